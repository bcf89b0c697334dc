// Questions for a newcomer to click.
import { el, fill, byID, announce } from "../dom.js";
import { state, when } from "../state.js";
import { slash } from "../acts.js";

when(["samples", "commands", "messages", "room"], () => {
  const box = byID("samples");
  const usable = state.samples.length > 0 && state.commands.some((c) => c.name === "ask");
  box.hidden = !usable;
  box.classList.toggle("first", state.messages.length === 0);
  if (!usable || box.dataset.drawn === key()) return;
  box.dataset.drawn = key();
  fill(box, el("p", {}, "Try"), el("ul", {}, state.samples.map((s) => el("li", {}, button(s)))));
});

const key = () => state.samples.map((s) => s.question).join("\n");

function button(sample) {
  const hint = sample.refused ? "The story does not say: see how the bot tells you" : "Ask this";
  const look = sample.refused ? "refused" : "answered";
  return el("button", { type: "button", title: hint, class: look, on: { click: () => ask(sample.question) } }, sample.question);
}

function ask(question) {
  announce(`Asked: ${question}`);
  slash("ask", [{ name: "question", value: question }]);
}
