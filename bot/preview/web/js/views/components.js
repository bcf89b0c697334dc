// The parts of a message: boxes, texts, buttons, menus.
import { el, icon } from "../dom.js";
import { read } from "../markdown/read.js";
import { safe } from "../markdown/inline.js";
import { show } from "../markdown/show.js";
import { names } from "../mentions.js";
import { press, choose } from "../acts.js";
import { openModal } from "./modal.js";
import { dots } from "./typing.js";

// components draws a list of components of a message.
export const components = (list, message) => list.map((c) => (draw[c.type] ?? other)(c, message));

export const markdown = (text) => show(read(text), names);

const draw = { 1: row, 2: button, 3: select, 9: section, 10: text, 14: separator, 17: container };

function row(c, message) {
  return el("div", { class: "row" }, components(c.components, message));
}

function text(c) {
  return el("div", { class: "text" }, markdown(c.content));
}

function section(c, message) {
  return el("div", { class: "section" }, el("div", {}, components(c.components, message)), components([c.accessory], message));
}

function separator(c) {
  const blank = c.divider === false, wide = c.spacing === 2;
  const look = ["separator", blank && "blank", wide && "wide"].filter(Boolean).join(" ");
  return el("div", { class: look, role: !blank && "separator" });
}

function container(c, message) {
  const box = el("div", { class: "container" }, components(c.components, message));
  // Set as a property: the policy of the page forbids style attributes.
  if (typeof c.accent_color === "number") box.style.setProperty("--bar", `#${c.accent_color.toString(16).padStart(6, "0")}`);
  return box;
}

// What the bot does not use is named rather than left out, so that nobody
// takes its absence for a fault of the bot.
function other(c) {
  return el("p", { class: "undrawn" }, `(The preview does not draw components of type ${c.type}.)`);
}

const styles = { 1: "primary", 2: "secondary", 3: "success", 4: "danger" };

function button(c, message) {
  if (c.style === 5) return linkButton(c);
  const b = el("button", {
    type: "button", class: `component ${styles[c.style] ?? "secondary"}`, data: { "custom-id": c.custom_id }, disabled: c.disabled,
  }, el("span", {}, c.emoji?.name, c.emoji && c.label && " ", c.label), dots());
  b.addEventListener("click", () => using(b, () => press(message.id, c.custom_id)));
  return b;
}

function linkButton(c) {
  const to = safe(c.url);
  return el("a", { class: "component secondary", href: to, target: "_blank", rel: "noopener noreferrer nofollow" }, c.label, icon("out"));
}

// using shows that a component is in use until it turns out how. Pressing it
// again meanwhile does nothing, as in Discord.
async function using(control, act) {
  if (control.getAttribute("aria-busy") === "true") return;
  control.setAttribute("aria-busy", "true");
  fault(control, "");
  const how = await act();
  control.removeAttribute("aria-busy");
  if (how?.failure) fault(control, how.failure);
  if (how?.modal) openModal(how.id, how.modal, control);
}

// fault says below a message that a component of it did not work.
function fault(control, words) {
  const parts = control.closest(".components");
  parts?.querySelector(".interaction-failed")?.remove();
  if (words) parts?.append(el("p", { class: "interaction-failed", role: "alert" }, icon("warn"), words));
}

function select(c, message) {
  const words = c.placeholder || "Make a selection";
  const none = !c.options.some((o) => o.default);
  const s = el("select", { class: "component", data: { "custom-id": c.custom_id }, disabled: c.disabled, aria: { label: words } },
    el("option", { value: "", selected: none, disabled: true, hidden: true }, words),
    c.options.map(choice));
  const first = s.selectedIndex;
  s.addEventListener("change", async () => {
    await using(s, () => choose(message.id, c.custom_id, [s.value]));
    s.selectedIndex = first; // so that the same can be chosen again
  });
  s.addEventListener("keydown", openFirst);
  return s;
}

function choice(o) {
  return el("option", { value: o.value, selected: o.default },
    el("span", { class: "label" }, o.label),
    o.description && [el("span", { class: "between" }, " — "), el("span", { class: "description" }, o.description)]);
}

// openFirst opens the menu rather than have the arrows choose at once what
// they come by: every choice is an act.
function openFirst(event) {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  event.preventDefault();
  event.currentTarget.showPicker?.();
}
