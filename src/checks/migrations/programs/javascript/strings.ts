/** String literals of JavaScript. */

const SIMPLE: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  f: '\f',
  v: '\v',
  '0': '\0',
};

const ESCAPE = /\\(?:u\{([\da-fA-F]{1,6})\}|u([\da-fA-F]{4})|x([\da-fA-F]{2})|(\r\n|[\s\S]))/g;

/** What a literal says: its text without the quotes. Line ends in it are `\n`, as the language has it for templates. */
export const unescaped = (raw: string): string => {
  const text = raw.includes('\r') ? raw.replaceAll('\r\n', '\n') : raw;
  if (!text.includes('\\')) return text;
  return text.replace(ESCAPE, (_, wide?: string, four?: string, two?: string, one = '') => {
    const hex = wide ?? four ?? two;
    if (hex !== undefined) return codePoint(Number.parseInt(hex, 16));
    if (/[\n\r\u2028\u2029]/.test(one)) return '';
    return SIMPLE[one] ?? one;
  });
};

const codePoint = (value: number): string => (value <= 0x10ffff ? String.fromCodePoint(value) : '\ufffd');
