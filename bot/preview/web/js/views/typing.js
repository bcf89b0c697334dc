// That the bot types. Discord shows it for ten seconds or until it has
// written.
import { el, fill, byID } from "../dom.js";
import { state, set, when } from "../state.js";
import { nameOf } from "../format.js";

let end = null;

when(["typing"], () => {
  clearTimeout(end);
  if (state.typing) end = setTimeout(() => set({ typing: false }), 10_000);
  fill(byID("typing"), state.typing && [dots(), el("strong", {}, nameOf(state.world.bot)), " is typing …"]);
});

export const dots = () => el("span", { class: "dots", aria: { hidden: true } }, el("i"), el("i"), el("i"));
