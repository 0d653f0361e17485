/** Indexes and constraints that a model names: `models.Index(...)`, `models.UniqueConstraint(...)`. */
import {
  booleanOf,
  type CallValue,
  calleeOf,
  lastOf,
  numberOf,
  own,
  stringOf,
  stringsOf,
  type Value,
} from '../python/values.ts';
import { column } from './column-types.ts';
import { compileCondition } from './conditions.ts';
import { bracketed, fieldOrExpression, type ModelContext } from './expressions.ts';
import { quoteName } from './names.ts';
import { concrete, findField } from './state.ts';

export interface Made {
  name: string;
  /** Columns, where it is over bare columns. */
  columns: string[];
  sql: string;
}

const METHODS: Readonly<Record<string, string>> = {
  Index: '',
  GinIndex: 'gin',
  GistIndex: 'gist',
  SpGistIndex: 'spgist',
  BrinIndex: 'brin',
  BTreeIndex: 'btree',
  HashIndex: 'hash',
  BloomIndex: 'bloom',
};

const STORAGE = [
  ['autosummarize', 'switch'],
  ['buffering', 'switch'],
  ['deduplicate_items', 'switch'],
  ['fastupdate', 'switch'],
  ['fillfactor', 'number'],
  ['gin_pending_list_limit', 'number'],
  ['pages_per_range', 'number'],
  ['length', 'number'],
] as const;

/** `CREATE INDEX` for a call of an index class; `undefined` where a part of it is not known. */
export function createIndex(value: Value, context: ModelContext, concurrently: boolean): Made | undefined {
  const name = nameOf(value);
  if (value.kind !== 'call' || name === undefined || value.open) return undefined;
  const path = calleeOf(value) ?? '';
  const method = path.startsWith('django.') ? own(METHODS, lastOf(path)) : undefined;
  const parts = indexParts(value, context);
  if (method === undefined || parts === undefined) return undefined;
  const options = storage(value);
  const sql = [
    `CREATE INDEX ${concurrently ? 'CONCURRENTLY ' : ''}${quoteName(name)}`,
    `ON ${tableOf(context)}`,
    ...(method === '' ? [] : [`USING ${method}`]),
    `(${parts.list})${parts.include}`,
    ...(options.length > 0 ? [`WITH (${options.join(', ')})`] : []),
    ...tablespace(value),
  ];
  return { name, columns: parts.columns, sql: `${sql.join(' ')}${parts.where}` };
}

const tablespace = (call: CallValue): string[] => {
  const name = stringOf(call.named.get('db_tablespace'));
  return name === undefined ? [] : [`TABLESPACE ${quoteName(name)}`];
};

function storage(call: CallValue): string[] {
  return STORAGE.flatMap(([name, kind]) => {
    const value = call.named.get(name);
    if (value === undefined || value.kind === 'none') return [];
    if (kind === 'number') return [`${name} = ${numberOf(value) ?? 0}`];
    return [`${name} = ${booleanOf(value) ? 'on' : 'off'}`];
  });
}

export const nameOf = (value: Value | undefined): string | undefined =>
  value?.kind === 'call' ? stringOf(value.named.get('name')) : undefined;

const tableOf = ({ state, model }: ModelContext): string => quoteName(concrete(state, model).table);

interface Parts {
  list: string;
  columns: string[];
  include: string;
  where: string;
}

function indexParts(call: CallValue, context: ModelContext): Parts | undefined {
  const fields = call.named.get('fields');
  const names = fields === undefined ? [] : stringsOf(fields);
  const classes = call.named.has('opclasses') ? stringsOf(call.named.get('opclasses')) : [];
  const include = columnsOf(call.named.get('include'), context);
  const condition = call.named.get('condition');
  const where = condition === undefined || condition.kind === 'none' ? '' : compileCondition(condition, context);
  if (names === undefined || classes === undefined || include === undefined || where === undefined) return undefined;
  const columns: string[] = [];
  const list = names.map((name, index) => {
    const field = findField(context.state, context.model, name.replace(/^-/, ''));
    if (field === undefined) return undefined;
    columns.push(column(field));
    const operators = classes[index];
    return `${quoteName(column(field))}${operators ? ` ${operators}` : ''}${name.startsWith('-') ? ' DESC' : ''}`;
  });
  for (const expression of call.args) {
    const sql = fieldOrExpression(expression, context);
    list.push(sql === undefined ? undefined : bracketed(sql));
  }
  if (list.length === 0 || !list.every((part) => part !== undefined)) return undefined;
  return {
    list: list.join(', '),
    columns: call.args.length === 0 ? columns : [],
    include: include.length === 0 ? '' : ` INCLUDE (${include.map(quoteName).join(', ')})`,
    where: where === '' ? '' : ` WHERE ${where}`,
  };
}

function columnsOf(value: Value | undefined, context: ModelContext): string[] | undefined {
  if (value === undefined || value.kind === 'none') return [];
  const columns = stringsOf(value)?.map((name) => {
    const field = findField(context.state, context.model, name);
    return field === undefined ? undefined : column(field);
  });
  return columns?.every((name) => name !== undefined) ? columns : undefined;
}

export interface MadeConstraint extends Made {
  kind: 'unique' | 'check' | 'index';
  /** As a part of `CREATE TABLE`; `undefined`: it is an index, made afterwards. */
  inline: string | undefined;
}

