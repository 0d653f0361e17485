import { assigned, token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

export const configcatKey: Provider = {
  id: 'configcat-key',
  name: 'ConfigCat SDK key',
  variable: 'CONFIGCAT_SDK_KEY',
  formats: [
    token(['configcat-sdk-1/'], 'configcat-sdk-1/[\\w-]{22}/[\\w-]{22}(?![\\w-])'),
    assigned(['configcat'], '[\\w-]{22}/[\\w-]{22}'),
  ],
  // It reads flags and changes none; web pages and apps carry it in the open.
  severity: 'medium',
  opens: 'read your feature flags and the rules of whom they are on for',
  rotate:
    'Add a second SDK key at app.configcat.com → View SDK Keys, move to it, then revoke the first. Of a key that a web page or an app must hold, accept this finding.',
  docs: 'https://configcat.com/blog/2022/05/20/primary-and-secondary-sdk-key-rotation/',
  sample: (random) => `configcat-sdk-1/${random.text(BASE62, 22)}/${random.text(BASE62, 22)}`,
  sources: ['https://docs.rs/crate/configcat/0.1.6/source/src/constants.rs'],
};
