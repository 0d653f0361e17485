/** What PostgreSQL did when it ran a statement and no rule reads in its text. */
import type { RuleInfo } from '../../core/rule.ts';
import { listOf, printable } from '../../core/text.ts';
import type { Hit, HitRule } from './rule.ts';
import { doesMore } from './rules/does-more.ts';
import { blockingWork } from './shadow/blocking.ts';
import type { Observation } from './shadow/observe.ts';
import type { Seen } from './shadow/weigh.ts';
import { code, plain, withoutPublic } from './sql/names.ts';

/** A rule's hit on a statement, or on what stands in its block. */
export interface Said {
  rule: HitRule;
  hit: Hit;
}

const MOST = 5;

export function unsaidOf(seen: Seen | undefined, said: readonly Said[]): { rule: RuleInfo; hit: Hit } | undefined {
  if (seen?.kind !== 'seen' || seen.observation.error !== undefined) return undefined;
  const lost = said.some(isAboutAll)
    ? []
    : lossesOf(seen.observation).filter((name) => !said.some((each) => isOf(each, name)));
  const worked = said.some(isAboutWork) ? [] : workOf(seen.observation);
  if (lost.length + worked.length === 0) return undefined;
  const names = lost.length > 0 ? lost : worked;
  const shown = names.slice(0, MOST);
  const more = names.length > MOST ? [`${names.length - MOST} more`] : [];
  const what = lost.length > 0 ? 'drops' : 'holds up';
  return {
    rule: doesMore,
    hit: {
      about: printable(`${what} ${shown.join(', ')}`, 200),
      proof: lost.length > 0 ? { kind: 'loss' } : { kind: 'work' },
      title: `Statement ${what} ${listOf([...shown.map(plain), ...more])}, which its text does not show`,
      message:
        lost.length > 0
          ? `When this ran, ${listOf([...shown.map(code), ...more])} ${names.length === 1 ? 'was' : 'were'} gone. The text does not say so: a function does it, SQL that is made when it runs, or a name that means something else here.`
          : `When this ran, ${listOf([...shown.map(code), ...more])} ${names.length === 1 ? 'was' : 'were'} read or written anew while others would have waited, and the text does not show it.`,
      impact:
        lost.length > 0
          ? 'What was in it is lost, and the version that still runs fails where it asks for it.'
          : 'Queries wait until it is done; with a large table the app stands still.',
      fix: doesMore.fix,
    },
  };
}

/** Tables alone: what an index does is told of its table. */
const workOf = (observation: Observation): string[] =>
  blockingWork(observation, false).flatMap(({ relation }) =>
    observation.scans.has(relation) || observation.taken.some((lock) => lock.relation === relation)
      ? withoutPublic(relation)
      : [],
  );

/** Tables that were there before, and columns of those that are left. */
const lossesOf = ({ lost }: Observation): string[] => (lost ?? []).map(withoutPublic);

/** What goes with a schema, an extension or by CASCADE has no name in the text. */
const isAboutAll = ({ rule, hit: { proof } }: Said): boolean =>
  proof?.kind === 'cascade' || /^migrations\/drop-(?:schema|cascade|extension|type)$/.test(rule.id);

/** A name without a schema is the first that the search path has. */
function isOf({ hit: { proof } }: Said, lost: string): boolean {
  const name = proof?.kind === 'drop' ? proof.of : proof?.kind === 'column' ? `${proof.of}.${proof.column}` : undefined;
  return name !== undefined && (name === lost || lost.endsWith(`.${name}`));
}

const isAboutWork = ({ rule, hit: { proof } }: Said): boolean =>
  rule.works !== undefined ||
  rule.id === 'migrations/add-required-column' ||
  proof?.kind === 'work' ||
  proof?.kind === 'rows' ||
  proof?.kind === 'lock';
