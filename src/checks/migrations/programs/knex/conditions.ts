/** `where …` of Knex's query builder. */
import { nameOf } from '../javascript/text.ts';
import { entry, is, isCallable, itemsOf, type Value } from '../javascript/values.ts';
import { literalOf, rawOf, usedRaw, withBindings, wrapped } from './raw.ts';

export interface Condition {
  word: 'and' | 'or';
  sql: string;
}

/** A condition that only the run knows is a parameter: that there is one is known. */
export const UNKNOWN_CONDITION = '$1';

const METHOD = /^(and|or)?where(.*)$/i;

export const isCondition = (method: string): boolean => METHOD.test(method);

/** The condition that `.whereIn('a', [1])` adds; undefined: it is `.where({})`, which adds none. */
export function conditionOf(
  method: string,
  args: readonly Value[],
  group: (callback: Value) => string | undefined,
): Condition | undefined {
  const [, word, rest = ''] = METHOD.exec(method) ?? [];
  const sql = conditionSql(rest.toLowerCase(), args, group);
  return sql === '' ? undefined : { word: word?.toLowerCase() === 'or' ? 'or' : 'and', sql: sql ?? UNKNOWN_CONDITION };
}

function conditionSql(
  kind: string,
  args: readonly Value[],
  group: (callback: Value) => string | undefined,
): string | undefined {
  const [first, second] = args;
  const column = (): string | undefined => wrapped(first);
  const simple = (build: (name: string) => string): string | undefined => {
    const name = column();
    return name === undefined ? undefined : build(name);
  };
  switch (kind) {
    case 'raw':
      return rawOf(first) ? usedRaw(first)?.sql : withBindings(first, second);
    case 'null':
      return simple((name) => `${name} is null`);
    case 'notnull':
      return simple((name) => `${name} is not null`);
    case 'in':
    case 'notin': {
      const items = is(second, 'list') ? second.items.map(literalOf) : undefined;
      if (!items?.every((item) => item !== undefined) || is(first, 'list')) return undefined;
      return simple((name) => `${name} ${kind === 'in' ? '' : 'not '}in (${items.join(', ') || 'NULL'})`);
    }
    case 'between': {
      const [from, to] = itemsOf(second).map(literalOf);
      return from === undefined || to === undefined ? undefined : simple((name) => `${name} between ${from} and ${to}`);
    }
    case 'like':
    case 'ilike':
      return compare(first, kind, second);
    case 'not': {
      const inner = conditionSql('', args, group);
      return inner === undefined || inner === '' ? inner : `not (${inner})`;
    }
    case '':
      return plain(args, group);
    default:
      return undefined;
  }
}

function plain(args: readonly Value[], group: (callback: Value) => string | undefined): string | undefined {
  const [first, second, third] = args;
  if (isCallable(first)) {
    const inner = group(first);
    return inner === undefined || inner === '' ? inner : `(${inner})`;
  }
  if (rawOf(first) && args.length === 1) return usedRaw(first)?.sql;
  if (is(first, 'record')) {
    if (first.isOpen) return undefined;
    const parts = [...first.entries].map(([name, value]) => compare(name, '=', value));
    return parts.every((part) => part !== undefined) ? parts.join(' and ') : undefined;
  }
  if (typeof first === 'boolean') return first ? '1 = 1' : '1 = 0';
  if (args.length === 2) return compare(first, '=', second);
  const operator = nameOf(second);
  return operator !== undefined && /^(?:[<>=!~*@&|?-]{1,4}|(?:not )?(?:i?like|in|between)|is(?: not)?)$/i.test(operator)
    ? compare(first, operator.toLowerCase(), third)
    : undefined;
}

function compare(name: Value, operator: string, value: Value): string | undefined {
  const column = wrapped(name);
  if (column === undefined) return undefined;
  if (value === null) return `${column} is ${operator === '=' || operator === 'is' ? '' : 'not '}null`;
  const isList = is(value, 'list') && /in$/.test(operator);
  const literal = isList
    ? `(${value.items.map((item) => literalOf(item) ?? '$1').join(', ')})`
    : (literalOf(value) ?? '$1');
  return is(entry(value, 'state'), 'unknown') ? undefined : `${column} ${operator} ${literal}`;
}
