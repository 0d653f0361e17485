/** A report in every state that a reader can meet. */
import { type Finding, sortFindings } from '../core/finding.ts';
import { fingerprint } from '../core/fingerprint.ts';
import type { Outcome } from '../core/outcome.ts';
import { type Report, TOOL } from '../core/report.ts';
import { SEVERITIES } from '../core/severity.ts';
import { decide } from '../core/verdict.ts';
import type { Repository } from '../report/links.ts';
import type { MarkdownOptions } from '../report/markdown/markdown.ts';
import {
  advice,
  asIgnored,
  asKnown,
  down,
  EIGHT_STATEMENTS,
  inHistory,
  leaked,
  manyVariables,
  migrationFindings,
  missingIn,
  newVariable,
  otherTools,
} from './sample-findings.ts';

export interface Sample {
  /** What the reader is to see in it. */
  about: string;
  report: Report;
  /** Where they differ from the usual ones. */
  options?: Partial<MarkdownOptions>;
}

/** As a pull request from a branch of the repository sees it. */
export const SAMPLE_REPOSITORY: Repository = {
  serverUrl: 'https://github.com',
  fullName: 'acme/shop',
  headRef: 'feature/trim-users',
  commit: 'abc1234def5678abc1234def5678abc1234def56',
  ignoreFileExists: false,
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

const noValues = { leftOut: [{ what: 'values', count: 93, why: 'no environment was given' }] };
const env = outcome('env', { 'declared variables': 93, 'new variables': 1 }, noValues);
const secrets = outcome('secrets', { commits: 12, files: 48, bytes: 183_402 });
const migrations = outcome('migrations', { migrations: 1, statements: 8 });
const noUrl = { status: 'skipped', reason: 'no URL: give `url`, or environments in launch-ready.yml' } as const;
const smoke = outcome('smoke', {}, noUrl);
const ALL = [env, secrets, migrations, smoke];

function report(findings: Finding[], outcomes: Outcome[], rest: Partial<Report> & { warnOnly?: boolean } = {}): Report {
  const { warnOnly = false, ...fields } = rest;
  const { verdict, exitCode, wouldBe } = decide(outcomes, findings, { failOn: 'high', warnOnly });
  return {
    schema: 1,
    tool: TOOL,
    verdict,
    exitCode,
    ...(wouldBe === verdict ? {} : { wouldBe }),
    failOn: 'high',
    scope: '12 commits since main (9f8e7d6)',
    commit: SAMPLE_REPOSITORY.commit ?? '',
    outcomes,
    findings: sortFindings(findings),
    notices: [],
    ...fields,
  };
}

/** Hundreds of migrations, some with several findings. */
async function hundreds(count: number): Promise<Finding[]> {
  const [one, two] = await migrationFindings('db/1.sql', 'ALTER TABLE orders DROP COLUMN note;');
  return [...Array(count).keys()].flatMap((at) => {
    const path = `db/migrations/${String(Math.floor(at / 2)).padStart(4, '0')}_trim/migration.sql`;
    const base = at % 2 === 0 ? one : two;
    if (base === undefined) return [];
    const severity = at % 7 === 0 ? (SEVERITIES[at % 4] ?? 'low') : base.severity;
    const location = { kind: 'file', path, startLine: 1 + (at % 2), endLine: 1 + (at % 2) } as const;
    return [{ ...base, severity, location, fingerprint: fingerprint('hundreds', String(at)) }];
  });
}

/** What somebody would put into names and messages to be more than text. */
function hostile(finding: Finding): Finding {
  const evil =
    '@octocat <img src=x onerror=alert(1)> </details> [x](https://evil.example) ![x](https://evil.example/p.png) `#1` | a | **b** $x$ :tada: acme/shop#4';
  const path = 'db/<b>|@octocat|`id`|[x](y).sql';
  return {
    ...finding,
    title: evil,
    message: `\n# ${evil}\n\n\`\`\`\n</details>\n\`\`\`\n\n> [!CAUTION]\n> ${evil}`,
    impact: `| a | b |\n|-|-|\n${evil}`,
    fix: `<!-- ${evil}\n\n- ${evil}\n- [^1]: www.evil.example`,
    location: { kind: 'file', path, startLine: 3, endLine: 3 },
    excerpt: { text: `${evil} \u202e txt.exe`, line: 3, highlight: { start: 0, end: 8 } },
  };
}

export async function sampleReports(): Promise<Readonly<Record<string, Sample>>> {
  const eight = await migrationFindings('prisma/migrations/20261120_trim_users/migration.sql', EIGHT_STATEMENTS);
  const drop = (
    await migrationFindings(
      'db/migrations/0007_drop_phone.sql',
      "SET lock_timeout = '5s';\nALTER TABLE users DROP COLUMN phone;\n",
    )
  ).slice(0, 1);
  const forty = Array.from({ length: 39 }, (_, at) => asKnown(missingIn(`LEGACY_FLAG_${at}`, 'production', 30 + at)));
  const evil = [...drop, advice].map(hostile);
  return {
    pass: { about: 'nothing found', report: report([], ALL) },
    'pass-with-advice': { about: 'advice does not stop', report: report([newVariable('SENTRY_DSN', 23), advice], ALL) },
    'one-blocker': { about: 'one finding, opened', report: report(drop, ALL) },
    mixed: {
      about: 'several checks, something known, something ignored',
      report: report(
        [
          ...drop,
          leaked,
          missingIn('STRIPE_WEBHOOK_SECRET', 'production', 6),
          newVariable('SENTRY_DSN', 23),
          advice,
          ...forty.slice(0, 3),
          asIgnored(advice, 'the shop is closed that night', '2027-01-31'),
        ],
        ALL,
        { notices: ['Fetched 11 commits that the checkout lacked.'] },
      ),
    },
    'one-migration': { about: 'eight statements of one file are one block', report: report(eight, ALL) },
    variables: {
      about: 'a variable in several environments is one block',
      report: report(manyVariables(), [outcome('env', { 'declared variables': 93, 'checked values': 41 }), secrets]),
    },
    '500-findings': {
      about: 'shortened to fit, every finding named or counted',
      report: report(await hundreds(500), [outcome('migrations', { migrations: 250, statements: 500 }), secrets]),
    },
    skipped: {
      about: 'nothing applied',
      report: report(
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
    },
    inconclusive: {
      about: 'could not look: exit 2',
      report: report(
        [advice],
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
    },
    'warn-only': { about: 'reported, nothing stopped', report: report([...drop, leaked], ALL, { warnOnly: true }) },
    loosened: {
      about: 'the change lowers the bar',
      report: report([advice, asIgnored(leaked, 'made up for a test')], ALL, {
        loosened: [
          '`.launch-ready/ignore` gains 1 line: `migrations/rename-table` in prisma/migrations/20261119/migration.sql',
          '`fail-on` goes from `medium` to `high` in launch-ready.yml',
        ],
      }),
    },
    'known-only': {
      about: 'first run: everything was there before',
      report: report([...forty, asIgnored(inHistory, 'revoked on 2026-11-02', '2027-01-31')], ALL, {
        notices: [
          'First run here: 39 findings that were on main already are known and stop nothing. `launch-ready baseline` writes them down.',
        ],
      }),
    },
    'public-history': {
      about: 'public repository: the history is counted, not located',
      report: report([inHistory, missingIn('STRIPE_WEBHOOK_SECRET', 'production', 6)], ALL, {
        scope: 'the whole history (4,812 commits)',
      }),
      options: { redactHistory: true },
    },
    'other-tools': {
      about: 'findings of ESLint and Trivy, linked to their pages',
      report: report(otherTools(), [outcome('eslint', { reports: 1 }), outcome('trivy', { reports: 1 })]),
    },
    hostile: {
      about: 'text that would be more than text',
      report: report(
        evil,
        [outcome('@octocat|<b>', { 'a|b': 1 }, { status: 'skipped', reason: evil[0]?.title ?? '' })],
        {
          scope: evil[0]?.title ?? '',
          notices: evil.map(({ message }) => message),
          loosened: evil.map(({ fix }) => fix),
        },
      ),
      options: { troubles: evil.map(({ impact }) => impact), name: evil[0]?.title ?? '' },
    },
    'all-clear': {
      about: 'green after red: the comment is updated',
      report: report([asKnown(advice)], ALL, { commit: 'fed9876cba5432fed9876cba5432fed9876cba54' }),
    },
    troubles: {
      about: 'what could not be delivered',
      report: report([...drop], ALL),
      options: {
        troubles: [
          'The check run could not be written (403: Resource not accessible by integration). Give the job `permissions: checks: write`.',
          'Two of 50 annotations had no place in the change.',
        ],
      },
    },
    'merge-queue': {
      about: 'the gate, from the reports of several jobs',
      report: report(
        [down],
        [
          env,
          secrets,
          migrations,
          outcome('smoke', { requests: 9 }),
          outcome('job build', {}, { status: 'failed', reason: 'the job was cancelled' }),
        ],
        { scope: '4 jobs and 3 reports in the merge queue for main' },
      ),
    },
  };
}
