/** What a value of a variable looks like, without any value: for people who have to set one. */
import type { Declaration } from './declaration.ts';
import { presetOf } from './presets.ts';
import type { Read } from './reads/read.ts';

const BY_TYPE: Readonly<Record<string, string>> = {
  url: 'https://HOST/PATH',
  'https-url': 'https://HOST/PATH',
  'postgres-url': 'postgres://USER:PASSWORD@HOST:5432/NAME',
  'mysql-url': 'mysql://USER:PASSWORD@HOST:3306/NAME',
  'redis-url': 'redis://HOST:6379',
  'mongodb-url': 'mongodb://USER:PASSWORD@HOST:27017/NAME',
  'amqp-url': 'amqp://USER:PASSWORD@HOST:5672/VHOST',
  port: '1 to 65535',
  integer: 'whole number',
  number: 'number',
  boolean: 'true or false',
  duration: '30s, 10m, 12h or 90d',
  email: 'NAME@HOST',
  json: 'JSON',
  jwt: 'HEADER.PAYLOAD.SIGNATURE',
  pem: '-----BEGIN … END-----',
  uuid: 'UUID',
};

/** By the end of the name, longest first. */
const BY_NAME: readonly [RegExp, string][] = [
  [
    /(?:POSTGRES|PG|DATABASE|DB)_?(?:URL|URI|DSN)$|^(?:DIRECT|DATABASE_DIRECT)_URL$/,
    'postgres://USER:PASSWORD@HOST:5432/NAME',
  ],
  [/MYSQL_(?:URL|URI)$/, 'mysql://USER:PASSWORD@HOST:3306/NAME'],
  [/REDIS_(?:URL|URI)$/, 'redis://HOST:6379'],
  [/MONGO(?:DB)?_(?:URL|URI)$/, 'mongodb://USER:PASSWORD@HOST:27017/NAME'],
  [/(?:AMQP|RABBITMQ)_(?:URL|URI)$/, 'amqp://USER:PASSWORD@HOST:5672/VHOST'],
  [/SENTRY_DSN$/, 'https://KEY@HOST/PROJECT'],
  [/(?:_URL|_URI|_ENDPOINT|_ORIGIN)$/, 'https://HOST/PATH'],
  [/(?:^|_)PORT$/, '1 to 65535'],
  [/(?:^|_)HOST(?:NAME)?$/, 'HOST'],
  [/(?:^|_)EMAIL(?:_FROM|_ADDRESS)?$/, 'NAME@HOST'],
  [/(?:_ENABLED|_DISABLED|^DEBUG|^ENABLE_\w+|^DISABLE_\w+)$/, 'true or false'],
];

/** Empty where nothing is known. */
export function shapeOf(name: string, declaration: Declaration | undefined, reads: readonly Read[]): string {
  if (declaration?.values !== undefined) return declaration.values.join(', ');
  if (declaration?.preset !== undefined) return presetOf(declaration.preset).looks.replaceAll('`', '');
  const type = declaration?.type ?? reads.find((read) => read.type !== undefined)?.type;
  const byType = type === undefined ? undefined : BY_TYPE[type];
  return byType ?? BY_NAME.find(([pattern]) => pattern.test(name))?.[1] ?? '';
}
