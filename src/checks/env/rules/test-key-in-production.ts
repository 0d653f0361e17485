import { isSandboxHost, keyModeOf, MODE_VARIABLE } from '../../../facts/key-modes.ts';
import { hostOf, urlsIn } from '../address.ts';
import { placeholderOf } from '../placeholder.ts';
import { type EnvProblem, type EnvRule, type JudgedValue, judgedValues } from '../rule.ts';
import { namesAStage } from '../variable-name.ts';
import { inEnvironment, placeOfValue } from '../words.ts';

export const testKeyInProduction: EnvRule = {
  id: 'env/test-key-in-production',
  severity: 'blocker',
  summary: 'Production has a key of a service’s test mode',
  why: 'Everything looks right, and nobody can pay: o-sites ran production with an expired `sk_test_` key, and a shop plugin of WooCommerce charged test cards only.',
  fix: 'Set the live key.',
  since: '0.1.0',
  sources: [
    'https://github.com/timebinder/o-sites/issues/224',
    'https://github.com/woocommerce/woocommerce-gateway-stripe/issues/773',
    'https://docs.stripe.com/keys',
  ],
  examples: {
    bad: [
      'STRIPE_SECRET_KEY=\n--- production\nSTRIPE_SECRET_KEY=sk_test_<token>',
      'NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY=\n--- production\nNEXT_PUBLIC_CLERK_PUBLISHABLE_KEY=pk_test_<token>',
      'PAYPAL_MODE=\n--- production\nPAYPAL_MODE=sandbox',
      'PAYPAL_API=\n--- production\nPAYPAL_API=https://api-m.sandbox.paypal.com',
    ],
    good: [
      'STRIPE_SECRET_KEY=\n--- production\nSTRIPE_SECRET_KEY=sk_live_<token>',
      'STRIPE_SECRET_KEY=\n--- staging\nSTRIPE_SECRET_KEY=sk_test_<token>',
      'STRIPE_TEST_SECRET_KEY=\n--- production\nSTRIPE_TEST_SECRET_KEY=sk_test_<token>',
      'STRIPE_PRICE_ID=\n--- production\nSTRIPE_PRICE_ID=price_<token>',
    ],
  },
  *check(subject) {
    for (const judged of judgedValues(subject, 'undeclared'))
      if (judged.isProduction && !namesAStage(judged.name) && placeholderOf(judged) === undefined)
        yield* problemsOf(judged);
  },
};

function* problemsOf({ name, value, environment }: JudgedValue): Iterable<EnvProblem> {
  const key = keyModeOf(name, value.trim());
  if (key?.mode === 'test') {
    yield {
      variable: name,
      environment,
      title: `${name} is a test key of ${key.service}${inEnvironment(environment)}`,
      message: `The value of \`${name}\`${inEnvironment(environment)} begins with \`${key.sign}\`: it is a key of ${key.service}’s test mode.`,
      fix: `Set the live key of ${key.service} in \`${name}\` ${placeOfValue(environment)}.`,
      impact: `In ${environment.name}, ${key.effect}.`,
      data: { service: key.service },
    };
    return;
  }
  const service = MODE_VARIABLE.exec(name)?.[1];
  const isSandbox = service !== undefined && /^(?:sandbox|test|testing|development|dev)$/i.test(value.trim());
  if (!isSandbox && !urlsIn(value).some((url) => isSandboxHost(hostOf(url)))) return;
  yield {
    variable: name,
    environment,
    severity: 'high',
    title: `${name} chooses the sandbox of a service${inEnvironment(environment)}`,
    message: `The value of \`${name}\`${inEnvironment(environment)} is the sandbox, where a service lets developers try things out.`,
    fix: `Set \`${name}\` ${placeOfValue(environment)} to what the service says for live operation.`,
    impact: `In ${environment.name}, nothing that goes through this service is real: no payment, no message, no account.`,
  };
}
