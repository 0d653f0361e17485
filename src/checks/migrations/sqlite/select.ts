/** What a SELECT of a copy takes from where. */
import type { Cursor } from './cursor.ts';
import { keyOf } from './names.ts';

export interface Selected {
  /** Keys of what stands behind FROM and JOIN, anywhere in it. */
  from: string[];
  /** One each; undefined where `*` or a set operation makes it unknown. */
  items: SelectedItem[] | undefined;
  /** `*` or `t.*` is all that is selected. */
  star: boolean;
  /** What may take fewer rows than there are, in upper case: `WHERE`, `JOIN`. */
  limits: string[];
  /** Positions among the words of the statement, end exclusive. */
  start: number;
  end: number;
}

export interface SelectedItem {
  /** Key; undefined where it is more than a column. */
  column: string | undefined;
  from: number;
  to: number;
}

const LIMITS: Readonly<Record<string, string>> = {
  where: 'WHERE',
  limit: 'LIMIT',
  distinct: 'DISTINCT',
  group: 'GROUP BY',
  having: 'HAVING',
  join: 'JOIN',
  except: 'EXCEPT',
  intersect: 'INTERSECT',
};

/** From where the cursor stands; undefined where no SELECT follows. */
export function readSelect(cursor: Cursor): Selected | undefined {
  while (cursor.takes('(')) {
    // A SELECT may stand in brackets.
  }
  const start = cursor.at;
  if (cursor.takes('with')) {
    const main = cursor.find(new Set(['select', 'values']));
    if (main === undefined) return undefined;
    cursor.at = main;
  }
  if (!cursor.takes('select')) return undefined;
  const selected: Selected = { from: [], items: undefined, star: false, limits: [], start, end: cursor.words.length };
  const end = cursor.find(new Set(['from'])) ?? cursor.words.length;
  if (cursor.takes('distinct')) selected.limits.push('DISTINCT');
  else cursor.takes('all');
  const items = itemsOf(cursor, cursor.at, end);
  selected.star = items.length === 1 && cursor.word(end - 1) === '*';
  const more = cursor.find(new Set(['union', 'except', 'intersect', 'on', 'returning']), end);
  if (!items.some(({ to }) => cursor.word(to - 1) === '*') && cursor.word(more) !== 'union') selected.items = items;
  walk(cursor, end, selected);
  return selected;
}

function itemsOf(cursor: Cursor, from: number, end: number): SelectedItem[] {
  const items: SelectedItem[] = [];
  for (let at = from; at < end; ) {
    const to = Math.min(end, cursor.find(COMMA, at) ?? end);
    items.push({ column: columnOf(cursor, at, to), from: at, to });
    at = to + 1;
  }
  return items;
}

const COMMA = new Set([',']);

/** `name`, `t.name`, `"name" AS "other"`. */
function columnOf(cursor: Cursor, from: number, to: number): string | undefined {
  const dotted = cursor.word(from + 1) === '.' ? 2 : 0;
  const rest = to - from - dotted;
  const token = cursor.words[from + dotted];
  if (token?.kind !== 'word' && token?.kind !== 'quoted') return undefined;
  if (
    rest === 1 ||
    (rest === 3 && cursor.word(from + dotted + 1) === 'as') ||
    (rest === 2 && cursor.words[to - 1]?.kind !== 'other')
  )
    return keyOf(cursor.nameAt(from + dotted) ?? '');
  return undefined;
}

/** Tables of it and of what stands in brackets; limits of it alone. */
function walk(cursor: Cursor, from: number, selected: Selected): void {
  const names = new Set<string>();
  let depth = 0;
  // Commas between tables are joins, as long as FROM goes on.
  let isFrom = false;
  for (let index = from; index < cursor.words.length; index++) {
    const word = cursor.word(index);
    if (word === '(') depth++;
    else if (word === ')') depth--;
    const isTable = word === 'from' || word === 'join' || (word === ',' && isFrom && depth === 0);
    if (word === 'from' && depth === 0) isFrom = true;
    else if (depth === 0 && (word === 'where' || word === 'group' || word === 'order' || word === 'limit'))
      isFrom = false;
    if (isTable) {
      const next = cursor.word(index + 2) === '.' ? index + 3 : index + 1;
      const name = cursor.nameAt(next);
      if (name !== undefined) names.add(keyOf(name));
    }
    const limit = word === ',' && isTable ? 'JOIN' : LIMITS[word];
    if (limit !== undefined && depth === 0 && !isOuter(cursor, index) && !selected.limits.includes(limit))
      selected.limits.push(limit);
  }
  selected.from = [...names];
}

/** LEFT JOIN takes every row of the left. */
const isOuter = (cursor: Cursor, index: number): boolean =>
  cursor.word(index) === 'join' && [cursor.word(index - 1), cursor.word(index - 2)].includes('left');
