import { assigned, token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62, HEX } from './shared/random.ts';

/** Tokens of 2026 with a prefix, older tokens and global keys by their name, origin CA keys. */
export const cloudflareToken: Provider = {
  id: 'cloudflare-token',
  name: 'Cloudflare API token',
  variable: 'CLOUDFLARE_API_TOKEN',
  formats: [
    token(['cfat_', 'cfut_', 'cfk_'], 'cf(?:at|ut|k)_[0-9A-Za-z]{40,48}'),
    assigned(['cloudflare', 'cf_api', 'cf_token'], '[0-9A-Za-z_-]{40}|[0-9a-f]{37}'),
    token(['v1.0-'], 'v1\\.0-[0-9a-f]{24}-[0-9a-f]{146}'),
  ],
  severity: 'blocker',
  opens: 'change your DNS and workers: send your visitors elsewhere and read your mail',
  rotate: 'Roll it at dash.cloudflare.com → My profile → API tokens.',
  docs: 'https://developers.cloudflare.com/fundamentals/api/how-to/roll-token/',
  severityOf: (secret) => (/^(?:cf|v1\.0-)/.test(secret) ? undefined : 'high'),
  sample: (random) => `cfut_${random.text(BASE62, 40)}${random.text(HEX, 8)}`,
};
