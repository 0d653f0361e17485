/** Characters that came along when a value was copied: space around it, quotes, what nobody sees. */
import { isJsonText, isPem } from './value-shapes.ts';

export interface Stray {
  /** Ends the sentence "The value …": `ends with a line break`. */
  words: string;
  /** Hardly seen, so that a reader needs telling how to get rid of it. */
  isInvisible: boolean;
}

const AROUND: readonly { at: RegExp; words: string; isInvisible: boolean }[] = [
  { at: /[\r\n]$/, words: 'ends with a line break', isInvisible: true },
  { at: /^[\r\n]/, words: 'begins with a line break', isInvisible: true },
  { at: /^\ufeff/, words: 'begins with a byte order mark (U+FEFF)', isInvisible: true },
  { at: /^\u00a0|\u00a0$/, words: 'has a no-break space (U+00A0) around it', isInvisible: true },
  { at: /[ \t]$/, words: 'ends with white space', isInvisible: true },
  { at: /^[ \t]/, words: 'begins with white space', isInvisible: true },
  { at: /^\s|\s$/, words: 'has white space around it', isInvisible: true },
  {
    at: /^[\u200b-\u200d\u2060]|[\u200b-\u200d\u2060\ufeff]$/,
    words: 'has a character of no width around it',
    isInvisible: true,
  },
  { at: /^[“”„«‘‚].*[“”»’]$/s, words: 'stands in typographic quotes', isInvisible: false },
];

/** Only in credentials: a text may well have them. */
const INSIDE: readonly { at: RegExp; words: string; isInvisible: boolean }[] = [
  { at: /[\u200b-\u200d\u2060\ufeff\u00ad]/, words: 'has a character of no width in it', isInvisible: true },
  {
    at: /[\u202a-\u202e\u2066-\u2069\u200e\u200f]/,
    words: 'has a sign in it that turns the direction of writing',
    isInvisible: true,
  },
  {
    at: /[\u00a0\u2000-\u200a\u202f\u3000]/,
    words: 'has a no-break space or a space of another width in it',
    isInvisible: true,
  },
  { at: /[“”„‘’]/, words: 'has typographic quotes in it', isInvisible: false },
  { at: /\r/, words: 'has a carriage return in it', isInvisible: true },
  { at: /\n/, words: 'has a line break in it', isInvisible: true },
];

/** Undefined where nothing strays. */
export function strayOf(value: string, isSecret: boolean): Stray | undefined {
  if (value.trim() === '') return undefined;
  // The line break at its end is PEM's own, and harmless in JSON.
  const text = isPem(value) || isJsonText(value) ? value.replace(/^\s+|\s+$/g, '') : value;
  const around = AROUND.find(({ at }) => at.test(text));
  if (around) return around;
  const isAscii = /^[\t\n\r\x20-\x7e]*$/.test(
    text.replaceAll(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00a0]/g, ''),
  );
  const hidden = INSIDE.slice(0, 3).find(({ at }) => at.test(text));
  if (hidden && (isSecret || isAscii) && (isSecret || !/\u00a0|\u00ad/.test(text))) return hidden;
  if (!isSecret || hasLines(text)) return undefined;
  return INSIDE.slice(3).find(({ at }) => at.test(text));
}

/** Its line breaks are its own: PEM, JSON, base 64 in lines, a list or a file of settings. */
function hasLines(text: string): boolean {
  if (text.includes('-----BEGIN ') || isJsonText(text)) return true;
  const lines = text.split(/\r?\n/);
  if (lines.length < 2) return false;
  const [first = '', ...rest] = lines;
  if (
    rest.slice(0, -1).every(({ length }) => length === first.length) &&
    first.length >= 60 &&
    /^[\w+/=-]+$/.test(lines.join(''))
  )
    return true;
  return lines.filter((line) => line.trim() !== '').every((line) => /^\s*(?:[\w.-]+\s*[:=]|[-#[]|\S+,$)/.test(line));
}

/** The quote that a value begins and ends with, where it is not the value's own. */
export function wrappingQuoteOf(value: string): '"' | "'" | '`' | undefined {
  const quote = value[0];
  if (quote !== '"' && quote !== "'" && quote !== '`') return undefined;
  if (value.length < 2 || !value.endsWith(quote)) return undefined;
  // `'self' 'unsafe-inline'`, `"a" "b"`: several quoted words are a syntax of their own.
  return value.slice(1, -1).includes(quote) ? undefined : quote;
}

/** Without what strays around it, to see whether that is all that is wrong. */
export function cleanedOf(value: string): string {
  const bare = value.replace(/^[\s\ufeff\u200b-\u200d\u2060]+|[\s\ufeff\u200b-\u200d\u2060]+$/g, '');
  return wrappingQuoteOf(bare) === undefined ? bare.replace(/^[“”„«‘‚](.*)[“”»’]$/s, '$1') : bare.slice(1, -1);
}
