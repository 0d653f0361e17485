// Secrets wherever a project may have one, through every sink the bundles write to: none of them holds one, nor half of one.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { providers } from '../../src/facts/credentials/index.ts';
import { LOWER, seeded } from '../../src/facts/credentials/shared/random.ts';
import { closeServers, serve } from '../checks/smoke/servers.ts';
import { cloneLikeLaptop, type Files } from '../testkit/git/index.ts';
import { removeTempDirs } from '../testkit/runner/index.ts';
import { launchReady } from './cli.ts';
import { leaks } from './leaks.ts';
import { product } from './product.ts';
import { SHOP, SHOP_WITH_TABLE, tokenOf } from './shop.ts';
import { findingsOf, openStage, type Ran, type Stage } from './stage.ts';

beforeAll(product);
afterAll(async () => {
  closeServers();
  await removeTempDirs();
});

/** No provider's, and nothing that looks random: known only as what was given. */
const password = (seed: number): string => `correct-horse-${seeded(seed).text(LOWER, 14)}`;

const SECRETS = {
  ...Object.fromEntries(providers.map(({ id, sample }) => [id, sample(seeded(77))])),
  'in a file name': tokenOf(101),
  'in the name of a migration': tokenOf(102),
  'in SQL': tokenOf(103),
  'a literal of a statement': password(104),
  'in a commit message': tokenOf(105),
  'taken away again': tokenOf(106),
  'in an example file': tokenOf(107),
  'a password in a URL': `postgres://shop:${password(108)}@db.internal/shop`,
  'an environment value': `postgres:/shop:${password(109)}`,
  'a port that is none': password(110),
  'sent by smoke': tokenOf(111),
  'sent by smoke, words': password(112),
} as const satisfies Record<string, string>;
const secret = (name: keyof typeof SECRETS): string => SECRETS[name];

const ENV = {
  DATABASE_URL: secret('an environment value'),
  PORT: secret('a port that is none'),
  API_KEY: '',
  SMOKE_TOKEN: secret('sent by smoke'),
  SMOKE_WORDS: secret('sent by smoke, words'),
};

const HEADERS = ['{ authorization: Bearer $SMOKE_TOKEN }', '{ x-words: $SMOKE_WORDS }'];
const EXPECT: Record<string, string> = {
  page: '{ text: Welcome }',
  redirect: '{ redirect: /home }',
  json: '{ json: { $.status: ok }, header: { x-echo: yes } }',
  broken: '{ status: 200 }',
  oops: '{}',
  follow: '{}',
};
const CONFIG = `migrations: { database: { postgres: 16 } }
env: { vars: { DATABASE_URL: { type: postgres-url, secret: true }, PORT: { type: port } } }
smoke:
  retries: 0
  checks:
${Object.entries(EXPECT)
  .flatMap(([path, expected]) =>
    HEADERS.map((headers, at) => `    ${path} ${at}: { get: /${path}, headers: ${headers}, expect: ${expected} }\n`),
  )
  .join('')}    a stranger: { get: /page, expect: { text: Welcome } }
`;

const LITERAL = secret('a literal of a statement');
const CHANGE: Files = {
  ...Object.fromEntries(
    providers.map(({ id, variable, examples }) => [
      `config/${id}.txt`,
      // Some are known by what stands around them only.
      `${examples?.bad[0] ?? `${variable} = "<token>"`}\n`.replaceAll(
        '<token>',
        () => SECRETS[id as keyof typeof SECRETS] ?? '',
      ),
    ]),
  ),
  'config/gcp-service-account.json': `{ "type": "service_account", "private_key_id": "${'0a1b2c3d4e'.repeat(4)}", "private_key": "${SECRETS['gcp-service-account' as keyof typeof SECRETS]}\\n" }\n`,
  [`keys/${secret('in a file name')}.txt`]: `${secret('in a file name')}\n`,
  [`db/migrations/3_${secret('in the name of a migration')}.sql`]: 'DROP TABLE orders;\n',
  'db/migrations/2_orders.sql': `UPDATE orders SET phone = '${LITERAL}';
ALTER TABLE orders ADD COLUMN a text NOT NULL DEFAULT '${secret('in SQL')}';
ALTER TABLE orders DROP COLUMN phone; -- ${LITERAL}
DELETE FROM orders WHERE phone = '${LITERAL}' OR true;
ALTER TABLE orders ADD CHECK (phone <> '${LITERAL}');
SELEC '${LITERAL}';
`,
  'app.js': `const url = '${secret('a password in a URL')}';\n`,
  '.env.example': `DATABASE_URL=\nPORT=3000\nAPI_KEY=${secret('in an example file')}\n`,
  'launch-ready.yml': CONFIG,
};

