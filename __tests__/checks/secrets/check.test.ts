import { secretsCheck } from '../../../src/checks/secrets/check.ts';
import { MAX_MATCHES } from '../../../src/checks/secrets/engine/encoded/limits.ts';
import { DEFAULT_CONFIG } from '../../../src/config/schema.ts';
import { githubToken } from '../../../src/facts/credentials/github-token.ts';
import { seeded } from '../../../src/facts/credentials/shared/random.ts';
import { stripeKey } from '../../../src/facts/credentials/stripe-key.ts';
import { gitCommand } from '../../../src/io/git-command.ts';
import { gitProcess } from '../../../src/io/git-process.ts';
import { commitTree, memoryTree } from '../../../src/io/tree.ts';
import { buildRepository, type Repository } from '../../testkit/git/index.ts';
import { contextOf } from './context.ts';
import { zipOf } from './encodings.ts';

const token = githubToken.sample(seeded(1));
const other = stripeKey.sample(seeded(2));
const settings = DEFAULT_CONFIG.secrets;

let repository: Repository;
beforeEach(() => {
  repository = buildRepository();
  repository.commit('start', { 'README.md': 'hello\n', 'src/old.ts': 'export {};\n' });
});
afterEach(() => repository.dispose());

async function check(kind: 'change' | 'history', own = settings, base = repository.id('main')) {
  const git = gitProcess(gitCommand(repository.gitDir, process.env));
  const head = repository.id();
  const scope = kind === 'change' ? ({ kind, base, head, uncommitted: [] } as const) : ({ kind, head } as const);
  return secretsCheck.run(
    contextOf({
      scope,
      git,
      head: commitTree(git, head),
      base: commitTree(git, base),
      changes: await git.changedFiles(base, head),
    }),
    own,
  );
}

test('a token in a changed file, told whole', async () => {
  repository.branch('work');
  repository.commit('add', { 'src/a.ts': `const a = 1;\r\nconst ä = '${token}';\r\n` });
  const result = await check('change');
  expect(result).toMatchObject({ status: 'completed', coverage: { commits: 1 }, examined: ['src/a.ts'], leftOut: [] });
  expect(result.findings).toEqual([
    {
      check: 'secrets',
      rule: 'secrets/github-token',
      severity: 'blocker',
      title: 'GitHub token in src/a.ts',
      message: `GitHub token in \`src/a.ts\`, line 2. Its CRC32 checksum fits, so it is no made-up value. In commits since 2026-01-01 (${repository.id().slice(0, 7)} by Ada Example).`,
      fix: expect.stringMatching(/`RELEASE_TOKEN`[\s\S]*A commit that deletes the line does not turn this green/),
      impact: expect.stringMatching(/^Whoever reads it can read and change every repository/),
      location: { kind: 'file', path: 'src/a.ts', startLine: 2, endLine: 2, startColumn: 12, endColumn: 52 },
      fingerprint: expect.stringMatching(/^1:[0-9a-f]{32}$/),
      state: 'new',
      evidence: 'ghp_****',
      excerpt: { text: "const ä = 'ghp_****';", line: 2, highlight: { start: 11, end: 19 } },
      inlineIgnorable: true,
      docs: expect.stringContaining('secrets/github-token'),
      data: {
        tier: 'provider',
        atHead: true,
        first: { commit: repository.id(), author: 'Ada Example', date: expect.stringMatching(/^2026-01-01T/) },
        last: { commit: repository.id(), author: 'Ada Example', date: expect.stringMatching(/^2026-01-01T/) },
        provider: 'github-token',
        proof: 'proven',
        paired: false,
        places: [{ kind: 'file', path: 'src/a.ts', startLine: 2, endLine: 2, startColumn: 12, endColumn: 52 }],
        placeCount: 1,
      },
    },
  ]);
});

