import { isRequiredIn } from '../declaration.ts';
import { type EnvRule, howToMap, inEnvironment, isMapped } from '../rule.ts';

export const missingVariable: EnvRule = {
  id: 'env/missing-variable',
  severity: 'blocker',
  summary: 'A required variable is absent from the environment',
  why: 'Code that reads it gets `undefined`: the app does not start, or the first request that needs it fails. One missing variable takes down a login.',
  fix: 'Set it in the environment, give it a default in the code and say so (`default:`), or say that it is optional (`required: false`).',
  since: '0.1.0',
  examples: {
    bad: ['DATABASE_URL=\nPORT=\n--- production\nPORT=3000'],
    good: [
      'PORT=\n--- production\nPORT=3000',
      '# optional\nSENTRY_DSN=\nPORT=\n--- production\nPORT=3000',
      '# SENTRY_DSN=\nPORT=\n--- production\nPORT=3000',
    ],
  },
  *check(subject) {
    if (subject.values === undefined || !isMapped(subject)) return;
    for (const declaration of subject.declarations) {
      if (!isRequiredIn(declaration, subject.environment) || declaration.name in subject.values) continue;
      yield {
        declaration,
        // An example file shows variables that may well have defaults; launch-ready.yml says what must be there.
        severity: declaration.explicit ? 'blocker' : 'high',
        title: `${declaration.name} is not set${inEnvironment(subject)}`,
        message: `\`${declaration.name}\` is required by ${declaration.path} and absent${inEnvironment(subject)}.`,
        fix: `${howToMap(subject, declaration.name)}${declaration.explicit ? '' : `\n\nIf the code works without it, put \`# optional\` above it in ${declaration.path}.`}`,
        impact: `Whatever reads ${declaration.name} fails as soon as this is deployed${inEnvironment(subject)}.`,
      };
    }
  },
};
