/** Judges what a host shows of its TLS: every fault by its cause, and none that the mending of another would mend. */
import { listOf } from '../../../core/text.ts';
import type { TlsSight } from '../../../io/tls.ts';
import { DAY_MS, dayOf, lifetimeOf, limitOf, nearness, spanWords } from './certificate-dates.ts';
import { type CertificateFault, faultOf } from './certificate-fault.ts';
import { builtInOf, covers, isAddress, nearMiss, plainHost } from './certificate-names.ts';
import { isInOrder, misplacedLeaf, type Path, pathOf, withRoot } from './certificate-path.ts';
import { trustFault } from './certificate-trust.ts';
import { handshakeFaults } from './handshake.ts';
import { type Certificate, readCertificate, shownName, shownText } from './x509.ts';

export type { CertificateFault };

/**
 * Faults of what was seen, the cause first; empty where all is well or the network did not let anything be seen (look
 * at `sight.end` for that). `host` as the URL has it (name or address, brackets allowed), `now` in milliseconds since 1970.
 */
export function judgeCertificate(sight: TlsSight, host: string, now: number): CertificateFault[] {
  const before = handshakeFaults(sight);
  const [first] = sight.certificates;
  if (first === undefined) return before;
  const leaf = readCertificate(first);
  if (leaf === undefined) return [...before, faultOf('unreadable', 'its certificate cannot be read')];
  const sent = [leaf, ...sight.certificates.slice(1).flatMap((der) => readCertificate(der) ?? [])];
  const misplaced = sight.end.kind === 'failed' ? misplacedLeaf(sent) : undefined;
  if (misplaced !== undefined) return [misplacedFault(misplaced, sent.indexOf(misplaced))];
  const path = pathOf(sent, rootsOf(sight), now) ?? { certificates: [leaf], places: [0], root: undefined };
  // Of a handshake that failed OpenSSL's opinion is not known.
  const objection = sight.end.kind === 'connected' ? sight.end.verification : undefined;
  const builtIn = builtInOf(leaf.commonName);
  // A server's stopgap is self-signed as well; the right certificate mends both.
  const trust = builtIn === undefined ? trustFault(path, objection) : undefined;
  const found = [
    ...before,
    dateFault(path, objection, now),
    trust,
    nameFault(leaf, plainHost(host), builtIn),
    purposeFault(path, objection),
    hashFault(path),
    keyFault(path),
    // Nobody holds a certificate to limits that nobody trusts anyway.
    trust?.kind === 'self-signed' || builtIn !== undefined ? undefined : lengthFault(leaf, path),
    sight.order === 'sent' && !isInOrder(path) ? orderFault(path) : undefined,
  ].filter((each) => each !== undefined);
  // Another certificate has another end.
  const isReplaced = found.some(
    ({ kind, severity }) => severity === 'blocker' && !before.some((each) => each.kind === kind),
  );
  return [...found, ...(isReplaced ? [] : nearFault(path, now))];
}

const rootsOf = ({ roots }: TlsSight) =>
  roots.flatMap(({ der, public: isPublic }) => {
    const certificate = readCertificate(der);
    return certificate === undefined ? [] : [{ certificate, public: isPublic }];
  });

/** `its certificate`, or which one above it. */
function whose(certificate: Certificate, { certificates }: Path): string {
  return certificate === certificates[0]
    ? 'its certificate'
    : `the certificate above its own, ${shownName(certificate)},`;
}

function dateFault(path: Path, objection: string | undefined, now: number): CertificateFault | undefined {
  const all = withRoot(path);
  const old = all.find(({ to }) => to < now);
  if (old !== undefined)
    return faultOf('expired', `${whose(old, path)} expired ${spanWords(now - old.to)} ago`, {
      detail: `It was valid until ${dayOf(old.to)}.`,
      data: { expired: dayOf(old.to), daysLeft: Math.floor((old.to - now) / DAY_MS) },
      ...(old === path.certificates[0] ? {} : { fix: OLD_CHAIN }),
    });
  const future = all.find(({ from }) => from > now);
  if (future !== undefined)
    return faultOf('not-yet-valid', `${whose(future, path)} is not valid yet`, {
      detail: `It is valid from ${dayOf(future.from)}, in ${spanWords(future.from - now)}.`,
      data: { validFrom: dayOf(future.from) },
    });
  if (objection === 'CERT_HAS_EXPIRED')
    return faultOf('expired', 'a certificate of its chain has expired', { fix: OLD_CHAIN });
  return objection === 'CERT_NOT_YET_VALID'
    ? faultOf('not-yet-valid', 'a certificate of its chain is not valid yet')
    : undefined;
}

