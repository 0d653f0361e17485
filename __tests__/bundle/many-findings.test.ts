// A pull request with 500 findings: GitHub's limits are kept, and each finding is shown somewhere or counted.
import { removeTempDirs } from '../testkit/runner/index.ts';
import { product } from './product.ts';
import { SHOP_WITH_TABLE } from './shop.ts';
import { FAILS, openStage } from './stage.ts';

beforeAll(product);
afterAll(removeTempDirs);

const FILES = 250;

test('500 findings in annotations, check run, comment, summary and SARIF', async () => {
  const columns = Array.from({ length: FILES }, (_, at) => `ADD COLUMN c${at} int`).join(', ');
  await using stage = await openStage({
    ...SHOP_WITH_TABLE,
    'db/migrations/0002_columns.sql': `ALTER TABLE orders ${columns};\n`,
  });
  // Two each: a column is lost, and the lock is waited for without end.
  const drops = Array.from({ length: FILES }, (_, at) => [
    `db/migrations/${at + 3}_drop.sql`,
    `ALTER TABLE orders DROP COLUMN c${at};\n`,
  ]);
  const refs = stage.propose(Object.fromEntries(drops));
  const event = stage.event('pull_request', { pullRequest: refs });
  const job = {
    with: { check: 'always' },
    token: { contents: 'read', 'pull-requests': 'write', checks: 'write' },
  } as const;
  const ran = await stage.run(event, job);
  const { findings } = ran.report;
  expect([ran.exitCode, findings.length]).toEqual([FAILS.exit, 2 * FILES]);
  const all = new Set(findings.map(({ fingerprint }) => fingerprint));
  expect(all.size).toBe(2 * FILES);
  expect(stage.github.violations).toEqual([]);

  // The check run has them all, 50 in a request, so the job's own annotations would say it twice.
  expect([ran.annotations, ran.droppedAnnotations, ran.report.shown?.length]).toEqual([[], [], 2 * FILES]);
  const operations = stage.writes().map(({ operation }) => operation);
  expect(operations).toEqual(['checks/create', ...Array(9).fill('checks/update'), 'issues/create-comment']);
  const [run] = stage.github.state().checkRuns;
  const places =
    stage.github
      .state()
      .annotations.get(run?.id ?? 0)
      ?.map(({ path, start_line, title }) => `${path}:${start_line} ${title}`) ?? [];
  expect(new Set(places)).toEqual(
    new Set(findings.map(({ location, severity, title }) => placeOf(location, severity, title))),
  );
  expect(places).toHaveLength(2 * FILES);

  // Comment and summary: every finding is a line or a heading, or counted as one of those that are not.
  const [comment] = stage.github.state().comments;
  const body = comment?.body ?? '';
  expect(body.length).toBeLessThanOrEqual(65_536);
  expect(Buffer.byteLength(ran.summary)).toBeLessThanOrEqual(1024 * 1024);
  for (const markdown of [body, ran.summary]) expect(namedIn(markdown) + countedIn(markdown)).toBe(2 * FILES);
  expect(namedIn(ran.summary)).toBe(2 * FILES);
  expect(namedIn(body)).toBeGreaterThan(100);

  // And by fingerprint in what the runner keeps.
  for (const text of [ran.reportText, ran.sarifText]) expect(new Set(text.match(/\b1:[0-9a-f]{32}\b/g))).toEqual(all);
  expect(ran.log).toContain('450 findings more, in short (200 blockers, 250 low; --verbose shows all in full):');
  expect(ran.log.match(/^ *(?:blocker|low): .* \[migrations\//gm)).toHaveLength(2 * FILES);

  // The second time nothing is written.
  const before = stage.writes().length;
  await stage.run(event, job);
  expect(stage.writes()).toHaveLength(before);

  // Without the check run, commands: ten of a kind, the tenth counts the rest. None is dropped by the runner.
  const plain = await stage.run(event);
  const of = (level: string) =>
    plain.annotations.filter((annotation) => annotation.level === level).map(({ title }) => title);
  expect([of('error').length, of('warning').length, of('notice').length, plain.droppedAnnotations]).toEqual([
    10,
    0,
    10,
    [],
  ]);
  expect([of('error').at(-1), of('notice').at(-1)]).toEqual(['Launch Ready: 241 more', 'Launch Ready: 241 more']);
  expect(plain.report.shown).toHaveLength(18);
});

type Located = { kind: string; path?: string; startLine?: number };
const NAMES: Record<string, string> = { blocker: 'Blocker', high: 'High', medium: 'Medium', low: 'Low' };
const placeOf = ({ path, startLine }: Located, severity: string, title: string): string =>
  `${path}:${startLine} ${NAMES[severity]}: ${title}`;

/** Findings that have a heading or an item of a list. */
const namedIn = (markdown: string): number =>
  (markdown.match(/^(?:#{3,4} \S+ (?:Blocker|Low): | *- \S+ \*\*(?:Blocker|Low)\*\* )/gm) ?? []).length;

/** Those of "12 more, counted here only". */
const countedIn = (markdown: string): number =>
  [...markdown.matchAll(/^\*\*([\d,]+) more, counted here only:\*\*/gm)].reduce(
    (sum, [, count = '0']) => sum + Number(count.replace(',', '')),
    0,
  );
