import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { HEX } from './shared/random.ts';

export const clojarsToken: Provider = {
  id: 'clojars-token',
  name: 'Clojars deploy token',
  variable: 'CLOJARS_PASSWORD',
  formats: [token(['clojars_'], 'CLOJARS_[0-9a-z]{60}(?!\\w)')],
  severity: 'blocker',
  opens: 'publish versions of your Clojure libraries, and so run code wherever they are used',
  rotate: 'Disable it at clojars.org/tokens, and look whether versions were published that are not yours.',
  docs: 'https://github.com/clojars/clojars-web/wiki/Deploy-Tokens',
  sample: (random) => `CLOJARS_${random.text(HEX, 60)}`,
  sources: ['https://github.com/clojars/clojars-web/wiki/Deploy-Tokens'],
};
