import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE36 } from './shared/random.ts';

export const appsyncKey: Provider = {
  id: 'appsync-key',
  name: 'AWS AppSync API key',
  variable: 'APPSYNC_API_KEY',
  formats: [token(['da2-'], 'da2-[0-9a-z]{26}(?![\\w-])')],
  // Some are meant for the browser; what they open is then open to everyone.
  severity: 'high',
  opens: 'call your GraphQL API without signing in, with everything that is allowed to API keys',
  rotate:
    'Delete it in the AWS console → AppSync → your API → Settings (`aws appsync delete-api-key`), or let callers sign in instead.',
  docs: 'https://docs.aws.amazon.com/appsync/latest/APIReference/API_ApiKey.html',
  sample: (random) => `da2-${random.text(BASE36, 26)}`,
  sources: ['https://docs.aws.amazon.com/appsync/latest/APIReference/API_ApiKey.html'],
};
