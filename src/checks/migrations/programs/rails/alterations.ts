/** Calls that change the columns of a table: https://api.rubyonrails.org/classes/ActiveRecord/ConnectionAdapters/SchemaStatements.html */
import { type Call, isTrue, NIL, namesOf, type Options, symbol, textOf, type Value } from '../ruby/values.ts';
import { columnToSql, defaultSql, makeColumn, PRECISION_SINCE, timestampOptions } from './columns.ts';
import { addForeignKey, removeForeignKey } from './constraints.ts';
import { quoted } from './defaults.ts';
import { addIndex, renamedIndexes } from './indexes.ts';
import { pluralize } from './inflections.ts';
import { ident, indexName, longIndexName, qualified } from './names.ts';
import {
  callOf,
  hashAt,
  isUnreadable,
  NOT_KNOWN,
  nameAt,
  type Outcome,
  only,
  positional,
  type Rails,
  type Unreadable,
  unreadable,
  without,
} from './rails-call.ts';
import { makeReference } from './references.ts';
import { typeToSql } from './types.ts';

/** What stands behind `ALTER TABLE t`, and what follows it. */
export interface Fragments {
  fragments: readonly string[];
  after: readonly string[];
}

export const alter = (table: string, fragments: readonly string[]): string =>
  `ALTER TABLE ${qualified(table)} ${fragments.join(', ')}`;

const whole = (table: string, parts: Fragments | Unreadable): Outcome =>
  'unread' in parts ? parts : [...(parts.fragments.length > 0 ? [alter(table, parts.fragments)] : []), ...parts.after];

const comment = (table: string, column: string, value: Value | undefined): string =>
  `COMMENT ON COLUMN ${qualified(table)}.${ident(column)} IS ${quoted(newValue(value) ?? NIL) ?? 'NULL'}`;

/** The new one of `from: …, to: …`. */
function newValue(value: Value | undefined): Value | undefined {
  if (value?.type !== 'hash') return value;
  const keys = value.pairs.map(({ key }) => textOf(key));
  return keys.includes('from') && keys.includes('to') ? value.pairs[keys.indexOf('to')]?.value : value;
}

export function addColumnParts(rails: Rails, call: Call): Fragments | Unreadable {
  const [table, name, type] = [nameAt(call, 0), nameAt(call, 1), nameAt(call, 2)];
  if (table === undefined || name === undefined || type === undefined) return NOT_KNOWN;
  const { options } = call;
  const all = new Map(options);
  const isKey = rails.version < 51 && type === 'primary_key';
  if (isKey) all.set('primary_key', { type: 'boolean', value: true });
  if (isTrue(options.get('if_not_exists')) === true && rails.catalog.table(table)?.columns.has(name))
    return { fragments: [], after: [] };
  const column = makeColumn(rails, name, isKey ? 'integer' : type, all);
  if ('unread' in column) return column;
  const sql = columnToSql(rails, column);
  if (typeof sql !== 'string') return sql;
  return {
    fragments: [`ADD ${sql}`],
    after: options.has('comment') ? [comment(table, name, options.get('comment'))] : [],
  };
}

export function addColumn(rails: Rails, call: Call): Outcome {
  return whole(nameAt(call, 0) ?? '', addColumnParts(rails, call));
}

export function addColumns(rails: Rails, call: Call): Outcome {
  const [table, ...names] = positional(call);
  const type = call.options.get('type');
  if (table === undefined || type === undefined) return NOT_KNOWN;
  return all(
    names.map((name) =>
      addColumn(rails, callOf(call, 'add_column', [table, name, type], without(call.options, 'type'))),
    ),
  );
}

/** One outcome of several; not known as soon as one is not. */
export function all(outcomes: readonly Outcome[]): Outcome {
  const sql: string[] = [];
  for (const outcome of outcomes) {
    if (isUnreadable(outcome)) return outcome;
    sql.push(...outcome);
  }
  return sql;
}

