// Asks for what there is, and takes in what happens.
import { Failed, get } from "./api.js";
import { listen } from "./stream.js";
import { set, changed, state, kept, isBot } from "./state.js";
import { announce } from "./dom.js";
import { nameOf } from "./format.js";
import { settle } from "./acts.js";
import { toast } from "./views/notices.js";

let close = () => {};

// start loads the world and follows what happens to the person.
export async function start(personID, roomID) {
  const world = await get("world");
  const known = world.people.some((p) => p.id === personID);
  set({ world, connected: world.connected });
  become(known ? personID : world.people[0].id, roomID);
}

// become acts as a person from now on, in the given channel if they see it.
export function become(personID, roomID = state.room) {
  close();
  kept.set("person", personID);
  set({ person: personID, replyTo: "", editing: "", chosen: "", detail: null, refusals: [], unread: new Set() });
  let wished = roomID; // of the first time only: after a gap it is the channel that is shown
  close = listen(personID, {
    hello() {
      reload(personID, [wished, state.room, kept.get(`room.${personID}`)]);
      wished = "";
    },
    change: held((c) => changes[c.kind]?.(c)),
    exchange: held(takeExchange),
    refused: held(refused),
    stories: held(takeStories),
    lost: () => set({ online: false }),
  });
}

// While answers are awaited that say how things stand, what happens waits
// too: it may be newer than they are.
let loading = 0;
const waiting = [];

const held = (take) => (data) => (loading > 0 ? waiting.push(() => take(data)) : take(data));

async function holding(load) {
  loading++;
  try {
    await load();
  } catch (err) {
    if (!(err instanceof Failed)) throw err;
    toast(err.message);
  } finally {
    loading--;
    if (loading === 0) for (const take of waiting.splice(0)) take();
  }
}

// reload asks for everything, at the start and after every gap in the stream.
// The first of the wished channels that the person sees is shown.
const reload = (personID, wished) => holding(async () => {
  const [world, rooms, exchanges, stories, samples] = await Promise.all([
    get("world"), get("rooms", { person: personID }), get("exchanges", { person: personID }), get("stories"), get("samples"),
  ]);
  if (personID !== state.person) return;
  if (world.run !== state.world.run) set({ refusals: [] });
  set({ world, rooms, exchanges, samples, stories: stories.stories, save: stories.last, connected: world.connected, online: true });
  await show(wished.find((id) => rooms.some((r) => r.channel_id === id)) ?? rooms[0].channel_id);
});

// enter shows a channel.
export const enter = (roomID) => holding(() => show(roomID));

let latest = 0; // answers to earlier requests for a channel are thrown away

async function show(roomID) {
  const mine = ++latest, personID = state.person;
  const channel = await get("channel", { person: personID, channel: roomID });
  if (mine !== latest || personID !== state.person) return;
  if (roomID !== state.room) set({ replyTo: "", editing: "", typing: false });
  state.unread.delete(roomID);
  set({ room: roomID, messages: unchanged(channel.messages), commands: channel.commands });
  remember(roomID);
  ready();
}

// unchanged puts messages that are known as they are in place of their like,
// so that they are not drawn again.
function unchanged(messages) {
  const known = new Map(state.messages.map((m) => [m.id, m]));
  return messages.map((m) => (JSON.stringify(known.get(m.id)) === JSON.stringify(m) ? known.get(m.id) : m));
}

// remember has the next visit, and the address, lead to this channel.
function remember(roomID) {
  kept.set(`room.${state.person}`, roomID);
  const url = new URL(location.href);
  url.searchParams.set("person", state.person);
  url.searchParams.set("channel", roomID);
  history.replaceState(null, "", url);
}

// ready tells the tests, once, that the bot can be asked.
function ready() {
  const usable = state.commands.length > 0 || !state.rooms.find((r) => r.channel_id === state.room)?.has_bot;
  if (state.connected && usable) queueMicrotask(() => (document.documentElement.dataset.ready = "true"));
}

// refresh asks again for what is offered in the channel: after the commands
// were registered, and in another language.
export const refresh = () => holding(async () => {
  const world = await get("world");
  set({ world, connected: world.connected });
  if (state.room) await show(state.room);
});

const here = (c) => c.channel_id === state.room;

const changes = {
  message_created(c) {
    if (!here(c)) return unseen(c);
    put(c.message);
    if (isBot(c.message.author)) set({ typing: false });
  },
  message_edited: (c) => here(c) && put(c.message),
  message_deleted: (c) => here(c) && drop(c.message.id),
  typing: (c) => here(c) && set({ typing: true }),
  interaction_done: (c) => settle(c.interaction_id, { ok: true }),
  interaction_failed: (c) => settle(c.interaction_id, { failure: c.failure }),
  modal_opened: (c) => settle(c.interaction_id, { modal: c.modal }),
  commands_changed: refresh,
  bot_connected: refresh,
  bot_disconnected: () => set({ connected: false }),
};

function unseen(c) {
  if (c.message.author.id === state.person) return;
  state.unread.add(c.channel_id);
  changed("unread");
}

function put(m) {
  const i = state.messages.findIndex((known) => known.id === m.id);
  if (i >= 0) state.messages[i] = m;
  else state.messages.push(m);
  changed("messages");
}

function drop(id) {
  if (state.replyTo === id) set({ replyTo: "" });
  const gone = state.messages.find((m) => m.id === id);
  if (gone) announce(`The message of ${nameOf(gone.author)} was deleted.`);
  set({ messages: state.messages.filter((m) => m.id !== id) });
}

function takeExchange(e) {
  if (e.person_id && e.person_id !== state.person) return;
  const i = state.exchanges.findIndex((known) => known.id === e.id);
  if (i >= 0 && state.exchanges[i].revision > e.revision) return; // two that were told in each other's place
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
