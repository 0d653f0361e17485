/** A statement with what was bound to `$1` written into it. */
import type { Bound } from '../../../io/wire/values.ts';
import { literal } from '../sql/names.ts';
import type { Statement } from '../sql/statements.ts';

/** What is not known is NULL: whoever asks is told so elsewhere. */
export function withValues({ text, start, tokens }: Statement, values: readonly Bound[]): string {
  if (values.length === 0) return text;
  let written = '';
  let copied = 0;
  for (const token of tokens) {
    const name = token.kind === 'number' ? text.slice(token.start - start, token.end - start) : '';
    if (!/^\$\d+$/.test(name)) continue;
    const value = values[Number(name.slice(1)) - 1];
    written +=
      text.slice(copied, token.start - start) + (value === undefined || value === null ? 'NULL' : literal(value));
    copied = token.end - start;
  }
  return written + text.slice(copied);
}
