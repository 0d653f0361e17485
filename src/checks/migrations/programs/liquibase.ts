/** Liquibase's changelogs in XML, YAML and JSON; those in SQL are read as SQL. https://docs.liquibase.com/concepts/changelogs/home.html */
import { readChangelog } from './liquibase/changelog.ts';
import { liquibaseKind } from './liquibase/kind.ts';
import { orderChangelogs } from './liquibase/order.ts';
import { scriptPaths } from './liquibase/paths.ts';
import type { Properties } from './liquibase/properties.ts';
import type { Program } from './program.ts';
import { guarded } from './python/guarded.ts';

export const liquibase: Program = {
  ...liquibaseKind,
  appends: true,
  brings: scriptPaths,
  order: orderChangelogs,
  createReader: async () => {
    // Of other files, by their paths: a file that is read again has its own no more.
    const known = new Map<string, Properties>();
    return {
      read: (file) =>
        guarded(file, liquibaseKind.tool, () => {
          known.delete(file.path);
          const { sql, properties } = readChangelog(file, merged(known.values()));
          if (properties.size > 0) known.set(file.path, properties);
          return sql;
        }),
    };
  },
};

/** The first of a name counts. */
function merged(all: Iterable<Properties>): Properties {
  const found = new Map<string, string>();
  for (const properties of all) for (const [name, value] of properties) if (!found.has(name)) found.set(name, value);
  return found;
}
