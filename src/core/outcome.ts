/**
 * What became of a check. A check that could not look is not a check that passed: every outcome says in numbers what
 * was examined, and what was left out and why.
 */
import type { EnvMatrix } from './env-matrix.ts';
import type { Shard } from './shards.ts';
import type { SmokeRun } from './smoke-run.ts';
import type { MigrationTrace } from './trace.ts';

export const STATUSES = ['completed', 'skipped', 'inconclusive', 'failed'] as const;

/**
 * - `completed`: it looked at all it was asked to look at
 * - `skipped`: it does not apply here (the reason says why)
 * - `inconclusive`: it could not prove that it looked, or was blocked from looking
 * - `failed`: it broke
 */
export type Status = (typeof STATUSES)[number];

/** Counts of what was examined: `{ commits: 12, files: 48 }`. Keys are plural nouns in lower case. */
export type Coverage = Record<string, number>;

export interface LeftOut {
  /** Plural noun: `Django migrations`. */
  what: string;
  count: number;
  why: string;
}

export interface Outcome {
  check: string;
  status: Status;
  /** Why it is not `completed`; null when it is. */
  reason: string | null;
  coverage: Coverage;
  leftOut: LeftOut[];
  /** Wall clock. The one field in which two equal runs differ. */
  durationMs: number;
  /** Asked for by name (a sub-action, a CLI command) or configured: then it must have examined something. */
  asked: boolean;
  /** It failed over an option or the configuration: exit 2, whatever `warn-only` says. */
  misconfigured?: true;
  /** It looked at one part only: the others are in other reports. */
  shard?: Shard;
  /** What each statement of a migration does; in JSON only where it was asked for. */
  trace?: MigrationTrace[];
  /** Variables × environments; in JSON only where it was asked for. */
  matrix?: EnvMatrix;
  /** What became of each smoke check, and how long its requests took. */
  smoke?: SmokeRun;
}

export const examinedSomething = (outcome: Pick<Outcome, 'coverage'>): boolean =>
  Object.values(outcome.coverage).some((count) => count > 0);

/** `12 commits, 48 files`; `1 commit` for one; zeros are left out. */
export function describeCoverage(coverage: Coverage): string {
  return Object.entries(coverage)
    .filter(([, count]) => count > 0)
    .map(([noun, count]) => (noun === 'bytes' ? describeBytes(count) : countOf(count, noun)))
    .join(', ');
}

// Without Intl, which takes 20 ms to load: every run counts something.
const grouped = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');

/** `1 entry`, `2,000 entries` from a plural noun; a phrase is counted by its first plural word. */
export function countOf(count: number, plural: string): string {
  return `${grouped(count)} ${count === 1 ? singular(plural) : plural}`;
}

function singular(plural: string): string {
  if (plural.endsWith('ies')) return `${plural.slice(0, -3)}y`;
  if (/(?:sses|shes|ches|xes)$/.test(plural)) return plural.slice(0, -2);
  return plural.endsWith('s') ? plural.slice(0, -1) : plural;
}

/** `340.0 MB`, `8.2 kB`, `12 B`: a thousand to a step. */
export function describeBytes(bytes: number): string {
  if (bytes >= 1e9) return `${(bytes / 1e9).toFixed(1)} GB`;
  if (bytes >= 1e6) return `${(bytes / 1e6).toFixed(1)} MB`;
  return bytes >= 1e3 ? `${(bytes / 1e3).toFixed(1)} kB` : `${bytes} B`;
}
