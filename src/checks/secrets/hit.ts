/** One secret in one piece of content. `secret` and `whole` never leave this check. */
import type { Provider } from '../../facts/credentials/shared/provider.ts';
import type { CustomOwner } from './engine/detector.ts';
import type { Evidence } from './excerpt.ts';

/** Lines and columns are 1-based, columns in UTF-16 units; `endColumn` is the first that is not part of it. */
export interface Place {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

interface Common {
  /** What nobody may see. */
  secret: string;
  place: Place;
  excerpt: Evidence;
  /** Masked. */
  evidence: string;
  /** The secret that belongs to an id stands near it. */
  paired: boolean;
  /** It is written in another form: how, in words, and that form, which nobody may see either; empty for a compressed file. */
  encoded?: { how: string; text: string };
  /** The configuration of another tool allows it: it is counted, not reported. */
  allowed: boolean;
  /** The comment on its line with which another tool silences it: `gitleaks:allow`. */
  allowComment?: string;
}

export type Hit =
  | (Common & { kind: 'token'; provider: Provider /** The token as it was matched. */; whole: string })
  /** A password that a person chose. `name` is what surrounds it (the URL without it), `occurrence` counts from 0. */
  | (Common & { kind: 'guessable'; provider: Provider; whole: string; name: string; occurrence: number })
  /** A value of no known provider; `name` is what it is assigned to. */
  | (Common & { kind: 'generic'; name: string; occurrence: number })
  /** What a rule of the team's own found. `drawn`: it looks as if a machine had drawn it, so nobody guesses it. */
  | (Common & { kind: 'custom'; rule: CustomOwner; drawn: boolean; occurrence: number });

/** What was found: the id of a type of ours, or of a rule of the team's own. */
export function typeOf(hit: Hit): string {
  if (hit.kind === 'generic') return 'generic';
  return hit.kind === 'custom' ? hit.rule.custom : hit.provider.id;
}

/** The same secret has the same key in any file and any commit. For comparing in memory only. */
export function secretKeyOf(hit: Hit): string {
  if (hit.kind === 'generic') return `generic ${hit.secret}`;
  return hit.kind === 'custom' ? `custom ${hit.rule.custom} ${hit.secret}` : `${hit.provider.id} ${hit.whole}`;
}
