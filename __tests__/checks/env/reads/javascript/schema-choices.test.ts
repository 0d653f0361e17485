// What a schema takes besides the type that it names.
import { readJavaScript } from '../../../../../src/checks/env/reads/javascript/read-javascript.ts';

function traitsOf(text: string): string {
  const read = readJavaScript([{ path: 'a.ts', text }]).reads.find(({ name }) => name === 'A');
  if (read === undefined) return 'nothing';
  const { hasDefault, asBoolean, allowsEmpty, type } = read;
  return [hasDefault && 'default', asBoolean && 'boolean', allowsEmpty && 'empty', type].filter(Boolean).join(' ');
}

const zod = (field: string) => traitsOf(`import { z } from 'zod';\nz.object({ A: ${field} }).parse(process.env);`);

test.each<[field: string, expected: string]>([
  // One type of several says nothing of a value.
  ['z.string().url()', 'url'],
  ["z.string().url().or(z.literal('none'))", ''],
  ["z.union([z.literal('*'), z.string().url()])", ''],
  ["z.url().or(z.literal('auto'))", ''],
  ["z.coerce.number().or(z.literal('auto'))", ''],
  ["z.literal('never').or(z.coerce.number())", ''],
  ['z.number({ coerce: true }).or(z.enum(["max"]))', 'enum'],
  ['z.union([z.string().url(), z.string().startsWith("/")])', ''],
  ["z.literal('a').or(z.literal('b'))", ''],
  // The empty text is no other type.
  ["z.string().url().or(z.literal(''))", 'empty url'],
  ["z.string().url().optional().or(z.literal(''))", 'default empty url'],
  ["z.literal('').or(z.string().email())", 'empty email'],
  ["z.union([z.literal(''), z.string().url()])", 'empty url'],
  ["z.union([z.literal(''), z.string().url(), z.string().ip()])", 'empty'],
  ["z.string().url().nullable().or(z.literal(''))", 'empty url'],
  ['z.string().url().or(z.undefined())', 'url'],
  ["z.enum(['', 'a'])", 'empty enum'],
  ['z.string().transform((v) => v || undefined)', 'empty'],
  ["z.string().transform((v) => (v === '' ? undefined : v))", 'empty'],
  ["z.string().refine((v) => v === '' || v.length > 3)", 'empty'],
  ["z.preprocess((v) => (v === '' ? undefined : v), z.string())", ''],
  ["z.string().refine((v) => v !== '')", ''],
  ["z.string().transform((v) => v.replace('a', ''))", ''],
  ["z.string().transform((v, c) => { if (v === '') c.addIssue('x'); return v; })", ''],
  ['z.string().min(0)', 'empty'],
  ['z.string().min(1)', ''],
  // What is on for every text.
  ['z.coerce.boolean()', 'boolean boolean'],
  ['z.coerce.boolean().default(false)', 'default boolean boolean'],
  ['z.boolean({ coerce: true })', 'boolean boolean'],
  ['z.string().transform(Boolean)', 'boolean'],
  ["z.preprocess((v) => v === 'true', z.coerce.boolean())", 'boolean'],
  ["z.string().transform((v) => v === 'true').pipe(z.coerce.boolean())", 'boolean'],
  ['z.stringbool()', 'boolean'],
  ["z.stringbool({ truthy: ['ja'], falsy: ['nein'] })", ''],
  ['z.boolean()', 'boolean'],
])('Zod: %s is %s', (field, expected) => {
  expect(zod(field)).toBe(expected);
});

test('a schema that has a name brings what it takes', () => {
  expect(
    traitsOf("const maybe = z.string().url().or(z.literal(''));\nz.object({ A: maybe }).parse(process.env);"),
  ).toBe('empty url');
  expect(traitsOf('const flag = z.coerce.boolean();\nz.object({ A: flag }).parse(process.env);')).toBe(
    'boolean boolean',
  );
});

test.each<[text: string, expected: string]>([
  [
    'import * as v from "valibot";\nv.parse(v.object({ A: v.union([v.literal(""), v.pipe(v.string(), v.url())]) }), process.env);',
    'empty url',
  ],
  [
    'import * as v from "valibot";\nv.parse(v.object({ A: v.union([v.literal("x"), v.pipe(v.string(), v.url())]) }), process.env);',
    '',
  ],
  ['Joi.object({ A: Joi.string().uri().allow("").required() }).validate(process.env);', 'empty url'],
  ['Joi.object({ A: Joi.number().allow("auto").required() }).validate(process.env);', ''],
  ['Joi.object({ A: Joi.number().allow(null).required() }).validate(process.env);', 'number'],
  ['Joi.object({ A: Joi.alternatives().try(Joi.number(), Joi.string()).required() }).validate(process.env);', ''],
  ['Joi.object({ A: Joi.boolean().truthy("ja").required() }).validate(process.env);', ''],
  ['import { type } from "arktype";\ntype({ A: "string.url | \'\'" })(process.env);', 'empty'],
  ['import { type } from "arktype";\ntype({ A: "\'prod\'|\'dev\'" })(process.env);', ''],
])('%s is %s', (text, expected) => {
  expect(traitsOf(text)).toBe(expected);
});
