import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

export const planetscaleToken: Provider = {
  id: 'planetscale-token',
  name: 'PlanetScale token or password',
  variable: 'PLANETSCALE_TOKEN',
  formats: [token(['pscale_'], 'pscale_(?:tkn|pw|oauth)_[\\w=.-]{32,64}(?![\\w=-])')],
  severity: 'blocker',
  opens: 'read, change and delete your database',
  rotate: 'Delete it at app.planetscale.com → Settings → Service tokens (or the database → Settings → Passwords).',
  docs: 'https://planetscale.com/docs/concepts/service-tokens',
  sample: (random) => `pscale_tkn_${random.text(BASE62, 43)}`,
};
