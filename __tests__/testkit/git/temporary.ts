import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface TemporaryFolder {
  path: string;
  dispose(): void;
  [Symbol.dispose](): void;
}

/** A new folder under the system's own, by its real name (on macOS the system's is a link, and git prints real names). */
export function temporaryFolder(prefix = 'launch-ready-'): TemporaryFolder {
  const path = realpathSync.native(mkdtempSync(join(tmpdir(), prefix)));
  // Retries: on Windows a virus scanner or a git that is just ending may still hold a file.
  const dispose = () => rmSync(path, { recursive: true, force: true, maxRetries: 5 });
  return { path, dispose, [Symbol.dispose]: dispose };
}
