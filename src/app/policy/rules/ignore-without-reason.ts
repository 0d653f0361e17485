import { REASON } from '../../../core/suppress.ts';
import { type PolicyRule, placeOf } from '../rule.ts';

export const ignoreWithoutReason: PolicyRule = {
  id: 'policy/ignore-without-reason',
  severity: 'medium',
  summary: 'An ignore gives no reason',
  why: 'In half a year nobody knows whether it still holds.',
  fix: 'Write why: `launch-ready:ignore <rule> -- reason`, or `# reason` in `.launch-ready/ignore`.',
  since: '0.1.0',
  examples: {
    bad: [
      '# launch-ready:ignore env/new-variable',
      '# launch-ready:ignore env/new-variable -- REASON',
      '# launch-ready:ignore env/new-variable -- (until 2999-01-01)',
    ],
    good: ['# launch-ready:ignore env/new-variable -- set on Friday'],
  },
  *check(subject) {
    for (const ignore of subject.ignores) {
      const isPasted = ignore.reason === REASON;
      if (ignore.reason !== '' && !isPasted) continue;
      const { location, words } = placeOf(ignore);
      yield {
        location,
        title: `An ignore of ${ignore.rule} gives no reason`,
        message: isPasted
          ? `${words} still says \`${REASON}\` where the reason belongs, so it does not count.`
          : `${words} does not say why. It counts all the same.`,
        fix:
          ignore.kind === 'inline'
            ? `Write \`launch-ready:ignore ${ignore.rule} -- why it is all right\`.`
            : 'Write `# why it is all right` at the end of the line.',
        impact: 'Nobody can tell later whether the risk is still accepted.',
        parts: [ignore.rule, ignore.kind === 'file' ? ignore.fingerprint : ignore.path],
      };
    }
  },
};