export function addTimestampsParts(rails: Rails, call: Call): Fragments | Unreadable {
  const table = nameAt(call, 0);
  if (table === undefined) return NOT_KNOWN;
  const fragments: string[] = [];
  for (const name of ['created_at', 'updated_at']) {
    const column = makeColumn(rails, name, 'datetime', timestampOptions(rails, call.options));
    if ('unread' in column) return column;
    const sql = columnToSql(rails, column);
    if (typeof sql !== 'string') return sql;
    fragments.push(`ADD ${sql}`);
  }
  return { fragments, after: [] };
}

export const addTimestamps = (rails: Rails, call: Call): Outcome =>
  whole(nameAt(call, 0) ?? '', addTimestampsParts(rails, call));

const dropped = (names: readonly string[]): string[] => names.map((name) => `DROP COLUMN ${ident(name)}`);

export const removeTimestamps = (call: Call): Outcome => {
  const table = nameAt(call, 0);
  return table === undefined ? NOT_KNOWN : [alter(table, dropped(['updated_at', 'created_at']))];
};

/** The columns that `remove_column`, `remove_columns` and `remove_timestamps` drop. */
export function removedColumns(call: Call): string[] | undefined {
  if (call.name === 'remove_timestamps') return ['updated_at', 'created_at'];
  const [, ...rest] = positional(call);
  return call.name === 'remove_column' ? namesOf(rest[0]) : namesOf({ type: 'array', items: rest });
}

export function removeColumnsParts(call: Call): Fragments | Unreadable {
  const names = removedColumns(call);
  return names === undefined || names.length === 0 ? NOT_KNOWN : { fragments: dropped(names), after: [] };
}

export function removeColumns(rails: Rails, call: Call): Outcome {
  const table = nameAt(call, 0);
  const names = removedColumns(call);
  if (table === undefined || names === undefined || names.length === 0) return NOT_KNOWN;
  const isGone = rails.catalog.isWhole(table) && !rails.catalog.table(table)?.columns.has(names[0] ?? '');
  if (call.name === 'remove_column' && isTrue(call.options.get('if_exists')) === true && isGone) return [];
  return [alter(table, dropped(names))];
}

/** Up to 5.1 default, null and comment are statements of their own. */
export function changeColumn(rails: Rails, call: Call): Outcome {
  if (rails.version >= 52) return whole(nameAt(call, 0) ?? '', changeColumnParts(rails, call));
  const [table, column] = positional(call);
  if (table === undefined || column === undefined) return NOT_KNOWN;
  const { options } = call;
  const own = { ...call, options: without(options, 'default', 'null', 'comment') };
  const outcomes = [whole(nameAt(call, 0) ?? '', changeColumnParts(rails, own))];
  const [value, isNull] = [options.get('default'), options.get('null')];
  if (value !== undefined)
    outcomes.push(changeDefault(rails, callOf(call, 'change_column_default', [table, column, value])));
  if (isNull !== undefined)
    outcomes.push(changeNull(rails, callOf(call, 'change_column_null', [table, column, isNull, value ?? NIL])));
  if (options.has('comment'))
    outcomes.push([comment(nameAt(call, 0) ?? '', nameAt(call, 1) ?? '', options.get('comment'))]);
  return all(outcomes);
}

