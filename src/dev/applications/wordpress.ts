/** WordPress in PHP’s own server: a login form, then its REST API with a cookie and a nonce. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Application, debianVersion, lacking, output } from './application.ts';
import { makeMariadb, mariadbServer, socketOf } from './mariadb.ts';

export const wordpress: Application = {
  name: 'wordpress',
  from: 'apt wordpress, php-cli, php-mysql, mariadb-server',
  login: 'form, cookie, nonce header',
  missing: () =>
    lacking({
      wordpress: '/usr/share/wordpress/wp-login.php',
      'wordpress-theme-twentytwentythree': '/usr/share/wordpress/wp-content/themes/twentytwentythree/style.css',
      'php-cli': '/usr/bin/php',
      'mariadb-server': '/usr/sbin/mariadbd',
    }),
  install: () => debianVersion('wordpress'),
  async prepare({ data, url }) {
    await makeMariadb(data, 'CREATE DATABASE wordpress');
    const app = path.join(data, 'app');
    await output({ file: 'cp', args: ['--recursive', '--dereference', '/usr/share/wordpress', app] });
    await output({
      file: 'cp',
      args: [
        '--recursive',
        '--dereference',
        '--no-clobber',
        '/var/lib/wordpress/wp-content/.',
        path.join(app, 'wp-content'),
      ],
    });
    mkdirSync(path.join(app, 'wp-content', 'uploads'), { recursive: true });
    writeFileSync(
      path.join(app, 'wp-config.php'),
      `<?php
define('DB_NAME', 'wordpress'); define('DB_USER', 'root'); define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:${socketOf(data)}'); define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', '');
define('WP_HOME', '${url}'); define('WP_SITEURL', '${url}'); define('AUTH_KEY', '${'k'.repeat(40)}');
define('WP_HTTP_BLOCK_EXTERNAL', true); define('DISABLE_WP_CRON', true); define('AUTOMATIC_UPDATER_DISABLED', true);
@ini_set('display_errors', '0'); define('WP_DEBUG', false);
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
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
  async afterStart({ url, user, password }) {
    const made = await fetch(`${url}/wp-admin/install.php?step=2`, {
      method: 'POST',
      body: new URLSearchParams({
        weblog_title: 'Smoke Blog',
        user_name: user,
        admin_password: password,
        admin_password2: password,
        pw_weak: '1',
        admin_email: 'smoke@example.com',
        blog_public: '0',
      }),
    });
    const text = await made.text();
    if (!/Success!/.test(text)) throw new Error(`it was not installed: ${made.status} ${text.slice(0, 500)}`);
  },
  ready: '/wp-admin/install.php',
  session: /^wordpress_(?!test)/,
  route: /^\/wp-json\/wp\/v2\/posts\/\d+|rest_route=\/wp\/v2\/posts\/\d+/,
  created: { method: 'POST', path: /wp\/v2\/posts/, status: [201] },
  edited: { method: 'PUT', path: /wp\/v2\/posts\/\d+/, status: [200] },
  deleted: { method: 'DELETE', path: /wp\/v2\/posts\/\d+/, status: [200] },
};
