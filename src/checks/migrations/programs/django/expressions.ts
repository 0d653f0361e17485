/** `F`, functions and arithmetic as SQL; `undefined` for whatever is not known. */
import { booleanOf, type CallValue, calleeOf, lastOf, stringOf, type Value } from '../python/values.ts';
import { columnType } from './column-types.ts';
import { columnOf, type Field, readField } from './fields.ts';
import { literalOf, sqlString } from './literals.ts';
import { quoteName } from './names.ts';
import { findField, type Model, type State } from './state.ts';

/** Whose columns an expression means. */
export interface ModelContext {
  state: State;
  model: Model;
  /** How conditions inside of expressions are read. */
  condition(value: Value, context: ModelContext): string | undefined;
}

const MAX_DEPTH = 60;

/** Functions whose SQL is their name in capitals around their arguments. */
const FUNCTIONS: Readonly<Record<string, string>> = {
  Lower: 'LOWER',
  Upper: 'UPPER',
  Length: 'LENGTH',
  Coalesce: 'COALESCE',
  Greatest: 'GREATEST',
  Least: 'LEAST',
  Abs: 'ABS',
  Ceil: 'CEILING',
  Floor: 'FLOOR',
  Round: 'ROUND',
  Sqrt: 'SQRT',
  Trim: 'BTRIM',
  LTrim: 'LTRIM',
  RTrim: 'RTRIM',
  NullIf: 'NULLIF',
  MD5: 'MD5',
  Reverse: 'REVERSE',
  Replace: 'REPLACE',
  Left: 'LEFT',
  Right: 'RIGHT',
  Repeat: 'REPEAT',
  StrIndex: 'STRPOS',
  Substr: 'SUBSTRING',
  Mod: 'MOD',
  Power: 'POWER',
  Sign: 'SIGN',
  Random: 'RANDOM',
  RandomUUID: 'GEN_RANDOM_UUID',
  TransactionNow: 'CURRENT_TIMESTAMP',
};

export function compileExpression(value: Value, context: ModelContext, depth = 0): string | undefined {
  if (depth > MAX_DEPTH) return undefined;
  if (value.kind === 'string') return sqlString(value.value);
  if (value.kind === 'number') return value.text;
  if (value.kind === 'boolean') return String(value.value);
  if (value.kind === 'none') return 'NULL';
  if (value.kind === 'operation') {
    if (value.left === undefined || !/^(?:[+\-*/%]|\*\*)$/.test(value.operator)) return undefined;
    return combined(
      compileExpression(value.left, context, depth + 1),
      value.operator,
      compileExpression(value.right, context, depth + 1),
    );
  }
  return value.kind === 'call' ? compileCall(value, context, depth + 1) : undefined;
}

const combined = (left: string | undefined, operator: string, right: string | undefined): string | undefined => {
  if (left === undefined || right === undefined) return undefined;
  const signs: Readonly<Record<string, string>> = { '**': '^', '^': '#' };
  return `(${left} ${signs[operator] ?? operator} ${right})`;
};

function compileCall(call: CallValue, context: ModelContext, depth: number): string | undefined {
  const { callee, args } = call;
  // `F('created').desc()`
  if (callee.kind === 'attribute') {
    const inner = compileExpression(callee.object, context, depth);
    return inner === undefined || !/^(?:asc|desc)$/.test(callee.name) ? undefined : ordered(inner, callee.name, call);
  }
  const path = calleeOf(call);
  if (path === undefined) return undefined;
  const [first] = args;
  const name = lastOf(path);
  const inner = (value: Value | undefined): string | undefined =>
    value === undefined ? undefined : compileExpression(value, context, depth);
  const argument = (value: Value): string | undefined => fieldOrExpression(value, context, depth);
  switch (name) {
    case 'F':
      return columnSql(stringOf(first), context);
    case 'Value':
      return first === undefined ? undefined : (inner(first) ?? literalOf(first, { internal: '', sql: '' }));
    case 'Now':
      return 'STATEMENT_TIMESTAMP()';
    case 'Pi':
      return 'PI()';
    case 'Q':
      return context.condition(call, context);
    case 'ExpressionWrapper':
      return inner(call.named.get('expression') ?? first);
    case 'CombinedExpression': {
      const [left, operator, right] = args;
      const sign = stringOf(operator);
      return sign === undefined ? undefined : combined(inner(left), sign, inner(right));
    }
    case 'OrderBy': {
      const sql = first === undefined ? undefined : argument(first);
      return sql && ordered(sql, booleanOf(call.named.get('descending')) ? 'desc' : 'asc', call);
    }
    case 'Collate': {
      const [sql, collation] = [first && argument(first), stringOf(call.named.get('collation') ?? args[1])];
      return sql === undefined || collation === undefined ? undefined : `${sql} COLLATE ${quoteName(collation)}`;
    }
    case 'OpClass': {
      const [sql, operators] = [first && argument(first), stringOf(call.named.get('name') ?? args[1])];
      return sql === undefined || operators === undefined ? undefined : `${bracketed(sql)} ${operators}`;
    }
    case 'RawSQL':
    case 'RawSql': {
      const sql = stringOf(call.named.get('sql') ?? first);
      const parameters = call.named.get('params') ?? args[1];
      if (sql === undefined || (parameters?.kind === 'sequence' && parameters.items.length > 0)) return undefined;
      return `(${sql})`;
    }
    case 'Cast': {
      const sql = first === undefined ? undefined : argument(first);
      const type = castType(call.named.get('output_field') ?? args[1], context);
      return sql === undefined || type === undefined ? undefined : `(${sql})::${type}`;
    }
    case 'Concat': {
      const parts = args.map(argument);
      if (!parts.every((part) => part !== undefined)) return undefined;
      return `(${parts.map((part) => `COALESCE(${part}, '')`).join(' || ')})`;
    }
    case 'Case':
      return compileCase(call, context, depth);
    case 'Func': {
      const given = stringOf(call.named.get('function'));
      return given === undefined || call.named.has('template') ? undefined : applied(given, args.map(argument));
    }
    case 'SearchVector':
      return searchVector(call, context);
    default: {
      const known = Object.hasOwn(FUNCTIONS, name) && path.startsWith('django.') ? FUNCTIONS[name] : undefined;
      return known === undefined ? undefined : applied(known, args.map(argument));
    }
  }
}

