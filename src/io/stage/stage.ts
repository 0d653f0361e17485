/**
 * Where a project's own migration tool is run: a folder of its own with the project's files, and a throw-away PostgreSQL that writes down what it is
 * sent. The tool is code of the project: who asks for this has decided that it may run.
 */
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { messageOf } from '../../core/errors.ts';
import type { Children } from '../children.ts';
import type { GitCommand } from '../git-command.ts';
import { onEnd } from '../throw-away.ts';
import type { Tree, TreeEntry } from '../tree.ts';
import { listen, type OpenLine } from '../wire/listen.ts';
import type { WireAnswer, WireMessage } from '../wire/messages.ts';
import type { Sent } from '../wire/record.ts';
import { serverLine } from '../wire/server-line.ts';
import { type Ask, singleLine } from '../wire/single-line.ts';
import { checkOut, linkIgnored } from './check-out.ts';
import { type CommandResult, runCommand } from './command.ts';

export interface Stage {
  /** `PostgreSQL 18.3` */
  server: string;
  /** Puts the files of a tree where the tool runs, in place of those of the one before. */
  checkOut(tree: Tree): Promise<void>;
  run(command: StageCommand): Promise<StageResult>;
  close(): Promise<void>;
}

export interface StageCommand {
  line: string;
  /** Seen from the top of the tree. */
  folder: string;
  /** Besides what every program needs; `$PGPORT` and its like stand for what they are. */
  environment: Readonly<Record<string, string>>;
  /** Milliseconds. */
  limit: number;
}

export interface StageResult extends CommandResult {
  sent: Sent[];
  /** More was sent than is kept. */
  isTooMuch: boolean;
  /** A conversation waited for another one, which the database that comes along cannot do. */
  isStuck: boolean;
}

export interface StageOptions {
  /** Major version; the database that comes along is taken where the machine has none of it. */
  version?: number | undefined;
  extensions: readonly string[];
}

/** Opens one. Throws where no database can be started. */
export type OpenStage = (options: StageOptions) => Promise<Stage>;

export interface StageWorld {
  children: Children;
  /** Where folders that git ignores lie: packages are installed there already. */
  checkout?: { command: GitCommand; root: string };
  env: Readonly<Record<string, string | undefined>>;
}

/** How one is opened in this world. */
export const stageOf =
  ({ children, checkout, env }: StageWorld): OpenStage =>
  async (options) => {
    const database = await openDatabase(children, options);
    const home = await mkdtemp(path.join(tmpdir(), 'launch-ready-run-'));
    const password = randomBytes(16).toString('hex');
    const listening = await listen({ open: database.open, password });
    const variables = databaseVariables(listening.port, password);
    const close = async (): Promise<void> => {
      forget();
      await listening.close();
      await database.close();
      await rm(home, { recursive: true, force: true, maxRetries: 5 });
    };
    const forget = onEnd(() => rmSync(home, { recursive: true, force: true }));
    let entries: ReadonlyMap<string, TreeEntry> | undefined;
    return {
      server: database.server,
      async checkOut(tree) {
        const isFirst = entries === undefined;
        entries = await checkOut(tree, home, entries);
        if (isFirst && checkout !== undefined) await linkIgnored(checkout.command, checkout.root, home);
      },
      async run({ line, folder, environment, limit }) {
        const given = Object.entries(environment).map(([name, value]) => [name, filled(value, variables)]);
        const result = await runCommand(line, {
          cwd: path.join(home, folder),
          env: { ...usual(env), ...variables, ...Object.fromEntries(given) },
          limit,
          signal: database.stuck,
        });
        return { ...result, ...listening.take(), isStuck: database.stuck.aborted };
      },
      close,
    };
  };

interface Database {
  server: string;
  open: OpenLine;
  /** Rings where a conversation waits for another one. */
  stuck: AbortSignal;
  close(): Promise<void>;
}

async function openDatabase(children: Children, { version, extensions }: StageOptions): Promise<Database> {
  const server = version === undefined ? undefined : await children.postgres?.(Math.floor(version));
  if (server === undefined) return openPglite(children, extensions);
  return {
    server: `PostgreSQL ${server.version}`,
    open: serverLine(server.socket, 'launch_ready', 'shadow'),
    stuck: new AbortController().signal,
    close: () => server.stop(),
  };
}

async function openPglite(children: Children, extensions: readonly string[]): Promise<Database> {
  if (children.talk === undefined) throw new Error('no process may be started');
  const waiting = new Map<number, { resolve(answer: Buffer): void; reject(error: Error): void }>();
  let ready = (_: string): void => {};
  let failed = (_: Error): void => {};
  const version = new Promise<string>((resolve, reject) => {
    ready = resolve;
    failed = reject;
  });
  const child = children.talk('wire', (message) => {
    const said = message as WireAnswer | undefined;
    if (said === undefined) {
      const error = new Error('PostgreSQL ended');
      failed(error);
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    } else if (said.kind === 'ready') ready(said.version);
    else {
      waiting.get(said.id)?.resolve(Buffer.from(said.answer));
      waiting.delete(said.id);
    }
  });
  let ids = 0;
  const ask: Ask = (messages) =>
    new Promise((resolve, reject) => {
      const message = { id: ids++, messages } satisfies WireMessage;
      waiting.set(message.id, { resolve, reject });
      child.send(message);
    });
  const stuck = new AbortController();
  const open: OpenLine = singleLine(ask, () => stuck.abort());
  try {
    child.send({ extensions } satisfies WireMessage);
    return {
      server: `PostgreSQL ${await version}`,
      open,
      stuck: stuck.signal,
      close: async () => child.end(),
    };
  } catch (error) {
    child.end();
    throw new Error(`PostgreSQL could not be started: ${messageOf(error)}`, { cause: error });
  }
}

/** As libpq and most frameworks want to know it. https://www.postgresql.org/docs/18/libpq-envars.html */
function databaseVariables(port: number, password: string): Record<string, string> {
  const url = `postgresql://launch_ready:${password}@127.0.0.1:${port}/launch_ready`;
  return {
    DATABASE_URL: url,
    PGHOST: '127.0.0.1',
    PGPORT: String(port),
    PGUSER: 'launch_ready',
    PGPASSWORD: password,
    PGDATABASE: 'launch_ready',
    PGSSLMODE: 'disable',
  };
}

const filled = (value: string, variables: Readonly<Record<string, string>>): string =>
  value.replace(
    /\$(?:\{(\w+)\}|(\w+))/g,
    (whole, braced?: string, bare?: string) => variables[braced ?? bare ?? ''] ?? whole,
  );

/** What programs need to be found and to find their parts; nothing that could be a secret. */
const USUAL =
  /^(?:PATH|HOME|USER|LOGNAME|SHELL|LANG|LC_\w+|TZ|TMPDIR|TEMP|TMP|CI|SystemRoot|ComSpec|PATHEXT|APPDATA|LOCALAPPDATA|USERPROFILE|ProgramFiles|ProgramData|JAVA_HOME|DOTNET_ROOT|GOROOT|GOPATH|GEM_HOME|GEM_PATH|BUNDLE_PATH|RBENV_ROOT|PYENV_ROOT|VIRTUAL_ENV|pythonLocation|NVM_DIR|CARGO_HOME|RUSTUP_HOME|MIX_HOME|HEX_HOME|COMPOSER_HOME|LD_LIBRARY_PATH)$/i;

const usual = (env: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined && USUAL.test(entry[0])),
  );
