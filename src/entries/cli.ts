#!/usr/bin/env node
// Only what any Node understands: an old one must get a sentence, not a TypeError out of a library.
const MINIMUM = 24;
const major = Number(process.versions.node.split('.')[0]);
if (major < MINIMUM) {
  process.stderr.write(
    `launch-ready needs Node ${MINIMUM} or newer; this is ${process.versions.node} (${process.execPath}).\nInstall it from https://nodejs.org, or run: npx -p node@${MINIMUM} node ${process.argv[1] ?? 'dist/cli.js'}\n`,
  );
  process.exitCode = 2;
} else {
  const [{ runCli }, { nodeTerminal }] = await Promise.all([
    import('../app/cli/index.ts'),
    import('../app/cli/terminal.ts'),
  ]);
  process.exitCode = await runCli(process.argv.slice(2), nodeTerminal(process));
}
