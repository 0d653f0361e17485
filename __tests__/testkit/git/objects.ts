// Git's objects, written directly: a commit costs microseconds instead of three processes, its id depends on nothing
// but its content, and names that a file system refuses (a newline on Windows) are still possible.
// The format is that of `git help gitformat-loose` and `git help git-mktree`; the tests have `git fsck --strict` read it.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';

export type ObjectType = 'blob' | 'tree' | 'commit' | 'tag';
/** File, executable file, symbolic link, submodule. */
export type FileMode = '100644' | '100755' | '120000' | '160000';

/** A person and a moment. `time` is in seconds since 1970, UTC. */
export interface Stamp {
  name: string;
  email: string;
  time: number;
}

export function objectId(type: ObjectType, body: Uint8Array): string {
  return createHash('sha1').update(`${type} ${body.byteLength}\0`).update(body).digest('hex');
}

export function writeObject(gitDir: string, type: ObjectType, body: Uint8Array): string {
  const id = objectId(type, body);
  const folder = join(gitDir, 'objects', id.slice(0, 2));
  const file = join(folder, id.slice(2));
  if (existsSync(file)) return id;
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, deflateSync(Buffer.concat([Buffer.from(`${type} ${body.byteLength}\0`), body]), { level: 1 }));
  return id;
}

export interface TreeEntry {
  mode: FileMode | '40000';
  name: string;
  id: string;
}

/** Git sorts names by their bytes, and a folder as if its name ended in a slash. */
export function treeBody(entries: readonly TreeEntry[]): Buffer {
  const bytes = (name: string) => Buffer.from(name).toString('latin1'); // compares as bytes do
  const sorted = entries
    .map((entry) => ({ entry, key: bytes(entry.mode === '40000' ? `${entry.name}/` : entry.name) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  return Buffer.concat(
    sorted.flatMap(({ entry }) => [Buffer.from(`${entry.mode} ${entry.name}\0`), Buffer.from(entry.id, 'hex')]),
  );
}

export interface CommitContent {
  tree: string;
  parents: readonly string[];
  author: Stamp;
  committer: Stamp;
  message: string;
}

export function commitBody(commit: CommitContent): Buffer {
  const lines = [
    `tree ${commit.tree}`,
    ...commit.parents.map((parent) => `parent ${parent}`),
    `author ${stamp(commit.author)}`,
    `committer ${stamp(commit.committer)}`,
  ];
  return Buffer.from(`${lines.join('\n')}\n\n${endLine(commit.message)}`);
}

export interface TagContent {
  object: string;
  type: ObjectType;
  name: string;
  tagger: Stamp;
  message: string;
}

export function tagBody(tag: TagContent): Buffer {
  const lines = [`object ${tag.object}`, `type ${tag.type}`, `tag ${tag.name}`, `tagger ${stamp(tag.tagger)}`];
  return Buffer.from(`${lines.join('\n')}\n\n${endLine(tag.message)}`);
}

function stamp(person: Stamp): string {
  return `${person.name} <${person.email}> ${person.time} +0000`;
}

function endLine(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}
