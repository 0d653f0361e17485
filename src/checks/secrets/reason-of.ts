/** More would bury the first. */
const MOST_GAPS = 5;

/** Why a look proves nothing, in sentences; the last has no stop, since the report goes on behind it. */
export function reasonOf(gaps: readonly string[]): string {
  // What stopped two ways of reading is told once.
  const each = [...new Set(gaps)];
  const more = each.length - MOST_GAPS;
  const told = [...each.slice(0, MOST_GAPS), ...(more > 0 ? [`and ${more} more`] : [])];
  // The name of a file stays as it is.
  const asSentence = (text: string): string =>
    text.replace(/^[a-z]+(?= )/, (word) => word.charAt(0).toUpperCase() + word.slice(1));
  return told.map((gap, at) => (at === 0 ? gap : asSentence(gap)).replace(/\.$/, '')).join('. ');
}
