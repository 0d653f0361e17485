/**
 * What is left of a text when it does not count how it is written: escapes undone, letters in their plain form and in lower
 * case, without accents, white space and what nobody sees. Two spellings of one password have the same skeleton.
 */

export interface Skeleton {
  text: string;
  /** For each UTF-16 unit of `text`, where in the original it came from: start inclusive, end exclusive. */
  starts: readonly number[];
  ends: readonly number[];
}

// JavaScript, JSON, C, Python, Rust; HTML, also escaped twice; quoted-printable is left out, since `=` stands in too much.
const ESCAPE =
  /\\u\{([0-9a-f]{1,6})\}|\\u([0-9a-f]{4})|\\U([0-9a-f]{8})|\\x([0-9a-f]{2})|\\([0-3][0-7]{2}|[0-7]{2})|&(?:amp;){0,3}#x([0-9a-f]{1,6});?|&(?:amp;){0,3}#(\d{1,7});?|&(?:amp;){0,3}(amp|lt|gt|quot|apos|nbsp|shy|zwnj|zwj|lrm|rlm);/iy;

/** A byte of an address, also escaped twice. */
const BYTE = /%(?:25){0,3}([0-9a-f]{2})/iy;

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Accents, white space, what formats and is not seen, and backslashes, which escape what follows. */
const UNSEEN = /[\p{M}\p{Cf}\p{Cc}\p{Z}\\\u115f\u1160\u3164\uffa0]/u;
const ASCII_WORD = /[a-z0-9]/;

/** `undo`: whether escapes are read. */
export function skeletonOf(original: string, undo = true): Skeleton {
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const add = (char: string, start: number, end: number): void => {
    const plain = ASCII_WORD.test(char) ? char : plainOf(char);
    if (plain === '') return;
    parts.push(plain);
    for (let unit = 0; unit < plain.length; unit++) {
      starts.push(start);
      ends.push(end);
    }
  };
  for (let at = 0; at < original.length; ) {
    const code = original.codePointAt(at) ?? 0;
    // `\`, `&`, `%`
    const escaped = undo && (code === 92 || code === 38 || code === 37) ? escapeAt(original, at) : undefined;
    if (escaped !== undefined) {
      for (const char of escaped.chars) add(char, at, at + escaped.length);
      at += escaped.length;
      continue;
    }
    const char = String.fromCodePoint(code);
    add(char, at, at + char.length);
    at += char.length;
  }
  return { text: parts.join(''), starts, ends };
}

function escapeAt(text: string, at: number): { chars: string; length: number } | undefined {
  if (text.charAt(at) === '%') return characterAt(text, at);
  ESCAPE.lastIndex = at;
  const match = ESCAPE.exec(text);
  if (match === null) return undefined;
  const [whole, brace, four, eight, two, octal, hexadecimal, decimal, named = ''] = match;
  const length = whole.length;
  const digits = brace ?? four ?? eight ?? two ?? hexadecimal;
  if (digits !== undefined) return { chars: characterOf(Number.parseInt(digits, 16)), length };
  if (octal !== undefined) return { chars: characterOf(Number.parseInt(octal, 8)), length };
  if (decimal !== undefined) return { chars: characterOf(Number(decimal)), length };
  return { chars: NAMED[named.toLowerCase()] ?? '', length };
}

const characterOf = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : '');

/** One character in as many bytes as its first one says. */
function characterAt(text: string, start: number): { chars: string; length: number } | undefined {
  const bytes: number[] = [];
  let at = start;
  for (let size = 1; bytes.length < size; size = sizeOfCharacter(bytes[0] ?? 0)) {
    BYTE.lastIndex = at;
    const match = BYTE.exec(text);
    if (match === null) break;
    bytes.push(Number.parseInt(match[1] ?? '', 16));
    at += match[0].length;
  }
  return bytes.length === 0 ? undefined : { chars: Buffer.from(bytes).toString('utf8'), length: at - start };
}

/** Bytes of a character in UTF-8, by its first. */
const sizeOfCharacter = (first: number): number => (first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc0 ? 2 : 1);

/** One character of the original may become several, or none. */
const plainOf = (char: string): string =>
  [...char.normalize('NFKD').toLowerCase().normalize('NFKD')].filter((each) => !UNSEEN.test(each)).join('');
