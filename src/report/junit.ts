/** JUnit XML, for systems that show test results: a suite for each check, a case for each finding. */
import { describeLocation, type Finding } from '../core/finding.ts';
import type { Outcome } from '../core/outcome.ts';
import { describeOutcome, type Report } from '../core/report.ts';
import { isBlocking } from '../core/verdict.ts';
import { annotationMessage } from './inline/commands.ts';
import { describeState } from './severity-words.ts';

/** What blocks is a failure; what does not, is known or ignored is a skipped case; a check that broke is an error. */
export function renderJunit(report: Report): string {
  const suites = report.outcomes.map((outcome) => suiteOf(outcome, report));
  const sum = (key: keyof Suite['counts']) => suites.reduce((total, { counts }) => total + counts[key], 0);
  const totals = attributes({
    name: 'Launch Ready',
    tests: sum('tests'),
    failures: sum('failures'),
    errors: sum('errors'),
    skipped: sum('skipped'),
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${totals}>`,
    ...suites.flatMap(({ lines }) => lines),
    '</testsuites>',
    '',
  ].join('\n');
}

interface Suite {
  counts: { tests: number; failures: number; errors: number; skipped: number };
  lines: string[];
}

function suiteOf(outcome: Outcome, report: Report): Suite {
  const cases = [
    outcomeCase(outcome),
    ...report.findings.filter(({ check }) => check === outcome.check).map((finding) => findingCase(finding, report)),
  ];
  const count = (kind: CaseKind) => cases.filter((one) => one.kind === kind).length;
  const counts = { tests: cases.length, failures: count('failure'), errors: count('error'), skipped: count('skipped') };
  const time = (outcome.durationMs / 1000).toFixed(3);
  return {
    counts,
    lines: [
      `  <testsuite${attributes({ name: outcome.check, ...counts, time })}>`,
      ...cases.flatMap(({ lines }) => lines),
      '  </testsuite>',
    ],
  };
}

type CaseKind = 'passed' | 'failure' | 'error' | 'skipped';

interface Case {
  kind: CaseKind;
  lines: string[];
}

/** The check itself: so that one that did not look is not taken for one that found nothing. */
function outcomeCase(outcome: Outcome): Case {
  const open = `    <testcase${attributes({ classname: outcome.check, name: `${outcome.check}: looked at what it should` })}>`;
  const message = describeOutcome(outcome);
  const close = '    </testcase>';
  if (outcome.status === 'completed')
    return { kind: 'passed', lines: [open, `      <system-out>${escapeXml(message)}</system-out>`, close] };
  const kind = outcome.status === 'skipped' ? 'skipped' : 'error';
  return { kind, lines: [open, `      <${kind}${attributes({ message })}/>`, close] };
}

function findingCase(finding: Finding, report: Report): Case {
  const { location } = finding;
  const place = location.kind === 'file' ? { file: location.path, line: location.startLine } : {};
  const name = `${finding.rule}: ${finding.title} (${describeLocation(location)})`;
  const open = `    <testcase${attributes({ classname: finding.check, name, ...place })}>`;
  const kind = isBlocking(finding, report.failOn) ? 'failure' : 'skipped';
  const state = finding.state === 'new' ? `${finding.severity}, does not block` : describeState(finding);
  const message = kind === 'failure' ? finding.title : `${state}: ${finding.title}`;
  const attributesOfKind = kind === 'failure' ? { type: finding.rule, message } : { message };
  const body = kind === 'failure' ? `>${escapeXml(annotationMessage(finding))}</failure>` : '/>';
  return { kind, lines: [open, `      <${kind}${attributes(attributesOfKind)}${body}`, '    </testcase>'] };
}

const attributes = (values: Record<string, string | number>): string =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value)).replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')}"`)
    .join('');

// What XML 1.0 does not allow even as a reference: https://www.w3.org/TR/xml/#charsets ; C1 controls are allowed, but no use.
const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\r': '&#13;',
};

export const escapeXml = (text: string): string =>
  text
    .toWellFormed()
    .replace(ILLEGAL, '')
    .replace(/[&<>"'\r]/g, (char) => ENTITIES[char] ?? '');
