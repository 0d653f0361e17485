/**
 * Running programs. Short commands whose output is text go through @actions/exec; anything binary, long or with input
 * goes through node:child_process: @actions/exec decodes as UTF-8, cannot stream its input, and takes the whole process down with it
 * where a program ends before it has read that.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { getExecOutput } from '@actions/exec';
import { codeOf, messageOf } from '../core/errors.ts';

export interface TextResult {
  exitCode: number;
  stdout: string;
  stderr: string;
}

export interface RunOptions {
  cwd?: string;
  /** The whole environment of the program, not an addition. */
  env: Record<string, string>;
  input?: string;
}

/** Thrown where the program is not installed. */
export class ProgramMissing extends Error {
  override readonly name = 'ProgramMissing';
}

/** Thrown where the program ended with another exit code than 0, or was ended. */
export class ProgramFailed extends Error {
  override readonly name = 'ProgramFailed';
}

/** Runs to the end and returns what was printed, whatever the exit code. */
export async function runText(program: string, args: readonly string[], options: RunOptions): Promise<TextResult> {
  if (options.input !== undefined) return runFed(program, args, options, options.input);
  try {
    return await getExecOutput(program, [...args], {
      silent: true,
      ignoreReturnCode: true,
      env: options.env,
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    });
  } catch (error) {
    if (/unable to locate executable/i.test(messageOf(error)))
      throw new ProgramMissing(`${program} is not installed`, { cause: error });
    throw error;
  }
}

async function runFed(
  program: string,
  args: readonly string[],
  { cwd, env }: RunOptions,
  input: string,
): Promise<TextResult> {
  const child = spawn(program, args, { cwd, env, stdio: ['pipe', 'pipe', 'pipe'] });
  const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
  const exited = exitOf(child, program);
  await Promise.allSettled([pipeline(Readable.from([input]), child.stdin), exited]);
  const text = (chunks: readonly Buffer[]): string => Buffer.concat(chunks).toString();
  return { exitCode: (await exited).code ?? -1, stdout: text(stdout), stderr: text(stderr) };
}

/** How a program ended: the code is null where a signal ended it. */
interface Exit {
  code: number | null;
  signal: NodeJS.Signals | null;
}

/** Rejects where it could not be started. */
const exitOf = (child: ChildProcess, program: string): Promise<Exit> =>
  new Promise((resolve, reject) => {
    child.once('error', (error) =>
      reject(codeOf(error) === 'ENOENT' ? new ProgramMissing(`${program} is not installed`, { cause: error }) : error),
    );
    child.once('close', (code, signal) => resolve({ code, signal }));
  });

/** The program's standard output as it comes. Throws ProgramFailed at the end when it failed, with what it said on stderr. */
export async function* streamBytes(
  program: string,
  args: readonly string[],
  options: Omit<RunOptions, 'input'> & { input?: Iterable<string> },
): AsyncIterable<Buffer> {
  const child = spawn(program, args, { cwd: options.cwd, env: options.env, stdio: ['pipe', 'pipe', 'pipe'] });
  const exited = exitOf(child, program);
  // Awaited below; without a handler a spawn error would be unhandled while the output is still being read.
  exited.catch(() => {});
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => {
    if (complaint.length < 4096) complaint += chunk.toString();
  });
  // The reader may stop early (EPIPE); the exit code tells whether that matters.
  const fed = pipeline(Readable.from(options.input ?? []), child.stdin).catch(() => {});
  let finished = false;
  try {
    for await (const chunk of child.stdout) if (Buffer.isBuffer(chunk)) yield chunk;
    const { code, signal } = await exited;
    finished = true;
    const end = signal === null ? `ended with exit code ${code}` : `was ended by ${signal}`;
    if (code !== 0) throw new ProgramFailed([`${program} ${end}`, complaint.trim()].filter(Boolean).join(': '));
  } finally {
    if (!finished) child.kill();
    await fed;
  }
}
