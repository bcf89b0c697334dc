// What takes whole lines: code fences, block quotes, headings, small print
// and lists.

// Fences may begin anywhere, even within a line. The line break after one is
// part of it.
const fence = /```(?:([a-z0-9_+\-.#]+?)\n)?\n*([^\n][^]*?)\n*```\n?/iy;

function readFence(source, at) {
  const found = matchAt(fence, source, at);
  return found && { node: { kind: "fence", language: found[1] ?? "", text: found[2] }, end: at + found[0].length };
}

// ">>>" quotes all that follows, ">" one line; a line that is quoted and
// empty needs its mark too.
const quoteRest = / *>>> +([^]*)/y;
const quoteLines = /(?: *> [^\n]*(?:\n|$))+/y;

function readQuote(source, at, state, read) {
  if (!state.start || state.quoted) return null;
  const rest = matchAt(quoteRest, source, at);
  const lines = rest ? null : matchAt(quoteLines, source, at);
  if (!rest && !lines) return null;
  const inside = rest ? rest[1] : lines[0].replace(/\n$/, "").replace(/^ *> /gm, "");
  return {
    node: { kind: "quote", nodes: read(inside, { ...state, start: true, quoted: true }) },
    end: at + (rest ?? lines)[0].length,
  };
}

const heading = / *(#{1,3}) +(?=\S)([^\n]*?)[ #]*(?:\n|$)/y;

function readHeading(source, at, state, read) {
  const found = state.start && matchAt(heading, source, at);
  return found && {
    node: { kind: "heading", level: found[1].length, nodes: read(found[2], { ...state, start: true }) },
    end: at + found[0].length,
  };
}

const small = / *-# +(?=\S)([^\n]*)(?:\n|$)/y;

function readSmall(source, at, state, read) {
  const found = state.start && matchAt(small, source, at);
  return found && {
    node: { kind: "small", nodes: read(found[1], { ...state, start: true }) },
    end: at + found[0].length,
  };
}

const bullet = /( *)([*+-]|\d{1,9}\.) +(?=\S)([^\n]*)(?:\n|$)/y;

function readList(source, at, state, read) {
  const items = [];
  let end = at;
  while (state.start) {
    const found = matchAt(bullet, source, end);
    if (!found || (items.length > 0 && found[1].length <= items[0].indent && isNumber(found[2]) !== isNumber(items[0].mark))) break;
    items.push({ indent: found[1].length, mark: found[2], text: found[3] });
    end += found[0].length;
  }
  return items.length > 0 ? { node: nest(items, { ...state, start: true }, read), end } : null;
}

const isNumber = (mark) => mark.endsWith(".");

// nest turns items into lists: those that stand further to the right belong
// to the item above them.
function nest(items, state, read) {
  const first = items[0];
  const list = { kind: "list", ordered: isNumber(first.mark), first: parseInt(first.mark, 10), items: [] };
  for (let i = 0; i < items.length; ) {
    let next = i + 1;
    while (next < items.length && items[next].indent > first.indent) next++;
    const nodes = read(items[i].text, state);
    if (next > i + 1) nodes.push(nest(items.slice(i + 1, next), state, read));
    list.items.push(nodes);
    i = next;
  }
  return list;
}

// matchAt matches a sticky expression at a place.
function matchAt(expression, source, at) {
  expression.lastIndex = at;
  return expression.exec(source);
}

export const blockRules = [readFence, readQuote, readHeading, readSmall, readList];
