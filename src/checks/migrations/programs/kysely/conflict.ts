/** `onConflict((oc) => oc.column('id').doUpdateSet({ … }))` */
import { isCallable } from '../javascript/values.ts';
import { sqlParts } from './columns.ts';
import { type Call, fluent, partsOf } from './fluent.ts';
import { columnName, columnNames } from './names.ts';
import { EXPRESSION, gap, join, list, type Part } from './parts.ts';
import { updatesOf } from './updates.ts';
import { and, conditionParts, referencesCondition } from './values.ts';

interface Conflict {
  columns: readonly Part[];
  /** `on constraint "c"` or `(lower("a"))`; columns go before it. */
  target: readonly Part[];
  indexWhere?: readonly Part[];
  action: readonly Part[];
  updateWhere?: readonly Part[];
}

const where = (state: Conflict, condition: readonly Part[]): Conflict =>
  state.action.length === 0
    ? { ...state, indexWhere: and(state.indexWhere, condition) }
    : { ...state, updateWhere: and(state.updateWhere, condition) };

const addColumns = (state: Conflict, columns: readonly Part[]): Conflict => ({
  ...state,
  columns: state.columns.length === 0 ? columns : join(state.columns, [', '], columns),
});

export function conflictParts({ args: [callback], session, place }: Call): readonly Part[] {
  const builder = fluent<Conflict>({
    state: { columns: [], target: [], action: [] },
    session,
    methods: () => ({
      column: (state, { args }) => addColumns(state, [columnName(args[0])]),
      columns: (state, { args }) => addColumns(state, columnNames(args[0])),
      constraint: (state, { args }) => ({ ...state, target: [' on constraint ', columnName(args[0])] }),
      expression: (state, { args }) => ({ ...state, target: join([' ('], sqlParts(args[0]), [')']) }),
      where: (state, call) => where(state, conditionParts(call)),
      whereRef: (state, call) => where(state, referencesCondition(call)),
      clearWhere: ({ indexWhere: _, updateWhere: __, ...state }) => state,
      doNothing: (state) => ({ ...state, action: [' do nothing'] }),
      doUpdateSet: (state, call) => ({ ...state, action: join([' do update set '], list(updatesOf(call))) }),
    }),
    parts: ({ columns, target, indexWhere, action, updateWhere }) =>
      join(
        ['on conflict'],
        columns.length > 0 ? join([' ('], columns, [')']) : target,
        indexWhere ? join([' where '], indexWhere) : [],
        action,
        updateWhere ? join([' where '], updateWhere) : [],
      ),
  });
  const made = isCallable(callback) ? partsOf(session.machine.call(callback, [builder], place)) : undefined;
  return made ?? [gap(EXPRESSION)];
}
