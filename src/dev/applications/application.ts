/** What the score of applications needs to know of each: how it comes here, how it starts, and what its record is. */
import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Where an application lies and answers. */
export interface Place {
  /** A scratch folder of its own: what is installed stays for the next run. */
  folder: string;
  /** Likewise, emptied for every run: databases and uploads. */
  data: string;
  /** Where it listens on 127.0.0.1. */
  port: number;
  /** As visitors see it, without a slash at its end. */
  url: string;
  /** Who logs in, made for this run alone. */
  user: string;
  password: string;
}

export interface Command {
  file: string;
  args: readonly string[];
  cwd?: string;
  env?: Readonly<Record<string, string>>;
}

/** A request that shows what became of the record: by its method and address, and what the application answered. */
export interface Mark {
  method: string;
  path: RegExp;
  status: readonly number[];
}

export interface Application {
  name: string;
  /** Package and version, as its registry knows it: `pip django 5.2`. */
  from: string;
  /** How it logs people in, in few words. */
  login: string;
  /** What this machine lacks for it, in few words; undefined where it has everything. */
  missing(): string | undefined;
  /** Into `folder`; does nothing where it lies there already. The version that is there. */
  install(place: Pick<Place, 'folder'>): Promise<string>;
  /** Makes what it needs in `data`, with the user in it. */
  prepare?(place: Place): Promise<void>;
  /** What is started; the first is the application, which is waited for. */
  start(place: Place): readonly Command[];
  /** What needs the application to answer first, such as making the user. */
  afterStart?(place: Place): Promise<void>;
  /** Takes away what a run that was broken could not clean up, where the next one would meet it. */
  reset?(place: Place): void;
  /** A path that answers below 500 once it is up. */
  ready: string;
  /** The cookie that is the session; `authorization` where a header is. */
  session: RegExp | 'authorization';
  /** Address of the record as its owner sees it: what the broken twins break. */
  route: RegExp;
  created: Mark;
  edited: Mark;
  deleted: Mark;
}

/** What a command printed. Throws with its last lines where it fails. */
export async function output({ file, args, cwd, env }: Command): Promise<string> {
  try {
    const { stdout } = await run(file, [...args], {
      ...(cwd === undefined ? {} : { cwd }),
      env: { ...process.env, ...env },
      maxBuffer: 64 * 1024 * 1024,
    });
    return stdout.trim();
  } catch (error) {
    const { stderr = '', stdout = '' } = error as { stderr?: string; stdout?: string };
    const last = `${stdout}\n${stderr}`.trim().split('\n').slice(-12).join('\n');
    throw new Error(`${path.basename(file)} ${args.slice(0, 3).join(' ')} failed:\n${last}`, { cause: error });
  }
}

/** The processes of a started command, ended together. */
export interface Started {
  end(): Promise<void>;
  /** The last of what it said. */
  said(): string;
  /** It came to an end by itself. */
  isOver(): boolean;
}

const running = new Set<Started>();

/** Ends whatever was begun and still runs: for a run that is interrupted. */
export async function endAll(): Promise<void> {
  await Promise.all([...running].map((each) => each.end()));
}

/** In a group of its own, so that what it starts ends with it. */
export function begin({ file, args, cwd, env }: Command): Started {
  const child = spawn(file, [...args], {
    ...(cwd === undefined ? {} : { cwd }),
    env: { ...process.env, ...env },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  let isOver = false;
  const ended = new Promise<void>((resolve) => {
    child.once('error', (error) => {
      said += String(error);
      isOver = true;
      resolve();
    });
    child.once('close', () => {
      isOver = true;
      resolve();
    });
  });
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-4_000);
    });
  const started: Started = {
    said: () => said,
    isOver: () => isOver,
    async end() {
      running.delete(started);
      const { pid } = child;
      if (isOver || pid === undefined) return;
      const signal = (name: NodeJS.Signals): void => {
        try {
          process.kill(-pid, name);
        } catch {
          // It is gone already.
        }
      };
      signal('SIGTERM');
      const late = setTimeout(() => signal('SIGKILL'), 5_000);
      await ended;
      clearTimeout(late);
    },
  };
  running.add(started);
  return started;
}

/** Is the program in one of the folders of PATH? */
export const has = (program: string): boolean =>
  (process.env['PATH'] ?? '').split(path.delimiter).some((folder) => existsSync(path.join(folder, program)));

/** `pip install` into a virtual environment; the version of the first package. */
export async function pip(folder: string, ...packages: readonly [string, ...string[]]): Promise<string> {
  const python = path.join(folder, 'venv', 'bin', 'python');
  const done = path.join(folder, 'venv', '.done');
  if (!existsSync(done)) {
    await output({ file: 'python3', args: ['-m', 'venv', path.join(folder, 'venv')] });
    await output({ file: python, args: ['-m', 'pip', 'install', '--quiet', ...packages] });
    mkdirSync(done);
  }
  const name = packages[0].replace(/[[=<>~].*$/, '');
  return output({ file: python, args: ['-c', `from importlib.metadata import version; print(version('${name}'))`] });
}

export const python = (folder: string, program = 'python'): string => path.join(folder, 'venv', 'bin', program);

/** `npm install` into the folder; the version of the package. */
export async function npm(folder: string, name: string, version: string): Promise<string> {
  const description = path.join(folder, 'node_modules', name, 'package.json');
  const installed = (): string | undefined =>
    existsSync(description)
      ? (JSON.parse(readFileSync(description, 'utf8')) as { version: string }).version
      : undefined;
  if (installed() !== version)
    await output({
      file: 'npm',
      args: ['install', '--prefix', folder, '--no-audit', '--no-fund', '--loglevel=error', `${name}@${version}`],
      // Scripts of packages run on the Node that runs this.
      env: { PATH: `${path.dirname(process.execPath)}${path.delimiter}${process.env['PATH'] ?? ''}` },
    });
  return installed() ?? 'none';
}

/** What of these Debian packages is not installed; undefined where all are. */
export function lacking(packages: Readonly<Record<string, string>>): string | undefined {
  const absent = Object.entries(packages).filter(([, file]) => !existsSync(file));
  return absent.length === 0 ? undefined : `the Debian package ${absent.map(([name]) => name).join(', ')}`;
}

/** The version of an installed Debian package. */
export const debianVersion = (name: string): Promise<string> =>
  output({ file: 'dpkg-query', args: ['--show', '--showformat=${Version}', name] });
