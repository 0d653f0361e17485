// Every suggested rewrite of the rules' own examples, run on a real PostgreSQL: none is refused, none makes others wait, and what it makes
// is what the statement would have made.
import { fixWord } from '../../../../src/checks/migrations/shadow/fix-result.ts';
import { ranCases } from '../../../../src/dev/rewrite-cases.ts';

const ran = await Array.fromAsync(ranCases());

test.each(ran.map(({ rule, example, ran: { result } }) => ({ rule, example, word: fixWord(result) })))(
  '$rule: $example',
  ({ word }) => expect(word).toBe('run'),
);

test('at least fifteen rules have one', () => {
  expect(new Set(ran.map(({ rule }) => rule)).size).toBeGreaterThanOrEqual(15);
});