const OLD_CHAIN =
  'Replace the chain that the server sends by the current one of the authority (`fullchain.pem` of the last renewal).';

function nameFault(leaf: Certificate, host: string, builtIn: string | undefined): CertificateFault | undefined {
  const { names, addresses, commonName } = leaf;
  const isCovered = isAddress(host) ? addresses.includes(host) : names.some((name) => covers(name, host));
  if (isCovered) return undefined;
  if (builtIn !== undefined)
    return faultOf('wrong-host', `${builtIn} has no certificate for it and shows its built-in one`, {
      detail: `${builtIn} answers with the certificate that it makes itself where there is none for a host.`,
      fix: 'Give this host a certificate: look whether the `tls` part of its ingress or router names the host and a secret or resolver, and whether cert-manager or ACME has got one.',
      data: { names: [shownName(leaf)] },
    });
  const alternative = [...names, ...addresses];
  const common = commonName === undefined ? [] : [commonName];
  if (alternative.length === 0 && common.some((name) => covers(name, host) || plainHost(name) === host))
    return faultOf('common-name-only', 'its certificate has the host as common name only', {
      detail: 'It has no subject alternative name, only a common name.',
      data: { commonName: shownText(commonName ?? '') },
    });
  const all = alternative.length === 0 ? common : alternative;
  const shown = all.slice(0, MAX_NAMES).map(shownText);
  const more = all.length > MAX_NAMES ? [`${all.length - MAX_NAMES} more`] : [];
  const list = shown.length === 0 ? 'no name at all' : listOf([...shown.map((name) => `\`${name}\``), ...more]);
  const near = nearMiss(names.slice(0, 1_000), host);
  return faultOf(
    'wrong-host',
    `its certificate is for ${shown[0] ?? 'no name'}${all.length > 1 ? ' and others' : ''}`,
    {
      detail: `It is for ${list}${near === undefined ? '' : `; ${near}`}.`,
      data: { names: shown },
    },
  );
}

const MAX_NAMES = 5;

// RFC 5280 §4.2.1.12
const SERVER_AUTH = '1.3.6.1.5.5.7.3.1';
const ANY_USAGE = '2.5.29.37.0';

function purposeFault(path: Path, objection: string | undefined): CertificateFault | undefined {
  const unfit = path.certificates.find(
    ({ usages }) => usages !== undefined && !usages.includes(SERVER_AUTH) && !usages.includes(ANY_USAGE),
  );
  if (unfit === undefined && objection !== 'INVALID_PURPOSE' && objection !== 'INVALID_CA') return undefined;
  const noAuthority = path.certificates.slice(1).find(({ x509 }) => !x509.ca);
  if (unfit === undefined && noAuthority !== undefined)
    return faultOf('refused', `${whose(noAuthority, path)} may not sign others`, {
      detail: `\`${shownName(noAuthority)}\` signed another certificate without being an authority.`,
      data: { code: objection ?? '' },
    });
  const subject = unfit === undefined ? 'its certificate' : whose(unfit, path);
  return faultOf('wrong-purpose', `${subject} is not made for servers`, {
    detail: 'Its key usage does not hold what a server needs (`serverAuth`).',
    data: { usages: (unfit ?? path.certificates[0])?.usages?.slice(0, 10) ?? [] },
  });
}

/** Without a root that was sent along, which is trusted (or not) as it is. */
const belowRoot = ({ certificates, root }: Path): Certificate[] =>
  certificates.filter(
    (each, index) => index === 0 || !(each.isSelfSigned || root?.certificate.x509.raw.equals(each.x509.raw)),
  );

