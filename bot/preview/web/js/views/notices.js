// Short notes about what could not be done.
import { el, icon, byID, tool } from "../dom.js";

// Milliseconds a note stays, by its kind.
const patience = { warn: 12_000, check: 2_500 };

// toast shows a note until it is closed or has been there for a while. Its
// kind is the name of its icon.
export function toast(text, kind = "warn") {
  const note = el("div", { class: `toast ${kind}` }, icon(kind), el("p", {}, text),
    tool("close", "Close", () => note.remove()));
  byID("toasts").replaceChildren(note);
  setTimeout(() => note.remove(), patience[kind]);
}

// copy puts a text on the clipboard, which browsers allow on loopback and
// over HTTPS only.
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    toast("Copied", "check");
  } catch {
    toast("The browser did not let it be copied.");
  }
}

addEventListener("keydown", (e) => {
  const note = byID("toasts").firstElementChild;
  if (e.key === "Escape" && !e.defaultPrevented && note) note.remove();
});
