// A disk that holds a few files, and on which nothing else may be looked for.
import type { Files } from '../../src/io/files.ts';

/** Stands where a test must not reach for the world. */
export const nowhere = async (): Promise<never> => {
  throw new Error('this test reaches for the world');
};

/** By path. */
export const diskOf = (contents: Readonly<Record<string, string | Uint8Array>>): Files => ({
  read: async (file) => (contents[file] === undefined ? undefined : Buffer.from(contents[file])),
  exists: nowhere,
  // biome-ignore lint/correctness/useYield: it must not be called
  walk: async function* () {
    await nowhere();
  },
  readLink: nowhere,
});
