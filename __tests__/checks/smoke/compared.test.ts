/** What is compared with an answer: variables, what steps saved, words of a page, and answers that are cut off. */
import type { RequestListener } from 'node:http';
import { rulesOf, runSmoke, shown } from './run.ts';
import { closeServers, serve } from './servers.ts';

afterEach(closeServers);

const page =
  (body: string, headers: Record<string, string> = { 'content-type': 'text/html' }): RequestListener =>
  (_, response) =>
    void response.writeHead(200, headers).end(body);

const json = (value: unknown): RequestListener => page(JSON.stringify(value), { 'content-type': 'application/json' });

/** Rules of one check of `/page`. */
async function rulesFor(answer: RequestListener, expectation: object, variables: Record<string, string> = {}) {
  const url = await serve(answer);
  const result = await runSmoke(
    url,
    { retries: 0, checks: { one: { get: '/page', expect: expectation } } },
    { variables },
  );
  return { rules: rulesOf(result).map(([rule]) => rule), status: result.status, said: shown(result), result };
}

const SECRET = ['Anna', 'of', 'the', 'Hill'].join(' ');
const COMMIT = 'c0ffee1'.repeat(6).slice(0, 40);

describe('bug: variables were compared as they are written', () => {
  test.each<[expectation: object, body: string, rules: string[]]>([
    [{ text: 'Hello $NAME' }, `<h1>Hello ${SECRET}</h1>`, []],
    [{ text: 'Hello $NAME' }, '<h1>Hello $NAME</h1>', ['smoke/text']],
    [{ 'not-text': '$NAME' }, `<h1>Hello ${SECRET}</h1>`, ['smoke/text']],
    [{ 'not-text': ['a', 'smoke $NAME'] }, `<h1>Smoke</h1><p>smoke ${SECRET}</p>`, ['smoke/text']],
    [{ 'not-text': '$NAME' }, '<h1>Hello</h1>', []],
    [{ text: 'costs $5 or $$NAME' }, '<p>It costs $5 or $NAME</p>', []],
    [{ text: '$DEPLOYED_SHA' }, `<h1>Shop</h1><!-- ${COMMIT} -->`, []],
    [{ text: '$DEPLOYED_SHA' }, `<h1>Shop</h1><script src="/app.${COMMIT.slice(0, 8)}.js"></script>`, []],
    [{ text: '$DEPLOYED_SHA' }, '<h1>Shop</h1><script src="/app.badcab1e.js"></script>', ['smoke/text']],
  ])('%j on %s', async (expectation, body, rules) => {
    const found = await rulesFor(page(body), expectation, { NAME: SECRET, DEPLOYED_SHA: COMMIT });
    expect(found.rules).toEqual(rules);
    expect(found.said).not.toContain(SECRET);
  });

  test.each<[expectation: object, rules: string[]]>([
    [{ redirect: '/u/$NAME' }, []],
    [{ redirect: '/v/$NAME' }, ['smoke/redirect']],
    [{ redirect: ['/u/$NAME'], status: 200 }, []],
    [{ redirect: ['/v/$NAME'] }, ['smoke/wrong-place']],
    [{ url: '/u/$NAME' }, []],
    [{ url: '/v/$NAME' }, ['smoke/wrong-place']],
  ])('a place %j', async (expectation, rules) => {
    const found = await rulesFor(
      (request, response) =>
        request.url === '/page'
          ? void response.writeHead(302, { location: '/u/anna-hill' }).end()
          : void response.end('<h1>Hello</h1>'),
      expectation,
      { NAME: 'anna-hill' },
    );
    expect(found.rules).toEqual(rules);
    expect(found.said).not.toContain('anna-hill');
  });

  test('a release that a page names is waited for', async () => {
    const url = await serve(page(`<h1>Shop</h1><footer>${COMMIT}</footer>`));
    const result = await runSmoke(
      url,
      { ready: { path: '/', expect: { text: '$DEPLOYED_SHA' } } },
      { variables: { DEPLOYED_SHA: COMMIT } },
    );
    expect(result.smoke?.checks.map((each) => each.result)).toEqual(['pass', 'pass']);
  });

  test.each<[expectation: object, message: string]>([
    [{ text: 'USD $PRICE' }, 'compares with `$PRICE`, which is not set'],
    [{ regex: 'build $BUILD' }, '`$BUILD` in a regular expression is not replaced'],
    [{ json: { '$.a': { matches: '^$BUILD' } } }, '`$BUILD` in a regular expression is not replaced'],
    [{ json: { "$[?@.sha == '$BUILD']": { exists: true } } }, '`$BUILD` is filled in only in a value'],
    [{ css: 'meta[content="$BUILD"]' }, '`$BUILD` is filled in only in a value'],
  ])('%j is refused', async (expectation, message) => {
    await expect(rulesFor(page(''), expectation)).rejects.toThrow(message);
  });

  test.each(['a$', '(?:x$|B)', '\\$BUILD', '[$AB]', '^\\[$'])('/%s/ is an expression', async (regex) => {
    await expect(rulesFor(page('x'), { regex })).resolves.toBeDefined();
  });
});

