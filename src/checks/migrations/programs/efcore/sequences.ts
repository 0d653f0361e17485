/** Sequences: https://www.npgsql.org/efcore/modeling/generated-properties.html */
import { name, nameIn } from './names.ts';
import { flagOf, numberArg, type Operation, optionalName, requiredName } from './operation.ts';
import { typeOfName } from './types.ts';
import type { Generate } from './work.ts';

const sequenceOf = (operation: Operation): string =>
  nameIn(optionalName(operation, 'schema'), requiredName(operation, 'name'));

function options(operation: Operation, isChange: boolean): string {
  const [min, max] = [numberArg(operation, 'minValue'), numberArg(operation, 'maxValue')];
  return [
    ` INCREMENT BY ${numberArg(operation, 'incrementBy')?.text ?? '1'}`,
    min ? ` MINVALUE ${min.text}` : isChange ? ' NO MINVALUE' : '',
    max ? ` MAXVALUE ${max.text}` : isChange ? ' NO MAXVALUE' : '',
    flagOf(operation, 'cyclic') ? ' CYCLE' : ' NO CYCLE',
  ].join('');
}

export const createSequence: Generate = (operation, { send }) => {
  const type = operation.type?.name ?? 'long';
  const as = /^(?:long|Int64)$/.test(type) ? '' : ` AS ${typeOfName(type) ?? 'bigint'}`;
  const start = numberArg(operation, 'startValue')?.text ?? '1';
  send(`CREATE SEQUENCE ${sequenceOf(operation)}${as} START WITH ${start}${options(operation, false)}`);
};

export const alterSequence: Generate = (operation, { send }) =>
  send(`ALTER SEQUENCE ${sequenceOf(operation)}${options(operation, true)}`);

export const dropSequence: Generate = (operation, { send }) => send(`DROP SEQUENCE ${sequenceOf(operation)}`);

export const renameSequence: Generate = (operation, { send }) => {
  const schema = optionalName(operation, 'schema');
  const own = requiredName(operation, 'name');
  const next = optionalName(operation, 'newName') ?? own;
  const nextSchema = optionalName(operation, 'newSchema');
  if (next !== own) send(`ALTER SEQUENCE ${nameIn(schema, own)} RENAME TO ${name(next)}`);
  if (nextSchema !== undefined && nextSchema !== schema)
    send(`ALTER SEQUENCE ${nameIn(schema, next)} SET SCHEMA ${name(nextSchema)}`);
};

export const restartSequence: Generate = (operation, { send }) => {
  const start = numberArg(operation, 'startValue');
  if (start) send(`ALTER SEQUENCE ${sequenceOf(operation)} START WITH ${start.text}`);
  send(`ALTER SEQUENCE ${sequenceOf(operation)} RESTART`);
};
