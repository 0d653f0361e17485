/**
 * Scores the dialects of `.env` against what the programs really did: `npm run score:dialects -- DIR`, DIR being the
 * corpora folder or its `env`. A result counts as exact when the same variables have the same values, or when both
 * refuse the file; where a command or the machine decides a value, all others must be the same. `--wrong` lists what is
 * wrong. Before that it reads commands that would write a file, which proves that nothing runs. Exit 1 when anything is
 * wrong.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as z from 'zod';
import type { Parsed } from '../checks/env/dialects/dialect.ts';
import { DIALECTS, dialectOf } from '../checks/env/dialects/index.ts';

const corpusSchema = z.object({
  cases: z.array(
    z.object({
      name: z.string(),
      input: z.string(),
      results: z.record(z.string(), z.record(z.string(), z.string().nullable())),
    }),
  ),
});

/** The dialect that stands for a program of the corpus. */
const PROGRAMS: Readonly<Record<string, string>> = {
  'node parseEnv 20.20': 'node',
  'dotenv 16': 'dotenv',
  'dotenv 17': 'dotenv',
  'dotenv 18': 'dotenv',
  'dotenv 18 fast': 'dotenv',
  'dotenv18+expand1000': 'dotenv-expand',
  'dotenvx 2.38 parse': 'dotenvx',
  '@next/env 16': 'next',
  'vite loadEnv': 'vite',
  'python-dotenv 0.21': 'python',
  'ruby dotenv 2.4': 'ruby',
  'symfony dotenv 5.4': 'symfony',
  'godotenv 1.5.1': 'godotenv',
  'compose-go v2': 'compose',
  'docker 28 --env-file': 'docker',
  'systemd 252': 'systemd',
  'bash source': 'shell',
  'direnv 2.32': 'direnv',
};

type Verdict = 'exact' | 'executes' | 'unpredictable' | 'wrong';

function judge(ours: Parsed, truth: Readonly<Record<string, string | null>>): Verdict {
  const unknown = ours.problems.filter(({ kind }) => kind === 'executes' || kind === 'unpredictable');
  const leftOut = new Set(unknown.map(({ name }) => name));
  const expected = Object.entries(truth).filter(
    ([name, value]) => !name.startsWith('__') && value !== null && !leftOut.has(name),
  );
  const isSame =
    expected.length === ours.variables.size && expected.every(([name, value]) => ours.variables.get(name) === value);
  const isRefused = ours.problems.some(({ kind }) => kind === 'error' || kind === 'ignored');
  if (!isSame || ('__error' in truth && !isRefused && unknown.length === 0)) return 'wrong';
  if (unknown.some(({ kind }) => kind === 'executes')) return 'executes';
  return unknown.length > 0 ? 'unpredictable' : 'exact';
}

/** Reads commands in every dialect and looks whether one of them ran. */
function canary(): string[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'launch-ready-dialects-'));
  try {
    const file = path.join(folder, 'ran');
    const inputs = [
      'A=$(CMD)',
      'A="$(CMD)"',
      "A='$(CMD)'",
      'A=`CMD`',
      'A="`CMD`"',
      'A=$(echo $(CMD))',
      'A=x; CMD',
      'CMD',
    ];
    for (const input of inputs)
      for (const dialect of DIALECTS) dialect.parse(`${input.replace('CMD', `touch ${file}`)}\nB=1\n`);
    return readdirSync(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function main(args: readonly string[]): void {
  const folder = args.find((arg) => !arg.startsWith('-')) ?? '../shared/corpora';
  const file = ['dialects.json', 'env/dialects.json']
    .map((name) => path.join(folder, name))
    .find((name) => existsSync(name));
  if (file === undefined) {
    console.error(`There is no dialects.json in ${folder} or its env/. Name the folder of the corpora.`);
    process.exitCode = 2;
    return;
  }
  const ran = canary();
  console.log(ran.length === 0 ? 'canary: nothing ran' : `canary: A COMMAND RAN and made ${ran.join(', ')}`);
  const { cases } = corpusSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const wrong: string[] = [];
  for (const [program, name] of Object.entries(PROGRAMS)) {
    const dialect = dialectOf(name);
    if (dialect === undefined) continue;
    const counts: Record<Verdict, number> = { exact: 0, executes: 0, unpredictable: 0, wrong: 0 };
    let total = 0;
    for (const { name: title, input, results } of cases) {
      const truth = results[program];
      if (truth === undefined) continue;
      total++;
      const ours = dialect.parse(input);
      const verdict = judge(ours, truth);
      counts[verdict]++;
      if (verdict !== 'wrong') continue;
      const problems = ours.problems.map(({ kind, message }) => `${kind}: ${message}`).join(' ');
      const [a, b] = [truth, Object.fromEntries(ours.variables)].map((value) => JSON.stringify(value));
      wrong.push(`${program}: ${title}: ${JSON.stringify(input)}\n  theirs ${a}\n  ours   ${b} ${problems}`);
    }
    const rest = (['executes', 'unpredictable', 'wrong'] as const).map((verdict) => `${counts[verdict]} ${verdict}`);
    console.log(`${program.padEnd(22)} ${counts.exact} of ${total} exact, ${rest.join(', ')}`);
  }
  if (args.includes('--wrong')) for (const line of wrong) console.log(line);
  process.exitCode = wrong.length > 0 || ran.length > 0 ? 1 : 0;
}

main(process.argv.slice(2));
