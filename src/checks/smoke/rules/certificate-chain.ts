import { certificateRule } from '../certificate/certificate-rule.ts';

export const certificateChain = certificateRule('smoke/certificate-chain', {
  bad: [
    '> certificate: self-signed\n! tls DEPTH_ZERO_SELF_SIGNED_CERT',
    '> certificate: missing-intermediate\n! tls UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    '> certificate: untrusted-root\n! tls UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    '> site: certificate\n> certificate: chain-order\nHTTP/1.1 200 OK\n\n<h1>Shop</h1>',
  ],
  good: ['> site: certificate\nHTTP/1.1 200 OK\n\n<h1>Shop</h1>'],
});
