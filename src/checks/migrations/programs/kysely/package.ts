/** What `kysely` exports, as far as migrations use it. */
import { sqlOf } from '../javascript/text.ts';
import { native, openRecord, type Value } from '../javascript/values.ts';
import { expressionBuilder } from './expressions.ts';
import { compiled } from './fluent.ts';
import { gap } from './parts.ts';
import { sqlTag } from './raw.ts';
import type { Session } from './session.ts';

export function kyselyPackage(session: Session): Value {
  const raw = native(([text]) => compiled([sqlOf(text) ?? gap('SQL that is built when it runs')]));
  return openRecord([
    ['sql', sqlTag(session)],
    ['expressionBuilder', native(() => expressionBuilder(session))],
    ['CompiledQuery', openRecord([['raw', raw]])],
  ]);
}
