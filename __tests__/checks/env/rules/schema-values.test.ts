// Values beside a schema of the code that takes them, or does not.
import { problemsOf } from '../world.ts';

const beside = (schema: string, value: string, path = 'src/env.ts') =>
  problemsOf({ files: { [path]: schema, '.env.example': '' }, environments: { production: { A: value, B: 'b' } } });
const zod = (field: string, value: string) =>
  beside(
    `import { z } from 'zod';\nexport const env = z.object({ A: ${field}, B: z.string() }).parse(process.env);\n`,
    value,
  );

test.each<[field: string, value: string, expected: string[]]>([
  ["z.string().url().or(z.literal('none'))", 'none', []],
  ["z.union([z.literal('*'), z.string().url()])", '*', []],
  ["z.coerce.number().or(z.literal('auto'))", 'auto', []],
  ['z.string().url()', 'none', ['high malformed-value A production']],
  ["z.string().url().or(z.literal(''))", 'none', ['high malformed-value A production']],
  ["z.string().url().or(z.literal(''))", '', []],
  ["z.string().nullable().or(z.literal(''))", '', []],
  ['z.string().url()', '', ['blocker empty-variable A production']],
  ['z.stringbool()', 'disabled', []],
  ['z.stringbool()', 'never', ['high malformed-value A production']],
  ['z.coerce.boolean()', 'anything', []],
  ['z.coerce.boolean()', 'false', ['high text-read-as-true A production']],
  ["z.preprocess((v) => v === 'true', z.coerce.boolean())", 'false', []],
])('a schema that takes more: %s with %j', async (field, value, expected) => {
  expect(await zod(field, value)).toEqual(expected);
});

test('nothing is missing where the schema takes the empty text', async () => {
  const text = "import { z } from 'zod';\nz.object({ A: z.literal('').or(z.string().url()) }).parse(process.env);\n";
  const of = (values: Record<string, string>) =>
    problemsOf({ files: { 'src/env.ts': text, '.env.example': '' }, environments: { production: values } });
  expect(await of({ A: '' })).toEqual([]);
  expect(await of({})).toEqual(['high nothing-mapped A production']);
});

test.each<[type: string, value: string, expected: string[]]>([
  ['int', '1_000', []],
  ['int', '5.0', []],
  ['float', '1_000.5', []],
  ['int', '1__000', ['high malformed-value A production']],
  ['int', 'ten', ['high malformed-value A production']],
])('Pydantic takes %s: %s', async (type, value, expected) => {
  const text = `from pydantic_settings import BaseSettings\n\nclass Settings(BaseSettings):\n    a: ${type}\n    b: str\n`;
  expect(await beside(text, value, 'settings.py')).toEqual(expected);
});
