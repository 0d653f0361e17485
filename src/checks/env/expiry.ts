/** When a value ends by itself, where it says so. */
import { X509Certificate } from 'node:crypto';
import { parseJwt } from '../../facts/credentials/shared/parse.ts';
import { unescaped } from './value-shapes.ts';

export interface Expiry {
  /** Milliseconds since 1970. */
  at: number;
  /** Begins "… ends on": `the token`, `the certificate`. */
  what: string;
}

const LONGEST = 100_000;
/** A bundle of authorities has some that have expired, and nobody minds. */
const MOST_CERTIFICATES = 3;

/** The earliest; undefined where the value does not say. */
export function expiryOf(value: string): Expiry | undefined {
  const text = value.trim();
  if (text.length > LONGEST) return undefined;
  return ofToken(text) ?? ofCertificate(text) ?? ofSignature(text);
}

function ofToken(text: string): Expiry | undefined {
  if (!/^(?:Bearer )?eyJ[\w-]+\.eyJ[\w-]+\.[\w-]*$/.test(text)) return undefined;
  const exp = parseJwt(text.replace(/^Bearer /, ''))?.claims['exp'];
  return typeof exp === 'number' && exp > 0 && exp < 1e11 ? { at: exp * 1000, what: 'the token' } : undefined;
}

function ofCertificate(text: string): Expiry | undefined {
  const pem = text.startsWith('LS0tLS1CRUdJTi') ? Buffer.from(text, 'base64').toString('latin1') : unescaped(text);
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[^-]{20,20000}-----END CERTIFICATE-----/g) ?? [];
  if (blocks.length === 0 || blocks.length > MOST_CERTIFICATES) return undefined;
  const ends = blocks.flatMap((block) => {
    try {
      const at = new X509Certificate(block).validToDate.getTime();
      return Number.isNaN(at) ? [] : [at];
    } catch {
      return [];
    }
  });
  return ends.length === 0 ? undefined : { at: Math.min(...ends), what: 'the certificate' };
}

/** A shared access signature: https://learn.microsoft.com/en-us/rest/api/storageservices/create-service-sas */
function ofSignature(text: string): Expiry | undefined {
  if (!/[?&;]sig=/.test(`?${text}`)) return undefined;
  const written = /[?&;]se=([^&;\s]{4,40})/.exec(`?${text}`)?.[1];
  if (written === undefined) return undefined;
  const decoded = written.replaceAll(/%3a/gi, ':');
  const at = /^\d{10}$/.test(decoded) ? Number(decoded) * 1000 : Date.parse(decoded);
  return Number.isNaN(at) ? undefined : { at, what: 'the signature' };
}
