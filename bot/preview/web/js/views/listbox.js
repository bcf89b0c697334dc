// A list of choices below or above a text field, worked from the field: the
// combobox pattern. The field keeps the focus; the arrows move through the
// list, Enter and Tab take what is active, Escape closes it.
import { el, fill } from "../dom.js";

// listbox makes one of a box with role=listbox and a field. Choices are
// {label, hint, detail, picture, ...}; take is called with the one taken.
export function listbox(box, field, take, shown = () => {}) {
  const combobox = field.getAttribute("role") === "combobox";
  let choices = [];
  let active = -1;

  // What is active stays so if the new list has it too: completions come late.
  function open(list, first) {
    const value = choices[active]?.value;
    const still = value === undefined ? -1 : list.findIndex((c) => c.value === value);
    choices = list;
    fill(box, list.map((c, i) => option(c, i)));
    box.hidden = list.length === 0;
    if (combobox) field.setAttribute("aria-expanded", String(list.length > 0));
    activate(list.length === 0 ? -1 : still >= 0 ? still : first);
    shown(list.length > 0);
  }

  const close = () => open([], -1);

  function option(c, i) {
    return el("div", { role: "option", id: `${box.id}-${i}`, aria: { selected: false }, on: {
      pointermove: () => i !== active && activate(i),
      click: () => pick(i),
    } },
      c.picture,
      el("span", { class: "label" }, c.label, c.detail && [" ", c.detail]),
      c.hint && el("span", { class: "hint" }, c.hint));
  }

  box.addEventListener("mousedown", (e) => e.preventDefault()); // the field keeps the focus

  function activate(i) {
    box.children[active]?.setAttribute("aria-selected", "false");
    active = i;
    const now = box.children[active];
    if (now) {
      now.setAttribute("aria-selected", "true");
      now.scrollIntoView({ block: "nearest" });
      field.setAttribute("aria-activedescendant", now.id);
    } else {
      field.removeAttribute("aria-activedescendant");
    }
  }

  function pick(i) {
    const c = choices[i];
    close();
    take(c);
  }

  // key handles a key pressed in the field and reports whether it was one of
  // the list's.
  function key(e) {
    if (box.hidden || e.isComposing) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[e.key];
    if (step) {
      const from = active < 0 && step < 0 ? 0 : active;
      activate((from + step + choices.length) % choices.length);
    } else if ((e.key === "Enter" || e.key === "Tab") && !e.shiftKey && active >= 0) {
      pick(active);
    } else if (e.key === "Escape") {
      close();
    } else {
      // A list that is long enough to scroll would be the next stop of Tab.
      if (e.key === "Tab") close();
      return false;
    }
    e.preventDefault();
    e.stopPropagation();
    return true;
  }

  return { open, close, key, isOpen: () => !box.hidden };
}
