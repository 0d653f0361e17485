/**
 * `npm run bench`: figures that the README and issues quote. Absolute times depend on the machine, so each is paired
 * with bare `node` in the same run, and medians are printed.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeEvent } from '../__tests__/testkit/events.ts';
import { buildRepository, checkoutLikeActions, pullRequest, temporaryFolder } from '../__tests__/testkit/git/index.ts';
import { startFakeGitHub } from '../__tests__/testkit/github/index.ts';
import { removeTempDirs, runAction } from '../__tests__/testkit/runner/index.ts';
import { median } from './median.ts';

const root = path.resolve(import.meta.dirname, '..');
const RUNS = 5;
const FILES = 1_000;

const show = (name: string, value: string): void => void process.stdout.write(`${name.padEnd(58)} ${value}\n`);
const ms = (value: number): string => `${value.toFixed(0)} ms`;

/** Milliseconds of a whole process. */
function time(args: readonly string[], cwd = root): number {
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')}: exit ${status}: ${stderr}`);
  return performance.now() - started;
}

/** Pairs in turn, A B A B, so that a machine that slows down slows both. */
function startUp(): void {
  using folder = temporaryFolder();
  writeFileSync(path.join(folder.path, '.env.example'), 'PORT=3000\n');
  const commands = {
    'launch-ready --help': [path.join(root, 'dist/cli.js'), '--help'],
    'launch-ready env --tree (a check without HTTP)': [
      path.join(root, 'dist/cli.js'),
      'env',
      '--tree',
      '--repo',
      folder.path,
    ],
  };
  for (const [name, args] of Object.entries(commands)) {
    const pairs = Array.from({ length: RUNS }, () => [time(['-e', '0']), time(args)] as const);
    const bare = median(pairs.map(([a]) => a));
    const ours = median(pairs.map(([, b]) => b));
    show(name, `${ms(ours)}, bare node ${ms(bare)}: +${ms(ours - bare)}, ratio ${(ours / bare).toFixed(1)}`);
  }
}

async function largePullRequest(): Promise<void> {
  using server = buildRepository();
  const line = (seed: number): string =>
    `export const value${seed} = compute(${seed}, 'some ordinary text of a source file');\n`;
  const contents = (seed: number): string => Array.from({ length: 60 }, (_, index) => line(seed * 60 + index)).join('');
  server.commit('start', {
    '.env.example': 'PORT=3000\n',
    'db/migrations/001_init.sql': 'CREATE TABLE t (id bigint PRIMARY KEY);\n',
  });
  const files = Object.fromEntries(
    Array.from({ length: FILES }, (_, index) => {
      const isMigration = index % 20 === 0;
      const name = isMigration
        ? `db/migrations/${1000 + index}_change.sql`
        : `src/part${index % 37}/module-${index}.ts`;
      return [name, isMigration ? `ALTER TABLE t ADD COLUMN c${index} text;\n` : contents(index)];
    }),
  );
  server.branch('large').commit('A large change', files);
  const refs = pullRequest(server, { head: 'large' });
  if (!refs.merge) throw new Error('does not merge');
  await using github = await startFakeGitHub({
    repositories: { 'octo/large': { gitDir: server.gitDir, defaultBranch: 'main', private: true } },
  });
  github.pullRequest(refs);
  const token = github.token({ permissions: { contents: 'read', 'pull-requests': 'write' } });
  using workspace = await checkoutLikeActions(`${github.url}/octo/large`, refs.merge.ref, { token });
  const event = makeEvent('pull_request', { repository: 'octo/large', pullRequest: refs, serverUrl: github.url });
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const result = await runAction({
      actionDir: root,
      event: { name: event.name, payload: event.payload },
      github: { ...event.github, apiUrl: github.apiUrl, serverUrl: github.url },
      workspace: workspace.dir,
      token,
    });
    if (result.exitCode !== 0) throw new Error(result.log);
    if (!result.log.includes(`${FILES + 4}`) && run === 0)
      show('  (looked at)', /secrets +completed +(.*)/.exec(result.log)?.[1] ?? '?');
    times.push(result.durationMs);
  }
  show(
    `root action, pull request of ${FILES} files, fetch included`,
    `median ${ms(median(times))} of ${times.map(ms).join(', ')}`,
  );
  await removeTempDirs();
}

/** Everything that is there after the checkout: what a step costs that fetches nothing. */
function secretsOfManyCommits(): void {
  const commits = 100;
  using made = buildRepository();
  made.commit('start', { 'README.md': 'hello\n' });
  made.branch('work');
  for (let commit = 0; commit < commits; commit++)
    made.commit(
      `Change ${commit}`,
      Object.fromEntries(
        Array.from({ length: FILES / commits }, (_, index) => {
          const file = commit * (FILES / commits) + index;
          const lines = Array.from(
            { length: 60 },
            (_, line) => `export const value${line} = compute('text ${file}');\n`,
          );
          return [`src/part${file % 37}/module-${file}.ts`, lines.join('')];
        }),
      ),
    );
  const args = [path.join(root, 'dist/cli.js'), 'secrets', '--repo', made.gitDir, '--base', 'main', '--head', 'work'];
  const pairs = Array.from({ length: RUNS }, () => [time(['-e', '0']), time(args)] as const);
  show(
    `secrets of ${commits} commits, ${FILES} files, after checkout`,
    `median ${ms(median(pairs.map(([, ours]) => ours)))}, bare node ${ms(median(pairs.map(([bare]) => bare)))}`,
  );
}

function size(): void {
  const files = readdirSync(path.join(root, 'dist'), { recursive: true, encoding: 'utf8' })
    .map((file) => path.join(root, 'dist', file))
    .filter((file) => statSync(file).isFile());
  const bytes = (keep: (file: string) => boolean) =>
    files.filter(keep).reduce((sum, file) => sum + statSync(file).size, 0);
  show('dist/ without the WebAssembly parser', `${(bytes((file) => !file.endsWith('.wasm')) / 1e6).toFixed(2)} MB`);
  show('the parser', `${(bytes((file) => file.endsWith('.wasm')) / 1e6).toFixed(2)} MB`);
}

startUp();
await largePullRequest();
secretsOfManyCommits();
size();
