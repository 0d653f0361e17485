/**
 * Inputs and outputs of the actions. The action.yml files, the tables in the docs and the parsing are made from this.
 * No input has a default in its action.yml that launch-ready.yml could give: it would override the file.
 */
import { UserError } from '../core/errors.ts';
import { FAIL_ON } from '../core/severity.ts';
import { nearest, printable } from '../core/text.ts';
import { ALL_CLEAR, OTHER_TOOLS, WHEN } from './sections/annotate.ts';

export const ACTIONS = ['run', 'env', 'secrets', 'migrations', 'smoke', 'annotate', 'gate'] as const;
export type ActionWord = (typeof ACTIONS)[number];

export interface InputSpec {
  name: string;
  /** One line for action.yml and the tables. */
  description: string;
  actions: readonly ActionWord[];
  /** Allowed values, where they are few. */
  values?: readonly string[];
  default?: string;
}

const CHECKING: readonly ActionWord[] = ['run', 'env', 'secrets', 'migrations', 'smoke'];
const REPORTING: readonly ActionWord[] = ['run', 'annotate'];
const BOOLEAN = ['true', 'false'] as const;
export const REPORT_LEVELS = ['full', 'summary', 'none'] as const;

export const INPUTS: readonly InputSpec[] = [
  {
    name: 'github-token',
    description:
      'Token to fetch what the checkout lacks and to write comment, review and check run. The permissions it needs are in the README.',
    actions: ACTIONS,
    default: `\${{ github.token }}`,
  },
  {
    name: 'config-file',
    description: 'Configuration, relative to the repository. Default: launch-ready.yml or .github/launch-ready.yml.',
    actions: ACTIONS,
  },
  {
    name: 'working-directory',
    description: 'Folder of the app in a monorepo, relative to the repository.',
    actions: ACTIONS,
  },
  {
    name: 'environment',
    description: 'Environment to judge, such as `production`: env then checks the values that the step maps.',
    actions: ACTIONS,
  },
  {
    name: 'fail-on',
    description: 'New findings of this severity or worse fail the step. Default: high.',
    actions: ACTIONS,
    values: FAIL_ON,
  },
  { name: 'warn-only', description: 'Report all the same and exit 0.', actions: ACTIONS, values: BOOLEAN },
  { name: 'base', description: 'Commit to compare with. Default: what the event says.', actions: ACTIONS },
  { name: 'head', description: 'Commit to look at. Default: what the event says.', actions: ACTIONS },
  {
    name: 'report',
    description: 'How much this step shows: full, summary or none. The report file is always written.',
    actions: ACTIONS,
    values: REPORT_LEVELS,
  },
  {
    name: 'scope',
    description: 'What to look at: auto (what the event says), change, history or tree.',
    actions: ['run', 'env', 'secrets', 'migrations'],
    values: ['auto', 'change', 'history', 'tree'],
  },
  {
    name: 'url',
    description: 'Address of the deployed app. Default: the event’s, or the environment’s in launch-ready.yml.',
    actions: ['run', 'smoke'],
  },
  {
    name: 'only',
    description:
      'Names of smoke checks as the report shows them, one on a line: only these are run, with `ready` and `login` as needed. Default: all.',
    actions: ['smoke'],
  },
  {
    name: 'deadline',
    description: 'Longest time for everything, such as 3m. Default: what `smoke.deadline` says.',
    actions: ['smoke'],
  },
  {
    name: 'env-file',
    description:
      'Judge the values of these files, one on a line, instead of the job’s variables: env files and saved lists of hosts; `staging=FILE` says whose they are.',
    actions: ['run', 'env'],
  },
  {
    name: 'dialect',
    description:
      'How env files are read: node, dotenv, dotenv-expand, next, vite, compose, docker, systemd, shell, python, ruby, godotenv, … Default: the project’s own loader, else dotenv.',
    actions: ['run', 'env'],
  },
  {
    name: 'vars',
    // An expression in a description would be evaluated.
    description:
      'What the job sees of GitHub’s variables, as JSON (`toJSON(vars)`): names that the step does not map count as set.',
    actions: ['run', 'env'],
  },
  {
    name: 'settings-token',
    description:
      'A token that may read names (fine-grained: Actions, Environments, Secrets and Variables, each read-only): what GitHub’s settings hold for each environment is then looked at too.',
    actions: ['run', 'env'],
  },
  {
    name: 'fingerprints',
    description:
      'Folder in which keyed fingerprints of the values are left for a job that compares; what an earlier deploy left there tells what is gone since.',
    actions: ['run', 'env'],
  },
  {
    name: 'compare',
    description: 'Compare these fingerprint files of several environments (a glob on a line), and do nothing else.',
    actions: ['env'],
  },
  {
    name: 'folder',
    description: 'Look at this folder, such as the build output, instead of commits.',
    actions: ['secrets'],
  },
  {
    name: 'cache',
    description:
      'With `scope: history`: keep in this folder which objects were looked at, and read only what is new. For actions/cache.',
    actions: ['secrets'],
  },
  {
    name: 'shard',
    description:
      'With `scope: history`: look at one of several parts, such as `2/4`, so that the jobs of a matrix share a very large history. annotate puts their reports together.',
    actions: ['secrets'],
  },
  {
    name: 'verify',
    description:
      'Ask the providers of found tokens whether these still work: one read-only request each, with the token in it. Never for forks. Default: false.',
    actions: ['secrets'],
    values: BOOLEAN,
  },
  {
    name: 'baseline',
    description: '`write`: print the findings of this run as a baseline, ready to commit.',
    actions: ['run'],
    values: ['write'],
  },
  {
    name: 'findings',
    description:
      'Globs of files with findings, one a line: our reports, SARIF, checkstyle; relative to the workspace. Default: the reports of this job’s earlier steps.',
    actions: ['annotate', 'gate'],
  },
  {
    name: 'other-tools',
    description:
      'Findings of other tools that count: all, or those in files or on lines that the change touches. Default: all.',
    actions: ['annotate', 'gate'],
    values: OTHER_TOOLS,
  },
  {
    name: 'comment',
    description: 'Comment on the pull request. Default: on-failure.',
    actions: REPORTING,
    values: WHEN,
  },
  {
    name: 'check',
    description:
      'Check run with up to 700 annotations, what a review does not show; needs `checks: write`. Default: never.',
    actions: REPORTING,
    values: WHEN,
  },
  {
    name: 'review',
    description:
      'Review with a comment on each changed line that has a finding; needs `pull-requests: write`. Default: never.',
    actions: REPORTING,
    values: WHEN,
  },
  {
    name: 'summary',
    description: 'Summary of the job. Default: always.',
    actions: REPORTING,
    values: WHEN,
  },
  {
    name: 'sarif',
    description: 'Send the findings to code scanning; needs `security-events: write`. Default: never.',
    actions: REPORTING,
    values: WHEN,
  },
  {
    name: 'deployment',
    description:
      'Write a status of the deployment that the event is about; needs `deployments: write`. Default: never.',
    actions: [...REPORTING, 'smoke'],
    values: WHEN,
  },
  {
    name: 'matrix',
    // GitHub evaluates a default with the job's own matrix; `null` without one.
    description: 'Values of the job’s matrix: they tell the comments of its legs apart. Leave it as it is.',
    actions: REPORTING,
    default: `\${{ toJSON(matrix) }}`,
  },
  {
    name: 'dry-run',
    description: 'Print what would be sent where, and send nothing.',
    actions: REPORTING,
    values: BOOLEAN,
  },
  {
    name: 'all-clear',
    description: 'What becomes of the comment once nothing is left to say. Default: update, it turns green.',
    actions: REPORTING,
    values: ALL_CLEAR,
  },
  {
    name: 'name',
    description: 'Tells comments apart where several jobs write one. Default: workflow and job.',
    actions: REPORTING,
  },
  {
    name: 'needs',
    // Written out as an expression it would be evaluated: GitHub then refuses to load the action.
    description: 'Results of the jobs to wait for: the expression `toJSON(needs)`.',
    actions: ['gate'],
  },
  {
    name: 'expect',
    description: 'Checks that must have left a report and looked at something, separated by commas or lines.',
    actions: ['gate'],
  },
  {
    name: 'allow-skipped',
    description:
      'Jobs that may be skipped, and expected checks that may look at nothing, separated by commas or lines.',
    actions: ['gate'],
  },
];

