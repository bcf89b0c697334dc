// Asks for what there is, and takes in what happens.
import { get, listen } from "./api.js";
import { set, changed, state, kept, isBot } from "./state.js";
import { settle } from "./acts.js";

let close = () => {};
let wanted = 0; // answers to earlier requests for a channel are thrown away

// start loads the world and follows what happens to the person.
export async function start(personID, roomID) {
  const world = await get("world");
  const known = world.people.some((p) => p.id === personID);
  set({ world, connected: world.connected });
  await become(known ? personID : world.people[0].id, roomID);
}

// become acts as a person from now on.
export async function become(personID, roomID = "") {
  close();
  kept.set("person", personID);
  set({ person: personID, replyTo: "", editing: "", chosen: "", detail: null, refusals: [] });
  close = listen(personID, {
    hello: () => reload(personID, roomID || state.room || kept.get(`room.${personID}`)),
    change,
    exchange: takeExchange,
    refused,
    stories: takeStories,
    lost: () => set({ online: false }),
  });
}

// reload asks for everything, at the start and after every gap in the stream.
async function reload(personID, roomID) {
  const [world, rooms, exchanges, stories, samples] = await Promise.all([
    get("world"), get("rooms", { person: personID }), get("exchanges", { person: personID }), get("stories"), get("samples"),
  ]);
  if (personID !== state.person) return;
  set({ world, rooms, exchanges, samples, stories: stories.stories, save: stories.last, connected: world.connected, online: true });
  await enter(rooms.some((r) => r.channel_id === roomID) ? roomID : rooms[0].channel_id);
}

// enter shows a channel.
export async function enter(roomID) {
  const mine = ++wanted;
  const channel = await get("channel", { person: state.person, channel: roomID });
  if (mine !== wanted) return;
  kept.set(`room.${state.person}`, roomID);
  const url = new URL(location.href);
  url.searchParams.set("person", state.person);
  url.searchParams.set("channel", roomID);
  history.replaceState(null, "", url);
  if (roomID !== state.room) set({ replyTo: "", editing: "", typing: false });
  set({ room: roomID, messages: channel.messages, commands: channel.commands });
  ready();
}

// ready tells the tests, once, that the bot can be asked.
function ready() {
  const usable = state.commands.length > 0 || !state.rooms.find((r) => r.channel_id === state.room)?.has_bot;
  if (state.connected && usable) queueMicrotask(() => (document.documentElement.dataset.ready = "true"));
}

// refresh asks again for what is offered in the channel: after the commands
// were registered, and in another language.
export async function refresh() {
  const world = await get("world");
  set({ world, connected: world.connected });
  if (state.room) await enter(state.room);
}

const here = (c) => c.channel_id === state.room;

const changes = {
  message_created: (c) => {
    put(c.message);
    if (here(c) && isBot(c.message.author)) set({ typing: false });
  },
  message_edited: (c) => put(c.message),
  message_deleted: (c) => drop(c.message.id),
  typing: (c) => here(c) && set({ typing: true }),
  interaction_done: (c) => settle(c.interaction_id, { ok: true }),
  interaction_failed: (c) => settle(c.interaction_id, { failure: c.failure }),
  modal_opened: (c) => settle(c.interaction_id, { modal: c.modal }),
  commands_changed: refresh,
  bot_connected: refresh,
  bot_disconnected: () => set({ connected: false }),
};

function change(c) {
  changes[c.kind]?.(c);
}

function put(m) {
  if (m.channel_id !== state.room) return;
  const i = state.messages.findIndex((known) => known.id === m.id);
  if (i >= 0) state.messages[i] = m;
  else state.messages.push(m);
  changed("messages");
}

function drop(id) {
  if (state.replyTo === id) set({ replyTo: "" });
  set({ messages: state.messages.filter((m) => m.id !== id) });
}

function takeExchange(e) {
  if (e.person_id && e.person_id !== state.person) return;
  const i = state.exchanges.findIndex((known) => known.id === e.id);
  if (i >= 0) state.exchanges[i] = e;
  else if (e.person_id) state.exchanges.push(e);
  changed("exchanges");
}

function refused(r) {
  if (r.person_id && r.person_id !== state.person) return;
  state.refusals.push({ ...r, id: `refusal-${state.refusals.length}`, at: new Date() });
  changed("refusals");
}

async function takeStories(view) {
  set({ stories: view.stories, save: view.last });
  set({ samples: await get("samples") });
}
