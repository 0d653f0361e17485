/** Values that a client binds to `$1`, as PostgreSQL would write them. Formats: https://www.postgresql.org/docs/18/protocol-overview.html#PROTOCOL-FORMAT-CODES */

import { codeOf } from '../../core/errors.ts';

/** As text; null is NULL, undefined what cannot be read. */
export type Bound = string | null | undefined;

/** Numbers of types: they are the same in every version. https://github.com/postgres/postgres/blob/master/src/include/catalog/pg_type.dat */
const READERS: ReadonlyMap<number, (bytes: Buffer) => string> = new Map([
  [16, (bytes) => (bytes[0] === 1 ? 'true' : 'false')],
  [17, (bytes) => `\\x${bytes.toString('hex')}`],
  [20, (bytes) => bytes.readBigInt64BE().toString()],
  [21, (bytes) => bytes.readInt16BE().toString()],
  [23, (bytes) => bytes.readInt32BE().toString()],
  [26, (bytes) => bytes.readUInt32BE().toString()],
  [700, (bytes) => bytes.readFloatBE().toString()],
  [701, (bytes) => bytes.readDoubleBE().toString()],
  [1082, (bytes) => dayOf(bytes.readInt32BE())],
  [1114, (bytes) => timeOf(bytes.readBigInt64BE())],
  [1184, (bytes) => `${timeOf(bytes.readBigInt64BE())}+00`],
  [1700, (bytes) => numericOf(bytes)],
  [2950, (bytes) => bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')],
  // jsonb begins with the number of its format.
  [3802, (bytes) => bytes.toString('utf8', 1)],
  ...[18, 19, 25, 114, 142, 1042, 1043, 705].map((oid) => [oid, (bytes: Buffer) => bytes.toString()] as const),
]);

/** `oid` is 0 where nobody has said it. */
export function readValue(bytes: Buffer, isBinary: boolean, oid: number): Bound {
  if (!isBinary) return bytes.toString();
  try {
    return READERS.get(oid)?.(bytes);
  } catch (error) {
    // Too short for its type: the server refuses it as well.
    if (codeOf(error)?.startsWith('ERR_')) return undefined;
    throw error;
  }
}

/** Days are counted from 2000-01-01, times in microseconds. */
const EPOCH = Date.UTC(2000, 0, 1);
const DAY = 86_400_000;
const INFINITE = 2 ** 31 - 1;

const dayOf = (days: number): string =>
  Math.abs(days) >= INFINITE
    ? days > 0
      ? 'infinity'
      : '-infinity'
    : new Date(EPOCH + days * DAY).toISOString().slice(0, 10);

function timeOf(microseconds: bigint): string {
  const milliseconds = Number(microseconds / 1000n) + EPOCH;
  return Math.abs(milliseconds) > 8.64e15
    ? microseconds > 0n
      ? 'infinity'
      : '-infinity'
    : new Date(milliseconds).toISOString().replace('T', ' ').replace('Z', '');
}

/** Groups of four decimal digits; the weight says where the point is. */
function numericOf(bytes: Buffer): string {
  const [count, weight, sign, scale] = [0, 2, 4, 6].map((at) => bytes.readInt16BE(at)) as [
    number,
    number,
    number,
    number,
  ];
  if (sign !== 0 && sign !== 0x4000) return 'NaN';
  const groups = Array.from({ length: count }, (_, at) => bytes.readInt16BE(8 + at * 2));
  const digit = (place: number): string => String(groups[weight - place] ?? 0).padStart(4, '0');
  const whole = Array.from({ length: Math.max(weight, 0) + 1 }, (_, at) => digit(Math.max(weight, 0) - at)).join('');
  const rest = Array.from({ length: Math.ceil(scale / 4) }, (_, at) => digit(-1 - at))
    .join('')
    .slice(0, scale);
  return `${sign === 0 ? '' : '-'}${whole.replace(/^0+(?=\d)/, '')}${rest === '' ? '' : `.${rest}`}`;
}
