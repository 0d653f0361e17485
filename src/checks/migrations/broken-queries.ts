/** The queries of production that no longer work after a statement, as PostgreSQL showed it. */
import type { RuleInfo } from '../../core/rule.ts';
import { listOf, printable } from '../../core/text.ts';
import type { FileContext } from './file-context.ts';
import type { Hit, Subject } from './rule.ts';
import { breaksQuery } from './rules/breaks-query.ts';
import { refusalOf } from './shadow/refusal.ts';
import { countWords } from './stats/words.ts';

/** Queries shown of those that a statement breaks. */
const MOST = 10;

export function brokenQueriesOf(context: FileContext, { index }: Subject): { rule: RuleInfo; hit: Hit } | undefined {
  const seen = context.shadow?.seen[index];
  const watched = context.options.production?.watched ?? [];
  const broken = seen?.kind === 'seen' ? (seen.observation.broken ?? []) : [];
  // One statement in a block stands for all of them: it is told of the block.
  if (broken.length === 0 || context.parsed.statements[index]?.nested) return undefined;
  const queries = broken.flatMap(({ query, code }) => {
    const asked = watched[query];
    return asked === undefined
      ? []
      : [{ ...asked, code, why: refusalOf({ code, message: '' })?.plain ?? 'it is refused' }];
  });
  const lines = queries
    .slice(0, MOST)
    .map(
      ({ shown, calls, why, code }) => `- \`${shown.replaceAll('`', "'")}\` (${callsWords(calls)}): ${why} (${code})`,
    );
  const more = queries.length > MOST ? [`- and ${queries.length - MOST} more`] : [];
  const one = queries.length === 1;
  return {
    rule: breaksQuery,
    hit: {
      about: [...new Set(queries.map(({ code }) => code))].join(' '),
      proof: { kind: 'query' },
      title: `${one ? 'Query' : `${queries.length} queries`} of production no longer work${one ? 's' : ''} after this: ${listOf([...new Set(queries.map(({ why }) => why))].slice(0, 3))}`,
      message: `Production asks ${one ? 'this' : 'these'}, and it works until this statement:\n\n${[...lines, ...more].join('\n')}`,
      impact:
        'Until the last server has the new code, each of these requests fails; if the new code still asks the same, they fail from then on.',
      fix: 'Deploy code that no longer asks this first, and keep this statement for a later release.',
      rollback: 'breaks',
    },
  };
}

const callsWords = (calls: number): string => printable(`${countWords(calls)} call${calls === 1 ? '' : 's'}`, 40);
