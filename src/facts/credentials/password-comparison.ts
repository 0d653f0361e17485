import { around } from './shared/format.ts';
import { isPlaceholder } from './shared/placeholder.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

const literalOf = (text: string): string => /["']([^"']*)$/.exec(text)?.[1] ?? '';

/** What a value of any kind is compared with, and the words that forms are made of. */
const NO_PASSWORD =
  /^(?:undefined|null|none|nil|empty|true|false|string|object|number|function|text|hidden|password|passwd|secret|required|invalid|missing|wrong|weak|short|unset|default|off|on|new|current|new-password|current-password)$/i;

// The names alone are in every other file.
const COMPARED = ['password', 'passwd', 'passphrase', 'secret'].flatMap((name) =>
  ['', "']", '"]'].flatMap((end) => ['==', '!=', ' ==', ' !='].map((operator) => name + end + operator)),
);

/** `if (password == "letmein")`: whoever reads the program can sign in (CWE-798). */
export const passwordComparison: Provider = {
  id: 'password-comparison',
  name: 'Password that a program compares with',
  variable: 'ADMIN_PASSWORD_HASH',
  formats: [
    around(
      COMPARED,
      /((?<![A-Za-z])(?:[\w.[\]]{0,40}[._[])?(?:[a-z]{1,20})?(?:[Pp]ass[Ww]ord|[Pp]asswd|[Pp]assphrase|[Ss]ecret)[\]"']{0,3}[ \t]{0,2}[!=]==?[ \t]{0,2}["'](?<hidden>[^"'\s${}<>%]{5,80}))(?=["'])/dg,
      { before: 64, after: 110, textOnly: true },
    ),
  ],
  // Many are of a test or of a lesson, and the line does not say so.
  severity: 'medium',
  opens: 'sign in where this line decides who may',
  rotate:
    'Change the password, and compare with a hash that is read from a variable (`crypto.timingSafeEqual`, bcrypt, Argon2).',
  docs: 'https://cwe.mitre.org/data/definitions/798.html',
  isPublic: (text) => NO_PASSWORD.test(literalOf(text)) || isPlaceholder(literalOf(text)),
  guessable: true,
  wide: true,
  sample: (random) => `password == "${random.text(BASE62, 20)}`,
  examples: {
    bad: ['if user == "ops" and <token>":', 'if (<token>") return true;'],
    good: [
      'if (password == "") return false;',
      "if (input.type === 'password') hide();",
      "if (error.password === 'required') warn();",
    ],
  },
};
