/** Variables that a schema declares: `{ PORT: z.coerce.number().default(3000) }` and its like of other libraries. */
import { bindingAt } from './bindings.ts';
import { listItems } from './expressions.ts';
import type { Linking } from './linking.ts';
import { importOf, type SourceModule } from './module.ts';
import type { Named } from './objects.ts';
import { choicesOf } from './schema-choices.ts';
import { IDENTIFIER, past, STRING, stringAt } from './tokens.ts';

export interface Field extends Named {
  module: SourceModule;
  hasDefault: boolean;
  required: boolean;
  literalFallback?: true;
  allowsEmpty?: true;
  /** Every text but the empty one is true to it. */
  asBoolean?: true;
  type?: string;
}

/** Joi and Yup ask for nothing that is not `required()`; all others ask for what is not optional. */
export type Dialect = 'required unless optional' | 'optional unless required';

/** What a schema takes objects of fields, or other schemas, with. */
const COMPOSERS =
  /^(?:object|strictObject|looseObject|Object|Struct|struct|extend|safeExtend|keys|shape|append|merge|and|concat|intersection|intersect|Intersect|Composite|preprocess|pipe|effect|type|partial|objectAsync|passthrough)$/;

const TYPES: readonly (readonly [string, RegExp])[] = [
  ['url', /^(?:url|uri|httpUrl|asUrlString|asUrlObject|URL)$/],
  ['email', /^(?:email|asEmailString)$/],
  ['port', /^(?:port|asPortNumber)$/],
  ['enum', /^(?:enum|nativeEnum|picklist|oneOf|valid|choices|asEnum|Enum|enum_|Literals|Literal)$/],
  ['boolean', /^(?:boolean|bool|stringbool|asBool|asBoolStrict|Boolean|BooleanFromString|booleanString)$/],
  [
    'number',
    /^(?:number|num|int|integer|asInt|asIntPositive|asFloat|asFloatPositive|Number|Integer|NumberFromString|float|toNumber|Int|float32|int32)$/,
  ],
];

