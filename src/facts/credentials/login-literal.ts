import { around } from './shared/format.ts';
import { isPlaceholder } from './shared/placeholder.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

const ASSIGN = `["']?[ \\t]{0,8}(?:=>|:=|[:=])[ \\t]{0,8}`;
const USER = `(?:[Uu]ser(?:[_-]?[Nn]ame)?|USER(?:_?NAME)?|[Ll]ogin|LOGIN)${ASSIGN}["'][^"'\\r\\n]{1,80}["']`;
const PASSWORD = `(?:[Pp]ass(?:[Ww]ord|wd)?|PASS(?:WORD|WD)?|pwd|PWD)${ASSIGN}`;
// Between the two: a comma, comments, nothing else.
const BETWEEN = '[ \\t]*[,;]?[ \\t]*(?:(?:#|//)[^\\n]{0,120})?(?:\\r?\\n[ \\t]*(?:(?:#|//)[^\\n]{0,120})?){0,4}["\':]?';

// The names alone are in every other file.
const ASSIGNED = ['user', 'username', 'user_name', 'login'].flatMap((name) =>
  ['=', ':', ' =', ' :', '  ', '":', "':", "' =", '" :'].map((sign) => name + sign),
);

const passwordOf = (text: string): string => /["']([^"']*)$/.exec(text)?.[1] ?? '';

/** Letters and digits in eight characters or more: the rest are words that tests and lessons are full of. */
const CHOSEN = /^(?=.*\d)(?=.*[A-Za-z])\S{8,}$/;

/** A user and, in the next place, the password: `user = "ops", password = "…"`. Of which server it is, the lines do not say. */
export const loginLiteral: Provider = {
  id: 'login-literal',
  name: 'User and password in a program',
  variable: 'LOGIN_PASSWORD',
  formats: [
    around(
      ASSIGNED,
      new RegExp(`(?<![A-Za-z])${USER}${BETWEEN}(${PASSWORD}["'](?<hidden>[^"'\\r\\n]{8,80}))(?=["'])`, 'dg'),
      { after: 700, textOnly: true },
    ),
  ],
  severity: 'medium',
  opens: 'sign in as this user, wherever the program does',
  rotate: 'Change the password, and read the new one from a variable.',
  docs: 'https://cwe.mitre.org/data/definitions/798.html',
  isPublic(text) {
    const password = passwordOf(text);
    return !CHOSEN.test(password) || /^[$%{(<[#]|pass(?:word|wd)?\d*$|^test/i.test(password) || isPlaceholder(password);
  },
  guessable: true,
  wide: true,
  sample: (random) => `password = "7${random.text(BASE62, 19)}a`,
  examples: {
    bad: ['user = "ops"\n<token>"', "{ username: 'ops', <token>\" }"],
    good: ['user = "ops"\npassword = os.environ["PASSWORD"]', "{ username: 'ann', password: 'password1' }"],
  },
};
