/** String literals: `r'..'`, `b".."`, `"""..."""`. https://docs.python.org/3/reference/lexical_analysis.html#string-and-bytes-literals */

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\',
  "'": "'",
  '"': '"',
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

const ESCAPE = /\\(?:(\r\n|[\r\n])|([0-7]{1,3})|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([\s\S]))/g;

/** Length of what opens a literal and of what closes it, and its prefix in lower case. */
export function quotesOf(literal: string): { prefix: string; open: number; close: number } {
  const match = /^([A-Za-z]{0,2})("""|'''|"|')/.exec(literal);
  const prefix = (match?.[1] ?? '').toLowerCase();
  const mark = match?.[2] ?? '';
  const open = match?.[0].length ?? 0;
  return { prefix, open, close: literal.length >= open + mark.length && literal.endsWith(mark) ? mark.length : 0 };
}

/** The text that a literal's inside stands for. Python reads every line end as `\n`. */
export function unescapeText(inside: string, raw: boolean): string {
  const text = inside.replace(/\r\n?/g, '\n');
  if (raw || !text.includes('\\')) return text;
  return text.replace(ESCAPE, (whole, line, octal, hex, short, long, other) => {
    if (line !== undefined) return '';
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8));
    const code = hex ?? short ?? long;
    if (code !== undefined) {
      const point = Number.parseInt(code, 16);
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    }
    return ESCAPES[other] ?? whole;
  });
}

/** The value of a plain literal (not of an f-string). */
export function readString(literal: string): { kind: 'string' | 'bytes'; value: string } {
  const { prefix, open, close } = quotesOf(literal);
  const value = unescapeText(literal.slice(open, literal.length - close), prefix.includes('r'));
  return { kind: prefix.includes('b') ? 'bytes' : 'string', value };
}
