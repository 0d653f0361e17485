// The operations of GitHub's OpenAPI slice, and which of them a request means.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isObject, type Json, type JsonObject, objectOf } from './json.ts';

export interface Parameter {
  name: string;
  in: 'path' | 'query';
  required: boolean;
  schema: JsonObject;
}

export interface Operation {
  /** GitHub's name: `checks/create`. */
  id: string;
  method: string;
  template: string;
  pattern: RegExp;
  parameters: Parameter[];
  /** Pointers into the slice. */
  request: string | undefined;
  requestRequired: boolean;
  /** By status; `undefined` is an answer without a body. */
  responses: Map<number, string | undefined>;
}

export type Found =
  | { kind: 'operation'; operation: Operation; params: Record<string, string> }
  | { kind: 'unknown'; methods: string[] };

const file = join(import.meta.dirname, '../openapi/github.generated.json');
let read: { slice: JsonObject; operations: Operation[] } | undefined;

export function description(): { slice: JsonObject; operations: Operation[] } {
  if (!read) {
    const slice = JSON.parse(readFileSync(file, 'utf8')) as JsonObject;
    read = { slice, operations: readOperations(slice) };
  }
  return read;
}

/** Follows `$ref`s; what is no reference comes back as it is. */
export function resolve(schema: Json | undefined): JsonObject {
  let current = objectOf(schema);
  while (typeof current.$ref === 'string') current = objectOf(at(current.$ref.slice(1)));
  return current;
}

/** The value at a JSON pointer into the slice. */
export function at(pointer: string): Json | undefined {
  let value: Json | undefined = description().slice;
  for (const name of pointer.split('/').slice(1)) {
    value = objectOf(value)[decodeURIComponent(name).replaceAll('~1', '/').replaceAll('~0', '~')];
  }
  return value;
}

/** `path` as sent, still percent-encoded. The template with the most literal text wins. */
export function findOperation(method: string, path: string): Found {
  const matching = description().operations.filter((operation) => operation.pattern.test(path));
  const operation = matching.find((candidate) => candidate.method === method);
  if (!operation) return { kind: 'unknown', methods: matching.map((candidate) => candidate.method) };
  const groups = operation.pattern.exec(path)?.groups ?? {};
  const params = Object.fromEntries(Object.entries(groups).map(([name, text]) => [name, decodeURIComponent(text)]));
  return { kind: 'operation', operation, params };
}

function readOperations(slice: JsonObject): Operation[] {
  const operations: Operation[] = [];
  for (const [template, methods] of Object.entries(objectOf(slice.paths))) {
    for (const [method, value] of Object.entries(objectOf(methods))) {
      const pointer = `/paths/${encode(template)}/${method}`;
      const operation = objectOf(value);
      operations.push({
        id: String(operation.operationId),
        method: method.toUpperCase(),
        template,
        pattern: patternOf(template),
        parameters: readParameters(slice, operation),
        request: isObject(operation.requestBody) ? `${pointer}/requestBody/content/${json}/schema` : undefined,
        requestRequired: objectOf(operation.requestBody).required === true,
        responses: readResponses(operation, pointer),
      });
    }
  }
  return operations.sort((a, b) => literalLength(b.template) - literalLength(a.template));
}

const json = encode('application/json');

function readParameters(slice: JsonObject, operation: JsonObject): Parameter[] {
  return ((operation.parameters ?? []) as Json[]).map((given) => {
    const name = String(objectOf(given).$ref ?? '').replace('#/components/parameters/', '');
    const parameter = name ? objectOf(objectOf(objectOf(slice.components).parameters)[name]) : objectOf(given);
    return {
      name: String(parameter.name),
      in: parameter.in === 'query' ? 'query' : 'path',
      required: parameter.required === true,
      schema: objectOf(parameter.schema),
    };
  });
}

function readResponses(operation: JsonObject, pointer: string): Map<number, string | undefined> {
  const responses = new Map<number, string | undefined>();
  for (const [status, response] of Object.entries(objectOf(operation.responses))) {
    const own = `${pointer}/responses/${status}`;
    const shared = objectOf(response).$ref;
    const base = typeof shared === 'string' ? shared.slice(1) : own;
    // References are followed when the schema is asked for: the slice is not readable yet while it is being read.
    responses.set(
      Number(status),
      typeof shared === 'string' || hasJson(response) ? `${base}/content/${json}/schema` : undefined,
    );
  }
  return responses;
}

function hasJson(response: Json | undefined): boolean {
  return isObject(objectOf(objectOf(response).content)['application/json']);
}

/** Branch names and paths hold slashes, which clients may or may not encode. */
const manySegments: Record<string, string> = { path: '.*', ref: '.+', basehead: '.+' };

function patternOf(template: string): RegExp {
  const source = template
    .split(/\{(\w+)\}/)
    .map((part, index) => {
      if (index % 2 === 0) return part.replace(/[.]/g, '\\.');
      return `(?<${part}>${manySegments[part] ?? '[^/]+'})`;
    })
    .join('');
  return new RegExp(`^${source}$`);
}

function literalLength(template: string): number {
  return template.replace(/\{\w+\}/g, '').length;
}

function encode(name: string): string {
  return encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1'));
}
