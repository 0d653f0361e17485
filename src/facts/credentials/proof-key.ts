import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

/** Proof was Notarize. */
export const proofKey: Provider = {
  id: 'proof-key',
  name: 'Proof API key',
  variable: 'PROOF_API_KEY',
  formats: [
    // `prf_` also begins names in programs: a digit and both cases are asked for.
    token(['prf_'], 'prf_(?:cli_)?(?=[\\w-]{0,35}\\d)(?=[\\w-]{0,35}[A-Z])(?=[\\w-]{0,35}[a-z])[\\w-]{36}(?![\\w-])'),
  ],
  severity: 'high',
  opens: 'read the documents that your customers had notarized, and begin transactions in your name',
  rotate: 'Make a new key in Proof → Settings → API Keys and delete this one.',
  docs: 'https://dev.proof.com/docs/business-quick-start',
  sample: (random) => `prf_${random.text(BASE62, 33)}aB7`,
  sources: ['https://dev.proof.com/docs/business-quick-start'],
};
