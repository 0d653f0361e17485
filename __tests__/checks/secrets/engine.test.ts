import { buildAutomaton } from '../../../src/checks/secrets/engine/automaton.ts';
import { decodeContent } from '../../../src/checks/secrets/engine/decode.ts';
import { lineFinder } from '../../../src/checks/secrets/engine/lines.ts';
import { seeded } from '../../../src/facts/credentials/shared/random.ts';

test('the automaton finds what a plain search finds, in any case', () => {
  for (let seed = 0; seed < 200; seed++) {
    const random = seeded(seed);
    const words = Array.from({ length: 6 }, () => random.text('ab_', 1 + random.below(4)));
    const keywords = [...new Set(words)];
    const text = random.text('abAB_x', 200);
    const found: string[] = [];
    const automaton = buildAutomaton(keywords.map((keyword, id) => ({ keyword, id })));
    automaton.search(Buffer.from(text), (at, end) => {
      for (const { id, length } of automaton.at[at] ?? []) found.push(`${keywords[id]}@${end - length}`);
    });
    const expected = keywords.flatMap((keyword) =>
      Array.from({ length: text.length }, (_, at) => at)
        .filter((at) => text.toLowerCase().startsWith(keyword, at))
        .map((at) => `${keyword}@${at}`),
    );
    expect(new Set(found)).toEqual(new Set(expected));
    expect(found).toHaveLength(expected.length);
  }
});

test.each([
  { name: 'LF', text: 'a\nb\n|', line: 3, column: 1 },
  { name: 'CRLF', text: 'a\r\nb\r\n  |', line: 3, column: 3 },
  { name: 'CR', text: 'a\rb\r|', line: 3, column: 1 },
  { name: 'mixed', text: 'a\r\n\rb\n|', line: 4, column: 1 },
  { name: 'wide characters', text: 'ä€😀|', line: 1, column: 5 },
  { name: 'byte order mark', text: '\ufeffa|', line: 1, column: 2 },
])('position after $name', ({ text, line, column }) => {
  const bytes = Buffer.from(text);
  expect(lineFinder(bytes)(bytes.indexOf('|'))).toMatchObject({ line, column });
});

const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();
const plain = 'password = "hunter2"\r\nsecond line\r\n';
test.each([
  { name: 'UTF-8', bytes: Buffer.from(plain), binary: false },
  { name: 'UTF-16 LE with a mark', bytes: Buffer.from(`\ufeff${plain}`, 'utf16le'), binary: false },
  { name: 'UTF-16 BE with a mark', bytes: utf16be(`\ufeff${plain}`), binary: false },
  { name: 'UTF-16 LE without', bytes: Buffer.from(plain, 'utf16le'), binary: false },
  { name: 'UTF-16 BE without', bytes: utf16be(plain), binary: false },
  { name: 'bytes', bytes: Buffer.concat([Buffer.from(plain), Buffer.alloc(4)]), binary: true },
])('$name', ({ bytes, binary }) => {
  const content = decodeContent(bytes);
  expect(content.binary).toBe(binary);
  expect(content.bytes.toString()).toContain(plain);
});
