import { assigned, token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

/** Access tokens (session ids): the id of the organization (`00D…`), `!`, and the session. */
export const salesforceToken: Provider = {
  id: 'salesforce-token',
  name: 'Salesforce access token',
  variable: 'SALESFORCE_ACCESS_TOKEN',
  formats: [
    token(['00d'], '00D[0-9A-Za-z]{12,15}![\\w.]{80,130}(?![\\w-])', { after: 160 }),
    assigned(['salesforce', 'sf_access_token'], '00[0-9A-Za-z]{13,16}![\\w.-]{80,120}'),
  ],
  // It ends by itself, mostly within hours.
  severity: 'high',
  opens: 'read and change the data of your Salesforce organization as the user who signed in',
  rotate:
    'Revoke it at `https://<your domain>.my.salesforce.com/services/oauth2/revoke`, or end the session at Setup → Session Management.',
  docs: 'https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_revoke_token.htm&language=en_US&type=5',
  sample: (random) => `00D${random.text(BASE62, 12)}!AQ${random.text(BASE62, 94)}`,
  sources: ['https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_revoke_token.htm&language=en_US&type=5'],
};
