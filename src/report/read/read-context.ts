/** What a reader of other tools' files is given. */
import type { FailOn } from '../../core/severity.ts';

export interface ReadContext {
  /** Absolute path of the checkout: what lies below it is a file of the repository. */
  workspace: string;
  /** Stars out secrets. Every text of another tool goes through it: gitleaks' own SARIF holds what it found. */
  redact: (text: string) => string;
  /** From here on a new finding fails. */
  failOn: FailOn;
}
