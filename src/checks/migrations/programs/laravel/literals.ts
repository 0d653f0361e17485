/** Values as SQL. */
import { literal } from '../../sql/names.ts';
import { enumValue } from '../php/brought.ts';
import { toJson } from '../php/functions.ts';
import { type HostValue, is, isScalar, UNKNOWN, type Value } from '../php/values.ts';

interface Raw {
  kind: 'laravel expression';
  sql: string | undefined;
}

/** `DB::raw(…)`; `sql` undefined: only the run tells. */
export function expression(sql: string | undefined): HostValue {
  const state: Raw = { kind: 'laravel expression', sql };
  return {
    kind: 'host',
    state,
    call: (name) => (/^(?:getValue|__toString)$/i.test(name) ? (sql ?? UNKNOWN) : undefined),
  };
}

const isRaw = (state: unknown): state is Raw =>
  typeof state === 'object' && state !== null && 'kind' in state && state.kind === 'laravel expression';

/** Undefined: it is none. */
export const rawOf = (value: Value | undefined): Raw | undefined =>
  is(value, 'host') && isRaw(value.state) ? value.state : undefined;

/** What a column takes when nothing is given; undefined where only the run tells. */
export function defaultOf(given: Value): string | undefined {
  const value = enumValue(given);
  const raw = rawOf(value);
  if (raw) return raw.sql;
  if (typeof value === 'boolean') return value ? "'1'" : "'0'";
  if (isScalar(value)) return value === null ? undefined : literal(String(value));
  return undefined;
}

/** Numbers of the parameters of a statement, for values that only the run knows. */
export interface Parameters {
  count: number;
}

/** A value that is bound: the server takes its type from where it stands, as it does of a text in quotes. */
export function bound(given: Value | undefined, parameters: Parameters): string {
  const value = given === undefined ? undefined : enumValue(given);
  const raw = rawOf(value);
  if (raw?.sql !== undefined) return raw.sql;
  if (value === null) return 'null';
  if (typeof value === 'boolean') return value ? "'1'" : "'0'";
  if (isScalar(value)) return literal(String(value));
  const json = is(value, 'array') ? toJson(value) : undefined;
  if (json !== undefined) return literal(JSON.stringify(json).replaceAll('/', '\\/'));
  return `$${++parameters.count}`;
}