// What `git log -p` does not show, and `cat-file` does.
test.each([
  {
    name: 'a merge that brings what neither side has',
    make: () => {
      repository.commit('one', { 'a.ts': 'a' });
      repository.checkout('main').branch('side');
      repository.commit('two', { 'b.ts': 'b' });
      repository.checkout('work').merge('side', { files: { 'evil.ts': token } });
    },
    location: { kind: 'file', path: 'evil.ts' },
  },
  {
    name: 'a file that attributes hide',
    make: () => repository.commit('hide', { '.gitattributes': '*.cfg -diff\n', 'a.cfg': `t=${token}` }),
    location: { kind: 'file', path: 'a.cfg' },
  },
  {
    name: 'UTF-16',
    make: () => repository.commit('win', { 'a.ps1': Buffer.from(`\ufeff$t = "${token}"`, 'utf16le') }),
    location: { kind: 'file', path: 'a.ps1', startColumn: 7 },
  },
  {
    name: 'a binary file',
    make: () =>
      repository.commit('bin', { 'a.bin': Buffer.concat([Buffer.alloc(9), Buffer.from(token), Buffer.alloc(9)]) }),
    location: { kind: 'file', path: 'a.bin' },
  },
  {
    name: 'a commit message',
    make: () => repository.commit(`try ${token}`),
    location: { kind: 'commit', commit: expect.any(String) },
  },
])('$name is seen', async ({ make, location }) => {
  repository.branch('work');
  make();
  const { findings } = await check('change');
  expect(findings.map((finding) => finding.location)).toEqual([expect.objectContaining(location)]);
  expect(JSON.stringify(findings)).not.toContain(token);
});

test('a secret that a later commit takes out is gone from the tip, not from the branch', async () => {
  repository.branch('work');
  const commit = repository.commit('oops', { 'src/a.ts': `one\n${token}\n` });
  repository.commit('remove', { 'src/a.ts': 'one\n' });
  const { findings } = await check('change');
  expect(findings).toMatchObject([
    {
      title: `GitHub token gone from the tip, still in ${commit.slice(0, 7)}: rotate it, then accept it`,
      location: { kind: 'commit', commit, path: 'src/a.ts', startLine: 2, endLine: 2 },
      inlineIgnorable: false,
      state: 'new',
    },
  ]);
});

test('one secret in many places is one finding, and its fingerprint outlives a rename and a squash', async () => {
  repository.branch('work');
  repository.commit('one', { 'b.ts': token, 'a.ts': `\n${token}` });
  repository.commit(`message ${token}`, { 'a.ts': `\n\n${token}` });
  const first = (await check('change')).findings;
  expect(first).toMatchObject([{ title: 'GitHub token in a.ts (and 2 more)', data: { placeCount: 3 } }]);
  repository.checkout('main').branch('again');
  repository.commit('squashed', { 'renamed.ts': token });
  const second = (await check('change')).findings;
  expect(second.map(({ fingerprint }) => fingerprint)).toEqual(first.map(({ fingerprint }) => fingerprint));
});

test('what was on the base already is known: edited, and renamed', async () => {
  repository.commit('base', { 'a.ts': `${token}\n${'line\n'.repeat(20)}`, 'b.ts': `${other}\n${'row\n'.repeat(20)}` });
  repository.branch('work');
  repository.commit('edit', { 'a.ts': `// top\n${token}\n${'line\n'.repeat(20)}` });
  repository.rename('b.ts', 'c.ts').commit('rename', { 'c.ts': `${other}\n${'row\n'.repeat(21)}` });
  const { findings } = await check('change');
  expect(new Set(findings.map(({ rule, state }) => `${rule} ${state}`))).toEqual(
    new Set(['secrets/github-token known', 'secrets/stripe-key known']),
  );
});

test('history: tags, notes and branches that nobody merged', async () => {
  const [tagged, noted, side] = [3, 4, 5].map((seed) => githubToken.sample(seeded(seed)));
  repository.tag('v1', { message: `release ${tagged}` });
  repository.branch('side');
  repository.commit('side', { 'side.ts': side ?? '' });
  repository.checkout('main');
  const blob = repository.object('blob', noted ?? '');
  const tree = repository.git('rev-parse', 'main^{tree}');
  expect(tree).toMatch(/^[0-9a-f]{40}$/);
  repository.commit('again', { 'x.txt': 'x' });
  const noteTree = repository.object(
    'tree',
    Buffer.concat([Buffer.from(`100644 ${repository.id()}\0`), Buffer.from(blob, 'hex')]),
  );
  repository.ref('refs/notes/commits', repository.commitObject(noteTree, [], 'Notes added'));
  const { findings } = await check('history');
  expect(findings.map(({ location }) => location.kind).toSorted(Intl.Collator('en').compare)).toEqual([
    'commit',
    'commit',
    'object',
  ]);
  expect(findings.find(({ location }) => location.kind === 'object')).toMatchObject({
    title: 'GitHub token in tag v1',
    location: { name: 'tag v1' },
  });
});

