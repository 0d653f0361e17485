/** Scripts and styles of a homepage, as browsers take them. */
import { createHash } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { rulesOf, runSmoke } from './run.ts';
import { closeServers, serve } from './servers.ts';

afterEach(closeServers);

type Answer = [headers: Record<string, string>, body: string, status?: number] | RequestListener;

const JS = { 'content-type': 'text/javascript' };
const SHOP = `<h1>Corner Shop</h1><p>${'Lamps, tables and chairs. '.repeat(10)}</p>`;
const hashOf = (text: string, name = 'sha384') => `${name}-${createHash(name).update(text).digest('base64')}`;

async function titlesFor(head: string, files: Record<string, Answer>, headers: Record<string, string> = {}) {
  const url = await serve((request, response) => {
    const answer = files[request.url ?? ''];
    if (request.url === '/')
      response.writeHead(200, { 'content-type': 'text/html', ...headers }).end(`<html><head>${head}</head>${SHOP}`);
    else if (typeof answer === 'function') answer(request, response);
    else if (answer === undefined) response.writeHead(404).end('no');
    else response.writeHead(answer[2] ?? 200, answer[0]).end(answer[1]);
  });
  const result = await runSmoke(url, { site: true, retries: 0 });
  return {
    rules: rulesOf(result),
    titles: result.findings.map(({ title }) => title.replace('The homepage’s ', '').replace(url, '')),
  };
}

const CLASSIC = '<script src=/a.js></script>';
const MODULE = '<script type=module src=/a.js></script>';
const withHash = (integrity: string) => `<script src=/a.js integrity="${integrity}"></script>`;
const NOSNIFF = { 'x-content-type-options': 'nosniff' };

test.each<[name: string, head: string, files: Record<string, Answer>, title: string]>([
  [
    'a page of an error with the type of a script',
    CLASSIC,
    { '/a.js': [JS, '<!doctype html><h1>502</h1>'] },
    'script /a.js is an HTML page',
  ],
  [
    'a page of an error without a type',
    CLASSIC,
    { '/a.js': [{}, '\n<html><body>oops'] },
    'script /a.js is an HTML page',
  ],
  [
    'a style sheet that is a page',
    '<link rel=stylesheet href=/a.css>',
    { '/a.css': [{ 'content-type': 'text/css' }, '<html><h1>502</h1>'] },
    'style sheet /a.css is an HTML page',
  ],
  ['nothing', CLASSIC, { '/a.js': [JS, ''] }, 'script /a.js is empty'],
  ['status 204', CLASSIC, { '/a.js': [{}, '', 204] }, 'script /a.js is empty'],
  [
    'another file than the page names',
    withHash(hashOf('a()')),
    { '/a.js': [JS, 'b()'] },
    'script /a.js is not the file that integrity names',
  ],
  [
    'the weaker hash does not count',
    withHash(`${hashOf('a()', 'sha256')} ${hashOf('b()')}`),
    { '/a.js': [JS, 'a()'] },
    'script /a.js is not the file that integrity names',
  ],
  [
    'a module without a type',
    MODULE,
    { '/a.js': [{}, 'a()'] },
    'script /a.js has no type, which browsers do not run as a module',
  ],
  [
    'a module as plain text',
    MODULE,
    { '/a.js': [{ 'content-type': 'text/plain' }, 'a()'] },
    'script /a.js has the type text/plain, which browsers do not run as a module',
  ],
  ['a module that is announced and gone', '<link rel=modulepreload href=/dep.js>', {}, 'script /dep.js answers 404'],
  [
    'an import map',
    '<script type=importmap>{"imports":{"app":"/app.js","lib/":"/lib/","x":"nowhere"}}</script>',
    {},
    'script /app.js answers 404',
  ],
  [
    'nosniff and plain text',
    CLASSIC,
    { '/a.js': [{ ...NOSNIFF, 'content-type': 'text/plain' }, 'a()'] },
    'script /a.js has the type text/plain, which browsers do not run under x-content-type-options: nosniff',
  ],
  [
    'nosniff and no type',
    CLASSIC,
    { '/a.js': [NOSNIFF, 'a()'] },
    'script /a.js has no type, which browsers do not run under x-content-type-options: nosniff',
  ],
  [
    'a script as a picture',
    CLASSIC,
    { '/a.js': [{ 'content-type': 'image/png' }, 'a()'] },
    'script /a.js has the type image/png, which browsers do not run',
  ],
])('bug: not told: %s', async (_, head, files, title) => {
  const { titles, rules } = await titlesFor(head, files);
  expect(titles).toEqual([title]);
  // Of a page that is there all the same: templates of frameworks begin with an empty file of one's own.
  expect(rules).toEqual([['smoke/asset', title.endsWith(' is empty') ? 'low' : 'high']]);
});

