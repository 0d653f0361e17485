/** Rails: ActiveRecord's migrations for PostgreSQL, in Ruby. https://guides.rubyonrails.org/active_record_migrations.html */

import type { Program, ProgramFile } from './program.ts';
import { railsKind } from './rails/kind.ts';
import { createRailsReader, type RailsReader } from './rails/reader.ts';

export type { RailsReader } from './rails/reader.ts';

/** Its reader also takes a dump of the schema. */
export interface RailsProgram extends Program {
  createReader(): Promise<RailsReader>;
}

const versionOf = (path: string): string => /^0*(\d+)_/.exec(path.slice(path.lastIndexOf('/') + 1))?.[1] ?? '';

/** By version, whatever the folder: that is how Rails runs them. */
function order(files: readonly ProgramFile[]): ProgramFile[] {
  return files
    .map((file) => ({ file, version: versionOf(file.path) }))
    .sort(
      (a, b) =>
        a.version.length - b.version.length ||
        (a.version < b.version ? -1 : a.version > b.version ? 1 : a.file.path < b.file.path ? -1 : 1),
    )
    .map(({ file }) => file);
}

export const rails: RailsProgram = {
  ...railsKind,
  order,
  createReader: createRailsReader,
};
