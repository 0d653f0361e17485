import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE64URL } from './shared/random.ts';
import { active, bearer } from './shared/verification.ts';

export const sendgridKey: Provider = {
  id: 'sendgrid-key',
  name: 'SendGrid API key',
  variable: 'SENDGRID_API_KEY',
  formats: [
    token(['sg.'], 'SG\\.(?:[\\w=-]{16,24}\\.[\\w=-]{38,45}(?![\\w=-])|[\\w=.-]{66}(?![\\w=.-]))', { after: 80 }),
  ],
  severity: 'blocker',
  opens: 'send mail as your domain (phishing that passes SPF and DKIM) and read your contacts',
  rotate: 'Delete it at app.sendgrid.com → Settings → API Keys.',
  docs: 'https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys',
  verify: {
    who: 'SendGrid',
    host: 'api.sendgrid.com',
    request: (secret) => ({ path: '/v3/scopes', headers: bearer(secret) }),
    read: ({ status }) => {
      if (status === 401) return { state: 'unknown', why: 'does not take it; its region EU, which was not asked, may' };
      return status === 200 ? active() : undefined;
    },
    sources: [
      'https://www.twilio.com/docs/sendgrid/api-reference/api-key-permissions/retrieve-a-list-of-scopes-for-which-this-user-has-access',
    ],
  },
  sample: (random) => `SG.${random.text(BASE64URL, 22)}.${random.text(BASE64URL, 43)}`,
};
