/** DokuWiki in PHP’s own server: files in place of a database, a token in each form. */
import { appendFileSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Application, debianVersion, lacking, output } from './application.ts';

export const dokuwiki: Application = {
  name: 'dokuwiki',
  from: 'apt dokuwiki, php-cli',
  login: 'form, CSRF field, cookie',
  missing: () => lacking({ dokuwiki: '/usr/share/dokuwiki/doku.php', 'php-cli': '/usr/bin/php' }),
  install: () => debianVersion('dokuwiki'),
  async prepare({ data, user, password }) {
    const [app, conf, pages] = [path.join(data, 'app'), path.join(data, 'conf'), path.join(data, 'data')];
    await output({ file: 'cp', args: ['--recursive', '--dereference', '/usr/share/dokuwiki', app] });
    cpSync('/etc/dokuwiki', conf, { recursive: true, dereference: true });
    for (const each of [
      'attic',
      'cache',
      'index',
      'locks',
      'log',
      'media',
      'media_attic',
      'media_meta',
      'meta',
      'pages',
      'tmp',
    ])
      mkdirSync(path.join(pages, each), { recursive: true });
    writeFileSync(
      path.join(app, 'inc', 'preload.php'),
      `<?php define('DOKU_CONF', ${JSON.stringify(`${conf}/`)}); define('DOKU_LOCAL', DOKU_CONF);\n`,
    );
    writeFileSync(
      path.join(conf, 'local.php'),
      `<?php $conf['title'] = 'Smoke Wiki'; $conf['useacl'] = 1; $conf['superuser'] = '@admin'; $conf['savedir'] = ${JSON.stringify(pages)}; $conf['updatecheck'] = 0;\n`,
    );
    writeFileSync(path.join(conf, 'acl.auth.php'), '* @ALL 1\nprivate:* @ALL 0\nprivate:* @user 16\n* @user 16\n');
    const hash = await output({
      file: 'php',
      args: ['-r', "echo password_hash(getenv('SMOKE_PASSWORD'), PASSWORD_BCRYPT);"],
      env: { SMOKE_PASSWORD: password },
    });
    writeFileSync(path.join(conf, 'users.auth.php'), '');
    appendFileSync(path.join(conf, 'users.auth.php'), `${user}:${hash}:Smoke Check:smoke@example.com:admin,user\n`);
  },
  start: ({ data, port }) => [
    {
      file: 'php',
      args: ['-S', `127.0.0.1:${port}`, '-t', path.join(data, 'app')],
      cwd: path.join(data, 'app'),
      env: { PHP_CLI_SERVER_WORKERS: '4' },
    },
  ],
  ready: '/doku.php',
  session: /^DokuWiki$|^DW/,
  route: /^\/doku\.php\?id=private:smoke$/,
  created: { method: 'POST', path: /^\/doku\.php/, status: [302] },
  edited: { method: 'POST', path: /^\/doku\.php/, status: [302] },
  deleted: { method: 'POST', path: /^\/doku\.php/, status: [302] },
};
