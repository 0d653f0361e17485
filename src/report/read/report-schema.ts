/** The shape of a report file, with a bound on everything: it may come from a fork's job. */
import * as z from 'zod';
import { FINGERPRINT_PATTERN } from '../../core/fingerprint.ts';
import { STATUSES } from '../../core/outcome.ts';
import { FAIL_ON, SEVERITIES } from '../../core/severity.ts';
import { MOST_SHARDS } from '../../core/shards.ts';
import { SMOKE_RESULTS } from '../../core/smoke-run.ts';

export const MAX_REPORT_BYTES = 16 * 1024 * 1024;
export const MAX_FINDINGS = 10_000;

const VERDICTS = ['pass', 'fail', 'error'] as const;
const RULE_PATTERN = /^[a-z][a-z0-9-]{0,39}\/[a-z0-9-]{1,80}$/;
const CHECK_PATTERN = /^[a-z][a-z0-9-]{0,39}$/;
const COMMIT_PATTERN = /^[0-9a-f]{7,64}$/;

const words = (max: number) => z.string().min(1).max(max);
const line = z.int().min(1).max(10_000_000);
const column = z.int().min(1).max(10_000_000);
const count = z.int().min(0).max(Number.MAX_SAFE_INTEGER);
const commit = z.string().regex(COMMIT_PATTERN, 'is no commit: 7 to 64 hex digits');

// As a pattern and not as a refinement, so that the JSON Schema says it too.
const path = z
  .string()
  .min(1)
  .max(4_096)
  .regex(
    /^(?![/\\])(?![A-Za-z]:)(?!.*(?:^|[/\\])\.\.(?:[/\\]|$))[^\0\r\n]+$/,
    'must be relative to the repository, without ".."',
  );

const location = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('file'),
    path,
    startLine: line,
    endLine: line,
    startColumn: column.exactOptional(),
    endColumn: column.exactOptional(),
  }),
  z.object({
    kind: z.literal('commit'),
    commit,
    path: path.exactOptional(),
    startLine: line.exactOptional(),
    endLine: line.exactOptional(),
  }),
  z.object({ kind: z.literal('object'), object: commit, name: words(500).exactOptional() }),
  z.object({ kind: z.literal('variable'), name: words(255), environment: words(255).exactOptional() }),
  z.object({
    kind: z.literal('request'),
    url: z
      .string()
      .max(2_048)
      .regex(/^https?:\/\//, 'must begin with http:// or https://'),
    check: words(255),
  }),
  z.object({ kind: z.literal('report'), file: words(255) }),
]);

