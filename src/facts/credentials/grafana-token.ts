import { crc32Hex, proofOf } from './shared/checksum.ts';
import { token } from './shared/format.ts';
import { decodeJson } from './shared/parse.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

/** CRC32 of all that is before it, least significant byte first (grafana/grafana: pkg/components/satokengen/tokengen.go). */
const checksumOf = (body: string): string => Buffer.from(crc32Hex(body), 'hex').reverse().toString('hex');

export const grafanaToken: Provider = {
  id: 'grafana-token',
  name: 'Grafana token',
  variable: 'GRAFANA_TOKEN',
  formats: [
    token(['glsa_'], 'glsa_[0-9A-Za-z]{32}_[0-9a-fA-F]{8}'),
    token(['glc_'], 'glc_(?=eyJ|[A-Za-z+/]{0,80}\\d)[0-9A-Za-z+/]{32,400}={0,3}', { after: 420 }),
    token(['eyjrijoi'], 'eyJrIjoi[0-9A-Za-z+/]{70,400}={0,3}', { after: 420 }),
  ],
  severity: 'blocker',
  opens: 'read your dashboards and query the data behind them',
  rotate: 'Delete it in Grafana → Administration → Service accounts (cloud tokens: grafana.com → Access Policies).',
  docs: 'https://grafana.com/docs/grafana/latest/administration/service-accounts/',
  provenBy: 'checksum or JSON inside',
  prove(secret) {
    if (secret.startsWith('glsa_')) return proofOf(checksumOf(secret.slice(0, 37)) === secret.slice(-8));
    const inside = decodeJson(secret.startsWith('glc_') ? secret.slice(4) : secret);
    return proofOf(inside?.k !== undefined);
  },
  sample(random) {
    const body = `glsa_${random.text(BASE62, 32)}`;
    return `${body}_${checksumOf(body)}`;
  },
};
