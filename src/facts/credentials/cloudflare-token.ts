import { crc32Hex, proofOf } from './shared/checksum.ts';
import { assigned, token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';
import { active, bearer, inactive, textAt } from './shared/verification.ts';

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
  provenBy: 'CRC32 checksum',
  // The eight last digits are the CRC32 of the 40 characters between.
  prove(secret) {
    if (!/^cf(?:at|ut|k)_/.test(secret)) return 'plausible';
    const body = secret.slice(secret.indexOf('_') + 1);
    return proofOf(body.length === 48 && crc32Hex(body.slice(0, 40)) === body.slice(40));
  },
  severityOf: (secret) => (/^(?:cf|v1\.0-)/.test(secret) ? undefined : 'high'),
  verify: {
    who: 'Cloudflare',
    host: 'api.cloudflare.com',
    // Tokens of an account are asked about by the account's id, and what is known by its name only may be something else.
    request: (secret) =>
      secret.startsWith('cfut_') ? { path: '/client/v4/user/tokens/verify', headers: bearer(secret) } : undefined,
    read({ status, json }) {
      if (status === 401) return inactive;
      const state = textAt(json, 'result', 'status');
      if (state === 'active') return active();
      return state === 'disabled' || state === 'expired' ? inactive : undefined;
    },
    sources: ['https://developers.cloudflare.com/api/resources/user/subresources/tokens/methods/verify/'],
  },
  sample(random) {
    const body = random.text(BASE62, 40);
    return `cfut_${body}${crc32Hex(body)}`;
  },
  sources: ['https://developers.cloudflare.com/fundamentals/api/get-started/token-formats'],
};
