/** Values that Kysely is given: literals, columns, and functions that build an expression. */
import { toJson } from '../javascript/globals.ts';
import { literal, nameOf, sqlOf } from '../javascript/text.ts';
import { is, isCallable, isPrimitive, itemsOf, type Value } from '../javascript/values.ts';
import { bareParts, type Call, partsOf } from './fluent.ts';
import { reference } from './names.ts';
import { EXPRESSION, gap, join, list, NAMES, orParameter, type Part } from './parts.ts';

/** As a literal; undefined where only the run tells. */
export function literalOf(value: Value): string | undefined {
  if (value === undefined || value === null) return 'null';
  if (typeof value === 'string') return literal(value);
  if (isPrimitive(value)) return String(value);
  if (is(value, 'unknown')) {
    // A constant of another file may be a piece of SQL: it is no text.
    const isText = value.text?.some((part) => typeof part === 'string') ?? false;
    return isText && value.text ? sqlOf({ kind: 'unknown', text: ["'", ...value.text, "'"] }) : undefined;
  }
  const json = toJson(value);
  if (json === undefined) return undefined;
  // The driver sends a list as an array and an object as JSON: https://node-postgres.com/features/types
  return literal(Array.isArray(json) ? arrayText(json) : JSON.stringify(json));
}

const arrayText = (items: readonly unknown[]): string =>
  `{${items.map((item) => (Array.isArray(item) ? arrayText(item) : item === null ? 'NULL' : JSON.stringify(item))).join(',')}}`;

/** What `(eb) => …` gives, or the value itself. */
export const built = (value: Value, { session, place }: Pick<Call, 'session' | 'place'>): Value =>
  isCallable(value) ? session.machine.call(value, [session.expressionBuilder()], place) : value;

const isBuilt = (value: Value): boolean => isCallable(value);

/** A value: a parameter, or the expression that it is. */
export function valueParts(value: Value, call: Pick<Call, 'session' | 'place'>): readonly Part[] {
  const made = built(value, call);
  return partsOf(made) ?? (isBuilt(value) ? [gap(EXPRESSION)] : [{ kind: 'parameter', sql: literalOf(made) }]);
}

/** A value that stands in the statement itself, not beside it: of a default, of an enum. */
export function immediateParts(value: Value): readonly Part[] {
  const parts = partsOf(value);
  if (parts) return parts;
  const sql = value === undefined ? undefined : is(value, 'unknown') ? namedLiteral(value) : literalOf(value);
  return [sql ?? gap('a value that is only known when it runs')];
}

/** A constant of another file as its words. */
const namedLiteral = (value: Value): string | undefined => {
  const name = nameOf(value);
  return literalOf(value) ?? (name === undefined ? undefined : literal(name));
};

/** A column, or the expression that it is. */
export function referenceParts(value: Value, call: Pick<Call, 'session' | 'place'>): readonly Part[] {
  const made = built(value, call);
  const parts = partsOf(made);
  if (parts) return parts;
  const name = nameOf(made);
  return name === undefined || isBuilt(value) ? [gap(NAMES)] : reference(name);
}

/** One or several of them. */
export const referencesParts = (value: Value, call: Pick<Call, 'session' | 'place'>): (readonly Part[])[] =>
  (is(value, 'list') ? itemsOf(value) : [value]).map((item) => referenceParts(item, call));

// https://github.com/kysely-org/kysely/blob/master/src/operation-node/operator-node.ts
const OPERATOR = /^(?:[<>=!~*@&|?^#+/%-]{1,3}|(?:not )?(?:in|like|ilike)|is(?: not)?(?: distinct from)?|match|regexp)$/;

function operatorParts(value: Value): readonly Part[] {
  const parts = partsOf(value);
  if (parts) return parts;
  const name = nameOf(value);
  return [name !== undefined && OPERATOR.test(name) ? name : gap(EXPRESSION)];
}

/** `a = 1`, `a in (1, 2)` */
export function comparison(left: Value, operator: Value, right: Value, call: Pick<Call, 'session' | 'place'>): Part[] {
  const word = nameOf(operator) ?? '';
  const isImmediate = /^is(?: not)?$/.test(word) && (right === null || typeof right === 'boolean');
  return join(
    referenceParts(left, call),
    [' '],
    operatorParts(operator),
    [' '],
    isImmediate ? [String(right)] : listOrValue(right, /in$/.test(word), call),
  );
}

function listOrValue(value: Value, isIn: boolean, call: Pick<Call, 'session' | 'place'>): readonly Part[] {
  if (is(value, 'list')) return join(['('], list(value.items.map((item) => valueParts(item, call))), [')']);
  const parts = valueParts(value, call);
  // A list that only the run knows.
  return isIn && is(value, 'unknown') ? join(['('], parts, [')']) : parts;
}

/** `a.id = b.id` */
export const references = (left: Value, operator: Value, right: Value, call: Pick<Call, 'session' | 'place'>): Part[] =>
  join(referenceParts(left, call), [' '], operatorParts(operator), [' '], referenceParts(right, call));

/** What `where(…)` and `on(…)` are given: `'a', '=', 1` or an expression. */
export function conditionParts(call: Call): readonly Part[] {
  const [first, operator, right] = call.args;
  return call.args.length >= 3 ? comparison(first, operator, right, call) : valueParts(first, call);
}

export const referencesCondition = (call: Call): readonly Part[] => {
  const [left, operator, right] = call.args;
  return references(left, operator, right, call);
};

/** Conditions one after the other; of one that is not known it is known that it is there. */
export const and = (before: readonly Part[] | undefined, condition: readonly Part[]): readonly Part[] =>
  before === undefined ? orParameter(condition) : join(before, [' and '], orParameter(condition));

/** What a view or `insert into … select` is over. */
export const queryParts = (value: Value, call: Pick<Call, 'session' | 'place'>): readonly Part[] =>
  bareParts(built(value, call)) ?? [gap('a query that is built when it runs')];
