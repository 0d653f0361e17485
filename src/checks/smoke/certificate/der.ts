/** Reads DER (X.690 §8 and §10). Broken data reads as nothing. */

export interface Der {
  /** First byte: class, constructed, number. */
  tag: number;
  value: Buffer;
}

/** The elements that stand one after the other. Stops at the first that is cut off. */
export function elementsOf(bytes: Buffer): Der[] {
  const elements: Der[] = [];
  for (let at = 0; at + 2 <= bytes.length; ) {
    const first = bytes.readUInt8(at + 1);
    const sizeBytes = first < 0x80 ? 0 : first & 0x7f;
    const start = at + 2 + sizeBytes;
    // Indefinite lengths are no DER, and four bytes name four gigabytes.
    if (first === 0x80 || sizeBytes > 4 || start > bytes.length) break;
    const end = start + (sizeBytes === 0 ? first : bytes.readUIntBE(at + 2, sizeBytes));
    if (end > bytes.length) break;
    elements.push({ tag: bytes.readUInt8(at), value: bytes.subarray(start, end) });
    at = end;
  }
  return elements;
}

/** What a sequence, a set or a tagged element holds. */
export const childrenOf = (element: Der | undefined): Der[] =>
  element === undefined || (element.tag & 0x20) === 0 ? [] : elementsOf(element.value);

/** `1.2.840.113549`; empty where it is no object identifier, or one with numbers beyond 2⁵³. */
export function oidOf(element: Der | undefined): string {
  if (element?.tag !== 0x06) return '';
  const numbers: number[] = [];
  let number = 0;
  for (const byte of element.value) {
    number = number * 128 + (byte & 0x7f);
    if (number > Number.MAX_SAFE_INTEGER) return '';
    if (byte >= 0x80) continue;
    numbers.push(number);
    number = 0;
  }
  const [first = 0, ...rest] = numbers;
  const top = Math.min(2, Math.floor(first / 40));
  return [top, first - top * 40, ...rest].join('.');
}
