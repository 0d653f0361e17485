import { around, mayHaveUser } from './shared/format.ts';
import { isOfWords, isPlaceholder } from './shared/placeholder.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

const SCHEMES =
  'postgres(?:ql)?|mysql|mariadb|mongodb(?:\\+srv)?|rediss?|amqps?|mssql|sqlserver|cockroachdb|clickhouse|nats|couchdb';
const LOCAL = /@(?:localhost|127\.|\[::1\]|0\.0\.0\.0|host\.docker\.internal|[a-z][a-z0-9_-]{0,20}(?:[:/?]|$))/i;
// Names nobody can own (RFC 2606): there is no database behind them.
const RESERVED = /[@.,/](?:example\.(?:com|net|org)|[\w-]{1,60}\.(?:example|invalid|test))(?:[:/,?]|$)/i;
const WEAK =
  /^(?:(?:my|your|some)?(?:pass(?:word|wd)?|pwd|secret)|(.)\1*|postgres|mysql|root|admin|user|test|guest|redis|mongo|\W*|x+)$/i;

const passwordOf = (url: string): string => /^[^:]+:\/\/[^:@/]*:([\s\S]*)@[^@]*$/.exec(url)?.[1] ?? '';

/** `scheme://user:password@host`. The whole URL is the secret's text; its password is what must not be shown. */
export const databaseUrl: Provider = {
  id: 'database-url',
  name: 'Database URL with a password',
  variable: 'DATABASE_URL',
  formats: [
    around(
      ['://'],
      new RegExp(
        `(?<![0-9A-Za-z])((?:${SCHEMES})://[^\\s:@/"'\`<>]{0,80}:(?<hidden>[^\\s/"'\`<>@]{1,120})@[0-9A-Za-z\\[][0-9A-Za-z.:_\\]-]{1,200})`,
        'dg',
      ),
      { before: 16, after: 420, textOnly: true, mayMatch: mayHaveUser },
    ),
  ],
  severity: 'high',
  opens: 'read and change the database: it answers to anybody who has this URL and a way to its host',
  rotate:
    "Change the password of this database user (`ALTER ROLE … PASSWORD …`, or in the host's dashboard), and allow connections from your servers only.",
  docs: 'https://www.postgresql.org/docs/current/sql-alterrole.html',
  isPublic(url) {
    const password = passwordOf(url);
    return (
      isPlaceholder(url.replace(/example/gi, '')) ||
      isPlaceholder(password) ||
      RESERVED.test(url) ||
      /^[$%#{(*]|^\[|\}$/.test(password)
    );
  },
  // A database on this machine, or with a password from the manual, is a habit rather than a leak.
  severityOf: (url) =>
    LOCAL.test(url) || WEAK.test(passwordOf(url)) || isOfWords(passwordOf(url)) ? 'low' : undefined,
  guessable: true,
  wide: true,
  sample: (random) => `postgres://shop:${random.text(BASE62, 20)}@db.shop.internal:5432`,
  examples: {
    bad: ['DATABASE_URL=<token>/shop', 'const pool = new Pool({ connectionString: "<token>/shop" });'],
    good: [
      'DATABASE_URL=postgres://shop:$DB_PASSWORD@db.shop.internal/shop',
      'DATABASE_URL=postgres://db.shop.internal/shop',
    ],
  },
};
