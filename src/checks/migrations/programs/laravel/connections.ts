/** Other databases. */
import type { Span } from '../php/syntax.ts';
import type { HostValue, Value } from '../php/values.ts';
import type { Session } from './session.ts';

/**
 * A connection by its name: what goes to another database is told, and not read. Undefined: it is this one, or its name is a setting, which
 * is this one as a rule.
 */
export function otherConnection(name: Value, session: Session, span: Span): HostValue | undefined {
  if (typeof name !== 'string' || /^(?:pgsql|postgres|postgresql|default)$/i.test(name)) return undefined;
  session.effects.cannotRead('statements for another connection, which may be another database', span);
  return OTHER;
}

const OTHER: HostValue = { kind: 'host', call: () => OTHER };