export function changeColumnParts(rails: Rails, call: Call): Fragments | Unreadable {
  const [table, name, type] = [nameAt(call, 0), nameAt(call, 1), nameAt(call, 2)];
  if (table === undefined || name === undefined || type === undefined) return NOT_KNOWN;
  const own = new Map(call.options);
  if (rails.version < PRECISION_SINCE && !own.has('precision')) own.set('precision', NIL);
  const column = makeColumn(rails, name, type, own);
  if ('unread' in column) return column;
  const { sqlType, options } = column;
  const [collation, using, castAs] = ['collation', 'using', 'cast_as'].map((option) => textOf(options.get(option)));
  const target = castAs === undefined ? undefined : typeToSql(castAs, options);
  const fragments = [
    [
      `ALTER COLUMN ${ident(name)} TYPE ${sqlType}`,
      collation === undefined ? '' : ` COLLATE ${ident(collation)}`,
      using !== undefined ? ` USING ${using}` : target === undefined ? '' : ` USING CAST(${ident(name)} AS ${target})`,
    ].join(''),
  ];
  const value = options.get('default');
  if (value !== undefined) {
    const sql = defaultSql(rails, value, sqlType);
    if (sql === undefined) return unreadable('with `default` that is only known when it runs');
    fragments.push(`ALTER COLUMN ${ident(name)} ${value.type === 'nil' ? 'DROP DEFAULT' : `SET DEFAULT ${sql}`}`);
  }
  const isNull = options.get('null');
  if (isNull !== undefined)
    fragments.push(`ALTER COLUMN ${ident(name)} ${isTrue(isNull) === true ? 'DROP' : 'SET'} NOT NULL`);
  return { fragments, after: options.has('comment') ? [comment(table, name, options.get('comment'))] : [] };
}

/** The value that a call gives as the last of three: it may be a hash, which is then no options. */
const third = (call: Call): Value | undefined => call.args[2];

export function changeDefaultParts(rails: Rails, call: Call): Fragments | Unreadable {
  const [table, name, value] = [nameAt(call, 0), nameAt(call, 1), newValue(third(call))];
  if (table === undefined || name === undefined || value === undefined) return NOT_KNOWN;
  const column = `ALTER COLUMN ${ident(name)}`;
  if (value.type === 'nil') return { fragments: [`${column} DROP DEFAULT`], after: [] };
  const sql = defaultSql(rails, value, rails.catalog.table(table)?.columns.get(name)?.type);
  return sql === undefined
    ? unreadable('with a default that is only known when it runs')
    : { fragments: [`${column} SET DEFAULT ${sql}`], after: [] };
}

export const changeDefault = (rails: Rails, call: Call): Outcome =>
  whole(nameAt(call, 0) ?? '', changeDefaultParts(rails, call));

/** With a value, rows that have none get it first. */
export function changeNull(rails: Rails, call: Call): Outcome {
  const [table, name, isNull, value] = [nameAt(call, 0), nameAt(call, 1), isTrue(call.args[2]), call.args[3]];
  if (table === undefined || name === undefined || isNull === undefined || call.args[2] === undefined) return NOT_KNOWN;
  const change = alter(table, [`ALTER COLUMN ${ident(name)} ${isNull ? 'DROP' : 'SET'} NOT NULL`]);
  if (isNull || value === undefined || value.type === 'nil') return [change];
  const sql = defaultSql(rails, value, rails.catalog.table(table)?.columns.get(name)?.type);
  if (sql === undefined) return unreadable('with a value that is only known when it runs');
  return [`UPDATE ${qualified(table)} SET ${ident(name)}=${sql} WHERE ${ident(name)} IS NULL`, change];
}

export function changeColumnComment(call: Call): Outcome {
  const [table, name] = [nameAt(call, 0), nameAt(call, 1)];
  return table === undefined || name === undefined ? NOT_KNOWN : [comment(table, name, third(call))];
}

export function changeTableComment(call: Call): Outcome {
  const table = nameAt(call, 0);
  const words = quoted(newValue(call.args[1]) ?? NIL);
  return table === undefined || words === undefined ? NOT_KNOWN : [`COMMENT ON TABLE ${qualified(table)} IS ${words}`];
}

export function renameColumn(rails: Rails, call: Call): Outcome {
  const [table, from, to] = [nameAt(call, 0), nameAt(call, 1), nameAt(call, 2)];
  if (table === undefined || from === undefined || to === undefined) return NOT_KNOWN;
  const sql = alter(table, [`RENAME COLUMN ${ident(from)} TO ${ident(to)}`]);
  rails.catalog.learn(sql);
  const before = (columns: readonly string[] | undefined) =>
    columns?.includes(to) ? columns.map((column) => (column === to ? from : column)) : undefined;
  return [sql, ...renamedIndexes(rails, table, indexName, { table, columns: ({ columns }) => before(columns) })];
}

