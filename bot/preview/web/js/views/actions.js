// What can be done with a message, by its toolbar and its menu alike.
import { el, tool } from "../dom.js";
import { state, set, isBot } from "../state.js";
import { remove, menu as useCommand } from "../acts.js";
import { copy } from "./notices.js";
import { choose as explain } from "./looking.js";
import { isEphemeral, isLoading, plainText } from "./message.js";

const own = (m) => m.author.id === state.person;

// actions are what can be done with a message, in the order of the menu.
export function actions(m) {
  const list = [];
  if (!isEphemeral(m)) list.push({ icon: "reply", label: "Reply", do: () => reply(m) });
  if (own(m)) list.push({ icon: "edit", label: "Edit message", do: () => set({ editing: m.id }) });
  list.push({ icon: "copy", label: "Copy text", do: () => copy(plainText(m)) });
  for (const c of state.commands.filter((c) => c.type === 3)) {
    list.push({ icon: "quote", label: c.name_localized || c.name, app: true, do: () => useCommand(m.id, c.name) });
  }
  if (isBot(m.author)) list.push({ icon: "why", label: "Why this answer", app: true, do: () => explain(m) });
  if (isEphemeral(m)) list.push({ icon: "close", label: "Dismiss message", do: () => remove(m.id) });
  else if (own(m)) list.push({ icon: "trash", label: "Delete message", danger: true, do: () => remove(m.id) });
  return list;
}

function reply(m) {
  set({ replyTo: m.id });
  document.getElementById("composer").focus();
}

// toolbar has the actions used most, and the menu. views/menu.js opens it.
export function toolbar(m) {
  if (isLoading(m) || state.editing === m.id) return null;
  const quick = actions(m).filter((a) => a.icon === "reply" || a.icon === "edit" || a.icon === "why");
  return el("div", { class: "actions", role: "group", aria: { label: "Message actions" } },
    quick.map((a) => tool(a.icon, a.label, a.do)),
    tool("more", "More", null, { class: "tool more", on: {}, aria: { label: "More", haspopup: "menu", expanded: false } }));
}
