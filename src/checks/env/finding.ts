/** What a rule says of a variable → a finding. */
import type { Finding } from '../../core/finding.ts';
import { fingerprint } from '../../core/fingerprint.ts';
import { docsOf } from '../../core/rule.ts';
import type { Place } from './environments/environment.ts';
import type { EnvProblem, EnvRule } from './rule.ts';

export type Judgement = EnvProblem & { rule: EnvRule };

export const fingerprintOf = ({ rule, variable, environment, part }: Judgement): string =>
  fingerprint(rule.id, variable, environment?.name ?? '', ...(part === undefined ? [] : [part]));

/** `place` is where a reader should look, `line` the text there; without them the variable itself is the place. */
export function toFinding(problem: Judgement, place?: Place, line?: string): Finding {
  const { rule, variable, environment, severity, title, message, fix, impact, data } = problem;
  return {
    check: 'env',
    rule: rule.id,
    severity: severity ?? rule.severity,
    title,
    message,
    fix,
    impact,
    location:
      place === undefined
        ? { kind: 'variable', name: variable, ...(environment === undefined ? {} : { environment: environment.name }) }
        : {
            kind: 'file',
            path: place.path,
            startLine: place.line,
            endLine: place.line,
            ...(place.startColumn === undefined || place.endColumn === undefined
              ? {}
              : { startColumn: place.startColumn, endColumn: place.endColumn }),
          },
    fingerprint: fingerprintOf(problem),
    state: 'new',
    ...(place === undefined ? {} : { excerpt: excerptOf(variable, place, line ?? variable) }),
    inlineIgnorable: place !== undefined && !place.path.endsWith('.json'),
    docs: docsOf(rule.id),
    data: { variable, ...(environment === undefined ? {} : { environment: environment.name }), ...data },
  };
}

/** The name alone: what follows may be somebody's real value, and what stands before it may be, too. */
function excerptOf(
  variable: string,
  { line, startColumn, endColumn }: Place,
  whole: string,
): NonNullable<Finding['excerpt']> {
  const isMore = endColumn !== undefined && whole.slice(endColumn).trim() !== '';
  const before = whole.slice(0, (startColumn ?? 1) - 1);
  const shown = /^[\s"'#-]*(?:export[ \t]+)?$/.test(before) ? before : '…';
  const text =
    endColumn === undefined
      ? `${variable}:`
      : `${shown}${whole.slice((startColumn ?? 1) - 1, endColumn)}${isMore ? '…' : ''}`;
  const start = text.lastIndexOf(variable);
  return { text, line, ...(start === -1 ? {} : { highlight: { start, end: start + variable.length } }) };
}
