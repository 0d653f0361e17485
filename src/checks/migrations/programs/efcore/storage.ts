/** Storage parameters: https://www.npgsql.org/efcore/modeling/tables.html#storage-parameters */
import { is, type Value } from '../csharp/values.ts';
import type { Operation } from './operation.ts';

const PREFIX = 'Npgsql:StorageParameter:';

/** Parameter → its value as SQL. */
export function storageOf(annotations: ReadonlyMap<string, Value>): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of annotations) {
    if (!key.startsWith(PREFIX)) continue;
    const text = typeof value === 'string' ? `'${value}'` : is(value, 'number') ? value.text : String(value === true);
    found.set(key.slice(PREFIX.length), text);
  }
  return found;
}

/** ` WITH (fillfactor=70)`, or nothing. */
export function storageClause({ annotations }: Operation): string {
  const parameters = [...storageOf(annotations)].map(([key, value]) => `${key}=${value}`);
  return parameters.length === 0 ? '' : ` WITH (${parameters.join(', ')})`;
}
