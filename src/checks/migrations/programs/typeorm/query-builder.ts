/** `createQueryBuilder().update('users').set({…}).where('…').execute()` */
import type { Slot } from '../javascript/effects.ts';
import type { Machine } from '../javascript/machine.ts';
import { literal, nameOf, sqlOf } from '../javascript/text.ts';
import {
  type CallPlace,
  type HostValue,
  is,
  isCallable,
  isPrimitive,
  itemsOf,
  native,
  UNKNOWN,
  type Value,
} from '../javascript/values.ts';
import { pathSql, quoted } from './naming.ts';

/** Only the run knows: it goes as a parameter. */
const PARAMETER = '$1';

const valueSql = (value: Value): string => {
  if (value === null || value === undefined) return 'NULL';
  if (typeof value === 'string') return literal(value);
  if (isPrimitive(value)) return String(value);
  // `() => 'now()'` is SQL.
  return PARAMETER;
};

export function queryBuilder(table: Value, machine: Machine): HostValue {
  let target = nameOf(table);
  let verb = '';
  let values: Value;
  let slot: Slot | undefined;
  const conditions: string[] = [];

  const render = (place: CallPlace) => (): string | undefined => {
    if (target === undefined) {
      machine.effects.cannotRead('rows of a table whose name is only known when it runs', place);
      return undefined;
    }
    const where = conditions.length > 0 ? ` WHERE ${conditions.join(' ')}` : '';
    if (verb === 'delete') return `DELETE FROM ${pathSql(target)}${where}`;
    const rows = (is(values, 'list') ? itemsOf(values) : [values]).filter((row) => is(row, 'record'));
    const [first] = rows;
    if (!first) {
      machine.effects.cannotRead('rows that are changed as only the run knows', place);
      return undefined;
    }
    const columns = [...first.entries.keys()];
    if (verb === 'update')
      return `UPDATE ${pathSql(target)} SET ${columns.map((name) => `${quoted(name)} = ${valueSql(first.entries.get(name))}`).join(', ')}${where}`;
    const tuples = rows.map(
      ({ entries }) =>
        `(${columns.map((name) => (entries.has(name) ? valueSql(entries.get(name)) : 'DEFAULT')).join(', ')})`,
    );
    return `INSERT INTO ${pathSql(target)} (${columns.map(quoted).join(', ')}) VALUES ${tuples.join(', ')}`;
  };

  const host: HostValue = {
    kind: 'host',
    isConnection: false,
    awaited: () => UNKNOWN,
    get: (property) =>
      native((args, place) => {
        if (slot) slot.end = place.end;
        const [first] = args;
        if (property === 'insert' || property === 'update' || property === 'delete' || property === 'softDelete') {
          verb = property;
          if (property === 'update' && first !== undefined) {
            if (is(first, 'record')) values = first;
            else target = nameOf(first);
          }
          slot ??= machine.effects.send(render(place), place);
        } else if (property === 'into' || property === 'from') target = nameOf(first) ?? target;
        else if (property === 'set' || property === 'values') values = first;
        else if (/^(?:and|or)?Where(?:InIds)?$/i.test(property)) {
          const word = conditions.length === 0 ? '' : property.startsWith('or') ? 'OR ' : 'AND ';
          conditions.push(word + conditionSql(first));
        } else if (/^(?:execute|getMany|getRawMany|getOne|getRawOne|getCount|getManyAndCount|stream)$/.test(property))
          return UNKNOWN;
        else if (property === 'then' && isCallable(first)) return machine.call(first, [UNKNOWN], place);
        return host;
      }),
  };
  return host;
}

/** A condition with its parameters, `:id`, as PostgreSQL gets it. */
const conditionSql = (value: Value): string => {
  const text = sqlOf(value);
  return text === undefined ? PARAMETER : text.replace(/(?<!:):(?:\.\.\.)?\w+/g, PARAMETER);
};
