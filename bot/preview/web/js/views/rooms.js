// The servers, their channels, and the private conversations.
import { el, fill, icon, byID } from "../dom.js";
import { state, when } from "../state.js";
import { enter } from "../load.js";
import { initials, roomName } from "../format.js";
import { face } from "./avatar.js";
import { closeDrawers } from "./drawers.js";

const thread = 11;

let drawn = null; // the rooms there are buttons for

when(["rooms", "room", "unread"], () => {
  if (drawn !== state.rooms) draw();
  for (const node of byID("rooms").querySelectorAll("[data-channel]")) mark(node);
});

function draw() {
  drawn = state.rooms;
  const servers = new Map();
  for (const r of state.rooms) {
    const key = r.guild_id ?? "";
    if (!servers.has(key)) servers.set(key, []);
    servers.get(key).push(r);
  }
  const focused = document.activeElement?.dataset?.channel;
  fill(byID("rooms"), [...servers].map(([id, rooms]) => group(id, rooms)));
  if (focused) byID("rooms").querySelector(`[data-channel="${focused}"]`)?.focus();
}

function group(id, rooms) {
  const name = id ? rooms[0].guild_name : "Direct messages";
  const heading = `server-${id || "direct"}`;
  return el("section", { class: "server", aria: { labelledby: heading } },
    el("h2", { id: heading }, id && el("span", { class: "server-icon", aria: { hidden: true } }, initials(name)), name),
    el("ul", {}, inOrder(rooms).map((r) => el("li", {}, button(r)))));
}

// inOrder puts threads below the channel they belong to.
function inOrder(rooms) {
  const threads = (id) => rooms.filter((r) => r.type === thread && r.parent_id === id);
  return rooms.filter((r) => r.type !== thread).flatMap((r) => [r, ...threads(r.channel_id)]);
}

function button(r) {
  return el("button", {
    type: "button", class: r.type === thread ? "room thread" : "room", data: { channel: r.channel_id }, on: { click: () => go(r.channel_id) },
  },
    r.with ? face(r.with, "little") : icon(r.type === thread ? "thread" : "hash"),
    el("span", { class: "room-name" }, roomName(r)),
    el("span", { class: "unseen", hidden: true }, ", unread"),
    r.with?.bot && el("span", { class: "tag" }, "APP"));
}

// mark changes a button in its place: one that is drawn anew while it is
// pressed would not be clicked.
function mark(node) {
  const id = node.dataset.channel, unread = state.unread.has(id);
  node.classList.toggle("unread", unread);
  node.querySelector(".unseen").hidden = !unread;
  if (id === state.room) node.setAttribute("aria-current", "page");
  else node.removeAttribute("aria-current");
}

function go(id) {
  closeDrawers();
  if (id !== state.room) enter(id);
}
