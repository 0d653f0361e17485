/** Texts in which a program has `$X` and `${X}` replaced from the environment. */
import type { Read } from '../read.ts';
import type { Source } from './language.ts';
import { positionsIn, readAt } from './positions.ts';
import { quoteAt } from './texts.ts';

/** In the literal that stands where `before` (global, over code) ends. */
export function expandedNames(
  source: Source,
  before: RegExp,
  via: string,
  reference = /\$(?:(\w+)|\{(\w+)\})/g,
): Read[] {
  const positions = positionsIn(source);
  return [...source.masked.code.matchAll(before)].flatMap((match) => {
    const quote = quoteAt(source, match.index + match[0].length);
    const literal = quote === undefined ? undefined : source.masked.literals.get(quote);
    if (literal?.value === undefined) return [];
    return [...literal.value.matchAll(reference)].flatMap((found) => {
      const name = found[1] ?? found[2] ?? '';
      if (!/^[A-Za-z_]\w*$/.test(name)) return [];
      const start = literal.start + found.index + found[0].indexOf(name);
      const facts = {
        name,
        hasDefault: false,
        required: false,
        phase: 'run',
        side: 'server',
        via,
        kind: 'code',
      } as const;
      return [readAt(facts, source.path, positions, start, start + name.length)];
    });
  });
}
