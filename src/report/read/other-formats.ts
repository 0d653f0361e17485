/** What people give by mistake, and what to write instead. */
import { ownEntry } from './json-text.ts';

interface OtherFormat {
  is: (json: unknown) => boolean;
  what: string;
  advice: string;
}

const first = (json: unknown): unknown => (Array.isArray(json) ? json[0] : undefined);
const has = (value: unknown, ...keys: string[]): boolean => keys.every((key) => ownEntry(value, key) !== undefined);

const FORMATS: readonly OtherFormat[] = [
  {
    is: (json) => has(first(json), 'filePath', 'messages'),
    what: 'is ESLint’s own JSON',
    advice: 'Run ESLint with `--format @microsoft/eslint-formatter-sarif`.',
  },
  {
    is: (json) => has(first(json), 'RuleID', 'Fingerprint'),
    what: 'is Gitleaks’ own JSON',
    advice: 'Run Gitleaks with `--report-format sarif`.',
  },
  {
    is: (json) => has(json, 'SchemaVersion', 'ArtifactName'),
    what: 'is Trivy’s own JSON',
    advice: 'Run Trivy with `--format sarif`.',
  },
  {
    is: (json) => has(json, 'results', 'paths', 'errors'),
    what: 'is Semgrep’s own JSON',
    advice: 'Run Semgrep with `--sarif`.',
  },
  {
    is: (json) => has(json, 'auditReportVersion', 'vulnerabilities'),
    what: 'is what `npm audit --json` writes',
    advice: 'npm cannot write SARIF; a scanner of dependencies such as Trivy or OSV-Scanner can.',
  },
  {
    is: (json) => has(first(json), 'location', 'filename') || has(first(json), 'file', 'level'),
    what: 'is a linter’s own JSON',
    advice: 'Let the tool write SARIF 2.1.0 or checkstyle.',
  },
];

export const otherFormatOf = (json: unknown): Pick<OtherFormat, 'what' | 'advice'> | undefined =>
  FORMATS.find(({ is }) => is(json));
