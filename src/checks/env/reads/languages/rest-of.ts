/** The arguments of a call. */
import type { Rest } from './language.ts';

/** UTF-16 units and arguments of a call that are looked at: a longer one has no default that matters. */
const CALL = { units: 1500, arguments: 24 };
/** A list of names, or a call of which each argument may be the name. */
const WHOLE = { units: 6000, arguments: 300 };

/**
 * From behind a name (from the first argument where `isWhole`) to the bracket that closes its call, or to the end of the line where there are no
 * brackets.
 */
export function restOf(code: string, from: number, isBracketed: boolean, isWhole = false): Rest {
  const parts: { start: number; end: number }[] = [];
  const most = isWhole ? WHOLE : CALL;
  const limit = Math.min(code.length, from + most.units);
  let depth = 0;
  let start = from;
  let isName = !isWhole;
  const add = (end: number): void => {
    const slice = code.slice(start, end);
    const lead = slice.length - slice.trimStart().length;
    if (slice.trim() !== '') parts.push({ start: start + lead, end: start + slice.trimEnd().length });
  };
  const stops = isBracketed ? /[()[\]{},]/g : /[()[\]{},;\n]/g;
  stops.lastIndex = from;
  for (
    let match = stops.exec(code);
    match !== null && match.index < limit && parts.length < most.arguments;
    match = stops.exec(code)
  ) {
    const char = match[0];
    if ('([{'.includes(char)) depth++;
    else if (')]}'.includes(char) && depth > 0) depth--;
    else if (char === ',' && depth === 0) {
      // What stands before the first comma belongs to the name.
      if (!isName) add(match.index);
      isName = false;
      start = match.index + 1;
    } else if (
      depth === 0 &&
      (char !== '\n' || !/,\s*$/.test(code.slice(Math.max(from, match.index - 20), match.index)))
    ) {
      if (!isName) add(match.index);
      return { parts, end: isBracketed ? match.index + 1 : match.index };
    }
  }
  if (limit === code.length && !isBracketed && !isName) add(limit);
  return { parts, end: limit };
}
