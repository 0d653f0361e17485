// Two legs of a matrix are one job to the runner: each has a comment of its own all the same.
import { removeTempDirs } from '../testkit/runner/index.ts';
import { BAD, GOOD, openStage } from './stage.ts';

afterAll(removeTempDirs);

const WORKFLOW = `on: pull_request
permissions: { contents: read, pull-requests: write }
jobs:
  checks:
    strategy:
      matrix:
        node: [22, 24]
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
      - uses: OWNER/launch-ready@v1
`;

test('legs of a matrix do not write over each other', async () => {
  await using stage = await openStage();
  const footers = (): string[] => stage.comments().map((body) => /<sub>(.*?) ·/.exec(body)?.[1] ?? '');
  await stage.runText(WORKFLOW, 'pull_request', { pullRequest: stage.propose(BAD) });
  expect(footers()).toEqual(['workflow / checks (22)', 'workflow / checks (24)']);
  await stage.runText(WORKFLOW, 'pull_request', { pullRequest: stage.propose(GOOD) });
  expect([
    stage.comments().length,
    stage.comments().every((body) => body.includes('Nothing stops the deploy')),
  ]).toEqual([2, true]);
  expect(stage.github.violations).toEqual([]);
});
