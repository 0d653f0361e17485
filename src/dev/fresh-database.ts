/**
 * Writes the database that nobody has used, which every shadow starts from: `node src/dev/fresh-database.ts FILE`. Made once at build time,
 * because `initdb` takes two seconds. The clock stands still and no byte is random, so that every machine makes the same file.
 */
import crypto from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { brotliCompressSync, constants } from 'node:zlib';

/** A database that is thrown away needs no cache beside the memory that it lies in, and no log to come back from. */
const SETTINGS = ["shared_buffers = '16MB'", 'wal_recycle = off', 'full_page_writes = off', 'fsync = off'];

const MADE = Date.UTC(2026, 0, 1);

globalThis.Date = class extends Date {
  constructor(...time: []) {
    super(...(time.length === 0 ? ([MADE] as unknown as []) : time));
  }
  static override now(): number {
    return MADE;
  }
} as DateConstructor;
performance.now = () => 0;
crypto.randomFillSync = <Bytes extends NodeJS.ArrayBufferView>(bytes: Bytes): Bytes => {
  new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength).fill(1);
  return bytes;
};
syncBuiltinESMExports();

const [target] = process.argv.slice(2);
if (target === undefined) throw new Error('Usage: node src/dev/fresh-database.ts FILE');
// Its modules must see the clock that stands.
const { PGlite } = await import('@electric-sql/pglite');
const database = await PGlite.create({ initDbStartParams: ['--wal-segsize=1'] });
for (const setting of SETTINGS) await database.exec(`ALTER SYSTEM SET ${setting}`);
// Copies of the one that is used.
await database.exec('ALTER DATABASE template0 IS_TEMPLATE false');
await database.exec('ALTER DATABASE template1 IS_TEMPLATE false');
await database.exec('DROP DATABASE template0');
await database.exec('DROP DATABASE template1');
// What initdb wrote to the log is as large as the database, and lies in files that wait to be used again.
await database.exec('SET wal_recycle = off');
for (let file = 0; file < 10; file++) await database.exec('SELECT pg_switch_wal(); CHECKPOINT');
const tar = await (await database.dumpDataDir('none')).arrayBuffer();
await writeFile(
  target,
  brotliCompressSync(new Uint8Array(tar), {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 9,
      // The three databases of a new cluster are nearly the same, seven megabytes apart.
      [constants.BROTLI_PARAM_LARGE_WINDOW]: 1,
      [constants.BROTLI_PARAM_LGWIN]: 26,
    },
  }),
);
await database.close();
