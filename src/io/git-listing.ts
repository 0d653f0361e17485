/** How git lists files: records with a zero byte behind each, and in a record a mode, ids and the path. */
import { InconclusiveError } from '../core/errors.ts';
import { printable } from '../core/text.ts';
import type { ChangedFile, ChangeStatus } from './git.ts';
import type { GitCommand } from './git-command.ts';
import { splitNames } from './git-names.ts';
import type { TreeEntry } from './tree.ts';

export const splitNul = (output: Buffer | string): string[] =>
  splitNames(typeof output === 'string' ? Buffer.from(output) : output, 0);

/** The records that git answers. Throws InconclusiveError where it fails. */
export async function askForRecords(command: GitCommand, args: readonly string[]): Promise<string[]> {
  const { exitCode, stdout, stderr } = await command.text(args);
  const name = args.find((arg, at) => /^[a-z]/.test(arg) && args[at - 1] !== '-C');
  if (exitCode !== 0) throw new InconclusiveError(`git ${name} failed: ${printable(stderr.trim(), 200)}`);
  return splitNul(stdout);
}

export interface ListedEntry extends TreeEntry {
  /** What stands before the path: the tag, the mode, the type, the id, the stage, in the order of the command. */
  fields: readonly string[];
}

const ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const MODE = /^[0-7]{6}$/;

/** A record of `ls-tree` or `ls-files --stage`, with or without `-t`. */
export function parseEntry(record: string): ListedEntry & { oid: string } {
  const tab = record.indexOf('\t');
  const fields = record.slice(0, tab).split(' ');
  const mode = fields.find((field) => MODE.test(field));
  const kind = mode === '120000' ? 'symlink' : mode === '160000' ? 'submodule' : 'file';
  return { path: record.slice(tab + 1), oid: fields.find((field) => ID.test(field)) ?? '', kind, fields };
}

const STATUS: Record<string, ChangeStatus> = {
  A: 'added',
  M: 'modified',
  D: 'deleted',
  R: 'renamed',
  C: 'copied',
  T: 'type-changed',
};

/** The records of `--raw -z --no-abbrev`. */
export function parseRaw(tokens: readonly string[]): (ChangedFile & { oids: string[] })[] {
  const changes: (ChangedFile & { oids: string[] })[] = [];
  for (let at = 0; at < tokens.length; ) {
    const [, , before = '', after = '', letter = ''] = (tokens[at] ?? '').split(' ');
    const status = STATUS[letter.charAt(0)] ?? 'modified';
    const two = status === 'renamed' || status === 'copied';
    const path = tokens[at + (two ? 2 : 1)] ?? '';
    const from = two ? tokens[at + 1] : undefined;
    const oids = [before, after].filter((oid) => !/^0*$/.test(oid));
    changes.push({ path, status, oids, ...(from === undefined ? {} : { from }) });
    at += two ? 3 : 2;
  }
  return changes;
}

const NAMES_OF_TEXT_FILES = ['grep', '-l', '-z', '-I', '-F', '--full-name'];

/**
 * Paths of text files that hold a text; binary files are passed over. `where` is a commit or options such as `--cached`, and
 * `before` are options of git itself. Throws InconclusiveError where the answer could be short.
 */
export async function grepFiles(
  command: GitCommand,
  literal: string,
  where: string,
  before: readonly string[] = [],
): Promise<string[]> {
  const { exitCode, stdout, stderr } = await command.text([...before, ...NAMES_OF_TEXT_FILES, '-e', literal, where]);
  // A file that cannot be read is only a line on stderr: the list would be short, and look whole.
  if (exitCode > 1 || stderr.trim() !== '')
    throw new InconclusiveError(`git grep failed: ${printable(stderr.trim(), 200)}`);
  // While a merge is not finished, a file may stand there twice.
  return [...new Set(splitNul(stdout))];
}
