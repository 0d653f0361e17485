/** ALTER TABLE: https://dev.mysql.com/doc/refman/8.4/en/alter-table.html, https://mariadb.com/kb/en/alter-table/ */

import { addAction } from './alter-add.ts';
import { alterPartition } from './alter-partition.ts';
import type { Action, How, Statement } from './ast.ts';
import { columnDef, defaultValue } from './column.ts';
import { atEnd, type Cursor, expect, isNext, name, peek, spanFrom, take, takeAny, unread, word } from './cursor.ts';
import { columnName, tableName } from './names.ts';
import { partitionBy, tableOption } from './table-options.ts';
import { charsetName } from './types.ts';

type AlterTable = Extract<Statement, { kind: 'alter-table' }>;
/** What a clause does, its place left out. */
export type Clause = Action extends infer One ? (One extends { span: unknown } ? Omit<One, 'span'> : never) : never;

/** The cursor stands behind TABLE. */
export function alterTable(cursor: Cursor, source: string, ignore: boolean): AlterTable {
  take(cursor, 'if', 'exists');
  const table = tableName(cursor, source);
  const limited = waits(cursor);
  const actions: Action[] = [];
  const how: How = {};
  while (!atEnd(cursor)) {
    const from = cursor.at;
    if (!modifier(cursor, how))
      for (const clause of clauses(cursor, source)) actions.push({ ...clause, span: spanFrom(cursor, from) });
    // Options of the table, and what is done with partitions, may stand without a comma before them.
    if (!take(cursor, ',') && cursor.at === from) throw unread(cursor, 'this clause was not read');
  }
  return { kind: 'alter-table', table, actions, how, ignore, limited };
}

/** MariaDB: `WAIT 5`, `NOWAIT`. */
export function waits(cursor: Cursor): boolean {
  if (take(cursor, 'nowait')) return true;
  if (!isNext(cursor, 'wait') || peek(cursor, 1)?.kind !== 'number') return false;
  cursor.at += 2;
  return true;
}

/** `ALGORITHM=…`, `LOCK=…` and what changes nothing of the table. */
export function modifier(cursor: Cursor, how: How): boolean {
  if (isNext(cursor, 'algorithm') || isNext(cursor, 'lock')) {
    const key = word(cursor) === 'lock' ? 'lock' : 'algorithm';
    cursor.at++;
    take(cursor, '=');
    how[key] = name(cursor).toUpperCase();
    return true;
  }
  return take(cursor, 'with', 'validation') || take(cursor, 'without', 'validation');
}

function clauses(cursor: Cursor, source: string): Clause[] {
  if (take(cursor, 'add')) return addAction(cursor, source);
  if (isNext(cursor, 'drop')) return [dropAction(cursor)];
  if (take(cursor, 'modify')) {
    takeAny(cursor, 'column');
    take(cursor, 'if', 'exists');
    const column = columnDef(cursor, source);
    return [{ kind: 'modify-column', from: column.name, column }];
  }
  if (take(cursor, 'change')) {
    takeAny(cursor, 'column');
    take(cursor, 'if', 'exists');
    const from = columnName(cursor);
    return [{ kind: 'modify-column', from, column: columnDef(cursor, source) }];
  }
  if (take(cursor, 'rename')) return [renameAction(cursor, source)];
  if (take(cursor, 'alter')) return [alterAction(cursor)];
  if (take(cursor, 'convert', 'to') || take(cursor, 'convert', 'to', 'default')) {
    if (!(take(cursor, 'character', 'set') || take(cursor, 'charset')))
      throw unread(cursor, 'this clause was not read');
    const charset = charsetName(cursor);
    const collation = take(cursor, 'collate') ? charsetName(cursor) : undefined;
    return [{ kind: 'convert', charset, collation }];
  }
  if (take(cursor, 'order', 'by')) {
    do {
      columnName(cursor);
      takeAny(cursor, 'asc', 'desc');
    } while (isColumnNext(cursor) && take(cursor, ','));
    return [{ kind: 'order-by' }];
  }
  if (take(cursor, 'force')) return [{ kind: 'force' }];
  if (take(cursor, 'enable', 'keys') || take(cursor, 'disable', 'keys')) return [{ kind: 'keys' }];
  if (isNext(cursor, 'partition', 'by')) {
    partitionBy(cursor);
    return [{ kind: 'partition', how: 'by', names: [] }];
  }
  const partition = alterPartition(cursor);
  if (partition !== undefined) return [partition];
  const options = new Map<string, string>();
  if (tableOption(cursor, options)) return [{ kind: 'options', options }];
  throw unread(cursor, 'this clause was not read');
}

