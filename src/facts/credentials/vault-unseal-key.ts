import { around, assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

/** 32 bytes, or a share of them with one more; in base 64 or hexadecimal. */
const KEY = '[0-9a-f]{66}|[0-9a-f]{64}|[0-9A-Za-z+/]{44}|[0-9A-Za-z+/]{43}=';
const END = '(?![0-9A-Za-z+/=])';

export const vaultUnsealKey: Provider = {
  id: 'vault-unseal-key',
  name: 'HashiCorp Vault unseal key',
  variable: 'VAULT_UNSEAL_KEY',
  formats: [
    around(
      ['unseal key', 'recovery key'],
      new RegExp(`(?:Unseal|Recovery) Key(?: \\d{1,2})?(?: \\(hex\\))? {0,4}: {0,4}(${KEY})${END}`, 'dg'),
      { textOnly: true },
    ),
    around(['operator unseal'], new RegExp(`operator unseal (${KEY})${END}`, 'dg'), { textOnly: true }),
    assigned(['unseal_key', 'vault_unseal'], KEY),
  ],
  severity: 'high',
  opens: 'unseal your Vault with enough of these keys, and with the same keys make a new root token',
  rotate: 'Run `vault operator rekey` for a new set of keys, and `vault operator seal` first if others have them too.',
  docs: 'https://developer.hashicorp.com/vault/tutorials/operations/rekeying-and-rotating',
  // https://developer.hashicorp.com/vault/docs/commands/operator/unseal prints it.
  isPublic: (secret) => secret.startsWith('IXyR0OJn'),
  sample: (random) => `${random.text(`${BASE62}+/`, 43)}7`,
  examples: {
    bad: ['Unseal Key 1: <token>', 'vault operator unseal <token>'],
    good: ['vault operator unseal', 'Unseal Key (will be hidden):'],
  },
  sources: ['https://developer.hashicorp.com/vault/docs/commands/operator/unseal'],
};
