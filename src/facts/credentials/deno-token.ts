import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

/** Personal (`ddp_`) and organization (`ddo_`) tokens of Deno Deploy. */
export const denoToken: Provider = {
  id: 'deno-token',
  name: 'Deno Deploy token',
  variable: 'DENO_DEPLOY_TOKEN',
  formats: [token(['ddp_', 'ddo_'], 'dd[po]_[0-9A-Za-z]{36}')],
  severity: 'blocker',
  opens: 'deploy to your Deno Deploy projects and read their environment variables',
  rotate:
    'Delete it at console.deno.com → Settings → Access Tokens (personal ones of Deploy Classic: dash.deno.com/account#access-tokens).',
  docs: 'https://github.com/denoland/deployctl',
  sample: (random) => `ddp_${random.text(BASE62, 36)}`,
};
