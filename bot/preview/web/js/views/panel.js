// The tabs of the editor's panel.
import { byID } from "../dom.js";
import { changed, kept } from "../state.js";
import "./looking.js";
import "./why.js";
import "./statements.js";
import "./timing.js";
import "./raw.js";

const tabs = ["why", "story", "timing", "json"];

// openTab shows a tab.
export function openTab(name) {
  for (const t of tabs) {
    const tab = byID(`tab-${t}`);
    tab.setAttribute("aria-selected", String(t === name));
    tab.tabIndex = t === name ? 0 : -1;
    byID(`panel-${t}`).hidden = t !== name;
  }
  kept.set("tab", name);
  changed("tab");
}

for (const [i, name] of tabs.entries()) {
  const tab = byID(`tab-${name}`);
  tab.addEventListener("click", () => openTab(name));
  tab.addEventListener("keydown", (e) => {
    const to = { ArrowRight: i + 1, ArrowLeft: i - 1, Home: 0, End: tabs.length - 1 }[e.key];
    if (to === undefined) return;
    e.preventDefault();
    const next = tabs[(to + tabs.length) % tabs.length];
    openTab(next);
    byID(`tab-${next}`).focus();
  });
}

openTab(tabs.includes(kept.get("tab")) ? kept.get("tab") : "why");
