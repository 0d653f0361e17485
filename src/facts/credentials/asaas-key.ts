import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { HEX } from './shared/random.ts';

const inside = (secret: string): string => Buffer.from(secret.slice(14), 'base64').toString('latin1');

/** The dollar sign belongs to the key. Behind the prefix stand three digits, then base 64. */
export const asaasKey: Provider = {
  id: 'asaas-key',
  name: 'Asaas API key',
  variable: 'ASAAS_API_KEY',
  formats: [token(['$aact_'], '\\$aact_(?:prod|hmlg)_[0-9A-Za-z+/]{30,240}={0,2}')],
  severity: 'blocker',
  opens: 'charge your customers, read what they owe, and move money out of your Asaas account',
  rotate: 'Disable or delete it in Asaas → Integrações → Chaves de API, and create a new one.',
  docs: 'https://docs.asaas.com/docs/api-keys',
  provenBy: 'encoded text inside',
  prove: (secret) => (inside(secret).includes('::$aach_') ? 'proven' : 'plausible'),
  // `hmlg` is the sandbox.
  severityOf: (secret) => (secret.startsWith('$aact_hmlg_') ? 'medium' : undefined),
  sample(random) {
    const text = `${random.text(HEX, 32)}::${random.text(HEX, 36)}::$aach_${random.text(HEX, 36)}`;
    return `$aact_prod_000${Buffer.from(text).toString('base64')}`;
  },
  examples: {
    bad: ["ASAAS_API_KEY='<token>'", '"access_token": "<token>"'],
    good: ["ASAAS_API_KEY='$aact_prod_…'", 'ASAAS_API_KEY=$ASAAS_API_KEY'],
  },
  sources: ['https://docs.asaas.com/changelog/novidade-novo-prefixo-de-identificação-das-chaves-api'],
};
