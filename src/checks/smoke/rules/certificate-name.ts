import { certificateRule } from '../certificate/certificate-rule.ts';

export const certificateName = certificateRule('smoke/certificate-name', {
  bad: [
    '> certificate: wrong-host\n! tls ERR_TLS_CERT_ALTNAME_INVALID',
    '> site: certificate\n> certificate: common-name-only\nHTTP/1.1 200 OK\n\n<h1>Shop</h1>',
  ],
  good: ['> site: certificate\nHTTP/1.1 200 OK\n\n<h1>Shop</h1>'],
});