/** A constraint as a statement and as a part of one; `undefined` where something in it is not known. */
export function createConstraint(value: Value, context: ModelContext): MadeConstraint | undefined {
  const name = nameOf(value);
  if (value.kind !== 'call' || name === undefined || value.open) return undefined;
  const path = calleeOf(value) ?? '';
  if (!path.startsWith('django.')) return undefined;
  const table = tableOf(context);
  const whole = (inline: string): string => `ALTER TABLE ${table} ADD ${inline}`;
  switch (lastOf(path)) {
    case 'CheckConstraint': {
      const condition = value.named.get('condition') ?? value.named.get('check');
      const sql = condition === undefined ? undefined : compileCondition(condition, context);
      if (sql === undefined) return undefined;
      const inline = `CONSTRAINT ${quoteName(name)} CHECK (${sql})`;
      return { name, kind: 'check', columns: [], inline, sql: whole(inline) };
    }
    case 'UniqueConstraint':
      return createUnique(value, name, context);
    case 'ExclusionConstraint': {
      const inline = exclusion(value, name, context);
      return inline === undefined ? undefined : { name, kind: 'index', columns: [], inline, sql: whole(inline) };
    }
    default:
      return undefined;
  }
}

const isGiven = (value: Value | undefined): value is Value =>
  value !== undefined && value.kind !== 'none' && !(value.kind === 'sequence' && value.items.length === 0);

function createUnique(call: CallValue, name: string, context: ModelContext): MadeConstraint | undefined {
  const parts = indexParts(call, context);
  if (parts === undefined) return undefined;
  const distinct = booleanOf(call.named.get('nulls_distinct'));
  const nulls = distinct === undefined ? '' : ` NULLS ${distinct ? '' : 'NOT '}DISTINCT`;
  const deferrable = deferrableSql(call);
  if (deferrable === undefined) return undefined;
  const table = tableOf(context);
  const asIndex =
    isGiven(call.named.get('condition')) ||
    isGiven(call.named.get('include')) ||
    isGiven(call.named.get('opclasses')) ||
    call.args.length > 0;
  if (asIndex) {
    const sql = `CREATE UNIQUE INDEX ${quoteName(name)} ON ${table} (${parts.list})${parts.include}${nulls}${parts.where}`;
    return { name, kind: 'index', columns: parts.columns, inline: undefined, sql };
  }
  const inline = `CONSTRAINT ${quoteName(name)} UNIQUE${nulls} (${parts.list})${deferrable}`;
  return {
    name,
    kind: 'unique',
    columns: parts.columns,
    // With NULLS NOT DISTINCT Django makes it after the table.
    inline: nulls === '' ? inline : undefined,
    sql: `ALTER TABLE ${table} ADD ${inline}`,
  };
}

function deferrableSql(call: CallValue): string | undefined {
  const value = call.named.get('deferrable');
  if (value === undefined || value.kind === 'none') return '';
  const word =
    value.kind === 'reference' ? lastOf(value.path) : stringOf(value.kind === 'call' ? value.args[0] : value);
  if (word?.toUpperCase() === 'DEFERRED') return ' DEFERRABLE INITIALLY DEFERRED';
  return word?.toUpperCase() === 'IMMEDIATE' ? ' DEFERRABLE INITIALLY IMMEDIATE' : undefined;
}

function exclusion(call: CallValue, name: string, context: ModelContext): string | undefined {
  const expressions = call.named.get('expressions');
  const list = expressions?.kind === 'sequence' ? expressions.items : [];
  const parts = list.map((pair) => {
    const [expression, operator] = pair.kind === 'sequence' ? pair.items : [];
    const sql = expression === undefined ? undefined : fieldOrExpression(expression, context);
    const sign = operator === undefined ? undefined : (stringOf(operator) ?? rangeOperator(operator));
    return sql === undefined || sign === undefined ? undefined : `${bracketed(sql)} WITH ${sign}`;
  });
  const condition = call.named.get('condition');
  const where = isGiven(condition) ? compileCondition(condition, context) : '';
  const include = columnsOf(call.named.get('include'), context);
  const deferrable = deferrableSql(call);
  if (parts.length === 0 || !parts.every((part) => part !== undefined)) return undefined;
  if (where === undefined || include === undefined || deferrable === undefined) return undefined;
  const method = stringOf(call.named.get('index_type')) ?? 'GIST';
  const more = include.length === 0 ? '' : ` INCLUDE (${include.map(quoteName).join(', ')})`;
  return `CONSTRAINT ${quoteName(name)} EXCLUDE USING ${method} (${parts.join(', ')})${more}${where === '' ? '' : ` WHERE (${where})`}${deferrable}`;
}

/** `RangeOperators.OVERLAPS`: https://docs.djangoproject.com/en/5.2/ref/contrib/postgres/constraints/ */
const rangeOperator = (value: Value): string | undefined => {
  const operators: Readonly<Record<string, string>> = {
    EQUAL: '=',
    NOT_EQUAL: '<>',
    CONTAINS: '@>',
    CONTAINED_BY: '<@',
    OVERLAPS: '&&',
    FULLY_LT: '<<',
    FULLY_GT: '>>',
    NOT_LT: '&>',
    NOT_GT: '&<',
    ADJACENT_TO: '-|-',
  };
  return value.kind === 'reference' ? own(operators, lastOf(value.path)) : undefined;
};
