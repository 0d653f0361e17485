/** Numbers as they are written. */
import type { NumberValue } from './values.ts';

const SUFFIX = /(?:[uU][lL]?|[lL][uU]?|[fFdDmM])$/;
const TYPES: Readonly<Record<string, string>> = {
  ...{ l: 'long', u: 'uint', ul: 'ulong', lu: 'ulong', f: 'float', d: 'double', m: 'decimal' },
};

/** `1_000L`, `0xFF`, `1.50m` */
export function numberOf(word: string): NumberValue {
  const plain = word.replaceAll('_', '');
  const isCoded = /^0[xXbB]/.test(plain);
  const suffix = (isCoded ? /(?:[uU][lL]?|[lL][uU]?)$/ : SUFFIX).exec(plain)?.[0] ?? '';
  const digits = suffix === '' ? plain : plain.slice(0, -suffix.length);
  const isReal = !isCoded && /[.eE]/.test(digits);
  const type = TYPES[suffix.toLowerCase()] ?? (isReal ? 'double' : 'int');
  const text = isCoded ? coded(digits) : isReal ? digits.replace(/^\./, '0.') : digits.replace(/^0+(?=\d)/, '');
  // Without a suffix it is of the first type that can hold it.
  const isLong = type === 'int' && text.length > 9 && BigInt(text) > 2_147_483_647n;
  return { kind: 'number', type: isLong ? 'long' : type, text };
}

function coded(digits: string): string {
  try {
    return BigInt(digits).toString();
  } catch {
    return '0';
  }
}
