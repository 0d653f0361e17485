import { proofOf } from './shared/checksum.ts';
import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { HEX } from './shared/random.ts';

/** `apk_` holds the names of its owner in base 64: `user-…_org-…:secret`, or the organization alone. */
export const devinKey: Provider = {
  id: 'devin-key',
  name: 'Devin API key',
  variable: 'DEVIN_API_KEY',
  formats: [
    token(['cog_'], 'cog_[0-9a-z]{52}'),
    token(['apk_'], 'apk_(?:user_)?[0-9A-Za-z+/]{60,240}={0,2}(?![0-9A-Za-z+/=_])'),
  ],
  severity: 'blocker',
  opens: 'start Devin sessions on your bill, and through them read and change the repositories Devin may reach',
  rotate: 'Revoke it at app.devin.ai → Settings → Service users (older keys: Settings → API Keys).',
  docs: 'https://docs.devin.ai/api-reference/authentication',
  provenBy: 'encoded owner',
  prove(secret) {
    if (secret.startsWith('cog_')) return 'plausible';
    const inside = Buffer.from(secret.slice(secret.lastIndexOf('_') + 1), 'base64').toString('latin1');
    return proofOf(/^(?:user-\w{1,64}_)?org-\w{1,64}:\w{8,64}$/.test(inside));
  },
  sample(random) {
    const inside = `org-${random.text(HEX, 32)}:${random.text(HEX, 32)}`;
    return `apk_${Buffer.from(inside).toString('base64')}`;
  },
};
