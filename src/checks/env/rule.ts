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

/** How to put a value where it is missing. */
export function howToSet(subject: EnvSubject, name: string): string {
  if (subject.source === 'file') return `Add \`${name}=…\` to ${subject.environment ?? 'the env file'}.`;
  const environment = subject.environment ?? 'the environment';
  const who = subject.owner === undefined ? '' : ` ${subject.owner} answers for ${environment}.`;
  return `Add the secret \`${name}\` to ${environment} (repository → Settings → Environments → ${environment}), and map it in the step.${who}\n\n\`\`\`yaml\nenv:\n  ${name}: \${{ secrets.${name} }}\n\`\`\``;
}
