/** Indexes and constraints: https://hexdocs.pm/ecto_sql/Ecto.Migration.html#index/3 */
import { literal } from '../../sql/names.ts';
import { isNil, nameOf, type Struct, type Value } from '../elixir/values.ts';
import { flag, gap, nameIn, optionOf, qualified, quoted, refused, textOption } from './gap.ts';
import type { Settings } from './settings.ts';
import { prefixOf } from './tables.ts';

const DIRECTIONS = new Set(['asc', 'asc_nulls_first', 'asc_nulls_last', 'desc', 'desc_nulls_first', 'desc_nulls_last']);

function columnsOf(index: Struct): readonly Value[] {
  const columns = index.fields.get('columns');
  if (columns === undefined || columns.type === 'unknown') throw gap('columns');
  if (columns.type === 'atom') return [columns];
  if (columns.type !== 'list') throw refused('columns');
  return columns.items;
}

/** Given, or as Ecto makes it of the columns; not yet SQL. Throws `Gap`. */
export function indexName(index: Struct): string {
  const given = index.fields.get('name');
  if (given !== undefined && !isNil(given)) return nameIn(given, 'a name');
  const columns = columnsOf(index).map((column) => {
    if (column.type === 'tuple' && column.items[1] !== undefined) return nameIn(column.items[1], 'a column');
    return nameIn(column, 'a column');
  });
  const parts = [nameIn(index.fields.get('table'), 'a table'), ...columns, 'index'];
  return parts.map((part) => asciiWord(part).replace(/_+$/, '')).join('_');
}

/** Bytes that are no letter, digit or underscore become one; of others than ASCII no name is left that could be sent. */
function asciiWord(text: string): string {
  if (/[^\0-\x7f]/.test(text)) throw refused('a column');
  return text.replace(/\W/g, '_');
}

const columnSql = (column: Value): string =>
  column.type === 'string' ? column.text : quoted(nameIn(column, 'a column'));

function indexColumn(column: Value): string {
  if (column.type !== 'tuple') return columnSql(column);
  const [direction, inner] = column.items;
  const words = nameOf(direction) ?? '';
  if (inner === undefined || !DIRECTIONS.has(words)) throw refused('columns');
  return `${columnSql(inner)} ${words.toUpperCase().replaceAll('_', ' ')}`;
}

/** `guarded`: `IF NOT EXISTS`. Throws `Gap`. */
export function createIndex(index: Struct, settings: Settings, guarded: boolean): string[] {
  const prefix = prefixOf(index, settings);
  const name = indexName(index);
  const table = qualified(prefix, nameIn(index.fields.get('table'), 'a table'));
  const included = optionOf(index, 'include');
  const include = included === undefined ? [] : included.type === 'list' ? included.items : [included];
  const distinct = flag(index, 'nulls_distinct');
  const using = textOption(index, 'using');
  const options = textOption(index, 'options');
  const where = textOption(index, 'where');
  const comment = textOption(index, 'comment');
  return [
    [
      'CREATE ',
      flag(index, 'unique') === true ? 'UNIQUE ' : '',
      'INDEX ',
      flag(index, 'concurrently') === true ? 'CONCURRENTLY ' : '',
      guarded ? 'IF NOT EXISTS ' : '',
      `${quoted(name)} ON ${flag(index, 'only') === true ? 'ONLY ' : ''}${table}`,
      using === undefined ? '' : ` USING ${using}`,
      ` (${columnsOf(index).map(indexColumn).join(', ')})`,
      include.length === 0 ? '' : ` INCLUDE (${include.map(columnSql).join(', ')})`,
      distinct === undefined ? '' : ` NULLS ${distinct ? '' : 'NOT '}DISTINCT`,
      options === undefined ? '' : ` WITH (${options})`,
      where === undefined ? '' : ` WHERE ${where}`,
    ].join(''),
    ...(comment === undefined ? [] : [`COMMENT ON INDEX ${qualified(prefix, name)} IS ${literal(comment)}`]),
  ];
}

/** `guarded`: `IF EXISTS`; `mode`: ` CASCADE` or nothing. Throws `Gap`. */
export function dropIndex(index: Struct, settings: Settings, guarded: boolean, mode: string): string[] {
  const lock = flag(index, 'concurrently') === true ? 'CONCURRENTLY ' : '';
  const name = qualified(prefixOf(index, settings), indexName(index));
  return [`DROP INDEX ${lock}${guarded ? 'IF EXISTS ' : ''}${name}${mode}`];
}

export const renameIndex = (index: Struct, settings: Settings, to: Value): string[] => [
  `ALTER INDEX ${qualified(prefixOf(index, settings), indexName(index))} RENAME TO ${quoted(nameIn(to, 'a name'))}`,
];

const tableOfConstraint = (constraint: Struct, settings: Settings): string =>
  qualified(prefixOf(constraint, settings), nameIn(constraint.fields.get('table'), 'a table'));

/** A check or an exclusion. Throws `Gap`. */
export function createConstraint(constraint: Struct, settings: Settings): string[] {
  const table = tableOfConstraint(constraint, settings);
  const name = quoted(nameIn(constraint.fields.get('name'), 'a name'));
  const [check, exclude] = [optionOf(constraint, 'check'), optionOf(constraint, 'exclude')];
  const text = (check ?? exclude)?.type === 'string' ? nameOf(check ?? exclude) : undefined;
  if (text === undefined || (check !== undefined && exclude !== undefined)) throw refused('a constraint');
  const rule = check === undefined ? `EXCLUDE USING ${text}` : `CHECK (${text})`;
  const isValid = flag(constraint, 'validate') !== false;
  const comment = textOption(constraint, 'comment');
  return [
    `ALTER TABLE ${table} ADD CONSTRAINT ${name} ${rule}${isValid ? '' : ' NOT VALID'}`,
    ...(comment === undefined ? [] : [`COMMENT ON CONSTRAINT ${name} ON ${table} IS ${literal(comment)}`]),
  ];
}

/** `guarded`: `IF EXISTS`; `mode`: ` CASCADE` or nothing. Throws `Gap`. */
export function dropConstraint(constraint: Struct, settings: Settings, guarded: boolean, mode: string): string[] {
  const name = quoted(nameIn(constraint.fields.get('name'), 'a name'));
  const table = tableOfConstraint(constraint, settings);
  return [`ALTER TABLE ${table} DROP CONSTRAINT ${guarded ? 'IF EXISTS ' : ''}${name}${mode}`];
}
