// Every example that GitHub gives of an event, delivered: shown where it can be, said in words where not, and never a crash.
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readEvent } from '../../../src/github/event.ts';
import { makeFinding, makeReport } from '../../report/hostile.ts';
import { play } from './stage.ts';

/** https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows */
const TRIGGERS = new Set(
  'branch_protection_rule check_run check_suite create delete deployment deployment_status discussion discussion_comment fork gollum issue_comment issues label member merge_group milestone page_build project project_card project_column public pull_request pull_request_review pull_request_review_comment pull_request_target push registry_package release repository_dispatch schedule status watch workflow_call workflow_dispatch workflow_run'.split(
    ' ',
  ),
);

const examples = (
  JSON.parse(readFileSync(createRequire(import.meta.url).resolve('@octokit/webhooks-examples'), 'utf8')) as {
    name: string;
    examples: Record<string, unknown>[];
  }[]
).filter(({ name }) => TRIGGERS.has(name));

test('each is delivered or skipped in words', async () => {
  const temp = await mkdtemp(path.join(tmpdir(), 'events-'));
  const sinks = {
    comment: 'always',
    check: 'always',
    review: 'always',
    sarif: 'always',
    deployment: 'always',
  } as const;
  const counts = { examples: 0, comments: 0, deployments: 0 };
  for (const { name, examples: payloads } of examples)
    for (const payload of payloads) {
      counts.examples++;
      const variables = {
        name,
        sha: 'a'.repeat(40),
        ref: 'refs/heads/main',
        repository: 'Codertocat/Hello-World',
        actor: 'ada',
        checkedOut: undefined,
      };
      const event = readEvent(variables, payload);
      const pulls = [
        ...(event.pullRequest && event.reportCommit
          ? [{ number: event.pullRequest.number, headSha: event.reportCommit }]
          : []),
        ...(event.ranFor ? [{ number: 3, headSha: event.ranFor.sha, head: event.ranFor }] : []),
      ];
      const { delivered, github, summary } = await play({
        report: makeReport([makeFinding()]),
        event,
        sinks,
        temp,
        pulls,
      });
      expect(github.violations).toEqual([]);
      expect(summary).toContain('Drops column');
      expect(delivered.deliveries.map(({ sink }) => sink)).toEqual([
        'review',
        'check',
        'commands',
        'sarif',
        'deployment',
        'comment',
        'summary',
      ]);
      for (const { words } of delivered.deliveries) expect(words).not.toBe('');
      counts.comments += github.comments.length;
      counts.deployments += github.statuses.length;
    }
  await rm(temp, { recursive: true });
  expect(counts.examples).toBeGreaterThan(150);
  // Otherwise nothing was shown anywhere.
  expect([counts.comments > 20, counts.deployments > 2]).toEqual([true, true]);
  process.stdout.write(`events: ${JSON.stringify(counts)}\n`);
});
