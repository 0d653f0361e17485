import { assigned, token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE64URL } from './shared/random.ts';

export const squareToken: Provider = {
  id: 'square-token',
  name: 'Square access token',
  variable: 'SQUARE_ACCESS_TOKEN',
  formats: [
    token(['sq0atp-', 'sq0csp-'], 'sq0(?:atp-[\\w-]{22,60}|csp-[\\w-]{43})(?![\\w-])'),
    token(['eaaa'], 'EAAA[\\w-]{60}(?![\\w-])'),
    // Shorter ones look like base 64, so the name must tell.
    assigned(['square'], 'EAAA[\\w-]{22,59}'),
  ],
  severity: 'blocker',
  opens: 'take payments, issue refunds and read the customers of your Square account',
  rotate: 'Replace it at developer.squareup.com → your application → Credentials.',
  docs: 'https://developer.squareup.com/docs/build-basics/access-tokens',
  sample: (random) => `EAAA${random.text(BASE64URL, 60)}`,
};
