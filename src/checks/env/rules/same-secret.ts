import { stageOf } from '../../../core/environment.ts';
import { isOpenValue } from '../credential.ts';
import { databaseOf, passwordOf } from '../database-url.ts';
import { placeholderOf } from '../placeholder.ts';
import { type EnvRule, type JudgedValue, judgedValues } from '../rule.ts';
import { separationOf } from '../separation.ts';
import { sharedSecret } from '../sharing.ts';
import { isReference } from '../value-shapes.ts';

export const sameSecret: EnvRule = {
  id: 'env/same-secret',
  severity: 'high',
  summary: 'Two environments share a secret',
  why: 'Who gets into the weaker one has the stronger one too, and what is tried out in staging is done in production: a staging that had been set up with a copy of production’s variables sent 14,000 real password resets.',
  fix: 'Make a secret of its own for each environment.',
  since: '0.1.0',
  sources: ['https://sendpit.com/de/blog/staging-emails-real-users', 'https://12factor.net/config'],
  examples: {
    bad: [
      'JWT_SECRET=\n--- production\nJWT_SECRET=<token>\n--- staging\nJWT_SECRET=<token>',
      'MAIL_KEY=\nSMTP_PASSWORD=\n--- production\nSMTP_PASSWORD=<token>\n--- staging\nMAIL_KEY=<token>',
    ],
    good: [
      'JWT_SECRET=\n--- production\nJWT_SECRET=<token>\n--- staging\nJWT_SECRET=<token#2>',
      'API_URL=\n--- production\nAPI_URL=https://api.shop.dev\n--- staging\nAPI_URL=https://api.shop.dev',
      'TOKEN_TTL=\n--- production\nTOKEN_TTL=86400000\n--- staging\nTOKEN_TTL=86400000',
      '--- config\nMAPS_API_KEY: { never-share: false }\n--- production\nMAPS_API_KEY=<token>\n--- staging\nMAPS_API_KEY=<token>',
      'JWT_SECRET=\n--- production-eu\nJWT_SECRET=<token>\n--- production-us\nJWT_SECRET=<token>',
    ],
  },
  *check(subject) {
    if (subject.environments.length < 2) return;
    const byValue = new Map<string, JudgedValue[]>();
    for (const judged of judgedValues(subject, 'undeclared')) {
      if (!isComparable(judged)) continue;
      const text = judged.value.trim();
      const same = byValue.get(text);
      if (same) same.push(judged);
      else byValue.set(text, [judged]);
    }
    for (const all of byValue.values()) {
      const [first] = [...all].sort((a, b) => Number(b.isProduction) - Number(a.isProduction));
      if (first === undefined) continue;
      const reported = new Set<string>();
      for (const other of all) {
        const severity = separationOf(first.environment, other.environment, stageOf)?.secret;
        if (severity === undefined || reported.has(other.environment.name)) continue;
        reported.add(other.environment.name);
        yield sharedSecret(first, other, severity);
      }
    }
  },
};

/** Not what is equal by nature: switches, words, addresses without a password, keys that browsers have. */
export function isComparable(judged: JudgedValue): boolean {
  const { value, declaration, isSecret } = judged;
  const text = value.trim();
  if (declaration?.neverShare === false || (!isSecret && declaration?.neverShare !== true)) return false;
  if (text.length < 8 || declaration?.type === 'enum' || /^(?:true|false|[\d.]+)$/i.test(text)) return false;
  if (isReference(text) || isOpenValue(text) || databaseOf(text) !== undefined || placeholderOf(judged) !== undefined)
    return false;
  return (
    !text.includes('://') ||
    passwordOf(text) !== '' ||
    declaration?.neverShare === true ||
    /hooks\.|webhook|[?&](?:key|token|sig)=/i.test(text)
  );
}
