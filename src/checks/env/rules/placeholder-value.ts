import { stageOf } from '../../../core/environment.ts';
import type { Severity } from '../../../core/severity.ts';
import { hostOf, isReservedName } from '../address.ts';
import { placeholderOf } from '../placeholder.ts';
import { type EnvRule, type JudgedValue, judgedValues } from '../rule.ts';
import { inEnvironment, placeOfValue } from '../words.ts';

export const placeholderValue: EnvRule = {
  id: 'env/placeholder-value',
  severity: 'blocker',
  summary: 'A value is still the placeholder of an example file',
  why: 'A copied example file sets every variable, so a check for presence passes, and the first call with the key fails. Worse is a default that everybody knows: about 2,000 of 3,000 Apache Superset servers on the internet ran with the secret key of its example, and anybody could sign in to them as an administrator (CVE-2023-27524).',
  fix: 'Set the real value.',
  since: '0.1.0',
  sources: [
    'https://www.theregister.com/2023/04/25/apache_superset_cve/',
    'https://docs.djangoproject.com/en/stable/ref/checks/#security',
  ],
  examples: {
    bad: [
      'STRIPE_SECRET_KEY=\n--- production\nSTRIPE_SECRET_KEY=changeme',
      'API_KEY=\n--- production\nAPI_KEY=<your-api-key>',
      'OPENAI_API_KEY=sk-...\n--- production\nOPENAI_API_KEY=sk-...',
      'SECRET_KEY=\n--- production\nSECRET_KEY=django-insecure-abc123',
      'AUTH_SECRET=a-secret-of-the-example\n--- production\nAUTH_SECRET=a-secret-of-the-example',
    ],
    good: [
      'STRIPE_SECRET_KEY=\n--- production\nSTRIPE_SECRET_KEY=q8Zt2LxV',
      'MODE=\n--- production\nMODE=example-driven',
      'AUTH_SECRET=a-secret-of-the-example\n--- development\nAUTH_SECRET=a-secret-of-the-example',
      'REDIS_PASSWORD=null\n--- production\nREDIS_PASSWORD=null',
      'REDIS_URL=redis://redis:6379\n--- production\nREDIS_URL=redis://redis:6379',
    ],
  },
  *check(subject) {
    for (const judged of judgedValues(subject)) {
      const { name, environment, isSecret, isProduction } = judged;
      const words = wordsOf(judged);
      if (words === undefined) continue;
      yield {
        variable: name,
        environment,
        severity:
          words.severity ??
          (isProduction ? (isSecret ? 'blocker' : 'high') : isTry(environment.name) ? 'medium' : 'high'),
        title: `${name} ${words.title}${inEnvironment(environment)}`,
        message: `The value of \`${name}\`${inEnvironment(environment)} ${words.message}.`,
        fix: `Set the real value of \`${name}\` ${placeOfValue(environment)}.`,
        impact: words.isKnown
          ? `Whoever has read it can use it${inEnvironment(environment)}: sign in, forge sessions, or decrypt what it protects.`
          : `Whatever needs ${name} fails at its first use${inEnvironment(environment)}.`,
      };
    }
  },
};

const isTry = (environment: string): boolean => ['development', 'test'].includes(stageOf(environment) ?? '');

interface Words {
  title: string;
  message: string;
  /** The value works, and is known to everybody. */
  isKnown: boolean;
  severity?: Severity;
}

function wordsOf(judged: JudgedValue): Words | undefined {
  const found = placeholderOf(judged);
  if (found === undefined) return ofAddress(judged);
  if (found.kind === 'placeholder')
    return { title: 'is a placeholder', message: 'is one that example files use, not a real one', isKnown: false };
  if (found.kind === 'default')
    return {
      title: `is a default of ${found.whose}`,
      message: `is the default that ${found.whose} carries: everybody can look it up`,
      isKnown: true,
    };
  return {
    title: 'is the value of the example file',
    message: `is the very one that ${judged.declaration?.path}:${judged.declaration?.line} shows: everybody who can read the repository knows it`,
    isKnown: true,
  };
}

/** `admin@example.com`: mail to nobody. */
function ofAddress({ value, isProduction }: JudgedValue): Words | undefined {
  const host = /^[^\s@:/]{1,64}@([\w.-]{4,100})$/.exec(value.trim())?.[1];
  if (!isProduction || host === undefined || !isReservedName(hostOf(new URL(`http://${host.replaceAll('_', '-')}`))))
    return undefined;
  return {
    title: 'is an e-mail address of an example',
    message: 'is an address at a domain that is reserved for examples: no mail arrives there',
    isKnown: false,
    severity: 'medium',
  };
}
