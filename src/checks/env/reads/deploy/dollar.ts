/** `${X:-d}` and its like, as Compose and others have taken them from the shell. */
import type { ReadFacts } from '../languages/positions.ts';
import type { Read } from '../read.ts';
import type { At } from './tool.ts';

/** `$$` is a dollar. https://docs.docker.com/reference/compose-file/interpolation/ */
const REFERENCE = /\$\$|\$\{([A-Za-z_][A-Za-z0-9_]*)(:?[-?+])?|\$([A-Za-z_][A-Za-z0-9_]*)/g;

/** All references between two offsets of `text`; a default may hold further ones. `isName` leaves some out. */
export function dollarReads(
  text: string,
  start: number,
  end: number,
  at: At,
  isName: (name: string, isBraced: boolean) => boolean = () => true,
  more: Partial<ReadFacts> = {},
): Read[] {
  const found: Read[] = [];
  for (const match of text.slice(start, end).matchAll(REFERENCE)) {
    const name = match[1] ?? match[3];
    if (name === undefined || !isName(name, match[1] !== undefined)) continue;
    const operator = match[2] ?? '';
    const from = start + match.index + (match[1] === undefined ? 1 : 2);
    const behind = start + match.index + match[0].length;
    const hasDefault = /[-+]$/.test(operator);
    const isText = operator.endsWith('-') && /^[^}$\s]/.test(text.slice(behind, behind + 1));
    const facts = {
      ...more,
      name,
      hasDefault,
      required: operator.endsWith('?'),
      ...(isText ? { literalFallback: true as const } : {}),
    };
    found.push(at(facts, from, from + name.length));
  }
  return found;
}
