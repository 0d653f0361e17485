/** What goes out: what a login saved, HTTP Basic, what stands beside steps, tokens against forgery, forms. */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, RequestListener } from 'node:http';
import { parseConfig } from '../../../src/config/parse.ts';
import { rulesOf, runSmoke, shown } from './run.ts';
import { closeServers, serve } from './servers.ts';

afterEach(closeServers);

const secret = (): string => randomBytes(12).toString('hex');

interface Heard {
  /** `GET /path?query` */
  line: string;
  headers: IncomingMessage['headers'];
  body: string;
}

/** Writes down what arrives; `answer` says what comes back, an empty JSON object unless it does. */
async function app(
  answer: (heard: Heard) => {
    status?: number;
    type?: string;
    body?: string;
    headers?: Record<string, string>;
  } = () => ({}),
): Promise<{ url: string; heard: Heard[] }> {
  const heard: Heard[] = [];
  const listen: RequestListener = async (request, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const one = { line: `${request.method} ${request.url}`, headers: request.headers, body };
    heard.push(one);
    const { status = 200, type = 'application/json', body: text = '{}', headers = {} } = answer(one);
    response.writeHead(status, { 'content-type': type, ...headers }).end(text);
  };
  return { url: await serve(listen), heard };
}

const html = (body: string) => ({ type: 'text/html', body: `<!doctype html><title>App</title>${body}` });
const thrown = async (work: Promise<unknown>): Promise<string> =>
  String(await work.then(() => 'nothing').catch((error: unknown) => error));

describe('what a login saves', () => {
  const token = secret();
  const login = {
    steps: [
      { post: '/start', json: {}, save: { account: '$.account' } },
      { post: '/login', json: { account: '{account}', password: '$PASSWORD' }, save: { token: '$.token' } },
    ],
  };
  const answer = ({ line, headers }: Heard) =>
    line === 'POST /start'
      ? { body: '{"account":42}' }
      : line === 'POST /login'
        ? { body: JSON.stringify({ token }) }
        : headers['x-token'] === token || headers.cookie !== undefined
          ? { body: JSON.stringify({ echo: token }) }
          : { status: 401, body: '{"error":"Unauthorized"}' };
  const variables = { PASSWORD: secret() };

  test('goes into headers, paths, queries and JSON of checks, with and without their session', async () => {
    const { url, heard } = await app(answer);
    const checks = {
      a: { get: '/accounts/{account}', headers: { 'x-token': '{token}' } },
      b: { post: '/b', auth: true, json: { of: ['{token}'] }, headers: { 'x-token': '{token}' } },
      c: { auth: true, steps: [{ get: '/c', query: { t: '{token}' }, headers: { 'x-token': '{token}' } }] },
    };
    const result = await runSmoke(url, { login, checks, parallel: 1 }, { variables });
    expect(rulesOf(result)).toEqual([]);
    expect(heard.map(({ line }) => line)).toEqual([
      'POST /start',
      'POST /login',
      'GET /accounts/42',
      'POST /b',
      `GET /c?t=${token}`,
    ]);
    expect(heard[1]?.body).toContain('"account":"42"');
    expect(heard[3]?.body).toBe(JSON.stringify({ of: [token] }));
    expect(shown(result)).not.toContain(token);
  });

  test('is no stranger’s: neither the header nor the query goes with the request that must be refused', async () => {
    const { url, heard } = await app(answer);
    const check = {
      get: '/mine',
      query: { page: 1, key: '{token}' },
      headers: { 'x-token': '{token}' },
      expect: { 'not-public': true },
    };
    expect(rulesOf(await runSmoke(url, { login, checks: { a: check } }, { variables }))).toEqual([]);
    expect(heard.slice(2).map(({ line, headers }) => [line, headers['x-token']])).toEqual([
      [`GET /mine?page=1&key=${token}`, token],
      ['GET /mine?page=1', undefined],
    ]);
  });

  test('is hidden where an answer repeats it', async () => {
    const { url } = await app((heard) =>
      heard.line.startsWith('GET') ? { status: 500, ...html(`<h1>No such ${token}</h1>`) } : answer(heard),
    );
    const result = await runSmoke(
      url,
      { login, retries: 0, checks: { a: { get: '/a/{token}', headers: { 'x-token': '{token}' } } } },
      { variables },
    );
    expect(rulesOf(result)).toEqual([['smoke/status', 'high']]);
    expect(shown(result) + result.said.join()).not.toContain(token);
    expect(result.findings[0]?.message).toContain('x-token: {token}');
  });

  test('goes to no address that is none of the environments', async () => {
    const { url, heard } = await app(answer);
    const check = { get: 'https://elsewhere.example/', headers: { 'x-token': '{token}' } };
    expect(await thrown(runSmoke(url, { login, checks: { a: check } }, { variables }))).toContain(
      'sends `{token}` to https://elsewhere.example, which is not one of your environments',
    );
    expect(heard).toEqual([]);
  });

  test('a check that needs it is skipped where the login failed', async () => {
    const { url } = await app(({ line }) =>
      line === 'POST /login' ? { status: 401 } : answer({ line, headers: {}, body: '' }),
    );
    const result = await runSmoke(
      url,
      { login, checks: { a: { get: '/a', headers: { 'x-token': '{token}' } } } },
      { variables },
    );
    expect(result.smoke?.checks.map(({ name, result: each }) => `${name} ${each}`)).toEqual([
      'login fail',
      'a skipped',
    ]);
  });

  test('a name that nothing saves is told with what to write', async () => {
    const { url } = await app();
    expect(await thrown(runSmoke(url, { checks: { a: { get: '/a/{token}' } } }))).toContain(
      'no step before saves `{token}`',
    );
  });

  test('what a step with a password gave is somebody’s as well: the next answer’s title is not shown', async () => {
    const { url } = await app(({ line }) =>
      line === 'POST /login'
        ? { body: '{"token":"tok-12345678"}' }
        : { status: 500, ...html('<h1>Orders of Ada</h1>') },
    );
    const steps = [
      { post: '/login', json: { password: '$PASSWORD' }, save: { token: '$.token' } },
      { get: '/orders', headers: { authorization: 'Bearer {token}' } },
    ];
    const result = await runSmoke(url, { retries: 0, checks: { a: { steps } } }, { variables });
    expect(rulesOf(result)).toEqual([['smoke/status', 'high']]);
    expect(shown(result)).not.toContain('Ada');
  });

  test('secrets that a fork lacks leave out what needs the login, and nothing else', async () => {
    const { url } = await app();
    const checks = { a: { get: '/a' }, b: { get: '/b', auth: true } };
    const result = await runSmoke(url, { login, checks }, { fork: true });
    expect(result.smoke?.checks.map(({ name }) => name)).toEqual(['a']);
    expect(result.leftOut?.[0]?.count).toBe(1);
  });
});

