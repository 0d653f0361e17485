/** Clauses of ALTER TABLE about partitions: https://dev.mysql.com/doc/refman/8.4/en/alter-table-partition-operations.html */

import type { Clause } from './alter-table.ts';
import type { PartitionAction } from './ast.ts';
import { type Cursor, isNext, name, next, parens, take, takeAny, unread } from './cursor.ts';

const NAMED = ['truncate', 'coalesce', 'exchange', 'rebuild', 'optimize', 'repair', 'analyze', 'check'] as const;

/** Undefined, and nothing taken, where no such clause comes next. DISCARD and IMPORT TABLESPACE are among them. */
export function alterPartition(cursor: Cursor): Clause | undefined {
  const clause = (how: PartitionAction, names: readonly string[] = []): Clause => ({ kind: 'partition', how, names });
  if (take(cursor, 'remove', 'partitioning')) return clause('remove');
  if (take(cursor, 'add', 'partition')) {
    take(cursor, 'if', 'not', 'exists');
    takeAny(cursor, 'no_write_to_binlog', 'local');
    if (take(cursor, 'partitions')) {
      next(cursor);
      return clause('add-hash');
    }
    parens(cursor);
    return clause('add');
  }
  if (take(cursor, 'drop', 'partition')) {
    take(cursor, 'if', 'exists');
    return clause('drop', names(cursor));
  }
  if (take(cursor, 'reorganize', 'partition')) {
    takeAny(cursor, 'no_write_to_binlog', 'local');
    const of = isNext(cursor, 'into') ? [] : names(cursor);
    if (take(cursor, 'into')) parens(cursor);
    return clause('reorganize', of);
  }
  if (take(cursor, 'convert', 'partition')) {
    const of = name(cursor);
    if (!take(cursor, 'to', 'table')) throw unread(cursor, '`TO TABLE` is missing');
    name(cursor);
    while (take(cursor, '.')) name(cursor);
    return clause('convert-out', [of]);
  }
  if (take(cursor, 'convert', 'table')) {
    name(cursor);
    while (take(cursor, '.')) name(cursor);
    if (!take(cursor, 'to', 'partition')) throw unread(cursor, '`TO PARTITION` is missing');
    while (cursor.at < cursor.tokens.length) cursor.at++;
    return clause('convert-in');
  }
  for (const how of ['discard', 'import'] as const) {
    if (take(cursor, how, 'tablespace')) return { kind: 'tablespace', discard: how === 'discard' };
    if (take(cursor, how, 'partition')) {
      const of = names(cursor);
      take(cursor, 'tablespace');
      return clause(how, of);
    }
  }
  for (const how of NAMED) {
    if (!take(cursor, how, 'partition')) continue;
    takeAny(cursor, 'no_write_to_binlog', 'local');
    if (how === 'coalesce') {
      next(cursor);
      return clause(how);
    }
    const of = names(cursor);
    if (how === 'exchange') {
      if (!take(cursor, 'with', 'table')) throw unread(cursor, '`WITH TABLE` is missing');
      name(cursor);
      while (take(cursor, '.')) name(cursor);
      if (!take(cursor, 'with', 'validation')) take(cursor, 'without', 'validation');
    }
    while (takeAny(cursor, 'quick', 'fast', 'medium', 'extended', 'changed', 'use_frm', 'for', 'upgrade'));
    return clause(how, of);
  }
  return undefined;
}

/** `p0, p1` or ALL. */
function names(cursor: Cursor): string[] {
  const found = [name(cursor).toLowerCase()];
  while (take(cursor, ',')) found.push(name(cursor).toLowerCase());
  return found;
}
