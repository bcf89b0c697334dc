// The line above the message box that says what is replied to, and whether
// the reply pings.
import { el, fill, byID, tool } from "../dom.js";
import { state, set, when, message } from "../state.js";
import { nameOf } from "../format.js";

const box = byID("replying");
let on = true;

// pings reports whether the author of the message that is replied to is to be
// pinged. Nobody pings themselves.
export const pings = () => on && message(state.replyTo)?.author.id !== state.person;

when(["replyTo"], () => {
  on = true;
  draw();
});

function draw() {
  const to = message(state.replyTo);
  box.hidden = !to;
  if (!to) return fill(box);
  const mine = to.author.id === state.person;
  const flip = () => {
    on = !on;
    draw();
    box.querySelector(".ping").focus();
  };
  const toggle = el("button", {
    type: "button", class: "ping", aria: { pressed: on }, title: "Whether the author is pinged", on: { click: flip },
  }, `@ ${on ? "ON" : "OFF"}`);
  return fill(box, el("span", {}, "Replying to ", el("strong", {}, nameOf(to.author))), !mine && toggle,
    tool("close", "Do not reply", () => set({ replyTo: "" })));
}
