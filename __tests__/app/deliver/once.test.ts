// The second run with nothing changed writes nothing, and there is one comment whatever happens: among hundreds of others, with
// a custom token, edited by somebody, after runs that overtook each other.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Report } from '../../../src/core/report.ts';
import type { RunEvent } from '../../../src/github/event.ts';
import { makeFinding, makeReport, manyFindings } from '../../report/hostile.ts';
import { type MemoryGithub, memoryGithub } from './memory-github.ts';
import { eventOf, HEAD, type Play, play } from './stage.ts';

let temp = '';
beforeAll(async () => {
  temp = await mkdtemp(path.join(tmpdir(), 'once-'));
});
afterAll(() => rm(temp, { recursive: true }));

const PULL = { number: 7, headSha: HEAD, head: { repository: 'corner/shop', branch: 'feature' } };
const DIFF = `diff --git a/db/7.sql b/db/7.sql\nnew file mode 100644\n--- /dev/null\n+++ b/db/7.sql\n@@ -0,0 +1,5 @@\n${'+x\n'.repeat(5)}`;
const LOUD = { comment: 'always', check: 'always', review: 'always' } as const;

const bad = makeReport([makeFinding()]);
const good = makeReport([]);

const github = (more: Parameters<typeof memoryGithub>[0] = {}): MemoryGithub =>
  memoryGithub({ pulls: [PULL], diff: DIFF, ...more });

const run = (on: MemoryGithub, more: Partial<Play> = {}) =>
  play({ report: bad, event: eventOf('same-repository'), temp, github: on, ...more });

const writesOf = ({ calls }: MemoryGithub): string[] => calls.filter(({ isWrite }) => isWrite).map(({ name }) => name);
const headlineOf = (body: string | undefined): string => /^#+ (.*)$/m.exec(body ?? '')?.[1] ?? '';

/** Comments of people and other tools, two of which look like ours. */
function crowd(on: MemoryGithub, count: number, ours: string): void {
  for (let id = 1; id <= count; id++)
    on.comments.push({
      id,
      body: id === 77 ? ours : id === 78 ? ours.replaceAll(/^/gm, '> ') : `comment ${id}`,
      author: id % 3 === 0 ? 'other-tool[bot]' : 'ada',
      url: '',
      createdAt: '2026-11-01T00:00:00Z',
    });
}

describe('the second run', () => {
  test.each([
    ['one finding', [makeFinding()]],
    ['700 findings', manyFindings(700)],
    ['nothing to say', []],
  ])('%s: no write', async (_, findings) => {
    const on = github();
    const report = makeReport(findings);
    await run(on, { report, sinks: LOUD, runId: '1' });
    const first = writesOf(on).length;
    expect(first).toBeGreaterThan(0);
    await run(on, { report, sinks: LOUD, runId: '2' });
    expect(writesOf(on)).toHaveLength(first);
    expect([on.comments.length, on.checkRuns.length]).toEqual([1, 1]);
  });

  test('another finding: each place once more', async () => {
    const on = github();
    await run(on, { sinks: LOUD });
    const more = makeReport([makeFinding(), makeFinding({ title: 'another', rule: 'migrations/drop-table' })]);
    await run(on, { report: more, sinks: LOUD });
    expect(writesOf(on)).toEqual([
      'createReview',
      'createCheckRun',
      'createComment',
      'createReview',
      'createCheckRun',
      'updateComment',
    ]);
    expect(on.reviews.map(({ comments }) => comments.length)).toEqual([1, 1]);
  });
});

