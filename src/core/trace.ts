/** What each statement of a migration does, faulty or not: for a table, a picture of its locks, and the report of who asks for it. Safe to print. */
export interface MigrationTrace {
  path: string;
  steps: TraceStep[];
}

export interface TraceStep {
  /** 1-based. */
  line: number;
  /** Without literals, one line. */
  statement: string;
  /** What it locks: relation and mode, as PostgreSQL names it. */
  locks: { relation: string; mode: string }[];
  /** Who waits meanwhile, on the strongest of these locks. */
  blocks: 'reads and writes' | 'writes' | 'nothing';
  /** Relations that are written anew. */
  rewrite: string[];
  /** Tables that are read from end to end. */
  scan: string[];
  /** `seen`: PostgreSQL ran it; `said`: the text alone says so; else why it was not run. */
  evidence: 'seen' | 'said' | { notRun: string };
  /** Statements with the same number share a transaction, which keeps their locks to its end; absent: it runs by itself. */
  transaction?: number;
}
