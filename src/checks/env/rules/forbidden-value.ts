import { isSameEnvironment } from '../../../core/environment.ts';
import { type EnvRule, inEnvironment, placeOfValue } from '../rule.ts';

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
    const { environment } = subject;
    if (environment === undefined) return;
    for (const declaration of subject.declarations) {
      const value = subject.values?.[declaration.name];
      const forbidden = Object.entries(declaration.forbid).find(([name]) => isSameEnvironment(name, environment))?.[1];
      if (value === undefined || !forbidden?.includes(value)) continue;
      yield {
        declaration,
        title: `${declaration.name} has a value that is forbidden${inEnvironment(subject)}`,
        message: `The value of \`${declaration.name}\` is one that ${declaration.path}:${declaration.line} forbids${inEnvironment(subject)} (forbidden there: ${forbidden.map((each) => `\`${each}\``).join(', ')}).`,
        fix: `Set another value of \`${declaration.name}\` ${placeOfValue(subject)}. If this one is meant, take it out of \`forbid\` in ${declaration.path}:${declaration.line}.`,
        impact: `${environment} runs with a setting that your team ruled out for it.`,
      };
    }
  },
};
