/** A finding of a hit: with what the shadow showed of it, and what it means at production's size. */
import type { Finding, Replacement } from '../../core/finding.ts';
import { docsOf, type RuleInfo } from '../../core/rule.ts';
import { cut, printable } from '../../core/text.ts';
import { excerptOf } from './excerpt.ts';
import type { FileContext } from './file-context.ts';
import { stableName } from './migration.ts';
import type { Hit, HitRule } from './rule.ts';
import { fails } from './rules/fails.ts';
import { type FixResult, fixWord, isBadFix } from './shadow/fix-result.ts';
import { type Evidence, type Seen, weigh } from './shadow/weigh.ts';
import { normalizeStatement } from './sql/normalize.ts';
import { allTokens } from './sql/redact.ts';
import type { Statement } from './sql/statements.ts';
import { factsOf, relationOf } from './statement-facts.ts';
import { inProduction } from './stats/in-production.ts';
import { severityOfUnmade, UNMADE } from './unmade.ts';

/** What is known beside what the rule says. */
export interface Known {
  /** The statement stood in the base's version of the file. */
  isKnown: boolean;
  seen: Seen | undefined;
  fixed: FixResult | undefined;
}

export function toFinding(
  context: FileContext,
  rule: HitRule,
  statement: Statement,
  hit: Hit,
  { isKnown, seen, fixed }: Known,
): Finding {
  const { file, parsed, places, shadow } = context;
  const weighed = weigh(hit.proof, seen, shadow?.isComplete === true, !statement.nested);
  // What a migration has dropped before is gone in production as well.
  const isGone = weighed.kind === 'unmade' && hit.proof?.kind === 'drop' && context.schema.gone.has(hit.proof.of);
  const evidence: Evidence = isGone ? { kind: 'refuted', words: weighed.words } : weighed;
  // The text left it open, and the run did not.
  const isCertain = evidence.kind === 'proved' && hit.proof?.kind === 'error' && rule !== fails;
  // The words that offend, where they are found: that is the line a reader must look at.
  const span = hit.at ?? { start: statement.start, end: statement.end };
  const place = places.locate(span);
  const normalized = normalizeStatement(statement, parsed.text);
  // What did not happen is told all the same: somebody may wonder why.
  const severity =
    evidence.kind === 'refuted'
      ? 'low'
      : evidence.kind === 'unmade'
        ? severityOfUnmade(rule, hit.severity)
        : isCertain
          ? rule.severity
          : (hit.severity ?? rule.severity);
  const { production } = context.options;
  const large =
    production &&
    evidence.kind !== 'refuted' &&
    evidence.kind !== 'unmade' &&
    inProduction(production, rule, {
      severity,
      proof: hit.proof,
      relation: hit.relation ?? relationOf(statement).relation,
    });
  return {
    check: 'migrations',
    rule: rule.id,
    severity: large ? large.severity : severity,
    title: cut(hit.title, 255),
    message: [hit.message, ...(large ? [large.words] : []), ...evidenceWords(evidence, shadow?.server ?? '')].join(
      '\n\n',
    ),
    fix: fixWords(rule, hit, fixed, shadow?.server ?? ''),
    impact: hit.rollback === undefined ? hit.impact : `${hit.impact} ${ROLLBACK}`,
    location: {
      kind: 'file',
      path: file.path,
      ...place,
    },
    fingerprint: context.fingerprintOf(rule.id, normalized, hit.about, stableName(file.path)),
    state: isKnown ? 'known' : 'new',
    excerpt: {
      ...excerptOf(parsed.readable, places.lines, statement, span, allTokens(statement, parsed.readable)),
      line: place.startLine,
    },
    // What has run must not be edited.
    ...(hit.lineBefore === undefined || !file.isNew || file.origin !== undefined
      ? {}
      : { replacement: lineBefore(places.lines.at(statement.start).line, hit.lineBefore) }),
    inlineIgnorable: file.isNew && file.origin?.at(span.start).isInText !== true,
    docs: docsOf(rule.id),
    data: {
      about: printable(hit.about, 200),
      tool: file.tool.name,
      transaction: file.wrapping,
      statement: cut(printable(normalized, 500), 500),
      ...(large ? { production: large.data } : {}),
      ...factsOf(context, statement, seen),
      ...(hit.rollback === undefined ? {} : { rollback: hit.rollback }),
      // The text alone says it.
      evidence: evidence.kind === 'unmade' ? 'static' : evidence.kind,
      ...(evidence.kind === 'not-run' ? { reason: evidence.why } : {}),
      ...(fixed === undefined ? {} : { fix: fixWord(fixed) }),
    },
  };
}

const ROLLBACK = 'Afterwards a rollback of the code alone fails in the same way.';

/** What was tried and failed is not shown; what was not tried is shown as it is. */
function fixWords(rule: RuleInfo, { fix, rewrite }: Hit, fixed: FixResult | undefined, server: string): string {
  if (fixed !== undefined && isBadFix(fixed)) return rule.fix;
  if (fixed?.kind !== 'run' || rewrite?.replaces.kind === 'nothing') return fix;
  return `${fix}\n\n${server} ran these statements here: nobody would have waited for a table to be read or written anew.`;
}

function evidenceWords(evidence: Evidence, server: string): string[] {
  if (evidence.kind === 'proved')
    return [`${server} ran it on what the migrations before it make, and ${evidence.words}.`];
  if (evidence.kind === 'refuted')
    return [`It looks so, but ${server} ran it on what the migrations before it make, and ${evidence.words}.`];
  if (evidence.kind === 'unmade')
    return [`${server} ran it on what the migrations before it make, and ${evidence.words}: ${UNMADE}.`];
  return [];
}

/** Put in at the beginning of a line, nothing taken away. */
const lineBefore = (line: number, text: string): Replacement => ({
  startLine: line,
  endLine: line,
  startColumn: 1,
  endColumn: 1,
  text: `${text}\n`,
});
