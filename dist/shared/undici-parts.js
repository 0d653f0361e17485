import { i as __toESM } from "./rolldown-runtime.js";
import { i as require_env_http_proxy_agent, m as require_dispatcher, p as require_connect, r as require_api_request, t as require_api_connect } from "./api-connect.js";

//#region src/io/undici-parts.ts
var import_api_connect = /* @__PURE__ */ __toESM(require_api_connect(), 1);
var import_api_request = /* @__PURE__ */ __toESM(require_api_request(), 1);
var import_connect = /* @__PURE__ */ __toESM(require_connect(), 1);
var import_dispatcher = /* @__PURE__ */ __toESM(require_dispatcher(), 1);
var import_env_http_proxy_agent = /* @__PURE__ */ __toESM(require_env_http_proxy_agent(), 1);
function openUndici() {
	Object.assign(import_dispatcher.default.prototype, {
		connect: import_api_connect.default,
		request: import_api_request.default
	});
	return {
		buildConnector: import_connect.default,
		EnvHttpProxyAgent: import_env_http_proxy_agent.default
	};
}

//#endregion
export { openUndici };