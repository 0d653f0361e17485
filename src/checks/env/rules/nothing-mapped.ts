import { isRequiredIn } from '../declaration.ts';
import { type EnvRule, inEnvironment, isMapped, mapping } from '../rule.ts';

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
    if (subject.values === undefined || isMapped(subject)) return;
    const required = subject.declarations.filter(
      (declaration) => isRequiredIn(declaration, subject.environment) && !declaration.allowEmpty,
    );
    const [first] = required;
    if (first === undefined) return;
    const names = required.slice(0, 5).map((declaration) => declaration.name);
    yield {
      declaration: first,
      title: `None of the ${required.length} required variables is set${inEnvironment(subject)}`,
      message: `${required.length} variables are required and every one of them is absent or empty here (${names.join(', ')}${required.length > names.length ? ', …' : ''}). Most likely they were not mapped into this step.`,
      fix:
        subject.source === 'file'
          ? `Check that ${subject.environment ?? 'the env file'} is the right file.`
          : `Name them in the step that runs Launch Ready:\n\n${mapping(names)}\n\nand give the job \`environment: ${subject.environment ?? 'production'}\`.`,
      impact: `Nobody knows whether ${subject.environment ?? 'this environment'} has what the app needs.`,
      data: { required: required.map((declaration) => declaration.name) },
    };
  },
};
