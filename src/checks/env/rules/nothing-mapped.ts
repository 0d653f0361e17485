import { isMapped, needsOf, takesEmpty } from '../needs.ts';
import type { EnvRule } from '../rule.ts';
import { inEnvironment, mapping } from '../words.ts';

export const nothingMapped: EnvRule = {
  id: 'env/nothing-mapped',
  severity: 'high',
  summary: 'None of the required variables reaches this step',
  why: 'GitHub hands secrets and variables only to steps that name them. An environment was given to judge, but not one of its values is here, so nothing can be said about it.',
  fix: 'Map the variables in the `env:` block of the step, and give the job `environment:` so that environment secrets reach it.',
  since: '0.1.0',
  sources: ['https://docs.github.com/en/actions/reference/environments'],
  examples: {
    bad: ['DATABASE_URL=\nPORT=\n--- production\n', 'DATABASE_URL=\n--- production\nDATABASE_URL='],
    good: [
      'DATABASE_URL=\nPORT=\n--- production\nPORT=3000\nDATABASE_URL=postgres://u:p@db/x',
      '# optional\nSENTRY_DSN=\n--- production\n',
    ],
  },
  *check(subject) {
    for (const environment of subject.environments) {
      const needs = needsOf(subject, environment);
      const required = needs.filter(
        (need) =>
          !need.declaration?.allowEmpty && !(takesEmpty(need) && environment.cells.get(need.name)?.state === 'empty'),
      );
      const [first] = required;
      if (first === undefined || isMapped(environment, needs) || !environment.isComplete) continue;
      const names = required.slice(0, 5).map(({ name }) => name);
      yield {
        variable: first.name,
        environment,
        title: `None of the ${required.length} required variables is set${inEnvironment(environment)}`,
        message:
          `${required.length} variables are required and every one of them is absent or empty here (${names.join(', ')}${required.length > names.length ? ', …' : ''}). ${environment.kind === 'job' ? 'Most likely they were not mapped into this step.' : ''}`.trim(),
        fix:
          environment.kind === 'job'
            ? `Name them in the step that runs Launch Ready:\n\n${mapping(names)}\n\nand give the job \`environment: ${environment.name}\`.`
            : `Check that ${environment.source} is the right one.`,
        impact: `Nobody knows whether ${environment.name} has what the app needs.`,
        data: { required: required.map(({ name }) => name) },
      };
    }
  },
};
