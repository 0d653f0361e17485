import { assigned, token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { HEX } from './shared/random.ts';

export const cursorKey: Provider = {
  id: 'cursor-key',
  name: 'Cursor API key',
  variable: 'CURSOR_API_KEY',
  formats: [
    token(['crsr_'], 'crsr_[0-9a-f]{64}'),
    // `key_` alone says nothing.
    assigned(['cursor'], 'key_[0-9a-f]{64}'),
  ],
  severity: 'blocker',
  opens: 'start Cursor agents on your bill, and through them read and change the repositories they are linked to',
  rotate: 'Delete it at cursor.com/dashboard → API keys.',
  docs: 'https://cursor.com/docs/cli/reference/authentication',
  sample: (random) => `crsr_${random.text(HEX, 64)}`,
  sources: ['https://github.com/diegosouzapw/OmniRoute/wiki/Cursor-API-Key-And-CLI'],
};
