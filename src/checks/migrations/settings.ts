import type { MigrationsSection } from '../../config/sections/migrations.ts';

/** The section of the configuration, and what only the command line says. */
export interface MigrationsSettings extends MigrationsSection {
  /** Exactly these paths are migrations of one database, and run in this order. */
  order?: readonly string[];
  /** The change has a `run` of its own, which does not count yet. */
  runIsNew?: boolean;
  /** Instead of the file `stats`. */
  statsText?: { path: string; text: string };
  /** Comments that tell other linters that a statement is all right count. */
  allowComments?: boolean;
  /** Of all of them, whatever their tool or text says. */
  dialect?: 'postgres' | 'mysql' | 'mariadb' | 'sqlite';
}
