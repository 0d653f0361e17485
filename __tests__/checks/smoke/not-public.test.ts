/** `not-public`: what counts as turning a stranger away, and what proves nothing. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { runSmoke } from './run.ts';
import { closeServers, serve } from './servers.ts';

afterEach(closeServers);

const KEY = 'key-0f-the-test-4711';
const variables = { K: KEY, ACCT: 'a-4711', API_KEY: KEY };

type Answer = [status: number, type: 'json' | 'html', body: string, headers?: Record<string, string>];
const json = (body: unknown, status = 200): Answer => [status, 'json', JSON.stringify(body)];
const page = (body: string, title = 'Shop', status = 200): Answer => [
  status,
  'html',
  `<!doctype html><title>${title}</title>${body}`,
];
const to = (location: string): Answer => [302, 'html', '', { location }];

const run = async (answer: (request: IncomingMessage, isKnown: boolean) => Answer, check: Record<string, unknown>) => {
  const heard: IncomingMessage[] = [];
  const url = await serve((request: IncomingMessage, response: ServerResponse) => {
    heard.push(request);
    const isKnown = request.headers.authorization !== undefined || request.headers.cookie !== undefined;
    const [status, type, body, headers = {}] = answer(request, isKnown);
    const media = type === 'json' ? 'application/json' : 'text/html';
    response.writeHead(status, { 'content-type': media, ...headers }).end(body);
  });
  const { headers = {}, ...rest } = check;
  const checks = {
    orders: {
      get: '/orders',
      headers: { authorization: 'Bearer $K', ...(headers as object) },
      ...rest,
      expect: { 'not-public': true },
    },
  };
  const result = await runSmoke(url, { retries: 0, checks }, { variables });
  return { heard, result, told: [result.smoke?.checks[0]?.result, ...result.findings.map(({ rule }) => rule)] };
};

const ORDERS = json([{ id: 1, customer: 'Maria' }]);

/** An app that gives its data to anybody whose request it understands. */
test.each<[string, Record<string, unknown>, (request: IncomingMessage) => boolean]>([
  ['a header of the tenant', { headers: { 'x-tenant': 'acme' } }, ({ headers }) => headers['x-tenant'] === 'acme'],
  [
    'a version in `accept`',
    { headers: { accept: 'application/vnd.acme.v2+json' } },
    ({ headers }) => /acme/.test(headers.accept ?? ''),
  ],
  ['an account in the query', { query: { account: '$ACCT' } }, ({ url }) => url === '/orders?account=a-4711'],
  [
    'a language',
    { headers: { 'accept-language': 'de' }, query: { lang: 'de' } },
    ({ url }) => url === '/orders?lang=de',
  ],
])('a stranger’s request keeps %s, without which the app answers 400', async (_, check, isUnderstood) => {
  const { told } = await run((request) => (isUnderstood(request) ? ORDERS : json({ error: 'missing' }, 400)), check);
  expect(told).toEqual(['fail', 'smoke/public']);
});

