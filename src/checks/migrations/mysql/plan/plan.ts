/** The ALGORITHM and LOCK that the server picks for a statement. */

import type { Span } from '../../sql/find.ts';
import type { Table } from '../schema.ts';
import type { Action, Statement } from '../sql/ast.ts';
import { isMaria, isMysql } from '../version.ts';
import { type Around, isInnodb, rewriting } from './around.ts';
import { costsOf } from './clause-cost.ts';
import { ALGORITHMS, type Algorithm, type Cost, dearest, LOCKS, NEVER, type Plan, rank } from './cost.ts';

/** Undefined for statements that change no existing table's structure. */
export function planOf(statement: Statement, around: Omit<Around, 'actions'>): Plan | undefined {
  const actions = actionsOf(statement);
  if (actions === undefined) return undefined;
  const whole: Around = { ...around, actions };
  const costs = actions.flatMap((action) => costsOf(action, whole));
  return costs.length === 0 ? undefined : combine(engine(costs, whole), whole);
}

/** CREATE INDEX, DROP INDEX, RENAME TABLE and OPTIMIZE are ALTER TABLE in other words. */
export function actionsOf(statement: Statement): readonly Action[] | undefined {
  switch (statement.kind) {
    case 'alter-table':
      return statement.actions;
    case 'create-index':
      return [{ kind: 'add-index', index: statement.index, span: statement.index.span }];
    case 'drop-index':
      return [{ kind: 'drop-index', index: statement.index, span: statement.table.span }];
    case 'optimize': {
      const span: Span | undefined = statement.tables[0]?.span;
      return span === undefined ? undefined : [{ kind: 'force', span }];
    }
    default:
      return undefined;
  }
}

/** The table whose structure it changes. */
export function tableOf(statement: Statement): string | undefined {
  if (statement.kind === 'optimize') return statement.tables[0]?.key;
  if (statement.kind === 'alter-table' || statement.kind === 'create-index' || statement.kind === 'drop-index')
    return statement.table.key;
  return undefined;
}

/** What is no InnoDB table is copied, but for what only the catalogue holds. */
function engine(costs: readonly Cost[], { table }: Around): readonly Cost[] {
  if (isInnodb(table)) return costs;
  return costs.map((cost) => {
    const inCatalogue = cost.cause === 'rename' || cost.cause === 'default' || cost.cause === 'option';
    if (inCatalogue || cost.otherwise === 'COPY') return cost;
    return { ...cost, ...NEVER, why: 'only InnoDB does it in place' };
  });
}

function combine(given: readonly Cost[], around: Around): Plan {
  const { server } = around;
  const costs = withVirtual(given, around);
  if (costs.every(({ instant }) => instant))
    return { algorithm: 'INSTANT', lock: 'NONE', because: costs, costs, mixed: false };
  const builds = costs.some((cost) => cost.builds);
  // MariaDB changes columns at once together with what is done in place, but not while an index is built.
  const own = (cost: Cost): Algorithm => (cost.instant && isMaria(server) && !builds ? 'NOCOPY' : cost.otherwise);
  const algorithm = dearest<Algorithm>(ALGORITHMS, costs.map(own)) ?? 'COPY';
  const counted = costs.filter((cost) => !cost.instant || own(cost) === algorithm);
  // A table with a full-text index can only be copied by MySQL, whatever writes it anew.
  const forced = algorithm === 'INPLACE' && isMysql(server) ? rewriting(around).otherwise : algorithm;
  const lock =
    forced === 'COPY' && algorithm === 'COPY'
      ? 'SHARED'
      : (dearest(
          LOCKS,
          counted.map((cost) => cost.lock),
        ) ?? 'NONE');
  const alone =
    dearest<Algorithm>(
      ALGORITHMS,
      costs.map((cost) => (cost.instant ? 'INSTANT' : cost.otherwise)),
    ) ?? algorithm;
  return {
    algorithm,
    // Filling a copy lets others write since MariaDB 11.2: https://mariadb.com/kb/en/online-schema-change/
    lock: isOnlineCopy(algorithm, around) ? 'NONE' : lock,
    because: costs.filter((cost) => own(cost) === algorithm),
    costs,
    mixed: rank(alone) < rank(algorithm),
  };
}

/**
 * Whether a copy is filled while others write (MariaDB 11.2 and later). Not where rows change with those of a parent, nor where
 * numbers are given out anew and no other key tells rows apart. https://mariadb.com/kb/en/online-schema-change/
 */
function isOnlineCopy(algorithm: Algorithm, { server, table, actions }: Around): boolean {
  if (algorithm !== 'COPY' || !isMaria(server, 110_200)) return false;
  if ([...(table?.keys.values() ?? [])].some(({ cascades }) => cascades)) return false;
  return !actions.some((action) => {
    if (action.kind !== 'add-column' && action.kind !== 'modify-column') return false;
    const { name, autoIncrement } = action.column;
    const before = action.kind === 'modify-column' ? table?.columns.get(action.from)?.def.autoIncrement : false;
    return autoIncrement && before !== true && !hasKeyWithout(table, name);
  });
}

const hasKeyWithout = (table: Table | undefined, column: string): boolean =>
  [...(table?.indexes.values() ?? [])].some(
    ({ kind, columns }) => (kind === 'primary' || kind === 'unique') && !columns.includes(column),
  );

/** MariaDB adds and drops virtual columns in place only where no other column changes with them. */
function withVirtual(costs: readonly Cost[], { server, actions }: Around): readonly Cost[] {
  if (!isMaria(server) || !costs.some(({ cause }) => cause === 'generated')) return costs;
  const others = actions.filter(({ kind }) => kind === 'add-column' || kind === 'drop-column').length;
  const virtual = costs.filter(({ cause }) => cause === 'generated').length;
  if (others <= virtual) return costs;
  return costs.map((cost) =>
    cost.cause === 'generated' ? { ...cost, ...NEVER, why: 'other columns change in the same statement' } : cost,
  );
}
