/** Logins, steps, what is saved, what is cleaned up: an app of the test's own, real requests. */

import { randomBytes } from 'node:crypto';
import type { IncomingMessage, RequestListener } from 'node:http';
import { rulesOf, runSmoke, shown } from './run.ts';
import { closeServers, serve } from './servers.ts';

afterEach(closeServers);

/** Made here: nothing that looks like a credential lies in a file. */
const secret = (): string => randomBytes(12).toString('hex');

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}

interface App {
  url: string;
  records: Map<string, string>;
  /** `POST /login`, in order. */
  log: string[];
  session: string;
  token: string;
}

/** Log in with a form that has a token against forgery; records are made, edited and deleted with a session. */
async function app(password: string, more: (app: App) => RequestListener | undefined = () => undefined): Promise<App> {
  const state: App = { url: '', records: new Map(), log: [], session: secret(), token: secret() };
  const csrf = secret();
  const html = (title: string, body: string): string =>
    `<!doctype html><title>${title}</title><h1>${title}</h1>${body}`;
  state.url = await serve(async (request, response) => {
    const path = request.url ?? '';
    state.log.push(`${request.method} ${path}`);
    const own = more(state);
    if (own !== undefined && !['/login'].includes(path)) {
      own(request, response);
      return;
    }
    const send = (status: number, type: string, body: string, headers: Record<string, string> = {}) =>
      response.writeHead(status, { 'content-type': type, ...headers }).end(body);
    const isIn =
      request.headers.cookie?.includes(`sid=${state.session}`) ||
      request.headers.authorization === `Bearer ${state.token}`;
    if (path === '/login' && request.method === 'GET')
      return void send(
        200,
        'text/html',
        html(
          'Log in',
          `<form method="post"><input type="hidden" name="csrf" value="${csrf}"><input name="email"><input type="password" name="password"><button name="go" value="1">Log in</button></form>`,
        ),
        { 'set-cookie': `pre=${csrf}; HttpOnly; SameSite=Lax` },
      );
    if (path === '/login') {
      const form = new URLSearchParams(await bodyOf(request));
      const isRight =
        form.get('csrf') === csrf &&
        request.headers.cookie?.includes(`pre=${csrf}`) &&
        form.get('password') === password &&
        form.get('go') === '1';
      return void (isRight
        ? send(303, 'text/plain', '', {
            location: '/records',
            'set-cookie': `sid=${state.session}; HttpOnly; SameSite=Lax`,
          })
        : send(403, 'text/html', html('Wrong', 'no')));
    }
    if (path === '/api/login') {
      const { password: given } = JSON.parse(await bodyOf(request)) as { password: string };
      return void (given === password && request.headers['x-csrf-token'] === csrf
        ? send(200, 'application/json', JSON.stringify({ token: state.token }))
        : send(401, 'application/json', '{"error":"Unauthorized"}'));
    }
    if (path === '/csrf') return void send(200, 'application/json', JSON.stringify({ csrfToken: csrf }));
    if (!isIn) return void send(302, 'text/plain', '', { location: '/login' });
    if (path === '/records' && request.method === 'GET')
      return void send(
        200,
        'text/html',
        html(
          'Records',
          [...state.records].map(([id, name]) => `<a class="edit" href="/records/${id}">${name}</a>`).join(''),
        ),
        { 'cache-control': 'private, no-store' },
      );
    if (path === '/api/records' && request.method === 'POST') {
      const id = String(state.records.size + 41);
      state.records.set(id, (JSON.parse(await bodyOf(request)) as { name: string }).name);
      return void send(201, 'application/json', JSON.stringify({ id }), { location: `/records/${id}` });
    }
    const [, id = ''] = /^\/api\/records\/(\d+)$/.exec(path) ?? [];
    if (!state.records.has(id)) return void send(404, 'application/json', '{"error":"Not Found"}');
    if (request.method === 'DELETE') {
      state.records.delete(id);
      return void send(204, 'application/json', '');
    }
    if (request.method === 'PATCH') state.records.set(id, (JSON.parse(await bodyOf(request)) as { name: string }).name);
    send(200, 'application/json', JSON.stringify({ id, name: state.records.get(id) }));
  });
  return state;
}

