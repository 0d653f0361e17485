import { certificateRule } from '../certificate/certificate-rule.ts';

export const certificateExpires = certificateRule('smoke/certificate-expires', {
  bad: [
    '> certificate: expired\n! tls CERT_HAS_EXPIRED',
    '> certificate: not-yet-valid\n! tls CERT_NOT_YET_VALID',
    '> site: certificate\n> certificate: near-expiry\nHTTP/1.1 200 OK\n\n<h1>Shop</h1>',
  ],
  good: ['> site: certificate\nHTTP/1.1 200 OK\n\n<h1>Shop</h1>'],
});
