import { assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

export const disqusKey: Provider = {
  id: 'disqus-key',
  name: 'Disqus API key',
  variable: 'DISQUS_SECRET_KEY',
  // The public key looks the same; `DISQUS_PUBLIC_KEY` is none of these names.
  formats: [
    assigned(['disqus_secret', 'disqus_private', 'disqus_api', 'disqus_key', 'disqus_token'], '[0-9A-Za-z]{64}'),
  ],
  severity: 'high',
  opens: 'sign users in to your Disqus forum as anybody, and moderate it with the rights of your application',
  rotate: 'Reset the keys of the application at disqus.com/api/applications.',
  docs: 'https://disqus.com/api/docs/auth/',
  sample: (random) => random.text(BASE62, 64),
};
