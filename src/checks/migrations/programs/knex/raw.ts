/** Pieces of SQL in Knex: `knex.raw(…)`, `knex.fn.now()`, and values as literals. */

import { toJson } from '../javascript/globals.ts';
import type { Machine } from '../javascript/machine.ts';
import { nameOf, sqlOf } from '../javascript/text.ts';
import {
  awaited,
  type CallPlace,
  type HostValue,
  is,
  isCallable,
  isPrimitive,
  native,
  UNKNOWN,
  type Value,
  visitValues,
} from '../javascript/values.ts';

/** Kept in the `state` of a raw. */
export interface Raw {
  kind: 'raw';
  sql: string | undefined;
  /** It became a part of something else and is not sent by itself. */
  isPart: boolean;
}

export const rawOf = (value: Value): Raw | undefined =>
  is(value, 'host') &&
  typeof value.state === 'object' &&
  value.state !== null &&
  'kind' in value.state &&
  value.state.kind === 'raw'
    ? (value.state as Raw)
    : undefined;

/** A raw that is used inside of something else. */
export function usedRaw(value: Value): Raw | undefined {
  const raw = rawOf(value);
  if (raw) raw.isPart = true;
  return raw;
}

/** Raws in a value, however deep, are parts of whatever takes it. */
export const takeParts = (value: Value): void => visitValues(value, usedRaw);

/** Strings as Knex escapes them for PostgreSQL: a backslash makes it an escape string. */
export function escaped(text: string): string {
  const doubled = text.replaceAll('\\', '\\\\').replaceAll("'", "''");
  return text.includes('\\') ? `E'${doubled}'` : `'${doubled}'`;
}

/** `a.b as c` as `"a"."b" as "c"`; `*` stays. */
export function wrap(name: string): string {
  const alias = name.length < 1000 ? /^(.*?)\s+as\s+(.*)$/is.exec(name) : null;
  if (alias) return `${wrap(alias[1] ?? '')} as ${wrap(alias[2] ?? '')}`;
  return name
    .split('.')
    .map((part) => (part.trim() === '*' ? '*' : `"${part.trim().replaceAll('"', '""')}"`))
    .join('.');
}

export interface TableName {
  schema: string | undefined;
  name: string;
}

export const qualified = ({ schema, name }: TableName): string =>
  wrap(schema === undefined ? name : `${schema}.${name}`);

/** A name or raw as SQL; undefined where only the run tells. */
export function wrapped(value: Value): string | undefined {
  const raw = usedRaw(value);
  if (raw) return raw.sql;
  const name = nameOf(value);
  return name === undefined ? undefined : wrap(name);
}

/** A value as a literal; undefined where only the run tells. */
export function literalOf(value: Value): string | undefined {
  const raw = usedRaw(value);
  if (raw) return raw.sql;
  if (value === undefined || value === null) return 'NULL';
  if (typeof value === 'string') return escaped(value);
  if (isPrimitive(value)) return String(value);
  if (is(value, 'unknown') && value.text) {
    const sql = sqlOf({ kind: 'unknown', text: ["'", ...value.text, "'"] });
    return sql;
  }
  const json = toJson(value);
  if (json === undefined) return undefined;
  // The driver sends a list as an array and an object as JSON.
  if (Array.isArray(json)) return escaped(`{${json.map((item) => JSON.stringify(item)).join(',')}}`);
  return escaped(JSON.stringify(json));
}

/** SQL with `?`, `??`, `:name` and `:name:` filled in; undefined where only the run tells. */
export function withBindings(sql: Value, bindings: Value): string | undefined {
  const text = sqlOf(sql);
  if (text === undefined) return undefined;
  if (bindings === undefined) return text.replaceAll('\\?', '?');
  if (is(bindings, 'record')) return keyed(text, bindings.entries);
  const items = is(bindings, 'list') ? bindings.items : [bindings];
  if (is(bindings, 'unknown')) return undefined;
  let index = 0;
  let isKnown = true;
  const filled = text.replace(/\\\?|\?\??/g, (mark) => {
    if (mark === '\\?') return '?';
    const value = items[index++];
    const part = mark === '??' ? wrapped(value) : (literalOf(value) ?? placeholder(index));
    if (part === undefined) isKnown = false;
    return part ?? mark;
  });
  return isKnown ? filled : undefined;
}

/** What only the run knows goes to PostgreSQL as a parameter. */
const placeholder = (index: number): string => `$${index}`;

function keyed(text: string, entries: ReadonlyMap<string, Value>): string | undefined {
  let isKnown = true;
  let index = 0;
  const filled = text.replace(/\\:|::|:(\w+):(?!:)|:(\w+)/g, (mark, name?: string, plain?: string) => {
    if (mark === '\\:') return ':';
    const key = name ?? plain;
    if (key === undefined || !entries.has(key)) return mark;
    const value = entries.get(key);
    const part = name !== undefined ? wrapped(value) : (literalOf(value) ?? placeholder(++index));
    if (part === undefined) isKnown = false;
    return part ?? mark;
  });
  return isKnown ? filled : undefined;
}

/** A raw that is never sent by itself: `knex.fn.now()`. */
export const piece = (sql: string | undefined): HostValue => {
  const raw: Raw = { kind: 'raw', sql, isPart: true };
  const host: HostValue = { kind: 'host', isConnection: false, state: raw, get: () => native(() => host) };
  return host;
};

/** `knex.raw(…)`: sent where it stands, unless it turns out to be a part of something else. */
export function rawHost(args: readonly Value[], place: CallPlace, machine: Machine): HostValue {
  const [sql, bindings] = args;
  const given = rawOf(sql);
  const raw: Raw = { kind: 'raw', sql: given ? given.sql : withBindings(sql, bindings), isPart: false };
  machine.effects.send(() => {
    if (raw.isPart) return undefined;
    if (raw.sql === undefined) machine.effects.cannotRead('`raw` with SQL that is built when it runs', place);
    return raw.sql;
  }, place);
  const host: HostValue = {
    kind: 'host',
    isConnection: false,
    state: raw,
    awaited: () => UNKNOWN,
    get: (property) => {
      if (property === 'wrap')
        return native(([before, after]) => {
          if (raw.sql !== undefined) raw.sql = `${nameOf(before) ?? ''}${raw.sql}${nameOf(after) ?? ''}`;
          return host;
        });
      if (property === 'toString' || property === 'toQuery') {
        raw.isPart = true;
        return native(() => raw.sql ?? UNKNOWN);
      }
      if (property === 'then' || property === 'map')
        return native(([callback], at) =>
          isCallable(callback) ? awaited(machine.call(callback, [UNKNOWN], at)) : UNKNOWN,
        );
      return /^(?:catch|finally|transacting|timeout|options|connection|queryContext)$/.test(property)
        ? native(() => host)
        : UNKNOWN;
    },
  };
  return host;
}
