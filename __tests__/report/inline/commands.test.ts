import { COMMAND_MESSAGE_LIMIT, COMMANDS_PER_TYPE, planCommands } from '../../../src/report/inline/commands.ts';
import { hostileFindings, makeFinding, makeReport, manyFindings } from '../hostile.ts';

test('one finding: the whole command', () => {
  const finding = makeFinding({
    fix: 'Later:\n\n```sql\nDROP TABLE a;\n```',
    location: { kind: 'file', path: 'db/7.sql', startLine: 3, endLine: 3, startColumn: 19, endColumn: 36 },
  });
  expect(planCommands([finding])).toEqual({
    commands: [
      {
        level: 'error',
        message: `Line 3 drops it.

What breaks: Login answers 500.

Fix: Later:

    DROP TABLE a;

Not here? A comment above: -- launch-ready:ignore migrations/drop-column -- REASON

launch-ready explain migrations/drop-column`,
        properties: {
          title: 'Blocker: Drops column `email` of `users`',
          file: 'db/7.sql',
          startLine: 3,
          endLine: 3,
          startColumn: 19,
          endColumn: 35,
        },
      },
    ],
    shown: [finding.fingerprint],
  });
});

test.each([
  ['blocker', 'error'],
  ['high', 'error'],
  ['medium', 'warning'],
  ['low', 'notice'],
] as const)('%s becomes %s', (severity, level) =>
  expect(planCommands([makeFinding({ severity })]).commands.map((command) => command.level)).toEqual([level]),
);

test.each([
  [
    'several lines hang on the first, without columns',
    { kind: 'file', path: 'a', startLine: 3, endLine: 9, startColumn: 2, endColumn: 4 },
    'blocker',
    { file: 'a', startLine: 3, endLine: 3 },
  ],
  [
    'a column without an end',
    { kind: 'file', path: 'a', startLine: 3, endLine: 3, startColumn: 2 },
    'low',
    { file: 'a', startLine: 3, endLine: 3, startColumn: 2, endColumn: 2 },
  ],
  ['a variable that matters', { kind: 'variable', name: 'A' }, 'high', {}],
  ['history has no place in the tree', { kind: 'commit', commit: 'abc1234', path: 'a', startLine: 3 }, 'blocker', {}],
] as const)('%s', (_, location, severity, place) => {
  const [command] = planCommands([makeFinding({ location, severity, title: 't' })]).commands;
  const { title, ...properties } = command?.properties ?? { title: '' };
  expect(title).toMatch(/: t$/);
  expect(properties).toEqual(place);
});

test('advice without a file stays in the summary', () => {
  const finding = makeFinding({ severity: 'medium', location: { kind: 'variable', name: 'A' } });
  expect(planCommands([finding])).toEqual({ commands: [], shown: [] });
});

test('known and ignored have none; history is left out where the log is public', () => {
  expect(planCommands([makeFinding({ state: 'known' }), makeFinding({ state: 'ignored' })])).toEqual({
    commands: [],
    shown: [],
  });
  const history = makeFinding({ location: { kind: 'commit', commit: 'abc1234', path: 'a' } });
  expect(planCommands([history], { redactHistory: true })).toEqual({ commands: [], shown: [] });
});

test.each([0, 1, 9, 10, 11, 40, 500, 10_000])(
  '%i findings: at most ten of a type, worst first, each shown or counted',
  (count) => {
    const { findings } = makeReport(manyFindings(count, count + 1));
    const { commands, shown } = planCommands(findings);
    for (const level of ['error', 'warning', 'notice'])
      expect(commands.filter((command) => command.level === level).length).toBeLessThanOrEqual(COMMANDS_PER_TYPE);
    const fresh = findings.filter(({ state }) => state === 'new');
    const pointers = commands.filter(({ properties }) => properties.title.startsWith('Launch Ready: '));
    expect(commands.length).toBe(shown.length + pointers.length);
    const pointed = pointers.reduce(
      (sum, { properties }) => sum + Number(/[\d,]+/.exec(properties.title)?.[0].replaceAll(',', '')),
      0,
    );
    const elsewhere = fresh.filter(
      ({ location, severity }) => location.kind !== 'file' && (severity === 'medium' || severity === 'low'),
    ).length;
    expect(pointed).toBe(fresh.length - shown.length - elsewhere);
    if (count > 100) expect(shown[0]).toBe(findings[0]?.fingerprint);
  },
);

test('1,000 hostile findings: bounded, printable, one line each in titles', () => {
  for (let seed = 0; seed < 100; seed++)
    for (const { message, properties } of planCommands(hostileFindings(10, seed)).commands) {
      expect(message.length).toBeLessThanOrEqual(COMMAND_MESSAGE_LIMIT);
      expect(properties.title.length).toBeLessThanOrEqual(255);
      expect(message.replaceAll('\n', '') + properties.title).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/);
    }
});
