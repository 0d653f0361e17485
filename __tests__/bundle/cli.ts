// The bundled command line, as a shell starts it.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { gitEnvironment } from '../testkit/git/index.ts';
import { product } from './product.ts';

export interface CliRun {
  code: number;
  stdout: string;
  stderr: string;
  durationMs: number;
}

export interface CliOptions {
  cwd: string;
  /** Over the environment of a machine where nobody has configured git. */
  env?: Record<string, string | undefined>;
  /** Options of node itself. */
  node?: readonly string[];
  /** Another Node than the one that runs the tests. */
  nodePath?: string;
}

/** Runs to the end; what it prints is kept apart by stream. */
export async function launchReady(args: readonly string[], options: CliOptions): Promise<CliRun> {
  const cli = path.join(await product(), 'dist/cli.js');
  const started = performance.now();
  const env = {
    ...gitEnvironment(),
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
    NO_COLOR: undefined,
    NODE_OPTIONS: undefined,
    ...options.env,
  };
  const child = spawn(options.nodePath ?? process.execPath, [...(options.node ?? []), cli, ...args], {
    cwd: options.cwd,
    env: Object.fromEntries(
      Object.entries(env).filter(([name, value]) => value !== undefined && !/^(?:GITHUB|INPUT|RUNNER)_/.test(name)),
    ),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const chunks = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
  for (const stream of ['stdout', 'stderr'] as const)
    child[stream].on('data', (chunk: Buffer) => void chunks[stream].push(chunk));
  const code = await new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exitCode, signal) => resolve(exitCode ?? (signal === null ? -1 : 128)));
  });
  return {
    code,
    stdout: Buffer.concat(chunks.stdout).toString('utf8'),
    stderr: Buffer.concat(chunks.stderr).toString('utf8'),
    durationMs: performance.now() - started,
  };
}
