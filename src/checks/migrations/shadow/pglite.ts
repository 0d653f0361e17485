/** PostgreSQL 18 in WebAssembly, in memory: no server, no file, no network. https://pglite.dev */
import { type Extension, PGlite } from '@electric-sql/pglite';
import { packageFile, readPackageFile } from '../../../io/module-file.ts';
import type { Session } from './observe.ts';
import { ENGINE, EXTENSIONS, fileOf } from './pglite-files.ts';

/** A database that nobody has used. `extensions` are those that may be created in it; names that did not come along are passed over. */
export async function openPglite(extensions: readonly string[]): Promise<Session & { close(): Promise<void> }> {
  const [postgres = [], initdb = [], data = []] = await Promise.all(
    ENGINE.map(async (name) => new Uint8Array(await readPackageFile(name))),
  );
  const database = await PGlite.create({
    pgliteWasmModule: await WebAssembly.compile(new Uint8Array(postgres)),
    initdbWasmModule: await WebAssembly.compile(new Uint8Array(initdb)),
    fsBundle: new Blob([new Uint8Array(data)]),
    extensions: Object.fromEntries(
      extensions.filter((name) => EXTENSIONS.includes(name)).map((name) => [name, extensionOf(name)]),
    ),
  });
  return {
    exec: (sql) => database.exec(sql),
    query: async <Row>(sql: string) => (await database.query<Row>(sql)).rows,
    close: () => database.close(),
  };
}

const extensionOf = (name: string): Extension => ({
  name,
  setup: async () => ({ bundlePath: packageFile(fileOf(name)) }),
});
