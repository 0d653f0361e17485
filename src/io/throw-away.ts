/** What throw-away servers share: a home of their own in the temporary folder, an owner that may do nothing, an end whatever happens. */
import { type ChildProcess, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { machinePath } from './machine-path.ts';

/** https://www.debian.org/doc/debian-policy/ch-opersys.html#uid-and-gid-classes */
const NOBODY = { uid: 65_534, gid: 65_534 };

/** A server that is ending may still write. */
const GONE = { recursive: true, force: true, maxRetries: 5 } as const;

export interface Home {
  /** Only its owner may look into it. */
  path: string;
  /** How programs are started in it: nothing of the job's environment, and not as root. */
  options: SpawnOptions;
  /** What runs to its end in it. */
  running: Set<ChildProcess>;
}

type SpawnOptions = { cwd: string; env: NodeJS.ProcessEnv; uid?: number; gid?: number };

/** Makes one; `prefix` is the beginning of its name, before the number of this process. */
export function makeHome(prefix: string): Home {
  const home = mkdtempSync(path.join(tmpdir(), `${prefix}${process.pid}-`));
  // Database servers do not run as root.
  const owner = process.getuid?.() === 0 ? NOBODY : undefined;
  if (owner !== undefined) chownSync(home, owner.uid, owner.gid);
  // What makes a data directory may be a script that calls others by their names.
  const env = { PATH: machinePath(), LC_ALL: 'C', TZ: 'UTC', TMPDIR: home };
  return { path: home, options: { cwd: home, env, ...owner }, running: new Set() };
}

/** A server that ends takes files away itself: where one is gone before its turn, `rmSync` stops without an error. */
function remove(folder: string): void {
  for (let left = TRIES; left > 0; left--) {
    try {
      rmSync(folder, GONE);
    } catch (error) {
      if (left === 1) throw error;
    }
    if (!existsSync(folder)) return;
    // Nothing else may run: this process may be about to end.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
  }
}

const TRIES = 20;
/** Milliseconds. */
const PAUSE = 25;

/** Ends what still runs to its end in it. */
export function removeHome({ path: home, running }: Home): void {
  for (const child of running) killGroup(child);
  remove(home);
}

/** Somebody ends this process, or it fails: what it started ends with it. Returns what takes that back. */
export function onEnd(cleanUp: () => void): () => void {
  const heard = (signal: NodeJS.Signals): void => {
    cleanUp();
    forget();
    process.kill(process.pid, signal);
  };
  const forget = (): void => {
    for (const signal of SIGNALS) process.off(signal, heard);
    process.off('exit', cleanUp);
  };
  for (const signal of SIGNALS) process.on(signal, heard);
  process.on('exit', cleanUp);
  return forget;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Runs a program to its end, for so many milliseconds at most. Throws where that is no good one. */
export function runs(
  program: string,
  args: readonly string[],
  { options, running }: Home,
  patience = LONGEST,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...options, stdio: 'ignore', detached: !isWindows() });
    const bell = setTimeout(() => killGroup(child), patience);
    const settle = (error?: Error): void => {
      clearTimeout(bell);
      running.delete(child);
      if (error === undefined) resolve();
      else reject(error);
    };
    running.add(child);
    child.once('error', settle);
    child.once('close', (code, signal) => {
      const how = signal === null ? `with code ${code}` : `by ${signal}`;
      settle(code === 0 ? undefined : new Error(`${path.basename(program)} ended ${how}`));
    });
  });
}

function isWindows(): boolean {
  return process.platform === 'win32';
}

/** What makes a data directory starts others, which would write on: each runs in a group of its own, and the group ends. */
function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(isWindows() ? pid : -pid, 'SIGKILL');
  } catch {
    // All of it has ended.
  }
}

/** Milliseconds. */
const LONGEST = 120_000;

/** By itself, or by a signal. */
export const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null;

/** Ends a server and removes its home: there is nothing to keep. */
export async function endServer(server: ChildProcess | undefined, home: Home, signal: NodeJS.Signals): Promise<void> {
  if (server?.pid !== undefined && !hasEnded(server)) {
    const gone = new Promise<void>((resolve) => server.once('close', () => resolve()));
    server.kill(signal);
    await gone;
  }
  removeHome(home);
}
