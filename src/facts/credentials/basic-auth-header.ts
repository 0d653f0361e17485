import { around } from './shared/format.ts';
import { isPlaceholder } from './shared/placeholder.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

const WEAK = /^(?:pass(?:word|wd|w)?|pwd|secret|token|user|test|admin|guest|[a-z]{1,3}|x+|\W*)$/i;

/** Nobody thinks this up for a test. */
const DRAWN = /^(?=.*\d)(?=.*[A-Za-z]).{12,}$/;

/** Printed in RFC 7617 and in half of the world's documentation; the client of RFC 6749 has several passwords. */
const DOCUMENTATION = [
  'Aladdin:open sesame',
  'Aladdin:OpenSesame',
  'test:123£',
  'username:password',
  'user:pass',
  'user:password',
];

const decoded = (header: string): string => Buffer.from(header, 'base64').toString('utf8');
const passwordOf = (header: string): string => {
  const [user = '', ...rest] = decoded(header).split(':');
  return rest.join(':') === '' ? user : rest.join(':');
};

/** OAuth percent-encodes both parts (RFC 6749, section 2.3.1): the digits of an escape make no word random. */
const plain = (text: string): string => text.replaceAll(/%[0-9A-Fa-f]{2}/g, '');

/** `Authorization: Basic` with the base 64 of user and password. */
export const basicAuthHeader: Provider = {
  id: 'basic-auth-header',
  name: 'Password in an Authorization header',
  variable: 'BASIC_AUTH',
  formats: [
    around(
      ['authorization'],
      /(?<![\w-])[Aa](?:uthorization|UTHORIZATION)["'\]]{0,3}[ \t]{0,4}(?:=>|[:=,])[ \t]{0,4}["'`]?[Bb](?:asic|ASIC)[ \t]{1,4}([0-9A-Za-z+/_-]{8,400}={0,2})(?![0-9A-Za-z+/=])/dg,
      { before: 0, after: 460, textOnly: true },
    ),
  ],
  severity: 'high',
  opens: 'sign in to that server as this user: base 64 is no encryption',
  rotate: 'Change the password, or revoke the key, on that server.',
  docs: 'https://datatracker.ietf.org/doc/html/rfc7617',
  provenBy: 'base 64 of a user and a password',
  prove: (header) => (/^[\x20-\x7e]*:[\x20-\x7e]*$/.test(decoded(header)) ? 'plausible' : 'disproven'),
  isPublic: (header) =>
    DOCUMENTATION.includes(decoded(header)) ||
    decoded(header).startsWith('s6BhdRkqt3:') ||
    isPlaceholder(decoded(header)) ||
    /^[$%{<]/.test(passwordOf(header)),
  severityOf(header) {
    if (WEAK.test(passwordOf(header))) return 'low';
    // Tests of servers are full of short ones, and the header does not say whose they are.
    return DRAWN.test(plain(passwordOf(header))) ? undefined : 'medium';
  },
  wide: true,
  selfMade: true,
  sample: (random) => Buffer.from(`shop:${random.text(BASE62, 19)}`).toString('base64'),
  examples: {
    bad: [
      "curl -H 'Authorization: Basic <token>' https://api.shop.internal",
      'headers: { "Authorization": "Basic <token>" }',
    ],
    good: [
      'headers: { Authorization: `Basic ${credentials}` }',
      `Authorization: Basic ${'QWxhZGRpbjpv'}cGVuIHNlc2FtZQ==`,
    ],
  },
};
