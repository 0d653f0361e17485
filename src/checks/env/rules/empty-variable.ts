import { isRequiredIn } from '../declaration.ts';
import { type EnvRule, howToFill, inEnvironment, isMapped } from '../rule.ts';

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
    if (subject.values === undefined || !isMapped(subject)) return;
    for (const declaration of subject.declarations) {
      const value = subject.values[declaration.name];
      if (value === undefined || value.trim() !== '' || declaration.allowEmpty) continue;
      if (!isRequiredIn(declaration, subject.environment)) continue;
      yield {
        declaration,
        severity: declaration.explicit ? 'blocker' : 'high',
        title: `${declaration.name} is empty${inEnvironment(subject)}`,
        message:
          subject.source === 'job'
            ? `The step hands over \`${declaration.name}\`, but its value is empty: GitHub passes an empty string for a secret that does not exist or does not reach the job.`
            : `\`${declaration.name}\` is set${inEnvironment(subject)}, but to an empty string.`,
        fix: `${howToFill(subject, declaration.name)}\n\nIf empty is meant, say so in launch-ready.yml:\n\n\`\`\`yaml\nenv:\n  vars:\n    ${declaration.name}:\n      allow-empty: true\n\`\`\``,
        impact: `Whatever reads ${declaration.name} fails as soon as this is deployed${inEnvironment(subject)}.`,
      };
    }
  },
};
