/** Bodies and headers as they go out. */
import { randomUUID } from 'node:crypto';
import { UserError } from '../../core/errors.ts';
import { REPOSITORY_URL } from '../../core/project.ts';
import { TOOL } from '../../core/report.ts';
import type { Expectation } from './expectation.ts';
import type { Saved } from './template.ts';

export const USER_AGENT = `${TOOL.name}/${TOOL.version} (smoke check; +${REPOSITORY_URL})`;

/** A token that a page gave, and where it goes. */
export interface Token {
  in: 'header' | 'form' | 'json';
  name: string;
  value: string;
}

/** A field as the file fills it in. */
export interface FormField {
  name: string;
  /** Several of one name; none: nothing of this name is sent. */
  values: readonly string[];
  /** The file says `true` or `false`: of a box, whether it is ticked. */
  isTicked?: boolean;
}

/** A form of a page, ready to be sent. */
export interface FilledForm {
  method: string;
  /** `enctype="multipart/form-data"`. */
  isMultipart: boolean;
  /** Absolute. */
  url: string;
  /** Address of the page that it stands on. */
  page: string;
  fields: readonly (readonly [name: string, value: string])[];
}

/** As a browser asks for a page, or a program for JSON. */
export const acceptOf = (expect: Expectation): string =>
  expect.json.length > 0 || expect.type === 'json'
    ? 'application/json'
    : 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

/** Throws UserError for what no header can hold. `option` names the place in the file. */
export function headerValue(value: string, option: string): string {
  if (/[^\t\x20-\x7e\x80-\xff]/.test(value))
    throw new Unsendable(
      `${option} becomes a value with a line break or a letter that no header can hold.`,
      'If it is a secret, store it again without the line break at its end; if it is saved from an answer, save another part of it.',
    );
  return value;
}

/** Found when a request is made: what it is made of may come from an answer. */
export class Unsendable extends UserError {}

export type Fields = readonly { name: string; values: readonly ((saved: Saved) => string)[] }[];

/** A token against forgery goes into it, where the file says so. */
export function bodyOf(
  json: ((saved: Saved) => unknown) | undefined,
  form: Fields | undefined,
  saved: Saved,
  token: Token | undefined,
): { headers: Record<string, string>; text: string } | undefined {
  if (json !== undefined) {
    const value = json(saved);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    const withToken = token?.in === 'json' && isObject ? { ...value, [token.name]: token.value } : value;
    return { headers: { 'content-type': 'application/json' }, text: JSON.stringify(withToken) };
  }
  if (form === undefined) return undefined;
  const fields = form
    .filter(({ name }) => token?.in !== 'form' || name !== token.name)
    .flatMap(({ name, values }) => values.map((template): [string, string] => [name, template(saved)]));
  if (token?.in === 'form') fields.push([token.name, token.value]);
  return {
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    text: new URLSearchParams(fields).toString(),
  };
}

/** https://www.rfc-editor.org/rfc/rfc7578, with the line breaks and quotes of names as browsers escape them. */
export function multipart(fields: FilledForm['fields']): { type: string; body: string } {
  const boundary = `----launch-ready-${randomUUID()}`;
  const escaped = (name: string): string => name.replaceAll('\r', '%0D').replaceAll('\n', '%0A').replaceAll('"', '%22');
  const parts = fields.map(
    ([name, value]) =>
      `--${boundary}\r\ncontent-disposition: form-data; name="${escaped(name)}"\r\n\r\n${value.replaceAll(/\r\n|\r|\n/g, '\r\n')}\r\n`,
  );
  return { type: `multipart/form-data; boundary=${boundary}`, body: `${parts.join('')}--${boundary}--\r\n` };
}
