/** Ecto: migrations of `ecto_sql` for PostgreSQL, in Elixir. https://hexdocs.pm/ecto_sql/Ecto.Migration.html */
import { ectoKind } from './ecto/kind.ts';
import { createEctoReader } from './ecto/reader.ts';
import { broughtBy } from './ecto/scripts.ts';
import type { Program, ProgramFile } from './program.ts';

const versionOf = (path: string): string => /^0*(\d+)_/.exec(path.slice(path.lastIndexOf('/') + 1))?.[1] ?? '';

/** By version, whatever the folder: that is how Ecto runs them. */
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

export const ecto: Program = {
  ...ectoKind,
  order,
  brings: broughtBy,
  createReader: async () => createEctoReader(),
};
