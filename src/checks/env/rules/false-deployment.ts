import type { EnvRule } from '../rule.ts';
import { falseDeployments } from '../workflows/false-deployments.ts';

export const falseDeployment: EnvRule = {
  id: 'env/false-deployment',
  severity: 'medium',
  summary: 'A job that only looks at variables is filed as a deployment',
  why: 'Every job with an `environment:` files a deployment unless it says `deployment: false`. The last successful deployment, which a rollback goes back to, is then a commit that was never deployed.',
  fix: 'Add `deployment: false`.',
  since: '0.1.0',
  sources: [
    'https://docs.github.com/en/actions/how-tos/deploy/configure-and-manage-deployments/control-deployments#using-environments-without-deployments',
  ],
  examples: {
    bad: [
      '--- file .github/workflows/values.yml\non: push\njobs:\n  values:\n    strategy: { matrix: { environment: [staging, production] } }\n    environment: { name: "${{ matrix.environment }}" }\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v7\n      - uses: OWNER/launch-ready/actions/env@v1',
    ],
    good: [
      '--- file .github/workflows/values.yml\non: push\njobs:\n  values:\n    strategy: { matrix: { environment: [staging, production] } }\n    environment: { name: "${{ matrix.environment }}", deployment: false }\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v7\n      - uses: OWNER/launch-ready/actions/env@v1',
    ],
  },
  *check(subject) {
    for (const { place, job, environment, isMatrix } of falseDeployments(subject.workflows))
      yield {
        variable: job,
        place,
        part: place.path,
        title: `The job ${job} deploys nothing and is filed as a deployment`,
        message: `The job \`${job}\` only looks at variables, and GitHub files ${isMatrix ? 'a deployment to each environment' : 'a deployment'} each time it runs.`,
        fix: `\`\`\`yaml\nenvironment:\n  name: ${environment}\n  deployment: false\n\`\`\``,
        impact: 'Whoever rolls back to the last deployment gets a commit that was never live.',
      };
  },
};
