import { type KeyMode, keyModeOf } from '../../../facts/key-modes.ts';
import { addTo } from '../groups.ts';
import { type EnvRule, type JudgedValue, judgedValues } from '../rule.ts';
import { namesAStage } from '../variable-name.ts';
import { inEnvironment, placeOfValue } from '../words.ts';

interface Key extends KeyMode {
  judged: JudgedValue;
}

export const keyPairMismatch: EnvRule = {
  id: 'env/key-pair-mismatch',
  severity: 'blocker',
  summary: 'The public and the secret key of a service are of different modes',
  why: 'The page makes a payment with the live key, and the server looks for it with the test key: "No such token". Koudoku’s users met this as soon as one of the two had been changed.',
  fix: 'Take both keys from the same mode of the service.',
  since: '0.1.0',
  sources: ['https://github.com/andrewculver/koudoku/issues/37', 'https://docs.stripe.com/keys'],
  examples: {
    bad: [
      'STRIPE_SECRET_KEY=\nNEXT_PUBLIC_STRIPE_KEY=\n--- production\nSTRIPE_SECRET_KEY=sk_test_<token>\nNEXT_PUBLIC_STRIPE_KEY=pk_live_<token>',
      'CLERK_SECRET_KEY=\nNEXT_PUBLIC_CLERK_PUBLISHABLE_KEY=\n--- staging\nCLERK_SECRET_KEY=sk_live_<token>\nNEXT_PUBLIC_CLERK_PUBLISHABLE_KEY=pk_test_<token>',
    ],
    good: [
      'STRIPE_SECRET_KEY=\nNEXT_PUBLIC_STRIPE_KEY=\n--- production\nSTRIPE_SECRET_KEY=sk_live_<token>\nNEXT_PUBLIC_STRIPE_KEY=pk_live_<token>',
      'STRIPE_SECRET_KEY=\nCLERK_SECRET_KEY=\n--- staging\nSTRIPE_SECRET_KEY=sk_test_<token>\nCLERK_SECRET_KEY=sk_live_<token>',
      'STRIPE_LIVE_KEY=\nSTRIPE_TEST_KEY=\n--- staging\nSTRIPE_LIVE_KEY=pk_live_<token>\nSTRIPE_TEST_KEY=sk_test_<token>',
    ],
  },
  *check(subject) {
    const byService = new Map<string, Key[]>();
    for (const judged of judgedValues(subject, 'undeclared')) {
      const key = keyModeOf(judged.name, judged.value.trim());
      // `STRIPE_TEST_KEY` beside `STRIPE_LIVE_KEY`: the program chooses.
      if (key === undefined || namesAStage(judged.name) || /(?:^|_)LIVE(?:_|$)/i.test(judged.name)) continue;
      const id = JSON.stringify([judged.environment.name, key.service]);
      addTo(byService, id, { ...key, judged });
    }
    for (const keys of byService.values()) {
      const secret = keys.find(({ part }) => part === 'secret');
      const open = keys.find(({ part, mode }) => part === 'publishable' && mode !== secret?.mode);
      if (secret === undefined || open === undefined) continue;
      const { name, environment } = secret.judged;
      yield {
        variable: name,
        environment,
        title: `${name} and ${open.judged.name} are keys of different modes${inEnvironment(environment)}`,
        message: `In ${environment.name}, \`${name}\` is a ${secret.mode} key of ${secret.service} and \`${open.judged.name}\` is a ${open.mode} key.`,
        fix: `Set both ${placeOfValue(environment)} to keys of the same mode of ${secret.service}.`,
        impact: `What the page begins with one key, the server does not find with the other: every payment or sign-in of ${secret.service} fails.`,
        part: open.judged.name,
        data: { service: secret.service, other: open.judged.name },
      };
    }
  },
};
