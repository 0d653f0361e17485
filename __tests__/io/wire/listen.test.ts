// Who reaches the port has to say the password before anybody listens; nonsense is hung up on.
import { connect } from 'node:net';
import { framed } from '../../../src/io/wire/frames.ts';
import { type Listening, listen } from '../../../src/io/wire/listen.ts';

const text = (words: string): Buffer => Buffer.from(`${words}\0`);
const STARTUP = framed('', Buffer.from([0, 3, 0, 0]), text('user'), text('ada'), Buffer.alloc(1));
const SSL = framed('', Buffer.from([4, 210, 22, 47]));
const READY = framed('Z', Buffer.from('I'));
const CREATE = framed('Q', text('CREATE TABLE t ()'));

let listening: Listening;
let heardBehind: string[];
beforeEach(async () => {
  heardBehind = [];
  listening = await listen({
    password: 'open sesame',
    open: (hear) => ({
      send({ type }) {
        heardBehind.push(type);
        if (type === 'Q') hear(framed('C', text('CREATE TABLE')));
        hear(READY);
      },
      end: () => {},
    }),
  });
});
afterEach(() => listening.close());

/** What comes back, as letters, and `end`. */
function talk(...said: readonly Buffer[]): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(listening.port, '127.0.0.1');
    let heard = '';
    socket.on('data', (bytes) => {
      heard += bytes.toString('latin1').replace(/[^A-Z0-9]/g, '');
      const next = said[at++];
      if (next !== undefined) socket.write(next);
      else socket.end();
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve(heard));
    let at = 1;
    const [first] = said;
    if (first !== undefined) socket.write(first);
  });
}

test.each<[name: string, said: Buffer[], heard: string, behind: string[]]>([
  ['the password', [STARTUP, framed('p', text('open sesame')), CREATE], 'RZICCREATETABLEZI', ['', 'Q']],
  ['encryption first', [SSL, STARTUP, framed('p', text('open sesame'))], 'NRZI', ['']],
  ['another password', [STARTUP, framed('p', text('sesame')), CREATE], 'RESFATALVFATALC28P01M', []],
  ['a query in its place', [STARTUP, CREATE], 'RESFATALVFATALC28P01M', []],
])('%s', async (_, said, heard, behind) => {
  expect(await talk(...said)).toBe(heard);
  expect(heardBehind).toEqual(behind);
});

test.each([
  ['a length that is none', Buffer.from([255, 255, 255, 255, 0])],
  ['a request of the web', Buffer.from('GET / HTTP/1.1\r\n\r\n')],
])('%s: nobody listens', async (_, bytes) => {
  expect(await talk(bytes)).toBe('');
  expect(heardBehind).toEqual([]);
});

test('what was sent is given once', async () => {
  await talk(STARTUP, framed('p', text('open sesame')), CREATE);
  expect(listening.take()).toMatchObject({
    sent: [{ sql: 'CREATE TABLE t ()', done: ['CREATE TABLE'] }],
    isTooMuch: false,
  });
  expect(listening.take().sent).toEqual([]);
});
