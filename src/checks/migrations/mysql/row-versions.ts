/** MySQL keeps a number for each INSTANT change of columns, up to a limit; writing the rows anew begins at 0. */
import { learn } from './learn.ts';
import { planOf, tableOf } from './plan/plan.ts';
import type { Schema } from './schema.ts';
import type { Statement } from './sql/ast.ts';

/** Learns a statement, and how often the columns of its table came and went without the rows being written. */
export function learnPriced(schema: Schema, statement: Statement, step: number, checksKeys: boolean): void {
  const key = tableOf(statement);
  const table = key === undefined ? undefined : schema.tables.get(key);
  const plan = table && planOf(statement, { server: schema.server, table, checksKeys });
  learn(schema, statement, step);
  if (table === undefined || plan === undefined) return;
  if (plan.algorithm === 'INPLACE' || plan.algorithm === 'COPY') table.rowVersions = 0;
  else if (plan.algorithm === 'INSTANT' && plan.costs.some(({ cause }) => cause === 'column' || cause === 'position'))
    table.rowVersions++;
}
