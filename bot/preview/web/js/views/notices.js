// Short notes about what could not be done.
import { el, icon, byID, tool } from "../dom.js";

const patience = 12_000; // milliseconds a note stays

// toast shows a note until it is closed or has been there for a while.
export function toast(text) {
  const note = el("div", { class: "toast" }, icon("warn"), el("p", {}, text),
    tool("close", "Close", () => note.remove()));
  byID("toasts").replaceChildren(note);
  setTimeout(() => note.remove(), patience);
}

addEventListener("keydown", (e) => {
  const note = byID("toasts").firstElementChild;
  if (e.key === "Escape" && !e.defaultPrevented && note) note.remove();
});
