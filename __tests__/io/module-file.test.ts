import { readMadeFile, readPackageFile, readPackedFile } from '../../src/io/module-file.ts';

test('a file of a package', async () => {
  const bytes = await readPackageFile('@ruby/prism/src/prism.wasm');
  // Every module in WebAssembly begins so.
  expect(bytes.subarray(0, 4).toString('latin1')).toBe('\0asm');
});

test('one that no package has', async () => {
  await expect(readPackageFile('@ruby/prism/src/none.wasm')).rejects.toThrow();
});

test('one that the bundle packs', async () => {
  expect(await readPackedFile('@ruby/prism/src/prism.wasm')).toEqual(
    await readPackageFile('@ruby/prism/src/prism.wasm'),
  );
  await expect(readPackedFile('@ruby/prism/src/none.wasm')).rejects.toThrow();
});

test('one that the build made', async () => {
  const tar = await readMadeFile('database.tar.br');
  // https://www.gnu.org/software/tar/manual/html_node/Standard.html: the magic of a header.
  expect(tar.subarray(257, 262).toString('latin1')).toBe('ustar');
});
