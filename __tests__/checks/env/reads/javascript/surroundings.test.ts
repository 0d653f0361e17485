import { readJavaScript } from '../../../../../src/checks/env/reads/javascript/read-javascript.ts';
import type { Read } from '../../../../../src/checks/env/reads/read.ts';

/** What is said of the variable A, the first time it is read. */
function traitsOf(text: string, file = 'a.ts'): string {
  const read = readJavaScript([{ path: file, text }]).reads.find(({ name }) => name === 'A');
  return read === undefined ? 'nothing' : describeRead(read);
}

const describeRead = ({ hasDefault, required, literalFallback, asBoolean, type }: Read): string =>
  [hasDefault && 'default', literalFallback && 'literal', required && 'required', asBoolean && 'boolean', type]
    .filter(Boolean)
    .join(' ');

test.each<[text: string, expected: string]>([
  // Direct reads.
  ['process.env.A;', ''],
  ['process.env.A!;', ''],
  ["process.env.A ?? 'x';", 'default literal'],
  ["process.env.A || 'x';", 'default literal'],
  ["process.env.A ?? '';", 'default'],
  ['process.env.A || 3000;', 'default'],
  ['process.env.A ?? process.env.B;', 'default'],
  ['process.env.B ?? process.env.A;', ''],
  ["process.env.A || process.env.B || 'x';", 'default literal'],
  ["(process.env.A as string) ?? 'x';", 'default literal'],
  ["process.env.A! || 'x';", 'default literal'],
  ['Number(process.env.A) || 3000;', 'default'],
  ["parseInt(process.env.A ?? '3000', 10);", 'default literal'],
  ["process.env.A?.split(',') ?? [];", 'default'],
  ["process.env.A ? process.env.A : 'x';", 'default literal boolean'],
  ["const { A = 'x' } = process.env;", 'default literal'],
  ['const { A: b = 1 } = process.env;', 'default'],
  ["process.env.A ||= 'x';", 'default literal'],
  ['if (process.env.A) go();', 'boolean'],
  ['if (!process.env.A) go();', 'boolean'],
  ['if (process.env.A && process.env.B) go();', 'boolean'],
  ["if (process.env.A === 'true') go();", ''],
  ['const a = !!process.env.A;', 'boolean'],
  ['const a = Boolean(process.env.A);', 'boolean'],
  ["if (!process.env.A) throw new Error('A');", 'required'],
  ["if (!process.env.A) {\n  console.error('A');\n  process.exit(1);\n}", 'required'],
  ["if (!process.env.B || !process.env.A) throw new Error('A');", 'required'],
  ["if (process.env.A === undefined) throw new Error('A');", 'required'],
  ["const a = process.env.A;\nif (!a) throw new Error('A');", 'required'],
  ["const a = process.env.A;\nif (!b) throw new Error('A');", ''],
  ["const { A } = process.env;\nif (!A) throw new Error('A');", 'required'],
  ["invariant(process.env.A, 'A must be set');", 'required'],
  ['assert(process.env.A);', 'required'],
  ["process.env.A ?? (() => { throw new Error('A') })();", 'required'],
  ["if (!('A' in process.env)) throw new Error('A');", 'required'],
  ["const required = ['A', 'B'];\nconst missing = required.filter((k) => !process.env[k]);", ''],
  [
    "const required = ['A', 'B'];\nconst missing = required.filter((k) => !process.env[k]);\nif (missing.length > 0) throw new Error();",
    'required',
  ],
  ["for (const k of ['A']) if (!process.env[k]) throw new Error(k);", 'required'],
  ["['A'].forEach((k) => console.log(process.env[k]));", ''],
  // Schemas.
  ['z.object({ A: z.string() }).parse(process.env);', 'required'],
  ['z.object({ A: z.string().url() }).parse(process.env);', 'required url'],
  ['z.object({ A: z.url() }).parse(process.env);', 'required url'],
  ["z.object({ A: z.string().default('x') }).parse(process.env);", 'default literal'],
  ['z.object({ A: z.coerce.number().default(1) }).parse(process.env);', 'default number'],
  ['z.object({ A: z.string().optional() }).parse(process.env);', 'default'],
  ["z.object({ A: z.enum(['a', 'b']) }).parse(process.env);", 'required enum'],
  ['z.object({ A: z.email().nullish() }).parse(process.env);', 'default email'],
  ['z.object({ A: z.string() }).partial().parse(process.env);', 'default'],
  ['const s = z.object({ A: z.string().optional() });\ns.parse({ A: process.env.A });', 'default'],
  ['const s = z.object({ a: z.string().url() });\nconst raw = { a: process.env.A };\ns.parse(raw);', 'required url'],
  ['createEnv({ server: { A: z.string().min(1) }, runtimeEnv: { A: process.env.A } });', 'required'],
  ['createEnv({ runtimeEnv: { A: process.env.A }, server: { A: z.string().optional() } });', 'default'],
  ['cleanEnv(process.env, { A: port({ default: 3000 }) });', 'default port'],
  ['cleanEnv(process.env, { A: bool() });', 'required boolean'],
  ["cleanEnv(process.env, { A: str({ devDefault: 'x' }) });", 'required'],
  [
    "import * as v from 'valibot';\nv.parse(v.object({ A: v.optional(v.string(), 'x') }), process.env);",
    'default literal',
  ],
  ["import Joi from 'joi';\nJoi.object({ A: Joi.string().uri() }).validate(process.env);", 'default url'],
  ["import Joi from 'joi';\nJoi.object({ A: Joi.number().port().required() }).validate(process.env);", 'required port'],
  // Libraries.
  ["import { ConfigService } from '@nestjs/config';\nconfig.get('A');", ''],
  ["import { ConfigService } from '@nestjs/config';\nconfig.get('A', 'x');", 'default literal'],
  ["import { ConfigService } from '@nestjs/config';\nconfig.get('A', { infer: true });", ''],
  ["import { ConfigService } from '@nestjs/config';\nconfig.getOrThrow('A');", 'required'],
  ["import env from 'env-var';\nenv.get('A').required().asPortNumber();", 'required port'],
  ["import env from 'env-var';\nenv.get('A').default('x').asString();", 'default literal'],
  ["import convict from 'convict';\nconvict({ a: { format: 'port', default: 1, env: 'A' } });", 'default port'],
  ["import convict from 'convict';\nconvict({ a: { format: 'url', default: null, env: 'A' } });", 'url'],
  ["import env from '#start/env';\nenv.get('A', 'x');", 'default literal'],
  ["import { env } from 'prisma/config';\nenv('A');", 'required'],
  [
    "const f = require('env-schema');\nf({ schema: { required: ['A'], properties: { A: { type: 'number' } } } });",
    'required number',
  ],
])('%s', (text, expected) => {
  expect(traitsOf(text)).toBe(expected);
});

