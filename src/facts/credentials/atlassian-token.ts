import { crc32Hex, proofOf } from './shared/checksum.ts';
import { assigned, token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE64URL } from './shared/random.ts';

export const atlassianToken: Provider = {
  id: 'atlassian-token',
  name: 'Atlassian API token',
  variable: 'ATLASSIAN_API_TOKEN',
  formats: [
    token(['atatt3xf'], 'ATATT3xF[\\w-]{160,300}=[0-9A-F]{8}', { after: 340 }),
    token(['atatt3xf'], 'ATATT3xF[\\w=-]{178,300}(?![\\w=-])', { after: 340 }),
    token(['atbb'], 'ATBB[0-9A-Za-z]{32}'),
    assigned(['atlassian', 'confluence', 'jira'], '[0-9a-z]{20}[0-9a-f]{4}'),
    assigned(['jira_api', 'jira_token', 'atlassian_api', 'atlassian_token', 'confluence_api'], '[0-9A-Za-z]{24}'),
  ],
  severity: 'blocker',
  opens: 'read and change everything its owner can in Jira, Confluence and Bitbucket',
  rotate: 'Revoke it at id.atlassian.com → Security → API tokens.',
  docs: 'https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/',
  provenBy: 'CRC32 checksum',
  // The last eight digits are the CRC32 of everything up to and with the `=` before them.
  prove: (secret) =>
    /^ATATT.*=[0-9A-F]{8}$/.test(secret)
      ? proofOf(crc32Hex(secret.slice(0, -8)).toUpperCase() === secret.slice(-8))
      : 'plausible',
  severityOf: (secret) => (secret.startsWith('AT') ? undefined : 'high'),
  sample(random) {
    const checked = `ATATT3xFfGF0${random.text(BASE64URL, 171)}=`;
    return checked + crc32Hex(checked).toUpperCase();
  },
};
