/** Wagtail, in the site that `wagtail start` writes: pages made in its administration, seen by everybody. */
import path from 'node:path';
import { type Application, has, output, pip, python } from './application.ts';

export const wagtail: Application = {
  name: 'wagtail',
  from: 'pip wagtail 8.0.1',
  login: 'form, CSRF field, cookie',
  missing: () => (has('python3') ? undefined : 'python3'),
  install: ({ folder }) => pip(folder, 'wagtail==8.0.1'),
  async prepare({ folder, data, user, password }) {
    await output({ file: python(folder, 'wagtail'), args: ['start', 'site1', data] });
    const manage = { file: python(folder), cwd: data };
    await output({ ...manage, args: ['manage.py', 'migrate', '--verbosity=0'] });
    await output({
      ...manage,
      args: ['manage.py', 'createsuperuser', '--noinput', '--username', user, '--email', 'smoke@example.com'],
      env: { DJANGO_SUPERUSER_PASSWORD: password },
    });
  },
  start: ({ folder, data, port }) => [
    {
      file: python(folder),
      args: [path.join(data, 'manage.py'), 'runserver', '--noreload', `127.0.0.1:${port}`],
      cwd: data,
    },
  ],
  ready: '/admin/login/',
  session: /^sessionid$/,
  route: /^\/admin\/pages\/\d+\/edit\//,
  created: { method: 'POST', path: /^\/admin\/pages\/add\//, status: [302] },
  edited: { method: 'POST', path: /^\/admin\/pages\/\d+\/edit\//, status: [302] },
  deleted: { method: 'POST', path: /^\/admin\/pages\/\d+\/delete\//, status: [302] },
};