function hashFault(path: Path): CertificateFault | undefined {
  // What a certificate signs itself, nobody checks.
  const weak = belowRoot(path).find(({ weakHash, isSelfSigned }) => weakHash !== undefined && !isSelfSigned);
  if (weak?.weakHash === undefined) return undefined;
  return faultOf('weak-signature', `${whose(weak, path)} is signed with ${weak.weakHash}`, {
    detail: `The signature of \`${shownName(weak)}\` uses ${weak.weakHash}.`,
    data: { hash: weak.weakHash },
  });
}

/** Bits that browsers and OpenSSL's usual level ask for. */
const MIN_BITS: Readonly<Record<string, { name: string; bits: number }>> = {
  rsa: { name: 'RSA', bits: 2048 },
  'rsa-pss': { name: 'RSA', bits: 2048 },
  dsa: { name: 'DSA', bits: 2048 },
  ec: { name: 'EC', bits: 256 },
};

function keyFault(path: Path): CertificateFault | undefined {
  for (const certificate of belowRoot(path)) {
    const { type, bits } = certificate.key;
    const least = MIN_BITS[type];
    if (least === undefined || bits === undefined || bits >= least.bits) continue;
    return faultOf('weak-key', `${whose(certificate, path)} has a key of ${bits} bits only`, {
      detail: `The ${least.name} key of \`${shownName(certificate)}\` has ${bits} bits, where ${least.bits} is the least.`,
      data: { type, bits },
    });
  }
  return undefined;
}

function lengthFault(leaf: Certificate, { root }: Path): CertificateFault | undefined {
  // Authorities that browsers know mark what they issue, and their roots come and go in Node’s list.
  const isPublic = root?.public === true || leaf.isPublic;
  const limit = limitOf(leaf, isPublic);
  const lifetime = lifetimeOf(leaf);
  if (lifetime <= limit * DAY_MS) return undefined;
  const days = Math.ceil(lifetime / DAY_MS);
  return faultOf('too-long', `its certificate is valid for ${days} days, longer than browsers accept`, {
    detail: `It is valid for ${days} days, where ${limit} are the most${isPublic ? ` for one issued on ${dayOf(leaf.from)}` : ''}.`,
    ...(isPublic ? {} : { severity: 'medium', what: OWN_AUTHORITY }),
    data: { days, limit },
  });
}

const OWN_AUTHORITY = 'Apple’s devices refuse it, also from an authority of one’s own; other browsers do not.';

function orderFault(path: Path): CertificateFault {
  return faultOf('chain-order', 'its certificates come in the wrong order', {
    detail: `The certificate that signed another has to stand behind it; sent are, from the host up, the ${listOf(path.places.map((place) => `${place + 1}.`))}.`,
    data: { order: path.places.map((place) => String(place + 1)) },
  });
}

const misplacedFault = (leaf: Certificate, place: number): CertificateFault =>
  faultOf('chain-order', 'its own certificate does not come first', {
    severity: 'blocker',
    detail: `\`${shownName(leaf)}\` is the ${place + 1}. certificate that it sends; one that belongs to an authority is the first, so no handshake can succeed.`,
    what: 'Every browser and every program refuses it.',
    data: { order: [String(place + 1)] },
  });

function nearFault(path: Path, now: number): CertificateFault[] {
  const soon = belowRoot(path)
    .flatMap((certificate) => {
      const severity = nearness(certificate, now);
      return severity === undefined ? [] : [{ certificate, severity }];
    })
    .toSorted((a, b) => a.certificate.to - b.certificate.to)[0];
  if (soon === undefined) return [];
  const { certificate, severity } = soon;
  const left = certificate.to - now;
  return [
    faultOf('near-expiry', `${whose(certificate, path)} expires in ${spanWords(left)}`, {
      severity,
      detail: `It is valid until ${dayOf(certificate.to)}, ${spanWords(left)} of ${spanWords(lifetimeOf(certificate))} are left.`,
      data: { expires: dayOf(certificate.to), daysLeft: Math.floor(left / DAY_MS) },
    }),
  ];
}
