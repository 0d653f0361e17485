/** What a migration's class has from MikroORM: https://mikro-orm.io/api/migrations/class/Migration */
import type { Slot } from '../javascript/effects.ts';
import type { Machine } from '../javascript/machine.ts';
import type { Place } from '../javascript/syntax.ts';
import { type HostValue, is, native, openRecord, type RecordValue, UNKNOWN, type Value } from '../javascript/values.ts';
import { format } from './format.ts';

/** Gives the instance its methods; afterwards the statements have to be put in their order. */
export function giveMethods(self: Value, machine: Machine): { inOrder(): void } {
  const { effects } = machine;
  const added = new Set<Slot>();
  const send = (method: string, [sql, params]: readonly Value[], place: Place) => {
    const text = format(sql, params);
    if (text === undefined) effects.cannotRead(`\`${method}\` with SQL that is built when it runs`, place);
    return text === undefined ? undefined : effects.send(text, place);
  };
  const execute = native((args, place) => {
    send('execute', args, place);
    return UNKNOWN;
  });
  const addSql = native(([sql], place) => {
    const slot = send('addSql', [sql], place);
    if (slot) added.add(slot);
    return undefined;
  });
  const manager: HostValue = {
    kind: 'host',
    isConnection: true,
    get: (property) => (property === 'execute' ? execute : UNKNOWN),
  };
  const driver: HostValue = { kind: 'host', isConnection: true, get: () => UNKNOWN };
  const knex = native((_, place) => {
    effects.cannotRead('`getKnex`: what it sends goes by another connection', place);
    return UNKNOWN;
  });
  const members: readonly (readonly [string, Value])[] = [
    ['addSql', addSql],
    ['execute', execute],
    ['getEntityManager', native(() => manager)],
    ['getKnex', knex],
    ['driver', driver],
    ['config', openRecord([])],
    ['ctx', UNKNOWN],
    ['getQueries', native(() => UNKNOWN)],
  ];
  if (is(self, 'record')) for (const [name, value] of members) if (!has(self, name)) self.entries.set(name, value);
  return {
    // What is added is sent when the way up has ended, after all that it sent itself:
    // https://github.com/mikro-orm/mikro-orm/blob/master/packages/migrations/src/MigrationRunner.ts
    inOrder: () => {
      const { slots } = effects;
      const all = slots.splice(0);
      for (const slot of all) if (!added.has(slot)) slots.push(slot);
      for (const slot of all) if (added.has(slot)) slots.push(slot);
    },
  };
}

/** The class has a method of that name itself. */
function has({ entries, parent }: RecordValue, name: string): boolean {
  if (entries.has(name)) return true;
  for (let owner: Value = parent; is(owner, 'class'); owner = owner.parent)
    if (owner.class.methods.some((method) => method.name === name && !method.isStatic)) return true;
  return false;
}
