/** The bundled command line on a repository of the user's, and its report as a page. */
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const cli = path.resolve(import.meta.dirname, '../../../dist/cli.js');

/** `args`: `--repo DIR` and any other option of `launch-ready`. Returns the exit code of the run. */
export async function realRepository(args: readonly string[], say: (text: string) => void): Promise<number> {
  const terminal = await launchReady(args);
  say(terminal.stdout.trimEnd());
  const page = await launchReady([...args, '--format', 'html', '--output', 'demo-report.html']);
  say(page.code <= 1 ? '\nThe same report as a page: demo-report.html' : page.stderr.trimEnd());
  return terminal.code;
}

async function launchReady(args: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  try {
    const { stdout, stderr } = await run(process.execPath, [cli, 'run', ...args], { maxBuffer: 256 * 1024 * 1024 });
    process.stderr.write(stderr);
    return { code: 0, stdout, stderr };
  } catch (error) {
    if (
      !(
        Error.isError(error) &&
        'code' in error &&
        typeof error.code === 'number' &&
        'stdout' in error &&
        'stderr' in error
      )
    )
      throw error;
    process.stderr.write(String(error.stderr));
    return { code: error.code, stdout: String(error.stdout), stderr: String(error.stderr) };
  }
}
