import { clientToolOf } from '../../../facts/client-variables.ts';
import { isOpenValue } from '../credential.ts';
import type { Environment } from '../environments/environment.ts';
import { codeReads } from '../needs.ts';
import { placeholderOf } from '../placeholder.ts';
import { type EnvProblem, type EnvRule, type EnvSubject, type JudgedValue, judgedValues } from '../rule.ts';
import { secretIn } from '../secret-in.ts';
import { inEnvironment, placeOfValue } from '../words.ts';

/** At the end: `…_SECRET_SANTA` is a feature. */
const NAMED =
  /(?:^|_)(?:SECRET|SECRET_KEY|API_SECRET|CLIENT_SECRET|SERVICE_ROLE|SERVICE_ROLE_KEY|SERVICE_KEY|PRIVATE_KEY|ADMIN_KEY|PASSWORD|DATABASE_URL)$/;

export const secretExposed: EnvRule = {
  id: 'env/secret-exposed',
  severity: 'blocker',
  summary: 'A secret is in a variable that every visitor is given',
  why: 'Tools write variables of these names into the scripts of the page. Of 5,600 apps that were made with AI and looked at by Escape, more than 400 gave their secrets away, many of them so.',
  fix: 'Take the beginning off the name, read it on the server only, and replace the secret: it has been public.',
  since: '0.1.0',
  sources: [
    'https://www.proteasecurity.com/en/blog/vibe-coded-and-vulnerable',
    'https://nextjs.org/docs/app/guides/environment-variables#bundling-environment-variables-for-the-browser',
    'https://vite.dev/guide/env-and-mode#env-variables',
  ],
  examples: {
    bad: [
      'NEXT_PUBLIC_STRIPE_KEY=\n--- production\nNEXT_PUBLIC_STRIPE_KEY=sk_live_<token>',
      'VITE_SUPABASE_KEY=\n--- staging\nVITE_SUPABASE_KEY=<jwt role=service_role>',
      'EXPO_PUBLIC_DATABASE_URL=\n--- production\nEXPO_PUBLIC_DATABASE_URL=postgres://app:<token>@db.shop.dev/app',
      'NEXT_PUBLIC_JWT_SECRET=\n',
    ],
    good: [
      'NEXT_PUBLIC_STRIPE_KEY=\n--- production\nNEXT_PUBLIC_STRIPE_KEY=pk_live_<token>',
      'VITE_SUPABASE_KEY=\n--- production\nVITE_SUPABASE_KEY=<jwt role=anon>',
      'NEXT_PUBLIC_FIREBASE_API_KEY=\n--- production\nNEXT_PUBLIC_FIREBASE_API_KEY=<token:gcp-api-key>',
      'VITE_FORGOT_PASSWORD=\n--- production\nVITE_FORGOT_PASSWORD=/forgot-password',
      'STRIPE_SECRET_KEY=\n--- production\nSTRIPE_SECRET_KEY=sk_live_<token>',
    ],
  },
  *check(subject) {
    const seen = new Set<string>();
    for (const judged of judgedValues(subject, 'undeclared')) {
      const problem = ofValue(judged);
      if (problem === undefined) continue;
      seen.add(judged.name);
      yield problem;
    }
    yield* ofNames(subject, seen);
  },
};

function ofValue(judged: JudgedValue): EnvProblem | undefined {
  const { name, value, environment, reads, declaration } = judged;
  const tool = clientToolOf(name)?.tool ?? (reads.some((read) => read.side === 'client') ? 'its build' : undefined);
  const text = value.trim();
  if (tool === undefined || placeholderOf(judged) !== undefined) return undefined;
  const what = secretIn(name, text);
  if (what === undefined && isOpenValue(text)) return undefined;
  const isNamed = NAMED.test(name) && !/^(?:true|false|\d{1,6}|\/.*|https?:\/\/.*|.{0,5})$/i.test(text);
  if (what === undefined && !isNamed && !(declaration?.explicit === true && declaration.secret)) return undefined;
  return {
    variable: name,
    environment,
    severity: what === undefined ? 'high' : 'blocker',
    title: `${name} gives ${what ?? 'a secret'} to every visitor${inEnvironment(environment)}`,
    message: `${toolWords(tool)} writes the value of \`${name}\` into the scripts of the page, where everybody can read it, and ${what === undefined ? 'its name says that it is a secret' : `it is ${what}`}.`,
    fix: `${hide(name, environment)}, and replace the secret at its provider.`,
    impact: `Everybody who opens the page can use it as you do${inEnvironment(environment)}.`,
  };
}

function hide(name: string, environment: Environment): string {
  const prefix = clientToolOf(name)?.prefix;
  if (prefix === undefined) return `Read \`${name}\` on the server only`;
  return `Rename \`${name}\` so that it does not begin with \`${prefix}\` (here and ${placeOfValue(environment)}), read it on the server only`;
}

const toolWords = (tool: string): string => (tool === 'its build' ? 'The build' : tool);

/** What the names say already, where no value is at hand. */
function* ofNames(subject: EnvSubject, seen: ReadonlySet<string>): Iterable<EnvProblem> {
  const names = new Set([...subject.declarations.map(({ name }) => name), ...subject.reads.keys()]);
  const judged = new Set(
    subject.environments.flatMap(({ cells }) =>
      [...cells].filter(([, { state }]) => state === 'set').map(([name]) => name),
    ),
  );
  for (const name of names) {
    const tool = clientToolOf(name);
    if (tool === undefined || seen.has(name) || judged.has(name) || !NAMED.test(name.slice(tool.prefix.length)))
      continue;
    // A password in a name may be the label of a field.
    if (/PASSWORD$/.test(name) && codeReads(subject, name).length === 0) continue;
    yield {
      variable: name,
      severity: 'medium',
      title: `${name} is named as a secret and given to every visitor`,
      message: `${tool.tool} writes the values of variables that begin with \`${tool.prefix}\` into the scripts of the page, and the name \`${name}\` says that its value is a secret.`,
      fix: `If it is one, rename it to \`${name.slice(tool.prefix.length)}\` and read it on the server only. If it is not, choose a name that does not say so.`,
      impact: `Everybody who opens the page can read ${name}.`,
      part: 'name',
    };
  }
}
