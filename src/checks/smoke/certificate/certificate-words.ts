/** What each fault of a certificate means for whom, and what to do: the texts of the rules, and of their findings. */
import type { Severity } from '../../../core/severity.ts';

export type CertificateKind =
  | 'expired'
  | 'not-yet-valid'
  | 'near-expiry'
  | 'wrong-host'
  | 'common-name-only'
  | 'self-signed'
  | 'untrusted-root'
  | 'missing-intermediate'
  | 'chain-order'
  | 'refused'
  | 'weak-key'
  | 'weak-signature'
  | 'wrong-purpose'
  | 'too-long'
  | 'unreadable'
  | 'old-protocol'
  | 'not-tls'
  | 'handshake';

/** Rules that report them. */
export type CertificateRule =
  | 'smoke/certificate-expires'
  | 'smoke/certificate-name'
  | 'smoke/certificate-chain'
  | 'smoke/certificate-weak'
  | 'smoke/certificate-unfit'
  | 'smoke/tls-version'
  | 'smoke/tls';

export interface CertificateWords {
  rule: CertificateRule;
  severity: Severity;
  /** Who notices, in a sentence (Markdown). */
  what: string;
  fix: string;
  /** Who is hit, for a finding's impact: a sentence that begins with them. */
  impact: string;
  sources: readonly string[];
}

const NODE_CODES = 'https://nodejs.org/api/tls.html#x509-certificate-error-codes';
const APPLE = 'https://support.apple.com/en-us/103769';
const SCHEDULE =
  'https://cabforum.org/2025/04/11/ballot-sc081v3-introduce-schedule-of-reducing-validity-and-data-reuse-periods/';
const EVERYBODY = 'Everybody gets a full-page warning in place of the app, and programs refuse to connect.';
const PROGRAMS =
  'Programs, webhooks and many phones cannot connect, while the app works in the browser of whoever tests it.';

