/** Findings about where a migration stands among the others, and about its way back. */
import type { Finding } from '../../core/finding.ts';
import { docsOf, type RuleInfo } from '../../core/rule.ts';
import type { Severity } from '../../core/severity.ts';
import { cut, listOf, printable } from '../../core/text.ts';
import type { FileContext } from './file-context.ts';
import { LATE_SEVERITY, ORDERINGS } from './history/ordering.ts';
import { stableName } from './migration.ts';
import { duplicateVersion } from './rules/duplicate-version.ts';
import { irreversible } from './rules/irreversible.ts';
import { missingDown } from './rules/missing-down.ts';
import { outOfOrder } from './rules/out-of-order.ts';
import { code, plain } from './sql/names.ts';

/** Names shown of others. */
const MOST = 3;

interface About {
  about: string;
  severity?: Severity;
  title: string;
  message: string;
  impact: string;
  fix: string;
}

const labelOf = ({ file: { tool } }: FileContext): string =>
  tool.name === 'plain' || tool.name === 'up-folders' ? 'The migration tool' : tool.label;

const namesOf = (paths: readonly string[]): string =>
  listOf([...paths.slice(0, MOST).map(code), ...(paths.length > MOST ? [`${paths.length - MOST} more`] : [])]);

function toFinding(context: FileContext, rule: RuleInfo, { about, severity, ...words }: About): Finding {
  const { file, fingerprintOf } = context;
  return {
    ...{ check: 'migrations', rule: rule.id, severity: severity ?? rule.severity },
    ...words,
    title: cut(words.title, 255),
    location: { kind: 'file', path: file.path, startLine: 1, endLine: 1 },
    fingerprint: fingerprintOf(rule.id, stableName(file.path), about),
    state: 'new',
    inlineIgnorable: file.isNew && file.origin === undefined,
    docs: docsOf(rule.id),
    data: { about: printable(file.path, 200), tool: file.tool.name },
  };
}

/** Of a file that the base does not have. */
export function* placeFindings(context: FileContext): Iterable<Finding> {
  const { file, history } = context;
  if (history === undefined || !file.isNew) return;
  const ordering = ORDERINGS[file.tool.name];
  if (ordering !== undefined && history.later.length > 0)
    yield toFinding(context, outOfOrder, late(context, history, ordering));
  if (ordering?.twins !== undefined && history.twins.length > 0)
    yield toFinding(context, duplicateVersion, {
      about: 'twins',
      title: `Migration ${plain(file.path)} has the version of ${plain(history.twins[0] ?? '')}`,
      message: `${namesOf(history.twins)} ${history.twins.length === 1 ? 'has' : 'have'} the same version. ${labelOf(context)} ${ordering.twins}.`,
      impact: 'The deploy stops, or one of the two never runs and the new code finds a database without it.',
      fix: 'Give this migration the next free version, and nothing else.',
    });
  if (history.hasDowns && (file.down === 'missing' || file.down === 'empty'))
    yield toFinding(context, missingDown, {
      about: 'down',
      title: `Migration ${plain(file.path)} has no way back, as the others have`,
      message: `${file.down === 'empty' ? 'The place for it is empty' : 'There are no statements that undo it'}; most other migrations of this project have some.`,
      impact: 'A rollback stops here.',
      fix: 'Write the statements that undo it; if there are none, a comment there that says why.',
    });
}

function late(
  context: FileContext,
  { later, shared }: NonNullable<FileContext['history']>,
  { late: what, words, by }: (typeof ORDERINGS)[string],
): About {
  const { file } = context;
  const isGraph = file.ends !== undefined;
  const severity = what === 'runs late' && shared.length > 0 ? 'medium' : LATE_SEVERITY[what];
  const touching = shared.length > 0 ? ` Both are about ${listOf(shared.slice(0, MOST).map(code))}.` : '';
  return {
    about: 'order',
    severity,
    title: isGraph
      ? `Migration ${plain(file.path)} and ${plain(later[0] ?? '')} both come last`
      : `Migration ${plain(file.path)} sorts before one that is on the base already`,
    message: `${namesOf(later)} ${later.length === 1 ? 'is' : 'are'} on the base already and may have run. ${labelOf(context)} ${words}.${touching}`,
    impact: IMPACTS[what],
    fix: isGraph
      ? `Let this migration come after ${code(later[0] ?? '')}: name it as the one before. Nothing has run it yet.`
      : by === 'other'
        ? 'Take it out and make it again, with the base merged into the branch.'
        : `Rename it so that it sorts after ${code(later.at(-1) ?? '')}. Nothing has run it yet.`,
  };
}

const IMPACTS = {
  skips: 'Production never gets this migration, nothing reports an error, and the new code fails on what is missing.',
  refuses: 'The deploy stops before anything runs.',
  'runs late':
    'A new database (a test, a copy, the next environment) is built in another order than production, and may differ from it.',
  unknown:
    'Either the deploy stops, or production never gets this migration, or it gets it in another order than new databases.',
} as const;

/** Rules whose findings say that values or rows are gone. */
const LOSES = new Set(
  ['drop-column', 'drop-table', 'drop-schema', 'truncate', 'delete-all', 'recreate-column'].map(
    (name) => `migrations/${name}`,
  ),
);

/** What the findings of the file's statements say of its way back. */
export function* undoFindings(context: FileContext, findings: readonly Finding[]): Iterable<Finding> {
  if (context.file.down !== 'given') return;
  const lost = findings.filter(({ rule, state }) => LOSES.has(rule) && state === 'new');
  const names = [...new Set(lost.flatMap(({ data }) => (typeof data?.['about'] === 'string' ? data['about'] : [])))];
  if (names.length === 0) return;
  yield toFinding(context, irreversible, {
    about: 'data',
    title: `The way back of ${plain(context.file.path)} does not bring its data back`,
    message: `This migration has a way back, and drops what is in ${namesOf(names)}. Whatever stands in the way back, those values are gone.`,
    impact: 'Who rolls back gets a column or table of that name, empty, and an old version that takes it for whole.',
    fix: 'Keep the values until no rollback is to be expected: drop in a later release, or copy them to a table first and let the way back fetch them from there.',
  });
}
