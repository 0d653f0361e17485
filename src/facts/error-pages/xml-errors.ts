/** XML that storage, gateways and SOAP services send in place of an answer: known by the name of its root element. */

const ROOT = /^\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[^>]{0,300}-->\s*)?<(?:[\w-]{1,30}:)?([\w-]{1,60})[\s/>]/;
const ERROR_ROOT =
  /^(?:errors?|error-?response|response-?status|fault|exception|service-?exception(?:-?report)?|exception-?report|problem|http-?error|status-?error|o?auth-?error)$/i;
const SOAP_FAULT = /<(?:[\w-]{1,30}:)?Envelope\b[\s\S]{0,2000}?<(?:[\w-]{1,30}:)?Fault[\s>]/;

/** True for `<Error><Code>…`, `<ErrorResponse>`, a SOAP fault, `<Map><status>404</status>…` of Jackson. */
export function isXmlError(raw: string): boolean {
  const start = raw.slice(0, 8_000);
  const root = ROOT.exec(start)?.[1] ?? '';
  if (ERROR_ROOT.test(root)) return true;
  if (/^envelope$/i.test(root)) return SOAP_FAULT.test(start);
  return (
    raw.length < 8_000 &&
    /^(?:map|hash|response|result|api)$/i.test(root) &&
    /<(?:status|code|statusCode)>[45]\d\d<\//i.test(start) &&
    /<(?:error|message|reason)>/i.test(start)
  );
}
