/** SARIF 2.1.0, for code scanning and editors. https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html */

import { describeLocation, type Finding } from '../core/finding.ts';
import type { Outcome } from '../core/outcome.ts';
import { REPOSITORY_URL } from '../core/project.ts';
import { describeOutcome, type Report } from '../core/report.ts';
import { docsOf, type RuleInfo } from '../core/rule.ts';
import type { Severity } from '../core/severity.ts';
import { cut, printable } from '../core/text.ts';
import { docsUrl } from './links.ts';
import { plainText } from './plain-text.ts';

/** The driver's name: by it our own files are known again. */
export const SARIF_TOOL = 'Launch Ready';

/** Limits of code scanning: https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/troubleshoot-sarif-uploads/results-exceed-limit */
export const SARIF_RESULTS_LIMIT = 25_000;
/** Of those, so many are kept, by severity. Results are sorted worst first. Same page. */
export const SARIF_RESULTS_KEPT = 5_000;
/** Of a rule; 10 are kept. Same page. */
export const SARIF_TAGS_LIMIT = 20;
export const SARIF_RULES_LIMIT = 25_000;

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  blocker: 'error',
  high: 'error',
  medium: 'warning',
  low: 'note',
};

/** Over 9.0 critical, 7.0 high, 4.0 medium, else low: https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support-for-code-scanning#reportingdescriptor-object */
const SCORES: Readonly<Record<Severity, string>> = { blocker: '9.5', high: '8.0', medium: '5.0', low: '2.0' };

/**
 * `rules` are all rules that ran. A finding without a file is a notification of the invocation, not a result: one
 * result without a file and code scanning refuses all of them ("expected a physical location",
 * https://github.com/github/codeql-action/issues/1738).
 */
