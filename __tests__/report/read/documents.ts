// Files of other tools, small and by hand, in the shapes that the real ones write.

import type { Finding } from '../../../src/core/finding.ts';
import type { Report } from '../../../src/core/report.ts';
import type { ReadContext } from '../../../src/report/read/read-context.ts';
import { readFindingsFile } from '../../../src/report/read/read-file.ts';

export const context: ReadContext = { workspace: '/srv/shop', redact: (text) => text, failOn: 'high' };

export const read = (text: string | Uint8Array, name = 'x.sarif', more: Partial<ReadContext> = {}): Report =>
  readFindingsFile(typeof text === 'string' ? Buffer.from(text) : text, name, { ...context, ...more }).report;

export type Json = Record<string, unknown>;

/** A log of one run. */
export const log = (run: Json): string => JSON.stringify({ version: '2.1.0', runs: [run] });

export const driver = (more: Json = {}): Json => ({ tool: { driver: { name: 'ESLint', ...more } } });

export const at = (uri: string, region: Json = { startLine: 3 }): Json => ({
  locations: [{ physicalLocation: { artifactLocation: { uri }, region } }],
});

/** The report of one run with these results. */
export const results = (all: readonly Json[], run: Json = {}, more: Partial<ReadContext> = {}): Report =>
  read(log({ ...driver(), results: all, ...run }), 'x.sarif', more);

/** The finding of one result. */
export function only(result: Json, run: Json = {}, more: Partial<ReadContext> = {}): Finding {
  const { findings } = results([{ message: { text: 'm' }, ruleId: 'r', ...result }], run, more);
  const [finding] = findings;
  if (finding === undefined || findings.length !== 1) throw new Error(`${findings.length} findings`);
  return finding;
}
