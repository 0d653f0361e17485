import { anyCase, around } from './shared/format.ts';
import { isOfWords, isPlaceholder } from './shared/placeholder.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

const PARTNER = anyCase(['server', 'data source', 'host', 'user id', 'userid', 'uid', 'initial catalog', 'database']);
const PASSWORD = anyCase(['password', 'pwd']);
const WEAK = /^(?:\w{0,12}(?:pass(?:word|wd|w)?|pwd|secret)|[a-z]{1,3}|root|admin|test|invalid|postgres|\W*)$/i;
// This machine, or the word for a server in its place.
const LOCAL =
  /(?:(?:server|data source|host)\s{0,4}=\s{0,4}(?:(?:tcp|np|lpc|admin):)?|sqlserver:\/\/)(?:localhost|127\.|\(local|\.[;\\]|(?:my)?(?:server|host|db|database|sql|mssql|sqlserver)(?:name|address)?[;,:\\])/i;

const passwordOf = (text: string): string => /(?:password|pwd)\s*=\s*(\S+)$/i.exec(text)?.[1] ?? '';

/** `Server=…;User Id=…;Password=…;` as ADO.NET and ODBC write it, and `sqlserver://…;user=…;password=…` of JDBC and Prisma. */
export const connectionStringPassword: Provider = {
  id: 'connection-string-password',
  name: 'Connection string with a password',
  variable: 'CONNECTION_STRING',
  formats: [
    around(
      ['password=', 'pwd=', 'password ='],
      new RegExp(
        `((?:(?<!\\w)sqlserver://|(?<![\\w-])${PARTNER}[ ]?=)[^\\n"'\`<>]{1,240};[ ]{0,4}(?:"[ ]{1,3}[&+][ ]{1,3}")?${PASSWORD}[ ]?=[ ]?(?<hidden>[^\\s;"'\`<>]{1,120}))(?=[;"'\`\\s<&]|$)`,
        'dg',
      ),
      { before: 270, after: 140, textOnly: true },
    ),
  ],
  severity: 'high',
  opens: 'read and change the database: it answers to anybody who has this text and a way to its host',
  rotate: 'Change the password of this database user, and allow connections from your servers only.',
  docs: 'https://learn.microsoft.com/dotnet/framework/data/adonet/protecting-connection-information',
  isPublic(text) {
    const password = passwordOf(text);
    return isPlaceholder(password) || /^(?:[$%{(*[]|#[#{])|[})\]]$/.test(password);
  },
  severityOf: (text) =>
    LOCAL.test(text) || WEAK.test(passwordOf(text)) || isOfWords(passwordOf(text)) ? 'low' : undefined,
  guessable: true,
  wide: true,
  sample: (random) => `Server=db.shop.internal;Database=shop;User Id=shop;Password=${random.text(BASE62, 20)}`,
  examples: {
    bad: ['"Shop": "<token>;"', 'connectionString="<token>"'],
    good: [
      '"Shop": "Server=db.shop.internal;Database=shop;User Id=shop;Password={password};"',
      '"Shop": "Server=db.shop.internal;Database=shop;Integrated Security=true;"',
      'URL="sqlserver://db.shop.internal:1433;database=shop;integratedSecurity=true"',
    ],
  },
};
