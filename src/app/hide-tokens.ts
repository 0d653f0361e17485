/**
 * A token can be part of a file's name, and every check names files. Reports, comments and annotations leave the
 * repository, so there the token is starred out; such a place leads nowhere any more, and is told all the same.
 */
import { scanContent } from '../checks/secrets/scanner.ts';
import { mask } from '../core/text.ts';

/** 16 characters that are a word to a program, with a digit among them: less is no provider's token. */
const TOKEN_LIKE = /(?=[\w.:@+/=-]{0,200}\d)[\w.:@+=-]{16}/;

/** Makes a function that stars out, in every text of a value, the tokens that stand in `texts`. */
export function tokenHider(texts: Iterable<string>): <T>(value: T) => T {
  // Starting the scanner takes longer than most checks, and hardly a file is named after anything like a token.
  const suspects = [...new Set(texts)].filter((text) => TOKEN_LIKE.test(text));
  if (suspects.length === 0) return (value) => value;
  const { hits } = scanContent(Buffer.from(suspects.join('\n')), { path: '', generic: false });
  const tokens = [...new Set(hits.map(({ secret }) => secret))].filter((secret) => !secret.includes('\n'));
  if (tokens.length === 0) return (value) => value;
  const hide = (text: string): string => tokens.reduce((hidden, token) => hidden.replaceAll(token, mask(token)), text);
  // What is no text stays as it is, so the shape does.
  return <T>(value: T): T => mapTexts(value, hide) as T;
}

function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapTexts(item, change)]));
}
