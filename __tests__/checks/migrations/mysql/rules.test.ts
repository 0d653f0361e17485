import { readdirSync } from 'node:fs';
import { mysqlRules, runMysqlExample } from '../../../../src/checks/migrations/mysql/index.ts';

const examples = (kind: 'bad' | 'good') =>
  mysqlRules.flatMap(({ id, examples: all }) => all[kind].map((example) => ({ id, example })));

test.each(examples('bad'))('$id reports $example', ({ id, example }) => {
  expect(runMysqlExample(example)).toContain(id);
});

test.each(examples('good'))('$id does not report $example', ({ id, example }) => {
  expect(runMysqlExample(example)).not.toContain(id);
});

test('examples are read', () => {
  const unread = [...examples('bad'), ...examples('good')].filter(({ example }) =>
    runMysqlExample(example).includes('migrations/unparsable'),
  );
  expect(unread).toEqual([]);
});

test('the list and the folder hold the same rules', () => {
  const files = readdirSync(new URL('../../../../src/checks/migrations/mysql/rules', import.meta.url));
  expect(mysqlRules.map(({ id }) => `${id.replace('migrations/', '')}.ts`).sort()).toEqual(files.sort());
});

test.each(mysqlRules.map((rule) => ({ rule, id: rule.id })))('$id is complete', ({ rule }) => {
  expect(rule).toMatchObject({ id: expect.stringMatching(/^migrations\/mysql-[a-z-]+$/), since: '0.1.0' });
  expect(rule.summary).toMatch(/^[A-Z].*[^.]$/);
  expect([rule.examples.bad.length > 0, rule.examples.good.length > 0, (rule.sources ?? []).length > 0]).toEqual([
    true,
    true,
    true,
  ]);
});
