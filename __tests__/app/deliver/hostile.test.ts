// Hostile text in every field, through every sink at once: the real runner commands, and what GitHub would make of each body.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { githubRunner } from '../../../src/github/workflow.ts';
import { planCommands } from '../../../src/report/inline/commands.ts';
import { strangersIn } from '../../report/github-html.ts';
import { hostileFindings, hostileText, makeOutcome, makeReport, seeded } from '../../report/hostile.ts';
import { casesOf } from '../../testkit/cases.ts';
import { eventOf, play } from './stage.ts';

const REPORTS = casesOf(300);
/** Title, message, fix, impact, evidence, excerpt, place and reason of each finding. */
const FIELDS = 8;
const FINDINGS = 3;
const DIFF = `diff --git a/db/7.sql b/db/7.sql\nnew file mode 100644\n--- /dev/null\n+++ b/db/7.sql\n@@ -0,0 +1,40 @@\n${'+x\n'.repeat(40)}`;

const OURS = /^https:\/\/github\.com\/corner\/shop\/[^\s<>"'()@]*$/;

/** What the runner would take for a command: https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs */
const commandsIn = (stdout: string): string[] =>
  stdout.split(/\r\n|\r|\n/).flatMap((line) => {
    const command = /^\s*::([^\s:]+)/.exec(line)?.[1] ?? /##\[/.exec(line)?.[0];
    return command === undefined ? [] : [command];
  });

/** What is written to stdout meanwhile. */
async function listening<T>(act: () => Promise<T>): Promise<{ stdout: string; made: T }> {
  const write = process.stdout.write;
  let stdout = '';
  process.stdout.write = ((text: string | Uint8Array) => {
    stdout += String(text);
    return true;
  }) as typeof write;
  try {
    return { made: await act(), stdout };
  } finally {
    process.stdout.write = write;
  }
}

test(`${REPORTS * FINDINGS * FIELDS} hostile texts: no command, no mention, no HTML, no broken table, no path that leaves`, async () => {
  const temp = await mkdtemp(path.join(tmpdir(), 'hostile-'));
  const faults: string[] = [];
  let reviewed = 0;
  for (let seed = 0; seed < REPORTS; seed++) {
    const next = seeded(seed + 9_000);
    const findings = hostileFindings(FINDINGS, seed).map((finding, index) => ({
      ...finding,
      message: hostileText(next, 6),
      fix: hostileText(next, 6),
      state: index === 0 ? ('new' as const) : finding.state,
      // One on a line of the change, so that the review has something to say.
      ...(index === 0 ? { location: { kind: 'file', path: 'db/7.sql', startLine: 3, endLine: 3 } as const } : {}),
      ...(next(3) === 0 ? { origin: { tool: hostileText(next, 4), rule: hostileText(next, 4) } } : {}),
      ...(next(3) === 0 ? { replacement: { startLine: 3, endLine: 3, text: hostileText(next, 6) } } : {}),
    }));
    const report = makeReport(findings, {
      scope: hostileText(next, 5),
      notices: [hostileText(next, 5)],
      outcomes: [makeOutcome({ status: 'failed', reason: hostileText(next, 6) })],
    });
    const name = hostileText(next, 4);
    const { stdout, made } = await listening(() =>
      play({
        report,
        event: eventOf('same-repository', { words: hostileText(next, 4) }),
        sinks: {
          comment: 'always',
          check: seed % 2 === 0 ? 'always' : 'never',
          review: seed % 3 === 0 ? 'never' : 'always',
          sarif: 'always',
          name,
        },
        temp,
        diff: DIFF,
        more: { runner: { ...githubRunner({}), summary: async () => {} } },
      }),
    );
    const { github } = made;
    faults.push(...github.violations);
    const known = new Set(['group', 'endgroup', 'error', 'warning', 'notice']);
    const commands = commandsIn(stdout);
    const most = planCommands(report.findings).commands.length;
    faults.push(...commands.filter((command) => !known.has(command)));
    if (commands.filter((command) => /error|warning|notice/.test(command)).length > most)
      faults.push(`${seed}: a command too many`);
    const bodies = [...github.comments, ...github.reviewComments].map(({ body }) => body);
    reviewed += github.reviewComments.length;
    for (const run of github.checkRuns) bodies.push(run.output.summary);
    for (const body of bodies) {
      const comments = [...body.matchAll(/^<!--(.*?)-->$/gm)]
        .map(([, words = '']) => words.trim())
        .filter((words) => /^launch-ready:(?:comment name=|finding 1:[0-9a-f]{32} name=)[^\s<>]*$/.test(words));
      faults.push(...strangersIn(body, { cells: 3, comments, links: OURS }).map((stranger) => `${seed}: ${stranger}`));
    }
    for (const { path: file } of github.checkRuns.flatMap(({ annotations }) => annotations))
      if (path.posix.isAbsolute(file)) faults.push(`${seed}: ${file}`);
    for (const sarif of github.sarif) JSON.parse(sarif);
  }
  await rm(temp, { recursive: true });
  expect(faults).toEqual([]);
  expect(reviewed).toBeGreaterThan(REPORTS / 3);
}, 120_000);
