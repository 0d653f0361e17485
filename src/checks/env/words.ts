/** Sentences that several rules share: where a value is set, and how it gets to the step that judges it. */
import type { Environment } from './environments/environment.ts';

/** ` in production` */
export const inEnvironment = ({ name }: Environment): string => ` in ${name}`;

/** Where the values of the environment are kept: what a reader opens to change one. Without a preposition before it. */
export function placeOfValue(environment: Environment): string {
  const { name, source, kind } = environment;
  if (kind === 'file') return `in ${source}`;
  if (kind === 'host') return `where ${source} is from${whoOf(environment)}, then save the list again`;
  if (kind === 'github') return settingsOf(environment);
  return `where \`env:\` of the step takes it from${whoOf(environment)}: \`secrets.…\` and \`vars.…\` are set in repository → Settings → Environments → ${name}, or Settings → Secrets and variables → Actions`;
}

/** It is not there at all: first it must be, then it must be handed to the step. */
export function howToMap(environment: Environment, variable: string): string {
  const { source, kind } = environment;
  if (kind === 'file') return `Add \`${variable}=…\` to ${source}.`;
  if (kind === 'host') return `Set \`${variable}\` ${placeOfValue(environment)}.`;
  if (kind === 'github') return `Set the secret or variable \`${variable}\` ${settingsOf(environment)}.`;
  return `The step that runs Launch Ready does not hand it over. Set the secret \`${variable}\` ${settingsOf(environment)}, unless it is there already, and name it in the step of the workflow:\n\n${mapping([variable])}`;
}

/** It is there, and nothing arrives: GitHub gives an empty string for what it does not find. */
export function howToFill(environment: Environment, variable: string): string {
  const { name, source, kind } = environment;
  if (kind === 'file') return `Set \`${variable}=…\` in ${source}.`;
  if (kind !== 'job') return `Set \`${variable}\` ${placeOfValue(environment)}.`;
  return `The step of the workflow hands over \`${variable}\`, and its value is empty. (Do not put the value into a file.) Look at these, in this order:\n\n1. Is there a secret with exactly this name ${settingsOf(environment)}? If not, set it.\n2. Does the job itself have it (\`jobs.<job>.environment: ${name}\`)? Without that a job sees no secret of the environment; \`environment:\` under \`with:\` of a step does not count.\n3. Is it a variable and no secret? Then write \`\${{ vars.${variable} }}\`.\n4. Is this a pull request of a fork or of Dependabot? Those get no secrets; check values on push or before the deploy.\n\n${RERUN}`;
}

/** What one wants to know after a change of settings. */
const RERUN = 'A changed secret or variable needs no commit: Re-run jobs.';

const settingsOf = (environment: Environment): string =>
  `in repository → Settings → Environments → ${environment.name}${whoOf(environment)}`;

const whoOf = ({ name, owner }: Environment): string => (owner === undefined ? '' : ` (${owner} answers for ${name})`);

export const mapping = (names: readonly string[]): string =>
  `\`\`\`yaml\nenv:\n${names.map((name) => `  ${name}: \${{ secrets.${name} }}`).join('\n')}\n\`\`\``;
