/** Where a schema is laid on the environment, and with it every field is a read. */
import { bindingAt } from './bindings.ts';
import { fieldsOfClass } from './class-fields.ts';
import { type Environment, PROCESS } from './environment.ts';
import type { Found } from './environments-of.ts';
import { listItems, pastExpression } from './expressions.ts';
import type { Linking } from './linking.ts';
import { importOf, type SourceModule } from './module.ts';
import { objectAt, propertyOf } from './objects.ts';
import { isCall } from './owners.ts';
import { type Field, fieldsOf } from './schema-fields.ts';
import { IDENTIFIER, past, stringAt } from './tokens.ts';

export interface SchemaUse {
  fields: readonly Field[];
  environment: Environment;
  via: string;
  /** Every field is a variable; else the object that is parsed says which are. */
  isWhole: boolean;
  /** Tokens in which a read of a field's variable is no other than the field: the object that is parsed. */
  covers: readonly { from: number; to: number }[];
}

const METHODS =
  /^(?:parse|safeParse|parseAsync|safeParseAsync|spa|validate|validateSync|validateAsync|validateOrThrow|cast|assert|decode|safeDecode|allows|mask|create|check|Check|Decode|Parse|from|parseSync)$/;
/** Functions that take the schema and the environment, in one order or the other. */
const FUNCTIONS =
  /^(?:parse|safeParse|parseAsync|safeParseAsync|attempt|assert|create|mask|cleanEnv|customCleanEnv|parseEnv|envsafe|validate|validateSync|validateEnv|Parse|Decode|Check|Cast|Convert|Clean|Default|is|check|decode|decodeUnknownSync|validateConfig|parseConfig|loadConfig|loadEnv|getEnv)$/;

/** What takes a schema for the environment and never sees the environment. */
const DECLARERS = new Set(
  'createEnv defineEnv arkenv envsafe create rules validate validationSchema plainToInstance plainToClass'.split(' '),
);

