import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { dialectOf } from '../../../../src/checks/env/dialects/index.ts';

// The corpus stands beside the repository where there is one; without it there is nothing to compare with.
const corpus = path.resolve(import.meta.dirname, '../../../../../shared/corpora/env/dialects.json');

interface Corpus {
  cases: { name: string; input: string; results: Record<string, Record<string, string | null>> }[];
}

(existsSync(corpus) ? describe : describe.skip)('77 inputs as the programs themselves read them', () => {
  const { cases } = existsSync(corpus) ? (JSON.parse(readFileSync(corpus, 'utf8')) as Corpus) : { cases: [] };
  test.each([
    ['node parseEnv 20.20', 'node'],
    ['dotenv 16', 'dotenv'],
    ['dotenv 18 fast', 'dotenv'],
    ['dotenv18+expand1000', 'dotenv-expand'],
    ['dotenvx 2.38 parse', 'dotenvx'],
    ['@next/env 16', 'next'],
    ['vite loadEnv', 'vite'],
    ['python-dotenv 0.21', 'python'],
    ['ruby dotenv 2.4', 'ruby'],
    ['symfony dotenv 5.4', 'symfony'],
    ['godotenv 1.5.1', 'godotenv'],
    ['compose-go v2', 'compose'],
    ['docker 28 --env-file', 'docker'],
    ['systemd 252', 'systemd'],
    ['bash source', 'shell'],
    ['direnv 2.32', 'direnv'],
  ])('%s', (program, name) => {
    const differing = cases.filter(({ input, results }) => {
      const parsed = dialectOf(name)?.parse(input);
      const unknown = parsed?.problems.filter(({ kind }) => kind === 'executes' || kind === 'unpredictable') ?? [];
      const leftOut = new Set(unknown.map((problem) => problem.name));
      const theirs = Object.entries(results[program] ?? {}).filter(
        ([key, value]) => !key.startsWith('__') && value !== null && !leftOut.has(key),
      );
      return JSON.stringify([...(parsed?.variables ?? [])].sort()) !== JSON.stringify(theirs.sort());
    });
    expect(cases.length).toBeGreaterThan(70);
    expect(differing.map((each) => each.name)).toEqual([]);
  });
});
