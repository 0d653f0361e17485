/** Constraints of tables, new ones and old ones. */
import type { Value } from '../javascript/values.ts';
import { actionParts, described, sqlParts } from './columns.ts';
import { type Call, fluent, type Method } from './fluent.ts';
import { columnName, columnNames, tableOf } from './names.ts';
import { join, type Part } from './parts.ts';
import type { Session } from './session.ts';

interface Constraint {
  start: readonly Part[];
  /** `(a, b)` and what follows it. */
  rest: readonly Part[];
  nullsNotDistinct?: true;
  onDelete?: Part;
  onUpdate?: Part;
  deferrable?: string;
  initially?: string;
}

const METHODS: Readonly<Record<string, Method<Constraint>>> = {
  deferrable: (state) => ({ ...state, deferrable: ' deferrable' }),
  notDeferrable: (state) => ({ ...state, deferrable: ' not deferrable' }),
  initiallyDeferred: (state) => ({ ...state, initially: ' initially deferred' }),
  initiallyImmediate: (state) => ({ ...state, initially: ' initially immediate' }),
  nullsNotDistinct: (state) => ({ ...state, nullsNotDistinct: true }),
  onDelete: (state, { args }) => ({ ...state, onDelete: actionParts(args[0]) }),
  onUpdate: (state, { args }) => ({ ...state, onUpdate: actionParts(args[0]) }),
};

const constraintParts = (state: Constraint): readonly Part[] =>
  join(
    state.start,
    state.nullsNotDistinct ? [' nulls not distinct'] : [],
    state.rest,
    state.onDelete === undefined ? [] : [' on delete ', state.onDelete],
    state.onUpdate === undefined ? [] : [' on update ', state.onUpdate],
    [state.deferrable ?? '', state.initially ?? ''],
  );

const builder = (state: Constraint, session: Session): Value =>
  fluent<Constraint>({ state, session, methods: () => METHODS, parts: constraintParts });

const named = (name: Value): Part[] =>
  name === undefined || name === null || name === '' ? [] : ['constraint ', columnName(name), ' '];

const keyOf = (word: string, call: Call): Constraint => {
  const [name, columns] = call.args;
  return { start: join(named(name), [word]), rest: join([' ('], columnNames(columns), [')']) };
};

const foreignKey = ({ args: [name, columns, table, others] }: Call): Constraint => ({
  start: join(
    named(name),
    ['foreign key ('],
    columnNames(columns),
    [') references '],
    tableOf(table).parts.map(
      (part): Part => (typeof part === 'object' && part.kind === 'name' ? { ...part, always: true } : part),
    ),
  ),
  rest: join([' ('], columnNames(others), [')']),
});

const check = ({ args: [name, condition] }: Call): Constraint => ({
  start: join(named(name), ['check ('], sqlParts(condition)),
  rest: [')'],
});

/** By the method that adds it, with where its description stands among the arguments. */
const KINDS: Readonly<Record<string, readonly [make: (call: Call) => Constraint, describedAt: number]>> = {
  addPrimaryKeyConstraint: [(call) => keyOf('primary key', call), 2],
  addUniqueConstraint: [(call) => keyOf('unique', call), 2],
  addForeignKeyConstraint: [foreignKey, 4],
  addCheckConstraint: [check, 2],
};

export const CONSTRAINTS = Object.keys(KINDS);

/** The constraint that a call adds to a table. */
export function constraintOf(method: string, call: Call): readonly Part[] {
  const [make, describedAt] = KINDS[method] ?? [check, 2];
  const describe = call.args[describedAt];
  return described(builder(make(call), call.session), describe, call, 'a constraint');
}

/** `alterTable('t').addForeignKeyConstraint(…).onDelete('cascade')`: what follows the call is about the key. */
export function alteringForeignKey(
  before: readonly Part[],
  call: Call,
  statement: (parts: readonly Part[]) => readonly Part[],
): Value {
  const isDescribed = call.args[4] !== undefined;
  return fluent<Constraint>({
    state: isDescribed ? { start: constraintOf('addForeignKeyConstraint', call), rest: [] } : foreignKey(call),
    session: call.session,
    methods: () => METHODS,
    parts: (constraint) => statement(join(before, constraintParts(constraint))),
    verb: 'alterTable',
  });
}