const FORM_LOGIN = {
  submit: '/login',
  form: { email: '$USER_MAIL', password: '$USER_PASSWORD' },
  expect: { url: '/records', cookie: 'sid' },
};

const RECORD = {
  auth: true,
  steps: [
    { post: '/api/records', json: { name: 'smoke' }, expect: { status: 201 }, save: { id: '$.id' } },
    { patch: '/api/records/{id}', json: { name: 'changed' } },
    { get: '/api/records/{id}', expect: { json: { '$.name': 'changed' } } },
    { delete: '/api/records/{id}', always: true },
  ],
};

const variables = (password: string) => ({ USER_MAIL: 'smoke@example.com', USER_PASSWORD: password });

describe('a login', () => {
  test('with the form of the page: hidden fields, cookies and the button that is pressed go with it', async () => {
    const password = secret();
    const { url, records, log } = await app(password);
    const result = await runSmoke(
      url,
      {
        login: FORM_LOGIN,
        checks: {
          record: RECORD,
          list: {
            get: '/records',
            auth: true,
            expect: { css: { h1: 'Records' }, 'not-public': true, 'private-cache': true },
          },
        },
      },
      { variables: variables(password) },
    );
    expect(result.findings).toEqual([]);
    expect(result.smoke?.checks.map(({ name, result: each }) => [name, each])).toEqual([
      ['login', 'pass'],
      ['record', 'pass'],
      ['list', 'pass'],
    ]);
    expect(records.size).toBe(0);
    expect(log.filter((line) => line === 'POST /login')).toHaveLength(1);
  });

  test('as JSON, with a token against forgery, and a bearer token afterwards', async () => {
    const password = secret();
    const { url, records } = await app(password);
    const login = {
      post: '/api/login',
      json: { password: '$USER_PASSWORD' },
      csrf: { from: '/csrf', json: '$.csrfToken', as: 'header x-csrf-token' },
      bearer: '$.token',
    };
    const result = await runSmoke(url, { login, checks: { record: RECORD } }, { variables: variables(password) });
    expect(result.findings).toEqual([]);
    expect(result.status).toBe('completed');
    expect(records.size).toBe(0);
  });

  test('that fails is one finding; what needs it is skipped, and nothing of it is shown', async () => {
    const { url, session, token } = await app(secret());
    const password = secret();
    const result = await runSmoke(
      url,
      { login: FORM_LOGIN, checks: { record: RECORD, home: { get: '/login' } } },
      { variables: variables(password) },
    );
    expect(rulesOf(result)).toEqual([['smoke/status', 'high']]);
    expect(result.smoke?.checks.map(({ name, result: each, why }) => [name, each, why])).toEqual([
      ['login', 'fail', 'POST /login answered 403, expected 2xx'],
      ['record', 'skipped', 'the login did not succeed'],
      ['home', 'pass', undefined],
    ]);
    for (const value of [password, session, token]) expect(shown(result)).not.toContain(value);
  });

  test('that no check uses is tried all the same, but for --only what needs none', async () => {
    const { url, log } = await app(secret());
    const section = { login: { post: '/login' }, checks: { home: { get: '/login' } } };
    await runSmoke(url, section, { only: ['home'] });
    expect(log).toEqual(['GET /login']);
    const { smoke } = await runSmoke(url, section);
    expect(log.slice(1).toSorted()).toEqual(['GET /login', 'POST /login']);
    expect(smoke?.checks.map(({ name }) => name)).toEqual(['login', 'home']);
  });
});

