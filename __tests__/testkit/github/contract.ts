// Holds requests and answers against GitHub's description. Schemas are compiled when first met: all take half a second,
// a run needs five.
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { at, description, type Operation, type Parameter, resolve } from './description.ts';
import { isObject, type Json, type JsonObject, objectOf } from './json.ts';

let ajv: Ajv | undefined;

function validator(pointer: string): ValidateFunction | undefined {
  if (!ajv) {
    ajv = new Ajv({ strict: false, allErrors: true, validateSchema: false, logger: false, verbose: true });
    addFormats.default(ajv);
    // GitHub sends an empty text where there is no address, and gives that as the default in its description.
    ajv.addFormat('uri', (text: string) => text === '' || URL.canParse(text));
    ajv.addSchema({ ...description().slice, $id: 'github' });
  }
  return ajv.getSchema(`github#${pointer}`);
}

/** What is wrong with a request, in the words of GitHub's own validator; empty when nothing is. */
export function requestFaults(operation: Operation, query: URLSearchParams, body: Json | undefined): string[] {
  return [...queryFaults(operation, query), ...bodyFaults(operation, body)];
}

function queryFaults(operation: Operation, query: URLSearchParams): string[] {
  const known = new Map(operation.parameters.filter((one) => one.in === 'query').map((one) => [one.name, one]));
  const faults: string[] = [];
  for (const [name, text] of query) {
    const parameter = known.get(name);
    // GitHub ignores what it does not know; a misspelt parameter is a mistake of ours all the same.
    if (!parameter) faults.push(`"${name}" is not a permitted key.`);
    else if (!fits(parameter, text)) faults.push(`For 'query/${name}', "${text}" is not ${wanted(parameter.schema)}.`);
  }
  for (const parameter of known.values()) {
    if (parameter.required && !query.has(parameter.name)) faults.push(`"${parameter.name}" wasn't supplied.`);
  }
  return faults;
}

/** A path whose number is no number is a path that does not exist. */
export function paramsFit(operation: Operation, params: Record<string, string>): boolean {
  return operation.parameters.every((one) => one.in !== 'path' || fits(one, params[one.name] ?? ''));
}

function fits(parameter: Parameter, text: string): boolean {
  const schema = resolve(parameter.schema);
  const values = Array.isArray(schema.enum) ? schema.enum : undefined;
  if (values) return values.map(String).includes(text);
  if (schema.type === 'integer') return /^\d{1,15}$/.test(text);
  return schema.type === 'boolean' ? text === 'true' || text === 'false' : true;
}

function wanted(schema: JsonObject): string {
  const { enum: values, type } = resolve(schema);
  return Array.isArray(values) ? `a member of ${JSON.stringify(values)}` : `${article(String(type))} ${String(type)}`;
}

function bodyFaults(operation: Operation, body: Json | undefined): string[] {
  if (operation.request === undefined) return body === undefined ? [] : ['This operation takes no body.'];
  if (body === undefined) return operation.requestRequired ? ["For 'links/0/schema', nil is not an object."] : [];
  const validate = validator(operation.request);
  if (!validate) throw new Error(`the slice has no ${operation.request}`);
  validate(body);
  const wrong = (validate.errors ?? []).filter(tellsSomething).map(words);
  return [...new Set([...wrong, ...unknownKeys(at(operation.request), body, '')])];
}

/** `anyOf` repeats as a whole what its branches said. */
function tellsSomething(error: ErrorObject): boolean {
  return error.keyword !== 'anyOf' && error.keyword !== 'oneOf';
}

/** GitHub's validator is the Ruby gem json_schema; these are its sentences, as people quote them in bug reports. */
function words(error: ErrorObject): string {
  const place = error.instancePath.replace(/\//g, '/properties/').slice(1);
  const at = place ? `For '${place}', ` : '';
  const value = inspect(error.data as Json);
  switch (error.keyword) {
    case 'required':
      return `${at}"${String(error.params.missingProperty)}" wasn't supplied.`;
    case 'additionalProperties':
      return `"${String(error.params.additionalProperty)}" is not a permitted key.`;
    case 'maxItems':
      return `No more than ${error.params.limit} items are allowed; ${(error.data as Json[]).length} were supplied.`;
    case 'maxLength':
      return `Only ${error.params.limit} characters are allowed; ${[...(error.data as string)].length} were supplied.`;
    case 'enum':
      return `${at}${value} is not a member of ${JSON.stringify(error.params.allowedValues)}.`;
    case 'type':
      return `${at}${value} is not ${article(String(error.schema))} ${String(error.schema)}.`;
    case 'pattern':
      return `${at}${value} does not match /${String(error.params.pattern)}/.`;
    case 'format':
      return `${at}${value} is not a valid ${String(error.params.format)}.`;
    default:
      return `${at}${error.message ?? error.keyword}.`;
  }
}

function article(noun: string): string {
  return /^[aeio]/.test(noun) ? 'an' : 'a';
}

/** As Ruby prints a value. */
function inspect(value: Json): string {
  if (value === null) return 'nil';
  const text = JSON.stringify(value);
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}

/** Keys of which the description knows nothing: misspelt ones, mostly. It says so itself for few operations only. */
function unknownKeys(schema: Json | undefined, value: Json, place: string): string[] {
  const { properties, additionalProperties, items } = resolve(schema);
  if (Array.isArray(value)) return value.flatMap((item, index) => unknownKeys(items, item, `${place}/${index}`));
  if (!isObject(value) || !isObject(properties) || additionalProperties !== undefined) return [];
  return Object.entries(value).flatMap(([name, item]) => {
    const known = properties[name];
    if (known === undefined) return [`"${name}" is not a permitted key.`];
    return item === undefined ? [] : unknownKeys(known, item, `${place}/${name}`);
  });
}

/** What is wrong with an answer of the fake's own. Errors that an operation does not list have GitHub's common shapes. */
export function answerFaults(operation: Operation, status: number, body: Json | undefined): string[] {
  const listed = operation.responses.has(status) ? operation.responses.get(status) : commonError(status);
  const pointer = listed !== undefined && at(listed) === undefined ? undefined : listed;
  if (pointer === undefined) return body === undefined ? [] : [`${operation.id} has no body with ${status}`];
  if (body === undefined) return [`${operation.id} needs a body with ${status}`];
  const validate = validator(pointer);
  if (!validate) throw new Error(`the slice has no ${pointer}`);
  validate(body);
  return (validate.errors ?? []).map(
    (error) => `${error.instancePath} ${error.message} ${inspect(error.data as Json)}`,
  );
}

function commonError(status: number): string | undefined {
  return status < 400 ? undefined : '/components/schemas/basic-error';
}

/** The schema of an operation's good answer. */
export function answerSchema(operation: Operation, status: number): JsonObject | undefined {
  const pointer = operation.responses.get(status);
  return pointer === undefined ? undefined : objectOf(at(pointer));
}
