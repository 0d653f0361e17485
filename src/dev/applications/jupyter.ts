/** Jupyter Server: a password in a form, and a token against forgery that scripts read from a cookie and send as a header. */
import path from 'node:path';
import { type Application, has, output, pip, python } from './application.ts';

export const jupyter: Application = {
  name: 'jupyter',
  from: 'pip jupyter-server 2.21.1',
  login: 'form, CSRF cookie → header',
  missing: () => (has('python3') ? undefined : 'python3'),
  install: ({ folder }) => pip(folder, 'jupyter_server==2.21.1'),
  start: ({ folder, data, port, password }) => [
    {
      file: python(folder, 'jupyter-server'),
      args: [
        '--allow-root',
        '--no-browser',
        '--ip=127.0.0.1',
        `--port=${port}`,
        `--ServerApp.root_dir=${data}`,
        `--config=${path.join(data, 'config.py')}`,
      ],
      cwd: data,
      env: { JUPYTER_RUNTIME_DIR: path.join(data, 'runtime'), JUPYTER_CONFIG_DIR: data, SMOKE_PASSWORD: password },
    },
  ],
  async prepare({ folder, data, password }) {
    await output({
      file: python(folder),
      args: [
        '-c',
        `import os
from jupyter_server.auth import passwd
with open('config.py', 'w') as file:
    file.write(f"c.PasswordIdentityProvider.hashed_password = {passwd(os.environ['SMOKE_PASSWORD'])!r}\\nc.IdentityProvider.token = ''\\n")`,
      ],
      cwd: data,
      env: { SMOKE_PASSWORD: password },
    });
  },
  ready: '/login',
  session: /^username-/,
  route: /^\/api\/contents\/untitled\.txt/,
  created: { method: 'POST', path: /^\/api\/contents/, status: [201] },
  edited: { method: 'PUT', path: /^\/api\/contents\/untitled\.txt/, status: [200] },
  deleted: { method: 'DELETE', path: /^\/api\/contents\/untitled\.txt/, status: [204] },
};