const onlyFrom =
  (header: string, value: RegExp): RequestListener =>
  (request, response) =>
    void response.writeHead(value.test(String(request.headers[header])) ? 200 : 403, JS).end('a()');

test.each<[name: string, head: string, files: Record<string, Answer>, headers?: Record<string, string>]>([
  ['binary/octet-stream', CLASSIC, { '/a.js': [{ 'content-type': 'binary/octet-stream' }, 'a()'] }],
  ['text/plain', CLASSIC, { '/a.js': [{ 'content-type': 'text/plain' }, 'a()'] }],
  ['JSON', CLASSIC, { '/a.js': [{ 'content-type': 'application/json' }, '{}'] }],
  ['the cookie of the homepage', CLASSIC, { '/a.js': onlyFrom('cookie', /v=1/) }, { 'set-cookie': 'v=1; Path=/' }],
  ['the address of the homepage', CLASSIC, { '/a.js': onlyFrom('referer', /^http:\/\/127\.0\.0\.1:\d+\/$/) }],
  [
    'the file that the page names',
    withHash(`${hashOf('a()', 'sha256')} ${hashOf('a()')} nonsense`),
    { '/a.js': [JS, 'a()'] },
  ],
  ['no hash at all', withHash('nonsense'), { '/a.js': [JS, 'a()'] }],
  [
    'a large file with a hash',
    withHash(hashOf('a'.repeat(2_000_000))),
    { '/a.js': (_, response) => void response.writeHead(200, JS).end('a'.repeat(2_000_000)) },
  ],
  ['a module with a type', MODULE, { '/a.js': [{ 'content-type': 'text/javascript; charset=utf-8' }, 'a()'] }],
  ['a script that begins with a comment of HTML', CLASSIC, { '/a.js': [JS, '<!-- a\na()'] }],
  ['what is not announced as a script', '<link rel=modulepreload as=font href=/a.woff>', {}],
  ['only for those without scripts', '<noscript><link rel=stylesheet href=/ns.css></noscript>', {}],
])('bug: told although it loads: %s', async (_, head, files, headers = {}) => {
  expect((await titlesFor(head, files, headers)).titles).toEqual([]);
});

test('bug: a style sheet that a visitor may choose was as grave as the one of the page', async () => {
  expect((await titlesFor('<link rel="alternate stylesheet" title=Dark href=/dark.css>', {})).rules).toEqual([
    ['smoke/asset', 'low'],
  ]);
});

test('a cookie of the homepage goes to no other host', async () => {
  const cookies: (string | undefined)[] = [];
  const other = await serve((request, response) => {
    cookies.push(request.headers.cookie);
    response.writeHead(200, JS).end('a()');
  });
  const url = await serve((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'set-cookie': 'v=1; Path=/' });
    response.end(`${SHOP}<script src="${other.replace('127.0.0.1', 'localhost')}/a.js"></script>`);
  });
  await runSmoke(url, { site: true, retries: 0 }, { allowed: [url, other.replace('127.0.0.1', 'localhost')] });
  expect(cookies).toEqual([undefined]);
});