const finding = z.object({
  check: z.string().regex(CHECK_PATTERN, 'is no name of a check'),
  rule: z.string().regex(RULE_PATTERN, 'is no rule id, such as migrations/drop-column'),
  severity: z.enum(SEVERITIES),
  title: words(255),
  message: z.string().max(10_000),
  fix: z.string().max(10_000),
  impact: z.string().max(5_000),
  location,
  fingerprint: z.string().regex(FINGERPRINT_PATTERN, 'is no fingerprint: a version, a colon and 32 hex digits'),
  state: z.enum(['new', 'known', 'ignored']),
  ignored: z
    .object({
      by: z.enum(['inline', 'file', 'rules']),
      reason: z.string().max(1_000),
      until: z
        .string()
        .regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date such as 2027-01-31')
        .exactOptional(),
    })
    .exactOptional(),
  evidence: z.string().max(500).exactOptional(),
  excerpt: z
    .object({
      text: z.string().max(10_000),
      line: line.exactOptional(),
      highlight: z.object({ start: count, end: count }).exactOptional(),
    })
    .exactOptional(),
  replacement: z
    .object({
      startLine: line,
      endLine: line,
      startColumn: column.exactOptional(),
      endColumn: column.exactOptional(),
      text: z.string().max(10_000),
    })
    .exactOptional(),
  origin: z
    .object({
      tool: words(80),
      rule: words(255),
      url: z
        .string()
        .max(2_048)
        .regex(/^https:\/\//, 'must begin with https://')
        .exactOptional(),
    })
    .exactOptional(),
  inlineIgnorable: z.boolean(),
  docs: z
    .string()
    .max(500)
    .regex(/^https:\/\//, 'must begin with https://'),
  newIn: words(40).exactOptional(),
  data: z.record(z.string().max(100), z.unknown()).exactOptional(),
});

const relations = z.array(z.string().max(500)).max(1_000);

const milliseconds = z.number().min(0);

const timedRequest = z.object({
  request: z.string().max(500),
  status: z.int().exactOptional(),
  unanswered: z.string().max(40).exactOptional(),
  retries: z.int().min(0),
  redirects: z.int().min(0),
  redirectsMs: milliseconds.exactOptional(),
  dnsMs: milliseconds.exactOptional(),
  connectMs: milliseconds.exactOptional(),
  tlsMs: milliseconds.exactOptional(),
  firstByteMs: milliseconds.exactOptional(),
  totalMs: milliseconds,
});

const traceStep = z.object({
  line: z.int().min(1),
  statement: z.string().max(300),
  locks: z.array(z.object({ relation: z.string().max(500), mode: z.string().max(40) })).max(1_000),
  blocks: z.enum(['reads and writes', 'writes', 'nothing']),
  rewrite: relations,
  scan: relations,
  evidence: z.union([z.enum(['seen', 'said']), z.object({ notRun: z.string().max(500) })]),
  transaction: z.int().min(0).exactOptional(),
});

const outcome = z.object({
  // Also of a job or a file: `job build app`, `eslint.sarif`.
  check: words(120),
  status: z.enum(STATUSES),
  reason: z.string().max(2_000).nullable(),
  coverage: z.record(z.string().min(1).max(60), count),
  leftOut: z.array(z.object({ what: words(200), count, why: z.string().max(1_000) })).max(100),
  durationMs: z.number().min(0).max(1e9),
  asked: z.boolean(),
  misconfigured: z.literal(true).exactOptional(),
  shard: z
    .object({
      index: z.int().min(1).max(MOST_SHARDS),
      of: z.int().min(1).max(MOST_SHARDS),
      whole: z.string().regex(/^[0-9a-f]{32}$/, 'is no hash: 32 hex digits'),
    })
    .exactOptional(),
  smoke: z
    .object({
      origin: z.string().max(500),
      checks: z
        .array(
          z.object({
            name: z.string().max(200),
            result: z.enum(SMOKE_RESULTS),
            why: z.string().max(2_000).exactOptional(),
            requests: z.array(timedRequest).max(1_000),
          }),
        )
        .max(2_000),
      lastGood: z
        .object({ commit: z.string().max(64), date: z.string().max(10), environment: z.string().max(200) })
        .exactOptional(),
    })
    .exactOptional()
    .describe('What became of each smoke check. Times, in milliseconds, differ from run to run.'),
  trace: z
    .array(z.object({ path: z.string().max(1_000), steps: z.array(traceStep).max(10_000) }))
    .max(1_000)
    .exactOptional(),
});

/**
 * Keys it does not know are left out, so that a report of a later minor version can be read. The JSON Schema in docs
 * is made from it with `z.toJSONSchema`.
 */
export const reportSchema = z.object({
  schema: z.literal(1),
  tool: z.object({ name: words(100), version: words(100) }),
  verdict: z.enum(VERDICTS),
  exitCode: z.literal([0, 1, 2]),
  wouldBe: z.enum(VERDICTS).exactOptional(),
  failOn: z.enum(FAIL_ON),
  scope: z.string().max(2_000),
  headline: z.string().max(2_000).exactOptional(),
  commit: commit.exactOptional(),
  pullRequest: z.int().min(1).exactOptional(),
  outcomes: z.array(outcome).max(100),
  findings: z.array(finding).max(MAX_FINDINGS),
  loosened: z.array(z.string().max(2_000)).max(1_000).exactOptional(),
  notices: z.array(z.string().max(2_000)).max(1_000),
  shown: z.array(z.string().regex(FINGERPRINT_PATTERN)).max(MAX_FINDINGS).exactOptional(),
});
