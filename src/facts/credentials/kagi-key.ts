import { around, assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE64URL } from './shared/random.ts';

const VALUE = '[\\w-]{11}\\.[\\w-]{43}';

/** API tokens, and those of a session in the address of a search. */
export const kagiKey: Provider = {
  id: 'kagi-key',
  name: 'Kagi token',
  variable: 'KAGI_API_KEY',
  formats: [
    assigned(['kagi'], VALUE),
    around(['kagi.com/'], new RegExp(`kagi\\.com/[a-z]{1,20}\\?token=(${VALUE})(?![\\w-])`, 'dg')),
  ],
  severity: 'high',
  opens: 'search on your account: at your cost, or with your settings and history',
  rotate: 'Generate a new token at kagi.com → Settings → API; that ends the old one (sessions: Settings → Account).',
  docs: 'https://help.kagi.com/kagi/api/intro/auth.html',
  // The page above prints it.
  isPublic: (secret) => secret.startsWith('AADAfUCEQwM.'),
  sample: (random) => `${random.text(BASE64URL, 11)}.${random.text(BASE64URL, 42)}7`,
  sources: ['https://help.kagi.com/kagi/api/intro/auth.html'],
};
