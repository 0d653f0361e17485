// Nobody knows whose code is checked out on a laptop: what its configuration says is not run, what the command line says is.
import { existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as z from 'zod';
import { runCli } from '../../../src/app/cli/index.ts';
import { buildRepository, checkoutLikeActions } from '../../testkit/git/index.ts';

const reportSchema = z.object({
  outcomes: z.array(z.object({ leftOut: z.array(z.object({ what: z.string(), why: z.string() })).optional() })),
});

test.each<[name: string, ofCommandLine: boolean]>([
  ['the configuration of the base', false],
  ['the command line', true],
])('%s', async (_, ofCommandLine) => {
  using server = buildRepository();
  const ran = path.join(tmpdir(), `launch-ready-ran-${process.pid}-${ofCommandLine}`);
  const command = `echo x > "${ran}"`;
  server.commit('start', { 'launch-ready.yml': JSON.stringify({ migrations: { run: { command } } }) });
  server.branch('feature').commit('change', { 'migrations/02.sql': 'SELECT 1;\n' });
  using workspace = await checkoutLikeActions(server.gitDir, 'refs/heads/feature', { depth: 0 });
  const out: string[] = [];
  await runCli(
    [
      ...['migrations', '--repo', workspace.dir, '--base', 'HEAD~1', '--shadow', 'never', '--format', 'json'],
      ...(ofCommandLine ? ['--run', command] : []),
    ],
    { out: (text) => out.push(text), error: () => {}, cwd: workspace.dir, env: process.env, color: false, width: 100 },
  );
  const leftOut = reportSchema.parse(JSON.parse(out.join(''))).outcomes.flatMap((outcome) => outcome.leftOut ?? []);
  const told = { what: 'commands', why: expect.stringContaining('only `--run COMMAND` runs code of the project') };
  const hasRun = existsSync(ran);
  rmSync(ran, { force: true });
  expect([hasRun, leftOut]).toEqual([ofCommandLine, ofCommandLine ? [] : [expect.objectContaining(told)]]);
});
