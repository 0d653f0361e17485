/** The first statement of a change at which the deploy stops, as PostgreSQL showed it. */

import type { RuleInfo } from '../../core/rule.ts';
import { printable } from '../../core/text.ts';
import type { FileContext } from './file-context.ts';
import type { Hit, Subject } from './rule.ts';
import { fails } from './rules/fails.ts';
import { type Refusal, refusalOf } from './shadow/refusal.ts';
import { nameOf } from './sql/lexer.ts';
import { code, withoutPublic } from './sql/names.ts';

/** Rules that say the same of a statement, with the way out, by SQLSTATE. */
const SAID_BY: Readonly<Record<string, string>> = {
  '25001': 'migrations/concurrently-in-transaction',
  '55P04': 'migrations/enum-add-used',
  '42P16': 'migrations/view-columns',
  '0A000': 'migrations/index-on-partitioned',
};

/** Schemas that Supabase brings, of which the shadow has what migrations lean on most. */
const HOSTED =
  /^(?:auth|storage|extensions|cron|net|pgmq|vault|realtime|graphql|graphql_public|supabase_functions)(?:\.|$)/;

/**
 * Undefined where it ran, where the reason lies in the shadow (an extension or a role that it lacks, a base that is not whole), or where
 * another rule has said so. `said` are the rules that reported the statement.
 */
export function failureOf(
  context: FileContext,
  subject: Subject,
  said: ReadonlySet<string>,
): { rule: RuleInfo; hit: Hit } | undefined {
  const { file, shadow, stopped, parsed } = context;
  const { statement, transaction } = subject;
  const seen = shadow?.seen[subject.index];
  if (seen?.kind !== 'seen' || shadow?.isComplete !== true || shadow.base === 0) return undefined;
  const { error } = seen.observation;
  if (error === undefined || statement.nested || stopped.has(file.database)) return undefined;
  const refusal = refusalOf(error);
  // Whatever the reason: what comes behind it may fail because of it.
  stopped.add(file.database);
  if (file.tool.name === 'supabase' && refusal?.isMissing && HOSTED.test(refusal.names[0] ?? '')) return undefined;
  if (refusal === undefined || said.has(SAID_BY[error.code] ?? '')) return undefined;
  if (transaction.kind === 'unknown' && refusal.dependsOnTransaction) return undefined;
  // A placeholder stands for something else, and what a program makes when it runs may be what is missing here.
  if (file.text.includes('${') || (file.unread ?? 0) > 0) return undefined;
  const names = new Set(statement.tokens.map((token) => nameOf(parsed.readable, token)));
  // What the server quotes may be a literal of the statement; a name stands in it as a name.
  const known = refusal.names.filter((name) => name.split('.').every((part) => names.has(part)));
  const what = known.length === refusal.names.length ? known.map(code).join(' of ') : '';
  const isForeign = refusal.isMissing && !wasThere(context, refusal);
  return {
    rule: fails,
    hit: {
      about: [error.code, ...known].join(' '),
      proof: { kind: 'error', code: error.code },
      severity: isForeign ? 'medium' : 'high',
      title: `Statement fails when it runs: ${refusal.plain}`,
      message: `PostgreSQL refuses this statement: ${refusal.words(what)}.${isForeign ? ' No migration that is known here has made it; if something else makes it in production, accept this finding with that as the reason.' : ''}`,
      impact: 'The migration fails and the deploy stops. What stands behind it was not judged by a run.',
      fix: refusal.fix,
    },
  };
}

/** A name that an earlier migration made once is gone for good; one that none has made may come from elsewhere. */
function wasThere({ schema }: FileContext, { names, kind }: Refusal): boolean {
  const [first = ''] = names;
  if (kind === 'column') return true;
  return schema.gone.has(printable(withoutPublic(first), 200));
}
