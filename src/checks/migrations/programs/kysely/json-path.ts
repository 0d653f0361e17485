/** `eb.ref('profile', '->>').key('address').at(0)`: https://github.com/kysely-org/kysely/blob/master/src/query-builder/json-path-builder.ts */
import type { HostValue, Value } from '../javascript/values.ts';
import { fluent } from './fluent.ts';
import { EXPRESSION, gap, join, type Part } from './parts.ts';
import type { Session } from './session.ts';
import { immediateParts } from './values.ts';

interface Path {
  reference: readonly Part[];
  operator: Value;
  legs: readonly (readonly Part[])[];
}

const leg = (path: Path, value: Value): Path => ({ ...path, legs: [...path.legs, immediateParts(value)] });

/** The last step is made with the operator, those before it with `->`. */
function pathParts({ reference, operator, legs }: Path): readonly Part[] {
  if (operator !== '->' && operator !== '->>') return [gap(EXPRESSION)];
  const steps = legs.map((parts, index) => join([index === legs.length - 1 ? operator : '->'], parts));
  return join(reference, ...steps);
}

export const jsonPath = (reference: readonly Part[], operator: Value, session: Session): HostValue =>
  fluent<Path>({
    state: { reference, operator, legs: [] },
    session,
    methods: () => ({
      key: (path, { args }) => leg(path, args[0]),
      at: (path, { args }) => leg(path, args[0]),
    }),
    parts: pathParts,
  });
