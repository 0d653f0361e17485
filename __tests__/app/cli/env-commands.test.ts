// `launch-ready env …` as it is typed.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as z from 'zod';
import { runCli } from '../../../src/app/cli/index.ts';
import { parseFingerprints } from '../../../src/checks/env/fingerprints/fingerprint-file.ts';
import { gitSync } from '../../testkit/git/run.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

function folderWith(files: Record<string, string | Uint8Array>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'launch-ready-env-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

function repository(files: Record<string, string | Uint8Array>): string {
  const folder = folderWith(files);
  gitSync(['init', '--quiet', '--initial-branch=main', '--template=', folder]);
  return folder;
}

async function run(cwd: string, args: readonly string[], env: Record<string, string> = {}) {
  const [out, errors]: [string[], string[]] = [[], []];
  const code = await runCli(['env', ...args], {
    out: (text) => out.push(text),
    error: (text) => errors.push(text),
    cwd,
    env: { PATH: process.env['PATH'], ...env },
    color: false,
    width: 120,
  });
  return { code, out: out.join(''), errors: errors.join('') };
}

const SHOP = {
  '.env.example': 'DATABASE_URL=\nLOG_LEVEL=info\n',
  'src/db.ts': [
    "import { connect } from './pg.ts';",
    'if (!process.env.DATABASE_URL) throw new Error("no database");',
    'connect(process.env.DATABASE_URL);',
    "export const level = process.env['LOG_LEVEL'] ?? 'info';",
  ].join('\n'),
  'src/page.tsx': 'export const Page = () => <a href={process.env.NEXT_PUBLIC_SITE}>x</a>;\n',
};
const readSchema = z.strictObject({
  name: z.string(),
  path: z.string(),
  line: z.int().positive(),
  column: z.int().positive(),
  required: z.boolean(),
  hasDefault: z.boolean(),
  phase: z.enum(['build', 'run']),
  side: z.enum(['client', 'server']),
  via: z.string(),
  kind: z.string(),
});

describe('env reads', () => {
  test('json: one object a place', async () => {
    const { code, out } = await run(repository(SHOP), ['reads', '--format', 'json']);
    expect(code).toBe(0);
    const reads = z.array(readSchema).parse(JSON.parse(out));
    expect(
      reads.map(({ name, path: file, line }) => `${name} ${file}:${line}`).sort((a, b) => (a < b ? -1 : 1)),
    ).toEqual([
      'DATABASE_URL src/db.ts:2',
      'DATABASE_URL src/db.ts:3',
      'LOG_LEVEL src/db.ts:4',
      'NEXT_PUBLIC_SITE src/page.tsx:1',
    ]);
    const of = (wanted: string) => reads.filter(({ name }) => name === wanted);
    expect(of('DATABASE_URL').some(({ required }) => required)).toBe(true);
    expect(of('LOG_LEVEL')).toMatchObject([{ hasDefault: true, required: false, via: 'process.env', side: 'server' }]);
    expect(of('NEXT_PUBLIC_SITE')).toMatchObject([{ phase: 'build', side: 'client' }]);
  });

  test('for people: each variable and its places; what was counted on the other stream', async () => {
    const { code, out, errors } = await run(repository(SHOP), ['reads']);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^DATABASE_URL\n {2}src\/db\.ts:2 {2}process\.env.*\n {2}src\/db\.ts:3 .*\nLOG_LEVEL\n {2}src\/db\.ts:4 {2}process\.env, has a default\n/,
    );
    expect(errors).toContain('3 variables at 4 places in 2 source files');
  });

  test('nothing is read: an empty list, and 0', async () => {
    const { code, out } = await run(repository({ 'a.ts': 'export {};\n' }), ['reads', '--format', 'json']);
    expect({ code, out }).toEqual({ code: 0, out: '[]\n' });
  });

  test('no source file: 2', async () => {
    const { code, out, errors } = await run(repository({ 'README.md': '# x\n' }), ['reads', '--format', 'json']);
    expect({ code, out }).toEqual({ code: 2, out: '[]\n' });
    expect(errors).toContain('0 source files');
  });

  test('a folder of a monorepo, and another repository', async () => {
    const folder = repository({ 'apps/web/a.ts': 'f(process.env.WEB);', 'apps/api/a.ts': 'f(process.env.API);' });
    const { out } = await run(tmpdir(), [
      'reads',
      '--format',
      'json',
      '--repo',
      folder,
      '--working-directory',
      'apps/web',
    ]);
    expect(
      z
        .array(readSchema)
        .parse(JSON.parse(out))
        .map(({ name }) => name),
    ).toEqual(['WEB']);
  });

  test('a file', async () => {
    const folder = repository(SHOP);
    const { out, errors } = await run(folder, ['reads', '--format', 'json', '--output', 'reads.json']);
    expect(out).toBe('');
    expect(errors).toContain('Written to reads.json.');
    expect(z.array(readSchema).parse(JSON.parse(readFileSync(path.join(folder, 'reads.json'), 'utf8')))).toHaveLength(
      4,
    );
  });
});