describe('HTTP Basic', () => {
  const password = `${secret()}:ü`;
  const header = `Basic ${Buffer.from(`smoke:${password}`).toString('base64')}`;
  const basic = { user: '$USER_NAME', password: '$PASSWORD' };
  const variables = { USER_NAME: 'smoke', PASSWORD: password };
  const guarded = ({ headers }: Heard) =>
    headers.authorization === header
      ? {}
      : { status: 401, headers: { 'www-authenticate': 'Basic realm="app"' }, body: '{"error":"Unauthorized"}' };

  test('of the login goes with what is sent as somebody, and with nothing else', async () => {
    const { url, heard } = await app((each) => (each.line === 'GET /open' ? {} : guarded(each)));
    const checks = { open: { get: '/open' }, mine: { get: '/mine', auth: true, expect: { 'not-public': true } } };
    const result = await runSmoke(url, { login: { basic }, checks, parallel: 1 }, { variables });
    expect(rulesOf(result)).toEqual([]);
    expect(result.smoke?.checks.map(({ name, result: each }) => `${name} ${each}`)).toEqual(['open pass', 'mine pass']);
    expect(heard.map(({ line, headers }) => [line, headers.authorization])).toEqual([
      ['GET /open', undefined],
      ['GET /mine', header],
      ['GET /mine', undefined],
    ]);
  });

  test('of one request', async () => {
    const { url } = await app(guarded);
    const result = await runSmoke(url, { checks: { a: { get: '/a', basic } } }, { variables });
    expect(rulesOf(result)).toEqual([]);
  });

  test('that is wrong fails, and is not taken for a guard in front; the line for a terminal has the variables', async () => {
    const { url } = await app(guarded);
    const wrong = { USER_NAME: 'smoke', PASSWORD: secret() };
    const result = await runSmoke(
      url,
      { login: { basic }, checks: { a: { get: '/a', auth: true } } },
      { variables: wrong },
    );
    expect(rulesOf(result)).toEqual([['smoke/status', 'high']]);
    const one = await runSmoke(url, { checks: { a: { get: '/a', basic } } }, { variables: wrong });
    expect(one.findings[0]?.message).toContain('-u "$USER_NAME:$PASSWORD"');
    for (const each of [wrong.PASSWORD, Buffer.from(`smoke:${wrong.PASSWORD}`).toString('base64')])
      expect(shown(result) + shown(one)).not.toContain(each);
  });

  test('is left behind on a redirect to another origin, whether of the login or of a request', async () => {
    const other = await app();
    const away = other.url.replace('127.0.0.1', 'localhost');
    const { url } = await app(() => ({ status: 302, headers: { location: `${away}/there` } }));
    const checks = {
      a: { get: '/a', auth: true, expect: { url: `${away}/there` } },
      b: { get: '/b', basic, expect: { url: `${away}/there` } },
    };
    await runSmoke(url, { login: { basic }, checks }, { variables, allowed: [url, away] });
    expect(other.heard.map(({ headers }) => headers.authorization)).toEqual([undefined, undefined]);
  });

  test('of the client of an OAuth server; the token that it gives takes its place', async () => {
    const token = secret();
    const { url, heard } = await app((each) =>
      each.line === 'POST /oauth/token'
        ? guarded(each).status === 401
          ? guarded(each)
          : { body: JSON.stringify({ access_token: token }) }
        : {},
    );
    const login = { post: '/oauth/token', form: { grant_type: 'client_credentials' }, basic, bearer: '$.access_token' };
    expect(rulesOf(await runSmoke(url, { login, checks: { a: { get: '/a', auth: true } } }, { variables }))).toEqual(
      [],
    );
    expect(heard.map(({ headers }) => headers.authorization)).toEqual([header, `Bearer ${token}`]);
  });

  test('a user with a colon is refused, and not shown', async () => {
    const { url } = await app();
    const error = await thrown(
      runSmoke(url, { checks: { a: { get: '/a', basic } } }, { variables: { USER_NAME: 'ad:min', PASSWORD: 'x1' } }),
    );
    expect(error).toContain('smoke.checks.a.basic.user becomes a name with a colon');
    expect(error).not.toContain('ad:min');
  });

  test.each([
    [
      'smoke:\n  checks:\n    a: { get: /, basic: { user: a, password: b }, headers: { Authorization: x } }\n',
      /^launch-ready\.yml:3:\d+: .*`basic` and `headers: \{ authorization: … \}` are one header/s,
    ],
    [
      'smoke:\n  protect: { basic: $A:$B }\n  login:\n    basic: { user: $A, password: $B }\n',
      /^launch-ready\.yml:4:\d+: .*`login\.basic` and `protect\.basic` are one header/s,
    ],
    ['smoke:\n  login:\n    basic: { user: $A }\n', /^launch-ready\.yml:3:\d+: .*password/s],
  ])('%j is refused with its place', (file, words) => {
    expect(() => parseConfig(file, 'launch-ready.yml')).toThrow(words);
  });
});

