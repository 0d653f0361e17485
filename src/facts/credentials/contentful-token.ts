import { assigned, token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE64URL } from './shared/random.ts';

/** Personal access tokens of the management API, and delivery or preview tokens by their name. */
export const contentfulToken: Provider = {
  id: 'contentful-token',
  name: 'Contentful token',
  variable: 'CONTENTFUL_ACCESS_TOKEN',
  formats: [token(['cfpat-'], 'CFPAT-[\\w-]{43}(?![\\w-])'), assigned(['contentful'], '[\\w-]{43}')],
  severity: 'blocker',
  opens: 'read your content, drafts as well with a preview token; with a management token, change and delete it',
  rotate:
    'Revoke it at app.contentful.com → Settings → CMA tokens (delivery and preview tokens: the space → Settings → API keys).',
  docs: 'https://www.contentful.com/developers/docs/references/authentication/',
  // Without the prefix it reads only, and a web page may carry it in the open.
  severityOf: (secret) => (secret.startsWith('CFPAT-') ? undefined : 'medium'),
  sample: (random) => `CFPAT-${random.text(BASE64URL, 43)}`,
  sources: ['https://contentful.com/help/personal-access-tokens'],
};
