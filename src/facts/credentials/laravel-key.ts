import { around } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';

export const laravelKey: Provider = {
  id: 'laravel-key',
  name: 'Laravel application key',
  variable: 'APP_KEY',
  formats: [
    around(
      ['base64:'],
      /(?:APP_(?:PREVIOUS_)?KEYS?|["']key["'])[ \t]{0,4}(?:=>|[=:,])[ \t]{0,4}(?:env\(["']APP_KEY["'],[ \t]?)?["']?(base64:[0-9A-Za-z+/]{43}[0-9A-Za-z+/=])(?![0-9A-Za-z+/=])/dg,
      { before: 48, after: 56, textOnly: true },
    ),
  ],
  severity: 'high',
  opens: 'read and forge the cookies and encrypted values of your app, and with older set-ups run code on its server',
  rotate: 'Run `php artisan key:generate`, and keep the old key in `APP_PREVIOUS_KEYS` only as long as you must.',
  docs: 'https://laravel.com/docs/encryption#gracefully-rotating-encryption-keys',
  selfMade: true,
  sample: (random) => `base64:${random.bytes(32).toString('base64')}`,
  examples: {
    bad: ['APP_KEY=<token>', "'key' => env('APP_KEY', '<token>'),"],
    good: ['APP_KEY=', 'icon: url(data:image/png;base64:AAAA)'],
  },
};