export function schemaUses(module: SourceModule, found: readonly Found[], linking: Linking): SchemaUse[] {
  const { tokens, scopes } = module;
  const { words, kinds, parents, pairs, count } = tokens;
  const uses: SchemaUse[] = [];
  const seen = new Set<number>();
  let isWhole = true;
  const push = (use: Omit<SchemaUse, 'covers' | 'isWhole'> & { covers?: SchemaUse['covers'] }): void => {
    if (use.fields.length > 0) uses.push({ covers: [], isWhole, ...use });
  };
  /** Where the chain begins that ends before a token. */
  const chainStart = (last: number): number => {
    let from = last;
    for (let steps = 0; steps < 60; steps++) {
      const pair = pairs[from] ?? -1;
      if (pair !== -1 && pair < from) {
        from = pair;
        if (kinds[from - 1] === IDENTIFIER && isCall(tokens, from)) from--;
        else if (words[from - 1] === ')' || words[from - 1] === ']') {
          from--;
          continue;
        }
      }
      if (words[from - 1] === '.' || words[from - 1] === '?.') from -= 2;
      else break;
    }
    return from;
  };
  /** The call whose argument, or a part of whose argument, is at a token. */
  const onCall = (open: number, environment: Environment, covers: SchemaUse['covers']): void => {
    if (seen.has(open) || !isCall(tokens, open)) return;
    seen.add(open);
    const last = words[open - 1] === '?.' ? open - 2 : open - 1;
    const callee = words[last] ?? '';
    const items = listItems(tokens, open);
    const isMember = words[last - 1] === '.' || words[last - 1] === '?.';
    if (isMember && METHODS.test(callee)) {
      const start = chainStart(last - 2);
      const fields = fieldsOf(module, start, last - 1, linking);
      if (fields.length > 0) {
        push({ fields, environment, via: 'schema', covers });
        return;
      }
    }
    if (kinds[last] === IDENTIFIER && FUNCTIONS.test(callee)) {
      for (const { from, to } of items) {
        const isEnvironment = found.some((each) => each.from === from);
        if (isEnvironment || covers.some((each) => each.from === from)) continue;
        const object = words[from] === '{' ? from : undefined;
        const fields = fieldsOf(module, from, to, linking);
        if (fields.length > 0) {
          push({ fields, environment, via: /Env$/.test(callee) ? callee : 'schema', covers });
          return;
        }
        if (object !== undefined) break;
      }
      return;
    }
    // `type({ … })(process.env)`, `Env(process.env)`, `Schema.decodeUnknownSync(Env)(process.env)`
    if (words[last] === ')') {
      const start = chainStart(last);
      const inner = pairs[last] ?? last;
      const [first] = listItems(tokens, inner);
      const fields =
        /^decode/.test(words[inner - 1] ?? '') && first !== undefined
          ? fieldsOf(module, first.from, first.to, linking)
          : words[start] === 'type'
            ? fieldsOf(module, start, last + 1, linking)
            : [];
      push({ fields, environment, via: 'schema', covers });
    } else if (kinds[last] === IDENTIFIER && !isMember) {
      const init = bindingAt(scopes, callee, last)?.init;
      if (init !== undefined && words[init.from] === 'type' && words[init.from + 1] === '(')
        push({ fields: fieldsOf(module, init.from, init.to, linking), environment, via: 'schema', covers });
    }
  };

  for (const { from, to, environment } of found) {
    // In `{ ...process.env, A: '1' }` too.
    let open = parents[from] ?? -1;
    let covers: SchemaUse['covers'] = [];
    isWhole = true;
    if (words[from - 1] === '...' && words[open] === '{') {
      covers = [{ from: open, to: past(tokens, open) }];
      const variable = words[open - 1] === '=' && kinds[open - 2] === IDENTIFIER ? (words[open - 2] ?? '') : undefined;
      if (variable !== undefined) {
        for (const each of callsWith(module, variable, to)) onCall(each, environment, covers);
        continue;
      }
      open = parents[open] ?? -1;
    } else if (!/^(?:,|\)|as|!)$/.test(words[to] ?? '')) {
      // `schema.parse({ A: process.env.A })`, also by a variable
      const object = outermost(module, from);
      if (object === undefined || seen.has(-object)) continue;
      seen.add(-object);
      isWhole = false;
      covers = [{ from: object, to: past(tokens, object) }];
      const before = words[object - 1];
      const variable = before === '=' ? variableOf(module, object) : undefined;
      if (variable !== undefined)
        for (const each of callsWith(module, variable, object)) onCall(each, environment, covers);
      open = parents[object] ?? -1;
      if (before !== '(' && before !== ',') continue;
    }
    // Also what a function makes of it: `schema.parse(withoutEmpty(process.env))`
    for (let outer = 0; open !== -1 && words[open] === '(' && outer < 3; outer++) {
      const before = uses.length;
      onCall(open, environment, covers);
      if (uses.length > before) break;
      open = parents[open] ?? -1;
    }
  }

  isWhole = true;
  for (let at = 0; at < count; at++) {
    if (kinds[at] !== IDENTIFIER) continue;
    const word = words[at] ?? '';
    if (!DECLARERS.has(word)) continue;
    const open = words[at + 1] === '(' ? at + 1 : -1;
    const [first, second] = open === -1 ? [] : listItems(tokens, open);
    const specifier = (): string => {
      const binding = bindingAt(scopes, words[at - 1] === '.' ? (words[at - 2] ?? '') : word, at);
      return (binding === undefined ? undefined : importOf(module, binding)?.specifier) ?? '';
    };
    if ((word === 'createEnv' || word === 'defineEnv') && first !== undefined) {
      const object = objectAt(module, first.from);
      if (object !== undefined) push(sections(module, object, linking, /^arkenv/.test(specifier())));
    } else if (/^(?:arkenv|envsafe)$/.test(word) && first !== undefined && specifier() === word)
      push({ fields: fieldsOf(module, first.from, first.to, linking), environment: PROCESS, via: word });
    else if (word === 'create' && words[at - 2] === 'Env' && second !== undefined)
      push({ fields: fieldsOf(module, second.from, second.to, linking), environment: PROCESS, via: 'Env.create' });
    else if (
      (word === 'rules' || word === 'validate') &&
      words[at - 2] === 'Env' &&
      first !== undefined &&
      words[first.from] === '{'
    )
      push({ fields: fieldsOf(module, first.from, first.to, linking), environment: PROCESS, via: `Env.${word}` });
    else if (word === 'validationSchema' && words[at + 1] === ':' && insideCallOf(module, at, 'forRoot'))
      push({
        fields: fieldsOf(module, at + 2, pastExpression(tokens, at + 2), linking),
        environment: PROCESS,
        via: 'ConfigModule',
      });
    else if (
      /^(?:plainToInstance|plainToClass)$/.test(word) &&
      first !== undefined &&
      /env/i.test(words[first.from] ?? '')
    )
      push({ fields: fieldsOfClass(module, first.from, linking), environment: PROCESS, via: 'ConfigModule' });
  }
  return uses;
}

