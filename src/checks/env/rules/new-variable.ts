import { isRequiredIn } from '../declaration.ts';
import type { EnvRule } from '../rule.ts';

export const newVariable: EnvRule = {
  id: 'env/new-variable',
  severity: 'medium',
  summary: 'This change needs a variable that was not needed before',
  why: 'The variable exists on the laptop of whoever wrote the change. If nobody sets it before the deploy, the deploy breaks.',
  fix: 'Set it in every environment before merging; or judge the values too, by giving this step an `environment` and mapping the variables.',
  since: '0.1.0',
  examples: {
    bad: ['--- base\nPORT=\n--- head\nPORT=\nSTRIPE_WEBHOOK_SECRET='],
    good: ['--- base\nPORT=\n--- head\nPORT=', '--- base\nPORT=\n--- head\nPORT=\n# optional\nSENTRY_DSN='],
  },
  *check(subject) {
    if (subject.before === undefined || subject.environments.length > 0) return;
    const before = new Map(subject.before.map((declaration) => [declaration.name, declaration]));
    for (const declaration of subject.declarations) {
      if (!isRequiredIn(declaration, undefined)) continue;
      const earlier = before.get(declaration.name);
      if (earlier && isRequiredIn(earlier, undefined)) continue;
      const where = Array.isArray(declaration.required) ? declaration.required.join(', ') : 'every environment';
      yield {
        variable: declaration.name,
        title: `${declaration.name} is new: set it before this is deployed`,
        message: `This change makes \`${declaration.name}\` required in ${where}. Whether it is set there was not checked: no environment was given.`,
        fix: `Set \`${declaration.name}\` in ${where}${declaration.owner ? ` (ask ${declaration.owner})` : ''} before merging. If the code works without it, mark it optional: \`# optional\` above it in the example file, or \`required: false\` in launch-ready.yml.`,
        impact: `The first deploy of this change fails where ${declaration.name} is not set.`,
      };
    }
  },
};
