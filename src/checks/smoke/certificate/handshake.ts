/** What is wrong before a certificate counts: the protocol, or that none came about. */
import type { TlsFailure, TlsSight } from '../../../io/tls.ts';
import { type CertificateFault, faultOf } from './certificate-fault.ts';

/** Empty where the handshake went well, or the network kept it from beginning. */
export function handshakeFaults({ end, port }: TlsSight): CertificateFault[] {
  if (end.kind === 'failed') return failed(end.failure, port);
  if (end.protocol !== 'TLSv1' && end.protocol !== 'TLSv1.1') return [];
  const version = end.protocol === 'TLSv1' ? 'TLS 1.0' : 'TLS 1.1';
  return [
    faultOf('old-protocol', `it speaks nothing newer than ${version}`, {
      detail: `The best protocol that it offers is ${version}.`,
      data: { protocol: end.protocol },
    }),
  ];
}

function failed({ kind, code }: TlsFailure, port: number): CertificateFault[] {
  const data = { code };
  if (kind === 'not-tls') {
    const what = code === 'HTTP' ? 'plain HTTP' : 'something other than TLS';
    return [faultOf('not-tls', `port ${port} speaks ${what}`, { detail: `Port ${port} answered with ${what}.`, data })];
  }
  if (kind !== 'handshake') return [];
  if (/PROTOCOL_VERSION|UNSUPPORTED_PROTOCOL/.test(code))
    return [
      faultOf('old-protocol', 'it speaks no protocol that is in use', {
        detail: `It accepts neither TLS 1.2 and 1.3 nor 1.0 and 1.1 (\`${code}\`).`,
        data,
      }),
    ];
  const cause = CAUSES.find(({ pattern }) => pattern.test(code));
  return [
    faultOf('handshake', cause?.title ?? 'no secure connection comes about', {
      detail: `${cause?.detail ?? 'The handshake failed'} (\`${code}\`).`,
      ...(cause === undefined ? {} : { fix: cause.fix }),
      data,
    }),
  ];
}

/** Alerts by what servers send them for (RFC 8446 §6.2). OpenSSL's names differ by version in their middle. */
const CAUSES: readonly { pattern: RegExp; title: string; detail: string; fix: string }[] = [
  {
    pattern: /UNRECOGNIZED_NAME|ALERT_INTERNAL_ERROR/,
    title: 'the server has no certificate for this name',
    detail: 'The server ended the handshake, as servers do that have no certificate for the name asked for',
    fix: 'Add the domain to the app at its host, or the name to the server’s configuration; a certificate that was asked for just now takes minutes to come.',
  },
  {
    pattern: /CERTIFICATE_REQUIRED|BAD_CERTIFICATE/,
    title: 'the server asks the client for a certificate',
    detail: 'The server lets in only clients that show a certificate',
    fix: 'Check an address that is open to the public, or switch client certificates off for this host (Cloudflare: authenticated origin pulls).',
  },
  {
    pattern: /ALERT_HANDSHAKE_FAILURE|NO_SHARED_CIPHER|INSUFFICIENT_SECURITY/,
    title: 'server and client have no cipher in common, or it has no certificate',
    detail:
      'The server found nothing that both sides accept: no common cipher, no certificate for this name, or it wants one of the client',
    fix: 'Look at the ciphers that the server allows and whether it has a certificate for this host name; a proxy in front may not have one yet.',
  },
  {
    pattern: /EXCESSIVE_MESSAGE_SIZE/,
    title: 'its certificate is larger than clients accept',
    detail: 'What it sends as its certificates is larger than OpenSSL reads (100 KB)',
    fix: 'Get certificates with fewer names, a hundred each, and leave certificates out of the chain that do not belong there.',
  },
  {
    pattern: /DH_KEY_TOO_SMALL|BAD_DH_VALUE/,
    title: 'its Diffie-Hellman parameters are too weak',
    detail: 'The server offers a key exchange that can be broken',
    fix: 'Use ECDHE ciphers, or parameters of 2048 bits or more.',
  },
];
