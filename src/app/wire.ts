/** What runs in a process of its own for migrations that are recorded: PostgreSQL in WebAssembly, which answers messages of the protocol. */
import { openPgliteRaw } from '../checks/migrations/shadow/pglite.ts';
import type { WireAnswer, WireMessage } from '../io/wire/messages.ts';

/** Answers its parent until that is gone. */
export function runWire(): void {
  // Nobody is there who would end it.
  process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'));
  const tell = (answer: WireAnswer): void => void process.send?.(answer);
  let opening: ReturnType<typeof openPgliteRaw> | undefined;
  process.on('message', async (message: WireMessage) => {
    if ('extensions' in message) {
      opening = openPgliteRaw(message.extensions);
      tell({ kind: 'ready', version: (await opening).version });
      return;
    }
    const answer = await (await opening)?.ask(message.messages);
    if (answer !== undefined) tell({ kind: 'answer', id: message.id, answer });
  });
}
