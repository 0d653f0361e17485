import { certificateRule } from '../certificate/certificate-rule.ts';

export const certificateWeak = certificateRule('smoke/certificate-weak', {
  bad: ['> certificate: weak-key\n! tls UNSPECIFIED', '> certificate: weak-signature\n! tls UNSPECIFIED'],
  good: ['> site: certificate\nHTTP/1.1 200 OK\n\n<h1>Shop</h1>'],
});
