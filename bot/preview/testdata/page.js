// What the browser tests use inside the page. It is put there by the browser
// itself, so the page's policy does not keep it out.
"use strict";

globalThis.tests = {
  visible(node) {
    return node.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && node.getClientRects().length > 0;
  },

  // words are what an element is called or says.
  words: (node) => [node.getAttribute("aria-label"), node.textContent, node.value].filter(Boolean).join("\n"),

  // all are the visible elements that a selector finds and that have a text.
  all(selector, text = "") {
    return [...document.querySelectorAll(selector)].filter((n) => tests.visible(n) && tests.words(n).includes(text));
  },

  // find is the latest of them.
  find: (selector, text) => tests.all(selector, text).at(-1),

  // spot is where to click on it, null while it moves or something covers it.
  async spot(selector, text) {
    const node = tests.find(selector, text);
    if (!node || node.disabled) return null;
    node.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
    const before = node.getBoundingClientRect();
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const box = node.getBoundingClientRect();
    if (box.x !== before.x || box.y !== before.y) return null;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const top = document.elementFromPoint(x, y);
    return top && (node.contains(top) || top.contains(node)) ? { x, y } : null;
  },

  // until waits for something to become true and gives it.
  async until(look) {
    for (;;) {
      try {
        const found = await look();
        if (found) return found;
      } catch (err) {
        if (!(err instanceof TypeError)) throw err; // a TypeError: what it looks at is not there yet
      }
      await new Promise((done) => setTimeout(done, 15));
    }
  },

  // remember notes which messages there are; fresh gives the id of one of the
  // bot's that came since, once it says something.
  remember() {
    tests.known = new Set(tests.articles().map((m) => m.dataset.id));
    return true;
  },
  fresh: (text) => tests.articles().find((m) => m.dataset.author === "whosaid" && !tests.known.has(m.dataset.id) && m.querySelector(".components") && m.innerText.includes(text))?.dataset.id,
  articles: () => [...document.querySelectorAll("#messages article.message[data-id]")],
  article: (id) => document.querySelector(`#messages article[data-id="${CSS.escape(id)}"]`),

  gone: (id) => !tests.article(id),

  // controls are the custom ids of what can be used in a message.
  controls: (id) => [...tests.article(id).querySelectorAll(".component[data-custom-id]:not([disabled])")].map((c) => c.dataset.customId),

  // overlap reports whether two elements lie on top of each other; beside
  // whether they stand in one row.
  overlap(a, b) {
    const [x, y] = [a.getBoundingClientRect(), b.getBoundingClientRect()];
    return tests.beside(a, b) && x.left < y.right && y.left < x.right;
  },
  beside(a, b) {
    const [x, y] = [a.getBoundingClientRect(), b.getBoundingClientRect()];
    return x.top < y.bottom && y.top < x.bottom;
  },

  // choose takes the first choice of a menu that has a text, as the menu that
  // the browser draws would.
  choose(selector, text) {
    const menu = tests.find(selector);
    const choice = [...(menu?.options ?? [])].find((o) => !o.disabled && o.textContent.includes(text));
    if (!choice) return false;
    menu.focus();
    menu.value = choice.value;
    menu.dispatchEvent(new Event("change", { bubbles: true }));
    return true;
  },

  // harm lists what text of others must never become: something that runs,
  // loads, leads to a script or hides the page.
  harm() {
    const found = globalThis.pwned === undefined ? [] : ["a script ran"];
    const own = new Set([...tests.original].map((n) => n.outerHTML));
    for (const node of document.querySelectorAll("script, iframe, frame, object, embed, style, link, meta, base, img, audio, video, picture, source, math, template, form, marquee")) {
      if (!own.has(node.outerHTML) && !["compose", "command-form"].includes(node.id) && !node.closest("#modal")) found.push(`there is ${node.outerHTML.slice(0, 200)}`);
    }
    for (const node of document.querySelectorAll("*")) {
      for (const { name, value } of node.attributes) {
        if (name.startsWith("on") || name === "srcdoc" || name === "formaction") found.push(`there is ${name} on ${node.tagName}`);
        if (["href", "src", "action", "xlink:href"].includes(name) && !/^(https?:|mailto:|#|[\w./-]+$)/i.test(value)) found.push(`${node.tagName} has ${name}=${value}`);
      }
    }
    for (const link of document.querySelectorAll("#messages a[href]")) {
      if (!/noopener/.test(link.rel) || link.target !== "_blank") found.push(`a link leads away from the page: ${link.outerHTML.slice(0, 200)}`);
    }
    if (!tests.visible(document.querySelector("#composer")) && !tests.visible(document.querySelector("#command-form"))) found.push("the page is hidden");
    return found;
  },

  // focusShows reports whether the element with the focus looks another way
  // than without it.
  focusShows() {
    const node = document.activeElement;
    const look = () => [node, node.parentElement, node.closest("form, label")].filter(Boolean).map((n) => {
      const s = getComputedStyle(n);
      return [s.outlineStyle, s.outlineWidth, s.outlineColor, s.boxShadow, s.borderColor, s.backgroundColor, s.color, s.transform, s.clipPath].join();
    }).join();
    const focused = look();
    node.blur();
    const plain = look();
    node.focus({ focusVisible: true });
    return focused !== plain || node.matches("textarea, input");
  },

  // beyond are the elements for which the page as a whole could be scrolled.
  beyond() {
    const { scrollWidth, scrollHeight } = document.documentElement;
    if (scrollWidth <= innerWidth && scrollHeight <= innerHeight && scrollX + scrollY === 0) return [];
    const outside = (n) => {
      const box = n.getBoundingClientRect();
      return box.right > innerWidth + 1 || box.bottom > innerHeight + 1;
    };
    return [`the page measures ${scrollWidth} x ${scrollHeight}`, ...tests.all("body *").filter(outside).map((n) => n.outerHTML.slice(0, 150)).slice(0, 5)];
  },

  // drawn writes down the elements of a message's text, with the attributes
  // that matter.
  drawn(id) {
    const escape = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
    const write = (node) => {
      if (node.nodeType === Node.TEXT_NODE) return escape(node.data);
      const attributes = ["href", "start", "class"].filter((a) => node.hasAttribute(a)).map((a) => ` ${a}=${node.getAttribute(a)}`);
      const name = node.tagName.toLowerCase();
      return name === "br" ? "<br>" : `<${name}${attributes.join("")}>${[...node.childNodes].map(write).join("")}</${name}>`;
    };
    const content = tests.article(id)?.querySelector(".content");
    return content && [...content.childNodes].map(write).join("").replaceAll("\n", "\\n");
  },

  // focus names the element with the focus, as somebody would who tabs through.
  focus() {
    const node = document.activeElement;
    return node === document.body ? "" : `${[...document.querySelectorAll("*")].indexOf(node)} ${node.tagName.toLowerCase()} ${node.id || tests.words(node).trim().slice(0, 30)}`;
  },

  // unlabelled are the controls that have no name for a screen reader.
  unlabelled() {
    const named = (n) => n.labels?.length || n.getAttribute("aria-label") || n.getAttribute("aria-labelledby") || n.title || (n.matches("button, a") && n.textContent.trim());
    return tests.all("input, select, textarea, button, a[href], [role=button], [role=tab], [role=listbox]").filter((n) => !n.closest("[aria-hidden=true]") && !named(n)).map((n) => n.outerHTML.slice(0, 120));
  },
};

addEventListener("DOMContentLoaded", () => (tests.original = document.querySelectorAll("script, style, link, meta, base, form")));
