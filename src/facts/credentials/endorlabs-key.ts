import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

/** The key and its secret look the same. */
export const endorlabsKey: Provider = {
  id: 'endorlabs-key',
  name: 'Endor Labs API key or secret',
  variable: 'ENDOR_API_CREDENTIALS_SECRET',
  formats: [token(['endr+'], 'endr\\+[0-9A-Za-z]{16}(?![\\w+])')],
  severity: 'blocker',
  opens:
    'read the findings of your projects at Endor Labs, and change policies where its role allows (both are needed)',
  rotate: 'Delete the API key at app.endorlabs.com → Access Control → API Keys.',
  docs: 'https://docs.endorlabs.com/rest-api/authentication/',
  sample: (random) => `endr+${random.text(BASE62, 16)}`,
};
