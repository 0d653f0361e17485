/** One operation of a migration, what it works on, and how its arguments are read. */
import { argument, type CallValue, stringOf, type Value } from '../python/values.ts';
import { type Editor, leave } from './editor.ts';
import { modelKey } from './fields.ts';
import { findModel, type Model } from './state.ts';

/** One operation, and what it works on. */
export interface Work {
  editor: Editor;
  app: string;
  call: CallValue;
  /** Only the models change: `state_operations`. */
  stateOnly: boolean;
}

export const text = ({ call }: Work, name: string, index: number): string | undefined =>
  stringOf(argument(call, name, index));

export const modelOf = (work: Work, name = 'model_name'): Model | undefined => {
  const given = text(work, name, 0);
  return given === undefined ? undefined : findModel(work.editor.state, modelKey(work.app, given));
};

/** Whether the operation reaches the database: neither for models without a table nor for those only in the state. */
export const reaches = (work: Work, model: Model): boolean => !work.stateOnly && model.real;

const NOT_LITERAL = 'an operation whose arguments are built when it runs';

export const incomplete = ({ editor, call, stateOnly }: Work, what = NOT_LITERAL): undefined => {
  if (!stateOnly) leave(editor, what, call);
};

export const UNSEEN = 'a change of a field that no migration before it makes';

export const entryOf = (options: Value | undefined, name: string): Value | undefined =>
  options?.kind === 'dict' ? options.entries.findLast(({ key }) => stringOf(key) === name)?.value : undefined;
