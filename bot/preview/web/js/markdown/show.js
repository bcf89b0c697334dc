// Draws what read.js read. Every text becomes a text node.
import { el } from "../dom.js";
import { ago, format, fullDate } from "../format.js";

// show draws nodes; names says what ids stand for: user(id), role(id), channel(id).
export function show(nodes, names) {
  return nodes.map((node) => draw[node.kind](node, (inner) => show(inner, names), names));
}

const tag = (name, props) => (node, inner) => el(name, props, inner(node.nodes));
const pill = (text, title) => el("span", { class: "mention", title }, text);

const draw = {
  text: (n) => document.createTextNode(n.text),
  strong: tag("strong"),
  em: tag("em"),
  underline: tag("u"),
  strike: tag("s"),
  code: (n) => el("code", {}, n.text),
  fence: (n) => el("pre", { data: { language: n.language } }, el("code", {}, n.text)),
  quote: tag("blockquote"),
  small: tag("small"),
  // In the outline of the page all headings within messages are of one rank.
  heading: (n, inner) => el("div", { class: `heading level-${n.level}`, role: "heading", aria: { level: 3 } }, inner(n.nodes)),
  list: (n, inner) => el(n.ordered ? "ol" : "ul", { start: n.ordered && n.first }, n.items.map((item) => el("li", {}, inner(item)))),
  link: (n, inner) => el("a", { href: n.href, title: n.title, target: "_blank", rel: "noopener noreferrer nofollow" }, inner(n.nodes)),
  user: (n, inner, names) => pill(`@${names.user(n.id) ?? "unknown-user"}`, n.id),
  role: (n, inner, names) => pill(`@${names.role(n.id) ?? "unknown-role"}`, n.id),
  channel: (n, inner, names) => pill(`#${names.channel(n.id) ?? "unknown"}`, n.id),
  command: (n) => pill(`/${n.name}`, n.id),
  guide: (n) => pill(`#${n.name}`),
  everyone: (n) => pill(`@${n.name}`),
  emoji: (n) => el("span", { class: "emoji", title: "Discord draws an emoji here if it knows the name" }, `:${n.name}:`),
  time: drawTime,
  spoiler: drawSpoiler,
};

const styles = {
  t: { timeStyle: "short" },
  T: { timeStyle: "medium" },
  d: { dateStyle: "short" },
  D: { dateStyle: "long" },
  f: { dateStyle: "long", timeStyle: "short" },
  F: { dateStyle: "full", timeStyle: "short" },
};

function drawTime(n) {
  const date = new Date(n.seconds * 1000);
  if (isNaN(date)) return pill("Invalid Date");
  const shown = n.style === "R" ? ago(date) : format(date, styles[n.style]);
  return el("time", { class: "stamp", datetime: date.toISOString(), title: fullDate(date) }, shown);
}

// A spoiler is a button until it is pressed, and then what it hid: links in
// it could not be followed within a button.
function drawSpoiler(n, inner) {
  const hidden = el("span", { class: "hidden", aria: { hidden: true }, inert: true }, inner(n.nodes));
  const cover = el("span", { class: "spoiler", role: "button", tabindex: 0, aria: { expanded: false, label: "Spoiler" } }, hidden);
  const reveal = (event) => {
    if (!cover.hasAttribute("role") || (event.type === "keydown" && event.key !== "Enter" && event.key !== " ")) return;
    event.preventDefault();
    cover.classList.add("revealed");
    for (const name of ["role", "aria-expanded", "aria-label"]) cover.removeAttribute(name);
    for (const name of ["aria-hidden", "inert"]) hidden.removeAttribute(name);
  };
  cover.addEventListener("click", reveal);
  cover.addEventListener("keydown", reveal);
  return cover;
}
