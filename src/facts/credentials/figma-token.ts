import { around, token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE64URL } from './shared/random.ts';
import { active, inactive, textAt } from './shared/verification.ts';

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
  verify: {
    who: 'Figma',
    host: 'api.figma.com',
    request: (secret) =>
      secret.startsWith('figd_') ? { path: '/v1/me', headers: { 'x-figma-token': secret } } : undefined,
    // A 403 is also for a token that may not see whose it is.
    read({ status, json }) {
      if (status === 200) return active(json, 'handle');
      return status === 403 && textAt(json, 'err') === 'Invalid token' ? inactive : undefined;
    },
    sources: ['https://developers.figma.com/docs/rest-api/users-endpoints/'],
  },
  sample: (random) => `figd_${random.text(BASE64URL, 40)}`,
};
