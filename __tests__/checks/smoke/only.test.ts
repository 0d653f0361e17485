/** Which checks are run: by name, by what a fork lacks, and names that every object has. */

import { parseConfig } from '../../../src/config/parse.ts';
import { namesOtherHosts } from '../../../src/config/sections/smoke/addresses.ts';
import { smokeSchema } from '../../../src/config/sections/smoke/smoke.ts';
import { runSmoke } from './run.ts';
import { closeServers, serve } from './servers.ts';

afterEach(closeServers);

const PAGE =
  '<!doctype html><title>Shop</title><link rel="stylesheet" href="/site.css"><h1>Shop</h1><p>Fresh bread every day.</p>';

/** An app whose homepage has a style; `heard` are the paths that were asked for. */
async function shop(): Promise<{ url: string; heard: string[] }> {
  const heard: string[] = [];
  const url = await serve((request, response) => {
    heard.push(request.url ?? '');
    if (request.url === '/old') response.writeHead(301, { location: '/?utm_source=launch-ready' }).end();
    else if (request.url === '/site.css') response.writeHead(200, { 'content-type': 'text/css' }).end('a{}');
    else response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE);
  });
  return { url, heard };
}

const thrown = async (work: Promise<unknown>): Promise<string> =>
  String(await work.then(() => 'nothing').catch((error: unknown) => error));

describe('`--only` ran the site checks too', () => {
  const section = { site: true, checks: { one: { get: '/one' }, two: { get: '/two' } }, redirects: { '/old': '/' } };
  test.each<[only: string[], ran: string[]]>([
    [['two'], ['two']],
    [
      ['two', 'one'],
      ['one', 'two'],
    ],
    // Its parts hang on it.
    [['scripts and styles'], ['homepage', 'scripts and styles']],
    [
      ['one', 'headers'],
      ['one', 'homepage', 'headers'],
    ],
    [['redirect /old'], ['redirect /old']],
  ])('%j', async (only, ran) => {
    const { url } = await shop();
    const { smoke } = await runSmoke(url, section, { only });
    expect(smoke?.checks.map(({ name }) => name)).toEqual(ran);
  });

  test('asks for nothing else', async () => {
    const { url, heard } = await shop();
    await runSmoke(url, section, { only: ['two'] });
    expect(heard).toEqual(['/two']);
  });

  test('a name counts more than `site: off`', async () => {
    const { url } = await shop();
    const { smoke } = await runSmoke(url, { ...section, site: false }, { only: ['scripts and styles'] });
    expect(smoke?.checks).toMatchObject([{ name: 'homepage' }, { name: 'scripts and styles', result: 'pass' }]);
  });

  test('`ready` and `login` are run where they are needed', async () => {
    const { url } = await shop();
    const ready = { path: '/', expect: { text: 'Shop' }, 'in-a-row': 1 };
    const login = { post: '/login', json: {}, expect: { text: 'Shop' } };
    const checks = { mine: { get: '/mine', auth: true }, open: { get: '/open' } };
    const names = async (only: string[]) =>
      (await runSmoke(url, { ready, login, checks }, { only })).smoke?.checks.map(({ name }) => name);
    expect(await names(['mine'])).toEqual(['ready', 'login', 'mine']);
    expect(await names(['open'])).toEqual(['ready', 'open']);
  });
});

describe('names that every object has', () => {
  test.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
    '`--only %s` ran nothing and was green',
    async (name) => {
      const { url } = await shop();
      expect(await thrown(runSmoke(url, {}, { only: [name] }))).toContain(`There is no smoke check \`${name}\``);
    },
  );

  test.each(['constructor', '__proto__'])('`host: %s` was an invalid URL', async (host) => {
    const { url } = await shop();
    const section = { checks: { a: { get: '/', host } } };
    expect(await thrown(runSmoke(url, section))).toContain(
      `smoke.checks.a.host: this environment has no host \`${host}\``,
    );
  });

  test.each([
    ['a check', 'smoke:\n  checks:\n    __proto__: { get: / }\n', 3, 5],
    ['a key of a body, after CRLF', 'smoke:\r\n  checks:\r\n    a: { post: /, json: { "__proto__": 1 } }\r\n', 3, 27],
    ['a variable', 'env:\n  vars:\n    __proto__: {}\n', 3, 5],
  ])('`__proto__` as the name of %s vanished', (_, text, line, column) => {
    expect(() => parseConfig(text, 'launch-ready.yml')).toThrow(
      `launch-ready.yml:${line}:${column}: \`__proto__\` cannot be a key`,
    );
  });
});

