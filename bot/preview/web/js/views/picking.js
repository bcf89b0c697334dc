// What can be chosen for what is being typed: commands after a "/", members
// after an "@", channels after a "#".
import { el, icon } from "../dom.js";
import { state } from "../state.js";
import { face } from "./avatar.js";
import { nameOf } from "../format.js";
import { matching, matchingChannels, matchingMembers } from "../mentions.js";

const most = 10;

// choicesFor returns the kind of what is typed before the cursor, and its
// choices. from is where the word begins, text what takes its place.
export function choicesFor(text, cursor) {
  const before = text.slice(0, cursor);
  const slash = /^\/(\S*)$/.exec(before);
  if (slash) return { kind: "command", choices: commands(slash[1]) };
  const [, mark, typed] = /(?:^|[\s("'])([@#])([\p{L}\p{N}_.-]*)$/u.exec(before) ?? [];
  if (!mark) return { kind: "", choices: [] };
  const from = before.length - typed.length - 1;
  return mark === "@"
    ? { kind: "member", choices: matchingMembers(typed).slice(0, most).map((m) => memberChoice(m, from)) }
    : { kind: "channel", choices: matchingChannels(typed).slice(0, most).map((c) => channelChoice(c, from)) };
}

export const titleOf = (kind) => ({ command: "Commands", member: "Members", channel: "Channels" }[kind] ?? "Choices");

export const commandName = (c) => c.name_localized || c.name;

function commands(typed) {
  const chat = state.commands.filter((c) => c.type === 1);
  return matching(chat, typed, (c) => [commandName(c), c.name]).map((c) => ({
    command: c, label: `/${commandName(c)}`, picture: face(state.world.bot, "little"),
    detail: el("span", { class: "options" }, (c.options ?? []).map(optionName)),
    hint: c.description_localized || c.description,
  }));
}

const optionName = (o) => el("span", { class: o.required ? "option-name needed" : "option-name" }, o.name_localized || o.name);

function memberChoice(m, from) {
  const picture = face({ id: m.id, name: m.shown }, "little");
  return { from, text: `@${m.name}`, label: m.shown, picture, hint: m.bot ? `${nameOf(state.world.bot)} · app` : "" };
}

function channelChoice(c, from) {
  return { from, text: `#${c.name}`, label: c.name, picture: icon(c.type === 11 ? "thread" : "hash"), hint: c.guild_name };
}
