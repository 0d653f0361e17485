/** The environments whose values a run judges: the job's own, or what env files hold. */
import { isSameEnvironment, stageOf } from '../../../core/environment.ts';
import { InconclusiveError, UserError } from '../../../core/errors.ts';
import { listOf } from '../../../core/text.ts';
import { type Files, readNamed } from '../../../io/files.ts';
import { cutEntries } from '../cut-entries.ts';
import type { Dialect } from '../dialects/dialect.ts';
import { parseDotenv } from '../dotenv.ts';
import type { Cell, Environment } from './environment.ts';
import { readHostList } from './hosts/read-host-list.ts';
import { decodeList } from './hosts/saved-text.ts';

export interface ValuesFile {
  /** Absolute, or as it was typed. */
  path: string;
  /** Whose values it holds; absent: the environment that is judged, or what the name of the file says. */
  environment?: string;
}

/** Values of the job, as it was mapped. A variable may be called `constructor`; a map has no such entry by itself. */
export const jobEnvironment = (
  name: string,
  variables: Readonly<Record<string, string>>,
  owner: string | undefined,
): Environment => ({
  name,
  source: 'the job',
  kind: 'job',
  cells: new Map(Object.entries(variables).map(([each, value]) => [each, cellOf(value)])),
  isComplete: true,
  ...(owner === undefined ? {} : { owner }),
});

export const cellOf = (value: string): Cell => (value === '' ? { state: 'empty' } : { state: 'set', value });

/**
 * What files hold: env files as their loader reads them, and lists that hosts print. Later files win, as with every tool that
 * takes several. Throws UserError naming the file and line.
 */
export async function fileEnvironments(
  files: Files,
  given: readonly ValuesFile[],
  options: {
    environment: string | undefined;
    /** How a file of this name is read. */
    dialectFor: (fileName: string) => Dialect;
    ownerOf: (name: string) => string | undefined;
  },
): Promise<Environment[]> {
  const byName = new Map<string, Gathered>();
  for (const file of given)
    for (const part of await readValues(files, file, options)) {
      const known = byName.get(part.name.toLowerCase());
      if (known === undefined) byName.set(part.name.toLowerCase(), part);
      else {
        known.sources.push(...part.sources);
        known.isComplete ||= part.isComplete;
        // A name without a value takes no value away.
        for (const [variable, cell] of part.cells)
          if (cell.state !== 'listed' || !known.cells.has(variable)) known.cells.set(variable, cell);
      }
    }
  return [...byName.values()].map(({ name, cells, sources, kind, isComplete }) => {
    const owner = options.ownerOf(name);
    return { name, source: listOf(sources), kind, cells, isComplete, ...(owner === undefined ? {} : { owner }) };
  });
}

interface Gathered {
  name: string;
  kind: 'file' | 'host';
  cells: Map<string, Cell>;
  sources: string[];
  isComplete: boolean;
}

/** `.env.production.local` → `production`; the name of the file where it says nothing. */
export function environmentOfFile(name: string): string {
  const words = name.split('.').filter((word) => word !== '' && !['env', 'local', 'vars'].includes(word));
  return words.length === 1 && words[0] !== undefined ? words[0] : name;
}

