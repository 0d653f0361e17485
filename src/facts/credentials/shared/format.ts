/** How a token is found: keywords for the fast pass over all bytes, then one pattern on a few bytes around them. */
export interface Format {
  /** One of them is in every match. One in lower case is found in any case, one with a capital only as it is written. */
  keywords: readonly string[];
  /**
   * Flags `dg`, bounded quantifiers only. Group 1 is the secret, and of it only the group `hidden` where there is one.
   * It reads bytes as Latin-1.
   */
  pattern: RegExp;
  /** Bytes before a keyword that a match may reach. */
  before: number;
  /** Bytes after a keyword's first byte that a match may reach. */
  after: number;
  /** Every match begins at its keyword; the pattern is then tried there only (flags `dy` instead of `dg`). */
  anchored: boolean;
  /** Anchored, and the keyword may be the middle of a word (`DB_PASSWORD`, `dbPassword`). */
  inName?: boolean;
  /** Not in files of bytes that are no text: the pattern is too wide for them. */
  textOnly: boolean;
  /** A quick no before the pattern is asked; `at` is the first byte of a keyword. */
  mayMatch?(bytes: Uint8Array, at: number): boolean;
}

/**
 * A token does not begin inside a word. What looks like one may be the end of an escape (`\n`, `\u0022`) or of a
 * percent-encoded byte (`%22`).
 */
const LEFT = '(?:(?<![0-9A-Za-z])|(?<=\\\\[nrtbfv0])|(?<=%[0-9A-Fa-f]{2})|(?<=\\\\u[0-9A-Fa-f]{4}))';
const RIGHT = '(?![0-9A-Za-z])';

/** What hardly a token has among its first bytes, and the patterns of those that do. */
const ENDS_TOKEN = bytesOf(/[\s"'`;(){}]/);
const WITH_END = /[ "'`;]|\\[sn(){}]/;
const SHORTEST_TOKEN = 12;

/** 1 for each byte that `pattern` takes as Latin-1. */
function bytesOf(pattern: RegExp): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, byte) => (pattern.test(String.fromCharCode(byte)) ? 1 : 0));
}

function mayBeToken(bytes: Uint8Array, at: number): boolean {
  for (let next = at; next < at + SHORTEST_TOKEN; next++) if (ENDS_TOKEN[bytes[next] ?? 0x20] === 1) return false;
  return true;
}

const ENDS_USER = bytesOf(/[\s"'`<>/]/);
const LONGEST_USER = 320;

/** Whether a `://` at `at` is followed by a user (`user:password@host`) before its first slash. */
export function mayHaveUser(bytes: Uint8Array, at: number): boolean {
  const last = Math.min(bytes.length, at + LONGEST_USER);
  for (let next = at + 3; next < last; next++) {
    if (bytes[next] === 0x40) return true;
    if (ENDS_USER[bytes[next] as number] === 1) return false;
  }
  return false;
}

interface Reach {
  before?: number;
  after?: number;
  textOnly?: boolean;
  mayMatch?: Format['mayMatch'];
}

/** A token that is known by its own letters: `ghp_…`. `source` is a regular expression without capturing groups. */
export function token(keywords: readonly string[], source: string, reach: Reach = {}): Format {
  const anchored = reach.before === undefined;
  const pattern = new RegExp(`${LEFT}(${source})${RIGHT}`, anchored ? 'dy' : 'dg');
  const isPlain = anchored && !WITH_END.test(source);
  return around(keywords, pattern, isPlain ? { mayMatch: mayBeToken, ...reach } : reach, anchored);
}

/** A pattern of its own around the keywords; group 1 is the secret, and all boundaries are the pattern's business. */
export function around(keywords: readonly string[], pattern: RegExp, reach: Reach = {}, anchored = false): Format {
  const { before = 0, after = 256, textOnly = false, mayMatch } = reach;
  return { keywords, pattern, before, after, textOnly, anchored, ...(mayMatch && { mayMatch }) };
}

/**
 * A pattern for words in any case. Not `(?i:…)`: with it, V8 of Node 24 missed matches in long runs (the same test found
 * them alone and missed them after a thousand others).
 */
export const anyCase = (words: readonly string[]): string =>
  `(?:${words.map((word) => word.replaceAll(/[a-z]/gi, (letter) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`)).join('|')})`;

// What stands between a name and its value in the languages people configure programs in: `=`, `:=`, `::=`, `?=`, `.=`,
// `=>`, `: `, `", "` (a call), `>` (XML), and a type in between (`var apiKey string = …`), or the head of
// a variable of Terraform (`variable "api_key" { default = …`).
const BETWEEN =
  '[\\w.-]{0,40}["\'`\\\\\\])]{0,4}(?:[ \\t]{1,4}[A-Za-z]\\w{0,11}|[ \\t]{0,4}\\{[^{}=]{0,8}(?:[^{}]{0,120}\\n)?[ \\t]{0,8}default)?[ \\t]{0,8}' +
  '(?:[?.]=|:{0,3}=>?|==|:|,|>|\\|\\|=?)[ \\t]{0,16}(?:\\r?\\n[ \\t]{0,16})?(?:[\\w.]{1,24}\\()?["\'`\\\\]{0,3}' +
  '(?:[Bb]earer |[Tt]oken )?';

// `okta` is no part of `rookTable`: a name begins after no letter, at a capital, or after an escape.
const NAME_START = '(?:(?<![A-Za-z])|(?<=[a-z])(?=[A-Z])|(?<=\\\\[nrt]))';

/** A value without letters of its own (one digit is in it), known by the name it is assigned to: `HEROKU_API_KEY=…`. */
export function assigned(names: readonly string[], source: string): Format {
  const keywords = [...new Set(names.flatMap((name) => spellings(name.toLowerCase())))];
  const pattern = new RegExp(
    `${NAME_START}${anyCase(keywords)}${BETWEEN}(?=[^\\s"'\`]{0,80}?\\d)(${source})(?![0-9A-Za-z_+/-])`,
    'dy',
  );
  return { ...around(keywords, pattern, { after: 240, textOnly: true }, true), inName: true };
}

/** `api_key` is also written `api-key` and `apiKey`. */
function spellings(name: string): string[] {
  const [first = '', ...rest] = name.split('_').filter((part) => part !== '');
  const joined = rest.reduce(
    (all, part) => all.flatMap((start) => ['_', '-', ''].map((joint) => start + joint + part)),
    [first],
  );
  return joined;
}
