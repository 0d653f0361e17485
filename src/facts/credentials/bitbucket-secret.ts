import { assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

const NAMES = [
  'bitbucket_client',
  'bitbucket_consumer',
  'bitbucket_key',
  'bitbucket_oauth',
  'bitbucket_secret',
  'bitbucket_token',
];

/** Key and secret of an OAuth consumer (Cloud) or of an application link (Data Center). */
export const bitbucketSecret: Provider = {
  id: 'bitbucket-secret',
  name: 'Bitbucket OAuth secret or key',
  variable: 'BITBUCKET_CLIENT_SECRET',
  formats: [assigned(NAMES, '[0-9A-Za-z]{32}|[0-9A-Za-z_=-]{64}'), assigned(NAMES, '[0-9A-Za-z]{18}')],
  severity: 'high',
  opens: 'get access tokens as your app, and read or change the repositories it was given',
  rotate: 'Delete the consumer in Bitbucket → Workspace settings → OAuth consumers and add a new one.',
  docs: 'https://support.atlassian.com/bitbucket-cloud/docs/use-oauth-on-bitbucket-cloud/',
  // Eighteen characters are the consumer's key, which opens nothing by itself.
  severityOf: (secret) => (secret.length === 18 ? 'low' : undefined),
  sample: (random) => random.text(BASE62, 32),
  sources: ['https://confluence.atlassian.com/x/pwIwDg'],
};
