/** Whether the names of a certificate cover a host, as browsers decide it (RFC 9525 §6.3). */
import { domainToASCII } from 'node:url';

/** Lower case, ASCII, without brackets and final dot: as names are compared. */
export function plainHost(host: string): string {
  const bare = host.trim().replace(/^\[(.+)\]$/, '$1');
  if (isAddress(bare)) return sameAddress(bare);
  const name = bare.replace(/\.$/, '');
  return (domainToASCII(name) || name).toLowerCase();
}

/** An IPv4 address with four decimal parts, or an IPv6 address without brackets. */
export const isAddress = (host: string): boolean =>
  /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/.test(host) || v6Of(host) !== undefined;

/** An address of a certificate (4 or 16 bytes) as text that `plainHost` also makes; undefined for another length. */
export function addressOf(bytes: Uint8Array): string | undefined {
  if (bytes.length === 4) return bytes.join('.');
  if (bytes.length !== 16) return undefined;
  const groups = Array.from({ length: 8 }, (_, at) =>
    ((bytes[at * 2] ?? 0) * 256 + (bytes[at * 2 + 1] ?? 0)).toString(16),
  );
  return sameAddress(groups.join(':'));
}

const sameAddress = (address: string): string => v6Of(address) ?? address;

/** In the one form that URLs write (RFC 5952). */
function v6Of(text: string): string | undefined {
  const bare = text.replace(/%.*$/, '');
  if (!/^[\da-f:.]*:[\da-f:.]*$/i.test(bare)) return undefined;
  return URL.parse(`http://[${bare}]/`)?.hostname.slice(1, -1);
}

/** `host` as `plainHost` makes it; `pattern` a DNS name of a certificate, perhaps `*.example.com`. */
export function covers(pattern: string, host: string): boolean {
  if (isAddress(host)) return false;
  const name = plainHost(pattern);
  if (!name.startsWith('*.')) return name === host;
  const parent = name.slice(2);
  // Nobody gets a certificate for all of a top-level domain.
  if (!parent.includes('.')) return false;
  const dot = host.indexOf('.');
  return dot > 0 && host.slice(dot + 1) === parent;
}

/** Why a name that looks right is not: one clause without full stop; undefined where none looks right. */
export function nearMiss(patterns: readonly string[], host: string): string | undefined {
  for (const pattern of patterns) {
    const name = plainHost(pattern);
    if (isAddress(host) && name === host)
      return 'it has the address as a DNS name, where it must be an IP address entry';
    if (!name.startsWith('*.')) {
      if (host === `www.${name}` || name === `www.${host}`)
        return `\`${name}\` and \`${host}\` are two names, and it has only one of them`;
      continue;
    }
    const parent = name.slice(2);
    if (host === parent) return `\`*.${parent}\` does not cover \`${parent}\` itself`;
    if (host.endsWith(`.${parent}`)) return `\`*.${parent}\` covers one label only, and \`${host}\` has more`;
  }
  return undefined;
}

/** Servers that make themselves a certificate for hosts they have none for, by its common name. */
const BUILT_IN: Readonly<Record<string, string>> = {
  'Kubernetes Ingress Controller Fake Certificate': 'ingress-nginx',
  'TRAEFIK DEFAULT CERT': 'Traefik',
};

/** The server whose stopgap it is; undefined where somebody made it for a purpose. */
export const builtInOf = (commonName: string | undefined): string | undefined =>
  commonName !== undefined && Object.hasOwn(BUILT_IN, commonName) ? BUILT_IN[commonName] : undefined;
