/** Lines that a loader takes as they are, and that are hardly what was meant. */
import { assignmentsOf } from './assignments.ts';
import type { Problem } from './dialect.ts';
import { placesOf } from './places.ts';

/** Ordered by line; no value is told. */
export function odditiesOf(text: string): Problem[] {
  const found: Problem[] = [];
  const placeOf = placesOf(text);
  if (text.startsWith('\ufeff'))
    found.push({
      kind: 'odd',
      line: 1,
      message: 'The file begins with a byte order mark: to some loaders it is part of the first name.',
    });
  for (const { nameStart, nameEnd, valueStart, valueEnd, quote } of assignmentsOf(text)) {
    const name = text.slice(nameStart, nameEnd);
    const value = text.slice(valueStart, valueEnd);
    const { line } = placeOf(nameStart);
    const opening = /^[ \t]*(["'`])/.exec(value)?.[1];
    if (
      quote === undefined &&
      opening !== undefined &&
      !value
        .trimEnd()
        .slice(value.indexOf(opening) + 1)
        .endsWith(opening)
    )
      found.push({
        kind: 'odd',
        line,
        name,
        message: `The quote ${opening} is never closed, so that it is part of the value, or the file is refused.`,
      });
    if (value.includes('\0'))
      found.push({ kind: 'odd', line, name, message: 'The value has a NUL in it, which no process can be given.' });
  }
  return found;
}
