/** What a range of commits brings, as `git rev-list` lists it. */
import { printable } from '../core/text.ts';
import type { NamedObject, Range } from './git.ts';
import type { GitCommand } from './git-command.ts';
import { nameOf, splitNames } from './git-names.ts';
import { ProgramFailed } from './process.ts';

export const OID = /^[0-9a-f]{40,64}$/;

/**
 * The ways to list a range, each of which asks for less: the oldest first, which git can only tell once it has seen all; from
 * the newest to where it cannot go on; the files of the tips.
 */
const WAYS = [['--in-commit-order', '--topo-order', '--reverse'], ['--in-commit-order'], ['--no-walk']] as const;

/** Throws where git cannot go the whole way; with `onGap` it tells that, and lists what can be listed. */
export async function* listRange(
  command: GitCommand,
  range: Range,
  onGap?: (why: string) => void,
): AsyncIterable<NamedObject[]> {
  for (const [at, way] of WAYS.entries()) {
    try {
      // What is left out cannot be told without walking.
      yield* listOneWay(command, way, at === 2 ? { ...range, notFrom: [] } : range);
      return;
    } catch (error) {
      if (onGap === undefined || !(error instanceof ProgramFailed)) throw error;
      if (at === 0) onGap(printable(error.message, 300));
    }
  }
}

async function* listOneWay(command: GitCommand, way: readonly string[], range: Range): AsyncIterable<NamedObject[]> {
  const stream = command.stream(['rev-list', '--objects', ...way, '--missing=print', ...toArgs(range)], {
    input: toStdin(range),
  });
  // Behind every commit stands what it brings.
  let commit = '';
  for await (const some of lines(stream))
    yield some.map((line): NamedObject => {
      if (line.startsWith('?')) return { oid: line.slice(1), commit, missing: true };
      const space = line.indexOf(' ');
      if (space !== -1) return { oid: line.slice(0, space), commit, path: line.slice(space + 1) };
      commit = line;
      return { oid: line, commit };
    });
}

/**
 * Paths with a line break that commits bring. `rev-list` prints names up to there, and separates by NUL only since git 2.50
 * (`-z`), without saying then what is a commit.
 */
export async function* brokenNames(
  command: GitCommand,
  commits: Iterable<string>,
): AsyncIterable<{ oid: string; path: string }> {
  const input = [...commits].map((commit) => `${mustBeId(commit)}\n`);
  if (input.length === 0) return;
  const options = ['--stdin', '-z', '-r', '-m', '--root', '--raw', '--no-abbrev', '--no-renames'];
  // Behind `:100644 100644 ID ID M` stands a path, whatever it looks like.
  let oid: string | undefined;
  try {
    for await (const some of records(command.stream(['diff-tree', ...options], { input }), 0))
      for (const token of some) {
        if (oid === undefined) oid = token.startsWith(':') ? token.split(' ')[3] : undefined;
        else {
          if (token.includes('\n')) yield { oid, path: token };
          oid = undefined;
        }
      }
  } catch (error) {
    // Said already by whoever listed the objects.
    if (!(error instanceof ProgramFailed)) throw error;
  }
}

/** Objects of a range that the repository itself does not hold (a partial clone leaves them out). */
export async function missingObjects(command: GitCommand, range: Range): Promise<string[]> {
  const missing: string[] = [];
  const stream = command.stream(['rev-list', '--objects', '--missing=print', ...toArgs(range)], {
    input: toStdin(range),
  });
  for await (const some of lines(stream))
    for (const line of some) if (line.startsWith('?')) missing.push(line.slice(1));
  return missing;
}

/** Revisions travel on standard input: no length limit, and ids are checked so that none is an option. */
export function toStdin({ from, notFrom }: Range): string[] {
  for (const oid of [...(from === 'all' ? [] : from), ...notFrom]) mustBeId(oid);
  return [...(from === 'all' ? [] : from.map((oid) => `${oid}\n`)), ...notFrom.map((oid) => `^${oid}\n`)];
}

export function mustBeId(oid: string): string {
  if (!OID.test(oid)) throw new Error(`not an object id: ${JSON.stringify(oid)}`);
  return oid;
}

// Git before 2.42 does not take `--all` on standard input.
export const toArgs = ({ from }: Range): string[] => (from === 'all' ? ['--all', '--stdin'] : ['--stdin']);

/** Records as they arrive, many at once: waiting for each alone takes longer than reading it. */
async function* records(chunks: AsyncIterable<Buffer>, separator: number): AsyncIterable<string[]> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    const buffer = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const end = buffer.lastIndexOf(separator);
    if (end !== -1) yield splitNames(buffer.subarray(0, end + 1), separator);
    rest = buffer.subarray(end + 1);
  }
  if (rest.length > 0) yield [nameOf(rest)];
}
export const lines = (chunks: AsyncIterable<Buffer>): AsyncIterable<string[]> => records(chunks, 10);
