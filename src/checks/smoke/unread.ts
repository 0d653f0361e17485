/** Of an answer of which only the beginning was read: what it should say may be in the rest. */
import { countOf } from '../../core/outcome.ts';
import { isCutOff } from './cut-off.ts';
import { answerOf } from './exchange.ts';
import { wrongWith } from './rules/css.ts';
import { saidBy } from './said.ts';
import type { Seen } from './seen.ts';

/** One clause without full stop where something that is expected was not seen; undefined where all of it was. */
export function unreadReason({ exchange, elements }: Seen['exchange']): string | undefined {
  const answer = answerOf(exchange);
  if (answer === undefined || !isCutOff(exchange)) return undefined;
  const { page } = answer;
  const { text, notText, regex, css, json } = exchange.request.expect;
  const { says } = saidBy(page);
  const unseen =
    text.filter((each) => !says(each)).length +
    notText.length +
    regex.filter((each) => !each.test(page.text) && !each.test(page.raw)).length +
    css.filter((each) => each.is === 'not there' || wrongWith(each, elements.get(each.selector) ?? []) !== undefined)
      .length +
    (page.json === undefined ? json.length : 0);
  return unseen === 0
    ? undefined
    : `only the first part of the answer was read (1 MiB), and ${countOf(unseen, 'expectations')} may be about the rest. Ask for a smaller page, or for an address that says it`;
}
