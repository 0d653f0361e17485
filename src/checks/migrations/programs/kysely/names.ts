/** Names as Kysely reads them: `schema.table as alias`, `table.column`, `column desc`. */
import { nameOf } from '../javascript/text.ts';
import { is, type Value } from '../javascript/values.ts';
import { gap, join, list, NAMES, type Name, type Part, quoted } from './parts.ts';

const pieces = (name: string): string[] => name.split('.').map((piece) => piece.trim());

const table = (text: string): Name => {
  if (!text.includes('.')) return { kind: 'name', name: text };
  const [schema = '', name = ''] = pieces(text);
  return { kind: 'name', schema, name };
};

export interface Table {
  parts: readonly Part[];
  /** Undefined: only the run knows. */
  name: string | undefined;
}

/** The table that a statement is about. */
export function tableOf(value: Value): Table {
  const text = nameOf(value);
  if (text === undefined) return { parts: [gap(NAMES)], name: undefined };
  const name = table(text);
  return { parts: [name], name: name.name };
}

/** `users as u` */
export function aliasedTable(value: Value): Table {
  const text = nameOf(value);
  if (!text?.includes(' as ')) return tableOf(value);
  const [name = '', alias = ''] = text.split(' as ').map((piece) => piece.trim());
  const { parts, name: known } = tableOf(name);
  return { parts: [...parts, ` as ${quoted(alias)}`], name: known };
}

/** A name that takes no schema: of a column, a constraint. */
export function columnName(value: Value): Part {
  const text = nameOf(value);
  return text === undefined ? gap(NAMES) : quoted(text);
}

/** `"a", "b"` */
export const columnNames = (value: Value): Part[] =>
  is(value, 'list') ? list(value.items.map((item) => [columnName(item)])) : [gap(NAMES)];

/** `column`, `table.column` or `schema.table.column`. */
export function reference(text: string): Part[] {
  if (!text.includes('.')) return [quoted(text)];
  const parts = pieces(text);
  const column = parts.at(-1) ?? '';
  if (parts.length > 3) return [gap(NAMES)];
  const owner: Name = { kind: 'name', name: parts.at(-2) ?? '' };
  return join([parts.length === 3 ? { ...owner, schema: parts[0] ?? '' } : owner], [`.${quoted(column)}`]);
}

/** `users.id as user_id` */
export function aliasedReference(text: string): Part[] {
  if (!text.includes(' as ')) return reference(text);
  const [column = '', alias = ''] = text.split(' as ').map((piece) => piece.trim());
  return join(reference(column), [` as ${quoted(alias)}`]);
}

/** `created_at desc` of an index. */
export function orderedColumn(value: Value): Part {
  const text = nameOf(value);
  if (text === undefined) return gap(NAMES);
  if (!text.includes(' ')) return quoted(text);
  const [column = '', direction = ''] = text.split(' ').map((piece) => piece.trim());
  return /^(?:asc|desc)$/.test(direction) ? `${quoted(column)} ${direction}` : gap(NAMES);
}
