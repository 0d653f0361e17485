import { certificateRule } from '../certificate/certificate-rule.ts';

export const certificateUnfit = certificateRule('smoke/certificate-unfit', {
  bad: [
    '> site: certificate\n> certificate: too-long\nHTTP/1.1 200 OK\n\n<h1>Shop</h1>',
    '> certificate: wrong-purpose\n! tls INVALID_PURPOSE',
  ],
  good: ['> site: certificate\nHTTP/1.1 200 OK\n\n<h1>Shop</h1>'],
});
