/** SQL while it is put together: words, and holes for what depends on the statement that they end up in. */
import { checkItems, checkText, TooMuch } from '../javascript/limits.ts';

export type Part = string | Name | Parameter | Gap | Query;

/** A table: `withSchema` puts a schema before it where it is one of the statement's own. */
export interface Name {
  kind: 'name';
  schema?: string;
  name: string;
  /** The schema is put before it in any case: what a foreign key refers to. */
  always?: true;
}

/** What Kysely sends beside the statement; undefined: only the run knows it. */
export interface Parameter {
  kind: 'parameter';
  sql: string | undefined;
}

/** What is only known when it runs, in words. */
export interface Gap {
  kind: 'gap';
  what: string;
}

/** A statement, which may stand in another one. */
export interface Query {
  kind: 'query';
  parts: readonly Part[];
  /** Its own tables, and names that only look like tables: `with … as`. */
  tables: readonly string[];
  names: readonly string[];
  schema?: string | undefined;
  /** In another one it stands in parentheses. */
  wraps: boolean;
  /** It takes no parameters: values stand in it. */
  isImmediate?: true;
}

/** A part of a statement that is no statement. */
const group = (parts: readonly Part[]): Query => ({ kind: 'query', parts, tables: [], names: [], wraps: false });

export const NAMES = 'names that are only known when it runs';
export const EXPRESSION = 'an expression that is built when it runs';

export const gap = (what: string): Gap => ({ kind: 'gap', what });

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** What is longer is not copied into whatever it becomes a part of. */
const MAX_COPIED = 64;

/** One after the other; words that meet are joined. */
export function join(...groups: readonly (readonly Part[])[]): Part[] {
  const parts: Part[] = [];
  const add = (part: Part): void => {
    const last = parts.at(-1);
    if (typeof part === 'string' && typeof last === 'string') {
      checkText(part.length + last.length);
      parts[parts.length - 1] = last + part;
    } else if (part !== '') parts.push(part);
    checkItems(parts.length);
  };
  for (const given of groups) {
    if (given.length > MAX_COPIED && groups.length > 1) add(group(given));
    else for (const part of given) add(part);
  }
  return parts;
}

/** `a, b`: groups with something between them. */
export const list = (groups: readonly (readonly Part[])[], between: Part = ', '): Part[] =>
  join(...groups.flatMap((group, index) => (index === 0 ? [group] : [[between], group])));

export const gapIn = (parts: readonly Part[]): Gap | undefined =>
  parts.find((part) => typeof part === 'object' && part.kind === 'gap');

/** A condition of which nothing is known is one all the same. */
export const orParameter = (parts: readonly Part[]): readonly Part[] =>
  gapIn(parts) ? [{ kind: 'parameter', sql: undefined }] : parts;

/** As Kysely has it where a statement takes no parameters: values stand in it. */
export const withValues = (parts: readonly Part[]): Part[] => [{ ...group(parts), isImmediate: true }];

export interface Rendered {
  sql: string;
  /** What of it is only known when it runs. */
  gap: string | undefined;
  hasParameters: boolean;
  /** Values among them that only the run knows, which may be pieces of SQL. */
  hasUnknown: boolean;
}

/** Statements in statements; the same one may stand in many places. */
const MAX_PARTS = 100_000;

/** The statement as it is sent; values of parameters stand in their places. */
export function render(query: Query): Rendered {
  const result: Rendered = { sql: '', gap: undefined, hasParameters: false, hasUnknown: false };
  const tables = new Set<string>();
  const names = new Set<string>();
  let unknown = 0;
  let left = MAX_PARTS;
  const put = (sql: string): void => {
    checkText(result.sql.length + sql.length);
    result.sql += sql;
  };
  let immediate = 0;
  const parameter = (sql: string | undefined): void => {
    if (immediate === 0) result.hasParameters = true;
    else if (sql === undefined) result.gap ??= 'a value that is only known when it runs';
    if (sql === undefined) result.hasUnknown = true;
    put(sql ?? `$${++unknown}`);
  };
  const one = (part: Part, schema: string | undefined): void => {
    left--;
    if (left < 0) throw new TooMuch();
    if (typeof part === 'string') put(part);
    else if (part.kind === 'gap') result.gap ??= part.what;
    else if (part.kind === 'parameter') parameter(part.sql);
    else if (part.kind === 'name') {
      const own = part.schema ?? (part.always || tables.has(part.name) ? schema : undefined);
      put(own === undefined ? quoted(part.name) : `${quoted(own)}.${quoted(part.name)}`);
    } else all(part, schema);
  };
  // https://github.com/kysely-org/kysely/blob/master/src/plugin/with-schema/with-schema-transformer.ts
  const all = (inner: Query, outer: string | undefined): void => {
    const ownNames = inner.names.filter((name) => !names.has(name));
    for (const name of ownNames) names.add(name);
    const ownTables = inner.tables.filter((name) => !tables.has(name) && !names.has(name));
    for (const name of ownTables) tables.add(name);
    if (inner.isImmediate) immediate++;
    if (inner.wraps && inner !== query) put('(');
    for (const part of inner.parts) one(part, inner.schema ?? outer);
    if (inner.wraps && inner !== query) put(')');
    if (inner.isImmediate) immediate--;
    for (const name of ownTables) tables.delete(name);
    for (const name of ownNames) names.delete(name);
  };
  all(query, undefined);
  return result;
}
