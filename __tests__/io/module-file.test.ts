import { readPackageFile } from '../../src/io/module-file.ts';

test('a file of a package', async () => {
  const bytes = await readPackageFile('@ruby/prism/src/prism.wasm');
  // Every module in WebAssembly begins so.
  expect(bytes.subarray(0, 4).toString('latin1')).toBe('\0asm');
});

test('one that no package has', async () => {
  await expect(readPackageFile('@ruby/prism/src/none.wasm')).rejects.toThrow();
});
