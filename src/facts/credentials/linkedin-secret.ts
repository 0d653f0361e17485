import { assigned, token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

/** Client secrets (16 characters; newer ones begin with `WPL_AP`) and client ids (14), which open nothing. */
export const linkedinSecret: Provider = {
  id: 'linkedin-secret',
  name: 'LinkedIn client secret',
  variable: 'LINKEDIN_CLIENT_SECRET',
  formats: [
    token(['wpl_ap'], 'WPL_AP[01]\\.[0-9A-Za-z]{16}(?:\\.[0-9A-Za-z+/]{4,12}={0,2})?(?!\\w)'),
    assigned(
      ['linkedin_client', 'linkedin_secret', 'linkedin_key', 'linkedin_token', 'linkedin_api', 'linkedin_app'],
      '[0-9A-Za-z]{16}|[0-9a-z]{14}',
    ),
  ],
  severity: 'high',
  opens: 'pose as your app when people sign in with LinkedIn',
  rotate: 'Add a new secret at linkedin.com/developers → your app → Auth, then delete this one.',
  docs: 'https://learn.microsoft.com/en-us/linkedin/shared/authentication/application-secret-management',
  severityOf: (secret) => (secret.length === 14 ? 'low' : undefined),
  sample: (random) => `WPL_AP1.${random.text(BASE62, 16)}.${random.text(BASE62, 6)}==`,
};
