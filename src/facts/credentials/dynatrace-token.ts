import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE32 } from './shared/random.ts';

export const dynatraceToken: Provider = {
  id: 'dynatrace-token',
  name: 'Dynatrace token',
  variable: 'DT_API_TOKEN',
  formats: [
    token(['dt0c01.', 'dt0s01.', 'dt0s02.', 'dt0s16.'], 'dt0[cs]\\d\\d\\.[0-9A-Za-z]{8,24}\\.[0-9A-Za-z]{64}', {
      after: 112,
    }),
  ],
  severity: 'blocker',
  opens: 'read what your systems report, logs included',
  rotate: 'Delete it in Dynatrace → Access tokens.',
  docs: 'https://docs.dynatrace.com/docs/manage/identity-access-management/access-tokens-and-oauth-clients/access-tokens',
  sample: (random) => `dt0c01.${random.text(BASE32, 24)}.${random.text(BASE32, 64)}`,
};
