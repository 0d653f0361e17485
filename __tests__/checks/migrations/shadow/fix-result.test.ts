// What becomes of a rewrite in words, and what of it a finding shows.
import { exampleFile } from '../../../../src/checks/migrations/example.ts';
import { createJudge } from '../../../../src/checks/migrations/judge.ts';
import { addCheck } from '../../../../src/checks/migrations/rules/add-check.ts';
import { type FixResult, fixResults, fixWord, stepKey } from '../../../../src/checks/migrations/shadow/fix-result.ts';
import { nothingSeen } from '../../../../src/checks/migrations/shadow/observe.ts';
import type { StepSeen } from '../../../../src/checks/migrations/shadow/play-safe.ts';
import { safeStatements } from '../../../../src/checks/migrations/shadow/safe-plan.ts';
import type { Seen } from '../../../../src/checks/migrations/shadow/weigh.ts';
import { loadParser } from '../../../../src/checks/migrations/sql/parser.ts';
import { parseStatements } from '../../../../src/checks/migrations/sql/statements.ts';

const parse = await loadParser();
const file = exampleFile("SET lock_timeout = '1s';\nALTER TABLE t ADD CONSTRAINT k CHECK (a > 0);");
const parsed = parseStatements(parse, file.text);
const judgeOf = () => createJudge({ parse, lockTimeout: '5s', together: true });
const { suggested } = judgeOf().judge(file, parsed);
const seen = (code?: string): Seen => ({
  kind: 'seen',
  observation: { ...nothingSeen(), ...(code === undefined ? {} : { error: { code, message: '' } }) },
});
const clean: StepSeen = { blocks: [] };
const blocking: StepSeen = { blocks: [{ relation: 'public.t', mode: 'ACCESS EXCLUSIVE' }] };

const resultOf = (original: Seen, steps: readonly (StepSeen | undefined)[], shapes?: [string, string]): FixResult =>
  [
    ...fixResults(
      suggested,
      [seen(), original],
      {
        file: safeStatements(parsed, suggested),
        offset: 0,
        steps: new Map(steps.flatMap((each, index) => (each ? [[stepKey(1, index), each] as const] : []))),
        ended: 'it died',
      },
      shapes && { original: new Map([['public.t', shapes[0]]]), safe: new Map([['public.t', shapes[1]]]) },
    ).values(),
  ][0] ?? { kind: 'not-run', why: 'no result' };

test.each<[word: string, result: FixResult, isShown: boolean]>([
  ['run', resultOf(seen(), [clean, clean], ['a', 'a']), true],
  ['run', resultOf(seen(), [clean, clean]), true],
  ['differs: t', resultOf(seen(), [clean, clean], ['a', 'b']), false],
  ['refused: 42P07', resultOf(seen(), [{ ...clean, refused: '42P07' }]), false],
  ['still blocks: t', resultOf(seen(), [clean, blocking]), false],
  ['not-run: it died', resultOf(seen(), [clean]), true],
  ['not-run: PostgreSQL refused the statement itself (42P01)', resultOf(seen('42P01'), []), true],
  // The statement cannot run in a transaction: that is what its rewrite is for.
  ['run', resultOf(seen('25001'), [clean, clean]), true],
  ['not-run: COPY', resultOf({ kind: 'not-run', why: 'COPY' }, []), true],
])('%s', (word, result, isShown) => {
  expect(fixWord(result)).toBe(word);
  const fixes = new Map(suggested.map(({ key }) => [key, result]));
  const shadow = { seen: [], isComplete: true, base: 1, server: 'PostgreSQL 18.3', fixes };
  const [finding] = judgeOf().judge(file, parsed, shadow).findings;
  expect(finding?.data).toMatchObject({ fix: word });
  if (isShown) expect(finding?.fix).toContain('ADD CONSTRAINT k CHECK (a > 0) NOT VALID;');
  else expect(finding?.fix).toBe(addCheck.fix);
  expect(finding?.fix.includes('PostgreSQL 18.3 ran these statements here')).toBe(word === 'run');
});

test('without a shadow the fix is shown, and nothing is said of it', () => {
  const [finding] = judgeOf().judge(file, parsed).findings;
  expect(finding?.fix).toContain('NOT VALID;');
  expect(finding?.data).not.toHaveProperty('fix');
});
