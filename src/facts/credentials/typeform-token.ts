import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

export const typeformToken: Provider = {
  id: 'typeform-token',
  name: 'Typeform personal access token',
  variable: 'TYPEFORM_TOKEN',
  formats: [token(['tfp_'], 'tfp_[\\w.=-]{59}(?![\\w-])')],
  severity: 'blocker',
  opens: 'read the answers people gave in your forms, and change or delete the forms',
  rotate: 'Delete it at admin.typeform.com → Account → Personal tokens, and create a new one.',
  docs: 'https://docs.n8n.io/integrations/builtin/credentials/typeform.md',
  sample: (random) => `tfp_${random.text(BASE62, 59)}`,
};
