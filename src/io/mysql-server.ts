/**
 * A MySQL or MariaDB that this machine has, as a throw-away: a data directory of its own in the temporary folder, reached by a socket in it
 * and by nobody else, gone when it is stopped. GitHub's Ubuntu images bring one: https://github.com/actions/runner-images
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { chownSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { messageOf } from '../core/errors.ts';
import { connectMysql, type MysqlClient } from './mysql-client.ts';
import type { MysqlProgram } from './mysql-programs.ts';
import { endServer, type Home, hasEnded, makeHome, onEnd, removeHome, runs } from './throw-away.ts';

export interface MysqlServer {
  flavour: MysqlProgram['flavour'];
  version: number;
  /** `MySQL 8.0.39` */
  name: string;
  /** As the owner of the server. */
  admin: MysqlClient;
  /** As a user who may do nothing to the server, and who has no database before it is given some. */
  role: MysqlClient;
  /** What the role is called in a GRANT. */
  account: string;
  stop(): Promise<void>;
}

const ROLE = 'launch_ready';

/** Milliseconds. MySQL makes its data directory in three seconds on an idle machine. */
const START = 60_000;

/** Throws where it does not start; nothing is left behind. */
export async function startMysql(program: MysqlProgram): Promise<MysqlServer> {
  const home = makeHome('launch-ready-my-');
  let server: ChildProcess | undefined;
  const forget = onEnd(() => {
    server?.kill('SIGKILL');
    removeHome(home);
  });
  try {
    for (const folder of ['none', 'tmp']) makeFolder(home, folder);
    await initialize(program, home);
    server = spawn(program.server, ['--no-defaults', ...settingsOf(program, home.path)], {
      ...home.options,
      stdio: 'ignore',
    });
    // Where it cannot be started, nobody answers.
    server.on('error', () => {});
    const running = server;
    const admin = await connect(home, 'root', running);
    const account = `${ROLE}@localhost`;
    await admin.query(`CREATE USER ${account}`);
    const role = await connect(home, ROLE, running);
    const { flavour, version, name } = program;
    return {
      ...{ flavour, version, name, admin, role, account },
      async stop() {
        forget();
        // A statement that runs on would keep its connection: the server goes first.
        running.kill('SIGKILL');
        admin.end();
        role.end();
        await endServer(running, home, 'SIGKILL');
      },
    };
  } catch (error) {
    forget();
    await endServer(server, home, 'SIGKILL');
    throw error;
  }
}

function makeFolder({ path: home, options: { uid, gid } }: Home, name: string): void {
  const folder = path.join(home, name);
  mkdirSync(folder, { mode: 0o700 });
  if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid);
}

/** The owner gets no password: nobody else reaches the socket. */
async function initialize({ flavour, server, install }: MysqlProgram, home: Home): Promise<void> {
  const data = `--datadir=${path.join(home.path, 'data')}`;
  if (flavour === 'mysql') {
    await runs(server, ['--no-defaults', '--initialize-insecure', data, ...QUICK, '--loose-mysqlx=OFF'], home, START);
    return;
  }
  const options = ['--auth-root-authentication-method=normal', '--skip-test-db', '--skip-name-resolve'];
  await runs(install ?? '', ['--no-defaults', data, ...options, ...QUICK], home, START);
}

/** Nothing has to be there after a crash. */
const QUICK = ['--innodb-flush-method=nosync', '--innodb-flush-log-at-trx-commit=0', '--innodb-buffer-pool-size=64M'];

/** `loose`: not every version has it. The names are the same in both databases. */
const settingsOf = ({ flavour }: MysqlProgram, home: string): string[] => [
  `--datadir=${home}/data`,
  `--socket=${home}/socket`,
  `--pid-file=${home}/pid`,
  `--tmpdir=${home}/tmp`,
  `--log-error=${home}/log`,
  // Nobody reaches it from elsewhere, and it reaches nobody.
  '--skip-networking',
  '--loose-mysqlx=OFF',
  '--skip-log-bin',
  '--loose-skip-slave-start',
  // No files of the machine, no libraries, no work behind the back of the session.
  flavour === 'mysql' ? '--secure-file-priv=NULL' : `--secure-file-priv=${home}/none`,
  `--plugin-dir=${home}/none`,
  '--local-infile=0',
  '--loose-skip-symbolic-links',
  '--event-scheduler=OFF',
  // What is made up on the way may not fill the disk.
  '--innodb-temp-data-file-path=ibtmp1:12M:autoextend:max:1G',
  ...QUICK,
  '--loose-performance-schema=OFF',
  '--max-connections=8',
  '--max-allowed-packet=64M',
  // As their images and packages set it; where a migration says nothing, the server's own word would count.
  '--character-set-server=utf8mb4',
  '--lock-wait-timeout=5',
  '--innodb-lock-wait-timeout=5',
];

/** Tries until the server answers or is gone. */
async function connect({ path: home }: Home, user: string, server: ChildProcess): Promise<MysqlClient> {
  const deadline = performance.now() + START;
  for (;;) {
    try {
      return await connectMysql(path.join(home, 'socket'), user);
    } catch (error) {
      if (hasEnded(server) || server.pid === undefined)
        throw new Error('it ended before it answered', { cause: error });
      if (performance.now() > deadline) throw new Error(`it did not answer: ${messageOf(error)}`, { cause: error });
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
