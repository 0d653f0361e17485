/**
 * Reads objects through `git cat-file --batch`: a header line, the bytes, a line feed, for each object asked for. Git dies of an
 * object that it cannot read, so what stood behind that one is asked of another process.
 */
import { createHash } from 'node:crypto';
import type { GitObject, ObjectType } from './git.ts';
import type { GitCommand } from './git-command.ts';
import { ProgramFailed } from './process.ts';

const TYPES: readonly string[] = ['blob', 'commit', 'tag', 'tree'] satisfies ObjectType[];
const isObjectType = (type: string): type is ObjectType => TYPES.includes(type);

/** Where so many are damaged, the rest is not tried: each costs a process. */
const MOST_DEATHS = 500;

export interface BatchOptions {
  /** Larger objects are read past and come without content. */
  maxBytes: number;
  /** Called for an object that is missing or damaged, in the order in which they were asked for. */
  onLost(oid: string): void;
}

/** In the order of `wanted`. What comes with content is what its id says. */
export async function* readBatch(
  command: Pick<GitCommand, 'stream'>,
  wanted: readonly string[],
  { maxBytes, onLost }: BatchOptions,
): AsyncIterable<GitObject> {
  let at = 0;
  for (let deaths = 0; at < wanted.length && deaths <= MOST_DEATHS; deaths++) {
    const stream = command.stream(['cat-file', '--batch', '--buffer'], { input: linesFrom(wanted, at) });
    for await (const object of untilDeath(parseBatch(stream, maxBytes))) {
      const oid = wanted[at++] ?? '';
      if (object !== undefined && isGenuine(object)) yield object;
      else onLost(oid);
    }
    // Git has answered all that it was asked before, so this is the one that it died of.
    const fatal = wanted[at++];
    if (fatal !== undefined) onLost(fatal);
  }
  for (; at < wanted.length; at++) onLost(wanted[at] ?? '');
}

function* linesFrom(wanted: readonly string[], first: number): Iterable<string> {
  for (let at = first; at < wanted.length; at++) yield `${wanted[at]}\n`;
}

async function* untilDeath<Item>(items: AsyncIterable<Item>): AsyncIterable<Item> {
  try {
    yield* items;
  } catch (error) {
    if (!(error instanceof ProgramFailed)) throw error;
  }
}

/** Git itself takes what it finds under a name for that object: with a damaged index it would be another one. */
function isGenuine({ oid, type, content }: GitObject): boolean {
  if (content === undefined) return true;
  const hash = createHash(oid.length === 40 ? 'sha1' : 'sha256');
  return hash.update(`${type} ${content.length}\0`).update(content).digest('hex') === oid;
}

/** Undefined for an object that git does not have, or not whole. */
export async function* parseBatch(
  chunks: AsyncIterable<Buffer>,
  maxBytes: number,
): AsyncIterable<GitObject | undefined> {
  let buffer: Buffer = Buffer.alloc(0);
  const iterator = chunks[Symbol.asyncIterator]();
  const more = async (): Promise<boolean> => {
    const next = await iterator.next();
    if (next.done) return false;
    buffer = buffer.length === 0 ? next.value : Buffer.concat([buffer, next.value]);
    return true;
  };
  try {
    for (;;) {
      let end = buffer.indexOf(10);
      while (end === -1) {
        if (!(await more())) return;
        end = buffer.indexOf(10);
      }
      const [oid = '', type = '', size = ''] = buffer.toString('latin1', 0, end).split(' ');
      buffer = buffer.subarray(end + 1);
      if (!isObjectType(type)) {
        yield undefined;
        continue;
      }
      const bytes = Number(size);
      const content = await takeBytes(bytes, bytes <= maxBytes);
      await takeBytes(1, false);
      yield content === undefined ? { oid, type, size: bytes } : { oid, type, size: bytes, content };
    }
  } finally {
    await iterator.return?.();
  }

  /** The next bytes; undefined when they are only to be passed over. */
  async function takeBytes(count: number, keep: boolean): Promise<Buffer | undefined> {
    const parts: Buffer[] = [];
    let wanted = count;
    for (;;) {
      const part = buffer.subarray(0, wanted);
      if (keep) parts.push(part);
      buffer = buffer.subarray(part.length);
      wanted -= part.length;
      if (wanted === 0) break;
      if (!(await more())) throw new Error('git cat-file ended in the middle of an object');
    }
    if (!keep) return undefined;
    return parts.length === 1 ? parts[0] : Buffer.concat(parts);
  }
}
