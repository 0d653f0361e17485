/** Where to read about a rule, for plain text. */
import type { Finding } from '../core/finding.ts';
import { printable } from '../core/text.ts';

/** `launch-ready explain migrations/drop-column`, or the other tool's own name of the rule and its page. */
export function learnMore({ rule, origin }: Finding): string {
  if (origin === undefined) return `launch-ready explain ${printable(rule, 100)}`;
  const page = origin.url === undefined ? '' : ` ${printable(origin.url, 300)}`;
  return `${printable(origin.rule, 200)} of ${printable(origin.tool, 80)}${page}`;
}
