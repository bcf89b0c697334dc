// Changes a message in its place.
import { el, linkButton } from "../dom.js";
import { set } from "../state.js";
import { edit, remove } from "../acts.js";
import { fromWire, toWire } from "../mentions.js";

export function editor(m) {
  const box = el("textarea", { rows: 1, aria: { label: "Edit message" } });
  box.value = fromWire(m.content);
  const grow = () => {
    box.style.height = "auto";
    box.style.height = `${box.scrollHeight}px`;
  };
  const done = () => {
    set({ editing: "" });
    document.getElementById("composer").focus();
  };
  const save = async () => {
    const text = box.value.trim();
    if (!text) await remove(m.id);
    else if (text === fromWire(m.content) || (await edit(m.id, toWire(text)))) done();
  };
  box.addEventListener("input", grow);
  box.addEventListener("keydown", (e) => {
    if (e.key === "Escape") done();
    else if (e.key === "Enter" && !e.shiftKey && !e.isComposing) save();
    else return;
    e.preventDefault();
    e.stopPropagation();
  });
  requestAnimationFrame(() => {
    grow();
    box.focus();
    box.setSelectionRange(box.value.length, box.value.length);
  });
  return el("div", { class: "editor" }, box, el("p", {}, "escape to ", linkButton("cancel", done), " · enter to ", linkButton("save", save)));
}
