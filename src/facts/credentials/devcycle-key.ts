import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE36 } from './shared/random.ts';

export const devcycleKey: Provider = {
  id: 'devcycle-key',
  name: 'DevCycle SDK key',
  variable: 'DEVCYCLE_SERVER_SDK_KEY',
  formats: [
    token(
      ['dvc_server_', 'dvc_client_', 'dvc_mobile_'],
      'dvc_(?:server|client|mobile)_(?=\\w{0,40}?\\d)\\w{24,60}(?!\\w)',
    ),
  ],
  severity: 'blocker',
  opens:
    'read the whole configuration of your DevCycle project: flags not yet released, and the rules of whom they are on for',
  rotate:
    'Generate a new SDK key at app.devcycle.com → Settings → Environments & Keys, move to it, then revoke the old one.',
  docs: 'https://docs.devcycle.com/best-practices/security/compromised-keys',
  // Web pages and apps carry the other two in the open.
  severityOf: (secret) => (secret.startsWith('dvc_server_') ? undefined : 'low'),
  sample: (random) => `dvc_server_${random.text(BASE36, 23)}7`,
  sources: ['https://docs.devcycle.com/essentials/keys'],
};
