/** `bulkInsert`, `bulkUpdate`, `bulkDelete`. */
import { entry, is, truth, type Value } from '../javascript/values.ts';
import { whereSql } from './conditions.ts';
import type { Sent } from './methods.ts';
import { PARAMETER, quoted, tableSql, valueSql } from './values.ts';

const sqlOf = (value: Value): string => valueSql(value) ?? PARAMETER;

export function insertRows([given, rows]: readonly Value[]): Sent {
  const table = tableSql(given);
  if (table === undefined) return { missing: 'a name' };
  const records = is(rows, 'list') ? rows.items.filter((row) => is(row, 'record')) : [];
  if (!is(rows, 'list') || records.length !== rows.items.length) return { missing: 'a list of rows' };
  if (records.length === 0) return {};
  const columns = [...new Set(records.flatMap(({ entries }) => [...entries.keys()]))];
  const values = records.map(
    ({ entries }) => `(${columns.map((name) => (entries.has(name) ? sqlOf(entries.get(name)) : 'DEFAULT')).join(',')})`,
  );
  return { sql: [`INSERT INTO ${table} (${columns.map(quoted).join(',')}) VALUES ${values.join(',')}`] };
}

export function updateRows([given, values, where]: readonly Value[]): Sent {
  const table = tableSql(given);
  if (table === undefined) return { missing: 'a name' };
  if (!is(values, 'record') || values.entries.size === 0) return { missing: 'a list of values' };
  const sets = [...values.entries].map(([name, value]) => `${quoted(name)}=${sqlOf(value)}`);
  return { sql: [`UPDATE ${table} SET ${sets.join(',')}${whereSql(where)}`] };
}

export function deleteRows([given, where, options]: readonly Value[]): Sent {
  const table = tableSql(given);
  if (table === undefined) return { missing: 'a name' };
  if (truth(entry(options, 'truncate')) === true) {
    const restart = truth(entry(options, 'restartIdentity')) === true ? ' RESTART IDENTITY' : '';
    const cascade = truth(entry(options, 'cascade')) === true ? ' CASCADE' : '';
    return { sql: [`TRUNCATE ${table}${restart}${cascade}`] };
  }
  return { sql: [`DELETE FROM ${table}${whereSql(where)}`] };
}
