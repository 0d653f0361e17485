/** Packets of the protocol of MySQL: https://dev.mysql.com/doc/dev/mysql-server/latest/page_protocol_basic_packets.html */

/** Bytes that one packet holds at most; what is longer goes on in the next. */
const MOST = 0xff_ff_ff;

/** A message as packets; `sequence` is the number of the first. */
export function wrap(message: Buffer, sequence: number): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0, number = sequence; ; at += MOST, number++) {
    const part = message.subarray(at, at + MOST);
    const head = Buffer.alloc(4);
    head.writeUIntLE(part.length, 0, 3);
    head.writeUInt8(number & 0xff, 3);
    parts.push(head, part);
    // One that is full is followed by another, and be it empty.
    if (part.length < MOST) return Buffer.concat(parts);
  }
}

export interface PacketQueue {
  take(data: Buffer): void;
  /** The next message, once it is whole. Rejects where the connection is gone. One waits at a time. */
  next(): Promise<Buffer>;
  close(why: string): void;
}

/** Puts messages together from what a socket brings. */
export function packetQueue(errorOf: (why: string) => Error): PacketQueue {
  let chunks: Buffer[] = [];
  let length = 0;
  let parts: Buffer[] = [];
  const messages: Buffer[] = [];
  let waiting: { resolve(message: Buffer): void; reject(error: Error): void } | undefined;
  let closed: string | undefined;
  const deliver = (message: Buffer): void => {
    if (waiting === undefined) messages.push(message);
    else waiting.resolve(message);
    waiting = undefined;
  };
  let needed = 4;
  return {
    take(data) {
      chunks.push(data);
      length += data.length;
      while (length >= needed) {
        const all = chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
        const size = all.readUIntLE(0, 3);
        chunks = [all];
        needed = 4 + size;
        if (length < needed) break;
        parts.push(all.subarray(4, needed));
        chunks = [all.subarray(needed)];
        length -= needed;
        needed = 4;
        if (size === MOST) continue;
        deliver(parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts));
        parts = [];
      }
    },
    next() {
      const message = messages.shift();
      if (message !== undefined) return Promise.resolve(message);
      if (closed !== undefined) return Promise.reject(errorOf(closed));
      return new Promise((resolve, reject) => {
        waiting = { resolve, reject };
      });
    },
    close(why) {
      closed ??= why;
      waiting?.reject(errorOf(closed));
      waiting = undefined;
    },
  };
}

/** A number that says how long it is: https://dev.mysql.com/doc/dev/mysql-server/latest/page_protocol_basic_dt_integers.html */
export function readLength(packet: Buffer, at: number): { value: number; next: number } {
  const first = packet.readUInt8(at);
  if (first < 0xfb) return { value: first, next: at + 1 };
  if (first === 0xfc) return { value: packet.readUInt16LE(at + 1), next: at + 3 };
  if (first === 0xfd) return { value: packet.readUIntLE(at + 1, 3), next: at + 4 };
  return { value: Number(packet.readBigUInt64LE(at + 1)), next: at + 9 };
}

const NULL = 0xfb;

/** A text that says how long it is; null is NULL. */
export function readText(packet: Buffer, at: number): { value: string | null; next: number } {
  if (packet[at] === NULL) return { value: null, next: at + 1 };
  const { value, next } = readLength(packet, at);
  return { value: packet.toString('utf8', next, next + value), next: next + value };
}
