import { encodeBech32, isBech32 } from './shared/bech32.ts';
import { proofOf } from './shared/checksum.ts';
import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';

const ALPHABET = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';

/** With `PQ` since age 1.3: keys that withstand quantum computers, 32 bytes as well. */
export const ageKey: Provider = {
  id: 'age-key',
  name: 'age secret key',
  variable: 'SOPS_AGE_KEY',
  formats: [
    token(['age-secret-key-1', 'age-secret-key-pq-1'], `AGE-SECRET-KEY-(?:PQ-)?1[${ALPHABET.toUpperCase()}]{58}`),
  ],
  severity: 'blocker',
  opens: 'decrypt everything that was encrypted for this key, secrets in SOPS files among it',
  rotate:
    'Make a new key with `age-keygen`, re-encrypt (`sops updatekeys`), and change the secrets that were readable with the old one.',
  docs: 'https://github.com/FiloSottile/age#readme',
  provenBy: 'bech32 checksum',
  prove: (secret) => proofOf(isBech32(secret)),
  selfMade: true,
  sample(random) {
    // 32 bytes are 51 groups of five bits and one bit, padded with zeros.
    const data = [...Array.from({ length: 51 }, () => random.below(32)), random.below(2) * 16];
    return encodeBech32('age-secret-key-', data).toUpperCase();
  },
};
