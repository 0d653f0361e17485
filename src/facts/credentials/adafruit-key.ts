import { assigned, token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

/** Keys of Adafruit IO: with a prefix since 2019, before that 32 characters known by their name only. */
export const adafruitKey: Provider = {
  id: 'adafruit-key',
  name: 'Adafruit IO key',
  variable: 'ADAFRUIT_AIO_KEY',
  formats: [
    token(['aio_'], 'aio_[0-9A-Za-z]{28}(?!\\w)'),
    assigned(['adafruit_aio', 'adafruit_api', 'adafruit_io', 'adafruit_key', 'adafruit_token'], '[0-9a-z_-]{32}'),
  ],
  severity: 'blocker',
  opens: 'read and write all feeds of your Adafruit IO account, and so control the devices that listen to them',
  rotate: 'Regenerate it at io.adafruit.com → the key icon → Regenerate key. Every device needs the new one.',
  docs: 'https://adafruit.github.io/Adafruit_IO_Documentation/http.html',
  severityOf: (secret) => (secret.startsWith('aio_') ? undefined : 'high'),
  sample: (random) => `aio_${random.text(BASE62, 28)}`,
  sources: ['https://adafruit.github.io/Adafruit_IO_Documentation/http.html'],
};
