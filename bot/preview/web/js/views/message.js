// Draws one message.
import { el, icon, linkButton } from "../dom.js";
import { state, message as known } from "../state.js";
import { clock, day, fullDate, hue, nameOf } from "../format.js";
import { remove } from "../acts.js";
import { face } from "./avatar.js";
import { components, markdown } from "./components.js";
import { editor } from "./editing.js";
import { toolbar } from "./actions.js";
import { dots } from "./typing.js";

const contextMenu = 23; // type of a message
const ephemeral = 1 << 6, loading = 1 << 7; // flags

export const isEphemeral = (m) => (m.flags & ephemeral) !== 0;
export const isLoading = (m) => (m.flags & loading) !== 0;

// drawMessage draws a message; joined ones follow another of the same author
// and leave out what would be said again.
export function drawMessage(m, joined) {
  const name = nameOf(m.author);
  const classes = [
    "message", joined ? "joined" : "first", isEphemeral(m) && "ephemeral", mentionsMe(m) && "to-me",
    state.replyTo === m.id && "answering",
  ];
  return el("article", {
    class: classes.filter(Boolean).join(" "), tabindex: -1, data: { id: m.id, author: name },
    aria: { label: `${name}, ${clock(new Date(m.timestamp))}` },
  },
    cause(m),
    joined ? el("time", { class: "aside", datetime: m.timestamp }, clock(new Date(m.timestamp))) : face(m.author),
    el("div", { class: "body" }, !joined && byline(m, name), content(m), onlyYou(m)),
    toolbar(m));
}

function byline(m, name) {
  const at = new Date(m.timestamp);
  return el("div", { class: "byline" },
    el("strong", { class: `author ${hue(m.author.id)}` }, name),
    m.author.bot && el("span", { class: "tag" }, "APP"),
    el("time", { datetime: m.timestamp, title: fullDate(at) }, clock(at)));
}

// cause is the line above a message that says what it is an answer to.
function cause(m) {
  if (m.interaction) return useOf(m.interaction.user, m.type === contextMenu ? m.interaction.name : `/${m.interaction.name}`);
  if (!m.message_reference) return null;
  const to = known(m.message_reference.message_id) ?? m.referenced_message;
  if (!to) return el("div", { class: "cause" }, spine(), el("em", {}, "Original message was deleted"));
  return el("div", { class: "cause" }, spine(), face(to.author, "tiny"),
    el("button", { type: "button", class: "reply-link", data: { to: to.id } },
      el("strong", {}, nameOf(to.author)), " ", el("span", {}, excerpt(to))));
}

// useOf is the line that says who used which command.
export function useOf(user, command) {
  return el("div", { class: "cause" }, spine(), face(user, "tiny"),
    el("span", {}, el("strong", {}, nameOf(user)), " used ", el("span", { class: "mention" }, command)));
}

const spine = () => el("span", { class: "spine", aria: { hidden: true } });

// plainText is the text of a message, with that of its components.
export function plainText(m) {
  const texts = [m.content];
  const walk = (c) => {
    if (c.type === 10) texts.push(c.content);
    for (const inner of [...(c.components ?? []), c.accessory].filter(Boolean)) walk(inner);
  };
  m.components.forEach(walk);
  return texts.filter(Boolean).join("\n");
}

// excerpt is the beginning of a message on one line.
function excerpt(m) {
  const node = el("span", {}, markdown(plainText(m).replace(/^(-# |> |#{1,3} )/gm, "").replace(/\s+/g, " ").slice(0, 160)));
  return node.textContent || "Message of the app";
}

// failureOf is what the client says of an answer that was announced and never
// came.
export const failureOf = (m) => isLoading(m) && state.exchanges.find((e) => e.messages.includes(m.id))?.failure;

function content(m) {
  if (failureOf(m)) return el("p", { class: "interaction-failed" }, icon("warn"), failureOf(m));
  if (isLoading(m)) return el("div", { class: "content thinking" }, dots(), ` ${nameOf(m.author)} is thinking …`);
  if (state.editing === m.id) return editor(m);
  const edited = m.edited_timestamp && el("span", { class: "edited", title: fullDate(new Date(m.edited_timestamp)) }, " (edited)");
  return [
    m.content && el("div", { class: "content" }, markdown(m.content), edited),
    m.components.length > 0 && el("div", { class: "components" }, components(m.components, m), !m.content && edited),
    m.embeds.length > 0 && el("p", { class: "undrawn" }, "(The preview does not draw embeds.)"),
  ];
}

const onlyYou = (m) => isEphemeral(m) && whisper(() => remove(m.id));

// whisper is the line below what one person alone sees.
export const whisper = (dismiss) =>
  el("div", { class: "only-you" }, icon("eye"), "Only you can see this · ", linkButton("Dismiss message", dismiss));

function mentionsMe(m) {
  return m.author.id !== state.person && (m.mention_everyone || m.mentions.some((u) => u.id === state.person));
}

export const dayLine = (at) => el("div", { class: "day", role: "separator", aria: { label: day(at) } }, el("span", {}, day(at)));
