/** The checksum of bech32 (BIP 173), which age's keys carry. https://github.com/bitcoin/bips/blob/master/bip-0173.mediawiki */
const ALPHABET = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

function polymod(values: readonly number[]): number {
  let sum = 1;
  for (const value of values) {
    const top = sum >>> 25;
    sum = ((sum & 0x1ffffff) << 5) ^ value;
    for (const [bit, generator] of GENERATOR.entries()) if ((top >>> bit) & 1) sum ^= generator;
  }
  return sum >>> 0;
}

const expand = (prefix: string): number[] => [
  ...Array.from(prefix, (char) => char.charCodeAt(0) >> 5),
  0,
  ...Array.from(prefix, (char) => char.charCodeAt(0) & 31),
];

/** True where the six last characters fit the rest. Case is not looked at. */
export function isBech32(text: string): boolean {
  const lower = text.toLowerCase();
  const separator = lower.lastIndexOf('1');
  const data = Array.from(lower.slice(separator + 1), (char) => ALPHABET.indexOf(char));
  if (separator < 1 || data.length < 6 || data.includes(-1)) return false;
  return polymod([...expand(lower.slice(0, separator)), ...data]) === 1;
}

/** Appends the checksum: `prefix`, `1`, five bits a number, six characters. Lower case. */
export function encodeBech32(prefix: string, data: readonly number[]): string {
  const check = polymod([...expand(prefix), ...data, 0, 0, 0, 0, 0, 0]) ^ 1;
  const tail = [25, 20, 15, 10, 5, 0].map((shift) => (check >>> shift) & 31);
  return `${prefix}1${[...data, ...tail].map((value) => ALPHABET.charAt(value)).join('')}`;
}
