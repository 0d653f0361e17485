// Many commits in one process: a history told as a list of commits, handed to `git fast-import`.
// https://git-scm.com/docs/git-fast-import
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileMode } from './objects.ts';
import { gitSync } from './run.ts';
import { temporaryFolder } from './temporary.ts';

export interface ImportedFile {
  mode: FileMode;
  /** The file's bytes; for a submodule the id of a commit. */
  body: string | Uint8Array;
}

export interface ImportedCommit {
  /** Places in the list, the first parent first. */
  parents: readonly number[];
  message: string;
  author?: string;
  /** The whole tree by path. */
  files: ReadonlyMap<string, ImportedFile>;
}

export interface Import {
  commits: readonly ImportedCommit[];
  /** Full names, and the places of their commits. */
  refs: ReadonlyMap<string, number>;
  tags: readonly { name: string; message: string; at: number }[];
  /** Notes of commits, below `refs/notes/commits`. */
  notes: readonly { text: string; at: number }[];
  /** Contents that nothing leads to. */
  loose: readonly (string | Uint8Array)[];
}

const PERSON = 'Ada Example <ada@example.com>';
/** Where commits are made; gone when all have their names. */
const scratch = (at: number): string => `refs/scratch/${at}`;

/** Ids of the commits (of so many digits), in the order of the list. `packs`: so many, else files of their own where there are few. */
export function importHistory(gitDir: string, history: Import, packs = 0, idLength = 40): string[] {
  using folder = temporaryFolder();
  const marks = join(folder.path, 'marks');
  const parts = streamsOf(history, Math.max(1, packs), '0'.repeat(idLength));
  for (const [at, input] of parts.entries())
    gitSync(
      [
        ...(packs > 0 ? ['-c', 'fastimport.unpackLimit=1'] : []),
        '-c',
        'core.fsync=none',
        'fast-import',
        '--quiet',
        '--force',
        ...(at > 0 ? [`--import-marks=${marks}`] : []),
        `--export-marks=${marks}`,
      ],
      { cwd: gitDir, input },
    );
  const ids = new Map(
    readFileSync(marks, 'utf8')
      .split('\n')
      .map((line): [string, string] => [line.slice(1, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]),
  );
  return history.commits.map((_, at) => ids.get(String(markOf(at))) ?? '');
}

const markOf = (commit: number): number => commit + 1;

function streamsOf({ commits, refs, tags, notes, loose }: Import, count: number, nobody: string): Buffer[] {
  const size = Math.max(1, Math.ceil(commits.length / count));
  const streams: Buffer[] = [];
  for (let first = 0; first < commits.length; first += size) {
    const lines: (string | Uint8Array)[] = [];
    const data = (body: string | Uint8Array): void => {
      const bytes = typeof body === 'string' ? Buffer.from(body) : body;
      lines.push(`data ${bytes.length}\n`, bytes, '\n');
    };
    for (let at = first; at < Math.min(commits.length, first + size); at++) {
      const { parents, message, files, author = PERSON } = commits[at] as ImportedCommit;
      const time = 1_767_258_000 + at * 60;
      lines.push(`commit ${scratch(at)}\nmark :${markOf(at)}\n`);
      lines.push(`author ${author} ${time} +0000\ncommitter ${PERSON} ${time} +0000\n`);
      data(message);
      for (const [index, parent] of parents.entries())
        lines.push(`${index === 0 ? 'from' : 'merge'} :${markOf(parent)}\n`);
      lines.push('deleteall\n');
      for (const [path, { mode, body }] of files) {
        const name = `"${path.replaceAll(/["\\]/g, '\\$&').replaceAll('\n', '\\n')}"`;
        if (mode === '160000') lines.push(`M 160000 ${String(body).padEnd(nobody.length, '1')} ${name}\n`);
        else {
          lines.push(`M ${mode} inline ${name}\n`);
          data(body);
        }
      }
    }
    if (first + size >= commits.length) {
      for (const body of loose) {
        lines.push('blob\n');
        data(body);
      }
      for (const { name, message, at } of tags) {
        lines.push(`tag ${name}\nfrom :${markOf(at)}\ntagger ${PERSON} 1767258000 +0000\n`);
        data(message);
      }
      for (const { text, at } of notes) {
        lines.push(`commit refs/notes/commits\ncommitter ${PERSON} 1767258000 +0000\n`);
        data('Notes');
        lines.push(`N inline :${markOf(at)}\n`);
        data(text);
      }
      for (const [name, at] of refs) lines.push(`reset ${name}\nfrom :${markOf(at)}\n\n`);
      for (let at = 0; at < commits.length; at++) lines.push(`reset ${scratch(at)}\nfrom ${nobody}\n\n`);
    }
    streams.push(Buffer.concat(lines.map((line) => (typeof line === 'string' ? Buffer.from(line) : line))));
  }
  return streams;
}
