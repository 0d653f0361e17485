/** MediaWiki in PHP’s own server: forms with tokens, a login that answers with a redirect. */
import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { type Application, debianVersion, lacking, output } from './application.ts';

const ROOT = '/var/lib/mediawiki';

export const mediawiki: Application = {
  name: 'mediawiki',
  from: 'apt mediawiki, php-cli, php-sqlite3',
  login: 'form, CSRF field, cookie',
  missing: () => lacking({ mediawiki: `${ROOT}/index.php`, 'php-cli': '/usr/bin/php' }),
  install: () => debianVersion('mediawiki'),
  async prepare({ data, url, user, password }) {
    await output({
      file: 'php',
      args: [
        `${ROOT}/maintenance/install.php`,
        `--confpath=${data}`,
        '--dbtype=sqlite',
        `--dbpath=${data}`,
        `--server=${url}`,
        '--scriptpath=',
        '--lang=en',
        `--pass=${password}`,
        'Smoke Wiki',
        user,
      ],
      env: { MW_CONFIG_FILE: path.join(data, 'NoSettings.php') },
    });
    // A wiki of a team: strangers read its front page alone.
    appendFileSync(
      path.join(data, 'LocalSettings.php'),
      "\n$wgGroupPermissions['*']['read'] = false;\n$wgWhitelistRead = ['Main Page'];\n",
    );
  },
  start: ({ data, port }) => [
    {
      file: 'php',
      args: ['-S', `127.0.0.1:${port}`, '-t', ROOT],
      cwd: ROOT,
      env: { MW_CONFIG_FILE: path.join(data, 'LocalSettings.php'), PHP_CLI_SERVER_WORKERS: '4' },
    },
  ],
  ready: '/index.php',
  session: /_session$|UserID$|Token$/,
  route: /title=Smoke_check$/,
  created: { method: 'POST', path: /title=Smoke_check&action=submit/, status: [302] },
  edited: { method: 'POST', path: /title=Smoke_check&action=submit/, status: [302] },
  deleted: { method: 'POST', path: /title=Smoke_check&action=delete/, status: [200] },
};
