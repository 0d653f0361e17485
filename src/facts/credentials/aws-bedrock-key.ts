import { proofOf } from './shared/checksum.ts';
import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62, DIGITS } from './shared/random.ts';

/** Long-lived keys are base 64 of `BedrockAPIKey-…`; short-lived ones carry a signed request to bedrock.amazonaws.com. */
export const awsBedrockKey: Provider = {
  id: 'aws-bedrock-key',
  name: 'Amazon Bedrock API key',
  variable: 'AWS_BEARER_TOKEN_BEDROCK',
  formats: [
    token(['abskqmvk'], 'ABSKQmVk[0-9A-Za-z+/]{105,265}={0,2}', { after: 300 }),
    token(['bedrock-api-key-'], 'bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t[0-9A-Za-z+/=]{40,3000}', { after: 3100 }),
  ],
  severity: 'blocker',
  opens: 'call language models on your AWS bill',
  rotate: 'Delete it in the AWS console → Amazon Bedrock → API keys (or IAM → Users → Security credentials).',
  docs: 'https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html',
  provenBy: 'encoded prefix',
  prove: (secret) =>
    secret.startsWith('ABSK')
      ? proofOf(Buffer.from(secret.slice(4), 'base64').toString('latin1').startsWith('BedrockAPIKey-'))
      : 'plausible',
  sample(random) {
    const text = `BedrockAPIKey-${random.text(BASE62, 4)}-at-${random.text(DIGITS, 12)}:${random.text(BASE62, 60)}`;
    return `ABSK${Buffer.from(text).toString('base64')}`;
  },
};
