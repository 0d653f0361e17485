import { clientToolOf } from '../../../facts/client-variables.ts';
import { parseJwt } from '../../../facts/credentials/shared/parse.ts';
import { wrongSideOf } from '../../../facts/key-sides.ts';
import { placeholderOf } from '../placeholder.ts';
import { type EnvRule, judgedValues } from '../rule.ts';
import { secretIn } from '../secret-in.ts';
import { inEnvironment, placeOfValue } from '../words.ts';

export const swappedKey: EnvRule = {
  id: 'env/swapped-key',
  severity: 'blocker',
  summary: 'A public key stands where the secret one belongs, or the other way round',
  why: 'Both are copied from one page, and each looks like the other. With the public key the server is refused at its first call; a secret key in the public place is handed to the page, to everybody.',
  fix: 'Set the key that the name asks for; replace a secret one that stood in the public place.',
  since: '0.1.0',
  sources: ['https://docs.stripe.com/keys', 'https://supabase.com/docs/guides/api/api-keys'],
  examples: {
    bad: [
      'STRIPE_SECRET_KEY=\n--- production\nSTRIPE_SECRET_KEY=pk_live_<token>',
      'STRIPE_PUBLISHABLE_KEY=\n--- staging\nSTRIPE_PUBLISHABLE_KEY=sk_test_<token>',
      'SUPABASE_SERVICE_ROLE_KEY=\n--- production\nSUPABASE_SERVICE_ROLE_KEY=<jwt role=anon>',
      'SUPABASE_ANON_KEY=\n--- production\nSUPABASE_ANON_KEY=<jwt role=service_role>',
      'JWT_PUBLIC_KEY=\n--- production\nJWT_PUBLIC_KEY="<pem>"',
    ],
    good: [
      'STRIPE_SECRET_KEY=\nSTRIPE_PUBLISHABLE_KEY=\n--- production\nSTRIPE_SECRET_KEY=sk_live_<token>\nSTRIPE_PUBLISHABLE_KEY=pk_live_<token>',
      'STRIPE_KEY=\n--- production\nSTRIPE_KEY=pk_live_<token>',
      'SUPABASE_KEY=\n--- production\nSUPABASE_KEY=<jwt role=anon>',
      'NEXT_PUBLIC_STRIPE_SECRET_KEY=\n--- production\nNEXT_PUBLIC_STRIPE_SECRET_KEY=pk_live_<token>',
      'JWT_PRIVATE_KEY=\n--- production\nJWT_PRIVATE_KEY="<pem>"',
    ],
  },
  *check(subject) {
    for (const judged of judgedValues(subject, 'undeclared')) {
      const { name, value, environment, declaration, reads } = judged;
      // What launch-ready.yml says of it counts, and another rule looks at that.
      if (declaration?.preset !== undefined || placeholderOf(judged) !== undefined) continue;
      const tool = clientToolOf(name);
      const role = value.startsWith('eyJ') && value.length < 4_000 ? parseJwt(value.trim())?.claims['role'] : undefined;
      const wrong = wrongSideOf(name.slice(tool?.prefix.length ?? 0), value, role);
      if (wrong === undefined) continue;
      const isOnPage = tool !== undefined || reads.some(({ side }) => side === 'client');
      // A page that has a public key under a wrong name works; that it has a secret is told already.
      if (isOnPage && (wrong.wanted === 'secret' || secretIn(name, value.trim()) !== undefined)) continue;
      const of = wrong.service === '' ? '' : ` of ${wrong.service}`;
      const isSecret = wrong.wanted === 'public';
      yield {
        variable: name,
        environment,
        title: `${name} holds ${wrong.is.what}${of}${inEnvironment(environment)}`,
        message: `The name \`${name}\` asks for ${wrong.belongs.what}${of}, which ${wrong.belongs.looks}; the value${inEnvironment(environment)} is ${wrong.is.what}: it ${wrong.is.looks} (${wrong.docs}).`,
        fix: `Set \`${name}\` ${placeOfValue(environment)} to ${wrong.belongs.what}${of}.${isSecret ? ' Replace the secret one where it was made: it may have been handed to everybody.' : ''} Look at the variable of the other key too: the two may have been swapped.`,
        impact: isSecret
          ? `Whatever is given ${name} gets a secret: a page shows it to every visitor.`
          : `Whatever needs ${wrong.belongs.what} is refused${inEnvironment(environment)}.`,
        ...(wrong.service === '' ? {} : { data: { service: wrong.service } }),
      };
    }
  },
};
