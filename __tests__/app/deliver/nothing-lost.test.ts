// 0 to 10,000 findings × sinks × trouble × events: every finding stands in a place that people look at, or is counted by a
// pointer there, once; and whatever is refused, the verdict and the report file are the same.

import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { WHEN, type When } from '../../../src/config/sections/annotate.ts';
import type { Finding } from '../../../src/core/finding.ts';
import { COMMANDS_PER_TYPE } from '../../../src/report/inline/commands.ts';
import { makeOutcome, makeReport, manyFindings, seeded } from '../../report/hostile.ts';
import { casesOf } from '../../testkit/cases.ts';
import type { Trouble } from './memory-github.ts';
import { EVENTS, eventOf, play, type Scene } from './stage.ts';

const CASES = casesOf(2_400);
const SIZES = [0, 1, 1, 2, 2, 3, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 20, 30, 31, 51, 101];
const LARGE = [300, 700, 701, 1_000, 10_000];
const FILES = 12;
const CHANGED = 6;
const SHOWN_LINES = 60;

const fileOf = (index: number): string => `db/${index}_change.sql`;

/** Half of the files are part of the change, which shows their first lines. */
const DIFF = Array.from({ length: CHANGED }, (_, index) =>
  [
    `diff --git a/${fileOf(index)} b/${fileOf(index)}`,
    'new file mode 100644',
    '--- /dev/null',
    `+++ b/${fileOf(index)}`,
    `@@ -0,0 +1,${SHOWN_LINES} @@`,
    ...Array.from({ length: SHOWN_LINES }, (_, line) => `+line ${line + 1}`),
  ].join('\n'),
).join('\n');

function findingsOf(count: number, next: (below: number) => number): Finding[] {
  return manyFindings(count, next(1_000_000)).map((finding) =>
    finding.location.kind === 'file'
      ? {
          ...finding,
          location: { ...finding.location, path: fileOf(next(FILES)), startLine: 1 + next(120), endLine: 130 },
        }
      : finding,
  );
}

const STATUSES = [403, 404, 410, 422, 429, 500, 502, 0];
const CALLS = [
  '*',
  'writes',
  'createReview',
  'createCheckRun',
  'appendToCheckRun',
  'createComment',
  'updateComment',
  'listComments',
  'listReviewComments',
  'pullRequestDiff',
  'openPullRequests',
  'pullRequest',
  'uploadSarif',
] as const;

function troublesOf(next: (below: number) => number): Trouble[] {
  return Array.from({ length: [0, 0, 1, 1, 2, 3][next(6)] ?? 0 }, () => ({
    call: CALLS[next(CALLS.length)] ?? '*',
    status: STATUSES[next(STATUSES.length)] ?? 0,
    ...(next(2) === 0 ? { times: 1 + next(3) } : {}),
    ...(next(3) === 0 ? { after: next(4) } : {}),
    ...(next(4) === 0 ? { isExecuted: true } : {}),
  }));
}

const numbersIn = (text: string): Set<number> =>
  new Set([...text.matchAll(/Finding (\d+): drops column/g)].map(([, number]) => Number(number)));
const numberOf = ({ title }: Finding): number => Number(/Finding (\d+):/.exec(title)?.[1]);
const sumOf = (text: string, pattern: RegExp): number =>
  [...text.matchAll(pattern)].reduce((sum, [, count = '0']) => sum + Number(count.replaceAll(',', '')), 0);

/** A page names each finding or counts it. */
function lacksOf(page: string, findings: readonly Finding[], redacted: number): number {
  const counted = sumOf(page, /\*\*([\d,]+) more, counted here only/g);
  return findings.length - redacted - numbersIn(page).size - counted;
}

