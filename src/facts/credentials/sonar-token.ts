import { assigned, token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { HEX } from './shared/random.ts';

export const sonarToken: Provider = {
  id: 'sonar-token',
  name: 'Sonar token',
  variable: 'SONAR_TOKEN',
  formats: [
    token(['squ_', 'sqp_', 'sqa_'], 'sq[upa]_[0-9a-f]{40}', { after: 56 }),
    // `dsonar`: the property of a Java program, `-Dsonar.login=…`.
    assigned(['sonar_token', 'sonar_login', 'sonarqube', 'sonar', 'dsonar'], '[0-9a-f]{40}'),
  ],
  severity: 'high',
  opens: 'read your source code and its known weaknesses',
  rotate: 'Revoke it in SonarQube → My account → Security.',
  docs: 'https://docs.sonarsource.com/sonarqube-server/user-guide/managing-tokens',
  sample: (random) => `sqp_${random.text(HEX, 40)}`,
};
