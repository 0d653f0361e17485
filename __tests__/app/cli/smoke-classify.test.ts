// `launch-ready smoke classify` as it is typed. Pages made up for this.
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runCli } from '../../../src/app/cli/index.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

function folderWith(files: Record<string, string | Uint8Array>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'launch-ready-classify-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

async function run(cwd: string, ...args: string[]) {
  const [out, errors]: [string[], string[]] = [[], []];
  const code = await runCli(['smoke', 'classify', ...args], {
    out: (text) => out.push(text),
    error: (text) => errors.push(text),
    cwd,
    env: {},
    color: false,
    width: 120,
  });
  return { code, out: out.join(''), errors: errors.join('') };
}

const NGINX =
  '<html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center><hr><center>nginx</center></body></html>';
const SHOP =
  '<!doctype html><html><head><title>Shop</title></head><body><h1>Shop</h1><p>Shoes and more.</p></body></html>';
const LOGIN =
  '<html><title>Sign in</title><h1>Sign in</h1><form><input type="email"><input type="password"></form></html>';

test.each<[name: string, file: string, content: string | Uint8Array, verdict: string, kind: string | null]>([
  ['an error page', 'a.html', NGINX, 'error-page', 'nginx'],
  ['a page', 'a.html', SHOP, 'page', null],
  ['an ordinary login', 'a.html', LOGIN, 'page', null],
  ['an empty file', 'a.html', '', 'error-page', 'empty'],
  ['white space', 'a.html', ' \n\n', 'error-page', 'empty'],
  ['a page without anything', 'a.html', '<html><body></body></html>', 'error-page', 'empty'],
  ['a shell of an app', 'a.html', '<div id="root"></div><script src="/a.js"></script>', 'page', null],
  ['an error as JSON', 'a.json', '{"statusCode":500,"error":"Internal Server Error"}', 'error-page', 'json'],
  ['JSON that a page’s name has', 'a.html', '{"statusCode":404,"message":"Not Found"}', 'error-page', 'json'],
  ['JSON', 'a.json', '{"status":"ok","error":null}', 'page', null],
  ['plain text', 'a.txt', '404 page not found\n', 'error-page', 'go'],
  ['plain text that a page’s name has', 'a.html', 'Internal Server Error', 'error-page', 'bare'],
  ['a name without extension', 'page', NGINX, 'error-page', 'nginx'],
  ['XML', 'a.xml', '<?xml version="1.0"?><Error><Code>AccessDenied</Code></Error>', 'error-page', 'storage-xml'],
  ['a head before it', 'a', `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${SHOP}`, 'page', null],
  ['a head before an error', 'a.http', `HTTP/2 502 \r\nserver: nginx\r\n\r\n${NGINX}`, 'error-page', 'nginx'],
  ['two heads', 'a.html', `HTTP/1.1 301 Moved\r\nLocation: /x\r\n\r\nHTTP/1.1 200 OK\r\n\r\n${SHOP}`, 'page', null],
  [
    'a head with line feeds',
    'a.html',
    `HTTP/1.1 200 OK\ncontent-type: application/json\n\n{"detail":"Not Found"}`,
    'error-page',
    'json',
  ],
  ['a head alone', 'a.html', 'HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n', 'error-page', 'empty'],
  [
    'an article that begins like a head',
    'a.txt',
    'HTTP/1.1 200 OK is the first line.\nIt has three parts that a client reads.\n',
    'page',
    null,
  ],
  ['a type that the head gives', 'a.html', 'HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\nok', 'page', null],
  [
    'a challenge',
    'a.html',
    '<title>Just a moment...</title><script src="/cdn-cgi/challenge-platform/h/b"></script>',
    'error-page',
    'cloudflare-challenge',
  ],
  [
    'a challenge by its head',
    'a',
    'HTTP/1.1 403 Forbidden\r\ncf-mitigated: challenge\r\n\r\n<title>x</title>',
    'error-page',
    'cloudflare-challenge',
  ],
  [
    'a password prompt',
    'a',
    'HTTP/1.1 401 Unauthorized\r\nwww-authenticate: Basic realm="x"\r\n\r\n<p>x</p>',
    'error-page',
    'basic-auth',
  ],
  [
    'the login of Vercel',
    'a.html',
    '<title>Authentication Required</title><a href="https://vercel.com/sso-api?url=x">x</a>',
    'error-page',
    'vercel-sso',
  ],
  [
    'a parked domain',
    'a.html',
    '<title>app.example</title><p>This domain is parked free, courtesy of a registrar.</p>',
    'error-page',
    'parked',
  ],
  ['UTF-16', 'a.html', Buffer.from(`\uFEFF${NGINX}`, 'utf16le'), 'error-page', 'nginx'],
  [
    'Shift_JIS by its markup',
    'a.html',
    Buffer.concat([
      Buffer.from('<meta charset="shift_jis"><title>'),
      Buffer.from('8366815b835e', 'hex'),
      Buffer.from('</title><h1>Data</h1>'),
    ]),
    'page',
    null,
  ],
])('%s', async (_, file, content, verdict, kind) => {
  const folder = folderWith({ [file]: content });
  const { code, out } = await run(folder, file, '--format', 'json');
  expect(JSON.parse(out)).toEqual([
    { file, verdict, kind, why: kind === null ? null : expect.stringMatching(/^\p{Lu}.*\.$/u) },
  ]);
  expect(code).toBe(0);
});

test('a folder is walked, a line a file and the counts last', async () => {
  const folder = folderWith({
    'pages/a.html': NGINX,
    'pages/b/c.html': SHOP,
    'pages/d.json': '{"detail":"Not Found"}',
  });
  const { code, out, errors } = await run(folder, 'pages/');
  expect(out).toBe(
    [
      'error-page  pages/a.html  nginx: This is an error page of nginx.',
      'page        pages/b/c.html',
      'error-page  pages/d.json  json: This is an error as JSON.',
      '3 files: 2 error pages, 1 pages.',
      '',
    ].join('\n'),
  );
  expect(errors).toBe('');
  expect(code).toBe(0);
});

test('what cannot be judged is named', async () => {
  const folder = folderWith({ 'a.html': SHOP, 'b.png': Buffer.from([0x89, 0x50, 0, 0, 1]), 'c/big.html': 'x' });
  truncateSync(path.join(folder, 'c/big.html'), 17 * 1024 * 1024);
  symlinkSync(path.join(folder, 'a.html'), path.join(folder, 'c/link.html'));
  const { code, out, errors } = await run(folder, 'a.html', 'b.png', 'c', 'none.html', '--format', 'json');
  expect(JSON.parse(out)).toHaveLength(1);
  expect(errors).toBe(
    [
      'b.png: is no text, so no page.',
      'c/big.html: is larger than 16 MiB, which no page is.',
      'c/link.html: is a symbolic link, which is not followed.',
      'none.html: does not exist or cannot be looked at.',
      '',
    ].join('\n'),
  );
  expect(code).toBe(2);
});

test.each([['missing.html'], ['empty']])('%s: nothing could be read', async (name) => {
  const folder = folderWith({});
  mkdirSync(path.join(folder, 'empty'));
  expect((await run(folder, name)).code).toBe(2);
});

test('no file is named', async () => {
  const { code, errors } = await run(folderWith({}));
  expect(code).toBe(2);
  expect(errors).toContain('no file is named');
});

test('a file without rights is named where rights count', async () => {
  const folder = folderWith({ 'a.html': SHOP });
  chmodSync(path.join(folder, 'a.html'), 0o000);
  const { code, errors } = await run(folder, 'a.html');
  // The administrator reads everything.
  expect(process.getuid?.() === 0 ? code === 0 : code === 2 && errors.includes('cannot be read')).toBe(true);
});

test('names of files cannot write to the terminal', async () => {
  const folder = folderWith({ 'a\u001b[31m.html': SHOP });
  expect((await run(folder, '.')).out).not.toContain('\u001b');
});

test('a mistyped command', async () => {
  const errors: string[] = [];
  const code = await runCli(['smoke', 'clasify'], {
    out: () => {},
    error: (text) => errors.push(text),
    cwd: folderWith({}),
    env: {},
    color: false,
    width: 120,
  });
  expect(code).toBe(2);
  expect(errors.join('')).toContain('smoke classify');
});
