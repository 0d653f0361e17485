/** Why a smoke test was not run: every reason became "a change is not deployed yet". */
import { review } from './review.ts';

const CONFIG = [
  'environments: { production: { url: "https://app.example.com" } }',
  'smoke:',
  '  login: { post: /login, json: { password: $PASSWORD }, expect: { cookie: session } }',
  '  checks: { mine: { get: /mine, auth: true } }',
  '  site: off',
  '',
].join('\n');

test.each<[what: string, url: string | undefined, reason: string]>([
  ['nobody gave an address', undefined, 'a change is not deployed yet; to look at a site, give `url` or `environment`'],
  ['a fork has no secrets', 'https://app.example.com', 'every check sends a secret'],
])('%s', async (_, url, reason) => {
  const base = { 'launch-ready.yml': CONFIG };
  const options = { checks: ['smoke' as const], ...(url === undefined ? {} : { url }) };
  const { outcomes } = await review({ base, change: { a: '1' }, from: 'fork', options });
  expect(outcomes).toMatchObject([{ check: 'smoke', status: 'skipped', reason }]);
});
