/** Reads the answer of `git cat-file --batch`: a header line, the bytes, a line feed, for each object asked for. */
import type { GitObject, ObjectType } from './git.ts';

const TYPES: readonly string[] = ['blob', 'commit', 'tag', 'tree'] satisfies ObjectType[];
const isObjectType = (type: string): type is ObjectType => TYPES.includes(type);

/** Objects larger than `maxBytes` are read past and come without content. Throws for an object that is missing. */
export async function* parseBatch(chunks: AsyncIterable<Buffer>, maxBytes: number): AsyncIterable<GitObject> {
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
      if (!isObjectType(type)) throw new MissingObject(oid);
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

export class MissingObject extends Error {
  override readonly name = 'MissingObject';
  readonly oid: string;
  constructor(oid: string) {
    super(`object ${oid} is missing`);
    this.oid = oid;
  }
}
