/** What `expect.json` may say of a value, in place of the value. */

const COMPARISONS = ['exists', 'min', 'max', 'matches', 'equals'];

/** What holds of a value, in place of a value: a mapping that has nothing but these keys. */
export interface Comparison {
  exists?: boolean;
  /** Of a number, or of how many are in a list; inclusive. */
  min?: number;
  max?: number;
  matches?: string;
  equals?: unknown;
}

export const isComparison = (value: unknown): value is Comparison =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.keys(value).length > 0 &&
  Object.keys(value).every((key) => COMPARISONS.includes(key));
