// The bytes are those that PostgreSQL 18 sends for the value in its binary format: COPY (SELECT …) TO STDOUT (FORMAT binary).
import { readValue } from '../../../src/io/wire/values.ts';

test.each<[type: string, oid: number, hex: string, expected: string | undefined]>([
  ['boolean', 16, '01', 'true'],
  ['boolean', 16, '00', 'false'],
  ['bytea', 17, '00ff', '\\x00ff'],
  ['bigint', 20, '0000012345678900', '1250999896320'],
  ['bigint', 20, 'ffffffffffffffff', '-1'],
  ['smallint', 21, 'fffe', '-2'],
  ['integer', 23, '0000002a', '42'],
  ['text', 25, 'c3a9', 'é'],
  ['varchar', 1043, '61', 'a'],
  ['json', 114, '7b7d', '{}'],
  ['jsonb', 3802, '017b7d', '{}'],
  ['double precision', 701, '3ff8000000000000', '1.5'],
  ['uuid', 2950, '0123456789abcdef0123456789abcdef', '01234567-89ab-cdef-0123-456789abcdef'],
  ['date', 1082, '00000000', '2000-01-01'],
  ['date', 1082, 'ffffffff', '1999-12-31'],
  ['date', 1082, '7fffffff', 'infinity'],
  ['timestamp', 1114, '0000000000000000', '2000-01-01 00:00:00.000'],
  ['timestamptz', 1184, '00000000000f4240', '2000-01-01 00:00:01.000+00'],
  ['timestamptz', 1184, '7fffffffffffffff', 'infinity+00'],
  ['numeric 1234567.89', 1700, '0003000100000002007b11d722c4', '1234567.89'],
  ['numeric -0.05', 1700, '0001ffff400000020' + '1f4', '-0.05'],
  ['numeric 10000', 1700, '00010001000000000001', '10000'],
  ['numeric 0', 1700, '0000000000000000', '0'],
  ['a type that is not known here', 600, '00', undefined],
  ['an integer that is cut', 23, '00', undefined],
  ['a type that nobody said', 0, '0000002a', undefined],
])('%s (%i) %s', (_, oid, hex, expected) => {
  expect(readValue(Buffer.from(hex, 'hex'), true, oid)).toBe(expected);
});

test('a value in text is what it says, whatever its type', () => {
  expect(readValue(Buffer.from("it's"), false, 600)).toBe("it's");
});
