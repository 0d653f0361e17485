/** Texts that a file gives a name. */
import type { Source } from './language.ts';
import { quoteAt } from './texts.ts';

const known = new WeakMap<Source, ReadonlyMap<string, string>>();

// `KEY = "X"`, `const KEY: &str = "X"`, `KEY := "X"`, `KEY string = "X"`, `@key "X"`, `define('KEY', 'X')`.
const CONSTANT =
  /(?<![\w@$])([A-Za-z_@$][\w$]*)(?:\s*:\s*[\w&'<>[\].? ]{1,40}|[ \t]+string)?\s*(?::=|=)\s*(?=[rbuf]{0,2}["'`])|^[ \t]*(@\w+)[ \t]+(?=")/gm;

/** Texts that the file gives a name, once. */
export function constantsOf(source: Source): ReadonlyMap<string, string> {
  const before = known.get(source);
  if (before !== undefined) return before;
  const found = new Map<string, string>();
  const twice = new Set<string>();
  const { code, literals } = source.masked;
  for (const match of code.matchAll(CONSTANT)) {
    const name = match[1] ?? match[2] ?? '';
    // `env(key="X")` gives an argument; `const (` of Go opens a list of constants.
    const above = code.slice(Math.max(0, match.index - 40), match.index).trimEnd();
    if (/[(,]$/.test(above) && !/\b(?:const|var)\s*\($/.test(above)) continue;
    const quote = quoteAt(source, match.index + match[0].length);
    const literal = quote === undefined ? undefined : literals.get(quote);
    const isWhole =
      literal !== undefined &&
      /^[ \t]*(?:\.freeze\b|as const\b)?[ \t]*(?:[;,)}\r\n]|$|and\b)/.test(code.slice(literal.end, literal.end + 40));
    if (literal?.value === undefined || !isWhole || (found.has(name) && found.get(name) !== literal.value))
      twice.add(name);
    else found.set(name, literal.value);
  }
  for (const name of twice) found.delete(name);
  known.set(source, found);
  return found;
}
