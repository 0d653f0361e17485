import { stageOf } from '../../../core/environment.ts';
import type { Severity } from '../../../core/severity.ts';
import { hostOf, isRemote, normalHost, urlsIn } from '../address.ts';
import type { Environment } from '../environments/environment.ts';
import { type EnvProblem, type EnvRule, judgedValues } from '../rule.ts';
import { isOff, isOn } from '../variable-name.ts';
import { inEnvironment, placeOfValue } from '../words.ts';

export const tlsVerificationOff: EnvRule = {
  id: 'env/tls-verification-off',
  severity: 'high',
  summary: 'Certificates of other servers are not checked',
  why: 'It silences an error about a certificate, and from then on whoever is on the way can pose as the database, the payment provider or the own API, and read every password that is sent.',
  fix: 'Give the program the certificate of the authority (`NODE_EXTRA_CA_CERTS`, `sslrootcert`), and check again.',
  since: '0.1.0',
  sources: [
    'https://nodejs.org/api/cli.html#node_tls_reject_unauthorizedvalue',
    'https://www.postgresql.org/docs/current/libpq-ssl.html#LIBPQ-SSL-PROTECTION',
    'https://peps.python.org/pep-0493/',
  ],
  examples: {
    bad: [
      'NODE_TLS_REJECT_UNAUTHORIZED=\n--- production\nNODE_TLS_REJECT_UNAUTHORIZED=0',
      'DATABASE_URL=\n--- production\nDATABASE_URL=postgres://app:<token>@db.shop.dev/app?sslmode=disable',
      'SMTP_SKIP_TLS_VERIFY=\n--- staging\nSMTP_SKIP_TLS_VERIFY=true',
    ],
    good: [
      'NODE_TLS_REJECT_UNAUTHORIZED=\n--- production\nNODE_TLS_REJECT_UNAUTHORIZED=1',
      'NODE_TLS_REJECT_UNAUTHORIZED=\n--- development\nNODE_TLS_REJECT_UNAUTHORIZED=0',
      'DATABASE_URL=\n--- production\nDATABASE_URL=postgres://app:<token>@db:5432/app?sslmode=disable',
      'DATABASE_URL=\n--- production\nDATABASE_URL=postgres://app:<token>@db.shop.dev/app?sslmode=require',
    ],
  },
  *check(subject) {
    for (const { name, value, environment } of judgedValues(subject, 'undeclared')) {
      const words = wordsOf(name, value.trim(), environment);
      if (words !== undefined) yield* problem(name, environment, words);
    }
    // An empty bundle switches the check off: https://requests.readthedocs.io/en/latest/user/advanced/#ssl-cert-verification
    for (const environment of subject.environments)
      if (environment.cells.get('CURL_CA_BUNDLE')?.state === 'empty' && environment.kind !== 'job')
        yield* problem('CURL_CA_BUNDLE', environment, 'is empty, which makes Python’s requests check nothing');
  },
};

function* problem(name: string, environment: Environment, words: string): Iterable<EnvProblem> {
  const severity = severityIn(environment);
  if (severity === undefined) return;
  yield {
    variable: name,
    environment,
    severity,
    title: `${name} ${words.replaceAll('`', '')}${inEnvironment(environment)}`,
    message: `The value of \`${name}\`${inEnvironment(environment)} ${words}.`,
    fix: `Take \`${name}\` away or correct it ${placeOfValue(environment)}. If the other server has a certificate of your own authority, name that (\`NODE_EXTRA_CA_CERTS\`, \`SSL_CERT_FILE\`, \`sslrootcert\`).`,
    impact: 'Whoever is on the way can pose as the other server and read or change what is sent, passwords too.',
  };
}

function severityIn({ name }: Environment): Severity | undefined {
  const stage = stageOf(name);
  if (stage === 'production') return 'high';
  return stage === 'development' || stage === 'test' ? undefined : 'medium';
}

/** Switches that must be on, and those that must be off. */
const MUST_CHECK =
  /^(?:NODE_TLS_REJECT_UNAUTHORIZED|PYTHONHTTPSVERIFY|NPM_CONFIG_STRICT_SSL|npm_config_strict_ssl)$|(?:^|_)(?:VERIFY_(?:SSL|TLS|CERTS?|CERTIFICATES?)|(?:SSL|TLS|CERT|CERTIFICATE)_VERIFY|(?:SSL_|TLS_)?REJECT_UNAUTHORIZED|(?:SSL|TLS)_VERIFICATION)$/;
const MUST_NOT =
  /^GIT_SSL_NO_VERIFY$|(?:^|_)(?:(?:INSECURE_)?SKIP_(?:TLS_|SSL_|CERT_)?VERIF(?:Y|ICATION)|(?:SSL|TLS)_(?:NO_VERIFY|INSECURE|SKIP_VERIFY)|(?:TLS|SSL)_ALLOW_(?:INVALID|SELF_SIGNED)\w*|ALLOW_(?:INVALID|SELF_SIGNED)_CERT(?:IFICATE)?S?|DISABLE_(?:TLS|SSL|CERT)_VERIF(?:Y|ICATION)|IGNORE_(?:SSL|TLS|CERT(?:IFICATE)?)(?:_ERRORS)?)$/;

const IN_QUERY =
  /[?&;\s](?:sslmode=(?:disable|no-verify|allow)|ssl=(?:false|0)|sslaccept=accept_invalid_certs|tlsAllowInvalidCertificates=true|tlsInsecure=true|rejectUnauthorized=false|useSSL=false|trustServerCertificate=true|ssl_?cert_?reqs=(?:none|CERT_NONE)|sslVerify(?:Certificate)?=false)(?=$|[&;\s])/i;

function wordsOf(name: string, text: string, environment: Environment): string | undefined {
  const upper = name.toUpperCase();
  if ((MUST_CHECK.test(name) || MUST_CHECK.test(upper)) && isOff(text)) return 'switches the check of certificates off';
  if (MUST_NOT.test(upper) && isOn(text)) return 'switches the check of certificates off';
  if (upper === 'PGSSLMODE' && /^(?:disable|allow)$/i.test(text)) {
    const host = environment.cells.get('PGHOST');
    return host?.state === 'set' && isRemote(normalHost(host.value))
      ? 'lets the connection go without encryption'
      : undefined;
  }
  const match = IN_QUERY.exec(text);
  if (match === null || !urlsIn(text).some((url) => isRemote(hostOf(url)))) return undefined;
  return `asks for a connection without encryption or without a check of the certificate (\`${match[0].slice(1).toLowerCase()}\`)`;
}
