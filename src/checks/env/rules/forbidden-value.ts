import { isSameEnvironment } from '../../../core/environment.ts';
import { type EnvRule, judgedValues } from '../rule.ts';
import { inEnvironment, placeOfValue } from '../words.ts';

export const forbiddenValue: EnvRule = {
  id: 'env/forbidden-value',
  severity: 'high',
  summary: 'A value is not allowed in this environment',
  why: 'Some values are right on a laptop and harmful in production: `LOG_LEVEL=debug` prints personal data, a test key charges nobody.',
  fix: 'Set an allowed value, or take it out of `forbid` in launch-ready.yml.',
  since: '0.1.0',
  examples: {
    bad: ['--- config\nLOG_LEVEL: { forbid: { production: [debug] } }\n--- production\nLOG_LEVEL=debug'],
    good: [
      '--- config\nLOG_LEVEL: { forbid: { production: [debug] } }\n--- production\nLOG_LEVEL=info',
      '--- config\nLOG_LEVEL: { forbid: { staging: [debug] } }\n--- production\nLOG_LEVEL=debug',
    ],
  },
  *check(subject) {
    for (const { name, value, environment, declaration } of judgedValues(subject)) {
      if (declaration === undefined) continue;
      const { forbid, path, line } = declaration;
      const forbidden = Object.entries(forbid).find(([each]) => isSameEnvironment(each, environment.name))?.[1];
      if (!forbidden?.includes(value)) continue;
      yield {
        variable: name,
        environment,
        title: `${name} has a value that is forbidden${inEnvironment(environment)}`,
        message: `The value of \`${name}\` is one that ${path}:${line} forbids${inEnvironment(environment)} (forbidden there: ${forbidden.map((each) => `\`${each}\``).join(', ')}).`,
        fix: `Set another value of \`${name}\` ${placeOfValue(environment)}. If this one is meant, take it out of \`forbid\` in ${path}:${line}.`,
        impact: `${environment.name} runs with a setting that your team ruled out for it.`,
      };
    }
  },
};
