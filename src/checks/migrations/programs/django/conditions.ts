/** `Q(price__gt=0) | ~Q(state='new')` as SQL, with the columns of one table. */
import { booleanOf, type CallValue, calleeOf, itemsOf, lastOf, own, stringOf, type Value } from '../python/values.ts';
import { type ColumnType, column, columnType } from './column-types.ts';
import { compileExpression, type ModelContext } from './expressions.ts';
import { literalOf, sqlString } from './literals.ts';
import { quoteName } from './names.ts';
import { findField, type Model, type State } from './state.ts';

const MAX_DEPTH = 60;

export const contextOf = (state: State, model: Model): ModelContext => ({ state, model, condition: compileCondition });

/** The condition as SQL; `undefined` where a part of it is not known. */
export const compileCondition = (value: Value, context: ModelContext): string | undefined =>
  compile(value, context, false, 0);

function compile(value: Value, context: ModelContext, negated: boolean, depth: number): string | undefined {
  if (depth > MAX_DEPTH) return undefined;
  if (value.kind === 'operation') {
    if (value.left === undefined) {
      const inner = value.operator === '~' ? compile(value.right, context, !negated, depth + 1) : undefined;
      return inner && `NOT ${parens(inner)}`;
    }
    const word = value.operator === '|' ? 'OR' : value.operator === '&' ? 'AND' : undefined;
    if (word === undefined) return undefined;
    return joined(
      [compile(value.left, context, negated, depth + 1), compile(value.right, context, negated, depth + 1)],
      word,
    );
  }
  if (value.kind !== 'call') return undefined;
  const path = lastOf(calleeOf(value) ?? '');
  return path === 'Q' || path === 'When'
    ? compileQ(value, context, negated, depth)
    : compileLookupCall(value, path, context);
}

function compileQ(call: CallValue, context: ModelContext, outer: boolean, depth: number): string | undefined {
  if (call.open) return undefined;
  const isNegated = booleanOf(call.named.get('_negated')) ?? false;
  const negated = outer !== isNegated;
  const word = stringOf(call.named.get('_connector')) === 'OR' ? 'OR' : 'AND';
  const parts = call.args.map((part) => {
    const pair = itemsOf(part);
    if (pair === undefined) return compile(part, context, negated, depth + 1);
    const [name, value] = pair;
    return value === undefined ? undefined : compileLookup(stringOf(name), value, context, negated);
  });
  const names = [...call.named].filter(([name]) => !name.startsWith('_')).sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [name, value] of names) parts.push(compileLookup(name, value, context, negated));
  const all = joined(parts, word);
  return all === undefined ? undefined : isNegated ? `NOT ${parens(all)}` : all;
}

const parens = (sql: string): string =>
  sql.startsWith('(') && sql.endsWith(')') && !sql.slice(1, -1).includes('(') ? sql : `(${sql})`;

function joined(parts: readonly (string | undefined)[], word: string): string | undefined {
  if (parts.length === 0 || !parts.every((part) => part !== undefined)) return undefined;
  return parts.length === 1 ? parts[0] : `(${parts.join(` ${word} `)})`;
}

const COMPARE: Readonly<Record<string, string>> = { gt: '>', gte: '>=', lt: '<', lte: '<=' };

// How the text around a value becomes a pattern: what stands before and after it.
const PATTERNS: Readonly<Record<string, readonly [string, string]>> = {
  contains: ['%', '%'],
  startswith: ['', '%'],
  endswith: ['%', ''],
};

function compileLookup(
  name: string | undefined,
  value: Value,
  context: ModelContext,
  negated: boolean,
): string | undefined {
  const [first = '', ...rest] = (name ?? '').split('__');
  const field = findField(context.state, context.model, first);
  if (field === undefined || field.relation?.kind === 'many') return undefined;
  const type = columnType(context.state, field);
  if (type === undefined) return rest.join() === 'isnull' ? isNull(quoteName(column(field)), value) : undefined;
  // `owner__id` and `owner__pk` are the column of the foreign key itself.
  const path = field.relation && /^(?:id|pk)$/.test(rest[0] ?? '') ? rest.slice(1) : rest;
  let lhs = quoteName(column(field));
  const lookups = [...path];
  const lookup = LOOKUPS.test(lookups.at(-1) ?? '') ? (lookups.pop() ?? 'exact') : 'exact';
  for (const transform of lookups) {
    if (type.internal === 'JSONField')
      lhs = `(${lhs} -> ${/^\d+$/.test(transform) ? transform : sqlString(transform)})`;
    else if (transform === 'lower' || transform === 'upper') lhs = `${transform.toUpperCase()}(${lhs})`;
    else if (transform === 'length') lhs = `LENGTH(${lhs})`;
    else if (transform === 'len' && type.sql.endsWith(']'))
      lhs = `CASE WHEN ${lhs} IS NULL THEN NULL ELSE coalesce(array_length(${lhs}, 1), 0) END`;
    else return undefined;
  }
  const sql = compare(
    lhs,
    lookup,
    value,
    lookups.length > 0
      ? {
          ...type,
          internal: lookups.includes('length') || lookups.includes('len') ? 'IntegerField' : type.internal,
          sql: /len/.test(lookups.join()) ? 'integer' : type.sql,
        }
      : type,
    context,
  );
  // A row without a value is no match for what is negated: Django says so where the column may be empty.
  const guarded = negated && field.null && lookup !== 'isnull' && value.kind !== 'none';
  return sql !== undefined && guarded ? `(${sql} AND ${quoteName(column(field))} IS NOT NULL)` : sql;
}

