/** Texts of C#: `"…"`, `@"…"`, `$"…{name}…"`, `"""…"""` and what they hold. */

/** What a text holds: characters, or code whose value stands there. */
export type TextPiece = string | CodePiece;

/** UTF-16 offsets into the file, end exclusive; undefined format: as it is. */
export interface CodePiece {
  start: number;
  end: number;
  isFormatted: boolean;
}

const START = /(?:\$+@?|@\$?)?"/y;

/** Whether a text begins at a place. */
export function textStart(text: string, at: number): boolean {
  START.lastIndex = at;
  return START.test(text);
}

export interface ReadText {
  pieces: readonly TextPiece[];
  /** Where it ends, exclusive. */
  end: number;
}

/** Texts in texts in texts: more than that nobody writes. */
const MAX_DEPTH = 6;

/** `at`: where its signs (`$`, `@`) and quotes begin; `to`: where the file, or the code that it stands in, ends. */
export function readText(text: string, at: number, to: number, depth = 0): ReadText {
  let start = at;
  let dollars = 0;
  let isVerbatim = false;
  for (; text[start] === '$' || text[start] === '@'; start++) {
    if (text[start] === '$') dollars++;
    else isVerbatim = true;
  }
  let quotes = 0;
  while (text[start + quotes] === '"' && start + quotes < to) quotes++;
  if (!isVerbatim && quotes >= 3) return readRaw(text, { start, quotes, dollars, to, depth });
  return readQuoted(text, { start: start + 1, to, depth, isVerbatim, hasCode: dollars > 0 });
}

interface Quoted {
  start: number;
  to: number;
  depth: number;
  isVerbatim: boolean;
  hasCode: boolean;
}

function readQuoted(text: string, { start, to, depth, isVerbatim, hasCode }: Quoted): ReadText {
  const pieces: TextPiece[] = [];
  let from = start;
  let held = '';
  let at = start;
  const flush = (): void => {
    held += text.slice(from, at);
  };
  while (at < to) {
    const char = text[at];
    if (char === '"') {
      if (!isVerbatim || text[at + 1] !== '"') break;
      flush();
      held += '"';
      at += 2;
      from = at;
    } else if (!isVerbatim && (char === '\n' || char === '\r')) break;
    else if (char === '\\' && !isVerbatim) {
      flush();
      const [value, length] = escapeAt(text, at);
      held += value;
      at += length;
      from = at;
    } else if (hasCode && (char === '{' || char === '}') && text[at + 1] === char) {
      flush();
      held += char;
      at += 2;
      from = at;
    } else if (hasCode && char === '{') {
      flush();
      if (held !== '') pieces.push(held);
      held = '';
      const code = readCode(text, at + 1, to, depth);
      pieces.push(code.piece);
      at = code.end;
      from = at;
    } else at++;
  }
  flush();
  if (held !== '') pieces.push(held);
  return { pieces, end: Math.min(to, at + 1) };
}

const SIMPLE: Readonly<Record<string, string>> = {
  ...{ n: '\n', r: '\r', t: '\t', '0': '\0', a: '\u0007', b: '\b', f: '\f', v: '\v', e: '\u001b' },
};
const CODED = /\\(?:x([\da-fA-F]{1,4})|u([\da-fA-F]{4})|U([\da-fA-F]{8}))/y;

/** What an escape stands for, and how long it is. */
function escapeAt(text: string, at: number): readonly [string, number] {
  CODED.lastIndex = at;
  const coded = CODED.exec(text);
  if (coded) {
    const code = Number.parseInt(coded[1] ?? coded[2] ?? coded[3] ?? '0', 16);
    return [code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code), coded[0].length];
  }
  const char = text[at + 1] ?? '';
  return [SIMPLE[char] ?? char, 2];
}

/** The value of `'a'` or `'\n'`. */
export const charOf = (word: string): string => (word[1] === '\\' ? escapeAt(word, 1)[0] : word.slice(1, -1));

interface Raw {
  start: number;
  quotes: number;
  dollars: number;
  to: number;
  depth: number;
}

/** https://learn.microsoft.com/en-us/dotnet/csharp/language-reference/tokens/raw-string */
function readRaw(text: string, { start, quotes, dollars, to, depth }: Raw): ReadText {
  const begin = start + quotes;
  const fence = '"'.repeat(quotes);
  const open = '{'.repeat(Math.max(1, dollars));
  const pieces: TextPiece[] = [];
  let from = begin;
  let at = begin;
  let close = -1;
  while (at < to) {
    if (text.startsWith(fence, at)) {
      let end = at + quotes;
      while (text[end] === '"') end++;
      close = end - quotes;
      break;
    }
    if (dollars > 0 && text.startsWith(open, at)) {
      let braces = dollars;
      while (text[at + braces] === '{') braces++;
      // More braces than the text asks for belong to it.
      const inner = at + braces;
      pieces.push(text.slice(from, inner - dollars));
      const code = readCode(text, inner, to, depth);
      pieces.push(code.piece);
      at = code.end;
      for (let more = 1; more < dollars && text[at] === '}'; more++) at++;
      from = at;
    } else at++;
  }
  if (close < 0) close = to;
  pieces.push(text.slice(from, close));
  return { pieces: withoutIndent(pieces), end: Math.min(to, close + quotes) };
}

/** A text of several lines begins and ends with a line of its own, and the last one says how far it is indented. */
function withoutIndent(pieces: readonly TextPiece[]): TextPiece[] {
  const last = pieces.at(-1);
  const first = pieces[0];
  const ending = typeof last === 'string' ? /\r?\n([ \t]*)$/.exec(last.slice(-2_000)) : null;
  if (!ending || typeof first !== 'string' || !/^[ \t]*\r?\n/.test(first.slice(0, 2_000))) return [...pieces];
  const indent = ending[1] ?? '';
  const cut = (text: string): string =>
    indent === '' ? text : text.replaceAll(`\n${indent}`, '\n').replace(/\n[ \t]+(?=\r?\n|$)/g, '\n');
  return pieces.map((piece, index) => {
    if (typeof piece !== 'string') return piece;
    const body = index === pieces.length - 1 ? piece.slice(0, piece.length - ending[0].length + 1) : piece;
    const whole = index === 0 ? cut(body).replace(/^[ \t]*\r?\n/, '') : cut(body);
    return index === pieces.length - 1 ? whole.replace(/\r?\n?$/, '') : whole;
  });
}

/** Code in a text, to its closing brace: `{name}`, `{name,10:N2}`. */
function readCode(text: string, start: number, to: number, depth: number): { piece: CodePiece; end: number } {
  const brackets: string[] = [];
  let end = -1;
  let at = start;
  while (at < to) {
    const char = text[at] ?? '';
    if (textStart(text, at)) {
      if (depth >= MAX_DEPTH) {
        at = to;
        break;
      }
      at = readText(text, at, to, depth + 1).end;
      continue;
    }
    if (brackets.length === 0 && char === '}') break;
    if (brackets.length === 0 && end < 0 && ((char === ':' && text[at + 1] !== ':') || char === ',')) end = at;
    if (char === '(' || char === '[' || char === '{') brackets.push(char);
    else if (char === ')' || char === ']' || char === '}') brackets.pop();
    at++;
  }
  return {
    piece: { start, end: end < 0 ? at : end, isFormatted: end >= 0 },
    end: Math.min(to, at + 1),
  };
}
