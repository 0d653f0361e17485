/** Work in a process of its own: what may hang, eat memory or die there takes nothing along. */
import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { messageOf } from '../core/errors.ts';
import { foreignFolders } from './machine-path.ts';
import type { MysqlProgram } from './mysql-programs.ts';
import type { MysqlServer } from './mysql-server.ts';
import { type Patience, silenceWords, TooSilent } from './patience.ts';
import type { PostgresServer } from './postgres-server.ts';

export interface Children {
  /**
   * Starts one of our own programs with a message and yields what it says, in order. It has no environment, may read only its own files, and
   * writes nothing. Ends when the program does; whoever stops listening ends the program. Throws TooSilent or ChildEnded.
   */
  run<Message>(entry: ChildEntry, message: unknown, patience: Patience): AsyncIterable<Message>;
  /** Starts one ahead, for the next run of it, or sends a first message to the one that waits. */
  warmUp?(entry: ChildEntry, message?: object): void;
  /** Ends one that was started ahead and that nothing was run in. */
  coolDown?(entry: ChildEntry): void;
  /** Starts one that is told many things. `hear` gets what it says; undefined: it has ended. */
  talk?(entry: ChildEntry, hear: (message: unknown) => void): Conversation;
  /** The machine's own PostgreSQL of this major version, started as a throw-away; undefined where there is none. Throws where it does not start. */
  postgres?(major: number): Promise<PostgresServer | undefined>;
  /** The machine's own MySQL and MariaDB. */
  mysqlPrograms?(): Promise<MysqlProgram[]>;
  /** One of them, started as a throw-away. Throws where it does not start. */
  mysql?(program: MysqlProgram): Promise<MysqlServer>;
}

export type ChildEntry = 'shadow' | 'sqlite' | 'wire';

export interface Conversation {
  send(message: object): void;
  end(): void;
}

/** Thrown where it ended before it was done. */
export class ChildEnded extends Error {
  override readonly name = 'ChildEnded';
}

/** A program says this last, so that an end is known from a death. */
export const DONE = { done: true } as const;

export const childProcesses: Children = {
  async postgres(major) {
    // Its client is loaded only where it is needed.
    const { findPostgres, startPostgres } = await import('./postgres-server.ts');
    const folder = findPostgres(major);
    return folder === undefined ? undefined : startPostgres(folder);
  },
  talk(entry, hear) {
    const child = start(entry);
    child.on('message', hear);
    child.once('error', () => hear(undefined));
    child.once('exit', () => hear(undefined));
    return {
      // One that has ended is told nothing, and has said so.
      send: (message) => void (child.connected && child.send(message, () => {})),
      end: () => void child.kill('SIGKILL'),
    };
  },
  async mysqlPrograms() {
    const { findMysqlPrograms } = await import('./mysql-programs.ts');
    return findMysqlPrograms(process.env.PATH, foreignFolders());
  },
  async mysql(program) {
    const { startMysql } = await import('./mysql-server.ts');
    return startMysql(program);
  },
  warmUp(entry, message) {
    const child = waiting.get(entry) ?? startAhead(entry);
    waiting.set(entry, child);
    if (message !== undefined && child.connected) child.send(message);
  },
  coolDown(entry) {
    waiting.get(entry)?.kill('SIGKILL');
    waiting.delete(entry);
  },
  async *run<Message>(entry: ChildEntry, message: unknown, patience: Patience): AsyncIterable<Message> {
    const ahead = waiting.get(entry);
    waiting.delete(entry);
    const isThere = ahead?.connected === true && ahead.exitCode === null && ahead.signalCode === null;
    const child = isThere ? ahead : start(entry);
    child.ref();
    child.channel?.ref();
    try {
      child.send(message as object);
      yield* listen<Message>(child, patience);
    } finally {
      child.kill('SIGKILL');
    }
  },
};

/** Started, and not asked to do anything yet. */
const waiting = new Map<ChildEntry, ChildProcess>();

function startAhead(entry: ChildEntry): ChildProcess {
  const child = start(entry);
  // Why it failed is told by the run.
  child.on('error', () => {});
  child.unref();
  child.channel?.unref();
  return child;
}

function start(entry: ChildEntry): ChildProcess {
  // Bundled, every script lies in dist/ and this module in a chunk below it.
  const isSource = import.meta.url.endsWith('.ts');
  const script = fileURLToPath(new URL(isSource ? `../entries/${entry}.ts` : `../${entry}.js`, import.meta.url));
  const readable = isSource ? path.resolve(import.meta.dirname, '../..') : path.dirname(script);
  return fork(script, [], {
    // A link may lead to the packages.
    execArgv: [
      '--permission',
      `--allow-fs-read=${readable}`,
      ...(isSource ? ['--allow-fs-read=*'] : []),
      ...NO_SCRIPTS,
      ...LEAN,
    ],
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

/** V8 would compile WebAssembly a second time in the background: one function of PostgreSQL alone takes 600 MB for that. */
const LEAN = ['--no-wasm-tier-up', '--no-wasm-dynamic-tiering', '--no-warnings'];

/** A library that SQL loads (`LOAD`) may bring JavaScript as text, which Emscripten evaluates: a child that runs it could reach its parent. */
const NO_SCRIPTS = ['--disallow-code-generation-from-strings'];

async function* listen<Message>(child: ChildProcess, patience: Patience): AsyncIterable<Message> {
  const heard: (Message | typeof DONE)[] = [];
  let failure: Error | undefined;
  let wake = (): void => {};
  child.on('message', (message) => {
    heard.push(message as Message);
    wake();
  });
  child.once('error', (error) => {
    failure = new ChildEnded(messageOf(error), { cause: error });
    wake();
  });
  child.once('exit', (code, signal) => {
    failure ??= new ChildEnded(`it ended with ${signal ?? `code ${code}`}`);
    wake();
  });
  const deadline = performance.now() + patience.total;
  for (;;) {
    const next = heard.shift();
    if (next !== undefined) {
      if (isDone(next)) return;
      yield next;
      continue;
    }
    if (failure) throw failure;
    const left = deadline - performance.now();
    const isLast = left < patience.silence;
    const timer = await new Promise<'rung' | 'woken'>((resolve) => {
      const bell = setTimeout(() => resolve('rung'), Math.max(0, Math.min(patience.silence, left)));
      wake = () => {
        clearTimeout(bell);
        resolve('woken');
      };
    });
    if (timer === 'rung' && heard.length === 0) throw new TooSilent(silenceWords(patience, isLast));
  }
}

const isDone = (message: unknown): message is typeof DONE =>
  typeof message === 'object' && message !== null && 'done' in message && message.done === true;
