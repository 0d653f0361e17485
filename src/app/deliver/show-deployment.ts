/** The status of the deployment that the event is about: red or green where the team looks for its deploys. */
import { examinedSomething } from '../../core/outcome.ts';
import { cut } from '../../core/text.ts';
import { headlineOf } from '../../report/headline.ts';
import type { Delivery, Sending } from './delivery.ts';
import { explain } from './explain.ts';

/** https://docs.github.com/en/rest/deployments/statuses#create-a-deployment-status */
const DESCRIPTION_LIMIT = 140;
const STATES = { pass: 'success', fail: 'failure', error: 'error' } as const;

/** Never throws. */
export async function showDeployment({ api, event, report, markdown }: Sending): Promise<Delivery> {
  const done = (status: Delivery['status'], words: string, trouble?: string): Delivery => ({
    sink: 'deployment',
    status,
    words,
    shown: [],
    ...(trouble === undefined ? {} : { trouble }),
  });
  const { deployment } = event;
  if (deployment === undefined) return done('not-here', `${event.words} names no deployment`);
  // To say success before the host does would be a lie, and after it has failed another one.
  if (event.question.kind !== 'deployed')
    return done('not-here', 'the deployment is not finished, so its status is not ours to say');
  if (!report.outcomes.some(examinedSomething)) return done('not-here', 'nothing was looked at');
  if (api === undefined) return done('failed', 'no token', 'No token was given, so the deployment has no status.');
  const state = STATES[report.verdict];
  const description = cut(headlineOf(report).words, DESCRIPTION_LIMIT);
  try {
    const client = await api();
    const [newest] = await client.listDeploymentStatuses(deployment);
    if (newest?.state === state && newest.description === description)
      return done('unchanged', `deployment ${deployment} has this status`);
    await client.createDeploymentStatus(deployment, {
      state,
      description,
      ...(markdown.runUrl === undefined ? {} : { log_url: markdown.runUrl }),
      // Without it the address would be gone from the deployment's page.
      ...(event.url === undefined ? {} : { environment_url: event.url }),
      // Whether earlier deployments are over is not ours to say.
      auto_inactive: false,
    });
    return done('sent', `deployment ${deployment}: ${state}`);
  } catch (error) {
    const trouble = explain(error, 'The status of the deployment', 'deployments: write');
    return done('failed', trouble, trouble);
  }
}
