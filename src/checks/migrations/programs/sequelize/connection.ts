/** `queryInterface.sequelize`: plain SQL and transactions. */
import type { Machine } from '../javascript/machine.ts';
import { sqlOf } from '../javascript/text.ts';
import {
  awaited,
  entry,
  type HostValue,
  is,
  isCallable,
  native,
  openRecord,
  record,
  UNKNOWN,
  type Value,
} from '../javascript/values.ts';
import { sequelizePackage } from './package.ts';
import { PARAMETER, valueSql } from './values.ts';

export function sequelizeHost(machine: Machine): HostValue {
  const { effects } = machine;
  const exported = sequelizePackage();
  const query = native(([sql, options], place) => {
    const given = is(sql, 'record') ? (entry(sql, 'query') ?? entry(sql, 'text')) : sql;
    const text = sqlOf(given);
    if (text === undefined) effects.cannotRead('`query` with SQL that is built when it runs', place);
    else effects.send(filledIn(text, entry(options, 'replacements')), place);
    return UNKNOWN;
  });
  const transaction = native((args, place) => {
    const callback = args.find(isCallable);
    effects.send('START TRANSACTION', place);
    const open = transactionHost(machine);
    if (!callback) return open;
    const result: Value = awaited(machine.call(callback, [open], place));
    effects.send('COMMIT', { start: place.end - 1, end: place.end });
    return result;
  });
  const options = openRecord([['dialect', 'postgres']]);
  const host: HostValue = {
    kind: 'host',
    isConnection: true,
    get: (property) => {
      if (property === 'query') return query;
      if (property === 'transaction') return transaction;
      if (property === 'getDialect') return native(() => 'postgres');
      if (property === 'options' || property === 'config') return options;
      if (property === 'Sequelize' || property === 'constructor' || property === 'dialect') return exported;
      if (property === 'authenticate' || property === 'close') return native(() => undefined);
      if (/^(?:escape|define|model|models|import|isDefined|getQueryInterface)$/.test(property)) return UNKNOWN;
      return exported.get(property);
    },
  };
  return host;
}

/** A transaction that the program ends itself. */
function transactionHost(machine: Machine): HostValue {
  const ends = (sql: string): Value =>
    native((_, place) => {
      machine.effects.send(sql, place);
      return undefined;
    });
  return {
    kind: 'host',
    isConnection: false,
    get: (property) => {
      if (property === 'commit') return ends('COMMIT');
      if (property === 'rollback') return ends('ROLLBACK');
      return property === 'LOCK' ? record([]) : native(() => undefined);
    },
  };
}

/** `:name` and `?` become values before the SQL is sent. */
function filledIn(sql: string, replacements: Value): string {
  if (replacements === undefined || replacements === null) return sql;
  const items = is(replacements, 'list') ? replacements.items : undefined;
  let index = 0;
  if (items) return sql.replace(/\?/g, () => replacementSql(items[index++]));
  const isOpen = !is(replacements, 'record') || replacements.isOpen === true;
  return sql.replace(/(?<![:\w]):([a-zA-Z_]\w*)/g, (mark, name: string) => {
    if (is(replacements, 'record') && replacements.entries.has(name))
      return replacementSql(replacements.entries.get(name));
    return isOpen ? PARAMETER : mark;
  });
}

/** A list becomes `1, 2`, for `IN (:ids)`. */
const replacementSql = (value: Value): string =>
  is(value, 'list')
    ? value.items.map((item) => valueSql(item) ?? PARAMETER).join(', ') || 'NULL'
    : (valueSql(value) ?? PARAMETER);
