/**
 * Shell text as lists of simple commands: https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html.
 * A line is read as a whole before any of it runs, and so is what its quotes go on into.
 */

export interface Word {
  /** As written, with quotes. */
  raw: string;
  start: number;
  end: number;
}

export interface Command {
  words: Word[];
  /** `A=b >file` */
  redirects: { operator: string; at: number }[];
  /** What stands behind it; a line break is `;`. */
  connector: ';' | '&' | '&&' | '||' | '|';
}

export type Line =
  | { kind: 'commands'; commands: Command[]; next: number }
  /** Nothing from here on is run. `beyond`: it is right, but more than simple commands. */
  | { kind: 'syntax' | 'unclosed' | 'beyond'; at: number };

/** Stops reading. */
class Stop extends Error {
  readonly kind: 'syntax' | 'unclosed' | 'beyond';
  readonly at: number;

  constructor(kind: 'syntax' | 'unclosed' | 'beyond', at: number) {
    super(kind);
    this.kind = kind;
    this.at = at;
  }
}

/** Words that begin more than a simple command. */
const COMPOUND = new Set([
  'if',
  'for',
  'while',
  'until',
  'case',
  'select',
  'function',
  '{',
  '[[',
  '!',
  'time',
  'coproc',
]);
/** Words that may only stand within one. */
const MISPLACED = new Set(['then', 'else', 'elif', 'fi', 'do', 'done', 'esac', '}']);

/** The line that begins at `from`. */
export function readLine(text: string, from: number): Line {
  try {
    return readCommands(text, from);
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return { kind: error.kind, at: error.at };
  }
}

function readCommands(text: string, from: number): Line {
  const commands: Command[] = [];
  let words: Word[] = [];
  let redirects: Command['redirects'] = [];
  let mayEnd = true;
  // So far the command is assignments only.
  let mayAssign = true;
  let at = from;
  const finish = (connector: Command['connector'], where: number): void => {
    if (words.length === 0 && redirects.length === 0) throw new Stop('syntax', where);
    commands.push({ words, redirects, connector });
    words = [];
    redirects = [];
    mayAssign = true;
    mayEnd = connector === ';' || connector === '&';
  };
  for (;;) {
    at = skipBlanks(text, at);
    const char = text.charAt(at);
    if (char === '#') at = lineEndOf(text, at);
    if (at >= text.length || text[at] === '\n') {
      if (words.length > 0 || redirects.length > 0) finish(';', at);
      // Behind `&&` it goes on in the next line.
      if (mayEnd) return { kind: 'commands', commands, next: at + 1 };
      if (at >= text.length) throw new Stop('syntax', at - 1);
      at++;
    } else if (char === '<' || char === '>' || text.startsWith('&>', at)) {
      const operator = /^(?:&>>?|<<<|<<-?|<>|<&|>&|>>|>\||<|>)/.exec(text.slice(at, at + 3))?.[0] ?? char;
      if (operator.startsWith('<<') && operator !== '<<<') throw new Stop('beyond', at);
      const target = skipBlanks(text, at + operator.length);
      const end = endOfWord(text, target);
      if (end === target) throw new Stop(text[target] === '(' ? 'beyond' : 'syntax', at);
      redirects.push({ operator, at });
      at = end;
    } else if (char === ';' || char === '&' || char === '|') {
      if (text.startsWith(';;', at)) throw new Stop('syntax', at);
      const connector = text.startsWith('&&', at) ? '&&' : text.startsWith('||', at) ? '||' : char;
      finish(connector, at);
      at += connector.length;
      if (connector === '|' && text[at] === '&') at++;
    } else if (char === ')' || char === '(') {
      const before = words.at(-1);
      const isSubshell = words.length === 0;
      const isArray = before?.end === at && /^[A-Za-z_]\w*\+?=$/.test(before.raw);
      const isFunction = words.length === 1 && /^\(\s*\)/.test(text.slice(at, at + 80)) && !before?.raw.includes('=');
      throw new Stop(char === '(' && (isSubshell || isArray || isFunction) ? 'beyond' : 'syntax', at);
    } else {
      const end = endOfWord(text, mayAssign ? behindSubscript(text, at) : at);
      const raw = text.slice(at, end);
      mayAssign &&= /^\w+(?:\[[^\]]*\])?\+?=/.test(raw);
      if (words.length === 0 && COMPOUND.has(raw)) throw new Stop('beyond', at);
      if (words.length === 0 && MISPLACED.has(raw)) throw new Stop('syntax', at);
      // `2>file`
      const isDescriptor = /^\d+$/.test(raw) && (text[end] === '<' || text[end] === '>');
      if (!isDescriptor) words.push({ raw, start: at, end });
      at = end;
    }
  }
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at++) {
    if (text[at] === '\\' && text[at + 1] === '\n') at++;
    else if (text[at] !== ' ' && text[at] !== '\t') break;
  }
  return at;
}

