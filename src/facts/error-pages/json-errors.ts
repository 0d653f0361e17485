/** JSON that frameworks and gateways send in place of an answer. Judged by shape, so that data *about* errors is none. */

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const STATUS_KEYS = ['statusCode', 'status_code', 'status', 'code', 'statusText'];
const TEXT_KEYS = ['message', 'error', 'errors', 'detail', 'title', 'statusMessage', 'msg', 'reason', 'description'];
const BESIDE_KEYS = [
  'path',
  'timestamp',
  'requestId',
  'request_id',
  'url',
  'trace',
  'stack',
  'data',
  'type',
  'instance',
  'traceId',
  'success',
  'ok',
  'name',
  'id',
  'digest',
  'unhandled',
  'fatal',
  'cause',
  'exception',
  'file',
  'line',
  'hint',
  'details',
];
const KNOWN_KEYS = new Set([...STATUS_KEYS, ...TEXT_KEYS, ...BESIDE_KEYS]);

const FAILURE =
  /^(?:error:? ?)?(?:\d{3}:? )?(?:(?:page |route |application |deployment )?not found|internal (?:server )?error|an internal server error occurred|bad gateway|service (?:temporarily )?unavailable|gateway time-?out|endpoint request timed out|server error|unexpected error|something went wrong|missing authentication token|no route matched with those values|route .{1,200} not found|cannot (?:get|head|post|put|patch|delete) \/\S{0,200}|too many requests|upstream .{1,60})[.!]?$/i;

const isErrorStatus = (value: unknown): boolean =>
  (typeof value === 'number' || typeof value === 'string') && /^[45]\d\d$/.test(String(value));

const isFailureText = (value: unknown): boolean => typeof value === 'string' && FAILURE.test(value);

/** `{ "error": { … } }` is one level; deeper is data. */
const MAX_DEPTH = 2;

/**
 * True for `{"statusCode":500,"error":"Internal Server Error"}`, `{"detail":"Not Found"}`, `{"message":"Internal server
 * error"}` and a GraphQL answer that has errors and no data. False for any object that also carries something else.
 */
export function isJsonError(json: unknown, depth = 1): boolean {
  if (!isFields(json) || depth > MAX_DEPTH) return false;
  const keys = Object.keys(json);
  if (keys.length === 0) return false;
  if (
    Array.isArray(json.errors) &&
    json.errors.length > 0 &&
    !json.data &&
    keys.every((key) => ['errors', 'data', 'extensions'].includes(key))
  )
    return true;
  if (!keys.every((key) => KNOWN_KEYS.has(key))) return false;
  const hasStatus = STATUS_KEYS.some((key) => isErrorStatus(json[key]));
  const says = TEXT_KEYS.filter((key) => json[key] !== undefined && json[key] !== null && json[key] !== false);
  if (hasStatus) return says.length > 0 || 'stack' in json;
  if (isFields(json.error)) return isJsonError(json.error, depth + 1);
  return says.some((key) => isFailureText(json[key]));
}
