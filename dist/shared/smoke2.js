import { c as number, d as strictObject, f as string, i as boolean, m as union, u as record } from "./schemas.js";
import { a as stepsSchema, c as duration, d as place, f as someText, i as requestShape, l as headers, n as SHARED_KEYS, o as wrongBeside, s as wrongTogether, u as onOff } from "./request.js";

//#region src/config/sections/smoke/smoke.ts
const MAX_CHECKS = 200;
const issuesOf = (context) => (message, path) => context.addIssue({
	code: "custom",
	message,
	...path === void 0 ? {} : { path }
});
const SINGLE_KEYS = Object.keys(requestShape).filter((key) => key !== "expect" && !SHARED_KEYS.some((each) => each === key));
function oneOrSteps(raw, issue) {
	if (raw["steps"] === void 0) {
		wrongTogether(raw, issue);
		return;
	}
	const own = SINGLE_KEYS.filter((key) => raw[key] !== void 0);
	if (Object.keys(raw.expect).length > 0) own.push("expect");
	if (own.length > 0) issue(`\`${own.join("`, `")}\` beside \`steps\`: write it into a step`);
	wrongBeside(raw, issue);
}
const isBasicAlone = ({ expect, ...raw }) => raw["basic"] !== void 0 && Object.keys(raw).length === 1 && Object.keys(expect).length === 0;
const checkSchema = strictObject({
	...requestShape,
	auth: boolean().exactOptional().meta({ description: "Send it with the session of `login`." }),
	steps: stepsSchema.exactOptional()
}).superRefine((raw, context) => oneOrSteps(raw, issuesOf(context))).meta({ description: "One request and what must come back, or steps. Beside `steps`, `headers`, `host`, `basic` and `csrf` are for each of them." });
const loginSchema = strictObject({
	...requestShape,
	steps: stepsSchema.exactOptional(),
	bearer: someText.exactOptional().meta({ description: "JSONPath of a token in the last answer, which is then sent as `authorization: Bearer …`." })
}).superRefine((raw, context) => {
	if (!isBasicAlone(raw)) oneOrSteps(raw, issuesOf(context));
}).meta({ description: "How a session is got, for checks with `auth: true`." });
const readySchema = strictObject({
	path: requestShape.get.meta({ description: "What names the release: `/version.json`, or `/`." }),
	host: requestShape.host,
	headers: requestShape.headers,
	expect: requestShape.expect,
	within: duration.prefault("3m").meta({ description: "How long to wait for it." }),
	"in-a-row": number().refine((count) => Number.isInteger(count) && count >= 1 && count <= 20, "write a whole number from 1 to 20").prefault(2).meta({ description: "So many answers in a row must be of this release: during a rollout old and new take turns." })
}).superRefine((raw, context) => {
	const issue = (message) => context.addIssue({
		code: "custom",
		message
	});
	if (raw.path === void 0) issue("name the address that tells the release: `path: /version.json`");
	if ([
		"json",
		"header",
		"css",
		"text",
		"regex"
	].every((key) => !(key in raw.expect))) issue("say how the answer names the release: `expect: { json: { $.sha: $DEPLOYED_SHA } }` (or header, css, text)");
}).meta({ description: "Waits until this release answers, before anything else is looked at." });
const protectSchema = strictObject({
	vercel: someText.exactOptional().meta({ description: "Secret of Vercel’s \"Protection Bypass for Automation\": `$VERCEL_AUTOMATION_BYPASS_SECRET`." }),
	basic: someText.exactOptional().meta({ description: "User and password of a prompt: `$USER:$PASSWORD`." }),
	"cloudflare-access": strictObject({
		id: someText,
		secret: someText
	}).exactOptional().meta({ description: "Service token of Cloudflare Access." }),
	headers: headers.exactOptional().meta({ description: "Headers that let a request through." })
}).meta({ description: "What a guard in front of the app asks for. Sent with every request to its own addresses only." });
const siteSchema = strictObject({
	certificate: onOff.exactOptional().meta({ description: "Certificate and TLS of each host." }),
	https: onOff.exactOptional().meta({ description: "http leads to https, on the same host first." }),
	canonical: onOff.exactOptional().meta({ description: "With and without www end at one address." }),
	assets: onOff.exactOptional().meta({ description: "Scripts and styles of the homepage load, with the right type." }),
	headers: onOff.exactOptional().meta({ description: "HSTS, mixed content, flags of cookies." })
}).meta({ description: "What is looked at with a URL alone; each is on unless it is switched off." });
const REPEATED = [
	"not-public",
	"private-cache",
	"cors",
	"rate-limited"
];
const expectationsOf = (section) => section === void 0 ? [] : [[[], section.expect], ...(section.steps ?? []).map(({ expect }, index) => [["steps", index], expect])];
const smokeSchema = strictObject({
	protect: protectSchema.exactOptional(),
	ready: readySchema.exactOptional(),
	login: loginSchema.exactOptional(),
	checks: record(string().min(1, "give the check a name").max(80, "at most 80 characters"), checkSchema).refine((checks) => Object.keys(checks).length <= MAX_CHECKS, `at most ${MAX_CHECKS} checks`).prefault({ homepage: { get: "/" } }).meta({ description: "Requests by name." }),
	redirects: record(place, place).refine((map) => Object.keys(map).length <= 500, "at most 500 addresses").prefault({}).meta({ description: "Old addresses and where they must lead, with their query: `{ /old-pricing: /pricing }`." }),
	site: union([onOff, siteSchema]).prefault(true),
	parallel: number().refine((count) => Number.isInteger(count) && count >= 1 && count <= 20, "write a whole number from 1 to 20").prefault(4).meta({ description: "Checks at the same time." }),
	retries: number().refine((count) => Number.isInteger(count) && count >= 0 && count <= 10, "write a whole number from 0 to 10").prefault(3).meta({ description: "Tries after the first where trying again can help." }),
	timeout: duration.prefault("30s").meta({ description: "Longest time for one request with its redirects." }),
	deadline: duration.exactOptional().meta({ description: "Longest time for everything, retries and waits included; default: 3m, and `ready.within` on top." }),
	"error-pages": onOff.prefault(true).meta({ description: "Look for error pages that come with a good status: `on` or `off`." })
}).superRefine((raw, context) => {
	for (const [key, section] of Object.entries({
		ready: raw.ready,
		login: raw.login
	})) for (const [path, each] of expectationsOf(section)) for (const name of REPEATED) if (each[name] !== void 0) context.addIssue({
		code: "custom",
		path: [
			key,
			...path,
			"expect",
			name
		],
		message: `\`${name}\` asks more than once, which only a check does: write it into one of \`checks\``
	});
	if (raw.protect?.basic !== void 0 && raw.login?.basic !== void 0) context.addIssue({
		code: "custom",
		path: ["login", "basic"],
		message: "`login.basic` and `protect.basic` are one header: leave one out"
	});
	for (const [name, check] of Object.entries(raw.checks)) if (check.auth === true && raw.login === void 0) context.addIssue({
		code: "custom",
		path: [
			"checks",
			name,
			"auth"
		],
		message: "`auth: true` sends the session of `smoke.login`, and there is none"
	});
}).meta({ description: "What the deployed app must answer." });

//#endregion
export { smokeSchema as t };