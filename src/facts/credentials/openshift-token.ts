import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';

export const openshiftToken: Provider = {
  id: 'openshift-token',
  name: 'OpenShift access token',
  variable: 'OPENSHIFT_TOKEN',
  formats: [token(['sha256~'], 'sha256~[\\w-]{43}(?![\\w-])')],
  // The name of a token object looks the same and opens nothing.
  severity: 'high',
  opens: 'act in your cluster as the user it belongs to: read secrets, change and delete what runs there',
  rotate:
    'Find it with `oc get useroauthaccesstokens` and remove it with `oc delete useroauthaccesstokens <name>`, or run `oc logout` with it.',
  docs: 'https://docs.redhat.com/en/documentation/openshift_container_platform/4.10/html/authentication_and_authorization/managing-oauth-access-tokens',
  provenBy: 'last character',
  // 32 bytes are 42 characters and two thirds of one: the last two bits are zero.
  prove: (secret) => (/[AEIMQUYcgkosw048]$/.test(secret) ? 'plausible' : 'disproven'),
  sample: (random) => `sha256~${random.bytes(32).toString('base64url')}`,
  sources: ['https://docs.okd.io/latest/authentication/managing-oauth-access-tokens.html'],
};
