// Since when a secret is in commits, by whom, and whether this job works with it.
import { secretsCheck } from '../../../src/checks/secrets/check.ts';
import { DEFAULT_CONFIG } from '../../../src/config/schema.ts';
import { databaseUrl } from '../../../src/facts/credentials/database-url.ts';
import { githubToken } from '../../../src/facts/credentials/github-token.ts';
import { seeded } from '../../../src/facts/credentials/shared/random.ts';
import { gitCommand } from '../../../src/io/git-command.ts';
import { gitProcess } from '../../../src/io/git-process.ts';
import { commitTree, memoryTree } from '../../../src/io/tree.ts';
import { buildRepository, type Repository } from '../../testkit/git/index.ts';
import { contextOf } from './context.ts';

const token = githubToken.sample(seeded(1));
const day = (date: string): number => Date.parse(date) / 1000;

async function look(made: Repository, kind: 'change' | 'history', base = made.id('main')) {
  const git = gitProcess(gitCommand(made.gitDir, process.env));
  const head = made.id();
  const scope = kind === 'change' ? ({ kind, base, head, uncommitted: [] } as const) : ({ kind, head } as const);
  const { findings } = await secretsCheck.run(
    contextOf({ scope, git, head: commitTree(git, head), base: commitTree(git, base) }),
    DEFAULT_CONFIG.secrets,
  );
  return findings;
}

test('the first and the last commit that brought it, whichever file it was in', async () => {
  using made = buildRepository();
  const at = (name: string, date: string) => ({
    author: { name, time: day(date) },
    committer: { name, time: day(date) },
  });
  made.commit('start', { 'README.md': 'hello\n' }, at('Ada', '2026-01-01T00:00:00Z'));
  made.commit('one', { 'a.env': `T=${token}\n` }, at('Grace', '2026-02-01T00:00:00Z'));
  const first = made.id();
  made.commit('gone', { 'a.env': null }, at('Ada', '2026-03-01T00:00:00Z'));
  made.commit('again', { 'b.env': `T=${token}\nMORE=1\n` }, at('Ada \u202e`x`', '2026-04-01T00:00:00Z'));
  const last = made.id();
  made.commit('kept', { 'c.txt': 'c' }, at('Ada', '2026-05-01T00:00:00Z'));
  const [found] = await look(made, 'history');
  expect(found?.data).toMatchObject({
    first: { commit: first, author: 'Grace', date: expect.stringMatching(/^2026-02-01/) },
    last: { commit: last, date: expect.stringMatching(/^2026-04-01/) },
    atHead: true,
    tier: 'provider',
  });
  expect(found?.message).toContain(
    `In commits since 2026-02-01 (${first.slice(0, 7)} by Grace), last brought on 2026-04-01`,
  );
  expect(found?.message).not.toContain('\u202e');
});

test.each<[where: string, files: Record<string, string | null>[], kind: 'change' | 'history', atHead: boolean]>([
  ['a change', [{ 'a.env': `T=${token}\n` }], 'change', true],
  ['a change that takes it back', [{ 'a.env': `T=${token}\n` }, { 'a.env': null }], 'change', false],
  ['the history, gone from the tip', [{ 'a.env': `T=${token}\n` }, { 'a.env': null }], 'history', false],
])('%s: one commit brought it', async (_, commits, kind, atHead) => {
  using made = buildRepository();
  made.commit('start', { 'README.md': 'hello\n' });
  made.branch('work');
  made.commit('bring', commits[0]);
  const commit = made.id();
  if (commits[1]) made.commit('take', commits[1]);
  const [found] = await look(made, kind);
  expect(found?.data).toMatchObject({ first: { commit }, last: { commit }, atHead });
  expect(found?.fix).toContain(atHead ? `(${commit.slice(0, 7)})` : 'rotate it');
});

test.each<[what: string, text: string, variables: Record<string, string>, severity: string, name: string | undefined]>([
  ['the token of a variable', `T=${token}`, { DEPLOY_TOKEN: token, OTHER: 'x' }, 'blocker', 'DEPLOY_TOKEN'],
  ['with a line end, as files have it', `T=${token}`, { DEPLOY_TOKEN: `${token}\n` }, 'blocker', 'DEPLOY_TOKEN'],
  ['a value of no known provider', 'session_secret = "q8Zr2vKx91LmWc47"', { S: 'q8Zr2vKx91LmWc47' }, 'blocker', 'S'],
  ['the same value, of nobody here', 'session_secret = "q8Zr2vKx91LmWc47"', {}, 'medium', undefined],
  ['only a part of a variable', `T=${token}`, { URL: `https://x:${token}@example.com` }, 'blocker', undefined],
])('%s', async (_, text, variables, severity, name) => {
  const head = memoryTree({ 'a.env': `${text}\n` });
  const context = contextOf({ scope: { kind: 'tree' }, head, variables, environment: 'production' });
  const { findings } = await secretsCheck.run(context, DEFAULT_CONFIG.secrets);
  expect(findings.map((each) => [each.severity, each.data?.['variable']])).toEqual([[severity, name]]);
  if (name !== undefined) expect(findings[0]?.message).toContain(`This is production’s \`${name}\``);
});

test('of the versions of a file that is gone the oldest is named', async () => {
  using made = buildRepository();
  made.commit('start', { 'README.md': 'hello\n' });
  made.commit('bring', { 'a.env': `T=${token}\n` });
  const first = made.id();
  made.commit('touch', { 'a.env': `T=${token}\nMORE=1\n` });
  made.commit('take', { 'a.env': null });
  const [found] = await look(made, 'history');
  expect(found?.location).toMatchObject({ kind: 'commit', commit: first, path: 'a.env' });
});

test('a password that a person chose is not told by its value', async () => {
  const url = databaseUrl.sample(seeded(3));
  const head = memoryTree({ 'a.env': `${url}\n` });
  const variables = { DATABASE_URL: url, PASSWORD: URL.parse(url)?.password ?? '' };
  const { findings } = await secretsCheck.run(
    contextOf({ scope: { kind: 'tree' }, head, variables }),
    DEFAULT_CONFIG.secrets,
  );
  expect(findings.map((each) => each.data?.['variable'])).toEqual([undefined]);
});
