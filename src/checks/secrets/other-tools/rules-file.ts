/** The text of a configuration of gitleaks and of what it extends: as data, so that it can go to a thread. */
import { UserError } from '../../../core/errors.ts';
import { readText, type Tree } from '../../../io/tree.ts';
import { readGitleaksConfig } from './gitleaks-config.ts';

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

/** The file, then what it extends, and what that extends. Throws UserError. */
export async function readRulesFiles(tree: Tree, path: string): Promise<RulesFile[]> {
  const files: RulesFile[] = [];
  let next: string | undefined = path;
  while (next !== undefined && files.length <= MAX_DEPTH) {
    const text: string | undefined = await readText(tree, next);
    if (text === undefined)
      throw new UserError(
        `${next} does not exist in the ${tree.describe}.`,
        files.length === 0 ? 'Correct the name of the file.' : `Correct \`extend.path\` in ${files.at(-1)?.path}.`,
      );
    files.push({ path: next, text });
    next = readGitleaksConfig(text, next).extends?.replace(/^\.\//, '');
  }
  return files;
}
