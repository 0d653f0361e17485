/**
 * Bundles every action and the command line into `dist/`: one entry each, shared chunks. What is ours stays as it is
 * written, so that a diff of dist/ can be reviewed; chunks that hold only packages lose their white space. `node src/dev/build.ts [DIR]` writes elsewhere, for comparison.
 */
import { execFile } from 'node:child_process';
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { type BrotliOptions, brotliCompress, constants } from 'node:zlib';
import { type Plugin, rolldown } from 'rolldown';
import { minify } from 'rolldown/utils';
import { COPIED_FILES, DATABASE, PACKED_FILES } from '../checks/migrations/shadow/pglite-files.ts';
import { ACTIONS } from '../config/inputs.ts';
import { PACKED, packageFile } from '../io/module-file.ts';

const run = promisify(execFile);
const compress = promisify<Buffer, BrotliOptions, Buffer>(brotliCompress);
const root = path.resolve(import.meta.dirname, '../..');

/** Paths relative to the repository, whatever the folder it lies in: the bundle must not differ between machines. */
export async function build(target: string): Promise<void> {
  await rm(target, { recursive: true, force: true });
  const entries = [...ACTIONS, 'cli', 'thread', 'shadow', 'sqlite', 'wire'].map(
    (word) => [word, path.join(root, 'src/entries', `${word}.ts`)] as const,
  );
  const bundle = await rolldown({
    input: Object.fromEntries(entries),
    cwd: root,
    platform: 'node',
    // libpg-query's glue is CommonJS and looks for its .wasm beside itself.
    plugins: [packWhitespace],
    transform: { define: { __dirname: 'import.meta.dirname' } },
    logLevel: 'warn',
  });
  const { output } = await bundle.write({
    dir: target,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'shared/[name].js',
    minify: false,
    sourcemap: false,
    // Most of what a package ships is comments.
    comments: false,
  });
  await bundle.close();
  for (const module of ['libpg-query/wasm/libpg-query.wasm', '@ruby/prism/src/prism.wasm'])
    await copyFile(packageFile(module), path.join(target, 'shared', path.basename(module)));
  await mkdir(path.join(target, 'postgres'));
  for (const file of COPIED_FILES)
    await copyFile(packageFile(file), path.join(target, 'postgres', path.basename(file)));
  for (const file of PACKED_FILES)
    await writeFile(path.join(target, 'postgres', path.basename(file) + PACKED), await packed(file));
  const making = path.join(import.meta.dirname, 'fresh-database.ts');
  await run(process.execPath, [making, path.join(target, 'postgres', DATABASE)]);
  await writeFile(
    path.join(target, 'licenses.txt'),
    await licenses([
      ...output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : [])),
      ...[...PACKED_FILES, ...COPIED_FILES].map((file) => path.join(root, 'node_modules', file)),
    ]),
  );
  // The runner needs to know that these are modules, also where only dist/ was copied.
  await writeFile(path.join(target, 'package.json'), '{ "type": "module" }\n');
}

/** Quality 11 saves 0.2 MB more and takes fourteen times as long; the window is as wide as Brotli's own goes. */
const packed = async (file: string): Promise<Buffer> =>
  compress(await readFile(packageFile(file)), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS },
  });

const packWhitespace: Plugin = {
  name: 'pack-whitespace',
  async renderChunk(code, chunk) {
    if (!chunk.moduleIds.every((id) => id.includes('node_modules') || id.startsWith('\0'))) return null;
    const { code: packed } = await minify(chunk.fileName, code, {
      compress: false,
      mangle: false,
      codegen: { removeWhitespace: true },
    });
    return packed;
  },
};

/** The licences of all packages in the bundle, as they ask for. */
async function licenses(moduleIds: readonly string[]): Promise<string> {
  const folders = new Set(
    moduleIds.flatMap((id) => {
      const match = /^.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id.replaceAll('\\', '/').replaceAll('\0', ''));
      return match?.[1] ? [`${match[0].slice(0, -1)}`] : [];
    }),
  );
  const texts: string[] = [];
  for (const folder of [...folders].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))) {
    const manifest: { name: string; version: string; license?: string } = JSON.parse(
      await readFile(path.join(folder, 'package.json'), 'utf8'),
    );
    const file = (await readdir(folder)).find((name) => /^licen[cs]e/i.test(name));
    const text = file
      ? (await readFile(path.join(folder, file), 'utf8')).replaceAll('\r\n', '\n').trim()
      : `Licence: ${manifest.license ?? 'not stated'}`;
    texts.push(`${manifest.name} ${manifest.version}\n${'-'.repeat(40)}\n${text}\n`);
  }
  return texts.join('\n\n');
}

const nameOf = (folder: string): string => folder.split('/node_modules/').at(-1) ?? folder;

if (process.argv[1] === import.meta.filename) {
  const target = path.resolve(process.argv[2] ?? path.join(root, 'dist'));
  await mkdir(target, { recursive: true });
  await build(target);
}
