/** Texts and expressions of SQLAlchemy as SQL; `undefined` for whatever is not known. */
import {
  argument,
  booleanOf,
  type CallValue,
  calleeOf,
  itemsOf,
  lastOf,
  own,
  pathOf,
  stringOf,
  type Value,
} from '../python/values.ts';
import { literal, quoteName } from './names.ts';
import { readType } from './types.ts';

const MAX_DEPTH = 40;

/** `op.f('name')`: a name that is final. */
export function nameOf(value: Value | undefined): string | undefined {
  if (value?.kind !== 'call') return stringOf(value);
  const { callee, args } = value;
  const isFinal =
    callee.kind === 'attribute' ? callee.name === 'f' : /(?:^|\.)(?:f|quoted_name)$/.test(pathOf(callee) ?? '');
  return isFinal ? stringOf(args[0]) : undefined;
}

export function namesOf(value: Value | undefined): string[] | undefined {
  const names = itemsOf(value)?.map(nameOf);
  return names?.every((name) => name !== undefined) ? names : undefined;
}

/** The SQL of `sa.text('..')`, of a string, of `sa.text('.. :x').bindparams(x=1)`. */
export function textSql(value: Value | undefined, depth = 0): string | undefined {
  if (value === undefined || depth > MAX_DEPTH) return undefined;
  if (value.kind === 'string') return unescapeColons(value.value);
  if (value.kind !== 'call') return undefined;
  if (value.callee.kind === 'attribute') {
    const inner = textSql(value.callee.object, depth + 1);
    if (inner === undefined) return undefined;
    if (value.callee.name === 'bindparams') return withBinds(inner, value);
    return /^(?:execution_options|columns)$/.test(value.callee.name) ? inner : undefined;
  }
  const path = calleeOf(value) ?? '';
  return /(?:^|\.)(?:text|DDL|TextClause|literal_column)$/.test(path) && value.named.get('bindparams') === undefined
    ? textSql(argument(value, 'text', 0), depth + 1)
    : undefined;
}

/** In `text()` a backslash keeps a colon from being a parameter. */
const unescapeColons = (sql: string): string => sql.replaceAll('\\:', ':');

function withBinds(sql: string, call: CallValue): string | undefined {
  const values = new Map(call.named);
  for (const bind of call.args) {
    if (bind.kind !== 'call' || lastOf(calleeOf(bind) ?? '') !== 'bindparam') return undefined;
    const name = stringOf(bind.args[0]);
    const value = bind.named.get('value') ?? bind.args[1];
    if (name !== undefined && value !== undefined) values.set(name, value);
  }
  let complete = true;
  const bound = sql.replace(/(?<![:\w\\]):(\w+)(?!:)/g, (whole, name: string) => {
    const value = values.get(name);
    const text = value === undefined ? undefined : literalSql(value);
    if (value !== undefined && text === undefined) complete = false;
    return text ?? whole;
  });
  return complete ? bound : undefined;
}

/** Puts values of `{"name": value}` in the place of `:name`. */
export function withParameters(sql: string, values: Value | undefined): string | undefined {
  if (values === undefined) return sql;
  if (values.kind !== 'dict') return undefined;
  const named = new Map(values.entries.map(({ key, value }) => [stringOf(key) ?? '', value]));
  return withBinds(sql, {
    kind: 'call',
    callee: values,
    args: [],
    named,
    open: false,
    start: values.start,
    end: values.end,
  });
}

// Longer ones are dumps, which have none.
const MAX_CHECKED = 100_000;

