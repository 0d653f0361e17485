import { proofOf } from './shared/checksum.ts';
import { token } from './shared/format.ts';
import { decodeJson } from './shared/parse.ts';
import type { Provider } from './shared/provider.ts';
import { BASE32, BASE62 } from './shared/random.ts';

/** Service account tokens (JSON inside) and account secret keys (`A3-…`). */
export const onepasswordToken: Provider = {
  id: 'onepassword-token',
  name: '1Password token',
  variable: 'OP_SERVICE_ACCOUNT_TOKEN',
  formats: [
    token(['ops_eyj'], 'ops_eyJ[0-9A-Za-z+/_-]{200,1200}={0,3}', { after: 1300 }),
    token(['a3-'], 'A3-[0-9A-Z]{6}-(?:[0-9A-Z]{11}|[0-9A-Z]{6}-[0-9A-Z]{5})-[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{5}', {
      after: 64,
    }),
  ],
  severity: 'blocker',
  opens: 'read the vaults it was given',
  rotate: 'Revoke it at 1password.com → Developer → Service accounts; a new secret key is made under My profile.',
  docs: 'https://developer.1password.com/docs/service-accounts/manage-service-accounts/',
  provenBy: 'JSON inside',
  prove: (secret) =>
    secret.startsWith('ops_') ? proofOf(decodeJson(secret.slice(4))?.signInAddress !== undefined) : 'plausible',
  sample(random) {
    const inside = {
      signInAddress: 'my.1password.com',
      email: `${random.text(BASE62, 13)}@1passwordserviceaccounts.com`,
      secretKey: `A3-${random.text(BASE32, 6)}`,
      srpX: random.text('0123456789abcdef', 64),
      deviceUuid: random.text(BASE32, 26),
    };
    return `ops_${Buffer.from(JSON.stringify(inside)).toString('base64url')}`;
  },
};
