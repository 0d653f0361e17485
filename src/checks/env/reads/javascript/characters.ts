/** What the units of a program are, and what words and signs say of what comes behind them. */

/** Behind them an expression begins. */
export const BEFORE_EXPRESSION = new Set(
  'return typeof instanceof in of new delete void throw case do else yield await default extends'.split(' '),
);
export const CONDITIONS = new Set(['if', 'while', 'for', 'with']);

/** By their first unit, longest first. */
const PUNCTUATORS = Map.groupBy(
  '... => === !== == != **= ** *= &&= && &= ||= || |= ??= ?? ?. ++ += -- -= <<= << <= >= /= %= ^= . = ! * & | ? + - < > / % ^ ( ) [ ] { } , ; : ~ @ #'.split(
    ' ',
  ),
  (word) => word.charCodeAt(0),
);
const SINGLE = new Map([...PUNCTUATORS].map(([unit, words]) => [unit, words.at(-1)]));
/** Units that may be the second of a punctuator. */
const SECOND = Uint8Array.from({ length: 128 }, (_, code) =>
  '.=>*&|?+-<'.includes(String.fromCharCode(code)) ? 1 : 0,
);

export const BLANK = 1;
export const LETTER = 2;
export const DIGIT = 3;
const CLASSES = Uint8Array.from({ length: 128 }, (_, code) => {
  const char = String.fromCharCode(code);
  return /\s/.test(char) ? BLANK : /[A-Za-z_$]/.test(char) ? LETTER : /[0-9]/.test(char) ? DIGIT : 0;
});
/** Of a UTF-16 unit; 0 of signs. What is no ASCII is a letter, but for blanks. */
export const classOf = (code: number): number =>
  code < 128
    ? (CLASSES[code] ?? 0)
    : code === 0xa0 || code === 0xfeff || code === 0x2028 || code === 0x2029
      ? BLANK
      : LETTER;

/** `<T,>(…)`, `<T extends X>(…)`, `<const T,>`: parameters of a type, though a tag may begin so. */
export const TYPE_PARAMETERS = /<\s*(?:const\s+)?[\w$]+\s*(?:,|extends\s+[^=>\s/]|=\s*[^{"'\s])/y;
/** What a tag holds besides names, strings and braces. */
export const TAG_UNITS = /[\s\w$.:=\-/,]/;
/** The longest punctuator at an offset, whose unit and the next are given; undefined where none is. */
export const punctuatorAt = (text: string, at: number, unit: number, next: number): string | undefined =>
  next < 128 && SECOND[next] === 1
    ? PUNCTUATORS.get(unit)?.find((each) => text.startsWith(each, at))
    : SINGLE.get(unit);
