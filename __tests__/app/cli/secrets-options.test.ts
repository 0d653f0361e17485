// Options of `launch-ready secrets` as they are typed: each must reach the check, or it looks as if it worked.
import path from 'node:path';
import { runCli } from '../../../src/app/cli/index.ts';
import { githubToken } from '../../../src/facts/credentials/github-token.ts';
import { seeded } from '../../../src/facts/credentials/shared/random.ts';
import { buildRepository, gitEnvironment, temporaryFolder } from '../../testkit/git/index.ts';

async function secrets(
  repository: string,
  ...args: string[]
): Promise<{ code: number; coverage: object; found: number }> {
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
  const { outcomes, findings } = JSON.parse(text);
  return { code, coverage: outcomes[0].coverage, found: findings.length };
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
