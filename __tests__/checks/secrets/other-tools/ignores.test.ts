// The ignores of other tools: how their files and comments are read, and which findings they are about.
import { createHash } from 'node:crypto';
import { secretsCheck } from '../../../../src/checks/secrets/check.ts';
import { allowCommentAt } from '../../../../src/checks/secrets/other-tools/allow-comment.ts';
import { parseLeakIgnores } from '../../../../src/checks/secrets/other-tools/gitleaks-ignore.ts';
import { parseSecretsBaseline } from '../../../../src/checks/secrets/other-tools/secrets-baseline.ts';
import { DEFAULT_CONFIG } from '../../../../src/config/schema.ts';
import { githubToken } from '../../../../src/facts/credentials/github-token.ts';
import { seeded } from '../../../../src/facts/credentials/shared/random.ts';
import { gitCommand } from '../../../../src/io/git-command.ts';
import { gitProcess } from '../../../../src/io/git-process.ts';
import { commitTree, memoryTree } from '../../../../src/io/tree.ts';
import { buildRepository } from '../../../testkit/git/index.ts';
import { contextOf } from '../context.ts';

const token = githubToken.sample(seeded(1));
const commit = 'c'.repeat(40);

test.each([
  ['src/a.ts:github-pat:3', { path: 'src/a.ts', rule: 'github-pat', line: 3 }],
  [`${commit}:src/a.ts:github-pat:3`, { commit, path: 'src/a.ts', rule: 'github-pat', line: 3 }],
  ['a:b/c.ts:rule:3', { path: 'a:b/c.ts', rule: 'rule', line: 3 }],
  ['  src\\a.ts:rule:3  ', { path: 'src/a.ts', rule: 'rule', line: 3 }],
  ['./src/a.ts:rule:3', { path: 'src/a.ts', rule: 'rule', line: 3 }],
  ['a.zip!b/c.ts:rule:3', { path: 'a.zip!b/c.ts', rule: 'rule', line: 3 }],
])('%s is an entry', (line, entry) => {
  expect(parseLeakIgnores(`# comment\n\n${line}\r\n`, '.gitleaksignore')).toEqual({
    entries: [{ file: '.gitleaksignore', entryLine: 3, ...entry }],
    notes: [],
  });
});

test.each([['src/a.ts'], ['src/a.ts:rule'], ['src/a.ts:rule:x'], [':rule:3'], [commit]])('%s is none', (line) => {
  expect(parseLeakIgnores(line, '.gitleaksignore')).toEqual({
    entries: [],
    notes: [expect.stringMatching(/^\.gitleaksignore:1: .* is no fingerprint/)],
  });
});

test.each([
  ['gitleaks:allow on the line', 'SECRET # gitleaks:allow', 'gitleaks:allow'],
  ['before it', '/* betterleaks:allow */ SECRET', 'betterleaks:allow'],
  ['of detect-secrets', 'SECRET // pragma: allowlist secret', 'pragma: allowlist secret'],
  ['for the next line', '# pragma: allowlist nextline secret\nSECRET', 'pragma: allowlist nextline secret'],
  [
    'for the next line, CRLF',
    'x\r\n# pragma: allowlist nextline secret\r\nSECRET',
    'pragma: allowlist nextline secret',
  ],
  ['above, but not for the next line', '# gitleaks:allow\nSECRET', undefined],
  ['two lines above', '# pragma: allowlist nextline secret\n\nSECRET', undefined],
  ['below', 'SECRET\n# gitleaks:allow', undefined],
  ['next line on its own line', 'SECRET # pragma: allowlist nextline secret', undefined],
  ['another word', 'SECRET # gitleaks:deny', undefined],
  ['in the first line of a file', 'SECRET', undefined],
])('a comment %s', (_, text, expected) => {
  const bytes = Buffer.from(text);
  const start = bytes.indexOf('SECRET');
  expect(allowCommentAt(bytes, start, start + 6)).toBe(expected);
});

test('a comment on any line of a secret of several lines', () => {
  const bytes = Buffer.from('BEGIN\nabc # gitleaks:allow\nEND');
  expect(allowCommentAt(bytes, 0, bytes.length)).toBe('gitleaks:allow');
});

const sha1 = (text: string): string => createHash('sha1').update(text).digest('hex');
const baseline = (path: string, entry: object): string =>
  JSON.stringify({ version: '1.5.0', results: { [path]: [entry] } });

test.each([
  ['no JSON', '{', /^\.secrets\.baseline is not valid JSON/],
  ['no results', '{}', /has no `results`/],
  ['a list of results', '[]', /has no `results`/],
  ['results that are no list', '{"results":{"a":1}}', /`results` of a is no list/],
])('a baseline with %s is told', (_, text, message) => {
  expect(() => parseSecretsBaseline(text)).toThrow(message);
});

