/** One thing wrong with a host's TLS. */
import type { Severity } from '../../../core/severity.ts';
import { type CertificateKind, certificateWords } from './certificate-words.ts';

export interface CertificateFault {
  kind: CertificateKind;
  severity: Severity;
  /** A clause that completes `no good connection to <host>: …`: `its certificate expired 3 days ago`. Printable. */
  title: string;
  /** What is wrong and who notices, in sentences (Markdown, safe to print). */
  words: string;
  fix: string;
  /** Who is hit, one sentence. */
  impact: string;
  /** What a program may want: `daysLeft`, `names`, `bits`. */
  data: Readonly<Record<string, string | number | readonly string[]>>;
}

/** A fault with the words of its kind; `detail` stands before them, `what` in their place. */
export function faultOf(
  kind: CertificateKind,
  title: string,
  more: { severity?: Severity; detail?: string; what?: string; fix?: string; data?: CertificateFault['data'] } = {},
): CertificateFault {
  const ofKind = certificateWords[kind];
  const { severity = ofKind.severity, detail, what = ofKind.what, fix = ofKind.fix, data = {} } = more;
  const words = detail === undefined ? what : `${detail} ${what}`;
  return { kind, severity, title, words, fix, impact: ofKind.impact, data };
}
