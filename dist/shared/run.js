import { i as messageOf, n as UserError, r as codeOf$1, t as InconclusiveError } from "./errors.js";
import { a as printable, i as nearest } from "./text.js";
import { r as VERBS } from "./request.js";
import { r as sortFindings } from "./finding.js";
import { i as readIgnoreFile, n as override, t as mark } from "./mark.js";
import { a as examinedSomething, n as countOf } from "./outcome.js";
import { s as decide, t as TOOL } from "./report.js";
import { n as today } from "./clock.js";
import { o as splitNul } from "./git-process.js";
import { t as HttpFailure } from "./http.js";
import { i as onEnd } from "./throw-away.js";
import { i as readAll } from "./tree.js";
import { t as placeFindings } from "./place.js";
import { i as tokenHiderOf, r as textsOf } from "./texts.js";
import { n as looseningsOf, t as loadConfig } from "./configuration.js";
import { t as isSameEnvironment } from "./environment.js";
import { i as isReviewed } from "./subject.js";
import { n as judgePolicy } from "./rule2.js";
import { r as trustedTree } from "./other-tools2.js";
import { i as CHECK_WORDS, r as rulesOf, t as checkOf } from "./our-rules.js";
import { t as NO_URL } from "./settings.js";
import { t as POLICY_RULES } from "./rules.js";
import path from "node:path";
import { X509Certificate, constants, createDecipheriv, createHmac, randomBytes } from "node:crypto";
import { lstat, mkdir, mkdtemp, rm, stat, symlink, writeFile } from "node:fs/promises";
import net, { connect, createServer } from "node:net";
import { Duplex, pipeline } from "node:stream";
import { EventEmitter } from "node:events";
import { isDeepStrictEqual } from "node:util";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import tls from "node:tls";
import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { tmpdir } from "node:os";