test('ignored paths are left out and said to be', async () => {
  repository.branch('work');
  repository.commit('add', { '__fixtures__/a.json': token, 'src/a.ts': 'x' });
  const result = await check('change', { ...settings, 'ignore-paths': ['__fixtures__/**'] });
  expect(result.findings).toEqual([]);
  expect(result.leftOut).toEqual([{ what: 'files', count: 1, why: '`secrets.ignore-paths`' }]);
});

test('files that are not committed yet stand for what is committed', async () => {
  repository.branch('work');
  const commit = repository.commit('one', { 'a.ts': token });
  const git = gitProcess(gitCommand(repository.gitDir, process.env));
  const { findings } = await secretsCheck.run(
    contextOf({
      scope: { kind: 'change', base: repository.id('main'), head: commit, uncommitted: ['a.ts', 'b.ts'] },
      git,
      head: memoryTree({ 'a.ts': 'removed', 'b.ts': other, 'README.md': 'hello\n' }),
    }),
    settings,
  );
  expect(findings.map(({ rule, location }) => [rule, location.kind])).toEqual([
    ['secrets/github-token', 'commit'],
    ['secrets/stripe-key', 'file'],
  ]);
});

test('a folder of build output: no comment there silences anything', async () => {
  const head = memoryTree({ 'assets/app.js': `const k="${other}"`, 'index.html': '<p>' });
  const result = await secretsCheck.run(contextOf({ scope: { kind: 'folder', path: 'dist' }, head }), settings);
  expect(result).toMatchObject({ status: 'completed', coverage: { files: 2 } });
  expect(result.findings).toMatchObject([{ rule: 'secrets/stripe-key', severity: 'blocker', inlineIgnorable: false }]);
});

test('a password from the manual is advice at the tip, and nothing once it is gone', async () => {
  const local = ['postgres://user', 'password@localhost:5432/shop'].join(':');
  repository.branch('work');
  repository.commit('add', { 'compose.yml': `url: ${local}\n`, '.env': `URL=${local}\n` });
  repository.commit('remove', { 'compose.yml': null });
  const { findings, coverage } = await check('change');
  expect(findings.map(({ severity, title }) => [severity, title])).toEqual([
    ['low', 'Database URL with a password in .env'],
  ]);
  expect(coverage.placeholders).toBe(1);
});

test('without a repository the commits cannot be read', async () => {
  const context = contextOf({ scope: { kind: 'change', base: 'a', head: 'b', uncommitted: [] } });
  await expect(secretsCheck.run(context, settings)).rejects.toThrow('There is no git repository here');
});

test('a checksum that does not fit lowers the severity and silences nothing', async () => {
  const head = memoryTree({ 'a.ts': `${token.slice(0, -1)}${token.endsWith('0') ? '1' : '0'}` });
  const { findings } = await secretsCheck.run(contextOf({ scope: { kind: 'tree' }, head }), settings);
  expect(findings).toMatchObject([{ severity: 'medium', data: { proof: 'disproven' } }]);
  expect(findings[0]?.message).toContain('Its CRC32 checksum does not match: malformed or made up.');
});

test('passwords and guesses: the value is no part of the fingerprint', async () => {
  const run = (value: string) =>
    secretsCheck.run(
      contextOf({
        scope: { kind: 'tree' },
        head: memoryTree({ '.env': `DB_PASSWORD=${value}\nURL=postgres://shop:${value}@db.shop.internal/shop\n` }),
      }),
      settings,
    );
  const [one, two] = [await run('k9Xw27TqLmZ4bR8v'), await run('Zt4mQ81nVbC6yH3s')];
  expect(one.findings.map(({ rule }) => rule)).toEqual(['secrets/generic', 'secrets/database-url']);
  expect(two.findings.map(({ fingerprint }) => fingerprint)).toEqual(
    one.findings.map(({ fingerprint }) => fingerprint),
  );
  const off = await secretsCheck.run(
    contextOf({ scope: { kind: 'tree' }, head: memoryTree({ '.env': 'DB_PASSWORD=k9Xw27TqLmZ4bR8v\n' }) }),
    { ...settings, generic: false },
  );
  expect(off.findings).toEqual([]);
});

test.each([
  ['the user is the password', (value: string) => `mysql://${value}:${value}@db.shop.internal/shop`],
  ['the password stands in the host', (value: string) => `mysql://shop:${value}@${value}.shop.internal/shop`],
])('a database URL where %s: neither names the finding', async (_, url) => {
  const run = async (text: string) =>
    (
      await secretsCheck.run(
        contextOf({ scope: { kind: 'tree' }, head: memoryTree({ '.env': `URL=${text}\n` }) }),
        settings,
      )
    ).findings.map(({ fingerprint }) => fingerprint);
  // Whoever guesses the value must not be able to check the guess.
  expect(await run(url('k9Xw27TqLmZ4bR8v'))).toEqual(await run(url('Zt4mQ81nVbC6yH3s')));
});

