// Conversations that share one database: nobody speaks into another's transaction.
import { framed, frameReader } from '../../../src/io/wire/frames.ts';
import { singleLine } from '../../../src/io/wire/single-line.ts';

const text = (words: string): Buffer => Buffer.from(`${words}\0`);
const STARTUP = framed('', Buffer.from([0, 3, 0, 0]), Buffer.alloc(1));

/** A database that knows BEGIN, COMMIT and ROLLBACK, and says what it was asked. */
function stage() {
  const asked: string[] = [];
  let inTransaction = false;
  const ask = async (messages: Buffer): Promise<Buffer> => {
    const isStartup = messages[0] === 0;
    const frames = isStartup ? [] : frameReader(false).push(messages);
    const words = frames.map(({ type, body }) => `${type} ${body.toString().replaceAll('\0', '|')}`.trim());
    asked.push(isStartup ? 'startup' : words.join(' '));
    if (/BEGIN/.test(words.join())) inTransaction = true;
    if (/COMMIT|ROLLBACK/.test(words.join())) inTransaction = false;
    if (words.join() === 'H') return Buffer.alloc(0);
    const copy = /COPY/.test(words.join()) ? [framed('G', Buffer.alloc(3))] : [];
    return Buffer.concat([...copy, framed('Z', Buffer.from(inTransaction ? 'T' : 'I'))]);
  };
  const open = singleLine(ask, () => asked.push('stuck'));
  const client = () => {
    let heard = '';
    let onBytes = (_: Buffer): void => {};
    const line = open((bytes) => {
      if (bytes !== undefined) onBytes(bytes);
      heard +=
        bytes === undefined
          ? 'end'
          : frameReader(false)
              .push(bytes)
              .map(({ type }) => type)
              .join('');
    });
    const send = (bytes: Buffer): void => {
      for (const frame of frameReader(bytes[0] === 0).push(bytes)) line.send(frame);
    };
    send(STARTUP);
    return {
      send,
      query: (sql: string) => send(framed('Q', text(sql))),
      end: () => line.end(),
      heard: () => heard,
      onBytes: (act: (bytes: Buffer) => void) => {
        onBytes = act;
      },
    };
  };
  return { asked, client };
}

const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

test('a second client waits until the first has ended its transaction', async () => {
  const { asked, client } = stage();
  const [ada, bob] = [client(), client()];
  await rest();
  ada.query('BEGIN');
  await rest();
  bob.query('SELECT 2');
  await rest();
  ada.query('SELECT 1');
  await rest();
  expect(asked).toEqual(['startup', 'startup', 'Q BEGIN|', 'Q SELECT 1|']);
  ada.query('COMMIT');
  await rest();
  expect(asked.slice(4)).toEqual(['Q COMMIT|', 'Q SELECT 2|']);
  expect([ada.heard(), bob.heard()]).toEqual(['ZZZZ', 'ZZ']);
});

test('who hangs up in a transaction takes it back, and the next is served', async () => {
  const { asked, client } = stage();
  const [ada, bob] = [client(), client()];
  await rest();
  ada.query('BEGIN');
  await rest();
  bob.query('SELECT 2');
  ada.end();
  await rest();
  expect(asked.slice(2)).toEqual(['Q BEGIN|', 'S', 'Q ROLLBACK|', 'Q SELECT 2|']);
  bob.end();
  await rest();
  expect(asked.slice(6)).toEqual(['Q DISCARD ALL|']);
});

test('prepared statements of one name are two, and what is sent in parts is asked as a whole', async () => {
  const { asked, client } = stage();
  const [ada, bob] = [client(), client()];
  await rest();
  for (const each of [ada, bob]) {
    each.send(framed('P', text('s'), text('SELECT 1'), Buffer.alloc(2)));
    each.send(framed('B', text(''), text('s'), Buffer.alloc(6)));
    each.send(framed('D', text('Ss').subarray(0, 3)));
    each.send(framed('S'));
  }
  await rest();
  ada.query('DEALLOCATE s');
  bob.query('DEALLOCATE "s";');
  await rest();
  bob.end();
  await rest();
  expect(asked.slice(2)).toEqual([
    'P s|SELECT 1||| B |s||||||| D Ss| S',
    'P launch_ready_1_s|SELECT 1||| B |launch_ready_1_s||||||| D Slaunch_ready_1_s| S',
    'Q DEALLOCATE "s"|',
    'Q DEALLOCATE "launch_ready_1_s";|',
    'C Slaunch_ready_1_s| S',
  ]);
});

test('after a Flush nobody comes between', async () => {
  const { asked, client } = stage();
  const [ada, bob] = [client(), client()];
  await rest();
  ada.send(framed('H'));
  await rest();
  bob.query('SELECT 2');
  await rest();
  ada.send(framed('S'));
  await rest();
  expect(asked.slice(2)).toEqual(['H', 'S', 'Q SELECT 2|']);
});

test('rows of a COPY are asked for at once and go along with it', async () => {
  const { asked, client } = stage();
  const ada = client();
  await rest();
  ada.query('COPY t FROM STDIN');
  await rest();
  expect([asked.length, ada.heard()]).toEqual([1, 'ZG']);
  ada.send(framed('d', Buffer.from('1\n')));
  ada.send(framed('c'));
  await rest();
  expect(asked.slice(1)).toEqual(['Q COPY t FROM STDIN| d 1 c']);
  expect(ada.heard()).toBe('ZGZ');
});

test('who says good-bye is hung up on, once all is answered', async () => {
  const { client } = stage();
  const ada = client();
  ada.query('SELECT 1');
  ada.send(framed('X'));
  await rest();
  expect(ada.heard()).toBe('ZZend');
});

test.each([
  ["COPY t FROM STDIN (DELIMITER ';')", '000000'],
  ['-- rows\nCOPY t (a) FROM STDIN;', '000000'],
  ['COPY t FROM STDIN (FORMAT BINARY)', '010000'],
])('%s is answered before its rows are there', async (sql, format) => {
  const { asked, client } = stage();
  const ada = client();
  await rest();
  let heard = '';
  ada.onBytes((bytes) => {
    heard += bytes.toString('hex');
  });
  ada.query(sql);
  await rest();
  expect([asked.length, heard]).toEqual([1, `4700000007${format}`]);
});