/** Whether a text still has `:name` outside of what is quoted: a value that is not known. */
export const hasParameters = (sql: string): boolean =>
  sql.length < MAX_CHECKED &&
  /(?<![:\w]):[A-Za-z_]\w*/.test(sql.replace(/\$(\w*)\$[\s\S]*?\$\1\$|'[^']*'|"[^"]*"|--[^\n]*|\/\*[\s\S]*?\*\//g, ''));

export function literalSql(value: Value): string | undefined {
  switch (value.kind) {
    case 'string':
      return literal(value.value);
    case 'number':
      return value.text;
    case 'boolean':
      return String(value.value);
    case 'none':
      return 'NULL';
    default:
      return undefined;
  }
}

const COMPARE: Readonly<Record<string, string>> = {
  '==': '=',
  '!=': '!=',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
  '+': '+',
  '-': '-',
  '*': '*',
  '/': '/',
};

/** `sa.column('x') > 5`, `sa.func.lower(sa.column('x'))`, `sa.and_(...)`. */
export function expressionSql(value: Value, depth = 0): string | undefined {
  if (depth > MAX_DEPTH) return undefined;
  if (value.kind === 'operation') return operationSql(value.operator, value.left, value.right, depth);
  if (value.kind !== 'call') return literalSql(value);
  const text = textSql(value);
  if (text !== undefined) return text;
  if (value.callee.kind === 'attribute') return methodSql(value, value.callee.object, value.callee.name, depth);
  const path = calleeOf(value);
  if (path === undefined) return undefined;
  const args = value.args.map((arg) => expressionSql(arg, depth + 1));
  const complete = args.every((arg) => arg !== undefined);
  const name = lastOf(path);
  if (/(?:^|\.)func\.[\w.]+$/.test(path))
    return complete ? functionSql(path.replace(/^.*?(?:^|\.)func\./, ''), args) : undefined;
  switch (name) {
    case 'column':
    case 'Column': {
      const column = stringOf(value.args[0]);
      return column === undefined ? undefined : quoteName(column);
    }
    case 'true':
    case 'false':
      return name;
    case 'null':
      return 'NULL';
    case 'literal':
      return args[0];
    case 'and_':
    case 'or_':
      return complete && args.length > 0 ? `(${args.join(name === 'and_' ? ' AND ' : ' OR ')})` : undefined;
    case 'not_':
      return complete && args[0] !== undefined ? `NOT (${args[0]})` : undefined;
    case 'desc':
    case 'asc':
      return nameOrExpression(value.args[0], args[0], name.toUpperCase());
    case 'cast': {
      const type = readType(value.args[1]);
      return args[0] === undefined || type === undefined ? undefined : `CAST(${args[0]} AS ${type.sql})`;
    }
    default:
      return undefined;
  }
}

const nameOrExpression = (value: Value | undefined, sql: string | undefined, word: string): string | undefined => {
  const name = stringOf(value);
  const inner = name === undefined ? sql : quoteName(name);
  return inner === undefined ? undefined : `${inner} ${word}`;
};

/** Functions of the standard that stand without parentheses. */
const BARE = /^(?:current_timestamp|current_date|current_time|current_user|localtime|localtimestamp|session_user)$/i;

const functionSql = (name: string, args: readonly (string | undefined)[]): string =>
  BARE.test(name) && args.length === 0 ? name.toUpperCase() : `${name}(${args.join(', ')})`;

function operationSql(operator: string, left: Value | undefined, right: Value, depth: number): string | undefined {
  const second = expressionSql(right, depth + 1);
  if (left === undefined) return operator === '~' && second !== undefined ? `NOT (${second})` : undefined;
  const first = expressionSql(left, depth + 1);
  if (first === undefined || second === undefined) return undefined;
  if (right.kind === 'none') return `${first} IS ${operator === '==' ? '' : 'NOT '}NULL`;
  if (operator === '&' || operator === '|') return `(${first} ${operator === '&' ? 'AND' : 'OR'} ${second})`;
  const sign = own(COMPARE, operator);
  return sign === undefined ? undefined : `${first} ${sign} ${second}`;
}

function methodSql(call: CallValue, object: Value, method: string, depth: number): string | undefined {
  // `sa.Sequence('name').next_value()`
  if (method === 'next_value') {
    const name = sequenceName(object);
    return name === undefined ? undefined : `nextval(${literal(name)})`;
  }
  const inner = expressionSql(object, depth + 1);
  const [first] = call.args;
  if (inner === undefined) return undefined;
  switch (method) {
    case 'desc':
    case 'asc':
      return `${inner} ${method.toUpperCase()}`;
    case 'nulls_last':
    case 'nullslast':
      return `${inner} NULLS LAST`;
    case 'nulls_first':
    case 'nullsfirst':
      return `${inner} NULLS FIRST`;
    case 'is_':
    case 'isnot':
    case 'is_not': {
      const value = first === undefined ? undefined : expressionSql(first, depth + 1);
      return value === undefined ? undefined : `${inner} IS ${method === 'is_' ? '' : 'NOT '}${value}`;
    }
    case 'in_':
    case 'notin_':
    case 'not_in': {
      const values = itemsOf(first)?.map(literalSql);
      if (values === undefined || values.length === 0 || !values.every((value) => value !== undefined))
        return undefined;
      return `${inner} ${method === 'in_' ? '' : 'NOT '}IN (${values.join(', ')})`;
    }
    case 'op':
    case 'self_group':
      return method === 'self_group' ? inner : undefined;
    default:
      return undefined;
  }
}

const sequenceName = (value: Value | undefined): string | undefined =>
  value?.kind === 'call' && lastOf(calleeOf(value) ?? '') === 'Sequence' ? nameOf(value.args[0]) : undefined;

/** `CreateSequence(Sequence('name'))` */
export function sequenceSql(value: Value | undefined): string | undefined {
  const word = /(Create|Drop)Sequence$/.exec(calleeOf(value) ?? '')?.[1];
  const name = value?.kind === 'call' && word !== undefined ? sequenceName(value.args[0]) : undefined;
  return name === undefined ? undefined : `${word?.toUpperCase()} SEQUENCE ${quoteName(name)}`;
}

/** A condition: a text or an expression. */
export const conditionSql = (value: Value | undefined): string | undefined =>
  value === undefined ? undefined : (textSql(value) ?? expressionSql(value));

export const flag = (call: CallValue, name: string): boolean => booleanOf(call.named.get(name)) ?? false;
