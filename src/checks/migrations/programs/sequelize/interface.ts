/** `queryInterface`: https://sequelize.org/docs/v6/other-topics/query-interface/ */
import type { Machine } from '../javascript/machine.ts';
import { type CallPlace, type HostValue, native, UNKNOWN } from '../javascript/values.ts';
import { sequelizeHost } from './connection.ts';
import { METHODS } from './methods.ts';

const READS =
  /^(?:describeTable|tableExists|showAllTables|showAllSchemas|showIndex|showConstraint|getForeignKey\w*|rawSelect|select|databaseVersion|pgListEnums|quote\w*|nameIndexes|getForeignKeysForTables)$/;

export function queryInterface(machine: Machine): HostValue {
  const sequelize = sequelizeHost(machine);
  const host: HostValue = {
    kind: 'host',
    isConnection: true,
    get: (property) => {
      // What the runner `umzug` hands over holds it, and Sequelize's own runner is it.
      if (property === 'context' || property === 'queryInterface') return host;
      if (property === 'sequelize') return sequelize;
      if (property === 'query') return sequelize.get('query');
      if (property === 'transaction') return sequelize.get('transaction');
      if (READS.test(property)) return native(() => UNKNOWN);
      const method = Object.hasOwn(METHODS, property) ? METHODS[property] : undefined;
      if (!method) return UNKNOWN;
      return native((args, place) => {
        send(property, method(args), place, machine);
        return undefined;
      });
    },
  };
  return host;
}

function send(name: string, result: ReturnType<(typeof METHODS)[string]>, place: CallPlace, machine: Machine): void {
  for (const sql of result.sql ?? []) machine.effects.send(sql, place);
  if (result.missing !== undefined)
    machine.effects.cannotRead(`\`${name}\` with ${result.missing} that is only known when it runs`, place);
}