test('a file with more credentials than are kept: nothing is proven, and what to do is said', async () => {
  const many = Array.from({ length: MAX_MATCHES + 1 }, (_, seed) => githubToken.sample(seeded(seed))).join('\n');
  const run = (files: Record<string, string>) =>
    secretsCheck.run(contextOf({ scope: { kind: 'tree' }, head: memoryTree(files) }), settings);
  const result = await run({ 'list.txt': many });
  expect(result).toMatchObject({
    status: 'inconclusive',
    reason:
      'only the first 5,000 credentials and examples of them were looked at in 1 file (list.txt); where a file is meant to hold so many, leave it out with `secrets.ignore-paths`',
    leftOut: [{ what: 'files', count: 1, why: 'only the first 5,000 credentials of each are told' }],
  });
  expect(result.findings).toHaveLength(MAX_MATCHES);
  const harmless = Array.from({ length: MAX_MATCHES + 100 }, (_, n) => `password_${n}: "please-choose-a-new-one"`);
  const hidden = await run({ 'a.yml': [...harmless, token].join('\n') });
  expect(hidden).toMatchObject({ status: 'completed', findings: [{ rule: 'secrets/github-token' }] });
});

test('a member of an archive that is locked is told', async () => {
  const zip = zipOf({ 'a.txt': Buffer.from(token), 'b.txt': Buffer.from(other) });
  zip.writeUInt16LE(1, zip.indexOf('PK\u0001\u0002') + 8);
  const head = memoryTree({ 'a.zip': zip });
  const { status, leftOut, findings } = await secretsCheck.run(contextOf({ scope: { kind: 'tree' }, head }), settings);
  expect(status).toBe('completed');
  expect(findings).toMatchObject([{ rule: 'secrets/stripe-key' }]);
  expect(leftOut).toEqual([
    { what: 'archive members', count: 1, why: 'locked, damaged, or compressed in a way that is not read' },
  ]);
});

test.each<[glob: string, notices: string[] | undefined]>([
  ['tests', ['`secrets.ignore-paths`: `tests` matches no file; write `tests/**` for a folder.']],
  ['*.md', ['`secrets.ignore-paths`: `*.md` matches no file; write `**/*.md` for files in every folder.']],
  ['deep/', ['`secrets.ignore-paths`: `deep/` matches no file; write `**/deep/**` for such folders anywhere.']],
  [
    'fixtuers/**',
    [
      '`secrets.ignore-paths`: `fixtuers/**` matches no file; correct it, or take it out unless it is meant for older commits.',
    ],
  ],
  ['tests/', undefined],
  ['tests/**', undefined],
  ['tests/deep/a.md', undefined],
])('a glob that ignores nothing is told, and what to write: %s', async (glob, notices) => {
  const head = memoryTree({ 'tests/deep/a.md': 'x', 'b.ts': 'x' });
  const own = { ...settings, 'ignore-paths': [glob] };
  const result = await secretsCheck.run(contextOf({ scope: { kind: 'tree' }, head }), own);
  expect(result.notices).toEqual(notices);
  const folder = { scope: { kind: 'folder', path: 'dist' } as const, head };
  expect((await secretsCheck.run(contextOf(folder), own)).notices).toBeUndefined();
});

test('of many globs that ignore nothing some are told; one that is covered by another is not', async () => {
  const globs = ['**/*.ts', 'b.ts', ...Array.from({ length: 7 }, (_, at) => `gone-${at}/**`)];
  const { notices } = await secretsCheck.run(
    contextOf({ scope: { kind: 'tree' }, head: memoryTree({ 'b.ts': 'x' }) }),
    { ...settings, 'ignore-paths': globs },
  );
  expect([notices?.length, notices?.at(-1)]).toEqual([6, '`secrets.ignore-paths`: 2 more match no file.']);
});

test('a glob for files that only the history has ignores something', async () => {
  repository.commit('add', { 'old/a.ts': `const t = '${token}';\n` });
  repository.commit('delete', { 'old/a.ts': null });
  const result = await check('history', { ...settings, 'ignore-paths': ['old/**'] });
  expect([result.notices, result.findings]).toEqual([undefined, []]);
});
