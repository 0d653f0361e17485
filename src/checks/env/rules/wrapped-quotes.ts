import { type EnvRule, judgedValues } from '../rule.ts';
import { wrappingQuoteOf } from '../stray-characters.ts';
import { inEnvironment, placeOfValue } from '../words.ts';

const NAMES = { '"': 'double quotes', "'": 'single quotes', '`': 'back quotes' } as const;

export const wrappedQuotes: EnvRule = {
  id: 'env/wrapped-quotes',
  severity: 'high',
  summary: 'A value stands in quotes that have become a part of it',
  why: 'A `.env` file takes quotes off; `docker run --env-file`, a form of a host and GitHub secrets do not. A file that worked on the laptop gives every container a password with two quotes too many.',
  fix: 'Set the value without the quotes.',
  since: '0.1.0',
  sources: [
    'https://docs.docker.com/reference/cli/docker/container/run/#env',
    'https://github.com/docker/cli/issues/3630',
    'https://github.com/nautobot/nautobot/issues/2338',
  ],
  examples: {
    bad: [
      `API_URL=\n--- production\nAPI_URL='"https://api.shop.dev"'`,
      `DB_PASSWORD=\n--- production\nDB_PASSWORD="'q8Zt2LxV'"`,
    ],
    good: [
      'API_URL=\n--- production\nAPI_URL="https://api.shop.dev"',
      `CSP=\n--- production\nCSP="'self' 'unsafe-inline'"`,
      `--- config\nGREETING: { type: json }\n--- production\nGREETING='"hello"'`,
    ],
  },
  *check(subject) {
    for (const { name, value, environment, isSecret, declaration } of judgedValues(subject)) {
      const quote = wrappingQuoteOf(value.trim());
      if (quote === undefined || value.trim().length < 3 || declaration?.type === 'json') continue;
      // A word of a content policy, a format of SQL or of a date.
      if (quote === "'" && /CSP|POLICY|QUERY|FORMAT|PATTERN/.test(name.toUpperCase())) continue;
      yield {
        variable: name,
        environment,
        severity: isSecret ? 'blocker' : 'high',
        title: `${name} has quotes around it${inEnvironment(environment)}`,
        message: `The value of \`${name}\`${inEnvironment(environment)} begins and ends with ${NAMES[quote]}: they are a part of it, as \`docker --env-file\`, hosts and GitHub take them.`,
        fix: `Set \`${name}\` without the quotes ${placeOfValue(environment)}.`,
        impact: `Whatever reads ${name} gets two characters too many: addresses do not parse, and passwords are refused.`,
      };
    }
  },
};
