/** Computes something of a statement once, however many rules and findings ask: one ALTER TABLE may hold a thousand commands. */
import type { Statement } from './statements.ts';

export function perStatement<Value>(
  compute: (statement: Statement, source: string) => Value,
): (statement: Statement, source: string) => Value {
  const values = new WeakMap<Statement, { value: Value }>();
  return (statement, source) => {
    const known = values.get(statement);
    if (known) return known.value;
    const value = compute(statement, source);
    values.set(statement, { value });
    return value;
  };
}
