/**
 * Members of a tar: a header of 512 bytes, the content in blocks of as many, and so on.
 * https://pubs.opengroup.org/onlinepubs/9699919799/utilities/pax.html ("ustar Interchange Format"); GNU tar and pax write longer names
 * in members of their own, before the one that has the name.
 */
import type { Member } from './archives.ts';
import { type Budget, MAX_MEMBERS, spend } from './limits.ts';

const BLOCK = 512;
const [SPACE, ZERO, SEVEN] = [0x20, 0x30, 0x37];
/** Of its content, where a name is written that is too long for the header. */
const [GNU_NAME, GNU_LINK, PAX, PAX_OF_ALL] = ['L', 'K', 'x', 'g'];
/** Links, devices, folders: they have no content, whatever size the header says. */
const WITHOUT_CONTENT = /[1-6]/;
/** More is no name. Bytes. */
const LONGEST_NAME = 64 * 1024;

/** Whether a header is there: its checksum holds, and it says so itself or is one of before 1988. */
export function isTar(bytes: Buffer, at: number): boolean {
  // Asked of every content: six octal digits stand there, and hardly in any other file.
  const first = bytes[at + 148] ?? 0;
  if (at + BLOCK > bytes.length || (first !== SPACE && (first < ZERO || first > SEVEN)) || bytes[at] === 0)
    return false;
  const told = octal(bytes, at + 148, 8);
  if (told === undefined) return false;
  // Its own eight bytes count as spaces. Some old programs took bytes as signed.
  let [sum, signed] = [8 * SPACE, 8 * SPACE];
  for (let offset = 0; offset < BLOCK; offset++) {
    if (offset >= 148 && offset < 156) continue;
    const byte = bytes[at + offset] as number;
    sum += byte;
    signed += byte < 128 ? byte : byte - 256;
  }
  return told === sum || told === signed;
}

export function* tarMembers(bytes: Buffer, budget: Budget): Generator<Member> {
  let [at, members, hasEnded] = [0, 0, false];
  let longName: string | undefined;
  for (; at + BLOCK <= bytes.length; ) {
    if (isZero(bytes, at)) {
      // Another archive may follow the end of one.
      hasEnded = true;
      at += BLOCK;
      continue;
    }
    const size = octal(bytes, at + 124, 12);
    if (!isTar(bytes, at) || size === undefined) {
      // What follows an end may be anything.
      if (!hasEnded) budget.unopened++;
      return;
    }
    const type = String.fromCharCode(bytes[at + 156] ?? 0);
    const from = at + BLOCK;
    const body = WITHOUT_CONTENT.test(type) ? bytes.subarray(from, from) : bytes.subarray(from, from + size);
    const name = longName ?? nameOf(bytes, at);
    at = from + Math.ceil(body.length / BLOCK) * BLOCK;
    if (type === GNU_NAME) longName = textOf(body, 0, LONGEST_NAME);
    else if (type === PAX) longName = paxPath(body) ?? longName;
    else if (type !== GNU_LINK && type !== PAX_OF_ALL) {
      longName = undefined;
      if (body.length === 0) continue;
      if (members++ >= MAX_MEMBERS) budget.cut++;
      else if (spend(budget, body.length))
        yield { bytes: body, encoding: 'tar', name, span: { from, to: from + body.length } };
    }
  }
}

/** Digits, and a space or a zero byte behind them; undefined where something else stands there. */
function octal(bytes: Buffer, at: number, length: number): number | undefined {
  const text = /^ *([0-7]+)[ \0]*$/.exec(bytes.toString('latin1', at, at + length))?.[1];
  return text === undefined ? undefined : Number.parseInt(text, 8);
}

function nameOf(bytes: Buffer, at: number): string {
  const name = textOf(bytes, at, 100);
  // GNU tar's own form (`ustar  `) has something else in place of the prefix.
  const prefix = bytes.toString('latin1', at + 257, at + 263) === 'ustar\0' ? textOf(bytes, at + 345, 155) : '';
  return prefix === '' ? name : `${prefix}/${name}`;
}

/** Up to the first zero byte. */
function textOf(bytes: Buffer, at: number, length: number): string {
  const field = bytes.subarray(at, at + length);
  const end = field.indexOf(0);
  return field.toString('utf8', 0, end === -1 ? field.length : end);
}

/** Records are `LENGTH KEY=VALUE` with a line break, and the length is of all of that. */
function paxPath(body: Buffer): string | undefined {
  let path: string | undefined;
  for (let at = 0; at < Math.min(body.length, LONGEST_NAME); ) {
    const [head = '', length] = /^(\d{1,6}) /.exec(body.toString('latin1', at, at + 7)) ?? [];
    if (Number(length) <= head.length || length === undefined) break;
    const record = body.toString('utf8', at + head.length, at + Number(length) - 1);
    if (record.startsWith('path=')) path = record.slice('path='.length);
    at += Number(length);
  }
  return path;
}

function isZero(bytes: Buffer, at: number): boolean {
  for (let offset = at; offset < at + BLOCK; offset++) if (bytes[offset] !== 0) return false;
  return true;
}
