// A pull request that silences its own secret the way another tool would let it: from a fork, on a branch, under `policy: base`.
import { githubToken } from '../../../src/facts/credentials/github-token.ts';
import { seeded } from '../../../src/facts/credentials/shared/random.ts';
import type { Files } from '../../testkit/git/index.ts';
import { clearSubjects, findingsOf, review } from '../review.ts';

afterAll(clearSubjects);

const token = githubToken.sample(seeded(1));
const FAILS = 'new secrets/github-token a.ts:1';
const SILENCED = 'ignored secrets/github-token a.ts:1';

const ATTEMPTS: [name: string, change: Files, branch: string[]][] = [
  ['a comment', { 'a.ts': `${token} // gitleaks:allow\n` }, ['new policy/loosened a.ts:1', SILENCED]],
  [
    'an entry',
    { 'a.ts': `${token}\n`, '.gitleaksignore': 'a.ts:github-pat:1\n' },
    ['new policy/loosened .gitleaksignore:1', SILENCED],
  ],
  [
    'an allowlist, where there were no rules',
    { 'a.ts': `${token}\n`, '.gitleaks.toml': "[allowlist]\npaths = ['a']\n" },
    ['new policy/loosened .gitleaks.toml:1'],
  ],
];

test.each(ATTEMPTS)('%s', async (_, change, branch) => {
  const options = { checks: ['secrets'] } as const;
  const base: Files = { 'README.md': 'hello\n' };
  const policy: Files = { ...base, 'launch-ready.yml': 'policy: base\n' };
  expect(findingsOf(await review({ base, change, options }))).toEqual(branch);
  expect(findingsOf(await review({ base, change, options, from: 'fork' }))).toEqual([FAILS]);
  expect(findingsOf(await review({ base: policy, change, options }))).toEqual([FAILS]);
});

test('an allowlist that a branch widens does not count before it is merged', async () => {
  const base: Files = { '.gitleaks.toml': "[allowlist]\npaths = ['^b']\n" };
  const change: Files = { 'a.ts': `${token}\n`, '.gitleaks.toml': "[allowlist]\npaths = ['^a']\n" };
  const report = await review({ base, change, options: { checks: ['secrets'] } });
  expect(findingsOf(report)).toEqual([FAILS]);
  expect(report.notices.join()).toContain('counts once it is merged');
});

test('rules that cannot be read are an error, beside what is found', async () => {
  const change: Files = { 'a.ts': 'const a = 1;\n', '.gitleaks.toml': '[[rules]\n' };
  const report = await review({
    base: { 'README.md': 'hello\n' },
    change,
    options: { checks: ['secrets'], warnOnly: true },
  });
  expect([report.verdict, report.exitCode]).toEqual(['error', 2]);
  expect(report.outcomes[0]?.reason).toMatch(/^\.gitleaks\.toml:1:\d+ is not valid TOML/);
});
