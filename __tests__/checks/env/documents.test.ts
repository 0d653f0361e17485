import { beginLine, findDocuments, stampOf } from '../../../src/checks/env/documents.ts';
import type { EnvMatrix, MatrixRow } from '../../../src/core/env-matrix.ts';
import { memoryTree } from '../../../src/io/tree.ts';
import {
  environmentDocument,
  replaceBetweenMarks,
  secretsDocument,
} from '../../../src/report/markdown/env-documents.ts';

const row = (name: string, more: Partial<MatrixRow> = {}): MatrixRow => ({
  name,
  isSecret: false,
  cells: [],
  shape: '',
  readAt: [],
  reads: 0,
  ifMissing: '',
  ...more,
});

describe('what makes a document stale', () => {
  const before = [row('A', { readAt: [{ path: 'src/a.ts', line: 3 }], owner: '@ana' })];
  test.each<[what: string, after: MatrixRow[], isStale: boolean]>([
    ['the same', before, false],
    ['another line', [row('A', { readAt: [{ path: 'src/a.ts', line: 9 }], owner: '@ana' })], false],
    [
      'another value',
      [row('A', { readAt: [{ path: 'src/a.ts', line: 3 }], owner: '@ana', cells: [{ state: 'set' }] })],
      false,
    ],
    ['another file', [row('A', { readAt: [{ path: 'src/b.ts', line: 3 }], owner: '@ana' })], true],
    ['another owner', [row('A', { readAt: [{ path: 'src/a.ts', line: 3 }], owner: '@ben' })], true],
    ['one more', [...before, row('B')], true],
    ['none', [], true],
  ])('%s: %s', (_, after, isStale) => {
    expect(stampOf(after) !== stampOf(before)).toBe(isStale);
  });
});

const MATRIX: EnvMatrix = {
  environments: [{ name: 'production', source: 'the job' }, { name: 'stag|ing' }],
  rows: [
    row('STRIPE_KEY', {
      isSecret: true,
      cells: [
        { state: 'wrong', note: 'test key in production', changed: '2026-06-02' },
        { state: 'unreadable', note: 'listed' },
      ],
      shape: 'sk_live_…',
      readAt: [{ path: 'src/pay.ts', line: 12 }],
      reads: 3,
      ifMissing: 'the program stops (src/pay.ts:12)',
      owner: '@ben',
      store: 'GitHub environment',
      rotate: '90d',
      howToRotate: 'https://dashboard.stripe.com/apikeys',
    }),
    row('LOG_LEVEL', { cells: [{ state: 'set' }, { state: 'unneeded' }], ifMissing: 'the code has a default' }),
  ],
};
const input = { matrix: MATRIX, begin: beginLine('0123456789abcdef'), today: '2026-11-30' };

test('ENVIRONMENT.md', () => {
  const text = environmentDocument(input);
  expect(text).toContain(
    '| `STRIPE_KEY` 🔒 | ❌ test key in production | ❓ listed | `sk_live_…` | `src/pay.ts` (+2) | the program stops (src/pay.ts) | @',
  );
  expect(text).toContain('| `LOG_LEVEL` | ✅ set | – |');
  expect(text).toContain('stag\\|ing');
});

test('SECRETS.md names what is overdue', () => {
  const text = secretsDocument(input);
  expect(text).toContain(
    'production, stag\\|ing | production: 2026-06-02 | ⚠ 2026-08-31 (91 days overdue) | [dashboard.stripe.com](https://dashboard.stripe.com/apikeys) |',
  );
  expect(text).not.toContain('LOG_LEVEL');
});

test('what people wrote around it stays', async () => {
  const made = environmentDocument(input);
  const kept = replaceBetweenMarks(
    `# Ours\n\n${made}\nCall Ana.\n`,
    environmentDocument({ ...input, begin: beginLine('fedcba9876543210') }),
  );
  expect(kept).toMatch(/^# Ours\n\n<!-- launch-ready:begin env sha256:fedcba9876543210 -->/);
  expect(kept).toMatch(/<!-- launch-ready:end -->\n\nCall Ana\.\n$/);
  expect(replaceBetweenMarks('# Ours\n', made)).toBeUndefined();
  const found = await findDocuments(
    memoryTree({ 'docs/ENVIRONMENT.md': kept ?? '', 'a/SECRETS.md': '# ours', 'b/NOTES.md': made }),
  );
  expect(found).toEqual([
    { path: 'docs/ENVIRONMENT.md', name: 'ENVIRONMENT.md', stamp: 'fedcba9876543210', folder: '', line: 3 },
  ]);
});
