import { type KeyMode, keyModeOf } from '../../../facts/key-modes.ts';
import type { Environment } from '../environments/environment.ts';
import { placeholderOf } from '../placeholder.ts';
import { type EnvRule, type JudgedValue, judgedValues } from '../rule.ts';
import { inEnvironment, placeOfValue } from '../words.ts';

export const liveKeyElsewhere: EnvRule = {
  id: 'env/live-key-elsewhere',
  severity: 'blocker',
  summary: 'A live key is used outside of production',
  why: 'A test run then charges real cards and mails real customers: users of Stripe’s libraries had live keys in their tests, and asked for a way to be stopped.',
  fix: 'Set the test key there, and replace the live one: more people and machines than meant have seen it.',
  since: '0.1.0',
  sources: [
    'https://github.com/stripe/stripe-node/issues/149',
    'https://github.com/lukec/stripe-perl/issues/90',
    'https://docs.stripe.com/keys-best-practices',
  ],
  examples: {
    bad: [
      'STRIPE_SECRET_KEY=\n--- staging\nSTRIPE_SECRET_KEY=sk_live_<token>',
      'PADDLE_API_KEY=\n--- preview\nPADDLE_API_KEY=pdl_live_apikey_<token>',
    ],
    good: [
      'STRIPE_SECRET_KEY=\n--- staging\nSTRIPE_SECRET_KEY=sk_test_<token>',
      'STRIPE_SECRET_KEY=\n--- production\nSTRIPE_SECRET_KEY=sk_live_<token>',
      'STRIPE_SECRET_KEY=\n--- acme\nSTRIPE_SECRET_KEY=sk_live_<token>',
    ],
  },
  *check(subject) {
    const all = judgedValues(subject, 'undeclared');
    let secrets: ReadonlySet<string> | undefined;
    for (const judged of all) {
      const { name, value, environment, stage } = judged;
      const key = keyModeOf(name, value.trim());
      if (stage === undefined || stage === 'production' || key?.mode !== 'live' || placeholderOf(judged) !== undefined)
        continue;
      const isOpen = key.part === 'publishable';
      // Where its secret key is there too, that one is reported, or that the two do not fit.
      if (isOpen) {
        secrets ??= servicesWithSecret(all);
        if (secrets.has(idOf(environment, key))) continue;
      }
      yield {
        variable: name,
        environment,
        severity: isOpen || /(?:^|_)(?:LIVE|PROD(?:UCTION)?)(?:_|$)/.test(name.toUpperCase()) ? 'high' : 'blocker',
        title: `${name} is a live key of ${key.service}${inEnvironment(environment)}`,
        message: `The value of \`${name}\`${inEnvironment(environment)} begins with \`${key.sign}\`: what is done with it is done in earnest.`,
        fix: `Set a test key of ${key.service} in \`${name}\` ${placeOfValue(environment)}${isOpen ? '' : `, and replace the live key at ${key.service}`}.`,
        impact: `What is tried out in ${environment.name} happens to real customers: ${key.service} charges, refunds or sends for real.`,
        data: { service: key.service },
      };
    }
  },
};

/** Environments with services whose secret key they have. */
function servicesWithSecret(all: readonly JudgedValue[]): Set<string> {
  const found = new Set<string>();
  for (const { name, value, environment } of all) {
    const key = keyModeOf(name, value.trim());
    if (key?.part === 'secret') found.add(idOf(environment, key));
  }
  return found;
}

const idOf = (environment: Environment, { service }: KeyMode): string => JSON.stringify([environment.name, service]);
