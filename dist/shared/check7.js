import { i as __toESM, t as __commonJSMin } from "./rolldown-runtime.js";
import { n as UserError } from "./errors.js";
import { i as isAtLeast, r as bySeverity } from "./severity.js";
import { a as printable, i as nearest, n as listOf, t as cut } from "./text.js";
import { p as isComparison, r as VERBS, t as METHODS } from "./request.js";
import { n as formatDuration } from "./duration.js";
import { n as countOf, r as describeBytes } from "./outcome.js";
import { n as fingerprint } from "./fingerprint.js";
import { t as TOOL } from "./report.js";
import { r as virtualClock } from "./clock.js";
import { t as HttpFailure } from "./http.js";
import { a as misreadFormsOf, i as formsOf, r as piecesHider, t as isOfWords } from "./parts-hider.js";
import { n as REPOSITORY_URL } from "./project.js";
import { r as docsOf } from "./rule.js";
import { n as deadlineOf, r as milliseconds, t as NO_URL } from "./settings.js";
import { a as readPage, c as wallAtAddress, i as MAX_RAW, n as isJsonError, o as decodeEntities, r as isBlankPage, s as recogniseWall, t as recogniseErrorPage } from "./error-pages.js";
import { X509Certificate, createHash, randomBytes, randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { domainToASCII } from "node:url";
import { Script, createContext } from "node:vm";

//#region src/checks/smoke/variables.ts
const VARIABLE$1 = /\$(?:(\$)|\{([A-Za-z_][A-Za-z0-9_]*)\}|([A-Z_][A-Z0-9_]*))/g;
const RUNNER_NAMES = /^(?:GITHUB|ACTIONS|INPUT|RUNNER)_/i;
var UnsetVariable = class extends UserError {
	variable;
	constructor(variable, option, use = "sends") {
		super(`${option} ${use} \`$${variable}\`, which is not set or empty.`, `Set it where the check runs: \`env: { ${variable}: \${{ secrets.${variable} }} }\` in the workflow; a secret that does not exist arrives empty.${use === "sends" ? "" : ` If the text itself is meant, write \`$$${variable}\`.`}`);
		this.variable = variable;
	}
};
const OPEN = ["DEPLOYED_SHA", "RUN"];
function resolver(lookUp, use = "sends") {
	const used = /* @__PURE__ */ new Map();
	return {
		used,
		resolve: (text, option) => text.replace(VARIABLE$1, (_, dollar, braced, plain) => {
			if (dollar !== void 0) return "$";
			const name = braced ?? plain ?? "";
			if (RUNNER_NAMES.test(name)) throw new UserError(`${option} names \`$${name}\`: variables of the runner are never sent anywhere.`, "Map what you need under a name of your own: `env: { SMOKE_TOKEN: … }`.");
			const value = lookUp(name);
			if (value === void 0 || value === "") throw new UnsetVariable(name, option, use);
			if (!OPEN.includes(name)) used.set(name, value);
			return value;
		})
	};
}

//#endregion
//#region src/checks/smoke/shown-variable.ts
const TAG = `v${randomBytes(6).toString("hex")}`;
const variableMark = (name) => `${TAG}_${name}_${TAG}`;
const MARK = new RegExp(`${TAG}_([A-Za-z0-9_]+?)_${TAG}`, "g");
const splitAtMarks = (text) => text.split(MARK);
const markVariables = (text, option) => resolver(variableMark).resolve(text, option);

//#endregion
//#region src/checks/smoke/curl.ts
const MAX_BODY$1 = 2e3;
function curlLine({ method, url, headers, body, user, hasCookies }) {
	const parts = ["curl -i"];
	if (method === "HEAD") parts[0] = "curl -I";
	else if (method !== (body === void 0 ? "GET" : "POST")) parts.push(`-X ${method.replace(/[^A-Z]/g, "")}`);
	if (/[[\]{}]/.test(url)) parts.push("-g");
	for (const [name, value] of headers) parts.push(`-H ${quoted(value === "" ? `${name};` : `${name}: ${value}`)}`);
	if (user !== void 0) parts.push(`-u ${quoted(user)}`);
	if (hasCookies) parts.push("-b \"$COOKIES\"");
	if (body !== void 0) parts.push(...dataOf(body));
	parts.push(quoted(url));
	return parts.join(" ");
}
function dataOf(body) {
	if ("fields" in body) return body.fields.map(([name, value]) => `--form-string ${quoted(`${name}=${value}`)}`);
	const text = "text" in body ? body.text : body.form;
	if (text.length > MAX_BODY$1) return ["--data-raw \"$BODY\""];
	if ("text" in body || !hasMark(text)) return [`--data-raw ${quoted(text)}`];
	const options = [];
	for (const pair of text.split("&")) {
		const last = options.at(-1);
		const at = pair.indexOf("=");
		if (hasMark(pair.slice(at)) && at > 0) options.push({
			name: "--data-urlencode",
			text: `${pair.slice(0, at)}=${decoded$2(pair.slice(at + 1))}`
		});
		else if (last?.name === "--data-raw") last.text += `&${pair}`;
		else options.push({
			name: "--data-raw",
			text: pair
		});
	}
	return options.map((each) => `${each.name} ${quoted(each.text)}`);
}
const hasMark = (text) => splitAtMarks(text).length > 1;
const decoded$2 = (value) => new URLSearchParams(`=${value}`).get("") ?? "";
const GIVEN = {
	COOKIES: "the cookies of a session",
	CSRF_TOKEN: "the token of the page before",
	QUERY: "the query of the form’s address",
	BODY: "the body, which is too long for this line"
};
function curlNote(line) {
	const words = Object.entries(GIVEN).flatMap(([name, what]) => new RegExp(`\\$\\{?${name}\\b`).test(line) ? [`\`$${name}\` stands for ${what}`] : []);
	return words.length === 0 ? "" : ` (${words.join(", ")})`;
}
const quotedUrl = (url) => quoted(url);
const PLAIN = /^[^\\"$`!]*$/;
function quoted(text) {
	const parts = splitAtMarks(text.toWellFormed());
	if (parts.every((part, index) => index % 2 === 1 || PLAIN.test(part) && isSeen(part))) return `"${parts.map((part, index) => index % 2 === 0 ? part : variable(part, parts[index + 1])).join("")}"`;
	return parts.map((part, index) => index % 2 === 0 ? literal(part) : `"$${part}"`).join("");
}
const variable = (name, next = "") => /^(?:$|:$|[ /&?=,;.{}])/.test(next) ? `$${name}` : `\${${name}}`;
const isSeen = (text) => printable(text, text.length * 12 + 1) === text;
function literal(text) {
	let line = "";
	let open = "";
	const to = (next) => {
		if (next === open) return;
		line += (open === "" ? "" : "'") + next;
		open = next;
	};
	for (const char of text) {
		const isHidden = char === "`" || !isSeen(char);
		to(isHidden ? "$'" : char === "'" ? "" : "'");
		if (isHidden) for (const byte of Buffer.from(char)) line += `\\x${byte.toString(16).padStart(2, "0")}`;
		else line += char === "'" ? "\\'" : char;
	}
	to("");
	return line;
}

//#endregion
//#region src/checks/smoke/exchange.ts
const answerOf = (exchange) => exchange.end.kind === "answer" ? exchange.end : void 0;
const inShort$1 = (end) => end.kind === "answer" ? `status ${end.response.status}` : end.kind === "failure" ? end.failure.code : end.kind;
const headerOf = (response, name) => response.headers.get(name)?.join(", ");
const responsesOf = ({ hops, end }) => [...hops.map(({ url, response }) => ({
	url,
	response
})), ...end.kind === "answer" ? [{
	url: end.url,
	response: end.response
}] : []];
const mediaTypeOf = (response) => (headerOf(response, "content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";

//#endregion
//#region src/checks/smoke/thinking.ts
const LONGEST_MS = 2e3;
const LONGEST_IN_ALL_MS = 1e4;
const AT_ONCE_MS = 5;
var OutOfTime = class extends Error {
	name = "OutOfTime";
};
function thinkingFor(totalMs) {
	let left = Math.min(totalMs, LONGEST_IN_ALL_MS);
	let stage;
	return { within(what, work) {
		const limit = Math.floor(Math.min(LONGEST_MS, left));
		if (limit < 1) throw new OutOfTime(`${what} was not tried, since others took all the time there is for it`);
		stage ??= openStage();
		stage.box.work = work;
		const started = performance.now();
		try {
			return stage.run(limit);
		} catch (error) {
			if (codeOf(error) !== "ERR_SCRIPT_EXECUTION_TIMEOUT") throw error;
			throw new OutOfTime(`${what} was not done with this answer within ${formatDuration(limit)}: write it without a repetition in a repetition`, { cause: error });
		} finally {
			delete stage.box.work;
			const took = performance.now() - started;
			if (took > AT_ONCE_MS) left -= took;
		}
	} };
}
function openStage() {
	const box = {};
	const context = createContext(box);
	const script = new Script("work()");
	return {
		box,
		run: (timeout) => script.runInContext(context, { timeout })
	};
}
const codeOf = (error) => typeof error === "object" && error !== null && "code" in error ? error.code : void 0;
const REPEATS = /[*+?{]/;
var BoundedRegExp = class extends RegExp {
	#thinking;
	constructor(source, thinking) {
		super(source, "mu");
		this.#thinking = thinking;
	}
	exec(text) {
		if (!REPEATS.test(this.source)) return super.exec(text);
		return this.#thinking.within(`the expression \`${shown$1(this.source)}\``, () => super.exec(text));
	}
};
const shown$1 = (source) => printable(source.replaceAll("`", "'"), 80);

//#endregion
//#region src/checks/smoke/wanted.ts
function wantedOf(raw, thinking, resolve) {
	if (!isComparison(raw)) return {
		equals: resolve(raw),
		written: raw
	};
	const { matches, ...rest } = raw;
	return {
		...rest,
		..."equals" in raw ? {
			equals: resolve(raw.equals),
			written: raw.equals
		} : {},
		...matches === void 0 ? {} : { matches: new BoundedRegExp(matches, thinking) }
	};
}
function wantedWords(raw) {
	if (!isComparison(raw)) return `be ${code$1(raw)}`;
	if (raw.exists === false) return "not be there";
	const words = [
		..."equals" in raw ? [`be ${code$1(raw.equals)}`] : [],
		...raw.min === void 0 ? [] : [`be at least ${raw.min}`],
		...raw.max === void 0 ? [] : [`be at most ${raw.max}`],
		...raw.matches === void 0 ? [] : [`match \`${shortened(raw.matches)}\``]
	];
	return words.length === 0 ? "be there" : words.join(" and ");
}
const code$1 = (value) => `\`${shortened(JSON.stringify(value))}\``;
const shortened = (text) => cut(printable(text.replaceAll("`", "'"), 80), 80);
function isWanted(wanted, values, isSame) {
	if (wanted.exists === false) return values.length === 0;
	return values.some((value) => {
		const { min, max, matches } = wanted;
		if ("equals" in wanted && !isSame(value, wanted.equals, wanted.written)) return false;
		if (matches !== void 0 && !(typeof value === "string" && matches.test(value))) return false;
		if (min === void 0 && max === void 0) return true;
		const size = sizeOf(value);
		return size !== void 0 && size >= (min ?? size) && size <= (max ?? size);
	});
}
const sizeOf = (value) => typeof value === "number" ? value : Array.isArray(value) ? value.length : void 0;

//#endregion
//#region src/checks/smoke/expectation.ts
function toExpectation(raw, errorPages, thinking, fill) {
	const filled = (key) => listed(raw[key]).map((text) => ({
		text: fill(text, [key]),
		shown: text
	}));
	const chain = Array.isArray(raw.redirect) ? raw.redirect : null;
	const redirect = typeof raw.redirect === "string" ? raw.redirect : null;
	return {
		status: raw.status === void 0 ? null : listed(raw.status).map(toRange),
		text: filled("text"),
		notText: filled("not-text"),
		regex: listed(raw.regex).map((pattern) => new BoundedRegExp(pattern, thinking)),
		json: Object.entries(raw.json ?? {}).map(([path, value]) => ({
			path,
			wanted: wantedOf(value, thinking, (each) => deeply(each, (text) => fill(text, ["json", path]))),
			shown: wantedWords(value)
		})),
		css: elementsOf$2(raw.css, fill),
		header: Object.entries(raw.header ?? {}).map(([name, value]) => ({
			name: name.toLowerCase(),
			expected: typeof value === "string" ? fill(value, ["header", name]) : value,
			shown: String(value)
		})),
		cookie: listed(raw.cookie),
		redirect: redirect === null ? null : fill(redirect, ["redirect"]),
		chain: chain?.map((each) => fill(each, ["redirect"])) ?? null,
		endsAt: raw.url === void 0 ? null : fill(raw.url, ["url"]),
		places: {
			redirect: redirect ?? "",
			chain: chain ?? [],
			endsAt: raw.url ?? ""
		},
		maxTimeMs: raw["max-time"] === void 0 ? null : milliseconds(raw["max-time"]),
		maxBytes: raw["max-size"] === void 0 ? null : bytesOf(raw["max-size"]),
		type: raw.type?.toLowerCase() ?? null,
		notPublic: raw["not-public"] ?? false,
		privateCache: raw["private-cache"] ?? false,
		cors: raw.cors === void 0 ? null : raw.cors === "none" ? [] : listed(raw.cors).map((each) => new URL(each).origin),
		rateLimited: raw["rate-limited"] ?? null,
		errorPages
	};
}
function elementsOf$2(raw, fill) {
	if (raw === void 0 || typeof raw === "string" || Array.isArray(raw)) return listed(raw).map((selector) => ({
		selector,
		is: "there"
	}));
	return Object.entries(raw).flatMap(([selector, each]) => {
		if (typeof each === "boolean") return [{
			selector,
			is: each ? "there" : "not there"
		}];
		if (typeof each === "string") return [{
			selector,
			is: "text",
			text: fill(each, ["css", selector]),
			shown: each
		}];
		return Object.entries(each).map(([name, value]) => ({
			selector,
			is: "attribute",
			name: name.toLowerCase(),
			text: fill(value, [
				"css",
				selector,
				name
			]),
			shown: value
		}));
	});
}
function deeply(value, fill) {
	if (typeof value === "string") return fill(value);
	if (Array.isArray(value)) return value.map((each) => deeply(each, fill));
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, deeply(each, fill)]));
}
const SIZES = {
	B: 1,
	kB: 1e3,
	MB: 1e6
};
function bytesOf(size) {
	const [, number = "0", unit = "B"] = /^([\d.]+)\s*(\w+)$/.exec(size) ?? [];
	return Math.floor(Number(number) * (SIZES[unit] ?? 1));
}
const isOn = (value) => value === true || value === "on";
const listed = (value) => value === void 0 ? [] : Array.isArray(value) ? value : [value];
function toRange(status) {
	const text = String(status).toLowerCase();
	if (!text.endsWith("xx")) return {
		from: Number(text),
		to: Number(text)
	};
	const from = Number(text.charAt(0)) * 100;
	return {
		from,
		to: from + 99
	};
}
const DEFAULT_STATUS = {
	from: 200,
	to: 299
};
const REDIRECT_STATUS = {
	from: 300,
	to: 399
};
const expectedStatuses = (expect) => expect.status ?? [expect.redirect === null ? DEFAULT_STATUS : REDIRECT_STATUS];
const isExpectedStatus = (expect, status) => expectedStatuses(expect).some(({ from, to }) => from <= status && status <= to);
const namesStatus = (expect, status) => expect.status !== null && isExpectedStatus(expect, status);

//#endregion
//#region src/checks/smoke/login-page.ts
const LOGIN_PATH = /(?:^|[/_-])(?:log-?in|log-?on|sign-?in|sso|sessions?\/new|users\/sign_in|oauth2?|authorize|unauthori[sz]ed|forbidden|denied)(?:[/?_.-]|$)|(?:^|\/)(?:auth|session)(?:\/|$)/i;
const isLoginPath = (pathname) => LOGIN_PATH.test(pathname);
const LOGIN_WORDS = /(?<!\p{L})(?:log[ -]?in|log[ -]?on|sign[ -]?in|welcome back|enter your password|anmelden|anmeldung|einloggen|willkommen zurück|connexion|connectez-vous|se connecter|inici(?:ar|a|e) sesi[oó]n|inici(?:ar|e) sess[aã]o|inicia sessió|acceder|accedi|accesso|entrar|inloggen|aanmelden|logga in|logg inn|log ind|zaloguj|logowanie|přihl|prihlás|bejelentkez|autentific|conectare|prijava|prijavi|kirjaudu|sisäänkirjau|logi sisse|pieteik|prisijung|innskráning|giriş|oturum aç|đăng nhập|войти|вход|увійти|вхід|влез|пријав|σύνδεση|είσοδος|masuk)|ログイン|サインイン|登录|登入|登錄|로그인|تسجيل الدخول|ورود|התחבר|כניסה|เข้าสู่ระบบ|लॉग ?इन/iu;
const NO_LOGIN = /(?:href|action)\s*=\s*["']?[^"'\s>]{0,200}(?:log-?out|sign-?out|log-?off)|autocomplete\s*=\s*["']?new-password/i;
const OTHER_FORM = /password|passwort|security|settings|sign-?up|register|join|invite|(?:^|\/)(?:new|edit|create|add|delete)(?:\/|$)/i;
const VISIBLE_FIELD = /<input(?![^>]{0,300}type\s*=\s*["']?(?:hidden|submit|button|checkbox|image|reset))[^>]{0,500}>|<textarea\b|<select\b/gi;
const NAME_FIELD = /<input[^>]{0,300}(?:type\s*=\s*["']?email|(?:name|id|autocomplete)\s*=\s*["']?[\w[\]-]{0,30}(?:e-?mail|user|login|benutzer|usuario))/i;
const MOST_SAID = 300;
function isLoginShape(raw, said, path) {
	if (NO_LOGIN.test(raw) || OTHER_FORM.test(path) || said > MOST_SAID) return false;
	const fields = raw.match(VISIBLE_FIELD) ?? [];
	return fields.filter((each) => /type\s*=\s*["']?password/i.test(each)).length === 1 && fields.length >= 2 && fields.length <= 3;
}
const isMagicForm = (raw, said) => NAME_FIELD.test(raw) && (raw.match(VISIBLE_FIELD)?.length ?? 0) <= 2 && said <= MOST_SAID && !NO_LOGIN.test(raw);
const hasPasswordField = (html) => /<input[^>]{1,300}type\s*=\s*["']?password/i.test(html);
const LEAVING = /(?:^|[/_-])(?:log[-_]?(?:out|off)|sign[-_]?(?:out|off)|abmelden|d[eé]connexion)(?:[/?_.-]|$)/i;
const ARRIVING = /(?:^|[/_-])(?:register|registrations?|sign[-_]?up|join|forgot(?:ten)?|reset|lost|recover|verify|verification|confirm(?:ation)?|activat(?:e|ion)|invit(?:e|es|ation|ations)|unlock)(?:[/?_.-]|$)/i;
const PASSWORD = /(?:^|[/_-])passwords?(?:[/?_.-]|$)/i;
function mayEndAtLogin({ method, logsIn, hasCredentials }, asked) {
	if (isLoginPath(asked) || LEAVING.test(asked)) return true;
	if (method === "GET" || method === "HEAD") return false;
	return logsIn === true || ARRIVING.test(asked) || !hasCredentials && PASSWORD.test(asked);
}
function isLoginAnswer(exchange) {
	const answer = answerOf(exchange);
	const { request } = exchange;
	if (request.holdsForm || answer === void 0) return false;
	const asked = new URL(request.url).pathname;
	if (mayEndAtLogin(request, asked)) return false;
	const isAt = exchange.hops.length > 0 && isLoginPath(new URL(answer.url).pathname);
	if (isAt && answer.response.body.length === 0) return true;
	if (answer.page.kind !== "html") return false;
	if (isAt) return true;
	const { page } = answer;
	const saysSo = [page.title, ...page.headings].some((text) => LOGIN_WORDS.test(text));
	const { raw, said } = page;
	if (saysSo && (hasPasswordField(raw) || isMagicForm(raw, said))) return true;
	const { hasCredentials, method, expect } = exchange.request;
	const isProven = [
		expect.text,
		expect.regex,
		expect.css,
		expect.json
	].some((each) => each.length > 0);
	return hasCredentials && method === "GET" && !isProven && isLoginShape(raw, said, asked);
}

//#endregion
//#region src/checks/smoke/redact.ts
const EMAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/g;
const TOKEN$1 = /[A-Za-z0-9_\-+=]{20,}/g;
const NUMBER = /\+?\d(?:[ ().-]{0,2}\d){6,30}/g;
function redact(text, secrets, max) {
	let safe = secrets.hide(text.slice(0, 2e3));
	safe = safe.replace(EMAIL, "[e-mail]").replace(TOKEN$1, (word) => looksLikeToken(word) ? "[token]" : word).replace(NUMBER, "[number]");
	return cut(printable(safe.replaceAll("`", "'").trim(), max), max);
}
const looksLikeToken = (word) => /\d/.test(word) && /[A-Za-z]/.test(word);
function shownUrl(address, secrets) {
	if (!URL.canParse(address)) return "an address that is none";
	const url = new URL(address);
	return cut(shownOrigin(address, secrets) + url.pathname.split("/").map((part) => redact(part, secrets, 80)).join("/"), 200);
}
function shownOrigin(address, secrets) {
	const { protocol, origin } = new URL(address);
	return origin === "null" ? `${protocol}…` : `${protocol}//${shownHost(address, secrets)}`;
}
const shownHost = (address, secrets) => cut(printable(secrets.hide(new URL(address).host).replaceAll("`", "'"), 120), 120);

//#endregion
//#region src/checks/smoke/words.ts
const requestOf = ({ request }) => `${request.method} ${printable(request.path, 120)}`;
function whoAsks(exchange) {
	if (exchange.request.isHomepage) return "Whoever opens the app";
	const { method } = exchange.request;
	const page = answerOf(exchange)?.page.kind;
	return method === "GET" && !exchange.request.path.startsWith("/api") && page !== "json" ? `Whoever opens ${printable(exchange.request.path, 120)}` : `Whatever calls ${requestOf(exchange)}`;
}
function statusWords(expect) {
	const words = expectedStatuses(expect).map(({ from, to }) => from === to ? String(from) : `${from / 100}xx`);
	return listOf(words).replace(/ and (?=[^,]*$)/, " or ");
}
const asked = (exchange) => `The check **${printable(exchange.request.name, 80)}** requested \`${requestOf(exchange)}\` at ${new URL(exchange.request.url).origin}`;
const timeOf = ({ at }) => `${new Date(at).toISOString().slice(11, 19)} UTC`;
function cameBack(exchange) {
	const answer = answerOf(exchange);
	if (answer === void 0) return "";
	const { hops, request } = exchange;
	const where = hops.length === 0 ? "" : `, at \`${shownUrl(answer.url, request.secrets)}\` (${countOf(hops.length, "redirects")})`;
	const title = shownTitle(exchange);
	return `status ${answer.response.status} after ${formatDuration(exchange.totalMs)} at ${timeOf(exchange)}${where}${title === void 0 ? "" : `, page title \`${title}\``}${retryWords(exchange)}`;
}
function retryWords({ retries, end, earlier = [] }) {
	if (retries === 0) return "";
	const words = [...new Set(earlier)];
	return words.every((each) => each === inShort$1(end)) ? `, the same after ${countOf(retries, "retries")}` : `; ${listOf(words)} before (${countOf(retries, "retries")})`;
}
const droppedWords = ({ dropped }) => dropped.length === 0 ? "" : ` A redirect led to another origin, so ${listOf([...new Set(dropped)].map((name) => `\`${name}\``))} stayed behind: set the URL to the address that the redirect leads to.`;
function shownTitle(exchange) {
	const page = answerOf(exchange)?.page;
	if (page === void 0 || !exchange.request.anonymous) return void 0;
	const text = page.title === "" ? page.headings[0] : page.title;
	return text === void 0 || text === "" ? void 0 : redact(text, exchange.request.secrets, 100);
}

//#endregion
//#region src/checks/smoke/rules/insecure.ts
const insecure = {
	id: "smoke/insecure",
	about: "upgrade",
	severity: "high",
	summary: "The app answers over http and does not lead to https, or leads away from it",
	why: "Whoever types the name without `https://`, or follows an old link, sends their password so that anybody on the way reads it.",
	fix: "Redirect every http request to https on the same host with 301 or 308; most hosts have a switch for it.",
	since: "0.1.0",
	sources: ["https://hstspreload.org/#submission-requirements"],
	examples: {
		bad: [
			"> site: https\nHTTP/1.1 200 OK\n\n<h1>Shop</h1>",
			"> site: https\nHTTP/1.1 200 OK\n\n<h1>Shop</h1>\n--- GET http://app.example.com/\nHTTP/1.1 301 Moved\nlocation: http://www.app.example.com/\n\n--- GET http://www.app.example.com/\nHTTP/1.1 200 OK\n\n<h1>Shop</h1>",
			"> GET /pricing\nHTTP/1.1 302 Found\nlocation: http://app.example.com/pricing/\n\n--- GET http://app.example.com/pricing/\nHTTP/1.1 301 Moved\nlocation: https://app.example.com/pricing/\n\n--- GET /pricing/\nHTTP/1.1 200 OK\n\n<h1>Pricing</h1>"
		],
		good: ["> site: https\nHTTP/1.1 200 OK\n\n<h1>Shop</h1>\n--- GET http://app.example.com/\nHTTP/1.1 301 Moved\nlocation: https://app.example.com/\n", "> site: https\nHTTP/1.1 200 OK\n\n<h1>Shop</h1>\n--- GET http://app.example.com/\n! refused ECONNREFUSED"]
	},
	check({ exchange }) {
		const { request } = exchange;
		const answer = answerOf(exchange);
		if (answer === void 0 || answer.response.status >= 400) return void 0;
		const host = new URL(request.url).host;
		const location = headerOf(answer.response, "location");
		const lead = "Redirect every http request to https on the same host with 301 or 308; most hosts have a switch for it.";
		if (location === void 0 || !URL.canParse(location, answer.url)) {
			const refresh = headerOf(answer.response, "refresh") ?? "";
			if (/https:/.test(refresh)) return void 0;
			return {
				title: `http://${host} answers ${answer.response.status} and does not lead to https`,
				message: `${asked(exchange)}. It answered with status ${answer.response.status} in place of a redirect to \`https://${host}\`.`,
				fix: lead,
				impact: "Whoever types the name without https sends passwords and cookies in the clear."
			};
		}
		const to = new URL(location, answer.url);
		if (to.protocol === "https:") {
			if (to.host === host) return void 0;
			return {
				title: `http://${host} leads to another host before it leads to https`,
				message: `${asked(exchange)}. Its first redirect is to \`${shownUrl(to.href, request.secrets)}\`, so that \`https://${host}\` is never seen and its HSTS never counts.`,
				fix: `Redirect to \`https://${host}\` first, and from there to the other host.`,
				impact: "A browser that never saw the name over https asks in the clear each time.",
				severity: "low"
			};
		}
		return {
			title: `${requestOf(exchange)} at http://${host} redirects, and stays on http`,
			message: `${asked(exchange)}. Its first redirect is to \`${shownUrl(to.href, request.secrets)}\`, still without encryption.`,
			fix: lead,
			impact: "Whoever types the name without https sends passwords and cookies in the clear."
		};
	}
};

//#endregion
//#region src/checks/smoke/site-of.ts
function isSameSite(a, b) {
	if (a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`)) return true;
	const domain = domainOf(a);
	return domain !== void 0 && domain === domainOf(b);
}
const SHARED = /(?:^|\.)(?:vercel\.app|netlify\.app|pages\.dev|workers\.dev|herokuapp\.com|onrender\.com|fly\.dev|up\.railway\.app|web\.app|firebaseapp\.com|github\.io|gitlab\.io|azurewebsites\.net|azurestaticapps\.net|run\.app|appspot\.com|ondigitalocean\.app|deno\.dev|supabase\.co|replit\.app|repl\.co|surge\.sh|glitch\.me|cloudfront\.net|amazonaws\.com|ngrok\.app|ngrok-free\.app|koyeb\.app|northflank\.app)$/;
function domainOf(host) {
	if (/^[\d.]+$|:/.test(host) || !host.includes(".")) return void 0;
	if (SHARED.test(host)) return host;
	const labels = host.split(".");
	const isSecondLevel = /^(?:co|com|org|net|gov|edu|ac|ne|or|go)$/.test(labels.at(-2) ?? "") && labels.at(-1)?.length === 2;
	return labels.slice(isSecondLevel ? -3 : -2).join(".");
}
function wwwTwinOf(host) {
	if (host.startsWith("www.")) return host.slice(4);
	return domainOf(host) === host && !SHARED.test(host) ? `www.${host}` : void 0;
}

//#endregion
//#region src/checks/smoke/downgrade.ts
const downgrade = {
	...insecure,
	about: "exchange",
	check({ exchange, isSessionInClear = false }) {
		const to = downgradeOf(exchange);
		if (to === void 0) return void 0;
		return {
			title: `${requestOf(exchange)} redirects from https to http`,
			message: `${asked(exchange)}. On the way a redirect leads to \`${shownUrl(to, exchange.request.secrets)}\`, without encryption${isSessionInClear ? ", and the session goes with it: its cookie lacks `Secure`" : ""}.`,
			fix: "Make the address with `https://`, or without a host. An app behind a proxy makes http addresses when it does not know that it is behind https (`trust proxy`, `X-Forwarded-Proto`).",
			impact: isSessionInClear ? "Whoever is on the way, such as in the same wireless network, takes the session." : "Whoever is on the way reads the page and what is typed into it, and can put another in its place.",
			...isSessionInClear ? { severity: "blocker" } : {},
			part: "downgrade"
		};
	}
};
function downgradeOf(exchange) {
	const { redirect, chain, endsAt } = exchange.request.expect;
	if ([
		redirect,
		endsAt,
		...chain ?? []
	].some((place) => place !== null && /^http:/i.test(place))) return void 0;
	const answer = answerOf(exchange);
	const last = answer === void 0 ? void 0 : headerOf(answer.response, "location");
	const isLast = answer !== void 0 && last !== void 0 && answer.response.status >= 300 && answer.response.status < 400;
	const steps = [...exchange.hops.map(({ url, location }) => ({
		url,
		location
	})), ...isLast ? [{
		url: answer.url,
		location: last
	}] : []];
	for (const { url, location } of steps) {
		if (!url.startsWith("https:") || !URL.canParse(location, url)) continue;
		const to = new URL(location, url);
		if (to.protocol === "http:" && isSameSite(to.hostname, new URL(url).hostname)) return to.href;
	}
}

//#endregion
//#region src/checks/smoke/rules/unreachable.ts
const OURS = [
	"EAI_AGAIN",
	"EAI_FAIL",
	"ENETUNREACH",
	"EADDRNOTAVAIL"
];
const isOurNetwork = ({ kind, code }) => kind === "proxy" || OURS.includes(code);
const unreachable = {
	id: "smoke/unreachable",
	about: "exchange",
	severity: "blocker",
	summary: "The app does not answer",
	why: "Nothing accepts the connection, or nothing comes back in time: the app is down for everybody, or it listens somewhere else.",
	fix: "Look whether the deploy finished and the app started, and on which address and port it listens (`0.0.0.0` and `$PORT` on most hosts).",
	since: "0.1.0",
	examples: {
		bad: [
			"! refused ECONNREFUSED",
			"! timeout HEADERS_TIMEOUT",
			"! reset ECONNRESET",
			"! dns ENOTFOUND"
		],
		good: [
			"HTTP/1.1 200 OK\n\n<h1>Shop</h1>",
			"! refused ECONNREFUSED\nHTTP/1.1 200 OK\n\n<h1>Shop</h1>",
			"! proxy UND_ERR_PRX_CONN",
			"! dns EAI_AGAIN"
		]
	},
	check({ exchange }) {
		if (exchange.end.kind !== "failure") return void 0;
		const { failure } = exchange.end;
		if (failure.kind === "tls" || isOurNetwork(failure)) return void 0;
		const { what, fix } = explain(failure, exchange);
		return {
			title: `${requestOf(exchange)}: ${what}`,
			message: `${asked(exchange)}: ${what}${retryWords(exchange)} (\`${failure.code}\`).`,
			fix,
			impact: `${whoAsks(exchange)} gets no answer at all: the app is down.`,
			data: {
				code: failure.code,
				kind: failure.kind
			}
		};
	}
};
function explain({ kind, code }, { end, request }) {
	const { secrets } = request;
	const host = shownHost(end.url, secrets);
	const hostname = host.replace(/:\d+$/, "");
	switch (kind) {
		case "dns": return {
			what: `the name ${hostname} does not exist`,
			fix: `Check the spelling of the URL, and add a DNS record for \`${hostname}\` that points at your host.`
		};
		case "refused": return {
			what: `${host} refuses the connection`,
			fix: "Nothing listens there: look whether the app started, and that it listens on `0.0.0.0` and the port that the host gives it."
		};
		case "timeout": return {
			what: `${host} ${code === "BODY_TIMEOUT" ? "began an answer and did not finish it" : "does not answer"} in time`,
			fix: "Look at the app’s log: a request that hangs waits for a database or another service. If the first start takes long, raise `smoke.timeout`; if nothing arrives there, look at the firewall."
		};
		case "reset": return {
			what: `${host} closes the connection without an answer`,
			fix: "The app crashed while it answered, or the protocol is wrong (http on an https port): look at its log for this moment."
		};
		default: return {
			what: `${host} gives no usable answer`,
			fix: "Look at the app’s log and at the proxy in front of it: what came is not an HTTP answer."
		};
	}
}
function ourNetworkWords({ kind, code }, timeoutMs) {
	if (kind === "proxy") return `the proxy of this machine did not let the request through (${code}): check HTTP_PROXY, HTTPS_PROXY and NO_PROXY`;
	if (kind === "dns") return `the name could not be looked up, since no name server answered (${code})`;
	if (code === "ENETUNREACH") return "this machine has no way to that network (GitHub’s runners have no IPv6)";
	return `this machine’s network failed (${code}) within ${formatDuration(timeoutMs)}`;
}

//#endregion
//#region src/checks/smoke/asset-fault.ts
const JAVASCRIPT = /^(?:(?:text|application)\/(?:x-)?(?:java|ecma)script|text\/(?:jscript|livescript|javascript1\.[0-5]))$/;
const BLOCKED = /^(?:(?:image|audio|video)\/.*|text\/csv)$/;
const HTML = /^\s*<(?:!doctype\s+html|html|head|body|title|meta|div|h[1-6]|p|center)[\s>/]/i;
const EMPTY = "is empty";
function assetFault(asset) {
	const { end } = asset.exchange;
	if (end.kind === "failure") return isOurNetwork(end.failure) ? void 0 : `does not load (${end.failure.code})`;
	if (end.kind === "bad redirect" || end.kind === "wall") return "redirects to nowhere";
	if (end.kind !== "answer") return void 0;
	const { status } = end.response;
	if (status === 304) return void 0;
	if (status < 200 || status > 299) return `answers ${status}`;
	if (isHtmlBody(asset.exchange)) return "is an HTML page";
	if (asset.kind === "script" && end.page.kind === "empty") return EMPTY;
	return typeFault(asset, end.response) ?? integrityFault(asset, end.response);
}
function isHtmlBody({ end }) {
	if (end.kind !== "answer") return false;
	return HTML.test(new TextDecoder().decode(end.response.body.subarray(0, 2e3)));
}
function typeFault({ kind, isModule }, response) {
	const type = mediaTypeOf(response);
	const shown = type === "" ? "no type" : `the type ${type.slice(0, 60)}`;
	const isStrict = /^\s*nosniff\s*(?:,|$)/i.test(headerOf(response, "x-content-type-options") ?? "");
	const because = isStrict ? " under `x-content-type-options: nosniff`" : "";
	if (kind === "style") return type === "text/css" || type === "" && !isStrict ? void 0 : `has ${shown}, which browsers do not apply${because}`;
	if (isModule) return JAVASCRIPT.test(type) || /^application\/wasm$|[/+]json$|^text\/css$/.test(type) ? void 0 : `has ${shown}, which browsers do not run as a module`;
	if (BLOCKED.test(type)) return `has ${shown}, which browsers do not run`;
	return isStrict && !JAVASCRIPT.test(type) ? `has ${shown}, which browsers do not run${because}` : void 0;
}
const STRENGTH = [
	"sha256",
	"sha384",
	"sha512"
];
function integrityFault({ integrity }, { body, truncated }) {
	if (integrity === void 0 || truncated) return void 0;
	const hashes = integrity.slice(0, 4096).split(/\s+/).flatMap((each) => {
		const [, name = "", value = ""] = /^(sha(?:256|384|512))-([A-Za-z0-9+/_-]+={0,2})(?:\?.*)?$/i.exec(each) ?? [];
		return name === "" ? [] : [{
			name: name.toLowerCase(),
			value
		}];
	});
	const strongest = Math.max(...hashes.map(({ name }) => STRENGTH.indexOf(name)));
	const counted = hashes.filter(({ name }) => STRENGTH.indexOf(name) === strongest);
	const [first] = counted;
	if (first === void 0) return void 0;
	const real = createHash(first.name).update(body).digest();
	return counted.some(({ value }) => Buffer.from(value, "base64").equals(real)) ? void 0 : "is not the file that `integrity` names";
}

//#endregion
//#region src/checks/smoke/rules/asset.ts
const asset = {
	id: "smoke/asset",
	about: "assets",
	severity: "blocker",
	summary: "A script or style of the homepage does not load",
	why: "The page answers with 200 and stays blank: the script that draws it is a 404, or a page of HTML in its place.",
	fix: "Deploy the files that the page names, and let no cache keep the page of the release before.",
	since: "0.1.0",
	sources: ["https://html.spec.whatwg.org/multipage/scripting.html#prepare-the-script-element"],
	examples: {
		bad: [
			"> site: assets\nHTTP/1.1 200 OK\ncontent-type: text/html\n\n<div id=root></div><script src=\"/app.js\"><\/script>\n--- GET /app.js\nHTTP/1.1 404 Not Found\n",
			"> site: assets\nHTTP/1.1 200 OK\ncontent-type: text/html\n\n<div id=root></div><script type=module src=\"/assets/index-1a2b.js\"><\/script>\n--- GET /assets/index-1a2b.js\nHTTP/1.1 200 OK\ncontent-type: text/html\n\n<div id=root></div>",
			"> site: assets\nHTTP/1.1 200 OK\ncontent-type: text/html\n\n<h1>Shop</h1><link rel=stylesheet href=/app.css>\n--- GET /app.css\nHTTP/1.1 200 OK\ncontent-type: text/plain\n\nh1 { color: red }"
		],
		good: [
			"> site: assets\nHTTP/1.1 200 OK\ncontent-type: text/html\n\n<div id=root></div><script src=\"/app.js\"><\/script>\n--- GET /app.js\nHTTP/1.1 200 OK\ncontent-type: text/javascript\n\nrender()",
			"> site: assets\nHTTP/1.1 200 OK\ncontent-type: text/html\n\n<h1>Shop</h1><script src=\"/app.js\"><\/script>\n--- GET /app.js\nHTTP/1.1 200 OK\ncontent-type: application/octet-stream\n\nrender()",
			"> site: assets\nHTTP/1.1 200 OK\ncontent-type: text/html\n\n<h1>Shop</h1><script type=\"application/ld+json\" src=\"/data.json\"><\/script>"
		]
	},
	check({ exchange, assets }) {
		const isBlank = (answerOf(exchange)?.page.main.length ?? 0) < 50;
		const wrong = assets.flatMap((each) => {
			const words = assetFault(each);
			return words === void 0 ? [] : [{
				asset: each,
				words
			}];
		});
		return wrong.slice(0, 5).map(({ asset: each, words }, index) => {
			const { kind, url } = each;
			const path = shownUrl(url, exchange.request.secrets);
			const more = index === 0 && wrong.length > 5 ? ` ${countOf(wrong.length - 5, "others")} do not load either.` : "";
			const what = kind === "script" ? "script" : "style sheet";
			return {
				title: `The homepage’s ${what} ${path} ${words.replaceAll("`", "")}`,
				message: `The homepage names the ${what} \`${path}\`, which ${words}.${more}`,
				fix: fixOf$1(each, words),
				impact: words === "is empty" && !isBlank ? "Nothing, if the file is meant to be empty." : kind === "script" ? `Whoever opens the app sees ${isBlank ? "a blank page" : "a page on which nothing works"}.` : "Whoever opens the app sees a page without its design.",
				...each.isChoice || words === "is empty" && !isBlank ? { severity: "low" } : kind === "style" || each.isAhead || !isBlank ? { severity: "high" } : {},
				curl: `curl -i ${quotedUrl(path)}`,
				part: `${kind} ${index}`
			};
		});
	}
};
function fixOf$1({ exchange }, words) {
	if (isHtmlBody(exchange) && (answerOf(exchange)?.response.status ?? 500) < 300) return "A page in place of the file is the rule that serves index.html for everything, or an error that comes with a good status: deploy the file, and let that rule pass files by. If the page is of the release before, a cache keeps it: send `cache-control: no-cache` with HTML.";
	if (words.startsWith("has ")) return "Let the server send scripts as `text/javascript` and style sheets as `text/css`: it takes the type from the ending of the file, or from what was said when it was uploaded.";
	if (words.includes("integrity")) return "The file was changed after the page was built, or page and file are of two releases: deploy both together, and let nothing in between rewrite scripts.";
	return "Deploy the file that the page names. If its name is of the release before, a cache keeps the page, or old files go before the new page is everywhere: keep those of the last release.";
}

//#endregion
//#region src/checks/smoke/certificate/certificate-words.ts
const NODE_CODES = "https://nodejs.org/api/tls.html#x509-certificate-error-codes";
const APPLE = "https://support.apple.com/en-us/103769";
const SCHEDULE = "https://cabforum.org/2025/04/11/ballot-sc081v3-introduce-schedule-of-reducing-validity-and-data-reuse-periods/";
const EVERYBODY = "Everybody gets a full-page warning in place of the app, and programs refuse to connect.";
const PROGRAMS = "Programs, webhooks and many phones cannot connect, while the app works in the browser of whoever tests it.";
const certificateWords = {
	expired: {
		rule: "smoke/certificate-expires",
		severity: "blocker",
		what: "Every browser and every program refuses it.",
		fix: "Renew the certificate now, then find out why its automatic renewal stopped (DNS record, blocked port 80, account), and whether the server was reloaded after the last one.",
		impact: EVERYBODY,
		sources: [NODE_CODES]
	},
	"not-yet-valid": {
		rule: "smoke/certificate-expires",
		severity: "blocker",
		what: "Until then every browser and every program refuses it.",
		fix: "Look at the clock of the machine that made the certificate, and at the one of this machine; serve the previous certificate until the new one is valid.",
		impact: EVERYBODY,
		sources: [NODE_CODES]
	},
	"near-expiry": {
		rule: "smoke/certificate-expires",
		severity: "medium",
		what: "Automatic renewal would have replaced it by now: it has stopped, or there is none.",
		fix: "Look at the log of what renews it (`certbot renew --dry-run`, the host’s page of the domain), and check that the server is reloaded afterwards. Renewed by hand: renew it now.",
		impact: "When it expires, everybody gets a full-page warning in place of the app.",
		sources: ["https://letsencrypt.org/docs/integration-guide/#when-to-renew", SCHEDULE]
	},
	"wrong-host": {
		rule: "smoke/certificate-name",
		severity: "blocker",
		what: "Browsers and programs take it for somebody else’s.",
		fix: "Add this host name to the certificate: at most hosts by adding the domain to the app. If the names belong to something else, DNS points at the wrong server, or the server has no entry for this name and answers with its default.",
		impact: EVERYBODY,
		sources: ["https://www.rfc-editor.org/rfc/rfc9525#section-6.3", NODE_CODES]
	},
	"common-name-only": {
		rule: "smoke/certificate-name",
		severity: "blocker",
		what: "Browsers have ignored the common name since 2017 and refuse it; Node, which this check runs on, still accepts it.",
		fix: "Make the certificate again with the host as a subject alternative name: `openssl req … -addext subjectAltName=DNS:<host>`.",
		impact: "Whoever opens the app in a browser gets a full-page warning, while scripts that test it pass.",
		sources: [APPLE, "https://www.rfc-editor.org/rfc/rfc9525#section-2"]
	},
	"self-signed": {
		rule: "smoke/certificate-chain",
		severity: "blocker",
		what: "Nobody vouches for it, so every browser and every program refuses it.",
		fix: "Use a certificate of a public authority (Let’s Encrypt is free; hosts do it by themselves). For one of your own, set `NODE_EXTRA_CA_CERTS` where the check runs.",
		impact: EVERYBODY,
		sources: [NODE_CODES]
	},
	"untrusted-root": {
		rule: "smoke/certificate-chain",
		severity: "blocker",
		what: "Whoever has not installed that authority gets a warning, and programs refuse to connect.",
		fix: "Use a certificate of a public authority; for an authority of your own, set `NODE_EXTRA_CA_CERTS` to its root where the check runs.",
		impact: EVERYBODY,
		sources: [NODE_CODES]
	},
	"missing-intermediate": {
		rule: "smoke/certificate-chain",
		severity: "high",
		what: "It works in Chrome and Safari, which fetch the missing certificate or have it already, and fails in curl, in programs and on many phones.",
		fix: "Let the server send its whole chain: `fullchain.pem`, not `cert.pem`; at a load balancer upload the chain as well.",
		impact: PROGRAMS,
		sources: [NODE_CODES, "https://www.rfc-editor.org/rfc/rfc5246#section-7.4.2"]
	},
	"chain-order": {
		rule: "smoke/certificate-chain",
		severity: "medium",
		what: "Browsers sort it themselves; older and smaller TLS libraries (embedded devices, old Java) give up.",
		fix: "Write the file in this order: the host’s certificate, then each certificate that signed the one before.",
		impact: "Programs that take the order as it comes cannot connect.",
		sources: ["https://www.rfc-editor.org/rfc/rfc5246#section-7.4.2", "https://www.rfc-editor.org/rfc/rfc8446#section-4.4.2"]
	},
	refused: {
		rule: "smoke/certificate-chain",
		severity: "blocker",
		what: "Programs that use OpenSSL refuse to connect, and browsers most likely too.",
		fix: "Get the certificate issued again; the code says which demand of RFC 5280 it or a certificate above it does not meet.",
		impact: EVERYBODY,
		sources: [NODE_CODES]
	},
	"weak-key": {
		rule: "smoke/certificate-weak",
		severity: "high",
		what: "Apple’s devices, OpenSSL at its usual level and Node refuse keys of this size.",
		fix: "Make a new key (EC P-256, or RSA with 2048 bits or more) and get a certificate for it.",
		impact: "Whoever comes with an Apple device or a current program cannot connect.",
		sources: [APPLE, "https://docs.openssl.org/master/man3/SSL_CTX_set_security_level/"]
	},
	"weak-signature": {
		rule: "smoke/certificate-weak",
		severity: "blocker",
		what: "Signatures with it can be forged, so browsers, Node and OpenSSL refuse it.",
		fix: "Get the certificate issued again with SHA-256 (`openssl … -sha256`), and every certificate above it that is signed so.",
		impact: EVERYBODY,
		sources: [APPLE, "https://docs.openssl.org/master/man3/SSL_CTX_set_security_level/"]
	},
	"wrong-purpose": {
		rule: "smoke/certificate-unfit",
		severity: "blocker",
		what: "Browsers and programs refuse it for a server.",
		fix: "Get a certificate whose extended key usage holds `serverAuth`.",
		impact: EVERYBODY,
		sources: [APPLE, "https://www.rfc-editor.org/rfc/rfc5280#section-4.2.1.12"]
	},
	"too-long": {
		rule: "smoke/certificate-unfit",
		severity: "high",
		what: "Browsers refuse certificates of public authorities that are valid for longer than these may issue, and the authority must revoke them.",
		fix: "Get it issued again for a shorter time, and renew it automatically (ACME).",
		impact: "Whoever opens the app in a browser that holds to the limit gets a full-page warning.",
		sources: [
			SCHEDULE,
			APPLE,
			"https://chromium.googlesource.com/chromium/src/+/main/net/docs/certificate_lifetimes.md"
		]
	},
	unreadable: {
		rule: "smoke/certificate-unfit",
		severity: "blocker",
		what: "Nobody can tell whose it is.",
		fix: "Look at the certificate file of the server (`openssl x509 -in cert.pem -text`).",
		impact: EVERYBODY,
		sources: []
	},
	"old-protocol": {
		rule: "smoke/tls-version",
		severity: "blocker",
		what: "Browsers have refused protocols below TLS 1.2 since 2020, as do Node and current programs.",
		fix: "Allow TLS 1.2 and 1.3 in the server (`ssl_protocols TLSv1.2 TLSv1.3;` in nginx), and update the library it uses if it has no newer ones.",
		impact: "Everybody gets an error page of the browser in place of the app.",
		sources: ["https://www.rfc-editor.org/rfc/rfc8996"]
	},
	"not-tls": {
		rule: "smoke/tls",
		severity: "blocker",
		what: "No secure connection can come about there.",
		fix: "Switch TLS on for this port, or point the load balancer’s https listener at it; if the app speaks plain HTTP there, use the right scheme and port in the URL.",
		impact: "Everybody gets an error page of the browser in place of the app.",
		sources: []
	},
	handshake: {
		rule: "smoke/tls",
		severity: "blocker",
		what: "No secure connection came about.",
		fix: "Look at the server’s TLS settings: protocol versions, ciphers, the certificate and key for this host name, and whether it wants a certificate of the client.",
		impact: "Everybody gets an error page of the browser in place of the app.",
		sources: ["https://www.rfc-editor.org/rfc/rfc8446#section-6.2"]
	}
};
const certificateRules = {
	"smoke/certificate-expires": {
		severity: "high",
		summary: "The certificate has expired, is not valid yet, or ends soon",
		why: "Renewal that stops unnoticed is the most common outage of all: nothing changes for weeks, then every browser shows a full-page warning at once. How soon is soon is a fraction of the lifetime, since certificates live from six days to a year: below a third (at most 30 days) is `medium`, below a sixth (at most 15 days) or 72 hours is `high`, expired is `blocker`.",
		fix: "Mend the automatic renewal, and let it reload the server."
	},
	"smoke/certificate-name": {
		severity: "blocker",
		summary: "The certificate is for other names",
		why: "A browser compares the host with the subject alternative names of the certificate. `*.example.com` covers `a.example.com`, neither `example.com` nor `a.b.example.com`; an address needs an IP entry; the common name counts for nothing.",
		fix: "Have the host among the subject alternative names."
	},
	"smoke/certificate-chain": {
		severity: "blocker",
		summary: "Nothing that clients trust vouches for the certificate",
		why: "Clients trust some roots, and need every certificate in between from the server. Desktop browsers fill gaps, so that a forgotten intermediate shows up in webhooks, in curl and on phones only. Self-signed certificates and unknown roots are refused by all.",
		fix: "Serve the certificate of a public authority with its whole chain, in order."
	},
	"smoke/certificate-weak": {
		severity: "blocker",
		summary: "The certificate has a key or a signature that can be broken",
		why: "SHA-1 and MD5 signatures can be forged, and short keys can be computed. Browsers, Apple’s devices and OpenSSL refuse them; older programs do not, so it works for some. A root’s own signature does not count, since nobody checks it.",
		fix: "Make a new key (EC P-256, RSA 2048 or more) and a certificate signed with SHA-256."
	},
	"smoke/certificate-unfit": {
		severity: "high",
		summary: "The certificate is not made for a web site",
		why: "It is for another purpose, or valid for longer than browsers accept: of public authorities 398 days, 200 if issued since 2026-03-15, 100 since 2027-03-15, 47 since 2029-03-15; of one’s own 825 days (Apple).",
		fix: "Get a certificate with `serverAuth` among its purposes and a lifetime within the limit."
	},
	"smoke/tls-version": {
		severity: "blocker",
		summary: "The host speaks only protocols that browsers refuse",
		why: "TLS 1.0 and 1.1 are deprecated (RFC 8996). Browsers, Node and current libraries do not speak them any more.",
		fix: "Allow TLS 1.2 and 1.3."
	}
};

//#endregion
//#region src/checks/smoke/certificate/certificate-rule.ts
function certificateRule(id, examples) {
	const { severity, summary, why, fix } = certificateRules[id];
	const sources = Object.values(certificateWords).filter(({ rule }) => rule === id).flatMap((words) => words.sources);
	return {
		id,
		about: "certificate",
		severity,
		summary,
		why,
		fix,
		since: "0.1.0",
		sources: [...new Set(sources)],
		examples,
		check: ({ host, port, faults }) => faults.filter(({ kind }) => certificateWords[kind].rule === id).map((fault) => toFault(fault, host, port))
	};
}
function toFault(fault, host, port) {
	const place = port === 443 ? host : `${host}:${port}`;
	return {
		title: `${place}: ${fault.title}`,
		message: `The TLS of \`${place}\` was looked at: ${fault.title}. ${fault.words}`,
		fix: fault.fix,
		impact: fault.impact,
		severity: fault.severity,
		part: fault.kind,
		data: {
			kind: fault.kind,
			...fault.data
		}
	};
}

//#endregion
//#region src/checks/smoke/rules/certificate-chain.ts
const certificateChain = certificateRule("smoke/certificate-chain", {
	bad: [
		"> certificate: self-signed\n! tls DEPTH_ZERO_SELF_SIGNED_CERT",
		"> certificate: missing-intermediate\n! tls UNABLE_TO_VERIFY_LEAF_SIGNATURE",
		"> certificate: untrusted-root\n! tls UNABLE_TO_VERIFY_LEAF_SIGNATURE",
		"> site: certificate\n> certificate: chain-order\nHTTP/1.1 200 OK\n\n<h1>Shop</h1>"
	],
	good: ["> site: certificate\nHTTP/1.1 200 OK\n\n<h1>Shop</h1>"]
});

//#endregion
//#region src/checks/smoke/rules/certificate-expires.ts
const certificateExpires = certificateRule("smoke/certificate-expires", {
	bad: [
		"> certificate: expired\n! tls CERT_HAS_EXPIRED",
		"> certificate: not-yet-valid\n! tls CERT_NOT_YET_VALID",
		"> site: certificate\n> certificate: near-expiry\nHTTP/1.1 200 OK\n\n<h1>Shop</h1>"
	],
	good: ["> site: certificate\nHTTP/1.1 200 OK\n\n<h1>Shop</h1>"]
});

//#endregion
//#region src/checks/smoke/rules/certificate-name.ts
const certificateName = certificateRule("smoke/certificate-name", {
	bad: ["> certificate: wrong-host\n! tls ERR_TLS_CERT_ALTNAME_INVALID", "> site: certificate\n> certificate: common-name-only\nHTTP/1.1 200 OK\n\n<h1>Shop</h1>"],
	good: ["> site: certificate\nHTTP/1.1 200 OK\n\n<h1>Shop</h1>"]
});

//#endregion
//#region src/checks/smoke/rules/certificate-unfit.ts
const certificateUnfit = certificateRule("smoke/certificate-unfit", {
	bad: ["> site: certificate\n> certificate: too-long\nHTTP/1.1 200 OK\n\n<h1>Shop</h1>", "> certificate: wrong-purpose\n! tls INVALID_PURPOSE"],
	good: ["> site: certificate\nHTTP/1.1 200 OK\n\n<h1>Shop</h1>"]
});

//#endregion
//#region src/checks/smoke/rules/certificate-weak.ts
const certificateWeak = certificateRule("smoke/certificate-weak", {
	bad: ["> certificate: weak-key\n! tls UNSPECIFIED", "> certificate: weak-signature\n! tls UNSPECIFIED"],
	good: ["> site: certificate\nHTTP/1.1 200 OK\n\n<h1>Shop</h1>"]
});

//#endregion
//#region src/checks/smoke/session.ts
const MAX_COOKIES = 100;
const MAX_COOKIE_LENGTH = 8192;
const newSession = () => sessionOf(void 0, {});
function sessionOf(given, headers) {
	let jar = given;
	return {
		headers,
		cookiesFor: (url) => jar?.getCookieStringSync(url) ?? "",
		async keep(url, response) {
			const lines = (response.headers.get("set-cookie") ?? []).slice(0, MAX_COOKIES);
			if (lines.length === 0) return;
			const { CookieJar } = await import("./dist10.js");
			jar ??= new CookieJar();
			for (const line of lines) if (line.length <= MAX_COOKIE_LENGTH) jar.setCookieSync(line, url, { ignoreError: true });
		},
		cookie: (url, name) => jar?.getCookiesSync(url).find(({ key }) => key === name)?.value,
		copy: (more = {}) => sessionOf(jar?.cloneSync(), {
			...headers,
			...more
		})
	};
}
function setCookiesOf({ headers }) {
	const now = Date.parse(headers.get("date")?.[0] ?? "") || Date.UTC(2e3, 0, 2);
	return (headers.get("set-cookie") ?? []).slice(0, MAX_COOKIES).flatMap((line) => {
		const [pair = "", ...attributes] = line.slice(0, MAX_COOKIE_LENGTH).split(";");
		const at = pair.indexOf("=");
		if (at < 1) return [];
		const attribute = (name) => attributes.map((each) => each.trim()).find((each) => each.toLowerCase() === name || each.toLowerCase().startsWith(`${name}=`))?.slice(name.length + 1).trim();
		const sameSite = attribute("samesite")?.toLowerCase();
		const domain = attribute("domain")?.toLowerCase().replace(/^\./, "");
		const expires = attribute("expires");
		const maxAge = attribute("max-age");
		const path = attribute("path");
		return [{
			name: pair.slice(0, at).trim(),
			value: pair.slice(at + 1).trim(),
			secure: attribute("secure") !== void 0,
			httpOnly: attribute("httponly") !== void 0,
			...sameSite ? { sameSite } : {},
			...domain ? { domain } : {},
			...path ? { path } : {},
			expires: maxAge === void 0 ? expires !== void 0 && Date.parse(expires) <= now : /^-?\d+$/.test(maxAge) && Number(maxAge) <= 0
		}];
	});
}

//#endregion
//#region src/checks/smoke/rules/cookie.ts
const cookie = {
	id: "smoke/cookie",
	about: "exchange",
	severity: "high",
	summary: "A cookie that must be set is not",
	why: "A login that answers well and sets no session is no login: the next page asks for the password again.",
	fix: "Look at the session store, at the key that signs cookies, and whether the app knows that it is behind https (`trust proxy`, `X-Forwarded-Proto`).",
	since: "0.1.0",
	examples: {
		bad: [
			"> POST /login\n> expect: { cookie: session }\nHTTP/1.1 200 OK\ncontent-type: application/json\n\n{\"ok\":true}",
			"> POST /login\n> expect: { cookie: session }\nHTTP/1.1 200 OK\nset-cookie: session=; Max-Age=0\ncontent-type: application/json\n\n{\"ok\":true}",
			"> POST /login\n> expect: { cookie: session }\nHTTP/1.1 200 OK\nset-cookie: session=a1b2c3; Domain=shop.example.org\ncontent-type: application/json\n\n{\"ok\":true}"
		],
		good: ["> POST /login\n> expect: { cookie: session }\nHTTP/1.1 200 OK\nset-cookie: session=a1b2c3; HttpOnly; Secure; SameSite=Lax\ncontent-type: application/json\n\n{\"ok\":true}", "> POST /login\n> expect: { cookie: session }\nHTTP/1.1 303 See Other\nlocation: /home\nset-cookie: session=a1b2c3; HttpOnly; Secure; SameSite=Lax\n\nHTTP/1.1 200 OK\n\n<h1>Home</h1>"]
	},
	check({ exchange, unkept = /* @__PURE__ */ new Map() }) {
		const { cookie: expected } = exchange.request.expect;
		if (answerOf(exchange) === void 0 || expected.length === 0) return void 0;
		const set = new Set(responsesOf(exchange).flatMap(({ response }) => setCookiesOf(response)).filter(({ expires, value }) => !expires && value !== "").map(({ name }) => name));
		const lost = expected.filter((name) => !set.has(name) || unkept.has(name));
		if (lost.length === 0) return void 0;
		const missing = lost.map((name) => printable(name, 60));
		const isSet = lost.every((name) => unkept.has(name));
		const why = lost.filter((name) => unkept.has(name)).map((name) => ` A browser does not keep \`${printable(name, 60)}\`: ${unkept.get(name)}.`);
		return {
			title: isSet ? `${requestOf(exchange)} sets the cookie ${listOf(missing)}, and a browser does not keep it` : `${requestOf(exchange)} sets no cookie ${listOf(missing)}`,
			message: `${asked(exchange)} and expects the cookie ${listOf(missing.map((name) => `\`${name}\``))}. It got ${cameBack(exchange)}, which sets ${isSet ? "it" : set.size === 0 ? "none" : "others"}.${why.join("")}`,
			fix: "Look at the session store, at the key that signs cookies, and whether the app knows that it is behind https (`trust proxy`, `X-Forwarded-Proto`): frameworks keep back a `Secure` cookie otherwise.",
			impact: `${whoAsks(exchange)} is not logged in afterwards.`,
			data: { cookies: missing }
		};
	}
};

//#endregion
//#region src/checks/smoke/rules/cookie-flags.ts
const SESSION$1 = /^(?:__Host-|__Secure-)?(?:.*[._-])?(?:sess(?:ion)?(?:_?id)?|sid|connect\.sid|jsessionid|phpsessid|asp\.net_sessionid|sessiontoken|session-token|auth(?:[_-]?token)?|access[_-]?token|refresh[_-]?token|id[_-]?token|jwt|remember(?:_web|_token|_user_token)?\w*|laravel_session|sb-.*-auth-token|next-auth\.session-token|authjs\.session-token)(?:\.\d+)?$/i;
const cookieFlags = {
	id: "smoke/cookie-flags",
	about: "exchange",
	severity: "medium",
	summary: "A session cookie can be read by scripts, or sent in the clear",
	why: "Without `HttpOnly` one injected script takes every session; without `Secure` one request over http does.",
	fix: "Set `HttpOnly; Secure; SameSite=Lax` on the cookie that holds the session.",
	since: "0.1.0",
	sources: ["https://developer.mozilla.org/en-US/docs/Web/HTTP/Guides/Cookies"],
	examples: {
		bad: [
			"HTTP/1.1 200 OK\nset-cookie: session=a1b2c3; Path=/\n\n<h1>Shop</h1>",
			"HTTP/1.1 200 OK\nset-cookie: connect.sid=a1b2c3; Path=/; HttpOnly\n\n<h1>Shop</h1>",
			"HTTP/1.1 200 OK\nset-cookie: sid=a1b2c3; HttpOnly; SameSite=None\n\n<h1>Shop</h1>"
		],
		good: [
			"HTTP/1.1 200 OK\nset-cookie: session=a1b2c3; Path=/; HttpOnly; Secure; SameSite=Lax\n\n<h1>Shop</h1>",
			"HTTP/1.1 200 OK\nset-cookie: theme=dark; Path=/\n\n<h1>Shop</h1>",
			"HTTP/1.1 200 OK\nset-cookie: session=; Max-Age=0\n\n<h1>Shop</h1>"
		]
	},
	check({ exchange }) {
		const named = new Set(exchange.request.expect.cookie);
		const seen = /* @__PURE__ */ new Map();
		for (const { url, response } of responsesOf(exchange)) for (const cookie of setCookiesOf(response)) {
			if (cookie.expires || cookie.value === "" || !(named.has(cookie.name) || SESSION$1.test(cookie.name))) continue;
			const lacks = lacking(cookie, url.startsWith("https:"));
			if (lacks.length === 0) continue;
			const name = printable(cookie.name, 60);
			seen.set(cookie.name, {
				title: `The cookie ${name} lacks ${listOf(lacks)}`,
				message: `${asked(exchange)}. The answer sets the cookie \`${name}\` without ${listOf(lacks.map((each) => `\`${each}\``))}.`,
				fix: "Set `HttpOnly; Secure; SameSite=Lax` on the cookie that holds the session.",
				impact: lacks.includes("HttpOnly") ? "One injected script takes the sessions of all who visit the page." : "One request over http gives the session away.",
				part: cookie.name
			});
		}
		return [...seen.values()];
	}
};
function lacking({ secure, httpOnly, sameSite, name }, isHttps) {
	const isRead = /xsrf|csrf/i.test(name);
	return [
		...httpOnly || isRead ? [] : ["HttpOnly"],
		...secure || !isHttps ? [] : ["Secure"],
		...sameSite === "none" && !secure ? ["Secure, which SameSite=None needs"] : []
	].filter((each, index, all) => !(each === "Secure" && all[index + 1]?.startsWith("Secure,")));
}

//#endregion
//#region src/checks/smoke/rules/cookie-scope.ts
const cookieScope = {
	id: "smoke/cookie-scope",
	about: "exchange",
	severity: "medium",
	summary: "A cookie reaches another environment",
	why: "A cookie with `Domain=example.com` is sent to production and staging alike: one logs the other out, and whoever runs staging gets production’s sessions.",
	fix: "Leave `Domain` out, or give the environments domains of their own.",
	since: "0.1.0",
	sources: ["https://www.rfc-editor.org/rfc/rfc6265#section-5.1.3"],
	examples: {
		bad: ["HTTP/1.1 200 OK\nset-cookie: sid=a1b2c3; Domain=.example.com; HttpOnly; Secure; SameSite=Lax\n\n<h1>Shop</h1>"],
		good: ["HTTP/1.1 200 OK\nset-cookie: sid=a1b2c3; HttpOnly; Secure; SameSite=Lax\n\n<h1>Shop</h1>", "HTTP/1.1 200 OK\nset-cookie: sid=a1b2c3; Domain=app.example.com; HttpOnly; Secure; SameSite=Lax\n\n<h1>Shop</h1>"]
	},
	check({ exchange, otherHosts }) {
		const found = /* @__PURE__ */ new Map();
		for (const { url, response } of responsesOf(exchange)) for (const { name, domain, expires } of setCookiesOf(response)) {
			if (domain === void 0 || expires) continue;
			const own = new URL(url).hostname;
			const reached = otherHosts.find((host) => host !== own && (host === domain || host.endsWith(`.${domain}`)));
			if (reached === void 0 || !(own === domain || own.endsWith(`.${domain}`))) continue;
			const { secrets } = exchange.request;
			const shown = redact(name, secrets, 60);
			found.set(name, {
				title: `The cookie ${shown} of ${shownHost(url, secrets)} is sent to ${reached}, too`,
				message: `${asked(exchange)}. The cookie \`${shown}\` has \`Domain=${printable(secrets.hide(domain), 80)}\`, which covers \`${reached}\`, another environment.`,
				fix: "Leave `Domain` out, so that the cookie belongs to this host alone; or give the environments domains of their own.",
				impact: "Staging and production log each other out, and one gets the sessions of the other.",
				part: name
			});
		}
		return [...found.values()];
	}
};

//#endregion
//#region src/checks/smoke/cache-control.ts
function directivesOf(header) {
	const directives = /* @__PURE__ */ new Map();
	for (const [, name = "", quoted, plain] of (header ?? "").slice(0, 8192).matchAll(/([^\s,;="]+)(?:\s*=\s*(?:"([^"]*)"|([^\s,;"]*)))?/g)) {
		const key = name.toLowerCase();
		if (directives.get(key) !== "") directives.set(key, (quoted ?? plain ?? "").trim());
	}
	return directives;
}

//#endregion
//#region src/checks/smoke/rules/cors.ts
const cors = {
	id: "smoke/cors",
	about: "origins",
	severity: "high",
	summary: "Pages of other origins may read the answer, or those that should may not",
	why: "An app that repeats whatever origin asks, with credentials, lets every website read its visitors’ data. One that forgot its own frontend is broken in the browser while every health check is green.",
	fix: "Compare the `Origin` header with a list, and answer with exactly that origin.",
	since: "0.1.0",
	sources: ["https://developer.mozilla.org/en-US/docs/Web/HTTP/Guides/CORS"],
	examples: {
		bad: [
			"> GET /api/me\n> expect: { cors: none }\nHTTP/1.1 200 OK\ncontent-type: application/json\n\n{\"ok\":true}\n--- GET /api/me with origin: https://launch-ready-smoke.invalid\nHTTP/1.1 200 OK\naccess-control-allow-origin: https://launch-ready-smoke.invalid\naccess-control-allow-credentials: true\n\n{}",
			"> GET /api/me\n> expect: { cors: \"https://shop.example.com\" }\nHTTP/1.1 200 OK\ncontent-type: application/json\n\n{\"ok\":true}",
			"> GET /api/me\n> expect: { cors: none }\nHTTP/1.1 200 OK\ncontent-type: application/json\n\n{\"ok\":true}\n--- GET /api/me with origin: https://app.example.com.launch-ready.invalid\nHTTP/1.1 200 OK\naccess-control-allow-origin: https://app.example.com.launch-ready.invalid\n\n{}"
		],
		good: ["> GET /api/me\n> expect: { cors: \"https://shop.example.com\" }\nHTTP/1.1 200 OK\ncontent-type: application/json\n\n{\"ok\":true}\n--- GET /api/me with origin: https://shop.example.com\nHTTP/1.1 200 OK\naccess-control-allow-origin: https://shop.example.com\n\n{}", "> GET /api/me\n> expect: { cors: none }\nHTTP/1.1 200 OK\ncontent-type: application/json\n\n{\"ok\":true}"]
	},
	check({ exchange, tried }) {
		const faults = tried.flatMap(({ origin, isAllowed, isSibling, exchange: answer }) => {
			const response = answerOf(answer)?.response;
			if (response === void 0) return [];
			const allows = headerOf(response, "access-control-allow-origin")?.trim();
			const withCredentials = headerOf(response, "access-control-allow-credentials")?.trim() === "true";
			const shown = printable(origin, 100);
			const isOpen = allows === "*" || allows === origin;
			if (isAllowed && !isOpen) return [{
				title: `${requestOf(exchange)} does not let ${shown} read it`,
				message: `${asked(exchange)} as a page of \`${shown}\` would. The answer ${allows === void 0 ? "has no `access-control-allow-origin`" : "allows another origin"}.`,
				fix: `Add \`${shown}\` to the origins that the app allows.`,
				impact: `The frontend at ${shown} gets an error in the browser in place of its data.`,
				part: origin
			}];
			if (isAllowed && allows === "*" && withCredentials) return [{
				title: `${requestOf(exchange)} allows every origin and credentials, which browsers refuse`,
				message: `${asked(exchange)} as a page of \`${shown}\` would. \`access-control-allow-origin: *\` together with \`access-control-allow-credentials: true\` is refused by browsers.`,
				fix: "Answer with exactly the origin that asked, if it is on the list.",
				impact: `The frontend at ${shown} gets an error in the browser in place of its data.`,
				part: origin
			}];
			if (isAllowed || !isOpen) return [];
			return [isSibling ? siblingFault(exchange, origin, withCredentials) : foreignFault(exchange, origin, allows, withCredentials)];
		});
		const unique = /* @__PURE__ */ new Map();
		for (const fault of faults) {
			const before = unique.get(fault.part ?? "");
			if (before === void 0 || bySeverity(fault.severity ?? "high", before.severity ?? "high") < 0) unique.set(fault.part ?? "", fault);
		}
		return [...unique.values(), ...varyFault(exchange, tried)];
	}
};
const pathOf$1 = ({ request }) => request.path.split("?")[0] ?? "";
function foreignFault(exchange, origin, allows, withCredentials) {
	const shown = printable(origin, 100);
	return {
		title: `${requestOf(exchange)} lets any website read it${withCredentials ? ", with the visitor’s session" : ""}`,
		message: `${asked(exchange)} as a page of a stranger (\`${shown}\`) would. The answer allows ${allows === "*" ? "every origin" : "exactly that origin"}${withCredentials ? ", with credentials" : ""}.`,
		fix: "Compare the whole `Origin` header with a list (not its beginning, its end or a part of it), and answer with exactly that origin. `null` is any page in a sandbox.",
		impact: withCredentials ? `Any website that a customer visits reads ${pathOf$1(exchange)} in their name.` : `Any website may read ${pathOf$1(exchange)}.`,
		severity: withCredentials ? "blocker" : "high",
		part: origin === "null" ? "null" : "foreign"
	};
}
function siblingFault(exchange, origin, withCredentials) {
	const shown = printable(origin, 100);
	const isPlain = origin.startsWith("http:");
	return {
		title: `${requestOf(exchange)} lets ${shown} read it, which is not on the list`,
		message: `${asked(exchange)} as a page of \`${shown}\` would. The answer allows exactly that origin${withCredentials ? ", with credentials" : ""}.`,
		fix: "Compare the whole `Origin` header, `https://` included, with a list, and answer with exactly that origin.",
		impact: isPlain ? `Whoever is on the way to a page without encryption reads ${pathOf$1(exchange)} in a visitor’s name.` : `Whoever gets hold of any name of the domain reads ${pathOf$1(exchange)}.`,
		severity: withCredentials ? "high" : "medium",
		part: isPlain ? "plain" : "sibling"
	};
}
function varyFault(exchange, tried) {
	const named = tried.flatMap(({ origin, isAllowed, exchange: answer }) => {
		const response = answerOf(answer)?.response;
		const isNamed = response !== void 0 && headerOf(response, "access-control-allow-origin")?.trim() === origin;
		return isAllowed && isNamed ? [response] : [];
	});
	const isUnsaid = named.some((response) => isKeepable(response) && !/(?:^|,)\s*(?:origin|\*)\s*(?:,|$)/i.test(headerOf(response, "vary") ?? ""));
	if (named.length < 2 || !isUnsaid) return [];
	return [{
		title: `${requestOf(exchange)} may be kept for one origin and given to another: it lacks vary: origin`,
		message: `${asked(exchange)} as pages of ${named.length} origins would. Each answer allows its own origin only, caches may keep it, and \`vary\` does not name \`origin\`.`,
		fix: "Send `vary: origin` with every answer of this address, also with those to requests without an `Origin`.",
		impact: "A page of one frontend gets the answer that was kept for another, and with it an error in the browser.",
		severity: "medium",
		part: "vary"
	}];
}
function isKeepable(response) {
	const control = directivesOf(headerOf(response, "cache-control"));
	if (control.has("no-store") || control.get("no-cache") === "") return false;
	const ages = ["max-age", "s-maxage"].flatMap((name) => control.get(name) ?? []);
	if (ages.length > 0) return ages.some((age) => Number(age) > 0);
	return control.has("public") || ["expires", "last-modified"].some((name) => headerOf(response, name) !== void 0);
}

//#endregion
//#region src/checks/smoke/cut-off.ts
function isCutOff(exchange) {
	const answer = answerOf(exchange);
	return answer !== void 0 && (answer.response.truncated || answer.page.raw.length >= 1048576);
}

//#endregion
//#region src/checks/smoke/release.ts
const BEGINNING = /^[0-9a-f]{7,64}$/;
const COMMIT$2 = /^[0-9a-f]{6,64}$/;
const WHOLE_COMMIT$1 = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const bare = (text) => text.trim().toLowerCase().replace(/^(?:sha-|v)(?=[0-9a-f]{6,64}$)/, "");
const isCommit = (text) => WHOLE_COMMIT$1.test(text) || BEGINNING.test(text) && /[a-f]/.test(text) && /\d/.test(text);
function isSameRelease(value, expected) {
	const wanted = bare(expected);
	if (!isCommit(wanted)) return value.toLowerCase().includes(expected.toLowerCase());
	const said = value.toLowerCase().split(/[,;]/).map((each) => each.trim()).filter((each) => each !== "");
	const ours = said.filter((each) => wordsOf$1(each).some((word) => isSameCommit(word, wanted)));
	if (said.length > 1 && ours.some(isUnnamed)) return false;
	return ours.length > 0 && !ours.some(isOfAnother) && said.every((each) => ours.includes(each) || !isRival(each));
}
const wordsOf$1 = (entry) => entry.split(/[^0-9a-z]+/);
const isSameCommit = (word, wanted) => word === wanted || BEGINNING.test(word) && wanted.startsWith(word) || /^[0-9a-f]{7,64}$/.test(word) && word.startsWith(wanted);
const OTHER$1 = /(?:^|[^a-z])(?:next|prev|previous|pending|candidate|canary|staged|upcoming|old|last|target|before|from)(?:[^a-z]|$)/;
const isOfAnother = (entry) => OTHER$1.test(entry) || entry.split("=").filter(Boolean).length > 2;
const isUnnamed = (entry) => entry.includes("=") && !OWN.test(entry);
const OWN = /^"?(?:[a-z]{1,20}[-_.])?(?:current|active|live|release|version|commit|sha|rev|revision|build|hash|now|this)"?\s{0,9}=/;
const isRival = (entry) => OWN.test(entry) || isCommit(wordsOf$1(entry).findLast(Boolean) ?? "");
function isExactlyRelease(value, expected) {
	if (value === expected) return true;
	const [one, two] = [bare(value), bare(expected)];
	if (!COMMIT$2.test(one) || !COMMIT$2.test(two)) return false;
	const [shorter = "", longer = ""] = [one, two].sort((a, b) => a.length - b.length);
	if (!longer.startsWith(shorter)) return false;
	return WHOLE_COMMIT$1.test(longer) || /[a-f]/.test(shorter) && /\d/.test(longer);
}
const PATH_NAMES = /(?:^|[^a-z])(?:sha|git_?sha|commit(?:_?(?:sha|hash|id))?|revision|rev|release|version|build(?:_?(?:id|number|sha))?|git|hash|deployment)(?:[^a-z]|$)/i;
const namesRelease = (path, expected, shown) => /\$\{?DEPLOYED_SHA\b/.test(shown) || isCommit(expected) || PATH_NAMES.test(path.replace(/([a-z])([A-Z])/g, "$1_$2"));
function isAlike(value, expected) {
	if (isCommit(expected.toLowerCase())) return isCommit(value.toLowerCase());
	const shape = (text) => text.replace(/\d+/g, "0");
	return /\d/.test(expected) && shape(value) === shape(expected);
}

//#endregion
//#region src/checks/smoke/rules/css.ts
const css = {
	id: "smoke/css",
	about: "exchange",
	severity: "high",
	summary: "An element that must be on the page is not there, or says something else",
	why: "The text of a page may be right while its form or its menu is gone; an element that a selector names is what people use.",
	fix: "Look at the page: the template or the data behind this element is missing.",
	since: "0.1.0",
	examples: {
		bad: [
			"> GET /login\n> expect: { css: \"form[action='/login']\" }\nHTTP/1.1 200 OK\ncontent-type: text/html\n\n<h1>Log in</h1>",
			"> expect: { css: { h1: Corner Shop } }\nHTTP/1.1 200 OK\ncontent-type: text/html\n\n<h1>Welcome</h1>",
			"> expect: { css: { .error: false } }\nHTTP/1.1 200 OK\ncontent-type: text/html\n\n<h1>Shop</h1><p class=error>No connection</p>",
			"> expect: { css: { \"meta[name=release]\": { content: v2 } } }\nHTTP/1.1 200 OK\ncontent-type: text/html\n\n<meta name=release content=v1><h1>Shop</h1>"
		],
		good: ["> GET /login\n> expect: { css: \"form[action='/login'] input[type=password]\" }\nHTTP/1.1 200 OK\ncontent-type: text/html\n\n<form action=\"/login\"><input type=\"password\"></form>", "> expect: { css: { h1: Corner Shop, .error: false, \"meta[name=release]\": { content: v2 } } }\nHTTP/1.1 200 OK\ncontent-type: text/html\n\n<meta name=release content=v2><h1>The <b>Corner</b> Shop</h1>"]
	},
	check({ exchange, elements }) {
		const answer = answerOf(exchange);
		const { css: expected } = exchange.request.expect;
		if (answer === void 0 || expected.length === 0) return void 0;
		const wrong = expected.flatMap((each) => {
			const found = elements.get(each.selector);
			const words = found === void 0 && answer.page.kind === "html" ? "cannot be looked for: the page is nested too deeply" : wrongWith$1(each, found ?? []);
			return words === void 0 || isCutOff(exchange) && each.is !== "not there" ? [] : [{
				selector: code(each.selector),
				words
			}];
		});
		const [first] = wrong;
		if (first === void 0) return void 0;
		return {
			title: `${requestOf(exchange)}: ${first.selector} ${first.words.replaceAll("`", "")}${wrong.length > 1 ? ` (and ${wrong.length - 1} more)` : ""}`,
			message: `${asked(exchange)}: ${wrong.map(({ selector, words }) => `\`${selector}\` ${words}`).join("; ")}. It got ${cameBack(exchange)}.`,
			fix: answer.page.kind === "html" ? "Look at the page: the template or the data behind this element is missing. Elements that a script makes in the browser are not seen: then look at the API that the script reads." : "The answer is no HTML: look at what this address serves.",
			impact: `${whoAsks(exchange)} does not find what should be there.`,
			data: { selectors: wrong.map(({ selector }) => selector) }
		};
	}
};
const code = (text) => printable(text.replaceAll("`", "'"), 80);
function wrongWith$1(expected, found) {
	if (expected.is === "not there") return found.length === 0 ? void 0 : `must not be there, and ${count(found)}`;
	if (found.length === 0) return "is not there";
	if (expected.is === "there") return void 0;
	const shown = cut(code(expected.shown), 80);
	if (expected.is === "text") return found.some(({ text }) => text.includes(expected.text)) ? void 0 : `does not say \`${shown}\``;
	return found.some(({ attributes }) => isExactlyRelease((attributes[expected.name] ?? "").trim(), expected.text)) ? void 0 : `should have \`${code(expected.name)}="${shown}"\``;
}
const count = (found) => `is, ${countOf(found.length, "times")}`;

//#endregion
//#region src/checks/smoke/nothing-shown.ts
const HEALTH = /\/(?:_?health(?:z|-?check)?|livez?|liveness|readyz?|readiness|ping|alive|up|status|heartbeat)\/?(?:\?|$)/i;
const TEXT = /^(?:text\/|application\/(?:json|javascript|xhtml))|[+]json$/;
const ENCODINGS = /^(?:gzip|x-gzip|br|deflate|identity|)$/;
const NO_VALUE = /^(?:undefined|null|nil|none|nan|false|\[object (?:object|undefined|null|promise)\])$/i;
const SCRIPTED = /<(?:script|img|svg|canvas|video|iframe|object|embed|form|input)[\s>]/i;
function nothingShown(exchange) {
	const answer = answerOf(exchange);
	if (answer === void 0) return void 0;
	const { request } = exchange;
	const { page, response } = answer;
	const { status, body } = response;
	const type = mediaTypeOf(response);
	const isHome = request.isHomepage;
	if (status === 204 || status === 205) return isHome && !namesStatus(request.expect, status) ? "nothing at all" : void 0;
	const unknown = (headerOf(response, "content-encoding") ?? "").split(",").map((each) => each.trim().toLowerCase()).find((each) => !ENCODINGS.test(each));
	if (unknown !== void 0 && body.length > 0) return `an encoding that was not asked for${/^[a-z0-9-]{1,20}$/.test(unknown) ? ` (\`${unknown}\`)` : ""}`;
	if ((isHome || TEXT.test(type)) && isPacked(body)) return "packed bytes and no `content-encoding`";
	if (isHome && (type === "application/octet-stream" || /^\s*attachment/i.test(headerOf(response, "content-disposition") ?? ""))) return "a download in place of a page";
	if ((isHome || type.includes("html")) && isBlankPage(page)) return "an empty page";
	if (page.kind === "empty" && body.length === 0 && request.expect.maxBytes === null) {
		if (/[/+]json$/.test(type)) return "no byte, which is no JSON";
		if (type === "" && !HEALTH.test(request.path)) return "no byte and no type";
	}
	if ((page.kind === "text" || page.kind === "html" || page.kind === "json" && isHome) && NO_VALUE.test(page.text.trim().slice(0, 40)) && !SCRIPTED.test(page.raw)) return `nothing but \`${page.text.trim().slice(0, 20)}\``;
}
const isPacked = (body) => body[0] === 31 && body[1] === 139 || body[0] === 40 && body[1] === 181 && body[2] === 47 && body[3] === 253;

//#endregion
//#region src/checks/smoke/rules/empty-body.ts
const emptyBody = {
	id: "smoke/empty-body",
	about: "exchange",
	severity: "high",
	summary: "A page came back empty",
	why: "A build that produced nothing, a template that failed or a crash after the headers gives status 200 and a white page.",
	fix: "Look at what the build put out, and at the app’s log for the moment of the request.",
	since: "0.1.0",
	examples: {
		bad: [
			"HTTP/1.1 200 OK\ncontent-type: text/html\n",
			"> GET /login\nHTTP/1.1 200 OK\ncontent-type: text/html\n\n<html><body></body></html>",
			"HTTP/1.1 204 No Content\n",
			"> GET /api/me\nHTTP/1.1 200 OK\ncontent-type: application/json\n",
			"> GET /login\nHTTP/1.1 200 OK\ncontent-type: text/html\n\nundefined"
		],
		good: [
			"HTTP/1.1 200 OK\n\n<div id=\"root\"></div><script src=\"/app.js\"><\/script>",
			"> GET /healthz\nHTTP/1.1 200 OK\n",
			"> GET /ping\nHTTP/1.1 204 No Content\n"
		]
	},
	check({ exchange }) {
		const expectation = exchange.request.expect;
		const answer = answerOf(exchange);
		if (answer === void 0 || exchange.request.method !== "GET") return void 0;
		const { status } = answer.response;
		if (status < 200 || status > 299 || !isExpectedStatus(expectation, status)) return void 0;
		const words = nothingShown(exchange);
		if (words === void 0) return void 0;
		return {
			title: `${requestOf(exchange)} answered ${status} with ${words.replaceAll("`", "")}`,
			message: `${asked(exchange)}. It answered with ${words}, and there is nothing to see or to read: ${cameBack(exchange)}.`,
			fix: "Look at what the build put out (is `index.html` in it?), and at the app’s log for the moment of this request.",
			impact: `${whoAsks(exchange)} sees a white page.`,
			...exchange.request.isHomepage ? { severity: "blocker" } : {}
		};
	}
};

//#endregion
//#region src/checks/smoke/rules/error-page.ts
const errorPage = {
	id: "smoke/error-page",
	about: "exchange",
	severity: "high",
	summary: "An error page came with a good status",
	why: "PHP answers fatal errors with 200, a server that was never set up greets with 200, and a host may answer for an app that is gone. A check of the status alone stays green.",
	fix: "Mend the error that the page names. If the page is meant, switch this off for all checks with `smoke: { error-pages: off }`.",
	since: "0.1.0",
	examples: {
		bad: [
			"HTTP/1.1 200 OK\ncontent-type: text/html\n\n<h1>Shop</h1><br />\n<b>Fatal error</b>:  Uncaught Error: Call to undefined function price() in /srv/app/index.php:7 on line <b>7</b><br />",
			"HTTP/1.1 200 OK\n\n<html><head><title>Welcome to nginx!</title></head><body><h1>Welcome to nginx!</h1></body></html>",
			"HTTP/1.1 200 OK\n\n<html><title>404 Not Found</title><h1>404 Not Found</h1></html>",
			"> GET /api\nHTTP/1.1 200 OK\ncontent-type: application/json\n\n{\"statusCode\":500,\"error\":\"Internal Server Error\"}",
			"HTTP/1.1 200 OK\n\n<html><title>Blog</title><body><h1>Error establishing a database connection</h1></body></html>"
		],
		good: [
			"HTTP/1.1 200 OK\n\n<html><title>Shop</title><h1>Shop</h1><p>Errors? Tell us.</p></html>",
			"HTTP/1.1 200 OK\ncontent-type: application/json\n\n{\"status\":\"ok\",\"errors\":0}",
			"> GET /nothing\n> expect: { status: 404 }\nHTTP/1.1 404 Not Found\n\n<title>404 Not Found</title><h1>404 Not Found</h1>"
		]
	},
	check({ exchange }) {
		const expectation = exchange.request.expect;
		const answer = answerOf(exchange);
		if (answer === void 0 || !expectation.errorPages) return void 0;
		const { status } = answer.response;
		if (status >= 400 && namesStatus(expectation, status) || !isExpectedStatus(expectation, status)) return void 0;
		const found = recogniseErrorPage(answer.page);
		if (found === void 0) return void 0;
		if (found.id === "bare" && (expectsThe(answer.page, expectation) || isGone(answer.page, exchange.request))) return void 0;
		return {
			title: `${requestOf(exchange)} answered ${status} with ${found.what}`,
			message: `${asked(exchange)}. The status looks good, the body is ${found.what}: ${cameBack(exchange)}.`,
			fix: found.advice,
			impact: `${whoAsks(exchange)} sees ${found.what} in place of the app, and a check of the status alone would not notice.`,
			...exchange.request.isHomepage ? { severity: "blocker" } : {},
			data: {
				status,
				page: found.id
			}
		};
	}
};
function expectsThe(page, { text, regex, css }) {
	const found = [
		...text.flatMap(({ text: each }) => page.text.includes(each) || page.raw.includes(each) ? [each] : []),
		...regex.flatMap((each) => each.exec(page.raw)?.[0] ?? []),
		...css.flatMap((each) => each.is === "text" && page.text.includes(each.text) ? [each.text] : [])
	];
	const lines = [
		page.title,
		...page.headings,
		...page.lines
	];
	return found.some((words) => {
		const alone = `<h1>${(lines.find((each) => each.includes(words) && each.length <= words.length * 2) ?? words).slice(0, 300).replaceAll("<", "&lt;")}</h1>`;
		return recogniseErrorPage(readPage(Buffer.from(alone), "text/html")) !== void 0;
	});
}
const GONE = /\b(?:does ?n[o’']t exist|no longer (?:exists?|available|here)|not found|(?:was|been|is) (?:deleted|removed)|existiert nicht|nicht gefunden|gel[öo]scht|n[’']existe (?:pas|plus)|introuvable|supprim|no existe|no encontrad|eliminad|non esiste|non trovat|n[ãa]o existe|n[ãa]o encontrad|bestaat niet|niet gevonden|не существует|не найден|удал)|存在しません|見つかりません|不存在|未找到/i;
const isGone = ({ title, headings }, { method, cleansUp }) => (cleansUp === true || method === "DELETE") && [title, ...headings].some((line) => GONE.test(line));

//#endregion
//#region src/checks/smoke/rules/fallback.ts
const fallback = {
	id: "smoke/fallback",
	about: "exchange",
	severity: "high",
	summary: "An API address answers with the homepage",
	why: "A host that serves index.html for every address answers a missing API with 200. A check of the status alone is green, and every screen that reads the API is empty.",
	fix: "Let the API’s addresses come before the rule that serves the app’s page, and look whether the API was deployed at all.",
	since: "0.1.0",
	examples: {
		bad: ["> GET /api/health\nHTTP/1.1 200 OK\ncontent-type: text/html\n\n<div id=root></div><script src=/app.js><\/script>"],
		good: ["> GET /api/health\nHTTP/1.1 200 OK\ncontent-type: application/json\n\n{\"ok\":true}\n--- GET /\nHTTP/1.1 200 OK\ncontent-type: text/html\n\n<div id=root></div>", "> GET /about\nHTTP/1.1 200 OK\ncontent-type: text/html\n\n<div id=root></div><script src=/app.js><\/script>"]
	},
	check({ exchange, homepage }) {
		const answer = answerOf(exchange);
		if (answer === void 0 || homepage === void 0) return void 0;
		if (!isExpectedStatus(exchange.request.expect, answer.response.status)) return void 0;
		if (answer.page.kind !== "html") return void 0;
		const isHome = isSamePage$1(answer.page.raw, homepage);
		if (!isHome && !isShell(answer.page)) return void 0;
		const what = isHome ? "the homepage" : "the page of an app";
		return {
			title: `${requestOf(exchange)} answered with ${what}`,
			message: `${asked(exchange)}. What came is ${isHome ? "the very page that `/` gives" : "a page without words that a script fills in"}: ${cameBack(exchange)}.`,
			fix: "Let the API’s addresses come before the rule that serves the app’s page, and look whether the API was deployed at all.",
			impact: `${whoAsks(exchange)} gets a page in place of data.`
		};
	}
};
const isShell = ({ main, raw, title }) => main.length <= 20 && /<script\b[^>]{0,500}\ssrc\s*=/i.test(raw) && !/swagger|redoc|graphiql|playground|rapidoc|scalar|api (?:docs|reference)/i.test(title + raw.slice(0, 2e4));
const isSamePage$1 = (a, b) => a === b || plain$1(a) === plain$1(b);
const plain$1 = (html) => html.replace(/\b(?:nonce|value|content)="[^"]{8,200}"/g, "").replace(/[A-Za-z0-9_-]{16,}/g, "").replace(/\d+/g, "");

//#endregion
//#region src/checks/smoke/rules/form.ts
const form = {
	id: "smoke/form",
	about: "form",
	severity: "high",
	summary: "The form that the check fills in is not on the page",
	why: "A page that answers with 200 and has lost its form lets nobody in and takes no orders.",
	fix: "Open the page and look for the form: its template, or the names of its fields, changed.",
	since: "0.1.0",
	examples: {
		bad: [
			"> smoke: { checks: { example: { submit: /login, form: { email: a } } } }\nHTTP/1.1 200 OK\ncontent-type: text/html\n\n<h1>Log in</h1>",
			"> smoke: { checks: { example: { submit: /login, form: { email: a } } } }\nHTTP/1.1 200 OK\ncontent-type: text/html\n\n<form><input name=user></form>",
			"> smoke: { checks: { example: { submit: /login, form: { email: a } } } }\nHTTP/1.1 200 OK\ncontent-type: text/html\n\n<form action=\"https://elsewhere.example/\"><input name=email></form>"
		],
		good: ["> smoke: { checks: { example: { submit: /login, form: { email: a } } } }\nHTTP/1.1 200 OK\ncontent-type: text/html\n\n<form method=post><input type=hidden name=csrf value=x><input name=email></form>\n--- POST /login\nHTTP/1.1 200 OK\n\n<h1>Welcome</h1>"]
	},
	check({ exchange, problem, fields, found: others = [], form: found }) {
		const names = listOf(fields.map((name) => `\`${printable(name, 40)}\``));
		const { secrets } = exchange.request;
		const to = found === void 0 ? "" : shownUrl(found.url, secrets);
		const origin = found === void 0 ? "" : shownOrigin(found.url, secrets);
		const words = {
			none: "has no form",
			selector: "has no form that `form-css` selects",
			several: "has several forms",
			fields: `has no form with ${fields.length === 0 ? "these fields" : names}`,
			elsewhere: `has a form that sends to another origin (\`${to}\`), which is none of your environments`,
			insecure: `has a form that sends without encryption (\`${to}\`)`
		}[problem];
		const its = others.slice(0, 10).map((name) => `\`${redact(name, secrets, 40)}\``);
		return {
			title: `${requestOf(exchange)} ${words.replaceAll("`", "")}`,
			message: `${asked(exchange)}, to fill in a form. The page ${words}: ${cameBack(exchange)}.${problem === "fields" && its.length > 0 ? ` Its fields are ${listOf(its)}.` : ""}`,
			fix: {
				selector: "Compare `form-css` with the page.",
				none: "If a script makes the form in the browser, send what it sends: `post: /api/login` with `json`.",
				several: "Say which: `form-css: form#login`.",
				fields: "Compare the names of the fields with the page, or say which form is meant: `form-css: form#login`.",
				elsewhere: `What is filled in goes only to your own addresses. If \`${origin}\` is one, name it on the default branch: \`environments: { <name>: { hosts: { login: ${origin.startsWith("http") ? origin : "https://…"} } } }\`. If it is not, find out how the app came to send people there.`,
				insecure: "Let the page and the address of its form be https: the app thinks that it is asked over http (`X-Forwarded-Proto`, `trust proxy`), or its own address is set to http."
			}[problem],
			impact: `${whoAsks(exchange)} cannot send the form.`,
			data: { problem }
		};
	}
};

//#endregion
//#region src/checks/smoke/rules/header.ts
const PRIVATE = /^(?:set-cookie|authorization|www-authenticate|authentication-info|x-[a-z-]*(?:token|key|secret|csrf)[a-z-]*)$/;
const TYPES = {
	html: /^(?:text\/html|application\/xhtml\+xml)\b/i,
	json: /^(?:application|text)\/(?:[a-z0-9.+-]+\+)?json\b/i,
	text: /^text\/plain\b/i
};
const header = {
	id: "smoke/header",
	about: "exchange",
	severity: "high",
	summary: "A header or the kind of content is not as expected",
	why: "Headers decide what browsers and caches do with an answer: a private page that may be cached is shown to the next visitor; an API that answers HTML breaks whoever calls it.",
	fix: "Look where the header is set: in the app, in the host’s configuration, or by the network in front.",
	since: "0.1.0",
	examples: {
		bad: [
			"> GET /account\n> expect: { header: { cache-control: no-store } }\nHTTP/1.1 200 OK\ncache-control: public, max-age=600\n\n<h1>Account</h1>",
			"> GET /api/health\n> expect: { type: json }\nHTTP/1.1 200 OK\ncontent-type: text/html\n\n<div id=\"root\">Shop</div>\n--- GET /\nHTTP/1.1 200 OK\n\n<h1>Home</h1>",
			"> expect: { header: { x-powered-by: false } }\nHTTP/1.1 200 OK\nx-powered-by: Express\n\n<h1>Shop</h1>"
		],
		good: ["> GET /account\n> expect: { header: { cache-control: no-store } }\nHTTP/1.1 200 OK\ncache-control: private, no-store\n\n<h1>Account</h1>", "> GET /api/health\n> expect: { type: json }\nHTTP/1.1 200 OK\ncontent-type: application/json; charset=utf-8\n\n{\"status\":\"ok\"}"]
	},
	check({ exchange }) {
		const expectation = exchange.request.expect;
		const answer = answerOf(exchange);
		if (answer === void 0) return void 0;
		const wrong = [];
		const names = [];
		for (const { name, expected, shown } of expectation.header) {
			const value = headerOf(answer.response, name);
			if (holds$1(value, expected)) continue;
			names.push(name);
			const came = value === void 0 ? "is absent" : `is ${PRIVATE.test(name) || !exchange.request.anonymous ? "something else" : `\`${redact(value, exchange.request.secrets, 80)}\``}`;
			wrong.push(`\`${printable(name, 60)}\` ${typeof expected === "string" ? `should contain \`${printable(shown.replaceAll("`", "'"), 80)}\`, and ${came}` : expected ? "should be there" : "should not be there"}`);
		}
		const type = headerOf(answer.response, "content-type");
		if (expectation.type !== null && !isOfType(type, expectation.type)) {
			names.push("content-type");
			wrong.push(`the content should be ${expectation.type}, and ${type === void 0 ? "has no type" : `is \`${redact(type, exchange.request.secrets, 60)}\``}`);
		}
		if (wrong.length === 0) return void 0;
		return {
			title: `${requestOf(exchange)}: ${listOf(names.slice(0, 4).map((name) => printable(name, 40)))} not as expected`,
			message: `${asked(exchange)}: ${wrong.join("; ")}. It got ${cameBack(exchange)}.`,
			fix: expectation.type === "json" && names.includes("content-type") ? "An API path that answers HTML is often caught by the rule that serves a single-page app’s index.html for everything: let the API’s route come first." : "Look where the header is set: in the app, in the host’s configuration, or by the network in front. A cache in front may still hold the old answer.",
			impact: `${whoAsks(exchange)} gets an answer that browsers, caches or callers treat differently from what the team said.`
		};
	}
};
function holds$1(value, expected) {
	if (typeof expected === "boolean") return value !== void 0 === expected;
	return value !== void 0 && isSameRelease(value, expected);
}
function isOfType(type, expected) {
	if (type === void 0) return false;
	return TYPES[expected]?.test(type.trim()) ?? type.trim().toLowerCase().startsWith(expected);
}

//#endregion
//#region src/checks/smoke/rules/hsts.ts
const SHORTEST_SECONDS = 2592e3;
const hsts = {
	id: "smoke/hsts",
	about: "home",
	severity: "low",
	summary: "Browsers are not told to stay on https (HSTS)",
	why: "The first request of each visit may go out over http, where anybody on the way can answer it.",
	fix: "Send `strict-transport-security: max-age=31536000` with every answer over https, once all of the site works over https.",
	since: "0.1.0",
	sources: ["https://www.rfc-editor.org/rfc/rfc6797", "https://hstspreload.org/"],
	examples: {
		bad: ["> site: headers\nHTTP/1.1 200 OK\n\n<h1>Shop</h1>", "> site: headers\nHTTP/1.1 200 OK\nstrict-transport-security: max-age=300\n\n<h1>Shop</h1>"],
		good: ["> site: headers\nHTTP/1.1 200 OK\nstrict-transport-security: max-age=31536000; includeSubDomains\n\n<h1>Shop</h1>"]
	},
	check({ exchange }) {
		const answer = answerOf(exchange);
		if (answer === void 0 || !answer.url.startsWith("https:")) return void 0;
		if (/^(?:[\d.]+|\[.*\]|localhost)$/.test(new URL(answer.url).hostname)) return void 0;
		const value = headerOf(answer.response, "strict-transport-security");
		const seconds = Number(/(?:^|[;\s])max-age\s*=\s*"?(\d{1,12})/i.exec(value ?? "")?.[1] ?? 0);
		if (seconds >= SHORTEST_SECONDS) return void 0;
		const what = value === void 0 ? "sends no `strict-transport-security`" : seconds === 0 ? "switches HSTS off (max-age=0)" : `sends HSTS for ${Math.max(1, Math.round(seconds / 86400))} days only`;
		return {
			title: `The homepage ${what.replaceAll("`", "")}`,
			message: `${asked(exchange)}. The answer ${what}.`,
			fix: "Send `strict-transport-security: max-age=31536000` with every answer over https, once all of the site works over https.",
			impact: "The first request of a visit may go over http, where anybody on the way can answer it."
		};
	}
};

//#endregion
//#region node_modules/json-p3/dist/json-p3.cjs.js
var require_json_p3_cjs = /* @__PURE__ */ __commonJSMin(((exports) => {
	var JSONPathError = class extends Error {
		constructor(message, token) {
			super(message);
			this.message = message;
			this.token = token;
			Object.setPrototypeOf(this, new.target.prototype);
			this.name = "JSONPathError";
			this.message = withErrorContext(message, token);
		}
	};
	function withErrorContext(message, token) {
		if (token.input.length <= 9) return `${message} ('${token.input}':${token.index})`;
		if (token.index > token.input.length - 5) return `${message} ('${token.input.slice(token.input.length - 9)}':${token.index})`;
		if (token.index - 4 < 0) return `${message} ('${token.input.slice(0, 9)}':${token.index})`;
		return `${message} ('${token.input.slice(token.index - 4, token.index + 5)}':${token.index})`;
	}
	var JSONPathLexerError = class extends JSONPathError {
		constructor(message, token) {
			super(message, token);
			this.message = message;
			this.token = token;
			Object.setPrototypeOf(this, new.target.prototype);
			this.name = "JSONPathLexerError";
			this.message = withErrorContext(message, token);
		}
	};
	var JSONPathTypeError = class extends JSONPathError {
		constructor(message, token) {
			super(message, token);
			this.message = message;
			this.token = token;
			Object.setPrototypeOf(this, new.target.prototype);
			this.name = "JSONPathTypeError";
			this.message = withErrorContext(message, token);
		}
	};
	var JSONPathIndexError = class extends JSONPathError {
		constructor(message, token) {
			super(message, token);
			this.message = message;
			this.token = token;
			Object.setPrototypeOf(this, new.target.prototype);
			this.name = "JSONPathIndexError";
			this.message = withErrorContext(message, token);
		}
	};
	var UndefinedFilterFunctionError = class extends JSONPathError {
		constructor(message, token) {
			super(message, token);
			this.message = message;
			this.token = token;
			Object.setPrototypeOf(this, new.target.prototype);
			this.name = "UndefinedFilterFunctionError";
			this.message = withErrorContext(message, token);
		}
	};
	var JSONPathSyntaxError = class extends JSONPathError {
		constructor(message, token) {
			super(message, token);
			this.message = message;
			this.token = token;
			Object.setPrototypeOf(this, new.target.prototype);
			this.name = "JSONPathSyntaxError";
			this.message = withErrorContext(message, token);
		}
	};
	var JSONPathRecursionLimitError = class extends JSONPathError {
		constructor(message, token) {
			super(message, token);
			this.message = message;
			this.token = token;
			Object.setPrototypeOf(this, new.target.prototype);
			this.name = "JSONPathRecursionLimitError";
			this.message = withErrorContext(message, token);
		}
	};
	var IRegexpError = class extends Error {
		constructor(message) {
			super(message);
			this.message = message;
			Object.setPrototypeOf(this, new.target.prototype);
			this.name = "IRegexpError";
		}
	};
	function isArray(value) {
		return Array.isArray(value);
	}
	function isObject(value) {
		const _type = typeof value;
		return value !== null && _type === "object" || _type === "function" ? true : false;
	}
	function isString(value) {
		return typeof value === "string";
	}
	function isNumber(value) {
		return typeof value === "number";
	}
	function deepEquals(a, b) {
		if (a === b) return true;
		if (Array.isArray(a)) {
			if (Array.isArray(b)) {
				if (a.length !== b.length) return false;
				for (let i = 0; i < a.length; i++) if (!deepEquals(a[i], b[i])) return false;
				return true;
			}
			return false;
		} else if (isObject(a) && isObject(b)) {
			const keysA = Object.keys(a);
			const keysB = Object.keys(b);
			if (keysA.length !== keysB.length) return false;
			for (const key of keysA) if (!deepEquals(a[key], b[key])) return false;
			return true;
		}
		return false;
	}
	let FunctionExpressionType = /*#__PURE__*/ function(FunctionExpressionType) {
		FunctionExpressionType["ValueType"] = "ValueType";
		FunctionExpressionType["LogicalType"] = "LogicalType";
		FunctionExpressionType["NodesType"] = "NodesType";
		return FunctionExpressionType;
	}({});
	var JSONPointerError = class extends Error {
		constructor(message) {
			super(message);
			this.message = message;
			Object.setPrototypeOf(this, new.target.prototype);
			this.name = "JSONPointerError";
		}
	};
	var JSONPointerResolutionError = class extends JSONPointerError {
		constructor(message) {
			super(message);
			this.message = message;
			Object.setPrototypeOf(this, new.target.prototype);
			this.name = "JSONPointerResolutionError";
		}
	};
	var JSONPointerIndexError = class extends JSONPointerResolutionError {
		constructor(message) {
			super(message);
			this.message = message;
			Object.setPrototypeOf(this, new.target.prototype);
			this.name = "JSONPointerIndexError";
		}
	};
	var JSONPointerKeyError = class extends JSONPointerResolutionError {
		constructor(message) {
			super(message);
			this.message = message;
			Object.setPrototypeOf(this, new.target.prototype);
			this.name = "JSONPointerKeyError";
		}
	};
	var JSONPointerSyntaxError = class extends JSONPointerError {
		constructor(message) {
			super(message);
			this.message = message;
			Object.setPrototypeOf(this, new.target.prototype);
			this.name = "JSONPointerSyntaxError";
		}
	};
	var JSONPointerTypeError = class extends JSONPointerResolutionError {
		constructor(message) {
			super(message);
			this.message = message;
			Object.setPrototypeOf(this, new.target.prototype);
			this.name = "JSONPointerTypeError";
		}
	};
	const UNDEFINED = Symbol.for("jsonpointer.undefined");
	var JSONPointer = class JSONPointer {
		#pointer;
		constructor(pointer) {
			this.tokens = this.parse(pointer);
			this.#pointer = JSONPointer.encode(this.tokens);
		}
		static encode(tokens) {
			if (!tokens.length) return "";
			return "/" + tokens.map((token) => token.replaceAll("~", "~0").replaceAll("/", "~1")).join("/");
		}
		resolve(value, fallback = UNDEFINED) {
			try {
				return this.tokens.reduce(this.getItem.bind(this), value);
			} catch (error) {
				if (error instanceof JSONPointerResolutionError && fallback !== UNDEFINED) return fallback;
				throw error;
			}
		}
		resolveWithParent(value) {
			if (!this.tokens.length) return [UNDEFINED, this.resolve(value)];
			const parent = this.tokens.slice(0, this.tokens.length - 1).reduce(this.getItem.bind(this), value);
			try {
				return [parent, this.getItem(parent, this.tokens[this.tokens.length - 1], this.tokens.length - 1)];
			} catch (error) {
				if (error instanceof JSONPointerIndexError || error instanceof JSONPointerKeyError) return [parent, UNDEFINED];
				throw error;
			}
		}
		toString() {
			return this.#pointer;
		}
		isRelativeTo(pointer) {
			return pointer.tokens.length < this.tokens.length && this.tokens.slice(0, pointer.tokens.length).every((t, i) => t === pointer.tokens[i]);
		}
		parse(pointer) {
			if (pointer.length && !pointer.startsWith("/")) throw new JSONPointerSyntaxError(`"${pointer}" pointers must start with a slash or be the empty string`);
			return pointer.split("/").map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~")).slice(1);
		}
		getItem(val, token, idx) {
			if (isArray(val)) if (token !== "length" && Object.hasOwn(val, token)) return val[Number(token)];
			else if (token.startsWith("#")) {
				const maybeIndex = token.slice(1);
				if (RE_INT.test(maybeIndex) && Object.hasOwn(val, maybeIndex)) return Number(maybeIndex);
				else throw new JSONPointerIndexError(`index out of range '${JSONPointer.encode(this.tokens.slice(0, idx + 1))}'`);
			} else throw new JSONPointerIndexError(`index out of range '${JSONPointer.encode(this.tokens.slice(0, idx + 1))}'`);
			else if (isObject(val)) if (Object.hasOwn(val, token)) return val[token];
			else if (token.startsWith("#") && Object.hasOwn(val, token.slice(1))) return token.slice(1);
			else throw new JSONPointerKeyError(`no such property '${JSONPointer.encode(this.tokens.slice(0, idx + 1))}'`);
			throw new JSONPointerTypeError(`found primitive value, expected an object '${JSONPointer.encode(this.tokens.slice(0, idx + 1))}'`);
		}
		_join(pointer) {
			if (!isString(pointer)) throw new JSONPointerTypeError(`join() requires string arguments, found ${typeof pointer}`);
			if (pointer.startsWith("/")) return new JSONPointer(pointer);
			const tokens = this.tokens.concat(pointer.split("/").map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~")));
			return new JSONPointer(JSONPointer.encode(tokens));
		}
		join(...tokens) {
			if (!tokens.length) return this;
			let pointer = this;
			for (const tok of tokens) pointer = pointer._join(tok);
			return pointer;
		}
		exists(value) {
			try {
				this.resolve(value);
			} catch (error) {
				if (error instanceof JSONPointerResolutionError) return false;
				throw error;
			}
			return true;
		}
		parent() {
			if (!this.tokens.length) return this;
			return new JSONPointer(JSONPointer.encode(this.tokens.slice(0, this.tokens.length - 1)));
		}
		to(rel) {
			return (isString(rel) ? new RelativeJSONPointer(rel) : rel).to(this);
		}
	};
	const RE_RELATIVE_POINTER = /(?<ORIGIN>\d+)(?<INDEX_G>(?<SIGN>[+-])(?<INDEX>\d))?(?<POINTER>.*)/s;
	const RE_INT = /(0|[1-9]\d*)/;
	var RelativeJSONPointer = class {
		constructor(rel) {
			[this.origin, this.index, this.pointer] = this.parse(rel);
		}
		toString() {
			const sign = this.index > 0 ? "+" : "";
			const index = this.index === 0 ? "" : `${sign}${this.index}`;
			return `${this.origin}${index}${this.pointer}`;
		}
		to(pointer) {
			const p = isString(pointer) ? new JSONPointer(pointer) : pointer;
			if (this.origin > p.tokens.length) throw new JSONPointerIndexError(`origin (${this.origin}) exceeds root (${p.tokens.length})`);
			const tokens = this.origin < 1 ? p.tokens.slice() : p.tokens.slice(0, -this.origin);
			if (this.index && tokens.length && this.isIntLike(tokens.at(-1))) {
				const newIndex = Number(tokens.at(-1)) + this.index;
				if (newIndex < 0) throw new JSONPointerIndexError(`index offset out of range (${newIndex})`);
				tokens[tokens.length - 1] = String(newIndex);
			}
			if (this.pointer instanceof JSONPointer) tokens.push(...this.pointer.tokens);
			else tokens[tokens.length - 1] = `#${tokens[tokens.length - 1]}`;
			return new JSONPointer(JSONPointer.encode(tokens));
		}
		parse(rel) {
			const match = RE_RELATIVE_POINTER.exec(rel);
			if (!match || !match.groups) throw new JSONPointerSyntaxError("failed to parse relative pointer");
			const origin = this.parseInt(match.groups.ORIGIN);
			let index = 0;
			if (match.groups["INDEX_G"]) {
				index = this.parseInt(match.groups.INDEX);
				if (index === 0) throw new JSONPointerSyntaxError("index offset can't be zero");
				if (match.groups.SIGN === "-") index = -index;
			}
			if (match.groups.POINTER === "#") return [
				origin,
				index,
				"#"
			];
			return [
				origin,
				index,
				new JSONPointer(match.groups.POINTER)
			];
		}
		parseInt(s) {
			if (s.startsWith("0") && s.length > 1) throw new JSONPointerSyntaxError("unexpected leading zero");
			if (RE_INT.test(s)) return Number(s);
			throw new JSONPointerSyntaxError(`expected an integer, found '${s}'`);
		}
		isIntLike(value) {
			if (value === void 0 || isNumber(value)) return true;
			else return RE_INT.test(value);
		}
	};
	const SHORTHAND_COMPATIBLE_IDENTIFIER = /^[\p{ID_Start}_]\p{ID_Continue}*$/u;
	function toQuoted(name) {
		return name.includes("'") && !name.includes("\"") ? JSON.stringify(name) : toCanonical(name);
	}
	function toCanonical(name) {
		return `'${JSON.stringify(name).slice(1, -1).replaceAll("\\\"", "\"").replaceAll("'", "\\'")}'`;
	}
	function toShorthand(name) {
		return SHORTHAND_COMPATIBLE_IDENTIFIER.test(name) ? name : null;
	}
	const Nothing = Symbol.for("jsonpath.nothing");
	function hasStringKey(value, key) {
		return isObject(value) && Object.hasOwn(value, key);
	}
	const KEY_MARK = "";
	const defaultSerializationOptions = { form: "pretty" };
	var JSONPathNode = class {
		constructor(value, location, root) {
			this.value = value;
			this.location = location;
			this.root = root;
		}
		get path() {
			return this.getPath({ form: "canonical" });
		}
		getPath(options) {
			const opts = {
				...defaultSerializationOptions,
				...options
			};
			return "$" + this.location.map((s) => isString(s) ? this.decodeNameLocation(s, opts) : `[${s}]`).join("");
		}
		toPointer() {
			if (!this.location.length) return new JSONPointer("");
			return new JSONPointer(JSONPointer.encode(this.location.map(String)));
		}
		decodeNameLocation(name, options) {
			const normalized = options.form === "canonical";
			const serialize = normalized ? toCanonical : toQuoted;
			const hasKeyMark = name.startsWith(KEY_MARK);
			if (hasKeyMark) name = name.slice(1);
			const shorthand = toShorthand(name);
			if (hasKeyMark) return normalized || shorthand == null ? `[~${serialize(name)}]` : `.~${shorthand}`;
			return normalized || shorthand == null ? `[${serialize(name)}]` : `.${shorthand}`;
		}
	};
	var JSONPathNodeList = class {
		constructor(nodes) {
			this.nodes = nodes;
		}
		[Symbol.iterator]() {
			return this.nodes[Symbol.iterator]();
		}
		empty() {
			return this.nodes.length === 0;
		}
		values() {
			return this.nodes.map((node) => node.value);
		}
		valuesOrSingular() {
			if (this.nodes.length === 1) return this.nodes[0].value;
			return this.nodes.map((node) => node.value);
		}
		locations() {
			return this.nodes.map((node) => node.location);
		}
		paths(options) {
			return this.nodes.map((node) => node.getPath(options));
		}
		pointers() {
			return this.nodes.map((node) => node.toPointer());
		}
		get length() {
			return this.nodes.length;
		}
	};
	var FilterExpression = class {
		constructor(token) {
			this.token = token;
		}
	};
	var FilterExpressionLiteral = class extends FilterExpression {};
	var NullLiteral = class extends FilterExpressionLiteral {
		evaluate() {
			return null;
		}
		toString() {
			return "null";
		}
	};
	var BooleanLiteral = class extends FilterExpressionLiteral {
		constructor(token, value) {
			super(token);
			this.token = token;
			this.value = value;
		}
		evaluate() {
			return this.value;
		}
		toString() {
			return String(this.value);
		}
	};
	var StringLiteral = class extends FilterExpressionLiteral {
		constructor(token, value) {
			super(token);
			this.token = token;
			this.value = value;
		}
		evaluate() {
			return this.value;
		}
		toString() {
			return toCanonical(this.value);
		}
	};
	var NumberLiteral = class extends FilterExpressionLiteral {
		constructor(token, value) {
			super(token);
			this.token = token;
			this.value = value;
		}
		evaluate() {
			return this.value;
		}
		toString() {
			return String(this.value);
		}
	};
	var PrefixExpression = class extends FilterExpression {
		constructor(token, operator, right) {
			super(token);
			this.token = token;
			this.operator = operator;
			this.right = right;
		}
		evaluate(context) {
			if (this.operator === "!") {
				const value = this.right.evaluate(context);
				if (value instanceof JSONPathNodeList) return value.nodes.length === 0;
				return !isTruthy(value);
			}
			throw new JSONPathTypeError(`unknown operator '${this.operator}'`, this.token);
		}
		toString(options) {
			return `${this.operator}${this.right.toString(options)}`;
		}
	};
	const PRECEDENCE_LOGICAL_OR$1 = 4;
	const PRECEDENCE_LOGICAL_AND$1 = 5;
	const PRECEDENCE_PREFIX$1 = 7;
	var InfixExpression = class extends FilterExpression {
		constructor(token, left, operator, right) {
			super(token);
			this.token = token;
			this.left = left;
			this.operator = operator;
			this.right = right;
			this.logical = operator === "&&" || operator === "||";
		}
		evaluate(context) {
			let left = this.left.evaluate(context);
			if (!this.logical && left instanceof JSONPathNodeList && left.nodes.length === 1) left = left.nodes[0].value;
			let right = this.right.evaluate(context);
			if (!this.logical && right instanceof JSONPathNodeList && right.nodes.length === 1) right = right.nodes[0].value;
			if (this.operator === "&&") return isTruthy(left) && isTruthy(right);
			if (this.operator === "||") return isTruthy(left) || isTruthy(right);
			return compare(left, this.operator, right);
		}
		toString(options) {
			if (this.logical) return `(${this.left.toString(options)} ${this.operator} ${this.right.toString(options)})`;
			return `${this.left.toString(options)} ${this.operator} ${this.right.toString(options)}`;
		}
	};
	var LogicalExpression = class extends FilterExpression {
		constructor(token, expression) {
			super(token);
			this.token = token;
			this.expression = expression;
		}
		evaluate(context) {
			const value = this.expression.evaluate(context);
			if (value instanceof JSONPathNodeList) return value.nodes.length > 0;
			return isTruthy(value);
		}
		toString(options) {
			function _toString(expression, parentPrecedence) {
				if (expression instanceof InfixExpression) {
					let precedence;
					let op;
					let left;
					let right;
					if (expression.operator === "&&") {
						precedence = PRECEDENCE_LOGICAL_AND$1;
						op = "&&";
						left = _toString(expression.left, precedence);
						right = _toString(expression.right, precedence);
					} else if (expression.operator === "||") {
						precedence = PRECEDENCE_LOGICAL_OR$1;
						op = "||";
						left = _toString(expression.left, precedence);
						right = _toString(expression.right, precedence);
					} else return expression.toString(options);
					const expr = `${left} ${op} ${right}`;
					return precedence < parentPrecedence ? `(${expr})` : expr;
				}
				if (expression instanceof PrefixExpression) {
					const expr = `!${_toString(expression.right, PRECEDENCE_PREFIX$1)}`;
					return parentPrecedence > PRECEDENCE_PREFIX$1 ? `(${expr})` : expr;
				}
				return expression.toString(options);
			}
			return _toString(this.expression, 0);
		}
	};
	var FilterQuery = class extends FilterExpression {
		constructor(token, path) {
			super(token);
			this.token = token;
			this.path = path;
		}
	};
	var RelativeQuery = class extends FilterQuery {
		evaluate(context) {
			return context.lazy ? new JSONPathNodeList(Array.from(this.path.lazyQuery(context.currentValue))) : this.path.query(context.currentValue);
		}
		toString(options) {
			return `@${this.path.toString(options).slice(1)}`;
		}
	};
	var RootQuery = class extends FilterQuery {
		evaluate(context) {
			return context.lazy ? new JSONPathNodeList(Array.from(this.path.lazyQuery(context.rootValue))) : this.path.query(context.rootValue);
		}
		toString(options) {
			return this.path.toString(options);
		}
	};
	var FunctionExtension = class extends FilterExpression {
		constructor(token, name, args) {
			super(token);
			this.token = token;
			this.name = name;
			this.args = args;
		}
		evaluate(context) {
			const func = context.environment.functionRegister.get(this.name);
			if (!func) throw new UndefinedFilterFunctionError(`filter function '${this.name}' is undefined`, this.token);
			const args = this.args.map((arg) => arg.evaluate(context)).map((arg, idx) => func.argTypes[idx] !== FunctionExpressionType.NodesType && arg instanceof JSONPathNodeList ? this.unpack_node_list(arg) : arg);
			return func.call(...args);
		}
		toString(options) {
			return `${this.name}(${this.args.map((e) => e.toString(options)).join(", ")})`;
		}
		unpack_node_list(arg) {
			switch (arg.length) {
				case 0: return Nothing;
				case 1: return arg.nodes[0].value;
				default: return arg;
			}
		}
	};
	function isTruthy(value) {
		if (value instanceof JSONPathNodeList && value.empty()) return false;
		return !(typeof value === "boolean" && value === false);
	}
	function compare(left, operator, right) {
		switch (operator) {
			case "==": return eq(left, right);
			case "!=": return !eq(left, right);
			case "<": return lt(left, right);
			case ">": return lt(right, left);
			case ">=": return lt(right, left) || eq(left, right);
			case "<=": return lt(left, right) || eq(left, right);
			default: return false;
		}
	}
	function eq(left, right) {
		if (right instanceof JSONPathNodeList) [left, right] = [right, left];
		if (left instanceof JSONPathNodeList) {
			if (right instanceof JSONPathNodeList) {
				if (left.empty() && right.empty()) return true;
				if (left.nodes.length === 1 && right.nodes.length === 1) return deepEquals(left.nodes[0].value, right.nodes[0].value);
			}
			if (left.empty()) return right === Nothing;
			if (left.nodes.length === 1) return deepEquals(left.nodes[0].value, right);
			return false;
		}
		if (left === Nothing && right === Nothing) return true;
		return deepEquals(left, right);
	}
	function lt(left, right) {
		if (isString(left) && isString(right) || isNumber(left) && isNumber(right)) return left < right;
		return false;
	}
	var Count = class {
		argTypes = [FunctionExpressionType.NodesType];
		returnType = FunctionExpressionType.ValueType;
		call(nodes) {
			return nodes.length;
		}
	};
	var Length = class {
		argTypes = [FunctionExpressionType.ValueType];
		returnType = FunctionExpressionType.ValueType;
		call(value) {
			if (isArray(value) || isString(value)) return value.length;
			if (isObject(value)) return Object.keys(value).length;
			return Nothing;
		}
	};
	var LRUCache = class extends Map {
		constructor(maxSize = 128, entries) {
			if (entries !== void 0) super(entries);
			else super();
			this.maxSize = maxSize;
		}
		get(key) {
			const val = super.get(key);
			if (this.has(key)) {
				this.delete(key);
				this.set(key, val);
			}
			return val;
		}
		set(key, value) {
			if (this.has(key)) this.delete(key);
			else if (this.size >= this.maxSize) {
				const first = this.first();
				if (first !== void 0) this.delete(first);
			}
			return super.set(key, value);
		}
		first() {
			return this.keys().next().value;
		}
	};
	function mapRegexp(pattern) {
		let escaped = false;
		let charClass = false;
		const parts = [];
		for (const ch of pattern) {
			if (escaped) {
				parts.push(ch);
				escaped = false;
				continue;
			}
			switch (ch) {
				case ".":
					if (!charClass) parts.push("(?:(?![\r\n])\\P{Cs}|\\p{Cs}\\p{Cs})");
					else parts.push(ch);
					break;
				case "\\":
					escaped = true;
					parts.push(ch);
					break;
				case "[":
					charClass = true;
					parts.push(ch);
					break;
				case "]":
					charClass = false;
					parts.push(ch);
					break;
				default: parts.push(ch);
			}
		}
		return parts.join("");
	}
	function fullMatch(pattern) {
		const parts = [];
		const explicitCaret = pattern.startsWith("^");
		const explicitDollar = pattern.endsWith("$");
		if (!explicitCaret && !explicitDollar) parts.push("^(?:");
		parts.push(mapRegexp(pattern));
		if (!explicitCaret && !explicitDollar) parts.push(")$");
		return parts.join("");
	}
	function isNormalChar(c) {
		return c < "'" || c === "," || c === "-" || c >= "/" && c <= ">" || c >= "@" && c <= "Z" || c >= "^" && c <= "z" || c >= "~" && c <= "퟿" || c >= "";
	}
	function isCCChar(c) {
		return c < "," || c >= "." && c <= "Z" || c >= "^" && c <= "퟿" || c >= "";
	}
	function peg$subclass(child, parent) {
		function C() {
			this.constructor = child;
		}
		C.prototype = parent.prototype;
		child.prototype = new C();
	}
	function peg$SyntaxError(message, expected, found, location) {
		var self = Error.call(this, message);
		// istanbul ignore next Check is a necessary evil to support older environments
		if (Object.setPrototypeOf) Object.setPrototypeOf(self, peg$SyntaxError.prototype);
		self.expected = expected;
		self.found = found;
		self.location = location;
		self.name = "SyntaxError";
		return self;
	}
	peg$subclass(peg$SyntaxError, Error);
	function peg$padEnd(str, targetLength, padString) {
		padString = padString || " ";
		if (str.length > targetLength) return str;
		targetLength -= str.length;
		padString += padString.repeat(targetLength);
		return str + padString.slice(0, targetLength);
	}
	peg$SyntaxError.prototype.format = function(sources) {
		var str = "Error: " + this.message;
		if (this.location) {
			var src = null;
			var k;
			for (k = 0; k < sources.length; k++) if (sources[k].source === this.location.source) {
				src = sources[k].text.split(/\r\n|\n|\r/g);
				break;
			}
			var s = this.location.start;
			var offset_s = this.location.source && typeof this.location.source.offset === "function" ? this.location.source.offset(s) : s;
			var loc = this.location.source + ":" + offset_s.line + ":" + offset_s.column;
			if (src) {
				var e = this.location.end;
				var filler = peg$padEnd("", offset_s.line.toString().length, " ");
				var line = src[s.line - 1];
				var hatLen = (s.line === e.line ? e.column : line.length + 1) - s.column || 1;
				str += "\n --> " + loc + "\n" + filler + " |\n" + offset_s.line + " | " + line + "\n" + filler + " | " + peg$padEnd("", s.column - 1, " ") + peg$padEnd("", hatLen, "^");
			} else str += "\n at " + loc;
		}
		return str;
	};
	peg$SyntaxError.buildMessage = function(expected, found) {
		var DESCRIBE_EXPECTATION_FNS = {
			literal: function(expectation) {
				return "\"" + literalEscape(expectation.text) + "\"";
			},
			class: function(expectation) {
				var escapedParts = expectation.parts.map(function(part) {
					return Array.isArray(part) ? classEscape(part[0]) + "-" + classEscape(part[1]) : classEscape(part);
				});
				return "[" + (expectation.inverted ? "^" : "") + escapedParts.join("") + "]";
			},
			any: function() {
				return "any character";
			},
			end: function() {
				return "end of input";
			},
			other: function(expectation) {
				return expectation.description;
			}
		};
		function hex(ch) {
			return ch.charCodeAt(0).toString(16).toUpperCase();
		}
		function literalEscape(s) {
			return s.replace(/\\/g, "\\\\").replace(/"/g, "\\\"").replace(/\0/g, "\\0").replace(/\t/g, "\\t").replace(/\n/g, "\\n").replace(/\r/g, "\\r").replace(/[\x00-\x0F]/g, function(ch) {
				return "\\x0" + hex(ch);
			}).replace(/[\x10-\x1F\x7F-\x9F]/g, function(ch) {
				return "\\x" + hex(ch);
			});
		}
		function classEscape(s) {
			return s.replace(/\\/g, "\\\\").replace(/\]/g, "\\]").replace(/\^/g, "\\^").replace(/-/g, "\\-").replace(/\0/g, "\\0").replace(/\t/g, "\\t").replace(/\n/g, "\\n").replace(/\r/g, "\\r").replace(/[\x00-\x0F]/g, function(ch) {
				return "\\x0" + hex(ch);
			}).replace(/[\x10-\x1F\x7F-\x9F]/g, function(ch) {
				return "\\x" + hex(ch);
			});
		}
		function describeExpectation(expectation) {
			return DESCRIBE_EXPECTATION_FNS[expectation.type](expectation);
		}
		function describeExpected(expected) {
			var descriptions = expected.map(describeExpectation);
			var i, j;
			descriptions.sort();
			if (descriptions.length > 0) {
				for (i = 1, j = 1; i < descriptions.length; i++) if (descriptions[i - 1] !== descriptions[i]) {
					descriptions[j] = descriptions[i];
					j++;
				}
				descriptions.length = j;
			}
			switch (descriptions.length) {
				case 1: return descriptions[0];
				case 2: return descriptions[0] + " or " + descriptions[1];
				default: return descriptions.slice(0, -1).join(", ") + ", or " + descriptions[descriptions.length - 1];
			}
		}
		function describeFound(found) {
			return found ? "\"" + literalEscape(found) + "\"" : "end of input";
		}
		return "Expected " + describeExpected(expected) + " but " + describeFound(found) + " found.";
	};
	function peg$parse(input, options) {
		options = options !== void 0 ? options : {};
		var peg$FAILED = {};
		var peg$source = options.grammarSource;
		var peg$startRuleFunctions = { start: peg$parsestart };
		var peg$startRuleFunction = peg$parsestart;
		var peg$c0 = "|";
		var peg$c1 = "{";
		var peg$c2 = ",";
		var peg$c3 = "}";
		var peg$c4 = "(";
		var peg$c5 = ")";
		var peg$c6 = ".";
		var peg$c7 = "\\";
		var peg$c8 = "[";
		var peg$c9 = "^";
		var peg$c10 = "-";
		var peg$c11 = "]";
		var peg$c12 = "\\p{";
		var peg$c13 = "\\P{";
		var peg$c14 = "L";
		var peg$c15 = "M";
		var peg$c16 = "N";
		var peg$c17 = "P";
		var peg$c18 = "Z";
		var peg$c19 = "S";
		var peg$c20 = "C";
		var peg$r0 = /^[*-+?]/;
		var peg$r1 = /^[0-9]/;
		var peg$r2 = /^[(-+\--.?[-\^nrt{-}]/;
		var peg$r3 = /^[l-mot-u]/;
		var peg$r4 = /^[cen]/;
		var peg$r5 = /^[dlo]/;
		var peg$r6 = /^[c-fios]/;
		var peg$r7 = /^[lps]/;
		var peg$r8 = /^[ckmo]/;
		var peg$r9 = /^[cfn-o]/;
		var peg$e0 = peg$literalExpectation("|", false);
		var peg$e1 = peg$classExpectation([["*", "+"], "?"], false, false);
		var peg$e2 = peg$literalExpectation("{", false);
		var peg$e3 = peg$classExpectation([["0", "9"]], false, false);
		var peg$e4 = peg$literalExpectation(",", false);
		var peg$e5 = peg$literalExpectation("}", false);
		var peg$e6 = peg$literalExpectation("(", false);
		var peg$e7 = peg$literalExpectation(")", false);
		var peg$e8 = peg$anyExpectation();
		var peg$e9 = peg$literalExpectation(".", false);
		var peg$e10 = peg$literalExpectation("\\", false);
		var peg$e11 = peg$classExpectation([
			["(", "+"],
			["-", "."],
			"?",
			["[", "^"],
			"n",
			"r",
			"t",
			["{", "}"]
		], false, false);
		var peg$e12 = peg$literalExpectation("[", false);
		var peg$e13 = peg$literalExpectation("^", false);
		var peg$e14 = peg$literalExpectation("-", false);
		var peg$e15 = peg$literalExpectation("]", false);
		var peg$e16 = peg$literalExpectation("\\p{", false);
		var peg$e17 = peg$literalExpectation("\\P{", false);
		var peg$e18 = peg$literalExpectation("L", false);
		var peg$e19 = peg$classExpectation([
			["l", "m"],
			"o",
			["t", "u"]
		], false, false);
		var peg$e20 = peg$literalExpectation("M", false);
		var peg$e21 = peg$classExpectation([
			"c",
			"e",
			"n"
		], false, false);
		var peg$e22 = peg$literalExpectation("N", false);
		var peg$e23 = peg$classExpectation([
			"d",
			"l",
			"o"
		], false, false);
		var peg$e24 = peg$literalExpectation("P", false);
		var peg$e25 = peg$classExpectation([
			["c", "f"],
			"i",
			"o",
			"s"
		], false, false);
		var peg$e26 = peg$literalExpectation("Z", false);
		var peg$e27 = peg$classExpectation([
			"l",
			"p",
			"s"
		], false, false);
		var peg$e28 = peg$literalExpectation("S", false);
		var peg$e29 = peg$classExpectation([
			"c",
			"k",
			"m",
			"o"
		], false, false);
		var peg$e30 = peg$literalExpectation("C", false);
		var peg$e31 = peg$classExpectation([
			"c",
			"f",
			["n", "o"]
		], false, false);
		var peg$f0 = function(c) {
			return isNormalChar(c);
		};
		var peg$f1 = function(c) {
			return isCCChar(c);
		};
		var peg$currPos = options.peg$currPos | 0;
		var peg$posDetailsCache = [{
			line: 1,
			column: 1
		}];
		var peg$maxFailPos = peg$currPos;
		var peg$maxFailExpected = options.peg$maxFailExpected || [];
		var peg$silentFails = options.peg$silentFails | 0;
		var peg$result;
		if (options.startRule) {
			if (!(options.startRule in peg$startRuleFunctions)) throw new Error("Can't start parsing from rule \"" + options.startRule + "\".");
			peg$startRuleFunction = peg$startRuleFunctions[options.startRule];
		}
		function peg$literalExpectation(text, ignoreCase) {
			return {
				type: "literal",
				text,
				ignoreCase
			};
		}
		function peg$classExpectation(parts, inverted, ignoreCase) {
			return {
				type: "class",
				parts,
				inverted,
				ignoreCase
			};
		}
		function peg$anyExpectation() {
			return { type: "any" };
		}
		function peg$endExpectation() {
			return { type: "end" };
		}
		function peg$computePosDetails(pos) {
			var details = peg$posDetailsCache[pos];
			var p;
			if (details) return details;
			else {
				if (pos >= peg$posDetailsCache.length) p = peg$posDetailsCache.length - 1;
				else {
					p = pos;
					while (!peg$posDetailsCache[--p]);
				}
				details = peg$posDetailsCache[p];
				details = {
					line: details.line,
					column: details.column
				};
				while (p < pos) {
					if (input.charCodeAt(p) === 10) {
						details.line++;
						details.column = 1;
					} else details.column++;
					p++;
				}
				peg$posDetailsCache[pos] = details;
				return details;
			}
		}
		function peg$computeLocation(startPos, endPos, offset) {
			var startPosDetails = peg$computePosDetails(startPos);
			var endPosDetails = peg$computePosDetails(endPos);
			return {
				source: peg$source,
				start: {
					offset: startPos,
					line: startPosDetails.line,
					column: startPosDetails.column
				},
				end: {
					offset: endPos,
					line: endPosDetails.line,
					column: endPosDetails.column
				}
			};
		}
		function peg$fail(expected) {
			if (peg$currPos < peg$maxFailPos) return;
			if (peg$currPos > peg$maxFailPos) {
				peg$maxFailPos = peg$currPos;
				peg$maxFailExpected = [];
			}
			peg$maxFailExpected.push(expected);
		}
		function peg$buildStructuredError(expected, found, location) {
			return new peg$SyntaxError(peg$SyntaxError.buildMessage(expected, found), expected, found, location);
		}
		function peg$parsestart() {
			return peg$parseiregexp();
		}
		function peg$parseiregexp() {
			var s0 = peg$currPos, s1 = peg$parsebranch(), s2 = [], s3 = peg$currPos, s4, s5;
			if (input.charCodeAt(peg$currPos) === 124) {
				s4 = peg$c0;
				peg$currPos++;
			} else {
				s4 = peg$FAILED;
				if (peg$silentFails === 0) peg$fail(peg$e0);
			}
			if (s4 !== peg$FAILED) {
				s5 = peg$parsebranch();
				s4 = [s4, s5];
				s3 = s4;
			} else {
				peg$currPos = s3;
				s3 = peg$FAILED;
			}
			while (s3 !== peg$FAILED) {
				s2.push(s3);
				s3 = peg$currPos;
				if (input.charCodeAt(peg$currPos) === 124) {
					s4 = peg$c0;
					peg$currPos++;
				} else {
					s4 = peg$FAILED;
					if (peg$silentFails === 0) peg$fail(peg$e0);
				}
				if (s4 !== peg$FAILED) {
					s5 = peg$parsebranch();
					s4 = [s4, s5];
					s3 = s4;
				} else {
					peg$currPos = s3;
					s3 = peg$FAILED;
				}
			}
			s1 = [s1, s2];
			s0 = s1;
			return s0;
		}
		function peg$parsebranch() {
			var s0 = [], s1 = peg$parsepiece();
			while (s1 !== peg$FAILED) {
				s0.push(s1);
				s1 = peg$parsepiece();
			}
			return s0;
		}
		function peg$parsepiece() {
			var s0 = peg$currPos, s1 = peg$parseatom(), s2;
			if (s1 !== peg$FAILED) {
				s2 = peg$parsequantifier();
				if (s2 === peg$FAILED) s2 = null;
				s1 = [s1, s2];
				s0 = s1;
			} else {
				peg$currPos = s0;
				s0 = peg$FAILED;
			}
			return s0;
		}
		function peg$parsequantifier() {
			var s0 = input.charAt(peg$currPos);
			if (peg$r0.test(s0)) peg$currPos++;
			else {
				s0 = peg$FAILED;
				if (peg$silentFails === 0) peg$fail(peg$e1);
			}
			if (s0 === peg$FAILED) s0 = peg$parserange_quantifier();
			return s0;
		}
		function peg$parserange_quantifier() {
			var s0 = peg$currPos, s1, s2, s3, s4, s5, s6;
			if (input.charCodeAt(peg$currPos) === 123) {
				s1 = peg$c1;
				peg$currPos++;
			} else {
				s1 = peg$FAILED;
				if (peg$silentFails === 0) peg$fail(peg$e2);
			}
			if (s1 !== peg$FAILED) {
				s2 = [];
				s3 = input.charAt(peg$currPos);
				if (peg$r1.test(s3)) peg$currPos++;
				else {
					s3 = peg$FAILED;
					if (peg$silentFails === 0) peg$fail(peg$e3);
				}
				if (s3 !== peg$FAILED) while (s3 !== peg$FAILED) {
					s2.push(s3);
					s3 = input.charAt(peg$currPos);
					if (peg$r1.test(s3)) peg$currPos++;
					else {
						s3 = peg$FAILED;
						if (peg$silentFails === 0) peg$fail(peg$e3);
					}
				}
				else s2 = peg$FAILED;
				if (s2 !== peg$FAILED) {
					s3 = peg$currPos;
					if (input.charCodeAt(peg$currPos) === 44) {
						s4 = peg$c2;
						peg$currPos++;
					} else {
						s4 = peg$FAILED;
						if (peg$silentFails === 0) peg$fail(peg$e4);
					}
					if (s4 !== peg$FAILED) {
						s5 = [];
						s6 = input.charAt(peg$currPos);
						if (peg$r1.test(s6)) peg$currPos++;
						else {
							s6 = peg$FAILED;
							if (peg$silentFails === 0) peg$fail(peg$e3);
						}
						while (s6 !== peg$FAILED) {
							s5.push(s6);
							s6 = input.charAt(peg$currPos);
							if (peg$r1.test(s6)) peg$currPos++;
							else {
								s6 = peg$FAILED;
								if (peg$silentFails === 0) peg$fail(peg$e3);
							}
						}
						s4 = [s4, s5];
						s3 = s4;
					} else {
						peg$currPos = s3;
						s3 = peg$FAILED;
					}
					if (s3 === peg$FAILED) s3 = null;
					if (input.charCodeAt(peg$currPos) === 125) {
						s4 = peg$c3;
						peg$currPos++;
					} else {
						s4 = peg$FAILED;
						if (peg$silentFails === 0) peg$fail(peg$e5);
					}
					if (s4 !== peg$FAILED) {
						s1 = [
							s1,
							s2,
							s3,
							s4
						];
						s0 = s1;
					} else {
						peg$currPos = s0;
						s0 = peg$FAILED;
					}
				} else {
					peg$currPos = s0;
					s0 = peg$FAILED;
				}
			} else {
				peg$currPos = s0;
				s0 = peg$FAILED;
			}
			return s0;
		}
		function peg$parseatom() {
			var s0 = peg$parsenormal_char(), s1, s2, s3;
			if (s0 === peg$FAILED) {
				s0 = peg$parsechar_class();
				if (s0 === peg$FAILED) {
					s0 = peg$currPos;
					if (input.charCodeAt(peg$currPos) === 40) {
						s1 = peg$c4;
						peg$currPos++;
					} else {
						s1 = peg$FAILED;
						if (peg$silentFails === 0) peg$fail(peg$e6);
					}
					if (s1 !== peg$FAILED) {
						s2 = peg$parseiregexp();
						if (s2 !== peg$FAILED) {
							if (input.charCodeAt(peg$currPos) === 41) {
								s3 = peg$c5;
								peg$currPos++;
							} else {
								s3 = peg$FAILED;
								if (peg$silentFails === 0) peg$fail(peg$e7);
							}
							if (s3 !== peg$FAILED) {
								s1 = [
									s1,
									s2,
									s3
								];
								s0 = s1;
							} else {
								peg$currPos = s0;
								s0 = peg$FAILED;
							}
						} else {
							peg$currPos = s0;
							s0 = peg$FAILED;
						}
					} else {
						peg$currPos = s0;
						s0 = peg$FAILED;
					}
				}
			}
			return s0;
		}
		function peg$parsenormal_char() {
			var s0 = peg$currPos, s1, s2;
			if (input.length > peg$currPos) {
				s1 = input.charAt(peg$currPos);
				peg$currPos++;
			} else {
				s1 = peg$FAILED;
				if (peg$silentFails === 0) peg$fail(peg$e8);
			}
			if (s1 !== peg$FAILED) {
				s2 = peg$f0(s1);
				if (s2) s2 = void 0;
				else s2 = peg$FAILED;
				if (s2 !== peg$FAILED) s0 = s1;
				else {
					peg$currPos = s0;
					s0 = peg$FAILED;
				}
			} else {
				peg$currPos = s0;
				s0 = peg$FAILED;
			}
			return s0;
		}
		function peg$parsechar_class() {
			var s0;
			if (input.charCodeAt(peg$currPos) === 46) {
				s0 = peg$c6;
				peg$currPos++;
			} else {
				s0 = peg$FAILED;
				if (peg$silentFails === 0) peg$fail(peg$e9);
			}
			if (s0 === peg$FAILED) {
				s0 = peg$parsesingle_char_esc();
				if (s0 === peg$FAILED) {
					s0 = peg$parsechar_class_esc();
					if (s0 === peg$FAILED) s0 = peg$parsechar_class_expr();
				}
			}
			return s0;
		}
		function peg$parsesingle_char_esc() {
			var s0 = peg$currPos, s1, s2;
			if (input.charCodeAt(peg$currPos) === 92) {
				s1 = peg$c7;
				peg$currPos++;
			} else {
				s1 = peg$FAILED;
				if (peg$silentFails === 0) peg$fail(peg$e10);
			}
			if (s1 !== peg$FAILED) {
				s2 = input.charAt(peg$currPos);
				if (peg$r2.test(s2)) peg$currPos++;
				else {
					s2 = peg$FAILED;
					if (peg$silentFails === 0) peg$fail(peg$e11);
				}
				if (s2 !== peg$FAILED) {
					s1 = [s1, s2];
					s0 = s1;
				} else {
					peg$currPos = s0;
					s0 = peg$FAILED;
				}
			} else {
				peg$currPos = s0;
				s0 = peg$FAILED;
			}
			return s0;
		}
		function peg$parsechar_class_esc() {
			var s0 = peg$parsecat_esc();
			if (s0 === peg$FAILED) s0 = peg$parsecompl_esc();
			return s0;
		}
		function peg$parsechar_class_expr() {
			var s0 = peg$currPos, s1, s2, s3, s4, s5, s6;
			if (input.charCodeAt(peg$currPos) === 91) {
				s1 = peg$c8;
				peg$currPos++;
			} else {
				s1 = peg$FAILED;
				if (peg$silentFails === 0) peg$fail(peg$e12);
			}
			if (s1 !== peg$FAILED) {
				if (input.charCodeAt(peg$currPos) === 94) {
					s2 = peg$c9;
					peg$currPos++;
				} else {
					s2 = peg$FAILED;
					if (peg$silentFails === 0) peg$fail(peg$e13);
				}
				if (s2 === peg$FAILED) s2 = null;
				if (input.charCodeAt(peg$currPos) === 45) {
					s3 = peg$c10;
					peg$currPos++;
				} else {
					s3 = peg$FAILED;
					if (peg$silentFails === 0) peg$fail(peg$e14);
				}
				if (s3 === peg$FAILED) s3 = peg$parsecce1();
				if (s3 !== peg$FAILED) {
					s4 = [];
					s5 = peg$parsecce1();
					while (s5 !== peg$FAILED) {
						s4.push(s5);
						s5 = peg$parsecce1();
					}
					if (input.charCodeAt(peg$currPos) === 45) {
						s5 = peg$c10;
						peg$currPos++;
					} else {
						s5 = peg$FAILED;
						if (peg$silentFails === 0) peg$fail(peg$e14);
					}
					if (s5 === peg$FAILED) s5 = null;
					if (input.charCodeAt(peg$currPos) === 93) {
						s6 = peg$c11;
						peg$currPos++;
					} else {
						s6 = peg$FAILED;
						if (peg$silentFails === 0) peg$fail(peg$e15);
					}
					if (s6 !== peg$FAILED) {
						s1 = [
							s1,
							s2,
							s3,
							s4,
							s5,
							s6
						];
						s0 = s1;
					} else {
						peg$currPos = s0;
						s0 = peg$FAILED;
					}
				} else {
					peg$currPos = s0;
					s0 = peg$FAILED;
				}
			} else {
				peg$currPos = s0;
				s0 = peg$FAILED;
			}
			return s0;
		}
		function peg$parsecce1() {
			var s0 = peg$currPos, s1 = peg$parsecc_char(), s2, s3, s4;
			if (s1 !== peg$FAILED) {
				s2 = peg$currPos;
				if (input.charCodeAt(peg$currPos) === 45) {
					s3 = peg$c10;
					peg$currPos++;
				} else {
					s3 = peg$FAILED;
					if (peg$silentFails === 0) peg$fail(peg$e14);
				}
				if (s3 !== peg$FAILED) {
					s4 = peg$parsecc_char();
					if (s4 !== peg$FAILED) {
						s3 = [s3, s4];
						s2 = s3;
					} else {
						peg$currPos = s2;
						s2 = peg$FAILED;
					}
				} else {
					peg$currPos = s2;
					s2 = peg$FAILED;
				}
				if (s2 === peg$FAILED) s2 = null;
				s1 = [s1, s2];
				s0 = s1;
			} else {
				peg$currPos = s0;
				s0 = peg$FAILED;
			}
			if (s0 === peg$FAILED) s0 = peg$parsechar_class_esc();
			return s0;
		}
		function peg$parsecc_char() {
			var s0 = peg$currPos, s1, s2;
			if (input.length > peg$currPos) {
				s1 = input.charAt(peg$currPos);
				peg$currPos++;
			} else {
				s1 = peg$FAILED;
				if (peg$silentFails === 0) peg$fail(peg$e8);
			}
			if (s1 !== peg$FAILED) {
				s2 = peg$f1(s1);
				if (s2) s2 = void 0;
				else s2 = peg$FAILED;
				if (s2 !== peg$FAILED) s0 = s1;
				else {
					peg$currPos = s0;
					s0 = peg$FAILED;
				}
			} else {
				peg$currPos = s0;
				s0 = peg$FAILED;
			}
			if (s0 === peg$FAILED) s0 = peg$parsesingle_char_esc();
			return s0;
		}
		function peg$parsecat_esc() {
			var s0 = peg$currPos, s1, s2, s3;
			if (input.substr(peg$currPos, 3) === peg$c12) {
				s1 = peg$c12;
				peg$currPos += 3;
			} else {
				s1 = peg$FAILED;
				if (peg$silentFails === 0) peg$fail(peg$e16);
			}
			if (s1 !== peg$FAILED) {
				s2 = peg$parseis_category();
				if (s2 !== peg$FAILED) {
					if (input.charCodeAt(peg$currPos) === 125) {
						s3 = peg$c3;
						peg$currPos++;
					} else {
						s3 = peg$FAILED;
						if (peg$silentFails === 0) peg$fail(peg$e5);
					}
					if (s3 !== peg$FAILED) {
						s1 = [
							s1,
							s2,
							s3
						];
						s0 = s1;
					} else {
						peg$currPos = s0;
						s0 = peg$FAILED;
					}
				} else {
					peg$currPos = s0;
					s0 = peg$FAILED;
				}
			} else {
				peg$currPos = s0;
				s0 = peg$FAILED;
			}
			return s0;
		}
		function peg$parsecompl_esc() {
			var s0 = peg$currPos, s1, s2, s3;
			if (input.substr(peg$currPos, 3) === peg$c13) {
				s1 = peg$c13;
				peg$currPos += 3;
			} else {
				s1 = peg$FAILED;
				if (peg$silentFails === 0) peg$fail(peg$e17);
			}
			if (s1 !== peg$FAILED) {
				s2 = peg$parseis_category();
				if (s2 !== peg$FAILED) {
					if (input.charCodeAt(peg$currPos) === 125) {
						s3 = peg$c3;
						peg$currPos++;
					} else {
						s3 = peg$FAILED;
						if (peg$silentFails === 0) peg$fail(peg$e5);
					}
					if (s3 !== peg$FAILED) {
						s1 = [
							s1,
							s2,
							s3
						];
						s0 = s1;
					} else {
						peg$currPos = s0;
						s0 = peg$FAILED;
					}
				} else {
					peg$currPos = s0;
					s0 = peg$FAILED;
				}
			} else {
				peg$currPos = s0;
				s0 = peg$FAILED;
			}
			return s0;
		}
		function peg$parseis_category() {
			var s0 = peg$parseletters();
			if (s0 === peg$FAILED) {
				s0 = peg$parsemarks();
				if (s0 === peg$FAILED) {
					s0 = peg$parsenumbers();
					if (s0 === peg$FAILED) {
						s0 = peg$parsepunctuation();
						if (s0 === peg$FAILED) {
							s0 = peg$parseseparators();
							if (s0 === peg$FAILED) {
								s0 = peg$parsesymbols();
								if (s0 === peg$FAILED) s0 = peg$parseothers();
							}
						}
					}
				}
			}
			return s0;
		}
		function peg$parseletters() {
			var s0 = peg$currPos, s1, s2;
			if (input.charCodeAt(peg$currPos) === 76) {
				s1 = peg$c14;
				peg$currPos++;
			} else {
				s1 = peg$FAILED;
				if (peg$silentFails === 0) peg$fail(peg$e18);
			}
			if (s1 !== peg$FAILED) {
				s2 = input.charAt(peg$currPos);
				if (peg$r3.test(s2)) peg$currPos++;
				else {
					s2 = peg$FAILED;
					if (peg$silentFails === 0) peg$fail(peg$e19);
				}
				if (s2 === peg$FAILED) s2 = null;
				s1 = [s1, s2];
				s0 = s1;
			} else {
				peg$currPos = s0;
				s0 = peg$FAILED;
			}
			return s0;
		}
		function peg$parsemarks() {
			var s0 = peg$currPos, s1, s2;
			if (input.charCodeAt(peg$currPos) === 77) {
				s1 = peg$c15;
				peg$currPos++;
			} else {
				s1 = peg$FAILED;
				if (peg$silentFails === 0) peg$fail(peg$e20);
			}
			if (s1 !== peg$FAILED) {
				s2 = input.charAt(peg$currPos);
				if (peg$r4.test(s2)) peg$currPos++;
				else {
					s2 = peg$FAILED;
					if (peg$silentFails === 0) peg$fail(peg$e21);
				}
				if (s2 === peg$FAILED) s2 = null;
				s1 = [s1, s2];
				s0 = s1;
			} else {
				peg$currPos = s0;
				s0 = peg$FAILED;
			}
			return s0;
		}
		function peg$parsenumbers() {
			var s0 = peg$currPos, s1, s2;
			if (input.charCodeAt(peg$currPos) === 78) {
				s1 = peg$c16;
				peg$currPos++;
			} else {
				s1 = peg$FAILED;
				if (peg$silentFails === 0) peg$fail(peg$e22);
			}
			if (s1 !== peg$FAILED) {
				s2 = input.charAt(peg$currPos);
				if (peg$r5.test(s2)) peg$currPos++;
				else {
					s2 = peg$FAILED;
					if (peg$silentFails === 0) peg$fail(peg$e23);
				}
				if (s2 === peg$FAILED) s2 = null;
				s1 = [s1, s2];
				s0 = s1;
			} else {
				peg$currPos = s0;
				s0 = peg$FAILED;
			}
			return s0;
		}
		function peg$parsepunctuation() {
			var s0 = peg$currPos, s1, s2;
			if (input.charCodeAt(peg$currPos) === 80) {
				s1 = peg$c17;
				peg$currPos++;
			} else {
				s1 = peg$FAILED;
				if (peg$silentFails === 0) peg$fail(peg$e24);
			}
			if (s1 !== peg$FAILED) {
				s2 = input.charAt(peg$currPos);
				if (peg$r6.test(s2)) peg$currPos++;
				else {
					s2 = peg$FAILED;
					if (peg$silentFails === 0) peg$fail(peg$e25);
				}
				if (s2 === peg$FAILED) s2 = null;
				s1 = [s1, s2];
				s0 = s1;
			} else {
				peg$currPos = s0;
				s0 = peg$FAILED;
			}
			return s0;
		}
		function peg$parseseparators() {
			var s0 = peg$currPos, s1, s2;
			if (input.charCodeAt(peg$currPos) === 90) {
				s1 = peg$c18;
				peg$currPos++;
			} else {
				s1 = peg$FAILED;
				if (peg$silentFails === 0) peg$fail(peg$e26);
			}
			if (s1 !== peg$FAILED) {
				s2 = input.charAt(peg$currPos);
				if (peg$r7.test(s2)) peg$currPos++;
				else {
					s2 = peg$FAILED;
					if (peg$silentFails === 0) peg$fail(peg$e27);
				}
				if (s2 === peg$FAILED) s2 = null;
				s1 = [s1, s2];
				s0 = s1;
			} else {
				peg$currPos = s0;
				s0 = peg$FAILED;
			}
			return s0;
		}
		function peg$parsesymbols() {
			var s0 = peg$currPos, s1, s2;
			if (input.charCodeAt(peg$currPos) === 83) {
				s1 = peg$c19;
				peg$currPos++;
			} else {
				s1 = peg$FAILED;
				if (peg$silentFails === 0) peg$fail(peg$e28);
			}
			if (s1 !== peg$FAILED) {
				s2 = input.charAt(peg$currPos);
				if (peg$r8.test(s2)) peg$currPos++;
				else {
					s2 = peg$FAILED;
					if (peg$silentFails === 0) peg$fail(peg$e29);
				}
				if (s2 === peg$FAILED) s2 = null;
				s1 = [s1, s2];
				s0 = s1;
			} else {
				peg$currPos = s0;
				s0 = peg$FAILED;
			}
			return s0;
		}
		function peg$parseothers() {
			var s0 = peg$currPos, s1, s2;
			if (input.charCodeAt(peg$currPos) === 67) {
				s1 = peg$c20;
				peg$currPos++;
			} else {
				s1 = peg$FAILED;
				if (peg$silentFails === 0) peg$fail(peg$e30);
			}
			if (s1 !== peg$FAILED) {
				s2 = input.charAt(peg$currPos);
				if (peg$r9.test(s2)) peg$currPos++;
				else {
					s2 = peg$FAILED;
					if (peg$silentFails === 0) peg$fail(peg$e31);
				}
				if (s2 === peg$FAILED) s2 = null;
				s1 = [s1, s2];
				s0 = s1;
			} else {
				peg$currPos = s0;
				s0 = peg$FAILED;
			}
			return s0;
		}
		peg$result = peg$startRuleFunction();
		if (options.peg$library) return {
			peg$result,
			peg$currPos,
			peg$FAILED,
			peg$maxFailExpected,
			peg$maxFailPos
		};
		if (peg$result !== peg$FAILED && peg$currPos === input.length) return peg$result;
		else {
			if (peg$result !== peg$FAILED && peg$currPos < input.length) peg$fail(peg$endExpectation());
			throw peg$buildStructuredError(peg$maxFailExpected, peg$maxFailPos < input.length ? input.charAt(peg$maxFailPos) : null, peg$maxFailPos < input.length ? peg$computeLocation(peg$maxFailPos, peg$maxFailPos + 1) : peg$computeLocation(peg$maxFailPos, peg$maxFailPos));
		}
	}
	const iregexp = {
		StartRules: ["start"],
		SyntaxError: peg$SyntaxError,
		parse: peg$parse
	};
	function check(pattern) {
		try {
			iregexp.parse(pattern, {});
		} catch (error) {
			if (error instanceof iregexp.SyntaxError) return false;
			throw error;
		}
		return true;
	}
	var check$1 = { check }.check;
	var Match = class {
		argTypes = [FunctionExpressionType.ValueType, FunctionExpressionType.ValueType];
		returnType = FunctionExpressionType.LogicalType;
		#cache;
		constructor(options = {}) {
			this.options = options;
			this.cacheSize = options.cacheSize ?? 10;
			this.throwErrors = options.throwErrors ?? false;
			this.iRegexpCheck = options.iRegexpCheck ?? true;
			this.#cache = new LRUCache(this.cacheSize);
		}
		call(s, pattern) {
			if (this.cacheSize > 0) {
				const re = this.#cache.get(pattern);
				if (re) try {
					return re.test(s);
				} catch (error) {
					if (this.throwErrors) throw error;
					return false;
				}
			}
			if (!isString(pattern)) {
				if (this.throwErrors) throw new IRegexpError(`match() expected a string pattern, found ${pattern}`);
				return false;
			}
			if (this.iRegexpCheck && !check$1(pattern)) {
				if (this.throwErrors) throw new IRegexpError(`pattern ${pattern} is not a valid I-Regexp pattern`);
				return false;
			}
			try {
				const re = new RegExp(fullMatch(pattern), "u");
				if (this.cacheSize > 0) this.#cache.set(pattern, re);
				return re.test(s);
			} catch (error) {
				if (this.throwErrors) throw error;
				return false;
			}
		}
	};
	var Search = class {
		argTypes = [FunctionExpressionType.ValueType, FunctionExpressionType.ValueType];
		returnType = FunctionExpressionType.LogicalType;
		#cache;
		constructor(options = {}) {
			this.options = options;
			this.cacheSize = options.cacheSize ?? 10;
			this.throwErrors = options.throwErrors ?? false;
			this.iRegexpCheck = options.iRegexpCheck ?? true;
			this.#cache = new LRUCache(this.cacheSize);
		}
		call(s, pattern) {
			if (this.cacheSize > 0) {
				const re = this.#cache.get(pattern);
				if (re) try {
					return !!s.match(re);
				} catch (error) {
					if (this.throwErrors) throw error;
					return false;
				}
			}
			if (!isString(pattern)) {
				if (this.throwErrors) throw new IRegexpError(`match() expected a string pattern, found ${pattern}`);
				return false;
			}
			if (this.iRegexpCheck && !check$1(pattern)) {
				if (this.throwErrors) throw new IRegexpError(`pattern ${pattern} is not a valid I-Regexp pattern`);
				return false;
			}
			try {
				const re = new RegExp(mapRegexp(pattern), "u");
				if (this.cacheSize > 0) this.#cache.set(pattern, re);
				return !!s.match(re);
			} catch (error) {
				if (this.throwErrors) throw error;
				return false;
			}
		}
	};
	var Value = class {
		argTypes = [FunctionExpressionType.NodesType];
		returnType = FunctionExpressionType.ValueType;
		call(nodes) {
			if (nodes.length === 1) return nodes.nodes[0].value;
			return Nothing;
		}
	};
	let TokenKind = /*#__PURE__*/ function(TokenKind) {
		TokenKind["AND"] = "TOKEN_AND";
		TokenKind["COLON"] = "TOKEN_COLON";
		TokenKind["COMMA"] = "TOKEN_COMMA";
		TokenKind["CURRENT"] = "TOKEN_CURRENT_VALUE";
		TokenKind["CURRENT_KEY"] = "TOKEN_CURRENT_KEY";
		TokenKind["DDOT"] = "TOKEN_DDOT";
		TokenKind["DOT"] = "TOKEN_DOT";
		TokenKind["DOUBLE_QUOTE_STRING"] = "TOKEN_DOUBLE_QUOTE_STRING";
		TokenKind["EOF"] = "TOKEN_EOF";
		TokenKind["EQ"] = "TOKEN_EQ";
		TokenKind["ERROR"] = "TOKEN_ERROR";
		TokenKind["FALSE"] = "TOKEN_FALSE";
		TokenKind["FILTER"] = "TOKEN_FILTER_START";
		TokenKind["FUNCTION"] = "TOKEN_FUNCTION";
		TokenKind["GE"] = "TOKEN_GE";
		TokenKind["GT"] = "TOKEN_GT";
		TokenKind["INDEX"] = "TOKEN_INDEX";
		TokenKind["KEY"] = "TOKEN_KEY";
		TokenKind["KEY_DOUBLE_QUOTE_STRING"] = "TOKEN_KEY_DOUBLE_QUOTE_STRING";
		TokenKind["KEY_SINGLE_QUOTE_STRING"] = "TOKEN_KEY_SINGLE_QUOTE_STRING";
		TokenKind["KEYS"] = "TOKEN_KEYS";
		TokenKind["KEYS_FILTER"] = "TOKEN_KEYS_FILTER";
		TokenKind["LBRACKET"] = "TOKEN_LBRACKET";
		TokenKind["LE"] = "TOKEN_LE";
		TokenKind["LG"] = "TOKEN_LG";
		TokenKind["LPAREN"] = "TOKEN_LPAREN";
		TokenKind["LT"] = "TOKEN_LT";
		TokenKind["NAME"] = "TOKEN_NAME";
		TokenKind["NE"] = "TOKEN_NE";
		TokenKind["NOT"] = "TOKEN_NOT";
		TokenKind["NULL"] = "TOKEN_NULL";
		TokenKind["NUMBER"] = "NUMBER";
		TokenKind["OR"] = "TOKEN_OR";
		TokenKind["RBRACKET"] = "TOKEN_RBRACKET";
		TokenKind["ROOT"] = "TOKEN_ROOT";
		TokenKind["RPAREN"] = "TOKEN_RPAREN";
		TokenKind["SINGLE_QUOTE_STRING"] = "TOKEN_SINGLE_QUOTE_STRING";
		TokenKind["TRUE"] = "TOKEN_TRUE";
		TokenKind["WILD"] = "TOKEN_WILD";
		return TokenKind;
	}({});
	var Token = class {
		constructor(kind, value, index, input) {
			this.kind = kind;
			this.value = value;
			this.index = index;
			this.input = input;
		}
	};
	new Token(TokenKind.EOF, "", -1, "");
	var TokenStream = class {
		#pos = 0;
		constructor(tokens) {
			this.tokens = tokens;
		}
		get current() {
			return this.tokens[this.#pos];
		}
		get peek() {
			if (this.#pos >= this.tokens.length - 1) return this.tokens[this.tokens.length - 1];
			return this.tokens[this.#pos + 1];
		}
		next() {
			const current = this.current;
			this.#pos += 1;
			return current;
		}
		backup() {
			if (this.#pos > 0) this.#pos -= 1;
		}
		expect(kind) {
			if (this.current.kind !== kind) throw new JSONPathSyntaxError(`expected token '${kind}', found '${this.current.kind}'`, this.current);
		}
		expectPeek(kind) {
			const peeked = this.peek;
			if (peeked.kind !== kind) throw new JSONPathSyntaxError(`expected token '${kind}', found '${peeked.kind}'`, peeked);
		}
		expectPeekNot(kind, message) {
			const peeked = this.peek;
			if (peeked.kind === kind) throw new JSONPathSyntaxError(message, peeked);
		}
	};
	const exponentPattern = /[eE][+-]?\d+/y;
	const functionNamePattern = /[a-z][a-z_0-9]*/y;
	const indexPattern = /-?\d+/y;
	const intPattern = /-?\d+/y;
	const namePattern = /[\u0080-\uFFFFa-zA-Z_][\u0080-\uFFFFa-zA-Z0-9_-]*/y;
	const whitespace = /* @__PURE__ */ new Set([
		" ",
		"\n",
		"	",
		"\r"
	]);
	const nameFirstPattern = /[\u0080-\uFFFFa-zA-Z_]/;
	var Lexer = class {
		filterLevel = 0;
		funcCallStack = [];
		bracketStack = [];
		tokens = [];
		#start = 0;
		#pos = 0;
		constructor(environment, path) {
			this.environment = environment;
			this.path = path;
		}
		get pos() {
			return this.#pos;
		}
		get start() {
			return this.#start;
		}
		run() {
			let state = lexRoot;
			while (state) state = state(this);
		}
		emit(t) {
			this.tokens.push(new Token(t, this.path.slice(this.#start, this.#pos), this.#start, this.path));
			this.#start = this.#pos;
		}
		next() {
			if (this.#pos >= this.path.length) return "";
			const s = this.path[this.#pos];
			this.#pos += 1;
			return s;
		}
		ignore() {
			this.#start = this.#pos;
		}
		backup() {
			if (this.#pos <= this.#start) {
				const msg = "can't backup beyond start";
				throw new JSONPathLexerError(msg, new Token(TokenKind.ERROR, msg, this.#pos, this.path));
			}
			this.#pos -= 1;
		}
		peek() {
			const ch = this.next();
			if (ch) this.backup();
			return ch;
		}
		peekMatch(pattern) {
			const ch = this.next();
			if (ch) this.backup();
			return pattern.test(ch);
		}
		accept(valid) {
			const ch = this.next();
			if (valid.has(ch)) return true;
			if (ch) this.backup();
			return false;
		}
		acceptMatch(pattern) {
			const ch = this.next();
			if (pattern.test(ch)) return true;
			if (ch) this.backup();
			return false;
		}
		acceptRun(valid) {
			let found = false;
			let ch = this.next();
			while (valid.has(ch)) {
				ch = this.next();
				found = true;
			}
			if (ch) this.backup();
			return found;
		}
		acceptMatchRun(pattern) {
			pattern.lastIndex = this.#pos;
			const match = pattern.exec(this.path);
			pattern.lastIndex = 0;
			if (match) {
				this.#pos += match[0].length;
				return true;
			}
			return false;
		}
		ignoreWhitespace() {
			if (this.#pos !== this.#start) {
				const msg = `must emit or ignore before consuming whitespace ('${this.path.slice(this.#start, this.#pos)}':${this.pos})`;
				throw new JSONPathLexerError(msg, new Token(TokenKind.ERROR, msg, this.pos, this.path));
			}
			if (this.acceptRun(whitespace)) {
				this.ignore();
				return true;
			}
			return false;
		}
		error(msg) {
			this.tokens.push(new Token(TokenKind.ERROR, msg, this.#pos, this.path));
		}
	};
	function lex(environment, path) {
		const lexer = new Lexer(environment, path);
		return [lexer, lexer.tokens];
	}
	function tokenize(environment, path) {
		const [lexer, tokens] = lex(environment, path);
		lexer.run();
		if (tokens.length && tokens[tokens.length - 1].kind === TokenKind.ERROR) throw new JSONPathSyntaxError(tokens[tokens.length - 1].value, tokens[tokens.length - 1]);
		if (lexer.bracketStack.length !== 0) {
			const [ch, index] = lexer.bracketStack[lexer.bracketStack.length - 1];
			throw new JSONPathSyntaxError("unbalanced brackets", new Token(TokenKind.ERROR, ch, index, path));
		}
		return tokens;
	}
	function lexRoot(l) {
		const ch = l.next();
		if (ch !== "$") {
			l.backup();
			l.error(`expected '$', found '${ch}'`);
			return null;
		}
		l.emit(TokenKind.ROOT);
		return lexSegment;
	}
	function lexSegment(l) {
		if (l.ignoreWhitespace() && !l.peek()) l.error("trailing whitespace");
		const ch = l.next();
		switch (ch) {
			case "":
				l.emit(TokenKind.EOF);
				return null;
			case ".":
				if (l.peek() === ".") {
					l.next();
					l.emit(TokenKind.DDOT);
					return lexDescendantSelection;
				}
				return lexDotSelector;
			case "[":
				l.bracketStack.push(["[", l.start]);
				l.emit(TokenKind.LBRACKET);
				return lexInsideBracketedSelection;
			default:
				l.backup();
				if (l.filterLevel) return lexInsideFilter;
				l.error(`expected '.', '..' or a bracketed selection, found '${ch}'`);
				return null;
		}
	}
	function lexDescendantSelection(l) {
		if (l.acceptMatchRun(namePattern)) {
			l.emit(TokenKind.NAME);
			return lexSegment;
		}
		if (!l.environment.strict) {
			if (l.environment.keysPattern.source === "~" && l.peek() === "~") {
				l.next();
				if (l.peekMatch(nameFirstPattern)) {
					l.ignore();
					l.acceptMatchRun(namePattern);
					l.emit(TokenKind.KEY);
					return lexSegment;
				} else {
					l.emit(TokenKind.KEYS);
					return lexSegment;
				}
			} else if (l.acceptMatchRun(l.environment.keysPattern)) {
				l.emit(TokenKind.KEYS);
				return lexSegment;
			}
		}
		const ch = l.next();
		switch (ch) {
			case "":
				l.error("bald descendant segment");
				return null;
			case "*":
				l.emit(TokenKind.WILD);
				return lexSegment;
			case "[":
				l.bracketStack.push(["[", l.start]);
				l.emit(TokenKind.LBRACKET);
				return lexInsideBracketedSelection;
			default:
				l.backup();
				l.error(`unexpected descendent selection token '${ch}'`);
				return null;
		}
	}
	function lexDotSelector(l) {
		l.ignore();
		if (l.ignoreWhitespace()) {
			l.error("unexpected whitespace after dot");
			return null;
		}
		if (!l.environment.strict) {
			if (l.environment.keysPattern.source === "~" && l.peek() === "~") {
				l.next();
				if (l.peekMatch(nameFirstPattern)) {
					l.ignore();
					l.acceptMatchRun(namePattern);
					l.emit(TokenKind.KEY);
					return lexSegment;
				} else {
					l.emit(TokenKind.KEYS);
					return lexSegment;
				}
			} else if (l.acceptMatchRun(l.environment.keysPattern)) {
				l.emit(TokenKind.KEYS);
				return lexSegment;
			}
		}
		if (l.acceptMatchRun(namePattern)) {
			l.emit(TokenKind.NAME);
			return lexSegment;
		}
		const ch = l.next();
		if (ch === "*") {
			l.emit(TokenKind.WILD);
			return lexSegment;
		}
		l.backup();
		l.error(`unexpected shorthand selector '${ch}'`);
		return null;
	}
	function lexInsideBracketedSelection(l) {
		for (;;) {
			l.ignoreWhitespace();
			if (l.acceptMatchRun(indexPattern)) {
				l.emit(TokenKind.INDEX);
				continue;
			}
			if (!l.environment.strict && l.acceptMatchRun(l.environment.keysPattern)) switch (l.peek()) {
				case "'":
					l.ignore();
					l.next();
					return lexSingleQuoteKeyString(l);
				case "\"":
					l.ignore();
					l.next();
					return lexDoubleQuoteKeyString(l);
				case "?":
					l.next();
					l.emit(TokenKind.KEYS_FILTER);
					l.filterLevel += 1;
					return lexInsideFilter;
				default:
					l.emit(TokenKind.KEYS);
					continue;
			}
			const ch = l.next();
			switch (ch) {
				case "]":
					if (l.bracketStack.length === 0 || l.bracketStack[l.bracketStack.length - 1][0] !== "[") {
						l.backup();
						l.error("unbalanced brackets");
						return null;
					}
					l.bracketStack.pop();
					l.emit(TokenKind.RBRACKET);
					return lexSegment;
				case "":
					l.error("unclosed bracketed selection");
					return null;
				case "*":
					l.emit(TokenKind.WILD);
					continue;
				case "?":
					l.emit(TokenKind.FILTER);
					l.filterLevel += 1;
					return lexInsideFilter;
				case ",":
					l.emit(TokenKind.COMMA);
					continue;
				case ":":
					l.emit(TokenKind.COLON);
					continue;
				case "'": return lexSingleQuoteStringInsideBracketSelection;
				case "\"": return lexDoubleQuoteStringInsideBracketSelection;
				default:
					l.backup();
					l.error(`unexpected token '${ch}' in bracketed selection`);
					return null;
			}
		}
	}
	function lexInsideFilter(l) {
		for (;;) {
			l.ignoreWhitespace();
			const ch = l.next();
			switch (ch) {
				case "":
					l.error("unclosed bracketed selection");
					return null;
				case "]":
					l.filterLevel -= 1;
					l.backup();
					return lexInsideBracketedSelection;
				case ",":
					l.emit(TokenKind.COMMA);
					if (l.funcCallStack.length) continue;
					l.filterLevel -= 1;
					return lexInsideBracketedSelection;
				case "'": return lexSingleQuoteStringInsideFilterExpression;
				case "\"": return lexDoubleQuoteStringInsideFilterExpression;
				case "(":
					l.bracketStack.push(["(", l.start]);
					l.emit(TokenKind.LPAREN);
					if (l.funcCallStack.length) l.funcCallStack[l.funcCallStack.length - 1] += 1;
					continue;
				case ")":
					if (l.bracketStack.length === 0 || l.bracketStack[l.bracketStack.length - 1][0] !== "(") {
						l.backup();
						l.error("unbalanced brackets");
						return null;
					}
					l.bracketStack.pop();
					l.emit(TokenKind.RPAREN);
					if (l.funcCallStack.length) if (l.funcCallStack[l.funcCallStack.length - 1] === 1) l.funcCallStack.pop();
					else l.funcCallStack[l.funcCallStack.length - 1] -= 1;
					continue;
				case "$":
					l.emit(TokenKind.ROOT);
					return lexSegment;
				case "@":
					l.emit(TokenKind.CURRENT);
					return lexSegment;
				case "#":
					if (l.environment.strict) {
						l.backup();
						l.error(`unexpected filter selector token '${ch}'`);
						return null;
					}
					l.emit(TokenKind.CURRENT_KEY);
					return lexSegment;
				case ".":
					l.backup();
					return lexSegment;
				case "!":
					if (l.peek() === "=") {
						l.next();
						l.emit(TokenKind.NE);
					} else l.emit(TokenKind.NOT);
					continue;
				case "=": if (l.peek() === "=") {
					l.next();
					l.emit(TokenKind.EQ);
					continue;
				} else {
					l.backup();
					l.error(`unexpected filter selector token '${ch}'`);
					return null;
				}
				case "<":
					if (l.peek() === "=") {
						l.next();
						l.emit(TokenKind.LE);
					} else l.emit(TokenKind.LT);
					continue;
				case ">":
					if (l.peek() === "=") {
						l.next();
						l.emit(TokenKind.GE);
					} else l.emit(TokenKind.GT);
					continue;
				default:
					l.backup();
					if (l.acceptMatchRun(intPattern)) {
						if (l.peek() === ".") {
							l.next();
							if (!l.acceptMatchRun(intPattern)) {
								l.error("a fractional digit is required after a decimal point");
								return null;
							}
						}
						l.acceptMatchRun(exponentPattern);
						l.emit(TokenKind.NUMBER);
						continue;
					}
					if (l.acceptMatchRun(/&&/y)) {
						l.emit(TokenKind.AND);
						continue;
					}
					if (l.acceptMatchRun(/\|\|/y)) {
						l.emit(TokenKind.OR);
						continue;
					}
					if (l.acceptMatchRun(/true/y)) {
						l.emit(TokenKind.TRUE);
						continue;
					}
					if (l.acceptMatchRun(/false/y)) {
						l.emit(TokenKind.FALSE);
						continue;
					}
					if (l.acceptMatchRun(/null/y)) {
						l.emit(TokenKind.NULL);
						continue;
					}
					if (l.acceptMatchRun(functionNamePattern) && l.peek() === "(") {
						l.funcCallStack.push(1);
						l.emit(TokenKind.FUNCTION);
						l.bracketStack.push(["(", l.start]);
						l.next();
						l.ignore();
						continue;
					}
			}
			l.error(`unexpected filter selector token '${ch}'`);
			return null;
		}
	}
	function makeLexString(quote, state, token_kind) {
		function _lexString(l) {
			l.ignore();
			if (l.peek() === quote) {
				l.emit(quote === "'" ? TokenKind.SINGLE_QUOTE_STRING : TokenKind.DOUBLE_QUOTE_STRING);
				l.next();
				l.ignore();
				return state;
			}
			for (;;) {
				const la = l.path.slice(l.pos, l.pos + 2);
				const ch = l.next();
				if (la === "\\\\" || la === `\\${quote}`) {
					l.next();
					continue;
				} else if (ch === "\\" && !la.match(/\\[bfnrtu/]/)) {
					l.error(`invalid escape`);
					return null;
				}
				if (!ch) {
					l.error(`unclosed string starting at index ${l.start}`);
					return null;
				}
				if (ch === quote) {
					l.backup();
					l.emit(token_kind);
					l.next();
					l.ignore();
					return state;
				}
			}
		}
		return _lexString;
	}
	const lexSingleQuoteStringInsideBracketSelection = makeLexString("'", lexInsideBracketedSelection, TokenKind.SINGLE_QUOTE_STRING);
	const lexDoubleQuoteStringInsideBracketSelection = makeLexString("\"", lexInsideBracketedSelection, TokenKind.DOUBLE_QUOTE_STRING);
	const lexSingleQuoteStringInsideFilterExpression = makeLexString("'", lexInsideFilter, TokenKind.SINGLE_QUOTE_STRING);
	const lexDoubleQuoteStringInsideFilterExpression = makeLexString("\"", lexInsideFilter, TokenKind.DOUBLE_QUOTE_STRING);
	const lexSingleQuoteKeyString = makeLexString("'", lexInsideBracketedSelection, TokenKind.KEY_SINGLE_QUOTE_STRING);
	const lexDoubleQuoteKeyString = makeLexString("\"", lexInsideBracketedSelection, TokenKind.KEY_DOUBLE_QUOTE_STRING);
	var JSONPathSelector = class {
		constructor(environment, token) {
			this.environment = environment;
			this.token = token;
		}
	};
	var NameSelector = class extends JSONPathSelector {
		constructor(environment, token, name) {
			super(environment, token);
			this.environment = environment;
			this.token = token;
			this.name = name;
		}
		resolve(node) {
			const rv = [];
			if (!isArray(node.value) && hasStringKey(node.value, this.name)) rv.push(new JSONPathNode(node.value[this.name], node.location.concat(this.name), node.root));
			return rv;
		}
		*lazyResolve(node) {
			if (!isArray(node.value) && hasStringKey(node.value, this.name)) yield new JSONPathNode(node.value[this.name], node.location.concat(this.name), node.root);
		}
		toString(options) {
			const { form } = {
				...defaultSerializationOptions,
				...options
			};
			return form === "canonical" ? toCanonical(this.name) : toQuoted(this.name);
		}
		shorthand() {
			return toShorthand(this.name);
		}
	};
	var IndexSelector = class extends JSONPathSelector {
		constructor(environment, token, index) {
			super(environment, token);
			this.environment = environment;
			this.token = token;
			this.index = index;
			if (index < this.environment.minIntIndex || index > this.environment.maxIntIndex) throw new JSONPathIndexError("index out of range", this.token);
		}
		resolve(node) {
			const rv = [];
			if (isArray(node.value)) {
				const normIndex = this.normalizedIndex(node.value.length);
				if (normIndex in node.value) rv.push(new JSONPathNode(node.value[normIndex], node.location.concat(normIndex), node.root));
			}
			return rv;
		}
		*lazyResolve(node) {
			if (isArray(node.value)) {
				const normIndex = this.normalizedIndex(node.value.length);
				if (normIndex in node.value) yield new JSONPathNode(node.value[normIndex], node.location.concat(normIndex), node.root);
			}
		}
		toString() {
			return String(this.index);
		}
		normalizedIndex(length) {
			if (this.index < 0 && length >= Math.abs(this.index)) return length + this.index;
			return this.index;
		}
	};
	var SliceSelector = class extends JSONPathSelector {
		constructor(environment, token, start, stop, step) {
			super(environment, token);
			this.environment = environment;
			this.token = token;
			this.start = start;
			this.stop = stop;
			this.step = step;
			this.checkRange(start, stop, step);
		}
		resolve(node) {
			const rv = [];
			if (!isArray(node.value)) return rv;
			for (const [i, value] of this.slice(node.value, this.start, this.stop, this.step)) rv.push(new JSONPathNode(value, node.location.concat(i), node.root));
			return rv;
		}
		*lazyResolve(node) {
			if (isArray(node.value)) for (const [i, value] of this.lazySlice(node.value, this.start, this.stop, this.step)) yield new JSONPathNode(value, node.location.concat(i), node.root);
		}
		toString() {
			return `${this.start ? this.start : ""}:${this.stop ? this.stop : ""}:${this.step ? this.step : "1"}`;
		}
		checkRange(...indices) {
			for (const index of indices) if (index !== void 0 && (index < this.environment.minIntIndex || index > this.environment.maxIntIndex)) throw new JSONPathIndexError("index out of range", this.token);
		}
		slice(arr, start, stop, step) {
			const len = arr.length;
			step = step ?? 1;
			if (step === 0 || !len) return [];
			const result = [];
			let i;
			if (step > 0) {
				i = this.normalizeIndex(start, 0, len, step);
				const stop_ = this.normalizeIndex(stop, len, len, step);
				for (; i < stop_; i += step) result.push([i, arr[i]]);
			} else {
				i = this.normalizeIndex(start, len - 1, len, step);
				const stop_ = this.normalizeIndex(stop, -1, len, step);
				for (; i > stop_; i += step) result.push([i, arr[i]]);
			}
			return result;
		}
		*lazySlice(arr, start, stop, step) {
			const len = arr.length;
			step = step ?? 1;
			if (step === 0 || !len) return [];
			let i;
			if (step > 0) {
				i = this.normalizeIndex(start, 0, len, step);
				const stop_ = this.normalizeIndex(stop, len, len, step);
				for (; i < stop_; i += step) yield [i, arr[i]];
			} else {
				i = this.normalizeIndex(start, len - 1, len, step);
				const stop_ = this.normalizeIndex(stop, -1, len, step);
				for (; i > stop_; i += step) yield [i, arr[i]];
			}
		}
		normalizeIndex(n, defaultValue, len, step) {
			if (n === void 0) return defaultValue;
			if (n < 0) return step < 0 ? Math.max(n + len, -1) : Math.max(n + len, 0);
			return step < 0 ? Math.min(n, len - 1) : Math.min(n, len);
		}
	};
	var WildcardSelector = class extends JSONPathSelector {
		constructor(environment, token) {
			super(environment, token);
			this.environment = environment;
			this.token = token;
		}
		resolve(node) {
			const rv = [];
			if (node.value instanceof String) return rv;
			if (isArray(node.value)) for (let i = 0; i < node.value.length; i++) rv.push(new JSONPathNode(node.value[i], node.location.concat(i), node.root));
			else if (isObject(node.value)) for (const [key, value] of this.environment.entries(node.value)) rv.push(new JSONPathNode(value, node.location.concat(key), node.root));
			return rv;
		}
		*lazyResolve(node) {
			if (isArray(node.value)) for (let i = 0; i < node.value.length; i++) yield new JSONPathNode(node.value[i], node.location.concat(i), node.root);
			else if (isObject(node.value) && !isString(node.value)) for (const [key, value] of this.environment.entries(node.value)) yield new JSONPathNode(value, node.location.concat(key), node.root);
		}
		toString() {
			return "*";
		}
	};
	var FilterSelector = class extends JSONPathSelector {
		constructor(environment, token, expression) {
			super(environment, token);
			this.environment = environment;
			this.token = token;
			this.expression = expression;
		}
		resolve(node) {
			const rv = [];
			if (node.value instanceof String) return rv;
			if (isArray(node.value)) for (let i = 0; i < node.value.length; i++) {
				const value = node.value[i];
				const filterContext = {
					environment: this.environment,
					currentValue: value,
					rootValue: node.root,
					currentKey: i
				};
				if (this.expression.evaluate(filterContext)) rv.push(new JSONPathNode(value, node.location.concat(i), node.root));
			}
			else if (isObject(node.value)) for (const [key, value] of this.environment.entries(node.value)) {
				const filterContext = {
					environment: this.environment,
					currentValue: value,
					rootValue: node.root,
					currentKey: key
				};
				if (this.expression.evaluate(filterContext)) rv.push(new JSONPathNode(value, node.location.concat(key), node.root));
			}
			return rv;
		}
		*lazyResolve(node) {
			if (isArray(node.value)) for (let i = 0; i < node.value.length; i++) {
				const value = node.value[i];
				const filterContext = {
					environment: this.environment,
					currentValue: value,
					rootValue: node.root,
					lazy: true,
					currentKey: i
				};
				if (this.expression.evaluate(filterContext)) yield new JSONPathNode(value, node.location.concat(i), node.root);
			}
			else if (isObject(node.value) && !isString(node.value)) for (const [key, value] of this.environment.entries(node.value)) {
				const filterContext = {
					environment: this.environment,
					currentValue: value,
					rootValue: node.root,
					lazy: true,
					currentKey: key
				};
				if (this.expression.evaluate(filterContext)) yield new JSONPathNode(value, node.location.concat(key), node.root);
			}
		}
		toString(options) {
			return `?${this.expression.toString(options)}`;
		}
	};
	var JSONPathSegment = class {
		constructor(environment, token, selectors) {
			this.environment = environment;
			this.token = token;
			this.selectors = selectors;
		}
	};
	var ChildSegment = class extends JSONPathSegment {
		resolve(nodes) {
			const rv = [];
			for (const node of nodes) for (const selector of this.selectors) rv.push(...selector.resolve(node));
			return rv;
		}
		*lazyResolve(nodes) {
			for (const node of nodes) for (const selector of this.selectors) yield* selector.resolve(node);
		}
		toString(options) {
			const { form } = {
				...defaultSerializationOptions,
				...options
			};
			if (form === "pretty" && this.selectors.length === 1 && this.selectors[0] instanceof NameSelector) {
				const shorthand = this.selectors[0].shorthand();
				if (shorthand != null) return `.${shorthand}`;
			}
			return `[${this.selectors.map((s) => s.toString(options)).join(", ")}]`;
		}
	};
	var DescendantSegment = class extends JSONPathSegment {
		resolve(nodes) {
			const rv = [];
			const visitor = (this.environment.nondeterministic ? this.nondeterministicVisit : this.visit).bind(this);
			for (const node of nodes) for (const _node of visitor(node)) for (const selector of this.selectors) rv.push(...selector.resolve(_node));
			return rv;
		}
		*lazyResolve(nodes) {
			for (const node of nodes) for (const _node of this.visit(node)) for (const selector of this.selectors) yield* selector.resolve(_node);
		}
		toString(options) {
			return `..[${this.selectors.map((s) => s.toString(options)).join(", ")}]`;
		}
		*visit(node, depth = 1) {
			if (depth >= this.environment.maxRecursionDepth) throw new JSONPathRecursionLimitError("recursion limit reached", this.token);
			yield node;
			if (isArray(node.value)) for (let i = 0; i < node.value.length; i++) {
				const _node = new JSONPathNode(node.value[i], node.location.concat(i), node.root);
				yield* this.visit(_node, depth + 1);
			}
			else if (isObject(node.value)) for (const [key, value] of this.environment.entries(node.value)) {
				const _node = new JSONPathNode(value, node.location.concat(key), node.root);
				yield* this.visit(_node, depth + 1);
			}
		}
		*nondeterministicVisit(root, depth = 1) {
			let queue = Array.from(this.nondeterministicChildren(root)).map((node) => [node, depth]);
			yield root;
			while (queue.length) {
				const [node, _depth] = queue.shift();
				yield node;
				if (_depth >= this.environment.maxRecursionDepth) throw new JSONPathRecursionLimitError("recursion limit reached", this.token);
				const visitChildren = Math.random() < .5;
				for (const child of this.nondeterministicChildren(node)) if (visitChildren) {
					yield child;
					const grandchildren = Array.from(this.nondeterministicChildren(child)).map((n) => [n, _depth + 2]);
					queue = interleave(queue, grandchildren);
				} else queue.push([child, _depth + 1]);
			}
		}
		*nondeterministicChildren(node) {
			if (isString(node.value)) return;
			if (isArray(node.value)) for (let i = 0; i < node.value.length; i++) yield new JSONPathNode(node.value[i], node.location.concat(i), node.root);
			else if (isObject(node.value)) for (const [key, value] of this.environment.entries(node.value)) yield new JSONPathNode(value, node.location.concat(key), node.root);
		}
	};
	function interleave(arrayA, arrayB) {
		if (arrayA.length === 0) return arrayB;
		if (arrayB.length === 0) return arrayA;
		const iterators = [];
		const itA = arrayA[Symbol.iterator]();
		const itB = arrayB[Symbol.iterator]();
		for (let i = 0; i < arrayA.length; i++) iterators.push(itA);
		for (let i = 0; i < arrayB.length; i++) iterators.push(itB);
		shuffle(iterators);
		return iterators.map((it) => it.next().value);
	}
	function shuffle(entries) {
		for (let i = entries.length - 1; i > 0; i--) {
			const j = Math.floor(Math.random() * (i + 1));
			[entries[i], entries[j]] = [entries[j], entries[i]];
		}
		return entries;
	}
	var JSONPathQuery = class {
		constructor(environment, segments) {
			this.environment = environment;
			this.segments = segments;
		}
		query(value) {
			let nodes = [new JSONPathNode(value, [], value)];
			for (const segment of this.segments) nodes = segment.resolve(nodes);
			return new JSONPathNodeList(nodes);
		}
		lazyQuery(value) {
			let nodes = [new JSONPathNode(value, [], value)][Symbol.iterator]();
			for (const segment of this.segments) nodes = segment.lazyResolve(nodes);
			return nodes;
		}
		match(value) {
			const rv = this.lazyQuery(value).next();
			if (rv.done) return void 0;
			return rv.value;
		}
		toString(options) {
			return `$${this.segments.map((s) => s.toString(options)).join("")}`;
		}
		singularQuery() {
			for (const segment of this.segments) {
				if (segment instanceof DescendantSegment) return false;
				if (segment.selectors.length === 1 && (segment.selectors[0] instanceof NameSelector || segment.selectors[0] instanceof IndexSelector)) continue;
				return false;
			}
			return true;
		}
	};
	var CurrentKey = class extends FilterExpression {
		evaluate(context) {
			return context.currentKey ?? Nothing;
		}
		toString() {
			return "#";
		}
	};
	var KeySelector = class extends JSONPathSelector {
		constructor(environment, token, key) {
			super(environment, token);
			this.environment = environment;
			this.token = token;
			this.key = key;
		}
		resolve(node) {
			const rv = [];
			if (node.value instanceof String || isArray(node.value)) return rv;
			if (isObject(node.value) && hasStringKey(node.value, this.key)) rv.push(new JSONPathNode(this.key, node.location.concat(`${KEY_MARK}${this.key}`), node.root));
			return rv;
		}
		*lazyResolve(node) {
			if (!isString(node.value) && isObject(node.value) && hasStringKey(node.value, this.key)) yield new JSONPathNode(this.key, node.location.concat(`${KEY_MARK}${this.key}`), node.root);
		}
		toString(options) {
			const { form } = {
				...defaultSerializationOptions,
				...options
			};
			return `~${(form === "canonical" ? toCanonical : toQuoted)(this.key)}`;
		}
	};
	var KeysSelector = class extends JSONPathSelector {
		constructor(environment, token) {
			super(environment, token);
			this.environment = environment;
			this.token = token;
		}
		resolve(node) {
			const rv = [];
			if (node.value instanceof String || isArray(node.value)) return rv;
			if (isObject(node.value)) for (const [key, _] of this.environment.entries(node.value)) rv.push(new JSONPathNode(key, node.location.concat(`${KEY_MARK}${key}`), node.root));
			return rv;
		}
		*lazyResolve(node) {
			if (isObject(node.value) && !isString(node.value) && !isArray(node.value)) for (const [key, _] of this.environment.entries(node.value)) yield new JSONPathNode(key, node.location.concat(`${KEY_MARK}${key}`), node.root);
		}
		toString() {
			return "~";
		}
	};
	var KeysFilterSelector = class extends JSONPathSelector {
		constructor(environment, token, expression) {
			super(environment, token);
			this.environment = environment;
			this.token = token;
			this.expression = expression;
		}
		resolve(node) {
			const rv = [];
			if (node.value instanceof String || isArray(node.value)) return rv;
			if (isObject(node.value)) for (const [key, value] of this.environment.entries(node.value)) {
				const filterContext = {
					environment: this.environment,
					currentValue: value,
					rootValue: node.root,
					currentKey: key
				};
				if (this.expression.evaluate(filterContext)) rv.push(new JSONPathNode(key, node.location.concat(`${KEY_MARK}${key}`), node.root));
			}
			return rv;
		}
		*lazyResolve(node) {
			if (node.value instanceof String || isArray(node.value)) return;
			if (isObject(node.value)) for (const [key, value] of this.environment.entries(node.value)) {
				const filterContext = {
					environment: this.environment,
					currentValue: value,
					rootValue: node.root,
					lazy: true,
					currentKey: key
				};
				if (this.expression.evaluate(filterContext)) yield new JSONPathNode(key, node.location.concat(`${KEY_MARK}${key}`), node.root);
			}
		}
		toString(options) {
			return `~?${this.expression.toString(options)}`;
		}
	};
	const PRECEDENCE_LOWEST = 1;
	const PRECEDENCE_LOGICAL_OR = 4;
	const PRECEDENCE_LOGICAL_AND = 5;
	const PRECEDENCE_COMPARISON = 6;
	const PRECEDENCE_PREFIX = 7;
	const PRECEDENCES = /* @__PURE__ */ new Map([
		[TokenKind.AND, PRECEDENCE_LOGICAL_AND],
		[TokenKind.EQ, PRECEDENCE_COMPARISON],
		[TokenKind.GE, PRECEDENCE_COMPARISON],
		[TokenKind.GT, PRECEDENCE_COMPARISON],
		[TokenKind.LE, PRECEDENCE_COMPARISON],
		[TokenKind.LT, PRECEDENCE_COMPARISON],
		[TokenKind.NE, PRECEDENCE_COMPARISON],
		[TokenKind.NOT, PRECEDENCE_PREFIX],
		[TokenKind.OR, PRECEDENCE_LOGICAL_OR],
		[TokenKind.RPAREN, PRECEDENCE_LOWEST]
	]);
	const BINARY_OPERATORS = /* @__PURE__ */ new Map([
		[TokenKind.AND, "&&"],
		[TokenKind.EQ, "=="],
		[TokenKind.GE, ">="],
		[TokenKind.GT, ">"],
		[TokenKind.LE, "<="],
		[TokenKind.LT, "<"],
		[TokenKind.NE, "!="],
		[TokenKind.OR, "||"]
	]);
	const COMPARISON_OPERATORS = /* @__PURE__ */ new Set([
		"==",
		">=",
		">",
		"<=",
		"<",
		"!="
	]);
	var Parser = class {
		constructor(environment) {
			this.environment = environment;
			this.tokenMap = /* @__PURE__ */ new Map([
				[TokenKind.FALSE, this.parseBoolean],
				[TokenKind.NUMBER, this.parseNumber],
				[TokenKind.LPAREN, this.parseGroupedExpression],
				[TokenKind.NOT, this.parsePrefixExpression],
				[TokenKind.NULL, this.parseNull],
				[TokenKind.ROOT, this.parseRootQuery],
				[TokenKind.CURRENT, this.parseRelativeQuery],
				[TokenKind.SINGLE_QUOTE_STRING, this.parseString],
				[TokenKind.DOUBLE_QUOTE_STRING, this.parseString],
				[TokenKind.TRUE, this.parseBoolean],
				[TokenKind.FUNCTION, this.parseFunction],
				[TokenKind.CURRENT_KEY, this.parseCurrentKey]
			]);
		}
		parse(stream) {
			if (stream.current.kind === TokenKind.ROOT) stream.next();
			const segments = this.parseQuery(stream);
			if (stream.current.kind !== TokenKind.EOF) throw new JSONPathSyntaxError(`unexpected token '${stream.current.kind}'`, stream.current);
			return segments;
		}
		parseQuery(stream, inFilter = false) {
			const segments = [];
			loop: for (;;) {
				switch (stream.current.kind) {
					case TokenKind.DDOT: {
						const token = stream.next();
						const selectors = this.parseSelectors(stream);
						segments.push(new DescendantSegment(this.environment, token, selectors));
						break;
					}
					case TokenKind.LBRACKET:
					case TokenKind.KEY:
					case TokenKind.KEYS:
					case TokenKind.NAME:
					case TokenKind.WILD: {
						const token = stream.current;
						const selectors = this.parseSelectors(stream);
						segments.push(new ChildSegment(this.environment, token, selectors));
						break;
					}
					default:
						if (inFilter) stream.backup();
						break loop;
				}
				stream.next();
			}
			return segments;
		}
		parseSelectors(stream) {
			switch (stream.current.kind) {
				case TokenKind.NAME: return [new NameSelector(this.environment, stream.current, stream.current.value)];
				case TokenKind.WILD: return [new WildcardSelector(this.environment, stream.current)];
				case TokenKind.KEY: return [new KeySelector(this.environment, stream.current, stream.current.value)];
				case TokenKind.KEYS: return [new KeysSelector(this.environment, stream.current)];
				case TokenKind.LBRACKET: return this.parseBracketedSelection(stream);
				default: return [];
			}
		}
		parseIndex(stream) {
			if (stream.current.value.length > 1 && stream.current.value.startsWith("0") || stream.current.value.startsWith("-0")) throw new JSONPathSyntaxError("leading zero in index selector", stream.current);
			return new IndexSelector(this.environment, stream.current, Number(stream.current.value));
		}
		parseSlice(stream) {
			const tok = stream.current;
			const indices = [];
			function maybeIndex(token) {
				if (token.kind === TokenKind.INDEX) {
					if (token.value.length > 1 && token.value.startsWith("0") || token.value.startsWith("-0")) throw new JSONPathSyntaxError("leading zero in index selector", token);
					return true;
				}
				return false;
			}
			if (maybeIndex(stream.current)) {
				indices.push(Number(stream.current.value));
				stream.next();
				stream.expect(TokenKind.COLON);
				stream.next();
			} else {
				indices.push(void 0);
				stream.expect(TokenKind.COLON);
				stream.next();
			}
			if (maybeIndex(stream.current)) {
				indices.push(Number(stream.current.value));
				stream.next();
				if (stream.current.kind === TokenKind.COLON) stream.next();
			} else if (stream.current.kind === TokenKind.COLON) {
				indices.push(void 0);
				stream.expect(TokenKind.COLON);
				stream.next();
			}
			if (maybeIndex(stream.current)) {
				indices.push(Number(stream.current.value));
				stream.next();
			}
			stream.backup();
			return new SliceSelector(this.environment, tok, ...indices);
		}
		parseBracketedSelection(stream) {
			const token = stream.next();
			const selectors = [];
			while (stream.current.kind !== TokenKind.RBRACKET) {
				switch (stream.current.kind) {
					case TokenKind.SINGLE_QUOTE_STRING:
					case TokenKind.DOUBLE_QUOTE_STRING:
						selectors.push(new NameSelector(this.environment, stream.current, this.decodeString(stream.current)));
						break;
					case TokenKind.FILTER:
						selectors.push(this.parseFilter(stream));
						break;
					case TokenKind.INDEX:
						if (stream.peek.kind === TokenKind.COLON) selectors.push(this.parseSlice(stream));
						else selectors.push(this.parseIndex(stream));
						break;
					case TokenKind.COLON:
						selectors.push(this.parseSlice(stream));
						break;
					case TokenKind.WILD:
						selectors.push(new WildcardSelector(this.environment, stream.current));
						break;
					case TokenKind.KEY_SINGLE_QUOTE_STRING:
					case TokenKind.KEY_DOUBLE_QUOTE_STRING:
						selectors.push(new KeySelector(this.environment, stream.current, this.decodeString(stream.current)));
						break;
					case TokenKind.KEYS_FILTER:
						selectors.push(this.parseFilter(stream, true));
						break;
					case TokenKind.KEYS:
						selectors.push(new KeysSelector(this.environment, stream.current));
						break;
					case TokenKind.EOF: throw new JSONPathSyntaxError("unexpected end of query", stream.current);
					default: throw new JSONPathSyntaxError(`unexpected token in bracketed selection '${stream.current.kind}'`, stream.current);
				}
				if (stream.peek.kind !== TokenKind.RBRACKET) {
					stream.expectPeek(TokenKind.COMMA);
					stream.next();
					stream.expectPeekNot(TokenKind.RBRACKET, "unexpected trailing comma");
				}
				stream.next();
			}
			if (!selectors.length) throw new JSONPathSyntaxError("empty bracketed segment", token);
			return selectors;
		}
		parseFilter(stream, keys = false) {
			const tok = stream.next();
			const expr = this.parseFilterExpression(stream);
			if (expr instanceof FunctionExtension) {
				const func = this.environment.functionRegister.get(expr.name);
				if (func && func.returnType === FunctionExpressionType.ValueType) throw new JSONPathTypeError(`result of ${expr.name}()  must be compared`, expr.token);
			}
			this.throwForLiteral(expr);
			return keys ? new KeysFilterSelector(this.environment, tok, new LogicalExpression(tok, expr)) : new FilterSelector(this.environment, tok, new LogicalExpression(tok, expr));
		}
		parseBoolean(stream) {
			if (stream.current.kind === TokenKind.FALSE) return new BooleanLiteral(stream.current, false);
			return new BooleanLiteral(stream.current, true);
		}
		parseNull(stream) {
			return new NullLiteral(stream.current);
		}
		parseString(stream) {
			return new StringLiteral(stream.current, this.decodeString(stream.current));
		}
		parseNumber(stream) {
			const value = stream.current.value;
			if (value.startsWith("0") && value.length > 1) throw new JSONPathSyntaxError(`invalid number literal '${value}'`, stream.current);
			const num = Number(stream.current.value);
			if (isNaN(num)) throw new JSONPathSyntaxError(`invalid number literal '${value}'`, stream.current);
			return new NumberLiteral(stream.current, num);
		}
		parsePrefixExpression(stream) {
			stream.expect(TokenKind.NOT);
			stream.next();
			return new PrefixExpression(stream.current, "!", this.parseFilterExpression(stream, PRECEDENCE_PREFIX));
		}
		parseInfixExpression(stream, left) {
			const tok = stream.next();
			const precedence = PRECEDENCES.get(tok.kind) || PRECEDENCE_LOWEST;
			const right = this.parseFilterExpression(stream, precedence);
			const operator = BINARY_OPERATORS.get(tok.kind);
			if (!operator) throw new JSONPathSyntaxError(`unknown operator '${tok.kind}'`, tok);
			if (COMPARISON_OPERATORS.has(operator)) {
				this.throwForNonComparable(left);
				this.throwForNonComparable(right);
			} else {
				this.throwForLiteral(left);
				this.throwForLiteral(right);
			}
			return new InfixExpression(tok, left, operator, right);
		}
		parseGroupedExpression(stream) {
			if (stream.peek.kind === TokenKind.RPAREN) throw new JSONPathSyntaxError(`empty paren expression`, stream.current);
			stream.next();
			let expr = this.parseFilterExpression(stream);
			stream.next();
			while (stream.current.kind !== TokenKind.RPAREN) {
				if (stream.current.kind === TokenKind.EOF) throw new JSONPathSyntaxError("unbalanced parentheses", stream.current);
				if (!BINARY_OPERATORS.has(stream.current.kind)) throw new JSONPathSyntaxError(`expected an expression, found '${stream.current.value}'`, stream.current);
				expr = this.parseInfixExpression(stream, expr);
			}
			stream.expect(TokenKind.RPAREN);
			return expr;
		}
		parseRootQuery(stream) {
			const tok = stream.next();
			return new RootQuery(tok, new JSONPathQuery(this.environment, this.parseQuery(stream, true)));
		}
		parseRelativeQuery(stream) {
			const tok = stream.next();
			return new RelativeQuery(tok, new JSONPathQuery(this.environment, this.parseQuery(stream, true)));
		}
		parseCurrentKey(stream) {
			return new CurrentKey(stream.current);
		}
		parseFunction(stream) {
			const args = [];
			const tok = stream.next();
			while (stream.current.kind !== TokenKind.RPAREN) {
				const func = this.tokenMap.get(stream.current.kind);
				if (!func) throw new JSONPathSyntaxError(`unexpected '${stream.current.value}'`, stream.current);
				let expr = func.bind(this)(stream);
				let peekKind = stream.peek.kind;
				while (BINARY_OPERATORS.has(peekKind)) {
					stream.next();
					expr = this.parseInfixExpression(stream, expr);
					peekKind = stream.peek.kind;
				}
				args.push(expr);
				if (stream.peek.kind !== TokenKind.RPAREN) {
					if (stream.peek.kind === TokenKind.RBRACKET) break;
					stream.expectPeek(TokenKind.COMMA);
					stream.next();
				}
				stream.next();
			}
			stream.expect(TokenKind.RPAREN);
			return new FunctionExtension(tok, tok.value, this.environment.checkWellTypedness(tok, args));
		}
		parseFilterExpression(stream, precedence = PRECEDENCE_LOWEST) {
			const func = this.tokenMap.get(stream.current.kind);
			if (!func) {
				let msg;
				switch (stream.current.kind) {
					case TokenKind.EOF:
					case TokenKind.RBRACKET:
						msg = "end of expression";
						break;
					default: msg = `'${stream.current.value}'`;
				}
				throw new JSONPathSyntaxError(`unexpected ${msg}`, stream.current);
			}
			let left = func.bind(this)(stream);
			for (;;) {
				const peekKind = stream.peek.kind;
				if (peekKind === TokenKind.EOF || peekKind === TokenKind.RBRACKET || (PRECEDENCES.get(peekKind) || PRECEDENCE_LOWEST) < precedence) break;
				if (!BINARY_OPERATORS.has(peekKind)) return left;
				stream.next();
				left = this.parseInfixExpression(stream, left);
			}
			return left;
		}
		decodeString(token) {
			return this.unescapeString(token.kind === TokenKind.SINGLE_QUOTE_STRING ? token.value.replaceAll("\"", "\\\"").replaceAll("\\'", "'") : token.value, token);
		}
		unescapeString(value, token) {
			const rv = [];
			const length = value.length;
			let index = 0;
			let codepoint;
			while (index < length) {
				const ch = value[index];
				if (ch === "\\") {
					index += 1;
					switch (value[index]) {
						case "\"":
							rv.push("\"");
							break;
						case "\\":
							rv.push("\\");
							break;
						case "/":
							rv.push("/");
							break;
						case "b":
							rv.push("\b");
							break;
						case "f":
							rv.push("\f");
							break;
						case "n":
							rv.push("\n");
							break;
						case "r":
							rv.push("\r");
							break;
						case "t":
							rv.push("	");
							break;
						case "u":
							[codepoint, index] = this.decodeHexChar(value, index, token);
							rv.push(this.stringFromCodePoint(codepoint, token));
							break;
						default: throw new JSONPathSyntaxError(`unknown escape sequence at index ${token.index + index - 1}`, token);
					}
				} else {
					this.stringFromCodePoint(ch.codePointAt(0), token);
					rv.push(ch);
				}
				index += 1;
			}
			return rv.join("");
		}
		decodeHexChar(value, index, token) {
			const length = value.length;
			if (index + 4 >= length) throw new JSONPathSyntaxError(`incomplete escape sequence at index ${token.index + index - 1}`, token);
			index += 1;
			let codepoint = this.parseHexDigits(value.slice(index, index + 4), token);
			if (isLowSurrogate(codepoint)) throw new JSONPathSyntaxError(`unexpected low surrogate codepoint at index ${token.index + index - 2}`, token);
			if (isHighSurrogate(codepoint)) {
				if (!(index + 9 < length && value[index + 4] === "\\" && value[index + 5] === "u")) throw new JSONPathSyntaxError(`incomplete escape sequence at index ${token.index + index - 2}`, token);
				const lowSurrogate = this.parseHexDigits(value.slice(index + 6, index + 10), token);
				if (!isLowSurrogate(lowSurrogate)) throw new JSONPathSyntaxError(`unexpected codepoint at index ${token.index + index + 4}`, token);
				codepoint = 65536 + ((codepoint & 1023) << 10 | lowSurrogate & 1023);
				return [codepoint, index + 9];
			}
			return [codepoint, index + 3];
		}
		parseHexDigits(digits, token) {
			const encoder = new TextEncoder();
			let codepoint = 0;
			for (const digit of encoder.encode(digits)) {
				codepoint <<= 4;
				switch (digit) {
					case 48:
					case 49:
					case 50:
					case 51:
					case 52:
					case 53:
					case 54:
					case 55:
					case 56:
					case 57:
						codepoint |= digit - 48;
						break;
					case 97:
					case 98:
					case 99:
					case 100:
					case 101:
					case 102:
						codepoint |= digit - 97 + 10;
						break;
					case 65:
					case 66:
					case 67:
					case 68:
					case 69:
					case 70:
						codepoint |= digit - 65 + 10;
						break;
					default: throw new JSONPathSyntaxError("invalid \\uXXXX escape sequence", token);
				}
			}
			return codepoint;
		}
		stringFromCodePoint(codepoint, token) {
			if (codepoint === void 0 || codepoint <= 31) throw new JSONPathSyntaxError(`invalid character`, token);
			try {
				return String.fromCodePoint(codepoint);
			} catch {
				throw new JSONPathSyntaxError("invalid escape sequence", token);
			}
		}
		throwForNonComparable(expr) {
			if ((expr instanceof RootQuery || expr instanceof RelativeQuery) && !expr.path.singularQuery()) throw new JSONPathTypeError("non-singular query is not comparable", expr.token);
			if (expr instanceof FunctionExtension) {
				const func = this.environment.functionRegister.get(expr.name);
				if (func && func.returnType !== FunctionExpressionType.ValueType) throw new JSONPathTypeError(`result of ${expr.name}() is not comparable`, expr.token);
			}
		}
		throwForLiteral(expr) {
			if (expr instanceof FilterExpressionLiteral) throw new JSONPathSyntaxError(`filter expression literals (${expr.toString()}) must be compared`, expr.token);
		}
	};
	function isHighSurrogate(codepoint) {
		return codepoint >= 55296 && codepoint <= 56319;
	}
	function isLowSurrogate(codepoint) {
		return codepoint >= 56320 && codepoint <= 57343;
	}
	var JSONPathEnvironment = class {
		functionRegister = /* @__PURE__ */ new Map();
		constructor(options = {}) {
			this.strict = options.strict ?? true;
			this.maxIntIndex = options.maxIntIndex ?? Math.pow(2, 53) - 1;
			this.minIntIndex = options.maxIntIndex ?? -Math.pow(2, 53) + 1;
			this.maxRecursionDepth = options.maxRecursionDepth ?? 50;
			this.nondeterministic = options.nondeterministic ?? false;
			this.keysPattern = options.keysPattern ?? /~/y;
			this.parser = new Parser(this);
			this.setupFilterFunctions();
		}
		compile(path) {
			return new JSONPathQuery(this, this.parser.parse(new TokenStream(tokenize(this, path))));
		}
		query(path, value) {
			return this.compile(path).query(value);
		}
		lazyQuery(path, value) {
			return this.compile(path).lazyQuery(value);
		}
		match(path, value) {
			return this.compile(path).match(value);
		}
		setupFilterFunctions() {
			this.functionRegister.set("count", new Count());
			this.functionRegister.set("length", new Length());
			this.functionRegister.set("search", new Search());
			this.functionRegister.set("match", new Match());
			this.functionRegister.set("value", new Value());
		}
		checkWellTypedness(token, args) {
			const func = this.functionRegister.get(token.value);
			if (!func) throw new UndefinedFilterFunctionError(`no such function '${token.value}'`, token);
			if (args.length !== func.argTypes.length) throw new JSONPathTypeError(`${token.value}() takes ${func.argTypes.length} argument${func.argTypes.length === 1 ? "" : "s"}, ${args.length} given`, token);
			for (const [typ, arg, idx] of func.argTypes.map((t, i) => [
				t,
				args[i],
				i
			])) switch (typ) {
				case FunctionExpressionType.ValueType:
					if (!(arg instanceof FilterExpressionLiteral || arg instanceof CurrentKey || arg instanceof FilterQuery && arg.path.singularQuery() || arg instanceof FunctionExtension && this.functionRegister.get(arg.name)?.returnType === FunctionExpressionType.ValueType)) throw new JSONPathTypeError(`${token.value}() argument ${idx} must be of ValueType`, arg.token);
					break;
				case FunctionExpressionType.LogicalType:
					if (!(arg instanceof FilterQuery || arg instanceof InfixExpression)) throw new JSONPathTypeError(`${token.value}() argument ${idx} must be of LogicalType`, arg.token);
					break;
				case FunctionExpressionType.NodesType: if (!(arg instanceof FilterQuery || arg instanceof FunctionExtension && this.functionRegister.get(arg.name)?.returnType === FunctionExpressionType.NodesType)) throw new JSONPathTypeError(`${token.value}() argument ${idx} must be of NodesType`, arg.token);
			}
			return args;
		}
		entries(obj) {
			function shuffle(entries) {
				for (let i = entries.length - 1; i > 0; i--) {
					const j = Math.floor(Math.random() * (i + 1));
					[entries[i], entries[j]] = [entries[j], entries[i]];
				}
				return entries;
			}
			if (this.nondeterministic) return shuffle(Object.entries(obj));
			return Object.entries(obj);
		}
	};
	const DEFAULT_ENVIRONMENT = new JSONPathEnvironment();
	function compile(path) {
		return DEFAULT_ENVIRONMENT.compile(path);
	}
	exports.compile = compile;
}));

//#endregion
//#region src/checks/smoke/json-path.ts
var import_json_p3_cjs = require_json_p3_cjs();
const MAX_LENGTH$1 = 500;
function mustBeJsonPath(text, option) {
	const wrong = (why, advice) => new UserError(`${option}: \`${printable(text, 120)}\` is not a JSONPath: ${why}.`, advice);
	const advice = "Write the way to a value: $.status, $.items[0].name, $['a key'] or $.checks[?@.name == 'db'].state.";
	if (text.length > MAX_LENGTH$1) throw wrong(`it has more than ${MAX_LENGTH$1} characters`, advice);
	if (!text.startsWith("$")) throw wrong("it does not begin with `$`", advice);
	try {
		(0, import_json_p3_cjs.compile)(text);
	} catch (error) {
		throw wrong(Error.isError(error) ? wordsOf(error.message) : "it is not understood", advice);
	}
}
const wordsOf = (message) => printable(message, 200).replace(/ \('.*':(\d+)\)$/, (_, at) => ` (at character ${Number(at) + 1})`);
const MAY_TAKE_LONG$1 = /\?|\.\.|\*/;
function selectJson(json, path, thinking) {
	const select = () => {
		try {
			return (0, import_json_p3_cjs.compile)(path).query(json).values();
		} catch {
			return [];
		}
	};
	return MAY_TAKE_LONG$1.test(path) ? thinking.within(`the path \`${shown$1(path)}\``, select) : select();
}

//#endregion
//#region src/checks/smoke/rules/json.ts
const HEALTH_WORDS = /^(?:ok|okay|up|down|pass|fail|failed|failing|warn|warning|error|healthy|unhealthy|degraded|partial|ready|not ready|starting|stopped|online|offline|alive|dead|maintenance|unknown|success|connected|disconnected|true|false|yes|no|production|staging|development|test)$/i;
const json = {
	id: "smoke/json",
	about: "exchange",
	severity: "high",
	summary: "The JSON of the answer is not as expected",
	why: "A health endpoint that says \"degraded\" with status 200 is a failure that only its body tells; an older release may still be answering.",
	fix: "Look at what the endpoint reports, and mend what it complains of.",
	since: "0.1.0",
	examples: {
		bad: [
			"> GET /api/health\n> expect: { json: { $.status: ok } }\nHTTP/1.1 200 OK\ncontent-type: application/json\n\n{\"status\":\"degraded\"}",
			"> GET /api/products\n> expect: { json: { $.items: { min: 1 } } }\nHTTP/1.1 200 OK\ncontent-type: application/json\n\n{\"items\":[]}",
			"> GET /api/health\n> expect: { json: { $.db.connected: true } }\nHTTP/1.1 200 OK\ncontent-type: application/json\n\n{\"status\":\"ok\"}",
			"> GET /api/health\n> expect: { json: { $.status: ok } }\nHTTP/1.1 200 OK\ncontent-type: text/html\n\n<div id=\"root\">Shop</div>\n--- GET /\nHTTP/1.1 200 OK\n\n<h1>Home</h1>"
		],
		good: ["> GET /api/health\n> expect: { json: { $.status: ok, \"$.checks[0]['db']\": true } }\nHTTP/1.1 200 OK\ncontent-type: application/json\n\n{\"status\":\"ok\",\"checks\":[{\"db\":true}]}", "> GET /api/products\n> expect: { json: { $.items: { min: 1 }, $.errors: { exists: false }, $.version: { matches: ^v } } }\nHTTP/1.1 200 OK\ncontent-type: application/json\n\n{\"items\":[{}],\"version\":\"v2\"}"]
	},
	check({ exchange }) {
		const expectation = exchange.request.expect;
		const answer = answerOf(exchange);
		if (answer === void 0 || expectation.json.length === 0) return void 0;
		const { page } = answer;
		if (page.json === void 0 && page.kind !== "html" && isCutOff(exchange)) return void 0;
		if (page.json === void 0) return {
			title: `${requestOf(exchange)} answered something that is not JSON`,
			message: `${asked(exchange)} and expects JSON. It got ${page.kind === "html" ? "an HTML page" : page.kind === "empty" ? "an empty body" : "no JSON"}: ${cameBack(exchange)}.`,
			fix: page.kind === "html" ? "A page in place of an API answer is often the rule that serves a single-page app’s index.html for everything: let the API’s route come first." : "Look at what the endpoint sends: it must be one JSON value.",
			impact: `${whoAsks(exchange)} gets an answer that cannot be read.`
		};
		const wrong = expectation.json.flatMap(({ path, wanted, shown }) => {
			const values = selectJson(page.json, path, exchange.request.thinking);
			const isUnclear = isUnclearRelease(exchange.request.name, wanted, shown, values);
			if (!isUnclear && isWanted(wanted, values, isSame$1)) return [];
			if (isUnclear) return [{
				path: printable(path, 80),
				text: `should ${shown} and selects ${countOf(values.length, "values")} that differ, which proves nothing: name the one that answers`
			}];
			return [{
				path: printable(path, 80),
				text: `should ${shown} and is ${whatIs(values, wanted)}`
			}];
		});
		const [first] = wrong;
		if (first === void 0) return void 0;
		return {
			title: `${requestOf(exchange)}: ${first.path} ${first.text.replaceAll("`", "")}${wrong.length > 1 ? ` (and ${wrong.length - 1} more)` : ""}`,
			message: `${asked(exchange)}: ${wrong.map(({ path, text }) => `\`${path}\` ${text}`).join("; ")}. It got ${cameBack(exchange)}.`,
			fix: "Look at what the endpoint reports and mend what it complains of. If it names a release, the deploy has not arrived everywhere yet.",
			impact: `${whoAsks(exchange)} meets an app that itself says something is wrong, or another release than the one deployed.`,
			data: { paths: wrong.map(({ path }) => path) }
		};
	}
};
function isSame$1(value, expected, written) {
	if (isDeepStrictEqual(value, expected)) return true;
	if (typeof expected === "string") {
		if (typeof value === "string") return isExactlyRelease(value, expected);
		return expected !== written && (typeof value === "number" || typeof value === "boolean") && String(value) === expected;
	}
	if (Array.isArray(expected)) return Array.isArray(value) && value.length === expected.length && expected.every((each, index) => isSame$1(value[index], each, Array.isArray(written) ? written[index] : each));
	if (!isMembers(expected) || !isMembers(value)) return false;
	const keys = Object.keys(expected);
	return keys.length === Object.keys(value).length && keys.every((key) => key in value && isSame$1(value[key], expected[key], isMembers(written) ? written[key] : expected[key]));
}
const isMembers = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const isUnclearRelease = (name, { equals }, shown, values) => typeof equals === "string" && isCommit(equals) && (name === "ready" || /\$\{?[A-Z_]*(?:SHA|COMMIT|REVISION|RELEASE)/.test(shown)) && values.some((value) => isSame$1(value, equals, equals)) && values.some((value) => typeof value === "string" && !isSame$1(value, equals, equals));
function whatIs(values, wanted) {
	if (wanted.exists === false) return values.length === 1 ? "there" : `there, ${countOf(values.length, "times")}`;
	if (values.length !== 1) return values.length === 0 ? "not there" : `none of ${countOf(values.length, "values")}`;
	const [value] = values;
	const size = typeof value === "number" ? sizeOf(value) : void 0;
	if (size !== void 0 && wanted.min !== void 0 && size < wanted.min) return "less";
	if (size !== void 0 && wanted.max !== void 0 && size > wanted.max) return "more";
	return inWords(value, wanted.equals);
}
const COMMIT$1 = /^[0-9a-f]{7,40}$/i;
function inWords(value, expected) {
	if (value === null || typeof value === "boolean") return `\`${value}\``;
	if (typeof value === "number") return typeof expected === "number" ? "another number" : "a number";
	if (Array.isArray(value)) return `a list of ${value.length}`;
	if (typeof value !== "string") return "an object";
	if (HEALTH_WORDS.test(value)) return `\`${value}\``;
	if (COMMIT$1.test(value) && typeof expected === "string" && COMMIT$1.test(expected)) return `\`${value.slice(0, 7)}\``;
	return value === "" ? "an empty text" : typeof expected === "string" ? `another text of ${value.length} characters` : `a text of ${value.length} characters`;
}

//#endregion
//#region src/checks/smoke/rules/login-page.ts
const loginPage = {
	id: "smoke/login-page",
	about: "exchange",
	severity: "high",
	summary: "The login came in place of a page that a session should open",
	why: "A login page answers with 200. A check that sends a session and gets the login has not seen the page, and customers who are logged in do not see it either.",
	fix: "Look at the session: its store, the key that signs it, the domain and the flags of its cookie.",
	since: "0.1.0",
	examples: {
		bad: [
			"> GET /dashboard\n> auth\nHTTP/1.1 200 OK\ncontent-type: text/html\n\n<title>Log in</title><h1>Log in</h1><form><input type=password name=p></form>",
			"> GET /dashboard\n> auth\nHTTP/1.1 302 Found\nlocation: /login\n\nHTTP/1.1 200 OK\ncontent-type: text/html\n\n<h1>Welcome</h1>",
			"> DELETE /records/7\n> auth\nHTTP/1.1 302 Found\nlocation: /login\n\nHTTP/1.1 200 OK\ncontent-type: text/html\n\n<h1>Welcome</h1>"
		],
		good: [
			"> GET /dashboard\n> auth\nHTTP/1.1 200 OK\ncontent-type: text/html\n\n<h1>Dashboard</h1>",
			"> GET /settings/password\n> auth\nHTTP/1.1 200 OK\ncontent-type: text/html\n\n<h1>Change your password</h1><input type=password>",
			"> GET /login\nHTTP/1.1 200 OK\ncontent-type: text/html\n\n<h1>Log in</h1><form><input type=password name=p></form>"
		]
	},
	check({ exchange }) {
		const answer = answerOf(exchange);
		const { expect } = exchange.request;
		if (answer === void 0 || !isOfSomebody(exchange)) return void 0;
		if (expect.endsAt !== null || expect.chain !== null || !isExpectedStatus(expect, answer.response.status)) return void 0;
		if (!isLoginAnswer(exchange)) return void 0;
		return {
			title: `${requestOf(exchange)} brought the login, in spite of a session`,
			message: `${asked(exchange)} with a session. The login answered: ${cameBack(exchange)}.`,
			fix: "Look at the session: its store (is it the same for all instances?), the key that signs it (a new one with each deploy logs everybody out), the domain and the flags of its cookie.",
			impact: exchange.request.cleansUp ? "Whoever is logged in is asked for the password again. What the steps before made may be left behind: nothing took it away." : "Whoever is logged in is asked for the password again."
		};
	}
};
const isOfSomebody = ({ request: { method, hasCredentials, anonymous, cleansUp } }) => hasCredentials || method !== "GET" && method !== "HEAD" && (!anonymous || cleansUp === true);

//#endregion
//#region src/checks/smoke/rules/login-refused.ts
const loginRefused = {
	id: "smoke/login-refused",
	about: "login",
	severity: "high",
	summary: "The login did not let the check in",
	why: "Many apps answer a wrong password with 200 and the form again. Whatever is asked for afterwards is then asked for as a stranger.",
	fix: "Look whether the account of the check exists in this environment and its password is right; say what a login brings with `expect: { cookie: …, url: … }`.",
	since: "0.1.0",
	examples: {
		bad: [
			"> smoke: { login: { submit: /login, form: { user: smoke, pass: x } }, checks: { mine: { get: /mine, auth: true } } }\nHTTP/1.1 200 OK\ncontent-type: text/html\nset-cookie: visit=1\n\n<h1>Log in</h1><form method=post><input name=user><input type=password name=pass></form>",
			"> smoke: { login: { post: /login, json: {} }, checks: { mine: { get: /mine, auth: true } } }\nHTTP/1.1 200 OK\ncontent-type: application/json\n\n{\"ok\":false}",
			"> smoke: { login: { submit: /login, form: { user: smoke, pass: x }, expect: { cookie: visit } }, checks: { mine: { get: /mine, auth: true } } }\nHTTP/1.1 200 OK\ncontent-type: text/html\nset-cookie: visit=1; HttpOnly; Secure; SameSite=Lax\n\n<h1>Log in</h1><form method=post><input name=user><input type=password name=pass></form>"
		],
		good: ["> smoke: { login: { post: /login, json: {} }, checks: { mine: { get: /mine, auth: true } } }\nHTTP/1.1 200 OK\ncontent-type: application/json\nset-cookie: session=a1b2c3; HttpOnly; Secure; SameSite=Lax\n\n{\"ok\":true}"]
	},
	check({ exchange, hasSession, failure, expected }) {
		const answer = answerOf(exchange);
		if (answer === void 0 || failure !== void 0 && failure !== "refused") return void 0;
		const isFormAgain = hasPasswordField(answer.page.raw);
		if (failure === void 0 && hasSession && !isFormAgain) return void 0;
		const isRefused = isFormAgain || failure !== void 0;
		const words = isFormAgain ? "the form came back" : isRefused ? `it answered ${answer.response.status}${answer.response.status < 300 ? ", and says no" : ""}` : "neither a cookie nor a token came back";
		return {
			title: `${requestOf(exchange)}: the login was not accepted, ${words}`,
			message: `${asked(exchange)}, to log in. It got ${cameBack(exchange)}: ${words}.${expected === void 0 ? "" : ` What the file expects did not come: ${expected}.`}`,
			fix: isRefused ? "Look whether the account of the check exists in this environment and its password is right, and whether it is locked or asked for a second factor. If this answer is meant, say how a login is recognised, by its page: `expect: { url: /dashboard }`, `css` or `text`; a cookie may come with every answer." : "Look at what the login gives: a token is taken with `bearer: $.token`, a cookie is named with `expect: { cookie: session }`.",
			impact: "Nobody knows whether people can log in, and what needs a session was not looked at."
		};
	}
};

//#endregion
//#region src/checks/smoke/rules/mixed-content.ts
const mixedContent = {
	id: "smoke/mixed-content",
	about: "home",
	severity: "high",
	summary: "A page over https loads something over http",
	why: "Browsers block scripts, styles and frames over http on a page over https: the page breaks although every file is there.",
	fix: "Write addresses without a host (`/app.js`), or with `https://`.",
	since: "0.1.0",
	sources: ["https://www.w3.org/TR/mixed-content/"],
	examples: {
		bad: ["> site: headers\nHTTP/1.1 200 OK\ncontent-type: text/html\nstrict-transport-security: max-age=31536000\n\n<h1>Shop</h1><script src=\"http://cdn.example.com/a.js\"><\/script>", "> site: headers\nHTTP/1.1 200 OK\ncontent-type: text/html\nstrict-transport-security: max-age=31536000\n\n<h1>Shop</h1><form action=\"http://app.example.com/pay\"></form>"],
		good: ["> site: headers\nHTTP/1.1 200 OK\ncontent-type: text/html\nstrict-transport-security: max-age=31536000\n\n<h1>Shop</h1><script src=\"/a.js\"><\/script><a href=\"http://example.org/\">a link</a>"]
	},
	check({ exchange, resources }) {
		const answer = answerOf(exchange);
		if (answer === void 0 || !answer.url.startsWith("https:")) return void 0;
		const upgrades = /upgrade-insecure-requests/i.test(answer.response.headers.get("content-security-policy")?.join(";") ?? "");
		const blocked = resources.filter(({ url }) => url.startsWith("http:")).filter(({ kind }) => kind !== "media");
		if (upgrades || blocked.length === 0) return void 0;
		const shown = [...new Set(blocked.map(({ url }) => `\`${shownUrl(url, exchange.request.secrets)}\``))];
		return {
			title: `The homepage loads ${countOf(blocked.length, "things")} over http, which browsers block`,
			message: `${asked(exchange)}. The page names ${listOf(shown.slice(0, 5))}${shown.length > 5 ? ` and ${shown.length - 5} more` : ""} without encryption.`,
			fix: "Write addresses without a host (`/app.js`), or with `https://`. An app behind a proxy makes http addresses when it does not know that it is behind https (`X-Forwarded-Proto`).",
			impact: "Whoever opens the app gets a page of which parts are missing, or is warned before sending a form.",
			data: { kinds: [...new Set(blocked.map(({ kind }) => kind))] }
		};
	}
};

//#endregion
//#region src/checks/smoke/rules/old-address.ts
const oldAddress = {
	id: "smoke/old-address",
	about: "moved",
	severity: "medium",
	summary: "An old address arrives, and loses something on the way",
	why: "A redirect that drops the query breaks campaigns and login links; one that is only temporary keeps search engines at the old address.",
	fix: "Redirect with 301 or 308 in one step, and keep the query.",
	since: "0.1.0",
	sources: ["https://developers.google.com/search/docs/crawling-indexing/301-redirects"],
	examples: {
		bad: ["> smoke: { checks: {}, redirects: { /old: /new } }\nHTTP/1.1 301 Moved\nlocation: /new\n\nHTTP/1.1 200 OK\n\n<h1>New</h1>", "> smoke: { checks: {}, redirects: { /old: /new } }\nHTTP/1.1 302 Found\nlocation: /new?utm_source=launch-ready\n\nHTTP/1.1 200 OK\n\n<h1>New</h1>"],
		good: ["> smoke: { checks: {}, redirects: { /old: /new } }\nHTTP/1.1 301 Moved\nlocation: /new?utm_source=launch-ready\n\nHTTP/1.1 200 OK\n\n<h1>New</h1>"]
	},
	check({ exchange, query }) {
		const answer = answerOf(exchange);
		if (answer === void 0) return void 0;
		const at = shownUrl(answer.url, exchange.request.secrets);
		if (!new URL(answer.url).search.includes(query)) return {
			title: `${requestOf(exchange)} loses its query on the way`,
			message: `${asked(exchange)}. It arrived at \`${at}\` without the query that it was asked with.`,
			fix: "Keep the query: `/new$is_args$args` in nginx, `:splat` rules at most hosts do it by themselves.",
			impact: "Campaigns count nothing, and links of mails that carry a token do not work.",
			severity: "high"
		};
		const temporary = exchange.hops.find(({ status }) => ![301, 308].includes(status));
		if (temporary === void 0) return void 0;
		return {
			title: `${requestOf(exchange)} redirects with ${temporary.status}, as if for a while`,
			message: `${asked(exchange)}. It arrived at \`${at}\` by a redirect with ${temporary.status}.`,
			fix: "If the move is for good, redirect with 301 or 308.",
			impact: "Search engines keep the old address.",
			severity: "low"
		};
	}
};

//#endregion
//#region src/checks/smoke/rules/old-release.ts
const oldRelease = {
	id: "smoke/old-release",
	about: "exchange",
	severity: "high",
	summary: "An answer is of another release than the one that was deployed",
	why: "A cache keeps the page of the release before, or one instance was not replaced: the new release answers here, the old one there, and the page asks for files that are gone.",
	fix: "Empty the cache with each deploy, and send HTML with `cache-control: no-cache`.",
	since: "0.1.0",
	examples: {
		bad: [
			"> smoke: { ready: { path: /version, expect: { header: { x-release: v2 } }, in-a-row: 1 } }\nHTTP/1.1 200 OK\nx-release: v1\n\n<h1>Shop</h1>\n--- GET /version\nHTTP/1.1 200 OK\nx-release: v2\n\nv2",
			"> smoke: { ready: { path: /about, expect: { css: { \"meta[name=release]\": { content: v2 } } }, in-a-row: 1 } }\nHTTP/1.1 200 OK\ncontent-type: text/html\n\n<meta name=release content=v1><h1>Shop</h1>\n--- GET /about\nHTTP/1.1 200 OK\ncontent-type: text/html\n\n<meta name=release content=v2><h1>About</h1>",
			"> smoke: { ready: { path: /version, expect: { json: { $.sha: c0ffee1 } }, in-a-row: 1 }, checks: { api: { get: /api } } }\nHTTP/1.1 200 OK\ncontent-type: application/json\n\n{\"sha\":\"badcab1\"}\n--- GET /version\nHTTP/1.1 200 OK\ncontent-type: application/json\n\n{\"sha\":\"c0ffee1\"}",
			"> deployed: 60s ago\nHTTP/1.1 200 OK\nage: 86400\n\n<h1>Shop</h1>"
		],
		good: ["> smoke: { ready: { path: /version, expect: { header: { x-release: v2 } }, in-a-row: 1 } }\nHTTP/1.1 200 OK\n\n<h1>Shop</h1>\n--- GET /version\nHTTP/1.1 200 OK\nx-release: v2\n\nv2", "> deployed: 60s ago\nHTTP/1.1 200 OK\nage: 20\n\n<h1>Shop</h1>"]
	},
	check({ exchange, elements, release, releaseUrl, deployedAt }) {
		const answer = answerOf(exchange);
		if (answer === void 0) return void 0;
		const fix = "Empty the cache in front with each deploy, and send HTML with `cache-control: no-cache`. Where instances differ, wait until all are replaced (`ready: { in-a-row: 5 }`), or look for one that was not.";
		const isAtMark = releaseUrl !== void 0 && sameAddress$1(exchange.request.url, releaseUrl);
		const mark = release === void 0 ? void 0 : otherMark(release, answer.response, elements) ?? otherJson(release, answer.page.json, isAtMark, exchange.request.thinking);
		if (mark !== void 0) return {
			title: `${requestOf(exchange)} is of another release: ${mark.replaceAll("`", "")}`,
			message: `${asked(exchange)}. Its ${mark} names another release than the one that \`ready\` found: ${cameBack(exchange)}.`,
			fix,
			impact: `${whoAsks(exchange)} gets the release before, whose scripts may be gone.`
		};
		const age = Number(headerOf(answer.response, "age") ?? 0) * 1e3;
		if (deployedAt === void 0 || !(age > 0) || exchange.at - age >= deployedAt || answer.page.kind !== "html") return void 0;
		return {
			title: `${requestOf(exchange)} is a copy from before this deploy`,
			message: `${asked(exchange)}. A cache gave a copy that is ${formatDuration(age)} old; the deploy began ${formatDuration(exchange.at - deployedAt)} ago.`,
			fix,
			impact: `${whoAsks(exchange)} gets the release before, whose scripts may be gone.`
		};
	}
};
function otherMark({ header, css }, response, elements) {
	for (const { name, expected } of header) {
		const value = headerOf(response, name);
		if (value !== void 0 && typeof expected === "string" && !isSameRelease(value, expected)) return `header \`${printable(name, 60)}\``;
	}
	for (const each of css) {
		if (each.is !== "attribute" && each.is !== "text") continue;
		const values = (elements.get(each.selector) ?? []).map(({ text, attributes }) => each.is === "text" ? text : attributes[each.name] ?? "");
		if (values.length > 0 && !values.some((value) => isSameRelease(value, each.text))) return `element \`${printable(each.selector.replaceAll("`", "'"), 60)}\``;
	}
}
const sameAddress$1 = (a, b) => {
	const [one, two] = [new URL(a), new URL(b)];
	return one.origin === two.origin && one.pathname === two.pathname;
};
function otherJson({ json }, document, isAtMark, thinking) {
	if (document === void 0) return void 0;
	for (const { path, wanted, shown } of json) {
		if (typeof wanted.equals !== "string") continue;
		const expected = wanted.equals;
		if (!namesRelease(path, expected, shown)) continue;
		const values = selectJson(document, path, thinking).filter((value) => typeof value === "string");
		if ((isAtMark ? values : values.filter((value) => isAlike(value, expected))).length > 0 && !values.some((value) => isExactlyRelease(value, expected))) return `JSON at \`${printable(path.replaceAll("`", "'"), 60)}\``;
	}
}

//#endregion
//#region src/checks/smoke/error-envelope.ts
const NO = [
	"ok",
	"success",
	"succeeded",
	"authenticated",
	"isauthenticated",
	"loggedin",
	"isloggedin",
	"authorized"
];
const SAYING = "code error errors message msg reason status detail details type title errorcode result name".split(" ");
const BESIDE = "timestamp time date path url uri requestid traceid correlationid instance hint help docs locale lang version".split(" ");
const FAILED = /^(?:error|fail|failed|failure|ko|denied|unauthori[sz]ed|unauthenticated|forbidden)$/i;
const DENIED = /(?:^|[^a-z])(?:un(?:authenticated|authori[sz]ed)|not[ _-]?(?:logged[ _-]?in|signed[ _-]?in|authenticated|authori[sz]ed)|(?:bad|invalid|wrong|incorrect|unknown)[ _-](?:credentials?|password|log-?in|user(?:name)?|e-?mail|token|grant|account)|log-?in[ _-](?:required|failed)|auth(?:entication|ori[sz]ation)?[ _-](?:required|failed|error|needed)|(?:access|permission)[ _-]denied|forbidden|no[ _-]session|session[ _-]expired|(?:log|sign)[ -]in (?:first|to continue)|please (?:log|sign)[ -]in)(?:[^a-z]|$)/i;
const MAX_VALUES$1 = 5e3;
function isErrorEnvelope(json) {
	if (isJsonError(json)) return true;
	if (typeof json !== "object" || json === null || Array.isArray(json)) return false;
	const fields = Object.entries(json).slice(0, 100).map(([key, value]) => [key.toLowerCase().replace(/[_-]/g, ""), value]);
	if (fields.some(([key, value]) => !SAYING.includes(key) && typeof value === "object" && !isEmptyJson(value))) return false;
	if (fields.some(([key]) => /token$|^jwt$/.test(key) && !isEmptyJson(Object.fromEntries(fields)[key]))) return false;
	if (fields.some(([key, value]) => NO.includes(key) && (value === false || value === "false" || value === 0))) return true;
	if (fields.some(([key, value]) => ![
		...SAYING,
		...NO,
		...BESIDE
	].includes(key) && !isEmptyJson(value))) return false;
	return fields.some(([key, value]) => (key === "status" || key === "result") && typeof value === "string" && FAILED.test(value) || SAYING.includes(key) && typeof value === "string" && value.length <= 200 && DENIED.test(value));
}
const COUNTERS = /^(?:page|pages|per_?page|page_?size|limit|offset|size|total|count|total_?(?:count|pages)|status|ok|success)$/i;
function isEmptyJson(json) {
	const open = [["", json]];
	for (let seen = 0; seen < MAX_VALUES$1; seen++) {
		const next = open.pop();
		if (next === void 0) return true;
		const [key, value] = next;
		if (value === null || value === false || value === "" || value === 0 || value === void 0) continue;
		if (typeof value !== "object") {
			if (COUNTERS.test(key)) continue;
			return false;
		}
		const entries = Array.isArray(value) ? value.map((each) => ["", each]) : Object.entries(value);
		for (const each of entries.slice(0, MAX_VALUES$1)) open.push(each);
	}
	return false;
}

//#endregion
//#region src/checks/smoke/same-content.ts
const MAX_DEPTH$1 = 40;
const MAX_VALUES = 5e3;
const MOST = .8;
const MANY = .5;
const isSameBody = (mine, theirs) => mine.response.body.length > 0 && mine.response.body.equals(theirs.response.body);
function holds(mine, theirs, isLoose = false) {
	if (isSameBody(mine, theirs)) return true;
	if (mine.page.json !== void 0 || theirs.page.json !== void 0) return shareOf(valuesOf(mine.page.json, isLoose), valuesOf(theirs.page.json, isLoose), () => 1) >= MANY;
	const wanted = linesOf(mine.page.lines, isLoose);
	const found = linesOf([...theirs.page.lines, ...theirs.page.headings], isLoose);
	const headings = linesOf(mine.page.headings, isLoose);
	if (headings.size > 0 && ![...headings].some((each) => found.has(each))) return false;
	return shareOf(wanted, found, (line) => line.length) >= MOST;
}
const isSamePage = (mine, theirs) => isSameBody(mine, theirs) || titleOf(mine.page) === titleOf(theirs.page) && holds(mine, theirs);
const titleOf = ({ title }) => title.replace(/\s+/g, " ").trim().toLowerCase();
function shareOf(wanted, found, weight) {
	let all = 0;
	let shared = 0;
	for (const each of wanted) {
		all += weight(each);
		if (found.has(each)) shared += weight(each);
	}
	return all === 0 ? 0 : shared / all;
}
const linesOf = (lines, isLoose) => new Set(lines.map((line) => {
	const plain = line.slice(0, 500).replace(/\s+/g, " ").trim().toLowerCase();
	return isLoose ? plain.replace(/[\w-]*\d[\w-]*/g, "#") : plain;
}).filter((line) => line.length > 1));
function valuesOf(json, isLoose) {
	const values = /* @__PURE__ */ new Set();
	const open = [{
		at: "",
		value: json,
		depth: 0
	}];
	for (let next = open.pop(); next !== void 0 && values.size < MAX_VALUES; next = open.pop()) {
		const { at, value, depth } = next;
		if (typeof value === "string" && value !== "" || typeof value === "number") {
			const text = String(value).slice(0, 500);
			values.add(`${at}=${isLoose ? text.replace(/[\w-]*\d[\w-]*/g, "#") : text}`);
		} else if (typeof value === "object" && value !== null && depth < MAX_DEPTH$1) for (const [key, each] of Object.entries(value).slice(0, MAX_VALUES)) open.push({
			at: Array.isArray(value) ? at : `${at}.${key.slice(0, 100)}`,
			value: each,
			depth: depth + 1
		});
	}
	return values;
}

//#endregion
//#region src/checks/smoke/refusal.ts
const REFUSED_WORDS = /\b(?:log[ -]?in|sign[ -]?in|authentication|authori[sz]ation|permission) (?:is )?(?:required|needed)|\b(?:access|permission) (?:denied|restricted)|\bnot (?:allowed|permitted|authori[sz]ed)\b|^(?:401|403)?\s*(?:forbidden|unauthori[sz]ed)$/i;
const LOGIN_HEADING = /^(?:please )?(?:log|sign)[ -]?in(?: (?:to|with|first)\b.{0,60})?[.!]?$/i;
const REFUSALS = [
	401,
	403,
	404,
	407,
	410,
	419,
	440,
	451,
	498,
	499
];
const AMBIGUOUS = [404, 410];
const REFUSED$1 = { kind: "refused" };
function verdictOf(exchange, stranger, unclear = []) {
	if (stranger.end.kind === "bad redirect") return REFUSED$1;
	const mine = answerOf(exchange);
	const theirs = answerOf(stranger);
	if (mine === void 0 || theirs === void 0) return {
		kind: "unproven",
		why: "brought no answer"
	};
	const { status } = theirs.response;
	const got = {
		kind: "got",
		isSame: isSameBody(mine, theirs)
	};
	const ambiguous = (why) => unclear.length > 0 ? {
		kind: "unproven",
		why
	} : REFUSED$1;
	if (status >= 400) {
		if (got.isSame && mine.response.status < 300) return got;
		if (status >= 500 || !REFUSALS.includes(status)) return {
			kind: "unproven",
			why: `was answered with ${status}, which is no refusal`
		};
		return AMBIGUOUS.includes(status) ? ambiguous(`was answered with ${status}`) : REFUSED$1;
	}
	const location = headerOf(theirs.response, "location");
	if (status >= 300) {
		if (location === void 0 || !URL.canParse(location, theirs.url)) return {
			kind: "unproven",
			why: `was answered with ${status} and no address`
		};
		const own = headerOf(mine.response, "location");
		const to = new URL(location, theirs.url);
		return own !== void 0 && URL.canParse(own, mine.url) && placeOf(new URL(own, mine.url)) === placeOf(to) && !isLoginPath(to.pathname) ? got : REFUSED$1;
	}
	const asked = new URL(stranger.request.url);
	const at = new URL(theirs.url);
	if (stranger.hops.length > 0 && ![placeOf(asked), placeOf(new URL(mine.url))].includes(placeOf(at))) return isSamePage(mine, theirs) ? {
		kind: "got",
		isSame: true
	} : REFUSED$1;
	if (holds(mine, theirs)) return {
		kind: "got",
		isSame: true
	};
	if (stranger.request.method === "HEAD") return got;
	if (!isSameSite(asked.hostname, at.hostname) || isLoginPath(at.pathname) && !isLoginPath(asked.pathname)) return REFUSED$1;
	const { page } = theirs;
	if (page.kind === "empty") return ambiguous(`was answered with ${status} and an empty body`);
	if (page.kind === "json") {
		if (isErrorEnvelope(page.json)) return REFUSED$1;
		if (isEmptyJson(page.json) && !isEmptyJson(mine.page.json)) return ambiguous("got nothing, with a good status");
		return got;
	}
	if (isLoginAnswer(stranger) || refreshesToLogin(page.raw, theirs.url)) return REFUSED$1;
	const shared = mine.page.lines.filter((line) => page.lines.includes(line)).length;
	if (page.kind === "html" && hasPasswordField(page.raw) && !hasPasswordField(mine.page.raw) && 2 * shared < mine.page.lines.length) return REFUSED$1;
	if ([page.title, ...page.headings].map((text) => text.slice(0, 300).trim()).some((text) => REFUSED_WORDS.test(text) || LOGIN_HEADING.test(text))) return REFUSED$1;
	if (mine.page.kind === "json" && page.kind === "html") return {
		kind: "unproven",
		why: `was answered with ${status} and a page in place of JSON`
	};
	return got;
}
const placeOf = ({ hostname, pathname }) => `${hostname.replace(/^www\./, "")}${pathname.replace(/^\/[a-z]{2}(?:[-_][a-z]{2})?(?=\/|$)/i, "").replace(/(?<!\/)\/$/, "")}`;
const REFRESH = /<meta[^>]{0,200}http-equiv\s{0,9}=\s{0,9}["']?refresh[^>]{0,300}?url\s{0,9}=\s{0,9}["']?([^"'>\s;]{1,300})/i;
function refreshesToLogin(raw, url) {
	const to = REFRESH.exec(raw.slice(0, 2e4))?.[1];
	return to !== void 0 && URL.canParse(to, url) && isLoginPath(new URL(to, url).pathname);
}

//#endregion
//#region src/checks/smoke/rules/public.ts
const publicRoute = {
	id: "smoke/public",
	about: "stranger",
	severity: "blocker",
	summary: "A stranger gets what needs a login",
	why: "The page looks protected because people arrive at it through the login. Whoever types its address gets the data all the same.",
	fix: "Let the server refuse the request itself (401, 403, or a redirect to the login): a check in the browser hides nothing.",
	since: "0.1.0",
	sources: ["https://owasp.org/Top10/2025/A01_2025-Broken_Access_Control/"],
	examples: {
		bad: ["> GET /api/orders\n> auth\n> expect: { not-public: true }\nHTTP/1.1 200 OK\ncontent-type: application/json\n\n[{\"id\":1}]\n--- GET /api/orders without authorization\nHTTP/1.1 200 OK\ncontent-type: application/json\n\n[{\"id\":1},{\"id\":2}]", "> GET /orders\n> auth\n> expect: { not-public: true }\nHTTP/1.1 200 OK\n\n<h1>Orders</h1><p>Maria, a lamp</p>\n--- GET /orders without authorization\nHTTP/1.1 200 OK\n\n<form><input type=password name=p></form><h1>Orders</h1><p>Maria, a lamp</p>"],
		good: [
			"> GET /api/orders\n> auth\n> expect: { not-public: true }\nHTTP/1.1 200 OK\ncontent-type: application/json\n\n[{\"id\":1}]\n--- GET /api/orders without authorization\nHTTP/1.1 401 Unauthorized\n",
			"> GET /orders\n> auth\n> expect: { not-public: true }\nHTTP/1.1 200 OK\n\n<h1>Orders</h1>\n--- GET /orders without authorization\nHTTP/1.1 302 Found\nlocation: /login\n\n--- GET /login\nHTTP/1.1 200 OK\n\n<h1>Log in</h1><form><input type=password></form>",
			"> GET /orders\n> auth\n> expect: { not-public: true }\nHTTP/1.1 200 OK\n\n<h1>Orders</h1>\n--- GET /orders without authorization\nHTTP/1.1 302 Found\nlocation: /\n\n--- GET /\nHTTP/1.1 200 OK\n\n<h1>Welcome</h1>",
			"> GET /api/orders\n> auth\n> expect: { not-public: true }\nHTTP/1.1 200 OK\ncontent-type: application/json\n\n[{\"id\":1}]\n--- GET /api/orders without authorization\nHTTP/1.1 200 OK\ncontent-type: application/json\n\n{\"error\":\"unauthenticated\"}"
		]
	},
	check({ exchange, stranger }) {
		const verdict = verdictOf(exchange, stranger);
		if (verdict.kind !== "got") return void 0;
		const status = answerOf(stranger)?.response.status;
		const same = verdict.isSame;
		return {
			title: `${requestOf(exchange)} answers a stranger, too (${status ?? "no status"})`,
			message: `${asked(exchange)} with a session, and then without one. Without one it got status ${status ?? "?"} at ${timeOf(stranger)}${same ? " and what the session got" : ""}; expected is 401, 403, 404 or a redirect to a login.`,
			fix: same ? "Let the server refuse the request. If the page is an empty shell that a script fills in, nothing is proven by asking for it: write the check for the API that the script reads." : "Let the server refuse the request itself (401, 403, or a redirect to the login): a check in the browser hides nothing.",
			impact: `Anybody who knows the address reads ${exchange.request.path.split("?")[0]}.`,
			data: { stranger: status ?? null }
		};
	}
};

//#endregion
//#region src/checks/smoke/rules/rate-limit.ts
const rateLimit = {
	id: "smoke/rate-limit",
	about: "burst",
	severity: "high",
	summary: "Requests are not limited",
	why: "A login that may be tried without end gives every weak password away, and a route that sends mail or asks a paid model runs up a bill.",
	fix: "Limit requests by address and by account, and answer 429.",
	since: "0.1.0",
	examples: {
		bad: ["> POST /login\n> expect: { rate-limited: 3 }\nHTTP/1.1 401 Unauthorized\n"],
		good: ["> POST /login\n> expect: { rate-limited: 3 }\nHTTP/1.1 401 Unauthorized\n\nHTTP/1.1 429 Too Many Requests\n"]
	},
	check({ exchange, sent }) {
		const status = answerOf(exchange)?.response.status;
		return {
			title: `${requestOf(exchange)} answered ${countOf(sent, "requests")} in a row, and refused none`,
			message: `${asked(exchange)} ${countOf(sent, "times")}, one after the other. None was answered with 429; the last one with ${status ?? "nothing"}.`,
			fix: "Limit requests by address and by account, and answer 429. Instances that each count for themselves let through as many times more.",
			impact: "Passwords can be tried without end, and whatever the route costs can be made to cost more.",
			data: { sent }
		};
	}
};

//#endregion
//#region src/checks/smoke/place.ts
function isPlace(address, place, base) {
	if (!URL.canParse(address, base) || !URL.canParse(place, base)) return false;
	const at = new URL(address, base);
	const wanted = new URL(place, base);
	const path = (url) => url.pathname.replace(/(?<=.)\/$/, "");
	return at.origin === wanted.origin && path(at) === path(wanted) && (wanted.search === "" || at.search === wanted.search);
}

//#endregion
//#region src/checks/smoke/rules/redirect.ts
const FIXES = {
	loop: {
		what: "redirects in a circle",
		fix: "Two places redirect to each other: often the app forces https while the proxy in front speaks http to it (trust `X-Forwarded-Proto`; at Cloudflare choose \"Full (strict)\"), or www and the bare domain point at each other."
	},
	"too many": {
		what: "redirects more than ten times",
		fix: "Let the first redirect lead to the final address."
	},
	"no web address": {
		what: "redirects to something that is no web address",
		fix: "Correct the `Location` that the app sends: it must be a path or an http(s) address."
	},
	"would carry the body to another origin": {
		what: "redirects the request with its body to another origin",
		fix: "Set the URL of the environment to the address that the redirect leads to: what the check sends stays with the origin it was meant for."
	}
};
const redirect = {
	id: "smoke/redirect",
	about: "exchange",
	severity: "high",
	summary: "A redirect leads in a circle, nowhere, or not where it should",
	why: "Browsers give up with \"redirected you too many times\". Old links and login callbacks depend on redirects that lead where they did.",
	fix: "Let every address redirect at most once, to its final place.",
	since: "0.1.0",
	examples: {
		bad: [
			"HTTP/1.1 301 Moved\nlocation: /\n\nHTTP/1.1 301 Moved\nlocation: /\n",
			"HTTP/1.1 302 Found\nlocation: javascript:alert(1)\n",
			"> GET /old\n> expect: { redirect: /new }\nHTTP/1.1 301 Moved\nlocation: /other\n",
			"> GET /old\n> expect: { redirect: /new }\nHTTP/1.1 200 OK\n\n<h1>Old</h1>"
		],
		good: [
			"HTTP/1.1 301 Moved\nlocation: /home\n\nHTTP/1.1 200 OK\n\n<h1>Home</h1>",
			"> GET /old\n> expect: { redirect: /new }\nHTTP/1.1 301 Moved\nlocation: /new\n",
			"> GET /old\n> expect: { redirect: /new }\nHTTP/1.1 301 Moved\nlocation: /new/\n",
			"> GET /old\n> expect: { redirect: /new }\nHTTP/1.1 308 Moved\nlocation: https://app.example.com/new?from=old\n"
		]
	},
	check({ exchange }) {
		const expectation = exchange.request.expect;
		if (exchange.end.kind === "bad redirect") return brokenChain(exchange, exchange.end.why);
		if (expectation.redirect === null) return void 0;
		const answer = answerOf(exchange);
		if (answer === void 0) return void 0;
		const location = headerOf(answer.response, "location");
		const isRedirect = location !== void 0 && answer.response.status >= 300 && answer.response.status < 400;
		if (isRedirect && isPlace(location, expectation.redirect, answer.url)) return void 0;
		const expected = printable(expectation.places.redirect, 120);
		const to = isRedirect ? `redirects to \`${shownUrl(absolute(location, answer.url), exchange.request.secrets)}\`` : "does not redirect";
		return {
			title: `${requestOf(exchange)} ${isRedirect ? "redirects somewhere else" : "does not redirect"}, expected ${expected}`,
			message: `${asked(exchange)} and expects a redirect to \`${expected}\`. It ${to}: ${cameBack(exchange)}.`,
			fix: `Restore the redirect to \`${expected}\`, or correct \`expect.redirect\` if the new place is meant.`,
			impact: `${whoAsks(exchange)} does not arrive at ${expected}: links, bookmarks and login callbacks break.`
		};
	}
};
function brokenChain(exchange, why) {
	const { what, fix } = FIXES[why];
	const chain = exchange.hops.slice(0, 4).map(({ url, status }) => `${status} \`${shownUrl(url, exchange.request.secrets)}\``);
	return {
		title: `${requestOf(exchange)} ${what}`,
		message: `${asked(exchange)}, which ${what}${chain.length === 0 ? "" : `: ${chain.join(" → ")}${exchange.hops.length > 4 ? " → …" : ""}`}.`,
		fix,
		impact: `${whoAsks(exchange)} never arrives: the browser shows an error of its own.`,
		...why === "would carry the body to another origin" ? {} : { severity: "blocker" }
	};
}
const absolute = (location, base) => URL.canParse(location, base) ? new URL(location, base).href : "";

//#endregion
//#region src/checks/smoke/rules/redirect-uri.ts
const redirectUri = {
	id: "smoke/redirect-uri",
	about: "exchange",
	severity: "blocker",
	summary: "A login elsewhere leads back to another host, or nowhere",
	why: "An OAuth redirect names the address to come back to. Where that is localhost, the preview or another environment, the login fails for everybody, or ends in the wrong app.",
	fix: "Set the app’s own address (`NEXTAUTH_URL`, `APP_URL`, `BASE_URL`, `SITE_URL`) in this environment, and register the callback with the provider.",
	since: "0.1.0",
	sources: ["https://www.rfc-editor.org/rfc/rfc6749#section-3.1.2"],
	examples: {
		bad: [
			"> GET /auth/google\n> expect: { redirect: https://accounts.google.com/o/oauth2/auth }\nHTTP/1.1 302 Found\nlocation: https://accounts.google.com/o/oauth2/auth?client_id=x&redirect_uri=http%3A%2F%2Flocalhost%3A3000%2Fcallback\n",
			"> GET /auth/google\n> expect: { redirect: https://accounts.google.com/o/oauth2/auth }\nHTTP/1.1 302 Found\nlocation: https://accounts.google.com/o/oauth2/auth?client_id=x&redirect_uri=https%3A%2F%2Fstaging.example.com%2Fcallback\n",
			"> GET /auth/google\n> expect: { redirect: https://accounts.google.com/o/oauth2/auth }\nHTTP/1.1 302 Found\nlocation: https://accounts.google.com/o/oauth2/auth?client_id=&redirect_uri=https%3A%2F%2Fapp.example.com%2Fcallback\n"
		],
		good: ["> GET /auth/google\n> expect: { redirect: https://accounts.google.com/o/oauth2/auth }\nHTTP/1.1 302 Found\nlocation: https://accounts.google.com/o/oauth2/auth?client_id=x&redirect_uri=https%3A%2F%2Fapp.example.com%2Fcallback\n"]
	},
	check({ exchange, otherHosts }) {
		const app = new URL(exchange.request.url);
		const answer = answerOf(exchange);
		const last = answer === void 0 ? void 0 : headerOf(answer.response, "location");
		const redirects = [...exchange.hops.map(({ url, location }) => ({
			url,
			location
		})), ...answer === void 0 || last === void 0 ? [] : [{
			url: answer.url,
			location: last
		}]];
		for (const { url, location } of redirects) {
			if (!URL.canParse(location, url) || new URL(url).host !== app.host) continue;
			const to = new URL(location, url);
			if (to.host === app.host) continue;
			const unset = unsetIn(to.searchParams);
			if (unset !== void 0) return unsetFault(exchange, to, unset);
			const back = to.searchParams.get("redirect_uri") ?? to.searchParams.get("redirect_to") ?? "";
			if (!/^https?:\/\//i.test(back) || !URL.canParse(back)) continue;
			const home = new URL(back);
			const why = wrongWith(home, app, otherHosts);
			if (why === void 0) continue;
			const { secrets } = exchange.request;
			const provider = shownHost(to.href, secrets);
			return {
				title: `${requestOf(exchange)}: the login at ${provider} leads back to ${shownHost(home.href, secrets)}`,
				message: `${asked(exchange)}. It redirects to \`${provider}\`, which is told to come back to \`${shownOrigin(home.href, secrets)}\`: ${why}.`,
				fix: "Set the app’s own address (`NEXTAUTH_URL`, `APP_URL`, `BASE_URL`, `SITE_URL`) in this environment, and register the callback with the provider. Behind a proxy, let the app trust `X-Forwarded-Host`.",
				impact: "Nobody can log in this way: the provider refuses the address, or people end up in another app."
			};
		}
	}
};
function wrongWith(back, app, otherHosts) {
	if (back.host === app.host) return back.protocol === app.protocol ? void 0 : "without encryption";
	if (/^(?:localhost|127\.|\[::1\]|0\.0\.0\.0)/.test(back.hostname)) return "the visitor’s own machine";
	if (otherHosts.includes(back.hostname)) return "another environment";
	return isSameSite(back.hostname, app.hostname) ? void 0 : "another site";
}
const UNSET = /^(?:|undefined|null|none|nil|nan|false|<nil>|\[object object\]|%s|[$%]?\{+[^}]*\}*|\$[a-z_]\w*|<[^>]*>|process\.env\..*)$/i;
const UNSET_ORIGIN = /^(?:https?:\/\/)?(?:undefined|null|none|nil|nan|\$\{?\w*\}?|%7b.*|\{\{.*)?(?::\w*)?(?:\/|$)/i;
function unsetIn(query) {
	if (!(query.has("response_type") || query.has("redirect_uri") || query.has("client_id"))) return void 0;
	for (const name of ["client_id", "redirect_uri"]) {
		const value = query.get(name)?.trim();
		if (value === void 0) continue;
		if (value === "") return {
			name,
			how: "is empty"
		};
		if (UNSET.test(value) || name === "redirect_uri" && UNSET_ORIGIN.test(value)) return {
			name,
			how: "is not filled in"
		};
	}
	return query.has("response_type") && !query.has("client_id") ? {
		name: "client_id",
		how: "is missing"
	} : void 0;
}
const unsetFault = (exchange, to, { name, how }) => ({
	title: `${requestOf(exchange)}: the login at ${to.hostname} gets a ${name} that ${how}`,
	message: `${asked(exchange)}. It redirects to \`${to.hostname}\`, and \`${name}\` ${how}: a variable is not set in this environment.`,
	fix: name === "client_id" ? "Set the id that the provider gave the app (`GOOGLE_CLIENT_ID`, `AUTH_GITHUB_ID`, `OAUTH_CLIENT_ID`) in this environment; one that is needed when the app is built must be there then." : "Set the app’s own address (`NEXTAUTH_URL`, `APP_URL`, `BASE_URL`, `SITE_URL`) in this environment.",
	impact: "Nobody can log in this way: the provider refuses the request.",
	part: name
});

//#endregion
//#region src/checks/smoke/html.ts
const MAX_HTML = 2097152;
async function load() {
	const [parse5, { adapter }, select] = await Promise.all([
		import("./dist8.js"),
		import("./dist9.js"),
		import("./dist6.js")
	]);
	return {
		parse: (html) => parse5.parse(html, {
			treeAdapter: adapter,
			scriptingEnabled: true
		}),
		select
	};
}
function isInTemplate(element) {
	for (let node = element;;) {
		const parent = "parent" in node ? node.parent : void 0;
		if (typeof parent !== "object" || parent === null) return false;
		if ("name" in parent && parent.name === "template") return true;
		node = parent;
	}
}
const MAX_DEPTH = 1e3;
function isTooDeep(tree) {
	let level = [tree];
	for (let depth = 0; level.length > 0; depth++) {
		if (depth > MAX_DEPTH) return true;
		level = level.flatMap((node) => "children" in node && Array.isArray(node.children) ? node.children : []);
	}
	return false;
}
async function openHtml(html) {
	const { parse, select } = await load();
	try {
		const tree = parse(html.slice(0, MAX_HTML));
		if (isTooDeep(tree)) return void 0;
		return { select(selector) {
			try {
				return select.selectAll(selector, tree).filter((node) => "attribs" in node && !isInTemplate(node));
			} catch {
				return [];
			}
		} };
	} catch {
		return;
	}
}
const MAY_TAKE_LONG = /:|~/;
function selectIn(page, selector, thinking) {
	if (page === void 0 || !MAY_TAKE_LONG.test(selector)) return page?.select(selector) ?? [];
	return thinking.within(`the selector \`${shown$1(selector)}\``, () => page.select(selector));
}
function textOfElement(element) {
	const parts = [];
	const open = [element];
	for (let node = open.pop(); node !== void 0; node = open.pop()) if (node.type === "text") parts.push(node.data);
	else if ("children" in node) open.push(...[...node.children].reverse());
	return parts.join("").replace(/\s+/g, " ").trim();
}
const MAX_SELECTOR = 500;
async function mustBeSelector(text, option) {
	const wrong = (why) => new UserError(`${option}: \`${printable(text, 120)}\` is not a CSS selector that can be used here${why === "" ? "" : `: ${why}`}.`, "Write one such as `main h1`, `form[action=\"/login\"]` or `meta[name=release]`.");
	if (text.trim() === "" || text.length > MAX_SELECTOR) throw wrong("");
	const { select } = await load();
	try {
		select.compile(text);
	} catch (error) {
		throw wrong(Error.isError(error) ? printable(error.message, 120).replace(/ by css-select$/, "") : "");
	}
}

//#endregion
//#region src/checks/smoke/source.ts
const toSource = (raw) => typeof raw === "string" ? { json: raw } : raw;
async function mustBeSource({ json, css }, option) {
	if (json !== void 0) mustBeJsonPath(json, option);
	if (css !== void 0) await mustBeSelector(css, option);
}
const MAX_VALUE = 16384;
async function valueAt(source, exchange, session) {
	const whole = await rawValue(source, exchange, session);
	if (whole === void 0 || whole.length > MAX_VALUE * 64) return void 0;
	if (source.regex === void 0) return whole.length > MAX_VALUE ? void 0 : whole;
	const match = new BoundedRegExp(source.regex, exchange.request.thinking).exec(whole);
	return (match?.[1] ?? match?.[0])?.slice(0, MAX_VALUE);
}
async function rawValue(source, exchange, session) {
	const answer = answerOf(exchange);
	if (answer === void 0) return void 0;
	const { page, response, url } = answer;
	if (source.json !== void 0) {
		const [value] = page.json === void 0 ? [] : selectJson(page.json, source.json, exchange.request.thinking);
		return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : void 0;
	}
	if (source.css !== void 0) {
		const [element] = selectIn(await openHtml(page.raw), source.css, exchange.request.thinking);
		if (element === void 0) return void 0;
		const { attribs } = element;
		return source.attr === void 0 ? attribs["value"] ?? attribs["content"] ?? textOfElement(element) : attribs[source.attr.toLowerCase()];
	}
	if (source.header !== void 0) return headerOf(response, source.header.toLowerCase());
	if (source.cookie !== void 0) {
		const value = responsesOf(exchange).flatMap((each) => setCookiesOf(each.response)).findLast(({ name, expires }) => name === source.cookie && !expires)?.value ?? session?.cookie(url, source.cookie);
		return value === void 0 ? void 0 : decoded$1(value);
	}
	return source.url === true ? url : page.raw;
}
function decoded$1(value) {
	try {
		return decodeURIComponent(value);
	} catch {
		return value;
	}
}
function describeSource({ json, css, header, cookie, url, regex }) {
	if (json !== void 0) return `\`${json}\``;
	if (css !== void 0) return `\`${css}\``;
	if (header !== void 0) return `the header \`${header}\``;
	if (cookie !== void 0) return `the cookie \`${cookie}\``;
	if (url) return "the address";
	return regex === void 0 ? "the body" : "the regular expression";
}

//#endregion
//#region src/checks/smoke/rules/saved.ts
const saved = {
	id: "smoke/saved",
	about: "saved",
	severity: "high",
	summary: "A value that later steps need is not in the answer",
	why: "A record that was made has an id, a login has a token, a form has its token against forgery. Without it the workflow ends here, for people as well.",
	fix: "Look at what the answer has: if the place has another name now, correct `save`.",
	since: "0.1.0",
	examples: {
		bad: ["> smoke: { checks: { example: { steps: [{ post: /api/clients, json: {}, save: { id: $.id } }, { delete: \"/api/clients/{id}\" }] } } }\nHTTP/1.1 201 Created\ncontent-type: application/json\n\n{\"ok\":true}"],
		good: ["> smoke: { checks: { example: { steps: [{ post: /api/clients, json: {}, save: { id: $.id } }, { delete: \"/api/clients/{id}\" }] } } }\nHTTP/1.1 201 Created\ncontent-type: application/json\n\n{\"id\":7}\n--- DELETE /api/clients/7\nHTTP/1.1 204 No Content\n"]
	},
	check({ exchange, missing }) {
		const places = missing.map(({ source }) => printable(describeSource(source).replaceAll("`", ""), 80));
		const names = missing.map(({ name }) => `\`{${printable(name, 40)}}\``);
		return {
			title: `${requestOf(exchange)} has nothing at ${listOf(places)}`,
			message: `${asked(exchange)} and takes ${listOf(names)} from ${listOf(places.map((place) => `\`${place}\``))}. There is nothing: ${cameBack(exchange)}.`,
			fix: "Look at what the answer has: if the place has another name now, correct it in the check.",
			impact: `${whoAsks(exchange)} cannot go on from here: what follows needs it.`,
			data: { names: missing.map(({ name }) => name) }
		};
	}
};

//#endregion
//#region src/checks/smoke/rules/session-lost.ts
const FORM = "<h1>Log in</h1><form method=post><input name=user><input type=password name=pass></form>";
const SMOKE = "> smoke: { login: { submit: /login, form: { user: smoke, pass: x }, expect: { url: /home } }, checks: { mine: { get: /mine, auth: true } } }";
const PAGE = `HTTP/1.1 200 OK\ncontent-type: text/html\n\n${FORM}`;
const sessionLost = {
	id: "smoke/session-lost",
	about: "login",
	severity: "high",
	summary: "The login was accepted and forgotten, or the cookie of its form did not come back",
	why: "The password is right and nobody gets in: a session store that instances do not share, a key that changes with each deploy, a cookie that the browser must not keep.",
	fix: "Look at the session: its store, the key that signs it, the flags and the domain of its cookie.",
	since: "0.1.0",
	examples: {
		bad: [`${SMOKE}\n${PAGE}\n--- POST /login\nHTTP/1.1 302 Found\nlocation: /home\n\n--- GET /home\nHTTP/1.1 302 Found\nlocation: /login\n`, `${SMOKE}\n${PAGE}\n--- POST /login\nHTTP/1.1 403 Forbidden\ncontent-type: text/html\n\n<h1>CSRF verification failed</h1>`],
		good: [`${SMOKE}\n${PAGE}\n--- POST /login\nHTTP/1.1 302 Found\nlocation: /home\nset-cookie: sid=a1b2c3d4; HttpOnly; Secure; SameSite=Lax\n\n--- GET /home\nHTTP/1.1 200 OK\ncontent-type: text/html\n\n<h1>Home</h1>\n--- GET /mine\nHTTP/1.1 200 OK\ncontent-type: text/html\n\n<h1>Mine</h1>`]
	},
	check({ exchange, failure, unkept }) {
		if (failure !== "session lost" && failure !== "form not taken") return void 0;
		const isForm = failure === "form not taken";
		const names = listOf(unkept.map((name) => `\`${printable(name.replaceAll("`", "'"), 60)}\``));
		const cookies = unkept.length === 0 ? "" : ` A browser does not keep ${names}, which ${unkept.length === 1 ? "was" : "were"} set on the way: \`Secure\` over http, or a \`Domain\` that is not this host’s.`;
		const words = isForm ? "the form was not taken: its token or the cookie that belongs to it is not known" : "the login was accepted, and the next page asks for it again";
		return {
			title: `${requestOf(exchange)}: ${words}`,
			message: `${asked(exchange)}, to log in. It got ${cameBack(exchange)}: ${words}.${cookies} Nothing says that the password is wrong.`,
			fix: `Look at the session: its store (is it the same for all instances?), the key that signs it (a new one with each deploy logs everybody out), and whether the app knows that it is behind https (\`trust proxy\`, \`X-Forwarded-Proto\`).${isForm ? " A cache must not keep the page with the form." : ""}`,
			impact: "Nobody can log in.",
			data: { failure }
		};
	}
};

//#endregion
//#region src/checks/smoke/shared-caches.ts
const HITS = [
	"cf-cache-status",
	"x-cache",
	"x-vercel-cache",
	"x-nextjs-cache",
	"x-cache-status",
	"x-proxy-cache",
	"cache-status",
	"x-drupal-cache",
	"x-varnish-cache",
	"x-litespeed-cache",
	"server-timing",
	"x-fastcgi-cache",
	"x-sucuri-cache",
	"cdn-cache"
];
const KEPT = /(?<![a-z])(?:(?:refresh)?hits?|stale|revalidated|updating|prerender)(?![a-z])/i;
const isHit = (response) => HITS.some((name) => KEPT.test(name === "server-timing" ? timedCache(response) : headerOf(response, name) ?? "")) || Number(headerOf(response, "age") ?? 0) > 0;
const timedCache = (response) => /cdn-cache;\s{0,9}desc="?(\w{1,20})/i.exec(headerOf(response, "server-timing") ?? "")?.[1] ?? "";
const TARGETED = [
	"cdn-cache-control",
	"cloudflare-cdn-cache-control",
	"vercel-cdn-cache-control",
	"netlify-cdn-cache-control",
	"akamai-cache-control",
	"surrogate-control",
	"edge-control",
	"x-litespeed-cache-control"
];
const OTHERWISE = [
	"surrogate-control",
	"edge-control",
	"x-litespeed-cache-control"
];
function whyShared(response) {
	if (isHit(response)) return "a cache gave it: its headers say HIT";
	if (/;\s{0,9}stored(?:=\?1)?(?:[\s;,]|$)/i.test(headerOf(response, "cache-status") ?? "")) return "a cache kept it: its `cache-status` says stored";
	for (const name of TARGETED) {
		const value = headerOf(response, name);
		if (value === void 0 || value.trim() === "") continue;
		const why = whyKept(value, name);
		if (why !== void 0) return why;
	}
	const accel = headerOf(response, "x-accel-expires")?.trim();
	if (accel !== void 0 && /^@?0*[1-9]\d*$/.test(accel)) return "its `x-accel-expires` says how long to keep it";
	if (headerOf(response, "vary")?.trim() === "*") return void 0;
	const control = headerOf(response, "cache-control");
	return control === void 0 ? "it has no `cache-control`, so that a cache may decide for itself" : whyKept(control, "cache-control");
}
function whyKept(value, header) {
	const said = directivesOf(value);
	const forbids = (name) => said.get(name) === "";
	if (forbids("no-store") || forbids("private") || forbids("bypass-cache")) return void 0;
	if (said.has("public")) return `its \`${header}\` says public`;
	const age = said.get("s-maxage") ?? said.get("cache-maxage") ?? said.get("max-age");
	if (age !== void 0 && /^0*[1-9]/.test(age)) return said.has("s-maxage") ? `its \`${header}\` says s-maxage` : `its \`${header}\` says how long to keep it, and not \`private\``;
	if (forbids("no-cache") || age !== void 0 || OTHERWISE.includes(header)) return void 0;
	return `its \`${header}\` does not say \`private\``;
}

//#endregion
//#region src/checks/smoke/rules/shared-cache.ts
const sharedCache = {
	id: "smoke/shared-cache",
	about: "sharing",
	severity: "blocker",
	summary: "A cache may give one customer’s page to another",
	why: "A cache in front of the app keeps an answer by its address alone. Where it may keep a page that belongs to somebody, the next visitor gets that page.",
	fix: "Send `cache-control: private, no-store` with every answer that depends on who asks.",
	since: "0.1.0",
	sources: ["https://www.rfc-editor.org/rfc/rfc9111#section-3.5", "https://www.rfc-editor.org/rfc/rfc9213"],
	examples: {
		bad: [
			"> GET /orders\n> auth\n> expect: { private-cache: true }\nHTTP/1.1 200 OK\ncache-control: public, max-age=300\n\n<h1>Your orders</h1>\n--- GET /orders without authorization\nHTTP/1.1 401 Unauthorized\n",
			"> GET /orders\n> auth\n> expect: { private-cache: true }\nHTTP/1.1 200 OK\ncache-control: private\ncf-cache-status: HIT\n\n<h1>Your orders</h1>\n--- GET /orders without authorization\nHTTP/1.1 401 Unauthorized\n",
			"> GET /orders\n> auth\n> expect: { private-cache: true }\nHTTP/1.1 200 OK\ncache-control: private\n\n<h1>Your orders</h1>\n--- GET /orders without authorization\nHTTP/1.1 200 OK\n\n<h1>Your orders</h1>",
			"> GET /orders\n> auth\n> expect: { private-cache: true }\nHTTP/1.1 200 OK\n\n<h1>Your orders</h1>\n--- GET /orders without authorization\nHTTP/1.1 401 Unauthorized\n",
			"> GET /orders\n> auth\n> expect: { private-cache: true }\nHTTP/1.1 200 OK\ncache-control: private\ncdn-cache-control: max-age=600\n\n<h1>Your orders</h1>\n--- GET /orders without authorization\nHTTP/1.1 401 Unauthorized\n",
			"> GET /orders\n> auth\n> expect: { private-cache: true }\nHTTP/1.1 200 OK\ncache-control: private=\"set-cookie\", max-age=600\n\n<h1>Your orders</h1>\n--- GET /orders without authorization\nHTTP/1.1 401 Unauthorized\n"
		],
		good: ["> GET /orders\n> auth\n> expect: { private-cache: true }\nHTTP/1.1 200 OK\ncache-control: private, no-store\n\n<h1>Your orders</h1>\n--- GET /orders without authorization\nHTTP/1.1 401 Unauthorized\n"]
	},
	check({ exchange, stranger }) {
		const mine = answerOf(exchange);
		const theirs = answerOf(stranger);
		if (mine === void 0) return void 0;
		const isSame = theirs !== void 0 && isSameBody(mine, theirs);
		const isCopy = theirs !== void 0 && !isSame && theirs.response.status < 300 && isHit(theirs.response) && holds(mine, theirs, true);
		const got = isSame || isCopy;
		const why = isSame ? "a stranger then got the very same answer" : isCopy ? "a cache then gave a stranger the same page" : whyShared(mine.response);
		if (why === void 0) return void 0;
		return {
			title: `${requestOf(exchange)} may be kept by a shared cache: ${why.replaceAll("`", "")}`,
			message: `${asked(exchange)} with a session. The answer belongs to that session, and ${why}.`,
			fix: "Send `cache-control: private, no-store` with every answer that depends on who asks, and take the address out of the rules of the cache in front (page rules, `s-maxage`, static rendering).",
			impact: `Customers can see each other’s ${exchange.request.path.split("?")[0]}.`,
			...got || isHit(mine.response) ? {} : { severity: "high" },
			data: { isStrangers: got }
		};
	}
};

//#endregion
//#region src/checks/smoke/rules/size.ts
const size = {
	id: "smoke/size",
	about: "exchange",
	severity: "high",
	summary: "The answer is larger than it may be",
	why: "A list without an end grows with the customers until it breaks the phone that shows it.",
	fix: "Send a page of it at a time, or raise `max-size`.",
	since: "0.1.0",
	examples: {
		bad: ["> expect: { max-size: 10 B }\nHTTP/1.1 200 OK\n\n<h1>Corner Shop</h1>"],
		good: ["> expect: { max-size: 1 kB }\nHTTP/1.1 200 OK\n\n<h1>Corner Shop</h1>"]
	},
	check({ exchange }) {
		const answer = answerOf(exchange);
		const { maxBytes } = exchange.request.expect;
		if (answer === void 0 || maxBytes === null || answer.response.body.length <= maxBytes) return void 0;
		const got = answer.response.truncated ? "more" : describeBytes(answer.response.body.length);
		return {
			title: `${requestOf(exchange)} is larger than ${describeBytes(maxBytes)}`,
			message: `${asked(exchange)} and allows ${describeBytes(maxBytes)}. The body has ${got}, unpacked.`,
			fix: "Send a page of it at a time, or raise `max-size`.",
			impact: `${whoAsks(exchange)} waits for all of it.`,
			data: { bytes: answer.response.body.length }
		};
	}
};

//#endregion
//#region src/checks/smoke/rules/slow.ts
const slow = {
	id: "smoke/slow",
	about: "exchange",
	severity: "high",
	summary: "The answer took longer than it may",
	why: "A page that was fast before the deploy and is slow after it has lost an index, a cache or a warm instance. It is measured twice, so that one slow moment of the runner does not count.",
	fix: "Compare with the release before; look for a query without an index and for work done on every request.",
	since: "0.1.0",
	examples: {
		bad: ["> expect: { max-time: 2s }\n> took: 3.2s\nHTTP/1.1 200 OK\n\n<h1>Shop</h1>"],
		good: ["> expect: { max-time: 2s }\n> took: 300ms\nHTTP/1.1 200 OK\n\n<h1>Shop</h1>", "> took: 9s\nHTTP/1.1 200 OK\n\n<h1>Shop</h1>"]
	},
	check({ exchange }) {
		const expectation = exchange.request.expect;
		const answer = answerOf(exchange);
		const { maxTimeMs } = expectation;
		if (answer === void 0 || maxTimeMs === null || exchange.totalMs <= maxTimeMs) return void 0;
		if (!isExpectedStatus(expectation, answer.response.status)) return void 0;
		const took = formatDuration(exchange.totalMs);
		const redirects = exchange.hops.length === 0 ? "" : " (redirects included)";
		return {
			title: `${requestOf(exchange)} took ${took}, allowed are ${formatDuration(maxTimeMs)}`,
			message: `${asked(exchange)} and allows ${formatDuration(maxTimeMs)}. The answer took ${took}${redirects}${exchange.retries > 0 ? ", and was as slow the time before" : ""}.`,
			fix: "Compare with the release before. Look for a query without an index, for work done on every request, and for an instance that was asleep; if the time is fine, raise `max-time`.",
			impact: `${whoAsks(exchange)} waits ${took} for it.`,
			data: {
				totalMs: exchange.totalMs,
				maxTimeMs
			}
		};
	}
};

//#endregion
//#region src/checks/smoke/rules/status.ts
const status = {
	id: "smoke/status",
	about: "exchange",
	severity: "high",
	summary: "The answer has another status than expected",
	why: "A status of 5xx says that the app or what stands in front of it failed; 404 that the route is gone; 401 or 403 that the door is shut.",
	fix: "Open the app’s log for the moment of the request. If the status is right, write it down: `expect: { status: 404 }`.",
	since: "0.1.0",
	examples: {
		bad: [
			"HTTP/1.1 500 Internal Server Error\n\nboom",
			"HTTP/1.1 404 Not Found\n\n<h1>Not Found</h1>",
			"> GET /admin\n> expect: { status: [401, 403] }\nHTTP/1.1 200 OK\n\n<h1>Admin</h1>",
			"HTTP/1.1 304 Not Modified\n"
		],
		good: [
			"HTTP/1.1 200 OK\n\n<h1>Shop</h1>",
			"> GET /admin\n> expect: { status: [401, 403] }\nHTTP/1.1 403 Forbidden\n\n<h1>Forbidden</h1>",
			"HTTP/1.1 503 Service Unavailable\n\nHTTP/1.1 200 OK\n\n<h1>Shop</h1>"
		]
	},
	check({ exchange }) {
		const expectation = exchange.request.expect;
		const answer = answerOf(exchange);
		if (answer === void 0 || isExpectedStatus(expectation, answer.response.status)) return void 0;
		const got = answer.response.status;
		const page = recogniseErrorPage(answer.page);
		return {
			title: `${requestOf(exchange)} ${exchange.hops.length > 0 ? "led to a page that answered" : "answered"} ${got}, expected ${statusWords(expectation)}`,
			message: `${asked(exchange)} and expects status ${statusWords(expectation)}. It got ${cameBack(exchange)}${page === void 0 ? "" : `; it is ${page.what}`}.${droppedWords(exchange)}${got === 401 || got === 403 ? sessionWords(exchange) : ""}`,
			fix: page !== void 0 && page.id !== "bare" && page.id !== "json" ? page.advice : fixOf(got, exchange),
			impact: impactOf(exchange, got),
			...got >= 500 && exchange.request.isHomepage ? { severity: "blocker" } : {},
			data: {
				status: got,
				...page === void 0 ? {} : { page: page.id }
			}
		};
	}
};
const sessionWords = ({ request }) => request.hasCredentials ? " It was sent with a session or a key." : "";
function fixOf(got, { request }) {
	if (got === 502 || got === 503 || got === 504) return "The server in front does not reach the app: look whether the app started, at its log, and on which port it listens.";
	if (got >= 500) return "Open the app’s log for the moment of this request: the stack trace is there. If it began with this deploy, roll back first.";
	if (got === 404 || got === 410) return "The route does not exist in what was deployed: look at the build’s output, the base path and the router. If the route was renamed, correct the check.";
	if ((got === 401 || got === 403) && request.hasCredentials) return "The app does not take what was sent: the key or the account is of another environment or lacks this right, or the session was dropped: look at its store, and at the key that signs it. If the refusal is right, write it down: `expect: { status: 403 }`.";
	if (got === 401 || got === 403) return "The app refuses the request: send what it needs with `headers: { authorization: $SMOKE_TOKEN }`, or expect the refusal: `expect: { status: 401 }`.";
	if (got === 429) return "The app or a service in front limits requests: let the check through, or run it less often.";
	if (got >= 400) return "The app does not accept this request: compare method, headers and body of the check with what the route takes.";
	return `If ${got} is right, write it down: \`expect: { status: ${got} }\`.`;
}
function impactOf(exchange, got) {
	if (got >= 500) return `${whoAsks(exchange)} gets an error (${got}) in place of an answer.`;
	if (got === 401 || got === 403) return `${whoAsks(exchange)} is turned away (${got}).`;
	if (got >= 400) return `${whoAsks(exchange)} gets "${got}" in place of what they came for.`;
	return `${whoAsks(exchange)} gets ${got}, which is not what the team said should happen.`;
}

//#endregion
//#region src/facts/error-pages/read-words.ts
const UNREAD = /* @__PURE__ */ new Set([
	"script",
	"style",
	"template",
	"noscript",
	"iframe",
	"noembed",
	"noframes"
]);
const RAW = /* @__PURE__ */ new Set(["textarea", "title"]);
const INLINE = new Set("a abbr b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small span strong sub sup time tt u var wbr".split(" "));
const VOID = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));
const UNCLOSED = new Set("li p dt dd tr td th option optgroup thead tbody tfoot colgroup rt rp body html head".split(" "));
const READ_ATTRIBUTES = /\s(?:alt|title|placeholder|aria-label|label|value|content)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;
const HIDDEN = /\shidden(?![\w-])(?!\s*=\s*["']?until-found)|\sstyle\s*=\s*(?:"[^"]{0,500}?|'[^']{0,500}?)(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
const MAX_TAG = 8192;
function readWords(raw) {
	const lower = raw.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
	const text = [];
	const attributes = [];
	let hidden;
	let position = 0;
	while (position < raw.length) {
		const tag = raw.indexOf("<", position);
		const before = raw.slice(position, tag === -1 ? raw.length : tag);
		if (hidden === void 0 && before !== "") text.push(before);
		if (tag === -1) break;
		if (lower.startsWith("<!--", tag)) {
			position = after(lower, "-->", tag + 4);
			continue;
		}
		const [, slash = "", name = ""] = /^(\/?)([a-z][a-z0-9-]*)/.exec(lower.slice(tag + 1, tag + 40)) ?? [];
		if (name === "" && !/[!?/]/.test(lower.charAt(tag + 1))) {
			if (hidden === void 0) text.push("<");
			position = tag + 1;
			continue;
		}
		position = endOfTag(lower, tag + 1);
		const isOpening = slash === "" && name !== "";
		if (isOpening && UNREAD.has(name)) {
			position = endOfTag(lower, after(lower, `</${name}`, position));
			continue;
		}
		if (hidden !== void 0) {
			if (name === hidden.name) hidden.depth += isOpening ? 1 : -1;
			if (hidden.depth <= 0) hidden = void 0;
			continue;
		}
		if (!INLINE.has(name)) text.push("\n");
		if (!isOpening) continue;
		const inside = raw.slice(tag + 1 + name.length, Math.min(position - 1, tag + MAX_TAG));
		if (HIDDEN.test(inside)) {
			if (!VOID.has(name) && !UNCLOSED.has(name)) hidden = {
				name,
				depth: 1
			};
			continue;
		}
		if (!(name === "input" && /\stype\s*=\s*["']?hidden/i.test(inside))) for (const [, double, single, bare] of inside.matchAll(READ_ATTRIBUTES)) attributes.push(double ?? single ?? bare ?? "");
		if (RAW.has(name)) {
			const end = lower.indexOf(`</${name}`, position);
			text.push(raw.slice(position, end === -1 ? raw.length : end), "\n");
			position = end === -1 ? raw.length : end;
		}
	}
	const visible = tidy$1(text.join(""));
	return {
		text: visible,
		all: `${visible}\n${attributes.map(tidy$1).join("\n")}`
	};
}
const withoutComments = (raw) => {
	const parts = [];
	for (let from = 0; from < raw.length;) {
		const at = raw.indexOf("<!--", from);
		parts.push(raw.slice(from, at === -1 ? raw.length : at));
		if (at === -1) break;
		from = after(raw, "-->", at + 4);
	}
	return parts.join("");
};
function endOfTag(lower, from) {
	const plain = after(lower, ">", from);
	const tag = lower.slice(from, Math.min(plain, from + MAX_TAG));
	const open = /=\s*(["'])/.exec(tag.replace(/=\s*(?:"[^"]*"|'[^']*')/g, ""))?.[1];
	if (open === void 0) return plain;
	const close = lower.slice(plain, from + MAX_TAG).indexOf(open);
	return close === -1 ? plain : after(lower, ">", plain + close + 1);
}
function after(text, mark, from) {
	const at = text.indexOf(mark, from);
	return at === -1 ? text.length : at + mark.length;
}
const tidy$1 = (text) => decodeEntities(text).replace(/\s+/g, " ").trim();

//#endregion
//#region src/checks/smoke/said.ts
const COMMIT = /^[0-9a-f]{7,64}$/i;
const WHOLE_COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i;
const MARKUP = /[<>"=]/;
function saidBy(page) {
	const isHtml = page.kind === "html";
	const words = lazy(() => isHtml ? readWords(page.raw) : {
		text: tidy(page.raw),
		all: tidy(page.raw)
	});
	const markup = lazy(() => isHtml ? withoutComments(page.raw) : page.raw);
	const isIn = (text, where) => words()[where].includes(tidy(text)) || !isHtml && page.raw.includes(text) || MARKUP.test(text) && markup().includes(text);
	return {
		says: ({ text }) => isIn(text, "all") || COMMIT.test(text) && namesCommit(page.raw, text.toLowerCase()),
		shows: ({ text }) => isIn(text, "text")
	};
}
function namesCommit(raw, commit) {
	const source = raw.toLowerCase();
	if (source.includes(commit)) return true;
	return WHOLE_COMMIT.test(commit) && [...source.matchAll(/(?<![0-9a-z])[0-9a-f]{7,64}(?![0-9a-z])/g)].some(([word]) => commit.startsWith(word));
}
const tidy = (text) => text.replace(/\s+/g, " ");
function lazy(make) {
	let made;
	return () => {
		made ??= { value: make() };
		return made.value;
	};
}

//#endregion
//#region src/checks/smoke/rules/text.ts
const text = {
	id: "smoke/text",
	about: "exchange",
	severity: "high",
	summary: "The page does not say what it should, or says what it should not",
	why: "A page can answer 200 and miss what makes it useful: the form, the prices, the name of the product.",
	fix: "Open the page and look for the text. If the page was reworded, correct the check.",
	since: "0.1.0",
	examples: {
		bad: [
			"> GET /login\n> expect: { text: Sign in }\nHTTP/1.1 200 OK\n\n<h1>Shop</h1>",
			"> expect: { not-text: Coming soon }\nHTTP/1.1 200 OK\n\n<h1>Coming soon</h1>",
			"> expect: { text: Lamps }\nHTTP/1.1 200 OK\ncontent-type: text/html\n\n<!-- Lamps --><h1>Shop</h1><script>const names = \"Lamps\"<\/script>",
			"> expect: { regex: \"v\\\\d+\\\\.\\\\d+\" }\nHTTP/1.1 200 OK\n\n<footer>version</footer>"
		],
		good: [
			"> GET /login\n> expect: { text: \"Don't have an account?\" }\nHTTP/1.1 200 OK\n\n<p>Don&#39;t have <b>an</b> account?</p>",
			"> expect: { not-text: Coming soon }\nHTTP/1.1 200 OK\n\n<!-- Coming soon --><h1>Shop</h1>",
			"> expect: { text: [Shop, \"id=\\\"root\\\"\"] }\nHTTP/1.1 200 OK\n\n<title>Shop</title><div id=\"root\"></div>"
		]
	},
	check({ exchange }) {
		const expectation = exchange.request.expect;
		const page = answerOf(exchange)?.page;
		if (page === void 0) return void 0;
		const { says, shows } = saidBy(page);
		const isWhole = !isCutOff(exchange);
		const wrong = [
			...expectation.text.filter((each) => isWhole && !says(each)).map((each) => `\`${shown(each.shown)}\` is missing`),
			...expectation.regex.filter((each) => isWhole && !each.test(page.text) && !each.test(page.raw)).map((each) => `nothing matches \`${shown(each.source)}\``),
			...expectation.notText.filter(shows).map((each) => `\`${shown(each.shown)}\` is there and should not be`)
		];
		if (wrong.length === 0) return void 0;
		return {
			title: `${requestOf(exchange)}: ${(wrong[0] ?? "").replaceAll("`", "\"")}${wrong.length > 1 ? ` (and ${wrong.length - 1} more)` : ""}`,
			message: `${asked(exchange)}: ${wrong.join("; ")}. It got ${cameBack(exchange)}.`,
			fix: page.kind === "html" && page.main.length < 40 ? "The page is filled in by scripts: look for a text that the server sends (`<title>`, an attribute), or check the API behind the page." : "Open the page and look for the text. If the page was reworded, correct the check; if not, this deploy lost it.",
			impact: `${whoAsks(exchange)} does not see what the team said must be there.`
		};
	}
};
const shown = (wanted) => printable(wanted.replaceAll("`", "'"), 80);

//#endregion
//#region src/checks/smoke/rules/tls.ts
const CAUSES$1 = {
	CERT_HAS_EXPIRED: {
		what: "its certificate has expired",
		fix: "Renew the certificate now, then find out why its automatic renewal stopped (DNS record, blocked port 80, account)."
	},
	CERT_NOT_YET_VALID: {
		what: "its certificate is not valid yet",
		fix: "Look at the clock of the machine that made the certificate."
	},
	ERR_TLS_CERT_ALTNAME_INVALID: {
		what: "its certificate is for other names",
		fix: "Add this host name to the certificate: at most hosts by adding the domain to the app."
	},
	DEPTH_ZERO_SELF_SIGNED_CERT: {
		what: "its certificate is self-signed",
		fix: "Use a certificate of a public authority (Let’s Encrypt is free; hosts do it by themselves)."
	},
	SELF_SIGNED_CERT_IN_CHAIN: {
		what: "its certificate comes from an unknown authority",
		fix: "Use a certificate of a public authority; for one of your own, set `NODE_EXTRA_CA_CERTS` where the check runs."
	},
	UNABLE_TO_GET_ISSUER_CERT_LOCALLY: {
		what: "its certificate comes from an unknown authority or a certificate is missing in between",
		fix: "Let the server send its whole chain (`fullchain.pem`, not `cert.pem`)."
	},
	UNABLE_TO_VERIFY_LEAF_SIGNATURE: {
		what: "its certificate comes from an unknown authority or a certificate is missing in between",
		fix: "Let the server send its whole chain (`fullchain.pem`, not `cert.pem`): browsers often fill the gap, phones and programs do not."
	}
};
const OTHER = {
	what: "no secure connection came about",
	fix: "Look at the server’s TLS settings: protocol versions, certificate and key, and whether this port speaks TLS at all."
};
const tls = {
	id: "smoke/tls",
	about: "exchange",
	severity: "blocker",
	summary: "No secure connection to the app: its certificate or TLS setting is wrong",
	why: "Browsers show a full-page warning in place of the app, and programs refuse to connect. It is not a server error: the app may run well behind it.",
	fix: "Renew or correct the certificate of this host name, with the whole chain.",
	since: "0.1.0",
	sources: ["https://nodejs.org/api/tls.html#x509-certificate-error-codes"],
	examples: {
		bad: [
			"! tls CERT_HAS_EXPIRED",
			"! tls ERR_TLS_CERT_ALTNAME_INVALID",
			"! tls DEPTH_ZERO_SELF_SIGNED_CERT"
		],
		good: ["HTTP/1.1 200 OK\n\n<h1>Shop</h1>", "! refused ECONNREFUSED"]
	},
	check({ exchange, tlsFault }) {
		if (exchange.end.kind !== "failure" || exchange.end.failure.kind !== "tls") return void 0;
		const host = shownHost(exchange.end.url, exchange.request.secrets);
		const code = printable(exchange.end.failure.code, 60);
		const { what, fix } = tlsFault === void 0 ? CAUSES$1[code] ?? OTHER : {
			what: tlsFault.title,
			fix: tlsFault.fix
		};
		return {
			title: `${requestOf(exchange)}: no secure connection to ${host}, ${what}`,
			message: `${asked(exchange)}. The connection to \`${host}\` failed before any request was sent: ${what} (\`${code}\`).`,
			fix,
			impact: `${whoAsks(exchange)} gets a security warning in place of the app.`,
			data: { code }
		};
	}
};

//#endregion
//#region src/checks/smoke/rules/tls-version.ts
const tlsVersion = certificateRule("smoke/tls-version", {
	bad: ["> certificate: old-protocol\n! tls ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION"],
	good: ["> site: certificate\nHTTP/1.1 200 OK\n\n<h1>Shop</h1>"]
});

//#endregion
//#region src/checks/smoke/rules/two-addresses.ts
const twoAddresses = {
	id: "smoke/two-addresses",
	about: "twin",
	severity: "medium",
	summary: "The app does not have one address: with and without `www.` differ",
	why: "People type both. Two that answer share no session and no search rank; one that is broken loses half of those who type it.",
	fix: "Choose one, and redirect the other to it with 301 or 308.",
	since: "0.1.0",
	sources: ["https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls"],
	examples: {
		bad: ["> site: canonical\n> at: https://example.com\nHTTP/1.1 200 OK\n\n<h1>Shop</h1>", "> site: canonical\n> at: https://example.com\nHTTP/1.1 200 OK\n\n<h1>Shop</h1>\n--- GET https://www.example.com/\n! tls ERR_TLS_CERT_ALTNAME_INVALID"],
		good: ["> site: canonical\n> at: https://example.com\nHTTP/1.1 200 OK\n\n<h1>Shop</h1>\n--- GET https://www.example.com/\nHTTP/1.1 301 Moved\nlocation: https://example.com/\n", "> site: canonical\n> at: https://example.com\nHTTP/1.1 200 OK\n\n<h1>Shop</h1>\n--- GET https://www.example.com/\n! dns ENOTFOUND"]
	},
	check({ exchange, twin }) {
		const home = answerOf(exchange);
		const host = new URL(exchange.request.url).host;
		const other = new URL(twin.request.url).host;
		const { end } = twin;
		if (end.kind === "failure") {
			if (isOurNetwork(end.failure) || end.failure.kind === "dns") return void 0;
			return {
				title: `https://${other} does not work (${end.failure.code}), https://${host} does`,
				message: `Somebody who types \`${other}\` gets an error: \`${end.failure.code}\`.`,
				fix: `Add \`${other}\` to the app’s domains, so that it gets a certificate, and redirect it to \`https://${host}\`.`,
				impact: `Whoever types ${other} sees an error of the browser.`
			};
		}
		const there = answerOf(twin);
		if (home === void 0 || there === void 0 || there.response.status >= 400) return void 0;
		if (new URL(there.url).host === new URL(home.url).host) return void 0;
		return {
			title: `https://${host} and https://${other} both answer, and neither leads to the other`,
			message: `\`${host}\` ends at \`${shownUrl(home.url, exchange.request.secrets)}\`, \`${other}\` at \`${shownUrl(there.url, exchange.request.secrets)}\`.`,
			fix: "Choose one, and redirect the other to it with 301 or 308.",
			impact: "Whoever comes by the other name is logged out, and links and search results count twice."
		};
	}
};

//#endregion
//#region src/checks/smoke/rules/wrong-place.ts
const wrongPlace = {
	id: "smoke/wrong-place",
	about: "exchange",
	severity: "high",
	summary: "Redirects end somewhere else than they should",
	why: "A login that ends on the login page again did not log in, whatever its status; a page that ends on the homepage is gone.",
	fix: "Follow the redirects in a browser: the step that leads elsewhere names the cause.",
	since: "0.1.0",
	examples: {
		bad: ["> GET /dashboard\n> expect: { url: /dashboard }\nHTTP/1.1 302 Found\nlocation: /login\n\nHTTP/1.1 200 OK\n\n<h1>Log in</h1>", "> GET /a\n> expect: { redirect: [/b, /c] }\nHTTP/1.1 302 Found\nlocation: /c\n\nHTTP/1.1 200 OK\n\n<h1>C</h1>"],
		good: ["> POST /login\n> expect: { url: /dashboard }\nHTTP/1.1 303 See Other\nlocation: /dashboard?new=1\n\nHTTP/1.1 200 OK\n\n<h1>Dashboard</h1>", "> GET /a\n> expect: { redirect: [/b, /c] }\nHTTP/1.1 302 Found\nlocation: /b\n\nHTTP/1.1 302 Found\nlocation: /c\n\nHTTP/1.1 200 OK\n\n<h1>C</h1>"]
	},
	check({ exchange }) {
		const answer = answerOf(exchange);
		const { endsAt, chain, places } = exchange.request.expect;
		if (answer === void 0) return void 0;
		const { secrets, url: from } = exchange.request;
		const path = chain === null ? "" : exchange.hops.map((hop) => `\`${shownUrl(hop.location, secrets)}\``).join(" → ");
		if (chain !== null && (chain.length !== exchange.hops.length || !chain.every((place, index) => isPlace(exchange.hops[index]?.location ?? "", place, from)))) return {
			title: `${requestOf(exchange)} takes another way than ${printable(places.chain.join(" → "), 120)}`,
			message: `${asked(exchange)} and expects the redirects ${places.chain.map((place) => `\`${printable(place, 80)}\``).join(" → ")}. They were ${path === "" ? "none" : path}.`,
			fix: "Restore the redirects, or correct `expect.redirect` if the new way is meant.",
			impact: `${whoAsks(exchange)} takes a way that the team did not mean.`
		};
		if (endsAt === null || isPlace(answer.url, endsAt, from)) return void 0;
		const expected = printable(places.endsAt, 120);
		return {
			title: `${requestOf(exchange)} does not end at ${expected}`,
			message: `${asked(exchange)} and expects to end at \`${expected}\`. It ended at \`${shownUrl(answer.url, secrets)}\` with status ${answer.response.status}.`,
			fix: "Follow the redirects in a browser. One that ends at the login lost its session on the way, or never got one: look at the answer that should have set the cookie.",
			impact: `${whoAsks(exchange)} does not arrive at ${expected}.`
		};
	}
};

//#endregion
//#region src/checks/smoke/rules/index.ts
const stages = [
	[tls, unreachable],
	[redirectUri, downgrade],
	[redirect],
	[status],
	[errorPage],
	[emptyBody],
	[
		wrongPlace,
		fallback,
		loginPage,
		oldRelease
	],
	[
		cookie,
		header,
		text,
		json,
		css,
		size,
		slow
	],
	[cookieFlags, cookieScope]
];
const rules = [
	...stages.flat().filter((rule) => rule !== downgrade),
	asset,
	certificateChain,
	certificateExpires,
	certificateName,
	certificateUnfit,
	certificateWeak,
	cors,
	form,
	hsts,
	insecure,
	loginRefused,
	mixedContent,
	oldAddress,
	publicRoute,
	rateLimit,
	saved,
	sessionLost,
	sharedCache,
	tlsVersion,
	twoAddresses
];

//#endregion
//#region src/checks/smoke/unread.ts
function unreadReason({ exchange, elements }) {
	const answer = answerOf(exchange);
	if (answer === void 0 || !isCutOff(exchange)) return void 0;
	const { page } = answer;
	const { text, notText, regex, css, json } = exchange.request.expect;
	const { says } = saidBy(page);
	const unseen = text.filter((each) => !says(each)).length + notText.length + regex.filter((each) => !each.test(page.text) && !each.test(page.raw)).length + css.filter((each) => each.is === "not there" || wrongWith$1(each, elements.get(each.selector) ?? []) !== void 0).length + (page.json === void 0 ? json.length : 0);
	return unseen === 0 ? void 0 : `only the first part of the answer was read (1 MiB), and ${countOf(unseen, "expectations")} may be about the rest. Ask for a smaller page, or for an address that says it`;
}

//#endregion
//#region src/checks/smoke/judge.ts
function judge(seen) {
	const { exchange } = seen;
	const doubt = doubtOf(exchange);
	if (doubt !== void 0) return doubt;
	try {
		for (const stage of stages) {
			const findings = judgeBy(stage, "exchange", seen, exchange);
			if (findings.length > 0) return {
				kind: "findings",
				findings
			};
		}
	} catch (error) {
		if (error instanceof OutOfTime) return {
			kind: "inconclusive",
			reason: error.message
		};
		throw error;
	}
	const unread = seen.unanswered ?? unreadReason(seen);
	return unread === void 0 ? { kind: "passed" } : {
		kind: "inconclusive",
		reason: unread
	};
}
const findingsOf = (about, seen, exchange) => judgeBy(rules, about, seen, exchange);
function judgeBy(candidates, about, seen, exchange) {
	return candidates.flatMap((rule) => {
		if (rule.about !== about) return [];
		const check = rule.check;
		return [check(seen) ?? []].flat().map((fault) => toFinding(rule, fault, exchange));
	});
}
function doubtOf(exchange) {
	const { end, totalMs } = exchange;
	switch (end.kind) {
		case "deadline": return {
			kind: "inconclusive",
			reason: end.isStopped ? "the run was stopped before it answered" : "the time for all checks (`smoke.deadline`) was over before it answered"
		};
		case "wall": return behind(end.wall);
		case "failure": return isOurNetwork(end.failure) ? {
			kind: "inconclusive",
			reason: ourNetworkWords(end.failure, totalMs)
		} : void 0;
		case "bad redirect": return;
		case "answer": {
			const { status, headers } = end.response;
			const wall = recogniseWall({
				status,
				headers,
				page: end.page
			});
			if (wall !== void 0 && (wall.certain || !isExpectedStatus(exchange.request.expect, status))) {
				if (!(PROMPTS.includes(wall.id) && "authorization" in exchange.request.headers)) return behind(wall);
			}
			return elsewhere(exchange) ?? atLogin(exchange);
		}
	}
}
const PROMPTS = ["basic-auth", "netlify-password"];
const behind = (wall) => ({
	kind: "blocked",
	reason: `${wall.what} answered in place of the app. ${wall.advice}`
});
function elsewhere(exchange) {
	const answer = answerOf(exchange);
	const { hops, request } = exchange;
	if (answer === void 0 || hops.length === 0) return void 0;
	const { chain, endsAt } = request.expect;
	if ([endsAt, chain?.at(-1)].some((place) => place !== void 0 && place !== null && /^https?:/i.test(place)) || isSameSite(new URL(request.url).hostname, new URL(answer.url).hostname)) return void 0;
	const to = shownHost(answer.url, request.secrets);
	return {
		kind: "inconclusive",
		reason: `a redirect led to another site (${to}), so the app itself was not seen. If that is how it should be, write \`expect: { redirect: https://${to}/… }\``
	};
}
function atLogin(exchange) {
	const { isHomepage, hasCredentials, anonymous, cleansUp, method, expect } = exchange.request;
	const isRead = method === "GET" || method === "HEAD";
	if (isHomepage || hasCredentials || !isLoginAnswer(exchange)) return void 0;
	if (!isRead && (!anonymous || cleansUp)) return void 0;
	const isMeant = expect.endsAt !== null || expect.chain !== null;
	const isProven = [
		expect.text,
		expect.regex,
		expect.css,
		expect.json
	].some((each) => each.length > 0);
	if (isMeant || isProven) return void 0;
	return {
		kind: "inconclusive",
		reason: isRead ? "the login came in place of the page, so the page was not seen. Send a session (`auth: true`), or write that it is meant: `expect: { redirect: /login }`" : `the login came in place of an answer to the ${method}, so nothing was done. Send a session (\`auth: true\`), or write that it is meant: \`expect: { redirect: /login }\``
	};
}
function toFinding(rule, fault, exchange) {
	const { request, retries, sent } = exchange;
	const answer = answerOf(exchange);
	const curl = fault.curl ?? request.curl;
	return {
		check: "smoke",
		rule: rule.id,
		severity: fault.severity ?? rule.severity,
		title: cut(printable(fault.title, 255), 255),
		message: `${fault.message}\n\nTo repeat it: \`${curl.replaceAll("`", "'")}\`${curlNote(curl)}`,
		fix: fault.fix,
		impact: fault.impact,
		location: {
			kind: "request",
			url: request.shownUrl,
			check: printable(request.name, 80)
		},
		fingerprint: fingerprint(rule.id, request.name, request.path, ...request.method === "GET" ? [] : [request.method], ...fault.part === void 0 ? [] : [fault.part]),
		state: "new",
		inlineIgnorable: false,
		docs: docsOf(rule.id),
		data: {
			method: request.method,
			path: request.path,
			requests: sent,
			retries,
			...answer === void 0 ? {} : { status: answer.response.status },
			...fault.data
		}
	};
}

//#endregion
//#region src/checks/smoke/certificate/certificate-dates.ts
const DAY_MS = 864e5;
const HOUR_MS = 36e5;
const LIMITS = [
	{
		from: "2029-03-15",
		days: 47
	},
	{
		from: "2027-03-15",
		days: 100
	},
	{
		from: "2026-03-15",
		days: 200
	},
	{
		from: "2020-09-01",
		days: 398
	}
];
const LIMIT_OF_ALL = 825;
function limitOf({ from }, isPublic) {
	return (isPublic ? LIMITS.find((each) => from >= Date.parse(each.from)) : void 0)?.days ?? LIMIT_OF_ALL;
}
const lifetimeOf = ({ from, to }) => Math.max(0, to - from);
const NEAR_DAYS = 30;
const VERY_NEAR_DAYS = 15;
const VERY_NEAR_HOURS = 72;
function nearness(certificate, now) {
	const left = certificate.to - now;
	const lifetime = lifetimeOf(certificate);
	if (left < 0 || certificate.from > now) return void 0;
	const weekend = Math.min(VERY_NEAR_HOURS * HOUR_MS, lifetime / 4);
	if (left < Math.max(weekend, Math.min(lifetime / 6, VERY_NEAR_DAYS * 864e5))) return "high";
	return left < Math.min(lifetime / 3, NEAR_DAYS * 864e5) ? "medium" : void 0;
}
function spanWords(milliseconds) {
	const days = Math.floor(milliseconds / DAY_MS);
	if (days >= 2) return `${days} days`;
	const hours = Math.floor(milliseconds / HOUR_MS);
	return hours === 1 ? "1 hour" : `${hours} hours`;
}
const dayOf = (time) => Number.isFinite(time) && Math.abs(time) < 864e13 ? new Date(time).toISOString().replace(/T.*$/, "") : "an unreadable date";

//#endregion
//#region src/checks/smoke/certificate/certificate-fault.ts
function faultOf(kind, title, more = {}) {
	const ofKind = certificateWords[kind];
	const { severity = ofKind.severity, detail, what = ofKind.what, fix = ofKind.fix, data = {} } = more;
	return {
		kind,
		severity,
		title,
		words: detail === void 0 ? what : `${detail} ${what}`,
		fix,
		impact: ofKind.impact,
		data
	};
}

//#endregion
//#region src/checks/smoke/certificate/certificate-names.ts
function plainHost(host) {
	const bare = host.trim().replace(/^\[(.+)\]$/, "$1");
	if (isAddress(bare)) return sameAddress(bare);
	const name = bare.replace(/\.$/, "");
	return (domainToASCII(name) || name).toLowerCase();
}
const isAddress = (host) => /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/.test(host) || v6Of(host) !== void 0;
function addressOf$1(bytes) {
	if (bytes.length === 4) return bytes.join(".");
	if (bytes.length !== 16) return void 0;
	const groups = Array.from({ length: 8 }, (_, at) => ((bytes[at * 2] ?? 0) * 256 + (bytes[at * 2 + 1] ?? 0)).toString(16));
	return sameAddress(groups.join(":"));
}
const sameAddress = (address) => v6Of(address) ?? address;
function v6Of(text) {
	const bare = text.replace(/%.*$/, "");
	if (!/^[\da-f:.]*:[\da-f:.]*$/i.test(bare)) return void 0;
	return URL.parse(`http://[${bare}]/`)?.hostname.slice(1, -1);
}
function covers(pattern, host) {
	if (isAddress(host)) return false;
	const name = plainHost(pattern);
	if (!name.startsWith("*.")) return name === host;
	const parent = name.slice(2);
	if (!parent.includes(".")) return false;
	const dot = host.indexOf(".");
	return dot > 0 && host.slice(dot + 1) === parent;
}
function nearMiss(patterns, host) {
	for (const pattern of patterns) {
		const name = plainHost(pattern);
		if (isAddress(host) && name === host) return "it has the address as a DNS name, where it must be an IP address entry";
		if (!name.startsWith("*.")) {
			if (host === `www.${name}` || name === `www.${host}`) return `\`${name}\` and \`${host}\` are two names, and it has only one of them`;
			continue;
		}
		const parent = name.slice(2);
		if (host === parent) return `\`*.${parent}\` does not cover \`${parent}\` itself`;
		if (host.endsWith(`.${parent}`)) return `\`*.${parent}\` covers one label only, and \`${host}\` has more`;
	}
}
const BUILT_IN = {
	"Kubernetes Ingress Controller Fake Certificate": "ingress-nginx",
	"TRAEFIK DEFAULT CERT": "Traefik"
};
const builtInOf = (commonName) => commonName !== void 0 && Object.hasOwn(BUILT_IN, commonName) ? BUILT_IN[commonName] : void 0;

//#endregion
//#region src/checks/smoke/certificate/certificate-path.ts
const MAX_SENT = 20;
const MAX_LENGTH = 10;
const MAX_PATHS = 200;
function pathOf(sent, roots, now) {
	const certificates = sent.slice(0, MAX_SENT);
	let best;
	let tried = 0;
	for (const path of pathsFrom([0], certificates, roots, issuers(certificates))) {
		const score = scoreOf(path, now);
		if (best === void 0 || score > best.score) best = {
			path,
			score
		};
		if (++tried >= MAX_PATHS) break;
	}
	return best?.path;
}
const isInOrder = ({ places }) => places.every((place, index) => index === 0 || place > (places[index - 1] ?? 0));
const withRoot = ({ certificates, root }) => root === void 0 || certificates.some((each) => isSame(each, root.certificate)) ? certificates : [...certificates, root.certificate];
const isValidAt = ({ from, to }, now) => from <= now && now <= to;
function misplacedLeaf(sent) {
	const [first, ...others] = sent.slice(0, MAX_SENT);
	if (first === void 0 || !first.x509.ca) return void 0;
	return others.find((other) => !other.x509.ca && others.concat(first).some((each) => hasSigned(each, other)));
}
function scoreOf(path, now) {
	const isValid = withRoot(path).every((each) => isValidAt(each, now));
	return (path.root === void 0 ? 0 : 8) + (isValid ? 4 : 0) + (isInOrder(path) ? 2 : 0) + (path.root?.public ? 1 : 0);
}
function* pathsFrom(places, sent, roots, issuersOf) {
	const certificates = places.flatMap((place) => sent[place] ?? []);
	const last = certificates.at(-1);
	if (last === void 0) return;
	const root = roots.find(({ certificate }) => isSame(certificate, last));
	const signers = root === void 0 ? roots.filter(({ certificate }) => hasSigned(certificate, last)) : [root];
	for (const each of signers) yield withSentRoot(places, sent, each);
	const further = (root !== void 0 || places.length >= MAX_LENGTH ? [] : issuersOf(places.at(-1) ?? 0)).filter((place) => !places.includes(place));
	for (const place of further) yield* pathsFrom([...places, place], sent, roots, issuersOf);
	if (signers.length === 0 && further.length === 0) yield {
		certificates,
		places,
		root: void 0
	};
}
function withSentRoot(places, sent, root) {
	const at = sent.findLastIndex((each) => isSame(each, root.certificate));
	const all = at === -1 || places.includes(at) ? places : [...places, at];
	return {
		certificates: all.flatMap((place) => sent[place] ?? []),
		places: all,
		root
	};
}
function issuers(sent) {
	const known = /* @__PURE__ */ new Map();
	return (place) => {
		const subject = sent[place];
		const found = known.get(place) ?? sent.flatMap((issuer, at) => subject !== void 0 && at !== place && !isSame(issuer, subject) && hasSigned(issuer, subject) ? [at] : []);
		known.set(place, found);
		return found;
	};
}
const isSame = (a, b) => a.x509.raw.equals(b.x509.raw);
const hasSigned = (issuer, subject) => subject.x509.checkIssued(issuer.x509) && subject.x509.verify(issuer.x509.publicKey);

//#endregion
//#region src/checks/smoke/certificate/der.ts
function elementsOf$1(bytes) {
	const elements = [];
	for (let at = 0; at + 2 <= bytes.length;) {
		const first = bytes.readUInt8(at + 1);
		const sizeBytes = first < 128 ? 0 : first & 127;
		const start = at + 2 + sizeBytes;
		if (first === 128 || sizeBytes > 4 || start > bytes.length) break;
		const end = start + (sizeBytes === 0 ? first : bytes.readUIntBE(at + 2, sizeBytes));
		if (end > bytes.length) break;
		elements.push({
			tag: bytes.readUInt8(at),
			value: bytes.subarray(start, end)
		});
		at = end;
	}
	return elements;
}
const childrenOf = (element) => element === void 0 || (element.tag & 32) === 0 ? [] : elementsOf$1(element.value);
function oidOf(element) {
	if (element?.tag !== 6) return "";
	const numbers = [];
	let number = 0;
	for (const byte of element.value) {
		number = number * 128 + (byte & 127);
		if (number > Number.MAX_SAFE_INTEGER) return "";
		if (byte >= 128) continue;
		numbers.push(number);
		number = 0;
	}
	const [first = 0, ...rest] = numbers;
	const top = Math.min(2, Math.floor(first / 40));
	return [
		top,
		first - top * 40,
		...rest
	].join(".");
}

//#endregion
//#region src/checks/smoke/certificate/x509.ts
function readCertificate(der) {
	try {
		return read(new X509Certificate(der));
	} catch (error) {
		if (Error.isError(error)) return void 0;
		throw error;
	}
}
const nameOf = ({ x509 }) => nameIn(x509.subject);
const issuerNameOf = ({ x509 }) => nameIn(x509.issuer);
function nameIn(subject) {
	const parts = (subject ?? "").split("\n");
	return (parts.findLast((part) => part.startsWith("CN="))?.slice(3) ?? parts.at(-1) ?? "").replace(/\\([^\dA-Fa-f])/g, "$1");
}
const shownText = (text) => printable(text, 80).replaceAll("`", "'");
const shownName = (certificate) => shownText(nameOf(certificate));
const SUBJECT_ALT_NAME = "2.5.29.17";
const POLICIES = "2.5.29.32";
const USAGES = "2.5.29.37";
const AUTHORITY_ACCESS = "1.3.6.1.5.5.7.1.1";
const CA_ISSUERS = "1.3.6.1.5.5.7.48.2";
const TIMESTAMPS = "1.3.6.1.4.1.11129.2.4.2";
const PUBLIC_POLICY = /^2\.23\.140\.1\.(?:1$|2\.[1-3]$)/;
const WEAK = {
	"1.2.840.113549.1.1.2": "MD2",
	"1.2.840.113549.1.1.4": "MD5",
	"1.2.840.113549.1.1.5": "SHA-1",
	"1.2.840.10045.4.1": "SHA-1",
	"1.2.840.10040.4.3": "SHA-1",
	"1.3.14.3.2.29": "SHA-1",
	"1.3.14.3.2.26": "SHA-1",
	"1.2.840.113549.2.5": "MD5"
};
const RSA_PSS = "1.2.840.113549.1.1.10";
function read(x509) {
	const [body, algorithm] = childrenOf(elementsOf$1(x509.raw)[0]);
	const extensions = extensionsOf(body);
	const altNames = inside(extensions.get(SUBJECT_ALT_NAME));
	return {
		x509,
		names: altNames.filter(({ tag }) => tag === 130).map(({ value }) => value.toString("latin1")),
		addresses: altNames.filter(({ tag }) => tag === 135).flatMap(({ value }) => addressOf$1(value) ?? []),
		commonName: /(?:^|\n)CN=/.test(x509.subject ?? "") ? nameIn(x509.subject) : void 0,
		usages: extensions.has(USAGES) ? inside(extensions.get(USAGES)).map(oidOf) : void 0,
		issuerUrl: inside(extensions.get(AUTHORITY_ACCESS)).some((each) => oidOf(childrenOf(each)[0]) === CA_ISSUERS),
		isPublic: extensions.has(TIMESTAMPS) || inside(extensions.get(POLICIES)).some((each) => PUBLIC_POLICY.test(oidOf(childrenOf(each)[0]))),
		weakHash: weakHashOf(algorithm),
		key: keyOf(x509),
		from: Date.parse(x509.validFrom),
		to: Date.parse(x509.validTo),
		isSelfSigned: x509.subject === x509.issuer && x509.verify(x509.publicKey)
	};
}
function extensionsOf(body) {
	const list = childrenOf(body).find(({ tag }) => tag === 163);
	return new Map(childrenOf(childrenOf(list)[0]).flatMap((extension) => {
		const parts = childrenOf(extension);
		const value = parts.at(-1);
		return value === void 0 ? [] : [[oidOf(parts[0]), value]];
	}));
}
const inside = (extension) => extension === void 0 ? [] : childrenOf(elementsOf$1(extension.value)[0]);
function weakHashOf(algorithm) {
	const [oid, parameters] = childrenOf(algorithm);
	if (oidOf(oid) !== RSA_PSS) return WEAK[oidOf(oid)];
	const hash = childrenOf(parameters).find(({ tag }) => tag === 160);
	return hash === void 0 ? "SHA-1" : WEAK[oidOf(childrenOf(childrenOf(hash)[0])[0])];
}
function keyOf({ publicKey }) {
	const type = publicKey.asymmetricKeyType ?? "unknown";
	const { modulusLength, namedCurve } = publicKey.asymmetricKeyDetails ?? {};
	const curve = /\d{3}/.exec(namedCurve ?? "")?.[0];
	return {
		type,
		bits: modulusLength ?? (curve === void 0 ? void 0 : Number(curve))
	};
}

//#endregion
//#region src/checks/smoke/certificate/certificate-trust.ts
const NO_TRUST = [
	"UNABLE_TO_GET_ISSUER_CERT",
	"UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
	"UNABLE_TO_VERIFY_LEAF_SIGNATURE",
	"DEPTH_ZERO_SELF_SIGNED_CERT",
	"SELF_SIGNED_CERT_IN_CHAIN",
	"CERT_UNTRUSTED"
];
const JUDGED_ELSEWHERE = [
	"INVALID_CA",
	"CERT_HAS_EXPIRED",
	"CERT_NOT_YET_VALID",
	"INVALID_PURPOSE",
	"HOSTNAME_MISMATCH",
	"UNSPECIFIED"
];
function trustFault(path, objection) {
	if (objection === void 0) return void 0;
	if (!(NO_TRUST.includes(objection) || JUDGED_ELSEWHERE.includes(objection))) return refused(objection);
	if (path.root === void 0) return incomplete(path);
	return NO_TRUST.includes(objection) ? refused(objection) : void 0;
}
const refused = (code) => faultOf("refused", `its certificate is refused (${printable(code, 60)})`, {
	detail: `OpenSSL refuses the chain with \`${printable(code, 60)}\`.`,
	data: { code: printable(code, 60) }
});
function incomplete({ certificates }) {
	const [leaf] = certificates;
	const top = certificates.at(-1);
	if (leaf === void 0 || top === void 0) return void 0;
	if (top.isSelfSigned && top === leaf) return faultOf("self-signed", "its certificate is self-signed");
	if (top.isSelfSigned) return unknownRoot(nameOf(top));
	const issuer = issuerNameOf(top);
	return isGap(leaf, top, issuer) ? gap(top, issuer, certificates.length) : unknownRoot(issuer);
}
function isGap(leaf, top, issuer) {
	if (ROOT.test(issuer)) return false;
	if (leaf.isPublic || IN_BETWEEN.test(issuer)) return true;
	return top === leaf && leaf.issuerUrl;
}
const ROOT = /(?<![a-z])root|Root|ROOT/;
const IN_BETWEEN = /(?<![a-z])(?:intermediate|issuing|subordinate|int(?:er)?(?![a-z])|sub[ _-]?ca(?![a-z]))/i;
function gap(top, issuer, sent) {
	const shown = shownText(issuer);
	const isAlone = sent === 1;
	const what = isAlone ? "its own certificate only" : `${sent} certificates of its chain`;
	const orRoot = isAlone ? "" : ` If \`${shown}\` is a root, clients do not know it, or no longer do: use the chain that the authority gives for them.`;
	return faultOf("missing-intermediate", `an intermediate certificate is missing (${shown})`, {
		detail: `The server sends ${what}, without that of \`${shown}\` which signed \`${shownName(top)}\`.${orRoot}`,
		data: {
			issuer: shown,
			sent
		}
	});
}
function unknownRoot(root) {
	const shown = shownText(root);
	return faultOf("untrusted-root", `its certificate comes from an authority that nobody knows (${shown})`, {
		detail: `It comes from \`${shown}\`, which is not among the authorities that clients trust.`,
		data: { issuer: shown }
	});
}

//#endregion
//#region src/checks/smoke/certificate/handshake.ts
function handshakeFaults({ end, port }) {
	if (end.kind === "failed") return failed(end.failure, port);
	if (end.protocol !== "TLSv1" && end.protocol !== "TLSv1.1") return [];
	const version = end.protocol === "TLSv1" ? "TLS 1.0" : "TLS 1.1";
	return [faultOf("old-protocol", `it speaks nothing newer than ${version}`, {
		detail: `The best protocol that it offers is ${version}.`,
		data: { protocol: end.protocol }
	})];
}
function failed({ kind, code }, port) {
	const data = { code };
	if (kind === "not-tls") {
		const what = code === "HTTP" ? "plain HTTP" : "something other than TLS";
		return [faultOf("not-tls", `port ${port} speaks ${what}`, {
			detail: `Port ${port} answered with ${what}.`,
			data
		})];
	}
	if (kind !== "handshake") return [];
	if (/PROTOCOL_VERSION|UNSUPPORTED_PROTOCOL/.test(code)) return [faultOf("old-protocol", "it speaks no protocol that is in use", {
		detail: `It accepts neither TLS 1.2 and 1.3 nor 1.0 and 1.1 (\`${code}\`).`,
		data
	})];
	const cause = CAUSES.find(({ pattern }) => pattern.test(code));
	return [faultOf("handshake", cause?.title ?? "no secure connection comes about", {
		detail: `${cause?.detail ?? "The handshake failed"} (\`${code}\`).`,
		...cause === void 0 ? {} : { fix: cause.fix },
		data
	})];
}
const CAUSES = [
	{
		pattern: /UNRECOGNIZED_NAME|ALERT_INTERNAL_ERROR/,
		title: "the server has no certificate for this name",
		detail: "The server ended the handshake, as servers do that have no certificate for the name asked for",
		fix: "Add the domain to the app at its host, or the name to the server’s configuration; a certificate that was asked for just now takes minutes to come."
	},
	{
		pattern: /CERTIFICATE_REQUIRED|BAD_CERTIFICATE/,
		title: "the server asks the client for a certificate",
		detail: "The server lets in only clients that show a certificate",
		fix: "Check an address that is open to the public, or switch client certificates off for this host (Cloudflare: authenticated origin pulls)."
	},
	{
		pattern: /ALERT_HANDSHAKE_FAILURE|NO_SHARED_CIPHER|INSUFFICIENT_SECURITY/,
		title: "server and client have no cipher in common, or it has no certificate",
		detail: "The server found nothing that both sides accept: no common cipher, no certificate for this name, or it wants one of the client",
		fix: "Look at the ciphers that the server allows and whether it has a certificate for this host name; a proxy in front may not have one yet."
	},
	{
		pattern: /EXCESSIVE_MESSAGE_SIZE/,
		title: "its certificate is larger than clients accept",
		detail: "What it sends as its certificates is larger than OpenSSL reads (100 KB)",
		fix: "Get certificates with fewer names, a hundred each, and leave certificates out of the chain that do not belong there."
	},
	{
		pattern: /DH_KEY_TOO_SMALL|BAD_DH_VALUE/,
		title: "its Diffie-Hellman parameters are too weak",
		detail: "The server offers a key exchange that can be broken",
		fix: "Use ECDHE ciphers, or parameters of 2048 bits or more."
	}
];

//#endregion
//#region src/checks/smoke/certificate/certificate.ts
function judgeCertificate(sight, host, now) {
	const before = handshakeFaults(sight);
	const [first] = sight.certificates;
	if (first === void 0) return before;
	const leaf = readCertificate(first);
	if (leaf === void 0) return [...before, faultOf("unreadable", "its certificate cannot be read")];
	const sent = [leaf, ...sight.certificates.slice(1).flatMap((der) => readCertificate(der) ?? [])];
	const misplaced = sight.end.kind === "failed" ? misplacedLeaf(sent) : void 0;
	if (misplaced !== void 0) return [misplacedFault(misplaced, sent.indexOf(misplaced))];
	const path = pathOf(sent, rootsOf(sight), now) ?? {
		certificates: [leaf],
		places: [0],
		root: void 0
	};
	const objection = sight.end.kind === "connected" ? sight.end.verification : void 0;
	const builtIn = builtInOf(leaf.commonName);
	const trust = builtIn === void 0 ? trustFault(path, objection) : void 0;
	const found = [
		...before,
		dateFault(path, objection, now),
		trust,
		nameFault(leaf, plainHost(host), builtIn),
		purposeFault(path, objection),
		hashFault(path),
		keyFault(path),
		trust?.kind === "self-signed" || builtIn !== void 0 ? void 0 : lengthFault(leaf, path),
		sight.order === "sent" && !isInOrder(path) ? orderFault(path) : void 0
	].filter((each) => each !== void 0);
	const isReplaced = found.some(({ kind, severity }) => severity === "blocker" && !before.some((each) => each.kind === kind));
	return [...found, ...isReplaced ? [] : nearFault(path, now)];
}
const rootsOf = ({ roots }) => roots.flatMap(({ der, public: isPublic }) => {
	const certificate = readCertificate(der);
	return certificate === void 0 ? [] : [{
		certificate,
		public: isPublic
	}];
});
function whose(certificate, { certificates }) {
	return certificate === certificates[0] ? "its certificate" : `the certificate above its own, ${shownName(certificate)},`;
}
function dateFault(path, objection, now) {
	const all = withRoot(path);
	const old = all.find(({ to }) => to < now);
	if (old !== void 0) return faultOf("expired", `${whose(old, path)} expired ${spanWords(now - old.to)} ago`, {
		detail: `It was valid until ${dayOf(old.to)}.`,
		data: {
			expired: dayOf(old.to),
			daysLeft: Math.floor((old.to - now) / DAY_MS)
		},
		...old === path.certificates[0] ? {} : { fix: OLD_CHAIN }
	});
	const future = all.find(({ from }) => from > now);
	if (future !== void 0) return faultOf("not-yet-valid", `${whose(future, path)} is not valid yet`, {
		detail: `It is valid from ${dayOf(future.from)}, in ${spanWords(future.from - now)}.`,
		data: { validFrom: dayOf(future.from) }
	});
	if (objection === "CERT_HAS_EXPIRED") return faultOf("expired", "a certificate of its chain has expired", { fix: OLD_CHAIN });
	return objection === "CERT_NOT_YET_VALID" ? faultOf("not-yet-valid", "a certificate of its chain is not valid yet") : void 0;
}
const OLD_CHAIN = "Replace the chain that the server sends by the current one of the authority (`fullchain.pem` of the last renewal).";
function nameFault(leaf, host, builtIn) {
	const { names, addresses, commonName } = leaf;
	if (isAddress(host) ? addresses.includes(host) : names.some((name) => covers(name, host))) return void 0;
	if (builtIn !== void 0) return faultOf("wrong-host", `${builtIn} has no certificate for it and shows its built-in one`, {
		detail: `${builtIn} answers with the certificate that it makes itself where there is none for a host.`,
		fix: "Give this host a certificate: look whether the `tls` part of its ingress or router names the host and a secret or resolver, and whether cert-manager or ACME has got one.",
		data: { names: [shownName(leaf)] }
	});
	const alternative = [...names, ...addresses];
	const common = commonName === void 0 ? [] : [commonName];
	if (alternative.length === 0 && common.some((name) => covers(name, host) || plainHost(name) === host)) return faultOf("common-name-only", "its certificate has the host as common name only", {
		detail: "It has no subject alternative name, only a common name.",
		data: { commonName: shownText(commonName ?? "") }
	});
	const all = alternative.length === 0 ? common : alternative;
	const shown = all.slice(0, MAX_NAMES).map(shownText);
	const more = all.length > MAX_NAMES ? [`${all.length - MAX_NAMES} more`] : [];
	const list = shown.length === 0 ? "no name at all" : listOf([...shown.map((name) => `\`${name}\``), ...more]);
	const near = nearMiss(names.slice(0, 1e3), host);
	return faultOf("wrong-host", `its certificate is for ${shown[0] ?? "no name"}${all.length > 1 ? " and others" : ""}`, {
		detail: `It is for ${list}${near === void 0 ? "" : `; ${near}`}.`,
		data: { names: shown }
	});
}
const MAX_NAMES = 5;
const SERVER_AUTH = "1.3.6.1.5.5.7.3.1";
const ANY_USAGE = "2.5.29.37.0";
function purposeFault(path, objection) {
	const unfit = path.certificates.find(({ usages }) => usages !== void 0 && !usages.includes(SERVER_AUTH) && !usages.includes(ANY_USAGE));
	if (unfit === void 0 && objection !== "INVALID_PURPOSE" && objection !== "INVALID_CA") return void 0;
	const noAuthority = path.certificates.slice(1).find(({ x509 }) => !x509.ca);
	if (unfit === void 0 && noAuthority !== void 0) return faultOf("refused", `${whose(noAuthority, path)} may not sign others`, {
		detail: `\`${shownName(noAuthority)}\` signed another certificate without being an authority.`,
		data: { code: objection ?? "" }
	});
	const subject = unfit === void 0 ? "its certificate" : whose(unfit, path);
	return faultOf("wrong-purpose", `${subject} is not made for servers`, {
		detail: "Its key usage does not hold what a server needs (`serverAuth`).",
		data: { usages: (unfit ?? path.certificates[0])?.usages?.slice(0, 10) ?? [] }
	});
}
const belowRoot = ({ certificates, root }) => certificates.filter((each, index) => index === 0 || !(each.isSelfSigned || root?.certificate.x509.raw.equals(each.x509.raw)));
function hashFault(path) {
	const weak = belowRoot(path).find(({ weakHash, isSelfSigned }) => weakHash !== void 0 && !isSelfSigned);
	if (weak?.weakHash === void 0) return void 0;
	return faultOf("weak-signature", `${whose(weak, path)} is signed with ${weak.weakHash}`, {
		detail: `The signature of \`${shownName(weak)}\` uses ${weak.weakHash}.`,
		data: { hash: weak.weakHash }
	});
}
const MIN_BITS = {
	rsa: {
		name: "RSA",
		bits: 2048
	},
	"rsa-pss": {
		name: "RSA",
		bits: 2048
	},
	dsa: {
		name: "DSA",
		bits: 2048
	},
	ec: {
		name: "EC",
		bits: 256
	}
};
function keyFault(path) {
	for (const certificate of belowRoot(path)) {
		const { type, bits } = certificate.key;
		const least = MIN_BITS[type];
		if (least === void 0 || bits === void 0 || bits >= least.bits) continue;
		return faultOf("weak-key", `${whose(certificate, path)} has a key of ${bits} bits only`, {
			detail: `The ${least.name} key of \`${shownName(certificate)}\` has ${bits} bits, where ${least.bits} is the least.`,
			data: {
				type,
				bits
			}
		});
	}
}
function lengthFault(leaf, { root }) {
	const isPublic = root?.public === true || leaf.isPublic;
	const limit = limitOf(leaf, isPublic);
	const lifetime = lifetimeOf(leaf);
	if (lifetime <= limit * 864e5) return void 0;
	const days = Math.ceil(lifetime / DAY_MS);
	return faultOf("too-long", `its certificate is valid for ${days} days, longer than browsers accept`, {
		detail: `It is valid for ${days} days, where ${limit} are the most${isPublic ? ` for one issued on ${dayOf(leaf.from)}` : ""}.`,
		...isPublic ? {} : {
			severity: "medium",
			what: OWN_AUTHORITY
		},
		data: {
			days,
			limit
		}
	});
}
const OWN_AUTHORITY = "Apple’s devices refuse it, also from an authority of one’s own; other browsers do not.";
function orderFault(path) {
	return faultOf("chain-order", "its certificates come in the wrong order", {
		detail: `The certificate that signed another has to stand behind it; sent are, from the host up, the ${listOf(path.places.map((place) => `${place + 1}.`))}.`,
		data: { order: path.places.map((place) => String(place + 1)) }
	});
}
const misplacedFault = (leaf, place) => faultOf("chain-order", "its own certificate does not come first", {
	severity: "blocker",
	detail: `\`${shownName(leaf)}\` is the ${place + 1}. certificate that it sends; one that belongs to an authority is the first, so no handshake can succeed.`,
	what: "Every browser and every program refuses it.",
	data: { order: [String(place + 1)] }
});
function nearFault(path, now) {
	const soon = belowRoot(path).flatMap((certificate) => {
		const severity = nearness(certificate, now);
		return severity === void 0 ? [] : [{
			certificate,
			severity
		}];
	}).toSorted((a, b) => a.certificate.to - b.certificate.to)[0];
	if (soon === void 0) return [];
	const { certificate, severity } = soon;
	const left = certificate.to - now;
	return [faultOf("near-expiry", `${whose(certificate, path)} expires in ${spanWords(left)}`, {
		severity,
		detail: `It is valid until ${dayOf(certificate.to)}, ${spanWords(left)} of ${spanWords(lifetimeOf(certificate))} are left.`,
		data: {
			expires: dayOf(certificate.to),
			daysLeft: Math.floor(left / DAY_MS)
		}
	})];
}

//#endregion
//#region src/checks/smoke/certificate/certificates.ts
const TIMEOUT_MS = 15e3;
const inspectBy = (tls, clock) => async (url, timeoutMs) => {
	const sight = await tls.inspect({
		host: url.hostname.replace(/^\[|\]$/g, ""),
		port: portOf(url),
		timeoutMs
	});
	const faults = judgeCertificate(sight, url.hostname, clock.now());
	return sight.end.kind === "connected" || faults.length > 0 ? { faults } : {
		faults,
		unseen: sight.end
	};
};
const portOf = ({ port }) => port === "" ? 443 : Number(port);
function certificatesBy(inspect, requestFor, left) {
	const seen = /* @__PURE__ */ new Map();
	const look = async (url) => {
		const looked = await inspect(url, Math.max(1, Math.min(TIMEOUT_MS, left())));
		const request = requestFor(new URL(url.origin));
		const exchange = unsent(request);
		const { faults } = looked;
		return {
			...looked,
			findings: findingsOf("certificate", {
				host: request.secrets.hide(url.hostname),
				port: portOf(url),
				faults
			}, exchange)
		};
	};
	return { of(url) {
		const known = seen.get(url.origin) ?? look(url);
		seen.set(url.origin, known);
		return known;
	} };
}
function unsent(request) {
	const origin = shownOrigin(request.url, request.secrets);
	return {
		request: {
			...request,
			name: `certificate of ${shownHost(request.url, request.secrets)}`,
			url: new URL("/", request.url).href,
			shownUrl: `${origin}/`,
			path: "/",
			curl: `curl -svo /dev/null ${quotedUrl(`${origin}/`)}`
		},
		hops: [],
		end: {
			kind: "deadline",
			url: request.url,
			isStopped: false
		},
		at: 0,
		totalMs: 0,
		sent: 0,
		retries: 0,
		dropped: []
	};
}
const isToldByRequest = ({ kind }) => certificateWords[kind].rule === "smoke/tls";

//#endregion
//#region src/checks/smoke/template.ts
const HOLE = /\{([a-z][a-z0-9_-]{0,39})\}/gi;
const holesOf = (value) => [...new Set([...JSON.stringify(value).matchAll(HOLE)].map(([, name = ""]) => name))];
var NotSaved = class extends Error {
	name = "NotSaved";
	saved;
	constructor(saved) {
		super(`{${saved}} was not saved`);
		this.saved = saved;
	}
};
function toTemplate(text, option, { resolver, savable }, encode = (value) => value) {
	const parts = [];
	let from = 0;
	for (const match of text.matchAll(HOLE)) {
		const [whole, name = ""] = match;
		if (!savable.has(name)) continue;
		parts.push(resolver.resolve(text.slice(from, match.index), option), { saved: name });
		from = match.index + whole.length;
	}
	parts.push(resolver.resolve(text.slice(from), option));
	return (saved) => parts.map((part) => {
		if (typeof part === "string") return part;
		const value = saved.get(part.saved);
		if (value === void 0) throw new NotSaved(part.saved);
		return encode(value);
	}).join("");
}
function toJsonTemplate(value, option, holes) {
	if (typeof value === "string") return toTemplate(value, option, holes);
	if (Array.isArray(value)) {
		const items = value.map((each) => toJsonTemplate(each, option, holes));
		return (saved) => items.map((item) => item(saved));
	}
	if (typeof value !== "object" || value === null) return () => value;
	const entries = Object.entries(value).map(([key, each]) => [key, toJsonTemplate(each, option, holes)]);
	return (saved) => Object.fromEntries(entries.map(([key, item]) => [key, item(saved)]));
}
function mustBeSavable(text, option, savable) {
	for (const [whole, name = ""] of text.matchAll(HOLE)) if (!savable.has(name)) throw new UserError(`${option}: no step before saves \`${whole}\`.`, `Save it where it comes from: \`save: { ${name}: $.id }\`.`);
}

//#endregion
//#region src/checks/smoke/address.ts
function hostOf(host, { base, hosts }, option) {
	if (host === void 0) return base;
	const address = Object.hasOwn(hosts, host) ? hosts[host] : void 0;
	if (address !== void 0) return new URL(address);
	const near = nearest(host, Object.keys(hosts));
	throw new UserError(`${option}: this environment has no host \`${printable(host, 60)}\`.`, near === void 0 ? `Write it down on the default branch: \`environments: { production: { hosts: { ${printable(host, 60)}: https://… } } }\`.` : `Did you mean \`${near}\`?`);
}
function below(base, target) {
	if (/^https?:/i.test(target)) return new URL(target);
	if (target === "/") return new URL(base);
	return new URL(base.pathname.replace(/\/$/, "") + target, base);
}
function pathTemplate(target, base, savable) {
	const template = toTemplate(target.replaceAll("$", "$$$$"), "", {
		resolver: resolver(() => void 0),
		savable
	}, (value) => /^\.{1,2}$/.test(value) ? value.replaceAll(".", "%252E") : encodeURIComponent(value));
	return (saved) => below(base, template(saved));
}
const decodeHoles = (address) => address.replaceAll("%7B", "{").replaceAll("%7D", "}");

//#endregion
//#region src/checks/smoke/basic.ts
function basicOf({ user, password }, option, { resolve }, secrets) {
	const name = resolve(user, option("basic", "user"));
	if (name.includes(":")) throw new UserError(`${option("basic", "user")} becomes a name with a colon, which HTTP Basic cannot send.`, "Only the password may hold one.");
	const encoded = Buffer.from(`${name}:${resolve(password, option("basic", "password"))}`).toString("base64");
	secrets.add(encoded, "$BASIC");
	return {
		value: `Basic ${encoded}`,
		shown: `${user}:${password}`
	};
}

//#endregion
//#region src/core/skeleton.ts
const ESCAPE = /\\u\{([0-9a-f]{1,6})\}|\\u([0-9a-f]{4})|\\U([0-9a-f]{8})|\\x([0-9a-f]{2})|\\([0-3][0-7]{2}|[0-7]{2})|&(?:amp;){0,3}#x([0-9a-f]{1,6});?|&(?:amp;){0,3}#(\d{1,7});?|&(?:amp;){0,3}(amp|lt|gt|quot|apos|nbsp|shy|zwnj|zwj|lrm|rlm);/iy;
const BYTE = /%(?:25){0,3}([0-9a-f]{2})/iy;
const NAMED = {
	amp: "&",
	lt: "<",
	gt: ">",
	quot: "\"",
	apos: "'"
};
const UNSEEN = /[\p{M}\p{Cf}\p{Cc}\p{Z}\\\u115f\u1160\u3164\uffa0]/u;
const ASCII_WORD = /[a-z0-9]/;
function skeletonOf(original, undo = true) {
	const parts = [];
	const starts = [];
	const ends = [];
	const add = (char, start, end) => {
		const plain = ASCII_WORD.test(char) ? char : plainOf(char);
		if (plain === "") return;
		parts.push(plain);
		for (let unit = 0; unit < plain.length; unit++) {
			starts.push(start);
			ends.push(end);
		}
	};
	for (let at = 0; at < original.length;) {
		const code = original.codePointAt(at) ?? 0;
		const escaped = undo && (code === 92 || code === 38 || code === 37) ? escapeAt(original, at) : void 0;
		if (escaped !== void 0) {
			for (const char of escaped.chars) add(char, at, at + escaped.length);
			at += escaped.length;
			continue;
		}
		const char = String.fromCodePoint(code);
		add(char, at, at + char.length);
		at += char.length;
	}
	return {
		text: parts.join(""),
		starts,
		ends
	};
}
function escapeAt(text, at) {
	if (text.charAt(at) === "%") return characterAt(text, at);
	ESCAPE.lastIndex = at;
	const match = ESCAPE.exec(text);
	if (match === null) return void 0;
	const [whole, brace, four, eight, two, octal, hexadecimal, decimal, named = ""] = match;
	const length = whole.length;
	const digits = brace ?? four ?? eight ?? two ?? hexadecimal;
	if (digits !== void 0) return {
		chars: characterOf(Number.parseInt(digits, 16)),
		length
	};
	if (octal !== void 0) return {
		chars: characterOf(Number.parseInt(octal, 8)),
		length
	};
	if (decimal !== void 0) return {
		chars: characterOf(Number(decimal)),
		length
	};
	return {
		chars: NAMED[named.toLowerCase()] ?? "",
		length
	};
}
const characterOf = (code) => code <= 1114111 ? String.fromCodePoint(code) : "";
function characterAt(text, start) {
	const bytes = [];
	let at = start;
	for (let size = 1; bytes.length < size; size = sizeOfCharacter(bytes[0] ?? 0)) {
		BYTE.lastIndex = at;
		const match = BYTE.exec(text);
		if (match === null) break;
		bytes.push(Number.parseInt(match[1] ?? "", 16));
		at += match[0].length;
	}
	return bytes.length === 0 ? void 0 : {
		chars: Buffer.from(bytes).toString("utf8"),
		length: at - start
	};
}
const sizeOfCharacter = (first) => first >= 240 ? 4 : first >= 224 ? 3 : first >= 192 ? 2 : 1;
const plainOf = (char) => [...char.normalize("NFKD").toLowerCase().normalize("NFKD")].filter((each) => !UNSEEN.test(each)).join("");

//#endregion
//#region src/checks/smoke/spellings.ts
const SHORTEST$2 = 6;
const MOST_PIECES = 2e6;
function spellingsHider() {
	const wholes = /* @__PURE__ */ new Map();
	const windows = /* @__PURE__ */ new Set();
	let units = 0;
	let longestFirst;
	return {
		add(skeleton, shown) {
			if (skeleton.length < SHORTEST$2 || wholes.has(skeleton)) return;
			wholes.set(skeleton, shown);
			longestFirst = void 0;
			units += skeleton.length;
			if (units > MOST_PIECES) return;
			for (let at = 0; at + 8 <= skeleton.length; at++) {
				const piece = skeleton.slice(at, at + 8);
				if (!isOfWords(piece)) windows.add(piece);
			}
		},
		hide(text) {
			if (wholes.size === 0) return text;
			longestFirst ??= [...wholes].sort(([a], [b]) => b.length - a.length);
			const skeleton = skeletonOf(text);
			const found = [...wholesIn(skeleton.text, longestFirst), ...piecesIn(skeleton.text, windows)];
			return found.length === 0 ? text : without$1(text, skeleton, found);
		}
	};
}
function* wholesIn(text, wholes) {
	for (const [whole, shown] of wholes) for (let from = text.indexOf(whole); from >= 0; from = text.indexOf(whole, from + whole.length)) yield {
		from,
		to: from + whole.length,
		shown
	};
}
function* piecesIn(text, windows) {
	for (let from = 0; from + 8 <= text.length; from++) {
		if (!windows.has(text.slice(from, from + 8))) continue;
		let to = from + 8;
		while (to < text.length && windows.has(text.slice(to - 8 + 1, to + 1))) to++;
		yield {
			from,
			to,
			shown: "****"
		};
		from = to - 1;
	}
}
function without$1(text, { starts, ends }, found) {
	const shownAt = /* @__PURE__ */ new Map();
	const isHidden = new Uint8Array(text.length);
	for (const { from, to, shown } of found) {
		const start = starts[from] ?? 0;
		const end = ends[to - 1] ?? text.length;
		if (isHidden[start] === 0) shownAt.set(start, shown);
		isHidden.fill(1, start, end);
	}
	let hidden = "";
	for (let at = 0; at < text.length; at++) {
		hidden += shownAt.get(at) ?? "";
		if (isHidden[at] === 0) hidden += text.charAt(at);
	}
	return hidden;
}

//#endregion
//#region src/checks/smoke/known-secrets.ts
const SHORTEST$1 = 3;
const SHORTEST_MASK = 6;
const SHORTEST_PIECES = 8;
const LONGEST_ENCODED = 4096;
function knownSecrets(mask) {
	const known = /* @__PURE__ */ new Set();
	const all = hider();
	const keys = hider();
	return {
		add(value, shown) {
			if (value.length < SHORTEST$1 || known.has(value)) return;
			known.add(value);
			all.add(value, shown);
			if (value.length >= SHORTEST_PIECES && /\d/.test(value) && /[a-z]/i.test(value)) keys.add(value, shown);
			if (value.length >= SHORTEST_MASK) mask?.(value);
		},
		hide: (text) => all.hide(text),
		hideKeys: (text) => keys.hide(text)
	};
}
function hider() {
	let waiting = [];
	let forms = [];
	const pieces = piecesHider();
	const spellings = spellingsHider();
	const takeIn = () => {
		for (const [value, shown] of waiting) {
			const all = (value.length > LONGEST_ENCODED ? [value] : allForms(value)).filter((form) => form.length >= SHORTEST$1);
			forms.push(...all.map((form) => [form, shown]));
			for (const form of all) if (form.length >= SHORTEST_PIECES) pieces.add(form);
			const spelt = value.length > LONGEST_ENCODED ? [value] : [value, ...misreadFormsOf(value)];
			for (const each of spelt) {
				spellings.add(skeletonOf(each).text, shown);
				spellings.add(skeletonOf(each, false).text, shown);
			}
		}
		if (waiting.length > 0) forms = forms.sort(([a], [b]) => b.length - a.length);
		waiting = [];
	};
	return {
		add: (value, shown) => void waiting.push([value, shown]),
		hide(text) {
			takeIn();
			const plain = forms.reduce((hidden, [form, shown]) => hidden.replaceAll(form, () => shown), text);
			return pieces.hide(spellings.hide(plain));
		}
	};
}
const allForms = (raw) => {
	const value = raw.toWellFormed();
	const bytes = Buffer.from(value);
	const html = value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
	return [.../* @__PURE__ */ new Set([
		...formsOf(value),
		...misreadFormsOf(value),
		bytes.toString("base64"),
		bytes.toString("base64url"),
		html,
		html.replaceAll("\"", "&quot;").replaceAll("'", "&#39;"),
		new URLSearchParams([["", value]]).toString().slice(1),
		new URL(`http://h/${value.replaceAll(/[/?#\\]/g, (char) => encodeURIComponent(char))}`).pathname.slice(1),
		asHost(value),
		[...value].reverse().join(""),
		value.toUpperCase(),
		value.toLowerCase()
	])];
};
const asHost = (value) => {
	const url = `http://${value}.h/`;
	return URL.canParse(url) && !/[/?#@:\\]/.test(value) ? new URL(url).hostname.replace(/\.h$/, "") : "";
};

//#endregion
//#region src/checks/smoke/only.ts
const SITE_NAMES = {
	certificate: "certificate",
	https: "http leads to https",
	canonical: "one address",
	assets: "scripts and styles",
	headers: "headers"
};
const CERTIFICATE = /^certificate of \S+$/;
const movedName = (from) => `redirect ${printable(from, 60)}`;
function selectedChecks({ checks, redirects, only }) {
	const entries = Object.entries(checks);
	if (only === void 0) return entries;
	const known = [...entries.map(([name]) => name), ...Object.keys(redirects).map(movedName)];
	const all = [...known, ...Object.values(SITE_NAMES)];
	for (const name of only) {
		if (all.includes(name) || CERTIFICATE.test(name)) continue;
		const near = nearest(name, all);
		throw new UserError(`There is no smoke check \`${printable(name, 80)}\`.`, near === void 0 ? `There are: ${[...known.slice(0, 10), ...Object.values(SITE_NAMES)].map((each) => `\`${printable(each, 80)}\``).join(", ")}.` : `Did you mean \`${near}\`?`);
	}
	return entries.filter(([name]) => only.includes(name));
}
const wantsMoved = ({ only }, from) => only === void 0 || only.includes(movedName(from));
const namesPart = ({ only }, part) => only === void 0 ? void 0 : only.includes(SITE_NAMES[part]) || part === "certificate" && only.some((name) => CERTIFICATE.test(name));
const wantsCertificate = ({ only }, host) => only === void 0 || only.includes(SITE_NAMES.certificate) || only.includes(`${SITE_NAMES.certificate} of ${host}`);

//#endregion
//#region src/checks/smoke/protect.ts
function protectHeaders({ protect = {}, variables, allowedOrigins }, secrets, optionOf, base) {
	const { used, resolve } = resolver(variables);
	const access = protect["cloudflare-access"];
	const headers = [
		...protect.vercel === void 0 ? [] : [[
			"x-vercel-protection-bypass",
			protect.vercel,
			"vercel"
		]],
		...access === void 0 ? [] : [[
			"cf-access-client-id",
			access.id,
			"cloudflare-access"
		], [
			"cf-access-client-secret",
			access.secret,
			"cloudflare-access"
		]],
		...Object.entries(protect.headers ?? {}).map(([name, text]) => [
			name.toLowerCase(),
			text,
			"headers"
		])
	].map(([name, text, option]) => ({
		name,
		value: resolve(text, optionOf(["protect", option])),
		shown: text
	}));
	if (protect.basic !== void 0) {
		const plain = resolve(protect.basic, optionOf(["protect", "basic"]));
		const value = `Basic ${Buffer.from(plain).toString("base64")}`;
		secrets.add(value.slice(6), "$BASIC");
		headers.push({
			name: "authorization",
			value,
			shown: "Basic $BASIC"
		});
	}
	for (const [name, value] of used) secrets.add(value, `$${name}`);
	if (used.size > 0 && !allowedOrigins.includes(base.origin)) throw new UserError(`${optionOf(["protect"])} sends \`$${[...used.keys()].join("`, `$")}\` to ${base.origin}, which is not one of your environments.`, "Name this address under `environments.<name>.url` on the default branch.");
	return headers;
}

//#endregion
//#region src/checks/smoke/shared.ts
function withShared(step, { headers = {}, host, basic, csrf }) {
	const keys = /* @__PURE__ */ new Set();
	const section = { ...step };
	const verb = [
		"post",
		"put",
		"patch",
		"delete"
	].find((each) => step[each] !== void 0);
	const names = new Set(Object.keys(step.headers ?? {}).map((name) => name.toLowerCase()));
	if (step.basic !== void 0) names.add("authorization");
	const more = Object.entries(headers).filter(([name]) => !names.has(name.toLowerCase()));
	if (more.length > 0) {
		section.headers = {
			...Object.fromEntries(more),
			...step.headers
		};
		for (const [name] of more) keys.add(`headers.${name}`);
	}
	if (host !== void 0 && step.host === void 0 && !isWhole(step)) {
		section.host = host;
		keys.add("host");
	}
	if (basic !== void 0 && step.basic === void 0 && !names.has("authorization")) {
		section.basic = basic;
		keys.add("basic");
	}
	if (csrf !== void 0 && step.csrf === void 0 && verb !== void 0) {
		section.csrf = csrf;
		keys.add("csrf");
		const carrier = csrf.as.toLowerCase().split(" ")[0];
		if ((carrier === "form" || carrier === "json") && step.form === void 0 && step.json === void 0) section[carrier] = {};
	}
	return {
		section,
		keys
	};
}
const isWhole = (step) => [
	"get",
	"head",
	"post",
	"put",
	"patch",
	"delete",
	"submit"
].some((verb) => /^https?:/i.test(step[verb] ?? ""));

//#endregion
//#region src/checks/smoke/outgoing.ts
const USER_AGENT = `${TOOL.name}/${TOOL.version} (smoke check; +${REPOSITORY_URL})`;
const acceptOf = (expect) => expect.json.length > 0 || expect.type === "json" ? "application/json" : "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
function headerValue(value, option) {
	if (/[^\t\x20-\x7e\x80-\xff]/.test(value)) throw new Unsendable(`${option} becomes a value with a line break or a letter that no header can hold.`, "If it is a secret, store it again without the line break at its end; if it is saved from an answer, save another part of it.");
	return value;
}
var Unsendable = class extends UserError {};
function bodyOf(json, form, saved, token) {
	if (json !== void 0) {
		const value = json(saved);
		const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
		const withToken = token?.in === "json" && isObject ? {
			...value,
			[token.name]: token.value
		} : value;
		return {
			headers: { "content-type": "application/json" },
			text: JSON.stringify(withToken)
		};
	}
	if (form === void 0) return void 0;
	const fields = form.filter(({ name }) => token?.in !== "form" || name !== token.name).flatMap(({ name, values }) => values.map((template) => [name, template(saved)]));
	if (token?.in === "form") fields.push([token.name, token.value]);
	return {
		headers: { "content-type": "application/x-www-form-urlencoded" },
		text: new URLSearchParams(fields).toString()
	};
}
function multipart(fields) {
	const boundary = `----launch-ready-${randomUUID()}`;
	const escaped = (name) => name.replaceAll("\r", "%0D").replaceAll("\n", "%0A").replaceAll("\"", "%22");
	const parts = fields.map(([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${escaped(name)}"\r\n\r\n${value.replaceAll(/\r\n|\r|\n/g, "\r\n")}\r\n`);
	return {
		type: `multipart/form-data; boundary=${boundary}`,
		body: `${parts.join("")}--${boundary}--\r\n`
	};
}

//#endregion
//#region src/checks/smoke/planning.ts
const optionIn = ({ path, shared, planning }) => (...below) => {
	const isShared = shared !== void 0 && [below[0], below.slice(0, 2).join(".")].some((key) => shared.keys.has(key ?? ""));
	return planning.optionOf([...isShared ? shared.path : path, ...below]);
};

//#endregion
//#region src/checks/smoke/parts.ts
function partsOf(section, place) {
	const { auth, savable, owned = /* @__PURE__ */ new Set(), planning } = place;
	const option = optionIn(place);
	const verb = METHODS.find((each) => section[each] !== void 0) ?? (section.submit === void 0 ? "get" : "submit");
	const target = section[verb] ?? "/";
	const sent = resolver(planning.variables);
	const holes = {
		resolver: sent,
		savable
	};
	mustBeSavable(target, option(verb), savable);
	const host = hostOf(section.host, planning, option("host"));
	const address = below(host, target);
	const withPath = pathTemplate(target, host, savable);
	const query = Object.entries(section.query ?? {}).map(([key, value]) => [key, toTemplate(String(value), option("query", key), holes)]);
	const headers = Object.entries(section.headers ?? {}).map(([header, value]) => {
		const at = option("headers", header);
		const template = toTemplate(value, at, holes);
		if (!holesOf(value).some((key) => savable.has(key))) headerValue(template(/* @__PURE__ */ new Map()), at);
		return [
			header.toLowerCase(),
			(saved) => headerValue(template(saved), at),
			value
		];
	});
	const basic = section.basic === void 0 ? void 0 : basicOf(section.basic, option, sent, planning.secrets);
	const json = section.json === void 0 ? void 0 : toJsonTemplate(section.json, option("json"), holes);
	const form = Object.entries(section.form ?? {}).map(([key, value]) => ({
		name: key,
		values: [value].flat().map((each) => toTemplate(String(each), option("form", key), holes)),
		...typeof value === "boolean" ? { isTicked: value } : {}
	}));
	for (const [key, value] of sent.used) planning.secrets.add(value, `$${key}`);
	const needs = holesOf(section).filter((key) => savable.has(key));
	const sendsOwned = needs.filter((key) => owned.has(key));
	const own = [...[...sent.used.keys()].map((key) => `$${key}`), ...sendsOwned.map((key) => `{${key}}`)];
	if ((own.length > 0 || auth) && !planning.allowedOrigins.includes(address.origin)) throw new UserError(`${option()} sends ${own.length > 0 ? `\`${own.join("`, `")}\`` : "the session"} to ${address.origin}, which is not one of your environments.`, "Name this address under `environments.<name>.url` or `.hosts` on the default branch, or take the variable out.");
	const ownHeaders = [...headers.map(([header]) => header), ...basic === void 0 ? [] : ["authorization"]];
	return {
		verb,
		isForm: verb === "submit",
		method: verb === "submit" ? "GET" : verb.toUpperCase(),
		target,
		address,
		withPath,
		query,
		headers,
		basic,
		json,
		form: section.form === void 0 ? void 0 : form,
		needs,
		ownHeaders,
		hasCredentials: own.length > 0 || auth || ownHeaders.includes("authorization") || ownHeaders.includes("cookie"),
		isOwn: ({ origin }) => planning.allowedOrigins.includes(origin) || origin === planning.base.origin
	};
}

//#endregion
//#region src/checks/smoke/curl-of.ts
function curlLinesOf(section, parts, place, expect) {
	const { planning, savable, isKnown = false } = place;
	const marked = partsOf(section, {
		...place,
		planning: {
			...planning,
			variables: variableMark,
			secrets: knownSecrets()
		}
	});
	const holes = new Map([...savable].map((name) => [name, `{${name}}`]));
	const withHoles = (text) => [...savable].reduce((filled, name) => filled.replaceAll(`%7B${name}%7D`, `{${name}}`), text);
	const own = marked.headers.map(([name, template]) => [name, template(holes)]);
	const isGiven = (name) => own.some(([each]) => each === name);
	const common = (session, url, more) => {
		const isOwn = parts.isOwn(new URL(url));
		const fromSession = isOwn && session.headers["authorization"] !== void 0;
		const user = parts.basic?.shown ?? (fromSession ? planning.sessionUser : void 0);
		const bearer = fromSession && user === void 0 && !isGiven("authorization");
		const accept = acceptOf(expect);
		const headers = [
			...isOwn ? planning.protect.map(({ name, shown }) => [name, markVariables(shown, "")]) : [],
			...bearer ? [["authorization", `Bearer ${variableMark("TOKEN")}`]] : [],
			...accept === "application/json" ? [["accept", accept]] : [],
			...more
		];
		return {
			headers: [...headers.filter(([name], index) => !isGiven(name) && headers.findLastIndex(([each]) => each === name) === index), ...own],
			...user === void 0 || isGiven("authorization") ? {} : { user: markVariables(user, "") },
			hasCookies: session.cookiesFor(url) !== ""
		};
	};
	return {
		of({ session, url: sentUrl, token }) {
			const url = marked.withPath(holes);
			for (const [key, template] of marked.query) url.searchParams.append(key, template(holes));
			const shownToken = token && {
				...token,
				value: variableMark("CSRF_TOKEN")
			};
			const body = parts.isForm ? void 0 : bodyOf(marked.json, marked.form, holes, shownToken);
			const isJson = marked.json !== void 0;
			const text = body && (isJson ? body.text : withHoles(body.text));
			return curlLine({
				method: parts.method,
				url: withHoles(url.href),
				...common(session, sentUrl, [...isJson && body !== void 0 ? [["content-type", "application/json"]] : [], ...shownToken?.in === "header" ? [[shownToken.name.toLowerCase(), shownToken.value]] : []]),
				...text === void 0 ? {} : { body: isJson ? { text } : { form: text } }
			});
		},
		ofForm({ session, url: sentUrl, form }) {
			const fields = shownFields(form, marked, holes);
			const text = withHoles(new URLSearchParams(fields.map(([name, value]) => [name, value])).toString());
			const url = new URL(form.url);
			if (form.method === "GET") url.search = text;
			else if (url.search !== "" && (parts.hasCredentials || isKnown)) url.search = variableMark("QUERY");
			const body = form.isMultipart ? { fields } : { form: text };
			return curlLine({
				method: form.method,
				url: withHoles(url.href),
				...common(session, sentUrl, [["origin", url.origin], ["referer", withHoles(marked.withPath(holes).href)]]),
				...form.method === "GET" ? {} : { body }
			});
		}
	};
}
const ORDINARY = /^(?:|on|off|true|false|yes|no|utf-?8|✓|\d{1,2}|put|patch|delete)$/i;
function shownFields({ fields }, { form = [] }, holes) {
	const given = new Map(form.filter(({ isTicked }) => isTicked === void 0).map(({ name, values }) => [name, [...values]]));
	return fields.map(([name, value]) => {
		const own = given.get(name)?.shift();
		if (own !== void 0) return [name, own(holes)];
		if (ORDINARY.test(value)) return [name, value];
		if (/csrf|token|nonce|authenticity/i.test(name)) return [name, variableMark("CSRF_TOKEN")];
		return [name, variableMark(name.toUpperCase().replace(/[^A-Z0-9]+/g, "_").replace(/^(?=\d|$)/, "_"))];
	});
}

//#endregion
//#region src/checks/smoke/build.ts
const MAX_BODY = 1048576;
function buildersOf(section, parts, place, expect) {
	const { verb, isForm, method, target, address, withPath, query, headers, basic, json, form, isOwn } = parts;
	const { ownHeaders, hasCredentials } = parts;
	const { name, isKnown = false, planning } = place;
	const protectAt = (url) => isOwn(url) ? planning.protect : [];
	const logsIn = place.path[0] === "login";
	const isAlways = "always" in section && section.always === true;
	const common = (session, to) => {
		const fromSession = isOwn(to) ? session.headers : {};
		const protect = protectAt(to);
		return {
			name,
			path: address.pathname + address.search,
			isHomepage: verb === "get" && target === "/" && section.host === void 0,
			expect,
			secrets: planning.secrets,
			thinking: planning.thinking,
			...logsIn ? { logsIn: true } : {},
			...isAlways ? { cleansUp: true } : {},
			anonymous: !hasCredentials && !isKnown,
			hasCredentials,
			fromSession,
			guardHeaders: protect.map((each) => each.name).filter((each) => !ownHeaders.includes(each)),
			ownHeaders: [.../* @__PURE__ */ new Set([
				...ownHeaders,
				...protect.map((each) => each.name),
				...Object.keys(fromSession)
			])],
			baseHeaders: {
				"user-agent": USER_AGENT,
				accept: acceptOf(expect),
				...Object.fromEntries(protect.map((each) => [each.name, each.value])),
				...fromSession,
				...basic === void 0 ? {} : { authorization: basic.value }
			},
			maxBytes: Math.max(MAX_BODY, (expect.maxBytes ?? 0) + 1)
		};
	};
	const line = curlLinesOf(section, parts, place, expect);
	return {
		build(saved, session, token) {
			const url = withPath(saved);
			const { fromSession: _, baseHeaders, ...rest } = common(session, url);
			for (const [key, template] of query) url.searchParams.append(key, template(saved));
			const body = isForm ? void 0 : bodyOf(json, form, saved, token);
			const inHeader = token?.in === "header" ? { [token.name.toLowerCase()]: headerValue(token.value, optionIn(place)("csrf")) } : {};
			return {
				...rest,
				method,
				url: url.href,
				shownUrl: decodeHoles(address.href),
				path: decodeHoles(rest.path),
				headers: {
					...baseHeaders,
					...body?.headers,
					...inHeader,
					...Object.fromEntries(headers.map(([header, template]) => [header, template(saved)]))
				},
				ownHeaders: [...rest.ownHeaders, ...Object.keys(inHeader)],
				...body === void 0 ? {} : { body: body.text },
				curl: line.of({
					session,
					url: url.href,
					token
				})
			};
		},
		buildForm(saved, session, filled) {
			const url = new URL(filled.url);
			const { fromSession: _, baseHeaders, ...rest } = common(session, url);
			const fields = new URLSearchParams(filled.fields.map(([key, value]) => [key, value]));
			const isGet = filled.method === "GET";
			const from = new URL(filled.page).origin;
			if (isGet) url.search = fields.toString();
			const encoded = filled.isMultipart ? multipart(filled.fields) : {
				type: "application/x-www-form-urlencoded",
				body: fields.toString()
			};
			return {
				...rest,
				method: filled.method,
				url: url.href,
				shownUrl: decodeHoles(address.href),
				path: decodeHoles(rest.path),
				isHomepage: false,
				headers: {
					...baseHeaders,
					origin: from,
					referer: url.origin === from && url.origin === address.origin ? withPath(saved).href : `${from}/`,
					...isGet ? {} : { "content-type": encoded.type },
					...Object.fromEntries(headers.map(([header, template]) => [header, template(saved)]))
				},
				...isGet ? {} : { body: encoded.body },
				curl: line.ofForm({
					session,
					url: url.href,
					form: filled
				})
			};
		}
	};
}

//#endregion
//#region src/checks/smoke/credentials.ts
const WORDS = /(?:^|[^a-z])(?:(?:access|id|refresh|bearer|session|csrf|xsrf|auth)?_?tokens?|auth(?:entication|ori[sz]ation)?|secrets?|signature|sig|pass(?:word|wd|phrase)?|pwd|jwt|sessions?|sess|sid|sessid|csrf|xsrf|credentials?|cookie|otp|hmac|bearer)(?:[^a-z]|$)/i;
const KEY = /(?:^|[^a-z])(?:[a-z]+_?)?keys?(?:[^a-z]|$)/i;
const QUERY_KEY = /^(?:(?:.*[^a-z])?(?:api|access|private|secret|service|app|client|license|subscription|developer|auth)_?)?keys?$/i;
const split = (name) => name.replace(/([a-z])([A-Z])/g, "$1_$2").replaceAll("-", "_");
const opens = (name) => WORDS.test(split(name)) || KEY.test(split(name));
const opensQuery = (name) => WORDS.test(split(name)) || QUERY_KEY.test(split(name));
const VARIABLE = /\$(?:\{(?!DEPLOYED_SHA\}|RUN\})[A-Za-z_]\w*\}|(?!DEPLOYED_SHA\b|RUN\b)[A-Z_][A-Z0-9_]*)/g;
const TOKEN = /^(?:eyJ[\w-]{5,}\.[\w-]+\.[\w-]*|(?=[^.]*\d)(?=[^.]*[A-Za-z])[\w+/=-]{32,})$/;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
function credentialsOf(section, owned, auth) {
	const namesIn = (value) => [...value.replaceAll("$$", "").match(VARIABLE) ?? [], ...holesOf(value).filter((key) => owned.has(key))];
	const headers = Object.entries(section.headers ?? {}).map(([name, value]) => {
		const names = namesIn(value);
		return {
			name: name.toLowerCase(),
			holds: names.length > 0,
			says: opens(name) || names.some(opens)
		};
	});
	const query = Object.entries(section.query ?? {}).map(([name, raw]) => {
		const names = namesIn(String(raw));
		return {
			name,
			holds: names.length > 0,
			says: opensQuery(name) || names.some(opens)
		};
	});
	const csrf = section.csrf?.as.split(" ") ?? [];
	const sent = headers.filter(({ holds, says }) => holds || says);
	const isOnly = !auth && section.basic === void 0 && sent.length === 0 && !query.some(({ holds, says }) => holds && says);
	const asked = query.filter(({ holds, says }) => says || isOnly && holds);
	const isSure = auth || section.basic !== void 0 || [...sent, ...asked].some(({ says }) => says);
	return {
		headers: [
			...sent.map(({ name }) => name),
			...section.basic === void 0 ? [] : ["authorization"],
			...csrf[0]?.toLowerCase() === "header" && csrf[1] !== void 0 ? [csrf[1].toLowerCase()] : []
		],
		query: asked.map(({ name }) => name),
		unclear: isSure ? [...sent, ...asked].filter(({ says }) => !says).map(({ name }) => name) : []
	};
}
function asStranger(bare, credentials) {
	const isOurs = (name) => !bare.guardHeaders.includes(name) && (credentials.headers.includes(name) || /^(?:authorization|cookie)$/.test(name));
	const headers = Object.entries(bare.headers);
	const values = headers.filter(([name]) => isOurs(name)).map(([, value]) => value.replace(/^\w+ +/, ""));
	const isKey = (key, value) => credentials.query.includes(key) || opensQuery(key) || TOKEN.test(value) && !UUID.test(value) || value.length >= 6 && values.some((each) => each.includes(value));
	const url = new URL(bare.url);
	const gone = [...url.searchParams].filter(([key, value]) => isKey(key, value));
	if (gone.length > 0) {
		const kept = [...url.searchParams].filter(([key, value]) => !isKey(key, value));
		url.search = new URLSearchParams(kept).toString();
	}
	return {
		request: {
			...bare,
			url: url.href,
			headers: Object.fromEntries(headers.filter(([name]) => !isOurs(name))),
			anonymous: true,
			hasCredentials: false
		},
		left: [...headers.filter(([name]) => isOurs(name)).map(([name]) => name), ...new Set(gone.map(([key]) => `?${key}`))]
	};
}

//#endregion
//#region src/checks/smoke/fill.ts
function fillerOf(section, place, resolver) {
	const option = optionIn(place);
	mustBeFillable(section, place);
	return {
		needsSaved: holesOf(section.expect).some((name) => place.savable.has(name)),
		fillWith: (saved) => (text, path) => {
			const isPlace = path[0] === "url" || path[0] === "redirect";
			const holes = {
				resolver,
				savable: saved === void 0 ? /* @__PURE__ */ new Set() : place.savable
			};
			return toTemplate(text, option("expect", ...path), holes, isPlace ? encodeURIComponent : void 0)(saved ?? /* @__PURE__ */ new Map());
		}
	};
}
const VARIABLE_IN_REGEX = /\\.|\[(?:\\.|[^\]\\])*\]|(?<name>\$[A-Z_][A-Z0-9_]*)/gsu;
const COMPARED = /=\s*["']?(?<name>\$(?:[A-Z_][A-Z0-9_]+|\{[A-Za-z_]\w*\}))/;
function mustBeFillable({ expect, ...section }, place) {
	const option = optionIn(place);
	const regexes = [...[expect.regex ?? []].flat().map((text) => ({
		text,
		at: ["regex"]
	})), ...Object.entries(expect.json ?? {}).flatMap(([path, raw]) => isComparison(raw) && raw.matches !== void 0 ? [{
		text: raw.matches,
		at: ["json", path]
	}] : [])];
	for (const { text, at } of regexes) {
		const name = [...text.matchAll(VARIABLE_IN_REGEX)].find(({ groups }) => groups?.["name"] !== void 0)?.groups?.["name"];
		if (name !== void 0) throw new UserError(`${option("expect", ...at)}: \`${name}\` in a regular expression is not replaced, and matches nothing.`, `Write what must be there as \`text: ${name}\`${at[0] === "json" ? " or as the value of the path" : ""}; a dollar sign is \`\\$\`.`);
	}
	const css = expect.css;
	const keys = [...Object.keys(expect.json ?? {}).map((text) => ({
		text,
		key: "json",
		instead: "{ \"$.items[*].id\": \"{id}\" }"
	})), ...(typeof css === "string" ? [css] : Array.isArray(css) ? css : Object.keys(css ?? {})).map((text) => ({
		text,
		key: "css",
		instead: "{ \"a.record\": { href: \"/records/{id}\" } }"
	}))];
	for (const { text, key, instead } of keys) {
		const hole = holesOf(text).find((name) => place.savable.has(name));
		const name = hole === void 0 ? COMPARED.exec(text)?.groups?.["name"] : `{${hole}}`;
		if (name !== void 0) throw new UserError(`${option("expect", key, text)}: \`${printable(name, 60)}\` is filled in only in a value, not in ${key === "json" ? "a JSONPath" : "a selector"}.`, `Select more and write it as the value: \`${instead.replaceAll("{id}", name)}\`; one of what is selected must be it.`);
	}
	const own = new Set(Object.keys(section.save ?? {}));
	for (const name of holesOf(expect)) if (own.has(name) && !place.savable.has(name)) throw new UserError(`${option("expect")}: \`{${name}}\` is saved by this very step, after its answer was compared.`, "Compare it in a later step.");
}

//#endregion
//#region src/checks/smoke/step.ts
async function planStep(section, place) {
	const { path, auth, isKnown = false, shared, planning } = place;
	const option = optionIn(place);
	const parts = partsOf(section, place);
	const { isForm, method, form = [], hasCredentials } = parts;
	const compared = resolver(planning.variables, "compares with");
	const { needsSaved, fillWith } = fillerOf(section, place, compared);
	const expectationOf = (saved) => toExpectation(section.expect, planning.errorPages, planning.thinking, fillWith(saved));
	const expect = expectationOf();
	for (const [key, value] of compared.used) planning.secrets.add(value, `$${key}`);
	for (const each of expect.json) mustBeJsonPath(each.path, option("expect", "json", each.path));
	for (const each of expect.css) await mustBeSelector(each.selector, option("expect", "css", each.selector));
	const saves = Object.entries(section.save ?? {}).map(([key, raw]) => ({
		name: key,
		source: toSource(raw)
	}));
	for (const { name: key, source } of saves) await mustBeSource(source, option("save", key));
	if (section["form-css"] !== void 0) await mustBeSelector(section["form-css"], option("form-css"));
	const csrf = section.csrf === void 0 ? void 0 : await planCsrf(section, {
		...place,
		path: shared?.keys.has("csrf") ? shared.path : path
	});
	if (expect.notPublic && !hasCredentials) throw new UserError(`${option("expect", "not-public")}: the request carries nothing that a stranger lacks.`, "Add `auth: true`, or a header with a `$NAME`.");
	if (expect.rateLimited !== null && (isForm || csrf !== void 0)) throw new UserError(`${option("expect", "rate-limited")}: the page with the form would be asked for again and again, not what it sends.`, "Write the request itself, without a token: a limit refuses it before its token is looked at.");
	const builders = buildersOf(section, parts, place, expect);
	return {
		origin: parts.address.origin,
		method,
		expect,
		always: "always" in section && section.always === true,
		auth,
		hasCredentials,
		credentials: credentialsOf(section, place.owned ?? /* @__PURE__ */ new Set(), auth),
		isKnown,
		isHome: method === "GET" && !isForm && parts.target === "/" && section.host === void 0,
		saves,
		needs: parts.needs,
		...csrf === void 0 ? {} : { csrf },
		...isForm ? { submit: {
			...section["form-css"] === void 0 ? {} : { css: section["form-css"] },
			allowedOrigins: planning.allowedOrigins,
			fields: (saved) => form.map(({ values, ...field }) => ({
				...field,
				values: values.map((template) => template(saved))
			}))
		} } : {},
		...needsSaved ? comparedLater(builders, expectationOf) : builders
	};
}
const comparedLater = ({ build, buildForm }, expectationOf) => ({
	build: (saved, ...more) => ({
		...build(saved, ...more),
		expect: expectationOf(saved)
	}),
	buildForm: (saved, ...more) => ({
		...buildForm(saved, ...more),
		expect: expectationOf(saved)
	})
});
async function planCsrf(section, input) {
	const { csrf } = section;
	if (csrf === void 0) return void 0;
	const { from, as, ...source } = csrf;
	const [carrier = "", key = ""] = as.split(" ");
	await mustBeSource(source, input.planning.optionOf([...input.path, "csrf"]));
	return {
		from: await planStep({
			get: from,
			expect: {},
			...section.host === void 0 || /^https?:/i.test(from) ? {} : { host: section.host },
			...section.basic === void 0 ? {} : { basic: section.basic }
		}, {
			...input,
			path: [...input.path, "csrf"]
		}),
		source,
		in: carrier.toLowerCase(),
		name: key
	};
}

//#endregion
//#region src/checks/smoke/plan.ts
const DASHBOARDS = /^(?:(?:www\.)?(?:vercel\.com|github\.com|gitlab\.com)|app\.netlify\.com|dashboard\.(?:render|heroku)\.com|(?:www\.)?railway\.(?:app|com)|console\.(?:cloud\.google|aws\.amazon)\.com|dash\.cloudflare\.com|fly\.io)$/;
function parseBaseUrl(text) {
	const wrong = (why, advice) => new UserError(`The URL \`${shownInput(text)}\` ${why}.`, advice);
	const url = URL.canParse(text) ? new URL(text) : void 0;
	if (url === void 0 || !/^https?:$/.test(url.protocol)) throw wrong("is not a web address", "Write it whole: https://app.example.com");
	if (url.username !== "" || url.password !== "") throw wrong("holds a password, and addresses are shown in reports", "Send it as a header: `smoke: { protect: { basic: $USER:$PASSWORD } }`.");
	if (url.search !== "" || url.hash !== "") throw wrong("has a query or fragment", "Write the address of the app only; what belongs to one request goes into its check: `get: /path?query`.");
	if (DASHBOARDS.test(url.hostname)) throw wrong("is the dashboard of a host, not your app", "Give the address that visitors use, with `--url` or `environments.<name>.url`.");
	return url;
}
const shownInput = (text) => printable(text.replace(/[?#].*$/s, "…").replace(/\/\/[^/]*@/, "//…@"), 120);
const CAMPAIGN = "utm_source=launch-ready";
async function planSmoke(settings, base) {
	const secrets = knownSecrets(settings.mask);
	const run = randomBytes(4).toString("hex");
	const optionOf = (path) => {
		const place = settings.placeOf?.(path);
		return `${place === void 0 ? "" : `${place}: `}smoke.${path.map((part) => printable(part, 80)).join(".")}`;
	};
	const unset = [];
	const orUnset = async (name, work) => {
		try {
			return await work();
		} catch (error) {
			if (!(error instanceof UnsetVariable)) throw error;
			unset.push({
				name,
				error
			});
			return;
		}
	};
	const { basic, bearer } = settings.login ?? {};
	const planning = {
		base,
		hosts: settings.hosts ?? {},
		allowedOrigins: settings.allowedOrigins,
		protect: await orUnset("protect", () => protectHeaders(settings, secrets, optionOf, base)) ?? [],
		...basic === void 0 || bearer !== void 0 ? {} : { sessionUser: `${basic.user}:${basic.password}` },
		secrets,
		thinking: thinkingFor(deadlineOf(settings)),
		errorPages: isOn(settings["error-pages"]),
		variables: (name) => settings.variables(name) ?? (name === "RUN" ? run : void 0),
		optionOf
	};
	const checks = [];
	const known = savedBy(settings.login);
	const readySection = settings.ready;
	const ready = readySection && await orUnset("ready", () => planReady(readySection, planning));
	const isBlind = unset.length > 0;
	for (const [name, section] of selectedChecks(settings)) {
		const check = await orUnset(name, () => planCheck(name, section, known, planning));
		if (check !== void 0) checks.push(check);
	}
	const waiting = checks.filter(({ needsLogin }) => needsLogin);
	const loginSection = waiting.length > 0 || settings.only === void 0 && hasRequest(settings.login) ? settings.login : void 0;
	const login = loginSection && await orUnset(waiting[0]?.name ?? "login", () => planLogin(loginSection, planning));
	const [noted] = loginSection !== void 0 && login === void 0 ? unset.slice(-1) : [];
	if (noted !== void 0) unset.push(...waiting.slice(1).map(({ name }) => ({
		name,
		error: noted.error
	})));
	return {
		...ready === void 0 ? {} : { ready },
		...login === void 0 ? {} : { login },
		checks: login === void 0 ? checks.filter(({ needsLogin }) => !needsLogin) : checks,
		home: await planStep({
			get: "/",
			expect: {}
		}, {
			name: "homepage",
			path: ["site"],
			auth: false,
			savable: /* @__PURE__ */ new Set(),
			planning
		}),
		moved: await planMoved(settings, base, planning),
		unset,
		isBlind,
		planning
	};
}
async function planCheck(name, section, known, planning) {
	const { auth = false, ...own } = section;
	const path = ["checks", name];
	const steps = await planSteps(own, {
		name,
		path,
		auth,
		savable: known,
		owned: known,
		planning
	});
	const alone = steps.some(({ expect }) => expect.rateLimited !== null);
	if (alone && steps.length > 1) throw new UserError(`${planning.optionOf([...path, "steps"])}: \`rate-limited\` stands among other steps.`, "Write a check of its own for it.");
	return {
		name,
		auth,
		needsLogin: auth || steps.some(({ needs }) => needs.some((key) => known.has(key))),
		steps,
		alone
	};
}
const savedBy = (login) => new Set([login, ...login?.steps ?? []].flatMap((each) => Object.keys(each?.save ?? {})));
async function planSteps({ steps: sections, ...own }, place) {
	if (sections === void 0) return [await planStep(own, place)];
	const savable = new Set(place.savable);
	const owned = new Set(place.owned);
	const steps = [];
	let isKnown = false;
	for (const [index, each] of sections.entries()) {
		const { section, keys } = withShared(each, own);
		const step = await planStep(section, {
			...place,
			path: [
				...place.path,
				"steps",
				String(index)
			],
			savable: new Set(savable),
			owned: new Set(owned),
			isKnown,
			shared: {
				keys,
				path: place.path
			}
		});
		steps.push(step);
		isKnown ||= step.hasCredentials || step.submit !== void 0 || !["GET", "HEAD"].includes(step.method);
		for (const key of Object.keys(section.save ?? {})) {
			savable.add(key);
			if (isKnown) owned.add(key);
		}
	}
	return steps;
}
async function planReady(ready, planning) {
	const { path, within, "in-a-row": inARow, ...rest } = ready;
	return {
		step: await planStep({
			...rest,
			get: path ?? "/"
		}, {
			name: "ready",
			path: ["ready"],
			auth: false,
			savable: /* @__PURE__ */ new Set(),
			planning
		}),
		withinMs: milliseconds(within),
		inARow
	};
}
const hasRequest = (login) => login?.steps !== void 0 || VERBS.some((verb) => login?.[verb] !== void 0);
async function planLogin(login, planning) {
	const { bearer, ...own } = login;
	const path = ["login"];
	if (bearer !== void 0) mustBeJsonPath(bearer, planning.optionOf([...path, "bearer"]));
	const place = {
		name: "login",
		path,
		auth: false,
		savable: /* @__PURE__ */ new Set(),
		planning
	};
	const authorization = own.basic === void 0 || bearer !== void 0 ? void 0 : planBasic(own.basic, path, planning);
	return {
		steps: hasRequest(own) ? await planSteps(own, place) : [],
		...bearer === void 0 ? {} : { bearer },
		...authorization === void 0 ? {} : { authorization }
	};
}
function planBasic(section, path, { variables, secrets, optionOf }) {
	const names = resolver(variables);
	const { value } = basicOf(section, (...below) => optionOf([...path, ...below]), names, secrets);
	for (const [name, each] of names.used) secrets.add(each, `$${name}`);
	return value;
}
async function planMoved(settings, base, planning) {
	const moved = [];
	for (const [from, to] of Object.entries(settings.redirects)) {
		if (!wantsMoved(settings, from)) continue;
		const path = from + (from.includes("?") ? "&" : "?") + CAMPAIGN;
		const step = await planStep({
			get: path,
			expect: { url: to }
		}, {
			name: movedName(from),
			path: ["redirects", from],
			auth: false,
			savable: /* @__PURE__ */ new Set(),
			planning
		});
		moved.push({
			step,
			to: below(base, to).href,
			query: CAMPAIGN
		});
	}
	return moved;
}

//#endregion
//#region src/checks/smoke/origins.ts
const FOREIGN = "launch-ready-smoke.invalid";
const BEHIND = "launch-ready.invalid";
const MAX_LIKENESSES = 4;
function originsOf(allowed, app) {
	const models = (allowed.length === 0 ? [app.origin] : allowed).slice(0, MAX_LIKENESSES).map((each) => new URL(each));
	const others = [
		`https://${FOREIGN}`,
		...models.flatMap(likenessesOf),
		"null"
	];
	return [...allowed.map((origin) => ({
		origin,
		isAllowed: true,
		isSibling: false
	})), ...[...new Set(others)].filter((origin) => !allowed.includes(origin) && origin !== app.origin).map((origin) => ({
		origin,
		isAllowed: false,
		isSibling: origin !== "null" && [...models, app].some(({ hostname }) => isSameSite(hostname, new URL(origin).hostname))
	}))];
}
function likenessesOf({ protocol, hostname, port }) {
	const at = port === "" ? "" : `:${port}`;
	const isName = /[a-z]/i.test(hostname) && !hostname.startsWith("[");
	const labels = hostname.split(".");
	const parent = labels.length > 2 ? labels.slice(1).join(".") : void 0;
	return [
		...isName ? [`https://${hostname}.${BEHIND}`, `${protocol}//x${hostname}${at}`] : [],
		...isName && parent !== void 0 ? [`https://x${parent}`] : [],
		...protocol === "https:" ? [`http://${hostname}${at}`] : []
	].filter((each) => URL.canParse(each));
}

//#endregion
//#region src/checks/smoke/remember-cookies.ts
const SHORTEST = 8;
const SHORTEST_SESSION = 4;
const SESSION = /sess|sid$|^sid|auth|token|jwt|csrf|xsrf|remember|login|user/i;
function rememberCookies(response, secrets) {
	for (const { name, value } of setCookiesOf(response)) {
		if (value.length < (SESSION.test(name) ? SHORTEST_SESSION : SHORTEST)) continue;
		secrets.add(value, "$COOKIE");
		const bare = decoded(value.replace(/^"(.*)"$/, "$1"));
		if (bare !== value) secrets.add(bare, "$COOKIE");
	}
}
function decoded(value) {
	try {
		return decodeURIComponent(value);
	} catch {
		return value;
	}
}

//#endregion
//#region src/checks/smoke/follow.ts
const MAX_REDIRECTS = 10;
const READS = ["GET", "HEAD"];
const REDIRECTS = [
	301,
	302,
	303,
	307,
	308
];
async function follow(request, http, timeoutMs, session) {
	const hops = [];
	const seen = /* @__PURE__ */ new Set();
	let { method, body } = request;
	let headers = { ...request.headers };
	let url = request.url;
	let dropped = [];
	let totalMs = 0;
	let sent = 0;
	const ended = (end) => ({
		request,
		hops,
		end,
		totalMs,
		sent,
		dropped
	});
	const lost = (why, status) => ended({
		kind: "bad redirect",
		url,
		why,
		status
	});
	for (;;) {
		const cookie = [headers["cookie"], session.cookiesFor(url)].filter((part) => part).join("; ");
		let response;
		try {
			sent++;
			response = await http.send({
				method,
				url,
				headers: cookie === "" ? headers : {
					...headers,
					cookie
				},
				...body === void 0 ? {} : { body },
				timeoutMs: Math.max(1, timeoutMs - totalMs),
				maxBytes: request.maxBytes
			});
		} catch (error) {
			if (!(error instanceof HttpFailure)) throw error;
			totalMs += error.afterMs ?? (error.kind === "timeout" ? Math.max(1, timeoutMs - totalMs) : 0);
			return ended({
				kind: "failure",
				url,
				failure: error
			});
		}
		totalMs += response.timing.totalMs;
		rememberCookies(response, request.secrets);
		await session.keep(url, response);
		const location = headerOf(response, "location");
		if (location === void 0 || !REDIRECTS.includes(response.status) || isMeant(request, response.status)) return ended({
			kind: "answer",
			url,
			response,
			page: readPage(response.body, headerOf(response, "content-type"))
		});
		const target = URL.canParse(location, url) ? new URL(location, url) : void 0;
		if (target === void 0 || !/^https?:$/.test(target.protocol)) return lost("no web address", response.status);
		target.hash = "";
		target.username = "";
		target.password = "";
		hops.push({
			url,
			status: response.status,
			location: target.href,
			response
		});
		const wall = wallAtAddress(target, new URL(url));
		if (wall !== void 0 && !isOnTheWay(request, target)) return ended({
			kind: "wall",
			url,
			wall
		});
		if (response.status === 303 ? method !== "HEAD" : method === "POST" && response.status < 303 || !READS.includes(method) && leadsToLogin$1(target, request)) {
			method = "GET";
			body = void 0;
			headers = without(headers, ["content-type"]);
		}
		if (target.origin !== new URL(url).origin) {
			if (body !== void 0) return lost("would carry the body to another origin", response.status);
			dropped = [...dropped, ...request.ownHeaders.filter((name) => name in headers)];
			headers = without(headers, request.ownHeaders);
		}
		url = target.href;
		const state = `${method} ${url} ${session.cookiesFor(url)}`;
		if (seen.has(state)) return lost("loop", response.status);
		seen.add(state);
		if (hops.length > MAX_REDIRECTS) return lost("too many", response.status);
	}
}
const leadsToLogin$1 = ({ pathname }, { url }) => isLoginPath(pathname) && !isLoginPath(new URL(url).pathname);
const isOnTheWay = ({ expect, url }, { href }) => [...expect.chain ?? [], expect.endsAt].some((place) => place !== null && isPlace(href, place, url));
const isMeant = (request, status) => request.expect.redirect !== null || namesStatus(request.expect, status);
const without = (headers, names) => Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)));

//#endregion
//#region src/checks/smoke/refresh.ts
const LONGEST_DELAY = 5;
const MOST_WORDS = 200;
const MAX_PAGES = 3;
async function followPages(request, http, timeoutMs, session) {
	let whole = await follow(request, http, timeoutMs, session);
	for (let count = 0; count < MAX_PAGES; count++) {
		const target = targetOf(whole);
		if (target === void 0 || whole.totalMs >= timeoutMs) return whole;
		const { end } = whole;
		if (end.kind !== "answer") return whole;
		const isElsewhere = target.origin !== new URL(end.url).origin;
		const headers = Object.entries(request.headers).filter(([name]) => !isElsewhere || !request.ownHeaders.includes(name));
		const next = await follow({
			...request,
			url: target.href,
			headers: Object.fromEntries(headers)
		}, http, timeoutMs - whole.totalMs, session);
		const hop = {
			url: end.url,
			status: end.response.status,
			location: target.href,
			response: end.response
		};
		whole = {
			request,
			hops: [
				...whole.hops,
				hop,
				...next.hops
			],
			end: next.end,
			totalMs: whole.totalMs + next.totalMs,
			sent: whole.sent + next.sent,
			dropped: [...whole.dropped, ...next.dropped]
		};
	}
	return whole;
}
function targetOf(attempt) {
	const { request } = attempt;
	const answer = answerOf({
		...attempt,
		at: 0,
		retries: 0
	});
	if (answer === void 0 || request.method !== "GET" || request.holdsForm || answer.page.kind !== "html") return void 0;
	const { expect } = request;
	if (expect.redirect !== null || expect.chain !== null || [
		expect.text,
		expect.css,
		expect.regex
	].some(({ length }) => length > 0) || !isExpectedStatus(expect, answer.response.status) || answer.page.said > MOST_WORDS) return void 0;
	const raw = answer.page.raw.slice(0, 65536);
	const address = refreshIn(raw) ?? (answer.page.main === "" ? scriptedIn(raw) : void 0);
	if (address === void 0 || !URL.canParse(address, answer.url)) return void 0;
	const target = new URL(address, answer.url);
	target.hash = "";
	const here = new URL(answer.url);
	return !(target.origin + target.pathname + target.search === here.origin + here.pathname + here.search) && /^https?:$/.test(target.protocol) && isSameSite(here.hostname, target.hostname) && target.pathname !== "/lander" ? target : void 0;
}
function refreshIn(raw) {
	const tag = /<meta\s(?=[^>]{0,300}http-equiv\s*=\s*["']?refresh)[^>]{1,1000}>/i.exec(raw)?.[0];
	const content = /\scontent\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(tag ?? "");
	const [, delay = "", address = ""] = /^\s*(\d{1,4})(?:\.\d*)?\s*[;,]\s*(?:url\s*=\s*)?["']?([^"']+)/i.exec(content?.[1] ?? content?.[2] ?? "") ?? [];
	return address === "" || Number(delay) > LONGEST_DELAY ? void 0 : address.trim().replaceAll("&amp;", "&");
}
function scriptedIn(raw) {
	if (/<script[^>]{1,500}\ssrc\s*=/i.test(raw) || raw.length > 4096) return void 0;
	const match = /\blocation(?:\.href)?\s*=\s*(["'])([^"'\s]{1,500})\1|\blocation\.(?:replace|assign)\(\s*(["'])([^"'\s]{1,500})\3\s*\)/.exec(raw);
	return match?.[2] ?? match?.[4];
}

//#endregion
//#region src/checks/smoke/retry.ts
const FIRST_WAIT_MS$1 = 1e3;
const LONGEST_WAIT_MS$1 = 3e4;
const PASSING_STATUSES = [
	502,
	503,
	504,
	520,
	521,
	522,
	523,
	524
];
const REPEATABLE = [
	"GET",
	"HEAD",
	"PUT",
	"DELETE"
];
async function exchangeWith(request, patience, session) {
	const { http, clock } = patience;
	let sent = 0;
	let before;
	const earlier = [];
	for (let retries = 0;; retries++) {
		const left = patience.deadline - clock.now();
		if (left <= 0) return before ?? {
			request,
			hops: [],
			end: {
				kind: "deadline",
				url: request.url,
				isStopped: patience.isStopped
			},
			at: clock.now(),
			totalMs: 0,
			sent,
			retries: 0,
			dropped: []
		};
		const at = clock.now();
		const attempt = await followPages(request, http, Math.min(patience.timeoutMs, left), session);
		sent += attempt.sent;
		if ((left < patience.timeoutMs || clock.now() >= patience.deadline) && attempt.end.kind === "failure" && attempt.end.failure.kind === "timeout") return before ? {
			...before,
			sent
		} : {
			...attempt,
			at,
			sent,
			retries,
			end: {
				kind: "deadline",
				url: request.url,
				isStopped: patience.isStopped
			}
		};
		const exchange = {
			...attempt,
			at,
			sent,
			retries,
			earlier: [...earlier]
		};
		const wait = waitBefore(attempt, retries, clock.now());
		if (wait === void 0 || retries >= patience.retries || clock.now() + wait >= patience.deadline) return exchange;
		patience.progress(`smoke: ${printable(request.name, 80)}: ${inShort$1(attempt.end)}, trying again in ${formatDuration(wait)} (${retries + 1} of ${patience.retries})`);
		earlier.push(inShort$1(attempt.end));
		before = exchange;
		await clock.sleep(wait);
	}
}
function waitBefore(attempt, retries, now) {
	const { end, request } = attempt;
	const backoff = Math.min(FIRST_WAIT_MS$1 * 2 ** retries, LONGEST_WAIT_MS$1);
	const repeatable = REPEATABLE.includes(request.method);
	if (end.kind === "failure") {
		const { kind, code } = end.failure;
		if (!repeatable && attempt.hops.length > 0) return void 0;
		if (kind === "refused" || code === "EAI_AGAIN" || code === "UND_ERR_CONNECT_TIMEOUT") return backoff;
		return repeatable && (kind === "reset" || kind === "timeout") ? backoff : void 0;
	}
	const answer = answerOf({
		...attempt,
		at: now,
		retries
	});
	if (answer === void 0) return void 0;
	const { status } = answer.response;
	if (isExpectedStatus(request.expect, status)) return isSlow(attempt) && repeatable && retries === 0 ? 0 : void 0;
	const asked = retryAfter(headerOf(answer.response, "retry-after"), now);
	if (status === 429) return asked !== void 0 && asked <= LONGEST_WAIT_MS$1 ? asked : void 0;
	if (!PASSING_STATUSES.includes(status) || !repeatable) return void 0;
	return asked === void 0 ? backoff : Math.min(asked, LONGEST_WAIT_MS$1);
}
const isSlow = ({ request, totalMs }) => request.expect.maxTimeMs !== null && totalMs > request.expect.maxTimeMs;
function retryAfter(value, now) {
	if (value === void 0) return void 0;
	if (/^\d{1,6}$/.test(value.trim())) return Number(value) * 1e3;
	const date = Date.parse(value);
	return Number.isNaN(date) ? void 0 : Math.max(0, date - now);
}

//#endregion
//#region src/checks/smoke/visitor-wall.ts
function visitorWallOf(exchange) {
	const answer = answerOf(exchange);
	if (answer === void 0) return void 0;
	const { status, headers } = answer.response;
	const wall = recogniseWall({
		status,
		headers,
		page: answer.page
	});
	return wall?.isOfVisitor === true ? wall : void 0;
}

//#endregion
//#region src/checks/smoke/beside.ts
async function besideOf(step, exchange, { world, session, saved }) {
	const beside = {
		exchanges: [],
		findings: []
	};
	const { notPublic, privateCache, cors } = exchange.request.expect;
	if (notPublic || privateCache) {
		const { request, left } = asStranger(step.build(saved, newSession()), step.credentials);
		const stranger = await exchangeWith(request, world, newSession());
		beside.exchanges.push(stranger);
		const unknown = unprovenBy(stranger);
		if (unknown !== void 0) return {
			...beside,
			doubt: unknown
		};
		if (notPublic) {
			const verdict = verdictOf(exchange, stranger, step.credentials.unclear);
			if (verdict.kind === "unproven") beside.doubt = strangerDoubt(stranger, verdict.why, left);
			beside.findings.push(...findingsOf("stranger", {
				exchange,
				stranger
			}, exchange));
		}
		if (privateCache) beside.findings.push(...findingsOf("sharing", {
			exchange,
			stranger
		}, exchange));
	}
	if (cors !== null) {
		const tried = [];
		for (const { origin, isAllowed, isSibling } of originsOf(cors, new URL(exchange.request.url))) {
			const sent = step.build(saved, session);
			const answer = await exchangeWith({
				...sent,
				headers: {
					...sent.headers,
					origin
				}
			}, world, session.copy());
			beside.exchanges.push(answer);
			const unknown = unprovenBy(answer) ?? (isAllowed ? failedFor(origin, answer) : void 0);
			if (unknown !== void 0) beside.doubt ??= unknown;
			if (unknown?.kind === "blocked" || answer.end.kind === "deadline") break;
			tried.push({
				origin,
				isAllowed,
				isSibling,
				exchange: answer
			});
		}
		beside.findings.push(...findingsOf("origins", {
			exchange,
			tried
		}, exchange));
	}
	return beside;
}
function strangerDoubt(stranger, why, left) {
	const { request } = stranger;
	const names = left.slice(0, 5).map((each) => `\`${printable(request.secrets.hide(each).replaceAll("`", "'"), 60)}\``);
	const out = names.length === 0 ? "" : ` (left out: ${listOf(names)})`;
	return {
		kind: "inconclusive",
		reason: `${request.method} ${request.path.slice(0, 120)} was asked as a stranger${out}, and ${why}. ${answerOf(stranger)?.response.status === 429 ? "A limit may be in force: wait until it is over" : "If the app needs a header or a part of the query to understand the request, write it without a `$NAME`, so that the stranger sends it, too"}`
	};
}
function failedFor(origin, exchange) {
	const { request } = exchange;
	const status = answerOf(exchange)?.response.status;
	if (status === void 0 || isExpectedStatus(request.expect, status)) return void 0;
	return {
		kind: "inconclusive",
		reason: `${request.method} ${request.path.slice(0, 120)} answered ${status} to a page of ${printable(origin, 100)}, so that nothing is proven of what it may read`
	};
}
async function burstOf(step, world, session, saved) {
	const limit = step.expect.rateLimited ?? 0;
	const beside = {
		exchanges: [],
		findings: []
	};
	let last;
	for (let count = 1; count <= limit; count++) {
		last = await exchangeWith(step.build(saved, session), {
			...world,
			retries: 0
		}, session.copy());
		beside.exchanges.push(last);
		const unknown = unprovenBy(last, true);
		if (unknown !== void 0) return {
			...beside,
			doubt: unknown
		};
		if (answerOf(last)?.response.status !== 429) continue;
		if (count > 1) return beside;
		return {
			...beside,
			doubt: {
				kind: "inconclusive",
				reason: `${last.request.method} ${last.request.path.slice(0, 120)} answered the very first request with 429: another limit may be in force, so that this one was not seen. Wait until it is over, or send as another client`
			}
		};
	}
	if (last !== void 0) beside.findings.push(...findingsOf("burst", {
		exchange: last,
		sent: limit
	}, last));
	return beside;
}
function unprovenBy(exchange, isExpectedLimit = false) {
	const { end, request } = exchange;
	if (end.kind === "answer" && end.response.status >= 500) return {
		kind: "inconclusive",
		reason: `${request.method} ${request.path.slice(0, 120)} was asked once more, and failed with ${end.response.status}`
	};
	if (end.kind === "answer") {
		const wall = isExpectedLimit ? void 0 : visitorWallOf(exchange);
		return wall && {
			kind: "blocked",
			reason: `${wall.what} answered a second request. ${wall.advice}`
		};
	}
	if (end.kind === "bad redirect") return void 0;
	if (end.kind === "wall") return {
		kind: "blocked",
		reason: `${end.wall.what} answered a second request. ${end.wall.advice}`
	};
	const why = end.kind === "failure" && !isOurNetwork(end.failure) ? `the app gave no answer (${end.failure.code})` : "the time was over, or the network failed";
	return {
		kind: "inconclusive",
		reason: `${request.method} ${request.path.slice(0, 120)} was asked once more, and ${why}`
	};
}

//#endregion
//#region src/checks/smoke/halt.ts
const LAST_ANSWERS_MS = 2e3;
function haltable({ http, clock }) {
	let isHalted = false;
	const { promise: halted, resolve } = Promise.withResolvers();
	const last = new AbortController();
	return {
		http: { send: (request) => http.send(isHalted ? request : {
			...request,
			signal: last.signal
		}) },
		clock: {
			now: () => clock.now(),
			sleep: (milliseconds) => isHalted ? clock.sleep(milliseconds) : Promise.race([clock.sleep(milliseconds), halted])
		},
		halt() {
			isHalted = true;
			resolve();
			setTimeout(() => last.abort(), LAST_ANSWERS_MS).unref();
		}
	};
}

//#endregion
//#region src/checks/smoke/login-failure.ts
const FORGERY = /\b(?:csrf|xsrf|(?:request )?forgery|authenticity[_ ]token|anti-?forgery|page expired|(?:problem with|hijack\w*).{0,60}session|session hijack\w*|session (?:has |is )?(?:expired|timed out)|(?:security|form) token|token (?:mismatch|is (?:missing|invalid))|cookies (?:are|must be) (?:blocked|disabled|enabled|not)|enable cookies|failed to set (?:the )?session cookie)\b/i;
const REFUSED = /\b(?:(?:invalid|incorrect|wrong|bad|unknown|no such)[ _-](?:[a-z]{1,20}[ _-]){0,3}(?:credentials?|log-?in|password|user(?:name)?|e-?mail|account|grant)|(?:credentials?|password|user(?:name)?|account)\b.{0,40}\b(?:invalid|incorrect|wrong|not (?:match|found|valid|correct)|do(?:es)? not)|unauthori[sz]ed|authentication failed|login failed|access denied)/i;
function loginFailureOf(exchange, before) {
	const answer = answerOf(exchange);
	if (answer === void 0 || answer.response.status >= 500) return void 0;
	const { status } = answer.response;
	const { page } = answer;
	const isForm = page.kind === "html" && hasPasswordField(page.raw);
	if (!wasSent(exchange)) return (status === 401 || isLoginAnswer(exchange)) && !exchange.request.holdsForm && before.some(wasSent) ? "session lost" : void 0;
	const said = page.text.slice(0, 2e4);
	if (page.kind === "html" && FORGERY.test(said) && (status >= 400 || isForm)) return "form not taken";
	const [first] = exchange.hops;
	const isAtLogin = isForm || exchange.hops.length > 0 && isLoginPath(new URL(answer.url).pathname);
	if (first !== void 0 && isAtLogin && status < 400 && !leadsToLogin(first.location, exchange)) return "session lost";
	if (isAtLogin || status === 401 || saysNo(exchange)) return "refused";
	if (status !== 400 && status !== 403 && status !== 422) return void 0;
	return REFUSED.test(said) || status === 403 && page.kind === "json" ? "refused" : void 0;
}
const wasSent = ({ request: { method } }) => method !== "GET" && method !== "HEAD";
const SHORT = 600;
function saysNo(exchange) {
	const answer = answerOf(exchange);
	if (answer === void 0 || answer.response.status >= 300) return false;
	const { page } = answer;
	if (page.kind === "json") return isErrorEnvelope(page.json);
	return page.kind !== "binary" && page.main.length < SHORT && REFUSED.test(page.main);
}
function refusedInSpite(exchanges) {
	const last = exchanges.at(-1);
	if (last === void 0 || namesThePage(last.request.expect)) return void 0;
	return exchanges.find((each) => wasSent(each) && !namesThePage(each.request.expect) && (isFormAgain(each) || saysNo(each)));
}
const namesThePage = ({ css, text, regex, json, endsAt, chain, redirect }) => [
	endsAt,
	chain,
	redirect
].some((place) => place !== null) || [
	css,
	text,
	regex,
	json
].some((each) => each.length > 0);
const INPUT = /<input\b[^>]{0,500}/gi;
function isFormAgain(exchange) {
	const page = answerOf(exchange)?.page;
	if (page?.kind !== "html" || !hasPasswordField(page.raw)) return false;
	const sent = sentNames(exchange).filter((name) => !/csrf|token|nonce|authenticity/i.test(name));
	const shown = [...page.raw.matchAll(INPUT)].slice(0, 500).map(([input]) => ({
		name: attributeOf(input, "name"),
		isPassword: /^password$/i.test(attributeOf(input, "type"))
	}));
	const again = new Set(shown.filter(({ name }) => sent.includes(name)).map(({ name }) => name));
	return shown.some(({ name, isPassword }) => isPassword && sent.includes(name)) && again.size >= Math.min(2, sent.length);
}
const attributeOf = (tag, name) => new RegExp(`\\s${name}\\s{0,9}=\\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, "i").exec(tag)?.slice(1).find(Boolean) ?? "";
function sentNames({ request: { body = "", headers } }) {
	const type = headers["content-type"] ?? "";
	if (type.startsWith("multipart/")) return [...body.matchAll(/; name="([^"\r\n]{1,200})"/g)].map(([, name = ""]) => name);
	if (!type.includes("json")) return [...new URLSearchParams(body).keys()];
	try {
		const value = JSON.parse(body);
		return typeof value === "object" && value !== null ? Object.keys(value) : [];
	} catch {
		return [];
	}
}
const leadsToLogin = (location, { request }) => {
	const to = new URL(location);
	return isLoginPath(to.pathname) || to.pathname === new URL(request.url).pathname;
};
const unkeptCookies = (exchange, session) => [...new Set(responsesOf(exchange).flatMap(({ url, response }) => setCookiesOf(response).filter(({ name, value, expires }) => !expires && value !== "" && !isKept(session, url, name)).map(({ name }) => name)))];
const isKept = (session, url, name) => session.cookie(url, name) !== void 0 || session.cookie(new URL("/", url).href, name) !== void 0;

//#endregion
//#region src/checks/smoke/kept-cookies.ts
async function unkeptOf(responses, names) {
	const unkept = /* @__PURE__ */ new Map();
	const set = responses.flatMap(({ url, response }) => setCookiesOf(response).filter(({ name }) => names.includes(name)).map((cookie) => ({
		url,
		cookie
	})));
	if (set.length === 0) return unkept;
	const visitor = newSession();
	for (const { url, response } of responses) await visitor.keep(url, response);
	for (const { url, cookie } of set) {
		const { name, path = "/" } = cookie;
		if ([url, ...["/", path].flatMap((each) => URL.canParse(each, url) ? [new URL(each, url).href] : [])].some((place) => visitor.cookie(place, name))) unkept.delete(name);
		else unkept.set(name, whyNot(cookie, new URL(url)));
	}
	return unkept;
}
function whyNot({ name, value, domain, secure, path, expires }, { hostname, protocol }) {
	if (value === "") return "it has no value";
	if (domain !== void 0 && hostname !== domain && !hostname.endsWith(`.${domain}`)) return "its `Domain` is not this host’s";
	if (secure && protocol === "http:") return "it is `Secure` and came over http";
	const isHost = name.startsWith("__Host-");
	if ((isHost || name.startsWith("__Secure-")) && (!secure || isHost && (domain !== void 0 || path !== "/"))) return isHost ? "its name demands `Secure`, `Path=/` and no `Domain`" : "its name demands `Secure`";
	if (domain !== void 0 && !expires) return "its `Domain` is one that many share";
	return "it is taken away at once (`Expires` or `Max-Age` lies in the past)";
}

//#endregion
//#region src/checks/smoke/look.ts
async function look(request, world, session) {
	const exchange = await exchangeWith(request, world, session);
	const tls = await tlsOf(exchange, world);
	const causes = tls?.findings.filter(({ severity }) => isAtLeast(severity, "high")) ?? [];
	if (causes.length > 0) return {
		exchange,
		judgement: {
			kind: "findings",
			findings: causes
		}
	};
	const seen = {
		...await seenOf(exchange, world),
		...isInClear(exchange, session) ? { isSessionInClear: true } : {}
	};
	const tlsFault = tls?.faults.find(isToldByRequest);
	return {
		exchange,
		judgement: judge(tlsFault === void 0 ? seen : {
			...seen,
			tlsFault
		})
	};
}
const isInClear = ({ request, hops }, session) => request.hasCredentials && hops.some(({ url, location }) => url.startsWith("https:") && location.startsWith("http:") && session.cookiesFor(location) !== "");
async function tlsOf({ end }, { certificates }) {
	return end.kind === "failure" && end.failure.kind === "tls" ? certificates?.of(new URL(end.url)) : void 0;
}
async function seenOf(exchange, world) {
	const homepage = mayBeFallback(exchange) ? await world.homepage() : void 0;
	const unkept = await unkeptOf(responsesOf(exchange), exchange.request.expect.cookie);
	return {
		exchange,
		...await elementsOf(exchange, world.release),
		otherHosts: world.otherHosts,
		...world.release === void 0 ? {} : { release: world.release },
		...world.releaseUrl === void 0 ? {} : { releaseUrl: world.releaseUrl },
		...unkept.size === 0 ? {} : { unkept },
		...world.deployedAt === void 0 ? {} : { deployedAt: world.deployedAt },
		...homepage === void 0 ? {} : { homepage }
	};
}
function mayBeFallback(exchange) {
	const answer = answerOf(exchange);
	return answer !== void 0 && answer.page.kind === "html" && isNoPage(exchange) && !exchange.request.isHomepage;
}
const isNoPage = (exchange) => {
	const { path, expect } = exchange.request;
	if (expect.type === "html" || expect.css.length > 0) return false;
	return isApi(exchange) || NO_PAGE.test(path.split(/[?#]/)[0] ?? "");
};
const NO_PAGE = /^\/v\d+\/|\/(?:_?health(?:z|-?check)?|livez|readyz|liveness|readiness|ping|metrics)\/?$|\.(?:json|xml|txt|csv|tsv|ya?ml|pdf|png|jpe?g|gif|webp|avif|svg|ico|css|m?js|map|wasm|woff2?|ttf|otf|mp[34]|webm|zip|gz|rss|atom|ics|webmanifest|xlsx?|docx?|ndjson|geojson)$/i;
const isApi = ({ request: { path, expect, headers } }) => /^\/(?:[\w-]+\/)?(?:api|graphql|trpc|rest|rpc)(?:[/?]|$)|\.json(?:\?|$)/i.test(path) || expect.json.length > 0 || expect.type === "json" || headers["content-type"] === "application/json";
const MAX_ELEMENTS = 50;
async function elementsOf(exchange, release) {
	const css = [...exchange.request.expect.css, ...release?.css ?? []];
	const answer = answerOf(exchange);
	const found = /* @__PURE__ */ new Map();
	if (css.length === 0 || answer === void 0 || answer.page.kind !== "html") return { elements: found };
	const page = await openHtml(answer.page.raw);
	try {
		for (const { selector } of page === void 0 ? [] : css) found.set(selector, selectIn(page, selector, exchange.request.thinking).slice(0, MAX_ELEMENTS).map((element) => ({
			text: textOfElement(element),
			attributes: element.attribs
		})));
	} catch (error) {
		if (!(error instanceof OutOfTime)) throw error;
		return {
			elements: found,
			unanswered: error.message
		};
	}
	return { elements: found };
}

//#endregion
//#region src/checks/smoke/ready.ts
const FIRST_WAIT_MS = 1e3;
const LONGEST_WAIT_MS = 1e4;
const CONFIRM_WAIT_MS = 250;
const LONGEST_TRY_MS = 7e4;
async function waitForRelease({ step, withinMs, inARow }, world) {
	const { clock, http } = world;
	const began = clock.now();
	const until = () => Math.min(began + withinMs, world.deadline);
	const request = step.build(/* @__PURE__ */ new Map(), newSession());
	let last;
	let sent = 0;
	let tries = 0;
	let good = 0;
	for (let wait = FIRST_WAIT_MS;;) {
		const left = until() - clock.now();
		if (left <= 0) break;
		const at = clock.now();
		const attempt = await follow(request, http, Math.min(left, Math.max(world.timeoutMs, LONGEST_TRY_MS)), newSession());
		sent += attempt.sent;
		const isCutShort = attempt.end.kind === "failure" && attempt.end.failure.kind === "timeout" && clock.now() >= until();
		const exchange = {
			...attempt,
			at,
			sent,
			retries: tries
		};
		if (!isCutShort || last === void 0) last = exchange;
		tries++;
		const judgement = judge(await seenOf(exchange, world));
		if (judgement.kind === "blocked") return {
			name: "ready",
			result: "blocked",
			why: judgement.reason,
			findings: [],
			exchanges: [exchange]
		};
		if (judgement.kind === "passed") {
			good++;
			if (good >= inARow) return {
				name: "ready",
				result: "pass",
				findings: [],
				exchanges: [exchange]
			};
			await clock.sleep(Math.min(CONFIRM_WAIT_MS, Math.max(0, until() - clock.now())));
			continue;
		}
		good = 0;
		const pause = Math.min(wait, Math.max(0, until() - clock.now()));
		world.progress(`smoke: waiting for the release: ${inShort(exchange)}, asking again in ${formatDuration(pause)}`);
		await clock.sleep(pause);
		wait = Math.min(wait * 1.5, LONGEST_WAIT_MS);
	}
	return await notThere(last, world, Math.max(0, until() - began), good);
}
async function notThere(last, world, withinMs, good) {
	const run = (rest) => ({
		name: "ready",
		findings: [],
		exchanges: last === void 0 ? [] : [last],
		...rest
	});
	if (last === void 0) return run({
		result: "inconclusive",
		why: "there was no time to wait for the release"
	});
	const causes = (await tlsOf(last, world))?.findings.filter(({ severity }) => isAtLeast(severity, "high")) ?? [];
	const judgement = causes.length > 0 ? {
		kind: "findings",
		findings: causes
	} : judge(await seenOf(last, world));
	const waited = `within ${formatDuration(withinMs)}`;
	if (judgement.kind === "findings") {
		const status = answerOf(last)?.response.status;
		if (!(status !== void 0 && status < 500 && judgement.findings.every(({ rule }) => rule !== "smoke/error-page"))) return run({
			result: "fail",
			why: judgement.findings[0]?.title ?? "",
			findings: judgement.findings
		});
		return run({
			result: "inconclusive",
			why: `the release did not appear ${waited}, the one before may still be answering: ${judgement.findings[0]?.title ?? ""}`
		});
	}
	if (judgement.kind === "passed") return run({
		result: "inconclusive",
		why: `the release answered ${good === 0 ? "only now and then" : "too late to be sure"} ${waited}: the one before may still be answering`
	});
	return run({
		result: judgement.kind,
		why: judgement.reason
	});
}
function inShort({ end, request }) {
	const path = printable(request.path, 80);
	switch (end.kind) {
		case "answer": return end.response.status >= 400 ? `${path} answered ${end.response.status}` : `${path} is not of this release yet`;
		case "failure": return `${path}: ${end.failure.code}`;
		default: return `${path}: ${end.kind}`;
	}
}

//#endregion
//#region src/checks/smoke/form.ts
async function findForm(html, pageUrl, css, fields) {
	const page = await openHtml(html);
	if (page === void 0) return {
		problem: "none",
		names: []
	};
	const forms = page.select(css ?? "form").filter(({ name }) => name === "form");
	const wanted = [...new Set(fields.map(({ name }) => name))];
	const fitting = forms.filter((form) => wanted.every((name) => namesOf(page, form).has(name)));
	const [form] = fitting;
	if (forms.length === 0) return {
		problem: css !== void 0 && page.select("form").length > 0 ? "selector" : "none",
		names: []
	};
	if (form === void 0) {
		const [first] = forms;
		return {
			problem: "fields",
			names: first === void 0 ? [] : [...namesOf(page, first)]
		};
	}
	if (fitting.length > 1 && wanted.length === 0) return {
		problem: "several",
		names: []
	};
	const base = page.select("base[href]")[0]?.attribs["href"] ?? "";
	const from = URL.canParse(base, pageUrl) ? new URL(base, pageUrl).href : pageUrl;
	const buttons = controlsOf(page, form).filter(isSubmit);
	const button = buttons.find(({ attribs: { name } }) => name !== void 0 && wanted.includes(name)) ?? buttons[0];
	const action = button?.attribs["formaction"] ?? form.attribs["action"] ?? "";
	const url = action.trim() === "" ? pageUrl : URL.canParse(action, from) ? new URL(action, from).href : pageUrl;
	const method = (button?.attribs["formmethod"] ?? form.attribs["method"] ?? "get").toUpperCase();
	const encoding = (button?.attribs["formenctype"] ?? form.attribs["enctype"] ?? "").toLowerCase();
	return { form: {
		method: method === "POST" ? "POST" : "GET",
		isMultipart: encoding === "multipart/form-data",
		url,
		page: pageUrl,
		fields: filled(page, form, button, fields)
	} };
}
function filled(page, form, button, fields) {
	const given = new Map(fields.map((field) => [field.name, field]));
	const controls = controlsOf(page, form);
	const boxes = new Set(controls.filter(isBox).map(({ attribs }) => attribs["name"]));
	const result = [];
	const done = /* @__PURE__ */ new Set();
	for (const control of controls) {
		const { name } = control.attribs;
		if (name === void 0 || name === "" || "disabled" in control.attribs) continue;
		const own = given.get(name);
		if (own === void 0 || own.isTicked !== void 0 && boxes.has(name)) {
			const values = own !== void 0 && isBox(control) ? [control.attribs["value"] ?? "on"].filter(() => own.isTicked) : defaultOf(page, control, control === button);
			result.push(...values.map((value) => [name, value]));
		} else {
			if (!done.has(name)) result.push(...own.values.map((value) => [name, value]));
			done.add(name);
		}
	}
	return result;
}
const isBox = (control) => control.name === "input" && typeOf(control) === "checkbox";
const namesOf = (page, form) => new Set(controlsOf(page, form).flatMap(({ attribs: { name } }) => name ? [name] : []));
function controlsOf(page, form) {
	const { id } = form.attribs;
	return page.select("input, select, textarea, button").filter((control) => control.attribs["form"] === void 0 ? isWithin(control, form) : control.attribs["form"] === id && id !== void 0);
}
function isWithin(element, form) {
	for (let node = element.parent; node !== null; node = node.parent) if (node === form) return true;
	return false;
}
const typeOf = (control) => (control.attribs["type"] ?? "").toLowerCase();
const isSubmit = (control) => control.name === "button" ? !["button", "reset"].includes(typeOf(control)) : ["submit", "image"].includes(typeOf(control));
function defaultOf(page, control, isPressed) {
	const { attribs } = control;
	const type = typeOf(control);
	if (control.name === "textarea") return [rawText(control).replace(/^\r?\n/, "")];
	if (control.name === "select") {
		const options = page.select("option").filter((option) => isWithin(option, control));
		const selected = options.filter((option) => "selected" in option.attribs);
		return (selected.length > 0 || "multiple" in attribs ? selected : options.slice(0, 1)).map((option) => option.attribs["value"] ?? rawText(option).trim());
	}
	if (control.name === "button" || [
		"submit",
		"image",
		"button",
		"reset"
	].includes(type)) return isPressed && type !== "image" ? [attribs["value"] ?? ""] : [];
	if (type === "file") return [];
	if (type === "checkbox" || type === "radio") return "checked" in attribs ? [attribs["value"] ?? "on"] : [];
	return [attribs["value"] ?? ""];
}
const rawText = (element) => element.children.map((child) => child.type === "text" ? child.data : "children" in child ? rawText(child) : "").join("");

//#endregion
//#region src/checks/smoke/form-target.ts
function whyNotSentTo(to, page, allowedOrigins) {
	const target = new URL(to);
	const asked = new URL(page.request.url);
	if (target.origin !== asked.origin && !allowedOrigins.includes(target.origin)) return "elsewhere";
	const way = [
		page.request.url,
		...page.hops.map(({ location }) => location),
		answerOf(page)?.url ?? ""
	];
	return target.protocol !== "https:" && way.some((url) => url.startsWith("https:")) ? "insecure" : void 0;
}

//#endregion
//#region src/checks/smoke/run-check.ts
const GRACE_MS = 15e3;
async function runSteps({ name, steps }, world, session, saved = /* @__PURE__ */ new Map()) {
	const exchanges = [];
	const findings = [];
	const notices = [];
	let doubt;
	let hasFailed = false;
	for (const step of steps) {
		if (hasFailed && !step.always) continue;
		const [lacking] = step.needs.filter((key) => !saved.has(key));
		if (lacking !== void 0) {
			if (step.always && exchanges.some(hasMade)) notices.push(`smoke: ${printable(name, 80)}: nothing was cleaned up, for no answer gave \`{${lacking}}\`: a record may be left behind.`);
			continue;
		}
		const run = await runStep(step, step.always ? {
			...world,
			deadline: Math.max(world.deadline, world.clock.now() + GRACE_MS)
		} : world, session, saved);
		exchanges.push(...run.exchanges);
		findings.push(...run.findings);
		doubt ??= run.doubt === void 0 ? void 0 : {
			...run.doubt,
			at: labelOf(run.exchanges)
		};
		if (resultOf(run.findings).result === "fail" || run.doubt !== void 0) hasFailed = true;
	}
	const isMany = steps.length > 1;
	const judged = resultOf(findings);
	const rest = {
		findings,
		exchanges,
		...notices.length === 0 ? {} : { notices }
	};
	if (judged.result === "fail") return {
		name,
		...judged,
		...rest
	};
	if (doubt !== void 0) return {
		name,
		result: doubt.kind,
		why: isMany && doubt.at !== "" ? `${doubt.at}: ${doubt.reason}` : doubt.reason,
		...rest
	};
	return {
		name,
		...judged,
		...rest
	};
}
const hasMade = ({ request, end }) => end.kind === "answer" && end.response.status < 400 && ![
	"GET",
	"HEAD",
	"DELETE"
].includes(request.method);
function resultOf(findings) {
	const [worst] = [...findings].sort((a, b) => bySeverity(a.severity, b.severity));
	if (worst === void 0) return { result: "pass" };
	return {
		result: isAtLeast(worst.severity, "high") ? "fail" : "pass",
		why: worst.title
	};
}
const labelOf = (exchanges) => {
	const { request } = exchanges.at(-1) ?? {};
	return request === void 0 ? "" : printable(`${request.method} ${request.path}`, 120);
};
async function runStep(step, world, session, saved) {
	const run = {
		exchanges: [],
		findings: []
	};
	try {
		let token;
		if (step.csrf !== void 0) {
			const page = await sendOne({
				...step.csrf.from.build(saved, session),
				holdsForm: true
			}, run, world, session);
			if (page === void 0) return run;
			const value = await valueAt(step.csrf.source, page, session);
			if (value === void 0 || value === "") return notFound(run, page, [{
				name: "csrf",
				source: step.csrf.source
			}]);
			page.request.secrets.add(value, "$CSRF_TOKEN");
			token = {
				in: step.csrf.in,
				name: step.csrf.name,
				value
			};
		}
		let request = step.build(saved, session, token);
		if (step.submit !== void 0) {
			const page = await sendOne({
				...request,
				holdsForm: true,
				expect: pageOnly(request.expect)
			}, run, world, session);
			if (page === void 0) return run;
			const form = await formOf(step, page, run, saved, world);
			if (form === void 0) return run;
			request = step.buildForm(saved, session, form);
		}
		const exchange = await sendOne(request, run, world, session);
		const answered = exchange ?? run.exchanges.at(-1);
		const missing = answered === void 0 ? [] : await save(step, answered, saved, session);
		if (exchange === void 0) return run;
		if (missing.length > 0) return notFound(run, exchange, missing);
		const beside = await besideOf(step, exchange, {
			world,
			session,
			saved
		});
		run.exchanges.push(...beside.exchanges);
		run.findings.push(...beside.findings);
		if (beside.doubt !== void 0) run.doubt = beside.doubt;
		return run;
	} catch (error) {
		if (error instanceof NotSaved) return run;
		if (error instanceof Unsendable) return {
			...run,
			doubt: {
				kind: "inconclusive",
				reason: error.message
			}
		};
		if (error instanceof OutOfTime) return {
			...run,
			doubt: {
				kind: "inconclusive",
				reason: error.message
			}
		};
		throw error;
	}
}
async function sendOne(request, run, world, session) {
	const { exchange, judgement } = await look(request, world, session);
	run.exchanges.push(exchange);
	if (judgement.kind === "passed") return exchange;
	if (judgement.kind !== "findings") {
		run.doubt = judgement;
		return;
	}
	run.findings.push(...judgement.findings);
	return resultOf(judgement.findings).result === "fail" ? void 0 : exchange;
}
const pageOnly = (expect) => ({
	...expect,
	status: null,
	text: [],
	notText: [],
	regex: [],
	json: [],
	css: [],
	header: [],
	cookie: [],
	redirect: null,
	chain: null,
	endsAt: null,
	maxTimeMs: null,
	maxBytes: null,
	type: null
});
async function formOf(step, page, run, saved, world) {
	const answer = answerOf(page);
	const fields = step.submit?.fields(saved) ?? [];
	const names = fields.map(({ name }) => name);
	const found = await findForm(answer?.page.raw ?? "", answer?.url ?? page.request.url, step.submit?.css, fields);
	if ("problem" in found) {
		const { holdsForm: _, ...request } = page.request;
		const judgement = judge(await seenOf({
			...page,
			request
		}, world));
		if (judgement.kind === "blocked" || judgement.kind === "inconclusive") {
			run.doubt = judgement;
			return;
		}
		if (judgement.kind === "findings" && resultOf(judgement.findings).result === "fail") {
			run.findings.push(...judgement.findings);
			return;
		}
		const isOpen = !step.auth && !step.isKnown && page.request.ownHeaders.length === 0;
		run.findings.push(...findingsOf("form", {
			exchange: page,
			problem: found.problem,
			fields: names,
			...isOpen ? { found: found.names } : {}
		}, page));
		return;
	}
	const problem = whyNotSentTo(found.form.url, page, step.submit?.allowedOrigins ?? []);
	if (problem !== void 0) {
		run.findings.push(...findingsOf("form", {
			exchange: page,
			problem,
			fields: names,
			form: found.form
		}, page));
		return;
	}
	for (const [name, value] of found.form.fields) if (!names.includes(name) && /csrf|token|nonce|authenticity/i.test(name)) page.request.secrets.add(value, "$CSRF_TOKEN");
	return found.form;
}
async function save(step, exchange, saved, session) {
	const missing = [];
	for (const { name, source } of step.saves) {
		const value = await valueAt(source, exchange, session);
		if (value === void 0 || value === "") missing.push({
			name,
			source
		});
		else {
			saved.set(name, value);
			exchange.request.secrets.add(value, `{${name}}`);
		}
	}
	return missing;
}
function notFound(run, exchange, missing) {
	run.findings.push(...findingsOf("saved", {
		exchange,
		missing
	}, exchange));
	return run;
}

//#endregion
//#region src/checks/smoke/resources.ts
const RESOURCES = [
	[
		"script[src]:not([nomodule])",
		"src",
		"script"
	],
	[
		"link[rel~=modulepreload i][href]",
		"href",
		"script"
	],
	[
		"link[rel~=stylesheet i][href]:not([disabled])",
		"href",
		"style"
	],
	[
		"iframe[src], frame[src], object[data], embed[src]",
		"src",
		"frame"
	],
	[
		"img[src], source[src], audio[src], video[src], video[poster], input[type=image i][src]",
		"src",
		"media"
	],
	[
		"form[action]",
		"action",
		"form"
	]
];
function resourcesOf(page, pageUrl) {
	const from = baseOf(page, pageUrl);
	return RESOURCES.flatMap(([selector, attribute, kind]) => page.select(selector).flatMap((element) => {
		const { attribs } = element;
		const type = (attribs["type"] ?? "").trim().toLowerCase();
		const isScript = element.name === "script";
		if (isScript && type !== "" && !/^(?:module|(?:text|application)\/(?:x-)?(?:java|ecma)script)$/.test(type)) return [];
		const url = addressOf(attribs[attribute] ?? attribs["data"] ?? attribs["poster"] ?? "", from);
		if (url === void 0) return [];
		const isPreload = element.name === "link" && kind === "script";
		if (isPreload && !/^(?:|script|worker|serviceworker|sharedworker)$/i.test(attribs["as"] ?? "")) return [];
		const integrity = kind === "script" || kind === "style" ? attribs["integrity"] : void 0;
		return [{
			kind,
			url,
			...isScript && type === "module" || isPreload ? { isModule: true } : {},
			...isPreload ? { isAhead: true } : {},
			...integrity === void 0 ? {} : { integrity },
			...kind === "style" && /(?:^|\s)alternate(?:\s|$)/i.test(attribs["rel"] ?? "") ? { isChoice: true } : {}
		}];
	}));
}
const baseOf = (page, pageUrl) => {
	const base = page.select("base[href]")[0]?.attribs["href"] ?? "";
	return URL.canParse(base, pageUrl) ? new URL(base, pageUrl).href : pageUrl;
};
function addressOf(address, from) {
	if (address.trim() === "" || !URL.canParse(address, from)) return void 0;
	const url = new URL(address, from);
	return /^https?:$/.test(url.protocol) ? url.href : void 0;
}
const MAX_MAP = 262144;
function importedBy(page, pageUrl) {
	const from = baseOf(page, pageUrl);
	return page.select("script[type=importmap i]:not([src])").flatMap((element) => {
		const imports = importsOf(textOfElement(element).slice(0, MAX_MAP));
		return Object.entries(imports).flatMap(([name, address]) => {
			if (typeof address !== "string" || name.endsWith("/") || !/^(?:\.{0,2}\/|https?:)/i.test(address)) return [];
			const url = addressOf(address, from);
			return url === void 0 ? [] : [{
				kind: "script",
				url,
				isModule: true,
				isAhead: true
			}];
		});
	});
}
function importsOf(text) {
	try {
		const map = JSON.parse(text);
		const imports = typeof map === "object" && map !== null && "imports" in map ? map.imports : void 0;
		return typeof imports === "object" && imports !== null ? { ...imports } : {};
	} catch {
		return {};
	}
}

//#endregion
//#region src/checks/smoke/site-home.ts
async function homeOf(world) {
	const exchange = await world.home();
	const answer = answerOf(exchange);
	if (answer === void 0) return void 0;
	const judgement = judge(await seenOf(exchange, world));
	if (!(judgement.kind === "passed" || judgement.kind === "findings" && !judgement.findings.some(({ severity }) => isAtLeast(severity, "high")))) return void 0;
	return {
		exchange,
		page: answer.page.kind === "html" ? await openHtml(answer.page.raw) : void 0
	};
}
const NO_HOME = "the homepage did not come";
const plain = (request) => ({
	...request,
	headers: Object.fromEntries(Object.entries(request.headers).filter(([key]) => !request.ownHeaders.includes(key))),
	ownHeaders: []
});
const skipped$1 = (name, why) => ({
	name,
	result: "skipped",
	why,
	findings: [],
	exchanges: []
});

//#endregion
//#region src/checks/smoke/site-assets.ts
const MAX_HASHED = 16777216;
const MAX_ASSETS = 40;
async function assets(plan, world) {
	const name = "scripts and styles";
	const home = await homeOf(world);
	if (home === void 0) return skipped$1(name, NO_HOME);
	const { exchange, page } = home;
	if (page === void 0) return skipped$1(name, "the homepage is no HTML");
	const url = answerOf(exchange)?.url ?? exchange.request.url;
	const host = new URL(url).hostname;
	const wanted = [...resourcesOf(page, url), ...importedBy(page, url)].filter((each) => each.kind === "script" || each.kind === "style");
	const own = [...new Map(wanted.reverse().map((each) => [each.url, each])).values()].reverse().filter((each) => {
		const { hostname, origin } = new URL(each.url);
		return isSameSite(hostname, host) || plan.planning.allowedOrigins.includes(origin);
	});
	if (own.length === 0) return {
		...skipped$1(name, "the homepage names none of its own hosts"),
		exchanges: [exchange]
	};
	const looked = [];
	const session = await sessionAfter(exchange);
	for (const { url: address, ...each } of own.slice(0, MAX_ASSETS)) {
		const target = new URL(address);
		target.hash = "";
		const request = plan.home.build(/* @__PURE__ */ new Map(), session);
		const isOwnOrigin = target.origin === new URL(request.url).origin;
		const referer = refererOf(url, target);
		looked.push({
			...each,
			url: target.href,
			exchange: await exchangeWith({
				...request,
				name,
				url: target.href,
				shownUrl: shownUrl(target.href, request.secrets),
				path: shownUrl(target.href, request.secrets).slice(target.origin.length),
				isHomepage: false,
				headers: {
					...isOwnOrigin ? request.headers : plain(request).headers,
					accept: each.kind === "style" ? "text/css,*/*;q=0.1" : "*/*",
					...referer === void 0 ? {} : { referer }
				},
				maxBytes: each.integrity === void 0 ? request.maxBytes : MAX_HASHED
			}, world, session)
		});
	}
	const exchanges = [exchange, ...looked.map((each) => each.exchange)];
	const lost = exchanges.find(({ end }) => end.kind === "deadline" || end.kind === "failure" && isOurNetwork(end.failure));
	const walls = looked.flatMap((each) => visitorWallOf(each.exchange) ?? []);
	const seen = looked.filter((each) => visitorWallOf(each.exchange) === void 0);
	const findings = findingsOf("assets", {
		exchange,
		assets: seen
	}, exchange);
	const more = own.length - looked.length;
	if (findings.length === 0 && lost !== void 0) return {
		name,
		result: "inconclusive",
		why: "the time was over, or the network failed",
		findings,
		exchanges
	};
	const [wall] = walls;
	if (findings.length === 0 && wall !== void 0) return {
		name,
		result: "blocked",
		why: `${wall.what} answered. ${wall.advice}`,
		findings,
		exchanges
	};
	const unseen = [...more > 0 ? [`${more} of ${own.length} were not asked for`] : [], ...answerOf(exchange)?.response.truncated === true ? ["only the beginning of the homepage was read for them"] : []];
	return {
		name,
		...unseen.length === 0 ? {} : {
			why: unseen.join("; "),
			notices: [`smoke: ${name} of the homepage: ${unseen.join("; ")}.`]
		},
		...resultOf(findings),
		findings,
		exchanges
	};
}
async function sessionAfter(home) {
	const session = newSession();
	for (const { url, response } of responsesOf(home)) await session.keep(url, response);
	return session;
}
function refererOf(page, target) {
	const from = new URL(page);
	if (from.protocol === "https:" && target.protocol === "http:") return void 0;
	from.hash = "";
	return from.origin === target.origin ? from.href : `${from.origin}/`;
}

//#endregion
//#region src/checks/smoke/site.ts
function siteChecks(plan, settings, world) {
	const { site } = settings;
	const wants = (part) => namesPart(settings, part) ?? (typeof site === "object" ? isOn(site[part] ?? true) : isOn(site));
	const { base } = plan.planning;
	const isPublic = !isPrivate(base.hostname);
	const isSecure = base.protocol === "https:";
	const checks = [];
	if ((wants("headers") || wants("assets")) && !plan.checks.some(asksForHome)) checks.push(() => homepage(world));
	const { certificates } = world;
	if (certificates !== void 0 && wants("certificate")) {
		for (const url of httpsOriginsOf(plan).map((origin) => new URL(origin))) if (wantsCertificate(settings, url.host)) checks.push(() => certificate(url, certificates));
	}
	if (wants("headers")) checks.push(() => headers(world));
	if (wants("assets")) checks.push(() => assets(plan, world));
	if (wants("https") && base.port === "" && (isSecure || isPublic)) checks.push(() => upgrade(plan, world));
	const twin = isPublic && isSecure && base.port === "" ? wwwTwinOf(base.hostname) : void 0;
	if (wants("canonical") && twin !== void 0) checks.push(() => canonical(plan, world, twin));
	return checks;
}
const isPrivate = (host) => /^(?:[^.]+|.+\.(?:localhost|local|internal|test|lan|home|corp)|(?:127|10|0)(?:\.\d{1,3}){3}|192\.168(?:\.\d{1,3}){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d{1,3}){2}|\[.*\])$/.test(host);
function httpsOriginsOf({ planning, checks, login, ready }) {
	const asked = [
		...checks.flatMap((check) => check.steps),
		...login?.steps ?? [],
		...ready ? [ready.step] : []
	].flatMap(({ origin, csrf }) => [origin, ...csrf === void 0 ? [] : [csrf.from.origin]]);
	return [.../* @__PURE__ */ new Set([planning.base.origin, ...asked])].filter((origin) => origin.startsWith("https:"));
}
async function certificate(url, certificates) {
	const name = `certificate of ${url.host}`;
	const { findings, unseen } = await certificates.of(url);
	if (unseen?.kind === "failed") {
		const { kind, code } = unseen.failure;
		if (kind === "proxy") return {
			name,
			result: "inconclusive",
			why: `the proxy of this machine let nothing through (${code})`,
			findings: [],
			exchanges: []
		};
		return skipped$1(name, `no connection came about (${code})`);
	}
	return {
		name,
		...resultOf(findings),
		findings: [...findings],
		exchanges: []
	};
}
async function homepage(world) {
	const exchange = await world.home();
	const judgement = judge(await seenOf(exchange, world));
	const run = {
		name: "homepage",
		exchanges: [exchange]
	};
	if (judgement.kind === "passed") return {
		...run,
		result: "pass",
		findings: []
	};
	if (judgement.kind === "findings") return {
		...run,
		...resultOf(judgement.findings),
		findings: [...judgement.findings]
	};
	return {
		...run,
		result: judgement.kind,
		why: judgement.reason,
		findings: []
	};
}
const asksForHome = ({ auth, steps }) => !auth && steps[0]?.isHome === true;
async function headers(world) {
	const home = await homeOf(world);
	if (home === void 0) return skipped$1("headers", NO_HOME);
	const { exchange, page } = home;
	if (!answerOf(exchange)?.url.startsWith("https:")) return skipped$1("headers", "the homepage is not encrypted");
	const resources = page === void 0 ? [] : resourcesOf(page, answerOf(exchange)?.url ?? exchange.request.url);
	const findings = findingsOf("home", {
		exchange,
		resources
	}, exchange);
	return {
		name: "headers",
		...resultOf(findings),
		findings,
		exchanges: []
	};
}
async function upgrade(plan, world) {
	const name = "http leads to https";
	const session = newSession();
	const request = plain(plan.home.build(/* @__PURE__ */ new Map(), session));
	const url = new URL(request.url);
	url.protocol = "http:";
	const exchange = await exchangeWith({
		...request,
		name,
		url: url.href,
		shownUrl: url.href,
		expect: {
			...request.expect,
			redirect: "/"
		}
	}, {
		...world,
		retries: Math.min(1, world.retries)
	}, session);
	const unseen = unseenOf(name, exchange);
	if (unseen !== void 0) return unseen;
	const findings = findingsOf("upgrade", { exchange }, exchange);
	return {
		name,
		...resultOf(findings),
		findings,
		exchanges: [exchange]
	};
}
async function canonical(plan, world, twinHost) {
	const name = "one address";
	const session = newSession();
	const request = plain(plan.home.build(/* @__PURE__ */ new Map(), session));
	const url = new URL(request.url);
	url.hostname = twinHost;
	const twin = await exchangeWith({
		...request,
		name,
		url: url.href,
		shownUrl: url.href
	}, {
		...world,
		retries: Math.min(1, world.retries)
	}, session);
	if (twin.end.kind === "failure" && twin.end.failure.kind === "dns" && !isOurNetwork(twin.end.failure)) return {
		...skipped$1(name, `${twinHost} does not exist`),
		exchanges: [twin]
	};
	const home = await world.home();
	const unseen = twin.end.kind === "failure" && !isOurNetwork(twin.end.failure) ? void 0 : unseenOf(name, twin);
	if (unseen !== void 0) return unseen;
	if (answerOf(home) === void 0) return {
		...skipped$1(name, NO_HOME),
		exchanges: [twin]
	};
	const findings = findingsOf("twin", {
		exchange: home,
		twin
	}, twin);
	return {
		name,
		...resultOf(findings),
		findings,
		exchanges: [twin]
	};
}
function unseenOf(name, exchange) {
	const { end } = exchange;
	const run = {
		name,
		findings: [],
		exchanges: [exchange]
	};
	const wall = end.kind === "wall" ? end.wall : visitorWallOf(exchange);
	if (wall !== void 0) return {
		...run,
		result: "blocked",
		why: `${wall.what} answered. ${wall.advice}`
	};
	if (end.kind === "deadline" || end.kind === "failure" && isOurNetwork(end.failure)) return {
		...run,
		result: "inconclusive",
		why: "the time was over, or the network failed"
	};
	return end.kind === "failure" ? {
		...run,
		result: "skipped",
		why: `nothing answers there (${end.failure.code})`
	} : void 0;
}

//#endregion
//#region src/checks/smoke/run-plan.ts
async function runPlan(...input) {
	const [{ planning }] = input;
	return (await runAll(...input)).map((each) => withoutKeys(each, planning.secrets));
}
async function runAll(plan, settings, context) {
	const { clock, http, halt } = haltable(context);
	const { inspectTls } = context;
	const stranger = newSession();
	const hostRequest = ({ href }) => ({
		...plan.home.build(/* @__PURE__ */ new Map(), stranger),
		url: href
	});
	const world = {
		...inspectTls === void 0 ? {} : { certificates: certificatesBy(inspectTls, hostRequest, () => world.deadline - clock.now()) },
		http,
		clock,
		retries: settings.retries,
		timeoutMs: milliseconds(settings.timeout),
		deadline: clock.now() + deadlineOf(settings),
		isStopped: false,
		progress: (message) => context.progress(message),
		home: () => firstHome(),
		homepage: async () => {
			const answer = answerOf(await world.home());
			return answer?.page.kind === "html" ? answer.page.raw : void 0;
		},
		otherHosts: settings.otherHosts ?? [],
		...settings.deployedAt === void 0 ? {} : { deployedAt: settings.deployedAt }
	};
	const firstHome = askForHome(plan, world);
	const forget = context.onStop?.(() => {
		context.progress("smoke: stopped; what was made is cleaned up");
		world.deadline = clock.now();
		world.isStopped = true;
		halt();
	});
	try {
		return await runIn(world, plan, settings);
	} finally {
		forget?.();
	}
}
async function runIn(world, plan, settings) {
	const runs = [];
	if (plan.ready !== void 0) {
		const { expect } = plan.ready.step;
		const ready = await waitForRelease(plan.ready, world);
		runs.push(ready);
		if (ready.result !== "pass") return [...runs, ...plan.checks.map(({ name }) => skipped(name, "the release is not there"))];
		world.release = expect;
		world.home = askForHome(plan, world);
		world.releaseUrl = plan.ready.step.build(/* @__PURE__ */ new Map(), newSession()).url;
	}
	world.progress(`smoke: ${countOf(plan.checks.length, "checks")} at ${plan.planning.base.origin}`);
	const visitor = plan.login === void 0 ? void 0 : logIn(plan.login, world);
	visitor?.catch(() => {});
	const results = await inParallel([
		...plan.checks.filter(({ alone }) => !alone).map((check) => () => runPlanned(check, world, visitor)),
		...plan.moved.map((moved) => () => runMoved(moved, world)),
		...siteChecks(plan, settings, world)
	], settings.parallel);
	if (visitor !== void 0 && plan.login?.steps.length !== 0) runs.push((await visitor).run);
	runs.push(...results);
	for (const check of plan.checks.filter(({ alone }) => alone)) runs.push(await runPlanned(check, world, visitor));
	return runs;
}
const askForHome = (plan, world) => once(async () => {
	const session = newSession();
	return exchangeWith(plan.home.build(/* @__PURE__ */ new Map(), session), world, session);
});
function withoutKeys({ name, result, why, findings, exchanges, notices }, secrets) {
	const hide = (text) => secrets.hideKeys(text);
	return {
		name: hide(name),
		result,
		...why === void 0 ? {} : { why: hide(why) },
		findings: findings.map((finding) => ({
			...finding,
			title: hide(finding.title),
			message: hide(finding.message),
			fix: hide(finding.fix),
			impact: hide(finding.impact),
			...finding.location.kind === "request" ? { location: {
				...finding.location,
				url: hide(finding.location.url),
				check: hide(finding.location.check)
			} } : {}
		})),
		exchanges,
		...notices === void 0 ? {} : { notices: notices.map(hide) }
	};
}
const skipped = (name, why) => ({
	name,
	result: "skipped",
	why,
	findings: [],
	exchanges: []
});
async function logIn({ steps, bearer, authorization }, world) {
	const stranger = newSession();
	const saved = /* @__PURE__ */ new Map();
	const run = await runSteps({
		name: "login",
		steps
	}, world, stranger, saved);
	const session = authorization === void 0 ? stranger : stranger.copy({ authorization });
	const last = run.exchanges.at(-1);
	const failure = last === void 0 ? void 0 : loginFailureOf(last, run.exchanges.slice(0, -1));
	const unkept = last === void 0 ? [] : unkeptCookies(last, stranger);
	if (run.result !== "pass") return {
		run: failure === void 0 ? run : explained(run, failure, unkept),
		session,
		saved
	};
	if (bearer === void 0) {
		if (last === void 0) return {
			run,
			session,
			saved
		};
		const refused = refusedInSpite(run.exchanges);
		if (refused !== void 0) {
			const seen = {
				exchange: refused,
				hasSession: false,
				unkept,
				failure: loginFailureOf(refused, []) ?? "refused"
			};
			const findings = [...run.findings, ...findingsOf("login", seen, refused)];
			return {
				run: {
					...run,
					...resultOf(findings),
					findings
				},
				session,
				saved
			};
		}
		if (steps.some(({ expect }) => saysWhatALoginIs(expect))) return {
			run,
			session,
			saved
		};
		const hasSession = authorization !== void 0 || (steps.at(-1)?.saves.length ?? 0) > 0 || session.cookiesFor(last.end.url) !== "" || session.cookiesFor(last.request.url) !== "";
		const why = failure === void 0 || hasPasswordField(answerOf(last)?.page.raw ?? "") ? failure : void 0;
		const seen = {
			exchange: last,
			hasSession,
			unkept,
			...why === void 0 ? {} : { failure: why }
		};
		const findings = [...run.findings, ...findingsOf("login", seen, last)];
		return {
			run: {
				...run,
				...resultOf(findings),
				findings
			},
			session,
			saved
		};
	}
	const [token] = last === void 0 ? [] : selectJson(answerOf(last)?.page.json, bearer, last.request.thinking);
	if (last === void 0 || typeof token !== "string" || token === "") {
		const findings = last === void 0 ? [] : findingsOf("saved", {
			exchange: last,
			missing: [{
				name: "bearer",
				source: { json: bearer }
			}]
		}, last);
		return {
			run: {
				...run,
				result: "fail",
				why: "there was no token in the answer",
				findings
			},
			session,
			saved
		};
	}
	last.request.secrets.add(token, "$TOKEN");
	return {
		run,
		session: session.copy({ authorization: `Bearer ${token.replace(/[^\x21-\x7e]/g, "")}` }),
		saved
	};
}
const EXPLAINED = [
	"status",
	"error-page",
	"wrong-place",
	"redirect",
	"cookie",
	"header",
	"text",
	"json",
	"css",
	"login-page"
];
function explained(run, failure, unkept) {
	const last = run.exchanges.at(-1);
	const isBad = ({ severity }) => isAtLeast(severity, "high");
	const [first, ...more] = run.findings.filter(isBad);
	const isAboutAnswer = [first, ...more].every((each) => each === void 0 || EXPLAINED.includes(each.rule.slice(6)));
	if (last === void 0 || run.result === "blocked" || !isAboutAnswer) return run;
	const findings = [...findingsOf("login", {
		exchange: last,
		hasSession: false,
		failure,
		unkept,
		...first === void 0 ? {} : { expected: first.title }
	}, last), ...run.findings.filter((each) => !isBad(each))];
	return {
		...run,
		...resultOf(findings),
		findings
	};
}
const saysWhatALoginIs = ({ cookie, endsAt, chain, css, json, text, regex, header, redirect }) => [
	endsAt,
	chain,
	redirect
].some((place) => place !== null) || [
	cookie,
	css,
	json,
	text,
	regex,
	header
].some((each) => each.length > 0);
async function runPlanned(check, world, visitor) {
	const { name, auth, needsLogin, steps, alone } = check;
	const stranger = newSession();
	const who = needsLogin ? await visitor : void 0;
	if (who !== void 0 && who.run.result !== "pass") return skipped(name, "the login did not succeed");
	const session = who !== void 0 && auth ? who.session.copy() : stranger;
	const saved = new Map(who?.saved);
	const [step] = steps;
	if (!alone || step === void 0) return runSteps(check, world, session, saved);
	const { exchanges, findings, doubt } = await burstOf(step, world, session, saved);
	if (findings.length === 0 && doubt !== void 0) return {
		name,
		result: doubt.kind,
		why: doubt.reason,
		findings,
		exchanges
	};
	return {
		name,
		...resultOf(findings),
		findings,
		exchanges
	};
}
async function runMoved({ step, to, query }, world) {
	const session = newSession();
	const run = await runSteps({
		name: step.build(/* @__PURE__ */ new Map(), session).name,
		steps: [step]
	}, world, session);
	const [exchange] = run.exchanges;
	if (run.result !== "pass" || exchange === void 0) return run;
	const findings = findingsOf("moved", {
		exchange,
		to,
		query
	}, exchange);
	return {
		...run,
		...resultOf(findings),
		findings
	};
}
async function inParallel(work, limit) {
	const results = [];
	const queue = work.entries();
	const worker = async () => {
		for (const [index, start] of queue) results[index] = await start();
	};
	await Promise.all(Array.from({ length: Math.min(limit, work.length) }, worker));
	return results;
}
function once(start) {
	let result;
	return () => {
		result ??= start();
		return result;
	};
}

//#endregion
//#region src/checks/smoke/example.ts
const BASE = "https://app.example.com";
const NOW = "2026-01-01T00:00:00Z";
async function runExample(_ruleId, example) {
	const [{ parse }, { smokeSchema }] = await Promise.all([import("./dist2.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1)), import("./smoke.js")]);
	const lines = example.split("\n");
	const start = lines.findIndex((line) => !line.startsWith(">"));
	const directives = lines.slice(0, start).map((line) => line.slice(1).trim());
	const value = (key) => directives.find((line) => line.startsWith(`${key}:`))?.slice(key.length + 1).trim();
	const [method = "GET", path = "/"] = directives.find((line) => /^[A-Z]+ \//.test(line))?.split(" ") ?? [];
	const part = value("site");
	const ago = value("deployed")?.replace(" ago", "");
	const whole = value("smoke");
	const kind = value("certificate") ?? "";
	const base = value("at") ?? BASE;
	const one = {
		[method.toLowerCase()]: path,
		...directives.includes("auth") ? { headers: { authorization: "Bearer $TOKEN" } } : {},
		expect: parse(value("expect") ?? "{}")
	};
	const settings = {
		...smokeSchema.parse({
			...whole === void 0 ? { checks: part === void 0 ? { example: one } : {} } : parse(whole),
			site: {
				certificate: false,
				https: false,
				canonical: false,
				assets: false,
				headers: false,
				...part && { [part]: true }
			}
		}),
		url: base,
		allowedOrigins: [base],
		otherHosts: ["staging.example.com"],
		...ago === void 0 ? {} : { deployedAt: Date.parse(NOW) - milliseconds(ago) },
		variables: (name) => name === "TOKEN" ? "token-of-the-example" : void 0
	};
	const plan = await planSmoke(settings, parseBaseUrl(base));
	return (await runPlan(plan, settings, {
		http: playback(lines.slice(start).join("\n"), milliseconds(value("took") ?? "100ms")),
		clock: virtualClock(NOW),
		progress: () => {},
		inspectTls: async () => ({ faults: isCertificateKind(kind) ? [faultOf(kind, `its certificate is ${kind}`)] : [] })
	})).flatMap(({ findings }) => findings.map(({ rule }) => rule));
}
const isCertificateKind = (kind) => Object.hasOwn(certificateWords, kind);
function playback(script, totalMs) {
	const [first = "", ...rest] = script.split(/^--- /m);
	const scripts = [...rest.map((block) => {
		const end = block.indexOf("\n");
		return {
			isFor: isFor(block.slice(0, end)),
			answers: toAnswers(block.slice(end + 1), totalMs),
			next: 0
		};
	}), {
		isFor: () => true,
		answers: toAnswers(first, totalMs),
		next: 0
	}];
	return { send: async (request) => {
		const found = scripts.find((each) => each.isFor(request));
		const played = found?.answers[Math.min(found.next++, found.answers.length - 1)];
		if (played === void 0) throw new Error("The example holds no answer.");
		if (played.kind === "failure") throw played.failure;
		return played.response;
	} };
}
function isFor(label) {
	const { method, target, word, header, expected } = /^(?<method>[A-Z]+) (?<target>\S+)(?: (?<word>with|without) (?<header>[\w-]+)(?:: (?<expected>.+))?)?$/.exec(label.trim())?.groups ?? {};
	if (method === void 0 || target === void 0) throw new Error(`"${label}" names no request.`);
	const url = new URL(target, BASE).href;
	return (request) => {
		if (request.method !== method || request.url !== url) return false;
		if (header === void 0) return true;
		const value = request.headers?.[header];
		return word === "without" ? value === void 0 : value !== void 0 && (expected === void 0 || value === expected);
	};
}
const toAnswers = (script, totalMs) => script.split(/^(?=HTTP\/1\.1 \d{3}|! )/m).filter((part) => part.trim() !== "").map((part) => toPlayed(part, totalMs));
function toPlayed(text, totalMs) {
	const failure = /^! (?<kind>dns|refused|reset|timeout|tls|proxy|other) (?<code>\w+)/.exec(text)?.groups;
	if (failure?.code !== void 0) return {
		kind: "failure",
		failure: new HttpFailure(failure.kind, failure.code, failure.code)
	};
	const [head = "", ...rest] = text.split("\n\n");
	const [statusLine = "", ...headerLines] = head.split("\n").filter((line) => line !== "");
	const headers = /* @__PURE__ */ new Map();
	for (const line of headerLines) {
		const at = line.indexOf(":");
		if (at < 1) throw new Error(`"${line}" is not a header.`);
		const name = line.slice(0, at).toLowerCase();
		headers.set(name, [...headers.get(name) ?? [], line.slice(at + 1).trim()]);
	}
	const body = Buffer.from(rest.join("\n\n").trimEnd());
	return {
		kind: "answer",
		response: {
			status: Number(statusLine.split(" ")[1]),
			headers,
			body,
			truncated: false,
			timing: {
				headersMs: totalMs,
				totalMs
			}
		}
	};
}

//#endregion
//#region src/checks/smoke/check.ts
const smokeCheck = {
	word: "smoke",
	summary: "Does the deployed app answer: the right release, its pages, its API, a login, a workflow?",
	rules,
	run,
	runExample
};
const NOT_CHECKED = "smoke: which release answers was not checked, and the one before answers just as well. Let the app name its commit and write into launch-ready.yml: `smoke: { ready: { path: /version.json, expect: { json: { $.sha: $DEPLOYED_SHA } } } }`.";
async function run(context, settings) {
	if (settings.url === void 0 || settings.url === "") {
		if (!context.asked) return {
			status: "skipped",
			reason: NO_URL,
			coverage: {},
			findings: []
		};
		throw new UserError("smoke does not know where the app answers.", `Give its address: \`--url https://…\`, the input \`url:\`, or \`environments: { ${context.environment ?? "<name>"}: { url: https://… } }\` in launch-ready.yml.`);
	}
	const base = parseBaseUrl(settings.url);
	const plan = await planSmoke(settings, base);
	const [missing] = plan.unset;
	if (missing !== void 0 && !context.fork) throw missing.error;
	const leftOut = plan.unset.length === 0 ? [] : [{
		what: "checks",
		count: plan.unset.length,
		why: "they send secrets, and a fork gets none"
	}];
	if (missing !== void 0 && plan.isBlind) return {
		status: "skipped",
		reason: `\`${missing.name}\` sends a secret, and a fork gets none`,
		coverage: {},
		findings: [],
		leftOut: [{
			what: "checks",
			count: Math.max(1, Object.keys(settings.checks).length),
			why: "they need a secret, and a fork gets none"
		}]
	};
	const runs = await runPlan(plan, settings, {
		...context,
		...context.tls === void 0 ? {} : { inspectTls: inspectBy(context.tls, context.clock) }
	});
	const lastGood = runs.some(({ result }) => result === "fail") ? await context.lastGood?.() : void 0;
	const notices = [...settings.deployedAt !== void 0 && settings.ready === void 0 ? [NOT_CHECKED] : [], ...runs.flatMap((each) => each.notices ?? [])];
	const result = summarise(runs, base.origin, leftOut, lastGood);
	return notices.length === 0 ? result : {
		...result,
		notices
	};
}
function summarise(runs, origin, leftOut, lastGood) {
	const count = (result) => runs.filter((each) => each.result === result).length;
	const exchanges = runs.flatMap((each) => each.exchanges);
	const sum = (of) => exchanges.reduce((total, each) => total + of(each), 0);
	const looked = runs.length - count("skipped");
	const smoke = {
		origin,
		checks: runs.map(({ name, result, why, exchanges: all }) => ({
			name: printable(name, 80),
			result,
			...why === void 0 ? {} : { why: cut(printable(why, 500), 500) },
			requests: all.map(timed)
		})),
		...lastGood === void 0 ? {} : { lastGood }
	};
	const rest = {
		coverage: {
			checks: looked,
			passed: count("pass"),
			requests: sum(({ sent }) => sent),
			retries: sum(({ retries }) => retries)
		},
		findings: [...new Map(runs.flatMap(({ findings }) => findings.map((each) => [each.fingerprint, each]))).values()],
		smoke,
		...leftOut.length === 0 ? {} : { leftOut }
	};
	if (looked === 0) return {
		status: "skipped",
		reason: leftOut.length > 0 ? "every check sends a secret" : "no checks",
		...rest
	};
	const doubts = runs.filter(({ result }) => result === "blocked" || result === "inconclusive");
	return doubts.length === 0 ? {
		status: "completed",
		...rest
	} : {
		status: "inconclusive",
		reason: inOneLine(doubts),
		...rest
	};
}
function timed(exchange) {
	const { request, retries, hops, totalMs, end } = exchange;
	const redirectsMs = hops.reduce((sum, { response }) => sum + response.timing.totalMs, 0);
	const unanswered = end.kind === "failure" ? end.failure.kind : end.kind === "deadline" ? end.kind : void 0;
	const { dnsMs, connectMs, tlsMs, headersMs } = answerOf(exchange)?.response.timing ?? {};
	const status = answerOf(exchange)?.response.status;
	return {
		request: printable(`${request.method} ${request.path}`, 120),
		...status === void 0 ? {} : { status },
		...unanswered === void 0 ? {} : { unanswered },
		retries,
		redirects: hops.length,
		...hops.length === 0 ? {} : { redirectsMs: Math.round(redirectsMs * 10) / 10 },
		...dnsMs === void 0 ? {} : { dnsMs },
		...connectMs === void 0 ? {} : { connectMs },
		...tlsMs === void 0 ? {} : { tlsMs },
		...headersMs === void 0 ? {} : { firstByteMs: headersMs },
		totalMs: Math.round(totalMs)
	};
}
const MAX_DOUBTS = 3;
function inOneLine(doubts) {
	const reasons = /* @__PURE__ */ new Map();
	for (const { name, why = "" } of doubts) reasons.set(why, [...reasons.get(why) ?? [], printable(name, 80)]);
	const lines = [...reasons].map(([reason, names]) => `${names.slice(0, 3).join(", ")}${names.length > 3 ? ` and ${names.length - 3} more` : ""}: ${reason}`);
	const more = lines.length - MAX_DOUBTS;
	return lines.slice(0, MAX_DOUBTS).join("; ") + (more > 0 ? `; ${more} more` : "");
}

//#endregion
export { smokeCheck as t };