/** What `expect.json` says of a value: that it is this one, or what holds of it. */
import { type Comparison, isComparison } from '../../config/sections/smoke/comparison.ts';
import { cut, printable } from '../../core/text.ts';
import { BoundedRegExp, type Thinking } from './thinking.ts';

/** Everything that is given must hold. */
export interface Wanted extends Omit<Comparison, 'matches'> {
  matches?: RegExp;
  /** `equals` as the file writes it: a text that came of a variable may stand for a number. */
  written?: unknown;
}

/** `resolve` replaces variables in the value that is compared with; an expression stays as it is. */
export function wantedOf(raw: unknown, thinking: Thinking, resolve: (value: unknown) => unknown): Wanted {
  if (!isComparison(raw)) return { equals: resolve(raw), written: raw };
  const { matches, ...rest } = raw;
  return {
    ...rest,
    ...('equals' in raw ? { equals: resolve(raw.equals), written: raw.equals } : {}),
    ...(matches === undefined ? {} : { matches: new BoundedRegExp(matches, thinking) }),
  };
}

/** What follows "should", as the file writes it: `$NAME` stays, so it may be printed. Markdown. */
export function wantedWords(raw: unknown): string {
  if (!isComparison(raw)) return `be ${code(raw)}`;
  if (raw.exists === false) return 'not be there';
  const words = [
    ...('equals' in raw ? [`be ${code(raw.equals)}`] : []),
    ...(raw.min === undefined ? [] : [`be at least ${raw.min}`]),
    ...(raw.max === undefined ? [] : [`be at most ${raw.max}`]),
    ...(raw.matches === undefined ? [] : [`match \`${shortened(raw.matches)}\``]),
  ];
  return words.length === 0 ? 'be there' : words.join(' and ');
}

const code = (value: unknown): string => `\`${shortened(JSON.stringify(value))}\``;

const shortened = (text: string): string => cut(printable(text.replaceAll('`', "'"), 80), 80);

/** Of the values that a path selects, one is as it should be. `isSame` compares with a value of the file, and with how it is written. */
export function isWanted(
  wanted: Wanted,
  values: readonly unknown[],
  isSame: (value: unknown, expected: unknown, written: unknown) => boolean,
): boolean {
  if (wanted.exists === false) return values.length === 0;
  return values.some((value) => {
    const { min, max, matches } = wanted;
    if ('equals' in wanted && !isSame(value, wanted.equals, wanted.written)) return false;
    if (matches !== undefined && !(typeof value === 'string' && matches.test(value))) return false;
    if (min === undefined && max === undefined) return true;
    const size = sizeOf(value);
    return size !== undefined && size >= (min ?? size) && size <= (max ?? size);
  });
}

/** A number, or how many are in a list; undefined for what is neither. */
export const sizeOf = (value: unknown): number | undefined =>
  typeof value === 'number' ? value : Array.isArray(value) ? value.length : undefined;
