/**
 * `npm run bench:secrets -- REPOSITORY…`: the whole history of each, patterns and origins included, against git printing it.
 * Pairs in turn, so that a machine that slows down slows both; medians of three. Peak memory is that of the process, its
 * threads included; git's own is not in it.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { median } from './median.ts';

const RUNS = 3;
const cli = path.resolve(import.meta.dirname, '../dist/cli.js');
const folder = mkdtempSync(path.join(tmpdir(), 'launch-ready-bench-'));

/** Seconds; the output goes nowhere, as far as a pipe costs time it does for both. */
function time(program: string, args: readonly string[]): { seconds: number; status: number | null } {
  const started = performance.now();
  const { status } = spawnSync(program, args, {
    stdio: ['ignore', 'ignore', 'ignore'],
    env: { ...process.env, GIT_NO_LAZY_FETCH: '1' },
  });
  return { seconds: (performance.now() - started) / 1000, status };
}

/** Mebibytes, as the process itself counted at its end. It must be started as users do: threads get their parent's arguments. */
function peak(args: readonly string[]): number {
  const hook = path.join(folder, 'peak.cjs');
  writeFileSync(
    hook,
    `if (require('node:worker_threads').isMainThread) process.on('exit', () => process.stderr.write('peak ' + process.resourceUsage().maxRSS));`,
  );
  const { stderr } = spawnSync(process.execPath, ['-r', hook, cli, ...args], { encoding: 'utf8' });
  return Number(/peak (\d+)/.exec(stderr)?.[1] ?? Number.NaN) / 1024;
}

const repositories = process.argv.slice(2);
if (repositories.length === 0) {
  process.stderr.write('Which repositories? Write `npm run bench:secrets -- DIR…`.\n');
  process.exitCode = 2;
}
const ratios: number[] = [];
for (const repository of repositories) {
  const ours = [
    'secrets',
    '--history',
    '--repo',
    repository,
    '--format',
    'json',
    '--output',
    path.join(folder, 'report.json'),
  ];
  const git = ['-C', repository, 'log', '-p', '-U0', '--full-history', '--all'];
  const pairs = Array.from({ length: RUNS }, () => [time(process.execPath, [cli, ...ours]), time('git', git)] as const);
  // A look that ends in 2 has not looked at everything, or at nothing.
  const complete = pairs.every(([own, { status }]) => status === 0 && (own.status === 0 || own.status === 1));
  const ratio = median(pairs.map(([a, b]) => a.seconds / b.seconds));
  if (complete) ratios.push(ratio);
  process.stdout.write(
    `${path.basename(repository).padEnd(28)} ${median(pairs.map(([a]) => a.seconds)).toFixed(2)} s, git log ${median(pairs.map(([, b]) => b.seconds)).toFixed(2)} s, ratio ${ratio.toFixed(2)}${complete ? '' : ' (not counted: one of them ended early)'}, peak ${peak(ours).toFixed(0)} MiB\n`,
  );
}
if (ratios.length > 0)
  process.stdout.write(`median ratio of ${ratios.length} repositories: ${median(ratios).toFixed(2)}\n`);
rmSync(folder, { recursive: true });
