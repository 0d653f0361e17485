/** Secrets that we send and secrets that the app gives us, which a hostile app writes wherever it can: none comes out of any sink. */
import { mkdtemp, rm } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { BASE62, seeded } from '../../../src/facts/credentials/shared/random.ts';
import { leaksIn, piecesOfAll, sinksOf } from '../../canaries.ts';
import { makeOutcome, makeReport } from '../../report/hostile.ts';
import { runSmoke } from './run.ts';
import { closeServers, serve } from './servers.ts';

let temp = '';
beforeAll(async () => {
  temp = await mkdtemp(path.join(tmpdir(), 'smoke-canaries-'));
});
afterEach(closeServers);
afterAll(() => rm(temp, { recursive: true }));

const html = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** As an app may write what it was given. */
const FORMS: Readonly<Record<string, (secret: string) => string>> = {
  'as it is': (secret) => secret,
  percent: (secret) => encodeURIComponent(secret),
  form: (secret) => new URLSearchParams([['', secret]]).toString().slice(1),
  base64: (secret) => Buffer.from(secret).toString('base64'),
  base64url: (secret) => Buffer.from(secret).toString('base64url'),
  hexadecimal: (secret) => Buffer.from(secret).toString('hex'),
  backwards: (secret) => [...secret].reverse().join(''),
  HTML: html,
  'upper case': (secret) => secret.toUpperCase(),
  'cut short': (secret) => secret.slice(0, -3),
  'cut off': (secret) => secret.slice(3),
  'with \\u': (secret) => [...secret].map((char) => `\\u${hexOf(char, 4)}`).join(''),
  'with \\x': (secret) => [...secret].map((char) => `\\x${hexOf(char, 2)}`).join(''),
  'as HTML writes numbers': (secret) => [...secret].map((char) => `&#x${hexOf(char, 2)};`).join(''),
  'percent, each letter': (secret) => [...secret].map((char) => `%${hexOf(char, 2)}`).join(''),
  'full-width': (secret) => secret.replaceAll(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)),
  'with soft hyphens': (secret) => [...secret].join('\u00ad'),
  'with zero widths': (secret) => [...secret].join('\u200b'),
  'with spaces': (secret) => [...secret].join(' '),
  'with accents': (secret) => [...secret].join('\u0301'),
};

const hexOf = (char: string, digits: number): string => char.charCodeAt(0).toString(16).padStart(digits, '0');

/** As a reader puts it together again. */
const plain = (text: string): string =>
  text
    .replaceAll(/\\+u([0-9a-f]{4})|\\+x([0-9a-f]{2})|&#x([0-9a-f]{2});|%([0-9a-f]{2})/g, (_, ...digits: unknown[]) =>
      String.fromCharCode(Number.parseInt(String(digits.find((each) => each !== undefined)), 16)),
    )
    .normalize('NFKC')
    .replaceAll(/[\p{M}\p{Cf} ]/gu, '');

