import type { EnvRule } from '../rule.ts';
import { mapping } from '../words.ts';
import { allSecrets as findAllSecrets } from '../workflows/all-secrets.ts';

export const allSecrets: EnvRule = {
  id: 'env/all-secrets',
  severity: 'medium',
  summary: 'A workflow hands over all secrets at once',
  why: '`toJSON(secrets)` gives a step every secret of the repository, the organisation and the environment. Whoever gets one line into that step, by a dependency or an action, has them all.',
  fix: 'Name the secrets that are needed, one by one.',
  since: '0.1.0',
  sources: [
    'https://codeql.github.com/codeql-query-help/actions/actions-excessive-secrets-exposure/',
    'https://github.com/actions/toolkit/issues/1168',
  ],
  examples: {
    bad: [
      '--- file .github/workflows/deploy.yml\non: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n      - run: ./deploy.sh\n        env:\n          ALL: ${{ toJSON(secrets) }}',
    ],
    good: [
      '--- file .github/workflows/deploy.yml\non: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n      - run: ./deploy.sh\n        env:\n          ALL: ${{ toJSON(vars) }}\n          KEY: ${{ secrets.KEY }}',
    ],
  },
  *check(subject) {
    for (const { place, job, isOurs } of findAllSecrets(subject.workflows))
      yield {
        variable: 'secrets',
        place,
        part: `${place.path} ${job}`,
        title: `All secrets are handed to a step of the job ${job}`,
        message: `\`toJSON(secrets)\` hands every secret to the job \`${job}\`, needed or not.${isOurs ? ' Launch Ready needs names one by one, too: what is not named is not judged.' : ''}`,
        fix: `Name those that are needed:\n\n${mapping(['DATABASE_URL'])}\n\n\`toJSON(vars)\` is fine: variables are no secrets.`,
        impact: 'One leak of this job is a leak of everything.',
      };
  },
};
