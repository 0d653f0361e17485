import { assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { HEX } from './shared/random.ts';

/** Gitter has moved to Matrix and ended its own tokens. */
export const gitterToken: Provider = {
  id: 'gitter-token',
  name: 'Gitter access token',
  variable: 'GITTER_TOKEN',
  formats: [assigned(['gitter'], '[\\w-]{40}')],
  severity: 'medium',
  opens: 'write in your Gitter rooms, if a server still takes it (gitter.im no longer does)',
  rotate: 'Remove it. Gitter ended its tokens when it moved to Matrix; sign in to Matrix with a token of its own.',
  docs: 'https://matrix.org/blog/2020/12/07/gitter-now-speaks-matrix',
  sample: (random) => random.text(HEX, 40),
};
