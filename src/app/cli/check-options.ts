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
  tree?: boolean;
  environment?: string;
  workingDirectory?: string;
  values?: string;
  /** The earlier name; Node itself reads an option of this name, and stops where the file is missing. */
  envFile?: string;
  url?: string;
  folder?: string;
  needs?: string;
  expect?: string;
  allowSkipped?: string;
  dryRun?: boolean;
}
