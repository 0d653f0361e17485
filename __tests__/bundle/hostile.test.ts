// Everything that whoever opens a pull request (or runs the deployed app) may choose: names, messages, branches, titles.
// It becomes text. No command to the runner, no mention, no link, no HTML of theirs, no broken table.
import { parseConfig } from '../../src/config/parse.ts';
import { DOCS_URL } from '../../src/core/rule.ts';
import { planCommands } from '../../src/report/inline/commands.ts';
import { closeServers, serve } from '../checks/smoke/servers.ts';
import { outsideCode } from '../report/outside-code.ts';
import { type Files, hostileNames } from '../testkit/git/index.ts';
import { removeTempDirs } from '../testkit/runner/index.ts';
import { product } from './product.ts';
import { leaking, SHOP_WITH_TABLE, tokenOf } from './shop.ts';
import { findingsOf, openStage, type Ran } from './stage.ts';

beforeAll(product);
afterAll(async () => {
  closeServers();
  await removeTempDirs();
});

/** Each does something where it is not escaped; one line, since HTTP titles and table names are made of it, too. */
const PIECES = [
  '::error file=app.js,line=1::PWNED',
  '##[error]PWNED',
  '%0A::error::PWNED',
  '@mallory',
  '<img src=x onerror=alert(1)>',
  '</details></details>',
  '[PWNED](https://evil.example)',
  '![PWNED](https://evil.example/p.png)',
  '| a | b |',
  '`#1`',
  '<!-- launch-ready:comment -->',
  'https://evil.example/x',
];
const EVIL = PIECES.join(' ');
/** As a line of its own, where the place can have one. */
const LINES = `x\n::error title=PWNED::PWNED\r::set-output name=verdict::pass\n::stop-commands::PWNED\n${EVIL}`;
/** What git lets a branch be called. */
const BRANCH = 'x/@mallory/<b>/##{error}/%0A/`id`/$(id)/|/#1/!pwned';
const sqlName = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** A slash would make a folder of it. */
const inName = (text: string): string => text.replaceAll('/', '∕');

const CHANGE: Files = {
  ...Object.fromEntries(hostileNames.map((name, at) => [name, `const token = '${tokenOf(300 + at)}';\n`])),
  ...Object.fromEntries(
    PIECES.map((piece, at) => [inName(`x\n${piece}.js`), `const token = '${tokenOf(200 + at)}'; // ${EVIL}\n`]),
  ),
  [`db/migrations/${inName(`2_${PIECES.slice(0, 5).join('')}\n::error::PWNED.sql`)}`]: `ALTER TABLE ${sqlName(LINES)} DROP COLUMN ${sqlName(EVIL)};
DROP TABLE orders; -- ${EVIL}
::error::PWNED;
`,
  '.env.example': `${EVIL}\n::error::PWNED=1\n@mallory=1\n##[error]X=\nGOOD_NAME= # ${EVIL}\n`,
};

async function startEvil(): Promise<string> {
  return serve((request, response) => {
    const title = `${request.url === '/oops' ? 'Action Controller: Exception caught ' : ''}${EVIL.replaceAll('<', '&lt;')} &#10;::error::PWNED`;
    if (request.url === '/redirect')
      response.writeHead(302, { location: `/::error::PWNED/@mallory/${encodeURIComponent(EVIL)}` }).end();
    else if (request.url === '/header') response.writeHead(200, { 'x-version': EVIL }).end(EVIL);
    else if (request.url === '/json')
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ status: LINES }));
    else
      response
        .writeHead(request.url === '/' ? 500 : 200, { 'content-type': 'text/html' })
        .end(`<title>${title}</title><h1>${title}</h1><p>Fatal error: ${LINES}</p>`);
  });
}
const CHECKS = `smoke:
  retries: 0
  checks:
    homepage: { get: / }
    page: { get: /page, expect: { text: Welcome } }
    oops: { get: /oops }
    redirect: { get: /redirect, expect: { redirect: /home } }
    header: { get: /header, expect: { header: { x-version: "9.9" } } }
    json: { get: /json, expect: { json: { $.status: ok } } }
`;

/** The commands that a process gave, by name: lines that begin with `::`, others that hold `##[` anywhere. */
function commandsIn(stdout: string): string[] {
  return stdout.split(/\r\n|\r|\n/).flatMap((line) => {
    const command = /^\s*::([^\s:]+)/.exec(line)?.[1] ?? /##\[/.exec(line)?.[0];
    return command === undefined ? [] : [command];
  });
}

