// What came of the last save of a story file: what changed, or what is wrong
// with which line.
import { el, fill, icon, byID, tool } from "../dom.js";
import { state, when } from "../state.js";
import { clock, count } from "../format.js";

let closed = ""; // when the save was that was read and put away

when(["save"], () => {
  const box = byID("stories-status"), save = state.save;
  const shown = save && save.at !== closed && (!save.good || save.changes.length > 0);
  box.className = shown ? (save.good ? "good" : "bad") : "";
  fill(box, shown && [icon(save.good ? "check" : "warn"), save.good ? good(save) : bad(save), close(save)]);
});

function good(save) {
  return el("div", {},
    el("p", {}, el("strong", {}, "Story loaded again"), ` at ${clock(new Date(save.at))}: ${count(save.changes.length, "change")}`),
    el("ul", {}, save.changes.map((c) => el("li", {}, c))));
}

function bad(save) {
  const gone = save.faults.filter((f) => f.missing).length, faults = save.faults.length - gone;
  return el("div", {},
    el("p", {},
      gone > 0 && el("strong", {}, gone === 1 ? "A story is gone. " : `${gone} stories are gone. `),
      faults > 0 && el("strong", {}, `The story that was saved has ${count(faults, "fault")}. `),
      "What was there before stays in force."),
    el("ul", {}, save.faults.map(fault)));
}

function fault(f) {
  const place = [f.file, f.line || null, f.line && f.column ? f.column : null].filter(Boolean).join(":");
  return el("li", {},
    el("code", {}, place), " ", f.field && el("em", {}, `${f.field}: `), f.problem,
    f.excerpt && el("pre", {}, f.excerpt),
    f.fix && el("p", { class: "fix" }, `Fix: ${f.fix}`));
}

function close(save) {
  const put = () => {
    closed = save.at;
    fill(byID("stories-status"));
    byID("stories-status").className = "";
  };
  return tool("close", "Close this note", put);
}
