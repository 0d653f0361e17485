/** Which database a migration is written for. Configuration files are read as text, never run. */
import type { MigrationsSection } from '../../config/sections/migrations.ts';
import { tokenize } from './sql/lexer.ts';

export const DIALECTS = {
  postgres: 'PostgreSQL',
  mysql: 'MySQL',
  sqlite: 'SQLite',
  sqlserver: 'SQL Server',
  clickhouse: 'ClickHouse',
  cockroachdb: 'CockroachDB',
  oracle: 'Oracle',
} as const;
export type Dialect = keyof typeof DIALECTS;

/** What tools call the databases. */
const NAMES: Readonly<Record<string, Dialect>> = {
  postgres: 'postgres',
  postgresql: 'postgres',
  pg: 'postgres',
  mysql: 'mysql',
  mariadb: 'mysql',
  planetscale: 'mysql',
  singlestore: 'mysql',
  sqlite: 'sqlite',
  sqlite3: 'sqlite',
  turso: 'sqlite',
  libsql: 'sqlite',
  d1: 'sqlite',
  sqlserver: 'sqlserver',
  mssql: 'sqlserver',
  clickhouse: 'clickhouse',
  cockroachdb: 'cockroachdb',
  cockroach: 'cockroachdb',
  gel: 'postgres',
  oracle: 'oracle',
};

export const configuredDialect = (database: MigrationsSection['database']): Dialect | undefined =>
  (['postgres', 'mysql', 'sqlite'] as const).find((name) => database?.[name] !== undefined);

/** A file that says which database the migrations below it are for. */
export interface DialectSource {
  /** Name of the file; looked for in the migration's folder, in `meta/` there, and in the folders above. */
  file: RegExp;
  find: RegExp;
  /** Tools whose migrations it speaks of; absent: all. */
  tools?: readonly string[];
}

/** The nearest folder wins. */
export const DIALECT_SOURCES: readonly DialectSource[] = [
  { file: /^migration_lock\.toml$/, find: /^\s*provider\s*=\s*"(\w+)"/m, tools: ['prisma'] },
  { file: /^schema\.prisma$/, find: /datasource\s+\w+\s*\{[^}]*?\bprovider\s*=\s*"(\w+)"/, tools: ['prisma'] },
  { file: /^_journal\.json$/, find: /"dialect"\s*:\s*"(\w+)"/, tools: ['drizzle'] },
  {
    file: /^drizzle\.config\.(?:[cm]?[jt]s|json)$/,
    find: /["']?\bdialect["']?\s*:\s*["'](\w+)["']/,
    tools: ['drizzle'],
  },
  { file: /^wrangler\.(?:toml|jsonc?)$/, find: /(d1)_databases/, tools: ['plain', 'drizzle'] },
  { file: /^sqitch\.conf$/, find: /^\s*engine\s*=\s*(\w+)/m, tools: ['sqitch'] },
];

export const dialectNamed = (name: string): Dialect | undefined => NAMES[name.toLowerCase()];

/** A folder named after a database: `migrations/mysql/`, `packages/clickhouse/migrations/`. */
export function dialectOfPath(path: string): Dialect | undefined {
  if (/(?:^|\/)supabase\/migrations\//.test(path)) return 'postgres';
  const named = path
    .split('/')
    .slice(0, -1)
    .findLast((part) => FOLDERS.test(part));
  return named === undefined ? undefined : dialectNamed(named);
}

// Fewer than the names of tools: `oracle` or `d1` may well be something else in a folder's name.
const FOLDERS = /^(?:postgres|postgresql|pg|mysql|mariadb|sqlite3?|mssql|sqlserver|clickhouse|cockroachdb)$/i;

/** What only one of them writes; comments and literals do not count. */
const MARKS: readonly (readonly [Dialect, RegExp])[] = [
  [
    'clickhouse',
    /\bengine = (?:replicated)?\w*mergetree\b|\bon cluster\b|\bengine = (?:distributed|kafka|null|buffer|memory) \(/,
  ],
  [
    'sqlserver',
    /(?:^|; |\bend )go\b(?! to)|\bidentity \( \d+ , \d+ \)|\bnvarchar \(|\[ dbo \]|\bsp_rename\b|\buniqueidentifier\b/,
  ],
  [
    'sqlite',
    /\bautoincrement\b|\bpragma (?:foreign_keys|defer_foreign_keys|journal_mode|user_version)\b|\bwithout rowid\b/,
  ],
  [
    'mysql',
    /\bauto_increment\b|\bengine = \w+\b|\bdefault charset\b|\bmodify column\b|\bchange column\b|\bunsigned\b|\btinyint \(|\bdatetime \(|\bcharacter set utf8|\bcollate utf8mb4_\w+|\bon update current_timestamp\b/,
  ],
  [
    'postgres',
    /\bserial\b|\bbigserial\b|\btimestamptz\b|\bjsonb\b|\bconcurrently\b|: :|\bpublic"? \.|\bplpgsql\b|\bbytea\b|\bnot valid\b|\bgen_random_uuid\b|\bcreate extension\b|\balter column "?\w+"? (?:type|set|drop)\b|\buuid\b|\bcreate type\b|\bdo \$/,
  ],
];

/** What the SQL itself gives away; undefined where it could be any. */
export function dialectOfSql(sql: string): Dialect | undefined {
  const words: string[] = [];
  let backquotes = 0;
  for (const token of tokenize(sql.slice(0, 200_000))) {
    if (token.kind === 'comment') continue;
    if (token.kind === 'string') words.push("''");
    else if (token.kind === 'semicolon') words.push(';');
    else words.push(sql.slice(token.start, token.end).toLowerCase());
    if (token.kind === 'other' && sql[token.start] === '`') backquotes++;
  }
  const text = words.join(' ').replaceAll('` ', '').replaceAll(' `', '');
  const found = MARKS.find(([, mark]) => mark.test(text))?.[0];
  if (backquotes > 1 && (found === undefined || found === 'postgres')) return 'mysql';
  return found;
}
