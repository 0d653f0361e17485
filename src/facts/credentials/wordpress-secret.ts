import { around } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

/** The eight keys and salts of `wp-config.php`. */
export const wordpressSecret: Provider = {
  id: 'wordpress-secret',
  name: 'WordPress key or salt',
  variable: 'AUTH_KEY',
  formats: [
    around(
      ['auth_key', 'logged_in_key', 'nonce_key', 'auth_salt', 'logged_in_salt', 'nonce_salt'],
      /define\([ \t]{0,4}["'](?:SECURE_)?(?:AUTH|LOGGED_IN|NONCE)_(?:KEY|SALT)["'],[ \t]{0,16}'([^'\n]{60,70})'/dg,
      { before: 24, after: 110, textOnly: true },
    ),
  ],
  severity: 'high',
  opens: 'forge the cookies of your WordPress site and sign in as any of its users',
  rotate:
    'Put the eight lines of https://api.wordpress.org/secret-key/1.1/salt/ in their place. Everybody is signed out.',
  docs: 'https://developer.wordpress.org/advanced-administration/security/hardening/',
  sample: (random) => random.text(BASE62, 64),
  examples: {
    bad: ["define('AUTH_KEY', '<token>');", "define( 'SECURE_AUTH_SALT', '<token>' );"],
    good: ["define('AUTH_KEY', 'put your unique phrase here');", "define('AUTH_KEY', getenv('AUTH_KEY'));"],
  },
};
