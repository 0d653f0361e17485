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
  await keepCompiledCode();
  const [{ runCli }, { nodeTerminal }] = await Promise.all([
    import('../app/cli/index.ts'),
    import('../app/cli/terminal.ts'),
  ]);
  process.exitCode = await runCli(process.argv.slice(2), nodeTerminal(process));
}

/**
 * What V8 compiled is kept in the user's own cache folder, so that the next run starts a tenth faster; never below a shared
 * /tmp, where somebody else could put code. Not on a runner, which is thrown away. NODE_DISABLE_COMPILE_CACHE=1 turns it off.
 * https://nodejs.org/docs/latest-v24.x/api/module.html#module-compile-cache
 */
async function keepCompiledCode(): Promise<void> {
  const { CI, HOME, LOCALAPPDATA, NODE_COMPILE_CACHE, XDG_CACHE_HOME } = process.env;
  const folder = XDG_CACHE_HOME || LOCALAPPDATA || (HOME && `${HOME}/.cache`);
  // A relative one means nothing, says https://specifications.freedesktop.org/basedir-spec/latest/#variables
  if (CI || NODE_COMPILE_CACHE || !folder || !/^(?:\/|[a-z]:)/i.test(folder)) return;
  const { enableCompileCache } = await import('node:module');
  enableCompileCache(`${folder}/launch-ready`);
}
