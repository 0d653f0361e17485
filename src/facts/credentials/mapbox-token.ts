import { assigned, token } from './shared/format.ts';
import { decodeJson } from './shared/parse.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

/** Secret (`sk.`), temporary (`tk.`) and public (`pk.`) tokens; JSON with the user's name is in each. */
export const mapboxToken: Provider = {
  id: 'mapbox-token',
  name: 'Mapbox token',
  variable: 'MAPBOX_SECRET_TOKEN',
  formats: [
    token(['sk.eyj', 'tk.eyj', 'pk.eyj'], '[pst]k\\.eyJ[0-9A-Za-z]{40,120}\\.[\\w-]{22}(?![\\w-])'),
    // Malformed, yet a person meant a token.
    assigned(['mapbox'], '[pst]k\\.[0-9A-Za-z]{60}\\.[0-9A-Za-z]{22}'),
  ],
  severity: 'blocker',
  opens: 'load maps on your bill, and with a secret token (`sk.`) change your data and make tokens in your name',
  rotate:
    'Delete it at console.mapbox.com → Access tokens. A public token may stay where it is: restrict it to your URLs there.',
  docs: 'https://docs.mapbox.com/accounts/guides/tokens/',
  provenBy: 'JSON inside',
  prove: (secret) => (decodeJson(secret.split('.')[1] ?? '')?.u === undefined ? 'disproven' : 'plausible'),
  severityOf(secret) {
    if (secret.startsWith('pk.')) return 'low';
    return secret.startsWith('tk.') ? 'medium' : undefined;
  },
  sample: (random) =>
    `sk.${Buffer.from(`{"u":"shop","a":"${random.text(BASE62.toLowerCase(), 25)}"}`).toString('base64url')}.${random.text(BASE62, 22)}`,
};