const LINKS_OF_OTHERS = new RegExp(
  `\\]\\((?!http://127\\.0\\.0\\.1:\\d+/corner/shop/|${DOCS_URL.replaceAll('.', '\\.')}/)[^)]*\\)`,
  'g',
);

/** What GitHub would make of it that is not ours. */
function harmIn(markdown: string): string[] {
  const outside = outsideCode(markdown);
  const bare = outside.replaceAll(/\\[!-/:-@[-`{-~]/g, '');
  const OURS = /^<\/?(?:details|summary|sub|br)>$|^<!-- launch-ready:(?:comment|finding) [\w:=%. ]+ -->$/;
  return [
    ...(bare.match(/<!--[\s\S]*?-->|<\/?[a-z][^>]*>/gi) ?? []).filter((tag) => !OURS.test(tag)),
    ...(bare.match(/@(?=\w)/g) ?? []),
    ...(bare.match(/(?<!&)#(?=\d)/g) ?? []),
    ...(bare.match(/(?<!\]\()(?<!\w)https?:\/\/[^\s)]*/g) ?? []),
    ...(bare.match(LINKS_OF_OTHERS) ?? []),
    ...(count(bare, '<details>') === count(bare, '</details>') ? [] : ['details that do not close']),
    ...tables(outside)
      // The checks, the smoke checks, what each statement of a migration does, and the times of requests.
      .filter((cells) => ![3, 4, 6, 9].includes(cells))
      .map((cells) => `a row of ${cells} cells`),
  ];
}
const count = (text: string, part: string): number => text.split(part).length - 1;
/** The number of cells of each line that looks like a row. */
const tables = (markdown: string): number[] =>
  markdown
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.replaceAll(/\\[|\\]/g, '').split('|').length - 2);

const POINTER = /^Launch Ready: \d+ more$/;

/** Annotations that are no finding's own, to the letter. */
function foreign({ report, annotations }: Ran): string[] {
  const own = report.findings
    .flatMap((finding) => planCommands([finding]).commands)
    .map(({ level, properties: { title, file, startLine } }) => JSON.stringify([level, title, file, startLine]));
  return annotations
    .filter(({ title }) => !POINTER.test(title ?? ''))
    .map(({ level, title, file, line }) => JSON.stringify([level, title, file, line]))
    .filter((shown) => !own.includes(shown));
}

test.concurrent('a pull request whose every name is an attack', async () => {
  await using stage = await openStage({ ...SHOP_WITH_TABLE, 'launch-ready.yml': CHECKS });
  const refs = stage.propose(CHANGE, { branch: BRANCH, message: LINES });
  stage.server
    .checkout(BRANCH)
    .commit(
      `${tokenOf(400)}\n${LINES}`,
      {},
      { author: { name: EVIL.replaceAll(/[<>]/g, ''), email: 'mallory@evil.example' } },
    );
  const event = stage.event('pull_request', {
    pullRequest: stage.propose(leaking(401, 'last.js'), { branch: BRANCH }),
  });
  expect(refs.number).toBe(7);
  const url = await startEvil();
  const ran = await stage.run(event, { with: { url, name: EVIL } });
  expect(ran.exitCode).toBe(1);
  // Otherwise nothing was tried.
  const rules = new Set(findingsOf(ran).map((line) => line.split(' ')[1]));
  expect(rules).toEqual(
    new Set([
      'secrets/github-token',
      'migrations/drop-column',
      'migrations/fails',
      'migrations/drop-table',
      'migrations/unparsable',
      'migrations/lock-timeout',
      'env/new-variable',
      'smoke/status',
      'smoke/error-page',
      'smoke/redirect',
      'smoke/header',
      'smoke/text',
      'smoke/json',
    ]),
  );
  expect(ran.report.findings.filter(({ rule }) => rule === 'secrets/github-token')).toHaveLength(
    hostileNames.length + PIECES.length + 2,
  );

  expect(foreign(ran)).toEqual([]);
  expect(ran.annotations.map(({ level }) => level)).toEqual([
    ...Array<string>(10).fill('error'),
    'warning',
    'warning',
    'warning',
    ...ran.annotations.flatMap(({ level }) => (level === 'notice' ? level : [])),
  ]);
  const levels = ran.annotations.map(({ level }) => level);
  expect(commandsIn(ran.rawStdout)).toEqual(['add-mask', 'group', ...levels, 'endgroup']);
  expect(ran.annotations.every(({ from }) => from === 'action')).toBe(true);
  expect([ran.env, ran.path, ran.state, ran.undeclaredOutputs, ran.rawStderr, ran.outputs['verdict']]).toEqual([
    {},
    [],
    {},
    [],
    '',
    'fail',
  ]);
  expect(ran.masks).toEqual([ran.jobToken]);

  // The other places.
  const everywhere = await stage.run(event, {
    with: { url, name: EVIL, check: 'always', review: 'always', sarif: 'always' },
    token: { contents: 'read', 'pull-requests': 'write', checks: 'write', 'security-events': 'write' },
  });
  expect([everywhere.exitCode, foreign(everywhere)]).toEqual([1, []]);
  const { comments, reviewComments, sarif } = stage.github.state();
  expect([comments.length, reviewComments.length > 9, sarif.map(({ error }) => error)]).toEqual([1, true, [undefined]]);
  expect(reviewComments.flatMap(({ body }) => harmIn(String(body)))).toEqual([]);
  const [comment] = comments;
  const [run] = stage.github.requests.filter(({ operation }) => operation === 'checks/create');
  const { output } = (run?.body ?? {}) as { output: { summary: string } };
  expect([comment?.body ?? '', ran.summary, output.summary].map(harmIn)).toEqual([[], [], []]);
  expect(stage.github.violations).toEqual([]);
});

test.concurrent('a configuration, ignores and a deployment whose every word is an attack', async () => {
  const config = `rules: { env/new-variable: low }\nenvironments:\n  ${JSON.stringify(EVIL)}: { url: "http://127.0.0.1:9" }\nsmoke: { retries: 0, checks: { ${JSON.stringify(EVIL.slice(0, 80))}: { get: "/<b>@mallory" } } }\n`;
  expect(parseConfig(config, 'launch-ready.yml').config.environments[EVIL]?.url).toBe('http://127.0.0.1:9');
  await using stage = await openStage(SHOP_WITH_TABLE);
  const sha = stage.server.commit('Trust me', {
    'launch-ready.yml': config,
    '.launch-ready/ignore': `${EVIL}\n::error::PWNED\n`,
  });
  const rans = await Promise.all([
    stage.run(stage.event('deployment_status', { environment: EVIL, url: '', sha })),
    stage.run(stage.event('push', { before: stage.server.id('main~1'), sha })),
    stage.run(stage.event('release', { tag: 'v1', payload: { release: { tag_name: EVIL } } })),
    stage.run(
      stage.event('repository_dispatch', {
        action: EVIL,
        clientPayload: { url: 'javascript:alert(1)', environment: LINES },
      }),
    ),
    stage.run(stage.event('push', { before: '1'.repeat(40), sha }), { with: { environment: EVIL } }),
  ]);
  expect(rans.map(({ exitCode }) => exitCode)).toEqual([1, 0, 1, 2, 2]);
  for (const ran of rans) {
    expect(harmIn(ran.summary)).toEqual([]);
    expect(foreign(ran)).toEqual([]);
    expect(ran.annotations.length).toBe(planCommands(ran.report.findings).commands.length);
    const known = new Set(['add-mask', 'group', 'endgroup', 'error', 'warning', 'notice']);
    expect(commandsIn(ran.rawStdout).filter((name) => !known.has(name))).toEqual([]);
  }
});

describe('harm is found', () => {
  test.each<[name: string, markdown: string]>([
    ['HTML', 'a <img src=x> b'],
    ['a comment of theirs', '<!-- launch-ready:comment -->'],
    ['a mention', 'thanks @mallory'],
    ['a reference', 'see #1'],
    ['an address', 'see https://evil.example/x'],
    ['a link', '[x](https://evil.example)'],
    ['an end of ours', '</details>'],
    ['a cell too many', '| a | b | c | d | e |'],
  ])('%s', (_, markdown) => expect(harmIn(markdown)).toHaveLength(1));

  test('not in code, not escaped', () => {
    expect(harmIn('`<b> @x #1` \\<b\\> @&#8203;x\n```text\n| a |\n@x\n```\n| a \\| b | `c` | d |')).toEqual([]);
  });

  test('commands', () => {
    expect(commandsIn('a ::error::\n  ::error::x\r::set-output name=a::b\nx ##[error]y\n')).toEqual([
      'error',
      'set-output',
      '##[',
    ]);
  });
});
