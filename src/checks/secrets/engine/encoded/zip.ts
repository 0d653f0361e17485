/** Members of a zip (APPNOTE.TXT of PKWARE, 4.3), by the directory at its end. Zip64, which files beyond 4 GiB need, is not read. */
import { type Budget, MAX_MEMBERS } from './limits.ts';

const [LOCAL, CENTRAL] = [0x04034b50, 0x02014b50];
const END = Buffer.from('PK\u0005\u0006');
const [STORED, DEFLATED] = [0, 8];
/** Bytes of the record at the end, without the comment behind it; and of that at most. */
const [RECORD, LONGEST_COMMENT] = [22, 65_535];

interface Directory {
  start: number;
  /** Where the record begins that follows it. */
  end: number;
  count: number;
  /** Bytes that stand before the zip. */
  shift: number;
}

/**
 * The directory, where there is one: a zip may stand behind anything, such as a script's first line. In text only a record without
 * a comment is looked for, which costs nothing.
 */
export function directoryOf(bytes: Buffer, binary: boolean): Directory | undefined {
  const last = bytes.length - RECORD;
  const least = binary ? Math.max(0, last - LONGEST_COMMENT) : last;
  if (last < 0 || (!binary && bytes[last] !== END[0])) return undefined;
  const tail = bytes.subarray(least);
  for (let at = tail.lastIndexOf(END, last - least); at !== -1; at = at === 0 ? -1 : tail.lastIndexOf(END, at - 1)) {
    const end = least + at;
    const size = bytes.readUInt32LE(end + 12);
    const offset = bytes.readUInt32LE(end + 16);
    const directory = { end, count: bytes.readUInt16LE(end + 10) };
    // Whoever put something before a zip may have counted that or not.
    for (const start of [end - size, offset])
      if (start >= 0 && start + 46 <= end && bytes.readUInt32LE(start) === CENTRAL)
        return { ...directory, start, shift: start - offset };
  }
  return undefined;
}

interface ZipMember {
  name: string;
  body: Buffer;
  /** Where it begins in the archive. */
  from: number;
  /** Bytes that it has once it is inflated, as the archive says; absent where it stands there as it is. */
  size?: number;
}

export function* zipMembers(bytes: Buffer, budget: Budget): Generator<ZipMember> {
  const directory = directoryOf(bytes, true);
  if (directory === undefined) {
    budget.unopened++;
    return;
  }
  const { start, end, count, shift } = directory;
  let at = start;
  let member = 0;
  for (; at + 46 <= end && bytes.readUInt32LE(at) === CENTRAL; member++) {
    const isLocked = (bytes.readUInt16LE(at + 8) & 1) === 1;
    const method = bytes.readUInt16LE(at + 10);
    const packed = bytes.readUInt32LE(at + 20);
    const size = bytes.readUInt32LE(at + 24);
    const nameLength = bytes.readUInt16LE(at + 28);
    const header = bytes.readUInt32LE(at + 42) + shift;
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    if (packed === 0) continue;
    if (member >= MAX_MEMBERS) {
      budget.cut++;
      continue;
    }
    const isThere = header >= 0 && header + 30 <= bytes.length && bytes.readUInt32LE(header) === LOCAL;
    if (isLocked || !isThere || (method !== STORED && method !== DEFLATED)) {
      budget.unopened++;
      continue;
    }
    const from = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
    const body = bytes.subarray(from, from + packed);
    yield { name, body, from, ...(method === DEFLATED && { size }) };
  }
  // The directory itself is damaged.
  if (member < count) budget.unopened += count - member;
}
