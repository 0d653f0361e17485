import { readdirSync } from 'node:fs';
import { fails } from '../../../../src/checks/migrations/rules/fails.ts';
import { runSqliteExample, sqliteRules } from '../../../../src/checks/migrations/sqlite/index.ts';

/** Of a rule that other databases have too, the examples that say what is there already. */
const isOwn = (example: string): boolean => example.startsWith('-- base\n');
const shared = {
  ...fails,
  examples: { bad: fails.examples.bad.filter(isOwn), good: fails.examples.good.filter(isOwn) },
};
const rules = [...sqliteRules, shared];
const examples = (kind: 'bad' | 'good') =>
  rules.flatMap(({ id, examples: all }) => all[kind].map((example) => ({ id, example })));

test.each(examples('bad'))('$id reports $example', ({ id, example }) => {
  expect(runSqliteExample(example)).toContain(id);
});

test.each(examples('good'))('$id does not report $example', ({ id, example }) => {
  const ids = runSqliteExample(example);
  expect(ids).not.toContain(id);
  expect(ids).not.toContain('migrations/unparsable');
});

test('the registry and the folder hold the same rules', () => {
  const files = readdirSync(new URL('../../../../src/checks/migrations/sqlite/rules', import.meta.url));
  expect(sqliteRules.map(({ id }) => `${id.replace('migrations/', '')}.ts`).sort()).toEqual(
    files.filter((name) => name !== 'index.ts').sort(),
  );
});

test.each(sqliteRules.map((rule) => ({ rule, id: rule.id })))('$id is complete', ({ rule }) => {
  expect(rule).toMatchObject({ id: expect.stringMatching(/^migrations\/sqlite-[a-z-]+$/), since: '0.1.0' });
  expect(rule.summary).toMatch(/^[A-Z].*[^.]$/);
  expect(rule.sources?.every((source) => source.startsWith('https://'))).toBe(true);
});
