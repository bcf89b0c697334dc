// Rows in the list for what is not a message: commands that are under way or
// failed, and requests of the bot that Discord would refuse.
import { el, icon, tool } from "../dom.js";
import { state, changed, person } from "../state.js";
import { nameOf } from "../format.js";
import { face } from "./avatar.js";
import { useOf, whisper } from "./message.js";
import { dots } from "./typing.js";

const patience = 300; // milliseconds before "sending" shows: most answers are faster

const dismissed = new Set();

// exchangeRows are the commands in this channel that have no answer.
export function exchangeRows() {
  return state.exchanges
    .filter((e) => e.channel_id === state.room && (e.kind === "slash" || e.kind === "menu") && !e.took_ms && !dismissed.has(e.id))
    .filter((e) => e.failure || overdue(e))
    .map((e) => ({ key: `exchange-${e.id}`, at: new Date(e.at), version: [e.failure ?? ""], mine: true, draw: () => drawExchange(e) }));
}

// overdue reports whether a command takes long enough to be shown as sent,
// and has the list drawn again when it will.
function overdue(e) {
  const left = patience - (Date.now() - new Date(e.at).getTime());
  if (left > 0) setTimeout(() => changed("exchanges"), left + 10);
  return left <= 0;
}

function drawExchange(e) {
  const bot = state.world.bot, name = nameOf(bot);
  return el("article", { class: "message first pending", tabindex: -1, data: { author: name }, aria: { label: name } },
    useOf(person(), e.kind === "slash" ? `/${e.name}` : e.name),
    face(bot),
    el("div", { class: "body" },
      el("div", { class: "byline" }, el("strong", { class: "author bot" }, name), el("span", { class: "tag" }, "APP")),
      e.failure ? failure(e) : el("div", { class: "content thinking" }, dots(), " Sending command …")));
}

function failure(e) {
  return [el("p", { class: "interaction-failed" }, icon("warn"), e.failure), whisper(() => dismiss(e.id))];
}

function dismiss(id) {
  dismissed.add(id);
  changed("exchanges", "refusals");
}

// refusalRows are the requests of the bot, made for what was done in this
// channel, that were refused.
export function refusalRows() {
  return state.refusals
    .filter((r) => (!r.channel_id || r.channel_id === state.room) && !dismissed.has(r.id))
    .map((r) => ({ key: r.id, at: r.at, version: [], draw: () => drawRefusal(r) }));
}

function drawRefusal(r) {
  return el("div", { class: "refusal" }, icon("warn"),
    el("div", {},
      el("p", {}, el("strong", {}, "Discord would refuse what the bot sent."), ` ${r.message}${r.code ? ` (code ${r.code})` : ""}`),
      el("p", {}, el("code", {}, `${r.method} ${r.path} → ${r.status}`)),
      r.faults.length > 0 && el("ul", {}, r.faults.map((f) => el("li", {}, el("code", {}, f))))),
    tool("close", "Close this note", () => dismiss(r.id)));
}
