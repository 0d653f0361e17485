import { assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { HEX } from './shared/random.ts';

export const facebookSecret: Provider = {
  id: 'facebook-secret',
  name: 'Facebook app secret',
  variable: 'FACEBOOK_APP_SECRET',
  formats: [
    assigned(['facebook', 'fb_app_secret', 'fb_secret', 'fb_client_secret', 'fb_api', 'fb_key'], '[0-9a-f]{32}'),
  ],
  severity: 'high',
  opens: 'pose as your app: change its settings and make tokens in its name',
  rotate: 'Reset it at developers.facebook.com/apps → your app → App settings → Basic → App secret → Reset.',
  docs: 'https://developers.facebook.com/docs/facebook-login/guides/access-tokens',
  sample: (random) => random.text(HEX, 32),
};