/** After `ORDER BY a,` another column, not another clause: that has more words. */
function isColumnNext(cursor: Cursor): boolean {
  const after = peek(cursor, 2);
  const ends = after === undefined || after.text === ',' || after.text === 'asc' || after.text === 'desc';
  return isNext(cursor, ',') && ends && word(cursor, 1) !== 'force';
}

function dropAction(cursor: Cursor): Clause {
  expect(cursor, 'drop');
  if (isNext(cursor, 'partition')) {
    cursor.at--;
    const partition = alterPartition(cursor);
    if (partition) return partition;
  }
  if (take(cursor, 'primary', 'key')) return { kind: 'drop-primary' };
  if (isNext(cursor, 'system', 'versioning')) {
    cursor.at += 2;
    return { kind: 'versioning', how: 'drop' };
  }
  const what = named(cursor, 'foreign', 'key')
    ? 'drop-foreign-key'
    : named(cursor, 'index') || named(cursor, 'key')
      ? 'drop-index'
      : named(cursor, 'check') || named(cursor, 'constraint')
        ? 'drop-constraint'
        : 'drop-column';
  if (what === 'drop-column') takeAny(cursor, 'column');
  take(cursor, 'if', 'exists');
  const own = columnName(cursor);
  if (what === 'drop-column') {
    takeAny(cursor, 'restrict', 'cascade');
    return { kind: what, column: own };
  }
  return what === 'drop-index' ? { kind: what, index: own } : { kind: what, name: own };
}

/** Takes the words where a name follows: `DROP key` alone drops a column of that name. */
function named(cursor: Cursor, ...words: readonly string[]): boolean {
  const after = peek(cursor, words.length);
  return after !== undefined && after.text !== ',' && take(cursor, ...words);
}

function renameAction(cursor: Cursor, source: string): Clause {
  if (isNext(cursor, 'column') && !isNext(cursor, 'column', 'to')) {
    cursor.at++;
    take(cursor, 'if', 'exists');
    const from = columnName(cursor);
    expect(cursor, 'to');
    return { kind: 'rename-column', from, to: columnName(cursor) };
  }
  if ((isNext(cursor, 'index') || isNext(cursor, 'key')) && word(cursor, 2) === 'to') {
    cursor.at++;
    const from = columnName(cursor);
    expect(cursor, 'to');
    return { kind: 'rename-index', from, to: columnName(cursor) };
  }
  if (isNext(cursor, 'index', 'if', 'exists') || isNext(cursor, 'key', 'if', 'exists')) {
    cursor.at += 3;
    const from = columnName(cursor);
    expect(cursor, 'to');
    return { kind: 'rename-index', from, to: columnName(cursor) };
  }
  takeAny(cursor, 'to', 'as', '=');
  return { kind: 'rename-table', to: tableName(cursor, source) };
}

function alterAction(cursor: Cursor): Clause {
  if (
    (isNext(cursor, 'index') || isNext(cursor, 'key')) &&
    peek(cursor, 2)?.kind === 'word' &&
    word(cursor, 1) !== 'set'
  ) {
    cursor.at++;
    take(cursor, 'if', 'exists');
    const index = columnName(cursor);
    if (!take(cursor, 'not', 'ignored') && takeAny(cursor, 'visible', 'invisible', 'ignored') === undefined)
      throw unread(cursor, 'this clause was not read');
    return { kind: 'show-index', index };
  }
  if (isNext(cursor, 'check') || isNext(cursor, 'constraint')) {
    cursor.at++;
    const own = columnName(cursor);
    const enforced = !take(cursor, 'not');
    expect(cursor, 'enforced');
    return { kind: 'enforce-check', name: own, enforced };
  }
  takeAny(cursor, 'column');
  take(cursor, 'if', 'exists');
  const column = columnName(cursor);
  if (take(cursor, 'drop', 'default')) return { kind: 'set-default', column, to: undefined };
  if (take(cursor, 'set', 'default')) return { kind: 'set-default', column, to: defaultValue(cursor) };
  if (take(cursor, 'set', 'visible') || take(cursor, 'set', 'invisible')) return { kind: 'show-column', column };
  throw unread(cursor, 'this clause was not read');
}
