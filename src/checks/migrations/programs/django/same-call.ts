/** Values as text, to compare them. */
import { lastOf, type Value } from '../python/values.ts';

/** The same text for values that are written alike; places play no part. */
export function digestable(value: Value | undefined): string {
  switch (value?.kind) {
    case undefined:
      return '';
    case 'string':
    case 'bytes':
      return JSON.stringify(value.value);
    case 'number':
      return value.text;
    case 'boolean':
      return value.value ? 'True' : 'False';
    case 'none':
      return 'None';
    case 'sequence':
      return `[${value.items.map(digestable).join(',')}]`;
    case 'dict':
      return `{${value.entries.map(({ key, value: inner }) => `${digestable(key)}:${digestable(inner)}`).join(',')}}`;
    case 'reference':
      return lastOf(value.path);
    case 'attribute':
      return `${digestable(value.object)}.${value.name}`;
    case 'operation':
      return `(${digestable(value.left)}${value.operator}${digestable(value.right)})`;
    case 'call': {
      const named = [...value.named]
        .map(([name, inner]) => `${name}=${digestable(inner)}`)
        .sort((left, right) => (left < right ? -1 : 1));
      return `${digestable(value.callee)}(${[...value.args.map(digestable), ...named].join(',')})`;
    }
    case 'function':
    case 'class':
      return value.name;
    default:
      return '?';
  }
}
