import { atLine, type PolicyRule } from '../rule.ts';

export const malformedIgnore: PolicyRule = {
  id: 'policy/malformed-ignore',
  severity: 'medium',
  summary: 'A line of `.launch-ready/ignore` is no entry',
  why: 'Whoever wrote it believes that something is silenced, and it is not.',
  fix: 'Write `fingerprint rule place # reason`, as every finding prints it ready to paste.',
  since: '0.1.0',
  examples: {
    bad: ['ignore: migrations/drop-column'],
    good: [
      'ignore: 1:0123456789abcdef0123456789abcdef migrations/drop-column db/1.sql:1 # nothing reads it',
      'ignore: # a comment',
    ],
  },
  *check(subject) {
    for (const { line, text } of subject.malformed)
      yield {
        location: atLine('.launch-ready/ignore', line),
        title: `Line ${line} of .launch-ready/ignore is no entry`,
        message: `Line ${line} is not of the form \`fingerprint rule place # reason\`, so it silences nothing.`,
        fix: 'Copy the line that the finding prints, or delete this one.',
        impact: 'A finding that somebody meant to accept still fails the run.',
        parts: [text],
      };
  },
};
