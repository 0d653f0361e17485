import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

/** Secret tokens only. `pk.…` is public. */
export const mapboxToken: Provider = {
  id: 'mapbox-token',
  name: 'Mapbox secret token',
  variable: 'MAPBOX_SECRET_TOKEN',
  formats: [token(['sk.eyj'], 'sk\\.eyJ[0-9A-Za-z]{40,120}\\.[\\w-]{22}(?![\\w-])')],
  severity: 'blocker',
  opens: 'change your maps and data and make tokens in your name',
  rotate: 'Delete it at console.mapbox.com → Access tokens.',
  docs: 'https://docs.mapbox.com/accounts/guides/tokens/',
  sample: (random) =>
    `sk.${Buffer.from(`{"u":"shop","a":"${random.text(BASE62.toLowerCase(), 25)}"}`).toString('base64url')}.${random.text(BASE62, 22)}`,
};