/** What tokens `[from, to)` say of a field: its type, and whether it may be missing. */
export function traitsOf(
  module: SourceModule,
  from: number,
  to: number,
  dialect: Dialect,
  depth = 0,
): Omit<Field, 'name' | 'token' | 'module'> {
  const { tokens, scopes } = module;
  const { words, kinds, parents } = tokens;
  let optional = false;
  let isRequired = false;
  let literal = false;
  let rank = TYPES.length;
  const { isMixed, ...choices } = choicesOf(module, from, to);
  let { allowsEmpty, isTruth } = choices;
  // A schema that has a name: `PORT: port.default(1)`.
  if (depth < 3 && kinds[from] === IDENTIFIER && words[from + 1] !== '(') {
    const binding = bindingAt(scopes, words[from] ?? '', from);
    const init = binding?.kind === 'variable' && binding.keys.length === 0 ? binding.init : undefined;
    if (init !== undefined && init.from !== from && init.to - init.from < 200 && words[init.from] !== 'require') {
      const named = traitsOf(module, init.from, init.to, dialect, depth + 1);
      optional = named.hasDefault && dialect === 'required unless optional';
      isRequired = named.required;
      allowsEmpty ||= named.allowsEmpty === true;
      isTruth ||= named.asBoolean === true;
      rank = named.type === undefined ? rank : TYPES.findIndex(([type]) => type === named.type);
    }
  }
  // A function of the file that makes a schema: `PORT: numberOr(3000)`.
  if (depth < 3 && kinds[from] === IDENTIFIER && words[from + 1] === '(') {
    const binding = bindingAt(scopes, words[from] ?? '', from);
    const callable = binding === undefined || binding.kind === 'import' ? undefined : scopes.byToken.get(binding.token);
    if (callable !== undefined && callable.to - callable.from < 300 && (from < callable.from || from > callable.to)) {
      const made = traitsOf(module, callable.from, callable.to, dialect, depth + 1);
      optional = made.hasDefault && dialect === 'required unless optional';
      allowsEmpty ||= made.allowsEmpty === true;
      isTruth ||= made.asBoolean === true;
      rank = made.type === undefined ? rank : TYPES.findIndex(([type]) => type === made.type);
    }
  }
  const level = parents[from] ?? -1;
  for (let at = from; at < to; at++) {
    if (kinds[at] !== IDENTIFIER) continue;
    const word = words[at] ?? '';
    const isCalled = words[at + 1] === '(';
    const isMember = words[at - 1] === '.' || words[at - 1] === '?.';
    if (words[at + 1] === ':' && (word === 'default' || word === 'optional')) {
      // `str({ default: 'x' })`, `envField.string({ optional: true })`
      if (words[at + 2] === 'false') continue;
      optional = true;
      if (word === 'default' && kinds[at + 2] === STRING && stringAt(tokens, at + 2) !== '') literal = true;
    } else if (
      isCalled &&
      /^(?:optional|default|nullish|catch|prefault|withDefault|fallback|optionalWith|Optional|exactOptional|optionalWhen|option|undefinedable|defaulted|optionalAsync|notRequired|maybe|forbidden|nullishAsync|optionalKey|_default|requiredWhen)$/.test(
        word,
      )
    ) {
      optional = true;
      if (/default|fallback|optional/i.test(word))
        for (const item of listItems(tokens, at + 1))
          if (item.to - item.from === 1 && kinds[item.from] === STRING && stringAt(tokens, item.from) !== '')
            literal = true;
    } else if (isCalled && word === 'required' && parents[at] === level) {
      const [first] = listItems(tokens, at + 1);
      isRequired = first === undefined || words[first.from] !== 'false';
    }
    if (!isCalled && !isMember && words[at + 1] !== '<') continue;
    const found = TYPES.findIndex(([, pattern]) => pattern.test(word));
    // `z.literal` of one value is no choice.
    if (found !== -1 && found < rank && !(word === 'url' && words[at + 1] === ':')) rank = found;
  }
  if (dialect === 'optional unless required') optional = optional || !isRequired;
  else if (isRequired) optional = false;
  const named = TYPES[rank]?.[0];
  const type = isMixed && named !== 'enum' ? undefined : named;
  return {
    hasDefault: optional,
    required: !optional,
    ...(literal && optional ? { literalFallback: true as const } : {}),
    ...(allowsEmpty ? { allowsEmpty: true as const } : {}),
    ...(isTruth && !isMixed ? { asBoolean: true as const } : {}),
    ...(type === undefined ? {} : { type }),
  };
}

const MAX_DEPTH = 8;

