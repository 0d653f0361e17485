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

/** Says which roots signed one of the certificates (DER), or are one of them. Reads the list of roots once. */
export function openRoots({ own = [], public: known = [] }: MoreRoots): (certificates: readonly Buffer[]) => TlsRoot[] {
  let roots: Listed[] | undefined;
  return (certificates) => {
    const sent = certificates.slice(0, MAX_CERTIFICATES).flatMap((der) => parse(der) ?? []);
    if (sent.length === 0) return [];
    roots ??= listed(own, known);
    const found: TlsRoot[] = [];
    for (const root of roots) {
      if (!sent.some((certificate) => mayStandBehind(certificate, root.der))) continue;
      const parsed = parse(root.der);
      if (parsed === undefined || found.some(({ der }) => root.der.equals(der))) continue;
      const isBehind = (each: X509Certificate) =>
        each.raw.equals(root.der) || (each.checkIssued(parsed) && each.verify(parsed.publicKey));
      if (sent.some(isBehind)) found.push({ der: root.der, public: root.public });
    }
    return found;
  };
}

interface Listed {
  der: Buffer;
  public: boolean;
}

function listed(own: readonly string[], known: readonly string[]): Listed[] {
  const bundled = new Set([...known, ...tls.getCACertificates('bundled')].map(base64Of));
  const trusted = new Set([...tls.getCACertificates('default'), ...own, ...known].map(base64Of));
  return [...trusted].map((text) => ({ der: Buffer.from(text, 'base64'), public: bundled.has(text) }));
}

/** Cheap, since parsing all roots takes a tenth of a second: does the root hold the last part of the issuer's name? */
function mayStandBehind(certificate: X509Certificate, root: Buffer): boolean {
  const last = certificate.issuer?.split('\n').at(-1) ?? '';
  const value = last.slice(last.indexOf('=') + 1);
  // Names beyond ASCII are escaped here and stand in several encodings there: those are looked at closely.
  return /[^ -~]|\\/.test(value) || root.includes(value, 0, 'latin1') || certificate.raw.equals(root);
}

const base64Of = (pem: string): string => pem.replace(/-----[^-]+-----|\s+/g, '');

function parse(der: Buffer): X509Certificate | undefined {
  try {
    return new X509Certificate(der);
  } catch (error) {
    if (Error.isError(error)) return undefined;
    throw error;
  }
}
