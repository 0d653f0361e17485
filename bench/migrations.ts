/**
 * `npm run bench:migrations -- FOLDER…`: folders of migrations as they lie in a repository. The last three of each are judged as changes on top of
 * all before them, without the shadow and with it, each run cold. Medians of three; memory is that of all processes together, looked at in a run
 * of its own.
 */
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { median } from './median.ts';

const RUNS = 3;
const CHANGES = 3;
const cli = path.resolve(import.meta.dirname, '../dist/cli.js');

interface Run {
  seconds: number;
  /** Mebibytes of the process and those that it started, at the peak of what was sampled; 0 where nobody looked. */
  peak: number;
  /** The last line: what was looked at. */
  verdict: string;
}

async function run(repository: string, shadow: 'auto' | 'never', isWatched = false): Promise<Run> {
  const started = performance.now();
  const args = [cli, 'migrations', '--base', 'HEAD~1', '--head', 'HEAD', '--shadow', shadow, '--repo', repository];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  let [output, peak] = ['', 0];
  child.stdout.on('data', (text) => {
    output += text;
  });
  const sampling = isWatched
    ? setInterval(() => {
        peak = Math.max(peak, memoryOf(child.pid ?? 0));
      }, 100)
    : undefined;
  const status = await new Promise<number | null>((resolve) => child.once('close', resolve));
  clearInterval(sampling);
  // Findings are 1; a look that ends in 2 has not looked.
  if (status !== 0 && status !== 1) throw new Error(`launch-ready ended with ${status}: ${output}`);
  return {
    ...{ seconds: (performance.now() - started) / 1000, peak: peak / 1024 },
    verdict: output.trim().split('\n').at(-1) ?? '',
  };
}

/** Kibibytes. */
function memoryOf(pid: number): number {
  const lines = execFileSync('ps', ['-eo', 'pid=,ppid=,rss='], { encoding: 'utf8' }).trim().split('\n');
  const own = lines.map((line) => line.trim().split(/\s+/).map(Number));
  return own.reduce((sum, [id, parent, size = 0]) => sum + (id === pid || parent === pid ? size : 0), 0);
}

/** The folder below with the most entries: each is a migration. */
function folderOfMigrations(folder: string): string {
  const folders = [
    folder,
    ...readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => path.join(folder, name)),
  ].filter((name) => statSync(name).isDirectory());
  const sizes = folders.map((name) => [name, readdirSync(name).length] as const);
  return sizes.sort((a, b) => b[1] - a[1])[0]?.[0] ?? folder;
}

/** A repository whose last commit adds one migration, the `fromEnd`th. */
function repositoryOf(folder: string, fromEnd: number): { repository: string; earlier: number } {
  const repository = mkdtempSync(path.join(tmpdir(), 'launch-ready-bench-'));
  const git = (...args: string[]): void =>
    void execFileSync('git', ['-c', 'user.name=bench', '-c', 'user.email=bench@example.com', ...args], {
      cwd: repository,
    });
  const source = folderOfMigrations(folder);
  const target = path.join(repository, path.relative(folder, source) || 'migrations');
  mkdirSync(target, { recursive: true });
  const names = readdirSync(source).sort();
  const migrations = names.filter((name) => /^\d/.test(name));
  const [before, change] = [migrations.slice(0, -fromEnd), migrations.at(-fromEnd)];
  if (change === undefined) throw new Error(`${source} holds fewer than ${fromEnd} entries that begin with a number.`);
  const copy = (name: string): void => cpSync(path.join(source, name), path.join(target, name), { recursive: true });
  git('init', '--quiet');
  for (const name of [...before, ...names.filter((each) => !migrations.includes(each))]) copy(name);
  git('add', '.');
  git('commit', '--quiet', '--message', 'earlier');
  copy(change);
  git('add', '.');
  git('commit', '--quiet', '--message', change);
  return { repository, earlier: before.length };
}

const folders = process.argv.slice(2);
if (folders.length === 0) {
  process.stderr.write('Which folders? Write `npm run bench:migrations -- FOLDER…`.\n');
  process.exitCode = 2;
}
for (const folder of folders)
  for (let fromEnd = CHANGES; fromEnd > 0; fromEnd--) {
    const { repository, earlier } = repositoryOf(folder, fromEnd);
    const runs = { never: [] as Run[], auto: [] as Run[] };
    for (let round = 0; round < RUNS; round++)
      for (const shadow of ['never', 'auto'] as const) runs[shadow].push(await run(repository, shadow));
    const show = async (shadow: 'auto' | 'never'): Promise<string> =>
      `${median(runs[shadow].map(({ seconds }) => seconds)).toFixed(2)} s, ${(await run(repository, shadow, true)).peak.toFixed(0)} MiB`;
    process.stdout.write(
      `${path.basename(path.resolve(folder))}: ${earlier} earlier, static ${await show('never')}; with the shadow ${await show('auto')}\n  ${runs.auto[0]?.verdict}\n`,
    );
    rmSync(repository, { recursive: true });
  }
