// The base changed the same file: what is found on GitHub's test merge is shown on the lines that the branch has.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { removeTempDirs } from '../testkit/runner/index.ts';
import { product } from './product.ts';
import { SHOP, tokenOf } from './shop.ts';
import { openStage } from './stage.ts';

beforeAll(product);
afterAll(removeTempDirs);

const LINES = Array.from({ length: 40 }, (_, line) => `line(${line + 1});`);
const FILE = 'src/pay.js';
const textOf = (lines: readonly string[]): string => `${lines.join('\n')}\n`;
/** 1-based, in the branch. */
const LEAK = 30;
const BEFORE = 5;

async function stageWithMovedBase() {
  const stage = await openStage({ ...SHOP, [FILE]: textOf(LINES) });
  const leaking = LINES.with(LEAK - 1, `const token = '${tokenOf(5)}';`);
  stage.propose({ [FILE]: textOf(leaking) });
  stage.server
    .checkout('main')
    .commit('Five lines more', { [FILE]: textOf([...Array<string>(BEFORE).fill('// more'), ...LINES]) });
  // GitHub makes a new test merge when the base moves.
  const refs = stage.propose({});
  return { stage, refs };
}

const JOB = { token: { contents: 'read', 'pull-requests': 'write', checks: 'write' } } as const;

test('a finding of ours', async () => {
  const made = await stageWithMovedBase();
  await using stage = made.stage;
  const { refs } = made;
  expect(
    stage.server
      .read(FILE, refs.merge?.sha ?? '')
      .toString()
      .split('\n')[LEAK - 1 + BEFORE],
  ).toContain('token');
  const ran = await stage.run(stage.event('pull_request', { pullRequest: refs }), {
    ...JOB,
    with: { review: 'always' },
  });
  expect(ran.report.findings.map(({ location }) => 'startLine' in location && location.startLine)).toEqual([LEAK]);
  expect(stage.github.state().reviewComments.map(({ path: file, line }) => `${String(file)}:${String(line)}`)).toEqual([
    `${FILE}:${LEAK}`,
  ]);
  expect(stage.github.violations).toEqual([]);
});

test('a finding of another tool', async () => {
  const made = await stageWithMovedBase();
  await using stage = made.stage;
  const result = {
    ruleId: 'no-token',
    level: 'error',
    message: { text: 'Not here.' },
    locations: [{ physicalLocation: { artifactLocation: { uri: FILE }, region: { startLine: LEAK + BEFORE } } }],
  };
  const ran = await stage.run(stage.event('pull_request', { pullRequest: made.refs }), {
    ...JOB,
    action: 'annotate',
    with: { review: 'always', findings: '*.sarif' },
    before: ({ dir }) =>
      writeFileSync(
        path.join(dir, 'lint.sarif'),
        JSON.stringify({ version: '2.1.0', runs: [{ tool: { driver: { name: 'ESLint' } }, results: [result] }] }),
      ),
  });
  expect(ran.exitCode).toBe(1);
  expect(stage.github.state().reviewComments.map(({ path: file, line }) => `${String(file)}:${String(line)}`)).toEqual([
    `${FILE}:${LEAK}`,
  ]);
  expect(stage.github.violations).toEqual([]);
});

test('who checked out the branch itself has its lines already', async () => {
  const made = await stageWithMovedBase();
  await using stage = made.stage;
  const result = {
    ruleId: 'no-token',
    level: 'error',
    message: { text: 'Not here.' },
    locations: [{ physicalLocation: { artifactLocation: { uri: FILE }, region: { startLine: LEAK } } }],
  };
  await stage.run(stage.event('pull_request', { pullRequest: made.refs }), {
    ...JOB,
    action: 'annotate',
    with: { review: 'always', findings: '*.sarif' },
    checkout: { ref: 'refs/heads/feature', sha: made.refs.head.sha },
    before: ({ dir }) =>
      writeFileSync(
        path.join(dir, 'lint.sarif'),
        JSON.stringify({ version: '2.1.0', runs: [{ tool: { driver: { name: 'ESLint' } }, results: [result] }] }),
      ),
  });
  expect(stage.github.state().reviewComments.map(({ path: file, line }) => `${String(file)}:${String(line)}`)).toEqual([
    `${FILE}:${LEAK}`,
  ]);
});