describe('bug: what steps saved was compared as it is written', () => {
  const steps = (expectation: object) => ({
    retries: 0,
    checks: {
      client: {
        steps: [
          { post: '/clients', json: {}, save: { id: '$.id' } },
          { get: '/clients/{id}', expect: expectation },
        ],
      },
    },
  });
  test.each<[expectation: object, rules: string[]]>([
    [{ json: { '$.id': '{id}' } }, []],
    [{ json: { '$.other': '{id}' } }, ['smoke/json']],
    [{ text: '"id":{id}' }, []],
    [{ 'not-text': '"id":{id}' }, ['smoke/text']],
    [{ url: '/clients/{id}' }, []],
    [{ url: '/other/{id}' }, ['smoke/wrong-place']],
    [{ 'not-text': '{name}' }, []],
  ])('%j', async (expectation, rules) => {
    const url = await serve(json({ id: 4711, other: 4712 }));
    const result = await runSmoke(url, steps(expectation));
    expect(rulesOf(result).map(([rule]) => rule)).toEqual(rules);
    expect(shown(result)).not.toContain('4711');
  });

  test.each<[expectation: object, message: string]>([
    [{ json: { "$[?@.id == '{id}']": { exists: true } } }, '`{id}` is filled in only in a value, not in a JSONPath'],
    [{ css: 'a[href="/clients/{id}"]' }, '`{id}` is filled in only in a value, not in a selector'],
  ])('%j is refused', async (expectation, message) => {
    await expect(runSmoke('http://127.0.0.1:9', steps(expectation))).rejects.toThrow(message);
  });
});

describe('bug: a number never equalled a variable, and a commit only one way of writing it', () => {
  test.each<[value: unknown, variable: string, isSame: boolean]>([
    [1234, '1234', true],
    [true, 'true', true],
    [1234, '1235', false],
    [COMMIT.toUpperCase(), COMMIT, true],
    [COMMIT.slice(0, 6), COMMIT, true],
    [COMMIT.slice(0, 5), COMMIT, false],
    [`sha-${COMMIT}`, COMMIT, true],
    [`v${COMMIT.slice(0, 8)}`, COMMIT, true],
    [COMMIT, COMMIT.slice(0, 8), true],
    [COMMIT.slice(0, 7), COMMIT.slice(0, 9), true],
    ['123456', '1234567', false],
    ['decade', 'decadefa', false],
  ])('%j and %s', async (value, variable, isSame) => {
    const { rules } = await rulesFor(json({ build: value }), { json: { '$.build': '$BUILD' } }, { BUILD: variable });
    expect(rules).toEqual(isSame ? [] : ['smoke/json']);
  });

  test('a number that the file writes as a text stays a text', async () => {
    expect((await rulesFor(json({ build: 12 }), { json: { '$.build': '12' } })).rules).toEqual(['smoke/json']);
  });
});

describe('bug: text was found where nobody can read it', () => {
  test.each<[body: string, isThere: boolean]>([
    ['<h1>Shop</h1><!-- Lamps -->', false],
    ['<h1>Shop</h1><script>var a = "Lamps"</script>', false],
    ['<h1>Shop</h1><script type="application/json">{"a":"Lamps"}</script>', false],
    ['<h1>Shop</h1><template><p>Lamps</p></template>', false],
    ['<h1>Shop</h1><noscript>Lamps</noscript>', false],
    ['<h1>Shop</h1><div style="color: red; display: none"><div>x</div>Lamps</div>', false],
    ['<h1>Shop</h1><p hidden>Lamps</p><style>.Lamps { }</style>', true],
    ['<h1>Shop</h1><div hidden>Lamps</div>', false],
    ['<h1>Shop</h1><input type=hidden value=Lamps>', false],
    ['<title>Lamps</title><h1>Shop</h1>', true],
    ['<h1>Shop</h1><input placeholder="Lamps">', true],
    ['<h1>Shop</h1><img alt="Lamps" title="a > b">', true],
    ['<h1>Shop</h1><select><option>Lamps</select>', true],
    ['<h1>Shop</h1><p>La<b>mps</b>', true],
    ['<h1>Shop</h1><p aria-hidden=true>Lamps</p>', true],
    [`<h1>Shop</h1>${'<p>Chairs and tables</p>'.repeat(8_000)}<p>L&#97;mps</p>`, true],
  ])('%.60s', async (body, isThere) => {
    expect((await rulesFor(page(body), { text: 'Lamps' })).rules).toEqual(isThere ? [] : ['smoke/text']);
  });

  test.each(['<noscript><main><h1>Shop</h1></main></noscript>', '<template><main><h1>Shop</h1></main></template>'])(
    'an element in %s',
    async (body) => {
      expect((await rulesFor(page(`<p>Hello</p>${body}`), { css: 'main h1' })).rules).toEqual(['smoke/css']);
    },
  );

  test('an expression sees the source', async () => {
    expect((await rulesFor(page('<h1>Shop</h1><!-- build 7 -->'), { regex: 'build \\d' })).rules).toEqual([]);
  });
});

describe('bug: of an answer that was cut off, the rest was judged', () => {
  const long = `<h1>Shop</h1>${'<p>Chairs and tables.</p>'.repeat(60_000)}<p class=error>Lamps</p>`;
  test.each<[expectation: object, status: string, rules: string[]]>([
    [{ text: 'Lamps' }, 'inconclusive', []],
    [{ regex: 'Lamps' }, 'inconclusive', []],
    [{ 'not-text': 'Lamps' }, 'inconclusive', []],
    [{ css: { '.error': false } }, 'inconclusive', []],
    [{ css: '.error' }, 'inconclusive', []],
    [{ text: 'Shop', css: 'h1' }, 'completed', []],
    [{ 'not-text': 'Chairs' }, 'completed', ['smoke/text']],
    [{ json: { '$.a': 1 } }, 'completed', ['smoke/fallback']],
  ])('%j', async (expectation, status, rules) => {
    const found = await rulesFor(page(long), expectation);
    expect([found.status, found.rules]).toEqual([status, rules]);
  });

  test('of JSON', async () => {
    const found = await rulesFor(json(['x'.repeat(2_000_000)]), { json: { '$[0]': { exists: true } } });
    expect([found.status, found.rules]).toEqual(['inconclusive', []]);
  });
});
