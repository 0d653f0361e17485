import { c as number, d as strictObject, f as string, h as unknown, i as boolean, m as union, n as _enum, r as array, s as literal, u as record } from "./schemas.js";
import { r as parseDuration, t as DURATION_FORMAT } from "./duration.js";

//#region src/config/sections/smoke/comparison.ts
const COMPARISONS = [
	"exists",
	"min",
	"max",
	"matches",
	"equals"
];
const isComparison = (value) => typeof value === "object" && value !== null && !Array.isArray(value) && Object.keys(value).length > 0 && Object.keys(value).every((key) => COMPARISONS.includes(key));

//#endregion
//#region src/config/sections/smoke/words.ts
const MAX_TEXT = 2e3;
const duration = union([string(), number()]).refine((value) => (parseDuration(String(value)) ?? 0) > 0, `write a length of time: ${DURATION_FORMAT}`);
const someText = string().min(1, "write some text").max(MAX_TEXT, `at most ${MAX_TEXT} characters`);
const texts = union([someText, array(someText)]);
const isRegex = (pattern) => {
	try {
		return RegExp(pattern, "mu") !== void 0;
	} catch {
		return false;
	}
};
const NO_REGEX = "not a JavaScript regular expression (flags m and u are set)";
const HEADER_NAME = /^[!#$%&'*+.^_`|~0-9a-z-]+$/i;
const CONNECTION_HEADERS = [
	"connection",
	"content-length",
	"expect",
	"host",
	"keep-alive",
	"proxy-authorization",
	"proxy-connection",
	"te",
	"trailer",
	"transfer-encoding",
	"upgrade"
];
const headers = record(string(), string()).superRefine((map, context) => {
	for (const [name, value] of Object.entries(map)) {
		const issue = (message) => context.addIssue({
			code: "custom",
			path: [name],
			message
		});
		if (!HEADER_NAME.test(name)) issue("not the name of a header");
		else if (CONNECTION_HEADERS.includes(name.toLowerCase())) issue("the connection sets this header: leave it out");
		if (/[^\t\x20-\x7e\x80-\xff]/.test(value)) issue("the value of a header is one line of Latin text");
	}
});
const SAVED_NAME = /^[a-z][a-z0-9_-]{0,39}$/i;
const target = string().refine((text) => /^(?:\/(?!\/)|https?:\/\/[^/\s@]+(?:\/|$))\S*$/i.test(text) && URL.canParse(text, "http://app"), "write a path such as /login, or a whole URL with http:// or https:// and without a password in it").refine((text) => !/^https?:\/\/[^/]*\{/i.test(text), "what a step saved may stand in a path, not in a host").refine((text) => !/\$(?:\{|[A-Z_]{2})/.test(text), "variables are not replaced in an address, since addresses are shown in reports: send it as a header or with `query`");
const place = string().regex(/^(?:\/|https?:\/\/)\S*$/i, "write a path such as /login, or a whole URL");
const onOff = union([boolean(), _enum(["on", "off"])]);

//#endregion
//#region src/config/sections/smoke/expectation.ts
const STATUS = /^(?:[1-5]xx|[1-5]\d\d)$/i;
const status = union([
	number(),
	string(),
	array(union([number(), string()]))
]).refine((value) => {
	const each = [value].flat().map(String);
	return each.length > 0 && each.every((text) => STATUS.test(text));
}, "write a status such as 200, a class such as 2xx, or a list such as [200, 204]");
function wrongComparison(raw) {
	const { exists, min, max, matches } = { ...raw };
	const others = Object.keys(raw).length > 1;
	return [
		...exists !== void 0 && typeof exists !== "boolean" ? ["`exists` is `true` or `false`"] : [],
		...exists === false && others ? ["what is not there has no value: `exists: false` stands alone"] : [],
		...[min, max].some((each) => each !== void 0 && typeof each !== "number") ? ["`min` and `max` are numbers"] : [],
		...typeof min === "number" && typeof max === "number" && min > max ? ["`min` is more than `max`"] : [],
		...matches !== void 0 && !(typeof matches === "string" && isRegex(matches)) ? [`\`matches\`: ${NO_REGEX}`] : []
	];
}
const SIZE = /^\d{1,9}(?:\.\d{1,3})?\s*(?:B|kB|MB)$/;
const element = union([
	boolean(),
	someText,
	record(string(), string())
]);
const origin = string().refine((text) => URL.canParse(text) && new URL(text).origin === text.replace(/\/$/, ""), "write an origin such as https://app.example.com");
const expectationSchema = strictObject({
	status: status.exactOptional().meta({ description: "`200`, `2xx` or `[200, 204]`; default: 2xx." }),
	text: texts.exactOptional().meta({ description: "Text that must be in the answer; all of them." }),
	"not-text": texts.exactOptional().meta({ description: "Text that must not be on the page; none of them." }),
	regex: texts.refine((value) => [value].flat().every(isRegex), NO_REGEX).exactOptional().meta({ description: "Regular expressions that must match the answer." }),
	json: record(string(), unknown()).superRefine((map, context) => {
		for (const [path, value] of Object.entries(map)) for (const message of isComparison(value) ? wrongComparison(value) : []) context.addIssue({
			code: "custom",
			path: [path],
			message
		});
	}).exactOptional().meta({ description: "JSONPath (RFC 9535) and the value that must be there: `{ $.status: ok }`, or what holds of it: `{ exists: true }`, `{ min: 1, max: 10 }` (a number, or how many are in a list), `{ matches: ^v }`, `{ equals: … }` for a value that looks like one of these. Of a path that selects several, one must be it. `$NAME` in a text is replaced." }),
	css: union([texts, record(string(), element)]).exactOptional().meta({ description: "CSS selector of what must be on the page, or selectors with what each must be: `{ h1: Corner Shop, .error: false, \"meta[name=release]\": { content: $DEPLOYED_SHA } }`." }),
	header: record(string().regex(HEADER_NAME, "not the name of a header"), union([string(), boolean()])).exactOptional().meta({ description: "Text that a header must contain, or whether it must be there (`true`, `false`)." }),
	cookie: texts.exactOptional().meta({ description: "Name of a cookie that must be set, by the answer or a redirect on the way." }),
	redirect: union([place, array(place).min(1, "write at least one place")]).exactOptional().meta({ description: "The answer must redirect there; it is not followed. A list is the whole chain: it is followed, and the page at its end is looked at." }),
	url: place.exactOptional().meta({ description: "Where redirects must have ended: a path, or a whole URL." }),
	"max-time": duration.exactOptional().meta({ description: "Longest time for the answer, redirects included: `2s`." }),
	"max-size": string().regex(SIZE, "write a size such as 200 kB").exactOptional().meta({ description: "Largest body, unpacked: `200 kB`." }),
	type: string().regex(/^(?:html|json|text|[a-z]+\/[a-z0-9.+-]+)$/i, "write html, json, text or a media type such as image/png").exactOptional().meta({ description: "`html`, `json`, `text` or a media type." }),
	"not-public": literal(true, "write true, or leave it out").exactOptional().meta({ description: "The same request without a session must be refused. Needs `auth: true` or a header with a `$NAME`." }),
	"private-cache": literal(true, "write true, or leave it out").exactOptional().meta({ description: "The answer must not be kept by a shared cache, and a stranger must not get it afterwards." }),
	cors: union([
		literal("none"),
		origin,
		array(origin)
	]).exactOptional().meta({ description: "Origins whose pages may read the answer, or `none`. Any other, which is tried too, may not." }),
	"rate-limited": number().refine((count) => Number.isInteger(count) && count >= 1 && count <= 100, "write a whole number from 1 to 100").exactOptional().meta({ description: "So many requests, one after the other, must bring a 429. Runs last, alone." })
}).meta({ description: "What must come back." });

//#endregion
//#region src/config/sections/smoke/request.ts
const METHODS = [
	"get",
	"head",
	"post",
	"put",
	"patch",
	"delete"
];
const VERBS = [...METHODS, "submit"];
const regex = string().refine(isRegex, NO_REGEX).exactOptional().meta({ description: "Takes what the first group (or the whole) matches." });
const SOURCES = [
	"json",
	"css",
	"header",
	"cookie",
	"url",
	"body"
];
const sourceSchema = strictObject({
	json: someText.exactOptional().meta({ description: "JSONPath of one value." }),
	css: someText.exactOptional().meta({ description: "CSS selector of one element." }),
	attr: string().regex(/^[a-z][a-z0-9:_-]*$/i, "not the name of an attribute").exactOptional().meta({ description: "Attribute of that element; default: `value` or `content`, else its text." }),
	header: string().regex(HEADER_NAME, "not the name of a header").exactOptional(),
	cookie: someText.exactOptional().meta({ description: "Name of a cookie." }),
	url: literal(true).exactOptional().meta({ description: "The address at which redirects ended." }),
	body: literal(true).exactOptional().meta({ description: "The text of the answer." }),
	regex
}).superRefine((raw, context) => {
	const issue = (message) => context.addIssue({
		code: "custom",
		message
	});
	const named = SOURCES.filter((each) => raw[each] !== void 0);
	if (named.length === 0 && raw.regex === void 0) issue("say where it is: json, css, header, cookie, url or body");
	if (named.length > 1) issue(`\`${named.join("` and `")}\` are several places: leave one`);
	if (raw.attr !== void 0 && raw.css === void 0) issue("`attr` belongs to a `css`");
});
const source = union([someText.startsWith("$", "write a JSONPath such as $.id, or a place such as { css: … }"), sourceSchema]);
const savedNames = record(string().regex(SAVED_NAME, "a name is letters, digits, - and _, at most 40"), source);
const csrfSchema = strictObject({
	from: target.meta({ description: "The page that has the token." }),
	json: someText.exactOptional(),
	css: someText.exactOptional().meta({ description: "CSS selector: `input[name=csrf]`, `meta[name=csrf-token]`." }),
	attr: string().exactOptional(),
	header: string().regex(HEADER_NAME, "not the name of a header").exactOptional(),
	cookie: someText.exactOptional().meta({ description: "Name of a cookie, whose value is decoded." }),
	regex,
	as: string().regex(/^(?:header [!#$%&'*+.^_`|~0-9a-z-]+|(?:form|json) [^\s]+)$/i, "write where it is sent: `header x-csrf-token`, `form _csrf` or `json csrf`").meta({ description: "Where it is sent: `header x-csrf-token`, `form _csrf` or `json csrf`." })
}).refine((raw) => [
	"json",
	"css",
	"header",
	"cookie"
].filter((key) => key in raw).length === 1, "say where the token is: one of css, json, header, cookie").meta({ description: "A token against forged requests, fetched from a page before." });
const scalar = union([
	string(),
	number(),
	boolean()
]);
const field = union([scalar, array(scalar)]);
const basicSchema = strictObject({
	user: someText,
	password: someText
}).meta({ description: "HTTP Basic authentication: `{ user: $SMOKE_USER, password: $SMOKE_PASSWORD }`." });
const shape = {
	get: target.exactOptional().meta({ description: "Path below the URL of the app, or a whole URL." }),
	head: target.exactOptional(),
	post: target.exactOptional(),
	put: target.exactOptional(),
	patch: target.exactOptional(),
	delete: target.exactOptional(),
	submit: target.exactOptional().meta({ description: "Page with a form: it is fetched, filled in with `form`, and sent as a browser would, with its hidden fields." }),
	host: string().exactOptional().meta({ description: "One of `environments.<name>.hosts`, in place of the app’s own address." }),
	query: record(string(), scalar).exactOptional().meta({ description: "Query, not shown in reports; `$NAME` is replaced." }),
	headers: headers.exactOptional().meta({ description: "Headers to send; `$NAME` is replaced from the environment." }),
	json: unknown().exactOptional().meta({ description: "JSON body; `$NAME` in a text is replaced." }),
	form: record(string(), field).exactOptional().meta({ description: "Form body; `$NAME` is replaced. A list is several fields of one name. With `submit`, `true` and `false` tick and untick a box, and `[]` sends nothing of that name." }),
	"form-css": someText.exactOptional().meta({ description: "With `submit`: which form; default: the one that has all the fields of `form`." }),
	basic: basicSchema.exactOptional(),
	csrf: csrfSchema.exactOptional(),
	expect: expectationSchema.prefault({}),
	save: savedNames.exactOptional().meta({ description: "Values to keep: `{ id: $.id }`, `{ id: { css: a.edit, attr: href, regex: \"(\\\\d+)$\" } }`. Later steps write `{id}`." })
};
function wrongTogether(raw, issue) {
	const verbs = VERBS.filter((verb) => raw[verb] !== void 0);
	if (verbs.length === 0) issue("name the request: `get: /path` (or head, post, put, patch, delete, submit)");
	if (verbs.length > 1) issue(`\`${verbs.join("` and `")}\` are separate requests: write one check for each`);
	const [verb] = verbs;
	if (raw["json"] !== void 0 && raw["form"] !== void 0) issue("`json` and `form` are two bodies: leave one out");
	const isBodiless = verb === "get" || verb === "head";
	if (isBodiless && (raw["json"] !== void 0 || raw["form"] !== void 0)) issue("a get or head sends no body: write post, put, patch or delete, or leave `json` and `form` out");
	if (verb === "submit" && raw["json"] !== void 0) issue("a form is sent with `form`, not `json`");
	if (verb === "submit" && raw["query"] !== void 0) issue("a form has its own address: leave `query` out");
	if (verb !== "submit" && raw["form-css"] !== void 0) issue("`form-css` belongs to `submit`");
	if (raw["host"] !== void 0 && verb !== void 0 && /^https?:/i.test(String(raw[verb]))) issue("`host` and a whole URL are two addresses: leave one out");
	const expect = raw.expect;
	const body = [
		"text",
		"regex",
		"json",
		"not-text",
		"css",
		"max-size"
	].filter((key) => expect[key] !== void 0);
	if (verb === "head" && body.length > 0) issue("the answer to a head has no body: text, not-text, regex, json, css and max-size need a get");
	if (typeof expect["redirect"] === "string" && expect["url"] !== void 0) issue("`redirect` is not followed, so that `url` cannot be looked at: leave one out, or write `redirect` as a list");
	const isRepeated = [
		"not-public",
		"private-cache",
		"cors"
	].filter((key) => expect[key] !== void 0);
	if (isRepeated.length > 0 && !isBodiless) issue(`\`${isRepeated.join("`, `")}\` repeat the request, so they need a get or head`);
	const csrf = raw["csrf"];
	const carrier = csrf?.as.split(" ")[0];
	if (csrf !== void 0 && verb === "submit") issue("a form that is submitted brings its own token: leave `csrf` out");
	if ((carrier === "form" || carrier === "json") && raw[carrier] === void 0) issue(`the token goes into \`${carrier}\`, and there is none: write \`${carrier}: {}\``);
	else if (carrier === "json" && !isMapping(raw["json"])) issue("the token becomes a key of `json`, which is no mapping: send it as `header …`");
	if (raw["basic"] !== void 0 && hasAuthorization(raw)) issue("`basic` and `headers: { authorization: … }` are one header: leave one out");
}
const isMapping = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const hasAuthorization = ({ headers: sent }) => Object.keys(sent ?? {}).some((name) => name.toLowerCase() === "authorization");
strictObject(shape).superRefine((raw, context) => wrongTogether(raw, (message) => context.addIssue({
	code: "custom",
	message
}))).meta({ description: "One request and what must come back." });
const stepSchema = strictObject({
	...shape,
	always: literal(true, "write true, or leave it out").exactOptional().meta({ description: "Cleans up: sent also when a step before it failed, if what it needs was saved." })
}).superRefine((raw, context) => wrongTogether(raw, (message) => context.addIssue({
	code: "custom",
	message
}))).meta({ description: "One step." });
const MAX_STEPS = 50;
const stepsSchema = array(stepSchema).min(1, "write at least one step").max(MAX_STEPS, `at most ${MAX_STEPS} steps`).meta({ description: "Requests one after the other, which end with the first that fails." });
const SHARED_KEYS = [
	"headers",
	"host",
	"basic",
	"csrf"
];
function wrongBeside(raw, issue) {
	if (raw["basic"] !== void 0 && hasAuthorization(raw)) issue("`basic` and `headers: { authorization: … }` are one header: leave one out");
	const [carrier = ""] = raw["csrf"]?.as.toLowerCase().split(" ") ?? [];
	if (carrier !== "form" && carrier !== "json") return;
	for (const [index, step] of raw["steps"].entries()) {
		if (step["csrf"] !== void 0 || step["submit"] !== void 0) continue;
		const body = ["form", "json"].find((key) => step[key] !== void 0);
		if (body !== void 0 && (body !== carrier || body === "json" && !isMapping(step["json"]))) issue(`the token of \`csrf\` beside \`steps\` goes into \`${carrier}\`, which this step does not send: write a \`csrf\` of its own into the step, or send the token as \`header …\``, ["steps", index]);
	}
}
const requestShape = shape;

//#endregion
export { stepsSchema as a, duration as c, place as d, someText as f, requestShape as i, headers as l, SHARED_KEYS as n, wrongBeside as o, isComparison as p, VERBS as r, wrongTogether as s, METHODS as t, onOff as u };