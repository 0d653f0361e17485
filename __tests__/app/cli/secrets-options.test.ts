// Options of `launch-ready secrets` as they are typed: each must reach the check, or it looks as if it worked.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { runCli } from '../../../src/app/cli/index.ts';
import { githubToken } from '../../../src/facts/credentials/github-token.ts';
import { BASE62, seeded } from '../../../src/facts/credentials/shared/random.ts';
import { buildRepository, gitEnvironment, temporaryFolder } from '../../testkit/git/index.ts';

async function secrets(
  repository: string,
  ...args: string[]
): Promise<{ code: number; coverage: object; found: number; notices: string[] }> {
  let text = '';
  const terminal = {
    out: (more: string) => {
      text += more;
    },
    error: () => {},
    width: 100,
    color: false,
    env: gitEnvironment(),
    cwd: path.dirname(repository),
  };
  const all = ['secrets', '--history', '--repo', repository, '--format', 'json', '--jobs', '1', ...args];
  const code = await runCli(all, terminal);
  const { outcomes, findings, notices } = JSON.parse(text);
  return { code, coverage: outcomes[0].coverage, found: findings.length, notices };
}

test('--cache: the second look reads nothing, and says the same', async () => {
  using made = buildRepository();
  using folder = temporaryFolder('launch-ready-cache-');
  made.commit('one', { 'a.env': `T=${githubToken.sample(seeded(1))}\n` });
  const first = await secrets(made.gitDir, '--cache', folder.path);
  const second = await secrets(made.gitDir, '--cache', folder.path);
  expect(first).toMatchObject({ code: 1, found: 1, coverage: { commits: 1 } });
  expect(second).toMatchObject({ code: 1, found: 1, coverage: { 'objects seen before': expect.any(Number) } });
});

test('--no-unreachable leaves out what nothing leads to', async () => {
  using made = buildRepository();
  made.commit('one', { 'a.txt': 'a\n' });
  made.object('blob', `${githubToken.sample(seeded(2))}\n`);
  expect(await secrets(made.gitDir)).toMatchObject({ code: 1, found: 1 });
  expect(await secrets(made.gitDir, '--no-unreachable')).toMatchObject({ code: 0, found: 0 });
});

test('a cache that cannot be written: what was found is told, and why the next look takes as long', async () => {
  using made = buildRepository();
  using folder = temporaryFolder('launch-ready-cache-');
  made.commit('one', { 'a.env': `T=${githubToken.sample(seeded(1))}\n` });
  writeFileSync(path.join(folder.path, 'file'), '');
  const cache = path.join(folder.path, 'file', 'seen');
  const { code, found, notices } = await secrets(made.gitDir, '--cache', cache);
  expect({ code, found }).toEqual({ code: 1, found: 1 });
  expect(notices.join('\n')).toContain(
    `What was seen cannot be kept in ${cache}, so the next look reads everything again`,
  );
});

test('the same content in a program and in a settings file is judged as either', async () => {
  using made = buildRepository();
  const text = `API_SECRET=${seeded(3).text(BASE62, 32)}\n`;
  made.commit('one', { 'a.js': text, 'b/.env': text });
  expect(await secrets(made.gitDir)).toMatchObject({ found: 1 });
});

test.each([
  [['--cache', 'x'], '`--cache` does nothing without `--history`.'],
  [['--no-unreachable'], '`--no-unreachable` does nothing without `--history`.'],
  [['--name', 'x.log'], '`--name` does nothing without `--stdin`.'],
  [['--shard', '1/2'], '`--shard` splits a look at the history.'],
  [['--history', '--shard', '3/2'], '`--shard` is no shard: 3/2.'],
  [['--history', '--shard', '1/2', '--cache', 'x'], '`--shard` and the cache are two different ways'],
])('%j', async (args, says) => {
  using made = buildRepository();
  made.commit('one', { 'a.txt': 'a\n' });
  let text = '';
  const code = await runCli(['secrets', '--repo', made.gitDir, ...args], {
    ...{ out: () => {}, width: 100, color: false, env: gitEnvironment(), cwd: path.dirname(made.gitDir) },
    error: (more) => {
      text += more;
    },
  });
  expect([code, text]).toEqual([2, expect.stringContaining(says)]);
});
