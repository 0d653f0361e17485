import { around, assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE64URL } from './shared/random.ts';

const TEXT = { textOnly: true };

/** Tokens of a device, of an organisation, and the client secret of an OAuth app. */
export const blynkToken: Provider = {
  id: 'blynk-token',
  name: 'Blynk token',
  variable: 'BLYNK_AUTH_TOKEN',
  formats: [
    assigned(['blynk_auth', 'blynk_token', 'blynk_device_token'], '[\\w-]{32}'),
    // `#define` puts only spaces between the name and the value.
    around(['blynk_auth_token'], /BLYNK_AUTH_TOKEN[ \t]{1,16}"([\w-]{32})"/dg, { ...TEXT, after: 72 }),
    around(['blynk.cloud/'], /blynk\.cloud\/external\/api\/[\w/]{1,40}\?token=([\w-]{32})(?![\w-])/dg, {
      ...TEXT,
      after: 120,
    }),
    around(['blynk.cloud/'], /blynk\.cloud\/api\/[^"'`]{1,160}["'`]Authorization: Bearer ([\w-]{40})(?![\w-])/dg, {
      ...TEXT,
      after: 256,
    }),
    around(
      ['blynk.cloud/'],
      /Authorization: Bearer ([\w-]{40})["'`][\s\\]{1,8}["'`]?https:\/\/[\w.]{0,16}blynk\.cloud\//dg,
      {
        ...TEXT,
        before: 120,
        after: 16,
      },
    ),
    around(['oa2-client-id_'], /oa2-client-id_[\w-]{32}(?::|&client_secret=)([\w-]{40})(?![\w-])/dg, {
      ...TEXT,
      after: 112,
    }),
  ],
  severity: 'high',
  opens: 'read your devices and control them as the app does',
  rotate: 'Refresh it in the Blynk console → the device → Device info (organisation: Settings → API or OAuth 2.0).',
  docs: 'https://docs.blynk.io/',
  sample: (random) => random.text(BASE64URL, 32),
};
