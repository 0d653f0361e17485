/**
 * Regular expressions as Go has them (RE2), since the rules are written for it. They run in linear time whatever the text:
 * other people's expressions must not be able to stop a run. https://github.com/google/re2/wiki/Syntax
 */
import { RE2JS } from 're2js';
import { messageOf } from '../../../core/errors.ts';
import { printable } from '../../../core/text.ts';
import { wrong } from './gitleaks-config.ts';

export interface Regex {
  groupCount: number;
  /** Instructions: a search takes as many steps a byte at worst. */
  size: number;
  test(input: string | Uint8Array): boolean;
  /** Matches in their order; offsets are bytes, -1 where one took no part. `onMatch` answers whether to go on. */
  each(input: Uint8Array, onMatch: (start: number, end: number, group: (index: number) => Range) => boolean): void;
}

export interface Range {
  start: number;
  end: number;
}

/** Instructions. A rule has some hundred, seldom two thousand. Twice as many take twice as long, where they match everywhere. */
const MAX_PROGRAM = 5_000;
const MAX_LENGTH = 20_000;

/** Throws UserError. */
export function compileRegex(source: string, where: string): Regex {
  if (source.length > MAX_LENGTH) throw tooLarge(where);
  let compiled: RE2JS;
  try {
    compiled = RE2JS.compile(source);
  } catch (error) {
    throw wrong(
      where,
      `the regular expression \`${printable(source, 80)}\` is none of Go's (${printable(reasonOf(error), 120)})`,
      adviceFor(source),
    );
  }
  if (compiled.programSize() > MAX_PROGRAM) throw tooLarge(where);
  return {
    groupCount: compiled.groupCount(),
    size: compiled.programSize(),
    test: (input) => compiled.test(input),
    each(input, onMatch) {
      const matcher = compiled.matcher(input);
      const group = (index: number): Range => ({ start: matcher.start(index), end: matcher.end(index) });
      while (matcher.find()) if (!onMatch(matcher.start(), matcher.end(), group)) return;
    },
  };
}

const tooLarge = (where: string) =>
  wrong(where, 'the regular expression is too large', 'Repeat fewer times (`{1,100}`), or make two rules of it.');

const reasonOf = (error: unknown): string => messageOf(error).replace(/^error parsing regexp: /, '');

const adviceFor = (source: string): string =>
  /\(\?[=!]|\(\?<[=!]/.test(source)
    ? 'Go knows no look-around: match the text around as well, and take the secret with `secretGroup`.'
    : 'Write it as https://github.com/google/re2/wiki/Syntax says; at most 1000 repetitions in all.';