describe('steps', () => {
  const password = secret();
  const json =
    (status: number, body: unknown): RequestListener =>
    (_, response) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    };

  test('end with the first that fails, and clean up all the same', async () => {
    const log: string[] = [];
    const url = await serve((request, response) => {
      log.push(`${request.method} ${request.url}`);
      if (request.method === 'POST') json(201, { id: 7 })(request, response);
      else if (request.method === 'DELETE') json(200, {})(request, response);
      else json(500, {})(request, response);
    });
    const steps = [
      { post: '/api/a', json: {}, save: { id: '$.id' } },
      { get: '/api/a/{id}' },
      { get: '/api/never' },
      { delete: '/api/a/{id}', always: true },
    ];
    const result = await runSmoke(url, { retries: 0, checks: { a: { steps } } });
    expect(log).toEqual(['POST /api/a', 'GET /api/a/7', 'DELETE /api/a/7']);
    expect(rulesOf(result)).toEqual([['smoke/status', 'high']]);
    expect(result.findings[0]?.location).toEqual({ kind: 'request', url: `${url}/api/a/{id}`, check: 'a' });
  });

  test('what an unexpected answer made is cleaned up', async () => {
    const log: string[] = [];
    const url = await serve((request, response) => {
      log.push(`${request.method} ${request.url}`);
      json(request.method === 'POST' ? 200 : 204, { id: 'x/../y' })(request, response);
    });
    const steps = [
      { post: '/a', json: {}, expect: { status: 201 }, save: { id: '$.id' } },
      { delete: '/a/{id}', always: true },
    ];
    await runSmoke(url, { checks: { a: { steps } } });
    expect(log).toEqual(['POST /a', 'DELETE /a/x%2F..%2Fy']);
  });

  test('nothing was made, so nothing is cleaned up', async () => {
    const log: string[] = [];
    const url = await serve((request, response) => {
      log.push(`${request.method} ${request.url}`);
      json(500, {})(request, response);
    });
    const steps = [
      { post: '/a', json: {}, save: { id: '$.id' } },
      { delete: '/a/{id}', always: true },
    ];
    const result = await runSmoke(url, { retries: 0, checks: { a: { steps } } });
    expect(log).toEqual(['POST /a']);
    expect(rulesOf(result)).toEqual([['smoke/status', 'high']]);
  });

  test.each([
    ['json', { json: '$.a.b' }, '5'],
    ['header', { header: 'location', regex: '(\\d+)$' }, '42'],
    ['cookie', { cookie: 'XSRF' }, 'a=b'],
    ['body', { body: true, regex: '"b":(\\d)' }, '5'],
    ['url', { url: true, regex: '/(\\w+)$' }, 'made'],
  ])('take a value from %s', async (_, source, expected) => {
    let asked = '';
    const url = await serve((request, response) => {
      if (request.url !== '/made') asked = decodeURIComponent(request.url ?? '');
      response.setHeader('location', '/records/42');
      response.setHeader('set-cookie', 'XSRF=a%3Db');
      json(200, { a: { b: 5 } })(request, response);
    });
    const steps = [{ get: '/made', save: { x: source } }, { get: '/next/{x}' }];
    expect(rulesOf(await runSmoke(url, { checks: { a: { steps } } }))).toEqual([]);
    expect(asked).toBe(`/next/${expected}`);
  });

  test('an element of a page: its value, an attribute, its text', async () => {
    const asked: string[] = [];
    const url = await serve((request, response) => {
      asked.push(request.url ?? '');
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end('<h1> The <b>one</b></h1><a class=edit href="/r/9">e</a><input name=t value=v>');
    });
    const steps = [
      {
        get: '/',
        save: { t: { css: 'input[name=t]' }, r: { css: 'a.edit', attr: 'href', regex: '(\\d+)' }, h: { css: 'h1' } },
      },
      { get: '/{t}/{r}/{h}' },
    ];
    expect(rulesOf(await runSmoke(url, { checks: { a: { steps } } }))).toEqual([]);
    expect(asked.at(-1)).toBe('/v/9/The%20one');
  });

  test.each([
    ['a hole that nothing fills', { get: '/a/{id}' }, 'smoke.checks.a.get: no step before saves `{id}`'],
    ['a selector that does not parse', { get: '/', expect: { css: 'a[' } }, 'smoke.checks.a.expect.css.a['],
    ['a JSONPath that does not parse', { get: '/', expect: { json: { '$.a[': 1 } } }, 'is not a JSONPath'],
    ['a host that is not named', { get: '/', host: 'api' }, 'this environment has no host `api`'],
    ['a variable of the runner', { get: '/', headers: { a: '$GITHUB_TOKEN' } }, 'are never sent anywhere'],
    [
      'a variable to somewhere else',
      { get: 'https://elsewhere.example/', headers: { a: '$USER_PASSWORD' } },
      'is not one of your environments',
    ],
    [
      'no stranger to compare with',
      { get: '/', expect: { 'not-public': true } },
      'carries nothing that a stranger lacks',
    ],
  ])('%s is refused before anything is sent', async (_, check, words) => {
    let requests = 0;
    const url = await serve((request, response) => {
      requests++;
      json(200, {})(request, response);
    });
    const error: unknown = await runSmoke(url, { checks: { a: check } }, { variables: variables(password) }).catch(
      (caught: unknown) => caught,
    );
    expect(String(error)).toContain(words);
    expect(requests).toBe(0);
  });

  test('braces of JSON that nobody saved stay what they are, and so do those that come out of a variable', async () => {
    const bodies: string[] = [];
    const url = await serve(async (request, response) => {
      bodies.push(await bodyOf(request));
      json(200, { id: 3 })(request, response);
    });
    const steps = [
      { post: '/', json: {}, save: { id: '$.id' } },
      { post: '/', json: { q: '{ me { id } }', v: '$TEMPLATE', id: '{id}' } },
    ];
    await runSmoke(url, { checks: { a: { steps } } }, { variables: { TEMPLATE: 'a{id}b' } });
    expect(bodies[1]).toBe('{"q":"{ me { id } }","v":"a{id}b","id":"3"}');
  });
});

