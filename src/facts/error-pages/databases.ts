/** What a page shows when its database does not answer or answers with an error. Only on short pages: docs quote these. */
import type { Signature } from './signature.ts';

const reach =
  'The app cannot use its database: look at the database’s state, the connection variable of this environment and its password.';
const schema = 'The database and the code do not fit: look whether this release’s migrations ran.';
const hide = 'Show visitors a page without the database’s words.';

// Release notes, answers and guides quote these words.
const ABOUT =
  /\b(?:release notes|changelog|documentation|how to|tutorial|guide|fixed (?:a|an|the|in)|bug fixes|for example|this (?:article|page describes|section)|posted (?:by|on)|asked (?:by|on)|answers?\b.{0,20}\bvotes?)\b/i;

const database = (id: string, what: string, advice: string, text: RegExp): Signature => ({
  id: `db-${id}`,
  what,
  advice: `${advice} ${hide}`,
  text,
  unless: ABOUT,
});

export const DATABASES: readonly Signature[] = [
  database(
    'refused',
    'a page that says its database does not answer',
    reach,
    /\bECONNREFUSED \S{1,80}:(?:5432|5433|3306|6379|27017|1433|6543)\b|could not connect to server: (?:Connection refused|No such file)|Can't connect to (?:local )?MySQL server|MySQL server has gone away|Can.t reach database server at|MongoServerSelectionError|MongoNetworkError|\[tedious\]|SQLSTATE\[HY000\] \[(?:2002|1045|2006|1049)\]/,
  ),
  database(
    'login',
    'a page that says its database refuses the password',
    reach,
    /password authentication failed for user|Access denied for user '[^']{1,80}'@|ER_ACCESS_DENIED_ERROR|no pg_hba\.conf entry for host|SASL: SCRAM-SERVER-FIRST-MESSAGE/,
  ),
  database(
    'full',
    'a page that says its database has no connection left',
    'Look for connections that are not given back, and put a pool between the app and the database.',
    /remaining connection slots are reserved|sorry, too many clients already|Too many connections|Max client connections reached|Timed out fetching a new connection from the connection pool/,
  ),
  database(
    'schema',
    'a page that says a table or column is missing',
    schema,
    /\brelation "[^"]{1,80}" does not exist|\bcolumn "?[\w."]{1,80}"? (?:of relation "[^"]{1,80}" )?does not exist|Table '[^']{1,120}' doesn't exist|Unknown column '[^']{1,80}' in|\bno such (?:table|column): \w|Base table or view not found|The (?:table|column) `[^`]{1,120}` does not exist in the current database|Invalid object name '/,
  ),
  database(
    'sql',
    'a page with an SQL error in it',
    schema,
    /You have an error in your SQL syntax|SQLSTATE\[\w{5}\]|\bORA-\d{5}: |Unclosed quotation mark after the character string|PG::\w+Error|ActiveRecord::\w+Error|PrismaClient\w{3,40}Error|sqlalchemy\.exc\.\w+|django\.db\.utils\.\w+Error|QueryFailedError|SequelizeDatabaseError/,
  ),
];
