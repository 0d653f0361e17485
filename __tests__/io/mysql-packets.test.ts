// Messages of MySQL's protocol, however the socket cuts them.
import { packetQueue, readLength, readText, wrap } from '../../src/io/mysql-packets.ts';

const FULL = 0xff_ff_ff;
const queue = () => packetQueue((why) => new Error(why));

test.each([
  ['nothing', 0],
  ['some bytes', 5],
  ['one that is just full', FULL],
  ['one that goes on', FULL + 3],
])('what is wrapped comes out again: %s', async (_, size) => {
  const message = Buffer.alloc(size, 7);
  const packets = queue();
  packets.take(wrap(message, 0));
  expect((await packets.next()).equals(message)).toBe(true);
});

test('byte by byte, several at once, and one that waits', async () => {
  const packets = queue();
  const first = packets.next();
  for (const byte of wrap(Buffer.from('ab'), 0)) packets.take(Buffer.of(byte));
  packets.take(Buffer.concat([wrap(Buffer.from('c'), 1), wrap(Buffer.from('d'), 2)]));
  expect(String(await first)).toBe('ab');
  expect([String(await packets.next()), String(await packets.next())]).toEqual(['c', 'd']);
});

test('a connection that ends: what came is given, what is awaited is refused', async () => {
  const packets = queue();
  packets.take(wrap(Buffer.from('a'), 0));
  packets.close('gone');
  packets.close('later');
  expect(String(await packets.next())).toBe('a');
  await expect(packets.next()).rejects.toThrow('gone');
});

test.each([
  [[0xfa], 250, 1],
  [[0xfc, 1, 1], 257, 3],
  [[0xfd, 1, 0, 1], 65_537, 4],
  [[0xfe, 1, 0, 0, 0, 1, 0, 0, 0], 4_294_967_297, 9],
])('a length: %j', (bytes, value, next) => {
  expect(readLength(Buffer.from(bytes), 0)).toEqual({ value, next });
});

test('texts and NULL', () => {
  const row = Buffer.from([2, 0x61, 0x62, 0xfb, 0]);
  expect([readText(row, 0), readText(row, 3), readText(row, 4)]).toEqual([
    { value: 'ab', next: 3 },
    { value: null, next: 4 },
    { value: '', next: 5 },
  ]);
});
