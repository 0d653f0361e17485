/** Where a form of a page may be sent. */
import { answerOf, type Exchange } from './exchange.ts';

/**
 * Why a form must not be sent to `to`: what is typed into it goes where the file and the environments say, never where a
 * page says, and nothing that was asked for over https goes out in the clear. Undefined where it may be sent.
 */
export function whyNotSentTo(
  to: string,
  page: Exchange,
  allowedOrigins: readonly string[],
): 'elsewhere' | 'insecure' | undefined {
  const target = new URL(to);
  const asked = new URL(page.request.url);
  // The plan has looked whether what is ours may go to the address of the file.
  if (target.origin !== asked.origin && !allowedOrigins.includes(target.origin)) return 'elsewhere';
  const way = [page.request.url, ...page.hops.map(({ location }) => location), answerOf(page)?.url ?? ''];
  return target.protocol !== 'https:' && way.some((url) => url.startsWith('https:')) ? 'insecure' : undefined;
}