/** What is wrong with a delivery, in words. */
function faultsOf(scene: Scene, findings: readonly Finding[], isPublic: boolean): string[] {
  const { github, annotations, summary, log, reportFile, delivered } = scene;
  const faults = [...github.violations];
  const fresh = findings.filter(({ state }) => state === 'new');
  const hidden = isPublic ? findings.filter(({ location }) => location.kind === 'commit') : [];
  const sent = new Set(
    delivered.deliveries.flatMap(({ sink, status }) => (['sent', 'unchanged'].includes(status) ? sink : [])),
  );

  // The file has them all.
  if (reportFile.findings.length !== findings.length) faults.push('the report file lacks findings');

  // The pages name or count all.
  const pages = [
    ...(sent.has('summary') ? [summary] : []),
    ...(sent.has('comment') ? [github.comments[0]?.body ?? ''] : []),
  ];
  for (const page of pages) {
    const lacks = lacksOf(page, findings, hidden.length);
    if (lacks !== 0) faults.push(`a page lacks ${lacks} of ${findings.length}`);
  }

  // Inline: each at most once, and what the report claims to be shown is there.
  const inline = [
    ...github.reviewComments.map(({ body }) => body),
    ...(github.checkRuns.at(-1)?.annotations.map(({ title }) => title) ?? []),
    ...annotations.map(({ title }) => title ?? ''),
  ].flatMap((text) => [...numbersIn(text)]);
  if (new Set(inline).size !== inline.length && github.troubles.length === 0) faults.push('shown inline twice');
  const byFingerprint = new Map(findings.map((finding) => [finding.fingerprint, numberOf(finding)]));
  const there = new Set(inline);
  for (const fingerprint of reportFile.shown ?? [])
    if (!there.has(byFingerprint.get(fingerprint) ?? -1)) faults.push('claims to show what it does not');

  // Commands: ten of a kind, the tenth counts what has lost its place.
  if (sent.has('commands'))
    for (const level of ['error', 'warning', 'notice']) {
      const of = annotations.filter((annotation) => annotation.level === level);
      if (of.length > COMMANDS_PER_TYPE) faults.push(`${of.length} commands of ${level}`);
    }

  // Seen by somebody: named anywhere, or counted on a page, by a pointer or a roll-up.
  const seen = new Set([...inline, ...pages.flatMap((page) => [...numbersIn(page)]), ...numbersIn(log.join('\n'))]);
  const unseen = fresh.filter((finding) => !seen.has(numberOf(finding)) && !hidden.includes(finding));
  const counted = pages.length > 0 ? unseen.length : sumOf(log.join('\n'), /([\d,]+) (?:findings )?more/g);
  if (unseen.length > counted) faults.push(`${unseen.length - counted} lost`);
  return faults;
}

test(`${CASES} deliveries: nothing is lost`, async () => {
  const temp = await mkdtemp(path.join(tmpdir(), 'nothing-lost-'));
  const faults: string[] = [];
  const counts: Record<string, number> = {};
  const add = (key: string): void => {
    counts[key] = (counts[key] ?? 0) + 1;
  };
  for (let seed = 0; seed < CASES; seed++) {
    const next = seeded(seed);
    const size = seed % 240 === 0 ? (LARGE[(seed / 240) % LARGE.length] ?? 0) : (SIZES[next(SIZES.length)] ?? 0);
    const findings = findingsOf(size, next);
    const isPublic = next(4) === 0;
    const event = eventOf(EVENTS[next(EVENTS.length)] ?? 'push', { isPublic });
    const when = (): When => WHEN[next(WHEN.length)] ?? 'never';
    const sinks = {
      commands: next(5) === 0 ? ('never' as const) : ('always' as const),
      summary: next(5) === 0 ? when() : ('always' as const),
      comment: when(),
      check: when(),
      review: when(),
      sarif: when(),
    };
    const report = makeReport(findings, {
      warnOnly: next(5) === 0,
      outcomes: [makeOutcome(next(6) === 0 ? { status: 'failed', reason: 'it broke' } : {})],
    });
    const troubles = troublesOf(next);
    const scene = await play({ report, event, sinks, temp, diff: DIFF, troubles, token: next(8) > 0 });
    add(event.name === 'pull_request' && event.fork ? 'fork' : event.name);
    for (const { sink, status } of scene.delivered.deliveries) add(`${sink} ${status}`);
    for (const words of faultsOf(scene, findings, isPublic))
      faults.push(`case ${seed} (${size}, ${event.words}): ${words}`);
    if (seed % 100 === 0) for (const file of await readdir(temp)) await rm(path.join(temp, file), { recursive: true });
  }
  await rm(temp, { recursive: true });
  expect(faults).toEqual([]);
  // Every way was walked.
  const never = ['review', 'check', 'comment', 'sarif'].flatMap((sink) =>
    ['sent', 'failed', 'not-here']
      .filter((status) => (counts[`${sink} ${status}`] ?? 0) < CASES / 48)
      .map((status) => `${sink} ${status}`),
  );
  expect(never).toEqual([]);
  process.stdout.write(`nothing lost in ${CASES} deliveries: ${JSON.stringify(counts)}\n`);
}, 180_000);
