import { crc32Hex, proofOf } from './shared/checksum.ts';
import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { HEX } from './shared/random.ts';

export const zuploKey: Provider = {
  id: 'zuplo-key',
  name: 'Zuplo API key',
  variable: 'ZUPLO_API_KEY',
  formats: [token(['zpka_'], 'zpka_[0-9a-f]{32}_[0-9a-f]{8}')],
  severity: 'blocker',
  opens: 'call the API behind your gateway as one of its consumers',
  rotate: 'Delete it at portal.zuplo.com → Services → API Key Service.',
  docs: 'https://zuplo.com/docs/articles/api-key-leak-detection',
  provenBy: 'CRC32 checksum',
  prove: (secret) => proofOf(crc32Hex(secret.slice(5, 37)) === secret.slice(-8)),
  sample(random) {
    const body = random.text(HEX, 32);
    return `zpka_${body}_${crc32Hex(body)}`;
  },
};
