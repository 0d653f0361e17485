import { around } from './shared/format.ts';
import { isPlaceholder } from './shared/placeholder.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

const KIND = `kind:[ \\t]{1,4}["']?[Ss]ecret["']?[ \\t]*\\r?\\n`;
// Lines of one document of YAML: `---` begins the next.
const LINES = '(?:(?!---|[^\\n]*kind:)[^\\n]{0,400}\\n){0,30}?';
// Beside the password often stand names, addresses and certificates, which are no secret.
const ENTRY =
  '(?![ \\t]+["\']?[\\w.-]{0,60}(?:[Uu]ser|USER|login|[Hh]ost|HOST|[Pp]ort|PORT|[Ee]mail|EMAIL|[Nn]ame|NAME|[Aa]ddress|url|Url|URL|[Ee]ndpoint|ENDPOINT|[Rr]egion|REGION|\\.crt|ca\\.pem)["\']?:)' +
  '[ \\t]{1,8}["\']?[\\w.-]{1,80}["\']?:[ \\t]{1,4}(?:[|>]-?\\r?\\n[ \\t]{1,12})?["\']?(?<hidden>[0-9A-Za-z+/]{8,8000}={0,2})(?=["\']?[ \\t]*(?:#[^\\n]*)?(?:\\r?\\n|$))';
const OTHER_ENTRIES = '(?:[ \\t][^\\n]{0,400}\\n){0,8}?';
const DATA = `[ \\t]{0,4}data:[ \\t]*\\r?\\n${OTHER_ENTRIES}(${ENTRY})`;

const textIn = (entry: string): string =>
  Buffer.from(/([0-9A-Za-z+/]{8,}={0,2})["']?$/.exec(entry)?.[1] ?? '', 'base64').toString('utf8');

/** The word in its place, or a user and that word. */
const WEAK = /^(?:\w{1,20}:)?(?:\w{0,12}pass(?:word|wd|w)?\d{0,4}|pwd|secret|admin|root|test|[a-z]{1,4}|changeme)\s*$/i;

/** A file, or what nobody thinks up. */
const DRAWN = /^[{-]|^(?=.*\d)(?=.*[A-Za-z]).{16,}$/s;

/** A manifest of a Secret with its values: base 64 is no encryption. */
export const kubernetesSecret: Provider = {
  id: 'kubernetes-secret',
  name: 'Kubernetes Secret with its value',
  variable: 'APP_SECRET',
  formats: [
    around(['kind: secret', 'kind: "secret', "kind: 'secret"], new RegExp(`${KIND}${LINES}${DATA}`, 'dg'), {
      after: 12_000,
      textOnly: true,
    }),
    around(
      ['kind: secret', 'kind: "secret', "kind: 'secret"],
      new RegExp(`${DATA}(?=["']?[^\\n]{0,80}\\n${LINES}[ \\t]{0,4}${KIND.replace('\\r?\\n', '(?:\\r?\\n|$)')})`, 'dg'),
      { before: 10_000, after: 24, textOnly: true },
    ),
  ],
  severity: 'high',
  opens: 'decode it and use what it opens: base 64 hides nothing',
  rotate:
    'Change what it holds where it is used, and keep the manifest out of the repository or encrypted (Sealed Secrets, SOPS, External Secrets).',
  docs: 'https://kubernetes.io/docs/concepts/configuration/secret/',
  // A file (`.dockerconfigjson`) may well hold an address of an example beside its password.
  isPublic(entry) {
    const text = textIn(entry);
    return /^-----BEGIN (?:TRUSTED )?CERT|^\W*$/.test(text) || (text.length <= 64 && isPlaceholder(text));
  },
  severityOf(entry) {
    if (WEAK.test(textIn(entry))) return 'low';
    // A word is mostly that of an example or of a laptop.
    return DRAWN.test(textIn(entry)) ? undefined : 'medium';
  },
  guessable: true,
  // What the value stands for may be a token that is known by its own letters.
  wide: true,
  sample: (random) => `  password: ${Buffer.from(random.text(BASE62, 18)).toString('base64')}`,
  examples: {
    bad: [
      'apiVersion: v1\nkind: Secret\nmetadata:\n  name: shop\ndata:\n  user: c2hvcA==\n<token>\n',
      'apiVersion: v1\ndata:\n<token>\nkind: Secret\nmetadata:\n  name: shop\n',
    ],
    good: [
      'apiVersion: v1\nkind: Secret\ndata:\n  password: {{ .Values.password | b64enc }}\n',
      'apiVersion: v1\nkind: ConfigMap\ndata:\n  motto: c2hvcC1wYXNzLTE5Nzg=\n',
      'apiVersion: v1\nkind: Secret\nmetadata:\n  name: shop\n---\nkind: ConfigMap\ndata:\n  motto: c2hvcC1wYXNzLTE5Nzg=\n',
    ],
  },
};
