/** Node-RED: an API that takes a password for a token, which is then sent as a header. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Application, has, npm, output } from './application.ts';

export const nodeRed: Application = {
  name: 'node-red',
  from: 'npm node-red 5.0.7',
  login: 'JSON, bearer token',
  missing: () => (has('npm') ? undefined : 'npm'),
  install: ({ folder }) => npm(folder, 'node-red', '5.0.7'),
  async prepare({ folder, data, user, password }) {
    const hash = await output({
      file: process.execPath,
      args: ['-p', `require('bcryptjs').hashSync(process.env.SMOKE_PASSWORD, 8)`],
      cwd: path.join(folder, 'node_modules', 'node-red'),
      env: { SMOKE_PASSWORD: password },
    });
    const users = [{ username: user, password: hash, permissions: '*' }];
    writeFileSync(
      path.join(data, 'settings.js'),
      `module.exports = { flowFile: 'flows.json', adminAuth: { type: 'credentials', users: ${JSON.stringify(users)} } };\n`,
    );
  },
  start: ({ folder, data, port }) => [
    {
      file: process.execPath,
      args: [
        path.join(folder, 'node_modules', 'node-red', 'red.js'),
        '--userDir',
        data,
        '--settings',
        path.join(data, 'settings.js'),
        '--port',
        String(port),
      ],
      cwd: data,
    },
  ],
  ready: '/auth/login',
  session: 'authorization',
  route: /^\/flow\/[0-9a-f]+/,
  created: { method: 'POST', path: /^\/flow$/, status: [200] },
  edited: { method: 'PUT', path: /^\/flow\/[0-9a-f]+/, status: [200] },
  deleted: { method: 'DELETE', path: /^\/flow\/[0-9a-f]+/, status: [204] },
};
