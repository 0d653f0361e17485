import { secretsCheck } from '../../../src/checks/secrets/check.ts';

const examples = (kind: 'bad' | 'good') =>
  secretsCheck.rules.flatMap(({ id, examples }) => examples[kind].map((example) => ({ id, example })));

test.each(examples('bad'))('$id reports $example', async ({ id, example }) => {
  expect(await secretsCheck.runExample(id, example)).toEqual([id]);
});

test.each(examples('good'))('$id does not report $example', async ({ id, example }) => {
  expect(await secretsCheck.runExample(id, example)).toEqual([]);
});

test('ids are unique and carry the word of the check', () => {
  const ids = secretsCheck.rules.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !/^secrets\/[a-z0-9-]+$/.test(id))).toEqual([]);
});

test('the guess does not block by default', () => {
  expect(secretsCheck.rules.find(({ id }) => id === 'secrets/generic')?.severity).toBe('medium');
});
