/**
 * The comments with which other tools silence a secret where it stands: `gitleaks:allow` and `betterleaks:allow` on its line,
 * `pragma: allowlist secret` of detect-secrets on its line, `pragma: allowlist nextline secret` on the one above.
 */
import { lineEnd, lineStart } from '../engine/lines.ts';

const ON_LINE = /(?:gitleaks|betterleaks):allow|pragma: ?allowlist[ -]secret/;
const ABOVE = /pragma: ?allowlist[ -]nextline[ -]secret/;

/** Bytes looked at on either side: a line of a minified program goes on for megabytes. */
const SIDE = 2048;
/** A private key has many lines; the comment may stand on any of them. */
const LONGEST = 16 * 1024;

/** The comment that is about the bytes from `start` to `end`, as it is to be named; undefined where there is none. */
export function allowCommentAt(bytes: Buffer, start: number, end: number): string | undefined {
  const first = lineStart(bytes, start, Math.max(0, start - SIDE));
  const last = lineEnd(bytes, end, end + SIDE);
  const own = ON_LINE.exec(bytes.toString('latin1', first, Math.min(last, first + LONGEST)))?.[0];
  if (own !== undefined) return own;
  const above = bytes[first - 1] === 10 && bytes[first - 2] === 13 ? first - 2 : first - 1;
  if (above <= 0) return undefined;
  const line = bytes.toString('latin1', lineStart(bytes, above, Math.max(0, above - SIDE)), above);
  return ABOVE.exec(line)?.[0];
}
