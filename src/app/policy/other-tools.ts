/**
 * Whose rules and ignores of other tools count, and what a change adds to them. The ignores follow our own: a branch's count
 * and are listed, a fork's do not. Rules are stricter, since an allowlist in them makes findings disappear: where the base has
 * them, a pull request is judged by the base's.
 */

import { IGNORE_FILES, parseLeakIgnores } from '../../checks/secrets/other-tools/gitleaks-ignore.ts';
import { findRulesFile } from '../../checks/secrets/other-tools/rules-file.ts';
import { parseSecretsBaseline, SECRETS_BASELINE } from '../../checks/secrets/other-tools/secrets-baseline.ts';
import type { OtherTools } from '../../checks/secrets/other-tools/settings.ts';
import { UserError } from '../../core/errors.ts';
import type { Finding } from '../../core/finding.ts';
import { countOf } from '../../core/outcome.ts';
import { readText, type Tree } from '../../io/tree.ts';
import { isReviewed, type Subject } from '../subject.ts';
import { atLine, type PolicySubject } from './rule.ts';

/** The tree whose configuration, ignores and baseline count. */
export const trustedTree = ({ judgedBy, base, head }: Subject, trust: 'head' | 'base'): Tree =>
  judgedBy ?? (trust === 'base' ? (base ?? head) : head);

/** `rulesFile` is the option that names a configuration of gitleaks; then it must exist. */
export async function otherToolsOf(subject: Subject, trust: 'head' | 'base', rulesFile?: string): Promise<OtherTools> {
  const trusted = trustedTree(subject, trust);
  const common = { ignores: trusted, allowComments: trust === 'head' };
  const base = isReviewed(subject) ? subject.base : undefined;
  const onBase = base && (await rulesIn(base, rulesFile));
  if (base !== undefined && onBase !== undefined) {
    const isChanged = (await readText(base, onBase)) !== (await readText(subject.head, onBase));
    const note = `${onBase} is read from the base; what this change alters in it counts once it is merged.`;
    return { ...common, rules: { tree: base, path: onBase }, notes: isChanged ? [note] : [] };
  }
  // A file that was named and is missing is for the check to report.
  const path = (await rulesIn(trusted, rulesFile)) ?? rulesFile;
  return { ...common, ...(path === undefined ? {} : { rules: { tree: trusted, path } }) };
}

async function rulesIn(tree: Tree, given: string | undefined): Promise<string | undefined> {
  if (given === undefined) return findRulesFile(tree);
  return (await tree.read(given)) === undefined ? undefined : given;
}

/** What a change adds to the ignores of other tools, for the reviewer. `findings` are as the check gave them. */
export async function addedToOtherTools(
  subject: Subject,
  findings: readonly Finding[],
): Promise<PolicySubject['added']> {
  const { base, head } = subject;
  if (base === undefined || !isReviewed(subject)) return [];
  return [
    ...(await addedRules(head, base)),
    ...(await addedEntries(head, base)),
    ...(await addedAudits(head, base)),
    ...findings.flatMap(({ state, ignored, location }) =>
      state === 'ignored' && ignored?.by === 'inline' ? [{ what: `a comment ${ignored.reason}`, location }] : [],
    ),
  ];
}

async function addedRules(head: Tree, base: Tree): Promise<PolicySubject['added']> {
  const path = await findRulesFile(head);
  if (path === undefined || (await findRulesFile(base)) !== undefined) return [];
  return [{ what: `the rules and allowlists of ${path}`, location: atLine(path, 1) }];
}

async function addedEntries(head: Tree, base: Tree): Promise<PolicySubject['added']> {
  const added: PolicySubject['added'][number][] = [];
  for (const file of IGNORE_FILES) {
    const text = await readText(head, file);
    if (text === undefined) continue;
    const nameOf = ({ commit = '', path, rule, line }: ReturnType<typeof entriesOf>[number]): string =>
      `${commit}:${path}:${rule}:${line}`;
    const entriesOf = (of: string) => parseLeakIgnores(of, file).entries;
    const before = new Set(entriesOf((await readText(base, file)) ?? '').map(nameOf));
    for (const entry of entriesOf(text))
      if (!before.has(nameOf(entry)))
        added.push({
          what: `an entry of ${file} (${entry.path}:${entry.line})`,
          location: atLine(file, entry.entryLine),
        });
  }
  return added;
}

async function addedAudits(head: Tree, base: Tree): Promise<PolicySubject['added']> {
  const entries = async (tree: Tree): Promise<ReadonlySet<string>> => {
    const text = await readText(tree, SECRETS_BASELINE);
    try {
      return text === undefined ? new Set<string>() : parseSecretsBaseline(text).entries;
    } catch (error) {
      // The check says what is wrong with it; then it silences nothing.
      if (!(error instanceof UserError)) throw error;
      return new Set();
    }
  };
  const before = await entries(base);
  const fresh = [...(await entries(head))].filter((entry) => !before.has(entry));
  if (fresh.length === 0) return [];
  return [
    { what: `${countOf(fresh.length, 'entries')} of ${SECRETS_BASELINE}`, location: atLine(SECRETS_BASELINE, 1) },
  ];
}
