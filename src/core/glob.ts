/**
 * Globs as launch-ready.yml writes them, over paths of the repository with `/` on every system: `*` and `?` stay in a folder,
 * `**` crosses folders, `{a,b}` and `[ab]`, `[a-z]`, `[!ab]` work, `\` takes a character as it is, a name that begins with a dot is
 * a name like any other. The whole path must match; a folder with a slash at the end stands for all that is in it.
 */
import { UserError } from './errors.ts';
import { printable } from './text.ts';

/** Compiles once, and then asks whether one of them matches. Throws UserError for what `globMistake` names. */
export function globMatcher(globs: readonly string[]): (path: string) => boolean {
  const patterns = globs.flatMap(parseGlob);
  return (path) => patterns.some((steps) => matches(steps, path));
}

/** What is wrong with a glob and what to write; undefined where nothing is. */
export function globMistake(glob: string): string | undefined {
  try {
    parseGlob(glob);
    return undefined;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return `${error.message}; ${error.advice}`;
  }
}

/** A character as it is, one of a class, or one of the wildcards. */
type Step = string | Class | typeof ONE | typeof SOME | typeof ANY | typeof FOLDERS;

/** `?` */
const ONE = Symbol('one character');
/** `*` */
const SOME = Symbol('characters of a name');
/** `**` */
const ANY = Symbol('anything');
/** `**` and the slash behind it, where a name begins. */
const FOLDERS = Symbol('folders');

interface Class {
  /** First and last code point. */
  ranges: readonly (readonly [number, number])[];
  negated: boolean;
}

/** UTF-16 units. No path that is meant is so long, and all of it is tried on every path. */
const MAX_LENGTH = 1000;
/** What `{a,b}{c,d}` multiplies to. */
const MAX_ALTERNATIVES = 256;

