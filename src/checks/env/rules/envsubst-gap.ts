import type { EnvRule } from '../rule.ts';
import { envOfStep } from '../workflow-words.ts';
import { envsubstGaps } from '../workflows/envsubst.ts';

export const envsubstGap: EnvRule = {
  id: 'env/envsubst-gap',
  severity: 'medium',
  summary: '`envsubst` fills in a variable that its step does not have',
  why: 'It writes nothing where a variable is not there, and goes on: what is deployed then has an empty address or password in it.',
  fix: 'Name the variable in the `env:` of the step.',
  since: '0.1.0',
  sources: [
    'https://www.gnu.org/software/gettext/manual/html_node/envsubst-Invocation.html',
    'https://github.com/ukma-cs-ssdm-2025/rate-ukma/pull/598',
  ],
  examples: {
    bad: [
      '--- file .github/workflows/deploy.yml\non: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n      - run: envsubst < app.yaml.tpl > app.yaml\n        env: { HOST: "${{ vars.HOST }}" }\n--- file app.yaml.tpl\nhost: ${HOST}\npassword: ${DB_PASSWORD}',
    ],
    good: [
      '--- file .github/workflows/deploy.yml\non: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n      - run: envsubst < app.yaml.tpl > app.yaml\n        env: { HOST: "${{ vars.HOST }}", DB_PASSWORD: "${{ secrets.DB_PASSWORD }}" }\n--- file app.yaml.tpl\nhost: ${HOST}\npassword: ${DB_PASSWORD}',
    ],
  },
  *check(subject) {
    for (const { place, job, step, variable, template } of envsubstGaps(subject.workflows, (path) =>
      subject.templates.get(path),
    ))
      yield {
        variable,
        place,
        part: `${place.path} ${job}`,
        title: `envsubst writes nothing for ${variable} (job ${job})`,
        message: `The step \`${step}\` of the job \`${job}\` fills in \`${variable}\`${template === undefined ? '' : ` (${template.path}:${template.line})`}, and does not have it.`,
        fix: `Add a line to its \`env:\`:\n\n${envOfStep(variable)}`,
        impact: `What is deployed has nothing where ${variable} belongs.`,
      };
  },
};
