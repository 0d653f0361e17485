import { assigned, token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62, BASE64URL } from './shared/random.ts';

export const vaultToken: Provider = {
  id: 'vault-token',
  name: 'HashiCorp Vault token',
  variable: 'VAULT_TOKEN',
  formats: [
    token(['hvs.'], 'hvs\\.[\\w-]{24,120}(?![\\w-])'),
    token(['hvb.', 'hvr.'], 'hv[br]\\.[\\w-]{24,300}(?![\\w-])', { after: 320 }),
    token(['s.caes'], 's\\.CAES[\\w-]{60,140}(?![\\w-])'),
    // Before Vault 1.10: service, batch and recovery tokens.
    assigned(['vault'], '[sbr]\\.[0-9A-Za-z]{24,26}'),
    // `token: s.…` without the word Vault: the shape is narrow enough.
    assigned(['token'], 's\\.[0-9A-Za-z]{24}'),
  ],
  severity: 'blocker',
  opens: "read the secrets in your Vault that the token's policies allow",
  rotate: 'Run `vault token revoke <token>`.',
  docs: 'https://developer.hashicorp.com/vault/docs/commands/token/revoke',
  provenBy: 'length',
  // https://developer.hashicorp.com/vault/docs/concepts/tokens#token-formats; those that a cluster issues are signed and
  // longer. A wrong length is malformed, yet a person meant a token.
  prove(secret) {
    const length = secret.length - secret.indexOf('.') - 1;
    return length === 24 || length >= 60 ? 'plausible' : 'disproven';
  },
  sample: (random) => `hvs.CAES${random.text(BASE64URL, 90)}${random.text(BASE62, 1)}`,
};
