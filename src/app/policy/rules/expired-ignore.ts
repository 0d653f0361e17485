import { type PolicyRule, placeOf } from '../rule.ts';

export const expiredIgnore: PolicyRule = {
  id: 'policy/expired-ignore',
  severity: 'medium',
  summary: 'An ignore is past its date',
  why: 'Somebody said until when the finding could wait. It is back now.',
  fix: 'Mend what it hides, or set a new date with a reason.',
  since: '0.1.0',
  examples: {
    bad: ['# launch-ready:ignore env/new-variable -- set on Friday (until 2026-01-01)'],
    good: ['# launch-ready:ignore env/new-variable -- set on Friday (until 2999-01-01)'],
  },
  *check(subject) {
    for (const ignore of subject.expired) {
      const { location, words } = placeOf(ignore);
      yield {
        location,
        title: `An ignore of ${ignore.rule} expired on ${ignore.until ?? ''}`,
        message: `${words} counted until ${ignore.until ?? ''}; what it hid is reported again.`,
        fix: 'Mend the finding and delete the ignore, or set a later date.',
        impact: 'A risk that was accepted for a while is no longer accepted.',
        parts: [ignore.rule, ignore.reason],
      };
    }
  },
};
