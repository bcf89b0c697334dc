// The list of messages: rows are drawn anew only when what they show has
// changed, so that what is read, selected or focused stays as it is.
import { el, fill, icon, byID } from "../dom.js";
import { state, when, room, message, person } from "../state.js";
import { roomName } from "../format.js";
import { dayLine, drawMessage, failureOf } from "./message.js";
import { exchangeRows, refusalRows } from "./trouble.js";

const list = byID("messages"), toLatest = byID("to-latest");
const together = 7 * 60_000; // milliseconds within which messages of one author stand together

when(["messages", "exchanges", "refusals", "replyTo", "editing", "room", "world"], draw);

let shownRoom = "";

function draw() {
  if (!state.room) return;
  const moved = shownRoom !== state.room + state.person;
  shownRoom = state.room + state.person;
  list.setAttribute("aria-busy", String(moved));
  const atEnd = moved || list.scrollHeight - list.scrollTop - list.clientHeight < 80;
  const focus = remember();
  if (moved) fill(list);
  const all = rows();
  const mine = all.some((r) => r.mine && !drawn.has(r.key));
  reconcile(all);
  recall(focus);
  if (atEnd || mine) list.scrollTop = list.scrollHeight;
  list.setAttribute("aria-busy", "false");
  follow();
}

// rows are what is to be seen, in order. version holds all that a row shows:
// it is drawn again if any part of it is another. What is mine, by the person's
// own words or as the answer to what they did, is shown to them wherever they
// are in the list.
function rows() {
  const all = [...state.messages.map((m) => ({ key: m.id, at: new Date(m.timestamp), message: m })), ...exchangeRows(), ...refusalRows()];
  all.sort((a, b) => a.at - b.at);
  const out = [{ key: "welcome", version: [state.room, state.rooms], draw: welcome }];
  let before = null;
  for (const row of all) {
    if (!before || before.at.toDateString() !== row.at.toDateString()) {
      const at = row.at;
      out.push({ key: `day-${at.toDateString()}`, version: [], draw: () => dayLine(at) });
      before = null;
    }
    out.push(row.message ? messageRow(row.message, before?.message) : row);
    before = row;
  }
  return out;
}

function messageRow(m, before) {
  const joined = Boolean(before) && before.author.id === m.author.id && !m.interaction && !m.message_reference &&
    new Date(m.timestamp) - new Date(before.timestamp) < together && (before.flags & 64) === (m.flags & 64);
  const to = m.message_reference && message(m.message_reference.message_id);
  const version = [m, joined, to, state.replyTo === m.id, state.editing === m.id, person()?.locale, failureOf(m)];
  return { key: m.id, version, mine: isMine(m), draw: () => drawMessage(m, joined) };
}

const isMine = (m) => (m.interaction_metadata?.user ?? m.author).id === state.person;

const drawn = new Map(); // key -> {node, version}

function reconcile(rows) {
  const wanted = new Set(rows.map((r) => r.key));
  for (const [key, { node }] of drawn) {
    if (wanted.has(key) && node.parentNode === list) continue;
    node.remove();
    drawn.delete(key);
  }
  let place = list.firstChild;
  for (const row of rows) {
    const old = drawn.get(row.key);
    if (old && old.version.length === row.version.length && old.version.every((v, i) => v === row.version[i])) {
      if (old.node === place) place = place.nextSibling;
      else list.insertBefore(old.node, place);
      continue;
    }
    const node = row.draw();
    if (old?.node === place) place = place.nextSibling;
    list.insertBefore(node, old ? old.node : place);
    old?.node.remove();
    drawn.set(row.key, { node, version: row.version });
  }
}

// The focus may be in a message that is drawn again, as when a list is leafed
// through. It goes to the button of the same name, the one at the same place,
// or the message.
function remember() {
  const active = document.activeElement;
  const row = active?.closest?.("#messages > *");
  if (!row) return null;
  const id = row.dataset.id;
  return {
    active, id, index: controls(row).indexOf(active), name: active === row ? null : active.textContent,
    editing: Boolean(id) && state.editing === id,
    later: active.matches(":focus-visible") ? articles().filter((a) => follows(row, a)).map((a) => a.dataset.id) : null,
  };
}

const articles = () => [...list.querySelectorAll("article")];
const controls = (row) => [...row.querySelectorAll("button, select, a")];
const withID = (id) => articles().find((a) => id && a.dataset.id === id);
const follows = (row, other) => row.compareDocumentPosition(other) === Node.DOCUMENT_POSITION_FOLLOWING;

function recall(focus) {
  if (!focus || focus.active.isConnected) return;
  const row = withID(focus.id);
  if (!row) return moveOn(focus);
  if (focus.editing) return; // the editor takes the focus itself
  const all = controls(row);
  const to = focus.name === null ? row : all.find((c) => c.textContent === focus.name) ?? all[focus.index] ?? row;
  to.focus({ preventScroll: true });
}

// moveOn puts the focus that was in a message that is gone into the next one
// or, behind the last, the message box. Who uses a mouse has no use for that.
function moveOn({ later }) {
  if (!later) return;
  (later.map(withID).find(Boolean) ?? byID("composer")).focus();
  if (document.activeElement === document.body) list.focus(); // nothing can be written here now
}

function welcome() {
  const r = room();
  const mark = r.with ? "@" : "#";
  const beginning = r.with ? `This is the beginning of your messages with ${roomName(r)}.` : `This is the start of ${mark}${roomName(r)}.`;
  return el("div", { class: "welcome" },
    el("span", { class: "welcome-icon", aria: { hidden: true } }, icon(r.with ? "quote" : r.type === 11 ? "thread" : "hash")),
    el("h2", {}, r.with ? roomName(r) : `Welcome to ${mark}${roomName(r)}`),
    el("p", {}, r.topic || beginning));
}

function follow() {
  toLatest.hidden = list.scrollHeight - list.scrollTop - list.clientHeight < 200;
}

list.addEventListener("scroll", follow, { passive: true });
new ResizeObserver(() => toLatest.hidden && (list.scrollTop = list.scrollHeight)).observe(list);
toLatest.addEventListener("click", () => {
  list.scrollTop = list.scrollHeight;
  byID("composer").focus();
});

list.addEventListener("click", (e) => {
  const to = e.target.closest(".reply-link")?.dataset.to;
  if (to) flash(to);
});

function flash(id) {
  const article = list.querySelector(`article[data-id="${id}"]`);
  if (!article) return;
  article.scrollIntoView({ block: "center" });
  article.classList.add("flash");
  article.focus({ preventScroll: true });
  setTimeout(() => article.classList.remove("flash"), 1600);
}

// The arrows walk through the messages once the list or one of them has the
// focus.
list.addEventListener("keydown", (e) => {
  if (e.key !== "ArrowUp" && e.key !== "ArrowDown") return;
  const all = articles();
  const at = e.target === list ? all.length : all.indexOf(e.target);
  if (at < 0) return;
  e.preventDefault();
  all[Math.min(Math.max(at + (e.key === "ArrowUp" ? -1 : 1), 0), all.length - 1)]?.focus();
});
