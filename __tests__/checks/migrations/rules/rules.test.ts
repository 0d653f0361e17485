import { migrationsCheck } from '../../../../src/checks/migrations/check.ts';
import { migrationRules } from '../../../../src/checks/migrations/rules/index.ts';

const examples = (kind: 'bad' | 'good') =>
  migrationRules.flatMap(({ id, examples: all }) => all[kind].map((example) => ({ id, example })));

test.each(examples('bad'))('$id reports $example', async ({ id, example }) => {
  expect(await migrationsCheck.runExample(id, example)).toContain(id);
});

test.each(examples('good'))('$id does not report $example', async ({ id, example }) => {
  expect(await migrationsCheck.runExample(id, example)).not.toContain(id);
});

test.each(migrationRules.map((rule) => ({ rule, id: rule.id })))('$id is complete', ({ rule }) => {
  expect(rule).toMatchObject({ id: expect.stringMatching(/^migrations\/[a-z-]+$/), since: '0.1.0' });
  expect(rule.summary).toMatch(/^[A-Z].*[^.]$/);
  expect(
    [rule.why, rule.fix, ...rule.examples.bad, ...rule.examples.good].every((text) => typeof text === 'string'),
  ).toBe(true);
  expect(rule.examples.bad.length).toBeGreaterThan(0);
  expect(rule.examples.good.length).toBeGreaterThan(0);
});
