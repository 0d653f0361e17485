/** One secret in one piece of content. `secret` and `whole` never leave this check. */
import type { Provider } from '../../facts/credentials/shared/provider.ts';
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
}

export type Hit =
  | (Common & { kind: 'token'; provider: Provider /** The token as it was matched. */; whole: string })
  /** A password that a person chose. `name` is what surrounds it (the URL without it), `occurrence` counts from 0. */
  | (Common & { kind: 'guessable'; provider: Provider; whole: string; name: string; occurrence: number })
  /** A value of no known provider; `name` is what it is assigned to. */
  | (Common & { kind: 'generic'; name: string; occurrence: number });

/** The same secret has the same key in any file and any commit. For comparing in memory only. */
export const secretKeyOf = (hit: Hit): string =>
  hit.kind === 'generic' ? `generic ${hit.secret}` : `${hit.provider.id} ${hit.whole}`;
