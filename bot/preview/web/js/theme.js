// The theme is set before anything is painted, so that a dark page never
// flashes white. This is the one script that is no module: modules wait for
// the page to be parsed.
"use strict";

(() => {
  const asked = new URLSearchParams(location.search).get("theme");
  const known = (name) => name === "light" || name === "dark";
  let kept = null;
  try {
    kept = localStorage.getItem("whosaid.theme");
  } catch {
    // A browser that keeps nothing gets what the system says.
  }
  const system = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  document.documentElement.dataset.theme = [asked, kept, system].find(known);
})();
