/** Rows that a migration changes through a model, where its table and the condition are plain: `User.where(plan: nil).update_all(plan: 'free')`. */
import { type Call, object, type RubyObject, textOf, type Value } from '../ruby/values.ts';
import { defaultToSql, quoted } from './defaults.ts';
import { ident, qualified } from './names.ts';
import type { Rails } from './rails-call.ts';

/** Some rows of a table. Answers to what narrows them down and to what changes them all at once. */
export function relation(
  rails: Rails,
  table: string,
  emit: (sql: readonly string[], call: Call) => Value,
  conditions: readonly string[] = [],
): RubyObject {
  const where = (): string => (conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`);
  const narrowed = (more: readonly string[] | undefined): Value | undefined =>
    more && object(relation(rails, table, emit, [...conditions, ...more]));
  return {
    call(call) {
      switch (call.name) {
        case 'all':
        case 'unscoped':
          return call.block ? undefined : narrowed([]);
        case 'where':
          return call.args.length === 0
            ? object({ call: (next) => (next.name === 'not' ? narrowed(negated(rails, table, next)) : undefined) })
            : narrowed(conditionsIn(rails, table, call));
        case 'update_all': {
          const set = assignments(rails, table, call);
          return set === undefined ? undefined : emit([`UPDATE ${qualified(table)} SET ${set}${where()}`], call);
        }
        case 'delete_all':
          return call.args.length > 0 ? undefined : emit([`DELETE FROM ${qualified(table)}${where()}`], call);
        default:
          return undefined;
      }
    },
  };
}

function assignments(rails: Rails, table: string, call: Call): string | undefined {
  const [first] = call.args;
  if (call.args.length !== 1) return undefined;
  if (first?.type === 'string') return first.text;
  if (first?.type !== 'hash' || first.pairs.length === 0) return undefined;
  const columns = rails.catalog.table(table)?.columns;
  const parts = first.pairs.map(({ key, value }) => {
    const name = textOf(key);
    const sql = name === undefined ? undefined : defaultToSql(value, columns?.get(name)?.type);
    return name === undefined || sql === undefined ? undefined : `${ident(name)} = ${sql}`;
  });
  return parts.every((part) => part !== undefined) ? parts.join(', ') : undefined;
}

/** Undefined where they are not plain. */
function conditionsIn(rails: Rails, table: string, call: Call): readonly string[] | undefined {
  const [first, ...values] = call.args;
  if (first?.type === 'string') {
    const sql = filled(first.text, values);
    return sql === undefined ? undefined : [`(${sql})`];
  }
  if (first?.type !== 'hash' || values.length > 0) return undefined;
  return comparisons(rails, table, first, false);
}

function negated(rails: Rails, table: string, call: Call): readonly string[] | undefined {
  const [first] = call.args;
  if (first?.type === 'hash' && first.pairs.length === 1 && call.args.length === 1)
    return comparisons(rails, table, first, true);
  const parts = conditionsIn(rails, table, call);
  return parts === undefined ? undefined : [`NOT (${parts.join(' AND ')})`];
}

function comparisons(
  rails: Rails,
  table: string,
  hash: Value & { type: 'hash' },
  isNot: boolean,
): string[] | undefined {
  const columns = rails.catalog.table(table)?.columns;
  const parts = hash.pairs.map(({ key, value }) => {
    const name = textOf(key);
    if (name === undefined || name.includes('.')) return undefined;
    const column = `${qualified(table)}.${ident(name)}`;
    const type = columns?.get(name)?.type;
    if (value.type === 'nil') return `${column} IS ${isNot ? 'NOT ' : ''}NULL`;
    if (value.type === 'array') {
      const list = value.items.map((item) =>
        item.type === 'nil' || item.type === 'array' ? undefined : defaultToSql(item, type),
      );
      if (list.length === 0 || !list.every((item) => item !== undefined)) return undefined;
      return `${column} ${isNot ? 'NOT IN' : 'IN'} (${list.join(', ')})`;
    }
    const sql = value.type === 'hash' ? undefined : defaultToSql(value, type);
    return sql === undefined ? undefined : `${column} ${isNot ? '!=' : '='} ${sql}`;
  });
  return parts.every((part) => part !== undefined) ? parts : undefined;
}

/** Values for question marks, as Rails puts them in. */
function filled(sql: string, values: readonly Value[]): string | undefined {
  if (values.length === 0) return sql;
  const texts = values.map((value) =>
    value.type === 'array' ? value.items.map(quoted).join(', ') : value.type === 'hash' ? undefined : quoted(value),
  );
  if (!texts.every((text) => text !== undefined) || sql.split('?').length !== texts.length + 1) return undefined;
  return sql.replace(/\?/g, () => texts.shift() ?? '');
}
