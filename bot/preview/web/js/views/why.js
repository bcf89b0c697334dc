// Why an answer is what it is: what was understood, what was found, and what
// was decided.
import { el, fill, byID } from "../dom.js";
import { state, when } from "../state.js";

const panel = byID("panel-why");

when(["detail"], () => {
  const e = state.detail;
  if (!e) return fill(panel, empty(invitation));
  if (e.failure) return fill(panel, empty(`There was no answer: ${e.failure}.`));
  if (e.asked.length === 0) return fill(panel, empty(unsearched(e)));
  return fill(panel, e.asked.map(section));
});

const invitation = "Ask something: what the bot made of the question, and why it answered as it did, shows here.";

const aboutItself = ["help", "privacy"], lists = ["story", "speakers", "timeline", "sides"];
const openForm = 9; // type of an answer

// unsearched says why there is nothing to explain. The commands that list
// something search for nothing whether or not they find it; of the rest no more
// is known.
function unsearched(e) {
  const of = (names) => e.kind === "slash" && names.includes(e.name);
  if (e.requests.some((r) => r.path.endsWith("/callback") && r.body?.type === openForm)) return "This opened a form. What is asked with it shows here once the form is sent.";
  if (of(aboutItself)) return `/${e.name} is about the bot itself. Nothing was searched for, so there is nothing to explain.`;
  if (of(lists)) return `/${e.name} lists what a story has. Nothing was searched for, so there is nothing to explain.`;
  return "Nothing was searched for, so there is nothing to explain.";
}

export const empty = (words) => el("p", { class: "empty" }, words);

function section(a) {
  return el("section", {},
    verdict(a), asked(a), a.findings?.length > 0 && findings(a.findings), a.why && why(a.why), shown(a),
    a.lines?.length > 0 && lines(a.lines));
}

const outcome = (a) => (a.method === "verify" ? "Checked" : a.refusal ? "Not answered" : "Answered");

function verdict(a) {
  const d = a.why?.decision;
  return el("header", { class: a.refusal ? "verdict refused" : "verdict" },
    el("strong", {}, outcome(a)), a.refusal && el("code", {}, a.refusal),
    d && el("span", { class: "sure" }, meter(d.confidence, `Confidence ${percent(d.confidence)}`), `confidence ${percent(d.confidence)}`));
}

const percent = (x) => `${Math.round(x * 100)}%`;

function meter(value, label) {
  const bar = el("span", { class: "meter", role: "img", aria: { label } });
  bar.style.setProperty("--value", Math.max(0, Math.min(1, value)));
  return bar;
}

function asked(a) {
  return facts([
    ["Question", a.question], ["After", a.earlier], ["Speaker", a.speaker], ["About", a.about], ["Story", a.story],
  ]);
}

// facts is a list of terms with what is known of them, without those that
// have nothing.
function facts(list) {
  const known = list.filter(([, value]) => value && value.length !== 0);
  return known.length > 0 && el("dl", {}, known.map(([term, value]) => el("div", {}, el("dt", {}, term), el("dd", {}, value))));
}

function why(w) {
  const u = w.understood;
  return [
    el("h3", {}, "Understood"),
    facts([
      ["Wanted", u.wants?.join(", ")],
      ["Whose words", u.speakers?.map((s) => chip(s.typed, s.speakers.join(", ") || "nobody of that name is quoted", s.speakers.length === 0))],
      ["Who does what", [u.actor, u.verb, u.patient].filter(Boolean).join(" → ")],
      ["At issue", u.target],
      ["Stance", u.stances?.join(", ")],
      ["Channel", u.channels?.join(", ")],
      ["Must speak of", u.terms?.map((t) => chip(t.words, t.unseen ? "in no statement" : t.instead?.join(", "), t.unseen, t.weight))],
      ["Read as", u.corrected?.map(([from, to]) => `${from} → ${to}`).join(", ")],
      ["From the record", u.record?.join(", ")],
    ]),
    w.candidates?.length > 0 && [el("h3", {}, "Best statements"), candidates(w.candidates)],
    el("h3", {}, "Decision"), addends(w.decision.parts, `sum ${number(w.decision.odds)}: ${w.decision.odds > 0 ? "an answer" : "no answer"}`),
  ];
}

function chip(words, hint, bad, weight) {
  return el("span", { class: bad ? "chip bad" : "chip" },
    words, weight !== undefined && el("small", {}, ` ${number(weight)}`), hint && el("small", {}, ` ${hint}`));
}

function candidates(list) {
  const best = Math.max(...list.map((c) => c.score), 0.001);
  return el("ol", { class: "candidates" }, list.map((c) => el("li", {}, el("details", {},
    el("summary", {}, candidate(c), meter(c.score / best, `Score ${number(c.score)}`), el("span", { class: "number" }, number(c.score))),
    facts([["Matched", c.matched?.join(" · ")], ["Missing", c.missing?.join(" · ")], ["Fits", c.fit?.join(" · ")]]),
    addends(c.parts, "")))));
}

function candidate(c) {
  return el("span", { class: "candidate" },
    el("strong", {}, c.speaker), el("span", { class: "words" }, words(c.story, c.id)), el("code", {}, c.id));
}

// words are those of a statement, as long as it is in the stories.
function words(storyID, id) {
  const st = state.stories.find((s) => s.id === storyID)?.statements.find((s) => s.id === id);
  return st && (st.text || st.quotes.map((q) => `“${q}”`).join(" "));
}

function addends(parts, sum) {
  return el("table", { class: "addends" }, el("tbody", {},
    (parts ?? []).map((p) => el("tr", {}, el("th", { scope: "row" }, p.name), el("td", { class: p.value < 0 ? "number minus" : "number" }, signed(p.value)))),
    sum && el("tr", { class: "sum" }, el("td", { colspan: 2 }, sum))));
}

const number = (x) => String(Math.round(x * 100) / 100);
const signed = (x) => (x > 0 ? "+" : "") + number(x);

function shown(a) {
  const list = a.statements ?? [];
  const item = (s) => el("li", {}, el("p", {}, words(s.story, s.statement)), el("code", {}, s.statement), s.part !== "answer" && el("small", {}, ` ${s.part}`));
  return list.length > 0 && [el("h3", {}, a.refusal ? "Near it, but no answer" : "Shown"), el("ul", { class: "shown-list" }, list.map(item))];
}

function findings(list) {
  const item = (f) => el("li", {}, el("q", {}, f.words), " ", el("code", {}, f.verdict),
    facts([["Said by", f.speaker], ["Claimed for", f.attributed_to], ["Statement", f.statement]]));
  return [el("h3", {}, "Passages"), el("ul", { class: "findings" }, list.map(item))];
}

const lines = (list) => el("details", { class: "lines" },
  el("summary", {}, "As ", el("code", {}, "whosaid ask -explain"), " prints it"),
  el("pre", { tabindex: 0 }, list.join("\n")));