/** The alternatives of a glob. */
function parseGlob(glob: string): Step[][] {
  if (glob.length > MAX_LENGTH)
    throw new UserError(`it is longer than ${MAX_LENGTH} characters`, 'write several shorter ones');
  const text = glob.replace(/^\.?\//, '');
  if (text === '') throw new UserError('it names no file', 'write a glob such as `tests/**`');
  const { alternatives, end } = parseAlternatives(text, 0, false);
  if (end < text.length) throw new Error(`a glob was read up to ${end}`);
  return alternatives.map(withFolders);
}

/** Up to the end, or to the `}` that closes a brace. */
function parseAlternatives(text: string, start: number, inBrace: boolean): { alternatives: Step[][]; end: number } {
  const done: Step[][] = [];
  let current: Step[][] = [[]];
  const add = (step: Step): void => current.forEach((steps) => void steps.push(step));
  for (let at = start; at < text.length; ) {
    const char = text.charAt(at);
    if (inBrace && (char === ',' || char === '}')) {
      done.push(...current);
      if (char === '}') return { alternatives: done, end: at + 1 };
      current = [[]];
      at++;
    } else if (char === '{') {
      const { alternatives, end } = parseAlternatives(text, at + 1, true);
      if (current.length * alternatives.length + done.length > MAX_ALTERNATIVES)
        throw new UserError(`its braces mean more than ${MAX_ALTERNATIVES} globs`, 'write `*` for some of them');
      current = current.flatMap((before) => alternatives.map((after) => [...before, ...after]));
      at = end;
    } else if (char === '*') {
      const stars = /^\*+/.exec(text.slice(at))?.[0].length ?? 1;
      add(stars === 1 ? SOME : ANY);
      at += stars;
    } else if (char === '\\') {
      add(escaped(text, at));
      at += 2;
    } else {
      const found = char === '[' ? parseClass(text, at) : undefined;
      add(found?.step ?? (char === '?' ? ONE : char));
      at = found?.end ?? at + 1;
    }
  }
  if (inBrace) throw new UserError('a `{` has no `}`', 'close it, or write `\\{` for the character itself');
  return { alternatives: current, end: text.length };
}

function escaped(text: string, at: number): string {
  const char = text.charAt(at + 1);
  if (/^[*?[\]{},!^\\-]$/.test(char)) return char;
  throw new UserError(
    `\`${printable(text.slice(at, at + 2), 10)}\` means nothing`,
    'write `/` between folders on Windows too, and `\\` only before a character such as `*` or `[` that is meant as it is',
  );
}

/** Undefined where no `]` follows: then the bracket is a character of the name. */
function parseClass(text: string, start: number): { step: Class; end: number } | undefined {
  const negated = /[!^]/.test(text.charAt(start + 1));
  const first = start + (negated ? 2 : 1);
  const members: { point: number; end: number; isDash: boolean }[] = [];
  let end = first;
  for (; end < text.length && (end === first || text.charAt(end) !== ']'); ) {
    const isEscaped = text.charAt(end) === '\\';
    const char = isEscaped ? escaped(text, end) : String.fromCodePoint(text.codePointAt(end) ?? 0);
    end += char.length + (isEscaped ? 1 : 0);
    members.push({ point: char.codePointAt(0) ?? 0, end, isDash: char === '-' && !isEscaped });
  }
  if (end >= text.length) return undefined;
  const ranges: [number, number][] = [];
  for (let at = 0; at < members.length; at++) {
    const from = members[at]?.point ?? 0;
    const to = members[at + 1]?.isDash ? members[at + 2]?.point : undefined;
    ranges.push([from, to ?? from]);
    if (to === undefined) continue;
    if (to < from) {
      const [low, high] = [to, from].map((point) => String.fromCodePoint(point));
      throw new UserError(
        `the range \`${printable(`${high}-${low}`, 20)}\` runs backwards`,
        `write \`${printable(`${low}-${high}`, 20)}\``,
      );
    }
    at += 2;
  }
  return { step: { ranges, negated }, end: end + 1 };
}

/** Finds the `**` that stand for folders, and what a slash at the end means. */
function withFolders(steps: readonly Step[]): Step[] {
  const whole = steps.at(-1) === '/' ? [...steps, ANY] : steps;
  const found: Step[] = [];
  for (let at = 0; at < whole.length; at++) {
    const step = whole[at] as Step;
    const isWhole = step === ANY && (at === 0 || whole[at - 1] === '/') && whole[at + 1] === '/';
    found.push(isWhole ? FOLDERS : step);
    if (isWhole) at++;
  }
  return found;
}

/**
 * Of the wildcards met so far only the last `*` and the last `**` are tried again with more: what stood before matched as early as
 * it can, and more for an earlier one opens nothing that the later one does not. So it takes no exponential time.
 */
function matches(steps: readonly Step[], path: string): boolean {
  let at = 0;
  let next = 0;
  let star = { next: -1, at: 0 };
  let deep = { next: -1, at: 0 };
  for (;;) {
    const step = steps[next];
    if (step === SOME) {
      star = { next: ++next, at };
      continue;
    }
    if (step === ANY || step === FOLDERS) {
      deep = { next: ++next, at };
      star.next = -1;
      continue;
    }
    if (step === undefined && at === path.length) return true;
    const width = step === undefined ? 0 : widthOf(step, path, at);
    if (width > 0) {
      at += width;
      next++;
    } else if (star.next !== -1 && star.at < path.length && path[star.at] !== '/') {
      at = ++star.at;
      next = star.next;
    } else {
      const skipped =
        deep.next === -1 ? 0 : steps[deep.next - 1] === ANY ? 1 : path.indexOf('/', deep.at) + 1 - deep.at;
      if (skipped < 1 || deep.at + skipped > path.length) return false;
      at = deep.at += skipped;
      next = deep.next;
      star.next = -1;
    }
  }
}

/** UTF-16 units that the step takes; none where it does not match. */
function widthOf(step: Exclude<Step, typeof SOME | typeof ANY | typeof FOLDERS>, path: string, at: number): number {
  if (typeof step === 'string') return path[at] === step ? 1 : 0;
  const point = path.codePointAt(at);
  if (point === undefined || path[at] === '/') return 0;
  const isMember = step === ONE || step.ranges.some(([from, to]) => from <= point && point <= to) !== step.negated;
  return isMember ? (point > 0xffff ? 2 : 1) : 0;
}
