import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

/** Personal keys. `phc_…` is public. */
export const posthogKey: Provider = {
  id: 'posthog-key',
  name: 'PostHog personal API key',
  variable: 'POSTHOG_API_KEY',
  formats: [token(['phx_'], 'phx_[\\w-]{41,52}(?![\\w-])')],
  severity: 'blocker',
  opens: 'read and delete what your users did and who they are',
  rotate: 'Delete it at posthog.com → Settings → Personal API keys.',
  docs: 'https://posthog.com/docs/api#private-endpoint-authentication',
  sample: (random) => `phx_${random.text(BASE62, 47)}`,
};
