/** What rules of `env` see and say. */

import type { RuleInfo } from '../../core/rule.ts';
import type { Severity } from '../../core/severity.ts';
import type { Declaration } from './declaration.ts';

export interface EnvSubject {
  declarations: readonly Declaration[];
  /** What the base declares; undefined where nothing is compared. */
  before: readonly Declaration[] | undefined;
  /** The environment that is judged, in words for messages: `production`, `the env file .env.production`. */
  environment: string | undefined;
  /** Values of that environment; undefined where values are not judged. Absent, empty and set are three things. */
  values: Readonly<Record<string, string>> | undefined;
  /** Where the values come from. */
  source: 'job' | 'file';
  parseVariablesInUse: boolean;
  /** Who answers for the environment. */
  owner?: string;
}

export interface EnvProblem {
  declaration: Declaration;
  severity?: Severity;
  title: string;
  message: string;
  fix: string;
  impact: string;
  data?: Record<string, unknown>;
}

export interface EnvRule extends RuleInfo {
  check(subject: EnvSubject): Iterable<EnvProblem>;
}

/** `in production`, or nothing where the environment has no name. */
export const inEnvironment = (subject: EnvSubject): string =>
  subject.environment === undefined ? '' : ` in ${subject.environment}`;

/** Variables the judged environment must have. */
export const isMapped = (subject: EnvSubject): boolean =>
  subject.declarations.some((declaration) => (subject.values?.[declaration.name] ?? '') !== '');

/** Where the values of the environment are kept: what a reader opens to change one. */
export function placeOfValue(subject: EnvSubject): string {
  if (subject.source === 'file') return `in ${subject.environment ?? 'the env file'}`;
  const environment = subject.environment ?? 'the environment';
  const who = subject.owner === undefined ? '' : ` (${subject.owner} answers for ${environment})`;
  return `where \`env:\` of the step takes it from${who}: \`secrets.…\` and \`vars.…\` are set in repository → Settings → Environments → ${environment}, or Settings → Secrets and variables → Actions`;
}

/** The step does not name the variable: first it must be there, then be handed to the step. */
export function howToMap(subject: EnvSubject, name: string): string {
  if (subject.source === 'file') return `Add \`${name}=…\` to ${subject.environment ?? 'the env file'}.`;
  return `The step that runs Launch Ready does not hand it over. Set the secret \`${name}\` ${settingsOf(subject)}, unless it is there already, and name it in the step of the workflow:\n\n${mapping([name])}`;
}

/** The step names the variable, and nothing arrives: GitHub gives an empty string for what it does not find. */
export function howToFill(subject: EnvSubject, name: string): string {
  if (subject.source === 'file') return `Set \`${name}=…\` in ${subject.environment ?? 'the env file'}.`;
  const environment = subject.environment ?? 'production';
  return `The step of the workflow hands over \`${name}\`, and its value is empty. (Do not put the value into a file.) Look at these, in this order:\n\n1. Is there a secret with exactly this name ${settingsOf(subject)}? If not, set it.\n2. Does the job itself have it (\`jobs.<job>.environment: ${environment}\`)? Without that a job sees no secret of the environment; \`environment:\` under \`with:\` of a step does not count.\n3. Is it a variable and no secret? Then write \`\${{ vars.${name} }}\`.\n4. Is this a pull request of a fork or of Dependabot? Those get no secrets; check values on push or before the deploy.\n\n${RERUN}`;
}

/** What one wants to know after a change of settings. */
const RERUN = 'A changed secret or variable needs no commit: Re-run jobs.';

const settingsOf = ({ environment = 'the environment', owner }: EnvSubject): string =>
  `in repository → Settings → Environments → ${environment}${owner === undefined ? '' : ` (${owner} answers for ${environment})`}`;

export const mapping = (names: readonly string[]): string =>
  `\`\`\`yaml\nenv:\n${names.map((name) => `  ${name}: \${{ secrets.${name} }}`).join('\n')}\n\`\`\``;
