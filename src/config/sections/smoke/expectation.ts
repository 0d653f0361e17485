/** `expect:` of a request: what must come back. */
import * as z from 'zod';
import { type Comparison, isComparison } from './comparison.ts';
import { duration, HEADER_NAME, isRegex, NO_REGEX, place, someText, texts } from './words.ts';

const STATUS = /^(?:[1-5]xx|[1-5]\d\d)$/i;
const status = z.union([z.number(), z.string(), z.array(z.union([z.number(), z.string()]))]).refine((value) => {
  const each = [value].flat().map(String);
  return each.length > 0 && each.every((text) => STATUS.test(text));
}, 'write a status such as 200, a class such as 2xx, or a list such as [200, 204]');

function wrongComparison(raw: Comparison): string[] {
  const { exists, min, max, matches }: Readonly<Record<string, unknown>> = { ...raw };
  const others = Object.keys(raw).length > 1;
  return [
    ...(exists !== undefined && typeof exists !== 'boolean' ? ['`exists` is `true` or `false`'] : []),
    ...(exists === false && others ? ['what is not there has no value: `exists: false` stands alone'] : []),
    ...([min, max].some((each) => each !== undefined && typeof each !== 'number')
      ? ['`min` and `max` are numbers']
      : []),
    ...(typeof min === 'number' && typeof max === 'number' && min > max ? ['`min` is more than `max`'] : []),
    ...(matches !== undefined && !(typeof matches === 'string' && isRegex(matches))
      ? [`\`matches\`: ${NO_REGEX}`]
      : []),
  ];
}

const SIZE = /^\d{1,9}(?:\.\d{1,3})?\s*(?:B|kB|MB)$/;

/** `true`: it is there; `false`: it is not; a text: it says so; a mapping: its attributes have these values. */
const element = z.union([z.boolean(), someText, z.record(z.string(), z.string())]);

const origin = z
  .string()
  .refine(
    (text) => URL.canParse(text) && new URL(text).origin === text.replace(/\/$/, ''),
    'write an origin such as https://app.example.com',
  );

export const expectationSchema = z
  .strictObject({
    status: status.exactOptional().meta({ description: '`200`, `2xx` or `[200, 204]`; default: 2xx.' }),
    text: texts.exactOptional().meta({ description: 'Text that must be in the answer; all of them.' }),
    'not-text': texts.exactOptional().meta({ description: 'Text that must not be on the page; none of them.' }),
    regex: texts
      .refine((value) => [value].flat().every(isRegex), NO_REGEX)
      .exactOptional()
      .meta({ description: 'Regular expressions that must match the answer.' }),
    json: z
      .record(z.string(), z.unknown())
      .superRefine((map, context) => {
        for (const [path, value] of Object.entries(map))
          for (const message of isComparison(value) ? wrongComparison(value) : [])
            context.addIssue({ code: 'custom', path: [path], message });
      })
      .exactOptional()
      .meta({
        description:
          'JSONPath (RFC 9535) and the value that must be there: `{ $.status: ok }`, or what holds of it: `{ exists: true }`, `{ min: 1, max: 10 }` (a number, or how many are in a list), `{ matches: ^v }`, `{ equals: … }` for a value that looks like one of these. Of a path that selects several, one must be it. `$NAME` in a text is replaced.',
      }),
    css: z
      .union([texts, z.record(z.string(), element)])
      .exactOptional()
      .meta({
        description:
          'CSS selector of what must be on the page, or selectors with what each must be: `{ h1: Corner Shop, .error: false, "meta[name=release]": { content: $DEPLOYED_SHA } }`.',
      }),
    header: z
      .record(z.string().regex(HEADER_NAME, 'not the name of a header'), z.union([z.string(), z.boolean()]))
      .exactOptional()
      .meta({ description: 'Text that a header must contain, or whether it must be there (`true`, `false`).' }),
    cookie: texts.exactOptional().meta({
      description: 'Name of a cookie that must be set, by the answer or a redirect on the way.',
    }),
    redirect: z
      .union([place, z.array(place).min(1, 'write at least one place')])
      .exactOptional()
      .meta({
        description:
          'The answer must redirect there; it is not followed. A list is the whole chain: it is followed, and the page at its end is looked at.',
      }),
    url: place.exactOptional().meta({ description: 'Where redirects must have ended: a path, or a whole URL.' }),
    'max-time': duration
      .exactOptional()
      .meta({ description: 'Longest time for the answer, redirects included: `2s`.' }),
    'max-size': z
      .string()
      .regex(SIZE, 'write a size such as 200 kB')
      .exactOptional()
      .meta({ description: 'Largest body, unpacked: `200 kB`.' }),
    type: z
      .string()
      .regex(/^(?:html|json|text|[a-z]+\/[a-z0-9.+-]+)$/i, 'write html, json, text or a media type such as image/png')
      .exactOptional()
      .meta({ description: '`html`, `json`, `text` or a media type.' }),
    'not-public': z.literal(true, 'write true, or leave it out').exactOptional().meta({
      description: 'The same request without a session must be refused. Needs `auth: true` or a header with a `$NAME`.',
    }),
    'private-cache': z.literal(true, 'write true, or leave it out').exactOptional().meta({
      description: 'The answer must not be kept by a shared cache, and a stranger must not get it afterwards.',
    }),
    cors: z
      .union([z.literal('none'), origin, z.array(origin)])
      .exactOptional()
      .meta({
        description: 'Origins whose pages may read the answer, or `none`. Any other, which is tried too, may not.',
      }),
    'rate-limited': z
      .number()
      .refine((count) => Number.isInteger(count) && count >= 1 && count <= 100, 'write a whole number from 1 to 100')
      .exactOptional()
      .meta({ description: 'So many requests, one after the other, must bring a 429. Runs last, alone.' }),
  })
  .meta({ description: 'What must come back.' });

export type ExpectationSection = z.infer<typeof expectationSchema>;
