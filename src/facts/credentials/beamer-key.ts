import { assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

export const beamerKey: Provider = {
  id: 'beamer-key',
  name: 'Beamer API key',
  variable: 'BEAMER_API_KEY',
  formats: [assigned(['beamer'], 'b_[\\w=/+-]{44}')],
  severity: 'high',
  opens: 'publish posts to your users in your name, and read who they are',
  rotate: 'Delete it at app.getbeamer.com → Settings → API, and create a new key.',
  docs: 'https://www.getbeamer.com/api',
  sample: (random) => `b_${random.text(BASE62, 43)}=`,
};
