import { stageOf } from '../../../core/environment.ts';
import { isInnerName, isPrivateAddress, isThisMachine } from '../address.ts';
import { type Database, databaseOf, isSameDatabase } from '../database-url.ts';
import type { Environment } from '../environments/environment.ts';
import { type EnvRule, type EnvSubject, judgedValues } from '../rule.ts';
import { separationOf } from '../separation.ts';
import { sharedDatabase } from '../sharing.ts';

export const sameDatabase: EnvRule = {
  id: 'env/same-database',
  severity: 'blocker',
  summary: 'Two environments use one database',
  why: 'A test that cleans up, a migration of a pull request or a seed then runs on the customers’ data: an end-to-end test of Instamolt that had been handed production’s address wiped all of it. On Vercel, previews have production’s `DATABASE_URL` unless somebody changes it.',
  fix: 'Give each environment a database of its own (a branch, in Neon or PlanetScale).',
  since: '0.1.0',
  sources: [
    'https://instamolt.app/changelog/production-database-incident-and-backup-policy',
    'https://github.com/prisma/web/pull/4279',
    'https://github.com/motormetrics/motormetrics/issues/899',
  ],
  examples: {
    bad: [
      'DATABASE_URL=\n--- production\nDATABASE_URL=postgres://app:<token>@db.shop.dev/app\n--- staging\nDATABASE_URL=postgresql://other:<token#2>@DB.shop.dev:5432/app?sslmode=require',
      'DATABASE_URL=\n--- production\nDATABASE_URL=postgres://app:<token>@ep-cool-1.eu-central-1.aws.neon.tech/app\n--- preview\nDATABASE_URL=postgres://app:<token>@ep-cool-1-pooler.eu-central-1.aws.neon.tech/app',
      'DB_HOST=\nDB_NAME=\n--- production\nDB_HOST=db.shop.dev\nDB_NAME=app\n--- staging\nDB_HOST=db.shop.dev\nDB_NAME=app',
    ],
    good: [
      'DATABASE_URL=\n--- production\nDATABASE_URL=postgres://app:<token>@db.shop.dev/app\n--- staging\nDATABASE_URL=postgres://app:<token#2>@db.shop.dev/app_staging',
      'DATABASE_URL=\n--- production\nDATABASE_URL=postgres://app:<token>@db:5432/app\n--- staging\nDATABASE_URL=postgres://app:<token#2>@db:5432/app',
      'REDIS_URL=\n--- production\nREDIS_URL=redis://cache.shop.dev/0\n--- staging\nREDIS_URL=redis://cache.shop.dev/1',
      '--- config\nDATABASE_URL: { never-share: false }\n--- production\nDATABASE_URL=postgres://app:<token>@db.shop.dev/app\n--- staging\nDATABASE_URL=postgres://app:<token>@db.shop.dev/app',
    ],
  },
  *check(subject) {
    if (subject.environments.length < 2) return;
    const uses = usesOf(subject).sort((a, b) => rank(a) - rank(b));
    const reported = new Set<string>();
    for (const [index, other] of uses.entries())
      for (const first of uses.slice(0, index)) {
        const severity = separationOf(first.environment, other.environment, stageOf)?.database;
        if (severity === undefined || !isSameDatabase(first.database, other.database)) continue;
        const id = JSON.stringify([first.environment.name, other.environment.name, { ...other.database }]);
        if (reported.has(id)) continue;
        reported.add(id);
        const told = isInPrivateNetwork(other.database) ? 'medium' : severity;
        yield sharedDatabase(first, other, told, KINDS[other.database.kind]);
      }
  },
};

const KINDS: Readonly<Record<Database['kind'], string>> = {
  postgres: 'PostgreSQL database',
  mysql: 'MySQL database',
  mongodb: 'MongoDB database',
  redis: 'Redis database',
  amqp: 'message queue',
  sqlserver: 'SQL Server database',
  sqlite: 'SQLite database',
  clickhouse: 'ClickHouse database',
};

/** Two networks may have the same private address. */
export const isInPrivateNetwork = ({ host }: Database): boolean => host.split(',').every(isPrivateAddress);

/** A variable that opens a database. */
export interface Use {
  name: string;
  environment: Environment;
  database: Database;
}

/** Production first, so that it is the other that is told to change. */
const rank = ({ environment }: Use): number => (stageOf(environment.name) === 'production' ? 0 : 1);

/** Of every judged environment. */
export function usesOf(subject: EnvSubject): Use[] {
  const uses: Use[] = [];
  for (const { name, value, environment, declaration } of judgedValues(subject, 'undeclared')) {
    if (declaration?.neverShare === false) continue;
    const database = databaseOf(value) ?? inParts(name, value, environment);
    if (database !== undefined && isOneMachine(database)) uses.push({ name, environment, database });
  }
  return uses;
}

/** `DB_HOST`, `DB_PORT`, `DB_NAME`: the host's variable stands for all. */
function inParts(name: string, value: string, { cells }: Environment): Database | undefined {
  const prefix = /^((?:\w+_)?(?:DB|DATABASE|POSTGRES|POSTGRESQL|PG|MYSQL|MARIADB))_?(?:HOST|HOSTNAME|SERVER)$/.exec(
    name,
  )?.[1];
  if (prefix === undefined) return undefined;
  const part = (...ends: string[]): string | undefined => {
    for (const end of ends) {
      const cell = cells.get(`${prefix}${end}`);
      if (cell?.state === 'set') return cell.value.trim();
    }
    return undefined;
  };
  const database = part('_NAME', '_DATABASE', 'DATABASE', '_DB', '_DBNAME');
  if (database === undefined) return undefined;
  const kind = part('_CONNECTION', '_TYPE', '_DRIVER', '_ENGINE', '_CLIENT', '_DIALECT') ?? prefix;
  const scheme = /my|maria/i.test(kind) ? 'mysql' : 'postgres';
  const port = part('_PORT', 'PORT');
  const user = part('_USER', '_USERNAME', 'USER') ?? 'x';
  return databaseOf(
    `${scheme}://${encodeURIComponent(user)}@${value.trim()}${port === undefined ? '' : `:${port}`}/${encodeURIComponent(database)}`,
  );
}

/** The same name means another machine in another network: `localhost`, `db`, `postgres.railway.internal`. */
const isOneMachine = ({ host }: Database): boolean =>
  host !== '' && host.split(',').every((each) => !isThisMachine(each) && !isInnerName(each));
