/**
 * Expressions of launch-ready.yml. They may come from a change, so they run in linear time: RE2, as Go has it
 * (https://github.com/google/re2/wiki/Syntax).
 */
import { RE2JS } from 're2js';

/** Instructions: a match takes as many steps a character at worst. */
const MAX_PROGRAM = 5_000;
const LONGEST_VALUE = 20_000;

/** Whether all of `value` matches; undefined where the expression is none, or too large. */
export function matchesWhole(pattern: string, value: string): boolean | undefined {
  const compiled = compile(pattern);
  if (compiled === undefined) return undefined;
  return value.length <= LONGEST_VALUE && compiled.matches(value);
}

function compile(pattern: string): RE2JS | undefined {
  try {
    const compiled = RE2JS.compile(pattern);
    return compiled.programSize() <= MAX_PROGRAM ? compiled : undefined;
  } catch {
    return undefined;
  }
}
