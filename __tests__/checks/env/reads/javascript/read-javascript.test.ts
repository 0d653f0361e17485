import { existsSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { isJavaScript, readJavaScript } from '../../../../../src/checks/env/reads/javascript/read-javascript.ts';

/** Names in the order in which they are read first. */
const namesOf = (file: string, text: string): string[] =>
  [...new Set(readJavaScript([{ path: file, text }]).reads.map(({ name }) => name))].sort();

describe('one file; every case holds what a naive pattern would take', () => {
  test.each<[name: string, file: string, text: string, expected: string[]]>([
    ['a member', 'a.js', "// process.env.NO\nconst a = process.env.A; 'process.env.NO';", ['A']],
    [
      'an index',
      'a.js',
      'process.env[\'A\']; process.env["B"]; process.env[`C`]; process.env[`N${o}`];',
      ['A', 'B', 'C'],
    ],
    ['optional chains', 'a.js', "process?.env?.A; process.env?.['B']; foo.process.env.NO;", ['A', 'B']],
    ['env as an index', 'a.js', 'process["env"].A; process["enw"].NO;', ['A']],
    [
      'global objects',
      'a.js',
      "globalThis.process.env.A; global.process?.env.B; window.process.env.C; globalThis['process'].env.D; my.process.env.NO",
      ['A', 'B', 'C', 'D'],
    ],
    ['a cast global object', 'a.ts', '(globalThis as any).process?.env?.A; (other as any).process?.env?.NO;', ['A']],
    [
      'process under other names',
      'a.ts',
      "import proc from 'node:process';\nimport * as p from 'process';\nproc.env.A; p.env.B; proc.enw.NO; prox.env.NO",
      ['A', 'B'],
    ],
    [
      'env of the module',
      'a.ts',
      "import { env, argv } from 'node:process';\nenv.A; argv.NO;\nfunction f(env) { return env.NO }",
      ['A'],
    ],
    ['env of the module, renamed', 'a.ts', "import { env as e } from 'process';\ne.A; env.NO;", ['A']],
    [
      'require',
      'a.cjs',
      "require('process').env.A; const { env: e } = require('node:process'); e.B; require('proces').env.NO",
      ['A', 'B'],
    ],
    ['a process of its own', 'a.js', "const process = spawn('x');\nprocess.env.NO;", []],
    ['a process that is the global one', 'a.js', 'const process = globalThis.process;\nprocess.env.A;', ['A']],
    ['an alias', 'a.js', 'const e = process.env;\ne.A; e["B"]; x.e.NO; ({ e: 1 });', ['A', 'B']],
    ['an alias hidden by a parameter', 'a.js', 'const env = process.env;\nconst f = (env) => env.NO;\nenv.A;', ['A']],
    [
      'an alias of another block',
      'a.js',
      '{ const env = process.env; env.A; }\n{ const env = load(); env.NO; }',
      ['A'],
    ],
    ['an alias with something else', 'a.ts', 'const e = (process.env || {}) as Record<string, string>;\ne.A;', ['A']],
    ['an alias of env of process', 'a.js', 'const { env, argv } = process;\nenv.A; argv.NO;', ['A']],
    [
      'a pattern',
      'a.js',
      "const {\n  A,\n  B: renamed,\n  C = 'x',\n  'D': d,\n  ...rest\n} = process.env;\nrest.NO; renamed.NO;",
      ['A', 'B', 'C', 'D'],
    ],
    ['a pattern within', 'a.js', 'const { env: { A, B = f({ NO: 1 }) }, argv: { NO2 } } = process;', ['A', 'B']],
    ['a pattern with a type', 'a.ts', 'const { A, B }: { A?: string; B?: string } = process.env;', ['A', 'B']],
    [
      'an assignment by a pattern',
      'a.js',
      'let a, x;\n({ A: a, B: x } = process.env);\n({ NO: a } = other);',
      ['A', 'B'],
    ],
    [
      'parameters',
      'a.ts',
      'function f({ A, B = 1 } = process.env, { NO } = other) {}\nconst g = ({ C }: NodeJS.ProcessEnv) => C;',
      ['A', 'B', 'C'],
    ],
    [
      'a parameter that is the environment',
      'a.ts',
      'export function load(env: NodeJS.ProcessEnv = process.env) { return env.A }\nfunction g(env: Env) { return env.NO }',
      ['A'],
    ],
    ['in', 'a.js', "if ('A' in process.env) {}\nif ('NO' in other) {}\nfor (const k in process.env) {}", ['A']],
    [
      'has',
      'a.js',
      "Object.hasOwn(process.env, 'A'); Reflect.has(process.env, 'B'); process.env.hasOwnProperty('C'); Object.prototype.hasOwnProperty.call(process.env, 'D'); Object.hasOwn(other, 'NO');",
      ['A', 'B', 'C', 'D'],
    ],
    [
      'a constant as the key',
      'a.ts',
      "const KEY = 'A' as const;\nprocess.env[KEY];\nconst OTHER = 'NO';\nother[OTHER];",
      ['A'],
    ],
    ['one of two', 'a.ts', "process.env[isTest ? 'A' : 'B']; other[isTest ? 'NO' : 'NO2'];", ['A', 'B']],
    [
      'keys of an object',
      'a.ts',
      "const KEYS = { url: 'A', no: 'NO' } as const;\nenum E { Port = 'B', No = 'NO2' }\nprocess.env[KEYS.url]; process.env[E.Port];",
      ['A', 'B'],
    ],
    [
      'a loop',
      'a.ts',
      "for (const name of ['A', 'B'] as const) process.env[name];\nfor (const name of ['NO']) other[name];",
      ['A', 'B'],
    ],
    [
      'a list and its methods',
      'a.ts',
      "const required = ['A', 'B'];\nconst missing = required.filter((name) => !process.env[name]);\nconst other = ['NO'];\nother.map((name) => load(name));",
      ['A', 'B'],
    ],
    [
      'a list on the spot',
      'a.js',
      "['A', 'B'].forEach(function (k) { console.log(process.env[k]); }); ['NO'].forEach((k) => k);",
      ['A', 'B'],
    ],
    [
      'lists in lists',
      'a.js',
      "const a = ['A'];\nconst all = [...a, 'B'];\nall.every((k) => k in process.env);\nconst none = [...a, 'NO'];",
      ['A', 'B'],
    ],
    [
      'a list of objects',
      'a.js',
      "const VARS = [{ name: 'A', no: 'NO' }, { name: 'B' }];\nfor (const { name } of VARS) process.env[name];",
      ['A', 'B'],
    ],
    [
      'what is written',
      'a.js',
      "process.env.NO = '1'; process.env['NO2'] = '2'; delete process.env.NO3; process.env.A ||= 'x'; process.env.B ??= 'y'; process.env.C === 'x';",
      ['A', 'B', 'C'],
    ],
    [
      'types',
      'a.ts',
      "type T = typeof process.env.NO;\nlet x: typeof process.env.NO2;\ntypeof process.env.A === 'string';\ndeclare namespace NodeJS { interface ProcessEnv { NO3: string } }",
      ['A'],
    ],
    [
      'casts',
      'a.ts',
      "process.env.A!; (process.env as any).B; (<any>process.env).C; process.env!.D; (process.env satisfies X)['E'];",
      ['A', 'B', 'C', 'D', 'E'],
    ],
    [
      'what comes behind a regular expression',
      'a.js',
      'const re = /[\'"`/]/; process.env.A; const half = total / 2; "process.env.NO / 2"; process.env.B;',
      ['A', 'B'],
    ],
    [
      'a regular expression behind a condition',
      'a.js',
      "if (x) /'/.test(x);\nprocess.env.A;\nfoo(/process.env.NO/);",
      ['A'],
    ],
    [
      'divisions',
      'a.js',
      "a = b / c; d = (e) / 2 / process.env.A; f = g[0] / 3; h = i++ / 2; '/process.env.NO/';",
      ['A'],
    ],
    [
      'templates',
      'a.js',
      '`process.env.NO ${process.env.A} ${`in ${process.env.B} process.env.NO2`} `; process.env.C;',
      ['A', 'B', 'C'],
    ],
    [
      'text of JSX',
      'a.tsx',
      "const a = <p title=\"it's\">Don't // process.env.NO ` {process.env.A} <b>it's</b></p>;\nprocess.env.B;",
      ['A', 'B'],
    ],
    [
      'JSX in an arrow',
      'a.jsx',
      "const A = () => <>{items.map((i) => <li key={i}>it's</li>)}</>;\nconst x = process.env.B; // '\n",
      ['B'],
    ],
    [
      'generic arrows',
      'a.tsx',
      'const f = <T,>(x: T) => x; const g = <T extends object>(x: T) => process.env.A; const h = a < b; process.env.B; "process.env.NO"',
      ['A', 'B'],
    ],
    [
      'comparisons and type arguments',
      'a.ts',
      "if (a < b && c > d) process.env.A; f<Map<string, 'x'>>(process.env.B); const c = <Foo>bar; process.env.C;",
      ['A', 'B', 'C'],
    ],
    [
      'text behind a hash',
      'a.mjs',
      '#!/usr/bin/env node\nclass X { #process = { env: {} }; m() { return this.#process.env.NO } }\nprocess.env.A;',
      ['A'],
    ],
    [
      'escapes in names',
      'a.js',
      'process.env.\\u0041B; process.env["\\x43D"]; process.\\u0065nv.E;',
      ['AB', 'CD', 'E'],
    ],
    ['comments of HTML', 'a.js', '<!-- process.env.NO\nprocess.env.A;', ['A']],
    ['Windows', 'a.js', '// process.env.NO\r\nconst { A,\r\n B } = process.env;\r\n', ['A', 'B']],
    [
      'Vite',
      'a.ts',
      "import.meta.env.VITE_A; import.meta.env['VITE_B']; const { VITE_C, MODE } = import.meta.env; import.meta.env.DEV; import.meta.env.BASE_URL; (import.meta as any).env.VITE_D; import.meta.url;",
      ['VITE_A', 'VITE_B', 'VITE_C', 'VITE_D'],
    ],
    [
      "Vite's configuration",
      'vite.config.ts',
      "import { defineConfig, loadEnv } from 'vite';\nexport default defineConfig(({ mode }) => { const env = loadEnv(mode, process.cwd(), ''); return { a: env.A, b: other.NO } });",
      ['A'],
    ],
    [
      'Deno',
      'a.ts',
      "Deno.env.get('A'); Deno.env.has('B'); Deno.env.set('NO', '1'); Deno.env.toObject().C; const env = Deno.env.toObject(); env.D; map.get('NO2');",
      ['A', 'B', 'C', 'D'],
    ],
    [
      'a function of Supabase',
      'supabase/functions/x/index.ts',
      "const url = Deno.env.get('SUPABASE_URL')!; cache.env.get('NO');",
      ['SUPABASE_URL'],
    ],
    ['Bun', 'a.ts', "import { env } from 'bun';\nBun.env.A; Bun.env['B']; env.C; Bun.file('NO');", ['A', 'B', 'C']],
    ['Netlify', 'a.ts', "Netlify.env.get('A'); Netlify.env.has('B'); Netlify.context.get('NO');", ['A', 'B']],
    [
      'SvelteKit',
      'a.ts',
      "import { A, B as b } from '$env/static/private';\nimport { PUBLIC_C } from '$env/static/public';\nimport { env } from '$env/dynamic/private';\nimport { env as pub } from '$env/dynamic/public';\nenv.D; pub.PUBLIC_E; import { NO } from '$lib/x';",
      ['A', 'B', 'D', 'PUBLIC_C', 'PUBLIC_E'],
    ],
    [
      'Astro',
      'a.ts',
      "import { A } from 'astro:env/client';\nimport { B, getSecret } from 'astro:env/server';\ngetSecret('C'); getOther('NO');",
      ['A', 'B', 'C'],
    ],
    [
      "Astro's configuration",
      'astro.config.mjs',
      "import { defineConfig, envField } from 'astro/config';\nexport default defineConfig({ env: { schema: { API_URL: envField.string({ context: 'client', access: 'public', optional: true }), PORT: envField.number({ context: 'server', access: 'secret' }) } }, site: 'NO' });",
      ['API_URL', 'PORT'],
    ],
    [
      'react-native-config',
      'a.js',
      "import Config from 'react-native-config';\nConfig.A; const { B } = Config; config.NO;",
      ['A', 'B'],
    ],
    ['react-native-dotenv', 'a.js', "import { A, B } from '@env';\nimport { NO } from '@environment';", ['A', 'B']],
    [
      'a Worker',
      'a.ts',
      "export default {\n async fetch(request: Request, env: Env, ctx) { await env.STORE.get('NO'); fetch(env.A); return env.B?.trim() },\n async scheduled(event, env) { env.C; }\n};\nfunction other(x, env) { env.NO2 }",
      ['A', 'B', 'C'],
    ],
    [
      'a Worker and its stores',
      'a.ts',
      'interface Env { DB: D1Database; A: string }\nexport default { fetch(request: Request, env: Env) { use(env.DB); return env.A } };',
      ['A'],
    ],
    [
      'cloudflare:workers',
      'a.ts',
      "import { env, WorkerEntrypoint } from 'cloudflare:workers';\nenv.A;\nexport class X extends WorkerEntrypoint { m() { return this.env.B + this.other.NO } }",
      ['A', 'B'],
    ],
    [
      'Hono',
      'a.ts',
      "import { Hono } from 'hono';\nconst app = new Hono();\napp.get('/', (c) => c.text(c.env.A + c.req.NO));",
      ['A'],
    ],
    [
      'Pages',
      'functions/a.ts',
      'export const onRequestGet: PagesFunction<Env> = async (context) => new Response(context.env.A);\nexport async function onRequest({ env }) { return env.B }\nfunction f(context) { context.env.NO }',
      ['A', 'B'],
    ],
    [
      'SvelteKit on Workers',
      'a.ts',
      'export const load = async ({ platform }) => platform?.env?.A;\nexport const other = ({ form }) => form.env.NO;',
      ['A'],
    ],
    [
      'Remix on Workers',
      'a.ts',
      'export const loader = ({ context }) => context.cloudflare.env.A + context.other.NO;',
      ['A'],
    ],
    [
      't3-env',
      'a.ts',
      "import { createEnv } from '@t3-oss/env-nextjs';\nexport const env = createEnv({ server: { A: z.string() }, client: { NEXT_PUBLIC_B: z.string() }, shared: { C: z.string() }, runtimeEnv: { NEXT_PUBLIC_B: process.env.NEXT_PUBLIC_B }, emptyStringAsUndefined: true });\nenv.NO;",
      ['A', 'C', 'NEXT_PUBLIC_B'],
    ],
    [
      'envalid',
      'a.js',
      "const { cleanEnv, str, port } = require('envalid');\nconst env = cleanEnv(process.env, { A: str(), B: port({ default: 3000, desc: 'NO' }) });\nenv.NO2;",
      ['A', 'B'],
    ],
    [
      'zod',
      'a.ts',
      'const schema = z.object({ A: z.string(), B: z.object({ NO: z.string() }).optional() });\nschema.parse(process.env);\nz.object({ NO2: z.string() }).parse(body);',
      ['A', 'B'],
    ],
    [
      'zod by parts',
      'a.ts',
      'const base = z.object({ A: z.string() });\nconst more = base.extend({ B: z.string() }).merge(z.object({ C: z.string() }));\nexport const env = z.object({ ...more.shape, D: z.string() }).safeParse({ ...process.env, NO: 1 });',
      ['A', 'B', 'C', 'D'],
    ],
    [
      'zod and an object of its own',
      'a.ts',
      'const schema = z.object({ url: z.string() });\nschema.parse({ url: process.env.A });',
      ['A'],
    ],
    [
      'valibot',
      'a.ts',
      "import * as v from 'valibot';\nconst S = v.object({ A: v.string(), B: v.optional(v.string(), 'x') });\nv.parse(S, process.env); v.parse(v.object({ NO: v.string() }), body);",
      ['A', 'B'],
    ],
    [
      'Joi',
      'a.js',
      "const Joi = require('joi');\nconst s = Joi.object({ A: Joi.string().required() }).unknown().keys({ B: Joi.number().default(1) });\nconst { error, value } = s.validate(process.env);\nJoi.object({ NO: Joi.any() }).validate(body);",
      ['A', 'B'],
    ],
    [
      'Yup',
      'a.ts',
      "import * as yup from 'yup';\nyup.object({ A: yup.string().required() }).validateSync(process.env);\nyup.object({ NO: yup.string() }).validateSync(form);",
      ['A'],
    ],
    [
      'arktype',
      'a.ts',
      "import { type } from 'arktype';\nconst Env = type({ A: 'string' });\nconst env = Env(process.env); type({ NO: 'string' })(body);",
      ['A'],
    ],
    [
      'envsafe',
      'a.ts',
      "import { envsafe, str } from 'envsafe';\nexport const env = envsafe({ A: str(), B: str({ default: 'x' }) });\nother({ NO: str() });",
      ['A', 'B'],
    ],
    [
      'znv',
      'a.ts',
      "import { parseEnv, port } from 'znv';\nexport const { A, B } = parseEnv(process.env, { A: z.string(), B: port().default(1) });",
      ['A', 'B'],
    ],
    [
      'env-schema',
      'a.js',
      "const envSchema = require('env-schema');\nconst config = envSchema({ schema: { type: 'object', required: ['A'], properties: { A: { type: 'string' }, B: { type: 'number', default: 1 } } }, dotenv: true });\nconst NO = 1;",
      ['A', 'B'],
    ],
    [
      '@fastify/env',
      'a.ts',
      "import fastifyEnv from '@fastify/env';\nconst schema = { type: 'object', properties: { A: { type: 'object', properties: { NO: {} } } } };\napp.register(fastifyEnv, { schema });",
      ['A'],
    ],
    [
      'convict',
      'a.js',
      "const convict = require('convict');\nconvict({ env: { doc: 'x', format: ['a'], default: 'a', env: 'A' }, db: { host: { format: '*', default: null, env: 'B' }, no: { env: 'NO' } } });",
      ['A', 'B'],
    ],
    [
      'env-var',
      'a.js',
      "const env = require('env-var');\nenv.get('A').required().asString(); env.from(process.env).get('B').default('1').asIntPositive(); map.get('NO');",
      ['A', 'B'],
    ],
    ['env-var by name', 'a.ts', "import { get } from 'env-var';\nget('A').asBool(); other.get('NO');", ['A']],
    [
      'NestJS',
      'a.ts',
      "import { ConfigService } from '@nestjs/config';\nclass S { constructor(private readonly config: ConfigService, private c: ConfigService) {}\n f() { this.config.get<string>('A'); this.c.getOrThrow('B'); this.config.get('database.host'); this.config.get('NO.dotted'); this.cache.get('NO'); } }",
      ['A', 'B'],
    ],
    [
      'a schema of NestJS',
      'app.module.ts',
      "import { ConfigModule } from '@nestjs/config';\nimport * as Joi from 'joi';\nConfigModule.forRoot({ validationSchema: Joi.object({ A: Joi.string().required(), B: Joi.number().default(1) }), no: Joi.object({ NO: Joi.any() }) });",
      ['A', 'B'],
    ],
    [
      'a class of NestJS',
      'env.validation.ts',
      'class EnvironmentVariables {\n  @IsEnum(Environment)\n  A: Environment;\n\n  @IsNumber()\n  @IsOptional()\n  B?: number;\n}\nexport function validate(config: Record<string, unknown>) { return plainToInstance(EnvironmentVariables, config, { enableImplicitConversion: true }); }\nclass Dto { @IsString() NO: string; }',
      ['A', 'B'],
    ],
    [
      'AdonisJS',
      'start/env.ts',
      "import { Env } from '@adonisjs/core/env';\nexport default await Env.create(new URL('../', import.meta.url), { A: Env.schema.string(), B: Env.schema.number.optional() });\nother.create(x, { NO: 1 });",
      ['A', 'B'],
    ],
    [
      "AdonisJS's env",
      'config/app.ts',
      "import env from '#start/env';\nenv.get('A'); env.get('B', 'x'); cache.get('NO');",
      ['A', 'B'],
    ],
    [
      'Strapi',
      'config/server.js',
      "module.exports = ({ env }) => ({ host: env('A', '0.0.0.0'), port: env.int('B', 1337), no: other('NO') });",
      ['A', 'B'],
    ],
    [
      'Prisma',
      'prisma.config.ts',
      "import { defineConfig, env } from 'prisma/config';\nexport default defineConfig({ datasource: { url: env('A') }, no: x('NO') });",
      ['A'],
    ],
    [
      'Effect',
      'a.ts',
      "import { Config } from 'effect';\nConfig.string('A'); Config.redacted('B').pipe(Config.withDefault('x')); other.string('NO');",
      ['A', 'B'],
    ],
    [
      'functions of Firebase',
      'a.ts',
      "import { defineSecret, defineInt } from 'firebase-functions/params';\ndefineSecret('A'); defineInt('B', { default: 1 }); defineThing('NO');",
      ['A', 'B'],
    ],
    [
      'webpack',
      'webpack.config.js',
      "new webpack.EnvironmentPlugin(['A', 'B']); new EnvironmentPlugin({ C: 'x', D: undefined }); new webpack.DefinePlugin({ 'process.env.NO': JSON.stringify(process.env.E) }); new OtherPlugin(['NO2']);",
      ['A', 'B', 'C', 'D', 'E'],
    ],
    ['Next', 'next.config.js', "module.exports = { env: { A: process.env.B, NO: 'x' } };", ['B']],
    [
      'Nuxt',
      'nuxt.config.ts',
      "export default defineNuxtConfig({ runtimeConfig: { apiSecret: '', key: process.env.A, public: { apiBase: '', no: 'NO' } } });",
      ['A', 'NUXT_API_SECRET', 'NUXT_PUBLIC_API_BASE'],
    ],
    [
      'Vue',
      'a.vue',
      '<template>\n  <p :title="import.meta.env.VITE_A">{{ import.meta.env.VITE_B }} import.meta.env.VITE_NO it\'s</p>\n</template>\n<script setup lang="ts">\nconst x = import.meta.env.VITE_C;\n</script>\n<style>a { content: \'import.meta.env.VITE_NO2\' }</style>',
      ['VITE_A', 'VITE_B', 'VITE_C'],
    ],
    [
      'Svelte',
      'a.svelte',
      '<script lang="ts">\n  import { A } from \'$env/static/private\';\n</script>\n<!-- {process.env.NO} -->\n{#if import.meta.env.VITE_B}<p class="x" on:click={() => import.meta.env.VITE_C}>it\'s {import.meta.env.VITE_D}</p>{/if}\n<style>p { color: red }</style>',
      ['A', 'VITE_B', 'VITE_C', 'VITE_D'],
    ],
    [
      'Astro pages',
      'a.astro',
      "---\nconst a = import.meta.env.A;\n---\n<p title={import.meta.env.B}>import.meta.env.NO it's {items.map((i) => <li>it's {import.meta.env.C}</li>)}</p>\n<script>import.meta.env.PUBLIC_D;</script>",
      ['A', 'B', 'C', 'PUBLIC_D'],
    ],
    [
      'a field that is the environment',
      'a.ts',
      'class C { private env = process.env;\n constructor(private readonly vars: NodeJS.ProcessEnv, private no: Other) {}\n f() { return this.env.A + this.vars.B + this.no.NO } }',
      ['A', 'B'],
    ],
  ])('%s', (_, file, text, expected) => {
    expect(namesOf(file, text)).toEqual(expected);
  });
});

test('the fixture', () => {
  const fixture = path.resolve(import.meta.dirname, '../../../../../../shared/corpora/env/scan-fixture.json');
  if (!existsSync(fixture)) {
    console.log(`${fixture} is not here: the planted reads are not counted`);
    return;
  }
  const groups = JSON.parse(readFileSync(fixture, 'utf8')) as { file: string; reads: string[]; content: string }[];
  for (const { file, reads, content } of groups)
    if (isJavaScript(file)) expect([file, namesOf(file, content)]).toEqual([file, [...reads].sort()]);
});
