import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

export const mongodbAtlasSecret: Provider = {
  id: 'mongodb-atlas-secret',
  name: 'MongoDB Atlas service account secret',
  variable: 'MONGODB_ATLAS_CLIENT_SECRET',
  formats: [token(['mdb_sa_sk_'], 'mdb_sa_sk_[\\w-]{40}(?![\\w-])')],
  severity: 'blocker',
  opens: 'manage your Atlas clusters: read backups, add users, delete databases',
  rotate: 'Revoke it at cloud.mongodb.com → Organization access → Service accounts.',
  docs: 'https://www.mongodb.com/docs/atlas/configure-api-access/',
  sample: (random) => `mdb_sa_sk_${random.text(BASE62, 40)}`,
};
