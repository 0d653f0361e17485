/** Which bytes are text, and in which encoding. Everything else of the check works on UTF-8. */

/** `bytes` are UTF-8 where `binary` is false. A UTF-16 file (Windows tools write them) is translated. */
export interface Content {
  bytes: Buffer;
  binary: boolean;
}

export interface Decoded extends Content {
  /** There is a zero somewhere in it as it was. */
  hasZero: boolean;
}

// Git looks at as many bytes to call a file binary (buffer_is_binary in xdiff-interface.c).
const PROBE = 8000;

/** `pieces` (change.ts) are of a content without a zero, so that only what is new need be looked at. */
export function decodeContent(bytes: Buffer, pieces?: readonly number[]): Decoded {
  if (pieces !== undefined && isPlain(bytes, pieces)) return { bytes, binary: false, hasZero: false };
  // Most contents have none at all, and this is the quickest way to know.
  const zero = bytes.indexOf(0);
  const hasZero = zero !== -1;
  if (!hasZero && bytes[0] !== 0xff && bytes[0] !== 0xfe) return { bytes, binary: false, hasZero };
  const encoding = utf16(bytes);
  if (encoding !== undefined) return { bytes: translate(bytes, encoding), binary: false, hasZero };
  return { bytes, binary: hasZero && zero < PROBE, hasZero };
}

/** No zero in what is new, and no mark at the beginning. */
function isPlain(bytes: Buffer, pieces: readonly number[]): boolean {
  if (bytes[0] === 0xff || bytes[0] === 0xfe) return false;
  let at = 0;
  for (let next = 0; next <= pieces.length; next += 3) {
    const to = pieces[next + 1] ?? bytes.length;
    for (; at < to; at++) if (bytes[at] === 0) return false;
    at = to + (pieces[next + 2] ?? 0);
  }
  return true;
}

function utf16(bytes: Buffer): 'le' | 'be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'be';
  // Without a mark: text in Latin letters has a zero in every second byte.
  const probe = bytes.subarray(0, 1024);
  if (probe.length < 16) return undefined;
  if (!probe.includes(0)) return undefined;
  let [even, odd] = [0, 0];
  for (let at = 0; at < probe.length; at++) {
    if (probe[at] !== 0) continue;
    if (at % 2 === 0) even++;
    else odd++;
  }
  const many = probe.length * 0.35;
  if (odd > many && even < probe.length * 0.02) return 'le';
  if (even > many && odd < probe.length * 0.02) return 'be';
  return undefined;
}

// A string holds about 512 Mi units; pieces keep memory low as well.
const PIECE = 8 * 1024 * 1024;

function translate(bytes: Buffer, order: 'le' | 'be'): Buffer {
  const parts: Buffer[] = [];
  const decoder = new TextDecoder(order === 'le' ? 'utf-16le' : 'utf-16be');
  for (let at = 0; at < bytes.length; at += PIECE)
    parts.push(Buffer.from(decoder.decode(bytes.subarray(at, at + PIECE), { stream: true })));
  parts.push(Buffer.from(decoder.decode()));
  return Buffer.concat(parts);
}
