import type { Severity } from '../../../core/severity.ts';
import { hostOf, isRemote, isThisMachine, urlOf } from '../address.ts';
import { passwordOf } from '../database-url.ts';
import { placeholderOf } from '../placeholder.ts';
import { type EnvRule, judgedValues } from '../rule.ts';
import { type Weakness, weaknessOf, weaknessOfPassword } from '../strength.ts';
import { isReference } from '../value-shapes.ts';
import { isForTests, isOwnSecret, isPassword } from '../variable-name.ts';
import { inEnvironment, placeOfValue } from '../words.ts';

export const weakSecret: EnvRule = {
  id: 'env/weak-secret',
  severity: 'high',
  summary: 'A secret that signs or encrypts can be guessed',
  why: 'Who guesses the secret that signs sessions signs in as anybody, and guessing happens offline: one token of the site and a list of words are enough. Slawk and dozens alike ran with a word from such a list.',
  fix: 'Make one with `openssl rand -base64 48`.',
  since: '0.1.0',
  sources: [
    'https://github.com/ncvgl/slawk/issues/40',
    'https://datatracker.ietf.org/doc/html/rfc7518#section-3.2',
    'https://portswigger.net/web-security/jwt#brute-forcing-secret-keys',
  ],
  examples: {
    bad: [
      'JWT_SECRET=\n--- production\nJWT_SECRET=supersecret',
      'SESSION_SECRET=\n--- production\nSESSION_SECRET=my-super-secret-session-key-of-our-shop',
      'ENCRYPTION_KEY=\n--- production\nENCRYPTION_KEY=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
      'DB_PASSWORD=\n--- production\nDB_PASSWORD=postgres',
      'S3_SECRET_KEY=\n--- production\nS3_SECRET_KEY=secret123',
    ],
    good: [
      'JWT_SECRET=\n--- production\nJWT_SECRET=<token>',
      'JWT_SECRET=\n--- development\nJWT_SECRET=supersecret',
      'STRIPE_WEBHOOK_SECRET=\n--- production\nSTRIPE_WEBHOOK_SECRET=whsec_q8Zt2LxV',
      'GITHUB_CLIENT_SECRET=\n--- production\nGITHUB_CLIENT_SECRET=q8Zt2LxV',
      'DB_PASSWORD=\n--- production\nDB_PASSWORD=q8Zt2LxV',
    ],
  },
  *check(subject) {
    for (const judged of judgedValues(subject)) {
      const { name, value, environment, stage, isProduction } = judged;
      if (stage === 'development' || stage === 'test' || isReference(value) || isForTests(name)) continue;
      // Written as "without" by some.
      if (/^(?:true|false|null|none)$/i.test(value.trim())) continue;
      const text = value.trim();
      const weakness = isOwnSecret(name)
        ? weaknessOf(text)
        : !judged.isSecret && !isPassword(name)
          ? undefined
          : text.includes('://')
            ? ofAddress(text)
            : isPassword(name) || /SECRET(?:_?KEY)?$/.test(name)
              ? weaknessOfPassword(text)
              : // A provider gives out no key that could be guessed.
                undefined;
      if (weakness === undefined || text === '' || placeholderOf(judged) !== undefined) continue;
      yield {
        variable: name,
        environment,
        severity: isProduction ? weakness.severity : milder(weakness),
        title: `${name} ${weakness.words}${inEnvironment(environment)}`,
        message: `The value of \`${name}\`${inEnvironment(environment)} ${weakness.words}.`,
        fix: isOwnSecret(name)
          ? `Make a new one with \`openssl rand -base64 48\` and set it ${placeOfValue(environment)}. Sessions and tokens that the old one signed end; what it encrypted must be encrypted anew.`
          : `Choose a random password, change it at the service, and set it ${placeOfValue(environment)}.`,
        impact: isOwnSecret(name)
          ? `Whoever guesses it signs in as any user${inEnvironment(environment)}.`
          : `Whoever reaches the service and guesses it gets in${inEnvironment(environment)}.`,
      };
    }
  },
};

/** The password in an address. A database of the same machine lets nobody else in. */
function ofAddress(text: string): Weakness | undefined {
  const url = urlOf(text);
  if (url === undefined || isThisMachine(hostOf(url))) return undefined;
  const password = passwordOf(text);
  const weakness = isReference(password) ? undefined : weaknessOfPassword(password);
  return weakness && (isRemote(hostOf(url)) ? weakness : { ...weakness, severity: 'medium' });
}

const milder = ({ severity }: Weakness): Severity => (severity === 'high' ? 'medium' : 'low');
