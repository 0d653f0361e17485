import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

/** The client secret of a service account, and its client id. */
export const mongodbAtlasSecret: Provider = {
  id: 'mongodb-atlas-secret',
  name: 'MongoDB Atlas service account credential',
  variable: 'MONGODB_ATLAS_CLIENT_SECRET',
  formats: [
    token(['mdb_sa_sk_'], 'mdb_sa_sk_[\\w-]{40}(?![\\w-])'),
    token(['mdb_sa_id_'], 'mdb_sa_id_[0-9a-f]{24}(?![\\w-])'),
  ],
  severity: 'blocker',
  opens: 'manage your Atlas clusters: read backups, add users, delete databases',
  rotate: 'Revoke it at cloud.mongodb.com → Organization access → Service accounts.',
  docs: 'https://www.mongodb.com/docs/atlas/configure-api-access/',
  // The client id opens nothing without its secret.
  severityOf: (secret) => (secret.startsWith('mdb_sa_id_') ? 'low' : undefined),
  sample: (random) => `mdb_sa_sk_${random.text(BASE62, 40)}`,
};
