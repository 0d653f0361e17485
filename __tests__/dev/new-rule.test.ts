import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { newRule } from '../../src/dev/new-rule.ts';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string): Promise<string> => readFile(path.join(root, file), 'utf8');

/** What changes in the registry, line by line: `+` came, `-` went. */
async function changesIn(registry: string, text: string): Promise<string[]> {
  const [before, after] = [(await read(registry)).split('\n'), text.split('\n')];
  return [
    ...after.filter((line) => !before.includes(line)).map((line) => `+${line}`),
    ...before.filter((line) => !after.includes(line)).map((line) => `-${line}`),
  ];
}

test.each([
  ['env/a-thing', 'src/checks/env/rules', ["+import { aThing } from './a-thing.ts';", '+  aThing,']],
  ['migrations/zz', 'src/checks/migrations/rules', ["+import { zz } from './zz.ts';", '+  zz,']],
  [
    'smoke/zz',
    'src/checks/smoke/rules',
    ["+import { zz } from './zz.ts';", '+  [cookieFlags, cookieScope, zz],', '-  [cookieFlags, cookieScope],'],
  ],
  ['policy/zz', 'src/app/policy/rules', ["+import { zz } from './zz.ts';", '+  zz,']],
  ['secrets/acme-key', 'src/facts/credentials', ["+import { acmeKey } from './acme-key.ts';", '+  acmeKey,']],
])('%s is a file of its own and a line in the registry', async (id, folder, expected) => {
  const { files } = await newRule(id, read);
  const name = id.split('/')[1] ?? '';
  expect(files.map(([file]) => file)).toEqual([`${folder}/${name}.ts`, `${folder}/index.ts`]);
  expect(await changesIn(`${folder}/index.ts`, files[1]?.[1] ?? '')).toEqual(expected);
});

test.each(['env', 'migrations', 'smoke', 'policy'])(
  'the rule of %s is one, and does not report its bad example yet',
  async (word) => {
    const { files } = await newRule(`${word}/not-written`, read);
    const folder = await mkdtemp(path.join(tmpdir(), 'new-rule-'));
    try {
      const file = path.join(folder, 'not-written.ts');
      await writeFile(file, files[0]?.[1] ?? '');
      const { notWritten } = await import(file);
      expect(notWritten).toMatchObject({
        id: `${word}/not-written`,
        examples: { bad: [expect.any(String)], good: [expect.any(String)] },
      });
      expect(notWritten.check() ?? []).toEqual([]);
    } finally {
      await rm(folder, { recursive: true });
    }
  },
);

test('imports stay in the order of the alphabet', async () => {
  const { files } = await newRule('migrations/drop-everything', read);
  const imports = [...(files[1]?.[1] ?? '').matchAll(/from '\.\/(.*)\.ts'/g)].map(([, file]) => file);
  expect(imports).toEqual([...imports].sort());
});

test.each([
  [undefined, /no name/, /CHECK\/NAME/],
  ['migration/xyz', /no check `migration`/, /did you mean `migrations`/],
  ['migrations', /no id/, /migrations\/drop-column/],
  ['migrations/Drop_It', /no id/, /lower-case/],
  ['migrations/../../x', /no id/, /lower-case/],
  ['migrations/drop-column', /registered already/, /another name/],
])('%s is refused', async (id, message, advice) => {
  await expect(newRule(id, read)).rejects.toMatchObject({
    message: expect.stringMatching(message),
    advice: expect.stringMatching(advice),
  });
});