function lineEndOf(text: string, from: number): number {
  const lineEnd = text.indexOf('\n', from);
  return lineEnd === -1 ? text.length : lineEnd;
}

/** Deeper than anybody nests. */
const MAX_DEPTH = 100;

/** `NAME[…]` where an assignment may stand: blanks and line breaks within belong to it. */
function behindSubscript(text: string, from: number): number {
  const opening = /^[A-Za-z_]\w*\[/.exec(text.slice(from, from + 200));
  if (opening === null) return from;
  let open = 1;
  for (let at = from + opening[0].length; at < text.length; ) {
    if (text[at] === '[') open++;
    if (text[at] === ']' && --open === 0) return at + 1;
    at = behindPiece(text, at, 0);
  }
  throw new Stop('unclosed', from);
}

const ENDS_WORD = ' \t\n;&|<>()';

function endOfWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && !ENDS_WORD.includes(text.charAt(at))) at = behindPiece(text, at, 0);
  return Math.min(at, text.length);
}

/** Behind what begins here: a quoted piece, an expansion, or one character. */
function behindPiece(text: string, at: number, depth: number): number {
  const char = text.charAt(at);
  if (char === '\\') return at + 2;
  if (char === "'") return behind(text, "'", at + 1);
  if (char === '"') return behindDouble(text, at + 1, depth + 1);
  if (char === '`') return behindBackquote(text, at + 1);
  if (char !== '$') return at + 1;
  if (text[at + 1] === "'") return behindDollarQuote(text, at + 2);
  if (text[at + 1] === '"') return behindDouble(text, at + 2, depth + 1);
  return behindExpansion(text, at, depth, false);
}

function behind(text: string, quote: string, from: number): number {
  const closing = text.indexOf(quote, from);
  if (closing === -1) throw new Stop('unclosed', from - 1);
  return closing + 1;
}

/** `from` is behind the opening quote; exported ones tell where the closing one ends. */
export function behindDouble(text: string, from: number, depth = 0): number {
  for (let at = from; at < text.length; ) {
    const char = text.charAt(at);
    if (char === '"') return at + 1;
    if (char === '\\') at += 2;
    else if (char === '`') at = behindBackquote(text, at + 1);
    else if (char === '$') at = behindExpansion(text, at, depth, true);
    else at++;
  }
  throw new Stop('unclosed', from - 1);
}

export function behindBackquote(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '`') return at + 1;
    if (text[at] === '\\') at++;
  }
  throw new Stop('unclosed', from - 1);
}

export function behindDollarQuote(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === "'") return at + 1;
    if (text[at] === '\\') at++;
  }
  throw new Stop('unclosed', from - 1);
}

/** `$(…)`, `${…}`, or only the dollar sign. */
export function behindExpansion(text: string, at: number, depth: number, inDouble: boolean): number {
  if (depth > MAX_DEPTH) throw new Stop('beyond', at);
  const next = text[at + 1];
  if (next === '(') return behindParentheses(text, at + 2, depth + 1);
  if (next === '$') return at + 2;
  if (next !== '{') return at + 1;
  for (let inner = at + 2; inner < text.length; ) {
    const char = text.charAt(inner);
    if (char === '}') return inner + 1;
    if (char === "'" && inDouble) inner++;
    else inner = behindPiece(text, inner, depth + 1);
  }
  throw new Stop('unclosed', at);
}

function behindParentheses(text: string, from: number, depth: number): number {
  let open = 1;
  for (let at = from; at < text.length; ) {
    const char = text.charAt(at);
    if (char === '(') open++;
    if (char === ')' && --open === 0) return at + 1;
    at = behindPiece(text, at, depth);
  }
  throw new Stop('unclosed', from - 2);
}
