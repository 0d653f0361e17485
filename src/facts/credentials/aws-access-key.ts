import { assigned, token } from './shared/format.ts';
import { entropyOf } from './shared/placeholder.ts';
import type { Provider } from './shared/provider.ts';
import { BASE32, BASE62 } from './shared/random.ts';

const ID = /^A(?:KIA|SIA|BIA|CCA)/;
const SECRET = '[0-9A-Za-z/+=]{40}';

/**
 * Keys of the newer generation carry the account: bits 1 to 40 after the prefix.
 * https://medium.com/@TalBeerySec/a-short-note-on-aws-key-id-f88cc4317489
 */
function accountOf(id: string): string | undefined {
  const [first = ''] = id.slice(4);
  // Older keys begin with I or J and carry none.
  if (!/[Q-Z2-7]/.test(first)) return undefined;
  let bits = 0n;
  for (const char of id.slice(4)) {
    const value = BASE32.indexOf(char);
    if (value < 0) return undefined;
    bits = (bits << 5n) | BigInt(value);
  }
  return ((bits >> 39n) & ((1n << 40n) - 1n)).toString().padStart(12, '0');
}

const isSecretKey = (value: string): boolean =>
  entropyOf(value) > 4.2 && /[A-Z]/.test(value) && /[a-z]/.test(value) && /\d/.test(value);

/** The key id, with its secret where that is near; or the secret alone, known by its name. */
export const awsAccessKey: Provider = {
  id: 'aws-access-key',
  name: 'AWS access key',
  variable: 'AWS_SECRET_ACCESS_KEY',
  formats: [
    token(['akia', 'asia', 'abia', 'acca'], 'A(?:KIA|SIA|BIA|CCA)[A-Z2-7]{16}'),
    // A wrong alphabet is malformed, yet a person meant a key.
    token(['akia', 'asia'], 'A(?:KIA|SIA)(?=[A-Z0-9]{0,15}[0189])[A-Z0-9]{16}'),
    assigned(['aws_secret', 'secret_access_key'], SECRET),
  ],
  severity: 'high',
  opens:
    'act in your AWS account with everything this key is allowed to do: read data, start servers on your bill, delete backups',
  rotate:
    'Deactivate, then delete it in the AWS console → IAM → Users → Security credentials (`aws iam update-access-key --status Inactive`), and look at CloudTrail for what it was used for.',
  docs: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id-credentials-access-keys-update.html',
  provenBy: 'alphabet',
  prove: (secret) => (ID.test(secret) && !/^[A-Z2-7]{20}$/.test(secret) ? 'disproven' : 'plausible'),
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/security-creds-programmatic-access.html prints them; people vary the end.
  isPublic: (secret) => /EXAMPLE(?:KEY)?$|^wJalrXUtnFEMI\/K7MDENG/.test(secret),
  about(secret) {
    const account = ID.test(secret) ? accountOf(secret) : undefined;
    return account === undefined ? undefined : `It belongs to AWS account ${account}.`;
  },
  // The id alone names the account and opens nothing.
  severityOf: (secret) => (ID.test(secret) ? 'medium' : undefined),
  companion: {
    name: 'secret access key',
    pattern: /(?<![0-9A-Za-z/+])([0-9A-Za-z/+]{40})(?![0-9A-Za-z/+=])/dg,
    reach: 400,
    accept: isSecretKey,
  },
  sample: (random) => `AKIA${random.text('QRSTUVWXYZ', 1)}${random.text(BASE32, 15)}`,
  examples: {
    bad: ['aws_access_key_id = <token>', 'const client = new S3Client({ credentials: { accessKeyId: "<token>" } });'],
    good: ['aws_access_key_id = $AWS_ACCESS_KEY_ID', `aws_access_key_id = AKIAIOSFODNN7${'EXAMPLE'}`],
  },
};

/** A secret key for tests, to stand near a sample id. */
export const sampleAwsSecret = (random: Parameters<Provider['sample']>[0]): string =>
  `Aa1/${random.text(`${BASE62}/+`, 36)}`;
