/** The Git interface on the `git` program. */
import { readFile } from 'node:fs/promises';
import { codeOf, InconclusiveError } from '../core/errors.ts';
import { printable } from '../core/text.ts';
import type { CommitInfo, CommitMaker, Git } from './git.ts';
import { readBatch } from './git-batch.ts';
import type { GitCommand } from './git-command.ts';
import { grepFiles, parseEntry, parseRaw, splitNul } from './git-listing.ts';
import { brokenNames, lines, listRange, missingObjects, mustBeId, OID, toArgs, toStdin } from './git-range.ts';
import { ProgramFailed, type TextResult } from './process.ts';
import type { TreeEntry } from './tree.ts';

/** Makes objects available that a partial repository lacks; `fetch` in git-fetch.ts. */
export type Ensure = (oids: readonly string[]) => Promise<void>;

/** A command line is bounded: 32,767 characters on Windows, and a path may be long. */
const PATHS_AT_ONCE = 50;

export function gitProcess(command: GitCommand, ensure?: Ensure): Git {
  const git: Git = {
    async resolveCommit(revision) {
      // `--end-of-options` guards against `--output=…`; control characters cannot be part of a name.
      if (revision === '' || /[\u0000-\u001f]/.test(revision)) return undefined;
      const { exitCode, stdout } = await command.text([
        'rev-parse',
        '--verify',
        '--quiet',
        '--end-of-options',
        `${revision}^{commit}`,
      ]);
      // `^main` names what is left out: `^0d1b2e…`.
      return exitCode === 0 && OID.test(stdout.trim()) ? stdout.trim() : undefined;
    },

    async mergeBase(a, b) {
      const answer = await command.text(['merge-base', '--end-of-options', a, b]);
      return isYes(answer) ? answer.stdout.trim().split('\n')[0] : undefined;
    },

    async isAncestor(ancestor, descendant) {
      return isYes(await command.text(['merge-base', '--is-ancestor', '--end-of-options', ancestor, descendant]));
    },

    async currentBranch() {
      const { exitCode, stdout } = await command.text(['symbolic-ref', '--quiet', '--short', 'HEAD']);
      return exitCode === 0 ? stdout.trim() : undefined;
    },

    async complaint() {
      const { exitCode, stderr } = await command.text(['rev-parse', '--git-dir']);
      return exitCode === 0 ? undefined : printable(stderr.trim(), 300);
    },

    async isUnborn() {
      const { exitCode, stdout } = await command.text(['symbolic-ref', '--quiet', 'HEAD']);
      if (exitCode !== 0) return false;
      // The id that a branch has, whether there is such an object or not.
      const branch = await command.text(['rev-parse', '--verify', '--quiet', '--end-of-options', stdout.trim()]);
      return branch.exitCode !== 0;
    },

    async hasReferences() {
      // What is no reference is only a line on stderr.
      const { exitCode, stdout, stderr } = await command.text(['for-each-ref', '--count=1', '--format=%(refname)']);
      return exitCode !== 0 || stdout !== '' || stderr !== '';
    },

    async defaultUpstream() {
      const { exitCode, stdout } = await command.text([
        'symbolic-ref',
        '--quiet',
        '--short',
        'refs/remotes/origin/HEAD',
      ]);
      const candidates = [...(exitCode === 0 ? [stdout.trim()] : []), 'origin/main', 'origin/master'];
      for (const name of candidates) if (await git.resolveCommit(`refs/remotes/${name}`)) return name;
      return undefined;
    },

    async previousTag(commit) {
      const { exitCode, stdout } = await command.text(['describe', '--tags', '--abbrev=0', `${commit}^`]);
      return exitCode === 0 ? stdout.trim() : undefined;
    },

    async isShallow() {
      const { stdout } = await command.text(['rev-parse', '--is-shallow-repository']);
      return stdout.trim() === 'true';
    },

    async shallowCommits() {
      const { exitCode, stdout } = await command.text(['rev-parse', '--git-path', 'shallow']);
      return exitCode === 0 ? readShallow(withoutLastLineBreak(stdout)) : [];
    },

    async isPartial() {
      const { exitCode } = await command.text(['config', '--get-regexp', '^remote\\..*\\.promisor$']);
      return exitCode === 0;
    },

    async changedFiles(base, head) {
      const diff = (...options: string[]) =>
        collect(
          command.stream(['diff-tree', '-r', '--raw', '-z', '--no-abbrev', ...options, '--end-of-options', base, head]),
        );
      const plain = parseRaw(splitNul(await diff('--no-renames')));
      const moved = plain.filter((change) => change.status === 'added' || change.status === 'deleted');
      // Rename detection compares contents; without both sides there is nothing to detect.
      if (new Set(moved.map((change) => change.status)).size < 2) return plain.map(({ oids: _, ...change }) => change);
      await ensure?.(moved.flatMap((change) => change.oids));
      return parseRaw(splitNul(await diff('-M', '-l1000'))).map(({ oids: _, ...change }) => change);
    },

    async diff(from, to, form, paths) {
      const texts: string[] = [];
      for (let at = 0; at < paths.length; at += PATHS_AT_ONCE) {
        const some = paths.slice(at, at + PATHS_AT_ONCE);
        // Plumbing, so that no configuration of prefixes, algorithms or external programs has a say.
        const run = (...options: string[]) =>
          collect(
            command.stream([
              '--literal-pathspecs',
              'diff-tree',
              '-r',
              ...options,
              '--end-of-options',
              from,
              to,
              '--',
              ...some,
            ]),
          );
        if (ensure !== undefined)
          await ensure(
            parseRaw(splitNul(await run('--raw', '-z', '--no-abbrev', '--no-renames'))).flatMap(
              (change) => change.oids,
            ),
          );
        const look = form === 'lines' ? ['-U0', '--no-renames', '--text'] : ['-U3', '-M'];
        texts.push((await run('-p', ...look, '--no-ext-diff', '--no-textconv')).toString());
      }
      return texts.join('');
    },

    async listTree(commit) {
      const listing = await collect(command.stream(['ls-tree', '-r', '-z', '--full-tree', '--end-of-options', commit]));
      return splitNul(listing).map((record): TreeEntry => {
        const { path, oid, kind } = parseEntry(record);
        return { path, oid, kind };
      });
    },

    async grep(commit, literal) {
      const named = await grepFiles(command, literal, mustBeId(commit));
      return named.map((name) => name.slice(name.indexOf(':') + 1));
    },

    async readBlob(oid) {
      for await (const object of git.readObjects([oid])) if (object.content) return object.content;
      throw new InconclusiveError(`git has no object ${oid}.`);
    },

    async listCommits(range) {
      const format = '--format=%H%x00%P%x00%aI%x00%an%x00%s%x00';
      const text = await collect(
        command.stream(['rev-list', '--topo-order', '--no-commit-header', format, ...toArgs(range)], {
          input: toStdin(range),
        }),
      );
      const fields = text.toString().split('\0');
      const commits: CommitInfo[] = [];
      for (let at = 0; at + 4 < fields.length; at += 5) {
        const [oid = '', parents = '', date = '', author = '', subject = ''] = fields.slice(at, at + 5);
        commits.push({ oid: oid.trim(), parents: parents.split(' ').filter(Boolean), date, author, subject });
      }
      return commits;
    },

    async tips() {
      const [references, head] = await Promise.all([
        command.text(['for-each-ref', '--format=%(objectname)']),
        command.text(['rev-parse', '--verify', '--quiet', 'HEAD']),
      ]);
      const listed = `${references.stdout}\n${head.stdout}`.split('\n').filter((oid) => OID.test(oid));
      return [...new Set(listed)].sort();
    },

    async areReachable(oids) {
      const { exitCode, stdout } = await command.text(
        ['rev-list', '--objects', '--max-count=1', '--stdin', '--not', '--all'],
        {
          input: oids.map((oid) => `${mustBeId(oid)}\n`).join(''),
        },
      );
      return exitCode === 0 && stdout.trim() === '';
    },

    async makersOf(commits) {
      const makers = new Map<string, CommitMaker>();
      const wanted = [...commits];
      if (wanted.length === 0) return makers;
      const format = '--format=%H%x00%cI%x00%an%x00';
      const text = await collect(
        command.stream(
          ['rev-list', '--no-walk=unsorted', '--no-commit-header', '--ignore-missing', format, '--stdin'],
          {
            input: wanted.map((oid) => `${mustBeId(oid)}\n`),
          },
        ),
      );
      const fields = text.toString().split('\0');
      for (let at = 0; at + 2 < fields.length; at += 3) {
        const [oid = '', date = '', author = ''] = fields.slice(at, at + 3);
        makers.set(oid.trim(), { date, author });
      }
      return makers;
    },

    async *listObjects(range, onGap) {
      if (ensure !== undefined) {
        const absent = await missingObjects(command, range);
        if (absent.length > 0) await ensure(absent);
      }
      yield* listRange(command, range, onGap);
    },

    brokenNames: (commits) => brokenNames(command, commits),

    async *listAllObjects() {
      const stream = command.stream(['cat-file', '--batch-all-objects', '--unordered', '--batch-check=%(objectname)']);
      yield* lines(orInconclusive(stream));
    },

    async objectFolder() {
      const { exitCode, stdout } = await command.text(['rev-parse', '--show-object-format', '--git-path', 'objects']);
      // A folder's name may have line breaks.
      const folder = withoutLastLineBreak(stdout.slice(stdout.indexOf('\n') + 1));
      return exitCode === 0 && stdout.startsWith('sha1\n') && folder !== '' ? folder : undefined;
    },

    async *readObjects(oids, { maxBytes = Number.POSITIVE_INFINITY, onLost = mustHave } = {}) {
      const wanted = [...oids];
      if (wanted.length === 0) return;
      await ensure?.(wanted);
      yield* readBatch(command, wanted, { maxBytes, onLost });
    },
  };
  return git;
}

