import { assigned, token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { HEX } from './shared/random.ts';

/** The Cert ID (client secret) of a keyset, and its App ID (client id) by its name. `SBX` is the sandbox. */
export const ebayKey: Provider = {
  id: 'ebay-key',
  name: 'eBay client secret',
  variable: 'EBAY_CLIENT_SECRET',
  formats: [
    token(['prd-', 'sbx-'], '(?:PRD|SBX)-[0-9a-f]{8,12}-(?:[0-9a-f]{4}-){3}[0-9a-f]{4,8}(?![\\w-])'),
    assigned(['ebay_client', 'ebay_app'], '[0-9A-Za-z]{1,24}-[0-9A-Za-z]{1,24}-(?:PRD|SBX)-[0-9a-f]{8,9}-[0-9a-f]{8}'),
  ],
  severity: 'high',
  opens: 'call the eBay APIs as your application, and use the tokens of the sellers who trust it',
  rotate: 'Rotate the Cert ID at developer.ebay.com → My Account → Application Keys.',
  docs: 'https://developer.ebay.com/api-docs/static/gs_understand-application-keysets.html',
  severityOf(secret) {
    // The client id names the application and opens nothing.
    if (!/^(?:PRD|SBX)-/.test(secret)) return 'low';
    return secret.startsWith('SBX-') ? 'medium' : undefined;
  },
  sample(random) {
    const [a, b, c, d, e] = [12, 4, 4, 4, 4].map((length) => random.text(HEX, length));
    return `PRD-${a}-${b}-${c}-${d}-${e}`;
  },
};
