import { assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { HEX } from './shared/random.ts';

export const weatherstackKey: Provider = {
  id: 'weatherstack-key',
  name: 'Weatherstack access key',
  variable: 'WEATHERSTACK_API_KEY',
  formats: [assigned(['weatherstack'], '[0-9a-z]{32}')],
  severity: 'high',
  opens: 'use up your quota of weather requests',
  rotate: 'Reset it in the account dashboard at weatherstack.com.',
  docs: 'https://docs.apilayer.com/weatherstack/docs/getting-started',
  sample: (random) => random.text(HEX, 32),
};
