// How much is asked of GitHub, through octokit, against GitHub's own description of its API.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { githubClient } from '../../../src/github/client.ts';
import { nodeClock } from '../../../src/io/clock.ts';
import { makeReport, manyFindings } from '../../report/hostile.ts';
import { buildRepository, pullRequest } from '../../testkit/git/index.ts';
import { startFakeGitHub } from '../../testkit/github/index.ts';
import { eventOf, play } from './stage.ts';

const EVERYTHING = { comment: 'always', check: 'always', review: 'always', sarif: 'always' } as const;
const FILES = 40;
const fileOf = (index: number): string => `db/${index % FILES}_change.sql`;

test.each<[findings: number, others: number, most: number]>([
  [10, 0, 24],
  [1_000, 150, 24],
  [10_000, 500, 40],
])(
  '%i findings, %i comments of others: at most %i calls, and none the second time but looks',
  async (count, others, most) => {
    const temp = await mkdtemp(path.join(tmpdir(), 'calls-'));
    using server = buildRepository();
    server.commit('start', { 'README.md': 'x\n' });
    const lines = Array.from({ length: 60 }, (_, line) => `SELECT ${line};\n`).join('');
    server
      .branch('feature')
      .commit('change', Object.fromEntries(Array.from({ length: FILES }, (_, index) => [fileOf(index), lines])));
    const refs = pullRequest(server, { head: 'feature', number: 7 });
    await using github = await startFakeGitHub({
      repositories: { 'corner/shop': { gitDir: server.gitDir, private: true } },
    });
    github.pullRequest(refs);
    for (let id = 1; id <= others; id++)
      github.state().comments.push({
        id,
        issue: 7,
        body: `comment ${id}`,
        user: { login: 'ada', id: 1, type: 'User' },
        created_at: '2026-11-01T00:00:00Z',
        updated_at: '2026-11-01T00:00:00Z',
        html_url: 'https://x.example',
        url: 'https://x.example',
        issue_url: 'https://x.example',
        author_association: 'NONE',
      });
    const findings = manyFindings(count).map((finding, index) =>
      finding.location.kind === 'file'
        ? {
            ...finding,
            state: 'new' as const,
            location: {
              kind: 'file' as const,
              path: fileOf(index),
              startLine: 1 + (index % 90),
              endLine: 1 + (index % 90),
            },
          }
        : finding,
    );
    const client = await githubClient({
      token: github.token(),
      apiUrl: github.apiUrl,
      owner: 'corner',
      repo: 'shop',
      clock: nodeClock,
      progress: () => {},
    });
    const run = () =>
      play({
        report: makeReport(findings),
        event: eventOf('same-repository', { reportCommit: refs.head.sha, commit: refs.head.sha }),
        sinks: EVERYTHING,
        temp,
        more: { api: async () => client },
      });
    const { delivered } = await run();
    expect(github.violations).toEqual([]);
    expect(
      delivered.deliveries
        .filter(({ status }) => !['sent', 'not-wanted'].includes(status))
        .map(({ sink, words }) => `${sink}: ${words}`),
    ).toEqual([]);
    expect(github.requests.length).toBeLessThanOrEqual(most);
    process.stdout.write(`${count} findings, ${others} comments of others: ${github.requests.length} calls\n`);
    const writes = () =>
      github.requests.filter(({ method, operation }) => method !== 'GET' && operation !== 'code-scanning/upload-sarif')
        .length;
    const before = writes();
    await run();
    expect(writes()).toBe(before);
    await rm(temp, { recursive: true });
  },
  60_000,
);
