// The form of a chosen command: a field for each option, as Discord puts them
// into its message box.
import { el, fill, icon, byID, tool } from "../dom.js";
import { state, when } from "../state.js";
import { slash } from "../acts.js";
import { commandName } from "./picking.js";
import { optionField } from "./option.js";

const form = byID("command-form"), compose = byID("compose"), composer = byID("composer");

let command = null;
let fields = [];

// openCommand shows the form; first is what was typed of the first option.
export function openCommand(chosen, first = "") {
  command = chosen;
  fields = (command.options ?? []).map((o) => optionField(command, o, others));
  const hint = el("p", { class: "command-hint" }, command.description_localized || command.description);
  fill(form,
    el("div", { class: "command-line" },
      el("div", { class: "command-fields" }, el("span", { class: "command-name" }, `/${commandName(command)}`), fields.map((f) => f.node)),
      tool("close", "Cancel the command", close),
      el("button", { type: "submit", class: "tool send", aria: { label: "Send the command" } }, icon("send"))),
    el("div", { class: "command-foot" }, hint, fields.map((f) => f.note)));
  form.hidden = false;
  compose.hidden = true;
  for (const f of fields) f.input.addEventListener("focus", () => (hint.textContent = f.hint));
  if (fields.length === 0) form.querySelector(".send").focus();
  else fields[0].begin(first);
}

// others are the values of the options that are filled in, apart from one.
const others = (but) => fields.filter((f) => f.name !== but).map((f) => f.value()).filter(Boolean);

function close() {
  command = null;
  form.hidden = true;
  fill(form);
  compose.hidden = false;
  composer.focus();
}

form.addEventListener("submit", async (e) => {
  e.preventDefault();
  const wrong = fields.filter((f) => !f.check());
  if (wrong.length > 0) return wrong[0].input.focus();
  const sent = await slash(command.name, fields.map((f) => f.value()).filter(Boolean));
  if (sent) close();
});

form.addEventListener("keydown", (e) => {
  if (e.key === "Escape" && !e.defaultPrevented) {
    e.preventDefault();
    close();
  }
  // As in Discord, to delete what is not there takes the command away.
  const first = fields[0]?.input;
  if (e.key === "Backspace" && e.target === first && first.value === "") {
    e.preventDefault();
    close();
  }
});

// A command is of the channel it was chosen in.
let shownRoom = "";
when(["room"], () => {
  if (shownRoom && shownRoom !== state.room && command) close();
  shownRoom = state.room;
});
