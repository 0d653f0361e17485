// Which servers of MySQL and MariaDB a machine has.
import { chmodSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findMysqlPrograms, readVersion } from '../../src/io/mysql-programs.ts';

const machine = mkdtempSync(path.join(tmpdir(), 'launch-ready-programs-'));

/** A folder with programs that say their version. */
function folder(name: string, programs: Readonly<Record<string, string>>): string {
  const place = path.join(machine, name, 'bin');
  mkdirSync(place, { recursive: true });
  for (const [program, says] of Object.entries(programs)) {
    writeFileSync(path.join(place, program), `#!/bin/sh\necho '${says}'\n`);
    chmodSync(path.join(place, program), 0o755);
  }
  return place;
}

const MARIA = 'mariadbd  Ver 10.11.6-MariaDB-1 for Linux';
const eight = folder('8', { mysqld: 'mysqld  Ver 8.0.39-0ubuntu0.24.04.2 for Linux on x86_64 ((Ubuntu))' });
const maria = folder('maria', { mariadbd: MARIA, 'mariadb-install-db': '' });
const bare = folder('bare', { mariadbd: MARIA });
const old = folder('old', { mysqld: 'mysqld  Ver 5.7.44 for Linux on x86_64 (MySQL Community Server (GPL))' });
const other = folder('other', { mysqld: 'hello' });
const work = folder('work', { mysqld: 'mysqld  Ver 8.4.1 for Linux' });
const link = folder('link', {});
symlinkSync(path.join(work, 'mysqld'), path.join(link, 'mysqld'));

const found = async (paths: readonly string[], notIn: readonly string[] = []) =>
  (await findMysqlPrograms(paths.join(path.delimiter), notIn)).filter(({ server }) => server.startsWith(machine));

test('each with its name, and what makes its data directory', async () => {
  expect(await found([eight, maria, old, other])).toEqual([
    { flavour: 'mysql', version: 80_039, name: 'MySQL 8.0.39', server: `${eight}/mysqld` },
    {
      ...{ flavour: 'mariadb', version: 101_106, name: 'MariaDB 10.11.6' },
      ...{ server: `${maria}/mariadbd`, install: `${maria}/mariadb-install-db` },
    },
  ]);
});

test('MariaDB without a program that makes its data directory takes that of another place', async () => {
  const [program] = await found([bare, maria]);
  expect(program?.install).toBe(`${maria}/mariadb-install-db`);
});

test('what lies in the working directory, or leads there, may be the work of the change', async () => {
  expect(await found([work, link, eight], [path.join(machine, 'work'), '/nowhere'])).toHaveLength(1);
  expect(await found([work])).toHaveLength(1);
});

test('relative entries of PATH are none', async () => {
  expect(await found([path.relative(process.cwd(), eight)])).toEqual([]);
});

test.each([
  ['mysqld  Ver 8.0.39-0ubuntu0.24.04.2 for Linux on x86_64 ((Ubuntu))', 'MySQL 8.0.39', 80_039],
  ['/usr/sbin/mysqld  Ver 8.4.3 for Linux on x86_64 (MySQL Community Server - GPL)', 'MySQL 8.4.3', 80_403],
  ['mariadbd  Ver 10.11.19-MariaDB-0+deb12u1 for debian-linux-gnu on x86_64', 'MariaDB 10.11.19', 101_119],
  ['mysqld  Ver 9.7.4-2 for Linux on x86_64 ((Debian))', 'MySQL 9.7.4', 90_704],
  ['something else', undefined, undefined],
])('a version: %s', (text, name, version) => {
  expect([readVersion(text)?.name, readVersion(text)?.version]).toEqual([name, version]);
});
