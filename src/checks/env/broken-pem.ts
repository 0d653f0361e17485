/** Keys and certificates in PEM that a loader cut. */

/** No bundle of certificates is longer. */
const LONGEST = 200_000;

/** Undefined where the value is no PEM, or is whole. Ends the sentence "The value …". https://www.rfc-editor.org/rfc/rfc7468#section-2 */
export function brokenPem(value: string): string | undefined {
  // The quote of a value that went on over several lines stays where a loader takes one line.
  const text = value.trim().replace(/^["'`]/, '');
  if (text.length > LONGEST || !/^-----BEGIN [A-Z0-9 ]{1,40}-----/.test(text)) return undefined;
  let open: { label: string; end: number } | undefined;
  for (const { 0: line, 1: word, 2: label = '', index } of text.matchAll(/-----(BEGIN|END) ([A-Z0-9 ]{1,40})-----/g)) {
    if (word === 'BEGIN') {
      if (open !== undefined) return 'has no `-----END …-----` for its `-----BEGIN …-----`';
      open = { label, end: index + line.length };
      continue;
    }
    if (open === undefined) return undefined;
    if (open.label !== label) return 'has no `-----END …-----` for its `-----BEGIN …-----`';
    if (!/[\w+/=]{8}/.test(text.slice(open.end, index).replaceAll(/\\{1,4}[nr]/g, ' ')))
      return 'has nothing between `-----BEGIN …-----` and its end';
    open = undefined;
  }
  if (open !== undefined) return 'ends before its `-----END …-----`';
  return /-----\\\\n/.test(text) ? 'has its line breaks written as `\\\\n`, with one backslash too many' : undefined;
}
