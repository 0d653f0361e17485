import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

export const terraformToken: Provider = {
  id: 'terraform-token',
  name: 'Terraform Cloud token',
  variable: 'TF_API_TOKEN',
  formats: [
    token(['.atlasv1.'], '[0-9A-Za-z]{14}\\.atlasv1\\.[0-9A-Za-z_=-]{60,70}(?![\\w=-])', { before: 24, after: 96 }),
  ],
  severity: 'blocker',
  opens: 'read the state of your infrastructure (with the passwords in it) and apply changes to it',
  rotate: 'Delete it at app.terraform.io → Account settings → Tokens.',
  docs: 'https://developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/api-tokens',
  sample: (random) => `${random.text(BASE62, 14)}.atlasv1.${random.text(BASE62, 67)}`,
};
