/** How far encoded parts of a content are followed. What is beyond is counted and said. */

/** Encodings inside each other: base 64 of a gzip stream of … */
export const MAX_DEPTH = 4;
/** Bytes that are decoded of one content, all depths together: neither a bomb nor a huge archive takes memory or minutes. */
export const MAX_DECODED = 128 * 1024 * 1024;
/** Members of one archive that are looked at. */
export const MAX_MEMBERS = 10_000;

/** What is left for one content. */
export interface Budget {
  bytes: number;
  /** Parts that were not looked at because nothing was left. */
  cut: number;
}

export const newBudget = (): Budget => ({ bytes: MAX_DECODED, cut: 0 });

/** Takes from the budget; false, and counted, where that is more than is left. */
export function spend(budget: Budget, bytes: number): boolean {
  if (bytes > budget.bytes) {
    budget.cut++;
    return false;
  }
  budget.bytes -= bytes;
  return true;
}
