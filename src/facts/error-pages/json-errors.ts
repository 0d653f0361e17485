/** JSON that frameworks and gateways send in place of an answer. Judged by shape, so that data *about* errors is none. */
import { isErrorLine, isErrorSentence, isFailing } from './error-lines.ts';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

// Keys are compared in lower case without `_` and `-`: `statusCode`, `status_code`, `Message`.
const STATUS_KEYS = ['statuscode', 'status', 'code', 'statustext', 'httpstatus', 'httpcode', 'errorcode'];
const TEXT_KEYS = [
  'message',
  'error',
  'errors',
  'detail',
  'title',
  'statusmessage',
  'msg',
  'reason',
  'description',
  'errormessage',
  'errordescription',
  'errormsg',
  'fault',
  'faultstring',
];
const BESIDE_KEYS =
  'path timestamp requestid url uri trace stack stacktrace data type instance traceid success ok name id digest unhandled fatal cause exception file line hint details result datetime method classname errortype errorcodes correlationid documentationurl helpurl moreinfo docs help jsonrpc apiversion kind metadata context namespace request version rootcause extensions locations links server host time date service class messages requestid statusmessage retryable retryafter ts solution suggestion invalidparams invalidfields validation fields errorid errorname errorclass subcode logref target innererror parameter pointer source level severity support'.split(
    ' ',
  );
const KNOWN_KEYS = new Set([...STATUS_KEYS, ...TEXT_KEYS, ...BESIDE_KEYS]);

const SAYS =
  /^(?:error:? ?)?(?:\d{3}:? )?(?:endpoint request timed out|missing authentication token|no route matched with those values|route .{1,200} not found|cannot (?:get|head|post|put|patch|delete) \/\S{0,200}|upstream .{1,60}|an internal server error occurred|(?:not|un)[ _-]?(?:found|allowed|authenticated|authori[sz]ed)|internal[ _]?(?:server[ _]?)?error|invalid (?:api )?(?:key|token|credentials).{0,40}|(?:jwt|token|api key) .{0,30}(?:expired|missing|invalid|required)|no (?:api ?key|token|authorization|credentials).{0,40}|authentication credentials were not provided|(?:the )?(?:requested )?(?:resource|route|endpoint|function|url) .{0,60}(?:not found|not exist|could not be found).{0,40})[.!]?$/i;

const isErrorStatus = (value: unknown): boolean =>
  (typeof value === 'number' || typeof value === 'string') && /^[45]\d\d(?:\s[A-Za-z ]{2,40})?$/.test(String(value));

const isFailureText = (value: unknown): boolean =>
  typeof value === 'string' && (SAYS.test(value) || isErrorLine(value));

/** `{ "error": { … } }` is one level; deeper is data. */
const MAX_DEPTH = 2;
// `PROJECT_PAUSED`, `AccessDenied`
const FAILED_CODE =
  /(?:NOT|ERROR|FAIL|INVALID|DENIED|PAUSED|EXPIRED|MISSING|FORBIDDEN|UNAUTH|DISABLED|TIMEOUT|EXCEEDED|BLOCKED|UNAVAILABLE|SUSPENDED|LIMIT|NO_?MATCHING|CONFLICT|REJECTED|PGRST|^(?:[0-9]{2}|[A-Z]{2})[0-9A-Z]{3}$)(?![a-z]{4})/i;
// What validators say of a value.
const REJECTS =
  /\b(?:must (?:be|have|not|match)|is required|are required|is not (?:a |an )?(?:valid|allowed)|should (?:be|have|match)|is (?:missing|invalid)|expected)\b/i;
const FAILED = new Set(['error', 'fail', 'failed', 'failure', 'ko']);

/** Its keys as they are compared; of equal ones the last. */
const normalised = (json: Fields): Fields =>
  Object.fromEntries(
    Object.entries(json)
      .slice(0, 100)
      .map(([key, value]) => [key.toLowerCase().replace(/[_-]/g, ''), value]),
  );

/**
 * True for `{"statusCode":500,"error":"Internal Server Error"}`, `{"detail":"Not Found"}`, `{"error":"could not read"}`,
 * `{"success":false,"message":"…"}` and a GraphQL answer that has errors and no data. False for an object that carries
 * anything else, for a list, and for `{"error":null}`.
 */
