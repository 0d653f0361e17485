import { around } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE36 } from './shared/random.ts';

/** Printed in the documentation of kubeadm and of bootstrap tokens. */
const DOCUMENTED = /abcdef\.|07401b\.|f395accd246ae52d/;
const VALUE = '[a-z0-9]{6}\\.(?<hidden>[a-z0-9]{16})';

/** Six characters that name it, a dot, 16 that are secret; or the 16 alone in the Secret that keeps them. */
export const bootstrapToken: Provider = {
  id: 'bootstrap-token',
  name: 'Kubernetes bootstrap token',
  variable: 'KUBEADM_TOKEN',
  formats: [
    around(
      ['bootstrap', '--token', 'kubeadm_token'],
      new RegExp(
        `((?:[Bb]ootstrap[_-]?[Tt]oken|BOOTSTRAP_TOKEN|--token|KUBEADM_TOKEN|kubeadm_token)["']?(?:[ \\t]*[:=][ \\t]*|[ \\t]+)["']?(?=[^\\s"']{0,22}\\d)${VALUE})(?![\\w.])`,
        'dg',
      ),
      { after: 80, textOnly: true },
    ),
    // `kind: InitConfiguration` of kubeadm.
    around(
      ['bootstraptokens'],
      new RegExp(
        `bootstrapTokens:[ \\t]*\\r?\\n(?:[^\\n]{0,120}\\n){0,10}?[ \\t-]{0,8}(token:[ \\t]{0,4}["']?${VALUE})(?![\\w.])`,
        'dg',
      ),
      { after: 600, textOnly: true },
    ),
    around(['token-secret'], /(?<![\w-])(token-secret:[ \t]{0,4}["']?(?<hidden>[a-z0-9]{16}))(?![\w.])/dg, {
      after: 48,
      textOnly: true,
    }),
  ],
  severity: 'high',
  opens: 'join machines of theirs to your cluster, until the token expires',
  rotate: 'Run `kubeadm token delete <id>`, and make new ones with a short life (`kubeadm token create --ttl 1h`).',
  docs: 'https://kubernetes.io/docs/reference/access-authn-authz/bootstrap-tokens/',
  isPublic: (secret) => DOCUMENTED.test(secret),
  sample: (random) => `--token ${random.text(BASE36, 5)}7.${random.text(BASE36, 16)}`,
  examples: {
    bad: ['kubeadm join 10.0.0.1:6443 <token>'],
    good: ['kubeadm join --token $TOKEN 10.0.0.1:6443', 'kubeadm join --token abcdef.0123456789abcdef 10.0.0.1:6443'],
  },
};