export interface OutputSpec {
  name: string;
  description: string;
  actions: readonly ActionWord[];
}

export const OUTPUTS: readonly OutputSpec[] = [
  { name: 'verdict', description: 'pass, fail or error.', actions: ACTIONS },
  { name: 'findings', description: 'Number of new findings.', actions: ACTIONS },
  { name: 'blockers', description: 'Number of new findings that fail the step.', actions: ACTIONS },
  { name: 'report-file', description: 'Path of the report (JSON) on the runner.', actions: ACTIONS },
  {
    name: 'sarif-file',
    description: 'Path of the SARIF file on the runner, for github/codeql-action/upload-sarif.',
    actions: [...CHECKING, 'annotate'],
  },
];

export const inputsOf = (action: ActionWord): InputSpec[] => INPUTS.filter((input) => input.actions.includes(action));
export const outputsOf = (action: ActionWord): OutputSpec[] =>
  OUTPUTS.filter((output) => output.actions.includes(action));

/** Values as given, by name; an empty input means "not given". Throws UserError naming the input and what to write. */
export function readInputs(action: ActionWord, get: (name: string) => string): Map<string, string> {
  const given = new Map<string, string>();
  for (const { name, values } of inputsOf(action)) {
    const value = get(name).trim();
    if (value === '') continue;
    given.set(name, values ? oneOf(`input \`${name}\``, value, values) : value);
  }
  return given;
}

/** Throws UserError with the nearest allowed value. */
export function oneOf<T extends string>(what: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((candidate) => candidate === value.toLowerCase());
  if (found !== undefined) return found;
  const near = nearest(value, allowed);
  throw new UserError(
    `The ${what} is \`${printable(value, 60)}\`.`,
    `Write one of ${allowed.map((candidate) => `\`${candidate}\``).join(', ')}${near ? ` (did you mean \`${near}\`?)` : ''}.`,
  );
}