test.each(Object.keys(FORMS))('an app that writes them %s', async (form) => {
  const random = seeded(form.length + 7);
  const secret = (mixed: boolean): string =>
    mixed ? `${random.text(BASE62, 9)}&"<${random.text(BASE62, 12)}` : random.text(BASE62, 24);
  const secrets = {
    password: secret(true),
    header: secret(false),
    query: secret(true),
    session: secret(false),
    token: secret(false),
    csrf: secret(false),
    saved: secret(false),
    bypass: secret(false),
    compared: secret(true),
    basic: secret(false),
    'basic of a request': secret(true),
  };
  const all = Object.values(secrets);
  const shown = all.map((each) => FORMS[form]?.(each) ?? each);
  const text = shown.join(' ');
  const line = shown.map((each) => each.replace(/[^\x21-\x7e]/g, '')).join(' ');
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const page = request.url?.split('?')[0] ?? '';
    const headers = {
      'x-echo': line,
      'x-path': line,
      etag: `"${line}"`,
      'set-cookie': [`sid=${secrets.session}; Path=/`, `${shown[0]?.replace(/[^\w]/g, '')}=1`],
    };
    const send = (status: number, type: string, body: string, more = {}) =>
      response.writeHead(status, { 'content-type': type, ...headers, ...more }).end(body);
    if (page === '/login' && request.method === 'GET')
      return void send(
        200,
        'text/html',
        `<title>Log in</title><form method=post><input name=csrf value="${secrets.csrf}"><input name=user><input type=password name=pass></form>`,
      );
    if (page === '/login')
      return void send(200, 'application/json', JSON.stringify({ token: secrets.token, id: secrets.saved }));
    if (page === '/json')
      return void send(
        200,
        'application/json',
        JSON.stringify({ status: text, nested: { [text]: text }, message: line }),
      );
    if (page === '/redirect')
      return void send(302, 'text/plain', '', {
        location: `/to/${encodeURIComponent(shown[0] ?? '')}?x=${encodeURIComponent(text)}`,
      });
    if (page === '/elsewhere')
      return void send(302, 'text/plain', '', { location: `http://localhost:1/${encodeURIComponent(text)}` });
    if (page === '/error')
      return void send(
        500,
        'text/html',
        `<title>Error ${html(text)}</title><h1>${html(text)}</h1><pre>Traceback (most recent call last): ${html(text)}</pre>`,
      );
    if (page === '/forms')
      return void send(
        200,
        'text/html',
        `<form action="http://${'a'.repeat(8)}.invalid/${encodeURIComponent(text)}" method=post><input name=q></form>`,
      );
    send(
      200,
      'text/html',
      `<!doctype html><title>${html(text)}</title><h1>${html(text)}</h1><script src="/${encodeURIComponent(shown[0] ?? '')}.js"></script>`,
    );
  };
  const url = await serve(answer);
  const bad = {
    status: [200, 500],
    text: 'not there',
    regex: 'nor this',
    css: { '.x': 'nor that', h1: '$COMPARED' },
    header: { 'x-echo': '$COMPARED' },
    cookie: 'other',
  };
  const steps = [
    { get: '/login', save: { id: { css: 'input[name=csrf]' } } },
    { get: '/page/{id}', query: { q: '$QUERY' }, expect: bad },
    { delete: '/gone/{id}', always: true },
  ];
  const section = {
    site: { assets: true, headers: true },
    retries: 0,
    protect: { vercel: '$BYPASS', basic: 'user:$BASIC' },
    login: {
      post: '/login',
      form: { user: 'smoke', pass: '$PASSWORD' },
      csrf: { from: '/login', css: 'input[name=csrf]', as: 'form csrf' },
      bearer: '$.token',
      save: { saved: '$.id' },
    },
    checks: {
      homepage: { get: '/' },
      page: { get: '/page', headers: { 'x-own': '$HEADER' }, expect: bad },
      'as somebody': { get: '/page', auth: true, expect: { ...bad, 'not-public': true } },
      public: { get: '/page', auth: true, expect: { 'not-public': true, 'private-cache': true, cors: 'none' } },
      json: { get: '/json', auth: true, expect: { json: { '$.status': 'ok', '$.message': '$COMPARED' } } },
      redirect: { get: '/redirect', auth: true, expect: { url: '/home' } },
      'redirect there': { get: '/redirect', expect: { redirect: '/home' } },
      elsewhere: { get: '/elsewhere', headers: { 'x-own': '$HEADER' } },
      error: { get: '/error', auth: true },
      'error of a stranger': { get: '/error' },
      form: { submit: '/forms', form: { q: '$HEADER' } },
      steps: { auth: true, steps },
      'what the login saved': { get: '/page', headers: { 'x-own': '{saved}' }, query: { q: '{saved}' }, expect: bad },
      'in its path': { get: '/error/{saved}', expect: { json: { '$.a': { min: 1 }, '$.b': { equals: '{saved}' } } } },
      'HTTP Basic': { get: '/page', basic: { user: 'smoke', password: '$BASIC_PASSWORD' }, expect: bad },
      'beside steps': {
        basic: { user: 'smoke', password: '$BASIC_PASSWORD' },
        headers: { 'x-own': '{saved}' },
        csrf: { from: '/login', css: 'input[name=csrf]', as: 'header x-csrf' },
        steps: [{ post: '/json', json: { a: '{saved}' }, expect: bad }],
      },
    },
  };
  const variables = {
    PASSWORD: secrets.password,
    HEADER: secrets.header,
    QUERY: secrets.query,
    BYPASS: secrets.bypass,
    COMPARED: secrets.compared,
    BASIC: secrets.basic,
    BASIC_PASSWORD: secrets['basic of a request'],
  };
  const result = await runSmoke(url, section, { variables });
  expect(result.findings.length).toBeGreaterThan(13);
  const report = makeReport(result.findings, {
    outcomes: [
      makeOutcome({
        check: 'smoke',
        coverage: result.coverage,
        reason: result.reason ?? null,
        ...(result.smoke === undefined ? {} : { smoke: result.smoke }),
      }),
    ],
    notices: [...result.said],
  });
  const pieces = piecesOfAll([...all, ...all.map((each) => each.toUpperCase())]);
  const isSpelt = leaksIn({ answers: text }, pieces).length === 0;
  expect(leaksIn({ answers: plain(text) }, pieces).length).toBeGreaterThan(0);
  const sinks = { ...(await sinksOf(report, result.said, temp)), progress: result.said.join('\n') };
  expect(leaksIn(sinks, pieces)).toEqual([]);
  if (isSpelt)
    expect(
      leaksIn(Object.fromEntries(Object.entries(sinks).map(([sink, said]) => [sink, plain(said)])), pieces),
    ).toEqual([]);
});
