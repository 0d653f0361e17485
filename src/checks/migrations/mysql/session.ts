/** Settings of the session that change what later statements do. */
import type { Statement } from './sql/ast.ts';

/** `foreign_key_checks` after a statement. `SET FOREIGN_KEY_CHECKS = @OLD_FOREIGN_KEY_CHECKS` gives back what was before. */
export function checksKeysAfter(statement: Statement, before: boolean): boolean {
  const value = setting(statement, 'foreign_key_checks');
  return value === undefined ? before : !isOff(value);
}

/** Whether old rows that lack a value stop a statement (strict mode), or get 0 or an empty text. */
export function isStrictAfter(statement: Statement, before: boolean): boolean {
  const value = setting(statement, 'sql_mode');
  if (value === undefined) return before;
  // `@OLD_SQL_MODE`, `CONCAT(@@sql_mode, …)`
  if (/@|concat|default/i.test(value)) return true;
  return /strict|traditional/i.test(value);
}

/** Whether the wait for a table's lock is bounded: the default is a year in MySQL and a day in MariaDB. */
export function isLimitedAfter(statement: Statement, before: boolean): boolean {
  const value = setting(statement, 'lock_wait_timeout');
  return value === undefined ? before : /^\d+$/.test(value) && Number(value) < 3600;
}

function setting(statement: Statement, name: string): string | undefined {
  if (statement.kind !== 'set') return undefined;
  return statement.settings.findLast((one) => one.name.toLowerCase() === name)?.value;
}

const isOff = (value: string): boolean => ['0', 'off', 'false'].includes(value.toLowerCase().replace(/'/g, ''));
