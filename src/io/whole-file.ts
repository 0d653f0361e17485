/** Files that are read or written whole: whoever reads meanwhile gets the old one, never half of the new one. */
import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { mkdir, open, readdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { codeOf } from '../core/errors.ts';

/**
 * Makes the folders it needs. Throws what the system says; then nothing half-written is left behind. Where a link leads to, there it is
 * written, and what is no file (a pipe, `/dev/null`) is written to as it is.
 */
export async function writeWhole(named: string, content: string | Uint8Array): Promise<void> {
  const file = await realpath(named).catch(() => named);
  const there = await stat(file).catch(() => undefined);
  if (there !== undefined && !there.isFile() && !there.isDirectory()) {
    await (there.isFIFO() ? writeToPipe(file, content) : writeFile(file, content));
    return;
  }
  const aside = `${file}.${randomUUID()}.tmp`;
  try {
    await makeFolders(path.dirname(file));
    await writeFile(aside, content);
    await rename(aside, file);
  } catch (error) {
    await rm(aside, { force: true }).catch(() => {});
    throw error;
  }
}

/**
 * Makes a folder and those that it lies in, one after the other: told to make all of them, Node tries for ever where the system says
 * that a folder is there and lets nothing be made in it, as in `/proc`. Throws what the system says.
 */
export async function makeFolders(folder: string): Promise<void> {
  const missing: string[] = [];
  let at = path.resolve(folder);
  let there = await statOf(at);
  while (there === undefined && path.dirname(at) !== at) {
    missing.unshift(at);
    at = path.dirname(at);
    there = await statOf(at);
  }
  // In a file nothing can be made: the system says so.
  if (there?.isDirectory() === false) await mkdir(at);
  for (const each of missing)
    await mkdir(each).catch((error: unknown) => {
      // Somebody else may have made it meanwhile.
      if (codeOf(error) !== 'EEXIST') throw error;
    });
}

const statOf = (file: string) => stat(file).catch(() => undefined);

/** Milliseconds in which whoever reads a pipe must have opened it, or have read on. */
const READER_MS = 3_000;
const LOOK_MS = 20;

/**
 * Opening a pipe that nobody reads takes for ever, and so does writing to one that is full: neither can be broken off, so neither is
 * waited for. https://man7.org/linux/man-pages/man7/fifo.7.html
 */
async function writeToPipe(file: string, content: string | Uint8Array): Promise<void> {
  const patiently = async <T>(step: () => Promise<T>, passing: string, words: string): Promise<T> => {
    for (const until = performance.now() + READER_MS; ; await setTimeout(LOOK_MS)) {
      try {
        return await step();
      } catch (error) {
        if (codeOf(error) !== passing) throw error;
        if (performance.now() >= until) throw new Error(words, { cause: error });
      }
    }
  };
  const flags = constants.O_WRONLY | constants.O_NONBLOCK;
  const pipe = await patiently(() => open(file, flags), 'ENXIO', 'it is a pipe that nobody reads');
  try {
    const bytes = Buffer.from(content);
    for (let at = 0; at < bytes.length; ) {
      const write = () => pipe.write(bytes, at);
      at += (await patiently(write, 'EAGAIN', 'it is a pipe, and whoever reads it stopped')).bytesWritten;
    }
  } finally {
    await pipe.close();
  }
}

/** Undefined where there is none, or nobody may read it. */
export const readIfThere = (file: string): Promise<Buffer | undefined> => readFile(file).catch(() => undefined);

/** Takes away the files of a folder that are named so and were not written for longer than `age` milliseconds. */
export async function removeOld(folder: string, names: RegExp, age: number): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!names.test(name)) continue;
    const file = path.join(folder, name);
    if (Date.now() - (await stat(file)).mtimeMs > age) await rm(file, { force: true });
  }
}
