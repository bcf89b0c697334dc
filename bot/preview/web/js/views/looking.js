// Which exchange the panel looks at: the latest, or one that was chosen.
import { get } from "../api.js";
import { fromWire } from "../mentions.js";
import { el, fill, byID, linkButton } from "../dom.js";
import { state, set, when } from "../state.js";
import { panelShown, showPanel } from "./drawers.js";
import { openTab } from "./panel.js";
import { toast } from "./notices.js";

const pause = 120; // milliseconds without news of an exchange before it is asked for

export const chosen = () => state.exchanges.find((e) => e.id === state.chosen) ?? state.exchanges.at(-1);

// choose has the panel look at the exchange a message came of.
export function choose(message) {
  const e = state.exchanges.findLast((x) => x.messages.includes(message.id));
  if (!e) return toast("This message is of too long ago to be explained.");
  set({ chosen: e.id });
  openTab("why");
  return showPanel();
}

let wait = null;

when(["exchanges", "chosen", "panel", "person"], () => {
  clearTimeout(wait);
  if (panelShown()) wait = setTimeout(ask, state.detail ? pause : 0);
});

// A new exchange is looked at at once: whoever asks anew wants to know of that.
let latest = "";
when(["exchanges"], () => {
  const last = state.exchanges.at(-1)?.id ?? "";
  if (last !== latest && latest && state.chosen) set({ chosen: "" });
  latest = last;
});

let answered = ""; // what the detail was asked for

async function ask() {
  const e = chosen();
  const key = JSON.stringify(e ?? null);
  if (key === answered) return;
  answered = key;
  let detail = null;
  try {
    if (e) detail = await get("exchange", { id: e.id });
  } catch {
    // Too long ago: the list beside it says so.
  }
  if (key === answered) set({ detail }); // else a later one has been asked for meanwhile
}

when(["detail", "chosen"], () => {
  const e = state.detail;
  fill(byID("looking-at"), e && [
    el("span", { class: "what", title: title(e) }, title(e)),
    state.chosen && linkButton("Latest", () => set({ chosen: "" })),
  ]);
});

// title names an exchange by what was typed or pressed.
export function title(e) {
  const text = e.text ? fromWire(e.text) : "";
  if (e.kind === "slash") return `/${e.name} ${text}`.trim();
  return e.name || text || { press: "A button", submit: "A form", message: "A message" }[e.kind] || e.kind;
}
