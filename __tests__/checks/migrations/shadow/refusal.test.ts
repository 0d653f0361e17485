import { refusalOf } from '../../../../src/checks/migrations/shadow/refusal.ts';

test.each([
  ['42P01', 'relation "users" does not exist', 'there is no table or view X', ['users']],
  ['42703', 'column "a" of relation "users" does not exist', 'there is no column X', ['a', 'users']],
  ['42703', 'column u.a does not exist', 'there is no column X', []],
  ['42701', 'column "a" of relation "users" already exists', 'X exists already', ['a', 'users']],
  ['42883', 'function total(unknown) does not exist', 'there is no function or operator X', ['total']],
  [
    '2BP01',
    'cannot drop table users because other objects depend on it',
    'something else depends on what is dropped',
    [],
  ],
  [
    '55P04',
    'unsafe use of new value "calm" of enum type mood',
    'a new value of an enum type is used in the transaction that adds it',
    [],
  ],
])('%s %s', (code, message, words, names) => {
  const refusal = refusalOf({ code, message });
  expect(refusal?.words('X')).toBe(words);
  expect(refusal?.names).toEqual(names);
});

test.each([
  ['rows', '23502', 'column "a" of relation "users" contains null values'],
  ['a value', '22P02', 'invalid input syntax for type integer: "secret"'],
  ['rights', '42501', 'permission denied for table users'],
  ['a role', '42704', 'role "app" does not exist'],
  ['an extension', '0A000', 'extension "timescaledb" is not available'],
  [
    'an operator class of an extension',
    '42704',
    'operator class "gin_trgm_ops" does not exist for access method "gin"',
  ],
  [
    'what the shadow itself is the reason for',
    '25001',
    'SET TRANSACTION ISOLATION LEVEL must be called before any query',
  ],
  ["the tool's own table", '42P01', 'relation "__diesel_schema_migrations" does not exist'],
])('%s: nothing is said', (_, code, message) => {
  expect(refusalOf({ code, message })).toBeUndefined();
});
