// One option of a command: a field, with the choices there are for it.
import { el, fill } from "../dom.js";
import { complete } from "../acts.js";
import { listbox } from "./listbox.js";

const boolean = 5, integer = 4, number = 10; // types of option
const pause = 90; // milliseconds without a key before choices are asked for

const truths = [{ name: "True", value: true }, { name: "False", value: false }];

// optionField makes the field. others returns the values of the other
// options, which the bot is told when it is asked for choices. What is to be
// said of the field is in a note, which stands with those of the other fields.
export function optionField(command, option, others) {
  const shown = option.name_localized || option.name;
  const id = `option-${option.name}`;
  const offers = option.autocomplete || option.choices || option.type === boolean;
  const input = el("input", {
    id, name: id, type: "text", autocomplete: "off", spellcheck: "false", required: option.required,
    role: offers && "combobox", placeholder: option.required ? "" : "optional",
    aria: { describedby: `${id}-note`, ...(offers && { autocomplete: "list", expanded: false, controls: `${id}-choices` }) },
  });
  const box = el("div", { id: `${id}-choices`, class: "choices", role: "listbox", aria: { label: shown }, hidden: true });
  const note = el("p", { class: "option-note", id: `${id}-note`, role: "status" });
  const node = el("div", { class: option.required ? "option needed" : "option" }, el("label", { for: id }, shown), input, box);
  let taken = null; // the choice that stands in the field
  const list = offers ? listbox(box, input, take) : null;

  function take(choice) {
    taken = choice;
    input.value = choice.label;
    size();
    say("");
  }

  const say = (words) => {
    fill(note, words && [el("strong", {}, shown), " ", words]);
    for (const n of [node, note]) n.classList.toggle("wrong", words !== "" && input.getAttribute("aria-invalid") === "true");
  };
  const size = () => input.style.setProperty("--length", Math.max(input.value.length, option.required ? 22 : 7) + 1);

  const suggest = offers ? suggester({ command, option, others, input, list, say }) : null;

  function content() {
    if (taken && taken.label === input.value) return taken.value;
    const text = input.value.trim();
    if (text === "") return undefined;
    if (option.type === boolean) return truths.find((t) => t.name.toLowerCase() === text.toLowerCase())?.value;
    if (option.type === integer || option.type === number) return Number(text);
    return text;
  }

  input.addEventListener("input", () => {
    input.removeAttribute("aria-invalid");
    say("");
    size();
    suggest?.();
  });
  input.addEventListener("focus", () => suggest?.(0));
  input.addEventListener("blur", () => list?.close());
  input.addEventListener("keydown", (e) => list?.key(e));
  size();

  return {
    node, input, note, name: option.name, hint: option.description_localized || option.description,
    value() {
      const value = content();
      return value === undefined ? null : { name: option.name, value };
    },
    // check reports whether the option can be sent, and says so if it cannot.
    check() {
      const missing = option.required && input.value.trim() === "";
      const unknown = input.value.trim() !== "" && content() === undefined;
      if (!missing && !unknown) return true;
      input.setAttribute("aria-invalid", "true");
      say(missing ? "This option is required. Specify a value." : "Choose True or False.");
      return false;
    },
    begin(text) {
      input.value = text;
      size();
      input.focus();
    },
  };
}

// suggester returns what shows the choices for what is typed: those the
// command has, or those the bot gives.
function suggester({ command, option, others, input, list, say }) {
  const fixed = option.type === boolean ? truths : option.choices;
  let wait = null, asked = 0;

  const open = (choices) => list.open(choices.map((c) => ({ label: c.name_localized || c.name, value: c.value })), -1);

  async function ask() {
    const mine = ++asked;
    const answer = await complete({ command: command.name, option: option.name, typed: input.value, others: others(option.name) });
    if (mine !== asked || document.activeElement !== input) return;
    open(answer.choices);
    if (answer.failure) say(answer.failure);
    else if (!input.hasAttribute("aria-invalid")) say(answer.choices.length === 0 && input.value ? "No options match your search." : "");
  }

  return (delay = pause) => {
    clearTimeout(wait);
    if (fixed) open(fixed.filter((c) => c.name.toLowerCase().startsWith(input.value.trim().toLowerCase())));
    else wait = setTimeout(ask, delay);
  };
}
