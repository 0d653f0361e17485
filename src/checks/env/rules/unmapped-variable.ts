import { requiredNames } from '../needs.ts';
import type { EnvRule } from '../rule.ts';
import { envOfStep } from '../workflow-words.ts';
import { unmappedVariables } from '../workflows/unmapped.ts';

export const unmappedVariable: EnvRule = {
  id: 'env/unmapped-variable',
  severity: 'medium',
  summary: 'A step hands over variables, and not one that the code needs',
  why: 'GitHub hands secrets and variables only to steps that name them. A deploy that got all but the new one works until that one is read.',
  fix: 'Name it in the `env:` of the step.',
  since: '0.1.0',
  sources: ['https://docs.github.com/en/actions/how-tos/write-workflows/choose-what-workflows-do/use-secrets'],
  examples: {
    bad: [
      '--- config\nDATABASE_URL: { required: true }\nMAIL_KEY: { required: true }\n--- file .github/workflows/deploy.yml\non: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: OWNER/launch-ready/actions/env@v1\n        with: { environment: production }\n        env:\n          DATABASE_URL: ${{ secrets.DATABASE_URL }}',
    ],
    good: [
      '--- config\nDATABASE_URL: { required: true }\nMAIL_KEY: { required: true }\n--- file .github/workflows/deploy.yml\non: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: OWNER/launch-ready/actions/env@v1\n        with: { environment: production }\n        env:\n          DATABASE_URL: ${{ secrets.DATABASE_URL }}\n          MAIL_KEY: ${{ secrets.MAIL_KEY }}',
      '--- config\nDATABASE_URL: { required: true }\nMAIL_KEY: { required: true }\n--- file .github/workflows/migrate.yml\non: push\njobs:\n  migrate:\n    runs-on: ubuntu-latest\n    steps:\n      - run: npm run migrate\n        env:\n          DATABASE_URL: ${{ secrets.DATABASE_URL }}',
    ],
  },
  *check(subject) {
    for (const { place, job, step, variable, isOurs, mapped, mayBeInVars } of unmappedVariables(
      subject.workflows,
      requiredNames(subject),
    )) {
      if (mayBeInVars) continue;
      yield {
        variable,
        place,
        // What one's own step is not handed is reported as missing, in an environment that has it.
        severity: isOurs ? 'high' : 'medium',
        part: `${place.path} ${job}`,
        title: `${variable} is not handed to the step that gets ${mapped.length} other variables (job ${job})`,
        message: `The step \`${step}\` of the job \`${job}\` gets ${mapped.length} of the variables that the code needs, and not \`${variable}\`.`,
        fix: `Add a line to its \`env:\`:\n\n${envOfStep(variable)}`,
        impact: isOurs
          ? `${variable} is looked for where nobody put it, so that a missing one is never told from a forgotten line.`
          : `What this step starts or deploys does without ${variable}.`,
      };
    }
  },
};
