/** Rows. */
import { attributeOf, childrenOf, columnsOf, type Entry, stringOf } from './entry.ts';
import { tableOf } from './tables.ts';
import { valueSql } from './values.ts';
import { leave, nameOf, send, type Work } from './work.ts';

interface Pair {
  name: string;
  value: string;
}

function pairsOf(work: Work, change: Entry): Pair[] | undefined {
  const pairs = columnsOf(change).map((column) => ({
    name: nameOf(work, stringOf(column, 'name')),
    value: valueSql(work, column),
  }));
  return pairs.every((pair): pair is Pair => pair.value !== undefined) ? pairs : undefined;
}

export function insert(work: Work, change: Entry): undefined {
  const pairs = pairsOf(work, change);
  if (pairs === undefined) return leave(work, 'insert with a value from a file', change);
  const [names, values] = [pairs.map(({ name }) => name), pairs.map(({ value }) => value)];
  send(
    work,
    names.length === 0
      ? `INSERT INTO ${tableOf(work, change)} DEFAULT VALUES`
      : `INSERT INTO ${tableOf(work, change)} (${names.join(', ')}) VALUES (${values.join(', ')})`,
    change,
  );
}

export function update(work: Work, change: Entry): undefined {
  const pairs = pairsOf(work, change);
  if (pairs === undefined) return leave(work, 'update with a value from a file', change);
  if (pairs.length === 0) return leave(work, 'update without a column', change);
  const set = pairs.map(({ name, value }) => `${name} = ${value}`).join(', ');
  send(work, `UPDATE ${tableOf(work, change)} SET ${set}${whereOf(work, change)}`, change);
}

export function remove(work: Work, change: Entry): undefined {
  send(work, `DELETE FROM ${tableOf(work, change)}${whereOf(work, change)}`, change);
}

/** `:name` and `:value` are the next parameter's name and value: https://docs.liquibase.com/change-types/update.html */
function whereOf(work: Work, change: Entry): string {
  const where = attributeOf(change, 'where')?.trim();
  if (where === undefined || where === '') return '';
  const params = childrenOf(change, 'whereParams').flatMap((list) => childrenOf(list, 'param'));
  let next = 0;
  const named = where.replace(/:(name|value)\b/g, (written, word: string) => {
    const param = params[next];
    if (param === undefined) return written;
    if (word === 'name') return nameOf(work, stringOf(param, 'name'));
    next++;
    return valueSql(work, param) ?? written;
  });
  return ` WHERE ${named}`;
}