describe('a form', () => {
  test.each([
    ['no form', '<h1>Log in</h1>', 'has no form'],
    ['other fields', '<form><input name=user></form>', 'has no form with `email`'],
    [
      'another origin',
      '<form action="https://elsewhere.example/"><input name=email></form>',
      'sends to another origin',
    ],
  ])('%s', async (_, html, words) => {
    const url = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end(html);
    });
    const result = await runSmoke(url, { checks: { a: { submit: '/login', form: { email: 'a' } } } });
    expect(rulesOf(result)).toEqual([['smoke/form', 'high']]);
    expect(result.findings[0]?.message).toContain(words);
  });

  test('is sent as a browser would', async () => {
    let sent = '';
    const url = await serve(async (request, response) => {
      if (request.method === 'POST')
        sent = `${request.url} ${await bodyOf(request)} ${request.headers.referer} ${request.headers.origin}`;
      response.writeHead(200, { 'content-type': 'text/html' }).end(`
        <form action="/search"><input name=q></form>
        <form method=POST action="?go=1" id=f><input name=email value=old><input type=checkbox name=a checked><input type=checkbox name=b>
        <select name=s><option value=1>one<option value=2 selected>two</select><select name=d><option>first<option>second</select>
        <textarea name=t>
line</textarea><input type=radio name=r value=x><input type=radio name=r value=y checked><input name=off disabled value=1><input type=file name=file>
        <button type=button name=no>no</button></form><input name=outside value=o form=f><button form=f name=ok value=yes>ok</button>`);
    });
    const result = await runSmoke(url, { checks: { a: { submit: '/edit', form: { email: 'n+w@x' } } } });
    expect(result.findings).toEqual([]);
    expect(sent).toBe(`/edit?go=1 email=n%2Bw%40x&a=on&s=2&d=first&t=line&r=y&outside=o&ok=yes ${url}/edit ${url}`);
  });
});

