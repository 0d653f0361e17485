/** A form that stands on a page of somebody else gets nothing of ours, and neither does a form that leads there. */
import type { IncomingMessage } from 'node:http';
import { whyNotSentTo } from '../../../src/checks/smoke/form-target.ts';
import { rulesOf, runSmoke, shown } from './run.ts';
import { closeServers, serve } from './servers.ts';

afterEach(closeServers);

const FORM = (action = '') =>
  `<title>Log in</title><form method=post action="${action}"><input name=user><input type=password name=pass></form>`;

/** Made at run time. */
const password = ['hunter', 'two', String(20 + 2)].join('-');

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}

/** An origin that is not the app's; what it got is in `got`. */
async function stranger(): Promise<{ url: string; got: string[] }> {
  const got: string[] = [];
  const url = await serve(async (request, response) => {
    const body = await bodyOf(request);
    if (request.method === 'POST') got.push(`${JSON.stringify(request.headers)} ${body}`);
    response.writeHead(200, { 'content-type': 'text/html' }).end(request.method === 'POST' ? '<h1>Hi</h1>' : FORM());
  });
  return { url, got };
}

const SECTION = {
  protect: { basic: '$GUARD_USER:$GUARD_PASSWORD' },
  checks: {
    'log in': {
      headers: { 'x-key': '$API_KEY' },
      submit: '/login',
      form: { user: 'smoke', pass: '$USER_PASSWORD' },
    },
  },
};
const VARIABLES = {
  USER_PASSWORD: password,
  API_KEY: 'key-1234567',
  GUARD_USER: 'guard',
  GUARD_PASSWORD: 'dog-1234567',
};

describe('bug: a form on another origin got the password, the headers and the guard’s password', () => {
  test.each(['a redirect leads to its page', 'the page says so', 'a base says so'])('%s', async (how) => {
    const other = await stranger();
    const app = await serve((_, response) => {
      if (how === 'a redirect leads to its page') response.writeHead(302, { location: `${other.url}/login` }).end();
      else
        response
          .writeHead(200, { 'content-type': 'text/html' })
          .end(how === 'the page says so' ? FORM(`${other.url}/in`) : `<base href="${other.url}/">${FORM('in')}`);
    });
    const result = await runSmoke(app, SECTION, { variables: VARIABLES });
    expect(other.got).toEqual([]);
    expect(rulesOf(result)).toEqual([['smoke/form', 'high']]);
    const [finding] = result.findings;
    expect(finding?.message).toContain(`sends to another origin (\`${other.url}`);
    expect(finding?.fix).toContain(`environments: { <name>: { hosts: { login: ${other.url} } } }`);
  });

  test('one of the environments gets it, with what is meant for the environments', async () => {
    const other = await stranger();
    const app = await serve((_, response) => {
      response.writeHead(302, { location: `${other.url}/login` }).end();
    });
    const allowed = [new URL(app).origin, new URL(other.url).origin];
    const result = await runSmoke(app, SECTION, { variables: VARIABLES, allowed });
    expect(result.findings).toEqual([]);
    expect(other.got).toHaveLength(1);
    expect(other.got[0]).toContain(new URLSearchParams({ pass: password }).toString());
    expect(other.got[0]).toContain('"authorization":"Basic ');
    expect(other.got[0]).toContain(`"referer":"${other.url}/"`);
    expect(other.got[0]).toContain(`"origin":"${other.url}"`);
    expect(shown(result)).not.toContain(password);
  });
});

test.each<[to: string, way: string[], allowed: string[], expected: string | undefined]>([
  ['https://app.example/login', ['https://app.example/login'], [], undefined],
  ['https://login.app.example/', ['https://app.example/login', 'https://login.app.example/'], [], 'elsewhere'],
  ['https://login.app.example/', ['https://app.example/login'], ['https://login.app.example'], undefined],
  ['http://app.example/login', ['https://app.example/login'], [], 'elsewhere'],
  ['http://app.example/login', ['https://app.example/login'], ['http://app.example'], 'insecure'],
  ['http://app.example/in', ['http://app.example/login', 'https://app.example/login'], [], 'insecure'],
  ['http://app.example/in', ['http://app.example/login'], [], undefined],
  ['https://app.example/in', ['http://app.example/login'], ['https://app.example'], undefined],
  ['https://app.example:8443/in', ['https://app.example/login'], [], 'elsewhere'],
  ['mailto:a@b.example', ['https://app.example/login'], [], 'elsewhere'],
  ['javascript:alert(1)', ['https://app.example/login'], [], 'elsewhere'],
])('a form that sends to %s from %j, allowed %j: %s', (to, way, allowed, expected) => {
  const [first = '', ...rest] = way;
  const page = {
    request: { url: first },
    hops: rest.map((location) => ({ location })),
    end: { kind: 'answer', url: way.at(-1) },
  } as unknown as Parameters<typeof whyNotSentTo>[1];
  expect(whyNotSentTo(to, page, allowed)).toBe(expected);
});
