import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE64URL } from './shared/random.ts';

export const gcpApiKey: Provider = {
  id: 'gcp-api-key',
  name: 'Google API key',
  variable: 'GOOGLE_API_KEY',
  formats: [token(['aiza'], 'AIza[\\w-]{35}(?![\\w-])'), token(['aq.ab8rn6'], 'AQ\\.Ab8RN6[\\w-]{44}(?![\\w-])')],
  // Keys of Maps and Firebase are made to stand in web pages; whether this one is restricted cannot be seen from here.
  severity: 'high',
  opens: 'call the Google APIs this key is open for (Gemini, Maps, Translate) on your bill',
  rotate:
    'Restrict or delete it in the Google Cloud console → APIs & Services → Credentials. A key that must be in a web page or an app gets an application and an API restriction there; then accept this finding.',
  docs: 'https://cloud.google.com/docs/authentication/api-keys',
  sample: (random) => `AIza${random.text(BASE64URL, 35)}`,
};