describe('beside steps', () => {
  test('headers, host and basic are for each step, and a step’s own come first', async () => {
    const api = await app();
    const { url, heard } = await app();
    const check = {
      host: 'api',
      headers: { 'X-Client': 'smoke', accept: 'application/json' },
      basic: { user: 'u1', password: 'p1' },
      steps: [
        { get: '/a' },
        { get: '/b', headers: { 'x-client': 'other' } },
        { get: '/c', headers: { authorization: 'Bearer x' } },
        { get: `${url}/d` },
      ],
    };
    const hosts = { api: api.url };
    expect(rulesOf(await runSmoke(url, { checks: { a: check } }, { hosts, allowed: [url, api.url] }))).toEqual([]);
    const basic = `Basic ${Buffer.from('u1:p1').toString('base64')}`;
    expect(api.heard.map(({ line, headers }) => [line, headers['x-client'], headers.authorization])).toEqual([
      ['GET /a', 'smoke', basic],
      ['GET /b', 'other', basic],
      ['GET /c', 'smoke', 'Bearer x'],
    ]);
    expect(heard.map(({ line }) => line)).toEqual(['GET /d']);
  });

  test.each([
    ['header x-csrf', ['', '', '{"a":1}', ''], [undefined, undefined, 't0ken', 't0ken']],
    ['json csrf', ['', '', '{"a":1,"csrf":"t0ken"}', '{"csrf":"t0ken"}'], [undefined, undefined, undefined, undefined]],
  ])('csrf as %s goes with what changes something', async (as, bodies, headers) => {
    const { url, heard } = await app(() => ({ body: '{"t":"t0ken"}' }));
    const check = {
      csrf: { from: '/csrf', json: '$.t', as },
      steps: [{ get: '/a' }, { head: '/b' }, { post: '/c', json: { a: 1 } }, { delete: '/d' }],
    };
    expect(rulesOf(await runSmoke(url, { checks: { a: check } }))).toEqual([]);
    expect(heard.map(({ line }) => line)).toEqual([
      'GET /a',
      'HEAD /b',
      'GET /csrf',
      'POST /c',
      'GET /csrf',
      'DELETE /d',
    ]);
    const sent = heard.filter(({ line }) => line !== 'GET /csrf');
    expect(sent.map(({ body }) => body)).toEqual(bodies);
    expect(sent.map((each) => each.headers['x-csrf'])).toEqual(headers);
  });

  test('of a login as well', async () => {
    const { url, heard } = await app(() => ({ headers: { 'set-cookie': 'sid=abcdefgh; HttpOnly; SameSite=Lax' } }));
    const login = {
      headers: { 'x-client': 'smoke' },
      steps: [
        { post: '/one', json: {} },
        { post: '/two', json: {} },
      ],
    };
    await runSmoke(url, { login, checks: { a: { get: '/a', auth: true } } });
    expect(heard.map((each) => each.headers['x-client'])).toEqual(['smoke', 'smoke', undefined]);
  });

  test('a mistake there is told where it stands', async () => {
    const { url } = await app();
    const placeOf = (path: readonly string[]) => path.join('/');
    const steps = [{ get: '/a' }];
    const check = { headers: { 'x-a': '$MISSING' }, steps };
    expect(await thrown(runSmoke(url, { checks: { a: check } }, { placeOf }))).toContain(
      'checks/a/headers/x-a: smoke.checks.a.headers.x-a',
    );
    expect(await thrown(runSmoke(url, { checks: { a: { host: 'nope', steps } } }, { placeOf }))).toContain(
      'checks/a/host: ',
    );
  });

  test.each([
    [
      'csrf: { from: /, css: x, as: form t }',
      '{ post: /a, json: {} }',
      /:5:\d+: .*goes into `form`, which this step does not send/s,
    ],
    [
      'csrf: { from: /, css: x, as: json t }',
      '{ post: /a, json: [1] }',
      /:5:\d+: .*goes into `json`, which this step does not send/s,
    ],
    ['query: { a: 1 }', '{ post: /a }', /:3:\d+: .*`query` beside `steps`: write it into a step/s],
  ])('%s is refused with its place', (beside, step, words) => {
    const file = `smoke:\n  checks:\n    a:\n      ${beside}\n      steps: [${step}]\n`;
    expect(() => parseConfig(file, 'launch-ready.yml')).toThrow(words);
  });
});

