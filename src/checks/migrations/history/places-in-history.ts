/** Where each migration of a change stands among those of the base. */
import type { MigrationFile } from '../migration.ts';
import type { BaseMigration } from '../read-base.ts';
import { tablesIn } from '../sql/conditions.ts';
import { keyOf, partsOf } from '../sql/names.ts';
import type { ParsedSql } from '../sql/statements.ts';
import { type Place, type Placed, placeOf } from './place.ts';

export function placesInHistory(
  change: readonly { file: MigrationFile; parsed: ParsedSql }[],
  base: readonly BaseMigration[],
): Map<string, Place> {
  const old = base.map((migration): Placed => withTables(migration, migration.parsed));
  const all = change.map(({ file, parsed }) => ({ file, placed: withTables(file, parsed) }));
  const placed = all.filter(({ file }) => file.isNew).map((each) => each.placed);
  return new Map(all.map(({ file, placed: own }) => [file.path, placeOf(own, old, placed, file.ends)]));
}

function withTables(migration: Omit<Placed, 'tables'>, { statements }: ParsedSql): Placed {
  // Asked only for what comes late.
  let tables: Set<string> | undefined;
  return {
    ...migration,
    get tables() {
      tables ??= new Set(
        statements.flatMap(({ node }) => [
          ...tablesIn(node),
          ...('DropStmt' in node && node.DropStmt.removeType === 'OBJECT_TABLE'
            ? (node.DropStmt.objects ?? []).map((object) => keyOf(partsOf(object)))
            : []),
        ]),
      );
      return tables;
    },
  };
}
