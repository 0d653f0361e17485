import { around } from './shared/format.ts';
import { decodePem, samplePem } from './shared/pem.ts';
import type { Provider } from './shared/provider.ts';

const BEGIN = '-----BEGIN (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----';
const END = '-----END (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----';

/** How base 64 of the first line begins, as `base64 key.pem` makes it for a variable. The last two characters may hold what follows. */
const ENCODED = ['', 'RSA ', 'EC ', 'OPENSSH ', 'ENCRYPTED ', 'DSA '].map((kind) =>
  Buffer.from(`-----BEGIN ${kind}${'PRIVATE'} KEY`)
    .toString('base64')
    .replace(/..={0,2}$/, ''),
);

/** The block itself, also where the whole of it stands in base 64. */
const blockOf = (secret: string): string =>
  secret.startsWith('LS0t') ? Buffer.from(secret, 'base64').toString('latin1') : secret;

/** RSA, EC, OpenSSH, PKCS #8 and PGP, on several lines or escaped on one; cut off at the end too. */
export const privateKey: Provider = {
  id: 'private-key',
  name: 'Private key',
  variable: 'PRIVATE_KEY',
  formats: [
    around(
      ['private key'],
      new RegExp(`(${BEGIN}(?:(?!-----BEGIN)[\\w+/=\\s\\\\:,.;"'()<>@-]){40,15000}?${END})`, 'dg'),
      {
        before: 48,
        after: 16_000,
      },
    ),
    // A head and lines of base 64, but no end: a piece of a key is still worth a look.
    around(
      ['private key'],
      new RegExp(
        `(${BEGIN}(?:\\\\[nr]|\\s){1,4}[0-9A-Za-z+/=]{60,76}(?:(?:\\\\[nr]|\\s){1,4}[0-9A-Za-z+/=]{1,76}){0,200})`,
        'dg',
      ),
      {
        before: 48,
        after: 16_000,
      },
    ),
    around(
      ['ls0tls1crudjti'],
      new RegExp(
        `(?<![0-9A-Za-z+/])((?:${ENCODED.join('|').replaceAll('+', '\\+')})[0-9A-Za-z+/]{60,16000}={0,2})`,
        'dy',
      ),
      { after: 16_100 },
      true,
    ),
  ],
  severity: 'high',
  opens: 'sign in, sign or decrypt as the owner of the key, wherever its public half is trusted',
  rotate:
    "Make a new pair and put its public half where the old one is trusted (`authorized_keys`, the certificate, the app's settings), then remove the old one there.",
  docs: 'https://docs.github.com/en/authentication/connecting-to-github-with-ssh/checking-for-existing-ssh-keys',
  provenBy: 'DER or OpenSSH structure',
  prove(secret) {
    const key = decodePem(blockOf(secret));
    if (key === undefined) return 'disproven';
    return key.locked || key.kind === 'pgp' ? 'plausible' : 'proven';
  },
  about: (secret) =>
    decodePem(blockOf(secret))?.locked ? 'A passphrase protects it, as well as that passphrase is.' : undefined,
  severityOf: (secret) => (decodePem(blockOf(secret))?.locked ? 'medium' : undefined),
  selfMade: true,
  sample: samplePem,
  examples: {
    bad: ['<token>', 'const key = `<token>`;'],
    good: ['# paste it between BEGIN and END', `-----BEGIN ${'PRIVATE'} KEY-----\n…\n-----END ${'PRIVATE'} KEY-----`],
  },
};
