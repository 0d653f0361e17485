/** A program as a row of tokens; a token is its index. */

export const IDENTIFIER = 1;
export const NUMBER = 2;
/** Also a template without a hole. */
export const STRING = 3;
export const PUNCTUATOR = 4;
export const REGEX = 5;
/** A template with holes is a pair, as is an element of JSX; what is between them is the code of the holes. */
export const TEMPLATE = 6;
export const ELEMENT = 7;

export interface Tokens {
  text: string;
  count: number;
  kinds: readonly number[];
  /** 0-based offsets in `text`, end exclusive. */
  starts: readonly number[];
  ends: readonly number[];
  /** What identifiers (keywords are some) and punctuators say; '' of all others. */
  words: readonly string[];
  /** Of an opening bracket the closing one, or `count` where none is; of a closing one the opening one; else -1. */
  pairs: readonly number[];
  /** The opening bracket around it, or -1. */
  parents: readonly number[];
}

/** The text of a string that is whole, decoded; undefined for any other token. */
export function stringAt(tokens: Tokens, at: number): string | undefined {
  if (tokens.kinds[at] !== STRING) return undefined;
  const raw = tokens.text.slice((tokens.starts[at] ?? 0) + 1, (tokens.ends[at] ?? 0) - 1);
  return raw.includes('\\') ? decoded(raw) : raw;
}

/** Whether a line ends between a token and the one before it. */
export function startsLine(tokens: Tokens, at: number): boolean {
  if (at === 0) return true;
  const { text } = tokens;
  for (let unit = tokens.ends[at - 1] ?? 0; unit < (tokens.starts[at] ?? 0); unit++) {
    const code = text.charCodeAt(unit);
    if (code === 10 || code === 13) return true;
  }
  return false;
}

/** Behind the closing bracket of one that opens at `at`; for any other token, behind it. */
export function past(tokens: Tokens, at: number): number {
  const pair = tokens.pairs[at] ?? -1;
  return (pair > at ? pair : at) + 1;
}

const SIMPLE: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v', '0': '\0' };

/** As ECMAScript has them in strings and, as far as `\u` goes, in names. */
export function decoded(raw: string): string {
  return raw.replace(
    /\\(?:u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(\r\n|[\s\S]))/g,
    (_, braced?: string, four?: string, two?: string, other?: string) => {
      const hex = braced ?? four ?? two;
      if (hex !== undefined) {
        const point = Number.parseInt(hex, 16);
        return point <= 0x10ffff ? String.fromCodePoint(point) : '';
      }
      if (other === undefined || /^[\r\n\u2028\u2029]/.test(other)) return '';
      return SIMPLE[other] ?? other;
    },
  );
}
