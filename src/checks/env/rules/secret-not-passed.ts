import type { EnvRule } from '../rule.ts';
import { notPassed } from '../workflows/reusable.ts';

export const secretNotPassed: EnvRule = {
  id: 'env/secret-not-passed',
  severity: 'high',
  summary: 'A reusable workflow reads a secret that its caller does not pass',
  why: 'A workflow that is called sees only the secrets that it is handed. Any other is an empty text there, without a word.',
  fix: 'Pass it under `secrets:` of the call, or all of them with `secrets: inherit`.',
  since: '0.1.0',
  sources: [
    'https://docs.github.com/en/actions/how-tos/reuse-automations/reuse-workflows#passing-inputs-and-secrets-to-a-reusable-workflow',
    'https://github.com/actions/runner/issues/3206',
  ],
  examples: {
    bad: [
      '--- file .github/workflows/ci.yml\non: push\njobs:\n  deploy:\n    uses: ./.github/workflows/deploy.yml\n--- file .github/workflows/deploy.yml\non: workflow_call\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n      - run: ./deploy.sh\n        env: { KEY: "${{ secrets.DEPLOY_KEY }}" }',
    ],
    good: [
      '--- file .github/workflows/ci.yml\non: push\njobs:\n  deploy:\n    uses: ./.github/workflows/deploy.yml\n    secrets: inherit\n--- file .github/workflows/deploy.yml\non: workflow_call\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n      - run: ./deploy.sh\n        env: { KEY: "${{ secrets.DEPLOY_KEY }}" }',
    ],
  },
  *check(subject) {
    for (const { place, job, target, variable, read, isRequired, isInEnvironment } of notPassed(subject.workflows)) {
      // A secret of the environment that the called job names is there all the same.
      if (isInEnvironment && !isRequired) continue;
      yield {
        variable,
        place,
        // Whether the workflow can do without it, only its author knows; GitHub refuses to start where it says it cannot.
        severity: isRequired ? 'high' : 'medium',
        part: `${place.path} ${job}`,
        title: `${variable} is not passed to the workflow that reads it (job ${job})`,
        message: `The job \`${job}\` calls \`${target}\`, which reads \`${variable}\` at ${read.path}:${read.line}, and does not pass it${isRequired ? ': GitHub refuses to start' : ': it is an empty text there'}.`,
        fix: `\`\`\`yaml\n${job}:\n  uses: ${target}\n  secrets:\n    ${variable}: \${{ secrets.${variable} }}\n\`\`\``,
        impact: isRequired
          ? 'The workflow does not start.'
          : `What the workflow does with ${variable} fails, or is done without it.`,
      };
    }
  },
};
