/** One migration from its text to what it sends. */
import type { Wrapping } from '../../migration.ts';
import { createEffects, statementsOf } from '../javascript/effects.ts';
import { isTooMuch } from '../javascript/limits.ts';
import { instanceOf, ownMethod } from '../php/calls.ts';
import { type Loaded, load } from '../php/follow.ts';
import type { FunctionSyntax, Statement } from '../php/syntax.ts';
import { NotPhp } from '../php/token.ts';
import { argumentsFor, type ClassValue, is, type ObjectValue, type Value } from '../php/values.ts';
import type { ProgramSql } from '../program.ts';
import type { Catalog } from './catalog.ts';
import { otherConnection } from './connections.ts';
import { databaseHost } from './database.ts';
import type { Framework } from './framework.ts';
import { createHost } from './host.ts';
import { schemaHost } from './schema.ts';
import type { Session } from './session.ts';

export interface Project {
  catalog: Catalog;
  framework: Framework;
  config(name: string): Value | undefined;
  fileOf(name: string): string | undefined;
}

/** Nothing that a file says makes it throw: where it gives up, it says so. */
export function readMigration(text: string, project: Project): ProgramSql {
  const effects = createEffects();
  const whole = { start: 0, end: text.length };
  const session: Session = {
    effects,
    ...project,
    level: 0,
    schema: (machine) => schemaHost(session, machine),
    database: (machine) => databaseHost(session, machine),
  };
  let wrapping: Wrapping = 'unknown';
  let down: ProgramSql['down'] = 'missing';
  try {
    const loaded = load(text, effects, createHost(session));
    const self = migrationOf(loaded);
    if (self?.class) {
      const isBare = self.properties.get('withinTransaction') === false;
      wrapping = isBare ? 'none' : 'transaction';
      session.level = isBare ? 0 : 1;
      down = downOf(self.class, loaded);
      const span = { start: self.class.syntax.start, end: self.class.syntax.end };
      if (otherConnection(self.properties.get('connection') ?? null, session, span) === undefined) {
        const called = loaded.machine.method(self, 'up', argumentsFor([]), span);
        if (called === undefined && !hasUp(text))
          effects.cannotRead('a migration whose way up is in another file', span);
      }
    } else if (hasUp(text)) effects.cannotRead('a migration whose way up is not found', whole);
  } catch (error) {
    if (error instanceof NotPhp) effects.cannotRead('code that is no PHP as far as can be seen', placeOf(error, text));
    else if (isTooMuch(error)) effects.cannotRead('a migration that does more than is followed', whole);
    else throw error;
  }
  return { statements: statementsOf(effects), unread: effects.unread, wrapping, down };
}

const hasUp = (text: string): boolean => /\bfunction\s{1,20}up\b/.test(text);

function placeOf({ offset }: NotPhp, text: string): { start: number; end: number } {
  const start = Math.min(offset, text.length);
  return { start, end: Math.min(start + 1, text.length) };
}

/** The object that the file returns, or the class with a way up that it declares. */
function migrationOf({ returned, machine }: Loaded): ObjectValue | undefined {
  if (is(returned, 'object') && returned.class) return returned;
  const classes = [...machine.classes.values()];
  const isMigration = ({ syntax }: ClassValue): boolean =>
    syntax.methods.some(({ name }) => name.toLowerCase() === 'up');
  const found = classes.findLast(isMigration) ?? classes.find(({ syntax }) => /Migration$/.test(syntax.parent ?? ''));
  return found && instanceOf(found, argumentsFor([]), machine);
}

function downOf(owner: ClassValue, { machine }: Loaded): ProgramSql['down'] {
  const method = ownMethod(owner, 'down', machine)?.method;
  if (method === undefined) return 'missing';
  if (isRefusal(method)) return 'refused';
  return method.body.some(does) ? 'given' : 'missing';
}

const isRefusal = ({ body: [first] }: FunctionSyntax): boolean =>
  first?.kind === 'expression' && (first.expression.kind === 'throw' || first.expression.kind === 'exit');

const does = (statement: Statement): boolean =>
  statement.kind !== 'return' || !(statement.value === undefined || statement.value.kind === 'literal');
