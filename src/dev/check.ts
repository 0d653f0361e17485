/** Everything that CI runs, in one command: types, lint and format, generated files, dist/, tests. Stops at the first failure. */
import { spawn } from 'node:child_process';

const node = process.execPath;
const STEPS: readonly (readonly [name: string, program: string, ...args: string[]])[] = [
  ['types', node, 'node_modules/typescript/bin/tsc'],
  ['lint and format', node, 'node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'],
  ['the list of providers is current', node, 'src/dev/provider-index.ts', '--check'],
  ['generated files are current', node, 'src/dev/generate.ts', '--check'],
  ['dist/ is what the sources make', node, 'src/dev/check-dist.ts'],
  [
    'tests',
    node,
    '--experimental-vm-modules',
    '--no-warnings',
    'node_modules/jest/bin/jest.js',
    ...process.argv.slice(2),
  ],
];

for (const [name, program, ...args] of STEPS) {
  const started = performance.now();
  const exitCode = await new Promise<number>((resolve) => {
    const child = spawn(program, args, { stdio: 'inherit' });
    child.once('error', () => resolve(1));
    child.once('close', (code) => resolve(code ?? 1));
  });
  process.stderr.write(
    `${exitCode === 0 ? 'ok  ' : 'FAIL'} ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)\n`,
  );
  if (exitCode !== 0) {
    process.exitCode = 1;
    break;
  }
}
