/**
 * Which database a connection string means: poolers, replicas of the address and default ports taken away, so that two
 * spellings of one database are equal. What comes out is for comparing only: it is never shown.
 */
import { normalHost } from './address.ts';

export interface Database {
  kind: 'postgres' | 'mysql' | 'mongodb' | 'redis' | 'amqp' | 'sqlserver' | 'sqlite' | 'clickhouse';
  /** In lower case; several, sorted, with commas. Empty for a file. */
  host: string;
  /** Decimal; empty where the kind has none. */
  port: string;
  /** Name of the database; index in Redis, virtual host in AMQP, path of a file. `name#schema` where a schema is named. */
  name: string;
}

const KINDS: readonly { kind: Database['kind']; schemes: RegExp; port: string }[] = [
  { kind: 'postgres', schemes: /^(?:postgres(?:ql)?|postgis|pgsql|cockroachdb|timescaledb)$/, port: '5432' },
  { kind: 'mysql', schemes: /^(?:mysql2?|mariadb)$/, port: '3306' },
  { kind: 'mongodb', schemes: /^mongodb(?:\+srv)?$/, port: '27017' },
  { kind: 'redis', schemes: /^(?:rediss?|valkeys?)$/, port: '6379' },
  { kind: 'amqp', schemes: /^amqps?$/, port: '5672' },
  { kind: 'sqlserver', schemes: /^(?:sqlserver|mssql)$/, port: '1433' },
  { kind: 'clickhouse', schemes: /^clickhouse$/, port: '9000' },
  { kind: 'sqlite', schemes: /^(?:sqlite3?|libsql|file)$/, port: '' },
];

const LONGEST = 4_000;

