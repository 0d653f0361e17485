/** Indexes and constraints. */
import { nameOf } from '../javascript/text.ts';
import { entry, is, type RecordValue, record, truth, type Value } from '../javascript/values.ts';
import { deferrableSql } from './attributes.ts';
import { conditionSql, whereSql } from './conditions.ts';
import type { Sent } from './methods.ts';
import { pieceOf, quoted, tableParts, tableSql, underscored } from './values.ts';

const UNNAMED: Sent = { missing: 'a name' };

/** `(table, fields, options)` or `(table, { fields, … })`. */
function optionsOf(second: Value, third: Value): RecordValue {
  const given = is(second, 'list') ? third : second;
  const options = is(given, 'record') ? record(given.entries) : record([]);
  if (is(second, 'list')) options.entries.set('fields', second);
  return options;
}

interface Field {
  /** Without quotes, for names that are derived. */
  name: string;
  sql: string;
}

function fieldOf(value: Value, operator: string | undefined): Field | undefined {
  const raw = pieceOf(value);
  if (raw) return raw.sql === undefined ? undefined : { name: '', sql: raw.sql };
  const name = nameOf(is(value, 'record') ? (entry(value, 'attribute') ?? entry(value, 'name')) : value);
  if (name === undefined) return undefined;
  const collate = nameOf(entry(value, 'collate'));
  const order = nameOf(entry(value, 'order'));
  const own = nameOf(entry(value, 'operator')) ?? operator;
  const parts = [quoted(name), collate && `COLLATE ${quoted(collate)}`, own, order];
  return { name, sql: parts.filter(Boolean).join(' ') };
}

function fieldsOf(options: RecordValue): Field[] | undefined {
  const fields = options.entries.get('fields');
  const operator = nameOf(options.entries.get('operator'));
  if (!is(fields, 'list')) return undefined;
  const known = fields.items.map((field) => fieldOf(field, operator));
  return known.every((field) => field !== undefined) ? known : undefined;
}

/** The table's name in front of a derived name. */
const prefixOf = (table: Value): string =>
  (is(table, 'record') ? (tableParts(table)?.name ?? '') : (nameOf(table) ?? ''))
    .replaceAll('.', '_')
    .replace(/["']/g, '');

export function addIndex([given, second, third]: readonly Value[]): Sent {
  const table = tableSql(given);
  const options = optionsOf(second, third);
  const fields = fieldsOf(options);
  if (table === undefined || !fields) return UNNAMED;
  const name = options.entries.has('name')
    ? nameOf(options.entries.get('name'))
    : underscored(`${prefixOf(given)}_${fields.map((field) => field.name).join('_')}`);
  if (name === undefined) return UNNAMED;
  const type = nameOf(options.entries.get('type'))?.toUpperCase();
  const isUnique = truth(options.entries.get('unique')) === true || type === 'UNIQUE';
  const using = nameOf(options.entries.get('using'));
  const where = whereSql(options.entries.get('where'));
  const parts = [
    'CREATE',
    isUnique ? 'UNIQUE' : '',
    'INDEX',
    truth(options.entries.get('concurrently')) === true ? 'CONCURRENTLY' : '',
    name.split('.').map(quoted).join('.'),
    `ON ${table}`,
    using === undefined ? '' : `USING ${using}`,
    `(${fields.map(({ sql }) => sql).join(', ')})`,
  ];
  // A condition of an index cannot have parameters: one that only the run knows is some condition.
  const condition = where.includes('$1') ? ' WHERE NULL' : where;
  return {
    sql: [parts.filter((part) => part !== '').join(' ') + condition],
    ...(condition !== where && { missing: 'a condition' }),
  };
}

export function removeIndex([table, given, options]: readonly Value[]): Sent {
  const fields = is(given, 'list') ? given.items.map(nameOf) : undefined;
  const name = fields
    ? fields.every((field) => field !== undefined)
      ? underscored(`${prefixOf(table)}_${fields.join('_')}`)
      : undefined
    : nameOf(given);
  if (name === undefined) return UNNAMED;
  const concurrently = truth(entry(options, 'concurrently')) === true ? 'CONCURRENTLY ' : '';
  return { sql: [`DROP INDEX ${concurrently}IF EXISTS ${name.split('.').map(quoted).join('.')}`] };
}

const SUFFIXES: Readonly<Record<string, string>> = { UNIQUE: 'uk', CHECK: 'ck', 'PRIMARY KEY': 'pk' };

export function addConstraint([given, second, third]: readonly Value[]): Sent {
  const table = tableSql(given);
  const options = optionsOf(second, third);
  const fields = fieldsOf(options);
  const type = nameOf(options.entries.get('type'))?.toUpperCase();
  if (table === undefined || !fields || type === undefined) return UNNAMED;
  const columns = fields.map(({ sql }) => sql).join(', ');
  const derived = `${table}_${fields.map(({ sql }) => sql).join('_')}`;
  const own = options.entries.get('name');
  const named = own === undefined ? undefined : nameOf(own);
  if (own !== undefined && named === undefined) return UNNAMED;
  const add = (name: string, body: string): Sent => ({
    sql: [
      `ALTER TABLE ${table} ADD CONSTRAINT ${quoted(named ?? name)} ${body}${deferrableSql(options.entries.get('deferrable'))}`,
    ],
  });
  if (type === 'UNIQUE' || type === 'PRIMARY KEY') return add(`${derived}_${SUFFIXES[type]}`, `${type} (${columns})`);
  if (type === 'CHECK') {
    const condition = conditionSql(options.entries.get('where'), 0);
    return condition === undefined ? { missing: 'a condition' } : add(`${derived}_ck`, `CHECK (${condition})`);
  }
  if (type !== 'FOREIGN KEY') return UNNAMED;
  const references = options.entries.get('references');
  const target = tableSql(entry(references, 'table'));
  const field = entry(references, 'field');
  const names = is(entry(references, 'fields'), 'list')
    ? fieldsOf(record([['fields', entry(references, 'fields')]]))
    : undefined;
  const key = typeof field === 'string' ? quoted(field) : names?.map(({ sql }) => sql).join(', ');
  if (target === undefined || key === undefined) return UNNAMED;
  const action = (word: string, name: string): string => {
    const text = nameOf(options.entries.get(name));
    return text === undefined ? '' : ` ${word} ${text.toUpperCase()}`;
  };
  return add(
    `${derived}_${target}_fk`,
    `FOREIGN KEY (${columns}) REFERENCES ${target} (${key})${action('ON UPDATE', 'onUpdate')}${action('ON DELETE', 'onDelete')}`,
  );
}
