import { isMapped, needsOf, takesEmpty } from '../needs.ts';
import type { EnvRule } from '../rule.ts';
import { howToFill, inEnvironment } from '../words.ts';

export const emptyVariable: EnvRule = {
  id: 'env/empty-variable',
  severity: 'blocker',
  summary: 'A required variable is set to nothing',
  why: 'GitHub passes an empty string for a secret that does not exist, and hosts list names whose value is empty. `if (!process.env.X)` and `new URL("")` both fail at run time.',
  fix: 'Set a value, or say that empty is meant (`allow-empty: true`).',
  since: '0.1.0',
  sources: ['https://docs.github.com/en/actions/how-tos/write-workflows/choose-what-workflows-do/use-secrets'],
  examples: {
    bad: [
      'DATABASE_URL=\nPORT=\n--- production\nDATABASE_URL=\nPORT=3000',
      'A=\nPORT=\n--- production\nA="  "\nPORT=3000',
    ],
    good: [
      'DATABASE_URL=\n--- production\nDATABASE_URL=postgres://u:p@db/x',
      '# optional\nA=\nPORT=\n--- production\nA=\nPORT=3000',
    ],
  },
  *check(subject) {
    for (const environment of subject.environments) {
      const needs = needsOf(subject, environment);
      if (!isMapped(environment, needs)) continue;
      for (const need of needs) {
        const { name, declaration, because } = need;
        const cell = environment.cells.get(name);
        const isEmpty = cell?.state === 'empty' || (cell?.state === 'set' && cell.value.trim() === '');
        if (!isEmpty || declaration?.allowEmpty || takesEmpty(need)) continue;
        yield {
          variable: name,
          environment,
          // An example file shows variables that may well have defaults; launch-ready.yml and the code say what must be there.
          severity: because === 'example' ? 'high' : 'blocker',
          title: `${name} is empty${inEnvironment(environment)}`,
          message:
            environment.kind === 'job'
              ? `The step hands over \`${name}\`, but its value is empty: GitHub passes an empty string for a secret that does not exist or does not reach the job.`
              : `\`${name}\` is set${inEnvironment(environment)}, but to an empty string.`,
          fix: `${howToFill(environment, name)}\n\nIf empty is meant, say so in launch-ready.yml:\n\n\`\`\`yaml\nenv:\n  vars:\n    ${name}:\n      allow-empty: true\n\`\`\``,
          impact: `Whatever reads ${name} fails as soon as this is deployed${inEnvironment(environment)}.`,
        };
      }
    }
  },
};