describe('a fork got an error for a secret that it cannot have', () => {
  test.each<[of: string, section: object]>([
    ['protect', { protect: { vercel: '$BYPASS' } }],
    ['protect', { protect: { basic: '$BYPASS' }, checks: {} }],
    ['ready', { ready: { path: '/v', headers: { x: '$BYPASS' }, expect: { json: { '$.a': 'b' } } } }],
    ['ready', { ready: { path: '/v', expect: { json: { '$.sha': '$BYPASS' } } } }],
  ])('in `%s`: %j', async (of, section) => {
    const { url, heard } = await shop();
    expect(await runSmoke(url, section, { fork: true })).toMatchObject({
      status: 'skipped',
      reason: `\`${of}\` sends a secret, and a fork gets none`,
      findings: [],
    });
    expect(heard).toEqual([]);
    expect(await thrown(runSmoke(url, section))).toContain('`$BYPASS`, which is not set');
  });
});

describe('which configurations ask other hosts', () => {
  const other = 'https://api.example.com/x';
  test.each<[what: string, section: object, isOther: boolean]>([
    ['paths', { checks: { a: { get: '/' } } }, false],
    ['a body with a key `host` was taken for one', { checks: { a: { post: '/', json: { host: 'x' } } } }, false],
    ['a header value', { checks: { a: { get: '/', headers: { x: '"host":' } } } }, false],
    ['`host`', { checks: { a: { get: '/', host: 'api' } } }, true],
    ['`host` of a step', { checks: { a: { steps: [{ get: '/', host: 'api' }] } } }, true],
    ['`host` beside steps', { checks: { a: { host: 'api', steps: [{ get: '/' }] } } }, true],
    ['`host` of the login', { login: { post: '/', json: {}, host: 'api' } }, true],
    ['`host` of ready', { ready: { path: '/', host: 'api', expect: { text: 'a' } } }, true],
    ['a whole URL', { checks: { a: { get: other } } }, true],
    ['a whole URL of a form', { checks: { a: { submit: other } } }, true],
    ['a whole URL of ready', { ready: { path: other, expect: { text: 'a' } } }, true],
    [
      '`csrf.from` with a whole URL was not',
      { checks: { a: { post: '/', json: {}, csrf: { from: other, css: 'a', as: 'header x' } } } },
      true,
    ],
    [
      '`csrf.from` beside steps',
      { checks: { a: { csrf: { from: other, css: 'a', as: 'header x' }, steps: [{ post: '/', json: {} }] } } },
      true,
    ],
    ['`redirects` from a whole URL were not', { redirects: { [other]: '/' } }, true],
    ['`redirects` to a whole URL were not', { redirects: { '/old': other } }, true],
  ])('%s', (_, section, isOther) => {
    expect(namesOtherHosts(smokeSchema.parse(section))).toBe(isOther);
  });
});

test.each<[expected: string | string[]]>([['/new'], ['/new/'], [['/new']], [['/new/']]])(
  'a slash at the end failed `redirect: %j` in one form only',
  async (redirect) => {
    for (const location of ['/new', '/new/']) {
      const url = await serve((request, response) =>
        request.url === '/old'
          ? response.writeHead(301, { location }).end()
          : response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE),
      );
      const result = await runSmoke(url, { retries: 0, checks: { old: { get: '/old', expect: { redirect } } } });
      expect(result.findings).toEqual([]);
    }
  },
);
