/** Findings as the checks make them, to look at in every form of a report. Nothing in here is anybody's. */
import { createJudge } from '../checks/migrations/judge.ts';
import { loadParser } from '../checks/migrations/sql/parser.ts';
import { parseStatements } from '../checks/migrations/sql/statements.ts';
import { plainTool } from '../checks/migrations/tools.ts';
import type { Finding } from '../core/finding.ts';
import { fingerprint } from '../core/fingerprint.ts';
import { docsOf } from '../core/rule.ts';
import type { Severity } from '../core/severity.ts';

type Draft = Omit<Finding, 'fingerprint' | 'docs' | 'state' | 'inlineIgnorable' | 'check'> & Partial<Finding>;

const draft = (finding: Draft): Finding => ({
  check: finding.rule.split('/', 1)[0] ?? '',
  fingerprint: fingerprint(finding.rule, finding.title, JSON.stringify(finding.location)),
  state: 'new',
  inlineIgnorable: true,
  docs: docsOf(finding.rule),
  ...finding,
});

/** What the check says about this SQL, as a new migration in one transaction. */
export async function migrationFindings(path: string, text: string): Promise<Finding[]> {
  const parse = await loadParser();
  const judge = createJudge({ parse, lockTimeout: '5s', together: true });
  const file = { path, tool: plainTool, database: '', wrapping: 'transaction', text, up: text, isNew: true } as const;
  return judge.judge(file, parseStatements(parse, text)).findings;
}

export const EIGHT_STATEMENTS = `-- Trim the users table
ALTER TABLE users DROP COLUMN email;
ALTER TABLE users DROP COLUMN phone;
CREATE INDEX orders_user_id_idx ON orders (user_id);
ALTER TABLE orders ADD COLUMN currency text NOT NULL;
ALTER TABLE carts RENAME TO baskets;
ALTER TABLE orders ADD CONSTRAINT total_positive CHECK (total >= 0);
ALTER TABLE payments ALTER COLUMN amount TYPE numeric(12, 2);
UPDATE orders SET status = 'open';
`;

/** A variable of an example file, judged in an environment. */
const variable = (
  name: string,
  rule: string,
  severity: Severity,
  environment: string,
  words: { is: string; message: string; fix: string },
  line: number,
): Finding =>
  draft({
    rule,
    severity,
    title: `${name} ${words.is} in ${environment}`,
    message: words.message,
    fix: words.fix,
    impact: `Whatever reads ${name} fails as soon as this is deployed in ${environment}.`,
    location: { kind: 'file', path: '.env.example', startLine: line, endLine: line },
    excerpt: { text: `${name}=`, line, highlight: { start: 0, end: name.length } },
    fingerprint: fingerprint(rule, name, environment),
    data: { variable: name, environment },
  });

const secretOf = (name: string, environment: string): string =>
  `Add the secret \`${name}\` to ${environment} (repository → Settings → Environments → ${environment}), and map it in the step.\n\n\`\`\`yaml\nenv:\n  ${name}: \${{ secrets.${name} }}\n\`\`\``;

export const emptyIn = (name: string, environment: string, line: number): Finding =>
  variable(
    name,
    'env/empty-variable',
    'high',
    environment,
    {
      is: 'is empty',
      message: `\`${name}\` is set in ${environment}, but to an empty string. GitHub passes an empty string for a secret that does not exist.`,
      fix: secretOf(name, environment),
    },
    line,
  );

export const missingIn = (name: string, environment: string, line: number): Finding =>
  variable(
    name,
    'env/missing-variable',
    'blocker',
    environment,
    {
      is: 'is not set',
      message: `\`${name}\` is required by launch-ready.yml and absent in ${environment}.`,
      fix: secretOf(name, environment),
    },
    line,
  );

export const manyVariables = (): Finding[] => [
  ...['production', 'staging'].map((environment) => missingIn('STRIPE_WEBHOOK_SECRET', environment, 6)),
  ...['production', 'staging', 'preview'].map((environment) => emptyIn('DATABASE_URL', environment, 2)),
  ...['SENTRY_DSN', 'SMTP_PASSWORD', 'S3_BUCKET', 'SESSION_SECRET', 'ANALYTICS_WRITE_KEY', 'REDIS_URL'].map(
    (name, index) => missingIn(name, 'production', 8 + index),
  ),
  newVariable('FEATURE_FLAGS_URL', 20),
];

export const newVariable = (name: string, line: number): Finding =>
  draft({
    rule: 'env/new-variable',
    severity: 'medium',
    title: `${name} is new: set it before this is deployed`,
    message: `This change makes \`${name}\` required in every environment. Whether it is set there was not checked: no environment was given.`,
    impact: `The first deploy of this change fails where ${name} is not set.`,
    fix: `Set \`${name}\` in every environment before merging. If the code works without it, mark it optional: \`# optional\` above it in the example file, or \`required: false\` in launch-ready.yml.`,
    location: { kind: 'file', path: '.env.example', startLine: line, endLine: line, startColumn: 1, endColumn: 18 },
    excerpt: { text: `${name}=`, line, highlight: { start: 0, end: name.length } },
    data: { variable: name },
  });

