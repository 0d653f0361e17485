/** What a run that passed did not look at: said where a reader sees it. */
import { runSmoke } from './run.ts';
import { closeServers, serve } from './servers.ts';

afterEach(closeServers);

const home = (scripts: number, more = ''): Promise<string> =>
  serve((request, response) => {
    if (request.url !== '/') response.writeHead(200, { 'content-type': 'text/javascript' }).end('1;');
    else
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end(
          `<!doctype html><title>Shop</title><h1>Shop</h1>${Array.from({ length: scripts }, (_, at) => `<script src="/${at}.js"></script>`).join('')}${more}`,
        );
  });

test.each<[number, string[] | undefined]>([
  [40, undefined],
  [43, ['smoke: scripts and styles of the homepage: 3 of 43 were not asked for.']],
])('%d scripts of a homepage', async (count, notices) => {
  const result = await runSmoke(await home(count), { site: { assets: true, headers: false } });
  expect([result.status, result.findings, result.notices]).toEqual(['completed', [], notices]);
});

test('a homepage that is longer than what is read', async () => {
  const result = await runSmoke(await home(2, `<!--${' '.repeat(1_100_000)}--><script src="/late.js"></script>`), {
    site: { assets: true, headers: false },
  });
  expect(result.notices).toEqual([
    'smoke: scripts and styles of the homepage: only the beginning of the homepage was read for them.',
  ]);
});

const ready = { path: '/', expect: { css: 'h1' }, 'in-a-row': 1 };
const deployedAt = Date.parse('2026-11-21T23:59:00Z');
test.each([
  ['after a deployment whose release nobody names', {}, { deployedAt }, 1],
  ['after a deployment whose release is waited for', { ready }, { deployedAt }, 0],
  ['without a deployment', {}, {}, 0],
])('%s', async (_, section, more, count) => {
  const { notices = [] } = await runSmoke(await home(0), section, more);
  expect(notices).toHaveLength(count);
  for (const notice of notices)
    expect(notice).toContain('`smoke: { ready: { path: /version.json, expect: { json: { $.sha: $DEPLOYED_SHA } } } }`');
});
