import { around, token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE64URL } from './shared/random.ts';

export const figmaToken: Provider = {
  id: 'figma-token',
  name: 'Figma token',
  variable: 'FIGMA_TOKEN',
  formats: [
    token(['figd_', 'figu_', 'figo_'], 'fig[duo]_[\\w-]{38,60}(?![\\w-])'),
    around(
      ['figma'],
      /(?:figma|Figma|FIGMA)[^\n]{0,40}?(?<![0-9A-Za-z-])([0-9A-Fa-f]{4,7}-[0-9A-Fa-f]{8}-(?:[0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12})(?![0-9A-Za-z-])/dg,
      { after: 120, textOnly: true },
    ),
  ],
  severity: 'blocker',
  opens: 'read the design files its owner can see',
  rotate: 'Revoke it at figma.com → Settings → Security → Personal access tokens.',
  docs: 'https://help.figma.com/hc/en-us/articles/8085703771159-Manage-personal-access-tokens',
  sample: (random) => `figd_${random.text(BASE64URL, 40)}`,
};