const MAX_NAME = 63;

/** The index of the primary key, its sequence and the indexes that are named after the table are renamed along. */
export function renameTable(rails: Rails, call: Call): Outcome {
  const [from, to] = [nameAt(call, 0), nameAt(call, 1)];
  if (from === undefined || to === undefined) return NOT_KNOWN;
  const sql = [`ALTER TABLE ${qualified(from)} RENAME TO ${qualified(to)}`];
  rails.catalog.learn(sql[0] ?? '');
  const table = rails.catalog.table(to);
  const isKnown = table?.isWhole === true;
  // A table that no migration before shows is taken for one that Rails made.
  const key = isKnown ? table.primaryKey?.columns[0] : 'id';
  const column = key === undefined ? undefined : table?.columns.get(key);
  const renamed = (prefix: string, suffix: string): string => `${prefix.slice(0, MAX_NAME - suffix.length)}${suffix}`;
  if (key !== undefined && (!isKnown || column?.isSerial || column?.hasFunction)) {
    sql.push(`ALTER INDEX ${qualified(renamed(from, '_pkey'))} RENAME TO ${qualified(renamed(to, '_pkey'))}`);
    if (!isKnown || column?.isSerial)
      sql.push(
        `ALTER TABLE ${qualified(renamed(from, `_${key}_seq`))} RENAME TO ${qualified(renamed(to, `_${key}_seq`))}`,
      );
  }
  const name = rails.version < 71 ? longIndexName : indexName;
  return [...sql, ...renamedIndexes(rails, to, name, { table: from, columns: ({ columns }) => columns })];
}

export function addReference(rails: Rails, call: Call): Outcome {
  const [table, reference] = [nameAt(call, 0), nameAt(call, 1)];
  if (table === undefined || reference === undefined) return NOT_KNOWN;
  const { columns, index, foreignKey } = makeReference(rails, table, reference, call.options);
  const outcomes = columns.map(({ name, type, options }) =>
    addColumn(rails, callOf(call, 'add_column', [symbol(table), symbol(name), symbol(type)], options)),
  );
  // The connection makes them, not the migration: what older migrations do otherwise does not hold for it.
  if (index)
    outcomes.push(addIndex(rails, callOf(call, 'add_index', [symbol(table), index.columns], index.options), false));
  if (foreignKey)
    outcomes.push(
      addForeignKey(rails, callOf(call, 'add_foreign_key', [symbol(table), symbol(foreignKey.to)], foreignKey.options)),
    );
  return all(outcomes);
}

export function removeReference(rails: Rails, call: Call): Outcome {
  const [table, reference] = [nameAt(call, 0), nameAt(call, 1)];
  if (table === undefined || reference === undefined) return NOT_KNOWN;
  const { options } = call;
  const conditions = only(options, 'if_exists', 'if_not_exists');
  const column = `${reference}_id`;
  const outcomes: Outcome[] = [];
  if (isTrue(options.get('foreign_key')) === true) {
    const given = hashAt(options, 'foreign_key');
    const target: Options =
      options.get('foreign_key')?.type === 'hash' ? given : new Map([['to_table', symbol(pluralize(reference))]]);
    const all = new Map([['column', symbol(column)], ...target, ...conditions]);
    outcomes.push(removeForeignKey(rails, callOf(call, 'remove_foreign_key', [symbol(table)], all)));
  }
  const names = [column, ...(isTrue(options.get('polymorphic')) === true ? [`${reference}_type`] : [])];
  for (const name of names)
    outcomes.push(removeColumns(rails, callOf(call, 'remove_column', [symbol(table), symbol(name)], conditions)));
  return all(outcomes);
}
