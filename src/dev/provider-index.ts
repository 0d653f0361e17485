/** Writes the list of providers from the files of their folder, so that adding one is adding a file. `--check` compares instead. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

const folder = path.resolve(import.meta.dirname, '../facts/credentials');
const target = path.join(folder, 'index.ts');

/** `age-key.ts` exports `ageKey`. */
const exportOf = (name: string): string => name.replaceAll(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

const names = (await readdir(folder))
  .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
  .map((file) => file.slice(0, -'.ts'.length))
  .sort();
const imports = [
  ...names.map((name) => [name, `{ ${exportOf(name)} }`]),
  ['shared/provider', 'type { Provider }'],
].sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
const text = `/** Every provider that is known, one file each. Written by \`npm run generate\` from the files beside it; the order decides nothing. */
${imports.map(([file, what]) => `import ${what} from './${file}.ts';`).join('\n')}

export const providers: readonly Provider[] = [
${names.map((name) => `  ${exportOf(name)},`).join('\n')}
];
`;

const isStale = (await readFile(target, 'utf8')) !== text;
if (isStale && process.argv.includes('--check')) {
  process.stderr.write('src/facts/credentials/index.ts is stale: run `npm run generate`.\n');
  process.exitCode = 1;
} else if (isStale) await writeFile(target, text);
