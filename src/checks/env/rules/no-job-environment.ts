import { listOf } from '../../../core/text.ts';
import type { EnvRule } from '../rule.ts';
import { environmentSecrets } from '../workflows/environment-secrets.ts';

export const noJobEnvironment: EnvRule = {
  id: 'env/no-job-environment',
  severity: 'high',
  summary: 'A job without `environment:` reads a secret of an environment',
  why: 'Secrets of an environment reach only jobs that name it. Any other gets an empty text, without a word.',
  fix: 'Give the job its `environment:`.',
  since: '0.1.0',
  sources: [
    'https://docs.github.com/en/actions/reference/workflows-and-actions/deployments-and-environments',
    'https://github.com/actions/runner/issues/1490',
    'https://github.com/actions/runner/issues/3206',
  ],
  examples: {
    bad: [
      '--- file .github/workflows/deploy.yml\non: push\njobs:\n  deploy:\n    environment: production\n    runs-on: ubuntu-latest\n    steps:\n      - run: ./deploy.sh\n        env: { KEY: "${{ secrets.DEPLOY_KEY }}" }\n  again:\n    environment: production\n    runs-on: ubuntu-latest\n    steps:\n      - run: ./deploy.sh\n        env: { KEY: "${{ secrets.DEPLOY_KEY }}" }\n  check:\n    runs-on: ubuntu-latest\n    steps:\n      - run: ./check.sh\n        env: { KEY: "${{ secrets.DEPLOY_KEY }}" }',
    ],
    good: [
      '--- file .github/workflows/deploy.yml\non: push\njobs:\n  deploy:\n    environment: production\n    runs-on: ubuntu-latest\n    steps:\n      - run: ./deploy.sh\n        env: { KEY: "${{ secrets.DEPLOY_KEY }}" }\n  check:\n    runs-on: ubuntu-latest\n    steps:\n      - run: ./check.sh\n        env: { TOKEN: "${{ secrets.GITHUB_TOKEN }}" }',
    ],
  },
  *check(subject) {
    for (const { place, jobPlace, job, variable, environments, isCertain } of environmentSecrets(
      subject.workflows,
      subject.github,
    )) {
      const where = listOf(environments.slice(0, 3));
      yield {
        variable,
        place,
        severity: isCertain ? 'high' : 'medium',
        part: `${place.path} ${job}`,
        title: `Job ${job} reads ${variable} without \`environment:\``.replaceAll('`', ''),
        message: isCertain
          ? `\`${variable}\` is a secret of ${where}, and the job \`${job}\` names no environment: it gets an empty text.`
          : `Other jobs read \`${variable}\` in ${where}; the job \`${job}\` names no environment. If it is a secret of the environment, this one gets an empty text.`,
        fix: `Give the job its environment (${jobPlace.path}:${jobPlace.line}):\n\n\`\`\`yaml\n${job}:\n  environment: ${environments[0] ?? 'production'}\n\`\`\`\n\nIf it only looks and deploys nothing, add \`deployment: false\`; if the repository has a secret of this name, nothing is wrong.`,
        impact: `What the job does with ${variable} fails, or is done without it.`,
      };
    }
  },
};
