import { atLine, type PolicyRule } from '../rule.ts';

export const loosened: PolicyRule = {
  id: 'policy/loosened',
  severity: 'medium',
  summary: 'This change loosens the checks that judge it',
  why: 'A change that adds an ignore, switches a rule off or raises `fail-on` is judged by its own rules. That may well be right; a reviewer should see it.',
  fix: 'Check the reason. To have every change judged by the rules of the base branch, set `policy: base`.',
  since: '0.1.0',
  examples: {
    bad: [
      'loosen: rules: { migrations/drop-column: off }',
      'loosen: fail-on: blocker',
      'loosen: warn-only: true',
      'loosen: secrets: { ignore-paths: ["src/**"] }',
    ],
    good: ['loosen: fail-on: medium', 'loosen: secrets: { generic: true }'],
  },
  *check(subject) {
    for (const { what, key } of subject.loosenings)
      yield {
        location: atLine(subject.configPath, subject.lineOfKey(key) ?? 1),
        title: `This change loosens its own checks: ${what.replaceAll('`', '')}`,
        message: `In ${subject.configPath}, ${what}.`,
        fix: 'Check that this is meant. `policy: base` in launch-ready.yml makes the base branch’s configuration count.',
        impact: 'What this switches off is no longer caught, in this change or a later one.',
        parts: [what],
      };
    for (const { what, location } of subject.added)
      yield {
        location,
        title: `This change silences a finding: ${what}`,
        message: `This change adds ${what}.`,
        fix: 'Check the reason. `policy: base` in launch-ready.yml makes the base branch’s ignores count.',
        impact: 'What it silences is not reported any more.',
        parts: [what],
      };
  },
};
