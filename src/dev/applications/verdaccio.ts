/** Verdaccio, a registry for npm packages: JSON for a token, packages that only members see. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Application, has, npm } from './application.ts';

export const verdaccio: Application = {
  name: 'verdaccio',
  from: 'npm verdaccio 6.8.0',
  login: 'JSON, bearer token',
  missing: () => (has('npm') ? undefined : 'npm'),
  install({ folder }) {
    mkdirSync(folder, { recursive: true });
    // Two versions of it are asked for, and one is a tag that does not exist everywhere.
    writeFileSync(path.join(folder, 'package.json'), '{"private":true,"overrides":{"node-fetch":"2.7.0"}}\n');
    return npm(folder, 'verdaccio', '6.8.0');
  },
  async prepare({ data }) {
    writeFileSync(
      path.join(data, 'config.yaml'),
      `storage: ./storage
auth: { htpasswd: { file: ./htpasswd, algorithm: bcrypt, rounds: 8 } }
packages: { '**': { access: $authenticated, publish: $authenticated, unpublish: $authenticated } }
web: { title: Smoke registry }
security: { api: { jwt: { sign: { expiresIn: 1h } } }, web: { sign: { expiresIn: 1h } } }
log: { type: stdout, format: pretty, level: warn }
`,
    );
  },
  start: ({ folder, data, port }) => [
    {
      file: process.execPath,
      args: [
        path.join(folder, 'node_modules', 'verdaccio', 'bin', 'verdaccio'),
        '--config',
        path.join(data, 'config.yaml'),
        '--listen',
        `http://127.0.0.1:${port}`,
      ],
      cwd: data,
    },
  ],
  // People make themselves, as `npm adduser` does.
  async afterStart({ port, user, password }) {
    const made = await fetch(`http://127.0.0.1:${port}/-/user/org.couchdb.user:${user}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: user, password }),
    });
    if (!made.ok) throw new Error(`no user could be made: ${made.status} ${await made.text()}`);
  },
  // What deletes a package names its revision, which a broken page does not tell.
  reset: ({ data }) => rmSync(path.join(data, 'storage', 'smoke-package'), { recursive: true, force: true }),
  ready: '/-/ping',
  session: 'authorization',
  route: /^\/smoke-package$/,
  created: { method: 'PUT', path: /^\/smoke-package$/, status: [201] },
  edited: { method: 'PUT', path: /^\/-\/package\/smoke-package\/dist-tags\/beta/, status: [201] },
  deleted: { method: 'DELETE', path: /^\/smoke-package\/-rev\//, status: [201] },
};
