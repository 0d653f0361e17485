/** Redmine, a Rails application: a token against forgery in every form and in the head of every page. */
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Application, debianVersion, lacking, output } from './application.ts';

const settings = { RAILS_ENV: 'production', REDMINE_INSTANCE: 'smoke', REDMINE_LANG: 'en' };

export const redmine: Application = {
  name: 'redmine',
  from: 'apt redmine, redmine-sqlite',
  login: 'form, CSRF field, cookie',
  missing: () => lacking({ redmine: '/usr/share/redmine/config.ru', puma: '/usr/bin/puma' }),
  install: () => debianVersion('redmine'),
  async prepare({ data, user, password }) {
    const app = path.join(data, 'redmine');
    // Its scripts are links into other packages; its data belongs to the Redmine of this machine.
    cpSync('/usr/share/redmine', app, {
      recursive: true,
      dereference: true,
      filter: (from) => existsSync(from) && !/\/(?:instances|Gemfile\.lock|plugin_assets)$/.test(from),
    });
    const instance = path.join(app, 'instances', 'smoke');
    for (const each of ['config', 'files', 'log', 'tmp/pids', 'public/plugin_assets'])
      mkdirSync(path.join(instance, each), { recursive: true });
    writeFileSync(
      path.join(instance, 'config', 'database.yml'),
      `production: { adapter: sqlite3, database: ${JSON.stringify(path.join(data, 'redmine.sqlite3'))}, encoding: utf8 }\n`,
    );
    writeFileSync(path.join(instance, 'config', 'secret_key.txt'), 'a'.repeat(64));
    const rails = { file: 'ruby', cwd: app };
    await output({ ...rails, args: ['bin/rake', 'db:migrate', 'redmine:load_default_data'], env: settings });
    await output({
      ...rails,
      args: [
        'bin/rails',
        'runner',
        `user = User.new(firstname: 'Smoke', lastname: 'Check', mail: 'smoke@example.com', admin: true, language: 'en')
         user.login = ENV['SMOKE_USER']
         user.password = user.password_confirmation = ENV['SMOKE_PASSWORD']
         user.save!
         Setting.login_required = '1'`,
      ],
      env: { ...settings, SMOKE_USER: user, SMOKE_PASSWORD: password },
    });
  },
  start: ({ data, port }) => [
    {
      file: 'puma',
      args: ['--bind', `tcp://127.0.0.1:${port}`, '--environment', 'production', 'config.ru'],
      cwd: path.join(data, 'redmine'),
      env: { ...settings, RAILS_SERVE_STATIC_FILES: '1' },
    },
  ],
  ready: '/login',
  session: /^Redmine$/,
  route: /^\/news\/\d+$/,
  created: { method: 'POST', path: /^\/projects\/smoke\/news/, status: [302] },
  edited: { method: 'POST', path: /^\/news\/\d+/, status: [302] },
  deleted: { method: 'GET', path: /^\/news\/\d+$/, status: [404] },
};
