// What went over the wire in the exchange looked at, as JSON.
import { el, fill, byID, tool } from "../dom.js";
import { state, when } from "../state.js";
import { took } from "../format.js";
import { copy } from "./notices.js";
import { empty } from "./why.js";

const panel = byID("panel-json");

let drawn = null;

// A long answer makes thousands of elements: nothing is drawn while nobody looks.
when(["detail", "tab"], () => {
  const e = state.detail;
  if (panel.hidden || (e && e === drawn)) return null;
  drawn = e;
  if (!e) return fill(panel, empty("The raw JSON of the last exchange shows here."));
  return fill(panel,
    e.in && block("Discord delivered", e.in, false),
    e.requests.map((r) => [
      r.body && block(`${r.method} ${r.path}`, r.body, true, r),
      !r.body && el("p", { class: "request" }, el("code", {}, `${r.method} ${r.path}`), status(r)),
      r.answer && block(`Answer ${r.status}`, r.answer, r.status >= 400),
    ]));
});

const status = (r) => el("span", { class: r.status >= 400 ? "status bad" : "status" }, `${r.status} · ${took(r.took_ms)}`);

function block(title, value, open, request) {
  const text = JSON.stringify(value, null, 2);
  return el("details", { class: "json", open },
    el("summary", {}, el("code", {}, title), request && status(request)),
    el("div", { class: "code" },
      tool("copy", `Copy: ${title}`, () => copy(text), { class: "tool copy" }),
      el("pre", { tabindex: 0 }, el("code", {}, coloured(text)))));
}

// coloured sets keys, texts and the rest of a JSON text apart.
const token = /("(?:[^"\\]|\\.)*")(\s*:)?|\b(?:true|false|null)\b|-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/gi;

function coloured(text) {
  const out = [];
  let at = 0;
  for (const found of text.matchAll(token)) {
    const [all, string, colon] = found;
    out.push(text.slice(at, found.index), el("span", { class: colon ? "key" : string ? "string" : "value" }, string ?? all), colon);
    at = found.index + all.length;
  }
  return [...out, text.slice(at)];
}
