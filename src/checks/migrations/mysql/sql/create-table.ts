/** CREATE TABLE: https://dev.mysql.com/doc/refman/8.4/en/create-table.html */
import type { ColumnDef, ForeignKey, IndexDef, Statement } from './ast.ts';
import { columnDef } from './column.ts';
import {
  atEnd,
  type Cursor,
  cursorOf,
  expect,
  isNext,
  parens,
  spanFrom,
  take,
  takeAny,
  unread,
  word,
} from './cursor.ts';
import { checkBody, constraintName, foreignKey, indexDef } from './index-def.ts';
import { tableName } from './names.ts';
import { tablesRead } from './reads.ts';
import { partitionBy, tableOptions } from './table-options.ts';

type CreateTable = Extract<Statement, { kind: 'create-table' }>;
type Parts = { columns: ColumnDef[]; indexes: IndexDef[]; keys: ForeignKey[]; checks: (string | undefined)[] };

/** The cursor stands behind TABLE. */
export function createTable(cursor: Cursor, source: string, temporary: boolean): CreateTable {
  const ifNotExists = take(cursor, 'if', 'not', 'exists');
  const table = tableName(cursor, source);
  const parts: Parts = { columns: [], indexes: [], keys: [], checks: [] };
  const head = { kind: 'create-table' as const, table, temporary, ifNotExists, partitioned: false, ...parts };
  if (take(cursor, 'like')) return { ...head, options: new Map(), like: tableName(cursor, source) };
  if (isNext(cursor, '(', 'like')) {
    const inside = cursorOf(parens(cursor));
    inside.at = 1;
    return { ...head, options: new Map(), like: tableName(inside, source) };
  }
  if (isNext(cursor, '(') && !isNext(cursor, '(', 'select')) {
    const inside = cursorOf(parens(cursor));
    while (!atEnd(inside)) {
      element(inside, source, parts);
      if (!atEnd(inside)) expect(inside, ',');
    }
  }
  const options = tableOptions(cursor);
  const partitioned = isNext(cursor, 'partition', 'by');
  if (partitioned) partitionBy(cursor);
  takeAny(cursor, 'ignore', 'replace');
  take(cursor, 'as');
  const created = { ...head, ...parts, options, partitioned };
  if (atEnd(cursor)) return created;
  if (!['select', 'with', '(', 'table', 'values'].includes(word(cursor)))
    throw unread(cursor, 'this part of `CREATE TABLE` was not read');
  const rest = cursor.tokens.slice(cursor.at);
  cursor.at = cursor.tokens.length;
  return { ...created, select: tablesRead(rest) };
}

/** One column, key or constraint. */
function element(cursor: Cursor, source: string, parts: Parts): void {
  const from = cursor.at;
  const named = constraintName(cursor);
  const index = indexDef(cursor, from, named);
  if (index !== undefined) {
    parts.indexes.push(index);
    return;
  }
  if (isNext(cursor, 'foreign', 'key')) {
    parts.keys.push(foreignKey(cursor, source, from, named));
    return;
  }
  if (isNext(cursor, 'check', '(')) {
    cursor.at++;
    if (checkBody(cursor).enforced) parts.checks.push(named?.toLowerCase());
    return;
  }
  if (take(cursor, 'period', 'for')) {
    take(cursor, 'system_time');
    if (!isNext(cursor, '(')) cursor.at++;
    parens(cursor);
    return;
  }
  if (named !== undefined) throw unread(cursor, 'this constraint was not read');
  parts.columns.push({ ...columnDef(cursor, source), span: spanFrom(cursor, from) });
}
