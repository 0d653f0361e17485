import { readdirSync } from 'node:fs';
import { smokeCheck } from '../../../src/checks/smoke/check.ts';

const RULES = new URL('../../../src/checks/smoke/rules/', import.meta.url);

test('every file of the folder is a registered rule, named after its id', () => {
  const files = readdirSync(RULES)
    .filter((file) => file !== 'index.ts')
    .map((file) => `smoke/${file.replace(/\.ts$/, '')}`)
    .sort();
  expect(smokeCheck.rules.map(({ id }) => id).sort()).toEqual(files);
});

const cases = (kind: 'bad' | 'good') =>
  smokeCheck.rules.flatMap(({ id, examples }) => examples[kind].map((example) => ({ id, example })));

test.each(cases('bad'))('$id reports $example', async ({ id, example }) => {
  expect(await smokeCheck.runExample(id, example)).toEqual([id]);
});

test.each(cases('good'))('$id accepts $example', async ({ id, example }) => {
  expect(await smokeCheck.runExample(id, example)).not.toContain(id);
});
