/** Dates and times: `new DateTime(2024, 1, 31, 0, 0, 0, DateTimeKind.Utc)`, `TimeSpan.FromHours(1)`. */
import type { DatedValue, Value } from './values.ts';
import { is } from './values.ts';

const PER_MS = 10_000n;
const PER_SECOND = 1_000n * PER_MS;
const PER_DAY = 86_400n * PER_SECOND;
/** Days from 0001-01-01 to 1970-01-01. */
const DAYS_TO_1970 = 719_162n;

const whole = (value: Value | undefined): bigint | undefined =>
  is(value, 'number') && /^-?\d{1,19}$/.test(value.text) ? BigInt(value.text) : undefined;

export type DatedType = DatedValue['type'];

export const isDated = (type: string): type is DatedType =>
  /^(?:DateTime|DateTimeOffset|DateOnly|TimeOnly|TimeSpan)$/.test(type);

export const dated = (type: DatedType, ticks: bigint, zone: DatedValue['zone'] = 'unspecified'): DatedValue => ({
  ...{ kind: 'dated', type, ticks, zone, offset: 0 },
});

/** What `new` makes of its arguments; undefined where only the run tells. `words` are those of the last one. */
export function createDated(type: DatedType, args: readonly Value[], words: string): DatedValue | undefined {
  const numbers: bigint[] = [];
  for (const arg of args) {
    const number = whole(arg);
    if (number === undefined) break;
    numbers.push(number);
  }
  const zone = /\bUtc$/.test(words) ? 'utc' : /\bLocal$/.test(words) ? 'local' : 'unspecified';
  if (args.length === 0) return dated(type, 0n);
  if (type === 'DateTimeOffset') {
    const span = args.at(-1);
    const [first] = args;
    const minutes = is(span, 'dated') && span.type === 'TimeSpan' ? Number(span.ticks / (60n * PER_SECOND)) : 0;
    const base = is(first, 'dated') ? first.ticks : createDated('DateTime', args.slice(0, numbers.length), '')?.ticks;
    return base === undefined ? undefined : { ...dated(type, base), offset: minutes };
  }
  if (type === 'TimeSpan' || type === 'TimeOnly') return ofTime(type, numbers, args.length);
  if (numbers.length === 1) return dated(type, numbers[0] ?? 0n, zone);
  const [year = 1n, month = 1n, day = 1n, hour = 0n, minute = 0n, second = 0n, ms = 0n] = numbers;
  if (numbers.length < 3) return undefined;
  const shift = yearDays(Number(year), Number(month), Number(day));
  if (shift === undefined) return undefined;
  const time = (hour * 3_600n + minute * 60n + second) * PER_SECOND + ms * PER_MS;
  return dated(type, shift * PER_DAY + time, zone);
}

/** Days since 0001-01-01. */
function yearDays(year: number, month: number, day: number): bigint | undefined {
  if (year < 1 || year > 9_999 || month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return BigInt(Math.round(date.getTime() / 86_400_000)) + DAYS_TO_1970;
}

function ofTime(type: 'TimeSpan' | 'TimeOnly', numbers: readonly bigint[], given: number): DatedValue | undefined {
  if (numbers.length !== given) return undefined;
  if (numbers.length === 1) return dated(type, numbers[0] ?? 0n);
  const isTime = type === 'TimeOnly' || numbers.length === 3;
  const [days = 0n, hours = 0n, minutes = 0n, seconds = 0n, ms = 0n] = isTime ? [0n, ...numbers] : numbers;
  return dated(type, days * PER_DAY + (hours * 3_600n + minutes * 60n + seconds) * PER_SECOND + ms * PER_MS);
}

const UNITS: Readonly<Record<string, bigint>> = {
  ...{ FromDays: PER_DAY, FromHours: 3_600n * PER_SECOND, FromMinutes: 60n * PER_SECOND, FromSeconds: PER_SECOND },
  ...{ FromMilliseconds: PER_MS, FromTicks: 1n },
};

/** `TimeSpan.FromDays(1)`, `DateTime.Parse("2024-01-31")` */
export function datedCall(type: DatedType, method: string, args: readonly Value[]): DatedValue | undefined {
  const unit = UNITS[method];
  const number = whole(args[0]);
  if (type === 'TimeSpan' && unit !== undefined && number !== undefined) return dated(type, number * unit);
  const [text] = args;
  if (/^Parse(?:Exact)?$/.test(method) && typeof text === 'string') return parseDated(type, text);
  return undefined;
}

const DATE = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,7}))?)?)?(Z)?$/;

function parseDated(type: DatedType, text: string): DatedValue | undefined {
  const match = DATE.exec(text);
  if (!match || type === 'TimeSpan' || type === 'TimeOnly') return undefined;
  const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = ''] = match;
  const days = yearDays(Number(year), Number(month), Number(day));
  if (days === undefined) return undefined;
  const time = (BigInt(hour) * 3_600n + BigInt(minute) * 60n + BigInt(second)) * PER_SECOND;
  return dated(type, days * PER_DAY + time + BigInt(fraction.padEnd(7, '0')), match[8] === 'Z' ? 'utc' : 'unspecified');
}

/** `MinValue`, `UnixEpoch`, `Zero` */
export function datedConstant(type: DatedType, name: string): DatedValue | undefined {
  if (name === 'MinValue' || name === 'Zero') return dated(type, 0n, 'utc');
  if (name === 'UnixEpoch') return dated(type, DAYS_TO_1970 * PER_DAY, 'utc');
  if (name === 'MaxValue' && type !== 'TimeSpan' && type !== 'TimeOnly') return dated(type, MAX_TICKS, 'utc');
  return undefined;
}

export const MAX_TICKS = 3_155_378_975_999_999_999n;

export interface Parts {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  /** Of a second, seven digits. */
  fraction: number;
  days: number;
}

/** Of ticks that are not negative. */
export function partsOf(ticks: bigint): Parts {
  const days = ticks / PER_DAY;
  const inDay = ticks % PER_DAY;
  const date = new Date(Number(days - DAYS_TO_1970) * 86_400_000);
  const seconds = Number(inDay / PER_SECOND);
  return {
    ...{ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() },
    ...{ hour: Math.trunc(seconds / 3_600), minute: Math.trunc(seconds / 60) % 60, second: seconds % 60 },
    ...{ fraction: Number(inDay % PER_SECOND), days: Number(days) },
  };
}
