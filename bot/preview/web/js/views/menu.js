// The menu of a message: by right-click, long press, the menu key, Shift+F10
// or its button.
import { el, fill, icon, byID } from "../dom.js";
import { message } from "../state.js";
import { actions } from "./actions.js";

const box = byID("menu"), list = byID("messages");
const longPress = 500; // milliseconds

let from = null; // what had the focus
let openedAt = 0; // how far the list was scrolled then

function open(article, x, y) {
  const m = message(article.dataset.id);
  if (!m) return;
  from?.setAttribute?.("aria-expanded", "false");
  from = document.activeElement;
  if (from?.classList.contains("more")) from.setAttribute("aria-expanded", "true");
  const all = actions(m);
  const group = (apps) => all.filter((a) => Boolean(a.app) === apps).map(item);
  const heading = [el("div", { role: "separator" }), el("p", { class: "menu-head", role: "presentation" }, "Apps")];
  fill(box, group(false), group(true).length > 0 && [heading, group(true)]);
  box.hidden = false;
  openedAt = list.scrollTop;
  place(x, y);
  items()[0].focus();
}

function item(a) {
  const act = () => {
    close();
    a.do();
  };
  return el("button", { type: "button", role: "menuitem", tabindex: -1, class: a.danger && "danger", on: { click: act } },
    el("span", {}, a.label), icon(a.icon));
}

const items = () => [...box.querySelectorAll("[role=menuitem]")];

function place(x, y) {
  const { offsetWidth: w, offsetHeight: h } = box;
  box.style.left = `${Math.max(8, Math.min(x, innerWidth - w - 8))}px`;
  box.style.top = `${Math.max(8, Math.min(y, innerHeight - h - 8))}px`;
}

function close() {
  if (box.hidden) return;
  box.hidden = true;
  if (from?.classList?.contains("more")) from.setAttribute("aria-expanded", "false");
  if (from?.isConnected) from.focus({ preventScroll: true });
  from = null;
}

// below opens the menu beside what was pressed or has the focus.
function below(article, anchor) {
  const r = anchor.getBoundingClientRect();
  const tall = r.height > 120;
  open(article, tall ? r.left + 72 : r.right - 200, tall ? Math.max(r.top, 60) + 24 : r.bottom + 4);
}

list.addEventListener("click", (e) => {
  const more = e.target.closest(".more");
  if (!more) return;
  more.focus();
  below(more.closest("article"), more);
});

list.addEventListener("contextmenu", (e) => {
  const article = e.target.closest("article[data-id]");
  // Links and selected words keep the browser's own menu.
  if (!article || e.target.closest("a, textarea") || (!fromKeyboard(e) && String(getSelection()))) return;
  e.preventDefault();
  if (fromKeyboard(e)) below(article, e.target);
  else open(article, e.clientX, e.clientY);
});

const fromKeyboard = (e) => e.pointerType === "" || e.button === -1 || (e.clientX === 0 && e.clientY === 0);

// Not every system has the browser make a contextmenu event of these keys.
list.addEventListener("keydown", (e) => {
  const article = e.target.closest("article[data-id]");
  if (!article || e.target.closest("textarea") || !(e.key === "ContextMenu" || (e.key === "F10" && e.shiftKey))) return;
  e.preventDefault();
  below(article, e.target);
});

// Long press: of touch alone, and not of a button, which has a use of its own.
let pressing = null;

list.addEventListener("pointerdown", (e) => {
  const article = e.target.closest("article[data-id]");
  if (e.pointerType !== "touch" || !article || e.target.closest("button, a, select, textarea")) return;
  pressing = setTimeout(() => open(article, e.clientX, e.clientY), longPress);
});
for (const end of ["pointerup", "pointercancel"]) list.addEventListener(end, () => clearTimeout(pressing));
list.addEventListener("pointermove", (e) => {
  if (Math.hypot(e.movementX, e.movementY) > 6) clearTimeout(pressing);
}, { passive: true });

box.addEventListener("keydown", (e) => {
  const all = items(), at = all.indexOf(document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[e.key];
  if (to !== undefined) {
    e.preventDefault();
    all[(to + all.length) % all.length].focus();
  } else if (e.key === "Escape" || e.key === "Tab") {
    e.preventDefault();
    close();
  }
});

addEventListener("pointerdown", (e) => !box.contains(e.target) && close(), true);
addEventListener("resize", close);
// What the menu belongs to may scroll away; the event of what was scrolled
// before it was opened may come after.
list.addEventListener("scroll", () => Math.abs(list.scrollTop - openedAt) > 40 && close(), { passive: true });
