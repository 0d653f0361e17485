import { proofOf } from './shared/checksum.ts';
import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62, HEX } from './shared/random.ts';

const encode = (text: string): string => Buffer.from(text).toString('base64');
const HEADER = encode('{"typ": "TCV2"}');
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** A header that is always the same, an id, and a UUID, each in base 64. */
export const teamcityToken: Provider = {
  id: 'teamcity-token',
  name: 'TeamCity access token',
  variable: 'TEAMCITY_TOKEN',
  formats: [token([HEADER.toLowerCase()], `${HEADER}\\.[\\w-]{36}\\.[\\w-]{48}(?![\\w-])`)],
  severity: 'blocker',
  opens: 'start and change builds as you, and read the settings and logs of your projects',
  rotate: 'Delete it in TeamCity → Your profile → Access Tokens.',
  docs: 'https://www.jetbrains.com/help/teamcity/managing-your-user-account.html',
  provenBy: 'UUID inside',
  prove: (secret) => proofOf(UUID.test(Buffer.from(secret.slice(-48), 'base64').toString('latin1'))),
  sample(random) {
    const uuid = [8, 4, 4, 4, 12].map((length) => random.text(HEX, length)).join('-');
    return `${HEADER}.${encode(`TCV-${random.text(BASE62, 23)}`)}.${encode(uuid)}`;
  },
};
