/** PostgreSQL 18 in WebAssembly, in memory: no server, no file, no network. https://pglite.dev */
import { type Extension, PGlite, type PGliteOptions } from '@electric-sql/pglite';
import { packageFile, readMadeFile, readPackageFile, readPackedFile } from '../../../io/module-file.ts';
import { DATABASE, ENGINE, EXTENSIONS, fileOf } from './pglite-files.ts';
import type { Shadow } from './play.ts';

/** `extensions` are those that may be created in it; names that did not come along are passed over. */
export type OpenPglite = (extensions: readonly string[]) => Promise<Shadow & { close(): Promise<void> }>;

/** A database that nobody has used. */
export const openPglite: OpenPglite = async (extensions) => (await loadPglite())(extensions);

/** One that answers messages of PostgreSQL's protocol. */
export async function openPgliteRaw(
  names: readonly string[],
): Promise<{ version: string; ask(messages: Uint8Array): Promise<Uint8Array> }> {
  const database = await PGlite.create((await loadOptions())(names));
  const { rows } = await database.query<{ version: string }>("SELECT current_setting('server_version') AS version");
  return {
    version: rows[0]?.version.split(' ')[0] ?? '',
    async ask(messages) {
      const said: Uint8Array[] = [];
      await database.runExclusive(() =>
        // What it says is written over by what it says next.
        database.execProtocolRawStream(messages, { onRawData: (bytes) => said.push(Uint8Array.from(bytes)) }),
      );
      return Buffer.concat(said);
    },
  };
}

/** All that can be done before it is known which extensions are wanted: each makes a start slower. */
export async function loadPglite(): Promise<OpenPglite> {
  const options = await loadOptions();
  return (names) => openShadow(options(names));
}

async function loadOptions(): Promise<(names: readonly string[]) => PGliteOptions> {
  const [pgliteWasmModule, data, content] = await Promise.all([
    readPackageFile(ENGINE.code).then((bytes) => WebAssembly.compile(new Uint8Array(bytes))),
    readPackedFile(ENGINE.data),
    unused(),
  ]);
  const engine = { pgliteWasmModule, fsBundle: new Blob([new Uint8Array(data)]) };
  return (names) => {
    const extensions = names.filter((name) => EXTENSIONS.includes(name)).map((name) => [name, extensionOf(name)]);
    return { ...engine, extensions: Object.fromEntries(extensions), loadDataDir: content };
  };
}

async function openShadow(options: PGliteOptions): ReturnType<OpenPglite> {
  let database = PGlite.create(options);
  await database;
  const session = {
    exec: async (sql: string) => (await database).exec(sql),
    query: async <Row>(sql: string) => (await (await database).query<Row>(sql)).rows,
  };
  return {
    session,
    owner: session,
    async keep() {
      // What is only in its log would be read again at the next start.
      for (const sql of ['CHECKPOINT', 'SELECT pg_switch_wal()', 'CHECKPOINT']) await session.exec(sql);
      const content = await (await database).dumpDataDir('none');
      return async () => {
        await (await database).close();
        // Two at once would take twice the memory: nothing holds the first by now.
        database = PGlite.create({ ...options, loadDataDir: content });
        await database;
      };
    },
    close: async () => (await database).close(),
  };
}

const unused = async (): Promise<Blob> =>
  new Blob([new Uint8Array(await readMadeFile(DATABASE))], { type: 'application/x-tar' });

const extensionOf = (name: string): Extension => ({
  name,
  setup: async () => ({ bundlePath: packageFile(fileOf(name)) }),
});
