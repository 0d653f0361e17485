/** A dialect of `.env` by the name that a user wrote. */
import type { Dialect } from '../checks/env/dialects/dialect.ts';
import { DIALECTS, dialectOf } from '../checks/env/dialects/index.ts';
import { UserError } from '../core/errors.ts';
import { nearest, printable } from '../core/text.ts';

/** Throws UserError. */
export function dialectNamed(name: string): Dialect {
  const dialect = dialectOf(name);
  if (dialect !== undefined) return dialect;
  const names = DIALECTS.map((each) => each.name);
  const near = nearest(name, names);
  throw new UserError(
    `There is no dialect \`${printable(name, 40)}\`.`,
    near === undefined ? `Write one of ${names.join(', ')}.` : `Did you mean \`${near}\`?`,
  );
}
