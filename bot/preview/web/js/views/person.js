// Who acts, in which language, and light or dark.
import { el, fill, byID } from "../dom.js";
import { state, when, kept, person } from "../state.js";
import { become, refresh } from "../load.js";
import { setLocale } from "../acts.js";
import { hue, initials, languageName } from "../format.js";

const who = byID("person"), locale = byID("locale"), theme = byID("theme");

when(["world", "person"], () => {
  const me = person();
  if (!me) return;
  fill(who, state.world.people.map((p) => el("option", { value: p.id, selected: p.id === me.id }, p.name)));
  const language = (code) => el("option", { value: code, selected: code === me.locale, lang: code }, languageName(code));
  fill(locale, state.world.locales.map(language));
  const avatar = byID("your-avatar");
  avatar.className = `avatar ${hue(me.id)}`;
  avatar.textContent = initials(me.name);
});

who.addEventListener("change", () => become(who.value));

locale.addEventListener("change", async () => {
  await setLocale(locale.value);
  await refresh();
});

const system = matchMedia("(prefers-color-scheme: dark)");
const root = document.documentElement;

function paint(name) {
  root.dataset.theme = name;
  theme.setAttribute("aria-pressed", String(name === "dark"));
}

paint(root.dataset.theme);

theme.addEventListener("click", () => {
  paint(root.dataset.theme === "dark" ? "light" : "dark");
  kept.set("theme", root.dataset.theme);
  const url = new URL(location.href);
  url.searchParams.delete("theme");
  history.replaceState(null, "", url);
});

// The system's choice is followed until a person has made their own.
system.addEventListener("change", () => {
  if (!kept.get("theme")) paint(system.matches ? "dark" : "light");
});