export const certificateWords: Readonly<Record<CertificateKind, CertificateWords>> = {
  expired: {
    rule: 'smoke/certificate-expires',
    severity: 'blocker',
    what: 'Every browser and every program refuses it.',
    fix: 'Renew the certificate now, then find out why its automatic renewal stopped (DNS record, blocked port 80, account), and whether the server was reloaded after the last one.',
    impact: EVERYBODY,
    sources: [NODE_CODES],
  },
  'not-yet-valid': {
    rule: 'smoke/certificate-expires',
    severity: 'blocker',
    what: 'Until then every browser and every program refuses it.',
    fix: 'Look at the clock of the machine that made the certificate, and at the one of this machine; serve the previous certificate until the new one is valid.',
    impact: EVERYBODY,
    sources: [NODE_CODES],
  },
  'near-expiry': {
    rule: 'smoke/certificate-expires',
    severity: 'medium',
    what: 'Automatic renewal would have replaced it by now: it has stopped, or there is none.',
    fix: 'Look at the log of what renews it (`certbot renew --dry-run`, the host’s page of the domain), and check that the server is reloaded afterwards. Renewed by hand: renew it now.',
    impact: 'When it expires, everybody gets a full-page warning in place of the app.',
    sources: ['https://letsencrypt.org/docs/integration-guide/#when-to-renew', SCHEDULE],
  },
  'wrong-host': {
    rule: 'smoke/certificate-name',
    severity: 'blocker',
    what: 'Browsers and programs take it for somebody else’s.',
    fix: 'Add this host name to the certificate: at most hosts by adding the domain to the app. If the names belong to something else, DNS points at the wrong server, or the server has no entry for this name and answers with its default.',
    impact: EVERYBODY,
    sources: ['https://www.rfc-editor.org/rfc/rfc9525#section-6.3', NODE_CODES],
  },
  'common-name-only': {
    rule: 'smoke/certificate-name',
    severity: 'blocker',
    what: 'Browsers have ignored the common name since 2017 and refuse it; Node, which this check runs on, still accepts it.',
    fix: 'Make the certificate again with the host as a subject alternative name: `openssl req … -addext subjectAltName=DNS:<host>`.',
    impact: 'Whoever opens the app in a browser gets a full-page warning, while scripts that test it pass.',
    sources: [APPLE, 'https://www.rfc-editor.org/rfc/rfc9525#section-2'],
  },
  'self-signed': {
    rule: 'smoke/certificate-chain',
    severity: 'blocker',
    what: 'Nobody vouches for it, so every browser and every program refuses it.',
    fix: 'Use a certificate of a public authority (Let’s Encrypt is free; hosts do it by themselves). For one of your own, set `NODE_EXTRA_CA_CERTS` where the check runs.',
    impact: EVERYBODY,
    sources: [NODE_CODES],
  },
  'untrusted-root': {
    rule: 'smoke/certificate-chain',
    severity: 'blocker',
    what: 'Whoever has not installed that authority gets a warning, and programs refuse to connect.',
    fix: 'Use a certificate of a public authority; for an authority of your own, set `NODE_EXTRA_CA_CERTS` to its root where the check runs.',
    impact: EVERYBODY,
    sources: [NODE_CODES],
  },
  'missing-intermediate': {
    rule: 'smoke/certificate-chain',
    severity: 'high',
    what: 'It works in Chrome and Safari, which fetch the missing certificate or have it already, and fails in curl, in programs and on many phones.',
    fix: 'Let the server send its whole chain: `fullchain.pem`, not `cert.pem`; at a load balancer upload the chain as well.',
    impact: PROGRAMS,
    sources: [NODE_CODES, 'https://www.rfc-editor.org/rfc/rfc5246#section-7.4.2'],
  },
  'chain-order': {
    rule: 'smoke/certificate-chain',
    severity: 'medium',
    what: 'Browsers sort it themselves; older and smaller TLS libraries (embedded devices, old Java) give up.',
    fix: 'Write the file in this order: the host’s certificate, then each certificate that signed the one before.',
    impact: 'Programs that take the order as it comes cannot connect.',
    sources: [
      'https://www.rfc-editor.org/rfc/rfc5246#section-7.4.2',
      'https://www.rfc-editor.org/rfc/rfc8446#section-4.4.2',
    ],
  },
  refused: {
    rule: 'smoke/certificate-chain',
    severity: 'blocker',
    what: 'Programs that use OpenSSL refuse to connect, and browsers most likely too.',
    fix: 'Get the certificate issued again; the code says which demand of RFC 5280 it or a certificate above it does not meet.',
    impact: EVERYBODY,
    sources: [NODE_CODES],
  },
  'weak-key': {
    rule: 'smoke/certificate-weak',
    severity: 'high',
    what: 'Apple’s devices, OpenSSL at its usual level and Node refuse keys of this size.',
    fix: 'Make a new key (EC P-256, or RSA with 2048 bits or more) and get a certificate for it.',
    impact: 'Whoever comes with an Apple device or a current program cannot connect.',
    sources: [APPLE, 'https://docs.openssl.org/master/man3/SSL_CTX_set_security_level/'],
  },
  'weak-signature': {
    rule: 'smoke/certificate-weak',
    severity: 'blocker',
    what: 'Signatures with it can be forged, so browsers, Node and OpenSSL refuse it.',
    fix: 'Get the certificate issued again with SHA-256 (`openssl … -sha256`), and every certificate above it that is signed so.',
    impact: EVERYBODY,
    sources: [APPLE, 'https://docs.openssl.org/master/man3/SSL_CTX_set_security_level/'],
  },
  'wrong-purpose': {
    rule: 'smoke/certificate-unfit',
    severity: 'blocker',
    what: 'Browsers and programs refuse it for a server.',
    fix: 'Get a certificate whose extended key usage holds `serverAuth`.',
    impact: EVERYBODY,
    sources: [APPLE, 'https://www.rfc-editor.org/rfc/rfc5280#section-4.2.1.12'],
  },
  'too-long': {
    rule: 'smoke/certificate-unfit',
    severity: 'high',
    what: 'Browsers refuse certificates of public authorities that are valid for longer than these may issue, and the authority must revoke them.',
    fix: 'Get it issued again for a shorter time, and renew it automatically (ACME).',
    impact: 'Whoever opens the app in a browser that holds to the limit gets a full-page warning.',
    sources: [
      SCHEDULE,
      APPLE,
      'https://chromium.googlesource.com/chromium/src/+/main/net/docs/certificate_lifetimes.md',
    ],
  },
  unreadable: {
    rule: 'smoke/certificate-unfit',
    severity: 'blocker',
    what: 'Nobody can tell whose it is.',
    fix: 'Look at the certificate file of the server (`openssl x509 -in cert.pem -text`).',
    impact: EVERYBODY,
    sources: [],
  },
  'old-protocol': {
    rule: 'smoke/tls-version',
    severity: 'blocker',
    what: 'Browsers have refused protocols below TLS 1.2 since 2020, as do Node and current programs.',
    fix: 'Allow TLS 1.2 and 1.3 in the server (`ssl_protocols TLSv1.2 TLSv1.3;` in nginx), and update the library it uses if it has no newer ones.',
    impact: 'Everybody gets an error page of the browser in place of the app.',
    sources: ['https://www.rfc-editor.org/rfc/rfc8996'],
  },
  'not-tls': {
    rule: 'smoke/tls',
    severity: 'blocker',
    what: 'No secure connection can come about there.',
    fix: 'Switch TLS on for this port, or point the load balancer’s https listener at it; if the app speaks plain HTTP there, use the right scheme and port in the URL.',
    impact: 'Everybody gets an error page of the browser in place of the app.',
    sources: [],
  },
  handshake: {
    rule: 'smoke/tls',
    severity: 'blocker',
    what: 'No secure connection came about.',
    fix: 'Look at the server’s TLS settings: protocol versions, ciphers, the certificate and key for this host name, and whether it wants a certificate of the client.',
    impact: 'Everybody gets an error page of the browser in place of the app.',
    sources: ['https://www.rfc-editor.org/rfc/rfc8446#section-6.2'],
  },
};

