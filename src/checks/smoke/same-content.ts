/** Does one answer hold what another one held, though it is not the same to the byte? */
import type { Page } from '../../facts/error-pages.ts';
import type { End } from './exchange.ts';

type Answer = Extract<End, { kind: 'answer' }>;

/** Deeper is not looked at, nor more values. */
const MAX_DEPTH = 40;
const MAX_VALUES = 5_000;

/** Of what one answer says so much must be in the other: a greeting or a time may differ. */
const MOST = 0.8;
const MANY = 0.5;

/** The same to the byte, and something. */
export const isSameBody = (mine: Answer, theirs: Answer): boolean =>
  mine.response.body.length > 0 && mine.response.body.equals(theirs.response.body);

/**
 * `theirs` holds most of what `mine` held: values of JSON at the same place, or lines of a page that has one of its headings.
 * `isLoose`: words with a digit count as the same (times, numbers that are used once).
 */
export function holds(mine: Answer, theirs: Answer, isLoose = false): boolean {
  if (isSameBody(mine, theirs)) return true;
  if (mine.page.json !== undefined || theirs.page.json !== undefined) {
    const values = valuesOf(mine.page.json, isLoose);
    return shareOf(values, valuesOf(theirs.page.json, isLoose), () => 1) >= MANY;
  }
  const wanted = linesOf(mine.page.lines, isLoose);
  const found = linesOf([...theirs.page.lines, ...theirs.page.headings], isLoose);
  const headings = linesOf(mine.page.headings, isLoose);
  if (headings.size > 0 && ![...headings].some((each) => found.has(each))) return false;
  return shareOf(wanted, found, (line) => line.length) >= MOST;
}

/** Likewise of a page at another address, which shares the frame with every page of the app: it has the same title, too. */
export const isSamePage = (mine: Answer, theirs: Answer): boolean =>
  isSameBody(mine, theirs) || (titleOf(mine.page) === titleOf(theirs.page) && holds(mine, theirs));

const titleOf = ({ title }: Page): string => title.replace(/\s+/g, ' ').trim().toLowerCase();

/** 0 where nothing is wanted. */
function shareOf(wanted: ReadonlySet<string>, found: ReadonlySet<string>, weight: (each: string) => number): number {
  let all = 0;
  let shared = 0;
  for (const each of wanted) {
    all += weight(each);
    if (found.has(each)) shared += weight(each);
  }
  return all === 0 ? 0 : shared / all;
}

const linesOf = (lines: readonly string[], isLoose: boolean): Set<string> =>
  new Set(
    lines
      .map((line) => {
        const plain = line.slice(0, 500).replace(/\s+/g, ' ').trim().toLowerCase();
        return isLoose ? plain.replace(/[\w-]*\d[\w-]*/g, '#') : plain;
      })
      .filter((line) => line.length > 1),
  );

/** `items.id=7`: texts and numbers, which are somebody’s; yes and no are not. */
function valuesOf(json: unknown, isLoose: boolean): Set<string> {
  const values = new Set<string>();
  const open: { at: string; value: unknown; depth: number }[] = [{ at: '', value: json, depth: 0 }];
  for (let next = open.pop(); next !== undefined && values.size < MAX_VALUES; next = open.pop()) {
    const { at, value, depth } = next;
    if ((typeof value === 'string' && value !== '') || typeof value === 'number') {
      const text = String(value).slice(0, 500);
      values.add(`${at}=${isLoose ? text.replace(/[\w-]*\d[\w-]*/g, '#') : text}`);
    } else if (typeof value === 'object' && value !== null && depth < MAX_DEPTH)
      for (const [key, each] of Object.entries(value).slice(0, MAX_VALUES))
        open.push({ at: Array.isArray(value) ? at : `${at}.${key.slice(0, 100)}`, value: each, depth: depth + 1 });
  }
  return values;
}
