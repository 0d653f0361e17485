import { assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

export const intercomToken: Provider = {
  id: 'intercom-token',
  name: 'Intercom access token',
  variable: 'INTERCOM_ACCESS_TOKEN',
  formats: [assigned(['intercom'], '[0-9A-Za-z=_-]{60}')],
  severity: 'high',
  opens: 'read your conversations with customers and write to them',
  rotate: 'Regenerate it at app.intercom.com → Developer Hub → your app → Authentication.',
  docs: 'https://developers.intercom.com/docs/build-an-integration/learn-more/authentication',
  sample: (random) => random.text(BASE62, 60),
};