/** Says back, wherever it can, what it was sent; to strangers, what others were. */
async function startEcho(): Promise<string> {
  return serve((request, response) => {
    const said = String(
      request.headers.authorization ?? request.headers['x-words'] ?? SECRETS['sent by smoke, words'],
    ).replace('Bearer ', '');
    const html = (status: number, body: string) =>
      response.writeHead(status, { 'content-type': 'text/html' }).end(body);
    if (request.url === '/redirect' || request.url === '/follow')
      response.writeHead(302, { location: `/in/${said}?token=${said}` }).end();
    else if (request.url === '/json')
      response
        .writeHead(200, { 'content-type': 'application/json', 'x-echo': said })
        .end(JSON.stringify({ status: said, [said]: 1 }));
    else
      html(
        request.url === '/broken' ? 500 : 200,
        `<title>${request.url === '/page' ? '' : '500 Internal Server Error - '}${said}</title><h1>${said}</h1><pre>${said}\n    at /srv/${said}.js:1:1</pre>`,
      );
  });
}

async function openLeakyStage(): Promise<Stage> {
  const stage = await openStage(SHOP_WITH_TABLE);
  stage.propose(CHANGE, { message: `Add everything\n\n${secret('in a commit message')}` });
  stage.server.checkout('feature');
  stage.server.commit('One more', { 'gone.js': `const key = '${secret('taken away again')}';\n` });
  return stage;
}

/** All that a job leaves behind, by where. The runner itself prints the variables of a step, and a mask names its value. */
function sinksOf(ran: Ran, { github }: Stage): Record<string, string> {
  return {
    'raw stdout': ran.rawStdout.replace(/^::add-mask::.*$/gm, ''),
    'raw stderr': ran.rawStderr,
    summary: ran.summary,
    annotations: JSON.stringify([ran.annotations, ran.droppedAnnotations]),
    outputs: JSON.stringify([ran.outputs, ran.env, ran.state]),
    'report file': ran.reportText,
    'SARIF file': ran.sarifText,
    ...Object.fromEntries(
      github.requests
        .filter(({ operation }) => operation !== 'git')
        .map(({ operation, body, path, query }, at) => [
          `${operation} (request ${at})`,
          JSON.stringify([path, query, body]),
        ]),
    ),
  };
}

test.concurrent('the root action, with every sink there is', async () => {
  await using stage = await openLeakyStage();
  const refs = stage.propose({ 'gone.js': null });
  const ran = await stage.run(stage.event('pull_request', { pullRequest: refs }), {
    with: { environment: 'production', url: await startEcho(), check: 'always' },
    env: ENV,
    token: { contents: 'read', 'pull-requests': 'write', checks: 'write' },
  });
  // Otherwise nothing was tried: every check spoke, and every provider's token was found.
  const rules = new Set(ran.report.findings.map(({ rule }) => rule));
  expect(providers.filter(({ id }) => !rules.has(`secrets/${id}`)).map(({ id }) => id)).toEqual([]);
  expect(new Set([...rules].filter((rule) => !rule.startsWith('secrets/')))).toEqual(
    new Set([
      'env/empty-variable',
      'env/malformed-value',
      'migrations/add-check',
      'migrations/drop-column',
      'migrations/drop-table',
      'migrations/fails',
      'migrations/lock-timeout',
      'migrations/unparsable',
      'migrations/update-all',
      'policy/loosened',
      'smoke/error-page',
      'smoke/header',
      'smoke/json',
      'smoke/redirect',
      'smoke/status',
      'smoke/text',
    ]),
  );
  expect(findingsOf(ran).filter((line) => / (?:keys\/|db\/migrations\/3_|commit$|gone\.js)/.test(line))).toEqual([
    'new migrations/drop-table db/migrations/3_ghp_****.sql',
    'new secrets/github-token commit',
    'new secrets/github-token gone.js',
    'new secrets/github-token keys/****.txt',
    'new migrations/lock-timeout db/migrations/3_ghp_****.sql',
  ]);
  const sinks = sinksOf(ran, stage);
  expect(Object.keys(sinks).filter((name) => /^(?:checks|issues)/.test(name)).length).toBeGreaterThanOrEqual(5);
  expect(leaks(sinks, { ...SECRETS, 'the job token': ran.jobToken })).toEqual([]);
  expect(ran.leaks).toEqual([]);
});

