import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE36 } from './shared/random.ts';

/** Join tokens (a digest of the root certificate, then the secret) and the key that unlocks managers. */
export const dockerSwarmToken: Provider = {
  id: 'docker-swarm-token',
  name: 'Docker Swarm token',
  variable: 'SWARM_JOIN_TOKEN',
  formats: [
    token(['swmtkn-1-'], 'SWMTKN-1-[0-9a-z]{50}-[0-9a-z]{24,25}'),
    token(['swmkey-1-'], 'SWMKEY-1-[0-9A-Za-z+/]{40,43}(?![0-9A-Za-z+/])'),
  ],
  severity: 'blocker',
  opens:
    'join your swarm as a node, and as a manager control all of it (with the unlock key: read the disk of a locked manager)',
  rotate:
    'Run `docker swarm join-token --rotate worker` and `docker swarm join-token --rotate manager`; an unlock key: `docker swarm unlock-key --rotate`.',
  docs: 'https://docs.docker.com/reference/cli/docker/swarm/join-token/',
  sample: (random) => `SWMTKN-1-${random.text(BASE36, 50)}-${random.text(BASE36, 25)}`,
};
