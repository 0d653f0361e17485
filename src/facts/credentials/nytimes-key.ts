import { assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

export const nytimesKey: Provider = {
  id: 'nytimes-key',
  name: 'New York Times API key',
  variable: 'NYTIMES_API_KEY',
  formats: [assigned(['nytimes', 'new_york_times', 'nyt_api', 'nyt_key'], '[0-9A-Za-z]{32}')],
  // It reads what is published, within a daily limit.
  severity: 'medium',
  opens: 'use up your daily requests to the New York Times API, so that your app gets none',
  rotate: 'Delete the app at developer.nytimes.com → My Apps and make a new one.',
  docs: 'https://developer.nytimes.com/get-started',
  sample: (random) => random.text(BASE62, 32),
};