test.concurrent('the command line, in every format', async () => {
  await using stage = await openLeakyStage();
  stage.propose({ 'gone.js': null });
  using laptop = await cloneLikeLaptop(stage.server.gitDir);
  await laptop.git('checkout', '--quiet', 'feature');
  const url = await startEcho();
  const formats = ['terminal', 'json', 'sarif', 'junit', 'markdown', 'html'];
  const runs = await Promise.all(
    formats.map((format) =>
      launchReady(['--format', format, '--verbose', '--environment', 'production', '--url', url], {
        cwd: laptop.dir,
        env: ENV,
      }),
    ),
  );
  expect(runs.map(({ code }) => code)).toEqual(formats.map(() => 1));
  expect(runs.every(({ stdout }) => stdout.includes('github-token'))).toBe(true);
  const sinks = Object.fromEntries(
    runs.flatMap(({ stdout, stderr }, at) => [
      [`${formats[at]}`, stdout],
      [`${formats[at]}, stderr`, stderr],
    ]),
  );
  expect(leaks(sinks, SECRETS)).toEqual([]);
});

test.concurrent('error messages', async () => {
  const token = secret('in SQL');
  const words = password(1);
  await using stage = await openStage(SHOP);
  using laptop = await cloneLikeLaptop(stage.server.gitDir);
  const broken: [args: string[], files: Record<string, string>][] = [
    [['smoke', '--url', `https://ada:${words}@app.example.com/?key=${token}`], {}],
    [['smoke', '--url', `${token}`], {}],
    [['env', '--env-file', '.env.production'], { '.env.production': `DATABASE_URL=x\n${token} ${words}\n` }],
    [[], { 'launch-ready.yml': `fail-on: ${token}\n` }],
    [[], { 'launch-ready.yml': `${token}: 1\n` }],
    [[], { 'launch-ready.yml': `smoke: { checks: { a: { get: /, headers: { authorization: "${token}, } } } }\n` }],
    [[], { 'launch-ready.yml': `smoke: { checks: { a: { get: "https://ada:${words}@app.example.com/" } } }\n` }],
    [['--base', token], {}],
    [['--config', `${token}.yml`], {}],
    [[token], {}],
  ];
  const runs = [];
  for (const [args, files] of broken) {
    for (const [name, text] of Object.entries({ 'launch-ready.yml': '', ...files }))
      writeFileSync(path.join(laptop.dir, name), text);
    runs.push(await launchReady(args, { cwd: laptop.dir }));
  }
  expect(runs.map(({ code }) => code)).toEqual(broken.map(() => 2));
  const sinks = Object.fromEntries(
    runs.map(({ stdout, stderr }, at) => [
      JSON.stringify(broken[at]).replaceAll(token, 'TOKEN').replaceAll(words, 'WORDS'),
      stdout + stderr,
    ]),
  );
  expect(leaks(sinks, { token, words })).toEqual([]);

  const sha = stage.server.commit('Write it down', { 'launch-ready.yml': `fail-on: ${token}\n` });
  const ran = await stage.run(stage.event('push', { before: `${sha}`, sha }));
  expect(ran.exitCode).toBe(2);
  expect(leaks(sinksOf(ran, stage), { token })).toEqual([]);
});

describe('a leak is found', () => {
  const token = tokenOf(1);
  test.each<[name: string, text: string]>([
    ['as it is', `a ${token} b`],
    ['its second half', `…${token.slice(20)}`],
    ['in JSON', JSON.stringify({ a: token })],
    ['in an address', encodeURIComponent(`${token}/`)],
    ['in base64', Buffer.from(token).toString('base64')],
  ])('%s', (_, text) => {
    expect(leaks({ clean: 'ghp_****', dirty: text }, { token, other: tokenOf(2) })).toEqual([
      { secret: 'token', sink: 'dirty' },
    ]);
  });

  test('the password of an address, a line of a key; not the host, not the frame', () => {
    const key = ['-----BEGIN KEY-----', tokenOf(3), '-----END KEY-----'].join('\n');
    const url = `postgres://shop:${password(2)}@db.internal/shop`;
    expect(
      leaks({ a: `x ${password(2)}`, b: 'db.internal/shop', c: '-----BEGIN KEY-----', d: tokenOf(3) }, { url, key }),
    ).toEqual([
      { secret: 'url', sink: 'a' },
      { secret: 'key', sink: 'd' },
    ]);
  });

  test.concurrent('in what a job leaves behind', async () => {
    await using stage = await openStage(SHOP);
    const ran = await stage.run(
      stage.event('pull_request', { pullRequest: stage.propose({ 'a.js': `const a = '${token}';\n` }) }),
    );
    const sinks = sinksOf(ran, stage);
    const planted = Object.fromEntries(Object.entries(sinks).map(([name, text]) => [name, `${text}${token}`]));
    expect(leaks(sinks, { token })).toEqual([]);
    expect(leaks(planted, { token }).map(({ sink }) => sink)).toEqual(Object.keys(sinks));
  });
});
