/** `node src/dev/preview.ts [OUTDIR]`: sample reports in every state, as every format, to be looked at. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Finding, sortFindings } from '../core/finding.ts';
import { fingerprint } from '../core/fingerprint.ts';
import type { Outcome } from '../core/outcome.ts';
import { type Report, TOOL } from '../core/report.ts';
import { docsOf } from '../core/rule.ts';
import { decide } from '../core/verdict.ts';
import { renderHtml } from '../report/html/html.ts';
import type { Repository } from '../report/links.ts';
import { renderComment, renderSummary } from '../report/markdown/markdown.ts';
import { renderTerminal } from '../report/terminal/terminal.ts';

type Draft = Omit<Finding, 'fingerprint' | 'docs' | 'state' | 'inlineIgnorable' | 'check'> & Partial<Finding>;

const draft = (finding: Draft): Finding => ({
  check: finding.rule.split('/', 1)[0] ?? '',
  fingerprint: fingerprint(finding.rule, finding.title),
  state: 'new',
  inlineIgnorable: true,
  docs: docsOf(finding.rule),
  ...finding,
});

const dropColumn = draft({
  rule: 'migrations/drop-column',
  severity: 'blocker',
  title: 'Drops column `email` of `users`, which running code still reads',
  message:
    'Line 3 drops `users.email`. 2 places still read it: `src/app/api/login/route.ts:14` and `src/lib/mail.ts:31`.',
  impact:
    'Login (`POST /api/login`) answers 500 for everyone from the moment the migration runs until the new version is up. The addresses are gone for good.',
  fix: 'Ship in two steps. First a release that no longer reads the column; then, once it runs everywhere, a second migration:\n\n```sql\n-- in a later release, after nothing reads it\nALTER TABLE users DROP COLUMN email;\n```',
  location: {
    kind: 'file',
    path: 'prisma/migrations/20261120_trim_users/migration.sql',
    startLine: 3,
    endLine: 3,
    startColumn: 19,
    endColumn: 36,
  },
  excerpt: { text: 'ALTER TABLE users DROP COLUMN email;', line: 3, highlight: { start: 18, end: 35 } },
});

const index = draft({
  rule: 'migrations/create-index',
  severity: 'high',
  title: 'Creates index `orders_user_id_idx` while `orders` is locked against writes',
  message: 'Line 7 creates an index without `CONCURRENTLY`. `orders` is written by checkout.',
  impact: 'Nobody can place an order while the index is built: about 40 seconds for each million rows.',
  fix: 'Build it beside the traffic, in a migration of its own, since it cannot run in a transaction:\n\n```sql\nCREATE INDEX CONCURRENTLY orders_user_id_idx ON orders (user_id);\n```',
  location: {
    kind: 'file',
    path: 'prisma/migrations/20261120_trim_users/migration.sql',
    startLine: 7,
    endLine: 7,
    startColumn: 1,
    endColumn: 55,
  },
  excerpt: { text: 'CREATE INDEX orders_user_id_idx ON orders (user_id);', line: 7, highlight: { start: 0, end: 12 } },
});

const missing = draft({
  rule: 'env/missing-variable',
  severity: 'high',
  title: 'STRIPE_WEBHOOK_SECRET is read, but no environment declares it',
  message:
    '`src/app/api/stripe/route.ts` reads `STRIPE_WEBHOOK_SECRET` without a fallback. `.env.example` does not name it.',
  impact: 'Each payment event from Stripe is answered with 500. Customers pay and get nothing.',
  fix: 'Add it in three places:\n\n1. `STRIPE_WEBHOOK_SECRET=` in `.env.example`\n2. the value in your host’s settings for `production`\n3. `STRIPE_WEBHOOK_SECRET: …` in the workflow',
  location: {
    kind: 'file',
    path: 'src/app/api/stripe/route.ts',
    startLine: 12,
    endLine: 12,
    startColumn: 16,
    endColumn: 49,
  },
  excerpt: {
    text: '\tconst secret = process.env.STRIPE_WEBHOOK_SECRET;\t// 支払い 💳',
    line: 12,
    highlight: { start: 16, end: 49 },
  },
});

const medium = draft({
  rule: 'migrations/not-null-without-default',
  severity: 'medium',
  newIn: 'new in 0.2',
  title: 'Adds `orders.currency` as NOT NULL without a default',
  message: 'If `orders` has rows, the statement fails and the deploy stops half-way.',
  impact: 'The deploy fails on a database with orders in it; the earlier statements of the file stay.',
  fix: "Give a default: `ADD COLUMN currency text NOT NULL DEFAULT 'EUR'`.",
  location: { kind: 'file', path: 'prisma/migrations/20261120_trim_users/migration.sql', startLine: 9, endLine: 11 },
  excerpt: { text: 'ALTER TABLE orders', line: 9 },
  inlineIgnorable: false,
});

const low = draft({
  rule: 'env/unused-variable',
  severity: 'low',
  title: 'SENTRY_DSN_OLD is declared, but nothing reads it',
  message: '`.env.example` names it; no file of the code reads it.',
  impact: 'Nothing breaks. Somebody will look for its value on a bad day.',
  fix: 'Delete the line from `.env.example` and the value at your host.',
  location: { kind: 'file', path: '.env.example', startLine: 23, endLine: 23 },
  excerpt: { text: 'SENTRY_DSN_OLD=', line: 23 },
});

const inHistory = draft({
  rule: 'secrets/github-token',
  severity: 'blocker',
  title: 'GitHub token in `scripts/release.sh`, in the history',
  message: 'A token of GitHub is in commit 6615681. It is gone from the tip, and still in every clone.',
  impact: 'Whoever has a clone can push to your repositories as `deploy-bot`.',
  fix: 'Revoke it at `Settings › Developer settings › Tokens`, then accept it with the line below. Deleting it from the file does not help.',
  location: {
    kind: 'commit',
    commit: '66156815aa0c5d2b7ad1c59c3e1a64fbb0e3c3f9',
    path: 'scripts/release.sh',
    startLine: 4,
    endLine: 4,
  },
  evidence: 'ghp_****',
  inlineIgnorable: false,
});

const known = (count: number): Finding[] =>
  Array.from({ length: count }, (_, number) => ({
    ...draft({
      ...missing,
      fingerprint: fingerprint('env/missing-variable', `${number}`),
      title: `LEGACY_FLAG_${number} is read, but no environment declares it`,
    }),
    state: 'known' as const,
  }));

const ignored: Finding = {
  ...draft({ ...medium, fingerprint: fingerprint('x', 'ignored'), title: 'Renames table `carts`' }),
  state: 'ignored',
  ignored: { by: 'file', reason: 'the shop is closed that night', until: '2027-01-31' },
};

const outcome = (check: string, coverage: Record<string, number>, rest: Partial<Outcome> = {}): Outcome => ({
  check,
  status: 'completed',
  reason: null,
  coverage,
  leftOut: [],
  durationMs: 41,
  asked: false,
  ...rest,
});

const env = outcome(
  'env',
  { variables: 93, files: 412 },
  { leftOut: [{ what: 'values', count: 93, why: 'no environment was given' }] },
);
const secrets = outcome('secrets', { commits: 12, files: 48, bytes: 183_402 });
const migrations = outcome('migrations', { statements: 6, files: 1 });
const smoke = outcome(
  'smoke',
  {},
  { status: 'skipped', reason: 'no URL: give `url`, or environments in launch-ready.yml' },
);
const all = [env, secrets, migrations, smoke];

function report(findings: Finding[], outcomes: Outcome[], rest: Partial<Report> & { warnOnly?: boolean } = {}): Report {
  const { warnOnly = false, ...fields } = rest;
  const decision = decide(outcomes, findings, { failOn: 'high', warnOnly });
  return {
    schema: 1,
    tool: TOOL,
    verdict: decision.verdict,
    exitCode: decision.exitCode,
    ...(decision.wouldBe === decision.verdict ? {} : { wouldBe: decision.wouldBe }),
    failOn: 'high',
    scope: '12 commits since main (9f8e7d6)',
    commit: 'abc1234def5678abc1234def5678abc1234def56',
    outcomes,
    findings: sortFindings(findings),
    notices: [],
    ...fields,
  };
}

/** Name and report of each state a reader can meet. */
export const sampleReports = (): Readonly<Record<string, Report>> => ({
  pass: report([], all),
  'pass-with-advice': report([medium, low], all),
  'one-blocker': report([dropColumn], all),
  mixed: report([dropColumn, index, missing, medium, low, ...known(3), ignored], all, {
    notices: ['Fetched 11 commits that the checkout lacked (0.3 s).'],
  }),
  skipped: report(
    [],
    [
      outcome(
        'migrations',
        {},
        {
          status: 'skipped',
          reason:
            '2 Django migrations changed, Python files are not read yet; add `run: python manage.py sqlmigrate …`',
        },
      ),
      smoke,
    ],
  ),
  error: report(
    [low],
    [
      env,
      outcome(
        'secrets',
        { commits: 3 },
        {
          status: 'inconclusive',
          reason: '9 of 12 commits are not in this checkout and could not be fetched (403); add `contents: read`',
        },
      ),
      outcome('migrations', {}, { status: 'failed', reason: 'the SQL parser could not be loaded' }),
    ],
  ),
  'first-run': report(known(39), all, {
    notices: [
      'First run here: 39 findings that were on main already are known and stop nothing. `launch-ready baseline` writes them down.',
    ],
  }),
  loosened: report([low, ignored], all, {
    loosened: [
      '`.launch-ready/ignore` gains 1 line: `migrations/rename-table` in prisma/migrations/20261119/migration.sql',
      '`fail-on` goes from `medium` to `high` in launch-ready.yml',
    ],
  }),
  'warn-only': report([dropColumn, index], all, { warnOnly: true }),
  'public-history': report([inHistory, missing], all, { scope: 'the whole history (4,812 commits)' }),
});

/** As a pull request from a branch of the repository sees it. */
export const sampleRepository: Repository = {
  serverUrl: 'https://github.com',
  fullName: 'acme/shop',
  headRef: 'feature/trim-users',
  commit: 'abc1234def5678abc1234def5678abc1234def56',
  ignoreFileExists: false,
};

function writeAll(directory: string): void {
  mkdirSync(directory, { recursive: true });
  for (const [name, sample] of Object.entries(sampleReports())) {
    const redactHistory = name === 'public-history';
    const options = {
      name: 'Launch Ready / checks',
      repository: sampleRepository,
      redactHistory,
      runUrl: 'https://github.com/acme/shop/actions/runs/1',
    };
    const write = (end: string, text: string) => writeFileSync(join(directory, `${name}.${end}`), text);
    write('comment.md', renderComment(sample, options));
    write('summary.md', renderSummary(sample, options));
    write('html', renderHtml(sample, { repository: sampleRepository, redactHistory }));
    write('txt', renderTerminal(sample, { color: false, width: 100, redactHistory }));
    write('ansi', renderTerminal(sample, { color: true, width: 100, redactHistory }));
  }
}

if (import.meta.main) writeAll(process.argv[2] ?? 'preview');
