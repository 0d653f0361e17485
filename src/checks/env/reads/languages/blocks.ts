/** Where a body, a branch or a condition of a program ends, by the way its language writes blocks; over code without comments and texts. */

export type Style = 'braces' | 'indent' | 'end';

export interface Range {
  /** 0-based offsets, end exclusive. */
  from: number;
  to: number;
}

/** UTF-16 units of one block that are looked at. */
const MAX_BLOCK = 4000;

/** Behind the bracket that closes the one at `open`; undefined where none does within reach. */
export function pastBracket(code: string, open: number, most = MAX_BLOCK): number | undefined {
  const brackets = /[()[\]{}]/g;
  brackets.lastIndex = open;
  let depth = 0;
  for (let match = brackets.exec(code); match !== null && match.index < open + most; match = brackets.exec(code)) {
    depth += '([{'.includes(match[0]) ? 1 : -1;
    if (depth <= 0) return match.index + 1;
  }
  return undefined;
}

/** The bracket that is open at `at` and opened last; undefined where none is within reach. */
export function bracketAround(code: string, at: number, most = 600): number | undefined {
  let depth = 0;
  for (let index = at - 1; index >= 0 && index > at - most; index--) {
    const char = code.charAt(index);
    if (')]}'.includes(char)) depth++;
    else if ('([{'.includes(char) && depth-- === 0) return index;
  }
  return undefined;
}

export const lineStart = (code: string, at: number): number => code.lastIndexOf('\n', at - 1) + 1;

export function lineEnd(code: string, at: number): number {
  const end = code.indexOf('\n', at);
  return end === -1 ? code.length : end;
}

export const indentAt = (code: string, at: number): number =>
  /^[ \t]*/.exec(code.slice(lineStart(code, at), lineStart(code, at) + 200))?.[0].length ?? 0;

/** Lines behind the one of `head` that are indented more than it. */
function indented(code: string, head: number, from: number): Range {
  const indent = indentAt(code, head);
  const limit = Math.min(code.length, from + MAX_BLOCK);
  let at = Math.min(lineEnd(code, from) + 1, code.length);
  const start = at;
  while (at < limit) {
    const end = lineEnd(code, at);
    const line = code.slice(at, end);
    if (line.trim() !== '' && line.length - line.trimStart().length <= indent) break;
    at = end + 1;
  }
  return { from: start, to: Math.min(at, code.length) };
}

/**
 * What a head that begins at `head` governs; `from` is behind its condition or its list. Empty where nothing is.
 */
export function bodyBehind(code: string, style: Style, head: number, from: number): Range {
  if (style === 'indent') {
    const colon = colonFrom(code, from);
    if (colon === undefined) return { from, to: from };
    const end = lineEnd(code, colon);
    return code.slice(colon + 1, end).trim() === '' ? indented(code, head, colon) : { from: colon + 1, to: end };
  }
  if (style === 'end') {
    const end = lineEnd(code, from);
    return /\bend\b/.test(code.slice(from, end)) ? { from, to: end } : { ...indented(code, head, from), from };
  }
  const lead = /^[\s)]*(?::\s*)?/.exec(code.slice(from, from + 200))?.[0] ?? '';
  const start = from + lead.length;
  if (code.charAt(start) === '{') return { from: start + 1, to: (pastBracket(code, start) ?? start + 1) - 1 };
  if (lead.includes(':')) {
    const close = /\b(?:endforeach|endif|endfor|else)\b/.exec(code.slice(start, start + MAX_BLOCK));
    return { from: start, to: close === null ? start : start + close.index };
  }
  return { from: start, to: statementEnd(code, start) };
}

/** Behind a statement without braces of its own. */
function statementEnd(code: string, from: number): number {
  const stops = /[()[\]{};\n]/g;
  stops.lastIndex = from;
  let depth = 0;
  for (let match = stops.exec(code); match !== null && match.index < from + MAX_BLOCK; match = stops.exec(code)) {
    const char = match[0];
    if ('([{'.includes(char)) depth++;
    else if (')]}'.includes(char)) {
      if (depth === 0) return match.index;
      // `if (…) { … }` governed by another head.
      if (--depth === 0 && char === '}') return match.index + 1;
    } else if (char === ';' && depth === 0) return match.index + 1;
  }
  return Math.min(code.length, from + 200);
}

/** The colon that ends a head of Python. */
function colonFrom(code: string, from: number): number | undefined {
  const stops = /[()[\]{}:]/g;
  stops.lastIndex = from;
  let depth = 0;
  for (let match = stops.exec(code); match !== null && match.index < from + 600; match = stops.exec(code)) {
    if ('([{'.includes(match[0])) depth++;
    else if (match[0] === ':' && depth <= 0 && code.charAt(match.index + 1) !== '=') return match.index;
    else if (match[0] !== ':') depth--;
  }
  return undefined;
}
