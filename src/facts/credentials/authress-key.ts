import { token } from './shared/format.ts';
import { isDerSequence } from './shared/parse.ts';
import type { Provider } from './shared/provider.ts';
import { BASE36, BASE62 } from './shared/random.ts';

// An Ed25519 key as PKCS #8 (RFC 8410) up to its 32 bytes.
const ED25519 = '302e020100300506032b657004220420';

/** `<service client>.<key>.<account>.<private key>`. */
export const authressKey: Provider = {
  id: 'authress-key',
  name: 'Authress access key',
  variable: 'AUTHRESS_KEY',
  formats: [
    token(
      ['.acc-', '.acc_'],
      '(?:sc|ext|scauth)_[0-9A-Za-z]{5,30}\\.[0-9A-Za-z]{4,6}\\.acc[_-][0-9a-z-]{10,32}\\.[0-9A-Za-z+/_=-]{30,120}(?![\\w+/=-])',
      { before: 48, after: 168 },
    ),
  ],
  severity: 'blocker',
  opens: 'sign tokens as this service client and decide who may do what in your apps',
  rotate:
    'Delete it in the Authress management portal → Service clients → the client → Access keys, and add a new one.',
  docs: 'https://authress.io/knowledge-base/docs/authorization/service-clients/access-keys',
  provenBy: 'private key inside',
  prove: (secret) =>
    isDerSequence(Buffer.from(secret.slice(secret.lastIndexOf('.') + 1), 'base64')) ? 'proven' : 'plausible',
  sample(random) {
    const key = Buffer.concat([Buffer.from(ED25519, 'hex'), random.bytes(32)]).toString('base64');
    return `sc_${random.text(BASE62, 20)}.${random.text(BASE36, 4)}.acc-${random.text(BASE36, 14)}.${key}`;
  },
};
