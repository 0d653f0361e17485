// Values that are made up for a column.
import { madeUp } from '../../../../../src/checks/migrations/mysql/trial/seed-values.ts';

test.each([
  ['int', false, ['1', '2', '3']],
  ['int unsigned', true, ['7000001', '7000002', '7000003']],
  ['tinyint', true, ['101', '102', '103']],
  ['tinyint(1)', false, ['0', '1', '0']],
  ['smallint', true, ['32001', '32002', '32003']],
  ['decimal(10,2)', false, ['1.5', '2.5', '3.5']],
  ['decimal(3,3)', false, ['0.1', '0.2', '0.3']],
  ['decimal(5,0)', false, ['1', '2', '3']],
  ['varchar(40)', true, ["'row 1'", "'row 2'", "'row 3'"]],
  ['char(2)', true, ["'a'", "'b'", "'c'"]],
  ["enum('a','b''(,)')", false, ['1', '2', '1']],
  ["set('x','y')", false, ['1', '1', '1']],
  ['bit(1)', false, ["b'0'", "b'1'", "b'0'"]],
  ['binary(2)', true, ["x'0101'", "x'0202'", "x'0303'"]],
  ['datetime(6)', false, ["'2024-01-01 03:04:05'", "'2024-01-02 03:04:05'", "'2024-01-03 03:04:05'"]],
  ['json', false, ["'{}'", "'{}'", "'{}'"]],
  ['vector(3)', false, [undefined, undefined, undefined]],
])('%s', (type, isUnique, values) => {
  expect([0, 1, 2].map((row) => madeUp({ type, isUnique }, row))).toEqual(values);
});
