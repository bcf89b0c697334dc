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
      const found = await look();
      if (found) return found;
      await new Promise((done) => setTimeout(done, 15));
    }
  },

  messages: (author) => [...document.querySelectorAll("#messages article.message")].filter((m) => !author || m.dataset.author === author),

  // focus names the element with the focus, as somebody would who tabs through.
  focus() {
    const node = document.activeElement;
    return node === document.body ? "" : `${node.tagName.toLowerCase()} ${node.id || tests.words(node).trim().slice(0, 30)}`;
  },

  // unlabelled are the controls that have no name for a screen reader.
  unlabelled() {
    const named = (n) => n.labels?.length || n.getAttribute("aria-label") || n.getAttribute("aria-labelledby") || n.title || (n.matches("button, a") && n.textContent.trim());
    return tests.all("input, select, textarea, button, a[href], [role=button], [role=tab], [role=listbox]").filter((n) => !named(n)).map((n) => n.outerHTML.slice(0, 120));
  },
};
