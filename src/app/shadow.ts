/** What runs in a process of its own for the migrations check: PostgreSQL in WebAssembly, and the plan that is played on it. */
import { openPglite } from '../checks/migrations/shadow/pglite.ts';
import { play, type ShadowEvent, type ShadowPlan } from '../checks/migrations/shadow/play.ts';
import { DONE } from '../io/children.ts';

export function runShadow(): void {
  process.once('message', async (plan: ShadowPlan) => {
    const tell = (event: ShadowEvent | typeof DONE): void => void process.send?.(event);
    const session = await openPglite(plan.extensions);
    await play(session, plan, tell);
    tell(DONE);
    // Nothing is left to say: the parent ends it.
  });
}
