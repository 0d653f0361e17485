/** Whether a migration can be taken back, as far as its way down says. */
import type { ProgramSql } from '../program.ts';
import type { Statement } from './syntax.ts';
import { is, type Value } from './values.ts';

export function downOf(down: Value): ProgramSql['down'] {
  if (!is(down, 'function')) return is(down, 'native') || is(down, 'unknown') ? 'given' : 'missing';
  const { body } = down.function;
  if ('kind' in body) return body.kind === 'literal' || body.kind === 'object' ? 'missing' : 'given';
  const acts = body.filter(({ kind }) => kind !== 'unknown');
  const [first] = acts;
  if (first?.kind === 'throw' || (first?.kind === 'return' && isRejection(first))) return 'refused';
  return acts.some(does) ? 'given' : 'missing';
}

/** `return Promise.reject(…)` */
const isRejection = (statement: Statement & { kind: 'return' }): boolean =>
  statement.value?.kind === 'call' &&
  statement.value.callee.kind === 'member' &&
  statement.value.callee.property === 'reject';

/** `return;`, `return true`, `Promise.resolve()` and a line in the log take nothing back. */
function does(statement: Statement): boolean {
  if (statement.kind === 'throw') return false;
  const value = statement.kind === 'return' || statement.kind === 'expression' ? statement.value : undefined;
  if (statement.kind === 'return' && (value === undefined || value.kind === 'literal' || value.kind === 'name'))
    return false;
  const called = value?.kind === 'await' ? value.operand : value;
  if (called?.kind !== 'call' || called.callee.kind !== 'member') return true;
  const { object, property } = called.callee;
  return !(
    object.kind === 'name' &&
    (object.name === 'console' || (object.name === 'Promise' && property === 'resolve'))
  );
}