describe('one comment', () => {
  test('among 500 of others, two of which pretend to be ours', async () => {
    const on = github();
    const forged = (await run(github())).github.comments[0]?.body ?? '';
    crowd(on, 500, forged);
    const others = on.comments.map(({ body }) => body);
    await run(on);
    await run(on);
    await run(on, { report: good });
    expect(on.comments).toHaveLength(501);
    expect(on.comments.slice(0, 500).map(({ body }) => body)).toEqual(others);
    expect([on.comments[500]?.author, headlineOf(on.comments[500]?.body)]).toEqual([
      'github-actions[bot]',
      '✅ Nothing stops the deploy: no new findings',
    ]);
    expect(writesOf(on)).toEqual(['createComment', 'updateComment']);
  });

  test.each([
    ['a person’s token', { me: 'deploy-robot', isApp: false }],
    ['an app of the team', { me: 'corner-shop[bot]', isApp: true }],
  ])('with %s', async (_, who) => {
    const on = github(who);
    await run(on);
    await run(on);
    await run(on, { report: good });
    expect(on.comments.map(({ author, body }) => [author, headlineOf(body)])).toEqual([
      [who.me, '✅ Nothing stops the deploy: no new findings'],
    ]);
    expect(writesOf(on)).toEqual(['createComment', 'updateComment']);
  });

  test('somebody else’s with our marker is not ours, and is not touched', async () => {
    const on = github({ me: 'deploy-robot', isApp: false });
    const forged = (await run(github())).github.comments[0]?.body ?? '';
    on.comments.push({ id: 1, body: forged, author: 'mallory', url: '', createdAt: '2026-11-01T00:00:00Z' });
    await run(on);
    expect(on.comments.map(({ author }) => author)).toEqual(['mallory', 'deploy-robot']);
  });

  test.each<[name: string, edit: (body: string) => string]>([
    ['words changed', (body) => body.replace('1 blocker', 'nothing at all')],
    ['text above the marker', (body) => `I have seen this.\n\n${body}`],
    ['text below', (body) => `${body}\nDone.`],
  ])('edited by somebody (%s): repaired in place', async (_, edit) => {
    const on = github();
    await run(on);
    const [comment] = on.comments;
    const before = comment?.body ?? '';
    if (comment !== undefined) comment.body = edit(before);
    await run(on);
    expect(on.comments.map(({ body }) => body)).toEqual([before]);
  });

  test('line ends that GitHub changed are no edit', async () => {
    const on = github();
    await run(on);
    const [comment] = on.comments;
    if (comment !== undefined) comment.body = comment.body.replaceAll('\n', '\r\n').trimEnd();
    await run(on);
    expect(writesOf(on)).toEqual(['createComment']);
  });

  test.each([0, 1, 2, 3, 4, 5, 6, 7])('two runs at the same time (order %i)', async (order) => {
    const on = github();
    // Every call of one of the two may come late.
    let calls = 0;
    const { api } = on;
    const late = Object.fromEntries(
      Object.entries(api).map(([name, call]) => [
        name,
        async (...args: unknown[]) => {
          const turns = ((order >> (calls++ % 3)) & 1) === 1 ? 8 : 0;
          for (let turn = 0; turn < turns; turn++) await Promise.resolve();
          return (call as (...given: unknown[]) => unknown)(...args);
        },
      ]),
    ) as unknown as typeof api;
    await Promise.all([run(on), run({ ...on, api: late })]);
    expect(on.comments).toHaveLength(1);
    await run(on);
    expect(on.comments).toHaveLength(1);
  });

  test('doubles from before are taken away', async () => {
    const on = github();
    await run(on);
    const [comment] = on.comments;
    if (comment !== undefined) on.comments.push({ ...comment, id: 2_900 }, { ...comment, id: 2_901 });
    await run(on);
    expect(on.comments.map(({ id }) => id)).toEqual([comment?.id]);
  });

  test('the answer is lost, the comment is not', async () => {
    const on = github({ troubles: [{ call: 'createComment', status: 0, times: 1, isExecuted: true }] });
    const { delivered } = await run(on);
    expect([on.comments.length, delivered.deliveries.find(({ sink }) => sink === 'comment')?.status]).toEqual([
      1,
      'sent',
    ]);
  });

  test('the answer is lost, and so is the comment', async () => {
    const on = github({ troubles: [{ call: 'createComment', status: 502, times: 1 }] });
    await run(on);
    expect(on.comments).toHaveLength(1);
  });
});

