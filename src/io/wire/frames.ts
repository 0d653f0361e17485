/** PostgreSQL's protocol, version 3, as a stream of messages. https://www.postgresql.org/docs/18/protocol-message-formats.html */

export interface Frame {
  /** `Q`, `P`, …; empty for the first of a client, which has no letter. */
  type: string;
  /** Behind the letter and the length. */
  body: Buffer;
  /** As it came. */
  whole: Buffer;
}

/** Bytes. A client that announces more is broken, or no client of PostgreSQL. */
const MOST = 256 * 1024 * 1024;

/** Thrown for bytes that are no message. */
export class NoFrame extends Error {
  override readonly name = 'NoFrame';
}

/** Puts together what comes in pieces. Throws NoFrame. `startsPlain`: a client begins with messages without a letter. */
export function frameReader(startsPlain: boolean): { push(bytes: Buffer): Frame[]; begin(): void } {
  let waiting: Buffer[] = [];
  let [size, wanted] = [0, 1];
  let isPlain = startsPlain;
  const take = (bytes: Buffer): Frame | undefined => {
    const head = isPlain ? 0 : 1;
    if (bytes.length < head + 4) return undefined;
    const length = bytes.readInt32BE(head);
    if (length < 4 || length > MOST) throw new NoFrame(`a message of ${length} bytes`);
    wanted = head + length;
    if (bytes.length < wanted) return undefined;
    const whole = bytes.subarray(0, wanted);
    return { type: isPlain ? '' : String.fromCharCode(whole[0] ?? 0), body: whole.subarray(head + 4), whole };
  };
  return {
    push(bytes) {
      waiting.push(bytes);
      size += bytes.length;
      // A message of many pieces is put together once.
      if (size < wanted) return [];
      let rest = waiting.length === 1 ? bytes : Buffer.concat(waiting);
      const frames: Frame[] = [];
      for (let frame = take(rest); frame !== undefined; frame = take(rest)) {
        frames.push(frame);
        rest = rest.subarray(wanted);
        wanted = 1;
        if (isPlain) break;
      }
      waiting = rest.length === 0 ? [] : [rest];
      size = rest.length;
      return frames;
    },
    /** The first message has come: from here on each has its letter. */
    begin() {
      isPlain = false;
    },
  };
}

/** Of a client's first message, instead of a version. */
const SSL = 80_877_103;
const GSS = 80_877_104;
const CANCEL = 80_877_102;

/** What a message without a letter asks for. */
export function openingOf(body: Buffer): 'encryption' | 'cancel' | 'session' {
  const code = body.length >= 4 ? body.readInt32BE(0) : 0;
  return code === SSL || code === GSS ? 'encryption' : code === CANCEL ? 'cancel' : 'session';
}

/** A first message with another user and database. */
export function startupFor(body: Buffer, user: string, database: string): Buffer {
  const words = body.subarray(4).toString().split('\0');
  const settings = new Map<string, string>();
  for (let at = 0; at + 1 < words.length && words[at] !== ''; at += 2)
    settings.set(words[at] ?? '', words[at + 1] ?? '');
  settings.set('user', user).set('database', database).delete('replication');
  const text = `${[...settings].map(([name, value]) => `${name}\0${value}\0`).join('')}\0`;
  return framed('', body.subarray(0, 4), Buffer.from(text));
}

/** A message of these parts. */
export function framed(type: string, ...parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  const length = Buffer.alloc(4);
  length.writeInt32BE(body.length + 4);
  return Buffer.concat([Buffer.from(type, 'latin1'), length, body]);
}

/** Reads the parts of a message; what is behind its end is empty or 0. */
export function partsOf(body: Buffer): {
  text(): string;
  /** Two bytes without a sign: a number of things. */
  count(): number;
  int32(): number;
  bytes(length: number): Buffer;
} {
  let at = 0;
  const number = (size: 2 | 4): number => {
    const value = at + size > body.length ? 0 : size === 2 ? body.readUInt16BE(at) : body.readInt32BE(at);
    at += size;
    return value;
  };
  return {
    text() {
      const end = body.indexOf(0, at);
      const text = body.toString('utf8', at, end === -1 ? body.length : end);
      at = end === -1 ? body.length : end + 1;
      return text;
    },
    count: () => number(2),
    int32: () => number(4),
    bytes(length) {
      const bytes = body.subarray(at, at + Math.max(0, length));
      at += Math.max(0, length);
      return bytes;
    },
  };
}
