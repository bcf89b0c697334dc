// What slides in from the sides where there is no room for it: the channels
// and the editor's panel. On wide screens the panel can be put away too.
import { byID } from "../dom.js";
import { kept, changed } from "../state.js";

const app = byID("app"), shade = byID("shade");
const drawers = {
  rooms: { button: byID("open-rooms"), box: byID("side"), folds: matchMedia("(max-width: 820px)") },
  panel: { button: byID("open-panel"), box: byID("panel"), folds: matchMedia("(max-width: 1180px)") },
};
let opened = ""; // the drawer that covers the page
let putAway = kept.get("panel") === "closed";

export const panelShown = () => (drawers.panel.folds.matches ? opened === "panel" : !putAway);

function draw() {
  for (const [name, d] of Object.entries(drawers)) {
    const shown = d.folds.matches ? opened === name : name !== "panel" || !putAway;
    app.classList.toggle(`${name}-shown`, shown);
    d.box.inert = !shown;
    d.button.setAttribute("aria-expanded", String(shown));
  }
  shade.hidden = !opened;
  document.querySelector("main").inert = opened !== "";
  changed("panel");
}

function toggle(name) {
  const d = drawers[name];
  if (!d.folds.matches) {
    putAway = !putAway;
    kept.set("panel", putAway ? "closed" : "");
    draw();
    return;
  }
  opened = opened === name ? "" : name;
  draw();
  if (opened) d.box.querySelector("button, select")?.focus();
}

// closeDrawers puts the drawer away that covers the page, if one does, and
// gives the focus back.
export function closeDrawers() {
  if (!opened) return false;
  const { button } = drawers[opened];
  opened = "";
  draw();
  button.focus();
  return true;
}

// showPanel opens the panel, wherever it is.
export function showPanel() {
  if (!panelShown()) toggle("panel");
}

for (const [name, d] of Object.entries(drawers)) {
  d.button.addEventListener("click", () => toggle(name));
  d.folds.addEventListener("change", () => {
    opened = "";
    draw();
  });
}
byID("close-panel").addEventListener("click", closeDrawers);
shade.addEventListener("click", closeDrawers);
addEventListener("keydown", (e) => {
  if (e.key === "Escape" && !e.defaultPrevented && closeDrawers()) e.preventDefault();
});
draw();
