/** Alembic's migrations: a function that calls directives; each call is followed, none is run. */

import { handleBlock, handleCall, handleMember, handleStatement } from './alembic/calls.ts';
import { alembicKind } from './alembic/kind.ts';
import { createMigration, drop, leave, statementsOf, unreadOf } from './alembic/migration.ts';
import { graphOf, orderRevisions } from './alembic/order.ts';
import type { Program, ProgramFile, ProgramSql } from './program.ts';
import { guarded } from './python/guarded.ts';
import { createInterpreter } from './python/interpret.ts';
import { loadPython, type ParsePython } from './python/parse.ts';
import type { Statement } from './python/syntax.ts';

/** https://alembic.sqlalchemy.org */
export const alembic: Program = {
  ...alembicKind,
  order: orderRevisions,
  graph: graphOf,
  createReader: async () => {
    const parse = await loadPython();
    const types = new Set<string>();
    return { read: (file) => guarded(file, alembicKind.tool, () => readRevision(file, parse, types)) };
  },
};

function readRevision({ text }: ProgramFile, parse: ParsePython, types: Set<string>): ProgramSql {
  const migration = createMigration(types);
  // What a file does when it is loaded is not the migration; names that it defines are.
  let running = false;
  const interpreter = createInterpreter({
    call: (call) => (running ? handleCall(migration, call) : undefined),
    statement: (value) => {
      if (running) handleStatement(migration, value);
    },
    member: handleMember,
    enter: (value) => (running ? handleBlock(migration, value) : undefined),
    progress: () => migration.entries.length,
    drop: (since, place) => {
      drop(migration, since);
      leave(migration, 'steps under a condition that is only known when it runs', place);
    },
  });
  const statements = parse(text);
  interpreter.run(statements, interpreter.module);
  const upgrade = interpreter.module.names.get('upgrade');
  running = true;
  if (upgrade?.kind === 'function') interpreter.call(upgrade, []);
  else leave(migration, 'no function `upgrade` that can be followed', { start: 0, end: Math.min(text.length, 1) });
  if (interpreter.exhausted() && upgrade !== undefined)
    leave(migration, 'a program that is too long to follow', upgrade);
  return {
    statements: statementsOf(migration),
    unread: unreadOf(migration),
    wrapping: 'transaction',
    down: downOf(statements),
  };
}

function downOf(statements: readonly Statement[]): ProgramSql['down'] {
  const found = statements.findLast(
    (statement) => statement.kind === 'function' && statement.definition.name === 'downgrade',
  );
  if (found?.kind !== 'function') return 'missing';
  const steps = found.definition.body.filter(
    (step) => step.kind !== 'pass' && !(step.kind === 'expression' && /^(?:string|unknown)$/.test(step.value.kind)),
  );
  if (steps.some((step) => step.kind === 'raise')) return 'refused';
  return steps.length === 0 ? 'missing' : 'given';
}
