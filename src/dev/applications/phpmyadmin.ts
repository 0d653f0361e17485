/** phpMyAdmin in PHP’s own server: its login is the front page, its record a database. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Application, debianVersion, lacking } from './application.ts';
import { makeMariadb, mariadbServer, socketOf } from './mariadb.ts';

const ROOT = '/usr/share/phpmyadmin';

export const phpmyadmin: Application = {
  name: 'phpmyadmin',
  from: 'apt phpmyadmin, php-cli, php-mysql, mariadb-server',
  login: 'form on /, CSRF field, cookie',
  missing: () =>
    lacking({
      phpmyadmin: `${ROOT}/index.php`,
      'php-cli': '/usr/bin/php',
      'mariadb-server': '/usr/sbin/mariadbd',
    }),
  install: () => debianVersion('phpmyadmin'),
  async prepare({ data, user, password }) {
    await makeMariadb(
      data,
      `CREATE USER '${user}'@'localhost' IDENTIFIED BY '${password}'; GRANT ALL ON *.* TO '${user}'@'localhost'`,
    );
    const app = path.join(data, 'app');
    cpSync(ROOT, app, { recursive: true, dereference: true });
    mkdirSync(path.join(data, 'tmp'));
    const vendor = path.join(app, 'libraries', 'vendor_config.php');
    writeFileSync(
      vendor,
      readFileSync(vendor, 'utf8')
        .replace("'/etc/phpmyadmin/config.inc.php'", JSON.stringify(path.join(data, 'config.inc.php')))
        .replace("'/var/lib/phpmyadmin/tmp/'", JSON.stringify(`${path.join(data, 'tmp')}/`)),
    );
    writeFileSync(
      path.join(data, 'config.inc.php'),
      `<?php
$cfg['blowfish_secret'] = '${'k'.repeat(32)}';
$cfg['AllowUserDropDatabase'] = true;
$cfg['Servers'][1] = ['auth_type' => 'cookie', 'host' => 'localhost', 'socket' => ${JSON.stringify(socketOf(data))}];
`,
    );
  },
  start: ({ data, port }) => [
    {
      file: 'php',
      args: ['-S', `127.0.0.1:${port}`, '-t', path.join(data, 'app')],
      cwd: path.join(data, 'app'),
      env: { PHP_CLI_SERVER_WORKERS: '4' },
    },
    mariadbServer(data),
  ],
  ready: '/',
  session: /^(?:phpMyAdmin|pmaUser-1|pmaAuth-1)/,
  route: /route=\/database\/structure&db=smoke_check$/,
  created: { method: 'POST', path: /route=\/server\/databases\/create/, status: [200] },
  edited: { method: 'POST', path: /route=\/import/, status: [200] },
  deleted: { method: 'POST', path: /route=\/server\/databases\/destroy/, status: [200] },
};
