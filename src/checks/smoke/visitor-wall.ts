/** Did something refuse the check as a visitor (a bot, too many requests), whatever it asked for? */
import { type AccessWall, recogniseWall } from '../../facts/error-pages/access-walls.ts';
import { answerOf, type Exchange } from './exchange.ts';

/** Undefined where the answer is the app’s, or a login that stands in front. */
export function visitorWallOf(exchange: Exchange): AccessWall | undefined {
  const answer = answerOf(exchange);
  if (answer === undefined) return undefined;
  const { status, headers } = answer.response;
  const wall = recogniseWall({ status, headers, page: answer.page });
  return wall?.isOfVisitor === true ? wall : undefined;
}
