import { assigned, token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

/** API secrets (since July 2025 they begin with `cflt`), and the key's id by its name. */
export const confluentKey: Provider = {
  id: 'confluent-key',
  name: 'Confluent Cloud API key',
  variable: 'CONFLUENT_CLOUD_API_SECRET',
  formats: [
    token(['cflt'], 'cflt[0-9A-Za-z+/]{56,64}(?![0-9A-Za-z+/=])'),
    assigned(['confluent'], '[0-9A-Za-z+/]{64}'),
    assigned(
      ['confluent_cloud', 'confluent_api', 'confluent_key', 'confluent_token', 'confluent_access'],
      '[0-9A-Z]{16}|[0-9a-z]{16}',
    ),
  ],
  severity: 'high',
  opens: 'read and write the topics of your Kafka clusters, or manage your Confluent Cloud organization',
  rotate: 'Run `confluent api-key delete <key>`, or delete it at confluent.cloud → API keys.',
  docs: 'https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/manage-api-keys.html',
  // 16 characters are the id, which Confluent does not count as secret.
  severityOf(secret) {
    if (secret.length === 16) return 'low';
    return secret.startsWith('cflt') ? 'blocker' : undefined;
  },
  sample: (random) => `cflt${random.text(BASE62, 60)}`,
  sources: [
    'https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/overview.md',
  ],
};
