/** Texts of PHP: quotes, escapes, variables in them, heredocs. https://www.php.net/manual/en/language.types.string.php */
import { NotPhp, type ReadTokens, type Token } from './token.ts';

type TextToken = Extract<Token, { kind: 'text' }>;
type Part = string | readonly Token[];

/** From the quote on. */
export function singleQuoted(text: string, start: number, to: number): TextToken {
  for (let at = start + 1; at < to; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === "'") {
      const value = text.slice(start + 1, at).replace(/\\([\\'])/g, '$1');
      return { kind: 'text', parts: [value], start, end: at + 1 };
    }
  }
  throw new NotPhp(start);
}

/** `start`: at the quote; `to`: where the text around it ends. Throws {@link NotPhp} where it stays open. */
export function doubleQuoted(text: string, start: number, to: number, nesting: number, read: ReadTokens): TextToken {
  const quote = text[start] ?? '"';
  const { parts, end } = interpolated(text, start + 1, to, quote, nesting, read);
  if (text[end] !== quote || end >= to) throw new NotPhp(start);
  return { kind: 'text', parts, start, end: end + 1 };
}

const HEREDOC = /<<<[ \t]*(?:"(\w+)"|'(\w+)'|(\w+))\r?\n/y;

/** Undefined: `<<<` begins no heredoc here. */
export function heredoc(
  text: string,
  start: number,
  to: number,
  nesting: number,
  read: ReadTokens,
): TextToken | undefined {
  HEREDOC.lastIndex = start;
  const open = HEREDOC.exec(text);
  if (open === null) return undefined;
  const begin = start + open[0].length;
  const name = open[1] ?? open[2] ?? open[3] ?? '';
  const closing = new RegExp(`^([ \\t]*)${name}(?!\\w)`, 'gm');
  closing.lastIndex = begin;
  const close = closing.exec(text);
  if (close === null || close.index >= to) throw new NotPhp(start);
  // The line break before the end is none of the text.
  const stop = Math.max(begin, close.index - (text[close.index - 2] === '\r' ? 2 : 1));
  const indent = close[1] ?? '';
  const parts: Part[] =
    open[2] === undefined ? interpolated(text, begin, stop, undefined, nesting, read).parts : [text.slice(begin, stop)];
  return {
    kind: 'text',
    parts: indent === '' ? parts : parts.map((part, index) => withoutIndent(part, indent, index === 0)),
    start,
    end: close.index + close[0].length,
  };
}

function withoutIndent(part: Part, indent: string, isFirst: boolean): Part {
  if (typeof part !== 'string') return part;
  const text = part.replaceAll(`\n${indent}`, '\n');
  return isFirst && text.startsWith(indent) ? text.slice(indent.length) : text;
}

const SIMPLE =
  /\$([A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)(?:\[(?:(-?\d+)|([A-Za-z_]\w*)|\$(\w+))\]|->([A-Za-z_]\w*))?/y;
const NAMED = /\$\{([A-Za-z_]\w*)\}/y;
const ESCAPE = /\\(?:u\{([\da-fA-F]{1,6})\}|x([\da-fA-F]{1,2})|([0-7]{1,3})|([\s\S]))/y;
const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  v: '\v',
  e: '\u001b',
  f: '\f',
  '\\': '\\',
  $: '$',
};

/** Parts up to the quote, or to the end of a heredoc (`quote` undefined). */
function interpolated(
  text: string,
  from: number,
  to: number,
  quote: string | undefined,
  nesting: number,
  read: ReadTokens,
) {
  const parts: Part[] = [];
  let literal = '';
  let offset = from;
  const flush = () => {
    if (literal !== '') parts.push(literal);
    literal = '';
  };
  while (offset < to && text[offset] !== quote) {
    const char = text[offset] ?? '';
    if (char === '\\') {
      ESCAPE.lastIndex = offset;
      const match = ESCAPE.exec(text);
      literal += match === null ? char : escaped(match, quote);
      offset += match?.[0].length ?? 1;
      continue;
    }
    if (char === '$' || (char === '{' && text[offset + 1] === '$')) {
      const found = char === '{' ? read(text, offset + 1, to, 'brace', nesting + 1) : simple(text, offset);
      if (found !== undefined) {
        flush();
        parts.push(found.tokens);
        offset = found.end;
        continue;
      }
    }
    // As far as nothing special can begin.
    let next = offset + 1;
    while (next < to && !/["`\\${]/.test(text[next] ?? '')) next++;
    literal += text.slice(offset, next);
    offset = next;
  }
  flush();
  return { parts, end: offset };
}

function escaped([whole, unicode, hex, octal, other]: RegExpExecArray, quote: string | undefined): string {
  if (unicode !== undefined) {
    const code = Number.parseInt(unicode, 16);
    return code > 0x10ffff ? whole : String.fromCodePoint(code);
  }
  if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
  if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 255);
  if (other !== undefined && other === quote) return other;
  return ESCAPES[other ?? ''] ?? whole;
}

/** `$name`, `$name[key]`, `$name->property`, `${name}`. */
function simple(text: string, start: number): { tokens: Token[]; end: number } | undefined {
  NAMED.lastIndex = start;
  const named = NAMED.exec(text);
  SIMPLE.lastIndex = start;
  const match = named ?? SIMPLE.exec(text);
  if (match === null) return undefined;
  const end = start + match[0].length;
  const at = { start, end };
  const tokens: Token[] = [{ kind: 'variable', text: match[1] ?? '', ...at }];
  if (named !== null) return { tokens, end };
  const [, , digits, key, variable, property] = match;
  if (property !== undefined)
    tokens.push({ kind: 'operator', text: '->', ...at }, { kind: 'name', text: property, ...at });
  const index: Token | undefined =
    digits !== undefined
      ? { kind: 'number', value: Number(digits), ...at }
      : key !== undefined
        ? { kind: 'text', parts: [key], ...at }
        : variable !== undefined
          ? { kind: 'variable', text: variable, ...at }
          : undefined;
  if (index !== undefined)
    tokens.push({ kind: 'operator', text: '[', ...at }, index, { kind: 'operator', text: ']', ...at });
  return { tokens, end };
}
