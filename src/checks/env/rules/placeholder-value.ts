import { type EnvRule, inEnvironment, placeOfValue } from '../rule.ts';
import { isPlaceholder } from '../values.ts';

export const placeholderValue: EnvRule = {
  id: 'env/placeholder-value',
  severity: 'high',
  summary: 'A value is still the placeholder of an example file',
  why: 'A copied example file sets every variable, so a check for presence passes, and the first call with the key fails.',
  fix: 'Set the real value.',
  since: '0.1.0',
  examples: {
    bad: [
      'STRIPE_SECRET_KEY=\n--- production\nSTRIPE_SECRET_KEY=changeme',
      'API_KEY=\n--- production\nAPI_KEY=<your-api-key>',
    ],
    good: [
      'STRIPE_SECRET_KEY=\n--- production\nSTRIPE_SECRET_KEY=q8Zt2LxV',
      'MODE=\n--- production\nMODE=example-driven',
    ],
  },
  *check(subject) {
    for (const declaration of subject.declarations) {
      const value = subject.values?.[declaration.name];
      if (value === undefined || !isPlaceholder(value) || declaration.values?.includes(value)) continue;
      yield {
        declaration,
        title: `${declaration.name} is a placeholder${inEnvironment(subject)}`,
        message: `The value of \`${declaration.name}\`${inEnvironment(subject)} is one that example files use, not a real one.`,
        fix: `Set the real value of \`${declaration.name}\` ${placeOfValue(subject)}.`,
        impact: `Whatever needs ${declaration.name} fails at its first use${inEnvironment(subject)}.`,
      };
    }
  },
};
