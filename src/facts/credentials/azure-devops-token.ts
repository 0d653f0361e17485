import { assigned, token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

const NAMES = [
  'ado_pat',
  'ado_token',
  'azure_devops',
  'azdo',
  'devops_pat',
  'devops_token',
  'personal_access_token',
  'vsts',
];

/** 84 characters with `AZDO` in them since 2024; before that 52 of base 32, known by their name only. */
export const azureDevopsToken: Provider = {
  id: 'azure-devops-token',
  name: 'Azure DevOps personal access token',
  variable: 'AZURE_DEVOPS_EXT_PAT',
  formats: [
    token(['azdo'], '[0-9A-Za-z]{76}AZDO[0-9A-Za-z]{4}', { before: 80, after: 10 }),
    assigned(NAMES, '[a-z2-7]{52}'),
  ],
  severity: 'blocker',
  opens: 'read and change the repositories, pipelines and work items its owner can reach in Azure DevOps',
  rotate: 'Revoke it at dev.azure.com → User settings → Personal access tokens.',
  docs: 'https://learn.microsoft.com/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate',
  severityOf: (secret) => (secret.length === 84 ? undefined : 'high'),
  sample: (random) => `${random.text(BASE62, 76)}AZDO${random.text(BASE62, 4)}`,
  sources: ['https://learn.microsoft.com/purview/sit-defn-azure-devops-personal-access-token'],
};
