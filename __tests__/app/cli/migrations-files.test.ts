// `launch-ready migrations FILE… --context FILE…`: just these files, in this order.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as z from 'zod';
import { runCli } from '../../../src/app/cli/index.ts';

const reportSchema = z.object({
  outcomes: z.array(
    z.object({
      status: z.string(),
      reason: z.string().nullable(),
      trace: z.array(z.object({ steps: z.array(z.object({ statement: z.string() })) })).optional(),
    }),
  ),
  findings: z.array(z.object({ rule: z.string(), severity: z.string(), data: z.record(z.string(), z.unknown()) })),
});

const folder = mkdtempSync(path.join(tmpdir(), 'launch-ready-files-'));
afterAll(() => rmSync(folder, { recursive: true }));
const write = (name: string, text: string): void => writeFileSync(path.join(folder, name), text);
write('a.sql', 'CREATE TABLE t (n varchar(10));');
write('b.sql', 'ALTER TABLE t ALTER COLUMN n TYPE varchar(20);\nCREATE INDEX i ON t (n);');
write('c.sql', 'DROP TABLE t;');

async function run(...args: string[]) {
  const [out, errors]: [string[], string[]] = [[], []];
  const code = await runCli(['migrations', ...args], {
    out: (text) => out.push(text),
    error: (text) => errors.push(text),
    cwd: folder,
    env: {},
    color: false,
    width: 100,
  });
  return { code, out: out.join(''), errors: errors.join('') };
}

const json = async (...args: string[]) => reportSchema.parse(JSON.parse((await run(...args, '--format', 'json')).out));

test('without context the old type is not known', async () => {
  const { findings } = await json('b.sql', '--shadow', 'never');
  expect(findings.map(({ rule, severity }) => `${rule} ${severity}`)).toContain('migrations/change-column-type high');
});

test('with it it is, and what is in it is no finding', async () => {
  const { findings } = await json('b.sql', '--context', 'a.sql', '--shadow', 'never');
  expect(findings.map(({ rule }) => rule).sort()).toEqual([
    'migrations/index-not-concurrent',
    'migrations/lock-timeout',
  ]);
  expect(findings[0]?.data).toMatchObject({ evidence: 'static' });
});

test('in the order in which they are named', async () => {
  const { outcomes } = await json('c.sql', 'a.sql', '--shadow', 'never', '--trace');
  expect(outcomes[0]?.trace?.flatMap(({ steps }) => steps.map(({ statement }) => statement))).toEqual([
    'drop table t',
    'create table t ( n varchar ( 10 ) )',
  ]);
});

test('run in a shadow', async () => {
  const { findings } = await json('b.sql', '--context', 'a.sql');
  expect(findings.find(({ rule }) => rule === 'migrations/index-not-concurrent')?.data).toMatchObject({
    evidence: 'proved',
    locks: expect.arrayContaining([{ relation: 't', mode: 'SHARE' }]),
    scan: ['t'],
  });
}, 120_000);

test.each<[name: string, args: string[], words: RegExp]>([
  ['context alone', ['--context', 'a.sql'], /`--context` does nothing without files/],
  ['a file that is missing', ['nowhere.sql'], /nowhere\.sql cannot be read \(ENOENT\)/],
  ['a dialect that is none', ['a.sql', '--sql-dialect', 'postgre'], /postgre/],
  ['a version that is none', ['a.sql', '--db-version', 'latest'], /Write a version such as 16 or 8\.4/],
])('%s is an error of the user', async (_, args, words) => {
  const { code, errors } = await run(...args);
  expect({ code, errors }).toEqual({ code: 2, errors: expect.stringMatching(words) });
});
