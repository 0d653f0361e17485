/** One migration: followed, then turned into SQL. */
import { invoke } from '../csharp/calls.ts';
import { evaluate } from '../csharp/evaluate.ts';
import { execute } from '../csharp/execute.ts';
import type { Machine } from '../csharp/machine.ts';
import { parseFile } from '../csharp/parse.ts';
import { methodOf } from '../csharp/scopes.ts';
import type { Class, Method, SourceFile } from '../csharp/syntax.ts';
import { isTooMuch } from '../javascript/limits.ts';
import type { ProgramFile, ProgramSql, Unread } from '../program.ts';
import { createBuilder, PROVIDER } from './builder.ts';
import { generate } from './generate.ts';
import { scriptNamed } from './scripts.ts';
import type { DatabaseState } from './state.ts';
import { inTransactions } from './transactions.ts';

/** Nothing that a file says makes it throw: where it gives up, it says so. */
export function readMigration(program: ProgramFile, state: DatabaseState): ProgramSql {
  const { text } = program;
  const whole = { start: 0, end: text.length };
  const unread: Unread[] = [];
  const seen = new Set<string>();
  const cannotRead: Machine['cannotRead'] = (what, { start, end }) => {
    const key = `${start} ${end} ${what}`;
    if (!seen.has(key)) unread.push({ start, end, what });
    seen.add(key);
  };
  try {
    const file = parseFile(text);
    const own = migrationIn(file);
    const up = own && methodOf(own, 'Up', 1);
    if (own === undefined || up === undefined) cannotRead('a migration whose way up is not found', whole);
    const builder = createBuilder(cannotRead);
    const machine = createMachine({ program, file, unread, cannotRead, operations: builder.operations });
    if (own && up) {
      const inside = file.conditions.find((at) => at > up.start && at < up.end);
      if (inside !== undefined) cannotRead('code that only some builds have', { start: inside, end: inside + 3 });
      const given = { name: undefined, value: builder.host, place: whole };
      invoke({ method: up, class: own, scope: undefined }, [given], machine);
    }
    const generated = generate(builder.operations, state);
    return {
      ...inTransactions(generated.statements),
      unread: [...unread, ...generated.unread].toSorted((a, b) => a.start - b.start),
      down: downOf(own && methodOf(own, 'Down', 1), builder.operations.length > 0),
    };
  } catch (error) {
    if (!isTooMuch(error)) throw error;
    cannotRead('a migration that does more than is followed', whole);
    return { statements: [], unread, wrapping: 'unknown', down: 'missing' };
  }
}

/** The class with the way up, of several the one that is derived from `Migration`. */
function migrationIn({ classes }: SourceFile): Class | undefined {
  const all = classes.filter((own) => methodOf(own, 'Up', 1)?.params[0]?.type === 'MigrationBuilder');
  return all.find(({ bases }) => bases.some((base) => /Migration/.test(base))) ?? all[0];
}

interface Start {
  program: ProgramFile;
  file: SourceFile;
  unread: Unread[];
  operations: unknown[];
  cannotRead: Machine['cannotRead'];
}

function createMachine({ program, file, unread, operations, cannotRead }: Start): Machine {
  const classes = new Map(file.classes.map((own) => [own.name, own]));
  const machine: Machine = {
    ...{ source: program.text, file, steps: 0, depth: 0, foreign: undefined, cannotRead },
    mark: () => operations.length + unread.length,
    rollBack: (mark) => {
      while (operations.length > 0 && machine.mark() > mark) operations.pop();
    },
    evaluate: (expression, scope) => evaluate(expression, scope, machine),
    execute: (statements, scope) => execute(statements, scope, machine),
    script: (name) => scriptNamed(program, name),
    classNamed: (name) => classes.get(name),
    // https://learn.microsoft.com/en-us/dotnet/api/microsoft.entityframeworkcore.migrations.migration.activeprovider
    inherited: (name) => (name === 'ActiveProvider' ? PROVIDER : undefined),
  };
  return machine;
}

/** A way down that is empty takes nothing back, which is right where the way up does nothing. */
function downOf(down: Method | undefined, does: boolean): ProgramSql['down'] {
  if (down === undefined) return does ? 'missing' : 'given';
  if ('kind' in down.body) return down.body.kind === 'throw' ? 'refused' : 'given';
  const [first] = down.body;
  if (first?.kind === 'throw') return 'refused';
  return first === undefined && does ? 'missing' : 'given';
}
