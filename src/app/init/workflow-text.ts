/** The workflow that `init` writes: the quick start, and a job for each environment whose values GitHub keeps. */
import type { InferredVariable } from '../../checks/env/infer/infer.ts';
import { REPOSITORY } from '../../core/project.ts';
import { printable } from '../../core/text.ts';
import type { FoundEnvironment } from './find.ts';

export interface WorkflowPlan {
  /** The default branch. */
  branch: string;
  environments: readonly FoundEnvironment[];
  variables: readonly InferredVariable[];
  /** Names that a workflow takes from GitHub already. */
  inGithub: ReadonlySet<string>;
  /** `deployment: false` is known there: https://docs.github.com/en/actions/how-tos/deploy/configure-and-manage-deployments/control-deployments */
  isGithubCom: boolean;
}

export const quickStart = (branch: string): string => `name: Launch Ready
on:
  pull_request:
  push:
    branches: [${branchText(branch)}]
  workflow_dispatch:
permissions:
  contents: read
  pull-requests: write
jobs:
  launch-ready:
    runs-on: ubuntu-latest
    timeout-minutes: 10
    steps:
      - uses: actions/checkout@v7
      - uses: ${REPOSITORY}@v1
`;

const branchText = (branch: string): string => (/^[A-Za-z][\w./-]*$/.test(branch) ? branch : JSON.stringify(branch));

/** Whether the job of values is part of it, and why (not). */
export function valuesJob({ environments, variables, inGithub, isGithubCom }: WorkflowPlan): {
  isOn: boolean;
  because: string;
} {
  const mapped = variables.filter(({ name }) => inGithub.has(name));
  if (environments.length === 0) return { isOn: false, because: 'no environment was found' };
  if (!isGithubCom) return { isOn: false, because: '`deployment: false` is known on github.com only' };
  if (mapped.length === 0)
    return { isOn: false, because: 'no workflow takes a value from GitHub’s secrets: they seem to be kept elsewhere' };
  return { isOn: true, because: `workflows take ${mapped.length} of them from GitHub’s secrets and variables` };
}

export function workflowText(plan: WorkflowPlan): string {
  const start = quickStart(plan.branch);
  if (plan.environments.length === 0 || plan.variables.length === 0) return start;
  const { isOn, because } = valuesJob(plan);
  const job = jobLines(plan);
  const shown = isOn
    ? job
    : [
        `  # Values are not looked at: ${comment(because)}.`,
        '  # Where GitHub keeps them, take the # away; where a host does, see docs/recipes.',
        ...job.map((line) => `  #${line.slice(1)}`),
      ];
  return `${start}${shown.join('\n')}\n`;
}

function jobLines({ environments, variables, inGithub }: WorkflowPlan): string[] {
  const names = environments.map(({ name }) => (/^[A-Za-z][\w-]*$/.test(name) ? name : JSON.stringify(name)));
  // What no deploy of this repository takes from GitHub is kept elsewhere; with nothing there yet, all that is needed.
  const known = variables.filter(({ name }) => inGithub.has(name));
  const mapped = known.length > 0 ? known : variables.filter(({ required, secret }) => required.value || secret);
  return [
    '  values:',
    '    # Forks and pull requests get no secrets of an environment.',
    "    if: github.event_name != 'pull_request'",
    '    runs-on: ubuntu-latest',
    '    timeout-minutes: 10',
    '    strategy:',
    '      fail-fast: false',
    '      matrix:',
    `        environment: [${names.join(', ')}]`,
    '    environment:',
    '      name: ${{ matrix.environment }}',
    '      # A look is no deployment.',
    '      deployment: false',
    '    permissions:',
    '      contents: read',
    '    steps:',
    '      - uses: actions/checkout@v7',
    `      - uses: ${REPOSITORY}/actions/env@v1`,
    '        with:',
    '          environment: ${{ matrix.environment }}',
    '          vars: ${{ toJSON(vars) }}',
    '        env:',
    ...mapped.map(
      ({ name, secret, seen }) =>
        `          ${name}: \${{ ${secret ? 'secrets' : 'vars'}.${name} }} # ${comment(seen)}`,
    ),
  ];
}

const comment = (text: string): string => printable(text, 160);
