/**
 * What production's database held when somebody looked: a file in the repository, so that a change is judged by it without credentials. The
 * query that writes it is in `query.ts`.
 */

import * as z from 'zod';
import { UserError } from '../../../core/errors.ts';
import { printable } from '../../../core/text.ts';
import { withoutPublic } from '../sql/names.ts';

export interface Stats {
  /** When somebody looked. */
  at: Date;
  /** By the names that migrations use: `users`, `billing.invoices`. */
  tables: ReadonlyMap<string, TableStats>;
  /** What the application asks most often, literals replaced by `$1`. */
  queries: readonly ProductionQuery[];
}

export interface TableStats {
  rows: number;
  /** Without its indexes. */
  bytes: number;
  /** Column → its values that are not null; empty where the role might not look. */
  values: ReadonlyMap<string, number>;
}

export interface ProductionQuery {
  text: string;
  /** How often it was run since the counters were last reset. */
  calls: number;
}

export const STATS_FILE = '.launch-ready/stats.json';
/** What the query writes of five thousand tables with twenty columns each is smaller. */
export const MAX_STATS_BYTES = 4 * 1024 * 1024;

/** The database estimates rows, and an estimate may be a fraction. */
const amount = z.number().nonnegative();
const statsSchema = z.object({
  version: z.literal(1),
  at: z.iso.datetime(),
  tables: z.record(z.string(), z.object({ rows: amount, bytes: amount, values: z.record(z.string(), amount) })),
  queries: z.array(z.object({ text: z.string().max(10_000), calls: amount })),
});

/** Throws UserError; `path` is the file's name, for its words. */
export function parseStats(text: string, path: string): Stats {
  const refuse = (why: string, cause?: unknown): UserError =>
    new UserError(
      `${printable(path, 200)} is no description of a database: ${why}.`,
      'Write it anew: `launch-ready migrations --stats-query | psql "$DATABASE_URL" -At > .launch-ready/stats.json`.',
      { cause },
    );
  if (text.length > MAX_STATS_BYTES) throw refuse(`it is larger than ${MAX_STATS_BYTES / 1024 / 1024} MiB`);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw refuse('it is no JSON', error);
  }
  const read = statsSchema.safeParse(json);
  if (!read.success) {
    const [issue] = read.error.issues;
    const where = issue?.path.map((part) => printable(String(part), 60)).join('.') || 'the whole';
    throw refuse(`\`${where}\` does not have the form that the query writes`, read.error);
  }
  const { at, tables, queries } = read.data;
  return {
    at: new Date(at),
    tables: new Map(
      Object.entries(tables).map(([name, { rows, bytes, values }]) => [
        withoutPublic(name),
        { rows, bytes, values: new Map(Object.entries(values)) },
      ]),
    ),
    queries,
  };
}

/** Days after which sizes are history: they make nothing less severe then. */
const FRESH_DAYS = 90;

/** A clock may be wrong by a day. */
export function isFresh({ at }: Stats, now: Date): boolean {
  const days = (now.getTime() - at.getTime()) / (24 * 60 * 60 * 1000);
  return days > -1 && days < FRESH_DAYS;
}
