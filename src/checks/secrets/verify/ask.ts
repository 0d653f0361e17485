/** Asks one provider about one credential. What comes back is safe to print: of the answer nothing is kept but what was read. */
import { REPOSITORY_URL } from '../../../core/project.ts';
import { TOOL } from '../../../core/report.ts';
import type { Reading, Verification, VerifyRequest } from '../../../facts/credentials/shared/verification.ts';
import { type Http, HttpFailure, type HttpFailureKind, type HttpResponse } from '../../../io/http.ts';

/** Lists of models and projects are longer than other answers. */
const MAX_BYTES = 1024 * 1024;

const USER_AGENT = `${TOOL.name}/${TOOL.version} (is a leaked token still valid?; +${REPOSITORY_URL})`;

/** `closed`: the host does not answer, or wants fewer requests: it is not asked about the next one. */
export type Asked = Reading | { state: 'closed'; why: string };

export async function ask(
  http: Http,
  { host, read }: Verification,
  { method, path, headers, body }: VerifyRequest,
  timeoutMs: number,
): Promise<Asked> {
  let response: HttpResponse;
  try {
    response = await http.send({
      method: method ?? 'GET',
      url: `https://${host}${path}`,
      headers: { 'user-agent': USER_AGENT, accept: 'application/json', ...headers },
      ...(body === undefined ? {} : { body }),
      timeoutMs,
      maxBytes: MAX_BYTES,
    });
  } catch (error) {
    // The words of an error may hold the address, and an address may hold the secret.
    return {
      state: 'closed',
      why: `could not be asked (${error instanceof HttpFailure ? TROUBLE[error.kind] : TROUBLE.other})`,
    };
  }
  const { status } = response;
  if (status === 429) return { state: 'closed', why: 'wants fewer requests (status 429)' };
  const open = { state: 'unknown', why: `did not say whether it works (status ${status})` } as const;
  // A redirect is not followed: the credential stays with the host that was named.
  if (status >= 500 || (status >= 300 && status < 400)) return open;
  const json = jsonOf(response);
  return json === undefined ? open : (read({ status, json }) ?? open);
}

const TROUBLE: Record<HttpFailureKind, string> = {
  dns: 'its name cannot be looked up',
  refused: 'it refuses the connection',
  reset: 'the connection broke',
  timeout: 'timed out',
  tls: 'no secure connection',
  proxy: 'the proxy does not let it through',
  other: 'no connection',
};

/** A page of a proxy or a portal is nobody's answer: undefined. */
function jsonOf({ body, truncated }: HttpResponse): unknown {
  if (truncated) return undefined;
  try {
    const json: unknown = JSON.parse(body.toString('utf8'));
    return typeof json === 'object' && json !== null ? json : undefined;
  } catch {
    return undefined;
  }
}
