import { around, assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE64URL } from './shared/random.ts';

export const oktaToken: Provider = {
  id: 'okta-token',
  name: 'Okta API token',
  variable: 'OKTA_API_TOKEN',
  formats: [
    assigned(['okta', 'ssws'], '00[\\w=-]{38,40}'),
    // Authorization: SSWS 00…
    around(['ssws '], /SSWS (00[\w-]{40})(?![\w-])/dg, { after: 50, textOnly: true }),
  ],
  severity: 'high',
  opens: 'manage the people who sign in to your apps, with the rights of the admin who made it',
  rotate: 'Revoke it in the Okta admin console → Security → API → Tokens.',
  docs: 'https://developer.okta.com/docs/guides/create-an-api-token/main/',
  sample: (random) => `00${random.text(BASE64URL, 39)}a`,
};
