// Makes elements. Text becomes text nodes and nothing else: nothing here, and
// nothing that uses it, ever parses HTML.
//
// What other code, and the browser tests, may rely on in the page:
//
//	main #messages[role=log]      article.message[data-id][data-author], .ephemeral for those only one person sees
//	form#compose textarea#composer  Enter sends, Shift+Enter breaks the line
//	#picker[role=listbox]         [role=option] while a command, mention or channel is typed; the active one aria-selected
//	form#command-form             input[name="option-NAME"] for each option of the chosen command, choices in a [role=listbox]
//	nav#rooms                     button[data-channel], aria-current="page" on the one shown
//	#person #locale #theme        who acts, their client's language, light or dark
//	#menu[role=menu]              [role=menuitem], the menu of a message
//	button.component, select.component  [data-custom-id], what can be used in a message of the bot
//	dialog#modal                  a form the bot opened: inputs by data-custom-id
//	#panel                        #tab-why #tab-json #tab-story #tab-timing and #panel-why and so on;
//	                              [data-statement] has .shown when it is in the answer looked at
//	#stories-status[role=status]  what came of the last save of a story
//	#samples                      buttons, one for each sample question, .refused for the one the story does not answer
//	html[data-ready=true]         the bot is connected and the first channel drawn; data-theme: light or dark

const SVG = "http://www.w3.org/2000/svg";

// el makes an element. In props, "class" is the class, "on" has listeners,
// "data" and "aria" have those attributes; all others are attributes, which
// are left out when they are false, null or undefined.
export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (name === "on") {
      for (const [event, listener] of Object.entries(value)) node.addEventListener(event, listener);
    } else if (name === "data" || name === "aria") {
      for (const [key, v] of Object.entries(value)) attribute(node, `${name}-${key}`, v === false ? "false" : v);
    } else {
      attribute(node, name, value);
    }
  }
  node.append(...nodes(children));
  return node;
}

function attribute(node, name, value) {
  if (value === false || value === null || value === undefined) return;
  node.setAttribute(name, value === true ? (name.includes("-") ? "true" : "") : value);
}

function nodes(children) {
  return children.flat(Infinity).filter((c) => c !== null && c !== undefined && c !== false && c !== "");
}

// fill replaces what is in an element.
export function fill(node, ...children) {
  node.replaceChildren(...nodes(children));
  return node;
}

// icon draws one of the symbols in index.html.
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  const use = document.createElementNS(SVG, "use");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  use.setAttribute("href", `#icon-${name}`);
  svg.append(use);
  return svg;
}

// tool makes a button that is an icon. linkButton makes one that looks like a
// link.
export function tool(name, label, act, props = {}) {
  return el("button", { type: "button", class: "tool", title: label, aria: { label }, on: { click: act }, ...props }, icon(name));
}

export const linkButton = (text, act) => el("button", { type: "button", class: "link", on: { click: act } }, text);

export const byID = (id) => document.getElementById(id);

// announce has a screen reader say something that is seen elsewhere. The same
// text twice would be no change, so it is taken out first.
export function announce(text) {
  const region = byID("announcer");
  region.textContent = "";
  requestAnimationFrame(() => (region.textContent = text));
}