function mustHave(oid: string): never {
  throw new InconclusiveError(
    `The repository lacks the object ${oid}, or it is damaged; \`git fsck\` tells what else.`,
  );
}

/** Exit code 1 is "no", and so is a commit that is not here; anything else is an answer that git could not give. */
function isYes({ exitCode, stderr }: TextResult): boolean {
  if (exitCode > 1 && !/not a valid/i.test(stderr))
    throw new InconclusiveError(`git could not tell: ${printable(stderr.trim(), 200)}`);
  return exitCode === 0;
}

async function collect(chunks: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const chunk of orInconclusive(chunks)) parts.push(chunk);
  return Buffer.concat(parts);
}

/** Git fails where objects are missing or damaged. */
async function* orInconclusive(chunks: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  try {
    yield* chunks;
  } catch (error) {
    if (!(error instanceof ProgramFailed)) throw error;
    throw new InconclusiveError(
      `The repository cannot be read: ${printable(error.message, 300)}. \`git fsck\` tells what is wrong; a fresh clone helps.`,
      { cause: error },
    );
  }
}

const withoutLastLineBreak = (text: string): string => text.replace(/\r?\n$/, '');

/** Ids, one a line; no file where nothing is cut off. https://git-scm.com/docs/shallow */
async function readShallow(file: string): Promise<string[]> {
  try {
    return (await readFile(file, 'latin1')).split('\n').filter((line) => OID.test(line));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}