/** Undefined for what is no connection string of a database. */
export function databaseOf(value: string): Database | undefined {
  const text = value.trim();
  if (text.length > LONGEST) return undefined;
  // `postgresql+asyncpg://` of SQLAlchemy names its driver; JDBC and Prisma have beginnings of their own.
  const match = /^(?:jdbc:)?([a-z][a-z0-9]*)(?:\+(?!srv)[a-z0-9]+)?(\+srv)?:(\/\/)?(.*)$/is.exec(text);
  const scheme = `${match?.[1] ?? ''}${match?.[2] ?? ''}`.toLowerCase();
  const found = KINDS.find(({ schemes }) => schemes.test(scheme));
  if (match === null || found === undefined) return keywordsOf(text);
  const rest = match[4] ?? '';
  if (found.kind === 'sqlite') return scheme === 'libsql' ? remoteFile(rest) : fileOf(rest);
  if (match[3] === undefined) return undefined;
  if (found.kind === 'sqlserver') {
    const [address = '', ...settings] = rest.split(';');
    const name = settings
      .map((each) => /^\s*(?:database|initial catalog)\s*=(.*)$/i.exec(each)?.[1]?.trim())
      .find(Boolean);
    const inPath = /\/([^/?]*)/.exec(address.replace(/^.*@/, ''))?.[1];
    return withHosts(found, address.replace(/^.*@/, '').replace(/\/.*$/, ''), '', decoded(name ?? inPath ?? ''));
  }
  const [, authority = '', path = '', query = ''] = /^([^/?#]*)(?:\/([^?#]*))?(?:\?([^#]*))?/.exec(rest) ?? [];
  const at = authority.lastIndexOf('@');
  const user = at === -1 ? '' : decoded(authority.slice(0, at).split(':')[0] ?? '');
  const parameters = new URLSearchParams(query);
  const hosts = authority.slice(at + 1) || parameters.get('host') || '';
  return withHosts(found, hosts, user, nameOf(found.kind, decoded(path), user, parameters));
}

function nameOf(kind: Database['kind'], path: string, user: string, parameters: URLSearchParams): string {
  const clean = path.replace(/\/+$/, '');
  if (kind === 'redis') return clean || parameters.get('db') || '0';
  if (kind === 'amqp') return clean === '' ? '/' : clean;
  if (kind === 'mongodb') return clean || 'test';
  if (kind !== 'postgres') return clean;
  const cluster = /--cluster=([\w-]+)/.exec(parameters.get('options') ?? '')?.[1];
  const schema = parameters.get('schema') ?? parameters.get('currentSchema');
  const name = clean || parameters.get('dbname') || user.replace(/\..*$/, '');
  return `${name}${cluster === undefined ? '' : `@${cluster}`}${schema === null || schema === 'public' ? '' : `#${schema}`}`;
}

/** Takes away what stands between the program and the database. */
function withHosts(
  { kind, port: usual }: (typeof KINDS)[number],
  hosts: string,
  user: string,
  name: string,
): Database | undefined {
  const places = hosts.split(',').map((each) => {
    const [, bare = '', port = ''] = /^(\[[^\]]*\]|[^:]*)(?::(\d*))?$/.exec(each.trim()) ?? [];
    return place(kind, normalHost(decoded(bare)), port === '' ? usual : port, user);
  });
  if (places.some(({ host }) => host === '')) return undefined;
  const unique = [...new Set(places.map(({ host }) => host))].sort();
  return { kind, host: unique.join(','), port: places[0]?.port ?? usual, name };
}

function place(kind: Database['kind'], host: string, port: string, user: string): { host: string; port: string } {
  if (kind === 'postgres') {
    // https://supabase.com/docs/guides/database/connecting-to-postgres: the pooler serves all projects; the user says which.
    const project = user.split('.')[1];
    if (host.endsWith('.pooler.supabase.com') && project) return { host: `db.${project}.supabase.co`, port: '5432' };
    if (/^db\.\w+\.supabase\.co$/.test(host)) return { host, port: '5432' };
    // https://neon.com/docs/connect/connection-pooling
    if (host.endsWith('.neon.tech')) return { host: host.replace(/^([^.]+)-pooler\./, '$1.'), port };
    // https://planetscale.com/docs/postgres/connecting: the branch is in the user's name.
    if (host.endsWith('.psdb.cloud')) return { host: `${user.split('.')[1] ?? user}@${host}`, port: '5432' };
    // https://www.pgbouncer.org/config.html#listen_port
    if (port === '6432' || port === '6543') return { host: host.replace(/^([^.]+)-pooler\./, '$1.'), port: '5432' };
  }
  // https://planetscale.com/docs/vitess/connecting: one host for everybody; user names belong to one branch.
  if (kind === 'mysql' && host.endsWith('.psdb.cloud')) return { host: `${user}@${host}`, port };
  // https://www.mongodb.com/docs/manual/reference/connection-string/: the members of a replica set, and its own name.
  if (kind === 'mongodb' && host.endsWith('.mongodb.net'))
    return { host: host.replace(/-shard-\d+-\d+(?=\.)/, ''), port: '27017' };
  // https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Aurora.Endpoints.Cluster.html
  if (host.endsWith('.rds.amazonaws.com')) return { host: host.replace('.cluster-ro-', '.cluster-'), port };
  return { host, port };
}

/** `host=db port=5432 dbname=app` of libpq, `Server=db,1433;Database=app` of .NET. */
function keywordsOf(text: string): Database | undefined {
  const separator = text.includes(';') ? ';' : ' ';
  if (!/\b(?:host|server|data source)\s*=/i.test(text)) return undefined;
  const pairs = new Map(
    text.split(separator).map((each) => {
      const at = each.indexOf('=');
      return [
        each.slice(0, Math.max(at, 0)).trim().toLowerCase(),
        each
          .slice(at + 1)
          .trim()
          .replace(/^['"]|['"]$/g, ''),
      ];
    }),
  );
  const server = pairs.get('server') ?? pairs.get('data source') ?? pairs.get('host') ?? '';
  const name = pairs.get('database') ?? pairs.get('initial catalog') ?? pairs.get('dbname') ?? '';
  const user = pairs.get('user') ?? pairs.get('username') ?? pairs.get('user id') ?? pairs.get('uid') ?? '';
  if (server === '' || name === '') return undefined;
  const [host = '', port = pairs.get('port') ?? ''] = server.replace(/^tcp:/i, '').split(',');
  const isMicrosoft = pairs.has('initial catalog') || pairs.has('data source') || /,\d+$/.test(server);
  const kind = isMicrosoft ? 'sqlserver' : pairs.has('uid') || port === '3306' ? 'mysql' : 'postgres';
  const found = KINDS.find((each) => each.kind === kind);
  return found && withHosts(found, `${host}${port === '' ? '' : `:${port}`}`, user, name);
}

function fileOf(rest: string): Database | undefined {
  const name = rest.replace(/\?.*$/s, '').replace(/^\/\//, '');
  return name === '' || name.startsWith(':memory:') ? undefined : { kind: 'sqlite', host: '', port: '', name };
}

function remoteFile(rest: string): Database | undefined {
  const host = /^(?:[^@/]*@)?([^/?#:]+)/.exec(rest)?.[1];
  return host === undefined ? undefined : { kind: 'sqlite', host: normalHost(host), port: '', name: '' };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export const isSameDatabase = (a: Database, b: Database): boolean =>
  a.kind === b.kind && a.host === b.host && a.port === b.port && a.name === b.name;

/** The password in a connection string or address; empty where there is none. */
export function passwordOf(value: string): string {
  const authority = /^\s*(?:jdbc:)?[a-z][a-z0-9+.-]*:\/\/([^/?#]*)@/i.exec(value)?.[1] ?? '';
  const colon = authority.indexOf(':');
  return colon === -1 ? '' : decoded(authority.slice(colon + 1));
}
