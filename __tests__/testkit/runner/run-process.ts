// One process of a step, its output handed over line by line.
// Behaviour: actions/runner src/Runner.Sdk/ProcessInvoker.cs.
import { type ChildProcess, spawn } from 'node:child_process';
import { createLineReader } from './line-reader.ts';

export interface ProcessOptions {
  file: string;
  args: readonly string[];
  cwd: string;
  env: Readonly<Record<string, string>>;
  timeoutMs: number;
  /** May throw: the process is then stopped and the error passed on. */
  onLine(line: string, stream: 'stdout' | 'stderr'): void;
}

export interface ProcessResult {
  /** 128 + signal number if a signal ended it, as a shell and .NET say it. */
  exitCode: number;
  timedOut: boolean;
  stdout: string;
  stderr: string;
}

/** The runner waits 7.5 s after SIGINT and 2.5 s after SIGTERM; a test has less patience. */
const PATIENCE_MS = 300;

export function runProcess(options: ProcessOptions): Promise<ProcessResult> {
  return new Promise((resolve, reject) => {
    // A group of its own, so that what the step started can be stopped with it.
    const child = spawn(options.file, options.args, {
      cwd: options.cwd,
      env: { ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
    });
    const chunks: Record<'stdout' | 'stderr', Buffer[]> = { stdout: [], stderr: [] };
    let failure: { error: unknown } | undefined;
    let timedOut = false;

    const guarded = (stream: 'stdout' | 'stderr') => (line: string) => {
      if (failure !== undefined) return;
      try {
        options.onLine(line, stream);
      } catch (error) {
        failure = { error };
        signalGroup(child, 'SIGKILL');
      }
    };
    const readers = {
      stdout: createLineReader(guarded('stdout')),
      stderr: createLineReader(guarded('stderr')),
    };
    for (const stream of ['stdout', 'stderr'] as const) {
      child[stream].on('data', (chunk: Buffer) => {
        chunks[stream].push(chunk);
        readers[stream].push(chunk);
      });
    }

    const timers = [
      setTimeout(() => {
        timedOut = true;
        signalGroup(child, 'SIGINT');
        timers.push(setTimeout(() => signalGroup(child, 'SIGKILL'), PATIENCE_MS));
      }, options.timeoutMs),
    ];

    const settle = (): void => {
      for (const timer of timers) clearTimeout(timer);
    };
    child.on('error', (error) => {
      settle();
      reject(error);
    });
    child.on('close', (code, signal) => {
      settle();
      readers.stderr.end();
      readers.stdout.end();
      if (failure !== undefined) {
        reject(failure.error);
        return;
      }
      resolve({
        exitCode: code ?? 128 + (signal === 'SIGINT' ? 2 : signal === 'SIGKILL' ? 9 : 15),
        timedOut,
        stdout: Buffer.concat(chunks.stdout).toString('utf8'),
        stderr: Buffer.concat(chunks.stderr).toString('utf8'),
      });
    });
  });
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (child.pid !== undefined && process.platform !== 'win32') process.kill(-child.pid, signal);
    else child.kill(signal);
  } catch {
    // It is gone already, which is what was wanted.
  }
}
