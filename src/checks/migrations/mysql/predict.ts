/** What the server would do with the last statement of a text, after the ones before it. */
import type { Plan } from './plan/cost.ts';
import { planOf, tableOf } from './plan/plan.ts';
import { learnPriced } from './row-versions.ts';
import { emptySchema } from './schema.ts';
import { checksKeysAfter } from './session.ts';
import { readStatement } from './sql/parse.ts';
import { splitStatements } from './sql/statements.ts';
import type { Server } from './version.ts';

/** Undefined where it changes no table's structure or could not be read. */
export function predict(server: Server, sql: string): Plan | undefined {
  const schema = emptySchema(server);
  const statements = splitStatements(sql, server).map((raw) => readStatement(raw, sql));
  const last = statements.pop();
  let checksKeys = true;
  for (const read of statements) {
    if (!read.ok) continue;
    learnPriced(schema, read.statement, 0, checksKeys);
    checksKeys = checksKeysAfter(read.statement, checksKeys);
  }
  if (!last?.ok) return undefined;
  const table = tableOf(last.statement);
  return planOf(last.statement, {
    server,
    table: table === undefined ? undefined : schema.tables.get(table),
    checksKeys,
  });
}
