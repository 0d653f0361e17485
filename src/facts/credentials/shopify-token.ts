import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { HEX } from './shared/random.ts';

/** 32 hexadecimal digits; longer and mixed-case ones since 2023 (shopify.dev changelog). */
export const shopifyToken: Provider = {
  id: 'shopify-token',
  name: 'Shopify access token',
  variable: 'SHOPIFY_ACCESS_TOKEN',
  formats: [token(['shpat_', 'shpca_', 'shppa_', 'shpss_', 'shpua_'], 'shp(?:at|ca|pa|ss|ua)_[0-9A-Za-z]{32,38}')],
  severity: 'blocker',
  opens: 'read the customers and orders of the shop and change its products and prices',
  rotate: 'Uninstall or rotate it in the Shopify admin → Settings → Apps → Develop apps → API credentials.',
  docs: 'https://shopify.dev/docs/apps/build/authentication-authorization/client-secrets/rotate-revoke-client-credentials',
  sample: (random) => `shpat_${random.text(HEX, 32)}`,
};
