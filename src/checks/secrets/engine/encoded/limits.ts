/** How far a content and its encoded parts are followed. What is beyond is counted and said. */

/** Encodings inside each other: base 64 of a gzip stream of … */
export const MAX_DEPTH = 4;
/** Bytes that are decoded of one content, all depths together: neither a bomb nor a huge archive takes memory or minutes. */
export const MAX_DECODED = 128 * 1024 * 1024;
/** Members of one archive that are looked at. */
export const MAX_MEMBERS = 10_000;
/** Secrets, and examples of them, that are kept of one content, all depths together. A file with more is a list of tokens. */
export const MAX_MATCHES = 5000;

/** What is left for one content. */
export interface Budget {
  bytes: number;
  matches: number;
  /** Parts that were not looked at because no bytes or no depth were left. */
  cut: number;
  /** Archives and members that nobody can read here: locked, damaged, or compressed in another way. */
  unopened: number;
  /** There were more matches than are kept, so that it was not looked at to the end. */
  isFull: boolean;
}

export const newBudget = (): Budget => ({
  bytes: MAX_DECODED,
  matches: MAX_MATCHES,
  cut: 0,
  unopened: 0,
  isFull: false,
});

/** Takes from the budget; false, and counted, where that is more than is left. */
export function spend(budget: Budget, bytes: number): boolean {
  if (bytes > budget.bytes) {
    budget.cut++;
    return false;
  }
  budget.bytes -= bytes;
  return true;
}

/** Whether one more match may be kept; where not, that is told. */
export function mayKeep(budget: Budget): boolean {
  if (budget.matches === 0) budget.isFull = true;
  else budget.matches--;
  return !budget.isFull;
}
