import type { ValueType } from '../../../config/sections/env.ts';

/** Only where the name leaves hardly a doubt: a wrong guess would be a false alarm. */
const TYPES: readonly [RegExp, ValueType][] = [
  [/^(?:POSTGRES(?:QL)?|PG)_(?:URL|URI)$|^POSTGRES_(?:PRISMA_URL|URL_NON_POOLING)$/, 'postgres-url'],
  [/^MYSQL_(?:URL|URI)$/, 'mysql-url'],
  [/^(?:REDIS|VALKEY)_(?:URL|URI)$/, 'redis-url'],
  [/^(?:[A-Z0-9]+_)*(?:URL|ORIGIN)$/, 'url'],
  [/^PORT$|^[A-Z0-9_]*_PORT$/, 'port'],
];

/** Undefined where the name says nothing certain. */
export function typeOfName(name: string): ValueType | undefined {
  // Several, a pattern, or a path are no URL.
  if (/(?:_PATH|RELATIVE|CALLBACK|REDIRECT|ALLOWED|TRUSTED|BASE_URL|PATTERN)/.test(name)) return undefined;
  return TYPES.find(([pattern]) => pattern.test(name))?.[1];
}
