// How long each answer took.
import { el, fill, byID, linkButton } from "../dom.js";
import { state, set, when } from "../state.js";
import { clock, took } from "../format.js";
import { empty } from "./why.js";
import { chosen, title } from "./looking.js";

const panel = byID("panel-timing");

when(["exchanges", "chosen", "detail", "tab"], () => {
  if (panel.hidden) return null;
  const list = state.exchanges.filter((e) => e.took_ms || e.failure);
  if (list.length === 0) return fill(panel, empty("How long each answer takes shows here."));
  const times = list.filter((e) => e.took_ms).map((e) => e.took_ms).sort((a, b) => a - b);
  return fill(panel, times.length > 0 && summary(times), table(list, times.at(-1) ?? 1), parts());
});

function summary(times) {
  const item = (label, ms) => el("div", {}, el("dt", {}, label), el("dd", {}, took(ms)));
  const median = times[Math.floor((times.length - 1) / 2)];
  return el("dl", { class: "summary" }, item("Median", median), item("Slowest", times.at(-1)), item("Fastest", times[0]));
}

function table(list, slowest) {
  return el("table", { class: "times" },
    el("caption", { class: "unseen" }, "Answers, the latest first"),
    el("thead", {}, el("tr", {}, ["What", "At", "Took"].map((h) => el("th", { scope: "col" }, h)))),
    el("tbody", {}, list.toReversed().map((e) => row(e, slowest))));
}

function row(e, slowest) {
  const bar = el("span", { class: "meter", aria: { hidden: true } });
  bar.style.setProperty("--value", (e.took_ms || 0) / slowest);
  return el("tr", { class: e.id === chosen()?.id && "chosen" },
    el("th", { scope: "row" }, linkButton(title(e), () => set({ chosen: e.id }))),
    el("td", {}, clock(new Date(e.at))),
    el("td", { class: "number" }, e.failure && !e.took_ms ? el("span", { class: "bad" }, "no answer") : [bar, took(e.took_ms)]));
}

// parts says what the time of the exchange looked at went into.
function parts() {
  const e = state.detail;
  if (!e) return null;
  const list = [
    ...e.asked.map((a) => [`index: ${a.method}`, a.took_ms]),
    ...e.requests.map((r) => [`${r.method} ${r.path.replace(/\d{15,}/g, "…")}`, r.took_ms]),
  ];
  const line = ([what, ms]) => el("tr", {}, el("th", { scope: "row" }, el("code", {}, what)), el("td", { class: "number" }, took(ms)));
  return list.length > 0 && [el("h3", {}, `What ${title(e)} was made of`),
    el("table", { class: "times" }, el("tbody", {}, list.map(line)))];
}
