import type { Finding } from '../../src/core/finding.ts';
import type { Outcome } from '../../src/core/outcome.ts';

export const finding = (more: Partial<Finding> = {}): Finding => ({
  check: 'migrations',
  rule: 'migrations/drop-column',
  severity: 'high',
  title: 'Drops users.plan',
  message: 'm',
  fix: 'f',
  impact: 'i',
  location: { kind: 'file', path: 'db/1.sql', startLine: 3, endLine: 3 },
  fingerprint: `1:${'a'.repeat(32)}`,
  state: 'new',
  inlineIgnorable: true,
  docs: 'https://example.com',
  ...more,
});

export const outcome = (more: Partial<Outcome> = {}): Outcome => ({
  check: 'secrets',
  status: 'completed',
  reason: null,
  coverage: { files: 1 },
  leftOut: [],
  durationMs: 0,
  asked: false,
  ...more,
});
