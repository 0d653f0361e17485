/** From parts to the statement that is sent. */
import type { CallPlace } from '../javascript/values.ts';
import { type Part, type Query, render } from './parts.ts';
import type { Session } from './session.ts';

/** A statement by itself. */
export function asQuery(parts: readonly Part[]): Query {
  const [first] = parts;
  if (parts.length === 1 && typeof first === 'object' && first.kind === 'query') return first;
  return { kind: 'query', parts, tables: [], names: [], wraps: false };
}

// What PostgreSQL plans takes parameters, other commands do not: https://www.postgresql.org/docs/18/sql-prepare.html
const PLANNED =
  /^\s*(?:\(|--|\/\*|select|insert|update|delete|merge|values|with|table|declare|explain|execute|call|create\s+(?:\w+\s+){0,3}table\s[^(]{0,300}\bas\b)/i;

/** Sends it, or says what of it is not known. */
export function send(verb: string, parts: readonly Part[], place: CallPlace, { machine }: Session): void {
  const { effects } = machine;
  const { sql, gap, hasParameters, hasUnknown } = render(asQuery(parts));
  const takesNone = hasParameters && !PLANNED.test(sql);
  // A constant of another file that is all of the statement goes as a name.
  const isOpaque = (takesNone && hasUnknown) || /^"[^"]*"$/.test(sql);
  const missing = gap ?? (isOpaque ? 'SQL that is built when it runs' : undefined);
  if (missing !== undefined) effects.cannotRead(`\`${verb}\` with ${missing}`, place);
  else {
    if (takesNone)
      effects.cannotRead(`\`${verb}\` with a value in a statement that takes none: PostgreSQL refuses it`, place);
    effects.send(sql, place);
  }
}
