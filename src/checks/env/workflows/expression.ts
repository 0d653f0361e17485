/**
 * What an expression reads of the contexts `secrets` and `vars`, and of `matrix`.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/expressions
 */

export interface Use {
  context: 'secrets' | 'vars' | 'matrix';
  /** `X` of `secrets.X` and `secrets['X']`; undefined where it is computed, and for all at once. */
  name: string | undefined;
  /** `toJSON(secrets)`, `secrets.*` */
  isAll: boolean;
  /** 0-based offsets of the name, or of the context's where there is none. */
  start: number;
  end: number;
}

/** Those within `${{ … }}`; `isBare`: the whole text is an expression, as that of `if:`. */
export function usesIn(text: string, isBare = false): Use[] {
  if (isBare && !text.includes('${{')) return usesBetween(text, 0, text.length);
  return expressionsIn(text).flatMap(({ start, end }) => usesBetween(text, start, end));
}

/** The insides of `${{ … }}`; quotes hide braces. One that never ends is none. */
export function expressionsIn(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let open = text.indexOf('${{'); open !== -1; open = text.indexOf('${{', open + 3)) {
    const end = endOf(text, open + 3);
    // Neither does any after it.
    if (end === undefined) break;
    found.push({ start: open + 3, end });
    open = end - 1;
  }
  return found;
}

function endOf(text: string, start: number): number | undefined {
  for (let at = start; at < text.length; at++) {
    if (text[at] === "'") {
      const quote = text.indexOf("'", at + 1);
      if (quote === -1) return undefined;
      at = quote;
    } else if (text[at] === '}' && text[at + 1] === '}') return at;
  }
  return undefined;
}

/** The whole text is one expression: what stands in it, trimmed. */
export function onlyExpression(text: string): string | undefined {
  const trimmed = text.trim();
  const [only, ...more] = expressionsIn(trimmed);
  if (only === undefined || more.length > 0 || only.start !== 3 || only.end !== trimmed.length - 2) return undefined;
  return trimmed.slice(only.start, only.end).trim();
}

const TOKEN = /'(?:[^']|'')*'?|[A-Za-z_][\w-]*|\S/gy;
const BLANK = /\s*/y;
const CONTEXTS = new Set(['secrets', 'vars', 'matrix']);

interface Token {
  text: string;
  start: number;
}

function usesBetween(text: string, from: number, to: number): Use[] {
  const tokens = tokensOf(text, from, to);
  return tokens.flatMap(({ text: word, start }, index): Use[] => {
    const context = word.toLowerCase();
    if (!isContext(context) || tokens[index - 1]?.text === '.') return [];
    const whole = { context, start, end: start + word.length };
    const [mark, name, close] = [tokens[index + 1], tokens[index + 2], tokens[index + 3]];
    if (mark?.text === '.' && name !== undefined) {
      if (name.text === '*') return [{ ...whole, name: undefined, isAll: true }];
      if (!/^[A-Za-z_]/.test(name.text)) return [];
      return [{ context, name: name.text, isAll: false, start: name.start, end: name.start + name.text.length }];
    }
    if (mark?.text === '[') {
      const literal = name?.text.startsWith("'") && close?.text === ']' ? name : undefined;
      if (literal === undefined) return [{ ...whole, name: undefined, isAll: name?.text === '*' }];
      const inside = literal.text.slice(1, literal.text.endsWith("'") ? -1 : undefined).replaceAll("''", "'");
      const start = literal.start + 1;
      return [{ context, name: inside, isAll: false, start, end: start + inside.length }];
    }
    return [{ ...whole, name: undefined, isAll: true }];
  });
}

const isContext = (word: string): word is Use['context'] => CONTEXTS.has(word);

function tokensOf(text: string, from: number, to: number): Token[] {
  const tokens: Token[] = [];
  let at = from;
  while (at < to) {
    BLANK.lastIndex = at;
    BLANK.exec(text);
    at = BLANK.lastIndex;
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(text)?.[0];
    if (found === undefined || at >= to) break;
    tokens.push({ text: found, start: at });
    at += found.length;
  }
  return tokens;
}
