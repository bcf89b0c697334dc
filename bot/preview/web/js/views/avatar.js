// Faces: there are no pictures, so everybody has a colour and their initials,
// and the bot its mark.
import { el, icon } from "../dom.js";
import { isBot } from "../state.js";
import { hue, initials, nameOf } from "../format.js";

// face draws somebody, in full size, "little" or "tiny". Their name stands
// beside it, so it is nothing to a screen reader.
export function face(user, size = "") {
  const look = `avatar ${size} ${hue(user.id)}`;
  return el("span", { class: look, aria: { hidden: true } }, isBot(user) ? icon("quote") : initials(nameOf(user)));
}