const LOOKUPS =
  /^(?:exact|iexact|gte?|lte?|in|isnull|range|regex|iregex|i?contains|i?startswith|i?endswith|contained_by|overlap|fully_lt|fully_gt)$/;

const isNull = (lhs: string, value: Value): string | undefined => {
  const empty = booleanOf(value);
  return empty === undefined ? undefined : `${lhs} IS ${empty ? '' : 'NOT '}NULL`;
};

function compare(
  lhs: string,
  lookup: string,
  value: Value,
  type: ColumnType,
  context: ModelContext,
): string | undefined {
  if (lookup === 'isnull') return isNull(lhs, value);
  if (value.kind === 'none') return lookup === 'exact' ? `${lhs} IS NULL` : undefined;
  if (lookup === 'exact' && type.internal === 'BooleanField' && value.kind === 'boolean')
    return value.value ? lhs : `NOT ${lhs}`;
  if (lookup === 'in' || lookup === 'range') {
    const parts = itemsOf(value)
      ?.filter((item) => item.kind !== 'none')
      .map((item) => operand(item, type, context));
    if (parts === undefined || parts.length === 0 || !parts.every((part) => part !== undefined)) return undefined;
    if (lookup === 'in') return `${lhs} IN (${parts.join(', ')})`;
    return parts.length === 2 ? `${lhs} BETWEEN ${parts[0]} AND ${parts[1]}` : undefined;
  }
  const plain = lookup.replace(/^i(?=exact|contains|startswith|endswith|regex)/, '');
  const folded = plain !== lookup;
  const text = `${lhs}${/^CI/.test(type.internal) ? '::citext' : '::text'}`;
  const pattern = own(PATTERNS, plain);
  if (pattern !== undefined) {
    if (type.sql.endsWith(']') || type.internal === 'JSONField' || type.sql.endsWith('range')) {
      const other = operand(value, type, context);
      return other === undefined || plain !== 'contains' ? undefined : `${lhs} @> ${castArray(other, type)}`;
    }
    const part = stringOf(value);
    if (part === undefined) return undefined;
    const like = sqlString(`${pattern[0]}${part.replace(/[\\%_]/g, '\\$&')}${pattern[1]}`);
    return folded ? `UPPER(${text}) LIKE UPPER(${like})` : `${text} LIKE ${like}`;
  }
  if (plain === 'regex') {
    const part = stringOf(value);
    return part === undefined ? undefined : `${text} ${folded ? '~*' : '~'} ${sqlString(part)}`;
  }
  const other = operand(value, type, context);
  if (other === undefined) return undefined;
  if (plain === 'exact') return folded ? `UPPER(${text}) = UPPER(${other})` : `${lhs} = ${castArray(other, type)}`;
  if (lookup === 'contained_by') return `${lhs} <@ ${castArray(other, type)}`;
  if (lookup === 'overlap') return `${lhs} && ${castArray(other, type)}`;
  if (lookup === 'fully_lt') return `${lhs} << ${other}`;
  if (lookup === 'fully_gt') return `${lhs} >> ${other}`;
  const operator = own(COMPARE, lookup);
  return operator === undefined ? undefined : `${lhs} ${operator} ${other}`;
}

const castArray = (sql: string, type: ColumnType): string => (type.sql.endsWith(']') ? `${sql}::${type.sql}` : sql);

/** What a column is compared with: a literal of its type, another column, an expression. */
function operand(value: Value, type: ColumnType, context: ModelContext): string | undefined {
  if (value.kind === 'call' || value.kind === 'operation') {
    const literal = value.kind === 'call' ? literalOf(value, type) : undefined;
    return literal ?? compileExpression(value, context);
  }
  return literalOf(value, type);
}

/** `GreaterThan(F('a'), F('b'))`: a lookup that is written as an expression. */
function compileLookupCall(call: CallValue, name: string, context: ModelContext): string | undefined {
  const operators: Readonly<Record<string, string>> = {
    Exact: '=',
    GreaterThan: '>',
    GreaterThanOrEqual: '>=',
    LessThan: '<',
    LessThanOrEqual: '<=',
  };
  const [left, right] = call.args;
  const operator = own(operators, name);
  if (operator === undefined || left === undefined || right === undefined)
    return /^(?:RawSQL|Case|ExpressionWrapper|Func)$/.test(name) ? compileExpression(call, context) : undefined;
  const sides = [left, right].map((side) => compileExpression(side, context));
  return sides[0] === undefined || sides[1] === undefined ? undefined : `${sides[0]} ${operator} (${sides[1]})`;
}
