import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

const SALT = '[./0-9A-Za-z]';

/** What password files, dumps and `.htpasswd` hold: MD5, bcrypt, SHA-256, SHA-512, Cisco's types 8 and 9, Argon2. */
export const passwordHash: Provider = {
  id: 'password-hash',
  name: 'Password hash',
  variable: 'ADMIN_PASSWORD_HASH',
  formats: [
    token(['$2a$', '$2b$', '$2x$', '$2y$'], `\\$2[abxy]\\$\\d{2}\\$${SALT}{53}`),
    token(['$1$', '$apr1$'], `\\$(?:apr1|1)\\$${SALT}{1,8}\\$${SALT}{22}`),
    token(['$5$'], `\\$5\\$(?:rounds=\\d{1,9}\\$)?${SALT}{1,16}\\$${SALT}{43}`),
    token(['$6$'], `\\$6\\$(?:rounds=\\d{1,9}\\$)?${SALT}{1,16}\\$${SALT}{86}`),
    token(['$8$', '$9$'], `\\$[89]\\$${SALT}{14}\\$${SALT}{43}`),
    token(
      ['$argon2'],
      '\\$argon2(?:id|i|d)\\$v=\\d{1,3}\\$m=\\d{1,9},t=\\d{1,9},p=\\d{1,9}\\$[+/0-9A-Za-z]{11,64}\\$[+/0-9A-Za-z]{16,128}',
    ),
  ],
  // Slow to try passwords on; the quick ones are worth more to whoever finds them.
  severity: 'low',
  opens: 'try passwords on it, as fast as their machines can, until one fits',
  rotate: 'Set another password for this user, and keep the hash in the database or a secret.',
  docs: 'https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html',
  severityOf: (secret) => (/^\$(?:1|apr1|5|6|8)\$/.test(secret) ? 'medium' : undefined),
  sample: (random) => `$2b$12$${random.text(BASE62, 53)}`,
  sources: ['https://manpages.ubuntu.com/manpages/jammy/man5/crypt.5.html'],
};
