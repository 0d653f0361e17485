/** `smoke:` of launch-ready.yml: which requests are made of the deployed app and what must come back. */
import * as z from 'zod';
import { DURATION_FORMAT, parseDuration } from '../../core/duration.ts';

export const METHODS = ['get', 'head', 'post', 'put', 'patch', 'delete'] as const;

const MAX_CHECKS = 200;
const MAX_TEXT = 2_000;

// A bare number is let in so that the message can say which unit is missing.
const duration = z
  .union([z.string(), z.number()])
  .refine((value) => (parseDuration(String(value)) ?? 0) > 0, `write a length of time: ${DURATION_FORMAT}`);

/** Reads in the file, refused until it is built: a check that silently is none would pass. */
const notYet = (name: string) =>
  z
    .unknown()
    .refine(() => false, `\`${name}\` is not supported yet: take it out, or the check would pass without it`)
    .exactOptional()
    .meta({ description: 'Not supported yet.' });

const someText = z.string().min(1, 'write some text').max(MAX_TEXT, `at most ${MAX_TEXT} characters`);
const texts = z.union([someText, z.array(someText)]);

const regex = texts.refine((value) => {
  try {
    return [value].flat().every((pattern) => RegExp(pattern, 'mu'));
  } catch {
    return false;
  }
}, 'not a JavaScript regular expression (flags m and u are set)');

const STATUS = /^(?:[1-5]xx|[1-5]\d\d)$/i;
const status = z.union([z.number(), z.string(), z.array(z.union([z.number(), z.string()]))]).refine((value) => {
  const each = [value].flat().map(String);
  return each.length > 0 && each.every((text) => STATUS.test(text));
}, 'write a status such as 200, a class such as 2xx, or a list such as [200, 204]');

