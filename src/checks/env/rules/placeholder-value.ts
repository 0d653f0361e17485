import { type EnvRule, judgedValues } from '../rule.ts';
import { isPlaceholder } from '../values.ts';
import { inEnvironment, placeOfValue } from '../words.ts';

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
    for (const { name, value, environment, declaration } of judgedValues(subject)) {
      if (!isPlaceholder(value) || declaration?.values?.includes(value)) continue;
      yield {
        variable: name,
        environment,
        title: `${name} is a placeholder${inEnvironment(environment)}`,
        message: `The value of \`${name}\`${inEnvironment(environment)} is one that example files use, not a real one.`,
        fix: `Set the real value of \`${name}\` ${placeOfValue(environment)}.`,
        impact: `Whatever needs ${name} fails at its first use${inEnvironment(environment)}.`,
      };
    }
  },
};
