import { printable } from '../../../core/text.ts';
import { shownHost } from '../redact.ts';
import type { SmokeRule } from '../rule.ts';
import { asked, requestOf, whoAsks } from '../words.ts';

// Node's names, https://nodejs.org/api/tls.html#x509-certificate-error-codes
const CAUSES: Record<string, { what: string; fix: string }> = {
  CERT_HAS_EXPIRED: {
    what: 'its certificate has expired',
    fix: 'Renew the certificate now, then find out why its automatic renewal stopped (DNS record, blocked port 80, account).',
  },
  CERT_NOT_YET_VALID: {
    what: 'its certificate is not valid yet',
    fix: 'Look at the clock of the machine that made the certificate.',
  },
  ERR_TLS_CERT_ALTNAME_INVALID: {
    what: 'its certificate is for other names',
    fix: 'Add this host name to the certificate: at most hosts by adding the domain to the app.',
  },
  DEPTH_ZERO_SELF_SIGNED_CERT: {
    what: 'its certificate is self-signed',
    fix: 'Use a certificate of a public authority (Let’s Encrypt is free; hosts do it by themselves).',
  },
  SELF_SIGNED_CERT_IN_CHAIN: {
    what: 'its certificate comes from an unknown authority',
    fix: 'Use a certificate of a public authority; for one of your own, set `NODE_EXTRA_CA_CERTS` where the check runs.',
  },
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: {
    what: 'its certificate comes from an unknown authority or a certificate is missing in between',
    fix: 'Let the server send its whole chain (`fullchain.pem`, not `cert.pem`).',
  },
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: {
    what: 'its certificate comes from an unknown authority or a certificate is missing in between',
    fix: 'Let the server send its whole chain (`fullchain.pem`, not `cert.pem`): browsers often fill the gap, phones and programs do not.',
  },
};

const OTHER = {
  what: 'no secure connection came about',
  fix: 'Look at the server’s TLS settings: protocol versions, certificate and key, and whether this port speaks TLS at all.',
};

export const tls: SmokeRule = {
  id: 'smoke/tls',
  about: 'exchange',
  severity: 'blocker',
  summary: 'No secure connection to the app: its certificate or TLS setting is wrong',
  why: 'Browsers show a full-page warning in place of the app, and programs refuse to connect. It is not a server error: the app may run well behind it.',
  fix: 'Renew or correct the certificate of this host name, with the whole chain.',
  since: '0.1.0',
  sources: ['https://nodejs.org/api/tls.html#x509-certificate-error-codes'],
  examples: {
    bad: ['! tls CERT_HAS_EXPIRED', '! tls ERR_TLS_CERT_ALTNAME_INVALID', '! tls DEPTH_ZERO_SELF_SIGNED_CERT'],
    good: ['HTTP/1.1 200 OK\n\n<h1>Shop</h1>', '! refused ECONNREFUSED'],
  },
  check({ exchange, tlsFault }) {
    if (exchange.end.kind !== 'failure' || exchange.end.failure.kind !== 'tls') return undefined;
    const host = shownHost(exchange.end.url, exchange.request.secrets);
    const code = printable(exchange.end.failure.code, 60);
    const { what, fix } =
      tlsFault === undefined ? (CAUSES[code] ?? OTHER) : { what: tlsFault.title, fix: tlsFault.fix };
    return {
      title: `${requestOf(exchange)}: no secure connection to ${host}, ${what}`,
      message: `${asked(exchange)}. The connection to \`${host}\` failed before any request was sent: ${what} (\`${code}\`).`,
      fix,
      impact: `${whoAsks(exchange)} gets a security warning in place of the app.`,
      data: { code },
    };
  },
};