const applied = (name: string, args: readonly (string | undefined)[]): string | undefined =>
  args.every((arg) => arg !== undefined) && /^[\w.]+$/.test(name) ? `${name}(${args.join(', ')})` : undefined;

function ordered(sql: string, direction: string, call: CallValue): string {
  const nulls = booleanOf(call.named.get('nulls_last'))
    ? ' NULLS LAST'
    : booleanOf(call.named.get('nulls_first'))
      ? ' NULLS FIRST'
      : '';
  return `${bracketed(sql)} ${direction.toUpperCase()}${nulls}`;
}

/** In an index, whatever is no bare column stands in parentheses. */
export function bracketed(sql: string): string {
  if (/^"[^"]*"(?: |$)/.test(sql) || (sql.startsWith('(') && closesLast(sql))) return sql;
  const tail = /( COLLATE "[^"]*")?( [a-z_]+_ops)?( (?:ASC|DESC)(?: NULLS (?:FIRST|LAST))?)?$/.exec(sql)?.[0] ?? '';
  const head = sql.slice(0, sql.length - tail.length);
  return head.startsWith('(') && closesLast(head) ? sql : `(${head})${tail}`;
}

/** Whether the parenthesis that opens a text closes at its end (or before words that order an index). */
function closesLast(sql: string): boolean {
  let depth = 0;
  for (let at = 0; at < sql.length; at++) {
    if (sql[at] === "'") at = Math.max(at, sql.indexOf("'", at + 1));
    if (sql[at] === '(') depth++;
    else if (sql[at] === ')' && --depth === 0)
      return /^(?: COLLATE "[^"]*")?(?: \w+_ops)?(?: (?:ASC|DESC)[A-Z ]*)?$/.test(sql.slice(at + 1));
  }
  return false;
}

/** In arguments of functions a string names a field. */
export const fieldOrExpression = (value: Value, context: ModelContext, depth = 0): string | undefined =>
  value.kind === 'string' ? columnSql(value.value, context) : compileExpression(value, context, depth + 1);

export function columnSql(name: string | undefined, { state, model }: ModelContext): string | undefined {
  const field = name === undefined ? undefined : findField(state, model, name);
  const column = field === undefined ? undefined : columnOf(field);
  return column === undefined ? undefined : quoteName(column);
}

const castType = (value: Value | undefined, { state }: ModelContext): string | undefined => {
  const call: Value | undefined =
    value?.kind === 'reference'
      ? { kind: 'call', callee: value, args: [], named: new Map(), open: false, start: value.start, end: value.end }
      : value;
  const field: Field | undefined = readField('', call, '', '');
  return field === undefined ? undefined : columnType(state, field)?.sql;
};

function compileCase(call: CallValue, context: ModelContext, depth: number): string | undefined {
  const branches = call.args.map((when) => {
    if (when.kind !== 'call' || lastOf(calleeOf(when) ?? '') !== 'When') return undefined;
    const lookups = [...when.named].filter(([name]) => name !== 'then' && name !== 'condition');
    const condition = when.named.get('condition') ?? when.args[0];
    const test =
      condition === undefined
        ? context.condition({ ...when, args: [], named: new Map(lookups) }, context)
        : context.condition(condition, context);
    const then = when.named.get('then') ?? when.args[1];
    const result = then === undefined ? undefined : compileExpression(then, context, depth);
    return test === undefined || result === undefined ? undefined : `WHEN ${test} THEN ${result}`;
  });
  const fallback = call.named.get('default');
  const otherwise = fallback === undefined ? 'NULL' : compileExpression(fallback, context, depth);
  if (branches.length === 0 || otherwise === undefined || !branches.every((branch) => branch !== undefined))
    return undefined;
  return `CASE ${branches.join(' ')} ELSE ${otherwise} END`;
}

function searchVector(call: CallValue, context: ModelContext): string | undefined {
  const config = call.named.get('config');
  const name = config === undefined ? undefined : stringOf(config);
  if (config !== undefined && name === undefined) return undefined;
  const weight = stringOf(call.named.get('weight'));
  const columns = call.args.map((value) => fieldOrExpression(value, context));
  if (!columns.every((column) => column !== undefined)) return undefined;
  const texts = columns.map((column) => `COALESCE(${column}, '')`);
  const prefix = name === undefined ? '' : `${sqlString(name)}::regconfig, `;
  const vector = `to_tsvector(${prefix}${texts.join(" || ' ' || ")})`;
  return weight === undefined ? vector : `setweight(${vector}, ${sqlString(weight)})`;
}
