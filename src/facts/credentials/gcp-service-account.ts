import { around } from './shared/format.ts';
import { decodePem, samplePem } from './shared/pem.ts';
import type { Provider } from './shared/provider.ts';
import { HEX } from './shared/random.ts';

const PEM = '-----BEGIN (?:RSA )?PRIVATE KEY-----[^{}"]{20,8000}?-----END (?:RSA )?PRIVATE KEY-----';

/** The JSON file: known by its type, taken whole with its private key, whatever the order of its fields. */
export const gcpServiceAccount: Provider = {
  id: 'gcp-service-account',
  name: 'Google Cloud service account key',
  variable: 'GOOGLE_APPLICATION_CREDENTIALS',
  formats: [
    around(
      ['private_key_id'],
      /\\?"private_key_id\\?"\s{0,8}:\s{0,8}\\?"[0-9A-Za-z]{20,64}\\?"[^{}]{0,400}?(-----BEGIN (?:RSA )?PRIVATE KEY-----[^{}"]{40,8000}?-----END (?:RSA )?PRIVATE KEY-----)/dg,
      { before: 8, after: 9000 },
    ),
    // Fields left out or in another order; a key that is cut off is told by its structure.
    around(
      ['service_account'],
      new RegExp(
        `"type\\\\?"\\s{0,8}:\\s{0,8}\\\\?"service_account\\\\?"[^{}]{0,600}?"private_key\\\\?"\\s{0,8}:\\s{0,8}\\\\?"(${PEM})`,
        'dg',
      ),
      { before: 24, after: 9000 },
    ),
    around(
      ['service_account'],
      new RegExp(
        `"private_key\\\\?"\\s{0,8}:\\s{0,8}\\\\?"(${PEM})[^{}]{0,600}?"type\\\\?"\\s{0,8}:\\s{0,8}\\\\?"service_account`,
        'dg',
      ),
      { before: 9000, after: 24 },
    ),
  ],
  severity: 'blocker',
  opens:
    'act in your Google Cloud project as this service account: read buckets and databases, start machines on your bill',
  rotate:
    'Delete the key in the Google Cloud console → IAM & Admin → Service accounts → Keys (`gcloud iam service-accounts keys delete`), and make a new one only if workload identity does not do.',
  docs: 'https://cloud.google.com/iam/docs/keys-create-delete',
  provenBy: 'private key',
  prove: (secret) => (decodePem(secret) === undefined ? 'disproven' : 'proven'),
  sample: (random) => samplePem(random).replaceAll('\n', '\\n'),
  examples: {
    bad: [`{"type": "service_account", "private_key_id": "${'0a1b2c3d4e'.repeat(4)}", "private_key": "<token>\\n"}`],
    good: ['{"type": "service_account", "private_key_id": "", "private_key": ""}'],
  },
};

/** The JSON file around a key, as the console hands it out. */
export const serviceAccountJson = (random: Parameters<Provider['sample']>[0]): string =>
  JSON.stringify(
    {
      type: 'service_account',
      project_id: 'shop-1',
      private_key_id: random.text(HEX, 40),
      private_key: samplePem(random),
      client_email: 'deploy@shop-1.iam.gserviceaccount.com',
    },
    null,
    2,
  );
