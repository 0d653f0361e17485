/** The pieces of which a value consists for Symfony's Dotenv: bare text, and text in quotes. */

/** What makes Symfony refuse a file; `at`: where, as an offset. */
export class FormatError extends Error {
  readonly at: number;

  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

interface Piece {
  text: string;
  quote: '"' | "'" | undefined;
  start: number;
}

interface Pieces {
  pieces: Piece[];
  comment: string | undefined;
  /** Where the line of the value ends, or its comment begins. */
  end: number;
  /** Nothing stands behind the `=`. */
  isMissing: boolean;
}

export function readPieces(text: string, from: number): Pieces {
  const lineEnd = text.indexOf('\n', from);
  const empty = /^[ \t]*(?:#([\s\S]*))?$/.exec(
    text.slice(from, lineEnd === -1 ? text.length : lineEnd).slice(0, 10_000),
  );
  if (empty !== null)
    return { pieces: [], comment: empty[1]?.trim(), end: lineEnd === -1 ? text.length : lineEnd, isMissing: true };
  if (text[from] === ' ' || text[from] === '\t') throw new FormatError('There is a blank before the value', from);
  const pieces: Piece[] = [];
  let at = from;
  do {
    const char = text[at];
    if (char === "'") {
      const closing = text.indexOf("'", at + 1);
      if (closing === -1) throw new FormatError('A quote never closes', at);
      pieces.push({ text: text.slice(at + 1, closing), quote: "'", start: at });
      at = closing + 1;
    } else if (char === '"') {
      const closing = closingOf(text, at);
      const inner = text.slice(at + 1, closing);
      const value = inner.replaceAll('\\"', '"').replaceAll('\\r', '\r').replaceAll('\\n', '\n');
      pieces.push({ text: value, quote: '"', start: at });
      at = closing + 1;
    } else {
      const bare = readBare(text, at);
      pieces.push({ text: trimEnd(bare.text), quote: undefined, start: at });
      at = bare.end;
      if (text[at] === '#') return { pieces, comment: commentAt(text, at), end: at, isMissing: false };
    }
  } while (at < text.length && text[at] !== '\n');
  return { pieces, comment: undefined, end: at, isMissing: false };
}

function commentAt(text: string, at: number): string {
  const lineEnd = text.indexOf('\n', at);
  return text.slice(at + 1, lineEnd === -1 ? text.length : lineEnd).trim();
}

/** A quote counts unless exactly one backslash stands before it: of three it looks at the last two. */
function closingOf(text: string, opening: number): number {
  for (let at = text.indexOf('"', opening + 1); at !== -1; at = text.indexOf('"', at + 1))
    if (text[at - 1] !== '\\' || text[at - 2] === '\\') return at;
  throw new FormatError('A quote never closes', opening);
}

function readBare(text: string, from: number): { text: string; end: number } {
  let result = '';
  let before = text[from - 1];
  let at = from;
  while (at < text.length) {
    const char = text.charAt(at);
    if (char === '\n' || char === '"' || char === "'") break;
    if (char === '#' && (before === ' ' || before === '\t')) break;
    if (char === '\\' && (text[at + 1] === '"' || text[at + 1] === "'")) at++;
    before = text.charAt(at);
    result += before;
    if (before === '$' && text[at + 1] === '(') {
      const end = closingParenthesis(text, at + 2);
      result += text.slice(at + 1, end + 1);
      at = end;
    }
    at++;
  }
  return { text: result, end: at };
}

function closingParenthesis(text: string, from: number): number {
  let depth = 1;
  for (let at = from; at < text.length && text[at] !== '\n'; at++) {
    if (text[at] === '(') depth++;
    if (text[at] === ')' && --depth === 0) return at;
  }
  throw new FormatError('A parenthesis never closes', from);
}

function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && ' \t\n\r\0\v'.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
