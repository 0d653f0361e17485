/** SQL with `?`, `??` and `:name` filled in as MikroORM does: values become literals of the statement. */
import { toJson } from '../javascript/globals.ts';
import { nameOf, sqlOf } from '../javascript/text.ts';
import { type HostValue, is, isPrimitive, native, type Value } from '../javascript/values.ts';
import { escaped } from '../knex/raw.ts';

/** What `raw(…)` and ``sql`…` `` give, kept in the `state` of a value. */
interface Raw {
  kind: 'mikro-orm raw';
  sql: string | undefined;
}

const rawOf = (value: Value): Raw | undefined =>
  is(value, 'host') &&
  typeof value.state === 'object' &&
  value.state !== null &&
  'kind' in value.state &&
  value.state.kind === 'mikro-orm raw'
    ? (value.state as Raw)
    : undefined;

export function rawHost(sql: string | undefined): HostValue {
  const raw: Raw = { kind: 'mikro-orm raw', sql };
  const host: HostValue = {
    kind: 'host',
    isConnection: false,
    state: raw,
    get: (property) =>
      property === 'as'
        ? native(([alias]) => {
            const name = nameOf(alias);
            return rawHost(sql === undefined || name === undefined ? undefined : `${sql} as ${quoted(name)}`);
          })
        : undefined,
  };
  return host;
}

/** Names of one dot are two. */
const quoted = (name: string): string => `"${name.replaceAll('"', '""').replace('.', '"."')}"`;

/** A backslash makes it an escape string, with a space before it as node-postgres has it. */
const text = (value: string): string => (value.includes('\\') ? ` ${escaped(value)}` : escaped(value));

const literalOf = (value: Value): string | undefined => {
  const raw = rawOf(value);
  if (raw) return raw.sql;
  if (typeof value === 'string') return text(value);
  if (isPrimitive(value)) return value === undefined ? 'null' : String(value);
  if (is(value, 'list')) {
    const items = value.items.map(literalOf);
    return items.every((item) => item !== undefined) ? items.join(', ') : undefined;
  }
  if (is(value, 'unknown') && value.text) return sqlOf({ kind: 'unknown', text: ["'", ...value.text, "'"] });
  const json = toJson(value);
  return json === undefined ? undefined : text(JSON.stringify(json));
};

const identifierOf = (value: Value): string | undefined => {
  const raw = rawOf(value);
  if (raw) return raw.sql;
  const name = nameOf(value);
  return name === undefined ? undefined : quoted(name);
};

/** Undefined where only the run tells; what only the run knows of a value is a parameter. */
export function format(given: Value, params: Value): string | undefined {
  const raw = rawOf(given);
  if (raw) return raw.sql;
  const text = sqlOf(given);
  // A constant of another file that is all of the statement is a name.
  if (text === undefined || /^"[^"]*"$/.test(text) || is(params, 'unknown')) return undefined;
  if (is(params, 'record')) return params.isOpen ? undefined : keyed(text, params.entries);
  const items = is(params, 'list') ? params.items : [];
  return filled(text, items);
}

function filled(text: string, items: readonly Value[]): string | undefined {
  let index = 0;
  let isKnown = true;
  const sql = text.replace(/\\\?|\?\??/g, (mark) => {
    if (mark === '\\?') return '?';
    if (items.length === 0) return mark;
    const value = items[index++];
    const part = mark === '??' ? identifierOf(value) : (literalOf(value) ?? `$${index}`);
    if (part === undefined) isKnown = false;
    return part ?? mark;
  });
  return isKnown ? sql : undefined;
}

function keyed(text: string, entries: ReadonlyMap<string, Value>): string | undefined {
  const items: Value[] = [];
  const sql = text.replace(/(?<!:):([$\w]+)(:(?!:))?/g, (mark, key: string, identifier?: string) => {
    if (!entries.has(key)) return mark;
    items.push(entries.get(key));
    return identifier ? '??' : '?';
  });
  return filled(sql, items);
}