async function readValues(
  files: Files,
  file: ValuesFile,
  { environment, dialectFor }: { environment: string | undefined; dialectFor: (fileName: string) => Dialect },
): Promise<Gathered[]> {
  const bytes = await readNamed(files, file.path, file.path);
  if (bytes === undefined)
    throw new UserError(`The env file ${file.path} does not exist.`, 'Correct `--values` (or the input `env-file`).');
  const shown = file.path.split(/[\\/]/).at(-1) ?? file.path;
  const wanted = file.environment ?? environment;
  const text = decodeList(bytes);
  if (isEnvFile(shown, text)) {
    const dialect = dialectFor(shown);
    const cells = envFileCells(text, dialect, file.path);
    const name = wanted ?? environmentOfFile(shown);
    return [
      {
        name,
        kind: 'file',
        cells,
        sources: [`the env file ${shown}${dialect.name === 'dotenv' ? '' : ` (read as ${dialect.title} does)`}`],
        isComplete: true,
      },
    ];
  }
  const list = readHostList(text, shown);
  if ('problem' in list)
    throw new UserError(
      `${file.path}:${list.problem.line}: ${list.problem.message}`,
      'Save the list again; the README of the action says with which command. An env file is called `.env…` or `….env`.',
    );
  const parts = list.environments.filter(
    ({ name }) => name === undefined || wanted === undefined || isMeant(name, wanted),
  );
  if (parts.length === 0)
    throw new UserError(
      `${shown} says nothing of ${wanted ?? ''}: it names ${listOf(list.environments.flatMap(({ name }) => name ?? []))}.`,
      'Name one of these (`--environment`, or `NAME=FILE`).',
    );
  return parts.map(({ name, cells }) => ({
    name: wanted ?? name ?? environmentOfFile(hasEnvName(shown) ? shown : shown.replace(/\.\w+$/, '')),
    kind: 'host',
    cells,
    sources: [`the list ${shown} (${list.title})`],
    isComplete: list.isComplete,
  }));
}

/** Hosts have their own words: Vercel's `production` is GitHub's `Production – web`. */
const isMeant = (name: string, wanted: string): boolean =>
  isSameEnvironment(name, wanted) || (stageOf(name) !== undefined && stageOf(name) === stageOf(wanted));

/** `vercel env pull` writes an env file that leaves out what it cannot show: a list, then. */
const isEnvFile = (name: string, text: string): boolean =>
  hasEnvName(name) && !/^\ufeff?# Created by Vercel CLI/.test(text);

const hasEnvName = (name: string): boolean => /^\.env|\.env$|^env$|\.env\./.test(name);

/** What a loader sets there cannot be known from here. */
const UNKNOWN: ReadonlySet<string> = new Set(['executes', 'unpredictable', 'unset']);

/** Variables of one file: more than twice what any program can be started with. */
export const MAX_VALUES = 500_000;

/** Throws UserError. */
function envFileCells(text: string, dialect: Dialect, path: string): Map<string, Cell> {
  const { variables, problems } = dialect.parse(text);
  if (variables.size > MAX_VALUES)
    throw new UserError(
      `${path} sets ${variables.size.toLocaleString('en-US')} variables; ${MAX_VALUES.toLocaleString('en-US')} of a file can be judged.`,
      'Name the env file of one environment; this one holds data of another kind.',
    );
  const refused = problems.find(({ kind }) => kind === 'error' || kind === 'command');
  // What is no entry to dotenv may be one to others: systemd's `; comment`, Docker's `NAME` alone.
  const passedOver = new Set(problems.filter(({ kind }) => kind === 'ignored').map(({ line }) => line));
  const broken = parseDotenv(text).malformed.find(({ line }) => passedOver.has(line));
  const first =
    refused ?? (broken === undefined ? undefined : { line: broken.line, message: `not an entry: ${broken.why}.` });
  if (first !== undefined)
    throw new UserError(
      `${path}:${first.line}: ${first.message}`,
      `Write NAME=value, or put # in front of a comment. (Read as ${dialect.title} does; another way: \`--dialect\`.)`,
    );
  const cells = new Map<string, Cell>([...variables].map(([name, value]) => [name, cellOf(value)]));
  for (const { name } of cutEntries(text, dialect)) {
    const cell = cells.get(name);
    if (cell !== undefined) cells.set(name, { ...cell, isCut: true });
  }
  // A name that a byte order mark or junk makes up is none.
  for (const { kind, name, message } of problems)
    if (name !== undefined && /^[\w.-]+$/.test(name) && !cells.has(name) && UNKNOWN.has(kind))
      cells.set(name, { state: 'listed', why: message, isSecret: false });
  if (cells.size === 0) throw new InconclusiveError(`The env file ${path} holds no variables.`);
  return cells;
}
