// Pull requests as they grow: both sides edit, rename and delete, with and without carriage returns and a last line feed. Every
// finding on GitHub's test merge gets the line that git says it has on the branch, and GitHub takes every review comment.

import { placeFindings } from '../../../src/app/place.ts';
import { diffOf, parseDiff } from '../../../src/core/diff.ts';
import type { Finding } from '../../../src/core/finding.ts';
import { fingerprint } from '../../../src/core/fingerprint.ts';
import type { Git } from '../../../src/io/git.ts';
import { planReview } from '../../../src/report/inline/review.ts';
import { casesOf } from '../../testkit/cases.ts';
import { buildRepository, type Files, gitSync } from '../../testkit/git/index.ts';
import { hunksOf } from '../../testkit/github/git-data.ts';
import { rules } from '../../testkit/github/index.ts';
import { makeFinding, seeded } from '../hostile.ts';

const HISTORIES = casesOf(600);
const PATHS = ['app.ts', 'db/1 init.sql', 'db/zwei – ü.sql', 'a"b.ts', 'README'];
const WORDS = ['let a = 1;', '', '}', '-- x', '@@ -1 +1 @@', '+++ b/x', 'diff --git a/x b/x', '\ttab', 'ä', '\\'];

type Next = (below: number) => number;
/** Parts of a file: what the branch may edit, what the base may, and lines between them that nobody touches. */
type Parts = string[][];

const BRANCH = 1;
const BASE = 3;
const someLines = (next: Next, most: number): string[] =>
  Array.from({ length: next(most) }, () => `${WORDS[next(WORDS.length)]}${next(3) === 0 ? next(99) : ''}`);

const newParts = (next: Next, seed: number): Parts =>
  Array.from({ length: 9 }, (_, at) =>
    at % 2 === 0
      ? Array.from({ length: 1 + next(9) }, (_, line) => `between ${seed} ${at} ${line}`)
      : someLines(next, 12),
  );

/** The parts of one side, edited. */
function edit(parts: Parts, side: number, next: Next): Parts {
  return parts.map((part, at) => {
    if (at % 4 !== side || next(2) === 0) return part;
    const edited = [...part];
    for (let left = next(3); left >= 0; left--)
      edited.splice(next(edited.length + 1), next(4), ...someLines(next, 5).map((line) => `${line} ${next(1_000)}`));
    return edited;
  });
}

interface Style {
  end: string;
  isOpen: boolean;
}
const textOf = (parts: Parts, { end, isOpen }: Style): string => `${parts.flat().join(end)}${isOpen ? '' : end}`;

interface History {
  start: Files;
  branch: Files;
  merge: Files;
}

/** What each commit changes; `null`: the branch has deleted or moved it. */
function history(seed: number, next: Next): History {
  const made: History = { start: {}, branch: {}, merge: {} };
  for (const path of PATHS.slice(0, 1 + next(PATHS.length))) {
    const parts = newParts(next, seed);
    const style: Style = { end: next(4) === 0 ? '\r\n' : '\n', isOpen: next(4) === 0 };
    const after: Style = { ...style, isOpen: next(6) === 0 ? !style.isOpen : style.isOpen };
    const branch = next(4) > 0 ? edit(parts, BRANCH, next) : parts;
    const merge = next(3) > 0 ? edit(branch, BASE, next) : branch;
    made.start[path] = textOf(parts, style);
    const what = next(12);
    if (what > 1) {
      made.branch[path] = textOf(branch, after);
      made.merge[path] = textOf(merge, after);
      continue;
    }
    made.branch[path] = null;
    if (what === 0) continue;
    made.branch[`moved/${path}`] = textOf(branch, style);
    made.merge[`moved/${path}`] = textOf(merge, style);
  }
  if (next(3) === 0)
    made.branch['new.ts'] = made.merge['new.ts'] = textOf(newParts(next, -seed), { end: '\n', isOpen: false });
  if (next(3) === 0) made.merge['of the base.ts'] = textOf(newParts(next, -seed), { end: '\n', isOpen: false });
  return made;
}

/** One git process for all pairs, since each costs a test more than what it does. Texts in the order of the pairs. */
function diffs(
  gitDir: string,
  pairs: readonly (readonly [from: string, to: string])[],
  ...options: string[]
): string[] {
  // A commit behind another one is taken for its parent.
  const input = pairs.map(([from, to]) => `${to} ${from}\n`).join('');
  const out = gitSync(
    ['-c', 'core.quotePath=false', 'diff-tree', '--stdin', '-r', '--no-ext-diff', '--no-textconv', ...options],
    {
      cwd: gitDir,
      input,
    },
  );
  const parts = out
    .toString()
    .split(/^([0-9a-f]{40})\n/m)
    .slice(1);
  const texts = new Map<string, string>();
  for (let at = 0; at < parts.length; at += 2) texts.set(parts[at] ?? '', parts[at + 1] ?? '');
  return pairs.map(([, to]) => texts.get(to) ?? '');
}

