/** Indexes, constraints, renames and drops. */
import { literal } from '../../sql/names.ts';
import { namesOf, stringOf, truth, type Value } from '../php/values.ts';
import type { Blueprint, Command } from './blueprint.ts';
import { rawOf } from './literals.ts';
import { columnName, tableName } from './names.ts';

/** One statement or two; undefined in it: only known when it runs. */
export function commandSql(command: Command, blueprint: Blueprint, version: number): (string | undefined)[] {
  const table = tableName(blueprint.table);
  const index = columnName(command.index);
  const { attributes } = command;
  const given = (name: string): Value => attributes.get(name) ?? null;
  const columns = command.columns.map((column) => (command.isRaw ? column : columnName(column))).join(', ');
  // Since Laravel 12.
  const isOnline = version >= 12 && truth(given('online')) === true;
  const concurrently = isOnline ? 'concurrently ' : '';
  const algorithm = stringOf(given('algorithm')) ?? '';
  const using = algorithm === '' ? '' : ` using ${algorithm}`;
  const [from = '', to = ''] = command.columns;
  switch (command.name) {
    case 'drop':
      return [`drop table ${table}`];
    case 'dropIfExists':
      return [`drop table if exists ${table}`];
    case 'rename':
      return [`alter table ${table} rename to ${tableName(from)}`];
    case 'dropColumn':
      return [
        `alter table ${table} ${command.columns.map((column) => `drop column ${columnName(column)}`).join(', ')}`,
      ];
    case 'renameColumn':
      return [`alter table ${table} rename column ${columnName(from)} to ${columnName(to)}`];
    case 'renameIndex':
      return [`alter index ${columnName(from)} rename to ${columnName(to)}`];
    case 'primary':
      return [`alter table ${table} add primary key (${columns})`];
    case 'unique': {
      const ending = deferrable(command);
      if (version < 12 || !(isOnline || algorithm !== '')) {
        const nulls = given('nullsNotDistinct');
        const distinct = nulls === null || version < 12 ? '' : ` nulls ${truth(nulls) === true ? 'not ' : ''}distinct`;
        return [`alter table ${table} add constraint ${index} unique${distinct} (${columns})${ending}`];
      }
      return [
        `create unique index ${concurrently}${index} on ${table}${using} (${columns})`,
        `alter table ${table} add constraint ${index} unique using index ${index}${ending}`,
      ];
    }
    case 'index':
      return [`create index ${concurrently}${index} on ${table}${using} (${columns})`];
    case 'fulltext': {
      const language = stringOf(given('language')) || 'english';
      const vectors = command.columns.map((column) => `to_tsvector(${literal(language)}, ${columnName(column)})`);
      return [`create index ${concurrently}${index} on ${table} using gin ((${vectors.join(' || ')}))`];
    }
    case 'spatialIndex':
      return [`create index ${concurrently}${index} on ${table} using gist (${operators(command)})`];
    case 'vectorIndex':
      return [
        `create index ${concurrently}${index} on ${table} using hnsw (${operators(command, 'vector_cosine_ops')})`,
      ];
    case 'foreign':
      return [foreignSql(command, table, index)];
    case 'dropPrimary': {
      const own = blueprint.table.slice(version < 11 ? 0 : blueprint.table.lastIndexOf('.') + 1);
      return [`alter table ${table} drop constraint ${columnName(`${own}_pkey`)}`];
    }
    case 'dropUnique':
    case 'dropForeign':
      return [`alter table ${table} drop constraint ${index}`];
    case 'dropIndex':
      return [`drop index ${index}`];
    case 'tableComment':
      return [`comment on table ${table} is ${literal(from)}`];
    default:
      return [];
  }
}

function operators({ columns, attributes }: Command, known?: string): string {
  const own = stringOf(attributes.get('operatorClass') ?? null) || known;
  return columns.map((column) => (own === undefined ? columnName(column) : `${columnName(column)} ${own}`)).join(', ');
}

function foreignSql({ columns, attributes }: Command, table: string, index: string): string | undefined {
  const on = attributes.get('on');
  const target = rawOf(on)?.sql ?? (typeof on === 'string' ? tableName(on) : undefined);
  const references = namesOf(attributes.get('references'));
  if (target === undefined || references === undefined) return undefined;
  let sql = `alter table ${table} add constraint ${index} foreign key (${columns.map(columnName).join(', ')})`;
  sql += ` references ${target} (${references.map(columnName).join(', ')})`;
  for (const [name, words] of [
    ['onDelete', 'on delete'],
    ['onUpdate', 'on update'],
  ] as const) {
    const action: Value = attributes.get(name) ?? null;
    if (action === null) continue;
    const written = stringOf(action);
    if (written === undefined) return undefined;
    sql += ` ${words} ${written}`;
  }
  const later = attributes.get('notValid') ?? null;
  return `${sql}${deferrable({ attributes })}${later === null ? '' : ' not valid'}`;
}

function deferrable({ attributes }: Pick<Command, 'attributes'>): string {
  const given: Value = attributes.get('deferrable') ?? null;
  if (given === null) return '';
  if (truth(given) !== true) return ' not deferrable';
  const immediate: Value = attributes.get('initiallyImmediate') ?? null;
  if (immediate === null) return ' deferrable';
  return truth(immediate) === true ? ' deferrable initially immediate' : ' deferrable initially deferred';
}
