// What the page knows. Views read it and are told when a part of it changes;
// only main.js, load.js and acts.js write to it, and views what is theirs to
// decide, such as the message that is replied to.

export const state = {
  world: null, // people, the bot, locales
  person: "", // who acts
  rooms: [],
  room: "", // the channel shown
  unread: new Set(), // ids of other channels in which somebody wrote
  messages: [], // of that channel, oldest first
  commands: [], // offered in that channel
  exchanges: [], // of that person, oldest first
  refusals: [], // requests of the bot that Discord would refuse, since the page was opened
  stories: [],
  save: null, // what came of the last save of a story file
  samples: [],
  typing: false, // the bot types in the channel shown
  connected: false, // the bot is connected to the stand-in
  online: true, // the page is connected to the program
  replyTo: "", // id of a message
  editing: "", // id of a message
  chosen: "", // id of the exchange in the panel; empty: the latest
  detail: null, // that exchange in full
};

const listeners = new Map(); // part -> functions
let waiting = null; // parts changed since the views were last told

// when has draw called after any of the parts changed.
export function when(parts, draw) {
  for (const part of parts) {
    if (!listeners.has(part)) listeners.set(part, new Set());
    listeners.get(part).add(draw);
  }
}

// set changes parts and has the views told, once for all that changes in one
// go.
export function set(parts) {
  Object.assign(state, parts);
  changed(...Object.keys(parts));
}

// changed says that parts were changed in place.
export function changed(...parts) {
  if (!waiting) {
    waiting = new Set();
    queueMicrotask(tell);
  }
  for (const part of parts) waiting.add(part);
}

function tell() {
  const draws = new Set();
  for (const part of waiting) for (const draw of listeners.get(part) ?? []) draws.add(draw);
  waiting = null;
  for (const draw of draws) draw();
}

export const room = () => state.rooms.find((r) => r.channel_id === state.room);
export const person = () => state.world?.people.find((p) => p.id === state.person);
export const message = (id) => state.messages.find((m) => m.id === id);
export const isBot = (user) => user?.id === state.world?.bot.id;

// What the browser keeps for the next visit. Browsers may refuse to.
export const kept = {
  get(name) {
    try {
      return localStorage.getItem(`whosaid.${name}`) ?? "";
    } catch {
      return "";
    }
  },
  set(name, value) {
    try {
      localStorage.setItem(`whosaid.${name}`, value);
    } catch {
      // Then the next visit begins afresh.
    }
  },
};
