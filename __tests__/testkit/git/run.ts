// Git as a stranger would run it: nothing of the user's own settings, hooks or running repository may reach a test,
// or ids and messages would differ from machine to machine.
import { spawn, spawnSync } from 'node:child_process';

export interface GitRun {
  status: number;
  stdout: Buffer;
  stderr: string;
}

export interface GitOptions {
  cwd?: string | undefined;
  env?: Record<string, string> | undefined;
  input?: string | Uint8Array | undefined;
}

/** The environment of a machine on which nobody has configured git. `GIT_*` variables (set inside hooks) are left out. */
export function gitEnvironment(extra: Record<string, string> = {}): Record<string, string> {
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && !/^(GIT_|SSH_ASKPASS$)/i.test(entry[0]),
  );
  return {
    ...Object.fromEntries(inherited),
    GIT_CONFIG_GLOBAL: '/dev/null', // Git for Windows knows this name as well
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_ATTR_NOSYSTEM: '1',
    XDG_CONFIG_HOME: '/dev/null', // git/ignore and git/attributes are read there whatever GIT_CONFIG_GLOBAL says
    GIT_TERMINAL_PROMPT: '0',
    LC_ALL: 'C',
    TZ: 'UTC',
    ...extra,
  };
}

/** Waits for git. Throws with git's own words when it fails; not for a server in the same process, which it would block. */
export function gitSync(args: readonly string[], options: GitOptions = {}): Buffer {
  const run = gitSyncRun(args, options);
  if (run.status !== 0) throw new Error(failure(args, run));
  return run.stdout;
}

/** As `gitSync`, for callers to whom a failure is an answer. */
export function gitSyncRun(args: readonly string[], options: GitOptions = {}): GitRun {
  const child = spawnSync('git', args, {
    cwd: options.cwd,
    env: gitEnvironment(options.env),
    input: options.input,
    maxBuffer: 2 ** 30,
  });
  if (child.error) throw child.error;
  return { status: child.status ?? -1, stdout: child.stdout, stderr: child.stderr.toString() };
}

/** Runs git while the event loop goes on, so that a fake server in this process can answer it. Throws when it fails. */
export async function git(args: readonly string[], options: GitOptions = {}): Promise<string> {
  const run = await gitRun(args, options);
  if (run.status !== 0) throw new Error(failure(args, run));
  return run.stdout.toString();
}

/** As `git`, for callers to whom a failure is an answer. */
export function gitRun(args: readonly string[], options: GitOptions = {}): Promise<GitRun> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', args, { cwd: options.cwd, env: gitEnvironment(options.env), stdio: 'pipe' });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.stdin.on('error', () => {}); // git may end before it has read everything
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ status: code ?? -1, stdout: Buffer.concat(out), stderr: Buffer.concat(err).toString() });
    });
    child.stdin.end(options.input);
  });
}

function failure(args: readonly string[], run: GitRun): string {
  return `git ${args.join(' ')} ended with ${run.status}: ${run.stderr.trim() || run.stdout.toString().trim()}`;
}
