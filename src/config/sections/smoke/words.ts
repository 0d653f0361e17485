/** What several parts of `smoke:` are made of: texts, lengths of time, headers, addresses. */
import * as z from 'zod';
import { DURATION_FORMAT, parseDuration } from '../../../core/duration.ts';

const MAX_TEXT = 2_000;

// A bare number is let in so that the message can say which unit is missing.
export const duration = z
  .union([z.string(), z.number()])
  .refine((value) => (parseDuration(String(value)) ?? 0) > 0, `write a length of time: ${DURATION_FORMAT}`);

export const someText = z.string().min(1, 'write some text').max(MAX_TEXT, `at most ${MAX_TEXT} characters`);
export const texts = z.union([someText, z.array(someText)]);

export const isRegex = (pattern: string): boolean => {
  try {
    return RegExp(pattern, 'mu') !== undefined;
  } catch {
    return false;
  }
};

export const NO_REGEX = 'not a JavaScript regular expression (flags m and u are set)';

// RFC 9110, 5.6.2: the characters of a field name.
export const HEADER_NAME = /^[!#$%&'*+.^_`|~0-9a-z-]+$/i;

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

export const headers = z.record(z.string(), z.string()).superRefine((map, context) => {
  for (const [name, value] of Object.entries(map)) {
    const issue = (message: string) => context.addIssue({ code: 'custom', path: [name], message });
    if (!HEADER_NAME.test(name)) issue('not the name of a header');
    else if (CONNECTION_HEADERS.includes(name.toLowerCase())) issue('the connection sets this header: leave it out');
    if (/[^\t\x20-\x7e\x80-\xff]/.test(value)) issue('the value of a header is one line of Latin text');
  }
});

/** A name that a step saves a value under: `{id}` stands for it afterwards. */
export const SAVED_NAME = /^[a-z][a-z0-9_-]{0,39}$/i;

/** Where a request goes: a path below the app’s URL, or a whole URL. */
export const target = z
  .string()
  .refine(
    (text) => /^(?:\/(?!\/)|https?:\/\/[^/\s@]+(?:\/|$))\S*$/i.test(text) && URL.canParse(text, 'http://app'),
    'write a path such as /login, or a whole URL with http:// or https:// and without a password in it',
  )
  .refine((text) => !/^https?:\/\/[^/]*\{/i.test(text), 'what a step saved may stand in a path, not in a host')
  .refine(
    (text) => !/\$(?:\{|[A-Z_]{2})/.test(text),
    'variables are not replaced in an address, since addresses are shown in reports: send it as a header or with `query`',
  );

/** A place that an answer leads to: a path, or a whole URL. */
export const place = z.string().regex(/^(?:\/|https?:\/\/)\S*$/i, 'write a path such as /login, or a whole URL');

// YAML 1.2 knows no `on` and `off`: they arrive as text.
export const onOff = z.union([z.boolean(), z.enum(['on', 'off'])]);
