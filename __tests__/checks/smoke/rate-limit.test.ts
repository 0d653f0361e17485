/** `rate-limited`: a limit that was there before is not the one that is looked for. */
import { playedBy } from './played.ts';
import { runSmoke } from './run.ts';

test.each<[string, number[], string, string[]]>([
  ['the first request is refused already', [429], 'inconclusive', []],
  ['the third is', [401, 401, 429], 'pass', []],
  ['none is', [401], 'fail', ['smoke/rate-limit']],
])('%s', async (_, statuses, result, rules) => {
  let sent = 0;
  const http = playedBy(() => ({ status: statuses[Math.min(sent++, statuses.length - 1)] ?? 200 }));
  const checks = { login: { post: '/login', json: { a: 'b' }, expect: { status: [401, 429], 'rate-limited': 4 } } };
  const ran = await runSmoke('https://app.example.com', { retries: 0, checks }, { http });
  expect(ran.smoke?.checks.map((each) => each.result)).toEqual([result]);
  expect(ran.findings.map(({ rule }) => rule)).toEqual(rules);
  if (result === 'inconclusive') expect(ran.reason).toContain('another limit may be in force');
});
