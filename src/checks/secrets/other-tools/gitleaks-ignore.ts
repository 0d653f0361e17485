/** `.gitleaksignore` and `.betterleaksignore`: fingerprints of findings, one a line, `commit:path:rule:line` or `path:rule:line`. */
import { printable } from '../../../core/text.ts';

export const IGNORE_FILES: readonly string[] = ['.gitleaksignore', '.betterleaksignore'];

export interface LeakIgnore {
  /** The file it stands in, and where. */
  file: string;
  /** 1-based. */
  entryLine: number;
  /** Absent: in whatever commit. */
  commit?: string;
  path: string;
  rule: string;
  /** 1-based. */
  line: number;
}

export interface LeakIgnores {
  entries: LeakIgnore[];
  /** Lines that are no fingerprint, in sentences. */
  notes: string[];
}

const ENTRY = /^(?:([0-9a-f]{40}|[0-9a-f]{64}):)?(.+):([^:]+):(\d+)$/;

export function parseLeakIgnores(text: string, file: string): LeakIgnores {
  const parsed: LeakIgnores = { entries: [], notes: [] };
  for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    const [, commit, path = '', rule = '', at = ''] = ENTRY.exec(line) ?? [];
    if (path === '') {
      parsed.notes.push(
        `${file}:${index + 1}: \`${printable(line, 80)}\` is no fingerprint (\`commit:path:rule:line\`), so it ignores nothing.`,
      );
      continue;
    }
    parsed.entries.push({
      file,
      entryLine: index + 1,
      ...(commit === undefined ? {} : { commit }),
      // Written on Windows, it has backslashes.
      path: path.replaceAll('\\', '/').replace(/^\.\//, ''),
      rule,
      line: Number(at),
    });
  }
  return parsed;
}
