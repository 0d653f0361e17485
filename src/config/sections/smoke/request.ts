/** One request of `smoke:`, alone or as a step: what is sent, what must come back, what is kept for later steps. */
import * as z from 'zod';
import { expectationSchema } from './expectation.ts';
import { HEADER_NAME, headers, isRegex, NO_REGEX, SAVED_NAME, someText, target } from './words.ts';

export const METHODS = ['get', 'head', 'post', 'put', 'patch', 'delete'] as const;

/** Methods, and `submit`: a form is fetched from a page and sent as a browser would. */
export const VERBS = [...METHODS, 'submit'] as const;

const regex = z
  .string()
  .refine(isRegex, NO_REGEX)
  .exactOptional()
  .meta({ description: 'Takes what the first group (or the whole) matches.' });

const SOURCES = ['json', 'css', 'header', 'cookie', 'url', 'body'] as const;

/** Where a value is taken from; exactly one place. */
const sourceSchema = z
  .strictObject({
    json: someText.exactOptional().meta({ description: 'JSONPath of one value.' }),
    css: someText.exactOptional().meta({ description: 'CSS selector of one element.' }),
    attr: z
      .string()
      .regex(/^[a-z][a-z0-9:_-]*$/i, 'not the name of an attribute')
      .exactOptional()
      .meta({ description: 'Attribute of that element; default: `value` or `content`, else its text.' }),
    header: z.string().regex(HEADER_NAME, 'not the name of a header').exactOptional(),
    cookie: someText.exactOptional().meta({ description: 'Name of a cookie.' }),
    url: z.literal(true).exactOptional().meta({ description: 'The address at which redirects ended.' }),
    body: z.literal(true).exactOptional().meta({ description: 'The text of the answer.' }),
    regex,
  })
  .superRefine((raw, context) => {
    const issue = (message: string) => context.addIssue({ code: 'custom', message });
    const named = SOURCES.filter((each) => raw[each] !== undefined);
    if (named.length === 0 && raw.regex === undefined) issue('say where it is: json, css, header, cookie, url or body');
    if (named.length > 1) issue(`\`${named.join('` and `')}\` are several places: leave one`);
    if (raw.attr !== undefined && raw.css === undefined) issue('`attr` belongs to a `css`');
  });

/** A JSONPath alone stands for `{ json: … }`. */
const source = z.union([
  someText.startsWith('$', 'write a JSONPath such as $.id, or a place such as { css: … }'),
  sourceSchema,
]);

const savedNames = z.record(z.string().regex(SAVED_NAME, 'a name is letters, digits, - and _, at most 40'), source);

