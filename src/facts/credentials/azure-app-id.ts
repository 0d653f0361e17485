import { assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { HEX } from './shared/random.ts';

// Microsoft's own tenant, Azure CLI and Azure PowerShell: https://learn.microsoft.com/troubleshoot/entra/entra-id/governance/verify-first-party-apps-sign-in
const PUBLIC = /^(?:72f988bf-86f1-41af|04b07795-8ddb-461a|1950a258-227b-4e31)/i;

/** Ids of a tenant or an app registration. Not secret, and half of what someone needs to sign in. */
export const azureAppId: Provider = {
  id: 'azure-app-id',
  name: 'Azure client or tenant id',
  variable: 'AZURE_CLIENT_ID',
  formats: [
    assigned(
      ['ad_tenant_id', 'aad_client_id', 'arm_client_id', 'arm_tenant_id', 'azure_client_id', 'azure_tenant_id'],
      '[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}',
    ),
  ],
  severity: 'low',
  opens: 'see which tenant and app you use; without a secret it opens nothing',
  rotate: 'Nothing to rotate. Keep it in a variable if you do not want to show it, and accept this finding otherwise.',
  docs: 'https://learn.microsoft.com/entra/identity-platform/quickstart-register-app',
  isPublic: (id) => PUBLIC.test(id) || /^0{8}-/.test(id),
  sample: (random) =>
    `${random.text(HEX, 8)}-${random.text(HEX, 4)}-4${random.text(HEX, 3)}-a${random.text(HEX, 3)}-${random.text(HEX, 12)}`,
};