describe('a token against forgery', () => {
  test.each([
    ['form _csrf', { form: { a: 1, _csrf: '' } }, 'a=1&_csrf=t+%26'],
    ['form _csrf', { form: {} }, '_csrf=t+%26'],
    ['json _csrf', { json: { a: 1, _csrf: 'old' } }, '{"a":1,"_csrf":"t &"}'],
  ])('as %s takes the place of a field of that name (%j)', async (as, body, sent) => {
    const { url, heard } = await app(({ line }) =>
      line.startsWith('POST') ? {} : html('<meta name=csrf content="t &amp;"><h1>App</h1>'),
    );
    const check = { post: '/a', ...body, csrf: { from: '/p', css: 'meta[name=csrf]', as } };
    expect(rulesOf(await runSmoke(url, { checks: { a: check } }))).toEqual([]);
    expect(heard.at(-1)?.body).toBe(sent);
  });

  test('into JSON that is no mapping is refused', () => {
    const file = 'smoke:\n  checks:\n    a: { post: /, json: [], csrf: { from: /, css: x, as: json t } }\n';
    expect(() => parseConfig(file, 'launch-ready.yml')).toThrow(/:3:\d+: .*the token becomes a key of `json`/s);
  });
});

describe('fields of a form', () => {
  const FORM = `<form method=post><input type=hidden name=agree value=0><input type=checkbox name=agree value=1 checked>
    <input type=checkbox name=news value=yes><input type=checkbox name=tag value=a checked><input type=checkbox name=tag value=b>
    <input type=checkbox name=tag value=c><select name=many multiple><option>x<option selected>y</select><select name=flag><option>true<option>false</select></form>`;
  test.each<[string, Record<string, unknown>, string]>([
    ['as the page has them', {}, 'agree=0&agree=1&tag=a&many=y&flag=true'],
    ['a box unticked keeps what is hidden beside it', { agree: false }, 'agree=0&tag=a&many=y&flag=true'],
    ['a box ticked sends its own value', { news: true }, 'agree=0&agree=1&news=yes&tag=a&many=y&flag=true'],
    [
      'several values of one name',
      { tag: ['b', 'c'], many: ['x', 'y'] },
      'agree=0&agree=1&tag=b&tag=c&many=x&many=y&flag=true',
    ],
    ['nothing of a name', { tag: [], many: [] }, 'agree=0&agree=1&flag=true'],
    ['true and false of what is no box are words', { flag: false }, 'agree=0&agree=1&tag=a&many=y&flag=false'],
  ])('%s', async (_, form, sent) => {
    const { url, heard } = await app(() => html(FORM));
    expect(rulesOf(await runSmoke(url, { checks: { a: { submit: '/f', form } } }))).toEqual([]);
    expect(heard.at(-1)?.body).toBe(sent);
  });

  test('a list without a page', async () => {
    const { url, heard } = await app();
    await runSmoke(url, { checks: { a: { post: '/f', form: { tag: ['b', 2, true], none: [] } } } });
    expect(heard[0]?.body).toBe('tag=b&tag=2&tag=true');
  });
});

