// Names as people type them, and ids as messages carry them.
import { state, room } from "./state.js";
import { nameOf, roomName } from "./format.js";

// members are who can be mentioned in the channel: the bot only where it is.
function members() {
  const here = room();
  const people = state.world.people.map((p) => ({ id: p.id, name: p.name, shown: p.name }));
  if (!here) return people;
  if (here.type === 1) {
    const other = { id: here.with.id, name: here.with.username, shown: nameOf(here.with), bot: here.with.bot };
    return [other, ...people.filter((p) => p.id === state.person && p.id !== other.id)];
  }
  const bot = state.world.bot;
  return here.has_bot ? [{ id: bot.id, name: bot.username, shown: nameOf(bot), bot: true }, ...people] : people;
}

const channels = () => state.rooms.filter((r) => r.guild_id && r.guild_id === room()?.guild_id);

// toWire turns "@whosaid" into what a message carries. The longest names come
// first, so that one that begins another does not take its place.
export function toWire(text) {
  const names = [
    ...members().map((m) => ["@" + m.name, `<@${m.id}>`]),
    ...channels().map((c) => ["#" + c.name, `<#${c.channel_id}>`]),
  ].sort((a, b) => b[0].length - a[0].length);
  for (const [name, id] of names) {
    const pattern = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    text = text.replace(new RegExp(`(?<![\\p{L}\\p{N}_\\\\<@])${pattern}(?![\\p{L}\\p{N}_])`, "giu"), () => id);
  }
  return text;
}

// fromWire turns it back, for editing.
export function fromWire(text) {
  return text
    .replace(/<@!?(\d+)>/g, (all, id) => (names.user(id) ? "@" + (members().find((m) => m.id === id)?.name ?? names.user(id)) : all))
    .replace(/<#(\d+)>/g, (all, id) => (names.channel(id) ? "#" + names.channel(id) : all));
}

// names says what ids stand for, wherever they are.
export const names = {
  user(id) {
    if (state.world.bot.id === id) return nameOf(state.world.bot);
    return state.world.people.find((p) => p.id === id)?.name;
  },
  role: (id) => state.world.roles.find((r) => r.id === id && r.guild_id === room()?.guild_id)?.name, // others are unknown here
  channel(id) {
    const found = state.rooms.find((r) => r.channel_id === id);
    return found && roomName(found);
  },
};

// matching lists members and channels whose name begins with, or else has,
// what was typed.
export const matchingMembers = (typed) => matching(members(), typed, (m) => [m.name, m.shown]);
export const matchingChannels = (typed) => matching(channels(), typed, (c) => [c.name]);

export function matching(list, typed, namesOf) {
  const t = typed.toLowerCase();
  const rank = (item) => Math.min(...namesOf(item).map((n) => n.toLowerCase().indexOf(t)).map((i) => (i < 0 ? 2 : Math.min(i, 1))));
  return list.map((item) => [rank(item), item]).filter(([r]) => r < 2).sort((a, b) => a[0] - b[0]).map(([, item]) => item);
}
