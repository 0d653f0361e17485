import { assigned, token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

export const planetscaleToken: Provider = {
  id: 'planetscale-token',
  name: 'PlanetScale token or password',
  variable: 'PLANETSCALE_TOKEN',
  formats: [
    token(['pscale_'], 'pscale_(?:tkn|pw|oauth)_[\\w=.-]{32,64}(?![\\w=-])'),
    assigned(
      ['pscale_id', 'pscale_user', 'planetscale_id', 'planetscale_user', 'planetscale_service_token_id'],
      '[0-9a-z]{12}',
    ),
  ],
  severity: 'blocker',
  opens: 'read, change and delete your database',
  rotate: 'Delete it at app.planetscale.com → Settings → Service tokens (or the database → Settings → Passwords).',
  docs: 'https://planetscale.com/docs/concepts/service-tokens',
  // The id of a service token is the name that goes with it.
  severityOf: (secret) => (secret.startsWith('pscale_') ? undefined : 'low'),
  sample: (random) => `pscale_tkn_${random.text(BASE62, 43)}`,
};
