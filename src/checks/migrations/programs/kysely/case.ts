/** `eb.case().when('a', '=', 1).then('x').else('y').end()` */
import type { CallPlace, HostValue, Value } from '../javascript/values.ts';
import { type Call, fluent } from './fluent.ts';
import { join, type Part } from './parts.ts';
import type { Session } from './session.ts';
import { conditionParts, immediateParts, referenceParts, referencesCondition, valueParts } from './values.ts';

type State = readonly Part[];

/** Numbers, booleans and null stand in the statement itself. */
const result = (value: Value, call: Call): readonly Part[] =>
  typeof value === 'number' || typeof value === 'boolean' || value === null
    ? immediateParts(value)
    : valueParts(value, call);

const add = (before: State, word: string, parts: readonly Part[]): State => join(before, [` ${word} `], parts);

export function caseBuilder([value]: readonly Value[], session: Session, place: CallPlace): HostValue {
  const start = value === undefined ? ['case'] : join(['case '], referenceParts(value, { session, place }));
  return fluent<State>({
    state: start,
    session,
    methods: () => ({
      when: (state, call) => add(state, 'when', conditionParts(call)),
      whenRef: (state, call) => add(state, 'when', referencesCondition(call)),
      // biome-ignore lint/suspicious/noThenProperty: the method is called so, and this object is never awaited.
      then: (state, call) => add(state, 'then', result(call.args[0], call)),
      thenRef: (state, call) => add(state, 'then', referenceParts(call.args[0], call)),
      else: (state, call) => add(state, 'else', result(call.args[0], call)),
      elseRef: (state, call) => add(state, 'else', referenceParts(call.args[0], call)),
      end: (state) => join(state, [' end']),
      endCase: (state) => join(state, [' end case']),
    }),
    parts: (state) => state,
  });
}
