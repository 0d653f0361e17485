import { around, assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { HEX } from './shared/random.ts';

export const sidekiqCredentials: Provider = {
  id: 'sidekiq-credentials',
  name: 'Sidekiq Pro or Enterprise credentials',
  variable: 'BUNDLE_ENTERPRISE__CONTRIBSYS__COM',
  formats: [
    // As `bundle config` takes them; what stands before them tells what they are.
    around(
      ['contribsys.com '],
      /((?:gems|enterprise)\.contribsys\.com (?<hidden>[0-9a-f]{8}:[0-9a-f]{8}))(?![0-9A-Za-z])/dg,
      { before: 12, after: 40, textOnly: true },
    ),
    assigned(['contribsys'], '[0-9a-f]{8}:[0-9a-f]{8}'),
  ],
  severity: 'high',
  opens: 'download the paid gems with your licence',
  rotate: 'Write to support@contribsys.com for new credentials, and set them with `bundle config`.',
  docs: 'https://sidekiq.org/wiki/Comm-Installation',
  sample: (random) => `enterprise.contribsys.com ${random.text(HEX, 8)}:${random.text(HEX, 8)}`,
  examples: {
    bad: ['bundle config --local <token>'],
    good: ['bundle config --local enterprise.contribsys.com "$SIDEKIQ_CREDENTIALS"'],
  },
};