const csrfSchema = z
  .strictObject({
    from: target.meta({ description: 'The page that has the token.' }),
    json: someText.exactOptional(),
    css: someText.exactOptional().meta({ description: 'CSS selector: `input[name=csrf]`, `meta[name=csrf-token]`.' }),
    attr: z.string().exactOptional(),
    header: z.string().regex(HEADER_NAME, 'not the name of a header').exactOptional(),
    cookie: someText.exactOptional().meta({ description: 'Name of a cookie, whose value is decoded.' }),
    regex,
    as: z
      .string()
      .regex(
        /^(?:header [!#$%&'*+.^_`|~0-9a-z-]+|(?:form|json) [^\s]+)$/i,
        'write where it is sent: `header x-csrf-token`, `form _csrf` or `json csrf`',
      )
      .meta({ description: 'Where it is sent: `header x-csrf-token`, `form _csrf` or `json csrf`.' }),
  })
  .refine(
    (raw) => ['json', 'css', 'header', 'cookie'].filter((key) => key in raw).length === 1,
    'say where the token is: one of css, json, header, cookie',
  )
  .meta({ description: 'A token against forged requests, fetched from a page before.' });

const scalar = z.union([z.string(), z.number(), z.boolean()]);

const field = z.union([scalar, z.array(scalar)]);

const basicSchema = z
  .strictObject({ user: someText, password: someText })
  .meta({ description: 'HTTP Basic authentication: `{ user: $SMOKE_USER, password: $SMOKE_PASSWORD }`.' });

const shape = {
  get: target.exactOptional().meta({ description: 'Path below the URL of the app, or a whole URL.' }),
  head: target.exactOptional(),
  post: target.exactOptional(),
  put: target.exactOptional(),
  patch: target.exactOptional(),
  delete: target.exactOptional(),
  submit: target.exactOptional().meta({
    description:
      'Page with a form: it is fetched, filled in with `form`, and sent as a browser would, with its hidden fields.',
  }),
  host: z
    .string()
    .exactOptional()
    .meta({ description: 'One of `environments.<name>.hosts`, in place of the app’s own address.' }),
  query: z.record(z.string(), scalar).exactOptional().meta({
    description: 'Query, not shown in reports; `$NAME` is replaced.',
  }),
  headers: headers.exactOptional().meta({ description: 'Headers to send; `$NAME` is replaced from the environment.' }),
  json: z.unknown().exactOptional().meta({ description: 'JSON body; `$NAME` in a text is replaced.' }),
  form: z.record(z.string(), field).exactOptional().meta({
    description:
      'Form body; `$NAME` is replaced. A list is several fields of one name. With `submit`, `true` and `false` tick and untick a box, and `[]` sends nothing of that name.',
  }),
  'form-css': someText.exactOptional().meta({
    description: 'With `submit`: which form; default: the one that has all the fields of `form`.',
  }),
  basic: basicSchema.exactOptional(),
  csrf: csrfSchema.exactOptional(),
  expect: expectationSchema.prefault({}),
  save: savedNames.exactOptional().meta({
    description:
      'Values to keep: `{ id: $.id }`, `{ id: { css: a.edit, attr: href, regex: "(\\\\d+)$" } }`. Later steps write `{id}`.',
  }),
} as const;

/** Mistakes that lie between the keys. */
function wrongTogether(
  raw: Readonly<Record<string, unknown>> & { expect: object },
  issue: (message: string) => void,
): void {
  const verbs = VERBS.filter((verb) => raw[verb] !== undefined);
  if (verbs.length === 0) issue('name the request: `get: /path` (or head, post, put, patch, delete, submit)');
  if (verbs.length > 1) issue(`\`${verbs.join('` and `')}\` are separate requests: write one check for each`);
  const [verb] = verbs;
  if (raw['json'] !== undefined && raw['form'] !== undefined) issue('`json` and `form` are two bodies: leave one out');
  const isBodiless = verb === 'get' || verb === 'head';
  if (isBodiless && (raw['json'] !== undefined || raw['form'] !== undefined))
    issue('a get or head sends no body: write post, put, patch or delete, or leave `json` and `form` out');
  if (verb === 'submit' && raw['json'] !== undefined) issue('a form is sent with `form`, not `json`');
  if (verb === 'submit' && raw['query'] !== undefined) issue('a form has its own address: leave `query` out');
  if (verb !== 'submit' && raw['form-css'] !== undefined) issue('`form-css` belongs to `submit`');
  if (raw['host'] !== undefined && verb !== undefined && /^https?:/i.test(String(raw[verb])))
    issue('`host` and a whole URL are two addresses: leave one out');
  const expect = raw.expect as Readonly<Record<string, unknown>>;
  const body = ['text', 'regex', 'json', 'not-text', 'css', 'max-size'].filter((key) => expect[key] !== undefined);
  if (verb === 'head' && body.length > 0)
    issue('the answer to a head has no body: text, not-text, regex, json, css and max-size need a get');
  if (typeof expect['redirect'] === 'string' && expect['url'] !== undefined)
    issue(
      '`redirect` is not followed, so that `url` cannot be looked at: leave one out, or write `redirect` as a list',
    );
  const isRepeated = ['not-public', 'private-cache', 'cors'].filter((key) => expect[key] !== undefined);
  if (isRepeated.length > 0 && !isBodiless)
    issue(`\`${isRepeated.join('`, `')}\` repeat the request, so they need a get or head`);
  const csrf = raw['csrf'] as { as: string } | undefined;
  const carrier = csrf?.as.split(' ')[0];
  if (csrf !== undefined && verb === 'submit') issue('a form that is submitted brings its own token: leave `csrf` out');
  if ((carrier === 'form' || carrier === 'json') && raw[carrier] === undefined)
    issue(`the token goes into \`${carrier}\`, and there is none: write \`${carrier}: {}\``);
  else if (carrier === 'json' && !isMapping(raw['json']))
    issue('the token becomes a key of `json`, which is no mapping: send it as `header …`');
  if (raw['basic'] !== undefined && hasAuthorization(raw))
    issue('`basic` and `headers: { authorization: … }` are one header: leave one out');
}

const isMapping = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

const hasAuthorization = ({ headers: sent }: Readonly<Record<string, unknown>>): boolean =>
  Object.keys(sent ?? {}).some((name) => name.toLowerCase() === 'authorization');

const requestSchema = z
  .strictObject(shape)
  .superRefine((raw, context) => wrongTogether(raw, (message) => context.addIssue({ code: 'custom', message })))
  .meta({ description: 'One request and what must come back.' });

const stepSchema = z
  .strictObject({
    ...shape,
    always: z.literal(true, 'write true, or leave it out').exactOptional().meta({
      description: 'Cleans up: sent also when a step before it failed, if what it needs was saved.',
    }),
  })
  .superRefine((raw, context) => wrongTogether(raw, (message) => context.addIssue({ code: 'custom', message })))
  .meta({ description: 'One step.' });

const MAX_STEPS = 50;

export const stepsSchema = z
  .array(stepSchema)
  .min(1, 'write at least one step')
  .max(MAX_STEPS, `at most ${MAX_STEPS} steps`)
  .meta({ description: 'Requests one after the other, which end with the first that fails.' });

/** What may stand beside `steps`, for each of them. */
export const SHARED_KEYS = ['headers', 'host', 'basic', 'csrf'] as const;

/** Mistakes of what stands beside `steps`. `path` leads to the step from the check. */
export function wrongBeside(
  raw: Readonly<Record<string, unknown>>,
  issue: (message: string, path?: (string | number)[]) => void,
): void {
  if (raw['basic'] !== undefined && hasAuthorization(raw))
    issue('`basic` and `headers: { authorization: … }` are one header: leave one out');
  const [carrier = ''] = (raw['csrf'] as { as: string } | undefined)?.as.toLowerCase().split(' ') ?? [];
  if (carrier !== 'form' && carrier !== 'json') return;
  for (const [index, step] of (raw['steps'] as Readonly<Record<string, unknown>>[]).entries()) {
    if (step['csrf'] !== undefined || step['submit'] !== undefined) continue;
    const body = (['form', 'json'] as const).find((key) => step[key] !== undefined);
    if (body !== undefined && (body !== carrier || (body === 'json' && !isMapping(step['json']))))
      issue(
        `the token of \`csrf\` beside \`steps\` goes into \`${carrier}\`, which this step does not send: write a \`csrf\` of its own into the step, or send the token as \`header …\``,
        ['steps', index],
      );
  }
}

export const requestShape = shape;
export { wrongTogether };

export type SourceSection = z.infer<typeof source>;
export type BasicSection = z.infer<typeof basicSchema>;
export type RequestSection = z.infer<typeof requestSchema>;
export type StepSection = z.infer<typeof stepSchema>;
