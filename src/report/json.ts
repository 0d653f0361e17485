/** The contract other tools read: the same report gives the same bytes. */
import type { Finding, Location } from '../core/finding.ts';
import type { Outcome } from '../core/outcome.ts';
import type { Report } from '../core/report.ts';
import type { SmokeRun } from '../core/smoke-run.ts';

/**
 * Two spaces, a line break at the end, keys always in the order of docs and schema. Absent stays absent. `trace` adds what every statement of
 * a migration does.
 */
export const renderJson = (report: Report, { trace = false } = {}): string =>
  `${JSON.stringify(orderReport(report, trace), null, 2)}\n`;

const orderReport = (report: Report, withTrace: boolean) => ({
  schema: report.schema,
  tool: { name: report.tool.name, version: report.tool.version },
  verdict: report.verdict,
  exitCode: report.exitCode,
  wouldBe: report.wouldBe,
  failOn: report.failOn,
  scope: report.scope,
  headline: report.headline,
  commit: report.commit,
  pullRequest: report.pullRequest,
  outcomes: report.outcomes.map((outcome) => ({
    ...orderOutcome(outcome),
    ...(withTrace ? { trace: outcome.trace } : {}),
  })),
  findings: report.findings.map(orderFinding),
  loosened: report.loosened,
  notices: report.notices,
  shown: report.shown,
});

const orderOutcome = (outcome: Outcome) => ({
  check: outcome.check,
  status: outcome.status,
  reason: outcome.reason,
  coverage: outcome.coverage,
  leftOut: outcome.leftOut.map(({ what, count, why }) => ({ what, count, why })),
  durationMs: outcome.durationMs,
  asked: outcome.asked,
  misconfigured: outcome.misconfigured,
  smoke: outcome.smoke && orderSmoke(outcome.smoke),
  shard: outcome.shard && { index: outcome.shard.index, of: outcome.shard.of, whole: outcome.shard.whole },
});

const orderSmoke = ({ origin, checks, lastGood }: SmokeRun) => ({
  origin,
  checks: checks.map(({ name, result, why, requests }) => ({
    name,
    result,
    why,
    requests: requests.map((each) => ({
      request: each.request,
      status: each.status,
      unanswered: each.unanswered,
      retries: each.retries,
      redirects: each.redirects,
      redirectsMs: each.redirectsMs,
      dnsMs: each.dnsMs,
      connectMs: each.connectMs,
      tlsMs: each.tlsMs,
      firstByteMs: each.firstByteMs,
      totalMs: each.totalMs,
    })),
  })),
  lastGood: lastGood && { commit: lastGood.commit, date: lastGood.date, environment: lastGood.environment },
});

const orderFinding = (finding: Finding) => ({
  check: finding.check,
  rule: finding.rule,
  severity: finding.severity,
  title: finding.title,
  message: finding.message,
  fix: finding.fix,
  impact: finding.impact,
  location: orderLocation(finding.location),
  fingerprint: finding.fingerprint,
  state: finding.state,
  ignored: finding.ignored && { by: finding.ignored.by, reason: finding.ignored.reason, until: finding.ignored.until },
  evidence: finding.evidence,
  excerpt: finding.excerpt && {
    text: finding.excerpt.text,
    line: finding.excerpt.line,
    highlight: finding.excerpt.highlight && {
      start: finding.excerpt.highlight.start,
      end: finding.excerpt.highlight.end,
    },
  },
  replacement: finding.replacement && {
    startLine: finding.replacement.startLine,
    endLine: finding.replacement.endLine,
    startColumn: finding.replacement.startColumn,
    endColumn: finding.replacement.endColumn,
    text: finding.replacement.text,
  },
  origin: finding.origin && { tool: finding.origin.tool, rule: finding.origin.rule, url: finding.origin.url },
  inlineIgnorable: finding.inlineIgnorable,
  docs: finding.docs,
  newIn: finding.newIn,
  data: finding.data === undefined ? undefined : sortKeys(finding.data),
});

function orderLocation(location: Location): Location {
  switch (location.kind) {
    case 'file': {
      const { kind, path, startLine, endLine, startColumn, endColumn } = location;
      return { kind, path, startLine, endLine, ...defined({ startColumn, endColumn }) };
    }
    case 'commit': {
      const { kind, commit, path, startLine, endLine } = location;
      return { kind, commit, ...defined({ path }), ...defined({ startLine, endLine }) };
    }
    case 'object':
      return { kind: location.kind, object: location.object, ...defined({ name: location.name }) };
    case 'variable':
      return { kind: location.kind, name: location.name, ...defined({ environment: location.environment }) };
    case 'request':
      return { kind: location.kind, url: location.url, check: location.check };
    case 'report':
      return { kind: location.kind, file: location.file };
  }
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Without the keys whose value is undefined. */
function defined<T extends Record<string, unknown>>(values: T): Defined<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Defined<T>;
}

/** What a check adds has no order of its own. */
function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sortKeys(inner)]));
}