/** What the pages of the rules say. `smoke/tls` has its own already. */
export const certificateRules: Readonly<
  Record<Exclude<CertificateRule, 'smoke/tls'>, { severity: Severity; summary: string; why: string; fix: string }>
> = {
  'smoke/certificate-expires': {
    severity: 'high',
    summary: 'The certificate has expired, is not valid yet, or ends soon',
    why: 'Renewal that stops unnoticed is the most common outage of all: nothing changes for weeks, then every browser shows a full-page warning at once. How soon is soon is a fraction of the lifetime, since certificates live from six days to a year: below a third (at most 30 days) is `medium`, below a sixth (at most 15 days) or 72 hours is `high`, expired is `blocker`.',
    fix: 'Mend the automatic renewal, and let it reload the server.',
  },
  'smoke/certificate-name': {
    severity: 'blocker',
    summary: 'The certificate is for other names',
    why: 'A browser compares the host with the subject alternative names of the certificate. `*.example.com` covers `a.example.com`, neither `example.com` nor `a.b.example.com`; an address needs an IP entry; the common name counts for nothing.',
    fix: 'Have the host among the subject alternative names.',
  },
  'smoke/certificate-chain': {
    severity: 'blocker',
    summary: 'Nothing that clients trust vouches for the certificate',
    why: 'Clients trust some roots, and need every certificate in between from the server. Desktop browsers fill gaps, so that a forgotten intermediate shows up in webhooks, in curl and on phones only. Self-signed certificates and unknown roots are refused by all.',
    fix: 'Serve the certificate of a public authority with its whole chain, in order.',
  },
  'smoke/certificate-weak': {
    severity: 'blocker',
    summary: 'The certificate has a key or a signature that can be broken',
    why: 'SHA-1 and MD5 signatures can be forged, and short keys can be computed. Browsers, Apple’s devices and OpenSSL refuse them; older programs do not, so it works for some. A root’s own signature does not count, since nobody checks it.',
    fix: 'Make a new key (EC P-256, RSA 2048 or more) and a certificate signed with SHA-256.',
  },
  'smoke/certificate-unfit': {
    severity: 'high',
    summary: 'The certificate is not made for a web site',
    why: 'It is for another purpose, or valid for longer than browsers accept: of public authorities 398 days, 200 if issued since 2026-03-15, 100 since 2027-03-15, 47 since 2029-03-15; of one’s own 825 days (Apple).',
    fix: 'Get a certificate with `serverAuth` among its purposes and a lifetime within the limit.',
  },
  'smoke/tls-version': {
    severity: 'blocker',
    summary: 'The host speaks only protocols that browsers refuse',
    why: 'TLS 1.0 and 1.1 are deprecated (RFC 8996). Browsers, Node and current libraries do not speak them any more.',
    fix: 'Allow TLS 1.2 and 1.3.',
  },
};
