/** A MariaDB of an application’s own: its files in a folder, reached through a socket in it. */
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { begin, type Command, output } from './application.ts';

export const socketOf = (data: string): string => path.join(data, 'm.sock');

export const mariadbServer = (data: string): Command => ({
  file: 'mariadbd',
  args: [
    '--no-defaults',
    '--user=root',
    `--datadir=${path.join(data, 'db')}`,
    `--socket=${socketOf(data)}`,
    `--pid-file=${path.join(data, 'm.pid')}`,
    '--skip-networking',
  ],
});

/** Makes the server, with what `sql` says in it; it does not run afterwards. */
export async function makeMariadb(data: string, sql: string): Promise<void> {
  await output({
    file: 'mariadb-install-db',
    args: [
      '--no-defaults',
      '--user=root',
      '--auth-root-authentication-method=normal',
      `--datadir=${path.join(data, 'db')}`,
    ],
  });
  const server = begin(mariadbServer(data));
  const client = {
    file: 'mariadb',
    args: ['--no-defaults', `--socket=${socketOf(data)}`, '--user=root', `--execute=${sql}`],
  };
  try {
    for (let tries = 120; ; tries--) {
      try {
        await output(client);
        return;
      } catch (error) {
        if (tries === 0 || server.isOver()) throw new Error(server.said(), { cause: error });
        await sleep(500);
      }
    }
  } finally {
    await server.end();
  }
}
