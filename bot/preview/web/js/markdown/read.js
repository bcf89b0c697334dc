// Reads Discord's markdown into a tree. The rules are tried in order at each
// place, as Discord's client does it; what no rule takes is text. blocks.js
// and inline.js have the rules.
//
// A rule is a function of (source, at, state, read) that returns {node, end}
// or null. state says whether the place is the start of a line, and whether
// it is within a block quote, which have no block quotes in them.
import { blockRules } from "./blocks.js";
import { inlineRules } from "./inline.js";

const rules = [...blockRules, ...inlineRules];

// Words are taken whole: no rule begins in the middle of one.
const word = /[\p{L}\p{N}]+/uy;

// deepest bounds how far marks are read within marks.
const deepest = 24;

export function read(source, state = { start: true, quoted: false, depth: 0 }) {
  const nodes = [];
  let text = "";
  const flush = () => {
    if (text) nodes.push({ kind: "text", text });
    text = "";
  };
  for (let at = 0; at < source.length; ) {
    const start = at === 0 ? state.start : source[at - 1] === "\n";
    const hit = state.depth < deepest && firstOf(source, at, { ...state, start, depth: state.depth + 1 });
    if (hit) {
      flush();
      nodes.push(hit.node);
      at = hit.end;
      continue;
    }
    word.lastIndex = at;
    const plain = word.exec(source)?.[0] ?? source[at];
    text += plain;
    at += plain.length;
  }
  flush();
  return nodes;
}

function firstOf(source, at, state) {
  for (const rule of rules) {
    const hit = rule(source, at, state, read);
    if (hit) return hit;
  }
  return null;
}
