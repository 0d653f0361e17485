/** Which servers of MySQL and MariaDB this machine has. */
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { isOutside, machinePath } from './machine-path.ts';

export interface MysqlProgram {
  flavour: 'mysql' | 'mariadb';
  /** 8.0.39 is 80039, MariaDB 10.11.6 is 101106. */
  version: number;
  /** `MySQL 8.0.39` */
  name: string;
  server: string;
  /** What makes MariaDB's data directory; MySQL's server does that itself. */
  install?: string;
}

/** Where packages put them: Debian and Ubuntu, Red Hat, MySQL's own, Homebrew. */
const FOLDERS = ['/usr/sbin', '/usr/libexec', '/usr/local/sbin', '/usr/local/mysql/bin', '/usr/local/mysql/scripts'];
const BREW = ['/opt/homebrew/opt', '/usr/local/opt', '/home/linuxbrew/.linuxbrew/opt'];

/** Servers before these lack what is asked of them here, and have been out of support for years. */
const OLDEST: Readonly<Record<MysqlProgram['flavour'], number>> = { mysql: 80_000, mariadb: 100_400 };

/**
 * Programs of the machine, in the order of `paths` (as PATH has them), then where packages put them. What lies in one of the folders
 * `notIn` is none of the machine: a change may have brought it. There are no such sockets on Windows.
 */
export async function findMysqlPrograms(
  paths: string | undefined,
  notIn: readonly string[] = [],
): Promise<MysqlProgram[]> {
  if (process.platform === 'win32') return [];
  const isOwn = isOutside(notIn);
  const own = (paths ?? '').split(path.delimiter).filter((folder) => path.isAbsolute(folder));
  const folders = [...own, ...FOLDERS, ...BREW.flatMap(keptIn)];
  const servers = new Map<string, string>();
  for (const folder of folders)
    for (const name of ['mysqld', 'mariadbd']) {
      const file = path.join(folder, name);
      if (existsSync(file) && isOwn(file)) servers.set(realpathSync(file), file);
    }
  const installs = folders.flatMap((folder) =>
    ['mariadb-install-db', 'mysql_install_db']
      .map((name) => path.join(folder, name))
      .filter((file) => existsSync(file) && isOwn(file)),
  );
  const programs = await Promise.all([...servers.values()].map((server) => programOf(server, installs)));
  return programs.filter((program) => program !== undefined);
}

function keptIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => /^(?:mysql|mariadb)(?:@[\d.]+)?$/.test(name));
  return names.map((name) => path.join(folder, name, 'bin'));
}

async function programOf(server: string, installs: readonly string[]): Promise<MysqlProgram | undefined> {
  const said = readVersion(await versionText(server));
  if (said === undefined || said.version < OLDEST[said.flavour]) return undefined;
  if (said.flavour === 'mysql') return { ...said, server };
  // The one that lies beside it knows its files.
  const root = path.dirname(path.dirname(server));
  const install = installs.find((file) => path.dirname(path.dirname(file)) === root) ?? installs[0];
  return install === undefined ? undefined : { ...said, server, install };
}

const versionText = (server: string): Promise<string> =>
  new Promise((resolve) => {
    const env = { PATH: machinePath(), LC_ALL: 'C' };
    execFile(server, ['--no-defaults', '--version'], { timeout: 10_000, env }, (_, stdout) => resolve(stdout));
  });

/** `mysqld  Ver 8.0.39-0ubuntu0.24.04.1 for Linux on x86_64`; undefined where it is something else. */
export function readVersion(text: string): Pick<MysqlProgram, 'flavour' | 'version' | 'name'> | undefined {
  const [, major, minor, patch, rest = ''] = /\bVer (\d{1,2})\.(\d{1,2})\.(\d{1,2})(\S*)/.exec(text) ?? [];
  if (major === undefined) return undefined;
  const flavour = /maria/i.test(rest) ? 'mariadb' : 'mysql';
  return {
    flavour,
    version: Number(major) * 10_000 + Number(minor) * 100 + Number(patch),
    name: `${flavour === 'mysql' ? 'MySQL' : 'MariaDB'} ${major}.${minor}.${patch}`,
  };
}
