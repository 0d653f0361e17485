import { around } from './shared/format.ts';
import { isPlaceholder } from './shared/placeholder.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

const QUOTED = `(?<quote>["'])(?<hidden>(?:(?!\\k<quote>|\\$[{(])\\S){8,200})\\k<quote>`;
const NAME = '[jJ][wW][tT][_.-]?(?:[sS]ecret|SECRET)(?:[_-]?(?:[kK]ey|KEY))?';

const secretIn = (text: string): string => /[:=]>?\s{0,4}["']?(\S{8,200}?)["']?$/.exec(text)?.[1] ?? '';
// `jwt-secret`, `JWT_SECRET`, `$SECRET`: the name of a setting or of a variable; or the place where the secret is kept.
const NO_SECRET =
  /^(?:[A-Z]+(?:_[A-Z]+){1,6}$|[\w.-]{0,20}[jJ][wW][tT][_.-]?(?:[sS]ecret|SECRET)[\w.-]{0,20}$|\$\w{1,40}$|(?:process|os|env|config|settings|this)\.|arn:|https?:|op:|vault:|ssm:|sm:|\/)/;
// Words of people at work on their own machine, not of a server on the internet.
const WEAK = /test|dev|local|secret|default|dummy|mock|sample|passw|^[a-z]{8,10}$/i;

/** What an application signs its JSON Web Tokens with, written down by its name or in a block `jwt:`. */
export const jwtSigningSecret: Provider = {
  id: 'jwt-signing-secret',
  name: 'JWT signing secret',
  variable: 'JWT_SECRET',
  formats: [
    around(['jwt'], new RegExp(`(?<![A-Za-z0-9])(${NAME}["']?[ \\t]{0,4}[:=]>?[ \\t]{0,4}${QUOTED})`, 'dg'), {
      after: 280,
      textOnly: true,
    }),
    around(['jwt_secret'], /(?<![A-Za-z0-9])(JWT_SECRET(?:_KEY)?=(?<hidden>[^\s"'`$(){}<>[\],;:]{8,200}))(?=\s|$)/dg, {
      after: 240,
      textOnly: true,
    }),
    around(
      ['jwt:'],
      new RegExp(
        `(?<![A-Za-z0-9])(?:jwt|JWT|Jwt):[ \\t]{0,4}\\r?\\n(?:[ \\t][^\\n]{0,80}\\n){0,3}?[ \\t]{1,12}([sS]ecret:[ \\t]{1,4}${QUOTED})`,
        'dg',
      ),
      { after: 560, textOnly: true },
    ),
  ],
  severity: 'high',
  opens: 'sign tokens of their own, and with them be any user of your application',
  rotate: 'Put another secret in the settings of the server. That ends all sessions, and is meant to.',
  docs: 'https://datatracker.ietf.org/doc/html/rfc8725#section-3.5',
  isPublic: (text) => isPlaceholder(secretIn(text)) || NO_SECRET.test(secretIn(text)),
  severityOf: (text) => (WEAK.test(secretIn(text)) ? 'low' : undefined),
  guessable: true,
  sample: (random) => `JWT_SECRET=${random.text(BASE62, 32)}`,
  examples: {
    bad: ['<token>'],
    good: ['JWT_SECRET=$SECRET', 'const jwtSecret = "JWT_SECRET";', 'jwt:\n  secret: "${JWT_SECRET}"'],
  },
};
