/** What runs in a process of its own for the migrations check: PostgreSQL in WebAssembly, and the plan that is played on it. */
import { loadPglite } from '../checks/migrations/shadow/pglite.ts';
import { play, type ShadowEvent, type ShadowPlan } from '../checks/migrations/shadow/play.ts';
import { DONE } from '../io/children.ts';

/** What it is sent: ahead, which extensions there will be; then all. */
export type ShadowMessage = Pick<ShadowPlan, 'extensions'> | ShadowPlan;

/** It starts before anybody knows what is to be played. */
export function runShadow(): void {
  // Nobody is there who would end it.
  process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'));
  if (!process.connected) return;
  const loading = loadPglite();
  const opening = async (names: readonly string[]) => ({ names, shadow: await (await loading)(names) });
  let ahead: ReturnType<typeof opening> | undefined;
  process.on('message', async (message: ShadowMessage) => {
    ahead ??= opening(message.extensions);
    if (!('change' in message)) return;
    const { names, shadow } = await ahead;
    const isEnough = message.extensions.every((name) => names.includes(name));
    const tell = (event: ShadowEvent | typeof DONE): void => void process.send?.(event);
    await play(isEnough ? shadow : (await opening(message.extensions)).shadow, message, tell);
    tell(DONE);
    // Nothing is left to say: the parent ends it.
  });
}
