/** What a run takes over from other tools. Whose files count is for the app to say: a change must not silence itself unseen. */
import { UserError } from '../../../core/errors.ts';
import { readText, type Tree } from '../../../io/tree.ts';
import { IGNORE_FILES, type LeakIgnore, parseLeakIgnores } from './gitleaks-ignore.ts';
import { type RulesFile, readRulesFiles } from './rules-file.ts';
import { parseSecretsBaseline, SECRETS_BASELINE } from './secrets-baseline.ts';

export interface OtherTools {
  /** A configuration of gitleaks or betterleaks, and the tree it is read from. */
  rules?: { tree: Tree; path: string };
  /** Holds `.gitleaksignore`, `.betterleaksignore` and `.secrets.baseline`. */
  ignores?: Tree;
  /** Comments such as `gitleaks:allow` count; not those of a change from a fork. */
  allowComments: boolean;
  /** What a reader should know of where they come from, in sentences. */
  notes?: readonly string[];
}

/** What silences findings without a word in our own files. */
export interface Silencers {
  entries: readonly LeakIgnore[];
  /** See secrets-baseline.ts. */
  audited: ReadonlySet<string>;
  allowComments: boolean;
}

export interface ReadTools {
  rules?: readonly RulesFile[];
  silencers: Silencers;
  /** What a reader should know, in sentences. */
  notes: string[];
  /** A file that could not be read: then the run proves nothing. */
  problems: string[];
}

export async function readOtherTools(tools: OtherTools | undefined): Promise<ReadTools> {
  const notes = [...(tools?.notes ?? [])];
  const problems: string[] = [];
  const attempt = async <Value>(read: () => Promise<Value>, otherwise: Value): Promise<Value> => {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      problems.push(`${error.message} ${error.advice}`);
      return otherwise;
    }
  };

  const { rules: source, ignores: tree, allowComments = false } = tools ?? {};
  const rules = source && (await attempt(() => readRulesFiles(source.tree, source.path), undefined));
  notes.push(...(rules?.notes ?? []));
  const entries: LeakIgnore[] = [];
  for (const file of tree === undefined ? [] : IGNORE_FILES) {
    const parsed = parseLeakIgnores((tree && (await readText(tree, file))) ?? '', file);
    entries.push(...parsed.entries);
    notes.push(...parsed.notes);
  }
  const text = tree && (await readText(tree, SECRETS_BASELINE));
  const baseline = text === undefined ? undefined : await attempt(async () => parseSecretsBaseline(text), undefined);
  notes.push(...(baseline?.notes ?? []));
  return {
    ...(rules === undefined ? {} : { rules: rules.files }),
    silencers: { entries, audited: baseline?.entries ?? new Set(), allowComments },
    notes,
    problems,
  };
}
