import { assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE64URL } from './shared/random.ts';

export const infomaniakToken: Provider = {
  id: 'infomaniak-token',
  name: 'Infomaniak API token',
  variable: 'INFOMANIAK_TOKEN',
  formats: [assigned(['infomaniak'], '[\\w-]{68,90}')],
  severity: 'high',
  opens: 'use what the token was made for: domains and their DNS, mail, drives',
  rotate: 'Select it in the Infomaniak Manager → API tokens, and revoke it.',
  docs: 'https://www.infomaniak.com/en/support/faq/2582/add-and-manage-infomaniak-api-tokens',
  sample: (random) => `${random.text(BASE64URL, 71)}7`,
};
