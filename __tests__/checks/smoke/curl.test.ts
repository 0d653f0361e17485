/** The line under a finding repeats the request: pasted into a shell, it sends what was sent, and runs nothing else. */
import { execFileSync } from 'node:child_process';
import { curlLine, curlNote, quotedUrl } from '../../../src/checks/smoke/curl.ts';
import { markVariables } from '../../../src/checks/smoke/shown-variable.ts';
import { runSmoke } from './run.ts';
import { closeServers, serve } from './servers.ts';

afterEach(closeServers);

/** The words of a command line, as a shell takes them apart. `recalls`: an interactive one, where `!` recalls a line. */
function words(line: string, { env = {}, recalls = false }: { env?: Record<string, string>; recalls?: boolean } = {}) {
  const script = `printf '%s\\0' ${line}\n`;
  const options = { env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C.UTF-8', ...env }, encoding: 'utf8' } as const;
  const printed = recalls
    ? execFileSync('bash', ['--norc', '-s'], { ...options, input: `set -o history -o histexpand\n: before\n${script}` })
    : execFileSync('bash', ['--norc', '-c', script], options);
  return printed.split('\0').slice(0, -1);
}

const HOSTILE = [
  'plain',
  '',
  '!! and !$ and "!x"',
  "it's",
  '$(touch /tmp/x) `id` \\ "',
  '@/etc/passwd',
  'line\nbreak\r\ttab',
  'a\u202eb\u200bc\u2028d',
  'ü 漢字 😀',
  '$HOME ${HOME}',
  "''''",
  '\\',
  '#; & | > < * ? [a] {b,c} ~ =x',
];

/** Made-up texts of characters that mean something to a shell; the same ones each time. */
function madeUp(count: number): string[] {
  const letters = [
    'a',
    '1',
    "'",
    '"',
    '\\',
    '$',
    '`',
    '!',
    '\n',
    ' ',
    '{',
    '}',
    '(',
    ')',
    '@',
    '&',
    '%',
    '#',
    'é',
    '\u200b',
    '_',
    ':',
    '[',
  ];
  let state = 7;
  const next = (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
  return Array.from({ length: count }, () =>
    Array.from({ length: next(14) }, () => letters[next(letters.length)]).join(''),
  );
}

describe('quoting', () => {
  const texts = [...HOSTILE, ...madeUp(300)];

  test.each([false, true])('a shell gets the very texts (recalling lines: %s)', (recalls) => {
    expect(words(texts.map(quotedUrl).join(' '), { recalls })).toEqual(texts);
  });

  test('a variable between any two texts is one, and nothing else is', () => {
    const value = 'of $HOME "the" \'shell\'';
    const between = texts.map((text, index) => [text, texts.at(-1 - index) ?? ''] as const);
    const lines = between.map(([a, b]) =>
      quotedUrl(`${a.replaceAll('$', '$$$$')}|`.replaceAll('$$', '$') + markVariables('$NAME', '') + b),
    );
    expect(words(lines.join(' '), { env: { NAME: value } })).toEqual(between.map(([a, b]) => `${a}|${value}${b}`));
  });

  test('no line has a backtick, a line break, or what is not seen', () => {
    for (const text of texts) expect(quotedUrl(text)).not.toMatch(/[`\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
  });
});

describe('a line', () => {
  const line = (more: Partial<Parameters<typeof curlLine>[0]>) =>
    curlLine({ method: 'GET', url: 'https://a.example/', headers: [], hasCookies: false, ...more });

  test.each<[what: string, more: Parameters<typeof line>[0], expected: string[]]>([
    ['of a page', {}, ['curl', '-i', 'https://a.example/']],
    ['without a body', { method: 'POST' }, ['curl', '-i', '-X', 'POST', 'https://a.example/']],
    ['of a head', { method: 'HEAD' }, ['curl', '-I', 'https://a.example/']],
    [
      '`--data "@…"` read a file',
      { method: 'POST', body: { text: '@/etc/passwd' } },
      ['curl', '-i', '--data-raw', '@/etc/passwd', 'https://a.example/'],
    ],
    [
      '`-F "a=@…"` would, too',
      { method: 'POST', body: { fields: [['a', '@/etc/passwd']] } },
      ['curl', '-i', '--form-string', 'a=@/etc/passwd', 'https://a.example/'],
    ],
    ['of an empty header', { headers: [['x-a', '']] }, ['curl', '-i', '-H', 'x-a;', 'https://a.example/']],
    [
      'of an address with brackets',
      { url: 'https://a.example/x[1-9]' },
      ['curl', '-i', '-g', 'https://a.example/x[1-9]'],
    ],
    [
      'of a variable that is encoded when it is sent',
      { method: 'POST', body: { form: `a=1&b=x+%26+${markVariables('$P', '')}&c=2&d=3` } },
      [
        'curl',
        '-i',
        '--data-raw',
        'a=1',
        '--data-urlencode',
        'b=x & p&w',
        '--data-raw',
        'c=2&d=3',
        'https://a.example/',
      ],
    ],
  ])('%s', (_, more, expected) => {
    expect(words(line(more), { env: { P: 'p&w' } })).toEqual(expected);
  });

  test('a long body was cut without a word', () => {
    const long = line({ method: 'POST', body: { text: 'x'.repeat(2_001) } });
    expect(long).toBe('curl -i --data-raw "$BODY" "https://a.example/"');
    expect(curlNote(long)).toBe(' (`$BODY` stands for the body, which is too long for this line)');
    expect(line({ method: 'POST', body: { text: 'x'.repeat(600) } })).toContain('x'.repeat(600));
  });
});

interface Heard {
  method: string;
  url: string;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  body: string;
}

/** Runs a check that fails, then its line with curl: both requests, and the line. */
async function repeated(
  section: object,
  variables: Record<string, string>,
  given: Record<string, string>,
  pages: Readonly<Record<string, string>> = {},
): Promise<{ first: Heard; second: Heard; line: string }> {
  const heard: Heard[] = [];
  const url = await serve(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const target = request.url ?? '';
    const page = request.method === 'GET' ? pages[target] : undefined;
    if (page !== undefined) return void response.writeHead(200, { 'content-type': 'text/html' }).end(page);
    if (target === '/login')
      return void response
        .writeHead(200, { 'content-type': 'application/json', 'set-cookie': 'session=s3ss10n-value; HttpOnly' })
        .end('{"token":"t0ken-of+the/login=="}');
    heard.push({ method: request.method ?? '', url: target, headers: request.headers, body });
    response.writeHead(500, { 'content-type': 'text/plain' }).end('no');
  });
  const result = await runSmoke(url, { retries: 0, ...section }, { variables });
  const line = /To repeat it: `([^`]*)`/.exec(result.findings[0]?.message ?? '')?.[1] ?? '';
  const env = { PATH: process.env['PATH'] ?? '', LC_ALL: 'C.UTF-8', no_proxy: '*', ...variables, ...given };
  const { exec } = await import('node:child_process');
  await new Promise((resolve) => exec(line, { env, shell: '/bin/bash' }, resolve));
  const [first, second] = heard;
  if (first === undefined || second === undefined) throw new Error(`not repeated: ${line}`);
  return { first, second, line };
}

describe('a request that failed is repeated', () => {
  const login = { post: '/login', json: {}, expect: {} };
  const variables = { Q: 'plain', P: 'a&b+c=d %41 "q"' };
  const page = (form: string) => `<!doctype html><title>A</title><h1>A</h1><p>Some text here.</p>${form}`;
  const token = '<input type="hidden" name="csrf_token" value="t+k/n==">';
  const cases: readonly (readonly [
    what: string,
    section: object,
    given?: Record<string, string>,
    pages?: Record<string, string>,
  ])[] = [
    [
      'with a query that was not encoded',
      { checks: { a: { get: '/a?x=1', query: { q: 'a&b=c', r: '$Q', s: 'ü +' } } } },
    ],
    [
      'with `$$`, which is a dollar',
      { checks: { a: { get: '/a', query: { q: '$$Q' }, headers: { 'x-a': '$$Q !!' } } } },
    ],
    ['with JSON', { checks: { a: { put: '/a', json: { a: "it's !! $$5", b: ['$Q', 1, null] } } } }],
    ['with a form', { checks: { a: { post: '/a', form: { user: 'A & B', password: '$P', n: ['1', '@2'] } } } }],
    [
      'with the token of the login, which was left out',
      { login: { ...login, bearer: '$.token' }, checks: { a: { get: '/a', auth: true } } },
      { TOKEN: 't0ken-of+the/login==', COOKIES: 'session=s3ss10n-value' },
    ],
    [
      'with cookies',
      { login: { ...login, expect: { cookie: 'session' } }, checks: { a: { get: '/a', auth: true } } },
      { COOKIES: 'session=s3ss10n-value' },
    ],
    [
      'with a token against forgery in a form, which was left out',
      {
        checks: {
          a: {
            post: '/a',
            form: { x: '1' },
            csrf: { from: '/page', css: 'input[name=csrf_token]', as: 'form csrf_token' },
          },
        },
      },
      { CSRF_TOKEN: 't+k/n==' },
      { '/page': page(token) },
    ],
    [
      'with one in JSON',
      {
        checks: {
          a: { post: '/a', json: { x: 1 }, csrf: { from: '/page', css: 'input[name=csrf_token]', as: 'json csrf' } },
        },
      },
      { CSRF_TOKEN: 't+k/n==' },
      { '/page': page(token) },
    ],
    [
      'with one in a header',
      {
        checks: {
          a: { post: '/a', json: {}, csrf: { from: '/page', css: 'input[name=csrf_token]', as: 'header X-CSRF' } },
        },
      },
      { CSRF_TOKEN: 't+k/n==' },
      { '/page': page(token) },
    ],
    [
      'of a form with hidden fields, which were left out',
      { checks: { a: { submit: '/page', form: { user: 'A & B', password: '$P' } } } },
      { CSRF_TOKEN: 't+k/n==', VIEW_STATE: 'long+state', QUERY: 'next=%2F' },
      {
        '/page': page(
          `<form method="post" action="/a?next=%2F">${token}<input type="hidden" name="view.state" value="long+state"><input type="hidden" name="utf8" value="✓"><input name="user"><input type="password" name="password"><button name="go" value="1">Go</button></form>`,
        ),
      },
    ],
    [
      'of a form that asks',
      { checks: { a: { submit: '/page', form: { q: 'bread & butter' } } } },
      {},
      { '/page': page('<form action="/a"><input name="q"><input type="hidden" name="page" value="1"></form>') },
    ],
  ];

  test.each(cases.map(([what, ...rest]) => ({ what, rest })))(
    '$what',
    async ({ rest: [section, given = {}, pages = {}] }) => {
      const { first, second, line } = await repeated(section, variables, given, pages);
      const sent = ({ method, url, headers, body }: Heard) => ({
        method,
        url,
        body: headers['content-type'] === 'application/x-www-form-urlencoded' ? [...new URLSearchParams(body)] : body,
        headers: ['authorization', 'content-type', 'cookie', 'origin', 'referer', 'x-a', 'x-csrf'].map(
          (name) => headers[name],
        ),
      });
      expect(sent(second)).toEqual(sent(first));
      for (const secret of [variables.P, ...Object.values(given)]) expect(line).not.toContain(secret);
    },
  );

  test('the line had no `authorization` with `bearer`; the words beside it name what the reader fills in', async () => {
    const url = await serve((request, response) => {
      const status = request.url === '/login' ? 200 : 500;
      response
        .writeHead(status, { 'content-type': 'application/json', 'set-cookie': 'a=b' })
        .end('{"token":"t0ken-of-the-login"}');
    });
    const section = {
      retries: 0,
      login: { ...login, bearer: '$.token' },
      checks: { me: { get: '/me', auth: true, query: { q: 'a&b=c' } } },
    };
    const { findings } = await runSmoke(url, section);
    expect(findings[0]?.message).toContain(
      `To repeat it: \`curl -i -H "authorization: Bearer $TOKEN" -b "$COOKIES" "${url}/me?q=a%26b%3Dc"\` (\`$COOKIES\` stands for the cookies of a session)`,
    );
  });
});