const parsedSchema = z.strictObject({
  dialect: z.string(),
  variables: z.record(z.string(), z.string()),
  problems: z.array(z.looseObject({ kind: z.string(), line: z.int(), message: z.string() })),
});

describe('env parse', () => {
  const parse = async (text: string | Uint8Array, ...args: string[]) => {
    const { code, out } = await run(folderWith({ '.env': text }), ['parse', '.env', '--format', 'json', ...args]);
    return { code, ...parsedSchema.parse(JSON.parse(out)) };
  };

  test.each<[name: string, text: string, args: string[], variables: Record<string, string>, problems: string[]]>([
    ['dotenv by default', 'A="b # c" # d\nB=$A\n', [], { A: 'b # c', B: '$A' }, []],
    ['another', 'A="b # c"\n', ['--dialect', 'docker'], { A: '"b # c"' }, []],
    ['another word for it', 'A=b\nB=$A\n', ['--dialect', 'bash'], { A: 'b', B: 'b' }, []],
    [
      'what would run is not run',
      'A=$(touch pwned)\nB=1\n',
      ['--dialect', 'dotenv-expand'],
      { B: '1' },
      ['executes 1'],
    ],
    ['what the loader refuses is an answer', 'A="b\n', ['--dialect', 'compose'], {}, ['error 1']],
    ['nothing', '', [], {}, []],
  ])('%s', async (_, text, args, variables, problems) => {
    const parsed = await parse(text, ...args);
    expect(parsed.code).toBe(0);
    expect(parsed.variables).toEqual(variables);
    expect(parsed.problems.map(({ kind, line }) => `${kind} ${line}`)).toEqual(problems);
    expect(existsSync(path.join(folders.at(-1) ?? '', 'pwned'))).toBe(false);
  });

  test('a name that every object has is a name', async () => {
    const { out } = await run(folderWith({ '.env': '__proto__=x\nconstructor=y\n' }), [
      ...['parse', '.env', '--format', 'json', '--dialect', 'docker'],
    ]);
    expect(out).toContain('"__proto__": "x"');
  });

  test('in a log no value is shown; on a terminal it is', async () => {
    const value = ['correct', 'horse', 'battery'].join('-');
    const folder = folderWith({ '.env': `A=${value}\nB=$(${value})\nwords ${value}\n` });
    for (const dialect of [
      'dotenv',
      'dotenv-expand',
      'shell',
      'compose',
      'docker',
      'node',
      'systemd',
      'ruby',
      'python',
    ]) {
      const { code, out, errors } = await run(folder, ['parse', '.env', '--dialect', dialect], { CI: 'true' });
      expect(code).toBe(0);
      expect(out + errors).not.toContain(value);
    }
    expect((await run(folder, ['parse', '.env'], { CI: 'true' })).out).toContain('A=****\n');
    expect((await run(folder, ['parse', '.env'])).out).toContain(`A="${value}"\n`);
  });

  test('no line is a command to a runner', async () => {
    const { out } = await run(folderWith({ '.env': '::error::x=1\nA="\n::error::y\n##[error]z"\n' }), [
      'parse',
      '.env',
      '--dialect',
      'docker',
    ]);
    expect(out).not.toMatch(/^\s*::|##\[/m);
  });

  test.each<[name: string, args: string[], words: RegExp]>([
    [
      'a dialect that is none',
      ['.env', '--dialect', 'dockr'],
      /There is no dialect `dockr`\.\nDid you mean `docker`\?/,
    ],
    [
      'one like no other',
      ['.env', '--dialect', 'toml-ish'],
      /There is no dialect `toml-ish`\.\nWrite one of node, node24, dotenv,/,
    ],
    ['a file that is not there', ['.env.x'], /\.env\.x does not exist\./],
    ['a folder', ['.'], /is a folder/],
    ['no file', [], /missing required argument 'file'/],
    ['a form that is none', ['.env', '--format', 'yaml'], /Write one of terminal, json/],
  ])('%s is an error of the user', async (_, args, words) => {
    const { code, errors } = await run(folderWith({ '.env': 'A=1\n' }), ['parse', ...args]);
    expect({ code, errors }).toEqual({ code: 2, errors: expect.stringMatching(words) });
    expect(errors).not.toContain('This is a bug');
  });
});

const matrixSchema = z.strictObject({
  environments: z.array(
    z.strictObject({ name: z.string(), source: z.string().optional(), owner: z.string().optional() }),
  ),
  rows: z.array(z.looseObject({ name: z.string(), cells: z.array(z.looseObject({ state: z.string() })) })),
});

describe('env matrix', () => {
  const password = randomBytes(9).toString('hex');
  const files = {
    ...SHOP,
    'production.env': `DATABASE_URL=postgres://app:${password}@db.shop.dev/app\n`,
    'staging.json': JSON.stringify({ LOG_LEVEL: '', DATABASE_URL: '' }),
    'launch-ready.yml': 'environments: { production: {}, preview: {} }\n',
  };
  const values = ['--values', 'production.env', 'staging=staging.json'];
  const matrix = (...args: string[]) => run(repository(files), ['matrix', ...values, ...args]);

  test('json', async () => {
    const { code, out } = await matrix('--format', 'json');
    expect(code).toBe(0);
    const { environments, rows } = matrixSchema.parse(JSON.parse(out));
    expect(environments.map(({ name }) => name)).toEqual(['production', 'staging', 'preview']);
    expect(rows.map(({ name, cells }) => `${name}: ${cells.map(({ state }) => state).join(' ')}`)).toEqual([
      'DATABASE_URL: set empty unreadable',
      'LOG_LEVEL: unneeded empty unreadable',
      'NEXT_PUBLIC_SITE: unneeded unneeded unreadable',
    ]);
    expect(out).not.toContain(password);
  });

  test.each<[format: string, words: RegExp]>([
    ['terminal', /^Variable +production +staging +preview +Read at +If missing\nDATABASE_URL +✅ set +⬜ empty/],
    [
      'markdown',
      /^\| Variable \| production \| staging \| preview \|[^\n]*\n\|[- |]+\n\| `DATABASE_URL` 🔒 \| ✅ set \| ⬜ empty/,
    ],
    ['html', /^<!doctype html>[\s\S]*<table class="matrix">[\s\S]*<code>DATABASE_URL<\/code>/i],
  ])('%s', async (format, words) => {
    const { code, out } = await matrix('--format', format);
    expect(code).toBe(0);
    expect(out).toMatch(words);
    expect(out).not.toContain(password);
  });

  test.each(['sarif', 'junit'])('there is no matrix as %s', async (format) => {
    const { code, out, errors } = await matrix('--format', format);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(errors).toMatch(/terminal, json, markdown, html/);
  });

  test('what is wrong is shown, and the exit code is that of a list', async () => {
    const { code, out } = await run(
      repository({ ...SHOP, 'production.env': 'DATABASE_URL=postgres://a:changeme@localhost/app\n' }),
      ['matrix', '--values', 'production.env'],
    );
    expect(code).toBe(0);
    expect(out).toContain('❌ ');
  });

  test('nothing to show is an error', async () => {
    const { code, errors } = await run(repository({ 'README.md': '# x\n' }), ['matrix']);
    expect(code).toBe(2);
    expect(errors).toContain('There is no matrix to show: no variables are declared');
  });
});

describe('env compare', () => {
  const pepper = randomBytes(32).toString('hex');
  const secret = randomBytes(16).toString('hex');
  const project = { '.env.example': 'SESSION_SECRET=\n', 'production.env': `SESSION_SECRET=${secret}\n` };

  async function left(): Promise<string> {
    const folder = repository({
      ...project,
      'staging.env': `SESSION_SECRET=${secret}\n`,
      'qa.env': 'SESSION_SECRET=\n',
    });
    const { errors } = await run(
      folder,
      ['--tree', '--values', 'production.env', 'staging.env', 'qa.env', '--fingerprints', 'left'],
      { LAUNCH_READY_PEPPER: pepper },
    );
    expect(errors).not.toContain('launch-ready: ');
    return folder;
  }

  test('two jobs share a secret: 1, and nobody is told which', async () => {
    const folder = await left();
    const text = readFileSync(path.join(folder, 'left/production.json'), 'utf8');
    expect(parseFingerprints(text)?.variables).toEqual([
      { name: 'SESSION_SECRET', state: 'set', value: expect.stringMatching(/^[0-9a-f]{16}$/) },
    ]);
    const { code, out } = await run(folder, ['compare', 'left/*.json', '--format', 'json']);
    expect(code).toBe(1);
    const report = z
      .looseObject({ verdict: z.string(), findings: z.array(z.looseObject({ rule: z.string(), title: z.string() })) })
      .parse(JSON.parse(out));
    expect(report.verdict).toBe('fail');
    expect(report.findings).toMatchObject([
      { rule: 'env/same-secret', title: 'staging and production share a secret (SESSION_SECRET)' },
    ]);
    for (const value of [secret, pepper]) expect(out + text).not.toContain(value);
    expect((await run(folder, ['compare', 'left/*.json', '--warn-only'])).code).toBe(0);
    expect((await run(folder, ['compare', 'left/*.json', '--fail-on', 'blocker'])).code).toBe(0);
    expect((await run(folder, ['compare', 'left/production.json'])).code).toBe(2);
  });

  test.each<[name: string, args: string[], words: RegExp]>([
    ['no file', [], /missing required argument 'files'/],
    ['a glob that matches nothing', ['left/*.json'], /`left\/\*\.json` matches no other file\./],
    ['a folder', ['.git'], /\.git is a folder\./],
    ['a file that is none', ['production.env'], /production\.env is no file of fingerprints\./],
  ])('%s is an error of the user', async (_, args, words) => {
    const { code, errors } = await run(repository(project), ['compare', ...args]);
    expect({ code, errors }).toEqual({ code: 2, errors: expect.stringMatching(words) });
  });

  test('a pepper that could be guessed is one, and leaves nothing', async () => {
    const folder = repository(project);
    const { code, errors, out } = await run(
      folder,
      ['--tree', '--values', 'production.env', '--fingerprints', 'left'],
      {
        LAUNCH_READY_PEPPER: 'hunter2hunter2',
      },
    );
    expect(code).toBe(2);
    expect(errors + out).toContain('LAUNCH_READY_PEPPER is shorter than 32 characters');
    expect(errors + out).not.toContain('hunter2');
    expect(existsSync(path.join(folder, 'left'))).toBe(false);
  });
});

describe('env --write', () => {
  const read = (folder: string, file: string): string => readFileSync(path.join(folder, file), 'utf8');

  test('two documents between marks, which a later look finds fresh, and stale when the project changes', async () => {
    const folder = repository(SHOP);
    const { code, out } = await run(folder, ['--write', 'docs']);
    expect({ code, out }).toEqual({
      code: 0,
      out: expect.stringContaining('Wrote docs/ENVIRONMENT.md and docs/SECRETS.md.'),
    });
    for (const name of ['ENVIRONMENT.md', 'SECRETS.md'])
      expect(read(folder, `docs/${name}`)).toMatch(
        /^<!-- launch-ready:begin env sha256:[0-9a-f]{16} -->\n[\s\S]*\n<!-- launch-ready:end -->\n$/,
      );
    expect(read(folder, 'docs/ENVIRONMENT.md')).toContain('| `DATABASE_URL` 🔒 |');
    const stale = async () => (await run(folder, ['--tree', '--format', 'json'])).out.includes('env/stale-document');
    expect(await stale()).toBe(false);
    writeFileSync(path.join(folder, 'src/mail.ts'), 'send(process.env.MAIL_KEY);\n');
    expect(await stale()).toBe(true);
    await run(folder, ['--write', 'docs']);
    expect(await stale()).toBe(false);
  });

  test('what people wrote around the marks stays', async () => {
    const folder = repository(SHOP);
    await run(folder, ['--write', '.']);
    const file = path.join(folder, 'ENVIRONMENT.md');
    writeFileSync(file, `# Ours\n\n${readFileSync(file, 'utf8')}\nCall Ana.\n`);
    expect((await run(folder, ['--write', '.'])).code).toBe(0);
    expect(read(folder, 'ENVIRONMENT.md')).toMatch(/^# Ours\n\n<!-- launch-ready:begin[\s\S]*end -->\n\nCall Ana\.\n$/);
  });

  test('somebody’s file is not overwritten, nor the other one written, with --force neither', async () => {
    const folder = repository({ ...SHOP, 'docs/SECRETS.md': '# Ours\n' });
    const { code, errors } = await run(folder, ['--write', 'docs']);
    expect(code).toBe(2);
    expect(errors).toContain('docs/SECRETS.md is there already, and not from here');
    expect(read(folder, 'docs/SECRETS.md')).toBe('# Ours\n');
    expect(existsSync(path.join(folder, 'docs/ENVIRONMENT.md'))).toBe(false);
    expect((await run(folder, ['--write', 'docs', '--force'])).code).toBe(2);
    expect(read(folder, 'docs/SECRETS.md')).toBe('# Ours\n');
  });

  test('no value of an example, a shell or a file is in them', async () => {
    const value = randomBytes(12).toString('hex');
    const folder = repository({
      '.env.example': `SESSION_SECRET=${value}\n`,
      'production.env': `SESSION_SECRET=${value}1\n`,
    });
    const { code } = await run(folder, ['--write', '.', '--values', 'production.env'], { SESSION_SECRET: value });
    expect(code).toBe(0);
    for (const name of ['ENVIRONMENT.md', 'SECRETS.md']) expect(read(folder, name)).not.toContain(value);
  });

  test.each<[name: string, files: Record<string, string>, args: string[], words: RegExp]>([
    [
      'nothing to write',
      { 'README.md': '# x\n' },
      ['--write', 'docs'],
      /There is nothing to write: no variables are declared/,
    ],
    ['a folder outside', SHOP, ['--write', '../elsewhere'], /`--write`/],
    ['a folder below a file', { ...SHOP, docs: 'x' }, ['--write', 'docs'], /docs/],
  ])('%s is an error of the user', async (_, files, args, words) => {
    const { code, errors } = await run(repository(files), args);
    expect({ code, errors }).toEqual({ code: 2, errors: expect.stringMatching(words) });
    expect(errors).not.toContain('This is a bug');
  });
});

describe('a mistyped command', () => {
  test.each<[word: string, words: string]>([
    ['raeds', 'there is no command `env raeds`.\nDid you mean `env reads`?'],
    ['matrx', 'there is no command `env matrx`.\nDid you mean `env matrix`?'],
    ['show', 'there is no command `env show`.\nCommands: env reads, env parse, env matrix, env compare.'],
  ])('%s', async (word, words) => {
    const { code, errors } = await run(repository(SHOP), [word]);
    expect({ code, errors }).toEqual({ code: 2, errors: expect.stringContaining(words) });
  });
});

describe('--values', () => {
  const files = { ...SHOP, 'b.json': '{"LOG_LEVEL":"info"}', 'weird=name.env': 'DATABASE_URL=sqlite:a.db\n' };
  const missing = async (...args: string[]) => {
    const { code, out, errors } = await run(repository(files), ['--tree', '--format', 'json', ...args]);
    if (out === '') return { code, errors };
    const { findings } = z
      .looseObject({
        findings: z.array(
          z.looseObject({
            rule: z.string(),
            data: z.looseObject({ variable: z.string(), environment: z.string().optional() }),
          }),
        ),
      })
      .parse(JSON.parse(out));
    return {
      code,
      told: findings
        .filter(({ rule }) => /missing-variable|nothing-mapped/.test(rule))
        .map(({ data }) => `${data.variable} ${data.environment}`),
    };
  };

  test.each<[name: string, args: string[], expected: unknown]>([
    ['an environment and its file', ['--values', 'qa=b.json'], { code: 1, told: ['DATABASE_URL qa'] }],
    ['by the name of the file', ['--values', 'b.json'], { code: 1, told: ['DATABASE_URL b'] }],
    ['by --environment', ['--values', 'b.json', '--environment', 'qa'], { code: 1, told: ['DATABASE_URL qa'] }],
    ['the earlier name', ['--env-file', 'qa=b.json'], { code: 1, told: ['DATABASE_URL qa'] }],
  ])('%s', async (_, args, expected) => {
    expect(await missing(...args)).toEqual(expected);
  });

  test('a file that is not there', async () => {
    const { code, out, errors } = await run(repository(files), ['--tree', '--values', 'qa=nowhere.json']);
    expect(code).toBe(2);
    expect(out + errors).toMatch(/nowhere\.json does not exist/);
  });

  test('a folder', async () => {
    const { code, out, errors } = await run(repository(files), ['--tree', '--values', 'qa=src']);
    expect(code).toBe(2);
    expect(out + errors).toMatch(/src is a folder\./);
    expect(out + errors).not.toMatch(/EISDIR|a bug/);
  });

  test('a dialect that is none', async () => {
    const { code, out, errors } = await run(repository(files), ['--tree', '--values', 'b.json', '--dialect', 'dockr']);
    expect(code).toBe(2);
    expect(out + errors).toContain('Did you mean `docker`?');
  });
});
