import { framed, frameReader, NoFrame, openingOf, startupFor } from '../../../src/io/wire/frames.ts';

const text = (words: string): Buffer => Buffer.from(`${words}\0`);
const number = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
};
const STARTUP = framed('', number(196_608), text('user'), text('ada'), text('database'), text('shop'), Buffer.alloc(1));
const MESSAGES = [framed('Q', text('SELECT 1')), framed('S'), framed('P', text('s1'), text('SELECT $1'))];

describe('messages are the same in whatever pieces they come', () => {
  const stream = Buffer.concat([STARTUP, ...MESSAGES]);
  test.each(Array.from({ length: 20 }, (_, at) => at + 1))('pieces of %i bytes', (size) => {
    const reader = frameReader(true);
    const types: string[] = [];
    for (let at = 0; at < stream.length; at += size) {
      const piece = stream.subarray(at, at + size);
      for (let frames = reader.push(piece); frames.length > 0; frames = reader.push(Buffer.alloc(0)))
        for (const frame of frames) {
          types.push(`${frame.type}${frame.body.length}`);
          if (frame.type === '') reader.begin();
        }
    }
    expect(types).toEqual(['31', 'Q9', 'S0', 'P13'].map((each, at) => (at === 0 ? `${STARTUP.length - 4}` : each)));
  });
});

test.each([0, 3, -1, 0x7fff_ffff])('a length of %i is no message', (length) => {
  expect(() => frameReader(false).push(Buffer.concat([Buffer.from('Q'), number(length)]))).toThrow(NoFrame);
});

test.each([
  ['TLS', number(80_877_103), 'encryption'],
  ['GSSAPI', number(80_877_104), 'encryption'],
  ['an end to another conversation', number(80_877_102), 'cancel'],
  ['a conversation', number(196_608), 'session'],
  ['nothing', Buffer.alloc(0), 'session'],
])('a client that begins with %s', (_, body, expected) => {
  expect(openingOf(body)).toBe(expected);
});

test('whoever asks speaks as another user of another database, and keeps the rest', () => {
  const body = Buffer.concat([
    number(196_608),
    ...['user', 'ada', 'application_name', 'x', 'replication', 'database'].map(text),
    Buffer.alloc(1),
  ]);
  const [frame] = frameReader(true).push(startupFor(body, 'postgres', 'shadow'));
  expect(frame?.body.toString('utf8', 4).split('\0')).toEqual([
    ...['user', 'postgres', 'application_name', 'x', 'database', 'shadow', '', ''],
  ]);
});
