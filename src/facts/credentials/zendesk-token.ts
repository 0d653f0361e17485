import { assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

export const zendeskToken: Provider = {
  id: 'zendesk-token',
  name: 'Zendesk API token',
  variable: 'ZENDESK_API_TOKEN',
  formats: [
    assigned(['zendesk'], '(?=[0-9a-f]{0,39}[A-Zg-z])[0-9A-Za-z]{40}'),
    // The secret of an OAuth client, or a token that it got.
    assigned(['zendesk'], '[0-9a-f]{64}'),
  ],
  severity: 'high',
  opens: 'read all tickets and customers of your Zendesk account, and answer in your name',
  rotate:
    'Deactivate, then delete it in Admin Center → Apps and integrations → APIs → API tokens (OAuth clients: the tab beside it).',
  docs: 'https://support.zendesk.com/hc/en-us/articles/4408889192858',
  sample: (random) => random.text(BASE62, 40),
};
