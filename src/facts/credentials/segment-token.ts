import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

/** Sourcegraph's tokens begin alike; theirs are 40 hexadecimal digits. */
export const segmentToken: Provider = {
  id: 'segment-token',
  name: 'Segment Public API token',
  variable: 'SEGMENT_PUBLIC_API_TOKEN',
  formats: [token(['sgp_'], 'sgp_[0-9A-Za-z]{64}')],
  severity: 'blocker',
  opens: 'change the sources and destinations of your Segment workspace, and read where customer data flows',
  rotate: 'Remove it at app.segment.com → Settings → Workspace settings → Access Management → Tokens.',
  docs: 'https://www.twilio.com/docs/segment/api/public-api',
  sample: (random) => `sgp_${random.text(BASE62, 64)}`,
  sources: ['https://docs.gitlab.com/user/application_security/dast/browser/checks/798.169/'],
};