export function renderSarif(report: Report, rules: readonly RuleInfo[]): string {
  const located = report.findings.filter((finding) => pathOf(finding) !== undefined);
  const unlocated = report.findings.filter((finding) => pathOf(finding) === undefined);
  const kept = located.slice(0, SARIF_RESULTS_LIMIT);
  const descriptors = describeRules(rules, kept);
  const indexOf = new Map(descriptors.map(({ id }, index) => [id, index]));
  const dropped = located.length - kept.length;
  const run = {
    tool: {
      driver: {
        name: SARIF_TOOL,
        semanticVersion: report.tool.version,
        informationUri: REPOSITORY_URL,
        rules: descriptors,
      },
    },
    columnKind: 'utf16CodeUnits',
    invocations: [
      {
        executionSuccessful: report.verdict !== 'error',
        exitCode: report.exitCode,
        toolExecutionNotifications: [
          ...report.outcomes.filter(({ status }) => status !== 'completed').map(outcomeNotification),
          ...unlocated.map(findingNotification),
          ...(kept.length > SARIF_RESULTS_KEPT
            ? [notification('note', `Code scanning shows the worst ${SARIF_RESULTS_KEPT} of ${located.length}`)]
            : []),
          ...(dropped > 0
            ? [notification('warning', `${dropped} more results: code scanning takes ${SARIF_RESULTS_LIMIT}`)]
            : []),
        ],
      },
    ],
    results: kept.map((finding) => resultOf(finding, indexOf.get(finding.rule) ?? 0)),
  };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function pathOf({ location }: Finding): string | undefined {
  return location.kind === 'file' || location.kind === 'commit' ? location.path : undefined;
}

/** Rules that were passed in, then those that only a finding knows (of a newer version's report). */
function describeRules(rules: readonly RuleInfo[], findings: readonly Finding[]) {
  const known = new Set(rules.map(({ id }) => id));
  const foreign = new Map(findings.filter(({ rule }) => !known.has(rule)).map((finding) => [finding.rule, finding]));
  return [
    ...rules.map((rule) => descriptor(rule.id, rule.severity, rule.summary, rule.why, rule.fix)),
    ...[...foreign.values()].map(foreignDescriptor),
  ].slice(0, SARIF_RULES_LIMIT);
}

/** Of another tool, which is no security alert of ours, or of a newer version. Nothing is known but what the finding says. */
function foreignDescriptor(finding: Finding) {
  const { rule, severity, origin } = finding;
  if (origin === undefined) return descriptor(rule, severity, rule, rule, '');
  const name = printable(`${origin.tool}: ${origin.rule}`, 255);
  const { properties: _, ...described } = descriptor(rule, severity, name, name, '');
  return { ...described, helpUri: origin.url ?? docsUrl(finding), properties: { tags: [] } };
}

function descriptor(id: string, severity: Severity, summary: string, why: string, fix: string) {
  const check = id.split('/', 1)[0] ?? id;
  const tags = ['deploy-safety', check, ...(check === 'secrets' ? ['security', 'external/cwe/cwe-798'] : [])];
  return {
    id,
    name: id.replace(/(?:^|[/-])([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: cut(summary, 1_024) },
    fullDescription: { text: cut(plainText(why), 1_024) },
    help: {
      text: plainText(fix === '' ? why : `${why}\n\n${fix}`),
      markdown: fix === '' ? why : `${why}\n\n**Fix:** ${fix}`,
    },
    helpUri: docsOf(id),
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { tags: tags.slice(0, SARIF_TAGS_LIMIT), 'security-severity': SCORES[severity] },
  };
}

function resultOf(finding: Finding, ruleIndex: number) {
  const { ignored, severity } = finding;
  const words = [finding.title, finding.message, `What breaks: ${finding.impact}`, `Fix: ${finding.fix}`];
  return {
    ruleId: finding.rule,
    ruleIndex,
    level: LEVELS[severity],
    message: { text: words.map(plainText).join('\n\n') },
    locations: [{ physicalLocation: physicalLocation(finding) }],
    // Code scanning compares only the first; the second says what it is.
    partialFingerprints: { primaryLocationLineHash: finding.fingerprint, 'launchReady/v1': finding.fingerprint },
    baselineState: finding.state === 'new' ? 'new' : 'unchanged',
    suppressions:
      ignored === undefined
        ? []
        : [
            {
              kind: ignored.by === 'inline' ? 'inSource' : 'external',
              status: 'accepted',
              justification: printable(ignored.reason),
            },
          ],
    properties: {
      severity,
      state: finding.state,
      ...(finding.location.kind === 'commit' ? { commit: finding.location.commit } : {}),
    },
  };
}

/** A path is a relative URI; columns are ours as they are: 1-based, end exclusive. */
function physicalLocation({ location }: Finding) {
  const artifactLocation = { uri: uriOf('path' in location ? (location.path ?? '') : ''), uriBaseId: '%SRCROOT%' };
  if (location.kind === 'file') {
    const { startLine, endLine, startColumn, endColumn } = location;
    const region = {
      startLine,
      endLine,
      ...(startColumn && { startColumn }),
      ...(startColumn && endColumn && { endColumn }),
    };
    return { artifactLocation, region };
  }
  const startLine = location.kind === 'commit' ? (location.startLine ?? 1) : 1;
  const endLine = location.kind === 'commit' ? (location.endLine ?? startLine) : startLine;
  return { artifactLocation, region: { startLine, endLine } };
}

const uriOf = (path: string): string => path.toWellFormed().split('/').map(encodeURIComponent).join('/');

const notification = (level: 'error' | 'warning' | 'note', text: string) => ({ level, message: { text } });

const outcomeNotification = (outcome: Outcome) =>
  notification(outcome.status === 'skipped' ? 'note' : 'error', printable(describeOutcome(outcome), 1_000));

const findingNotification = (finding: Finding) => ({
  ...notification(
    LEVELS[finding.severity],
    `${printable(`${finding.title} (${describeLocation(finding.location)})`, 1_000)}\n\n${plainText(finding.fix)}`,
  ),
  associatedRule: { id: finding.rule },
  properties: { fingerprint: finding.fingerprint, severity: finding.severity, state: finding.state },
});
