// What stands within a line: escapes, code, links, mentions, dates, emoji and
// the styles.

// simple is a rule for an expression; make turns what was found into a node.
function simple(expression, make) {
  return (source, at) => {
    expression.lastIndex = at;
    const found = expression.exec(source);
    const node = found && make(found);
    return node ? { node, end: at + found[0].length } : null;
  };
}

// The one text whose backslash is shown though it could escape.
const shrug = simple(/¯\\_\(ツ\)_\/¯/y, (f) => ({ kind: "text", text: f[0] }));

const escape = simple(/\\([^0-9A-Za-z\s])/uy, (f) => ({ kind: "text", text: f[1] }));

const code = simple(/(`+)([^]*?[^`])\1(?!`)/y, (f) => ({ kind: "code", text: f[2].replace(/^ (?= *`)|(` *) $/g, "$1") }));

// Links. Only http and https lead anywhere, whatever the text says.

export function safe(address) {
  try {
    const url = new URL(address);
    return url.protocol === "https:" || url.protocol === "http:" ? url.href : "";
  } catch {
    return "";
  }
}

const angled = simple(/<(https?:\/\/[^ >\n]+)>/y, (f) => safe(f[1]) && { kind: "link", href: safe(f[1]), nodes: text(f[1]) });

const text = (t) => [{ kind: "text", text: t }];

const address = /https?:\/\/[^\s<]+[^<.,:;"'\]\s]/y;

function bare(source, at) {
  if (source[at] !== "h") return null;
  address.lastIndex = at;
  let found = address.exec(source)?.[0] ?? "";
  // A closing bracket that nothing opens belongs to the sentence.
  while (found.endsWith(")") && found.split(")").length > found.split("(").length) found = found.slice(0, -1);
  return safe(found) ? { node: { kind: "link", href: safe(found), nodes: text(found) }, end: at + found.length } : null;
}

// closing finds the bracket that closes the one before at, -1 if none does.
function closing(source, at, open, close, stop) {
  for (let depth = 1, i = at; i < source.length && !stop?.test(source[i]); i++) {
    if (source[i] === "\\") i++;
    else if (source[i] === open) depth++;
    else if (source[i] === close && --depth === 0) return i;
  }
  return -1;
}

// masked reads [label](address "title"). A label that looks like an address
// itself could deceive, so Discord does not make it a link.
function masked(source, at, state, read) {
  if (source[at] !== "[") return null;
  const end = closing(source, at + 1, "[", "]");
  if (end < 0 || source[end + 1] !== "(") return null;
  const close = closing(source, end + 2, "(", ")", /\n/);
  const [, href, title] = /^\s*<?(\S+?)>?(?:\s+["']([^"']*)["'])?\s*$/.exec(close < 0 ? "" : source.slice(end + 2, close)) ?? [];
  const label = source.slice(at + 1, end);
  if (!href || !safe(href) || !label.trim() || /https?:\/\//.test(label)) return null;
  const nodes = read(label, { ...state, start: false });
  return { node: { kind: "link", href: safe(href), title: title || href, nodes }, end: close + 1 };
}

// What stands for something else.

const mentions = [
  simple(/<@!?(\d+)>/y, (f) => ({ kind: "user", id: f[1] })),
  simple(/<@&(\d+)>/y, (f) => ({ kind: "role", id: f[1] })),
  simple(/<#(\d+)>/y, (f) => ({ kind: "channel", id: f[1] })),
  simple(/<\/([-_'\p{L}\p{N} ]{1,100}):(\d+)>/uy, (f) => ({ kind: "command", name: f[1], id: f[2] })),
  simple(/<id:(browse|customize|guide|linked-roles)>/y, (f) => ({ kind: "guide", name: f[1] })),
  simple(/@(everyone|here)/y, (f) => ({ kind: "everyone", name: f[1] })),
  simple(/<t:(-?\d{1,13})(?::([tTdDfFR]))?>/y, (f) => ({ kind: "time", seconds: Number(f[1]), style: f[2] ?? "f" })),
  simple(/<a?:(\w{2,32}):\d+>/y, (f) => ({ kind: "emoji", name: f[1] })),
  simple(/:(\d*[a-z_][a-z0-9_+-]*|[+-]1|100|1234):/y, (f) => ({ kind: "emoji", name: f[1] })),
];

// Styles. Where two begin with the same character, the one that reaches
// further wins, as in Discord.

const styled = (kind, expression) => ({ kind, expression });

const strong = styled("strong", /\*\*((?:\\[^]|[^\\])+?)\*\*(?!\*)/y);
const starred = styled("em", /\*(?=\S)((?:\*\*|\\[^]|\s+(?:\\[^]|[^\s*\\]|\*\*)|[^\s*\\])+?)\*(?!\*)/y);
const underline = styled("underline", /__((?:\\[^]|[^\\])+?)__(?!_)/y);
const underscored = styled("em", /\b_((?:__|\\[^]|[^\\_])+?)_\b/y);
const strike = styled("strike", /~~([^]+?)~~(?!_)/y);
const spoiler = styled("spoiler", /\|\|([^]+?)\|\|/y);

function style(mark, ...styles) {
  return (source, at, state, read) => {
    if (source[at] !== mark) return null;
    let best = null;
    for (const { kind, expression } of styles) {
      expression.lastIndex = at;
      const found = expression.exec(source);
      if (found && found[0].length > (best?.found[0].length ?? 0)) best = { kind, found };
    }
    return best && {
      node: { kind: best.kind, nodes: read(best.found[1], { ...state, start: false }) },
      end: at + best.found[0].length,
    };
  };
}

export const inlineRules = [
  shrug, escape, angled, ...mentions, bare, masked, code,
  style("*", starred, strong), style("_", underscored, underline), style("~", strike), style("|", spoiler),
];