/** The fields of the schema, or of the plain object of schemas, whose tokens are `[from, to)`. */
export function fieldsOf(
  module: SourceModule,
  from: number,
  to: number,
  linking: Linking,
  dialect: Dialect | undefined = undefined,
  depth = 0,
): Field[] {
  const { tokens, scopes } = module;
  const { words, kinds } = tokens;
  if (depth > MAX_DEPTH || from >= to) return [];
  if (words[from] === '(' && past(tokens, from) >= to)
    return fieldsOf(module, from + 1, to - 1, linking, dialect, depth + 1);
  if (words[from] === '{') return fieldsOfObject(module, from, linking, dialect ?? 'required unless optional', depth);
  let fields: Field[] = [];
  let at = from;
  if (words[at] === 'new' || words[at] === 'await') at++;
  if (kinds[at] === IDENTIFIER && words[at + 1] !== '(') {
    const binding = bindingAt(scopes, words[at] ?? '', at);
    const brought = binding === undefined ? undefined : importOf(module, binding);
    const head = words[at] ?? '';
    if (
      brought !== undefined &&
      !/^(?:\.\.?\/|[@~#]\/|\$lib)/.test(brought.specifier) &&
      /^(?:z|zod|v|Joi|joi|yup|Yup|S|t|Type|Schema)$/.test(head)
    ) {
      // The library itself.
    } else {
      const target = linking.name(module, head, at);
      const init =
        target?.binding?.kind === 'variable' && target.binding.keys.length === 0 ? target.binding.init : undefined;
      if (target !== undefined && init !== undefined && !(target.module === module && init.from === from))
        fields = fieldsOf(target.module, init.from, init.to, linking, dialect, depth + 1);
    }
  }
  const own = dialect ?? dialectOf(module, at);
  for (; at < to; at = words[at] === '(' || words[at] === '[' || words[at] === '{' ? past(tokens, at) : at + 1) {
    if (words[at] !== '(') continue;
    const name = words[at - 1] ?? '';
    const items = listItems(tokens, at);
    if (COMPOSERS.test(name)) {
      for (const item of items) {
        if (words[item.from] === '[')
          for (const each of listItems(tokens, item.from))
            fields.push(...fieldsOf(module, each.from, each.to, linking, own, depth + 1));
        else if (!isFunction(words, item))
          fields.push(...fieldsOf(module, item.from, item.to, linking, own, depth + 1));
      }
    } else if ((name === 'omit' || name === 'pick') && items[0] !== undefined && words[items[0].from] === '{') {
      const named = new Set(
        listItems(tokens, items[0].from).map((item) => stringAt(tokens, item.from) ?? words[item.from] ?? ''),
      );
      fields = fields.filter((field) => named.has(field.name) === (name === 'pick'));
    }
    if (name === 'partial' || name === 'deepPartial')
      fields = fields.map((field) => ({ ...field, hasDefault: true, required: false }));
    // https://github.com/fastify/fluent-schema
    if (name === 'prop' && items[0] !== undefined) {
      const prop = stringAt(tokens, items[0].from);
      const value = items[1];
      if (prop !== undefined) {
        const traits =
          value === undefined
            ? { hasDefault: true, required: false }
            : traitsOf(module, value.from, value.to, 'optional unless required');
        fields.push({ name: prop, token: items[0].from, module, ...traits });
      }
    }
  }
  return fields;
}

const isFunction = (words: readonly string[], { from, to }: { from: number; to: number }): boolean =>
  words[from] === 'function' ||
  words[from] === 'async' ||
  words[from + 1] === '=>' ||
  (words[from] === '(' && words.slice(from, Math.min(to, from + 40)).includes('=>'));

/** By the library whose name begins the expression. */
export function dialectOf(module: SourceModule, at: number): Dialect {
  const { tokens, scopes } = module;
  const word = tokens.words[at] ?? '';
  const binding = bindingAt(scopes, word, at);
  const specifier = (binding === undefined ? undefined : importOf(module, binding)?.specifier) ?? word;
  return /^(?:@hapi\/)?joi$|^yup$|^@types\/joi/i.test(specifier)
    ? 'optional unless required'
    : 'required unless optional';
}

function fieldsOfObject(
  module: SourceModule,
  open: number,
  linking: Linking,
  dialect: Dialect,
  depth: number,
): Field[] {
  const { tokens } = module;
  const { words } = tokens;
  const fields: Field[] = [];
  for (const { from, to } of listItems(tokens, open)) {
    if (words[from] === '...') {
      // `...(condition ? { A } : {})` is asked for only sometimes.
      const at = from + 1;
      if (words[at] === '(' || words[to - 1] === ')')
        for (let next = at; next < to; next++) {
          if (words[next] === '{') {
            fields.push(
              ...fieldsOfObject(module, next, linking, dialect, depth + 1).map((field) => ({
                ...field,
                hasDefault: true,
                required: false,
              })),
            );
            next = past(tokens, next);
          }
        }
      else fields.push(...fieldsOf(module, at, to, linking, dialect, depth + 1));
      continue;
    }
    const isComputed = words[from] === '[';
    const keyToken = isComputed ? from + 1 : from;
    const name = stringAt(tokens, keyToken) ?? (isComputed ? '' : (words[keyToken] ?? ''));
    const behind = isComputed ? past(tokens, from) : from + 1;
    if (words[behind] === ':')
      fields.push({
        name,
        token: keyToken,
        module,
        ...traitsOf(module, behind + 1, to, nestedDialect(module, behind + 1, dialect)),
      });
    else if (behind === to) fields.push({ name, token: keyToken, module, ...traitsOf(module, from, to, dialect) });
  }
  return fields;
}

/** `Joi.string()` in an object of another library's. */
const nestedDialect = (module: SourceModule, at: number, dialect: Dialect): Dialect =>
  dialectOf(module, at) === 'optional unless required' ? 'optional unless required' : dialect;
