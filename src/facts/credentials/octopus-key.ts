import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE36 } from './shared/random.ts';

export const octopusKey: Provider = {
  id: 'octopus-key',
  name: 'Octopus Deploy API key',
  variable: 'OCTOPUS_API_KEY',
  formats: [token(['api-'], 'API-(?=[A-Z]{0,26}\\d)[0-9A-Z]{25,27}(?![\\w-])', { after: 40 })],
  severity: 'high',
  opens: 'deploy to your servers and read the variables of your projects, with the rights of its owner',
  rotate: 'Revoke it in the Octopus web portal → Profile → My API Keys (or the page of the service account).',
  docs: 'https://octopus.com/docs/octopus-rest-api/how-to-create-an-api-key',
  sample: (random) => `API-${random.text(BASE36.toUpperCase(), 25)}7`,
  sources: ['https://octopus.com/docs/octopus-rest-api/examples/users-and-teams/create-api-key'],
};
