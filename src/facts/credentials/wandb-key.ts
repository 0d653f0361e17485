import { around, assigned, token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE64URL } from './shared/random.ts';

/** 86 characters with letters of their own since 2025; older ones are 40 hexadecimal digits. */
export const wandbKey: Provider = {
  id: 'wandb-key',
  name: 'Weights & Biases API key',
  variable: 'WANDB_API_KEY',
  formats: [
    token(['wandb_v1_'], 'wandb_v1_[\\w-]{77}(?![\\w-])'),
    assigned(['wandb_api', 'wandb_key', 'wandb_token', 'weights_and_biases'], '[0-9a-f]{40}'),
    around(
      ['wandb login ', 'wandb.login('],
      /wandb(?: login (?:--relogin )?|\.login\([ \t]{0,4}(?:key[ \t]{0,2}=[ \t]{0,2})?["'])([0-9a-f]{40})(?![0-9A-Za-z])/dg,
      { textOnly: true },
    ),
  ],
  severity: 'blocker',
  opens: 'read and delete the runs, models and data sets of your teams',
  rotate: 'Delete it at wandb.ai → User settings → API keys, and create a new one.',
  docs: 'https://docs.wandb.ai/support/models/articles/why-does-my-api-key-fail-with-must-be-40-characters',
  severityOf: (secret) => (secret.startsWith('wandb_') ? undefined : 'high'),
  sample: (random) => `wandb_v1_${random.text(BASE64URL, 77)}`,
};
