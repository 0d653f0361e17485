/** For which database migrations are whose tool says so in its settings. */
import type { CheckContext } from '../check.ts';
import type { Dialect } from './dialect.ts';
import { folderOf, type Places } from './places.ts';
import type { ProgramKind } from './programs/program.ts';
import { MAX_FILE_BYTES, readTexts } from './read-texts.ts';

/** Files that name the database, by the tool; the nearest above a migration. */
const SETTINGS: Readonly<Record<string, readonly string[]>> = {
  rails: ['config/database.yml', 'Gemfile.lock'],
  django: ['settings.py', 'config/settings.py', 'config/settings/base.py', 'config/settings/production.py'],
  alembic: ['alembic.ini', 'env.py'],
  ecto: ['mix.exs', 'config/config.exs', 'config/runtime.exs'],
  knex: ['knexfile.js', 'knexfile.ts', 'package.json'],
  typeorm: ['ormconfig.json', 'ormconfig.js', 'data-source.ts', 'src/data-source.ts', 'package.json'],
  liquibase: [
    ...['liquibase.properties', 'application.properties', 'application.yml', 'application.yaml'],
    ...['config/application-prod.yml', 'application-prod.yml', 'pom.xml', 'build.gradle', 'build.gradle.kts'],
  ],
  sequelize: ['config/config.json', 'config/config.js', 'package.json'],
  kysely: ['kysely.config.ts', 'package.json'],
  efcore: ['appsettings.Production.json', 'appsettings.json', 'docker-compose.yml'],
  laravel: [
    ...['.env.example', '.env.production', '.env.prod', '.env', 'config/database.php'],
    ...['docker-compose.yml', 'docker-compose.prod.yml', 'docker-compose.yaml', 'compose.yml', 'compose.yaml'],
  ],
  mikroorm: ['mikro-orm.config.ts', 'src/mikro-orm.config.ts', 'mikro-orm.config.js', 'package.json'],
};

/** Lines that count in such files, where others name databases that could be used. */
const LINES: Readonly<Record<string, RegExp>> = {
  laravel: /^[ \t-]{0,40}(?:DB_CONNECTION[ \t]{0,10}[=:].{0,200}|'default'[ \t]{0,10}=>.{0,200}|image:.{0,200})$/gm,
};

/** PostgreSQL wherever it is named, since SQLite is what many settings fall back to on a laptop. */
const NAMED: readonly (readonly [Dialect, RegExp])[] = [
  ['postgres', /postgres|postgrex|postgis|psycopg|\bpgsql\b|['"]pg['"]|\bpg \(/i],
  ['mysql', /mysql|myxql|mariadb|trilogy/i],
  // Names of drivers: the words alone stand for much else.
  ['oracle', /\bjdbc:oracle\b|\bojdbc\d/i],
  ['sqlserver', /\bjdbc:sqlserver\b|\bmssql-jdbc\b|Ecto\.Adapters\.Tds\b/i],
  ['sqlite', /sqlite/i],
];

/** PostgreSQL where nothing names another. `path` is a migration's. */
export async function dialectOfSettings(
  { head, git }: CheckContext,
  { tool }: ProgramKind,
  path: string,
  places: Places,
): Promise<Dialect> {
  const names = SETTINGS[tool.name] ?? [];
  for (let folder = folderOf(path); ; folder = folderOf(folder)) {
    const found = names.map((name) => (folder === '' ? name : `${folder}/${name}`)).filter((file) => places.has(file));
    const { texts } =
      found.length === 0 ? { texts: new Map<string, string>() } : await readTexts(head, found, MAX_FILE_BYTES, git);
    const lines = LINES[tool.name];
    const all = [...texts.values()].flatMap((text) => (lines ? (text.match(lines) ?? []) : [text])).join('\n');
    const dialect = NAMED.find(([, words]) => words.test(all))?.[0];
    if (dialect !== undefined) return dialect;
    if (folder === '') return 'postgres';
  }
}