describe('comparisons in JSON', () => {
  const body = JSON.stringify({ items: [1, 2], none: [], count: 3, name: 'v1.2', nil: null, odd: { min: 1 } });
  test.each<[string, unknown, RegExp | null]>([
    ['$.items', { min: 1 }, null],
    ['$.items', { min: 3 }, /\$\.items should be at least 3 and is a list of 2/],
    ['$.none', { min: 1 }, /and is a list of 0/],
    ['$.count', { min: 1, max: 3 }, null],
    ['$.count', { max: 2 }, /should be at most 2 and is more/],
    ['$.count', { min: 4 }, /should be at least 4 and is less/],
    ['$.name', { min: 1 }, /and is a text of 4 characters/],
    ['$.items[*]', { min: 2 }, null],
    ['$.items[*]', { min: 3 }, /none of 2 values/],
    ['$.nil', { exists: true }, null],
    ['$.gone', { exists: true }, /should be there and is not there/],
    ['$.gone', { exists: false }, null],
    ['$.nil', { exists: false }, /should not be there and is there/],
    ['$.name', { matches: '^v\\d' }, null],
    ['$.name', { matches: '^w' }, /should match \^w and is a text of 4 characters/],
    ['$.odd', { equals: { min: 1 } }, null],
    ['$.odd', { min: 1, other: 2 }, /should be \{"min":1,"other":2\} and is an object/],
  ])('%s is %j', async (path, wanted, words) => {
    const { url } = await app(() => ({ body }));
    const result = await runSmoke(url, { checks: { a: { get: '/a', expect: { json: { [path]: wanted } } } } });
    if (words === null) expect(result.findings).toEqual([]);
    else expect(result.findings.map(({ title }) => title)).toEqual([expect.stringMatching(words)]);
  });

  test.each([
    ['{ exists: maybe }', /`exists` is `true` or `false`/],
    ['{ exists: false, min: 1 }', /`exists: false` stands alone/],
    ['{ min: one }', /`min` and `max` are numbers/],
    ['{ min: 2, max: 1 }', /`min` is more than `max`/],
    ['{ matches: "(" }', /`matches`: not a JavaScript regular expression/],
  ])('%s is refused with its place', (wanted, words) => {
    const file = `smoke:\n  checks:\n    a:\n      get: /\n      expect: { json: { $.a: ${wanted} } }\n`;
    expect(() => parseConfig(file, 'launch-ready.yml')).toThrow(words);
    expect(() => parseConfig(file, 'launch-ready.yml')).toThrow(/^launch-ready\.yml:5:\d+: /);
  });
});
