import { assigned, token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { HEX } from './shared/random.ts';

export const datadogKey: Provider = {
  id: 'datadog-key',
  name: 'Datadog key',
  variable: 'DD_API_KEY',
  formats: [
    token(['ddapp_', 'ddapi_'], 'ddap[pi]_[0-9A-Za-z]{34,40}'),
    assigned(['datadog', 'dd_api_key', 'dd_app_key', 'dd_application_key'], '[0-9A-Za-z]{40}|[0-9A-Za-z]{32}'),
  ],
  severity: 'high',
  opens: 'read your logs and metrics, or flood them with false ones',
  rotate: 'Revoke it at app.datadoghq.com → Organization settings → API keys (or Application keys).',
  docs: 'https://docs.datadoghq.com/account_management/api-app-keys/',
  sample: (random) => random.text(HEX, 32),
};
