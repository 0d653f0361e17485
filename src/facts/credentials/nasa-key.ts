import { around, assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

/** `DEMO_KEY` is for everybody and too short to match. */
export const nasaKey: Provider = {
  id: 'nasa-key',
  name: 'NASA API key',
  variable: 'NASA_API_KEY',
  formats: [
    assigned(['nasa_api', 'nasa_key'], '[0-9A-Za-z]{40}'),
    around(['api.nasa.gov/'], /api\.nasa\.gov\/[^\s"'`]{0,160}?[?&]api_key=([0-9A-Za-z]{40})(?![0-9A-Za-z])/dg, {
      after: 230,
      textOnly: true,
    }),
  ],
  // What it reads is public.
  severity: 'medium',
  opens: 'use up the requests per hour that your app may make',
  rotate: 'Ask for a new key at api.nasa.gov and take the old one out of use.',
  docs: 'https://api.nasa.gov/',
  sample: (random) => `${random.text(BASE62, 39)}7`,
};
