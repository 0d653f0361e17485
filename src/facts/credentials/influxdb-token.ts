import { around, assigned, token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE64URL } from './shared/random.ts';

/** 64 bytes in base 64; those of InfluxDB 3 begin with `apiv3_`. */
const VALUE = '[\\w-]{86}==';

export const influxdbToken: Provider = {
  id: 'influxdb-token',
  name: 'InfluxDB token',
  variable: 'INFLUX_TOKEN',
  formats: [
    token(['apiv3_'], 'apiv3_[\\w-]{60,100}={0,2}(?![\\w=-])'),
    assigned(['influx'], VALUE),
    // The word in one line, the token in the next.
    around(
      ['influx'],
      new RegExp(
        `(?:influx|INFLUX|Influx)[^\\n]{0,40}\\n[^\\n]{0,16}?(?:token|TOKEN|Token)[^\\n]{0,8}?(?<![\\w-])(${VALUE})(?![\\w=-])`,
        'dg',
      ),
      { textOnly: true },
    ),
  ],
  severity: 'high',
  opens: 'read and write the time series of your InfluxDB with the rights of this token',
  rotate: 'Delete it in InfluxDB → Load Data → API Tokens (`influx auth delete`).',
  docs: 'https://docs.influxdata.com/influxdb/v2/admin/tokens/delete-token/',
  sample: (random) => `${random.text(BASE64URL, 85)}Q==`,
};
