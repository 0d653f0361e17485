import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';
import { active, bearer, inactive, textAt } from './shared/verification.ts';

export const resendKey: Provider = {
  id: 'resend-key',
  name: 'Resend API key',
  variable: 'RESEND_API_KEY',
  formats: [token(['re_'], 're_[0-9A-Za-z]{8}_[0-9A-Za-z]{24}', { after: 48 })],
  severity: 'blocker',
  opens: 'send mail as your domain (phishing that passes SPF and DKIM)',
  rotate: 'Delete it at resend.com → API Keys.',
  docs: 'https://resend.com/docs/knowledge-base/how-to-handle-api-keys',
  verify: {
    who: 'Resend',
    host: 'api.resend.com',
    request: (secret) => ({ path: '/domains', headers: bearer(secret) }),
    // One that may only send is refused by name. One that is none: 400 of today, 403 of before.
    read({ status, json }) {
      if (status === 200 || textAt(json, 'name') === 'restricted_api_key') return active();
      return /^API key is invalid\.?$/.test(textAt(json, 'message') ?? '') ? inactive : undefined;
    },
    sources: [
      'https://resend.com/docs/api-reference/errors',
      'https://resend.com/docs/api-reference/domains/list-domains',
    ],
  },
  sample: (random) => `re_${random.text(BASE62, 8)}_${random.text(BASE62, 24)}`,
};
