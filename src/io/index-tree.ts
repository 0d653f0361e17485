/** What the next commit will hold: the files as they were put into git's index, whatever lies on the disk. */
import { InconclusiveError } from '../core/errors.ts';
import { printable } from '../core/text.ts';
import type { ChangedFile, Git } from './git.ts';
import { type GitCommand, grepArgs } from './git-command.ts';
import { parseRaw } from './git-process.ts';
import type { Tree, TreeEntry } from './tree.ts';

/** Throws InconclusiveError where the index cannot be read. */
export function indexTree(command: GitCommand, git: Git): Tree {
  let listing: Promise<readonly TreeEntry[]> | undefined;
  const list = (): Promise<readonly TreeEntry[]> => {
    listing ??= listIndex(command);
    return listing;
  };
  return {
    describe: 'index',
    list,
    async read(file) {
      const oid = (await list()).find(({ path }) => path === file)?.oid;
      return oid === undefined ? undefined : git.readBlob(oid);
    },
    async search(literal) {
      const { exitCode, stdout } = await command.text([...grepArgs(literal), '--cached']);
      return exitCode > 1 ? [] : recordsOf(stdout);
    },
  };
}

async function listIndex(command: GitCommand): Promise<TreeEntry[]> {
  const listed = await ask(command, ['ls-files', '-z', '--full-name', '--cached', '--stage']);
  return recordsOf(listed).map((record): TreeEntry => {
    const tab = record.indexOf('\t');
    const [mode = '', oid = ''] = record.slice(0, tab).split(' ');
    const kind = mode === '120000' ? 'symlink' : mode === '160000' ? 'submodule' : 'file';
    return { path: record.slice(tab + 1), oid, kind };
  });
}

/** Files of the index that differ from a commit's; not those that are only announced (`git add -N`), which have no content yet. */
export async function stagedFiles(command: GitCommand, commit: string): Promise<ChangedFile[]> {
  const args = [
    'diff-index',
    '--cached',
    '--raw',
    '-z',
    '--no-abbrev',
    '--no-renames',
    '--ignore-submodules',
    '--ita-invisible-in-index',
    commit,
  ];
  return parseRaw(Buffer.from(await ask(command, args))).map(({ path, status }) => ({ path, status }));
}

async function ask(command: GitCommand, args: readonly string[]): Promise<string> {
  const { exitCode, stdout, stderr } = await command.text(args);
  if (exitCode !== 0) throw new InconclusiveError(`git ${args[0]} failed: ${printable(stderr, 200)}`);
  return stdout;
}

const recordsOf = (output: string): string[] => output.split('\0').filter((record) => record !== '');
