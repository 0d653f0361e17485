/** Statements that a migration brings itself, and rows that it inserts. */
import { withoutSemicolons } from '../python/statements.ts';
import { type CallValue, calleeOf, itemsOf, stringOf, type Value } from '../python/values.ts';
import { hasParameters, literalSql, nameOf, sequenceSql, textSql } from './expressions.ts';
import { leave, type Migration, send } from './migration.ts';
import { list, quoteName } from './names.ts';

/** Literal SQL passes as it stands; what SQLAlchemy builds is told. */
export function execute(migration: Migration, call: CallValue, value: Value | undefined): void {
  const text = textSql(value) ?? sequenceSql(value);
  const sql = text === undefined ? undefined : withoutSemicolons(text);
  if (sql !== undefined) {
    if (hasParameters(sql)) leave(migration, 'a statement whose values are built when it runs', call);
    else if (sql !== '') send(migration, sql, call);
    return;
  }
  const built = value?.kind === 'call' || value?.kind === 'attribute';
  leave(migration, built ? 'a statement that SQLAlchemy builds' : 'SQL that is built when the migration runs', call);
}

const MAX_ROWS = 200;

export function bulkInsert(migration: Migration, call: CallValue): void {
  const [table, rows] = call.args;
  const name =
    table?.kind === 'call' && /(?:^|\.)(?:table|Table|create_table)$/.test(calleeOf(table) ?? '')
      ? nameOf(table.args[0])
      : undefined;
  const items = itemsOf(rows ?? call.named.get('rows'));
  const statements = items?.map((row) => insertSql(name, row));
  if (statements === undefined || statements.length > MAX_ROWS || !statements.every((sql) => sql !== undefined))
    leave(migration, 'rows that are inserted when it runs', call);
  else for (const sql of statements) send(migration, sql, call);
}

function insertSql(table: string | undefined, row: Value): string | undefined {
  if (table === undefined || row.kind !== 'dict') return undefined;
  const names = row.entries.map(({ key }) => stringOf(key));
  const values = row.entries.map(({ value }) => literalSql(value));
  if (!names.every((name) => name !== undefined) || !values.every((value) => value !== undefined)) return undefined;
  return `INSERT INTO ${quoteName(table)} (${list(names)}) VALUES (${values.join(', ')})`;
}
