/** The text of a configuration of gitleaks and of what it extends: as data, so that it can go to a thread. */
import { posix } from 'node:path';
import { UserError } from '../../../core/errors.ts';
import { printable } from '../../../core/text.ts';
import { readText, type Tree } from '../../../io/tree.ts';

/** Found by themselves at the root; of both the first counts, as in betterleaks. */
export const RULES_FILES: readonly string[] = ['.betterleaks.toml', '.gitleaks.toml'];

export interface RulesFile {
  path: string;
  text: string;
}

// "you can chain together multiple configuration files to a depth of 2": https://github.com/gitleaks/gitleaks#configuration
const MAX_DEPTH = 2;

/** Which configuration a tree has; undefined where it has none. */
export async function findRulesFile(tree: Tree): Promise<string | undefined> {
  for (const path of RULES_FILES) if ((await tree.read(path)) !== undefined) return path;
  return undefined;
}

export interface ReadRules {
  /** The file, then what it extends, and what that extends. */
  files: RulesFile[];
  /** What is not read, in sentences. */
  notes: string[];
}

/** Throws UserError. */
export async function readRulesFiles(tree: Tree, path: string): Promise<ReadRules> {
  const { readGitleaksConfig } = await import('./gitleaks-config.ts');
  const files: RulesFile[] = [];
  let next: string | undefined = path;
  while (next !== undefined) {
    const [extending, named] = [files.at(-1)?.path ?? '', printable(next, 200)];
    if (files.some((file) => file.path === next))
      throw new UserError(
        extending === next ? `${extending} extends itself.` : `${extending} extends ${named}, which extends it.`,
        `Take \`extend.path\` out of ${extending}.`,
      );
    if (files.length > MAX_DEPTH) {
      const note = `\`${extending}\` extends \`${named}\`, which is not read: two levels at most.`;
      return { files, notes: [note] };
    }
    const text: string | undefined = await readText(tree, next);
    if (text === undefined)
      throw new UserError(
        `${named} does not exist in the ${tree.describe}.`,
        files.length === 0 ? 'Correct the name of the file.' : `Correct \`extend.path\` in ${extending}.`,
      );
    files.push({ path: next, text });
    const below: string | undefined = readGitleaksConfig(text, next).extends;
    next = below === undefined ? undefined : posix.normalize(below);
  }
  return { files, notes: [] };
}
