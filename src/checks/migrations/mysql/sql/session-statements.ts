/** SET and LOCK TABLES. */
import type { Statement } from './ast.ts';
import { atEnd, type Cursor, isNext, next, parens, peek, take, takeAny } from './cursor.ts';
import { tableName } from './names.ts';

/** `SET a = 1, @@SESSION.b = 2, GLOBAL c = 3`: names in lower case without their scope. */
export function settings(cursor: Cursor): { name: string; value: string }[] {
  const found: { name: string; value: string }[] = [];
  while (!atEnd(cursor)) {
    while (takeAny(cursor, '@', 'global', 'session', 'local', 'persist', 'persist_only', '.'));
    const own = peek(cursor)?.text ?? '';
    cursor.at++;
    while (takeAny(cursor, ':', '='));
    const value: string[] = [];
    while (!atEnd(cursor) && !isNext(cursor, ',')) {
      if (isNext(cursor, '(')) value.push(...parens(cursor).map(({ text }) => text));
      else value.push(next(cursor).text);
    }
    take(cursor, ',');
    found.push({ name: own, value: value.join(' ') });
  }
  return found;
}

/** `LOCK TABLES a READ, b WRITE`, behind LOCK; what it is else is passed over by `rest`. */
export function lockTables(cursor: Cursor, source: string, rest: (statement: Statement) => Statement): Statement {
  if (takeAny(cursor, 'tables', 'table') === undefined) return rest({ kind: 'other', ddl: false });
  const tables = [];
  do {
    const table = tableName(cursor, source);
    let write = false;
    while (!atEnd(cursor) && !isNext(cursor, ',')) {
      if (isNext(cursor, 'write')) write = true;
      cursor.at++;
    }
    tables.push({ table, write });
  } while (take(cursor, ','));
  return { kind: 'lock-tables', tables };
}
