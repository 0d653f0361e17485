/** JSON that says no with a good status, and brings nothing: `{"ok":false,"code":"BAD_CREDENTIALS"}`. */
import { isJsonError } from '../../facts/error-pages/json-errors.ts';

const NO = ['ok', 'success', 'succeeded', 'authenticated', 'isauthenticated', 'loggedin', 'isloggedin', 'authorized'];
const SAYING = 'code error errors message msg reason status detail details type title errorcode result name'.split(' ');
// Of the request, not of what was asked for.
const BESIDE =
  'timestamp time date path url uri requestid traceid correlationid instance hint help docs locale lang version'.split(
    ' ',
  );
const FAILED = /^(?:error|fail|failed|failure|ko|denied|unauthori[sz]ed|unauthenticated|forbidden)$/i;
const DENIED =
  /(?:^|[^a-z])(?:un(?:authenticated|authori[sz]ed)|not[ _-]?(?:logged[ _-]?in|signed[ _-]?in|authenticated|authori[sz]ed)|(?:bad|invalid|wrong|incorrect|unknown)[ _-](?:credentials?|password|log-?in|user(?:name)?|e-?mail|token|grant|account)|log-?in[ _-](?:required|failed)|auth(?:entication|ori[sz]ation)?[ _-](?:required|failed|error|needed)|(?:access|permission)[ _-]denied|forbidden|no[ _-]session|session[ _-]expired|(?:log|sign)[ -]in (?:first|to continue)|please (?:log|sign)[ -]in)(?:[^a-z]|$)/i;

/** Looked at of one value, in all. */
const MAX_VALUES = 5_000;

/** False for anything that brings data beside the error. */
export function isErrorEnvelope(json: unknown): boolean {
  if (isJsonError(json)) return true;
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return false;
  const fields = Object.entries(json)
    .slice(0, 100)
    .map(([key, value]): [string, unknown] => [key.toLowerCase().replace(/[_-]/g, ''), value]);
  if (fields.some(([key, value]) => !SAYING.includes(key) && typeof value === 'object' && !isEmptyJson(value)))
    return false;
  if (fields.some(([key]) => /token$|^jwt$/.test(key) && !isEmptyJson(Object.fromEntries(fields)[key]))) return false;
  if (fields.some(([key, value]) => NO.includes(key) && (value === false || value === 'false' || value === 0)))
    return true;
  if (fields.some(([key, value]) => ![...SAYING, ...NO, ...BESIDE].includes(key) && !isEmptyJson(value))) return false;
  return fields.some(
    ([key, value]) =>
      ((key === 'status' || key === 'result') && typeof value === 'string' && FAILED.test(value)) ||
      (SAYING.includes(key) && typeof value === 'string' && value.length <= 200 && DENIED.test(value)),
  );
}

/** What pages of a list say of themselves. */
const COUNTERS =
  /^(?:page|pages|per_?page|page_?size|limit|offset|size|total|count|total_?(?:count|pages)|status|ok|success)$/i;

/** Nothing of anybody is in it: `[]`, `{"user":null}`, `{"items":[],"page":1}`. */
export function isEmptyJson(json: unknown): boolean {
  const open: [key: string, value: unknown][] = [['', json]];
  for (let seen = 0; seen < MAX_VALUES; seen++) {
    const next = open.pop();
    if (next === undefined) return true;
    const [key, value] = next;
    if (value === null || value === false || value === '' || value === 0 || value === undefined) continue;
    if (typeof value !== 'object') {
      if (COUNTERS.test(key)) continue;
      return false;
    }
    const entries = Array.isArray(value) ? value.map((each): [string, unknown] => ['', each]) : Object.entries(value);
    for (const each of entries.slice(0, MAX_VALUES)) open.push(each);
  }
  return false;
}
