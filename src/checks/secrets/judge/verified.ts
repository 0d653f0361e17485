/** What the provider's own word makes of a finding. */
import { rankOf, SEVERITIES, type Severity } from '../../../core/severity.ts';
import type { Verified } from '../verify/verify.ts';

/** One that works is as bad as it gets. One that is none any more was exposed all the same: one step less. */
export function verifiedSeverity(usual: Severity, state: Verified['state'] | undefined): Severity {
  if (state === 'active') return 'blocker';
  return state === 'inactive' ? (SEVERITIES[rankOf(usual) - 1] ?? 'low') : usual;
}

export function verifiedSentence(verified: Verified): string {
  const { who } = verified;
  switch (verified.state) {
    case 'active':
      return `${who} says that it works${ownerWords(verified.account)}.`;
    case 'inactive':
      return `${who} refuses it: it is no longer valid there. It was exposed all the same: look whether it was used while it worked.`;
    case 'unknown':
      return `${who} ${verified.why}.`;
  }
}

/** Logins and names of workspaces. An address of a person, or what could change how the sentence looks, is not shown. */
const SHOWN = /^[\p{L}\p{N}](?:[\p{L}\p{N}._ -]{0,58}[\p{L}\p{N}])?$/u;

const ownerWords = (account: string | undefined): string =>
  account !== undefined && SHOWN.test(account) ? `: it belongs to \`${account}\`` : '';
