/** Why nobody vouches for a certificate. OpenSSL has one code for a gap in the chain and for an unknown root. */
import { printable } from '../../../core/text.ts';
import { type CertificateFault, faultOf } from './certificate-fault.ts';
import type { Path } from './certificate-path.ts';
import { type Certificate, issuerNameOf, nameOf, shownName, shownText } from './x509.ts';

// https://nodejs.org/api/tls.html#x509-certificate-error-codes
const NO_TRUST = [
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'CERT_UNTRUSTED',
];
/** Judged from the certificates themselves, which say more. A later objection of these hides an earlier one. */
const JUDGED_ELSEWHERE = [
  'INVALID_CA',
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'INVALID_PURPOSE',
  'HOSTNAME_MISMATCH',
  'UNSPECIFIED',
];

/** `objection`: OpenSSL's, undefined where it has none. */
export function trustFault(path: Path, objection: string | undefined): CertificateFault | undefined {
  if (objection === undefined) return undefined;
  const isKnown = NO_TRUST.includes(objection) || JUDGED_ELSEWHERE.includes(objection);
  if (!isKnown) return refused(objection);
  if (path.root === undefined) return incomplete(path);
  return NO_TRUST.includes(objection) ? refused(objection) : undefined;
}

const refused = (code: string): CertificateFault =>
  faultOf('refused', `its certificate is refused (${printable(code, 60)})`, {
    detail: `OpenSSL refuses the chain with \`${printable(code, 60)}\`.`,
    data: { code: printable(code, 60) },
  });

function incomplete({ certificates }: Path): CertificateFault | undefined {
  const [leaf] = certificates;
  const top = certificates.at(-1);
  if (leaf === undefined || top === undefined) return undefined;
  if (top.isSelfSigned && top === leaf) return faultOf('self-signed', 'its certificate is self-signed');
  if (top.isSelfSigned) return unknownRoot(nameOf(top));
  const issuer = issuerNameOf(top);
  return isGap(leaf, top, issuer) ? gap(top, issuer, certificates.length) : unknownRoot(issuer);
}

/**
 * Is the issuer that nobody knows a certificate in between that should have been sent, or a root? A public authority's
 * root is known, so for its certificates something is missing; an authority that tells where its certificate can be
 * fetched expects that somebody lacks it, and calls no root "intermediate".
 */
function isGap(leaf: Certificate, top: Certificate, issuer: string): boolean {
  if (ROOT.test(issuer)) return false;
  if (leaf.isPublic || IN_BETWEEN.test(issuer)) return true;
  // One that sends what signed its certificate knows about chains: then the last issuer is the root.
  return top === leaf && leaf.issuerUrl;
}

// As people name them: `Shop Root CA`, `ShopRootCA`, `root_ca`.
const ROOT = /(?<![a-z])root|Root|ROOT/;
const IN_BETWEEN = /(?<![a-z])(?:intermediate|issuing|subordinate|int(?:er)?(?![a-z])|sub[ _-]?ca(?![a-z]))/i;

function gap(top: Certificate, issuer: string, sent: number): CertificateFault {
  const shown = shownText(issuer);
  const isAlone = sent === 1;
  const what = isAlone ? 'its own certificate only' : `${sent} certificates of its chain`;
  const orRoot = isAlone
    ? ''
    : ` If \`${shown}\` is a root, clients do not know it, or no longer do: use the chain that the authority gives for them.`;
  return faultOf('missing-intermediate', `an intermediate certificate is missing (${shown})`, {
    detail: `The server sends ${what}, without that of \`${shown}\` which signed \`${shownName(top)}\`.${orRoot}`,
    data: { issuer: shown, sent },
  });
}

function unknownRoot(root: string): CertificateFault {
  const shown = shownText(root);
  return faultOf('untrusted-root', `its certificate comes from an authority that nobody knows (${shown})`, {
    detail: `It comes from \`${shown}\`, which is not among the authorities that clients trust.`,
    data: { issuer: shown },
  });
}
