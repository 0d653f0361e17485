/** An answer of which only the beginning was read: what is not in it may be in the rest. */
import { MAX_RAW } from '../../facts/error-pages/page.ts';
import { answerOf, type Exchange } from './exchange.ts';

/** Something behind what was read is not known. */
export function isCutOff(exchange: Exchange): boolean {
  const answer = answerOf(exchange);
  return answer !== undefined && (answer.response.truncated || answer.page.raw.length >= MAX_RAW);
}
