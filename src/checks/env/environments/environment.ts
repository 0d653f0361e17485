/** One environment, as far as it can be known from here. */
export interface Environment {
  /** `production` */
  name: string;
  /** Where this is from, in words for a sentence: `the job`, `the env file .env.production`, `the saved list vercel.json`. */
  source: string;
  kind: 'job' | 'file' | 'host' | 'github';
  /** By name of the variable. */
  cells: ReadonlyMap<string, Cell>;
  /** A variable that has no cell is not there: false where only a part can be seen, as in a job. */
  isComplete: boolean;
  /** Who answers for it. */
  owner?: string;
}

/**
 * What is known of one variable in one environment. Absent, empty and set are three things, and a name that is listed
 * without its value is none of them: the value may be empty.
 */
export type Cell = {
  place?: Place;
  /** ISO 8601: when it was last changed. */
  changed?: string;
  /** What read the env file took a `#` within the value for a comment. */
  isCut?: true;
} & (
  | { state: 'set' /** Never shown. */; value: string }
  | { state: 'empty' }
  | {
      state: 'listed' /** Why its value is not known: `GitHub never shows a secret`. */;
      why: string;
      isSecret: boolean;
    }
);

/** A line of a file; columns where the name stands there. */
export interface Place {
  path: string;
  /** 1-based. */
  line: number;
  /** 1-based UTF-16 columns; end exclusive. */
  startColumn?: number;
  endColumn?: number;
}