export const advice = draft({
  rule: 'migrations/lock-timeout',
  severity: 'low',
  title: 'Migration may wait without limit for a lock on table orders',
  message: 'This is the first statement that needs `orders` for itself, and no `lock_timeout` is set before it.',
  impact:
    'If one query on `orders` runs long, the migration waits for it and all later queries wait behind the migration.',
  fix: "As the first statement of the file:\n\n```sql\nSET lock_timeout = '5s';\n```",
  location: { kind: 'file', path: 'db/migrations/20261119_currency.sql', startLine: 1, endLine: 1 },
  excerpt: { text: 'ALTER TABLE orders ADD COLUMN note text;', line: 1 },
});

export const leaked = draft({
  rule: 'secrets/github-token',
  severity: 'blocker',
  title: 'GitHub token in scripts/release-notes.js',
  message: 'GitHub token in `scripts/release-notes.js`, line 2. Its CRC32 checksum fits, so it is no made-up value.',
  impact:
    'Whoever reads it can read and change every repository the token reaches, and run workflows with their secrets.',
  fix: 'Delete it under GitHub → Settings → Developer settings → Personal access tokens. Then keep the new one in the host’s or GitHub’s secrets and read it as `GITHUB_TOKEN`. See `https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/token-expiration-and-revocation`.',
  location: {
    kind: 'file',
    path: 'scripts/release-notes.js',
    startLine: 2,
    endLine: 2,
    startColumn: 16,
    endColumn: 24,
  },
  excerpt: { text: "\tconst token = 'ghp_****';\t// 支払い 💳", line: 2, highlight: { start: 16, end: 24 } },
  evidence: 'ghp_****',
});

export const inHistory = draft({
  rule: 'secrets/github-token',
  severity: 'blocker',
  title: 'GitHub token in scripts/release.sh, in the history',
  message: 'A token of GitHub is in commit 6615681. It is gone from the tip, and still in every clone.',
  impact: 'Whoever has a clone can push to your repositories as `deploy-bot`.',
  fix: 'Revoke it at `Settings › Developer settings › Tokens`, then accept it with the line below. Deleting it from the file does not help.',
  location: {
    kind: 'commit',
    commit: '66156815aa0c5d2b7ad1c59c3e1a64fbb0e3c3f9',
    path: 'scripts/release.sh',
    startLine: 4,
    endLine: 4,
  },
  evidence: 'ghp_****',
  inlineIgnorable: false,
});

export const down = draft({
  rule: 'smoke/status',
  severity: 'blocker',
  title: 'GET /orders answers 500',
  message:
    'The check orders requested `GET /orders` at `https://app.example.com`. It answered 500 after 30 ms, 3 times.',
  impact: 'Whoever opens /orders sees an error in place of the app.',
  fix: 'Open the app’s log for the moment of this request.',
  location: { kind: 'request', url: 'https://app.example.com/orders', check: 'orders' },
  inlineIgnorable: false,
  data: { status: 500 },
});

const PAGES = {
  ESLint: 'https://eslint.org/docs/latest/rules/',
  Trivy: 'https://avd.aquasec.com/nvd/',
};

const ofTool = (
  tool: keyof typeof PAGES,
  rule: string,
  severity: Severity,
  title: string,
  path: string,
  line: number,
): Finding =>
  draft({
    check: tool.toLowerCase(),
    rule: `${tool.toLowerCase()}/${rule.toLowerCase()}`,
    severity,
    title,
    message: '',
    impact: '',
    fix: tool === 'Trivy' ? 'Update the package to a version that is not affected.' : '',
    location: { kind: 'file', path, startLine: line, endLine: line },
    inlineIgnorable: false,
    origin: { tool, rule, url: `${PAGES[tool]}${rule.toLowerCase()}` },
  });

export const otherTools = (): Finding[] => [
  ofTool('Trivy', 'CVE-2026-1111', 'high', 'undici 6.1.0: request smuggling', 'package-lock.json', 4_120),
  ofTool('Trivy', 'CVE-2026-2222', 'high', 'ws 8.2.0: a header of 4 kB stops the process', 'package-lock.json', 5_871),
  ofTool('Trivy', 'CVE-2026-3333', 'medium', 'semver 7.3.0: slow on hostile versions', 'package-lock.json', 5_002),
  ofTool('ESLint', 'no-unused-vars', 'medium', "'order' is assigned a value but never used.", 'src/orders.ts', 12),
  ofTool('ESLint', 'no-unused-vars', 'medium', "'total' is assigned a value but never used.", 'src/orders.ts', 19),
  ofTool('ESLint', 'eqeqeq', 'medium', "Expected '===' and instead saw '=='.", 'src/orders.ts', 31),
];

/** Marked as known on the base branch. */
export const asKnown = (finding: Finding): Finding => ({ ...finding, state: 'known' });

export const asIgnored = (finding: Finding, reason: string, until?: string): Finding => ({
  ...finding,
  state: 'ignored',
  ignored: { by: 'file', reason, ...(until === undefined ? {} : { until }) },
});