export function isJsonError(json: unknown, depth = 1): boolean {
  if (!isFields(json) || depth > MAX_DEPTH) return false;
  const fields = normalised(json);
  const keys = Object.keys(fields);
  if (keys.length === 0) return false;
  if (isGraphQlError(fields, keys) || isProblem(fields, keys)) return true;
  // A gateway that has nothing to say: https://docs.aws.amazon.com/apigateway/latest/developerguide/handle-errors-in-lambda-integration.html
  if (keys.length === 1 && fields['message'] === null) return true;
  const error = fields['error'];
  // https://www.elastic.co/docs/reference/elasticsearch/rest-apis: `{"error":{"root_cause":[…],…},"status":404}`
  if (
    isFields(error) &&
    keys.every((key) =>
      ['error', 'status', 'statuscode', 'success', 'ok', 'timestamp', 'jsonrpc', 'id', 'requestid', 'traceid'].includes(
        key,
      ),
    )
  )
    return saysSomething(normalised(error));
  if (!keys.every((key) => KNOWN_KEYS.has(key) || key.startsWith('__') || key.startsWith('$'))) return false;
  const hasData = [fields['data'], fields['result']].some(
    (value) => value !== undefined && value !== null && value !== false && value !== '' && !isEmpty(value),
  );
  const says = TEXT_KEYS.filter((key) => isSaying(fields[key]));
  if (STATUS_KEYS.some((key) => key !== 'errorcode' && isErrorStatus(fields[key]))) {
    const strong = says.some((key) => !['description', 'title'].includes(key) || isFailureText(fields[key]));
    return (
      (strong && (!hasData || says.some((key) => key === 'error' || isFailureText(fields[key])))) ||
      'stack' in fields ||
      'type' in fields
    );
  }
  if (hasData) return false;
  const [title] = [fields['title']];
  if (
    says.some(
      (key) =>
        isFailureText(fields[key]) && !(key === 'title' && typeof fields['id'] === 'number' && title !== undefined),
    )
  )
    return true;
  const failed =
    fields['success'] === false ||
    fields['ok'] === false ||
    error === true ||
    (typeof fields['status'] === 'string' && FAILED.has(fields['status'].toLowerCase()));
  if (failed) return says.length > 0 || error === true;
  if (typeof error === 'string')
    return error.trim() !== '' && !/^(?:none|null|false|ok|no error|0)$/i.test(error.trim());
  if (isSaying(fields['errormessage']) || isSaying(fields['errormsg']) || isSaying(fields['faultstring'])) return true;
  if (
    typeof fields['message'] === 'string' &&
    (FAILED_CODE.test(String(fields['code'] ?? '')) ||
      (keys.length <= 4 && (isFailing(fields['message']) || isErrorSentence(fields['message']))))
  )
    return true;
  if (
    keys.length <= 3 &&
    typeof fields['code'] === 'number' &&
    fields['code'] >= 400 &&
    typeof fields['message'] === 'string' &&
    REJECTS.test(fields['message'])
  )
    return true;
  if ('exception' in fields && ('trace' in fields || 'message' in fields)) return true;
  if (
    keys.some((key) => key === 'type' || key === 'name') &&
    /(?:Exception|Error)$/.test(String(json['__type'] ?? json['name'] ?? ''))
  )
    return says.length > 0;
  return (
    isErrors(fields['errors'], keys) ||
    isValidation(fields['detail']) ||
    ('message' in fields && keys.length <= 2 && isErrorSentence(String(fields['message'])))
  );
}

/** https://www.rfc-editor.org/rfc/rfc9457: `type` is an address, `status` a number; whatever members of its own it has. */
const isProblem = (fields: Fields, keys: readonly string[]): boolean =>
  typeof fields['type'] === 'string' &&
  /^(?:about:blank|https?:\/\/|urn:|\/)/.test(fields['type']) &&
  isErrorStatus(fields['status']) &&
  (typeof fields['title'] === 'string' || typeof fields['detail'] === 'string') &&
  !keys.some((key) => ['id', 'data', 'items', 'results', 'url'].includes(key));

const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0;

const isSaying = (value: unknown): boolean =>
  (typeof value === 'string' && value.trim() !== '') ||
  (typeof value === 'object' && value !== null && !isEmpty(value));

/** An object under `error` that names what failed. */
const saysSomething = (error: Fields): boolean =>
  [
    'message',
    'code',
    'type',
    'reason',
    'detail',
    'title',
    'rootcause',
    'statuscode',
    'status',
    'name',
    'errors',
    'errormessage',
  ].some((key) => {
    const value = error[key];
    return typeof value === 'number' || isSaying(value);
  });

// https://spec.graphql.org/October2021/#sec-Response-Format
const isGraphQlError = (fields: Fields, keys: readonly string[]): boolean =>
  Array.isArray(fields['errors']) &&
  fields['errors'].length > 0 &&
  fields['errors'].some((each) => isFields(each) && typeof each['message'] === 'string') &&
  (!fields['data'] || (isFields(fields['data']) && Object.values(fields['data']).every((value) => value === null))) &&
  keys.every((key) => ['errors', 'data', 'extensions'].includes(key));

/** `{"errors":{"detail":"Not Found"}}` of Phoenix, `{"errors":"Not Found"}` of Shopify, `{"errors":[{"status":"500",…}]}` of JSON:API. */
function isErrors(errors: unknown, keys: readonly string[]): boolean {
  if (keys.length > 2) return false;
  if (typeof errors === 'string') return errors.trim() !== '';
  if (isFields(errors)) return typeof errors['detail'] === 'string';
  return (
    Array.isArray(errors) &&
    errors.length > 0 &&
    keys.length === 1 &&
    errors.every(
      (each) =>
        typeof each === 'string' ||
        (isFields(each) && (isErrorStatus(each['status']) || typeof each['message'] === 'string')),
    )
  );
}

/** What FastAPI says of a request that does not fit: https://fastapi.tiangolo.com/tutorial/handling-errors/ */
const isValidation = (detail: unknown): boolean =>
  Array.isArray(detail) &&
  detail.length > 0 &&
  detail.every((each) => isFields(each) && 'loc' in each && 'msg' in each);