describe('all clear', () => {
  test('deleted where the user likes it so', async () => {
    const on = github();
    await run(on);
    await run(on, { report: good, sinks: { 'all-clear': 'delete' } });
    expect([on.comments, writesOf(on)]).toEqual([[], ['createComment', 'deleteComment']]);
  });

  test('the review’s comments are taken back, and one that was answered is settled', async () => {
    const on = github();
    const two = makeReport([makeFinding(), makeFinding({ title: 'another', rule: 'migrations/drop-table' })]);
    await run(on, { report: two, sinks: { review: 'on-failure' } });
    const [answered] = on.reviewComments;
    on.reviewComments.push({
      id: 900,
      body: 'This is on purpose.',
      author: 'ada',
      url: '',
      createdAt: '',
      isCurrent: true,
      ...(answered === undefined ? {} : { answers: answered.id }),
    });
    await run(on, { report: good, sinks: { review: 'on-failure' } });
    expect(on.reviewComments.map(({ body }) => body.split('\n', 1)[0])).toEqual([
      '✅ **No longer found** as of `abc1234`.',
      'This is on purpose.',
    ]);
    const before = writesOf(on).length;
    await run(on, { report: good, sinks: { review: 'on-failure' } });
    expect(writesOf(on)).toHaveLength(before);
    // And back again: said anew, since the old comment says that it is over.
    const { reportFile } = await run(on, { report: two, sinks: { review: 'on-failure' } });
    expect([on.reviewComments.length, reportFile.shown?.length]).toEqual([4, 2]);
  });
});

describe('the status of a deployment', () => {
  const status = async (state: RunEvent['question'], report = good) => {
    const on = github();
    const event = {
      ...eventOf('push'),
      name: 'deployment_status',
      question: state,
      deployment: 5,
      url: 'https://app.example.com',
    };
    for (const runId of ['1', '2']) await run(on, { event, report, sinks: { deployment: 'always' }, runId });
    return on.statuses.map(({ state: told, environment_url, auto_inactive }) => [told, environment_url, auto_inactive]);
  };
  test.each<[name: string, question: RunEvent['question'], report: Report, expected: unknown[]]>([
    ['deployed and good', { kind: 'deployed' }, good, [['success', 'https://app.example.com', false]]],
    ['deployed and bad', { kind: 'deployed' }, bad, [['failure', 'https://app.example.com', false]]],
    ['failed, or still under way', { kind: 'nothing', why: 'the state is failure' }, good, []],
    ['not deployed yet', { kind: 'since-tag', head: HEAD }, good, []],
  ])('%s: said once', async (_, question, report, expected) => {
    expect(await status(question, report)).toEqual(expected);
  });
});

test('without a pull request and without a token nothing is missed', async () => {
  const { summary } = await run(github(), { event: eventOf('push'), token: false, sinks: { review: 'always' } });
  expect(summary).not.toContain('no review');
});

describe('runs that were overtaken', () => {
  test('a run of an old commit says nothing about the newest one', async () => {
    const on = github({ pulls: [{ ...PULL, headSha: 'f'.repeat(40) }] });
    const { summary } = await run(on);
    expect([on.comments, writesOf(on)]).toEqual([[], []]);
    expect(summary).toContain('moved on');
  });

  test('a comment of the newest commit is not overwritten by a rerun of an old one', async () => {
    const on = github();
    await run(on, { report: good, sinks: { comment: 'always' } });
    on.pulls.splice(0, 1, { ...PULL, headSha: 'f'.repeat(40) });
    await run(on);
    expect(on.comments.map(({ body }) => headlineOf(body))).toEqual(['✅ Nothing stops the deploy: no new findings']);
  });
});

describe('which pull request', () => {
  const of = (number: number, more = {}) => ({
    ...PULL,
    number,
    head: { repository: 'someone/shop', branch: 'feature' },
    ...more,
  });
  test.each<[name: string, pulls: MemoryGithub['pulls'], told: number | undefined, expected: boolean]>([
    ['the run’s', [of(7)], undefined, true],
    ['two for one commit: the one that the report tells', [of(7), of(8)], 8, true],
    ['the report tells one of another commit', [of(7), of(8, { headSha: 'f'.repeat(40) })], 8, true],
    ['the report tells somebody else’s', [of(7), of(9, { head: { repository: 'corner/shop', branch: 'x' } })], 9, true],
    ['closed, or moved on', [of(7, { headSha: 'f'.repeat(40) })], 7, false],
  ])('%s', async (_, pulls, told, expected) => {
    const on = github({ pulls });
    const asked: number[] = [];
    const { createComment } = on.api;
    on.api.createComment = async (number, body) => {
      asked.push(number);
      return createComment(number, body);
    };
    const report = { ...bad, ...(told === undefined ? {} : { pullRequest: told }) };
    await run(on, { report, event: eventOf('workflow_run') });
    expect(asked).toEqual(!expected ? [] : [told === 8 && pulls[1]?.headSha === HEAD ? 8 : 7]);
  });
});
