/** What a certificate says, as far as a judge needs it and node:crypto does not tell (RFC 5280). */
import { X509Certificate } from 'node:crypto';
import { printable } from '../../../core/text.ts';
import { addressOf } from './certificate-names.ts';
import { childrenOf, type Der, elementsOf, oidOf } from './der.ts';

export interface Certificate {
  x509: X509Certificate;
  /** Subject alternative names: DNS names as written, addresses as `addressOf` writes them. */
  names: readonly string[];
  addresses: readonly string[];
  /** Last one of the subject. */
  commonName: string | undefined;
  /** Object identifiers of the extended key usage; undefined where it says nothing. */
  usages: readonly string[] | undefined;
  /** Address of the issuer's certificate (authority information access). */
  issuerUrl: boolean;
  /** It bears marks of an authority that browsers know: signed certificate timestamps, CA/Browser Forum policies. */
  isPublic: boolean;
  /** Hash of the signature where it is broken. */
  weakHash: 'MD2' | 'MD5' | 'SHA-1' | undefined;
  key: { type: string; bits: number | undefined };
  /** Milliseconds since 1970, both inclusive. */
  from: number;
  to: number;
  isSelfSigned: boolean;
}

/** undefined where it is none that can be read. */
export function readCertificate(der: Uint8Array): Certificate | undefined {
  try {
    return read(new X509Certificate(der));
  } catch (error) {
    // OpenSSL's and Buffer's own; a certificate of a host may hold anything.
    if (Error.isError(error)) return undefined;
    throw error;
  }
}

/** The name that a reader knows a certificate by. Not printable yet. */
export const nameOf = ({ x509 }: Certificate): string => nameIn(x509.subject);

/** The same of its issuer. */
export const issuerNameOf = ({ x509 }: Certificate): string => nameIn(x509.issuer);

/** The last common name of a subject, or else whatever stands last; Node escapes `,` and the like. */
function nameIn(subject: string | undefined): string {
  const parts = (subject ?? '').split('\n');
  const text = parts.findLast((part) => part.startsWith('CN='))?.slice(3) ?? parts.at(-1) ?? '';
  return text.replace(/\\([^\dA-Fa-f])/g, '$1');
}

/** A text of a certificate as it may stand between backticks. */
export const shownText = (text: string): string => printable(text, 80).replaceAll('`', "'");

export const shownName = (certificate: Certificate): string => shownText(nameOf(certificate));

// Object identifiers: RFC 5280 §4.2.1 and §4.2.2, RFC 6962 §3.3
const SUBJECT_ALT_NAME = '2.5.29.17';
const POLICIES = '2.5.29.32';
const USAGES = '2.5.29.37';
const AUTHORITY_ACCESS = '1.3.6.1.5.5.7.1.1';
const CA_ISSUERS = '1.3.6.1.5.5.7.48.2';
const TIMESTAMPS = '1.3.6.1.4.1.11129.2.4.2';
/** CA/Browser Forum: domain, organization, individual and extended validation. */
const PUBLIC_POLICY = /^2\.23\.140\.1\.(?:1$|2\.[1-3]$)/;

// RFC 3279 §2.2, RFC 4055 §3.1
const WEAK: Readonly<Record<string, Certificate['weakHash']>> = {
  '1.2.840.113549.1.1.2': 'MD2',
  '1.2.840.113549.1.1.4': 'MD5',
  '1.2.840.113549.1.1.5': 'SHA-1',
  '1.2.840.10045.4.1': 'SHA-1',
  '1.2.840.10040.4.3': 'SHA-1',
  '1.3.14.3.2.29': 'SHA-1',
  '1.3.14.3.2.26': 'SHA-1',
  '1.2.840.113549.2.5': 'MD5',
};
const RSA_PSS = '1.2.840.113549.1.1.10';

function read(x509: X509Certificate): Certificate {
  const [body, algorithm] = childrenOf(elementsOf(x509.raw)[0]);
  const extensions = extensionsOf(body);
  const altNames = inside(extensions.get(SUBJECT_ALT_NAME));
  return {
    x509,
    names: altNames.filter(({ tag }) => tag === 0x82).map(({ value }) => value.toString('latin1')),
    addresses: altNames.filter(({ tag }) => tag === 0x87).flatMap(({ value }) => addressOf(value) ?? []),
    commonName: /(?:^|\n)CN=/.test(x509.subject ?? '') ? nameIn(x509.subject) : undefined,
    usages: extensions.has(USAGES) ? inside(extensions.get(USAGES)).map(oidOf) : undefined,
    issuerUrl: inside(extensions.get(AUTHORITY_ACCESS)).some((each) => oidOf(childrenOf(each)[0]) === CA_ISSUERS),
    isPublic:
      extensions.has(TIMESTAMPS) ||
      inside(extensions.get(POLICIES)).some((each) => PUBLIC_POLICY.test(oidOf(childrenOf(each)[0]))),
    weakHash: weakHashOf(algorithm),
    key: keyOf(x509),
    from: Date.parse(x509.validFrom),
    to: Date.parse(x509.validTo),
    // Not `checkIssued`, which wants the usage of an authority.
    isSelfSigned: x509.subject === x509.issuer && x509.verify(x509.publicKey),
  };
}

/** Values by object identifier. */
function extensionsOf(body: Der | undefined): Map<string, Der> {
  const list = childrenOf(body).find(({ tag }) => tag === 0xa3);
  return new Map(
    childrenOf(childrenOf(list)[0]).flatMap((extension) => {
      const parts = childrenOf(extension);
      const value = parts.at(-1);
      return value === undefined ? [] : [[oidOf(parts[0]), value]];
    }),
  );
}

/** The elements of the sequence that an extension's octets hold. */
const inside = (extension: Der | undefined): Der[] =>
  extension === undefined ? [] : childrenOf(elementsOf(extension.value)[0]);

function weakHashOf(algorithm: Der | undefined): Certificate['weakHash'] {
  const [oid, parameters] = childrenOf(algorithm);
  if (oidOf(oid) !== RSA_PSS) return WEAK[oidOf(oid)];
  // RFC 4055 §3.1: SHA-1 where nothing is said.
  const hash = childrenOf(parameters).find(({ tag }) => tag === 0xa0);
  return hash === undefined ? 'SHA-1' : WEAK[oidOf(childrenOf(childrenOf(hash)[0])[0])];
}

function keyOf({ publicKey }: X509Certificate): Certificate['key'] {
  const type = publicKey.asymmetricKeyType ?? 'unknown';
  const { modulusLength, namedCurve } = publicKey.asymmetricKeyDetails ?? {};
  // The names of curves carry their size: prime256v1, secp384r1, brainpoolP256r1.
  const curve = /\d{3}/.exec(namedCurve ?? '')?.[0];
  return { type, bits: modulusLength ?? (curve === undefined ? undefined : Number(curve)) };
}
