/** Values of a statement's placeholders. */
import { is, type Value } from '../php/values.ts';
import { bound } from './literals.ts';

/** `?` and `:name` with their values, as literals; undefined: the values are only known when it runs, and so is how many there are. */
export function withBindings(sql: string, bindings: Value | undefined): string | undefined {
  if (bindings === undefined || bindings === null) return sql;
  if (!is(bindings, 'array') || bindings.isOpen) return undefined;
  if (bindings.entries.size === 0) return sql;
  const parameters = { count: 0 };
  const items = [...bindings.entries.values()];
  let next = 0;
  return sql.replace(
    /'(?:[^']|'')*'|"[^"]*"|\?\?|\?|(?<!:):([a-zA-Z_]\w*)/g,
    (found: string, name: string | undefined) => {
      if (found === '?') return next < items.length ? bound(items[next++], parameters) : found;
      if (name === undefined) return found === '??' ? '?' : found;
      const value = bindings.entries.get(name) ?? bindings.entries.get(`:${name}`);
      return value === undefined ? found : bound(value, parameters);
    },
  );
}
