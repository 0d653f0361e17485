import { around } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';

/** `.ppk`: the head, the public lines, the private ones. Cut off is enough: `puttygen` needs all, a person a look. */
export const puttyKey: Provider = {
  id: 'putty-key',
  name: 'PuTTY private key',
  variable: 'SSH_PRIVATE_KEY',
  formats: [
    around(
      ['putty-user-key-file-'],
      /(PuTTY-User-Key-File-\d: [\w-]{1,40}\r?\nEncryption: [\w-]{1,20}\r?\n[^\n]{0,200}\n[\w+/=:\s-]{1,6000}?Private-Lines: \d{1,3}\r?\n[0-9A-Za-z+/=]{16,64}(?:\r?\n[0-9A-Za-z+/=]{1,64}){0,100}(?![0-9A-Za-z+/=:-]))/dg,
      { after: 14_000 },
    ),
  ],
  severity: 'blocker',
  opens: 'sign in wherever the public half of this key is trusted',
  rotate:
    'Make a new pair with PuTTYgen, put its public half where the old one is trusted (`authorized_keys`), and remove the old one there.',
  docs: 'https://the.earth.li/~sgtatham/putty/latest/htmldoc/AppendixC.html',
  about: (secret) => (isLocked(secret) ? 'A passphrase protects it, as well as that passphrase is.' : undefined),
  severityOf: (secret) => (isLocked(secret) ? 'medium' : undefined),
  selfMade: true,
  sample(random) {
    const lines = (bytes: number) =>
      random
        .bytes(bytes)
        .toString('base64')
        .replaceAll(/.{64}(?=.)/g, '$&\n');
    return [
      'PuTTY-User-Key-File-3: ssh-ed25519',
      'Encryption: none',
      'Comment: shop',
      'Public-Lines: 2',
      lines(51),
      'Private-Lines: 1',
      lines(36),
    ].join('\n');
  },
  examples: { bad: ['<token>'], good: ['# PuTTY-User-Key-File-3: keep it in a secret'] },
};

const isLocked = (key: string): boolean => !/\nEncryption: none\r?\n/.test(key);