/** https://env.t3.gg/docs/core: `server`, `client` and `shared`. */
function sections(module: SourceModule, object: number, linking: Linking, isFlat: boolean): Omit<SchemaUse, 'isWhole'> {
  const { tokens } = module;
  const fields: Field[] = [];
  const covers: { from: number; to: number }[] = [];
  if (isFlat) fields.push(...fieldsOf(module, object, past(tokens, object), linking));
  for (const section of ['server', 'client', 'shared']) {
    const value = propertyOf(module, object, section) ?? shorthandOf(module, object, section);
    if (value !== undefined) fields.push(...fieldsOf(module, value, pastExpression(tokens, value), linking));
  }
  for (const section of ['runtimeEnv', 'runtimeEnvStrict', 'experimental__runtimeEnv', 'env']) {
    const value = propertyOf(module, object, section);
    const open = value === undefined ? undefined : objectAt(module, value);
    if (open !== undefined) covers.push({ from: open, to: past(tokens, open) });
  }
  return { fields, environment: PROCESS, via: 'createEnv', covers };
}

function shorthandOf({ tokens }: SourceModule, object: number, name: string): number | undefined {
  return listItems(tokens, object).find(({ from, to }) => to - from === 1 && tokens.words[from] === name)?.from;
}

/** Calls that have a variable among their arguments, behind a token. */
function callsWith({ tokens }: SourceModule, name: string, from: number): number[] {
  const calls: number[] = [];
  for (let at = from; at < tokens.count; at++)
    if (
      tokens.words[at] === name &&
      tokens.words[at - 1] !== '.' &&
      tokens.words[tokens.parents[at] ?? -1] === '(' &&
      /^[(,]$/.test(tokens.words[at - 1] ?? '')
    )
      calls.push(tokens.parents[at] ?? -1);
  return calls;
}

/** The outermost brace of the object literal in whose values a token is. */
function outermost({ tokens }: SourceModule, at: number): number | undefined {
  const { words, parents } = tokens;
  for (let open = parents[at] ?? -1, steps = 0; open !== -1 && steps < 6; open = parents[open] ?? -1, steps++)
    if (words[open] === '{') return /^(?:[(,=:]|satisfies)$/.test(words[open - 1] ?? '') ? open : undefined;
  return undefined;
}

function variableOf({ tokens }: SourceModule, object: number): string | undefined {
  const { words, kinds } = tokens;
  for (let at = object - 2; at > 0 && at > object - 30; at--)
    if (/^(?:const|let|var)$/.test(words[at] ?? '')) return kinds[at + 1] === IDENTIFIER ? words[at + 1] : undefined;
  return undefined;
}

function insideCallOf({ tokens }: SourceModule, at: number, name: string): boolean {
  const object = tokens.parents[at] ?? -1;
  const call = tokens.parents[object] ?? -1;
  return (
    call > 0 &&
    tokens.words[call] === '(' &&
    (tokens.words[call - 1] === name || tokens.words[call - 1] === 'forRootAsync')
  );
}

/** By the read's token: the field that is given its value. */
export function coveredFields(
  module: SourceModule,
  { covers, fields }: SchemaUse,
): (token: number) => Field | undefined {
  const { tokens } = module;
  const byName = new Map(fields.map((field) => [field.name, field]));
  const items = covers.flatMap(({ from }) =>
    listItems(tokens, from).map((item) => ({
      ...item,
      field: byName.get(stringAt(tokens, item.from) ?? tokens.words[item.from] ?? ''),
    })),
  );
  return (token) => items.find(({ from, to }) => from <= token && token < to)?.field;
}
