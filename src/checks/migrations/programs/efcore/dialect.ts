/** For which database migrations were made: every database has its migrations in files of the same form. */
import type { Dialect } from '../../dialect.ts';

/** The surest first: what only the tool for one database writes. */
const MARKS: readonly (readonly [Dialect, RegExp])[] = [
  ['postgres', /\bNpgsql(?:\b|ModelBuilder|Property)|"Npgsql:/],
  [
    'mysql',
    /"MySql:|"MySQL:|\bPomelo\.EntityFrameworkCore\b|\bMySql(?:ModelBuilder|Property)Extensions\b|\bMySQLModelBuilderExtensions\b/,
  ],
  ['sqlserver', /"SqlServer:|\bSqlServer(?:ModelBuilder|Property)Extensions\b/],
  ['sqlite', /"Sqlite:/],
  ['oracle', /"Oracle:|\bOracle(?:ModelBuilder|Property)Extensions\b/],
];

/** Lengths of names that models hold: https://www.postgresql.org/docs/18/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS */
const LENGTHS: readonly (readonly [Dialect, RegExp])[] = [
  ['postgres', /"Relational:MaxIdentifierLength", 63\b/],
  ['mysql', /"Relational:MaxIdentifierLength", 64\b/],
  ['sqlserver', /"Relational:MaxIdentifierLength", 128\b/],
];

/** Types that no other database has. */
const TYPES: readonly (readonly [Dialect, RegExp])[] = [
  [
    'postgres',
    /type: "(?:uuid|boolean|bytea|jsonb|timestamp with(?:out)? time zone|character varying\(\d+\)|double precision|integer)"/,
  ],
  [
    'sqlserver',
    /type: "(?:nvarchar\((?:\d+|max)\)|uniqueidentifier|datetime2(?:\(\d\))?|datetimeoffset|bit|varbinary\(max\))"/,
  ],
  [
    'mysql',
    /type: "(?:longtext|char\(36\)|datetime\(6\)|tinyint\(1\)|varchar\(\d+\)|longblob|mediumtext)(?: CHARACTER SET \w+)?"/,
  ],
  ['sqlite', /type: "(?:TEXT|INTEGER|BLOB|REAL)"/],
];

/** Packages of a project: https://learn.microsoft.com/en-us/ef/core/providers/ */
const PACKAGES: readonly (readonly [Dialect, RegExp])[] = [
  ['postgres', /\bNpgsql\.EntityFrameworkCore\b|\bAspire\.Npgsql\b/],
  ['mysql', /\b(?:Pomelo|MySql)\.EntityFrameworkCore\b/],
  ['sqlserver', /\bEntityFrameworkCore\.SqlServer\b/],
  ['sqlite', /\bEntityFrameworkCore\.Sqlite\b/],
  ['oracle', /\bOracle\.EntityFrameworkCore\b/],
];

const FOLDERS: readonly (readonly [Dialect, RegExp])[] = [
  ['postgres', /postgres|npgsql|pgsql/i],
  ['mysql', /mysql|mariadb/i],
  ['sqlserver', /sql-?server|mssql/i],
  ['sqlite', /sqlite/i],
  ['oracle', /oracle/i],
];

const firstOf = (marks: readonly (readonly [Dialect, RegExp])[], text: string): Dialect | undefined =>
  marks.find(([, mark]) => mark.test(text))?.[0];

/** Of the texts of migrations, or of the model beside them; undefined where it could be any. */
export const dialectOfTexts = (texts: readonly string[]): Dialect | undefined => {
  for (const marks of [MARKS, LENGTHS, TYPES])
    for (const text of texts) {
      const found = firstOf(marks, text);
      if (found !== undefined) return found;
    }
  return undefined;
};

export const dialectOfPackages = (text: string): Dialect | undefined => firstOf(PACKAGES, text);

/** Of the folder that is named after a database, the nearest. */
export function dialectOfFolders(path: string): Dialect | undefined {
  const folders = path.split('/').slice(0, -1).toReversed();
  for (const folder of folders) {
    const found = firstOf(FOLDERS, folder);
    if (found !== undefined) return found;
  }
  return undefined;
}
