/** What is known of one provider's credentials: how they look, what they open, how to take them out of service. */
import type { Severity } from '../../../core/severity.ts';
import type { Format } from './format.ts';
import type { Random } from './random.ts';
import type { Verification } from './verification.ts';

/**
 * What the token's own structure says, without a network:
 * - `proven`: a checksum or a parse holds that a made-up value fails
 * - `plausible`: the format has nothing to prove, or leaves it open
 * - `disproven`: the checksum or the parse fails: malformed, cut off or made up
 */
export type Proof = 'proven' | 'plausible' | 'disproven';

/** A second value that belongs to the first and stands near it: the secret key beside the key id. */
export interface Companion {
  /** What it is called: `secret access key`. */
  name: string;
  /** Flags `dg`; group 1 is the value. */
  pattern: RegExp;
  /** Bytes before and after the first value in which it is looked for. */
  reach: number;
  accept(value: string): boolean;
}

export interface Provider {
  /** `github-token`; its rule is `secrets/github-token`. */
  id: string;
  /** Starts a sentence: `GitHub token`. */
  name: string;
  /** The variable in which programs usually expect it: `GITHUB_TOKEN`. */
  variable: string;
  formats: readonly Format[];
  /** When the structure neither proves nor disproves it: `blocker` for an unmistakable prefix, else `high`. */
  severity: Severity;
  /** Completes "Whoever reads it can …". */
  opens: string;
  /** Where and how to take it out of service, one or two sentences (Markdown). */
  rotate: string;
  /** The provider's own page on it. */
  docs: string;
  /** What `prove` looks at, in words: `CRC32 checksum`. */
  provenBy?: string;
  prove?(secret: string): Proof;
  /** A value that is public by design or printed in the provider's own documentation. */
  isPublic?(secret: string): boolean;
  /** One more sentence that helps and gives nothing away: the account it belongs to. */
  about?(secret: string): string | undefined;
  /** A severity of its own for this very value, when the structure does not decide it. */
  severityOf?(secret: string): Severity | undefined;
  companion?: Companion;
  /** How the provider is asked whether it still works; only who says so has it asked. */
  verify?: Verification;
  /** Wider formats (a URL with a password, any JWT) give way to narrower ones on the same text. */
  wide?: boolean;
  /** Chosen by a person: it never goes into a fingerprint and not one character of it is shown. */
  guessable?: boolean;
  /** Any program or server makes one, so that tests have their own. Among them it is milder, as what a person chose is. */
  selfMade?: boolean;
  /** Files that visitors are given, where the provider means this value to stand: in them it is milder. */
  givenOut?: RegExp;
  /** A well-formed value that proves as well as a real one does. */
  sample(random: Random): string;
  /** Texts for the rule's page and tests. `<token>` stands for a sample; the default assigns it to `variable`. */
  examples?: { bad: readonly string[]; good: readonly string[] };
  sources?: readonly string[];
}
