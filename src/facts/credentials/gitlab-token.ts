import { crc32Base36 } from './shared/checksum.ts';
import { assigned, token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE36, BASE62 } from './shared/random.ts';
import { active, inactive, valueAt } from './shared/verification.ts';

const ROUTABLE = /^gl[a-z]{2,6}-[\w-]{27,300}\.[0-9a-z]{2}\.[0-9a-z]{2}[0-9a-z]{7}$/;

export const gitlabToken: Provider = {
  id: 'gitlab-token',
  name: 'GitLab token',
  variable: 'GITLAB_TOKEN',
  formats: [
    token(['glpat-', 'glrt-'], 'gl(?:pat|rt)-[\\w-]{27,300}(?:\\.[0-9a-z]{2})?\\.[0-9a-z]{9}', { after: 330 }),
    token(
      ['glpat-', 'gldt-', 'glrt-', 'glft-', 'glsoat-', 'glffct-'],
      'gl(?:pat|dt|rt|ft|soat|ffct)-[\\w-]{20,50}(?![\\w-])',
    ),
    token(['glrt-'], 'glrt-t\\d_[\\w-]{27,300}(?:\\.[0-9a-z]{2}\\.[0-9a-z]{9})?', { after: 330 }),
    token(['glcbt-'], 'glcbt-(?:[0-9a-zA-Z]{1,5}_)?[\\w-]{20}(?![\\w-])'),
    token(['glptt-'], 'glptt-[0-9a-f]{40}'),
    token(['glimt-'], 'glimt-[\\w-]{25}(?![\\w-])'),
    token(['glagent-'], 'glagent-[\\w-]{50,100}(?![\\w-])'),
    token(['gloas-'], 'gloas-[\\w-]{64}(?![\\w-])'),
    token(['gr1348941'], 'GR1348941[\\w-]{20,50}(?![\\w-])'),
    assigned(['gitlab_session'], '[0-9a-z]{32}'),
  ],
  severity: 'blocker',
  opens: 'read and push code and run pipelines in the GitLab projects the token reaches',
  rotate:
    'Revoke it in GitLab → Edit profile → Access tokens (project, group, deploy and runner tokens: in their settings).',
  docs: 'https://docs.gitlab.com/security/tokens/',
  provenBy: 'CRC32 checksum',
  // No published vector for routable tokens was at hand, so a checksum that does not fit proves nothing.
  prove: (secret) =>
    ROUTABLE.test(secret) && crc32Base36(secret.slice(0, -7)) === secret.slice(-7) ? 'proven' : 'plausible',
  verify: {
    who: 'gitlab.com',
    host: 'gitlab.com',
    // Personal, project and group access tokens; the others are no users.
    request: (secret) =>
      secret.startsWith('glpat-')
        ? { path: '/api/v4/personal_access_tokens/self', headers: { 'private-token': secret } }
        : undefined,
    read({ status, json }) {
      if (status === 401) return { state: 'unknown', why: 'does not take it; a GitLab of your own may' };
      if (status !== 200) return undefined;
      return valueAt(json, 'active') === false ? inactive : active();
    },
    sources: ['https://docs.gitlab.com/api/personal_access_tokens/'],
  },
  sample(random) {
    const checked = `glpat-${random.text(BASE62, 27)}.01.${random.text(BASE36, 2)}`;
    return checked + crc32Base36(checked);
  },
  sources: ['https://docs.gitlab.com/security/tokens/#token-prefixes'],
};
