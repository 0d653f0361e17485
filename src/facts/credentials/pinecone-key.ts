import { assigned, token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

export const pineconeKey: Provider = {
  id: 'pinecone-key',
  name: 'Pinecone API key',
  variable: 'PINECONE_API_KEY',
  formats: [
    token(['pcsk_'], 'pcsk_[0-9A-Za-z]{5,6}_[0-9A-Za-z]{58,64}'),
    assigned(['pinecone'], '[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}'),
  ],
  severity: 'blocker',
  opens: 'read and delete the vectors of your project',
  rotate: 'Delete it at app.pinecone.io → API keys.',
  docs: 'https://docs.pinecone.io/guides/projects/manage-api-keys',
  sample: (random) => `pcsk_${random.text(BASE62, 6)}_${random.text(BASE62, 63)}`,
};
