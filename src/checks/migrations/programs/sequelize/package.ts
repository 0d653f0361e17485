/** What `sequelize` exports; migrations get it as their second argument too. */
import { type HostValue, record, UNKNOWN, type Value } from '../javascript/values.ts';
import { operators } from './conditions.ts';
import { namedType } from './types.ts';
import { column, functionCall, literalPiece, piece } from './values.ts';

const deferrable = record(
  (
    [
      ['INITIALLY_DEFERRED', 'DEFERRABLE INITIALLY DEFERRED'],
      ['INITIALLY_IMMEDIATE', 'DEFERRABLE INITIALLY IMMEDIATE'],
      ['NOT', 'NOT DEFERRABLE'],
      ['SET_DEFERRED', 'SET CONSTRAINTS ALL DEFERRED'],
    ] as const
  ).map(([name, sql]) => [name, piece(sql)] as const),
);

/** Values that Sequelize makes up itself, for which PostgreSQL has no default. */
const generated: HostValue = { kind: 'host', isConnection: false, get: () => undefined, call: () => generated };

const queryTypes = record(
  ['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'RAW', 'BULKUPDATE', 'BULKDELETE', 'UPSERT'].map(
    (name) => [name, name] as const,
  ),
);

export function sequelizePackage(): HostValue {
  const host: HostValue = {
    kind: 'host',
    isConnection: false,
    get: (property): Value => {
      const type = namedType(property);
      if (type) return type;
      switch (property) {
        case 'DataTypes':
        case 'Sequelize':
        case 'default':
        case 'postgres':
          return host;
        case 'NOW':
        case 'UUIDV1':
        case 'UUIDV4':
          return generated;
        case 'literal':
        case 'asIs':
          return literalPiece;
        case 'fn':
          return functionCall;
        case 'col':
          return column;
        case 'Op':
          return operators;
        case 'QueryTypes':
          return queryTypes;
        case 'Deferrable':
          return deferrable;
        default:
          return UNKNOWN;
      }
    },
  };
  return host;
}
