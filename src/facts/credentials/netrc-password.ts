import { around } from './shared/format.ts';
import { isPlaceholder } from './shared/placeholder.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

const WEAK = /^(?:pass(?:word|wd|w)?|pwd|secret|token|user|test|[a-z]{1,3}|x+|\W*)$/i;

/** `machine … login … password …`, on one line or several. */
export const netrcPassword: Provider = {
  id: 'netrc-password',
  name: 'Password in a .netrc file',
  variable: 'NETRC_PASSWORD',
  formats: [
    around(
      ['machine'],
      /(?<![\w-])machine[ \t]{1,8}[\w.-]{1,200}\s{1,20}login[ \t]{1,8}\S{1,120}\s{1,20}password[ \t]{1,8}(\S{1,200})/dg,
      { before: 0, after: 620, textOnly: true },
    ),
  ],
  severity: 'high',
  opens: 'sign in to that machine as this user',
  rotate: 'Change the password, or revoke the token, on that machine.',
  docs: 'https://www.gnu.org/software/inetutils/manual/html_node/The-_002enetrc-file.html',
  isPublic: (password) => /^[$%{<*]/.test(password) || isPlaceholder(password),
  severityOf: (password) => (WEAK.test(password) ? 'low' : undefined),
  guessable: true,
  wide: true,
  sample: (random) => random.text(BASE62, 20),
  examples: {
    bad: [
      'machine git.shop.internal login deploy password <token>',
      'machine git.shop.internal\n  login deploy\n  password <token>',
    ],
    good: ['machine git.shop.internal login deploy password $NETRC_PASSWORD'],
  },
};
