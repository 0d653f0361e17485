import { r as __toESM } from "./rolldown-runtime.js";
import { i as messageOf, n as UserError, r as codeOf, t as InconclusiveError } from "./errors.js";
import { s as decide, t as TOOL } from "./report.js";
import { a as printable, i as nearest } from "./text.js";
import { t as METHODS } from "./smoke.js";
import { N as today, a as judgePolicy, c as secretsCheck, h as migrationsCheck, j as HttpFailure, r as POLICY_RULES, s as smokeCheck, t as ALL_RULES, v as envCheck, y as isSameEnvironment } from "./rules.js";
import { d as sortFindings } from "./suppress.js";
import { c as trustedTree, d as parseShard, i as override, o as readIgnoreFile, r as mark, s as otherToolsOf, t as placeFindings } from "./place.js";
import { a as examinedSomething, n as countOf } from "./outcome.js";
import { a as loadConfig, i as isReviewed, o as looseningsOf } from "./subject.js";
import { a as tokenHider, i as textsOf } from "./hide-tokens.js";
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
const SQL_DIALECTS = [
	"postgres",
	"mysql",
	"mariadb",
	"sqlite"
];
function shardOf(text, option, { isHistory, isCached }) {
	const shard = parseShard(text);
	if (shard === void 0) throw new UserError(`${option} is no shard: ${printable(text, 40)}.`, `Write which of how many, such as \`2/4\`; there are at most ${256}.`);
	if (!isHistory) throw new UserError(`${option} splits a look at the history.`, "Add `--history` (input `scope: history`), or leave it out.");
	if (isCached) throw new UserError(`${option} and the cache are two different ways to make a large history small.`, "Leave one out: the cache for a nightly look, shards for the first one.");
	return shard;
}
function safeFolder(folder, option) {
	const normal = path.posix.normalize(folder.replaceAll("\\", "/")).replace(/\/+$/, "");
	if (normal.startsWith("..") || path.posix.isAbsolute(normal)) throw new UserError(`${option} leads out of the repository: ${folder}.`, "Write a folder of the repository, such as `apps/web`.");
	return normal === "." ? "" : normal;
}

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
			const settings = {
				config: declaredBy(own, judging),
				folder: options.workingDirectory,
				...before === void 0 ? {} : { baseConfig: before },
				...options.envFile === void 0 ? {} : { envFile: options.envFile }
			};
			return (context) => envCheck.run(context, settings);
		}
		case "secrets": return async (context) => {
			const otherTools = await otherToolsOf(subject, trust, options.rulesFile);
			const { verify: given, ...look } = options.secrets ?? {};
			const verification = await verifyOf(input, given);
			const settled = () => settledBy(subject, trust, config.rules, today(context.clock));
			return secretsCheck.run(context, {
				...config.secrets,
				...look,
				...verification,
				...verification.verify && { isSettled: await settled() },
				...input.mask && { mask: input.mask },
				otherTools
			});
		};
		case "migrations": return (context) => {
			const { files, context: earlier, ...given } = options.migrations ?? {};
			const order = files && [...earlier ?? [], ...files].map(({ path }) => path);
			return migrationsCheck.run(context, {
				...config.migrations,
				...given,
				...order && { order },
				allowComments: trust === "head"
			});
		};
		case "smoke": {
			const settings = await smokeSettings(input, config);
			return (context) => smokeCheck.run(context, settings);
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
			}
		}
	};
}
async function smokeSettings({ subject, options, variables, hostsConfig, mask }, config) {
	const environment = options.environment ?? subject.environment;
	const given = options.url ?? subject.url;
	const isReview = subject.review || subject.scope.kind === "change" || subject.scope.kind === "folder";
	const wantsConfigured = options.environment !== void 0 || options.asked || subject.trust !== "disk" && (environment !== void 0 || !isReview);
	const needsHosts = given === void 0 && wantsConfigured || namesOtherHosts(config);
	const hosts = hostsConfig === void 0 ? config : needsHosts ? await hostsConfig() : void 0;
	const configured = hosts !== void 0 && given === void 0 && wantsConfigured ? configuredUrl(hosts, environment) : void 0;
	const url = given ?? configured;
	const origins = [given, ...Object.values(hosts?.environments ?? {}).map((each) => each.url)].flatMap((each) => each === void 0 ? [] : URL.parse(each)?.origin ?? []);
	return {
		...config.smoke,
		...url === void 0 ? {} : { url },
		allowedOrigins: [...new Set(origins)],
		variables: (name) => {
			const value = variables[name];
			if (value !== void 0 && value.length >= 4) mask?.(value);
			return value;
		}
	};
}
const namesOtherHosts = ({ smoke }) => Object.values(smoke.checks).some((check) => METHODS.some((method) => /^https?:/i.test(check[method] ?? "")));
function configuredUrl({ environments }, environment) {
	const names = Object.keys(environments);
	if (environment !== void 0) {
		const same = names.find((name) => isSameEnvironment(name, environment));
		return same === void 0 ? void 0 : environments[same]?.url;
	}
	const withUrl = names.filter((name) => environments[name]?.url !== void 0);
	const name = withUrl.find((each) => isSameEnvironment(each, "production")) ?? (withUrl.length === 1 ? withUrl[0] : void 0);
	return name === void 0 ? void 0 : environments[name]?.url;
}

//#endregion
//#region src/app/run.ts
async function run(subject, options, world) {
	const own = await loadConfig(subject.judgedBy ?? subject.head, subject.trust === "base" ? void 0 : options.configFile);
	const before = subject.base ? await loadConfig(subject.base, await existing(subject, options.configFile)) : void 0;
	const trust = subject.trust === "base" || before?.parsed.config.policy === "base" ? "base" : "head";
	const judging = trust === "base" && before ? before : own;
	const config = judging.parsed.config;
	mustKnowRules(judging);
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
	const marked = await mark({
		subject,
		config,
		rules: ALL_RULES,
		findings: results.flatMap((result) => result.findings),
		examined,
		today: today(world.clock),
		asked: options.asked,
		trust
	});
	const policy = judgePolicy(POLICY_RULES, {
		...marked.ignores,
		today: today(world.clock),
		loosenings: before && isReviewed(subject) && trust === "head" ? looseningsOf(before.parsed.config, config) : [],
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
	return {
		config,
		report: tokenHider([
			...subject.changes.map(({ path }) => path),
			...findings.flatMap(({ location, data }) => textsOf([location, data])),
			...outcomes.flatMap(({ reason }) => reason ?? [])
		])({
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
function mustKnowRules({ parsed, path }) {
	const known = new Set(ALL_RULES.flatMap((rule) => [rule.id, ...rule.aliases ?? []]));
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
		...result.trace === void 0 ? {} : { trace: result.trace }
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
		notices: []
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
			notices: result.notices ?? []
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
	if (word !== "smoke" || result.status !== "skipped" || !isConfigured) return result;
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
	return {
		scope: subject.scope,
		head: subject.head,
		changes: subject.changes,
		files: world.files,
		http: world.http,
		clock: world.clock,
		threads: world.threads,
		variables: world.variables,
		review: subject.review,
		fork: subject.fork,
		asked,
		progress: world.progress,
		...world.children === void 0 ? {} : { children: world.children },
		...subject.base === void 0 ? {} : { base: subject.base },
		...subject.git === void 0 ? {} : { git: subject.git },
		...environment === void 0 ? {} : { environment }
	};
}

//#endregion
export { SQL_DIALECTS as a, nodeHttp as c, SCOPES as i, run as n, safeFolder as o, CHECK_WORDS as r, shardOf as s, inconclusiveReport as t };