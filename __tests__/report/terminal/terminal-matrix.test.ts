import { displayWidth } from '../../../src/report/terminal/display-width.ts';
import { renderTerminalMatrix } from '../../../src/report/terminal/terminal-matrix.ts';
import { seeded } from '../hostile.ts';
import { EVERY_STATE, hostileMatrix, makeRow, manyRows } from '../matrices.ts';

test('every state, aligned, what needs a person first', () => {
  expect(renderTerminalMatrix(EVERY_STATE, { color: false, width: 200 })).toBe(`\
Variable      production                 staging    preview             Read at             If missing
STRIPE_KEY    ❌ test key in production  ⬜ empty   ❓ no values given  src/pay.ts:12 (+2)  the program stops (src/pay.ts:12)
DATABASE_URL  🚫 absent                  ❓ listed  ❓ no values given                      nothing is read at src/db.ts:4
API_URL       ✅ set                     –          ❓ no values given                      the code has a default

✅ set · ⬜ empty · 🚫 absent · – not set, not needed · ❌ wrong · ❓ not readable
production: the job
staging: the saved list vercel.json
`);
});

test('without environments the rows alone', () => {
  expect(renderTerminalMatrix({ environments: [], rows: [makeRow('A')] }, { color: false, width: 80 })).toBe(
    'Variable  Read at  If missing\nA                  no reader found\n\n\n',
  );
});

test.each<[name: string, text: string, shown: string]>([
  ['a command to the runner', '::error::x', ': :error::x'],
  ['a command behind blanks', '  ::error::x', '  : :error::x'],
  ['one of the old kind', '##[error]x', '## [error]x'],
  ['a line break and a command', 'A\n::error::x', 'A\\n::error::x'],
  ['a screen that is cleared', 'A\u001b[2J', 'A\\x1b[2J'],
  ['text from right to left', 'A\u202eB', 'A\\u202eB'],
  ['half a surrogate', 'A\ud800', 'A\ufffd'],
])('a name that is %s', (_, name, shown) => {
  const text = renderTerminalMatrix({ environments: [], rows: [makeRow(name)] }, { color: false, width: 80 });
  expect(text.split('\n')[1]?.split(/ {2,}(?=no reader)/)[0]).toBe(shown.trimEnd());
  const environments = [{ name, source: name }];
  const lines = renderTerminalMatrix({ environments, rows: [makeRow('A')] }, { color: false, width: 80 }).split('\n');
  expect(lines.filter((line) => /^\s*::|##\[/.test(line))).toEqual([]);
});

test('300 hostile matrices: no command, no control but our colours, no line wider than the terminal', () => {
  const next = seeded(13);
  for (let index = 0; index < 300; index++) {
    const matrix = hostileMatrix(next);
    const color = next(2) === 0;
    const text = renderTerminalMatrix(matrix, { color, width: 100 });
    const plain = text.replaceAll(/\u001b\[\d*m/g, '');
    if (!color) expect(text).toBe(plain);
    expect(plain).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f\u202e\u200b]|^\s*::|##\[/m);
    const lines = plain.split('\n');
    expect(lines).toHaveLength(1 + matrix.rows.length + 2 + matrix.environments.length + 1);
    // A command that was made harmless is one column wider.
    for (const line of lines.slice(0, 1 + matrix.rows.length)) expect(displayWidth(line)).toBeLessThanOrEqual(104);
  }
});

test('cut to the width of the terminal, and never to less than can be read', () => {
  const wide = renderTerminalMatrix(manyRows(3, 12), { color: false, width: 80 }).split('\n');
  expect(wide.slice(0, 4).map(displayWidth)).toEqual([80, 80, 80, 80]);
  const narrow = renderTerminalMatrix(manyRows(3, 12), { color: false, width: 10 }).split('\n');
  expect(narrow.slice(0, 4).map(displayWidth)).toEqual([60, 60, 60, 60]);
});

test('more names than a function takes arguments', () => {
  const lines = renderTerminalMatrix(manyRows(150_000, 0), { color: false, width: 80 }).split('\n');
  expect(lines).toHaveLength(150_000 + 4);
  expect(lines[1]).toMatch(/^NAME_0 /);
});