describe('what real applications showed', () => {
  const html =
    (body: string, headers: Record<string, string> = {}): RequestListener =>
    (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html', ...headers }).end(body);
    };
  const FORM =
    '<title>Log in</title><h1>Log in</h1><form method=post><input name=user><input type=password name=pass></form>';
  const login = { submit: '/index.php?title=Special:UserLogin', form: { user: 'smoke', pass: 'wrong' } };
  const mine = { get: '/mine', auth: true, expect: { css: 'h1' } };

  test('a wrong password that is answered with 200 and the form again is no login', async () => {
    const url = await serve(html(FORM, { 'set-cookie': 'visit=1' }));
    const result = await runSmoke(url, { login, checks: { mine } });
    expect(rulesOf(result)).toEqual([['smoke/login-refused', 'high']]);
    expect(result.smoke?.checks.map(({ name, result: each }) => `${name} ${each}`)).toEqual([
      'login fail',
      'mine skipped',
    ]);
  });

  test('a page that holds the login form is no answer of the login, whatever its path', async () => {
    const url = await serve((request, response) => {
      if (request.method === 'POST')
        response.writeHead(303, { location: '/', 'set-cookie': 'sid=abcdefghij; HttpOnly' }).end();
      else if (request.headers.cookie === undefined) html(FORM)(request, response);
      else html('<h1>Mine</h1>')(request, response);
    });
    expect(rulesOf(await runSmoke(url, { login, checks: { mine } }))).toEqual([]);
  });

  test('a session that was lost on the way to a form is told as such', async () => {
    const url = await serve((request, response) => {
      if (request.method === 'POST')
        response
          .writeHead(200, { 'content-type': 'text/html', 'set-cookie': 'sid=abcdefghij; HttpOnly' })
          .end('<h1>Hello</h1>');
      else html(FORM)(request, response);
    });
    const edit = { submit: '/edit', auth: true, form: { name: 'x' } };
    expect(rulesOf(await runSmoke(url, { login, checks: { edit } }))).toEqual([['smoke/login-page', 'high']]);
  });

  test('a token in a cookie that the visitor has already', async () => {
    let token: unknown;
    const url = await serve((request, response) => {
      token = request.headers['x-xsrftoken'] ?? token;
      if (request.headers.cookie === undefined) response.setHeader('set-cookie', '_xsrf=abc%3D');
      html('<h1>Hello</h1>')(request, response);
    });
    const csrf = { from: '/tree', cookie: '_xsrf', as: 'header x-xsrftoken' };
    const checks = { a: { auth: true, steps: [{ get: '/tree' }, { post: '/x', form: {}, csrf }] } };
    expect(rulesOf(await runSmoke(url, { login: { get: '/tree' }, checks }))).toEqual([]);
    expect(token).toBe('abc=');
  });

  test('the button that the file names is pressed, and no other', async () => {
    let sent = '';
    const url = await serve(async (request, response) => {
      if (request.method === 'POST') sent = await bodyOf(request);
      html(
        '<form method=post><button name=_delete value=1>d</button><input name=a><input type=submit name=_save value=s></form>',
      )(request, response);
    });
    await runSmoke(url, { checks: { a: { submit: '/edit', form: { a: '1', _save: 'Save' } } } });
    expect(sent).toBe('a=1&_save=Save');
  });

  test('a form with files is sent in parts', async () => {
    let sent = '';
    const url = await serve(async (request, response) => {
      if (request.method === 'POST')
        sent = `${request.headers['content-type']?.split(';')[0]} ${await bodyOf(request)}`;
      html('<form method=post enctype="multipart/form-data"><input name="a&quot;b"><input type=file name=f></form>')(
        request,
        response,
      );
    });
    await runSmoke(url, { checks: { a: { submit: '/edit', form: { 'a"b': 'x\ny' } } } });
    expect(sent).toMatch(
      /^multipart\/form-data ------launch-ready-[\w-]+\r\ncontent-disposition: form-data; name="a%22b"\r\n\r\nx\r\ny\r\n------launch-ready-[\w-]+--\r\n$/,
    );
  });

  test('an app that fails for a stranger does not say that it refuses', async () => {
    const url = await serve((request, response) => {
      if (request.headers.authorization === undefined) response.writeHead(500).end('boom');
      else html('<h1>Mine</h1>')(request, response);
    });
    const checks = { a: { get: '/mine', headers: { authorization: 'Bearer $KEY' }, expect: { 'not-public': true } } };
    const result = await runSmoke(url, { retries: 0, checks }, { variables: { KEY: secret() } });
    expect(result.findings).toEqual([]);
    expect(result.status).toBe('inconclusive');
    expect(result.reason).toContain('failed with 500');
  });

  test('a refusal with 200 is one', async () => {
    const url = await serve((request, response) => {
      html(
        request.headers.authorization === undefined
          ? '<title>Login required</title><h1>Login required</h1>'
          : '<h1>Mine</h1>',
      )(request, response);
    });
    const checks = { a: { get: '/mine', headers: { authorization: 'Bearer $KEY' }, expect: { 'not-public': true } } };
    expect(rulesOf(await runSmoke(url, { checks }, { variables: { KEY: secret() } }))).toEqual([]);
  });

  test('$RUN is another word in each run, and the same within one', async () => {
    const names: string[] = [];
    const url = await serve(async (request, response) => {
      names.push((JSON.parse(await bodyOf(request)) as { name: string }).name);
      html('{}')(request, response);
    });
    const checks = {
      a: {
        steps: [
          { post: '/', json: { name: 'smoke $RUN' } },
          { post: '/', json: { name: 'smoke $RUN' } },
        ],
      },
    };
    await runSmoke(url, { checks });
    await runSmoke(url, { checks });
    expect(names[0]).toMatch(/^smoke [0-9a-f]{8}$/);
    expect(names[1]).toBe(names[0]);
    expect(names[2]).not.toBe(names[0]);
  });

  test('a key in the query is no stranger’s', async () => {
    const asked: string[] = [];
    const url = await serve((request, response) => {
      asked.push(request.url ?? '');
      if (request.url?.includes('key=') !== true) response.writeHead(401).end('no');
      else html('<h1>Mine</h1>')(request, response);
    });
    const checks = { a: { get: '/mine', query: { page: 1, key: '$KEY' }, expect: { 'not-public': true } } };
    expect(rulesOf(await runSmoke(url, { checks }, { variables: { KEY: 'k3y' } }))).toEqual([]);
    expect(asked).toEqual(['/mine?page=1&key=k3y', '/mine?page=1']);
  });

  test('the commit that is deployed is no secret, and is neither hidden nor kept from strangers', async () => {
    const masked: string[] = [];
    const url = await serve(html('<h1>Shop</h1>'));
    const checks = { a: { get: '/', headers: { 'x-sha': '$DEPLOYED_SHA' } } };
    const result = await runSmoke(
      url,
      { checks },
      {
        variables: { DEPLOYED_SHA: 'c0ffee'.repeat(7).slice(0, 40) },
        allowed: [],
        mask: (value) => masked.push(value),
      },
    );
    expect([result.findings, masked]).toEqual([[], []]);
  });
});

test.each([
  [
    'the value of a header',
    {
      login: { post: '/in', json: {}, bearer: '$.token' },
      checks: { mine: { get: '/file', auth: true, expect: { header: { 'content-disposition': 'report.pdf' } } } },
    },
  ],
  [
    'the title of a page after a login whose words stand in the file',
    {
      checks: {
        mine: {
          steps: [
            { post: '/in', json: { user: 'demo' } },
            { get: '/page', expect: { text: 'Hi' } },
          ],
        },
      },
    },
  ],
])('%s that somebody’s answer has is not shown', async (_, section) => {
  const name = `Jane ${secret()}`;
  const url = await serve((request, response) => {
    if (request.url === '/in') return void response.end(JSON.stringify({ token: secret() }));
    response.setHeader('content-type', 'text/html');
    response.setHeader('content-disposition', `inline; filename="${name}.pdf"`);
    response.end(`<title>${name}</title><h1>${name}</h1>`);
  });
  const result = await runSmoke(url, section);
  expect(result.findings).toHaveLength(1);
  expect(shown(result)).not.toContain(name);
});
