/** A rule about what a host shows of its TLS: the faults of its kinds, in their own words. */

import type { Fault, SmokeRule } from '../rule.ts';
import type { CertificateFault } from './certificate-fault.ts';
import { type CertificateRule, certificateRules, certificateWords } from './certificate-words.ts';

export function certificateRule(
  id: Exclude<CertificateRule, 'smoke/tls'>,
  examples: SmokeRule['examples'],
): Extract<SmokeRule, { about: 'certificate' }> {
  const { severity, summary, why, fix } = certificateRules[id];
  const sources = Object.values(certificateWords)
    .filter(({ rule }) => rule === id)
    .flatMap((words) => words.sources);
  return {
    id,
    about: 'certificate',
    severity,
    summary,
    why,
    fix,
    since: '0.1.0',
    sources: [...new Set(sources)],
    examples,
    check: ({ host, port, faults }) =>
      faults.filter(({ kind }) => certificateWords[kind].rule === id).map((fault) => toFault(fault, host, port)),
  };
}

function toFault(fault: CertificateFault, host: string, port: number): Fault {
  const place = port === 443 ? host : `${host}:${port}`;
  return {
    title: `${place}: ${fault.title}`,
    message: `The TLS of \`${place}\` was looked at: ${fault.title}. ${fault.words}`,
    fix: fault.fix,
    impact: fault.impact,
    severity: fault.severity,
    part: fault.kind,
    data: { kind: fault.kind, ...fault.data },
  };
}
