import { assigned, token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE64URL } from './shared/random.ts';

/** Client secret and id of a Connect integration. */
export const canvaSecret: Provider = {
  id: 'canva-secret',
  name: 'Canva client secret or id',
  variable: 'CANVA_CLIENT_SECRET',
  formats: [token(['cnvca'], 'cnvca[\\w-]{51}(?![\\w-])'), assigned(['canva'], 'OC-[\\w-]{11,13}')],
  severity: 'blocker',
  opens: 'act as your integration towards Canva: trade the codes of its users for access to their designs',
  rotate: 'Generate a new secret at canva.com/developers → Your integrations → Configuration → Credentials.',
  docs: 'https://www.canva.dev/docs/connect/authentication/',
  severityOf: (secret) => (secret.startsWith('OC-') ? 'low' : undefined),
  sample: (random) => `cnvca${random.text(BASE64URL, 50)}a`,
  sources: ['https://canva.dev/docs/connect/api-reference/authentication'],
};
