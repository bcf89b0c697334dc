// The line above the message box that says what is replied to, and whether
// the reply pings.
import { el, fill, byID, tool } from "../dom.js";
import { state, set, when, room, message, isBot } from "../state.js";
import { nameOf } from "../format.js";

const box = byID("replying");
let on = true;

// pings reports whether the author of the message that is replied to is to be
// pinged. Nobody pings themselves.
export function pings() {
  const to = message(state.replyTo);
  return on && to?.author.id !== state.person && !uncounted(to);
}

// In a server Discord counts no ping in the reply to an answer of a command or
// button, so the bot is not told of it.
const uncounted = (to) => Boolean(to?.interaction_metadata && isBot(to.author) && room()?.guild_id);

when(["replyTo"], () => {
  on = true;
  draw();
});

function draw() {
  const to = message(state.replyTo);
  box.hidden = !to;
  if (!to) return fill(box);
  const mine = to.author.id === state.person, name = nameOf(to.author);
  const flip = () => {
    on = !on;
    draw();
    box.querySelector(".ping").focus();
  };
  const deaf = uncounted(to);
  const toggle = el("button", {
    type: "button", class: "ping", aria: { pressed: pings() }, disabled: deaf, on: { click: flip },
    title: deaf ? `Discord counts no ping in a reply to this. Mention @${name} to ask it` : "Whether the author is pinged",
  }, `@ ${pings() ? "ON" : "OFF"}`);
  return fill(box, el("span", {}, "Replying to ", el("strong", {}, name), deaf && ` · mention @${name} to ask it`), !mine && toggle,
    tool("close", "Do not reply", () => set({ replyTo: "" })));
}
