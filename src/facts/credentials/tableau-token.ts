import { around } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

export const tableauToken: Provider = {
  id: 'tableau-token',
  name: 'Tableau personal access token',
  variable: 'TABLEAU_PAT_SECRET',
  formats: [
    around(['==:'], /(?<![0-9A-Za-z+/])([0-9A-Za-z+/]{22}==:[0-9A-Za-z]{32})(?![0-9A-Za-z])/dg, {
      before: 24,
      after: 40,
    }),
  ],
  severity: 'high',
  opens: 'sign in to Tableau as you: read the data behind your workbooks and change them',
  rotate: 'Revoke it in Tableau → My Account Settings → Personal Access Tokens.',
  docs: 'https://help.tableau.com/current/api/rest_api/en-us/REST/rest_api_concepts_auth.htm',
  sample: (random) => `${random.bytes(16).toString('base64')}:${random.text(BASE62, 32)}`,
};
