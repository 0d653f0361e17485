import { type PolicyRule, placeOf, withoutLine } from '../rule.ts';

export const staleIgnore: PolicyRule = {
  id: 'policy/stale-ignore',
  severity: 'low',
  summary: 'An ignore silences nothing',
  why: 'The finding it named is gone. Left behind, it may one day hide another one.',
  fix: 'Delete it.',
  since: '0.1.0',
  examples: {
    bad: ['# launch-ready:ignore env/stale -- it was here once'],
    good: ['# launch-ready:ignore env/new-variable -- set on Friday'],
  },
  *check(subject) {
    for (const ignore of subject.stale) {
      const { location, words } = placeOf(ignore);
      yield {
        location,
        title: `An ignore of ${ignore.rule} silences nothing`,
        message: `${words} matches no finding any more.`,
        fix: 'Delete the line.',
        ...withoutLine(ignore),
        impact: 'It may hide a later finding that nobody has judged.',
        parts: [ignore.rule, ignore.reason, ignore.kind === 'file' ? ignore.fingerprint : ignore.path],
      };
    }
  },
};
