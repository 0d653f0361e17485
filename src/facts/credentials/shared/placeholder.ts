/** Tells a value that stands for a secret (`xxxx`, `your-token-here`, `1234567890`) from one that could be a secret. */

// Words long enough not to turn up in random text by chance: four letters in 40 characters of base 62 do so once in 3,000.
const WORDS =
  /example|placeholder|changeme|change[-_]me|redacted|replace[-_]?(?:me|with)|insert[-_]|your[-_.]|[-_]here|dummy[-_]|(?:sample|fake)[-_]?(?:key|token|secret|pass)|notreal|not[-_]a[-_]real|x{6}|\*{3}|\.{3}|…|do[-_]?not[-_]?use|lorem/i;

/** True for text nobody could log in with. `body` is the value without the provider's prefix. */
export function isPlaceholder(body: string): boolean {
  if (/<[^>]{1,40}>|\$\{|\$\(|\{\{|%\([\w.]{1,40}\)|%s/.test(body)) return true;
  if (WORDS.test(body)) return true;
  const text = body.toLowerCase();
  const characters = new Set(text.replaceAll(/[^a-z0-9]/g, ''));
  if (text.length >= 8 && characters.size <= 3) return true;
  return text.length >= 12 && (steps(text) >= 0.75 || isRepetition(text));
}

/** What people call a key that is none, as a word of its own: `my_test_key`. */
const MADE_UP = /(?<![a-z])(?:test|fake|dummy|sample|mock)(?![a-z])/i;

/**
 * True for text that a person seems to have typed to look like a token (`abc123xyz-456def789`, `a1b2c3d4e5`, `888888888888`, a block that
 * comes twice). A drawn one of 20 characters or more looks so less than once in 10,000. `body` as above.
 */
export function isTyped(body: string): boolean {
  const text = body.toLowerCase();
  if (MADE_UP.test(text)) return true;
  if (text.length < 20) return false;
  return steps(text) >= 0.5 || steps(text, 2) >= 0.6 || longestRun(text) >= 8 || /(.{8}).*\1/.test(text);
}

/** Characters in a row that are equal or follow one another. */
function longestRun(text: string): number {
  let longest = 1;
  let length = 1;
  for (let at = 1; at < text.length; at++) {
    const step = text.charCodeAt(at) - text.charCodeAt(at - 1);
    length = step === 0 || step === 1 ? length + 1 : 1;
    longest = Math.max(longest, length);
  }
  return longest;
}

/**
 * Share of neighbours that are equal or follow one another: `1234567890abcdef` is 0.9, random text about 0.1. At a distance of
 * two it sees two sequences in one, `a1b2c3`.
 */
function steps(text: string, distance = 1): number {
  let count = 0;
  for (let at = distance; at < text.length; at++) {
    const step = text.charCodeAt(at) - text.charCodeAt(at - distance);
    if (step === 0 || step === 1) count++;
  }
  return count / (text.length - distance);
}

/** `abcabcabcabc`: a short piece (up to four characters) over and over. */
function isRepetition(text: string): boolean {
  for (let length = 1; length <= 4; length++) {
    const piece = text.slice(0, length);
    if (piece.repeat(Math.ceil(text.length / length)).slice(0, text.length) === text) return true;
  }
  return false;
}

/** Bits per character of a text's own distribution (Shannon). Random base 62 of 32 characters has about 4.5. */
export function entropyOf(text: string): number {
  const counts = new Map<string, number>();
  for (const char of text) counts.set(char, (counts.get(char) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}

const OF_WORDS =
  /^(?:(?:my|your|some|random|the|db|database|pass(?:word|wd|w)?|pwd|secret|user|test|admin|root|token|guest|postgres|mysql)[^a-z0-9]{0,3}){1,4}\d{0,3}$/i;

/** A password that says no more than that it is one: `randompassword`, `pass pass`. What stands in manuals, and in tests of what reads them. */
export const isOfWords = (password: string): boolean => password.length <= 40 && OF_WORDS.test(password);
