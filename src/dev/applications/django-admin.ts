/** The administration that Django brings along, in the project that `django-admin startproject` writes. */
import path from 'node:path';
import { type Application, has, output, pip, python } from './application.ts';

export const djangoAdmin: Application = {
  name: 'django-admin',
  from: 'pip django 5.2',
  login: 'form, CSRF field, cookie',
  missing: () => (has('python3') ? undefined : 'python3'),
  install: ({ folder }) => pip(folder, 'django==5.2.*'),
  async prepare({ folder, data, user, password }) {
    await output({ file: python(folder, 'django-admin'), args: ['startproject', 'site1', data] });
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
  route: /^\/admin\/auth\/group\/\d+\/change\//,
  created: { method: 'POST', path: /^\/admin\/auth\/group\/add\//, status: [302] },
  edited: { method: 'POST', path: /^\/admin\/auth\/group\/\d+\/change\//, status: [302] },
  deleted: { method: 'POST', path: /^\/admin\/auth\/group\/\d+\/delete\//, status: [302] },
};
