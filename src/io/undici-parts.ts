/**
 * What we use of undici, module by module: its entry also loads fetch, WebSocket, caches and mocks, a third of a megabyte
 * that each run would read. The package has no `exports`, and its version is pinned, so that these paths hold.
 */
import connect from 'undici/lib/api/api-connect.js';
import request from 'undici/lib/api/api-request.js';
import buildConnector from 'undici/lib/core/connect.js';
import Dispatcher from 'undici/lib/dispatcher/dispatcher.js';
import EnvHttpProxyAgent from 'undici/lib/dispatcher/env-http-proxy-agent.js';

/** As the entry does: dispatchers have these methods from elsewhere, and proxies open their tunnels with one. */
export function openUndici() {
  Object.assign(Dispatcher.prototype, { connect, request });
  return { buildConnector, EnvHttpProxyAgent };
}
