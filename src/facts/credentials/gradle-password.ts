import { around } from './shared/format.ts';
import { isPlaceholder } from './shared/placeholder.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

const WEAK = /^(?:(?:some|my|your|the)?[_-]?(?:pass(?:word|wd)?|pwd|secret|token)|test|guest|admin|x+)$/i;

const passwordOf = (text: string): string => text.replace(/^password\s{0,8}=?\s{0,8}["']/, '');

/** `credentials { username "…" password "…" }` in a build file: a literal, no property and no environment variable. */
export const gradlePassword: Provider = {
  id: 'gradle-password',
  name: 'Password in a Gradle build',
  variable: 'ORG_GRADLE_PROJECT_mavenPassword',
  formats: [
    around(
      ['credentials'],
      /(?<![A-Za-z])credentials\s{0,4}\{[^{}]{0,400}?(?<![A-Za-z])(password\s{0,8}=?\s{0,8}["'](?<hidden>[^"'$\s{}]{3,100}))["']/dg,
      { after: 560, textOnly: true },
    ),
  ],
  severity: 'high',
  opens: 'download from, and often publish to, the repository of packages that this build uses',
  rotate:
    'Change the password on that server, and read it with `providers.gradleProperty` or from an environment variable.',
  docs: 'https://docs.gradle.org/current/samples/sample_publishing_credentials.html',
  isPublic: (text) => isPlaceholder(passwordOf(text)),
  severityOf: (text) => (WEAK.test(passwordOf(text)) ? 'low' : undefined),
  guessable: true,
  sample: (random) => `password "${random.text(BASE62, 20)}`,
  examples: {
    bad: ['credentials {\n    username "deploy"\n    <token>"\n}'],
    good: ['credentials {\n    username "deploy"\n    password "$mavenPassword"\n}'],
  },
};
