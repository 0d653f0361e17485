/** Reads a report that another step, another job or a fork wrote. Nothing in it is believed without looking. */
import type * as z from 'zod';
import { messageOf, UserError } from '../../core/errors.ts';
import { sortFindings } from '../../core/finding.ts';
import type { Report } from '../../core/report.ts';
import { printable } from '../../core/text.ts';
import { decide, EXIT_CODES, type Verdict } from '../../core/verdict.ts';
import { docsUrl } from '../links.ts';
import { bytesOf } from '../markdown/fit.ts';
import { depthOf } from './json-text.ts';
import { MAX_FINDINGS, MAX_REPORT_BYTES, reportSchema } from './report-schema.ts';

/** `data` of a finding is nested two or three deep; deeper is an attack on whoever walks it. */
const MAX_DEPTH = 20;

const BADNESS: readonly Verdict[] = ['pass', 'error', 'fail'];

const ADVICE =
  'Give the file that a check of Launch Ready wrote (`report-file`, or `--format json --output FILE`), unchanged.';

/** Throws UserError that names `file`. Findings come back sorted, and their docs links lead to the rule's own page. */
export function readReport(text: string, file: string): Report {
  const name = printable(file, 300);
  const refuse = (what: string, cause?: unknown): never => {
    throw new UserError(`${name} ${what}`, ADVICE, cause === undefined ? {} : { cause });
  };
  if (bytesOf(text) > MAX_REPORT_BYTES)
    refuse(`is larger than ${MAX_REPORT_BYTES / 1024 / 1024} MB, the most a report may be.`);
  if (depthOf(text) > MAX_DEPTH) refuse(`is nested deeper than ${MAX_DEPTH} levels, which no report is.`);
  const result = reportSchema.safeParse(parseJson(text, refuse));
  if (!result.success) return refuse(describeIssue(result.error.issues[0]), result.error);
  const report: Report = result.data;
  if (report.exitCode !== EXIT_CODES[report.verdict])
    refuse(
      `contradicts itself: verdict "${report.verdict}" has exit code ${EXIT_CODES[report.verdict]}, not ${report.exitCode}.`,
    );
  const { failOn, wouldBe } = report;
  const decided = decide(report.outcomes, report.findings, { failOn, warnOnly: wouldBe !== undefined });
  // A worse one may have been gathered from several reports, one of which only warned.
  if (BADNESS.indexOf(report.verdict) < BADNESS.indexOf(decided.verdict))
    refuse(
      `contradicts itself: verdict "${report.verdict}" with findings and outcomes that make "${decided.verdict}".`,
    );
  return {
    ...report,
    findings: sortFindings(report.findings.map((finding) => ({ ...finding, docs: docsUrl(finding) }))),
  };
}

function parseJson(text: string, refuse: (what: string, cause: unknown) => never): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    return refuse(`is not JSON: ${printable(messageOf(error), 200)}`, error);
  }
}

/** `is no report: findings[3].severity …` */
function describeIssue(issue: z.core.$ZodIssue | undefined): string {
  if (issue === undefined) return 'is no report.';
  const place = issue.path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('');
  const where = place === '' ? '' : `${printable(place.replace(/^\./, ''), 200)}: `;
  if (issue.code === 'too_big' && issue.path.at(-1) === 'findings')
    return `has more than ${MAX_FINDINGS.toLocaleString('en-US')} findings, the most a report may have.`;
  if (place === '.schema')
    return 'is of a version this Launch Ready does not read ("schema" must be 1): use the same major version in all jobs.';
  return `is no report: ${where}${printable(issue.message, 300)}.`;
}
