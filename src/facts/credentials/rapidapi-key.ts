import { assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { HEX } from './shared/random.ts';

export const rapidapiKey: Provider = {
  id: 'rapidapi-key',
  name: 'RapidAPI key',
  variable: 'RAPIDAPI_KEY',
  // Also as a header: `X-RapidAPI-Key: …`.
  formats: [assigned(['rapid_api'], '[\\w-]{50}')],
  severity: 'high',
  opens: 'call every API you subscribed to, on your bill',
  rotate: 'Add a new key at rapidapi.com → My Apps → Authorization and delete this one.',
  docs: 'https://docs.rapidapi.com/docs/keys-and-key-rotation',
  sample: (random) =>
    `${random.text(HEX, 10)}msh${random.text(HEX, 15)}p1${random.text(HEX, 6)}jsn${random.text(HEX, 11)}`,
  sources: ['https://docs.rapidapi.com/docs/keys-and-key-rotation'],
};