test('a baseline that leaves out files says that this is not read', () => {
  const filters = [{ path: 'detect_secrets.filters.regex.should_exclude_file', pattern: ['x'] }];
  const { notes } = parseSecretsBaseline(JSON.stringify({ filters_used: filters, results: {} }));
  expect(notes).toEqual([expect.stringContaining('secrets.ignore-paths')]);
});

/** State and reason of each finding in files as they lie there. */
async function check(files: Record<string, string>, allowComments = true) {
  const head = memoryTree(files);
  const result = await secretsCheck.run(contextOf({ scope: { kind: 'tree' }, head }), {
    ...DEFAULT_CONFIG.secrets,
    otherTools: { ignores: head, allowComments },
  });
  return { ...result, said: result.findings.map(({ state, ignored }) => ignored?.reason ?? state) };
}

test.each([
  [
    'its path and line',
    { 'a.ts': `\n${token}`, '.gitleaksignore': '# ours\na.ts:any:2' },
    'listed in .gitleaksignore, line 2',
  ],
  [
    'the file of betterleaks',
    { 'a.ts': token, '.betterleaksignore': 'a.ts:any:1' },
    'listed in .betterleaksignore, line 1',
  ],
  ['another line', { 'a.ts': token, '.gitleaksignore': 'a.ts:any:2' }, 'new'],
  ['another path', { 'a.ts': token, '.gitleaksignore': 'b.ts:any:1' }, 'new'],
  ['a commit, where files are read', { 'a.ts': token, '.gitleaksignore': `${commit}:a.ts:any:1` }, 'new'],
  ['one of two places', { 'a.ts': token, 'b.ts': token, '.gitleaksignore': 'a.ts:any:1' }, 'new'],
  [
    'both places',
    { 'a.ts': token, 'b.ts': token, '.gitleaksignore': 'a.ts:any:1\nb.ts:any:1' },
    'listed in .gitleaksignore, line 1',
  ],
  ['a comment', { 'a.ts': `${token} // gitleaks:allow` }, '`gitleaks:allow`'],
  ['a comment on one of two lines', { 'a.ts': `${token} // gitleaks:allow\n${token}` }, 'new'],
  [
    'its hash',
    { 'a.ts': token, '.secrets.baseline': baseline('a.ts', { hashed_secret: sha1(token) }) },
    'in .secrets.baseline',
  ],
  [
    'its hash, called none by an auditor',
    { 'a.ts': token, '.secrets.baseline': baseline('a.ts', { hashed_secret: sha1(token), is_secret: false }) },
    'in .secrets.baseline',
  ],
  [
    'its hash, called a secret by an auditor',
    { 'a.ts': token, '.secrets.baseline': baseline('a.ts', { hashed_secret: sha1(token), is_secret: true }) },
    'new',
  ],
  [
    'its hash at another path',
    { 'a.ts': token, '.secrets.baseline': baseline('b.ts', { hashed_secret: sha1(token) }) },
    'new',
  ],
  ['another hash', { 'a.ts': token, '.secrets.baseline': baseline('a.ts', { hashed_secret: sha1('x') }) }, 'new'],
])('a finding and %s', async (_, files, expected) => {
  const { said, findings } = await check(files);
  expect(said).toEqual([expected]);
  expect(JSON.stringify(findings)).not.toContain(token);
});

test('comments of a change that is not trusted do not count', async () => {
  expect((await check({ 'a.ts': `${token} // gitleaks:allow` }, false)).said).toEqual(['new']);
});

test('a broken baseline: what is found is told, and the run proves nothing', async () => {
  const { status, reason, misconfigured, said } = await check({ 'a.ts': token, '.secrets.baseline': '{' });
  expect({ status, misconfigured, said }).toEqual({ status: 'inconclusive', misconfigured: true, said: ['new'] });
  expect(reason).toMatch(/^\.secrets\.baseline is not valid JSON/);
});

test('an entry names the commit that brought a secret: also while it is still there, and in later versions', async () => {
  const made = buildRepository();
  try {
    made.commit('start', { 'README.md': 'hello\n' });
    const base = made.id();
    made.branch('work');
    const brought = made.commit('add', { 'a.ts': `${token}\n` });
    made.commit('move down', { 'a.ts': `// moved\n${token}\n` });
    const git = gitProcess(gitCommand(made.gitDir, process.env));
    const said = async (entry: string): Promise<string[]> => {
      const { findings } = await secretsCheck.run(
        contextOf({
          scope: { kind: 'change', base, head: made.id(), uncommitted: [] },
          git,
          head: commitTree(git, made.id()),
          base: commitTree(git, base),
        }),
        {
          ...DEFAULT_CONFIG.secrets,
          otherTools: { ignores: memoryTree({ '.gitleaksignore': entry }), allowComments: true },
        },
      );
      return findings.map(({ state }) => state);
    };
    expect(await said(`${brought}:a.ts:any:1`)).toEqual(['ignored']);
    expect(await said(`${base}:a.ts:any:1`)).toEqual(['new']);
  } finally {
    made.dispose();
  }
});
