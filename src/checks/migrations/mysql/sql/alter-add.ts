/** What follows ADD in ALTER TABLE. */

import { alterPartition } from './alter-partition.ts';
import type { Clause } from './alter-table.ts';
import { columnDef } from './column.ts';
import { atEnd, type Cursor, cursorOf, expect, isNext, parens, peek, take, takeAny, unread, word } from './cursor.ts';
import { checkBody, constraintName, foreignKey, indexDef } from './index-def.ts';

/** The cursor stands behind ADD; `ADD (a INT, b INT)` gives several. */
export function addAction(cursor: Cursor, source: string): Clause[] {
  if (isNext(cursor, 'partition')) {
    cursor.at--;
    const partition = alterPartition(cursor);
    if (partition) return [partition];
  }
  if (take(cursor, 'system', 'versioning')) return [{ kind: 'versioning', how: 'add' }];
  if (take(cursor, 'period', 'for')) {
    cursor.at++;
    if (isNext(cursor, '(')) parens(cursor);
    return [{ kind: 'versioning', how: 'add' }];
  }
  if (isColumn(cursor)) return columns(cursor, source);
  const from = cursor.at;
  const named = constraintName(cursor);
  const index = indexDef(cursor, from, named);
  if (index !== undefined) return [{ kind: 'add-index', index }];
  if (isNext(cursor, 'foreign', 'key'))
    return [{ kind: 'add-foreign-key', key: foreignKey(cursor, source, from, named) }];
  if (isNext(cursor, 'check', '(')) {
    cursor.at++;
    return [{ kind: 'add-check', name: named?.toLowerCase(), ...checkBody(cursor) }];
  }
  if (named !== undefined) throw unread(cursor, 'this constraint was not read');
  return columns(cursor, source);
}

/** `ADD COLUMN`, or a quoted name: that is never a key. */
const isColumn = (cursor: Cursor): boolean => word(cursor) === 'column' || peek(cursor)?.kind === 'quoted';

function columns(cursor: Cursor, source: string): Clause[] {
  takeAny(cursor, 'column');
  const ifNotExists = take(cursor, 'if', 'not', 'exists');
  if (!isNext(cursor, '(')) return [{ kind: 'add-column', column: columnDef(cursor, source), ifNotExists }];
  const inside = cursorOf(parens(cursor));
  const added: Clause[] = [];
  while (!atEnd(inside)) {
    // Keys may stand there as well.
    added.push(...addAction(inside, source));
    if (!atEnd(inside)) expect(inside, ',');
  }
  return added;
}