//#region src/io/http-undici.ts
const CONNECT_TIMEOUT_MS = 1e4;
const ACCEPT_ENCODING = "gzip, br";
const MAX_ENCODINGS = 2;
const nodeHttp = { send };
const loadClient = async () => (await import("./undici-parts.js")).openUndici();
function warmHttp() {
	loadClient();
}
async function send(request) {
	const undici = await loadClient();
	const direct = /* @__PURE__ */ new WeakSet();
	const started = performance.now();
	const elapsed = () => Math.round((performance.now() - started) * 10) / 10;
	const progress = {
		phase: "connect",
		marks: {},
		elapsed
	};
	const agent = openAgent(undici, direct, progress);
	const timeout = new AbortController();
	const timer = setTimeout(() => timeout.abort(), request.timeoutMs);
	const end = request.signal === void 0 ? timeout.signal : AbortSignal.any([timeout.signal, request.signal]);
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
			signal: end,
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
		const { body, truncated } = await readBody(response.body, hasBody ? encodingsOf(headers) : [], request.maxBytes, end);
		return {
			status: response.statusCode,
			headers,
			body,
			truncated,
			timing: {
				...progress.marks,
				headersMs,
				totalMs: elapsed()
			}
		};
	} catch (error) {
		const failure = request.signal?.aborted ? new HttpFailure("timeout", "STOPPED", "it was ended") : timeout.signal.aborted ? timedOut(progress.phase, request.timeoutMs, error) : classifyFailure(error, direct.has(Object(error)));
		failure.afterMs = elapsed();
		throw failure;
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
	const connect = (options, callback) => {
		const socket = connector(options, (...outcome) => {
			if (outcome[0] === null) progress.phase = "headers";
			else direct.add(outcome[0]);
			if (outcome[0] === null && options.protocol === "https:") progress.marks.tlsMs = progress.elapsed();
			callback(...outcome);
		});
		if (!(socket instanceof EventEmitter)) return;
		socket.once("lookup", () => {
			progress.marks.dnsMs = progress.elapsed();
		});
		socket.once("connect", () => {
			progress.marks.connectMs = progress.elapsed();
		});
	};
	try {
		return new undici.EnvHttpProxyAgent({
			connect,
			allowH2: false,
			pipelining: 0,
			maxHeaderSize: 65536
		});
	} catch (error) {
		throw new HttpFailure("proxy", codeOf$1(error) ?? "ERR_INVALID_URL", "HTTP_PROXY or HTTPS_PROXY is not a URL", { cause: error });
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
	const code = codeOf$1(cause) ?? (Error.isError(cause) ? cause.name : "UNKNOWN");
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
	return errors.find((each) => codeOf$1(each) !== "ENETUNREACH") ?? errors[0] ?? error;
}

//#endregion
//#region src/io/wire/frames.ts
const MOST$1 = 268435456;
var NoFrame = class extends Error {
	name = "NoFrame";
};
function frameReader(startsPlain) {
	let waiting = [];
	let [size, wanted] = [0, 1];
	let isPlain = startsPlain;
	const take = (bytes) => {
		const head = isPlain ? 0 : 1;
		if (bytes.length < head + 4) return void 0;
		const length = bytes.readInt32BE(head);
		if (length < 4 || length > MOST$1) throw new NoFrame(`a message of ${length} bytes`);
		wanted = head + length;
		if (bytes.length < wanted) return void 0;
		const whole = bytes.subarray(0, wanted);
		return {
			type: isPlain ? "" : String.fromCharCode(whole[0] ?? 0),
			body: whole.subarray(head + 4),
			whole
		};
	};
	return {
		push(bytes) {
			waiting.push(bytes);
			size += bytes.length;
			if (size < wanted) return [];
			let rest = waiting.length === 1 ? bytes : Buffer.concat(waiting);
			const frames = [];
			for (let frame = take(rest); frame !== void 0; frame = take(rest)) {
				frames.push(frame);
				rest = rest.subarray(wanted);
				wanted = 1;
				if (isPlain) break;
			}
			waiting = rest.length === 0 ? [] : [rest];
			size = rest.length;
			return frames;
		},
		begin() {
			isPlain = false;
		}
	};
}
const SSL = 80877103;
const GSS = 80877104;
const CANCEL = 80877102;
function openingOf(body) {
	const code = body.length >= 4 ? body.readInt32BE(0) : 0;
	return code === SSL || code === GSS ? "encryption" : code === CANCEL ? "cancel" : "session";
}
function startupFor(body, user, database) {
	const words = body.subarray(4).toString().split("\0");
	const settings = /* @__PURE__ */ new Map();
	for (let at = 0; at + 1 < words.length && words[at] !== ""; at += 2) settings.set(words[at] ?? "", words[at + 1] ?? "");
	settings.set("user", user).set("database", database).delete("replication");
	const text = `${[...settings].map(([name, value]) => `${name}\0${value}\0`).join("")}\0`;
	return framed("", body.subarray(0, 4), Buffer.from(text));
}
function framed(type, ...parts) {
	const body = Buffer.concat(parts);
	const length = Buffer.alloc(4);
	length.writeInt32BE(body.length + 4);
	return Buffer.concat([
		Buffer.from(type, "latin1"),
		length,
		body
	]);
}
function partsOf(body) {
	let at = 0;
	const number = (size) => {
		const value = at + size > body.length ? 0 : size === 2 ? body.readUInt16BE(at) : body.readInt32BE(at);
		at += size;
		return value;
	};
	return {
		text() {
			const end = body.indexOf(0, at);
			const text = body.toString("utf8", at, end === -1 ? body.length : end);
			at = end === -1 ? body.length : end + 1;
			return text;
		},
		count: () => number(2),
		int32: () => number(4),
		bytes(length) {
			const bytes = body.subarray(at, at + Math.max(0, length));
			at += Math.max(0, length);
			return bytes;
		}
	};
}

//#endregion
//#region src/io/wire/values.ts
const READERS = new Map([
	[16, (bytes) => bytes[0] === 1 ? "true" : "false"],
	[17, (bytes) => `\\x${bytes.toString("hex")}`],
	[20, (bytes) => bytes.readBigInt64BE().toString()],
	[21, (bytes) => bytes.readInt16BE().toString()],
	[23, (bytes) => bytes.readInt32BE().toString()],
	[26, (bytes) => bytes.readUInt32BE().toString()],
	[700, (bytes) => bytes.readFloatBE().toString()],
	[701, (bytes) => bytes.readDoubleBE().toString()],
	[1082, (bytes) => dayOf(bytes.readInt32BE())],
	[1114, (bytes) => timeOf(bytes.readBigInt64BE())],
	[1184, (bytes) => `${timeOf(bytes.readBigInt64BE())}+00`],
	[1700, (bytes) => numericOf(bytes)],
	[2950, (bytes) => bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5")],
	[3802, (bytes) => bytes.toString("utf8", 1)],
	...[
		18,
		19,
		25,
		114,
		142,
		1042,
		1043,
		705
	].map((oid) => [oid, (bytes) => bytes.toString()])
]);
function readValue(bytes, isBinary, oid) {
	if (!isBinary) return bytes.toString();
	try {
		return READERS.get(oid)?.(bytes);
	} catch (error) {
		if (codeOf$1(error)?.startsWith("ERR_")) return void 0;
		throw error;
	}
}
const EPOCH = Date.UTC(2e3, 0, 1);
const DAY = 864e5;
const INFINITE = 2 ** 31 - 1;
const dayOf = (days) => Math.abs(days) >= INFINITE ? days > 0 ? "infinity" : "-infinity" : new Date(EPOCH + days * DAY).toISOString().slice(0, 10);
function timeOf(microseconds) {
	const milliseconds = Number(microseconds / 1000n) + EPOCH;
	return Math.abs(milliseconds) > 864e13 ? microseconds > 0n ? "infinity" : "-infinity" : new Date(milliseconds).toISOString().replace("T", " ").replace("Z", "");
}
function numericOf(bytes) {
	const [count, weight, sign, scale] = [
		0,
		2,
		4,
		6
	].map((at) => bytes.readInt16BE(at));
	if (sign !== 0 && sign !== 16384) return "NaN";
	const groups = Array.from({ length: count }, (_, at) => bytes.readInt16BE(8 + at * 2));
	const digit = (place) => String(groups[weight - place] ?? 0).padStart(4, "0");
	const whole = Array.from({ length: Math.max(weight, 0) + 1 }, (_, at) => digit(Math.max(weight, 0) - at)).join("");
	const rest = Array.from({ length: Math.ceil(scale / 4) }, (_, at) => digit(-1 - at)).join("").slice(0, scale);
	return `${sign === 0 ? "" : "-"}${whole.replace(/^0+(?=\d)/, "")}${rest === "" ? "" : `.${rest}`}`;
}

//#endregion
//#region src/io/wire/record.ts
function recorder(session, add) {
	const statements = /* @__PURE__ */ new Map();
	const portals = /* @__PURE__ */ new Map();
	const running = [];
	const described = [];
	let batch = 0;
	let answered = -1;
	const run = (sql, values, kind) => {
		const one = {
			session,
			batch,
			sql,
			values,
			done: []
		};
		add(one);
		running.push({
			one,
			kind
		});
		return one;
	};
	return {
		fromClient({ type, body }) {
			const parts = partsOf(body);
			if (type === "") for (const sql of settingsIn(body)) add({
				session,
				batch: -1,
				sql,
				values: [],
				done: ["SET"]
			});
			if (type === "Q") run(parts.text(), [], "text");
			if (type === "Q" || type === "S") batch++;
			if (type === "P") {
				const [name, sql] = [parts.text(), parts.text()];
				statements.set(name, {
					sql,
					types: Array.from({ length: parts.count() }, () => parts.int32())
				});
			}
			if (type === "D" && parts.bytes(1).toString() === "S") described.push({
				statement: statements.get(parts.text()),
				batch
			});
			if (type === "B") {
				const [portal, name] = [parts.text(), parts.text()];
				const { sql = "", types = [] } = statements.get(name) ?? {};
				portals.set(portal, {
					sql,
					values: valuesIn(parts, types)
				});
			}
			if (type === "E") {
				const portal = portals.get(parts.text());
				if (portal?.ran !== void 0) running.push({
					one: portal.ran,
					kind: "goes on"
				});
				else if (portal !== void 0) portal.ran = run(portal.sql, portal.values, "statement");
				else run("", [], "statement");
			}
		},
		fromServer({ type, body }) {
			const now = running[0];
			if (type === "t") {
				const { statement } = described.shift() ?? {};
				const parts = partsOf(body);
				if (statement) statement.types = Array.from({ length: parts.count() }, () => parts.int32());
			}
			if (type === "C" && now?.kind !== "goes on") now?.one.done.push(partsOf(body).text());
			if (type === "s" && now?.kind === "statement") now.one.done.push("SUSPENDED");
			if (/[CIs]/.test(type) && now !== void 0 && now.kind !== "text") running.shift();
			if (type === "E") {
				for (const { one } of running) if (one === now?.one && one.batch === answered) one.error = codeOf(body);
				else if (one.batch === answered) one.isSkipped = true;
			}
			if (type === "Z") {
				while (running[0] !== void 0 && running[0].one.batch <= answered) running.shift();
				while (described[0] !== void 0 && described[0].batch <= answered) described.shift();
				answered++;
			}
		}
	};
}
function settingsIn(body) {
	const words = body.subarray(4).toString().split("\0");
	const given = /* @__PURE__ */ new Map();
	for (let at = 0; at + 1 < words.length && words[at] !== ""; at += 2) given.set(words[at] ?? "", words[at + 1] ?? "");
	const [, inOptions] = /(?:^|\s)(?:-c\s*|--)search[_-]path=((?:\\.|\S)+)/.exec(given.get("options") ?? "") ?? [];
	const path = inOptions?.replace(/\\(.)/g, "$1") ?? given.get("search_path");
	return path === void 0 ? [] : [`SELECT pg_catalog.set_config('search_path', '${path.replaceAll("'", "''")}', false)`];
}
function valuesIn(parts, types) {
	const formats = Array.from({ length: parts.count() }, () => parts.count());
	return Array.from({ length: parts.count() }, (_, at) => {
		const length = parts.int32();
		const isBinary = (formats.length === 1 ? formats[0] : formats[at]) === 1;
		return length === -1 ? null : readValue(parts.bytes(length), isBinary, types[at] ?? 0);
	});
}
function codeOf(body) {
	return body.toString("latin1").split("\0").find((each) => each.startsWith("C"))?.slice(1) ?? "XX000";
}

//#endregion
//#region src/io/wire/listen.ts
const MOST_CHARACTERS = 64e6;
const MOST_SENT = 2e5;
async function listen(options) {
	let sent = [];
	let characters = 0;
	const keep = (one) => {
		characters += one.values.reduce((sum, value) => sum + (value?.length ?? 0), one.sql.length);
		if (characters <= MOST_CHARACTERS && sent.length < MOST_SENT) sent.push(one);
		else isTooMuch = true;
	};
	let isTooMuch = false;
	const clients = /* @__PURE__ */ new Set();
	let sessions = 0;
	const server = createServer((client) => {
		clients.add(client);
		client.on("close", () => clients.delete(client));
		client.on("error", () => client.destroy());
		client.setNoDelay(true);
		converse(client, options, () => recorder(sessions++, keep));
	});
	await new Promise((resolve, reject) => {
		server.once("error", reject);
		server.listen(0, "127.0.0.1", resolve);
	});
	return {
		port: portOf(server),
		take() {
			const taken = {
				sent,
				isTooMuch
			};
			sent = [];
			characters = 0;
			isTooMuch = false;
			return taken;
		},
		async close() {
			for (const client of clients) client.destroy();
			await new Promise((resolve) => server.close(() => resolve()));
		}
	};
}
function portOf(server) {
	const address = server.address();
	return typeof address === "object" && address !== null ? address.port : 0;
}
const NO_ENCRYPTION = Buffer.from("N");
const ASK_PASSWORD = framed("R", Buffer.from([
	0,
	0,
	0,
	3
]));
const WRONG_PASSWORD = framed("E", Buffer.from("SFATAL\0VFATAL\0C28P01\0Mpassword authentication failed\0\0"));
function converse(client, { open, password }, newRecorder) {
	const fromClient = frameReader(true);
	const fromServer = frameReader(false);
	let line;
	let startup;
	let record;
	const orHangUp = (act) => {
		try {
			act();
		} catch (error) {
			if (!(error instanceof NoFrame)) throw error;
			client.destroy();
		}
	};
	const hear = (bytes) => {
		if (bytes === void 0) {
			client.end();
			return;
		}
		orHangUp(() => {
			for (const frame of fromServer.push(bytes)) record?.fromServer(frame);
			client.write(bytes);
		});
	};
	client.on("data", (bytes) => orHangUp(() => {
		for (let frames = fromClient.push(bytes); frames.length > 0; frames = fromClient.push(NOTHING)) for (const frame of frames) {
			if (line !== void 0) {
				record?.fromClient(frame);
				line.send(frame);
				continue;
			}
			if (startup !== void 0) {
				if (frame.type !== "p" || partsOf(frame.body).text() !== password) {
					client.end(WRONG_PASSWORD);
					return;
				}
				record = newRecorder();
				record.fromClient(startup);
				line = open(hear);
				line.send(startup);
				continue;
			}
			const opening = openingOf(frame.body);
			if (opening === "encryption") client.write(NO_ENCRYPTION);
			else if (opening === "cancel") client.end();
			else {
				fromClient.begin();
				startup = frame;
				client.write(ASK_PASSWORD);
			}
		}
	}));
	client.on("close", () => line?.end());
}
const NOTHING = Buffer.alloc(0);

//#endregion
//#region src/io/wire/server-line.ts
function serverLine(socket, user, database) {
	return (hear) => {
		const server = connect(socket);
		server.on("data", hear);
		server.on("close", () => hear(void 0));
		server.on("error", () => server.destroy());
		return {
			send: ({ type, body, whole }) => void server.write(type === "" ? startupFor(body, user, database) : whole),
			end: () => void server.end()
		};
	};
}

//#endregion
//#region src/io/wire/single-line.ts
function singleLine(ask, isStuck) {
	const clients = /* @__PURE__ */ new Set();
	let ids = 0;
	let owner;
	let isBusy = false;
	let alarm;
	async function work() {
		if (isBusy) return;
		isBusy = true;
		try {
			for (let next = nextClient(); next !== void 0; next = nextClient()) {
				const { messages, isCopy } = next.waiting.shift() ?? {
					messages: [],
					isCopy: false
				};
				owner = next;
				const answer = await ask(Buffer.concat(messages));
				if (statusIn(answer) === "I") owner = void 0;
				if (!next.isGone) next.hear(isCopy ? withoutCopyIn(answer) : answer);
				if (next.isLeaving && next.waiting.length === 0) next.hear(void 0);
				if (next.isGone) await leave(next);
			}
		} catch {
			for (const client of clients) client.hear(void 0);
			clients.clear();
		}
		isBusy = false;
		clearTimeout(alarm);
		if (owner !== void 0 && [...clients].some(({ waiting }) => waiting.length > 0)) alarm = setTimeout(isStuck, STUCK).unref();
	}
	const nextClient = () => owner !== void 0 ? owner.waiting.length > 0 ? owner : void 0 : [...clients].find(({ waiting }) => waiting.length > 0);
	async function leave(client) {
		clients.delete(client);
		if (owner === client) {
			await ask(framed("S"));
			await ask(query("ROLLBACK"));
			owner = void 0;
		}
		if (clients.size === 0) await ask(query("DISCARD ALL"));
		else for (const name of client.names.values()) await ask(Buffer.concat([framed("C", Buffer.from(`S${name}\0`)), framed("S")]));
	}
	function nameFor(client, { type, body }) {
		const name = preparedName(type, body);
		if (name === void 0) return void 0;
		const known = client.names.get(name);
		if (known !== void 0 || type !== "P") return known;
		const own = [...clients].some((other) => other !== client && [...other.names.values()].includes(name)) ? `launch_ready_${client.id}_${name}` : name;
		client.names.set(name, own);
		return own;
	}
	return (hear) => {
		const client = {
			id: ids++,
			hear,
			messages: [],
			waiting: [],
			names: /* @__PURE__ */ new Map(),
			isGone: false,
			isLeaving: false,
			copying: false
		};
		clients.add(client);
		return {
			send(frame) {
				const { type } = frame;
				if (type === "X") {
					client.isLeaving = true;
					if (!isBusy && client.waiting.length === 0) client.hear(void 0);
					return;
				}
				client.messages.push(renamed(frame, nameFor(client, frame)));
				const copy = opensCopy(frame);
				if (copy !== void 0) {
					client.copying = true;
					client.hear(copy);
					return;
				}
				if (!ENDS_ASKING.test(type) || client.copying && !/[cf]/.test(type)) return;
				client.waiting.push({
					messages: client.messages,
					isCopy: client.copying
				});
				client.messages = [];
				client.copying = false;
				work();
			},
			end() {
				client.isGone = true;
				client.waiting = [];
				if (!isBusy) workOn(() => leave(client));
			}
		};
	};
	async function workOn(act) {
		isBusy = true;
		await act().catch(() => {});
		isBusy = false;
		work();
	}
}
const STUCK = 2e4;
const ENDS_ASKING = /^[QFSHcf]?$/;
const query = (sql) => framed("Q", Buffer.from(`${sql}\0`));
function opensCopy({ type, body }) {
	if (type !== "Q") return void 0;
	const sql = body.toString("utf8", 0, body.length - 1).replace(/--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'/g, " ");
	const [, options] = /^\s*copy\b[^;]*\bfrom\s+stdin\b([^;]*);?\s*$/i.exec(sql) ?? [];
	return options === void 0 ? void 0 : /\bbinary\b/i.test(options) ? COPY_IN_BINARY : COPY_IN;
}
const COPY_IN = framed("G", Buffer.from([
	0,
	0,
	0
]));
const COPY_IN_BINARY = framed("G", Buffer.from([
	1,
	0,
	0
]));
const placeOfName = (type, body) => type === "P" ? 0 : type === "B" ? body.indexOf(0) + 1 : /[DC]/.test(type) && body[0] === 83 ? 1 : -1;
const DEALLOCATE = /^(\s*deallocate\s+(?:prepare\s+)?)"?(\w+)"?(\s*;?\s*)$/i;
function preparedName(type, body) {
	if (type === "Q") return DEALLOCATE.exec(body.toString("utf8", 0, body.length - 1))?.[2];
	const at = placeOfName(type, body);
	return at === -1 || body[at] === 0 ? void 0 : body.toString("utf8", at, body.indexOf(0, at));
}
function renamed({ type, body, whole }, name) {
	if (name === void 0) return whole;
	if (type === "Q") {
		const [, before = "", , after = ""] = DEALLOCATE.exec(body.toString("utf8", 0, body.length - 1)) ?? [];
		return query(`${before}"${name}"${after}`);
	}
	const at = placeOfName(type, body);
	return framed(type, body.subarray(0, at), Buffer.from(name), body.subarray(body.indexOf(0, at)));
}
function statusIn(answer) {
	const last = frameReader(false).push(answer).at(-1);
	return last?.type === "Z" ? partsOf(last.body).bytes(1).toString() : void 0;
}
const withoutCopyIn = (answer) => Buffer.concat(frameReader(false).push(answer).flatMap(({ type, whole }) => type === "G" ? [] : whole));

//#endregion
//#region src/io/stage/check-out.ts
const MOST = 67108864;
const MODE = 493;
async function checkOut(tree, folder, before = /* @__PURE__ */ new Map()) {
	const entries = new Map((await tree.list()).map((entry) => [entry.path, entry]));
	for (const { path: old } of before.values()) if (!entries.has(old)) await rm(path.join(folder, old), {
		recursive: true,
		force: true
	});
	const wanted = [...entries.values()].filter((entry) => entry.kind !== "submodule" && (entry.oid === void 0 || before.get(entry.path)?.oid !== entry.oid));
	const made = /* @__PURE__ */ new Set([folder]);
	for await (const { entry, content } of readAll(tree, wanted, MOST)) {
		if (typeof content === "string") continue;
		const target = path.join(folder, entry.path);
		await makeFolder(path.dirname(target), made);
		if (before.size > 0) await rm(target, {
			recursive: true,
			force: true
		});
		if (entry.kind === "symlink") await symlink(content.toString(), target);
		else await writeFile(target, content, { mode: MODE });
	}
	return entries;
}
async function linkIgnored(command, root, folder) {
	const options = [
		"--others",
		"--ignored",
		"--exclude-standard",
		"--directory",
		"--no-empty-directory",
		"-z"
	];
	const { exitCode, stdout } = await command.text([
		...[
			"-C",
			root,
			`--work-tree=${root}`,
			"ls-files"
		],
		...options,
		"--full-name"
	]);
	if (exitCode !== 0) return;
	for (const entry of splitNul(stdout)) {
		if (!entry.endsWith("/") && !await isFolder(path.join(root, entry))) continue;
		const target = path.join(folder, entry.replace(/\/$/, ""));
		if (await leadsOut(folder, path.dirname(target))) continue;
		await mkdir(path.dirname(target), { recursive: true });
		if (await isThere(target)) continue;
		await symlink(path.join(root, entry), target, "junction");
	}
}
async function makeFolder(folder, made) {
	if (made.has(folder)) return;
	made.add(folder);
	await makeFolder(path.dirname(folder), made);
	const found = await lstat(folder).catch(() => void 0);
	if (found?.isDirectory() === false) await rm(folder, { force: true });
	if (found?.isDirectory() !== true) await mkdir(folder);
}
const isThere = (target) => lstat(target).then(() => true, () => false);
const isFolder = (target) => stat(target).then((found) => found.isDirectory(), () => false);
async function leadsOut(folder, target) {
	for (let part = target; part !== folder && part.startsWith(folder); part = path.dirname(part)) if ((await lstat(part).catch(() => void 0))?.isSymbolicLink()) return true;
	return false;
}

//#endregion
//#region src/io/stage/command.ts
const LAST_WORDS = 1e3;
function runCommand(line, { cwd, env, limit, signal }) {
	return new Promise((resolve) => {
		const isWindows = process.platform === "win32";
		const child = spawn(line, {
			cwd,
			env,
			shell: true,
			detached: !isWindows,
			stdio: [
				"ignore",
				"pipe",
				"pipe"
			]
		});
		let output = "";
		const keep = (bytes) => {
			output = (output + bytes.toString()).slice(-4e3);
		};
		child.stdout.on("data", keep);
		child.stderr.on("data", keep);
		const end = () => {
			try {
				if (child.pid !== void 0) process.kill(isWindows ? child.pid : -child.pid, "SIGKILL");
			} catch {}
		};
		const forget = onEnd(end);
		signal.addEventListener("abort", end);
		let isLate = false;
		const bell = setTimeout(() => {
			isLate = true;
			end();
		}, limit);
		let isOver = false;
		const finish = (exitCode) => {
			if (isOver) return;
			isOver = true;
			clearTimeout(bell);
			forget();
			signal.removeEventListener("abort", end);
			end();
			child.stdout.destroy();
			child.stderr.destroy();
			resolve({
				exitCode,
				isLate,
				output
			});
		};
		child.once("error", (error) => {
			output += error.message;
			finish(null);
		});
		child.once("exit", (code) => {
			end();
			child.once("close", () => finish(code));
			setTimeout(() => finish(code), LAST_WORDS).unref();
		});
	});
}

//#endregion
//#region src/io/stage/stage.ts
const stageOf = ({ children, checkout, env }) => async (options) => {
	const database = await openDatabase(children, options);
	const home = await mkdtemp(path.join(tmpdir(), "launch-ready-run-"));
	const password = randomBytes(16).toString("hex");
	const listening = await listen({
		open: database.open,
		password
	});
	const variables = databaseVariables(listening.port, password);
	const close = async () => {
		forget();
		await listening.close();
		await database.close();
		await rm(home, {
			recursive: true,
			force: true,
			maxRetries: 5
		});
	};
	const forget = onEnd(() => rmSync(home, {
		recursive: true,
		force: true
	}));
	let entries;
	return {
		server: database.server,
		async checkOut(tree) {
			const isFirst = entries === void 0;
			entries = await checkOut(tree, home, entries);
			if (isFirst && checkout !== void 0) await linkIgnored(checkout.command, checkout.root, home);
		},
		async run({ line, folder, environment, limit }) {
			const given = Object.entries(environment).map(([name, value]) => [name, filled(value, variables)]);
			return {
				...await runCommand(line, {
					cwd: path.join(home, folder),
					env: {
						...usual(env),
						...variables,
						...Object.fromEntries(given)
					},
					limit,
					signal: database.stuck
				}),
				...listening.take(),
				isStuck: database.stuck.aborted
			};
		},
		close
	};
};
async function openDatabase(children, { version, extensions }) {
	const server = version === void 0 ? void 0 : await children.postgres?.(Math.floor(version));
	if (server === void 0) return openPglite(children, extensions);
	return {
		server: `PostgreSQL ${server.version}`,
		open: serverLine(server.socket, "launch_ready", "shadow"),
		stuck: new AbortController().signal,
		close: () => server.stop()
	};
}
async function openPglite(children, extensions) {
	if (children.talk === void 0) throw new Error("no process may be started");
	const waiting = /* @__PURE__ */ new Map();
	let ready = (_) => {};
	let failed = (_) => {};
	const version = new Promise((resolve, reject) => {
		ready = resolve;
		failed = reject;
	});
	const child = children.talk("wire", (message) => {
		const said = message;
		if (said === void 0) {
			const error = /* @__PURE__ */ new Error("PostgreSQL ended");
			failed(error);
			for (const { reject } of waiting.values()) reject(error);
			waiting.clear();
		} else if (said.kind === "ready") ready(said.version);
		else {
			waiting.get(said.id)?.resolve(Buffer.from(said.answer));
			waiting.delete(said.id);
		}
	});
	let ids = 0;
	const ask = (messages) => new Promise((resolve, reject) => {
		const message = {
			id: ids++,
			messages
		};
		waiting.set(message.id, {
			resolve,
			reject
		});
		child.send(message);
	});
	const stuck = new AbortController();
	const open = singleLine(ask, () => stuck.abort());
	try {
		child.send({ extensions });
		return {
			server: `PostgreSQL ${await version}`,
			open,
			stuck: stuck.signal,
			close: async () => child.end()
		};
	} catch (error) {
		child.end();
		throw new Error(`PostgreSQL could not be started: ${messageOf(error)}`, { cause: error });
	}
}
function databaseVariables(port, password) {
	return {
		DATABASE_URL: `postgresql://launch_ready:${password}@127.0.0.1:${port}/launch_ready`,
		PGHOST: "127.0.0.1",
		PGPORT: String(port),
		PGUSER: "launch_ready",
		PGPASSWORD: password,
		PGDATABASE: "launch_ready",
		PGSSLMODE: "disable"
	};
}
const filled = (value, variables) => value.replace(/\$(?:\{(\w+)\}|(\w+))/g, (whole, braced, bare) => variables[braced ?? bare ?? ""] ?? whole);
const USUAL = /^(?:PATH|HOME|USER|LOGNAME|SHELL|LANG|LC_\w+|TZ|TMPDIR|TEMP|TMP|CI|SystemRoot|ComSpec|PATHEXT|APPDATA|LOCALAPPDATA|USERPROFILE|ProgramFiles|ProgramData|JAVA_HOME|DOTNET_ROOT|GOROOT|GOPATH|GEM_HOME|GEM_PATH|BUNDLE_PATH|RBENV_ROOT|PYENV_ROOT|VIRTUAL_ENV|pythonLocation|NVM_DIR|CARGO_HOME|RUSTUP_HOME|MIX_HOME|HEX_HOME|COMPOSER_HOME|LD_LIBRARY_PATH)$/i;
const usual = (env) => Object.fromEntries(Object.entries(env).filter((entry) => entry[1] !== void 0 && USUAL.test(entry[0])));

//#endregion
//#region src/io/stop.ts
function onStop(stop) {
	let isStopped = false;
	const heard = (signal) => {
		if (!isStopped) {
			isStopped = true;
			stop();
		} else if (signal === "SIGINT") {
			forget();
			process.kill(process.pid, signal);
		}
	};
	const forget = () => {
		for (const signal of SIGNALS) process.off(signal, heard);
	};
	for (const signal of SIGNALS) process.on(signal, heard);
	return forget;
}
const SIGNALS = ["SIGINT", "SIGTERM"];

//#endregion
//#region src/io/proxy-of.ts
function proxyOf(host, port, environment) {
	const either = (name) => environment[name.toLowerCase()] ?? environment[name];
	const proxy = either("HTTPS_PROXY") || either("HTTP_PROXY");
	if (!proxy) return void 0;
	const name = host.toLowerCase().replace(/(.)\.$/, "$1");
	return (either("NO_PROXY") ?? "").split(/[,\s]+/).some((entry) => entry !== "" && covers(entry, name, port)) ? void 0 : proxy;
}
function covers(entry, host, port) {
	const withPort = /^(?:\[(?<v6>.+)\]|(?<name>[^:[\]]+)):(?<port>\d+)$/.exec(entry)?.groups;
	if (withPort !== void 0 && Number(withPort["port"]) !== port) return false;
	const name = withPort?.["v6"] ?? withPort?.["name"] ?? entry.replace(/^\[(.+)\]$/, "$1");
	if (name === "*") return true;
	const suffix = name.toLowerCase().replace(/^\*?\./, "").replace(/(.)\.$/, "$1");
	return host.endsWith(`.${suffix}`) || !name.startsWith("*") && host === suffix;
}

//#endregion
//#region src/io/tls-roots.ts
function allRoots({ own = [], public: known = [] }) {
	if (own.length + known.length === 0) return void 0;
	return [
		...tls.getCACertificates("default"),
		...own,
		...known
	];
}
const MAX_CERTIFICATES = 20;
function openRoots({ own = [], public: known = [] }) {
	let roots;
	return (certificates) => {
		const sent = certificates.slice(0, MAX_CERTIFICATES).flatMap((der) => parse(der) ?? []);
		if (sent.length === 0) return [];
		roots ??= listed(own, known);
		const found = [];
		for (const root of roots) {
			if (!sent.some((certificate) => mayStandBehind(certificate, root.der))) continue;
			const parsed = parse(root.der);
			if (parsed === void 0 || found.some(({ der }) => root.der.equals(der))) continue;
			const isBehind = (each) => each.raw.equals(root.der) || each.checkIssued(parsed) && each.verify(parsed.publicKey);
			if (sent.some(isBehind)) found.push({
				der: root.der,
				public: root.public
			});
		}
		return found;
	};
}
function listed(own, known) {
	const bundled = new Set([...known, ...tls.getCACertificates("bundled")].map(base64Of));
	return [...new Set([
		...tls.getCACertificates("default"),
		...own,
		...known
	].map(base64Of))].map((text) => ({
		der: Buffer.from(text, "base64"),
		public: bundled.has(text)
	}));
}
function mayStandBehind(certificate, root) {
	const last = certificate.issuer?.split("\n").at(-1) ?? "";
	const value = last.slice(last.indexOf("=") + 1);
	return /[^ -~]|\\/.test(value) || root.includes(value, 0, "latin1") || certificate.raw.equals(root);
}
const base64Of = (pem) => pem.replace(/-----[^-]+-----|\s+/g, "");
function parse(der) {
	try {
		return new X509Certificate(der);
	} catch (error) {
		if (Error.isError(error)) return void 0;
		throw error;
	}
}

//#endregion
//#region src/io/tls-transcript.ts
const MAX_BYTES = 524288;
function newTranscript() {
	const chunks = [];
	let size = 0;
	let secret;
	return {
		add(chunk) {
			if (size < MAX_BYTES) chunks.push(chunk);
			size += chunk.length;
		},
		addKey(line) {
			const hex = /^SERVER_HANDSHAKE_TRAFFIC_SECRET [0-9a-f]+ ([0-9a-f]+)/i.exec(line)?.[1];
			if (hex !== void 0) secret = Buffer.from(hex, "hex");
		},
		certificates() {
			try {
				return readCertificates(Buffer.concat(chunks), secret);
			} catch (error) {
				if (Error.isError(error)) return void 0;
				throw error;
			}
		},
		start: () => Buffer.concat(chunks).subarray(0, 16)
	};
}
const CHANGE_CIPHER_SPEC = 20;
const HANDSHAKE = 22;
const APPLICATION_DATA = 23;
const SERVER_HELLO = 2;
const CERTIFICATE = 11;
const SUITES = {
	4865: {
		hash: "sha256",
		cipher: "aes-128-gcm",
		keyBytes: 16
	},
	4866: {
		hash: "sha384",
		cipher: "aes-256-gcm",
		keyBytes: 32
	},
	4867: {
		hash: "sha256",
		cipher: "chacha20-poly1305",
		keyBytes: 32
	}
};
function readCertificates(bytes, secret) {
	let plain = Buffer.alloc(0);
	let decrypt;
	let isTls13 = false;
	for (const { type, header, body } of recordsOf(bytes)) {
		if (type === HANDSHAKE) plain = Buffer.concat([plain, body]);
		else if (type === APPLICATION_DATA && isTls13 && decrypt !== void 0) plain = Buffer.concat([plain, decrypt(header, body)]);
		else if (type !== CHANGE_CIPHER_SPEC || !isTls13) return void 0;
		for (let message = messageAt(plain); message !== void 0; message = messageAt(plain)) {
			plain = plain.subarray(4 + message.body.length);
			if (message.type === CERTIFICATE) return listOf(message.body, isTls13);
			if (message.type !== SERVER_HELLO) continue;
			const suite = SUITES[suiteOf(message.body)];
			isTls13 = suite !== void 0;
			if (suite !== void 0 && secret !== void 0) decrypt = decrypter(suite, secret);
		}
	}
}
function* recordsOf(bytes) {
	for (let at = 0; at + 5 <= bytes.length;) {
		const end = at + 5 + bytes.readUInt16BE(at + 3);
		if (end > bytes.length) return;
		yield {
			type: bytes.readUInt8(at),
			header: bytes.subarray(at, at + 5),
			body: bytes.subarray(at + 5, end)
		};
		at = end;
	}
}
function messageAt(bytes) {
	if (bytes.length < 4) return void 0;
	const end = 4 + bytes.readUIntBE(1, 3);
	return end > bytes.length ? void 0 : {
		type: bytes.readUInt8(0),
		body: bytes.subarray(4, end)
	};
}
const suiteOf = (hello) => hello.readUInt16BE(35 + hello.readUInt8(34));
function listOf(body, isTls13) {
	let at = isTls13 ? 1 + body.readUInt8(0) : 0;
	const end = at + 3 + body.readUIntBE(at, 3);
	at += 3;
	const certificates = [];
	while (at < end) {
		const size = body.readUIntBE(at, 3);
		if (at + 3 + size > body.length) throw new RangeError("a certificate ends behind its message");
		certificates.push(Buffer.from(body.subarray(at + 3, at + 3 + size)));
		at += 3 + size;
		if (isTls13) at += 2 + body.readUInt16BE(at);
	}
	return certificates;
}
function decrypter({ hash, cipher, keyBytes }, secret) {
	const key = expand(hash, secret, "key", keyBytes);
	const iv = expand(hash, secret, "iv", 12);
	let sequence = 0;
	return (header, body) => {
		const nonce = Buffer.from(iv);
		nonce.writeUInt32BE((nonce.readUInt32BE(8) ^ sequence++) >>> 0, 8);
		const decipher = createDecipheriv(cipher, key, nonce, { authTagLength: 16 });
		decipher.setAAD(header, { plaintextLength: body.length - 16 });
		decipher.setAuthTag(body.subarray(-16));
		const inner = Buffer.concat([decipher.update(body.subarray(0, -16)), decipher.final()]);
		let end = inner.length;
		while (end > 0 && inner[end - 1] === 0) end--;
		return inner[end - 1] === HANDSHAKE ? inner.subarray(0, end - 1) : Buffer.alloc(0);
	};
}
function expand(hash, secret, label, size) {
	const name = Buffer.from(`tls13 ${label}`);
	const info = Buffer.concat([
		Buffer.from([
			0,
			size,
			name.length
		]),
		name,
		Buffer.from([0, 1])
	]);
	return createHmac(hash, secret).update(info).digest().subarray(0, size);
}

//#endregion
//#region src/io/tls-way.ts
function openWay(request, environment, signal) {
	const proxy = proxyOf(request.host, request.port, environment);
	return proxy === void 0 ? openDirect(request, signal) : openTunnel(request, proxy, signal);
}
function openDirect({ host, port }, signal) {
	return new Promise((resolve, reject) => {
		const phases = {};
		let last = performance.now();
		const lap = () => {
			const now = performance.now();
			const ms = Math.round(now - last);
			last = now;
			return ms;
		};
		const socket = net.connect({
			host,
			port,
			signal
		});
		socket.once("lookup", () => {
			phases.dnsMs = lap();
		});
		socket.once("connect", () => {
			phases.connectMs = lap();
			resolve({
				socket,
				head: Buffer.alloc(0),
				phases
			});
		});
		socket.on("error", (error) => reject(classifyFailure(error, true)));
	});
}
async function openTunnel({ host, port }, proxy, signal) {
	const [{ default: http }, { default: https }] = await Promise.all([import("node:http"), import("node:https")]);
	return new Promise((resolve, reject) => {
		const fail = (code, message) => reject(new HttpFailure("proxy", code, message));
		const url = URL.parse(proxy);
		if (url === null || !/^https?:$/.test(url.protocol)) return fail("ERR_INVALID_URL", "HTTP_PROXY or HTTPS_PROXY is no http or https URL");
		const started = performance.now();
		const authority = `${host.includes(":") ? `[${host}]` : host}:${port}`;
		const tunnel = (url.protocol === "https:" ? https : http).request({
			host: url.hostname.replace(/^\[(.+)\]$/, "$1"),
			port: url.port || (url.protocol === "https:" ? 443 : 80),
			method: "CONNECT",
			path: authority,
			headers: {
				host: authority,
				...authorization(url)
			},
			agent: false,
			signal
		});
		tunnel.once("connect", (response, socket, head) => {
			socket.on("error", () => {});
			const phases = { proxyMs: Math.round(performance.now() - started) };
			if (Math.trunc((response.statusCode ?? 0) / 100) === 2) return resolve({
				socket,
				head,
				phases
			});
			socket.destroy();
			fail(`PROXY_${response.statusCode ?? 0}`, `the proxy answered ${response.statusCode ?? 0}`);
		});
		tunnel.once("response", (response) => {
			response.destroy();
			fail(`PROXY_${response.statusCode ?? 0}`, `the proxy answered ${response.statusCode ?? 0}`);
		});
		tunnel.on("error", (error) => fail(codeOf$1(error) ?? "UNKNOWN", "no connection to the proxy came about"));
		tunnel.end();
	});
}
function authorization({ username, password }) {
	if (username === "" && password === "") return {};
	const pair = `${decode(username)}:${decode(password)}`;
	return { "proxy-authorization": `Basic ${Buffer.from(pair).toString("base64")}` };
}
function decode(text) {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

//#endregion
//#region src/io/tls-node.ts
const nodeTls = openTls();
function openTls({ roots = {}, environment } = {}) {
	const contexts = /* @__PURE__ */ new Map();
	const contextOf = (versions) => {
		const context = contexts.get(versions) ?? newContext(versions, roots);
		contexts.set(versions, context);
		return context;
	};
	const rootsOf = openRoots(roots);
	return { async inspect(wanted) {
		const request = {
			...wanted,
			host: wanted.host.replace(/^\[(.+)\]$/, "$1")
		};
		const deadline = performance.now() + request.timeoutMs;
		const look = (versions) => lookOnce({
			...request,
			timeoutMs: Math.max(1, deadline - performance.now())
		}, contextOf(versions), rootsOf, environment ?? process.env);
		const sight = await look(MODERN);
		if (!mayBeOld(sight)) return sight;
		const older = [];
		for (const versions of OLDER) {
			const next = await look(versions);
			if (next.end.kind === "connected") return next;
			older.push(next);
		}
		return [sight, ...older].find(({ certificates }) => certificates.length > 0) ?? sight;
	} };
}
function newContext(versions, roots) {
	const ca = allRoots(roots);
	return tls.createSecureContext({
		...versions,
		...ca === void 0 ? {} : { ca },
		ciphers: "DEFAULT:@SECLEVEL=0",
		ecdhCurve: "X25519:prime256v1:secp384r1:secp521r1:secp224r1",
		secureOptions: constants.SSL_OP_LEGACY_SERVER_CONNECT
	});
}
const MODERN = {
	minVersion: "TLSv1.2",
	maxVersion: "TLSv1.3"
};
const OLDER = [{
	minVersion: "TLSv1.2",
	maxVersion: "TLSv1.2"
}, {
	minVersion: "TLSv1",
	maxVersion: "TLSv1.1"
}];
const mayBeOld = ({ end }) => end.kind === "failed" && (end.failure.kind === "handshake" || end.failure.kind === "reset");
async function lookOnce(request, context, rootsOf, environment) {
	const { host, port } = request;
	const transcript = newTranscript();
	const timeout = new AbortController();
	const timer = setTimeout(() => timeout.abort(), request.timeoutMs);
	let way;
	let phases = {};
	let end;
	let sorted = [];
	try {
		way = await openWay(request, environment, timeout.signal);
		phases = way.phases;
		const started = performance.now();
		const shaken = await shakeHands(way, request, context, transcript, timeout.signal);
		phases = {
			...phases,
			tlsMs: Math.round(performance.now() - started)
		};
		({end, sorted} = shaken);
	} catch (error) {
		end = {
			kind: "failed",
			failure: timeout.signal.aborted ? lateFailure(way !== void 0, proxyOf(host, port, environment) !== void 0) : failureOf(error, transcript, way !== void 0)
		};
	} finally {
		clearTimeout(timer);
		way?.socket.destroy();
	}
	const sent = transcript.certificates();
	const certificates = sent ?? sorted;
	return {
		host,
		port,
		end,
		certificates,
		order: sent === void 0 && sorted.length > 0 ? "unknown" : "sent",
		roots: rootsOf(certificates),
		phases
	};
}
function shakeHands(way, { host, servername = host }, secureContext, transcript, signal) {
	return new Promise((resolve, reject) => {
		const wire = listenIn(way, transcript);
		const socket = tls.connect({
			socket: wire,
			secureContext,
			...net.isIP(servername) === 0 ? { servername: servername.replace(/\.$/, "") } : {},
			ALPNProtocols: ["h2", "http/1.1"],
			rejectUnauthorized: false,
			checkServerIdentity: () => void 0
		});
		const fail = (error) => {
			socket.destroy();
			reject(error);
		};
		signal.addEventListener("abort", () => fail(/* @__PURE__ */ new Error("timeout")), { once: true });
		socket.on("keylog", (line) => transcript.addKey(line.toString("latin1")));
		socket.on("error", fail);
		wire.on("error", fail);
		socket.on("close", () => fail(Object.assign(/* @__PURE__ */ new Error("closed in the handshake"), { code: "ECONNRESET" })));
		socket.once("secureConnect", () => {
			const objection = socket.authorizationError;
			resolve({
				end: {
					kind: "connected",
					protocol: socket.getProtocol(),
					cipher: socket.getCipher().name,
					...typeof socket.alpnProtocol === "string" ? { alpn: socket.alpnProtocol } : {},
					...objection ? { verification: verificationOf(objection) } : {}
				},
				sorted: sortedChain(socket)
			});
			socket.destroy();
		});
	});
}
const verificationOf = (objection) => printable(typeof objection === "string" ? objection : codeOf$1(objection) ?? "UNSPECIFIED", 60);
function listenIn({ socket, head }, transcript) {
	const wire = new Duplex({
		read: () => {
			socket.resume();
		},
		write: (chunk, _, done) => {
			socket.write(chunk, done);
		},
		final: (done) => {
			socket.end(done);
		},
		destroy: (error, done) => {
			socket.destroy();
			done(error);
		}
	});
	const take = (chunk) => {
		transcript.add(chunk);
		if (!wire.push(chunk)) socket.pause();
	};
	if (head.length > 0) take(head);
	socket.on("data", take);
	socket.on("end", () => wire.push(null));
	socket.on("error", (error) => wire.destroy(error));
	return wire;
}
function sortedChain(socket) {
	const chain = [];
	let next = socket.getPeerCertificate(true);
	while (next?.raw !== void 0 && chain.length < 20 && !chain.some((der) => der.equals(next?.raw ?? der))) {
		chain.push(next.raw);
		next = next.issuerCertificate;
	}
	return chain;
}
function lateFailure(hasWay, isProxied) {
	if (hasWay) return {
		kind: "timeout",
		code: "TLS_TIMEOUT",
		message: "the handshake did not end in time"
	};
	if (isProxied) return {
		kind: "proxy",
		code: "PROXY_TIMEOUT",
		message: "the proxy did not answer in time"
	};
	return {
		kind: "timeout",
		code: "CONNECT_TIMEOUT",
		message: "no answer in time"
	};
}
function failureOf(error, transcript, hasWay) {
	const { kind, code, message } = classifyFailure(error, true);
	if (!hasWay) return {
		kind: kind === "tls" ? "other" : kind,
		code,
		message
	};
	const start = transcript.start();
	if (/^HTTP\/\d/.test(start.toString("latin1"))) return {
		kind: "not-tls",
		code: "HTTP",
		message
	};
	if (!(start.length === 0 || start.readUInt8(0) >= 20 && start.readUInt8(0) <= 23 && start[1] === 3)) return {
		kind: "not-tls",
		code,
		message
	};
	return {
		kind: kind === "tls" ? "handshake" : kind,
		code,
		message
	};
}

//#endregion
//#region src/config/sections/smoke/addresses.ts
function writtenAddresses({ checks, login, ready, redirects }) {
	const requests = [login, ...Object.values(checks)].flatMap((each) => each === void 0 ? [] : [each, ...(each.steps ?? []).map((step) => ({
		...step,
		host: step.host ?? each.host
	}))]);
	const below = (host, ...addresses) => addresses.flatMap((address) => address === void 0 ? [] : [{
		address,
		...host === void 0 ? {} : { host }
	}]);
	return [
		...requests.flatMap((each) => below(each.host, ...VERBS.map((verb) => each[verb]), each.csrf?.from)),
		...below(ready?.host, ready?.path),
		...below(void 0, ...Object.entries(redirects).flat())
	];
}
const namesOtherHosts = (section) => writtenAddresses(section).some(({ address, host }) => host !== void 0 || /^https?:/i.test(address));

//#endregion
//#region src/app/policy/settled.ts
async function settledBy(subject, trust, rules, today) {
	const { entries } = await readIgnoreFile(trustedTree(subject, trust));
	const accepted = new Set(entries.filter(({ until }) => until === void 0 || until >= today).map(({ fingerprint }) => fingerprint));
	return ({ rule, fingerprint }) => rules[rule] === "off" || accepted.has(fingerprint);
}

//#endregion
//#region src/app/policy/verify.ts
async function verifyOf({ subject, before, judging, hostsConfig }, given) {
	if (given !== void 0) return { verify: given };
	const own = judging.parsed.config.secrets.verify;
	if (subject.trust === "disk") return { verify: own };
	if (subject.review && before !== void 0) return laterUnless(before.parsed.config.secrets.verify, own);
	return laterUnless(own && (hostsConfig === void 0 || await saysDefaultBranch(hostsConfig)), own);
}
const laterUnless = (verify, own) => ({
	verify,
	...own && !verify ? { verifyLater: true } : {}
});
const saysDefaultBranch = async (hostsConfig) => hostsConfig().then(({ secrets }) => secrets.verify, () => false);

//#endregion
//#region src/app/check-settings.ts
async function bindCheck(word, input) {
	const { subject, options, own, before, judging, trust } = input;
	const { config } = judging.parsed;
	switch (word) {
		case "env": {
			const check = await checkOf(word);
			const { dialectNamed } = await import("./dialect-named.js");
			const settings = {
				config: declaredBy(own, judging),
				folder: options.workingDirectory,
				...before === void 0 ? {} : { baseConfig: before },
				valuesFiles: options.valuesFiles ?? [],
				...options.vars === void 0 ? {} : { vars: options.vars },
				...options.fingerprints === void 0 ? {} : { fingerprints: options.fingerprints },
				...options.dialect === void 0 ? {} : { dialect: dialectNamed(options.dialect) }
			};
			return (context) => check.run(context, settings);
		}
		case "secrets": {
			const check = await checkOf(word);
			return async (context) => {
				const { otherToolsOf } = await import("./other-tools.js");
				const otherTools = await otherToolsOf(subject, trust, options.rulesFile);
				const { verify: given, ...look } = options.secrets ?? {};
				const verification = await verifyOf(input, given);
				const settled = () => settledBy(subject, trust, config.rules, today(context.clock));
				return check.run(context, {
					...config.secrets,
					...look,
					...verification,
					...verification.verify && { isSettled: await settled() },
					...input.mask && { mask: input.mask },
					otherTools
				});
			};
		}
		case "migrations": {
			const check = await checkOf(word);
			return (context) => {
				const { files, context: earlier, ...given } = options.migrations ?? {};
				const order = files && [...earlier ?? [], ...files].map(({ path }) => path);
				const { run: _, ...section } = config.migrations;
				const run = before?.parsed.config.migrations.run;
				return check.run(context, {
					...section,
					...run && { run },
					...isDeepStrictEqual(own.parsed.config.migrations.run, run) ? {} : { runIsNew: true },
					...given,
					...order && { order },
					allowComments: trust === "head"
				});
			};
		}
		case "smoke": {
			const check = await checkOf(word);
			const settings = await smokeSettings(input, config);
			return (context) => check.run(context, settings);
		}
	}
}
function declaredBy(own, judging) {
	if (own === judging) return own;
	const [mine, base] = [own.parsed.config, judging.parsed.config];
	const env = {
		...base.env,
		vars: {
			...mine.env.vars,
			...base.env.vars
		}
	};
	return {
		...own,
		parsed: {
			...own.parsed,
			config: {
				...base,
				env
			},
			written: judging.parsed.written
		}
	};
}
async function smokeSettings({ subject, options, variables, hostsConfig, judging, mask }, config) {
	const name = options.environment ?? subject.environment;
	const given = options.url ?? subject.url;
	const isReview = subject.review || subject.scope.kind === "change" || subject.scope.kind === "folder";
	const wantsConfigured = options.environment !== void 0 || options.asked || subject.trust !== "disk" && (name !== void 0 || !isReview);
	const needsHosts = given === void 0 && wantsConfigured || namesOtherHosts(config.smoke);
	const hosts = hostsConfig === void 0 ? config : needsHosts ? await hostsConfig() : void 0;
	const environment = hosts === void 0 ? void 0 : environmentOf(hosts, name, given);
	const configured = given === void 0 && wantsConfigured ? environment?.url : void 0;
	const url = given ?? configured;
	const addresses = Object.values(hosts?.environments ?? {}).map((each) => addressesOf(each));
	const origins = [given, ...addresses.flat()].flatMap((each) => each === void 0 ? [] : URL.parse(each)?.origin ?? []);
	const own = new Set([url, ...addressesOf(environment)].flatMap((each) => hostOf(each)));
	return {
		...config.smoke,
		...options.smoke?.deadline === void 0 ? {} : { deadline: options.smoke.deadline },
		...options.smoke?.only === void 0 ? {} : { only: options.smoke.only },
		...url === void 0 ? {} : { url },
		...environment?.hosts === void 0 ? {} : { hosts: environment.hosts },
		...subject.deployedAt === void 0 ? {} : { deployedAt: subject.deployedAt },
		allowedOrigins: [...new Set(origins)],
		otherHosts: addresses.flat().flatMap((each) => hostOf(each)).filter((host) => !own.has(host)),
		variables: (variable) => {
			const value = variables[variable];
			if (value !== void 0 && value.length >= 4 && variable !== "DEPLOYED_SHA") mask?.(value);
			return value;
		},
		...mask === void 0 ? {} : { mask },
		placeOf: (path) => {
			const place = judging.parsed.placeOf(["smoke", ...path.map((part) => /^\d+$/.test(part) ? Number(part) : part)]);
			return place === void 0 ? void 0 : `${judging.path ?? "launch-ready.yml"}:${place.line}:${place.column}`;
		}
	};
}
const addressesOf = (environment) => [environment?.url, ...Object.values(environment?.hosts ?? {})].filter((each) => each !== void 0);
const hostOf = (address) => {
	const host = address === void 0 ? void 0 : URL.parse(address)?.hostname;
	return host === void 0 ? [] : [host];
};
function environmentOf({ environments }, name, url) {
	const names = Object.keys(environments);
	if (name !== void 0) {
		const same = names.find((each) => isSameEnvironment(each, name));
		return same === void 0 ? void 0 : environments[same];
	}
	if (url !== void 0) {
		const host = URL.parse(url)?.host;
		return Object.values(environments).find((each) => each.url !== void 0 && URL.parse(each.url)?.host === host);
	}
	const withUrl = names.filter((each) => environments[each]?.url !== void 0);
	const only = withUrl.find((each) => isSameEnvironment(each, "production")) ?? (withUrl.length === 1 ? withUrl[0] : void 0);
	return only === void 0 ? void 0 : environments[only];
}

//#endregion
//#region src/app/run.ts
async function run(subject, options, world) {
	const own = await loadConfig(subject.judgedBy ?? subject.head, subject.trust === "base" ? void 0 : options.configFile);
	const before = subject.base ? await loadConfig(subject.base, await existing(subject, options.configFile)) : void 0;
	const trust = subject.trust === "base" || before?.parsed.config.policy === "base" ? "base" : "head";
	const judging = trust === "base" && before ? before : own;
	const config = judging.parsed.config;
	await mustKnowRules(judging);
	mustKnowEnvironment(config, options.environment);
	await mustHaveFiles(subject, options.workingDirectory);
	const results = await Promise.all(options.checks.map((word) => runCheck(word, {
		subject,
		options,
		world,
		own,
		before,
		judging,
		trust
	})));
	const outcomes = results.map((result) => result.outcome);
	const examined = new Map(results.flatMap(({ outcome, examined: paths }) => outcome.status === "completed" ? [[outcome.check, paths]] : []));
	const isReviewedHere = before !== void 0 && isReviewed(subject) && trust === "head";
	const marked = await mark({
		subject,
		config,
		rules: await rulesOf(options.checks),
		findings: results.flatMap((result) => result.findings),
		examined,
		today: today(world.clock),
		asked: options.asked,
		trust
	});
	const policy = judgePolicy(POLICY_RULES, {
		...marked.ignores,
		today: today(world.clock),
		loosenings: isReviewedHere ? looseningsOf(before.parsed.config, config, await rulesOf(CHECK_WORDS)) : [],
		configPath: judging.path ?? before?.path ?? "launch-ready.yml",
		lineOfKey: (key) => judging.parsed.lineOf(key)
	});
	const policyRules = (before ?? judging).parsed.config.rules;
	const judged = [...marked.findings, ...policy.map((finding) => override(finding, policyRules))];
	const findings = sortFindings([...await placeFindings(judged, subject)]);
	const failOn = options.failOn ?? config["fail-on"];
	const { verdict, exitCode, wouldBe } = decide(outcomes, findings, {
		failOn,
		warnOnly: options.warnOnly ?? config["warn-only"]
	});
	const known = findings.filter((finding) => finding.state === "known").length;
	const loosened = policy.filter(({ rule }) => rule === "policy/loosened").map(({ message }) => message);
	const firstRun = known > 0 && !marked.hasBaseline && subject.existing === "known";
	const hide = await tokenHiderOf([
		...subject.changes.map(({ path }) => path),
		...findings.flatMap(({ location, data }) => textsOf([location, data])),
		...outcomes.flatMap(({ reason }) => reason ?? [])
	]);
	return {
		config,
		leaves: results.flatMap(({ leaves }) => leaves),
		report: hide({
			schema: 1,
			tool: { ...TOOL },
			verdict,
			exitCode,
			...wouldBe === verdict ? {} : { wouldBe },
			failOn,
			scope: wordsOf(subject, options),
			...subject.commit === void 0 ? {} : { commit: subject.commit },
			...subject.pullRequest === void 0 ? {} : { pullRequest: subject.pullRequest },
			outcomes,
			findings,
			...loosened.length === 0 ? {} : { loosened },
			notices: [
				...subject.notices,
				...results.flatMap((result) => result.notices),
				...firstRun ? [`${countOf(known, "findings")} ${known === 1 ? "was here before this first look and does" : "were here before this first look and do"} not block. Record ${known === 1 ? "it" : "them"} with \`launch-ready baseline\` (or run this workflow with \`baseline: write\`); what comes later is then new.`] : []
			]
		})
	};
}
function wordsOf({ words }, { secrets }) {
	const { shard } = secrets ?? {};
	return shard === void 0 ? words : `${words}, shard ${shard.index} of ${shard.of}`;
}
function inconclusiveReport(words, options, reason) {
	const outcomes = options.checks.map((check) => ({
		check,
		status: "inconclusive",
		reason,
		coverage: {},
		leftOut: [],
		durationMs: 0,
		asked: options.asked
	}));
	const failOn = options.failOn ?? "high";
	const { verdict, exitCode, wouldBe } = decide(outcomes, [], {
		failOn,
		warnOnly: options.warnOnly ?? false
	});
	return {
		schema: 1,
		tool: { ...TOOL },
		verdict,
		exitCode,
		...wouldBe === verdict ? {} : { wouldBe },
		failOn,
		scope: words,
		outcomes,
		findings: [],
		notices: []
	};
}
const existing = async (subject, file) => file !== void 0 && await subject.base?.read(file) !== void 0 ? file : void 0;
async function mustKnowRules({ parsed, path }) {
	if (Object.keys(parsed.config.rules).length === 0) return;
	const rules = await rulesOf(CHECK_WORDS);
	const known = new Set(rules.flatMap((rule) => [rule.id, ...rule.aliases ?? []]));
	for (const id of Object.keys(parsed.config.rules)) {
		if (known.has(id) || isOfAnotherTool(id, known)) continue;
		throw new UserError(`${path ?? "launch-ready.yml"}:${parsed.lineOf(["rules", id]) ?? 1}: there is no rule \`${printable(id, 80)}\`.`, "List the rules with `launch-ready explain`.");
	}
}
function isOfAnotherTool(id, known) {
	const [prefix = "", name = ""] = id.split("/");
	const checks = new Set([...known].map((each) => each.split("/", 1)[0] ?? ""));
	if (checks.has(prefix)) return false;
	const near = nearest(prefix, checks);
	const names = [...known].filter((each) => each.startsWith(`${near}/`)).map((each) => each.split("/")[1] ?? "");
	return nearest(name, names) === void 0;
}
function mustKnowEnvironment({ environments, env }, given) {
	if (given === void 0) return;
	const lists = Object.values(env.vars).flatMap(({ required, forbid }) => [...typeof required === "boolean" ? [] : required, ...Object.keys(forbid)]);
	const known = [.../* @__PURE__ */ new Set([...Object.keys(environments), ...lists])];
	if (known.some((name) => isSameEnvironment(name, given))) return;
	const near = nearest(given, known);
	if (near !== void 0) throw new UserError(`launch-ready.yml names no environment \`${printable(given, 60)}\`.`, `Did you mean \`${near}\`?`);
}
async function mustHaveFiles(subject, folder) {
	if (folder === "" || subject.onlyDeployed !== void 0 || subject.nothing !== void 0) return;
	const listings = await Promise.all([subject.head.list(), subject.base?.list() ?? []]);
	const folders = new Set(listings.flat().flatMap(({ path }) => parentsOf(path)));
	if (folders.has(folder)) return;
	const near = nearest(folder, folders);
	throw new UserError(`The working directory \`${printable(folder, 100)}\` has no files.`, near ? `Did you mean \`${near}\`?` : "Name a folder of the repository (`working-directory`).");
}
const parentsOf = (path) => path.split("/").slice(0, -1).map((_, index, parts) => parts.slice(0, index + 1).join("/"));
async function runCheck(word, input) {
	const { subject, options, world } = input;
	const started = world.clock.now();
	const asked = options.asked || word === "smoke" && isSmokeExpected(input);
	const finish = (result) => ({
		check: word,
		status: result.status,
		reason: result.reason ?? null,
		coverage: result.coverage,
		leftOut: result.leftOut ?? [],
		durationMs: Math.round(world.clock.now() - started),
		asked,
		...result.misconfigured ? { misconfigured: true } : {},
		...result.shard === void 0 ? {} : { shard: result.shard },
		...result.trace === void 0 ? {} : { trace: result.trace },
		...result.matrix === void 0 ? {} : { matrix: result.matrix },
		...result.smoke === void 0 ? {} : { smoke: result.smoke }
	});
	const none = (status, reason, misconfigured = false) => ({
		outcome: finish({
			status,
			reason,
			coverage: {},
			...misconfigured ? { misconfigured } : {}
		}),
		findings: [],
		examined: [],
		notices: [],
		leaves: []
	});
	const why = subject.nothing ?? (word === "smoke" ? void 0 : subject.onlyDeployed);
	if (why !== void 0) return {
		...none("skipped", why),
		outcome: {
			...none("skipped", why).outcome,
			asked: false
		}
	};
	try {
		const result = await (await bindCheck(word, {
			...input,
			variables: world.variables,
			hostsConfig: world.hostsConfig,
			mask: world.mask
		}))(contextOf(input, asked));
		return {
			outcome: finish(orNothingSeen(withoutAddress(word, result, input), asked, subject.words)),
			findings: result.findings,
			examined: result.examined ?? [],
			notices: result.notices ?? [],
			leaves: result.leaves ?? []
		};
	} catch (error) {
		if (error instanceof UserError) return none("failed", `${error.message} ${error.advice}`, true);
		if (error instanceof InconclusiveError) return none("inconclusive", error.message);
		return none("failed", printable(messageOf(error), 500));
	}
}
function orNothingSeen(result, asked, scope) {
	if (!asked || result.status !== "completed" || examinedSomething(result) || result.shard !== void 0) return result;
	const reason = `there was nothing to look at: ${scope}; the whole history or all files can be looked at too (\`--history\`, \`--tree\`, input \`scope\`)`;
	return {
		...result,
		status: "inconclusive",
		reason
	};
}
function withoutAddress(word, result, { judging }) {
	const isConfigured = Object.values(judging.parsed.config.environments).some(({ url }) => url !== void 0);
	if (word !== "smoke" || result.status !== "skipped" || result.reason !== "no URL" || !isConfigured) return result;
	return {
		...result,
		reason: "a change is not deployed yet; to look at a site, give `url` or `environment`"
	};
}
function isSmokeExpected({ subject, judging }) {
	if (subject.nothing !== void 0 || subject.review || ["change", "folder"].includes(subject.scope.kind)) return false;
	if (subject.trust === "disk") return false;
	const { config, written } = judging.parsed;
	return subject.onlyDeployed !== void 0 && "smoke" in written || Object.values(config.environments).some(({ url }) => url !== void 0);
}
function contextOf({ subject, options, world }, asked) {
	const environment = options.environment ?? subject.environment;
	const { lastGood } = world;
	const commit = subject.commit ?? "";
	return {
		...lastGood === void 0 || environment === void 0 ? {} : { lastGood: () => lastGood(environment, commit) },
		scope: subject.scope,
		head: subject.head,
		changes: subject.changes,
		files: world.files,
		http: world.http,
		...world.tls === void 0 ? {} : { tls: world.tls },
		clock: world.clock,
		threads: world.threads,
		variables: world.variables,
		review: subject.review,
		fork: subject.fork,
		asked,
		progress: world.progress,
		...world.onStop === void 0 ? {} : { onStop: world.onStop },
		...world.children === void 0 ? {} : { children: world.children },
		...world.githubSettings === void 0 ? {} : { githubSettings: world.githubSettings },
		...world.openStage === void 0 ? {} : { openStage: world.openStage },
		...subject.base === void 0 ? {} : { base: subject.base },
		...subject.git === void 0 ? {} : { git: subject.git },
		...environment === void 0 ? {} : { environment }
	};
}

//#endregion
export { onStop as a, warmHttp as c, nodeTls as i, mustHaveFiles as n, stageOf as o, run as r, nodeHttp as s, inconclusiveReport as t };