/** By new path, without a word of our own parser: a line of content never begins with a letter. */
function patchesOf(diff: string, raw: string): Map<string, string> {
  const paths = raw
    .split('\n')
    .filter((line) => line.startsWith(':'))
    .map((line) => line.split('\t').at(-1) ?? '')
    .map((path) => (path.startsWith('"') ? String(JSON.parse(path)) : path));
  const patches = diff.split(/^diff --git .*$/m).slice(1);
  return new Map(paths.map((path, at) => [path, patches[at] ?? '']));
}

const linesOf = (content: Files[string] | undefined): string[] =>
  typeof content === 'string' ? content.split('\n') : [];

test(`${HISTORIES} histories: lines agree with git, and no review is refused`, async () => {
  using server = buildRepository();
  const made = Array.from({ length: HISTORIES }, (_, seed) => {
    const next = seeded(seed);
    const files = history(seed, next);
    // The message makes the commits of equal files different ones.
    const start = server.orphan(`h${seed}`).commit(`start ${seed}`, files.start);
    const head = server.commit(`branch ${seed}`, files.branch);
    const merge = server.commit(`merge ${seed}`, files.merge);
    return { seed, next, files, start, head, merge };
  });
  const shown = made.map(({ start, head }) => [start, head] as const);
  const moves = made.map(({ head, merge }) => [merge, head] as const);
  const [changes, raws, shifts, moved] = [
    diffs(server.gitDir, shown, '-M', '-p'),
    diffs(server.gitDir, shown, '-M', '--raw'),
    diffs(server.gitDir, moves, '--no-renames', '-p', '-U0', '--text'),
    diffs(server.gitDir, moves, '--no-renames', '--raw'),
  ];

  const counts = { histories: 0, findings: 0, moved: 0, onlyOnBase: 0, comments: 0, ranges: 0 };
  const wrong: string[] = [];
  for (const [at, { seed, next, files, head, merge }] of made.entries()) {
    counts.histories++;
    const findings = Object.entries(files.merge).flatMap(([path, content]): Finding[] => {
      const lines = linesOf(content);
      if (lines.length === 0) return [];
      return Array.from({ length: 1 + next(6) }, (_, index) => {
        const startLine = 1 + next(lines.length);
        const endLine = Math.min(lines.length, startLine + (next(3) === 0 ? next(8) : 0));
        return makeFinding({
          location: { kind: 'file', path, startLine, endLine },
          excerpt: { text: lines[startLine - 1] ?? '', line: startLine },
          fingerprint: fingerprint('history', path, String(index)),
        });
      });
    });
    const git = { diff: async () => shifts[at] ?? '' } as Partial<Git> as Git;
    const placed = await placeFindings(findings, {
      git,
      scope: { kind: 'change', base: merge, head: merge, uncommitted: [] },
      shownAt: head,
    });
    for (const [index, finding] of placed.entries()) {
      const before = findings[index];
      if (finding.location.kind !== 'file' || before?.location.kind !== 'file') continue;
      counts.findings++;
      const { path, startLine } = finding.location;
      const onBranch = files.branch[path];
      if (typeof onBranch !== 'string') continue;
      if (isRemoved(patchesOf(shifts[at] ?? '', moved[at] ?? '').get(path) ?? '', before.location.startLine))
        counts.onlyOnBase++;
      else if (linesOf(onBranch)[startLine - 1] !== before.excerpt?.text) wrong.push(`${seed} ${path}:${startLine}`);
      else if (startLine !== before.location.startLine) counts.moved++;
    }
    const { create } = planReview({
      findings: placed,
      diff: diffOf(parseDiff(changes[at] ?? '')),
      commit: head,
      name: 'x',
      existing: [],
    });
    const patches = patchesOf(changes[at] ?? '', raws[at] ?? '');
    for (const comment of create?.comments ?? []) {
      counts.comments++;
      if (comment.start_line !== undefined) counts.ranges++;
      const patch = patches.get(comment.path);
      const words = patch === undefined ? 'Path could not be resolved' : rules.commentLines(comment, hunksOf(patch));
      if (words !== undefined) wrong.push(`${seed} ${comment.path}:${comment.line} ${words}`);
    }
  }
  expect(wrong).toEqual([]);
  // It looked at something of each kind.
  expect(Object.entries(counts).filter(([, count]) => count < HISTORIES / 6)).toEqual([]);
  process.stdout.write(`diff mapping: ${JSON.stringify(counts)}\n`);
});

/** By the numbers of git's hunks alone. */
const isRemoved = (patch: string, line: number): boolean =>
  [...patch.matchAll(/^@@ -(\d+)(?:,(\d+))? /gm)].some(([, start, count = '1']) => {
    const first = Number(start);
    return line >= first && line < first + Number(count);
  });
