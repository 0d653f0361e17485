import { r as __toESM } from "./rolldown-runtime.js";
import { i as messageOf, n as UserError, r as codeOf } from "./errors.js";
import { a as printable } from "./text.js";
import { v as HttpFailure } from "./configuration.js";
import path from "node:path";
import { pipeline } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";

//#region src/io/http-undici.ts
const CONNECT_TIMEOUT_MS = 1e4;
const ACCEPT_ENCODING = "gzip, br";
const MAX_ENCODINGS = 2;
const nodeHttp = { send };
async function send(request) {
	const undici = await import("./undici2.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
	const direct = /* @__PURE__ */ new WeakSet();
	const progress = { phase: "connect" };
	const agent = openAgent(undici, direct, progress);
	const timeout = new AbortController();
	const timer = setTimeout(() => timeout.abort(), request.timeoutMs);
	const started = performance.now();
	const elapsed = () => Math.round(performance.now() - started);
	try {
		const response = await agent.request({
			origin: new URL(request.url).origin,
			path: pathOf(request.url),
			method: request.method,
			headers: {
				"accept-encoding": ACCEPT_ENCODING,
				...request.headers
			},
			body: request.body ?? null,
			signal: timeout.signal,
			headersTimeout: 0,
			bodyTimeout: 0
		});
		const headersMs = elapsed();
		progress.phase = "body";
		const headers = toHeaders(response.headers);
		const hasBody = request.method !== "HEAD" && ![
			204,
			205,
			304
		].includes(response.statusCode);
		const { body, truncated } = await readBody(response.body, hasBody ? encodingsOf(headers) : [], request.maxBytes, timeout.signal);
		return {
			status: response.statusCode,
			headers,
			body,
			truncated,
			timing: {
				headersMs,
				totalMs: elapsed()
			}
		};
	} catch (error) {
		if (timeout.signal.aborted) throw timedOut(progress.phase, request.timeoutMs, error);
		throw classifyFailure(error, direct.has(Object(error)));
	} finally {
		clearTimeout(timer);
		await agent.destroy().catch(() => {});
	}
}
function openAgent(undici, direct, progress) {
	const connector = undici.buildConnector({
		timeout: CONNECT_TIMEOUT_MS,
		maxCachedSessions: 0
	});
	const connect = (options, callback) => connector(options, (...outcome) => {
		if (outcome[0] === null) progress.phase = "headers";
		else direct.add(outcome[0]);
		callback(...outcome);
	});
	try {
		return new undici.EnvHttpProxyAgent({
			connect,
			allowH2: false,
			pipelining: 0,
			maxHeaderSize: 65536
		});
	} catch (error) {
		throw new HttpFailure("proxy", codeOf(error) ?? "ERR_INVALID_URL", "HTTP_PROXY or HTTPS_PROXY is not a URL", { cause: error });
	}
}
function pathOf(url) {
	const { pathname, search } = new URL(url);
	return pathname + search;
}
function toHeaders(raw) {
	const headers = /* @__PURE__ */ new Map();
	for (const [name, value] of Object.entries(raw)) if (value !== void 0) headers.set(name.toLowerCase(), typeof value === "string" ? [value] : value);
	return headers;
}
function encodingsOf(headers) {
	if (headers.get("content-length")?.[0] === "0") return [];
	const names = (headers.get("content-encoding") ?? []).flatMap((value) => value.toLowerCase().split(",")).map((name) => name.trim()).filter((name) => name !== "" && name !== "identity");
	if (names.length > MAX_ENCODINGS) return [];
	const decoders = names.reverse().map(decoderOf);
	return decoders.every((decoder) => decoder !== void 0) ? decoders : [];
}
function decoderOf(encoding) {
	switch (encoding) {
		case "gzip":
		case "x-gzip": return createGunzip();
		case "br": return createBrotliDecompress();
		case "deflate": return createInflate();
		default: return;
	}
}
async function readBody(source, decoders, maxBytes, signal) {
	const decoded = decoders.at(-1) ?? source;
	if (decoders.length > 0) pipeline([source, ...decoders], () => {});
	const abort = () => decoded.destroy(/* @__PURE__ */ new Error("timeout"));
	signal.addEventListener("abort", abort, { once: true });
	const chunks = [];
	let size = 0;
	let truncated = false;
	try {
		for await (const chunk of decoded) {
			const room = maxBytes - size;
			chunks.push(chunk.subarray(0, room));
			size += Math.min(chunk.length, room);
			truncated = chunk.length > room;
			if (truncated) break;
		}
	} finally {
		signal.removeEventListener("abort", abort);
		source.on("error", () => {});
		source.destroy();
	}
	return {
		body: Buffer.concat(chunks),
		truncated
	};
}
const UNFINISHED = {
	connect: "no answer",
	headers: "no answer",
	body: "an answer that did not end"
};
const timedOut = (phase, timeoutMs, cause) => new HttpFailure("timeout", `${phase.toUpperCase()}_TIMEOUT`, `${UNFINISHED[phase]} within ${timeoutMs} ms`, { cause });
const CONNECT_KINDS = {
	ENOTFOUND: "dns",
	EAI_AGAIN: "dns",
	EAI_FAIL: "dns",
	ECONNREFUSED: "refused",
	UND_ERR_CONNECT_TIMEOUT: "timeout",
	ETIMEDOUT: "timeout",
	EHOSTUNREACH: "other",
	ENETUNREACH: "other",
	EADDRNOTAVAIL: "other"
};
const RESETS = [
	"ECONNRESET",
	"EPIPE",
	"UND_ERR_SOCKET",
	"ECONNABORTED"
];
const TLS_CODE = /^(?:CERT_|CRL_|ERR_TLS_|ERR_SSL_|ERROR_IN_C|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|INVALID_(?:CA|PURPOSE)|HOSTNAME_MISMATCH|PATH_LENGTH_EXCEEDED|EPROTO$|UNSPECIFIED$)/;
function classifyFailure(error, isDirect) {
	if (Error.isError(error) && error.name === "HttpFailure") return error;
	const cause = firstOf(error);
	const code = codeOf(cause) ?? (Error.isError(cause) ? cause.name : "UNKNOWN");
	const message = printable(messageOf(cause) || code, 200);
	const failure = (kind) => new HttpFailure(kind, code, message, { cause: error });
	if (code.startsWith("UND_ERR_PRX_") || /^Proxy (?:response|Authentication)/.test(message)) return failure("proxy");
	const kind = CONNECT_KINDS[code];
	if (kind !== void 0) return failure(isDirect ? kind : "proxy");
	if (TLS_CODE.test(code)) return failure("tls");
	return failure(RESETS.includes(code) ? "reset" : "other");
}
function firstOf(error) {
	if (!Error.isError(error) || !("errors" in error) || !Array.isArray(error.errors)) return error;
	const errors = error.errors;
	return errors.find((each) => codeOf(each) !== "ENETUNREACH") ?? errors[0] ?? error;
}

//#endregion
//#region src/app/options.ts
const CHECK_WORDS = [
	"env",
	"secrets",
	"migrations",
	"smoke"
];
const SCOPES = [
	"auto",
	"change",
	"history",
	"tree"
];
function safeFolder(folder, option) {
	const normal = path.posix.normalize(folder.replaceAll("\\", "/")).replace(/\/+$/, "");
	if (normal.startsWith("..") || path.posix.isAbsolute(normal)) throw new UserError(`${option} leads out of the repository: ${folder}.`, "Write a folder of the repository, such as `apps/web`.");
	return normal === "." ? "" : normal;
}

//#endregion
export { nodeHttp as i, SCOPES as n, safeFolder as r, CHECK_WORDS as t };