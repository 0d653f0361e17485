import { certificateRule } from '../certificate/certificate-rule.ts';

export const tlsVersion = certificateRule('smoke/tls-version', {
  bad: ['> certificate: old-protocol\n! tls ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION'],
  good: ['> site: certificate\nHTTP/1.1 200 OK\n\n<h1>Shop</h1>'],
});