// RFC 9110, 5.6.2: the characters of a field name.
const HEADER_NAME = /^[!#$%&'*+.^_`|~0-9a-z-]+$/i;

/** What the connection sets itself: a wrong one breaks the request or smuggles a second one into it. */
const CONNECTION_HEADERS = [
  'connection',
  'content-length',
  'expect',
  'host',
  'keep-alive',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
];

const headers = z.record(z.string(), z.string()).superRefine((map, context) => {
  for (const [name, value] of Object.entries(map)) {
    const issue = (message: string) => context.addIssue({ code: 'custom', path: [name], message });
    if (!HEADER_NAME.test(name)) issue('not the name of a header');
    else if (CONNECTION_HEADERS.includes(name.toLowerCase())) issue('the connection sets this header: leave it out');
    if (/[^\t\x20-\x7e\x80-\xff]/.test(value)) issue('the value of a header is one line of Latin text');
  }
});

export const expectationSchema = z
  .strictObject({
    status: status.exactOptional().meta({ description: '`200`, `2xx` or `[200, 204]`; default: 2xx.' }),
    text: texts.exactOptional().meta({ description: 'Text that must be in the answer; all of them.' }),
    'not-text': texts.exactOptional().meta({ description: 'Text that must not be on the page; none of them.' }),
    regex: regex.exactOptional().meta({ description: 'Regular expressions that must match the answer.' }),
    json: z.record(z.string(), z.unknown()).exactOptional().meta({
      description: 'JSONPath and the value that must be there: `{ $.status: ok }`; `$NAME` in a text is replaced.',
    }),
    header: z
      .record(z.string().regex(HEADER_NAME, 'not the name of a header'), z.union([z.string(), z.boolean()]))
      .exactOptional()
      .meta({ description: 'Text that a header must contain, or whether it must be there (`true`, `false`).' }),
    redirect: z
      .string()
      .regex(/^(?:\/|https?:\/\/)\S*$/i, 'write a path such as /login, or a whole URL')
      .exactOptional()
      .meta({ description: 'The answer must redirect there; it is not followed.' }),
    'max-time': duration
      .exactOptional()
      .meta({ description: 'Longest time for the answer, redirects included: `2s`.' }),
    type: z
      .string()
      .regex(/^(?:html|json|text|[a-z]+\/[a-z0-9.+-]+)$/i, 'write html, json, text or a media type such as image/png')
      .exactOptional()
      .meta({ description: '`html`, `json`, `text` or a media type.' }),
    css: notYet('css'),
    cookie: notYet('cookie'),
    certificate: notYet('certificate'),
    'not-public': notYet('not-public'),
    'private-cache': notYet('private-cache'),
  })
  .meta({ description: 'What must come back.' });

const target = z
  .string()
  .refine(
    (text) => /^(?:\/(?!\/)|https?:\/\/[^/\s@]+(?:\/|$))\S*$/i.test(text) && URL.canParse(text, 'http://app'),
    'write a path such as /login, or a whole URL with http:// or https:// and without a password in it',
  )
  .refine(
    (text) => !/\$(?:\{|[A-Z_]{2})/.test(text),
    'variables are not replaced in an address, since addresses are shown in reports: send it as a header',
  )
  .exactOptional();

export const smokeRequestSchema = z
  .strictObject({
    get: target.meta({ description: 'Path below the URL of the app, or a whole URL.' }),
    head: target,
    post: target,
    put: target,
    patch: target,
    delete: target,
    headers: headers
      .exactOptional()
      .meta({ description: 'Headers to send; `$NAME` is replaced from the environment.' }),
    json: z.unknown().exactOptional().meta({ description: 'JSON body; `$NAME` in a text is replaced.' }),
    form: z.record(z.string(), z.string()).exactOptional().meta({ description: 'Form body; `$NAME` is replaced.' }),
    expect: expectationSchema.prefault({}),
    auth: notYet('auth'),
    steps: notYet('steps'),
    save: notYet('save'),
    always: notYet('always'),
  })
  .superRefine((raw, context) => {
    const issue = (message: string) => context.addIssue({ code: 'custom', message });
    const methods = METHODS.filter((method) => raw[method] !== undefined);
    if (methods.length === 0) issue('name the request: `get: /path` (or head, post, put, patch, delete)');
    if (methods.length > 1) issue(`\`${methods.join('` and `')}\` are separate requests: write one check for each`);
    if (raw.json !== undefined && raw.form !== undefined) issue('`json` and `form` are two bodies: leave one out');
    const bodiless = raw.get !== undefined || raw.head !== undefined;
    if (bodiless && (raw.json !== undefined || raw.form !== undefined))
      issue('a get or head sends no body: write post, put, patch or delete, or leave `json` and `form` out');
    const { text, regex: patterns, json, 'not-text': notText } = raw.expect;
    if (raw.head !== undefined && [text, patterns, json, notText].some((expected) => expected !== undefined))
      issue('the answer to a head has no body: text, not-text, regex and json need a get');
  })
  .meta({ description: 'One request and what must come back.' });

export const smokeSchema = z
  .strictObject({
    checks: z
      .record(z.string().min(1, 'give the check a name').max(80, 'at most 80 characters'), smokeRequestSchema)
      .refine((checks) => Object.keys(checks).length <= MAX_CHECKS, `at most ${MAX_CHECKS} checks`)
      .prefault({ homepage: { get: '/' } })
      .meta({ description: 'Requests by name.' }),
    retries: z
      .number()
      .refine((count) => Number.isInteger(count) && count >= 0 && count <= 10, 'write a whole number from 0 to 10')
      .prefault(3)
      .meta({ description: 'Tries after the first where trying again can help.' }),
    // A free instance that was asleep takes up to a minute to wake; the second try meets it awake.
    timeout: duration.prefault('30s').meta({ description: 'Longest time for one request with its redirects.' }),
    deadline: duration
      .prefault('3m')
      .meta({ description: 'Longest time for all requests, retries and waits included.' }),
    // YAML 1.2 knows no `on` and `off`: they arrive as text.
    'error-pages': z
      .union([z.boolean(), z.enum(['on', 'off'])])
      .prefault(true)
      .meta({ description: 'Look for error pages that come with a good status: `on` or `off`.' }),
    ready: notYet('ready'),
    login: notYet('login'),
    protect: notYet('protect'),
  })
  .meta({ description: 'What the deployed app must answer.' });

export type ExpectationSection = z.infer<typeof expectationSchema>;
export type SmokeRequestSection = z.infer<typeof smokeRequestSchema>;
export type SmokeSection = z.infer<typeof smokeSchema>;
