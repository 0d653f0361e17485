/** Builds into a temporary folder and compares every byte with the committed dist/. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from './build.ts';

/** Paths that differ between the two folders, or are in one only. */
export async function differences(one: string, other: string): Promise<string[]> {
  const [left, right] = await Promise.all([contents(one), contents(other)]);
  return [...new Set([...left.keys(), ...right.keys()])].filter(
    (file) => !left.get(file)?.equals(right.get(file) ?? Buffer.alloc(0)),
  );
}

async function contents(folder: string): Promise<Map<string, Buffer>> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const read = files
    .filter((entry) => entry.isFile())
    .map(async (entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return [path.relative(folder, file), await readFile(file)] as const;
    });
  return new Map(await Promise.all(read));
}

if (process.argv[1] === import.meta.filename) {
  const fresh = await mkdtemp(path.join(tmpdir(), 'launch-ready-dist-'));
  try {
    await build(fresh);
    const differing = await differences(path.resolve(import.meta.dirname, '../../dist'), fresh);
    if (differing.length > 0) {
      process.stderr.write(`dist/ is stale: ${differing.join(', ')}\nRun: npm run build\n`);
      process.exitCode = 1;
    }
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}
