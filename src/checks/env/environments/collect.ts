/** The environments whose values a run judges: the job's own, or what env files hold. */
import { InconclusiveError, UserError } from '../../../core/errors.ts';
import type { Files } from '../../../io/files.ts';
import { parseDotenv } from '../dotenv.ts';
import type { Cell, Environment } from './environment.ts';

export interface ValuesFile {
  /** Absolute, or as it was typed. */
  path: string;
  /** Whose values it holds; absent: the environment that is judged, or what the name of the file says. */
  environment?: string;
}

export type Judged =
  | { environments: Environment[]; why?: never }
  /** Why no value is judged, in words for a sentence. */
  | { environments: []; why: string };

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

/** Throws UserError naming the file and line. Later files win, as with every tool that takes several. */
export async function fileEnvironments(
  files: Files,
  given: readonly ValuesFile[],
  environment: string | undefined,
  ownerOf: (name: string) => string | undefined,
): Promise<Environment[]> {
  const byName = new Map<string, { cells: Map<string, Cell>; sources: string[] }>();
  for (const file of given) {
    const shown = file.path.split(/[\\/]/).at(-1) ?? file.path;
    const name = file.environment ?? environment ?? environmentOfFile(shown);
    const { cells, sources } = byName.get(name) ?? { cells: new Map<string, Cell>(), sources: [] };
    for (const [variable, cell] of await readValues(files, file.path)) cells.set(variable, cell);
    byName.set(name, { cells, sources: [...sources, shown] });
  }
  return [...byName].map(([name, { cells, sources }]) => {
    const owner = ownerOf(name);
    return {
      name,
      source: `the env file ${sources.join(' and ')}`,
      kind: 'file',
      cells,
      isComplete: true,
      ...(owner === undefined ? {} : { owner }),
    };
  });
}

/** `.env.production.local` → `production`; the name of the file where it says nothing. */
export function environmentOfFile(name: string): string {
  const words = name.split('.').filter((word) => word !== '' && !['env', 'local', 'vars'].includes(word));
  return words.length === 1 && words[0] !== undefined ? words[0] : name;
}

async function readValues(files: Files, file: string): Promise<Map<string, Cell>> {
  const bytes = await files.read(file);
  if (bytes === undefined)
    throw new UserError(`The env file ${file} does not exist.`, 'Correct `--values` (or the input `env-file`).');
  const { entries, malformed } = parseDotenv(bytes.toString('utf8'));
  const first = malformed[0];
  if (first)
    throw new UserError(
      `${file}:${first.line}: not an entry: ${first.why}.`,
      'Write NAME=value, or put # in front of a comment.',
    );
  if (entries.length === 0) throw new InconclusiveError(`The env file ${file} holds no variables.`);
  return new Map(entries.map(({ name, value }) => [name, cellOf(value)]));
}
