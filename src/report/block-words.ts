/** What findings of a block have in common is said once. */
import type { Finding } from '../core/finding.ts';
import { type Block, environmentOf, placeWithin } from './blocks.ts';

/** The texts that all findings of a block share, where there are several. */
export interface Shared {
  message?: string;
  impact?: string;
  fix?: string;
}

export function sharedBy({ findings }: Block): Shared {
  const [first] = findings;
  if (first === undefined || findings.length === 1) return {};
  const isShared = (key: 'message' | 'impact' | 'fix'): boolean =>
    first[key].trim() !== '' && findings.every((finding) => finding[key] === first[key]);
  return {
    ...(isShared('message') ? { message: first.message } : {}),
    ...(isShared('impact') ? { impact: first.impact } : {}),
    ...(isShared('fix') ? { fix: first.fix } : {}),
  };
}

/** What need not be said again, since a finding above it says it: `as for line 3`, `the same as in staging`. Plain text. */
export interface SameAs {
  /** Said above, too, and the phrases below refer to the same finding: then it needs none of its own. */
  message: boolean;
  impact?: string;
  fix?: string;
}

export function sameAsBefore(block: Block): Map<Finding, SameAs> {
  const shared = sharedBy(block);
  const first = {
    message: new Map<string, Finding>(),
    impact: new Map<string, Finding>(),
    fix: new Map<string, Finding>(),
  };
  const same = new Map<Finding, SameAs>();
  for (const finding of block.findings) {
    const earlier = (key: keyof Shared): Finding | undefined => {
      const text = wordsOf(finding[key], finding, block);
      if (shared[key] !== undefined || text.trim() === '') return undefined;
      const found = first[key].get(text);
      if (found === undefined) first[key].set(text, finding);
      return found;
    };
    const [message, impact, fix] = [earlier('message'), earlier('impact'), earlier('fix')];
    same.set(finding, {
      message: message !== undefined && message === impact,
      ...(impact === undefined ? {} : { impact: referTo(impact, finding, block) }),
      ...(fix === undefined ? {} : { fix: referTo(fix, finding, block) }),
    });
  }
  return same;
}

/** What is said of a variable in production and in staging is the same but for the name of the environment. */
function wordsOf(text: string, finding: Finding, { thing }: Block): string {
  const environment = thing.kind === 'variable' ? environmentOf(finding) : undefined;
  return environment === undefined ? text : text.replaceAll(environment, '\0');
}

function referTo(other: Finding, finding: Finding, { thing }: Block): string {
  const environment = thing.kind === 'variable' ? environmentOf(other) : undefined;
  if (environment !== undefined) return `the same as in ${environment}`;
  const place = placeWithin(thing, other);
  return place === '' || place === placeWithin(thing, finding) ? 'the same as above' : `as for ${place}`;
}
