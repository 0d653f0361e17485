import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

export const personaKey: Provider = {
  id: 'persona-key',
  name: 'Persona API key',
  variable: 'PERSONA_API_KEY',
  formats: [
    token(
      ['persona_production_', 'persona_sandbox_'],
      'persona_(?:production|sandbox)_(?=[\\w-]{0,31}\\d)[\\w-]{32,80}(?![\\w-])',
    ),
  ],
  severity: 'blocker',
  opens: 'read the identity documents and checks of your users',
  rotate: 'Make a new key in the Persona dashboard → API → API Keys and expire this one.',
  docs: 'https://docs.withpersona.com/docs/getting-an-api-key',
  severityOf: (secret) => (secret.startsWith('persona_sandbox_') ? 'medium' : undefined),
  sample: (random) => `persona_production_${random.text(BASE62, 31)}5`,
  sources: ['https://docs.withpersona.com/docs/getting-an-api-key'],
};
