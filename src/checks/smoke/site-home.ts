/** The homepage, for the checks that look at parts of it. */
import { isAtLeast } from '../../core/severity.ts';
import { answerOf, type Exchange } from './exchange.ts';
import { type HtmlPage, openHtml } from './html.ts';
import { judge } from './judge.ts';
import { seenOf, type World } from './look.ts';
import type { SmokeRequest } from './request.ts';
import type { CheckRun } from './run-check.ts';

/** The homepage failed: the check that asks for it says so, and the parts of it cannot be looked at. */
export async function homeOf(world: World): Promise<{ exchange: Exchange; page: HtmlPage | undefined } | undefined> {
  const exchange = await world.home();
  const answer = answerOf(exchange);
  if (answer === undefined) return undefined;
  const judgement = judge(await seenOf(exchange, world));
  // A cookie without a flag is no reason to look at nothing else.
  const isThere =
    judgement.kind === 'passed' ||
    (judgement.kind === 'findings' && !judgement.findings.some(({ severity }) => isAtLeast(severity, 'high')));
  if (!isThere) return undefined;
  return { exchange, page: answer.page.kind === 'html' ? await openHtml(answer.page.raw) : undefined };
}

export const NO_HOME = 'the homepage did not come';

/** Without what is ours: it goes to another origin. */
export const plain = (request: SmokeRequest): SmokeRequest => ({
  ...request,
  headers: Object.fromEntries(Object.entries(request.headers).filter(([key]) => !request.ownHeaders.includes(key))),
  ownHeaders: [],
});

export const skipped = (name: string, why: string): CheckRun => ({
  name,
  result: 'skipped',
  why,
  findings: [],
  exchanges: [],
});
