/** Tells a value that stands for a secret (`xxxx`, `your-token-here`, `1234567890`) from one that could be a secret. */

// Words long enough not to turn up in random text by chance: four letters in 40 characters of base 62 do so once in 3,000.
const WORDS =
  /example|placeholder|changeme|change[-_]me|redacted|replace[-_]?me|insert[-_]|your[-_.]|[-_]here|dummy[-_]|(?:sample|fake)[-_]?(?:key|token|secret|pass)|notreal|not[-_]a[-_]real|x{6}|\*{3}|\.{3}|…|do[-_]?not[-_]?use|lorem/i;

/** True for text nobody could log in with. `body` is the value without the provider's prefix. */
export function isPlaceholder(body: string): boolean {
  if (/<[^>]{1,40}>|\$\{|\$\(|\{\{|%\(|%s/.test(body)) return true;
  if (WORDS.test(body)) return true;
  const text = body.toLowerCase();
  const characters = new Set(text.replaceAll(/[^a-z0-9]/g, ''));
  if (text.length >= 8 && characters.size <= 3) return true;
  return text.length >= 12 && (steps(text) >= 0.75 || isRepetition(text));
}

/** Share of neighbours that are equal or follow one another: `1234567890abcdef` is 0.9, random text about 0.1. */
function steps(text: string): number {
  let count = 0;
  for (let at = 1; at < text.length; at++) {
    const step = text.charCodeAt(at) - text.charCodeAt(at - 1);
    if (step === 0 || step === 1) count++;
  }
  return count / (text.length - 1);
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
