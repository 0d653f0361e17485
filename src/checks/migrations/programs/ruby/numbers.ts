/** Methods of numbers. */
import { each, MAX_ITEMS, type Yield } from './blocks.ts';
import { array, boolean, type Call, integer, UNKNOWN, type Value } from './values.ts';

export function ofNumber(
  receiver: Value & { type: 'integer' | 'float' },
  call: Call,
  yields: Yield | undefined,
): Value | undefined {
  const [first] = call.args;
  if (call.name === 'to_f')
    return { type: 'float', text: receiver.type === 'float' ? receiver.text : `${receiver.text}.0` };
  if (receiver.type === 'float') {
    if (call.name === '-@')
      return { type: 'float', text: receiver.text.startsWith('-') ? receiver.text.slice(1) : `-${receiver.text}` };
    return call.name === 'to_d' ? receiver : undefined;
  }
  const left = BigInt(receiver.text);
  const unit = UNITS[call.name.replace(/s$/, '')];
  if (unit !== undefined && call.args.length === 0) return integer(left * BigInt(unit));
  const right = first?.type === 'integer' ? BigInt(first.text) : undefined;
  switch (call.name) {
    case 'to_i':
    case 'to_d':
      return receiver;
    case '-@':
      return integer(-left);
    case '+':
      return right === undefined ? UNKNOWN : integer(left + right);
    case '-':
      return right === undefined ? UNKNOWN : integer(left - right);
    case '*':
      return right === undefined || receiver.text.length > 40 ? UNKNOWN : integer(left * right);
    case '**':
      return right === undefined || right < 0n || right > 64n || left > 1024n || left < 0n
        ? UNKNOWN
        : integer(left ** right);
    case '>':
      return right === undefined ? UNKNOWN : boolean(left > right);
    case '<':
      return right === undefined ? UNKNOWN : boolean(left < right);
    case '>=':
      return right === undefined ? UNKNOWN : boolean(left >= right);
    case '<=':
      return right === undefined ? UNKNOWN : boolean(left <= right);
    case 'zero?':
      return boolean(left === 0n);
    case 'times':
      return counted(0n, left - 1n, yields);
    case 'upto':
      return right === undefined ? UNKNOWN : counted(left, right, yields);
    default:
      return undefined;
  }
}

/** Lengths of time in seconds, sizes in bytes, as ActiveSupport has them. */
const UNITS: Readonly<Record<string, number>> = {
  second: 1,
  minute: 60,
  hour: 3_600,
  day: 86_400,
  week: 604_800,
  month: 2_629_746,
  year: 31_556_952,
  byte: 1,
  kilobyte: 1_024,
  megabyte: 1_048_576,
  gigabyte: 1_073_741_824,
};

export function counted(from: bigint, to: bigint, yields: Yield | undefined): Value {
  if (to - from >= MAX_ITEMS) return UNKNOWN;
  const numbers: Value[] = [];
  for (let number = from; number <= to; number++) numbers.push(integer(number));
  return yields === undefined ? array(numbers) : each(numbers, yields, array(numbers));
}
