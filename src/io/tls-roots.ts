/** The roots that this machine trusts, and which of them stand behind given certificates. */
import { X509Certificate } from 'node:crypto';
import tls from 'node:tls';
import type { TlsRoot } from './tls.ts';

/** Roots beside those of this machine: PEM. */
export interface MoreRoots {
  /** One's own. */
  own?: readonly string[];
  /** Taken for roots that browsers know. */
  public?: readonly string[];
}

/** PEM of all roots, for `tls.connect`; undefined where Node's own are all. */
export function allRoots({ own = [], public: known = [] }: MoreRoots): string[] | undefined {
  if (own.length + known.length === 0) return undefined;
  return [...tls.getCACertificates('default'), ...own, ...known];
}

/** The most certificates of a host whose roots are looked for: a chain has five at most. */
const MAX_CERTIFICATES = 20;

/** Those roots that signed one of the certificates (DER), or are one of them. */
export function rootsOf(certificates: readonly Buffer[], more: MoreRoots): TlsRoot[] {
  const sent = certificates.slice(0, MAX_CERTIFICATES).flatMap((der) => parse(der) ?? []);
  const roots = [
    ...tls.getCACertificates('default').map((pem) => ({ pem, public: false })),
    ...(more.own ?? []).map((pem) => ({ pem, public: false })),
    ...(more.public ?? []).map((pem) => ({ pem, public: true })),
  ];
  const found: { root: X509Certificate; public: boolean }[] = [];
  const candidates = roots.map(({ pem, public: isPublic }) => ({ der: derOf(pem), public: isPublic }));
  for (const { der, public: isPublic } of candidates) {
    if (!sent.some((certificate) => mayStandBehind(certificate, der))) continue;
    const root = parse(der);
    if (root === undefined || found.some((other) => other.root.raw.equals(root.raw))) continue;
    const isBehind = (each: X509Certificate) =>
      each.raw.equals(der) || (each.checkIssued(root) && each.verify(root.publicKey));
    if (sent.some(isBehind)) found.push({ root, public: isPublic });
  }
  if (found.length === 0) return [];
  const bundled = new Set(tls.getCACertificates('bundled').map((pem) => derOf(pem).toString('base64')));
  return found.map(({ root, public: isPublic }) => ({
    der: root.raw,
    public: isPublic || bundled.has(root.raw.toString('base64')),
  }));
}

/** Cheap, since parsing all roots takes a tenth of a second: does the root hold the last part of the issuer's name? */
function mayStandBehind(certificate: X509Certificate, root: Buffer): boolean {
  const last = certificate.issuer?.split('\n').at(-1) ?? '';
  const value = last.slice(last.indexOf('=') + 1);
  // Names beyond ASCII are escaped here and stand in several encodings there: those are looked at closely.
  return /[^ -~]|\\/.test(value) || root.includes(value, 0, 'latin1') || certificate.raw.equals(root);
}

const derOf = (pem: string): Buffer => Buffer.from(pem.replace(/-----[^-]+-----/g, '').replace(/\s+/g, ''), 'base64');

function parse(der: Buffer): X509Certificate | undefined {
  try {
    return new X509Certificate(der);
  } catch (error) {
    if (Error.isError(error)) return undefined;
    throw error;
  }
}
