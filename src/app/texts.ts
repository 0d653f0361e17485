/** Every text in a value, and which of them could hold a token. */

/** 16 characters that are a word to a program, with a digit among them, or 20 letters of both cases: less is no token. */
export const TOKEN_LIKE = /(?=[\w.:@+/=-]{0,200}\d)[\w.:@+=-]{16}|(?=[\w+-]{0,200}[a-z][A-Z])[A-Za-z_+-]{20}/;

/** The same value with every text in it changed; keys stay, and so does what stands under one of `except`. */
export function mapTexts(
  value: unknown,
  change: (text: string) => string,
  except: ReadonlySet<string> = new Set(),
): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, change, except));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, except.has(key) ? item : mapTexts(item, change, except)]),
  );
}

/** Every text in a value. */
export function textsOf(value: unknown): string[] {
  const texts: string[] = [];
  mapTexts(value, (text) => {
    texts.push(text);
    return text;
  });
  return texts;
}

/** Like `tokenHider`; the scanner, which is large, is loaded only where a text could hold a token. */
export async function tokenHiderOf(texts: readonly string[]): Promise<<T>(value: T) => T> {
  if (!texts.some((text) => TOKEN_LIKE.test(text))) return (value) => value;
  const { tokenHider } = await import('./hide-tokens.ts');
  return tokenHider(texts);
}
