// Git over HTTP, by git's own server program run as CGI (`git help http-backend`): shallow and partial fetches, and
// fetching by commit id, work as they do on GitHub because it is the same code. Reading only: nothing here pushes.
import { spawn } from 'node:child_process';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename, dirname } from 'node:path';
import { gitEnvironment } from '../git/index.ts';
import { levelOf, reaches, type Token } from './tokens.ts';

const pattern = /^\/([^/]+\/[^/]+?)(?:\.git)?\/(info\/refs|git-upload-pack|git-receive-pack)$/;

export interface GitRequest {
  repository: string;
  service: string;
}

export function gitRequest(path: string): GitRequest | undefined {
  const match = pattern.exec(path);
  return match ? { repository: match[1] ?? '', service: match[2] ?? '' } : undefined;
}

/** As GitHub: whoever shows no token is asked for one, and a repository out of reach is not there. */
export function gitRefusal(
  repository: { fullName: string; private: boolean } | undefined,
  token: Token | 'unknown' | undefined,
): { status: number; text: string } | undefined {
  if (token === 'unknown') return { status: 401, text: 'Invalid username or token.' };
  if (repository && !repository.private) return undefined;
  if (!token) return { status: 401, text: 'Authentication required' };
  const allowed = repository && reaches(token, repository.fullName) && levelOf(token, 'contents') !== 'none';
  return allowed ? undefined : { status: 404, text: 'Repository not found.' };
}

export function serveGit(
  gitDir: string,
  service: string,
  request: IncomingMessage,
  query: string,
  body: Buffer,
  response: ServerResponse,
): Promise<void> {
  const protocol = String(request.headers['git-protocol'] ?? '');
  const environment = gitEnvironment({
    GIT_PROJECT_ROOT: dirname(gitDir),
    GIT_HTTP_EXPORT_ALL: '1',
    PATH_INFO: `/${basename(gitDir)}/${service}`,
    QUERY_STRING: query,
    REQUEST_METHOD: request.method ?? 'GET',
    CONTENT_TYPE: String(request.headers['content-type'] ?? ''),
    CONTENT_LENGTH: String(body.length),
    HTTP_CONTENT_ENCODING: String(request.headers['content-encoding'] ?? ''),
    GIT_PROTOCOL: protocol,
    HTTP_GIT_PROTOCOL: protocol,
    REMOTE_ADDR: '127.0.0.1',
  });
  return new Promise((resolve, reject) => {
    const child = spawn('git', ['http-backend'], { env: environment, stdio: ['pipe', 'pipe', 'ignore'] });
    let head: Buffer | undefined = Buffer.alloc(0);
    child.on('error', reject);
    child.stdin.on('error', () => {}); // it may answer before it has read everything
    child.stdin.end(body);
    child.stdout.on('data', (chunk: Buffer) => {
      if (head === undefined) {
        response.write(chunk);
        return;
      }
      head = Buffer.concat([head, chunk]);
      const end = head.indexOf('\r\n\r\n');
      if (end < 0) return;
      const rest = head.subarray(end + 4);
      writeHead(response, head.subarray(0, end).toString());
      head = undefined;
      response.write(rest);
    });
    child.on('close', () => {
      if (head !== undefined) response.writeHead(500);
      response.end(() => resolve());
    });
  });
}

function writeHead(response: ServerResponse, head: string): void {
  let status = 200;
  for (const line of head.split('\r\n')) {
    const colon = line.indexOf(':');
    const [name, value] = [line.slice(0, colon), line.slice(colon + 1).trim()];
    if (name.toLowerCase() === 'status') status = Number.parseInt(value, 10);
    else response.setHeader(name, value);
  }
  response.writeHead(status);
}
