import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

export const tavilyKey: Provider = {
  id: 'tavily-key',
  name: 'Tavily API key',
  variable: 'TAVILY_API_KEY',
  formats: [token(['tvly-'], 'tvly-(?:(?:dev|prod)-)?[0-9A-Za-z]{32}(?![\\w-])')],
  severity: 'blocker',
  opens: 'search on your bill until your quota is gone',
  rotate: 'Delete it at app.tavily.com → API Keys, and create a new one.',
  docs: 'https://docs.tavily.com/documentation/best-practices/api-key-management',
  sample: (random) => `tvly-${random.text(BASE62, 32)}`,
};