test('what a login saved stays in the stranger’s query, where a session is the credential', async () => {
  const url = await serve((request, response) => {
    const body = request.url === '/login' ? { token: 't0ken-of-login', acct: 'a-4711' } : [{ id: 1 }];
    const isBad = request.url?.startsWith('/orders') && !request.url.includes('account=a-4711');
    response.writeHead(isBad ? 400 : 200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  const login = { post: '/login', json: { p: '$K' }, save: { token: '$.token', acct: '$.acct' } };
  const orders = {
    get: '/orders',
    query: { account: '{acct}' },
    headers: { authorization: 'Bearer {token}' },
    expect: { 'not-public': true },
  };
  const result = await runSmoke(url, { retries: 0, login, checks: { orders } }, { variables });
  expect(result.findings.map(({ rule }) => rule)).toEqual(['smoke/public']);
});

test.each<[string, Record<string, unknown>, (request: IncomingMessage) => string]>([
  ['a header that holds a variable', { headers: { 'x-own': '$K' } }, ({ headers }) => `${headers['x-own']}`],
  ['a cookie', { headers: { cookie: 'sid=1' } }, ({ headers }) => `${headers.cookie}`],
  [
    'a token whose value is written down',
    { headers: { 'x-auth-token': 'abc' } },
    ({ headers }) => `${headers['x-auth-token']}`,
  ],
  ['a key in the query', { query: { page: 1, api_key: '$API_KEY' } }, ({ url }) => `${url}`],
  ['a key by the name of its variable', { query: { page: 1, q: '$API_KEY' } }, ({ url }) => `${url}`],
  ['a value that a header sends as well', { query: { page: 1, who: '$K' } }, ({ url }) => `${url}`],
  ['a key in the path’s own query', { get: '/orders?page=1&access_token=abc' }, ({ url }) => `${url}`],
])('a stranger’s request leaves out %s', async (_, check, seen) => {
  const { heard, told } = await run((__, isKnown) => (isKnown ? ORDERS : json({}, 401)), check);
  expect(told).toEqual(['pass']);
  expect(heard.map(seen)[1]).toMatch(/^(?:undefined|\/orders\?page=1)$/);
});

test.each([400, 402, 405, 406, 409, 415, 422, 426])('%i to a stranger is no refusal', async (status) => {
  const { result, told } = await run((_, isKnown) => (isKnown ? ORDERS : json({ error: 'x' }, status)), {
    headers: { 'x-tenant': '$ACCT' },
  });
  expect(told).toEqual(['inconclusive']);
  expect(result.reason).toContain(
    `was asked as a stranger (left out: \`authorization\` and \`x-tenant\`), and was answered with ${status}, which is no refusal`,
  );
  expect(result.reason).toContain('write it without a `$NAME`');
});

test('429 to a stranger proves nothing', async () => {
  const { told } = await run((_, isKnown) => (isKnown ? ORDERS : json({ error: 'x' }, 429)), {});
  expect(['inconclusive', 'blocked']).toContain(told[0]);
});

test('404 proves nothing where a header was left out that may be no credential', async () => {
  const { told } = await run((_, isKnown) => (isKnown ? ORDERS : json({}, 404)), { headers: { 'x-tenant': '$ACCT' } });
  expect(told).toEqual(['inconclusive']);
});

const TABLE = '<h1>Orders</h1><table><tr><td>Maria Huber, Lamp, 39 EUR<tr><td>Jo Doe, Chair, 10 EUR</table>';
const BOX = '<form action=/login><input name=email><input type=password name=password></form>';
const LOGIN = `<h1>Log in</h1>${BOX}`;
const FRAME = '<div>Corner Shop</div><div>Lamps</div><div>Tables</div><div>Chairs</div><div>Call us at any time</div>';

test.each<[string, mine: Answer, theirs: Record<string, Answer>, told: unknown[]]>([
  ['a small login above all the orders', page(TABLE), { '/orders': page(BOX + TABLE) }, ['fail', 'smoke/public']],
  [
    'a title that says login, above all the orders',
    page(TABLE),
    { '/orders': page(`${BOX}${TABLE}`, 'Log in') },
    ['fail', 'smoke/public'],
  ],
  ['other orders', page(TABLE), { '/orders': page('<h1>Orders</h1><p>Another’s lamp</p>') }, ['fail', 'smoke/public']],
  ['the same with 403', page(TABLE), { '/orders': page(TABLE, 'Shop', 403) }, ['fail', 'smoke/public']],
  [
    'the orders behind a redirect',
    page(TABLE),
    { '/orders': to('/all'), '/all': page(TABLE) },
    ['fail', 'smoke/public'],
  ],
  [
    'the orders in another language’s place',
    page(TABLE),
    { '/orders': to('/en/orders'), '/en/orders': page(`<h1>Orders</h1>`) },
    ['fail', 'smoke/public'],
  ],
  [
    'an error that brings the data',
    ORDERS,
    { '/orders': json({ error: 'x', items: [{ id: 1 }] }) },
    ['fail', 'smoke/public'],
  ],
  ['a login', page(TABLE), { '/orders': page(LOGIN) }, ['pass']],
  ['a login in the same frame', page(FRAME + TABLE), { '/orders': page(FRAME + LOGIN) }, ['pass']],
  [
    'a login without a password',
    page(TABLE),
    { '/orders': page('<h1>Sign in to Acme</h1><form><input type=email></form>') },
    ['pass'],
  ],
  ['a redirect to the homepage', page(TABLE), { '/orders': to('/'), '/': page('<h1>Welcome</h1>') }, ['pass']],
  [
    'a redirect to a homepage in the same frame',
    page(`${FRAME}<h1>Orders</h1><p>None</p>`, 'Orders'),
    { '/orders': to('/'), '/': page(`${FRAME}<h1>Welcome</h1>`) },
    ['pass'],
  ],
  [
    'a redirect to the prices',
    page(TABLE),
    { '/orders': to('/pricing'), '/pricing': page('<h1>Prices</h1>') },
    ['pass'],
  ],
  [
    'a refresh to the login',
    page(TABLE),
    { '/orders': page('<meta http-equiv="refresh" content="0; url=/login">Redirecting…') },
    ['pass'],
  ],
  ['an error as JSON', ORDERS, { '/orders': json({ error: 'unauthenticated' }) }, ['pass']],
  ['a code in an error', ORDERS, { '/orders': json({ ok: false, code: 'NOT_LOGGED_IN' }) }, ['pass']],
  [
    'an error of GraphQL',
    json({ data: { orders: [{ id: 1 }] } }),
    { '/orders': json({ data: { orders: null }, errors: [{ message: 'no' }] }) },
    ['pass'],
  ],
  ['an empty list', ORDERS, { '/orders': json([]) }, ['pass']],
  ['nobody', json({ user: { id: 7 } }), { '/orders': json({ user: null }) }, ['pass']],
  ['nobody, for everybody', json({ user: null }), { '/orders': json({ user: null }) }, ['fail', 'smoke/public']],
  ['nothing', ORDERS, { '/orders': [200, 'json', ''] }, ['pass']],
  ['a page in place of JSON', ORDERS, { '/orders': page('<div id=root></div>') }, ['inconclusive']],
])('a stranger who gets %s', async (_, mine, theirs, told) => {
  const result = await run((request, isKnown) => (isKnown ? mine : (theirs[request.url ?? ''] ?? page('x'))), {});
  expect(result.told).toEqual(told);
});

test('hostile answers cost no time', async () => {
  const rows = '<p>row</p>'.repeat(90_000);
  const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
  for (const [mine, theirs] of [
    [page(rows), page(`${'<meta http-equiv=refresh '.repeat(20_000)}`)],
    [ORDERS, [200, 'json', deep] as Answer],
    [json({ a: 'x'.repeat(900_000) }), json({ message: 'log in '.repeat(100_000) })],
  ] as const)
    expect((await run((_, isKnown) => (isKnown ? mine : theirs), {})).told).toHaveLength(2);
});

test.each<[name: string, theirs: string, told: string[]]>([
  // phpMyAdmin’s has no word of a login in its title or heading.
  [
    'a login of few words',
    '<h1>Welcome to Acme</h1><form><select name=lang><option>English</select><input name=u><input type=password name=p></form>',
    ['pass'],
  ],
  [
    'the page itself with a login in its corner',
    '<form><input name=u><input type=password name=p></form><h1>Orders</h1><p>Maria, a lamp</p>',
    ['fail', 'smoke/public'],
  ],
])('a stranger gets %s', async (_, theirs, told) => {
  const ran = await run(
    (_request, isKnown) => page(isKnown ? '<h1>Orders</h1><p>Maria, a lamp</p>' : theirs, 'Acme'),
    {},
  );
  expect(ran.told).toEqual(told);
});
