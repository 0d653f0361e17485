/**
 * In a public repository a secret in the history may still be live, and logs, summaries and comments are read by all:
 * there it is counted, not located. Code scanning (private) and the report file on the runner say where it is.
 */
import type { Finding } from '../core/finding.ts';
import { countOf } from '../core/outcome.ts';
import { describeFindings } from '../core/report.ts';

export const isInHistory = (finding: Finding): boolean =>
  finding.location.kind === 'commit' || finding.location.kind === 'object';

/** `hidden` is empty unless `redact`. */
export function splitHistory(findings: readonly Finding[], redact: boolean): { shown: Finding[]; hidden: Finding[] } {
  if (!redact) return { shown: [...findings], hidden: [] };
  return {
    shown: findings.filter((finding) => !isInHistory(finding)),
    hidden: findings.filter(isInHistory),
  };
}

/** The sentence that stands for them; empty without any. */
export function describeHidden(hidden: readonly Finding[]): string {
  if (hidden.length === 0) return '';
  const fresh = hidden.filter((finding) => finding.state === 'new');
  const detail = fresh.length === 0 ? 'none of them new' : `new: ${describeFindings(fresh)}`;
  return (
    `Only counted here, because this repository is public: ${countOf(hidden.length, 'findings')} in the history (${detail}). ` +
    'Code scanning says where, or `launch-ready secrets` in a clone.'
  );
}
