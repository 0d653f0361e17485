/** Runs a command line of the user's in a shell, with a time limit, and keeps the end of what it printed. */
import { spawn } from 'node:child_process';
import { onEnd } from '../throw-away.ts';

export interface CommandResult {
  /** Null: it was ended, or did not start. */
  exitCode: number | null;
  /** It went on for too long. */
  isLate: boolean;
  /** The end of what it said on both of its outputs. Whatever a change wants it to say. */
  output: string;
}

export interface CommandOptions {
  cwd: string;
  /** The whole environment. */
  env: Readonly<Record<string, string>>;
  /** Milliseconds. */
  limit: number;
  /** Ends it. */
  signal: AbortSignal;
}

/** Characters of what it printed that are kept. */
const KEPT = 4_000;

/** Milliseconds until the end of what it printed has come. */
const LAST_WORDS = 1_000;

/** `line` is written by who configures the tool, never by a change. Never throws. */
export function runCommand(line: string, { cwd, env, limit, signal }: CommandOptions): Promise<CommandResult> {
  return new Promise((resolve) => {
    const isWindows = process.platform === 'win32';
    // A group of its own: what it leaves running ends with it.
    const child = spawn(line, { cwd, env, shell: true, detached: !isWindows, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (bytes: Buffer): void => {
      output = (output + bytes.toString()).slice(-KEPT);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const end = (): void => {
      try {
        if (child.pid !== undefined) process.kill(isWindows ? child.pid : -child.pid, 'SIGKILL');
      } catch {
        // Nobody of the group is left.
      }
    };
    const forget = onEnd(end);
    signal.addEventListener('abort', end);
    let isLate = false;
    const bell = setTimeout(() => {
      isLate = true;
      end();
    }, limit);
    let isOver = false;
    const finish = (exitCode: number | null): void => {
      if (isOver) return;
      isOver = true;
      clearTimeout(bell);
      forget();
      signal.removeEventListener('abort', end);
      end();
      // What has left the group may hold them open for ever.
      child.stdout.destroy();
      child.stderr.destroy();
      resolve({ exitCode, isLate, output });
    };
    child.once('error', (error) => {
      output += error.message;
      finish(null);
    });
    child.once('exit', (code) => {
      // What it left behind in its group goes, and the last words come.
      end();
      child.once('close', () => finish(code));
      setTimeout(() => finish(code), LAST_WORDS).unref();
    });
  });
}
