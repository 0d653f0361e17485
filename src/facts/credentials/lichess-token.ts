import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

/** Personal (`lip_`) and OAuth (`lio_`) tokens. */
export const lichessToken: Provider = {
  id: 'lichess-token',
  name: 'Lichess token',
  variable: 'LICHESS_TOKEN',
  // A digit and a capital, so that `lip_sync_…` is none.
  formats: [
    token(['lip_', 'lio_'], 'li[po]_(?=[\\w-]{0,31}\\d)(?=[\\w-]{0,31}[A-Z])(?:[\\w-]{32}|[0-9A-Za-z]{20})(?![\\w-])'),
  ],
  severity: 'blocker',
  opens: 'play and write as this Lichess account, as far as the token allows',
  rotate:
    'Delete it at lichess.org → Preferences → API access tokens (`curl -X DELETE https://lichess.org/api/token` with the token).',
  docs: 'https://lichess.org/api#tag/OAuth',
  sample: (random) => `lip_A7${random.text(BASE62, 18)}`,
};
