import { type EnvRule, judgedValues } from '../rule.ts';
import { likeWords, whatIsWrong } from '../values.ts';
import { inEnvironment, placeOfValue } from '../words.ts';

export const malformedValue: EnvRule = {
  id: 'env/malformed-value',
  severity: 'blocker',
  summary: 'A value cannot be what its type says',
  why: 'The variable is there, so nothing looks wrong until the code parses it: a connection string without its scheme, a port with a trailing letter.',
  fix: 'Correct the value, or the `type` in launch-ready.yml.',
  since: '0.1.0',
  examples: {
    bad: [
      '--- config\nPORT: { type: port }\n--- production\nPORT=80a',
      '--- config\nDATABASE_URL: { type: postgres-url }\n--- production\nDATABASE_URL=db.internal:5432/app',
    ],
    good: [
      '--- config\nPORT: { type: port }\n--- production\nPORT=8080',
      '--- config\nDATABASE_URL: { type: postgres-url }\n--- production\nDATABASE_URL=postgresql://app@a,b:5432/app',
    ],
  },
  *check(subject) {
    for (const { name, value, environment, declaration } of judgedValues(subject)) {
      if (value.trim() === '' || declaration?.type === undefined) continue;
      const wrong = whatIsWrong(value, declaration.type, declaration.values ?? []);
      if (wrong === undefined) continue;
      yield {
        variable: name,
        environment,
        title: `${name} ${wrong.replaceAll('`', '')}${inEnvironment(environment)}`,
        message: `The value of \`${name}\`${inEnvironment(environment)} ${wrong}. (The value itself is not shown.)`,
        fix: `Correct the value of \`${name}\` ${placeOfValue(environment)}. ${declaration.path}:${declaration.line} says that it is of type \`${declaration.type}\`${likeWords(declaration.type)}; if that is wrong, correct it there.`,
        impact: `Whatever reads ${name} fails as soon as this is deployed${inEnvironment(environment)}.`,
        data: { type: declaration.type },
      };
    }
  },
};
