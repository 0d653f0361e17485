/** Options of the command line that have to do with a look and its report. */

/** As commander gives them. */
export interface CheckOptions {
  repo: string;
  config?: string;
  format: 'terminal' | 'json' | 'sarif' | 'junit' | 'markdown' | 'html';
  output?: string;
  color: boolean;
  verbose?: boolean;
  failOn?: string;
  warnOnly?: boolean;
  base?: string;
  head?: string;
  history?: boolean;
  /** A folder, where one is named (only `secrets` takes one). */
  tree?: boolean | string;
  environment?: string;
  workingDirectory?: string;
  values?: string[];
  /** The earlier name; Node itself reads an option of this name, and stops where the file is missing. */
  envFile?: string[];
  fingerprints?: string;
  github?: boolean;
  dialect?: string;
  url?: string;
  only?: string[];
  deadline?: string;
  staged?: boolean;
  stdin?: boolean;
  name?: string;
  unreachable?: boolean;
  verify?: boolean;
  jobs?: number;
  rules?: string;
  cache?: string;
  shard?: string;
  folder?: string;
  needs?: string;
  expect?: string;
  allowSkipped?: string;
  dryRun?: boolean;
  context?: string[];
  sqlDialect?: string;
  dbVersion?: number;
  transaction?: string;
  shadow?: string;
  run?: string;
  stats?: string;
  statsQuery?: boolean;
  trace?: boolean;
}
