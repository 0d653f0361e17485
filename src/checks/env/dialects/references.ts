/** Expansion of `$NAME`, `${NAME}` and `${NAME:-default}` as dotenv-expand, dotenvx and Vite have it. */
import { type Budget, spend } from './unknown.ts';

export type Lookup = (name: string) => string | undefined;

interface Reference {
  name: string;
  operator: ':+' | '+' | ':-' | '-' | undefined;
  /** Behind the operator. */
  word: string;
}

/** What comes in place of a reference; `stop` says whether the text that results is left as it is. */
type Replace = (reference: Reference, before: string) => { text: string; stop(result: string): boolean };

/** Neither kind is one behind a backslash. */
const REFERENCE = /(?<!\\)\$\{([^{}]+)\}|(?<!\\)\$([A-Za-z_][A-Za-z0-9_]*)/;

/** Replaces the first reference until there is none: what a reference brings in is expanded too. */
function replaceReferences(value: string, budget: Budget, replace: Replace): string {
  let result = value;
  for (;;) {
    const match = result.includes('$') ? REFERENCE.exec(result) : null;
    if (match === null) return result;
    const { text, stop } = replace(referenceOf(match[1] ?? match[2] ?? ''), result);
    spend(budget, result.length + text.length + 1);
    // A replacement pattern such as `$$` in the text counts, since these programs replace a string by a string.
    result = result.replace(match[0], text);
    if (stop(result)) return result;
  }
}

function referenceOf(expression: string): Reference {
  const match = /:\+|\+|:-|-/.exec(expression);
  if (match === null) {
    // Without an operator they split at the word `null`.
    const [name = '', ...more] = expression.split('null');
    return { name, operator: undefined, word: more.join('null') };
  }
  const operator = match[0] as ':+' | '+' | ':-' | '-';
  return { name: expression.slice(0, match.index), operator, word: expression.slice(match.index + operator.length) };
}

/** dotenv-expand 1000 and dotenvx. `literal`: values in single quotes by name, from which nothing goes on. */
export function expandAsDotenvx(
  value: string,
  lookup: Lookup,
  budget: Budget,
  literal: Lookup = () => undefined,
): string {
  return replaceReferences(value, budget, ({ name, operator, word }) => {
    const found = lookup(name);
    const stop = (result: string): boolean =>
      result === found || /\$\{[^}]+\}|\$[A-Za-z_][A-Za-z0-9_]*/.test(literal(name) ?? '');
    const text = (): string => {
      if (operator === ':-') return found || word;
      if (operator === '-') return found ?? word;
      if (operator === ':+') return found ? word : '';
      if (operator === '+') return found === undefined ? '' : word;
      return found ?? '';
    };
    return { text: text(), stop };
  });
}

/** dotenv-expand 11.0.7 to 12, which Vite has in it. `lookup` knows every entry of the file, `settled` those that count as done. */
export function expandAsVite(value: string, lookup: Lookup, settled: Lookup, budget: Budget): string {
  const seen = new Set<string>();
  return replaceReferences(value, budget, ({ name, operator, word }, before) => {
    seen.add(before);
    const found = lookup(name);
    const stop = (result: string): boolean => result === settled(name);
    if (operator === ':+' || operator === '+') return { text: found ? word : '', stop };
    return { text: found && !seen.has(found) ? found : word, stop };
  });
}

/** `\$` is a dollar sign. */
export const withDollars = (value: string): string => value.replaceAll('\\$', '$');

/** Names in the order in which an object of JavaScript has them: array indices first. */
export function inObjectOrder(names: Iterable<string>): string[] {
  const indices: string[] = [];
  const others: string[] = [];
  for (const name of names)
    (/^(?:0|[1-9]\d{0,9})$/.test(name) && Number(name) < 2 ** 32 - 1 ? indices : others).push(name);
  return [...indices.sort((a, b) => Number(a) - Number(b)), ...others];
}
