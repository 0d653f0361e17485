/**
 * What the file asks of an answer may take for ever: `(a+)+$` on forty letters, a filter that counts within a filter. It
 * is done within bounds, and what ran out of time has proven nothing.
 */
import { createContext, Script } from 'node:vm';
import { formatDuration } from '../../core/duration.ts';
import { printable } from '../../core/text.ts';

/** Milliseconds for one question. */
const LONGEST_MS = 2_000;
/** Milliseconds for all questions of a run that are not answered at once. */
const LONGEST_IN_ALL_MS = 10_000;
/** Shorter ones cost nothing that is worth counting. */
const AT_ONCE_MS = 5;

/** A question that was not answered in time. The message is one clause without full stop, safe to print. */
export class OutOfTime extends Error {
  override readonly name = 'OutOfTime';
}

export interface Thinking {
  /** `what` names the question: `the expression …`, Markdown. Throws OutOfTime, and what `work` throws. */
  within<T>(what: string, work: () => T): T;
}

/** One for a run. Computing in this process cannot be interrupted but by the engine itself, which `node:vm` asks for. */
export function thinkingFor(totalMs: number): Thinking {
  let left = Math.min(totalMs, LONGEST_IN_ALL_MS);
  let stage: { box: { work?: () => unknown }; run(timeout: number): unknown } | undefined;
  return {
    within<T>(what: string, work: () => T): T {
      const limit = Math.floor(Math.min(LONGEST_MS, left));
      if (limit < 1) throw new OutOfTime(`${what} was not tried, since others took all the time there is for it`);
      stage ??= openStage();
      stage.box.work = work;
      const started = performance.now();
      try {
        return stage.run(limit) as T;
      } catch (error) {
        if (codeOf(error) !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
        throw new OutOfTime(
          `${what} was not done with this answer within ${formatDuration(limit)}: write it without a repetition in a repetition`,
          { cause: error },
        );
      } finally {
        delete stage.box.work;
        const took = performance.now() - started;
        if (took > AT_ONCE_MS) left -= took;
      }
    },
  };
}

/** The script is ours and always the same; nothing of the file or of an answer is run. */
function openStage(): { box: { work?: () => unknown }; run(timeout: number): unknown } {
  const box: { work?: () => unknown } = {};
  const context = createContext(box);
  const script = new Script('work()');
  return { box, run: (timeout) => script.runInContext(context, { timeout }) };
}

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;

/** Without any of these an expression is done after one look at each place. */
const REPEATS = /[*+?{]/;

/** An expression of the file, as JavaScript has it: by lines, and by characters. It throws OutOfTime. */
export class BoundedRegExp extends RegExp {
  readonly #thinking: Thinking;
  constructor(source: string, thinking: Thinking) {
    super(source, 'mu');
    this.#thinking = thinking;
  }
  // `test` asks it, too: https://tc39.es/ecma262/#sec-regexpexec
  override exec(text: string): RegExpExecArray | null {
    if (!REPEATS.test(this.source)) return super.exec(text);
    return this.#thinking.within(`the expression \`${shown(this.source)}\``, () => super.exec(text));
  }
}

/** For a message, in Markdown’s backticks. */
export const shown = (source: string): string => printable(source.replaceAll('`', "'"), 80);