test.each<[text: string, file: string, expected: string]>([
  ['process.env.A', 'a.ts', 'run server process.env'],
  ['process.env.NEXT_PUBLIC_A', 'a.ts', 'build client process.env'],
  ['process.env.REACT_APP_A', 'a.js', 'build client process.env'],
  ['process.env.EXPO_PUBLIC_A', 'a.js', 'build client process.env'],
  ['process.env.PUBLIC_A', 'a.ts', 'run server process.env'],
  ['import.meta.env.VITE_A', 'a.ts', 'build client import.meta.env'],
  ['import.meta.env.PUBLIC_A', 'a.ts', 'build client import.meta.env'],
  ['import.meta.env.A', 'a.ts', 'build server import.meta.env'],
  ["import { A } from '$env/static/private'", 'a.ts', 'build server $env/static/private'],
  ["import { PUBLIC_A } from '$env/static/public'", 'a.ts', 'build client $env/static/public'],
  ["import { env } from '$env/dynamic/private'; env.A", 'a.ts', 'run server $env/dynamic/private'],
  ["import { env } from '$env/dynamic/public'; env.PUBLIC_A", 'a.ts', 'run client $env/dynamic/public'],
  ["Deno.env.get('A')", 'a.ts', 'run server Deno.env'],
  ["'use client';\nprocess.env.A", 'a.tsx', 'run server process.env'],
])('where the value goes: %s', (text, file, expected) => {
  const [read] = readJavaScript([{ path: file, text }]).reads;
  expect(`${read?.phase} ${read?.side} ${read?.via}`).toBe(expected);
});

test.each<[text: string, line: number, startColumn: number, endColumn: number]>([
  ['process.env.NAME', 1, 13, 17],
  ["a;\r\n  process.env['NAME']", 2, 16, 20],
  ['const { NAME: b } = process.env', 1, 9, 13],
  ['const { a, b,\r\n  NAME } = process.env', 2, 3, 7],
  ['/* \u{1f600} */ process.env.NAME', 1, 22, 26],
  ["const k = 'NAME';\nprocess.env[k]", 1, 12, 16],
  ["import { NAME } from '$env/static/private'", 1, 10, 14],
  ["import { NAME as n } from '$env/static/private'", 1, 10, 14],
  ['z.object({\n  NAME: z.string() }).parse(process.env)', 2, 3, 7],
])('the place of the name in %s', (text, line, startColumn, endColumn) => {
  const read = readJavaScript([{ path: 'a.ts', text }]).reads.find(({ name }) => name === 'NAME');
  expect({ line: read?.line, startColumn: read?.startColumn, endColumn: read?.endColumn }).toEqual({
    line,
    startColumn,
    endColumn,
  });
});
