/** How much of a program is followed. */

/** More than is followed: loops that go on, texts and lists that grow. */
export class TooMuch extends Error {}

/** Whether a program of somebody else ended a reader: by doing too much, or by going deeper than the stack. What else is thrown is our own mistake. */
export const isTooMuch = (error: unknown): boolean => error instanceof TooMuch || error instanceof RangeError;

const MAX_ITEMS = 50_000;
const MAX_TEXT = 4_000_000;

/** Lists of more items are not made. */
export function checkItems(count: number): void {
  if (count > MAX_ITEMS) throw new TooMuch();
}

/** Texts of more UTF-16 units are not made. */
export function checkText(length: number): void {
  if (length > MAX_TEXT) throw new TooMuch();
}
