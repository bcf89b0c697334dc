// The statements of the stories, with those of the answer highlighted.
import { el, fill, byID } from "../dom.js";
import { state, when } from "../state.js";
import { count } from "../format.js";
import { empty } from "./why.js";

const panel = byID("panel-story");

// What narrows the list down; both keep what was entered when a story is
// loaded again.
const words = el("input", {
  type: "search", class: "input", placeholder: "Filter by speaker or words", aria: { label: "Filter statements" },
  on: { input: look },
});
const only = el("input", { type: "checkbox", on: { change: look } });
const none = el("p", { class: "empty", role: "status" });

when(["stories"], () => {
  if (state.stories.length === 0) return fill(panel, empty("The stories are being loaded."));
  fill(panel, el("div", { class: "filter" }, words, el("label", {}, only, " Only those of the answer")), none, state.stories.map(story));
  return mark();
});

function story(s) {
  return el("section", { class: "story" },
    el("h3", {}, s.headline),
    el("p", { class: "source" }, [s.publisher, s.published, count(s.statements.length, "statement")].filter(Boolean).join(" · ")),
    el("ul", { class: "statements" }, s.statements.map((st) => statement(st, s.id))));
}

function statement(st, storyID) {
  const kind = [st.stance, st.kind].filter(Boolean).join(" · ");
  const disputed = st.disputes.map((id, i) => [i > 0 && ", ", el("code", {}, id)]);
  return el("li", { data: { statement: st.id, story: storyID } },
    el("p", { class: "said" }, el("strong", {}, st.speaker || "—"), el("span", { class: "kind" }, kind)),
    st.quotes.map((q) => el("p", { class: "quote" }, `“${q}”`)),
    st.text && el("p", {}, st.text),
    el("p", { class: "ids" }, el("code", {}, st.id), disputed.length > 0 && [" disputes ", disputed]));
}

when(["detail", "tab"], mark);

// mark highlights the statements of the answer looked at.
function mark() {
  const key = (story, id) => `${story}\n${id}`;
  const shown = new Set((state.detail?.asked ?? []).flatMap((a) => [
    ...(a.statements ?? []).map((s) => key(s.story, s.statement)),
    ...(a.findings ?? []).filter((f) => f.statement).map((f) => key(f.story, f.statement)),
  ]));
  let first = null;
  for (const node of panel.querySelectorAll("[data-statement]")) {
    const is = shown.has(key(node.dataset.story, node.dataset.statement));
    node.classList.toggle("shown", is);
    node.querySelector(".unseen")?.remove();
    if (is) node.prepend(el("span", { class: "unseen" }, "In the answer: "));
    first ??= is ? node : null;
  }
  narrow();
  if (first && !panel.hidden) panel.scrollTop = first.offsetTop - 90;
}

function look() {
  narrow();
  panel.scrollTop = 0;
}

function narrow() {
  let shown = 0;
  const wanted = words.value.toLowerCase().split(/\s+/);
  for (const list of panel.querySelectorAll(".story")) {
    let left = 0;
    for (const node of list.querySelectorAll("[data-statement]")) {
      const text = node.textContent.toLowerCase();
      node.hidden = !wanted.every((w) => text.includes(w)) || (only.checked && !node.classList.contains("shown"));
      if (!node.hidden) left++;
    }
    list.hidden = left === 0;
    shown += left;
  }
  none.textContent = shown === 0 ? nothing() : "";
}

// nothing says why no statement is shown.
function nothing() {
  if (!only.checked) return "No statement has these words.";
  if (!state.detail) return "There is no answer yet.";
  return words.value.trim() ? "No statement of the answer has these words." : "The answer shows none of the statements.";
}
