/** Kinto, a store of JSON records: HTTP Basic for every request, no session. */
import path from 'node:path';
import { type Application, has, output, pip, python } from './application.ts';

export const kinto: Application = {
  name: 'kinto',
  from: 'pip kinto 26.5.0',
  login: 'HTTP Basic',
  missing: () => (has('python3') ? undefined : 'python3'),
  install: ({ folder }) => pip(folder, 'kinto==26.5.0'),
  async prepare({ folder, data }) {
    await output({
      file: python(folder, 'kinto'),
      args: [
        'init',
        '--ini',
        path.join(data, 'kinto.ini'),
        '--backend',
        'memory',
        '--cache-backend',
        'memory',
        '--host',
        '127.0.0.1',
      ],
    });
  },
  start: ({ folder, data, port }) => [
    {
      file: python(folder, 'kinto'),
      args: ['start', '--ini', path.join(data, 'kinto.ini'), '--port', String(port)],
      cwd: data,
    },
  ],
  // Users make themselves.
  async afterStart({ port, user, password }) {
    const made = await fetch(`http://127.0.0.1:${port}/v1/accounts/${user}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ data: { password } }),
    });
    if (!made.ok) throw new Error(`no user could be made: ${made.status} ${await made.text()}`);
  },
  ready: '/v1/',
  session: 'authorization',
  route: /^\/v1\/buckets\/default\/collections\/notes\/records\//,
  created: { method: 'POST', path: /^\/v1\/buckets\/default\/collections\/notes\/records/, status: [201] },
  edited: { method: 'PATCH', path: /^\/v1\/buckets\/default\/collections\/notes\/records\//, status: [200] },
  deleted: { method: 'DELETE', path: /^\/v1\/buckets\/default\/collections\/notes\/records\//, status: [200] },
};
