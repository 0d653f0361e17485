/**
 * A PostgreSQL that this machine has, as a throw-away: a data directory of its own in the temporary folder, reached by a socket in it and by
 * nobody else, gone when it is stopped. GitHub's Ubuntu images bring one: https://github.com/actions/runner-images
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { messageOf } from '../core/errors.ts';
import { endServer, type Home, hasEnded, makeHome, onEnd, removeHome, runs } from './throw-away.ts';

export interface PostgresServer {
  /** `16.4` */
  version: string;
  /** Where it listens; the user `postgres` and the database `shadow` are open to whoever reaches it. */
  socket: string;
  /** As the owner of the server. */
  admin: PostgresClient;
  /** As a role that may do nothing to the server. */
  role: PostgresClient;
  /** Keeps what is in the database. What it gives puts that back, once; settings of the sessions are gone then. */
  keep(): Promise<() => Promise<void>>;
  stop(): Promise<void>;
}

export interface PostgresClient {
  /** Any number of statements. */
  exec(sql: string): Promise<void>;
  query<Row>(sql: string): Promise<Row[]>;
}

/** The role whose database it is; no superuser. */
const SHADOW_ROLE = 'launch_ready';

/** Part of the socket's name. */
const PORT = 5432;

/** Milliseconds. A server starts in half a second. */
const START = 30_000;
const STATEMENT = 20_000;

/** Folders of programs, where packages put them. */
const foldersOf = (major: number): string[] => [
  `/usr/lib/postgresql/${major}/bin`,
  `/usr/pgsql-${major}/bin`,
  `/opt/homebrew/opt/postgresql@${major}/bin`,
  `/usr/local/opt/postgresql@${major}/bin`,
];

/** Where the programs of this major version are; undefined where they are not. There are no such sockets on Windows. */
export function findPostgres(major: number): string | undefined {
  if (process.platform === 'win32') return undefined;
  return foldersOf(major).find((folder) => ['initdb', 'postgres'].every((name) => existsSync(path.join(folder, name))));
}

/** Throws where it does not start; nothing is left behind. */
export async function startPostgres(folder: string): Promise<PostgresServer> {
  const home = makeHome('launch-ready-pg-');
  const data = path.join(home.path, 'data');
  let server: ChildProcess | undefined;
  const forget = onEnd(() => {
    server?.kill('SIGQUIT');
    removeHome(home);
  });
  try {
    await runs(
      path.join(folder, 'initdb'),
      ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync'],
      home,
    );
    server = spawn(
      path.join(folder, 'postgres'),
      ['-D', data, '-k', home.path, ...SETTINGS.flatMap((each) => ['-c', each])],
      {
        ...home.options,
        stdio: 'ignore',
      },
    );
    // Where it cannot be started, nobody answers.
    server.on('error', () => {});
    return await openDatabase(home, server, forget);
  } catch (error) {
    forget();
    await endServer(server, home, 'SIGQUIT');
    throw error;
  }
}

const SETTINGS = ['listen_addresses=', 'fsync=off', 'full_page_writes=off', 'autovacuum=off', 'max_connections=8'];

async function openDatabase(home: Home, server: ChildProcess, forget: () => void): Promise<PostgresServer> {
  const onServer = async (...statements: string[]): Promise<void> => {
    const client = await connect(home.path, 'postgres', 'postgres', server);
    for (const sql of statements) await client.query(sql);
    await client.end();
  };
  const open = async (database: string): Promise<Clients> => {
    const [admin, role] = [
      await connect(home.path, 'postgres', database, server),
      await connect(home.path, SHADOW_ROLE, database, server),
    ];
    return { admin, role };
  };
  await onServer(`CREATE ROLE ${SHADOW_ROLE} LOGIN`, `CREATE DATABASE shadow OWNER ${SHADOW_ROLE}`);
  let now = await open('shadow');
  const close = (): Promise<unknown> => Promise.allSettled([now.admin.end(), now.role.end()]);
  const { rows } = await now.admin.query<{ server_version: string }>('SHOW server_version');
  await now.admin.query(`ALTER SCHEMA public OWNER TO ${SHADOW_ROLE}`);
  return {
    version: rows[0]?.server_version.split(' ')[0] ?? '',
    socket: path.join(home.path, `.s.PGSQL.${PORT}`),
    admin: clientOf(() => now.admin),
    role: clientOf(() => now.role),
    async keep() {
      // Only a database that nobody is connected to can be copied.
      await close();
      await onServer(`CREATE DATABASE kept TEMPLATE shadow OWNER ${SHADOW_ROLE}`);
      now = await open('shadow');
      return async () => {
        await close();
        now = await open('kept');
      };
    },
    async stop() {
      forget();
      // A statement that runs on would keep its connection: the server goes first.
      server.kill('SIGQUIT');
      await close();
      await endServer(server, home, 'SIGQUIT');
    },
  };
}

interface Clients {
  admin: pg.Client;
  role: pg.Client;
}

const clientOf = (client: () => pg.Client): PostgresClient => ({
  exec: async (sql) => void (await client().query(sql)),
  query: async <Row>(sql: string) => (await client().query(sql)).rows as Row[],
});

/** Tries until the server answers or is gone. */
async function connect(home: string, user: string, database: string, server: ChildProcess): Promise<pg.Client> {
  const deadline = performance.now() + START;
  for (;;) {
    const client = new pg.Client({
      ...{ host: home, user, database, port: PORT, ssl: false },
      // Of the job's own database nothing counts here; and what is set at the start a RESET leaves alone.
      options: `-c statement_timeout=${STATEMENT}`,
    });
    // What breaks a connection is told by the next query.
    client.on('error', () => {});
    try {
      await client.connect();
      return client;
    } catch (error) {
      if (hasEnded(server)) throw new Error('PostgreSQL ended before it answered', { cause: error });
      if (performance.now() > deadline)
        throw new Error(`PostgreSQL did not answer: ${messageOf(error)}`, { cause: error });
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
