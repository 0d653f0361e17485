import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE36, DIGITS } from './shared/random.ts';

/** `pk_<id of the user>_…`. Not publishable, whatever the letters say elsewhere. */
export const clickupToken: Provider = {
  id: 'clickup-token',
  name: 'ClickUp personal API token',
  variable: 'CLICKUP_API_TOKEN',
  formats: [token(['pk_'], 'pk_\\d{5,10}_[0-9A-Z]{32}(?!\\w)')],
  severity: 'blocker',
  opens: 'read and change all its owner can see in ClickUp; it never expires',
  rotate: 'Regenerate it at app.clickup.com → Settings → Apps → API Token.',
  docs: 'https://developer.clickup.com/docs/authentication',
  sample: (random) => `pk_${random.text(DIGITS, 8)}_${random.text(BASE36.toUpperCase(), 32)}`,
  sources: ['https://developer.clickup.com/docs', 'https://rdrr.io/github/psolymos/clickrup/man/cu-pat.html'],
};
