import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";

//#region src/facts/credentials/shared/format.ts
const LEFT = "(?:(?<![0-9A-Za-z])|(?<=\\\\[nrtbfv0])|(?<=%[0-9A-Fa-f]{2})|(?<=\\\\u[0-9A-Fa-f]{4}))";
const RIGHT = "(?![0-9A-Za-z])";
const ENDS_TOKEN = bytesOf(/[\s"'`;(){}]/);
const WITH_END = /[ "'`;]|\\[sn(){}]/;
const SHORTEST_TOKEN = 12;
function bytesOf(pattern) {
	return Uint8Array.from({ length: 256 }, (_, byte) => pattern.test(String.fromCharCode(byte)) ? 1 : 0);
}
function mayBeToken(bytes, at) {
	for (let next = at; next < at + SHORTEST_TOKEN; next++) if (ENDS_TOKEN[bytes[next] ?? 32] === 1) return false;
	return true;
}
const ENDS_USER = bytesOf(/[\s"'`<>/]/);
const LONGEST_USER = 320;
function mayHaveUser(bytes, at) {
	const last = Math.min(bytes.length, at + LONGEST_USER);
	for (let next = at + 3; next < last; next++) {
		if (bytes[next] === 64) return true;
		if (ENDS_USER[bytes[next]] === 1) return false;
	}
	return false;
}
function token(keywords, source, reach = {}) {
	const anchored = reach.before === void 0;
	return around(keywords, new RegExp(`${LEFT}(${source})${RIGHT}`, anchored ? "dy" : "dg"), anchored && !WITH_END.test(source) ? {
		mayMatch: mayBeToken,
		...reach
	} : reach, anchored);
}
function around(keywords, pattern, reach = {}, anchored = false) {
	const { before = 0, after = 256, textOnly = false, mayMatch } = reach;
	return {
		keywords,
		pattern,
		before,
		after,
		textOnly,
		anchored,
		...mayMatch && { mayMatch }
	};
}
const anyCase = (words) => `(?:${words.map((word) => word.replaceAll(/[a-z]/gi, (letter) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`)).join("|")})`;
const BETWEEN$1 = "[\\w.-]{0,40}[\"'`\\\\\\])]{0,4}(?:[ \\t]{1,4}[A-Za-z]\\w{0,11}|[ \\t]{0,4}\\{[^{}=]{0,8}(?:[^{}]{0,120}\\n)?[ \\t]{0,8}default)?[ \\t]{0,8}(?:[?.]=|:{0,3}=>?|==|:|,|>|\\|\\|=?)[ \\t]{0,16}(?:\\r?\\n[ \\t]{0,16})?(?:[\\w.]{1,24}\\()?[\"'`\\\\]{0,3}(?:[Bb]earer |[Tt]oken )?";
const NAME_START = "(?:(?<![A-Za-z])|(?<=[a-z])(?=[A-Z])|(?<=\\\\[nrt]))";
function assigned(names, source) {
	const keywords = [...new Set(names.flatMap((name) => spellings(name.toLowerCase())))];
	return {
		...around(keywords, new RegExp(`${NAME_START}${anyCase(keywords)}${BETWEEN$1}(?=[^\\s"'\`]{0,80}?\\d)(${source})(?![0-9A-Za-z_+/-])`, "dy"), {
			after: 240,
			textOnly: true
		}, true),
		inName: true
	};
}
function spellings(name) {
	const [first = "", ...rest] = name.split("_").filter((part) => part !== "");
	return rest.reduce((all, part) => all.flatMap((start) => [
		"_",
		"-",
		""
	].map((joint) => start + joint + part)), [first]);
}

//#endregion
//#region src/facts/credentials/shared/random.ts
const DIGITS = "0123456789";
const UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const LOWER = "abcdefghijklmnopqrstuvwxyz";
const HEX = "0123456789abcdef";
const BASE36 = "0123456789abcdefghijklmnopqrstuvwxyz";
const BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const BASE64URL = `${BASE62}-_`;
const BASE32 = `${UPPER}234567`;
function seeded(seed) {
	let state = seed >>> 0;
	const next = () => {
		state = state + 2654435769 >>> 0;
		let mixed = state;
		mixed = Math.imul(mixed ^ mixed >>> 16, 2246822507);
		mixed = Math.imul(mixed ^ mixed >>> 13, 3266489909);
		return (mixed ^ mixed >>> 16) >>> 0;
	};
	const below = (limit) => Math.floor(next() / 2 ** 32 * limit);
	return {
		below,
		text: (alphabet, length) => Array.from({ length }, () => alphabet.charAt(below(alphabet.length))).join(""),
		bytes: (length) => Buffer.from(Array.from({ length }, () => below(256)))
	};
}

//#endregion
//#region src/facts/credentials/adafruit-key.ts
const adafruitKey = {
	id: "adafruit-key",
	name: "Adafruit IO key",
	variable: "ADAFRUIT_AIO_KEY",
	formats: [token(["aio_"], "aio_[0-9A-Za-z]{28}(?!\\w)"), assigned([
		"adafruit_aio",
		"adafruit_api",
		"adafruit_io",
		"adafruit_key",
		"adafruit_token"
	], "[0-9a-z_-]{32}")],
	severity: "blocker",
	opens: "read and write all feeds of your Adafruit IO account, and so control the devices that listen to them",
	rotate: "Regenerate it at io.adafruit.com → the key icon → Regenerate key. Every device needs the new one.",
	docs: "https://adafruit.github.io/Adafruit_IO_Documentation/http.html",
	severityOf: (secret) => secret.startsWith("aio_") ? void 0 : "high",
	sample: (random) => `aio_${random.text(BASE62, 28)}`,
	sources: ["https://adafruit.github.io/Adafruit_IO_Documentation/http.html"]
};

//#endregion
//#region src/facts/credentials/adobe-credential.ts
const adobeCredential = {
	id: "adobe-credential",
	name: "Adobe client secret or id",
	variable: "ADOBE_CLIENT_SECRET",
	formats: [token(["p8e-"], "p8e-[\\w-]{32}(?![\\w-])"), assigned([
		"adobe_api",
		"adobe_client",
		"adobe_key",
		"adobe_secret",
		"adobe_token"
	], "[0-9a-f]{32}")],
	severity: "blocker",
	opens: "get access tokens as your app and use the Adobe APIs it was given (the client id alone opens nothing)",
	rotate: "In the Adobe Developer Console → your project → the OAuth credential, add a new client secret, move to it and delete the old one.",
	docs: "https://developer.adobe.com/developer-console/docs/guides/authentication/ServerToServerAuthentication/implementation/",
	severityOf: (secret) => secret.startsWith("p8e-") ? void 0 : "low",
	sample: (random) => `p8e-${random.text(BASE64URL, 31)}a`,
	sources: ["https://developer.adobe.com/developer-console/docs/guides/authentication/ServerToServerAuthentication/implementation/"]
};

//#endregion
//#region src/facts/credentials/shared/bech32.ts
const ALPHABET$2 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
const GENERATOR = [
	996825010,
	642813549,
	513874426,
	1027748829,
	705979059
];
function polymod(values) {
	let sum = 1;
	for (const value of values) {
		const top = sum >>> 25;
		sum = (sum & 33554431) << 5 ^ value;
		for (const [bit, generator] of GENERATOR.entries()) if (top >>> bit & 1) sum ^= generator;
	}
	return sum >>> 0;
}
const expand = (prefix) => [
	...Array.from(prefix, (char) => char.charCodeAt(0) >> 5),
	0,
	...Array.from(prefix, (char) => char.charCodeAt(0) & 31)
];
function isBech32(text) {
	const lower = text.toLowerCase();
	const separator = lower.lastIndexOf("1");
	const data = Array.from(lower.slice(separator + 1), (char) => ALPHABET$2.indexOf(char));
	if (separator < 1 || data.length < 6 || data.includes(-1)) return false;
	return polymod([...expand(lower.slice(0, separator)), ...data]) === 1;
}
function encodeBech32(prefix, data) {
	const check = polymod([
		...expand(prefix),
		...data,
		0,
		0,
		0,
		0,
		0,
		0
	]) ^ 1;
	const tail = [
		25,
		20,
		15,
		10,
		5,
		0
	].map((shift) => check >>> shift & 31);
	return `${prefix}1${[...data, ...tail].map((value) => ALPHABET$2.charAt(value)).join("")}`;
}

//#endregion
//#region src/facts/credentials/shared/checksum.ts
function crc32Base62(text) {
	let rest = crc32(text);
	let digits = "";
	for (let place = 0; place < 6; place++) {
		digits = BASE62.charAt(rest % 62) + digits;
		rest = Math.floor(rest / 62);
	}
	return digits;
}
const crc32Hex = (text) => crc32(text).toString(16).padStart(8, "0");
const crc32Base36 = (text) => crc32(text).toString(36).padStart(7, "0");
const sha256Base32 = (text) => encodeBase32(createHash("sha256").update(text).digest()).slice(0, 8);
function encodeBase32(bytes) {
	let text = "";
	let bits = 0;
	let value = 0;
	for (const byte of bytes) {
		value = value << 8 | byte;
		bits += 8;
		while (bits >= 5) {
			bits -= 5;
			text += BASE32.charAt(value >>> bits & 31);
			value &= (1 << bits) - 1;
		}
	}
	return bits > 0 ? text + BASE32.charAt(value << 5 - bits & 31) : text;
}
const proofOf = (holds) => holds ? "proven" : "disproven";

//#endregion
//#region src/facts/credentials/age-key.ts
const ALPHABET$1 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
const ageKey = {
	id: "age-key",
	name: "age secret key",
	variable: "SOPS_AGE_KEY",
	formats: [token(["age-secret-key-1", "age-secret-key-pq-1"], `AGE-SECRET-KEY-(?:PQ-)?1[${ALPHABET$1.toUpperCase()}]{58}`)],
	severity: "blocker",
	opens: "decrypt everything that was encrypted for this key, secrets in SOPS files among it",
	rotate: "Make a new key with `age-keygen`, re-encrypt (`sops updatekeys`), and change the secrets that were readable with the old one.",
	docs: "https://github.com/FiloSottile/age#readme",
	provenBy: "bech32 checksum",
	prove: (secret) => proofOf(isBech32(secret)),
	selfMade: true,
	sample(random) {
		const data = [...Array.from({ length: 51 }, () => random.below(32)), random.below(2) * 16];
		return encodeBech32("age-secret-key-", data).toUpperCase();
	}
};

//#endregion
//#region src/facts/credentials/aikido-token.ts
const aikidoToken = {
	id: "aikido-token",
	name: "Aikido token",
	variable: "AIKIDO_API_KEY",
	formats: [token([
		"aik_ci_",
		"aik_client_",
		"aik_secret_"
	], "AIK_(?:(?:CI|CLIENT)_(?:[A-Z]{2}_)?[0-9A-Za-z]{24,64}|SECRET_(?:[A-Z]{2}_)?[0-9A-Za-z]{64})(?!\\w)")],
	severity: "blocker",
	opens: "report scans in your name and read which weaknesses Aikido found in your code",
	rotate: "Revoke it in Aikido → Settings → Integrations → API (CI tokens: Continuous Integration) and make a new one.",
	docs: "https://apidocs.aikido.dev/reference/authorization",
	severityOf: (secret) => secret.startsWith("AIK_CLIENT_") ? "low" : void 0,
	sample: (random) => `AIK_CI_${random.text(BASE62, 64)}`,
	sources: ["https://apidocs.aikido.dev/reference/getaccesstoken"]
};

//#endregion
//#region src/facts/credentials/shared/verification.ts
function active(json, ...account) {
	const name = account.length === 0 ? void 0 : textAt(json, ...account);
	return name === void 0 ? { state: "active" } : {
		state: "active",
		account: name
	};
}
const inactive = { state: "inactive" };
const byStatus = (...account) => ({ status, json }) => {
	if (status === 200) return active(json, ...account);
	return status === 401 ? inactive : void 0;
};
const bearer = (secret) => ({ authorization: `Bearer ${secret}` });
function textAt(json, ...keys) {
	const value = valueAt(json, ...keys);
	return typeof value === "string" ? value : void 0;
}
function valueAt(json, ...keys) {
	let value = json;
	for (const key of keys) {
		if (typeof value !== "object" || value === null) return void 0;
		value = Object.getOwnPropertyDescriptor(value, key)?.value;
	}
	return value;
}

//#endregion
//#region src/facts/credentials/airtable-token.ts
const LEGACY = "(?!(?:app|tbl|viw|fld|rec|usr|wsp)[0-9A-Z])[0-9A-Za-z]{17}";
const airtableToken = {
	id: "airtable-token",
	name: "Airtable token",
	variable: "AIRTABLE_TOKEN",
	formats: [
		token(["pat"], "pat[0-9A-Za-z]{14}\\.[0-9a-f]{64}", { after: 96 }),
		assigned(["airtable"], "[0-9A-Za-z]{14,20}\\.v1\\.[\\w-]{10,80}\\.[0-9a-f]{64}"),
		assigned([
			"airtable_api_key",
			"airtable_key",
			"airtable_token",
			"airtable_secret"
		], LEGACY)
	],
	severity: "blocker",
	opens: "read and change the bases it was given",
	rotate: "Delete it at airtable.com/create/tokens.",
	docs: "https://support.airtable.com/docs/creating-personal-access-tokens",
	severityOf: (secret) => secret.length === 17 ? "low" : void 0,
	verify: {
		who: "Airtable",
		host: "api.airtable.com",
		request: (secret) => /^pat\w{14}\./.test(secret) ? {
			path: "/v0/meta/whoami",
			headers: bearer(secret)
		} : void 0,
		read: byStatus(),
		sources: ["https://airtable.com/developers/web/api/get-user-id-scopes", "https://airtable.com/developers/web/api/errors"]
	},
	sample: (random) => `pat${random.text(BASE62, 14)}.${random.text(HEX, 64)}`
};

//#endregion
//#region src/facts/credentials/aiven-token.ts
const aivenToken = {
	id: "aiven-token",
	name: "Aiven token",
	variable: "AIVEN_TOKEN",
	formats: [{
		...assigned(["aiven"], "[0-9A-Za-z+/]{200,500}={0,2}"),
		after: 640
	}, around(["aivenv1 "], /aivenv1 ([0-9A-Za-z+/]{200,500}={0,2})(?![\w+/=])/dg, {
		after: 520,
		textOnly: true
	})],
	severity: "high",
	opens: "manage your Aiven services and read the passwords of the databases behind them",
	rotate: "Revoke it in the Aiven console → User information → Tokens (or `avn user access-token revoke`).",
	docs: "https://www.aiven.io/docs/platform/howto/manage-application-users",
	sample: (random) => random.bytes(280).toString("base64"),
	sources: ["https://www.aiven.io/docs/platform/howto/manage-application-users"]
};

//#endregion
//#region src/facts/credentials/algolia-key.ts
const algoliaKey = {
	id: "algolia-key",
	name: "Algolia API key",
	variable: "ALGOLIA_ADMIN_KEY",
	formats: [assigned(["algolia"], "[0-9a-z]{32}")],
	severity: "medium",
	opens: "change or delete your search index, if it is an admin key (search-only keys are public)",
	rotate: "Regenerate it at dashboard.algolia.com → Settings → API keys. Of a search-only key, accept this finding.",
	docs: "https://www.algolia.com/doc/guides/security/api-keys/",
	sample: (random) => random.text(HEX, 32)
};

//#endregion
//#region src/facts/credentials/shared/placeholder.ts
const WORDS = /example|placeholder|changeme|change[-_]me|redacted|replace[-_]?(?:me|with)|insert[-_]|your[-_.]|[-_]here|dummy[-_]|(?:sample|fake)[-_]?(?:key|token|secret|pass)|notreal|not[-_]a[-_]real|x{6}|\*{3}|\.{3}|…|do[-_]?not[-_]?use|lorem/i;
function isPlaceholder(body) {
	if (/<[^>]{1,40}>|\$\{|\$\(|\{\{|%\([\w.]{1,40}\)|%s/.test(body)) return true;
	if (WORDS.test(body)) return true;
	const text = body.toLowerCase();
	const characters = new Set(text.replaceAll(/[^a-z0-9]/g, ""));
	if (text.length >= 8 && characters.size <= 3) return true;
	return text.length >= 12 && (steps(text) >= .75 || isRepetition(text));
}
const MADE_UP = /(?<![a-z])(?:test|fake|dummy|sample|mock)(?![a-z])/i;
function isTyped(body) {
	const text = body.toLowerCase();
	if (MADE_UP.test(text)) return true;
	if (text.length < 20) return false;
	return steps(text) >= .5 || steps(text, 2) >= .6 || longestRun(text) >= 8 || /(.{8}).*\1/.test(text);
}
function longestRun(text) {
	let longest = 1;
	let length = 1;
	for (let at = 1; at < text.length; at++) {
		const step = text.charCodeAt(at) - text.charCodeAt(at - 1);
		length = step === 0 || step === 1 ? length + 1 : 1;
		longest = Math.max(longest, length);
	}
	return longest;
}
function steps(text, distance = 1) {
	let count = 0;
	for (let at = distance; at < text.length; at++) {
		const step = text.charCodeAt(at) - text.charCodeAt(at - distance);
		if (step === 0 || step === 1) count++;
	}
	return count / (text.length - distance);
}
function isRepetition(text) {
	for (let length = 1; length <= 4; length++) if (text.slice(0, length).repeat(Math.ceil(text.length / length)).slice(0, text.length) === text) return true;
	return false;
}
function entropyOf(text) {
	const counts = /* @__PURE__ */ new Map();
	for (const char of text) counts.set(char, (counts.get(char) ?? 0) + 1);
	let bits = 0;
	for (const count of counts.values()) bits -= count / text.length * Math.log2(count / text.length);
	return bits;
}
const OF_WORDS = /^(?:(?:my|your|some|random|the|db|database|pass(?:word|wd|w)?|pwd|secret|user|test|admin|root|token|guest|postgres|mysql)[^a-z0-9]{0,3}){1,4}\d{0,3}$/i;
const isOfWords = (password) => password.length <= 40 && OF_WORDS.test(password);

//#endregion
//#region src/facts/credentials/alibaba-key.ts
const NAMES$7 = [
	"alibaba",
	"alicloud",
	"aliyun"
].flatMap((name) => [
	"access",
	"cloud",
	"secret",
	"sts",
	"token"
].map((word) => `${name}_${word}`));
const alibabaKey = {
	id: "alibaba-key",
	name: "Alibaba Cloud AccessKey",
	variable: "ALIBABA_CLOUD_ACCESS_KEY_SECRET",
	formats: [
		token(["ltai"], "LTAI[0-9A-Za-z]{12,20}"),
		token(["sts."], "STS\\.(?=[A-Za-z]{0,28}\\d[A-Za-z]{0,28}\\d)[0-9A-Za-z]{20,30}"),
		assigned(NAMES$7, "[0-9A-Za-z]{30}|[0-9A-Za-z]{36,44}")
	],
	severity: "high",
	opens: "act in your Alibaba Cloud account with everything this key is allowed to do",
	rotate: "Disable, then delete it in the RAM console → Users → AccessKey, and make a new pair.",
	docs: "https://www.alibabacloud.com/help/doc-detail/120400.htm",
	severityOf: (secret) => secret.startsWith("LTAI") ? "medium" : secret.startsWith("STS.") ? "low" : void 0,
	companion: {
		name: "AccessKey secret",
		pattern: /LTAI[0-9A-Za-z]{12,20}[^0-9A-Za-z][\s\S]{0,160}?(?<![0-9A-Za-z/+])([0-9A-Za-z]{30})(?![0-9A-Za-z/+=])/dg,
		reach: 240,
		accept: (value) => entropyOf(value) > 3.8 && /\d/.test(value) && /[A-Z]/.test(value) && /[a-z]/.test(value)
	},
	sample: (random) => `LTAI${random.text(BASE62, 20)}`,
	sources: ["https://www.alibabacloud.com/help/doc-detail/120400.htm"]
};

//#endregion
//#region src/facts/credentials/amplitude-secret.ts
const amplitudeSecret = {
	id: "amplitude-secret",
	name: "Amplitude secret key",
	variable: "AMPLITUDE_SECRET_KEY",
	formats: [assigned(["amplitude_project_secret", "amplitude_secret"], "[0-9a-f]{32}")],
	severity: "high",
	opens: "export what your users did, and change or delete the data of the project",
	rotate: "Generate a new secret key in Amplitude → Settings → Projects → your project → General, and revoke this one.",
	docs: "https://amplitude.com/docs/apis/keys-and-tokens",
	sample: (random) => random.text(HEX, 32),
	sources: ["https://amplitude.com/docs/apis/keys-and-tokens"]
};

//#endregion
//#region src/facts/credentials/anthropic-key.ts
const anthropicKey = {
	id: "anthropic-key",
	name: "Anthropic API key",
	variable: "ANTHROPIC_API_KEY",
	formats: [token(["sk-ant-"], "sk-ant-(?:api03|admin01|oat01|ort01)-[\\w-]{93}AA(?![\\w-])")],
	severity: "blocker",
	opens: "call Claude on your bill, and with an admin key manage the members and keys of your organization",
	rotate: "Delete it at platform.claude.com → API keys, and look at the usage page for calls that are not yours.",
	docs: "https://support.claude.com/en/articles/9767949-api-key-best-practices-keeping-your-keys-safe-and-secure",
	verify: {
		who: "Anthropic",
		host: "api.anthropic.com",
		request: (secret) => secret.startsWith("sk-ant-api03-") ? {
			path: "/v1/models",
			headers: {
				"x-api-key": secret,
				"anthropic-version": "2023-06-01"
			}
		} : void 0,
		read: byStatus(),
		sources: ["https://platform.claude.com/docs/en/api/errors", "https://platform.claude.com/docs/en/api/models-list"]
	},
	sample: (random) => `sk-ant-api03-${random.text(BASE64URL, 93)}AA`
};

//#endregion
//#region src/facts/credentials/apify-token.ts
const apifyToken = {
	id: "apify-token",
	name: "Apify API token",
	variable: "APIFY_TOKEN",
	formats: [token(["apify_api_"], "apify_api_[0-9A-Za-z]{36}(?!\\w)")],
	severity: "blocker",
	opens: "run Actors on your bill and read the data they have collected",
	rotate: "Rotate or delete it at console.apify.com → Settings → API & Integrations.",
	docs: "https://docs.apify.com/platform/integrations/api",
	sample: (random) => `apify_api_${random.text(BASE62, 36)}`,
	sources: ["https://docs.apify.com/platform/integrations/api"]
};

//#endregion
//#region src/facts/credentials/appsync-key.ts
const appsyncKey = {
	id: "appsync-key",
	name: "AWS AppSync API key",
	variable: "APPSYNC_API_KEY",
	formats: [token(["da2-"], "da2-[0-9a-z]{26}(?![\\w-])")],
	severity: "high",
	opens: "call your GraphQL API without signing in, with everything that is allowed to API keys",
	rotate: "Delete it in the AWS console → AppSync → your API → Settings (`aws appsync delete-api-key`), or let callers sign in instead.",
	docs: "https://docs.aws.amazon.com/appsync/latest/APIReference/API_ApiKey.html",
	sample: (random) => `da2-${random.text(BASE36, 26)}`,
	sources: ["https://docs.aws.amazon.com/appsync/latest/APIReference/API_ApiKey.html"]
};

//#endregion
//#region src/facts/credentials/artifactory-token.ts
const artifactoryToken = {
	id: "artifactory-token",
	name: "JFrog Artifactory token",
	variable: "JF_ACCESS_TOKEN",
	formats: [
		token(["akcp"], "AKCp[0-9A-Za-z]{69}(?![\\w+/=])"),
		token(["cmvmd"], "cmVmd[0-9A-Za-z+/]{59}(?![\\w+/=])"),
		assigned([
			"jfrog",
			"artifactory",
			"bintray",
			"xray"
		], "(?![0-9a-f]{64}(?![0-9A-Za-z]))(?:[0-9A-Za-z]{73}|[0-9A-Za-z]{64})")
	],
	severity: "blocker",
	opens: "download your packages and images, and replace them if its user may",
	rotate: "Revoke it in the JFrog Platform → Administration → User Management → Access Tokens (`DELETE /access/api/v1/tokens/revoke`); API keys: Edit profile → Revoke API Key.",
	docs: "https://jfrog.com/help/r/jfrog-rest-apis/revoke-token-by-value",
	provenBy: "encoded text inside",
	prove: (secret) => secret.startsWith("cmVmd") ? proofOf(/^reftkn:\d\d:\d{1,12}:[0-9A-Za-z]+$/.test(Buffer.from(secret, "base64").toString("latin1"))) : "plausible",
	severityOf: (secret) => /^(?:cmVmd|AKCp)/.test(secret) ? void 0 : "high",
	sample: (random) => Buffer.from(`reftkn:01:1${random.text(DIGITS, 9)}:${random.text(BASE62, 27)}`).toString("base64"),
	sources: ["https://jfrog.com/help/r/jfrog-rest-apis/revoke-token-by-value"]
};

//#endregion
//#region src/facts/credentials/asaas-key.ts
const inside = (secret) => Buffer.from(secret.slice(14), "base64").toString("latin1");
const asaasKey = {
	id: "asaas-key",
	name: "Asaas API key",
	variable: "ASAAS_API_KEY",
	formats: [token(["$aact_"], "\\$aact_(?:prod|hmlg)_[0-9A-Za-z+/]{30,240}={0,2}")],
	severity: "blocker",
	opens: "charge your customers, read what they owe, and move money out of your Asaas account",
	rotate: "Disable or delete it in Asaas → Integrações → Chaves de API, and create a new one.",
	docs: "https://docs.asaas.com/docs/api-keys",
	provenBy: "encoded text inside",
	prove: (secret) => inside(secret).includes("::$aach_") ? "proven" : "plausible",
	severityOf: (secret) => secret.startsWith("$aact_hmlg_") ? "medium" : void 0,
	sample(random) {
		const text = `${random.text(HEX, 32)}::${random.text(HEX, 36)}::$aach_${random.text(HEX, 36)}`;
		return `$aact_prod_000${Buffer.from(text).toString("base64")}`;
	},
	examples: {
		bad: ["ASAAS_API_KEY='<token>'", "\"access_token\": \"<token>\""],
		good: ["ASAAS_API_KEY='$aact_prod_…'", "ASAAS_API_KEY=$ASAAS_API_KEY"]
	},
	sources: ["https://docs.asaas.com/changelog/novidade-novo-prefixo-de-identificação-das-chaves-api"]
};

//#endregion
//#region src/facts/credentials/asana-credential.ts
const NAMES$6 = [
	"asana_access",
	"asana_api",
	"asana_client",
	"asana_key",
	"asana_oauth",
	"asana_secret",
	"asana_token"
];
const asanaCredential = {
	id: "asana-credential",
	name: "Asana credential",
	variable: "ASANA_CLIENT_SECRET",
	formats: [
		assigned(NAMES$6, "[0-9a-z]{32}"),
		assigned(NAMES$6, "\\d{16}"),
		assigned([
			...NAMES$6,
			"asana_pat",
			"asana_personal"
		], "[012]/\\d{10,20}(?:/\\d{10,20})?:[0-9a-f]{32}")
	],
	severity: "high",
	opens: "act as your app, or as you, and read and change the tasks and projects behind it",
	rotate: "Reset the client secret (or revoke the token) in the Asana developer console at app.asana.com/0/my-apps → your app → OAuth.",
	docs: "https://developers.asana.com/docs/oauth",
	severityOf: (secret) => /^\d{16}$/.test(secret) ? "low" : void 0,
	sample: (random) => random.text(BASE36, 32)
};

//#endregion
//#region src/facts/credentials/assemblyai-key.ts
const assemblyaiKey = {
	id: "assemblyai-key",
	name: "AssemblyAI API key",
	variable: "ASSEMBLYAI_API_KEY",
	formats: [assigned(["assembly_ai", "aai_api_key"], "[0-9a-z]{32}")],
	severity: "high",
	opens: "transcribe on your bill and read the transcripts of your account",
	rotate: "Delete it at assemblyai.com/dashboard → API Keys, and create a new one.",
	docs: "https://www.assemblyai.com/docs",
	sample: (random) => random.text(HEX, 32)
};

//#endregion
//#region src/facts/credentials/atlassian-token.ts
const atlassianToken = {
	id: "atlassian-token",
	name: "Atlassian API token",
	variable: "ATLASSIAN_API_TOKEN",
	formats: [
		token(["atatt3xf"], "ATATT3xF[\\w-]{160,300}=[0-9A-F]{8}", { after: 340 }),
		token(["atatt3xf"], "ATATT3xF[\\w=-]{178,300}(?![\\w=-])", { after: 340 }),
		token(["atbb"], "ATBB[0-9A-Za-z]{32}"),
		assigned([
			"atlassian",
			"confluence",
			"jira"
		], "[0-9a-z]{20}[0-9a-f]{4}"),
		assigned([
			"jira_api",
			"jira_token",
			"atlassian_api",
			"atlassian_token",
			"confluence_api"
		], "[0-9A-Za-z]{24}")
	],
	severity: "blocker",
	opens: "read and change everything its owner can in Jira, Confluence and Bitbucket",
	rotate: "Revoke it at id.atlassian.com → Security → API tokens.",
	docs: "https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/",
	provenBy: "CRC32 checksum",
	prove: (secret) => /^ATATT.*=[0-9A-F]{8}$/.test(secret) ? proofOf(crc32Hex(secret.slice(0, -8)).toUpperCase() === secret.slice(-8)) : "plausible",
	severityOf: (secret) => secret.startsWith("AT") ? void 0 : "high",
	sample(random) {
		const checked = `ATATT3xFfGF0${random.text(BASE64URL, 171)}=`;
		return checked + crc32Hex(checked).toUpperCase();
	}
};

//#endregion
//#region src/facts/credentials/auth0-secret.ts
const NAMES$5 = [
	"auth0_api",
	"auth0_client",
	"auth0_management",
	"auth0_mgmt",
	"auth0_secret"
];
const auth0Secret = {
	id: "auth0-secret",
	name: "Auth0 client secret or id",
	variable: "AUTH0_CLIENT_SECRET",
	formats: [assigned(NAMES$5, "[\\w-]{64}"), assigned(["auth0_client", "auth0_mgmt_client"], "[0-9A-Za-z]{32}")],
	severity: "high",
	opens: "sign in to your Auth0 tenant as this application, and so act as it towards your APIs and users",
	rotate: "Rotate it in the Auth0 dashboard → Applications → your application → Settings → Danger Zone → Rotate secret.",
	docs: "https://auth0.com/docs/get-started/applications/rotate-client-secret",
	severityOf: (secret) => secret.length === 32 ? "low" : void 0,
	sample: (random) => random.text(BASE64URL, 64),
	sources: ["https://auth0.com/docs/get-started/applications/rotate-client-secret"]
};

//#endregion
//#region src/facts/credentials/authorization-token.ts
const HEADER$1 = anyCase(["authorization"]);
const SCHEME = anyCase([
	"bearer",
	"token",
	"apikey",
	"api-key",
	"api-token"
]);
const VALUE$4 = "(?!eyJ)(?=[^\\s\"'`]{0,200}\\d)[\\w~+/.-]{16,600}={0,2}";
const END$2 = "(?![\\w~+/=-])";
const authorizationToken = {
	id: "authorization-token",
	name: "Token in an HTTP header",
	variable: "API_TOKEN",
	formats: [around(["authorization"], new RegExp(`${HEADER$1}["'\\]]{0,3}[ \\t]{0,4}(?:=>|[:=,])[ \\t]{0,4}["'\`]?${SCHEME}[ \\t]{1,4}["']?(${VALUE$4})${END$2}`, "dg"), {
		after: 700,
		textOnly: true
	}), around(["curl"], new RegExp(`(?<![\\w-])curl(?:\\.exe)?[ \\t](?:[^\\n]|\\\\\\r?\\n){0,400}?(?<=[ \\t])(?:-H|--header)(?:=|[ \\t]{1,4})["'](?:${HEADER$1}|(?:[Xx]-)?(?:[\\w-]{1,30}-)?${anyCase([
		"api-key",
		"apikey",
		"api-token",
		"token",
		"auth-token",
		"access-token"
	])}):[ \\t]{0,4}(?:(?!${anyCase(["basic"])})[A-Za-z-]{2,20}[ \\t]{1,4})?(${VALUE$4})${END$2}`, "dg"), {
		after: 1200,
		textOnly: true
	})],
	severity: "medium",
	opens: "call that API with it, as long as it is valid",
	rotate: "Revoke it at whoever issued it.",
	docs: "https://datatracker.ietf.org/doc/html/rfc6750#section-5",
	isPublic: (secret) => entropyOf(secret) < 2.7 || /^[A-Za-z./_-]*\d{0,4}$/.test(secret),
	wide: true,
	selfMade: true,
	sample: (random) => `7${random.text(BASE62, 31)}`,
	examples: {
		bad: [
			"curl -H \"Authorization: Bearer <token>\" https://api.shop.internal",
			"curl --header 'X-Api-Key: <token>' https://api.shop.internal",
			"headers: { \"Authorization\": \"Token <token>\" }"
		],
		good: ["curl -H \"Authorization: Bearer $TOKEN\" https://api.shop.internal", "Authorization: Bearer <access token>"]
	}
};

//#endregion
//#region src/facts/credentials/shared/parse.ts
function decodeJson(base64) {
	try {
		const value = JSON.parse(Buffer.from(base64, "base64").toString("utf8"));
		return typeof value === "object" && value !== null && !Array.isArray(value) ? value : void 0;
	} catch {
		return;
	}
}
function parseJwt(token) {
	const [first = "", second = ""] = token.split(".");
	const header = decodeJson(first);
	const claims = decodeJson(second);
	return header !== void 0 && claims !== void 0 && typeof header.alg === "string" ? {
		header,
		claims
	} : void 0;
}
function isDerSequence(bytes) {
	if (bytes.length < 16 || bytes[0] !== 48) return false;
	const first = bytes[1] ?? 0;
	if (first < 128) return first === bytes.length - 2;
	const count = first & 127;
	if (count < 1 || count > 2) return false;
	return bytes.readUIntBE(2, count) === bytes.length - 2 - count;
}

//#endregion
//#region src/facts/credentials/authress-key.ts
const ED25519 = "302e020100300506032b657004220420";
const authressKey = {
	id: "authress-key",
	name: "Authress access key",
	variable: "AUTHRESS_KEY",
	formats: [token([".acc-", ".acc_"], "(?:sc|ext|scauth)_[0-9A-Za-z]{5,30}\\.[0-9A-Za-z]{4,6}\\.acc[_-][0-9a-z-]{10,32}\\.[0-9A-Za-z+/_=-]{30,120}(?![\\w+/=-])", {
		before: 48,
		after: 168
	})],
	severity: "blocker",
	opens: "sign tokens as this service client and decide who may do what in your apps",
	rotate: "Delete it in the Authress management portal → Service clients → the client → Access keys, and add a new one.",
	docs: "https://authress.io/knowledge-base/docs/authorization/service-clients/access-keys",
	provenBy: "private key inside",
	prove: (secret) => isDerSequence(Buffer.from(secret.slice(secret.lastIndexOf(".") + 1), "base64")) ? "proven" : "plausible",
	sample(random) {
		const key = Buffer.concat([Buffer.from(ED25519, "hex"), random.bytes(32)]).toString("base64");
		return `sc_${random.text(BASE62, 20)}.${random.text(BASE36, 4)}.acc-${random.text(BASE36, 14)}.${key}`;
	}
};

//#endregion
//#region src/facts/credentials/aws-access-key.ts
const ID = /^A(?:KIA|SIA|BIA|CCA)/;
const SECRET$1 = "[0-9A-Za-z/+=]{40}";
function accountOf(id) {
	const [first = ""] = id.slice(4);
	if (!/[Q-Z2-7]/.test(first)) return void 0;
	let bits = 0n;
	for (const char of id.slice(4)) {
		const value = BASE32.indexOf(char);
		if (value < 0) return void 0;
		bits = bits << 5n | BigInt(value);
	}
	return (bits >> 39n & (1n << 40n) - 1n).toString().padStart(12, "0");
}
const isSecretKey = (value) => entropyOf(value) > 4.2 && /[A-Z]/.test(value) && /[a-z]/.test(value) && /\d/.test(value);
const awsAccessKey = {
	id: "aws-access-key",
	name: "AWS access key",
	variable: "AWS_SECRET_ACCESS_KEY",
	formats: [
		token([
			"akia",
			"asia",
			"abia",
			"acca"
		], "A(?:KIA|SIA|BIA|CCA)[A-Z2-7]{16}"),
		token(["akia", "asia"], "A(?:KIA|SIA)(?=[A-Z0-9]{0,15}[0189])[A-Z0-9]{16}"),
		assigned(["aws_secret", "secret_access_key"], SECRET$1)
	],
	severity: "high",
	opens: "act in your AWS account with everything this key is allowed to do: read data, start servers on your bill, delete backups",
	rotate: "Deactivate, then delete it in the AWS console → IAM → Users → Security credentials (`aws iam update-access-key --status Inactive`), and look at CloudTrail for what it was used for.",
	docs: "https://docs.aws.amazon.com/IAM/latest/UserGuide/id-credentials-access-keys-update.html",
	provenBy: "alphabet",
	prove: (secret) => ID.test(secret) && !/^[A-Z2-7]{20}$/.test(secret) ? "disproven" : "plausible",
	isPublic: (secret) => /EXAMPLE(?:KEY)?$|^wJalrXUtnFEMI\/K7MDENG/.test(secret),
	about(secret) {
		const account = ID.test(secret) ? accountOf(secret) : void 0;
		return account === void 0 ? void 0 : `It belongs to AWS account ${account}.`;
	},
	severityOf: (secret) => ID.test(secret) ? "medium" : void 0,
	companion: {
		name: "secret access key",
		pattern: /(?<![0-9A-Za-z/+])([0-9A-Za-z/+]{40})(?![0-9A-Za-z/+=])/dg,
		reach: 400,
		accept: isSecretKey
	},
	sample: (random) => `AKIA${random.text("QRSTUVWXYZ", 1)}${random.text(BASE32, 15)}`,
	examples: {
		bad: ["aws_access_key_id = <token>", "const client = new S3Client({ credentials: { accessKeyId: \"<token>\" } });"],
		good: ["aws_access_key_id = $AWS_ACCESS_KEY_ID", `aws_access_key_id = AKIAIOSFODNN7EXAMPLE`]
	}
};

//#endregion
//#region src/facts/credentials/aws-bedrock-key.ts
const awsBedrockKey = {
	id: "aws-bedrock-key",
	name: "Amazon Bedrock API key",
	variable: "AWS_BEARER_TOKEN_BEDROCK",
	formats: [token(["abskqmvk"], "ABSKQmVk[0-9A-Za-z+/]{105,265}={0,2}", { after: 300 }), token(["bedrock-api-key-"], "bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t[0-9A-Za-z+/=]{40,3000}", { after: 3100 })],
	severity: "blocker",
	opens: "call language models on your AWS bill",
	rotate: "Delete it in the AWS console → Amazon Bedrock → API keys (or IAM → Users → Security credentials).",
	docs: "https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html",
	provenBy: "encoded prefix",
	prove: (secret) => secret.startsWith("ABSK") ? proofOf(Buffer.from(secret.slice(4), "base64").toString("latin1").startsWith("BedrockAPIKey-")) : "plausible",
	sample(random) {
		const text = `BedrockAPIKey-${random.text(BASE62, 4)}-at-${random.text(DIGITS, 12)}:${random.text(BASE62, 60)}`;
		return `ABSK${Buffer.from(text).toString("base64")}`;
	}
};

//#endregion
//#region src/facts/credentials/azure-app-id.ts
const PUBLIC = /^(?:72f988bf-86f1-41af|04b07795-8ddb-461a|1950a258-227b-4e31)/i;
const azureAppId = {
	id: "azure-app-id",
	name: "Azure client or tenant id",
	variable: "AZURE_CLIENT_ID",
	formats: [assigned([
		"ad_tenant_id",
		"aad_client_id",
		"arm_client_id",
		"arm_tenant_id",
		"azure_client_id",
		"azure_tenant_id"
	], "[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}")],
	severity: "low",
	opens: "see which tenant and app you use; without a secret it opens nothing",
	rotate: "Nothing to rotate. Keep it in a variable if you do not want to show it, and accept this finding otherwise.",
	docs: "https://learn.microsoft.com/entra/identity-platform/quickstart-register-app",
	isPublic: (id) => PUBLIC.test(id) || /^0{8}-/.test(id),
	sample: (random) => `${random.text(HEX, 8)}-${random.text(HEX, 4)}-4${random.text(HEX, 3)}-a${random.text(HEX, 3)}-${random.text(HEX, 12)}`
};

//#endregion
//#region src/facts/credentials/azure-client-secret.ts
const azureClientSecret = {
	id: "azure-client-secret",
	name: "Azure client secret",
	variable: "AZURE_CLIENT_SECRET",
	formats: [around(["q~"], /(?<![\w.~-])([\w.~-]{3}\dQ~[\w.~-]{31,34})(?![\w.~-])/dg, {
		before: 8,
		after: 48
	}), assigned([
		"aad_client_secret",
		"arm_client_secret",
		"azure_client_secret"
	], "[0-9A-Za-z+/]{40}|[0-9A-Za-z+/]{43}=")],
	severity: "blocker",
	opens: "sign in to your Azure tenant as this app, with everything it may do there",
	rotate: "Delete it in the Azure portal → Microsoft Entra ID → App registrations → Certificates & secrets.",
	docs: "https://learn.microsoft.com/entra/identity-platform/how-to-add-credentials",
	severityOf: (secret) => secret.includes("Q~") ? void 0 : "high",
	sample: (random) => `${random.text(BASE62, 3)}${random.text(DIGITS, 1)}Q~${random.text(`${BASE62}_-`, 33)}a`
};

//#endregion
//#region src/facts/credentials/azure-devops-token.ts
const NAMES$4 = [
	"ado_pat",
	"ado_token",
	"azure_devops",
	"azdo",
	"devops_pat",
	"devops_token",
	"personal_access_token",
	"vsts"
];
const azureDevopsToken = {
	id: "azure-devops-token",
	name: "Azure DevOps personal access token",
	variable: "AZURE_DEVOPS_EXT_PAT",
	formats: [token(["azdo"], "[0-9A-Za-z]{76}AZDO[0-9A-Za-z]{4}", {
		before: 80,
		after: 10
	}), assigned(NAMES$4, "[a-z2-7]{52}")],
	severity: "blocker",
	opens: "read and change the repositories, pipelines and work items its owner can reach in Azure DevOps",
	rotate: "Revoke it at dev.azure.com → User settings → Personal access tokens.",
	docs: "https://learn.microsoft.com/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate",
	severityOf: (secret) => secret.length === 84 ? void 0 : "high",
	sample: (random) => `${random.text(BASE62, 76)}AZDO${random.text(BASE62, 4)}`,
	sources: ["https://learn.microsoft.com/purview/sit-defn-azure-devops-personal-access-token"]
};

//#endregion
//#region src/facts/credentials/azure-service-key.ts
const azureServiceKey = {
	id: "azure-service-key",
	name: "Azure service key",
	variable: "AZURE_API_KEY",
	formats: [
		assigned(["SharedAccessKey"], "[0-9A-Za-z+/]{43,88}={0,2}"),
		around(["azconfig.io"], /azconfig\.io;Id=[\w.:+/=-]{8,80};Secret=([0-9A-Za-z+/=]{36,88})(?![\w+/=])/dg, {
			after: 240,
			textOnly: true
		}),
		token(["jqqj99"], "[0-9A-Za-z]{52}JQQJ99(?![0-9A-Za-z]{18}AZDO)[0-9A-Za-z]{26}", {
			before: 60,
			after: 40
		})
	],
	severity: "blocker",
	opens: "use the Azure service behind it (queues, configuration, AI models) as you do, on your bill",
	rotate: "Regenerate it in the Azure portal → the resource → Keys (or Shared access policies).",
	docs: "https://learn.microsoft.com/azure/key-vault/general/secure-secrets",
	sample: (random) => `${random.text(BASE62, 52)}JQQJ99${random.text(BASE62, 26)}`
};

//#endregion
//#region src/facts/credentials/azure-storage-key.ts
const AZURITE = /^Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/;
const azureStorageKey = {
	id: "azure-storage-key",
	name: "Azure storage account key",
	variable: "AZURE_STORAGE_KEY",
	formats: [assigned([
		"AccountKey",
		"storage_key",
		"storage_account_key",
		"azure_storage",
		"storage_access_key"
	], "[0-9A-Za-z+/]{86}==")],
	severity: "blocker",
	opens: "read, change and delete everything in the storage account",
	rotate: "Rotate it in the Azure portal → Storage account → Access keys → Rotate key; apps move to the other key first.",
	docs: "https://learn.microsoft.com/azure/storage/common/storage-account-keys-manage",
	provenBy: "length (64 bytes)",
	prove: (secret) => Buffer.from(secret, "base64").length === 64 ? "plausible" : proofOf(false),
	isPublic: (secret) => AZURITE.test(secret),
	sample: (random) => random.bytes(64).toString("base64"),
	examples: {
		bad: ["AZURE_STORAGE_CONNECTION_STRING=\"DefaultEndpointsProtocol=https;AccountName=shop;AccountKey=<token>\""],
		good: ["AZURE_STORAGE_CONNECTION_STRING=\"DefaultEndpointsProtocol=https;AccountName=shop;AccountKey=$KEY\""]
	}
};

//#endregion
//#region src/facts/credentials/basic-auth-header.ts
const WEAK$11 = /^(?:pass(?:word|wd|w)?|pwd|secret|token|user|test|admin|guest|[a-z]{1,3}|x+|\W*)$/i;
const DRAWN$1 = /^(?=.*\d)(?=.*[A-Za-z]).{12,}$/;
const DOCUMENTATION = [
	"Aladdin:open sesame",
	"Aladdin:OpenSesame",
	"test:123£",
	"username:password",
	"user:pass",
	"user:password"
];
const decoded = (header) => Buffer.from(header, "base64").toString("utf8");
const passwordOf$10 = (header) => {
	const [user = "", ...rest] = decoded(header).split(":");
	return rest.join(":") === "" ? user : rest.join(":");
};
const plain = (text) => text.replaceAll(/%[0-9A-Fa-f]{2}/g, "");
const basicAuthHeader = {
	id: "basic-auth-header",
	name: "Password in an Authorization header",
	variable: "BASIC_AUTH",
	formats: [around(["authorization"], /(?<![\w-])[Aa](?:uthorization|UTHORIZATION)["'\]]{0,3}[ \t]{0,4}(?:=>|[:=,])[ \t]{0,4}["'`]?[Bb](?:asic|ASIC)[ \t]{1,4}([0-9A-Za-z+/_-]{8,400}={0,2})(?![0-9A-Za-z+/=])/dg, {
		before: 0,
		after: 460,
		textOnly: true
	})],
	severity: "high",
	opens: "sign in to that server as this user: base 64 is no encryption",
	rotate: "Change the password, or revoke the key, on that server.",
	docs: "https://datatracker.ietf.org/doc/html/rfc7617",
	provenBy: "base 64 of a user and a password",
	prove: (header) => /^[\x20-\x7e]*:[\x20-\x7e]*$/.test(decoded(header)) ? "plausible" : "disproven",
	isPublic: (header) => DOCUMENTATION.includes(decoded(header)) || decoded(header).startsWith("s6BhdRkqt3:") || isPlaceholder(decoded(header)) || /^[$%{<]/.test(passwordOf$10(header)),
	severityOf(header) {
		if (WEAK$11.test(passwordOf$10(header))) return "low";
		return DRAWN$1.test(plain(passwordOf$10(header))) ? void 0 : "medium";
	},
	wide: true,
	selfMade: true,
	sample: (random) => Buffer.from(`shop:${random.text(BASE62, 19)}`).toString("base64"),
	examples: {
		bad: ["curl -H 'Authorization: Basic <token>' https://api.shop.internal", "headers: { \"Authorization\": \"Basic <token>\" }"],
		good: ["headers: { Authorization: `Basic ${credentials}` }", `Authorization: Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==`]
	}
};

//#endregion
//#region src/facts/credentials/beamer-key.ts
const beamerKey = {
	id: "beamer-key",
	name: "Beamer API key",
	variable: "BEAMER_API_KEY",
	formats: [assigned(["beamer"], "b_[\\w=/+-]{44}")],
	severity: "high",
	opens: "publish posts to your users in your name, and read who they are",
	rotate: "Delete it at app.getbeamer.com → Settings → API, and create a new key.",
	docs: "https://www.getbeamer.com/api",
	sample: (random) => `b_${random.text(BASE62, 43)}=`
};

//#endregion
//#region src/facts/credentials/bitbucket-secret.ts
const NAMES$3 = [
	"bitbucket_client",
	"bitbucket_consumer",
	"bitbucket_key",
	"bitbucket_oauth",
	"bitbucket_secret",
	"bitbucket_token"
];
const bitbucketSecret = {
	id: "bitbucket-secret",
	name: "Bitbucket OAuth secret or key",
	variable: "BITBUCKET_CLIENT_SECRET",
	formats: [assigned(NAMES$3, "[0-9A-Za-z]{32}|[0-9A-Za-z_=-]{64}"), assigned(NAMES$3, "[0-9A-Za-z]{18}")],
	severity: "high",
	opens: "get access tokens as your app, and read or change the repositories it was given",
	rotate: "Delete the consumer in Bitbucket → Workspace settings → OAuth consumers and add a new one.",
	docs: "https://support.atlassian.com/bitbucket-cloud/docs/use-oauth-on-bitbucket-cloud/",
	severityOf: (secret) => secret.length === 18 ? "low" : void 0,
	sample: (random) => random.text(BASE62, 32),
	sources: ["https://confluence.atlassian.com/x/pwIwDg"]
};

//#endregion
//#region src/facts/credentials/bitly-token.ts
const bitlyToken = {
	id: "bitly-token",
	name: "Bitly access token",
	variable: "BITLY_ACCESS_TOKEN",
	formats: [assigned([
		"bitly_access",
		"bitly_api",
		"bitly_generic",
		"bitly_key",
		"bitly_secret",
		"bitly_token"
	], "[0-9a-f]{40}")],
	severity: "high",
	opens: "make and change short links in your name, and read who clicked them",
	rotate: "Disable it at app.bitly.com → Settings → API, and generate a new token.",
	docs: "https://support.bitly.com/hc/en-us/articles/230647907-How-do-I-generate-an-OAuth-access-token-for-the-Bitly-API",
	sample: (random) => random.text(HEX, 40),
	sources: ["https://support.bitly.com/hc/en-us/articles/230647907-How-do-I-generate-an-OAuth-access-token-for-the-Bitly-API"]
};

//#endregion
//#region src/facts/credentials/bitrise-token.ts
const bitriseToken = {
	id: "bitrise-token",
	name: "Bitrise API token",
	variable: "BITRISE_TOKEN",
	formats: [token(["bitpat_", "bitwat_"], "bit[pw]at_[\\w-]{20,120}(?![\\w-])"), assigned([
		"bitrise_access",
		"bitrise_api",
		"bitrise_pat",
		"bitrise_personal",
		"bitrise_token",
		"bitrise_workspace"
	], "[\\w-]{62,100}")],
	severity: "blocker",
	opens: "start builds of your apps, read their logs and download what they made",
	rotate: "Delete it at app.bitrise.io → Account settings → Security (workspace tokens: Workspace settings → Security).",
	docs: "https://docs.bitrise.io/en/bitrise-platform/accounts/personal-access-tokens",
	severityOf: (secret) => /^bit[pw]at_/.test(secret) ? void 0 : "high",
	sample: (random) => `bitpat_${random.text(BASE64URL, 63)}a`,
	sources: ["https://docs.bitrise.io/en/bitrise-platform/accounts/personal-access-tokens", "https://docs.bitrise.io/en/bitrise-platform/workspaces/workspace-api-token.html"]
};

//#endregion
//#region src/facts/credentials/bittrex-key.ts
const bittrexKey = {
	id: "bittrex-key",
	name: "Bittrex API key",
	variable: "BITTREX_API_SECRET",
	formats: [assigned(["bittrex"], "[0-9a-z]{32}")],
	severity: "low",
	opens: "learn a key of an exchange that closed in December 2023; while it was open, the key could trade in your name",
	rotate: "Nothing to rotate any more. Remove it, and check that the same value is not used elsewhere.",
	docs: "https://bittrex.github.io/api/v3",
	sample: (random) => random.text(HEX, 32),
	sources: ["https://investment-policy.com/bittrex-crypto-exchange-to-shut-down-heres-what-happened/"]
};

//#endregion
//#region src/facts/credentials/blynk-token.ts
const TEXT = { textOnly: true };
const blynkToken = {
	id: "blynk-token",
	name: "Blynk token",
	variable: "BLYNK_AUTH_TOKEN",
	formats: [
		assigned([
			"blynk_auth",
			"blynk_token",
			"blynk_device_token"
		], "[\\w-]{32}"),
		around(["blynk_auth_token"], /BLYNK_AUTH_TOKEN[ \t]{1,16}"([\w-]{32})"/dg, {
			...TEXT,
			after: 72
		}),
		around(["blynk.cloud/"], /blynk\.cloud\/external\/api\/[\w/]{1,40}\?token=([\w-]{32})(?![\w-])/dg, {
			...TEXT,
			after: 120
		}),
		around(["blynk.cloud/"], /blynk\.cloud\/api\/[^"'`]{1,160}["'`]Authorization: Bearer ([\w-]{40})(?![\w-])/dg, {
			...TEXT,
			after: 256
		}),
		around(["blynk.cloud/"], /Authorization: Bearer ([\w-]{40})["'`][\s\\]{1,8}["'`]?https:\/\/[\w.]{0,16}blynk\.cloud\//dg, {
			...TEXT,
			before: 120,
			after: 16
		}),
		around(["oa2-client-id_"], /oa2-client-id_[\w-]{32}(?::|&client_secret=)([\w-]{40})(?![\w-])/dg, {
			...TEXT,
			after: 112
		})
	],
	severity: "high",
	opens: "read your devices and control them as the app does",
	rotate: "Refresh it in the Blynk console → the device → Device info (organisation: Settings → API or OAuth 2.0).",
	docs: "https://docs.blynk.io/",
	sample: (random) => random.text(BASE64URL, 32)
};

//#endregion
//#region src/facts/credentials/bootstrap-token.ts
const DOCUMENTED$2 = /abcdef\.|07401b\.|f395accd246ae52d/;
const VALUE$3 = "[a-z0-9]{6}\\.(?<hidden>[a-z0-9]{16})";
const bootstrapToken = {
	id: "bootstrap-token",
	name: "Kubernetes bootstrap token",
	variable: "KUBEADM_TOKEN",
	formats: [
		around([
			"bootstrap",
			"--token",
			"kubeadm_token"
		], new RegExp(`((?:[Bb]ootstrap[_-]?[Tt]oken|BOOTSTRAP_TOKEN|--token|KUBEADM_TOKEN|kubeadm_token)["']?(?:[ \\t]*[:=][ \\t]*|[ \\t]+)["']?(?=[^\\s"']{0,22}\\d)${VALUE$3})(?![\\w.])`, "dg"), {
			after: 80,
			textOnly: true
		}),
		around(["bootstraptokens"], new RegExp(`bootstrapTokens:[ \\t]*\\r?\\n(?:[^\\n]{0,120}\\n){0,10}?[ \\t-]{0,8}(token:[ \\t]{0,4}["']?${VALUE$3})(?![\\w.])`, "dg"), {
			after: 600,
			textOnly: true
		}),
		around(["token-secret"], /(?<![\w-])(token-secret:[ \t]{0,4}["']?(?<hidden>[a-z0-9]{16}))(?![\w.])/dg, {
			after: 48,
			textOnly: true
		})
	],
	severity: "high",
	opens: "join machines of theirs to your cluster, until the token expires",
	rotate: "Run `kubeadm token delete <id>`, and make new ones with a short life (`kubeadm token create --ttl 1h`).",
	docs: "https://kubernetes.io/docs/reference/access-authn-authz/bootstrap-tokens/",
	isPublic: (secret) => DOCUMENTED$2.test(secret),
	sample: (random) => `--token ${random.text(BASE36, 5)}7.${random.text(BASE36, 16)}`,
	examples: {
		bad: ["kubeadm join 10.0.0.1:6443 <token>"],
		good: ["kubeadm join --token $TOKEN 10.0.0.1:6443", "kubeadm join --token abcdef.0123456789abcdef 10.0.0.1:6443"]
	}
};

//#endregion
//#region src/facts/credentials/box-token.ts
const boxToken = {
	id: "box-token",
	name: "Box client secret or token",
	variable: "BOX_CLIENT_SECRET",
	formats: [assigned([
		"box_access_token",
		"box_api_token",
		"box_client_secret",
		"box_developer_token"
	], "[0-9A-Za-z]{32}")],
	severity: "high",
	opens: "read and change the files your app or its user can reach in Box",
	rotate: "Reset the client secret in the Box Developer Console → your app → Configuration; revoke a developer token there too.",
	docs: "https://developer.box.com/guides/authentication/tokens/developer-tokens",
	sample: (random) => random.text(BASE62, 32),
	sources: ["https://developer.box.com/docs/authenticate-with-developer-token"]
};

//#endregion
//#region src/facts/credentials/braintree-token.ts
const braintreeToken = {
	id: "braintree-token",
	name: "PayPal Braintree access token",
	variable: "BRAINTREE_ACCESS_TOKEN",
	formats: [around(["access_token$"], /(access_token\$(?:production|sandbox)\$[0-9a-z]{16}\$[0-9a-f]{32})(?![0-9A-Za-z])/dg)],
	severity: "blocker",
	opens: "take payments and issue refunds in your Braintree account",
	rotate: "Revoke it in the Braintree control panel → Settings → API.",
	docs: "https://developer.paypal.com/braintree/articles/control-panel/important-gateway-credentials",
	sample: (random) => `access_token$production$${random.text(BASE36, 16)}$${random.text(HEX, 32)}`
};

//#endregion
//#region src/facts/credentials/brave-key.ts
const braveKey = {
	id: "brave-key",
	name: "Brave Search API key",
	variable: "BRAVE_API_KEY",
	formats: [assigned(["brave", "x_subscription_token"], "BSA[\\w-]{28}")],
	severity: "high",
	opens: "search on your bill until your quota is used up",
	rotate: "Delete it at api-dashboard.search.brave.com → API keys, and add a new one.",
	docs: "https://api-dashboard.search.brave.com/documentation/guides/authentication",
	sample: (random) => `BSA${random.text(BASE62, 28)}`,
	sources: ["https://docs.litellm.ai/docs/search/brave"]
};

//#endregion
//#region src/facts/credentials/brevo-key.ts
const brevoKey = {
	id: "brevo-key",
	name: "Brevo API key",
	variable: "BREVO_API_KEY",
	formats: [token(["xkeysib-", "xsmtpsib-"], "x(?:key|smtp)sib-[0-9a-f]{64}-[0-9A-Za-z]{16}")],
	severity: "blocker",
	opens: "send mail as your domain and read your contacts",
	rotate: "Delete it at app.brevo.com → SMTP & API.",
	docs: "https://help.brevo.com/hc/en-us/articles/209467485-Create-and-manage-your-API-keys",
	sample: (random) => `xkeysib-${random.text(HEX, 64)}-${random.text(BASE62, 16)}`
};

//#endregion
//#region src/facts/credentials/buildkite-token.ts
const buildkiteToken = {
	id: "buildkite-token",
	name: "Buildkite token",
	variable: "BUILDKITE_API_TOKEN",
	formats: [token(["bkua_"], "bkua_[0-9A-Za-z]{40,60}(?![\\w-])"), token([
		"bkaa_",
		"bkar_",
		"bkct_",
		"bkpat_",
		"bkps_"
	], "bk(?:aa|ar|ct|pat|ps)_[0-9A-Za-z]{40,80}(?![\\w-])")],
	severity: "blocker",
	opens: "start builds and read their logs and artifacts",
	rotate: "Delete it at buildkite.com → Personal settings → API access tokens.",
	docs: "https://buildkite.com/docs/apis/managing-api-tokens",
	verify: {
		who: "Buildkite",
		host: "api.buildkite.com",
		request: (secret) => secret.startsWith("bkua_") ? {
			path: "/v2/access-token",
			headers: bearer(secret)
		} : void 0,
		read: byStatus(),
		sources: ["https://buildkite.com/docs/apis/rest-api/access-token"]
	},
	sample: (random) => `bkua_${random.text(BASE36, 40)}`,
	sources: ["https://buildkite.com/docs/platform/security/tokens"]
};

//#endregion
//#region src/facts/credentials/canva-secret.ts
const canvaSecret = {
	id: "canva-secret",
	name: "Canva client secret or id",
	variable: "CANVA_CLIENT_SECRET",
	formats: [token(["cnvca"], "cnvca[\\w-]{51}(?![\\w-])"), assigned(["canva"], "OC-[\\w-]{11,13}")],
	severity: "blocker",
	opens: "act as your integration towards Canva: trade the codes of its users for access to their designs",
	rotate: "Generate a new secret at canva.com/developers → Your integrations → Configuration → Credentials.",
	docs: "https://www.canva.dev/docs/connect/authentication/",
	severityOf: (secret) => secret.startsWith("OC-") ? "low" : void 0,
	sample: (random) => `cnvca${random.text(BASE64URL, 50)}a`,
	sources: ["https://canva.dev/docs/connect/api-reference/authentication"]
};

//#endregion
//#region src/facts/credentials/cerebras-key.ts
const cerebrasKey = {
	id: "cerebras-key",
	name: "Cerebras API key",
	variable: "CEREBRAS_API_KEY",
	formats: [token(["csk-"], "csk-[0-9a-z]{48}(?![\\w-])")],
	severity: "blocker",
	opens: "call language models on your bill",
	rotate: "Delete it at cloud.cerebras.ai → API Keys, and generate a new one.",
	docs: "https://inference-docs.cerebras.ai/console/api-keys",
	sample: (random) => `csk-${random.text(BASE36, 48)}`,
	sources: ["https://inference-docs.cerebras.ai/console/api-keys"]
};

//#endregion
//#region src/facts/credentials/cfx-key.ts
const checksumOf$1 = (body) => crc32Base62(body).replace(/^0{1,5}/, "");
const cfxKey = {
	id: "cfx-key",
	name: "Cfx.re server key",
	variable: "SV_LICENSEKEY",
	formats: [token(["cfxk_"], "cfxk_[0-9A-Za-z]{18,32}(?:_[0-9A-Za-z]{1,6})?(?!\\w)"), around(["sv_licensekey"], /sv_licenseKey[ \t]{1,8}["']?([0-9a-z]{32})(?![0-9A-Za-z])/dg, {
		after: 64,
		textOnly: true
	})],
	severity: "blocker",
	opens: "run a game server in your name, and get yours banned for what happens there",
	rotate: "Delete it at portal.cfx.re → Servers → Registration keys, and generate a new one.",
	docs: "https://docs.fivem.net/docs/server-manual/setting-up-a-server/",
	provenBy: "CRC32 checksum",
	prove(secret) {
		if (!secret.startsWith("cfxk_")) return "plausible";
		const [body = "", checksum = ""] = secret.slice(5).split("_");
		return proofOf(checksumOf$1(`cfxk_${body}`) === checksum);
	},
	severityOf: (secret) => secret.startsWith("cfxk_") ? void 0 : "high",
	sample(random) {
		const body = `cfxk_${random.text(BASE62, 21)}`;
		return `${body}_${checksumOf$1(body)}`;
	},
	examples: {
		bad: ["sv_licenseKey \"<token>\"", "SV_LICENSEKEY=<token>"],
		good: ["sv_licenseKey \"$KEY\""]
	}
};

//#endregion
//#region src/facts/credentials/checkout-key.ts
const checkoutKey = {
	id: "checkout-key",
	name: "Checkout.com secret key",
	variable: "CHECKOUT_SECRET_KEY",
	formats: [token(["sk_"], "sk_(?:sbox_)?(?=[a-z]{0,26}[2-7])[a-z2-7]{26}[a-z2-7*#$=](?![\\w-])"), token(["sk_"], "sk_(?:test_)?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}(?![\\w-])")],
	severity: "blocker",
	opens: "charge cards, pay out and refund in your name, and read the payments of your customers",
	rotate: "Delete or regenerate it at dashboard.checkout.com → Developers → Keys.",
	docs: "https://checkout.com/docs/resources/api-authentication/api-keys",
	severityOf: (secret) => /^sk_(?:sbox|test)_/.test(secret) ? "medium" : void 0,
	sample: (random) => `sk_${random.text(BASE32.toLowerCase(), 26)}7`,
	sources: ["https://checkout.com/docs/resources/api-authentication/api-keys"]
};

//#endregion
//#region src/facts/credentials/circleci-token.ts
const circleciToken = {
	id: "circleci-token",
	name: "CircleCI token",
	variable: "CIRCLECI_TOKEN",
	formats: [token(["ccipat_", "cciprj_"], "CCI(?:PAT|PRJ)_[0-9A-Za-z]{22}_[0-9a-f]{40}"), assigned([
		"circleci_api",
		"circleci_cli",
		"circleci_key",
		"circleci_project",
		"circleci_secret",
		"circleci_token"
	], "[0-9a-f]{40}")],
	severity: "blocker",
	opens: "start pipelines with your contexts, and so read the secrets in them",
	rotate: "Delete it at app.circleci.com → User settings → Personal API tokens.",
	docs: "https://circleci.com/docs/managing-api-tokens/",
	severityOf: (secret) => secret.startsWith("CCI") ? void 0 : "high",
	sample: (random) => `CCIPAT_${random.text(BASE62, 22)}_${random.text(HEX, 40)}`
};

//#endregion
//#region src/facts/credentials/civo-key.ts
const civoKey = {
	id: "civo-key",
	name: "Civo API key",
	variable: "CIVO_TOKEN",
	formats: [assigned([
		"civo_api",
		"civo_key",
		"civo_secret",
		"civo_token"
	], "[0-9A-Za-z]{50}")],
	severity: "high",
	opens: "create and delete servers and Kubernetes clusters on your bill",
	rotate: "Regenerate it at dashboard.civo.com → Profile → Security.",
	docs: "https://civo.com/docs/account/api-keys",
	sample: (random) => random.text(BASE62, 50),
	sources: ["https://civo.com/docs/account/api-keys"]
};

//#endregion
//#region src/facts/credentials/clickhouse-key.ts
const clickhouseKey = {
	id: "clickhouse-key",
	name: "ClickHouse Cloud API key",
	variable: "CLICKHOUSE_CLOUD_API_SECRET",
	formats: [token(["4b1d"], "4b1d(?=[0-9a-f]{0,37}[A-Zg-z])[0-9A-Za-z]{38}(?![\\w+/=-])"), assigned([
		"clickhouse_api",
		"clickhouse_cloud",
		"clickhouse_id",
		"clickhouse_key"
	], "[0-9A-Za-z]{20}")],
	severity: "blocker",
	opens: "manage your ClickHouse Cloud services, and query or delete the data in them",
	rotate: "Disable or delete it at console.clickhouse.cloud → API Keys, and make a new one.",
	docs: "https://clickhouse.com/docs/cloud/manage/openapi",
	severityOf: (secret) => secret.length === 20 ? "low" : void 0,
	sample: (random) => `4b1dZ${random.text(BASE62, 37)}`,
	sources: ["https://clickhouse.com/docs/products/cloud/features/admin-features/api/openapi"]
};

//#endregion
//#region src/facts/credentials/clickup-token.ts
const clickupToken = {
	id: "clickup-token",
	name: "ClickUp personal API token",
	variable: "CLICKUP_API_TOKEN",
	formats: [token(["pk_"], "pk_\\d{5,10}_[0-9A-Z]{32}(?!\\w)")],
	severity: "blocker",
	opens: "read and change all its owner can see in ClickUp; it never expires",
	rotate: "Regenerate it at app.clickup.com → Settings → Apps → API Token.",
	docs: "https://developer.clickup.com/docs/authentication",
	sample: (random) => `pk_${random.text(DIGITS, 8)}_${random.text(BASE36.toUpperCase(), 32)}`,
	sources: ["https://developer.clickup.com/docs", "https://rdrr.io/github/psolymos/clickrup/man/cu-pat.html"]
};

//#endregion
//#region src/facts/credentials/clojars-token.ts
const clojarsToken = {
	id: "clojars-token",
	name: "Clojars deploy token",
	variable: "CLOJARS_PASSWORD",
	formats: [token(["clojars_"], "CLOJARS_[0-9a-z]{60}(?!\\w)")],
	severity: "blocker",
	opens: "publish versions of your Clojure libraries, and so run code wherever they are used",
	rotate: "Disable it at clojars.org/tokens, and look whether versions were published that are not yours.",
	docs: "https://github.com/clojars/clojars-web/wiki/Deploy-Tokens",
	sample: (random) => `CLOJARS_${random.text(HEX, 60)}`,
	sources: ["https://github.com/clojars/clojars-web/wiki/Deploy-Tokens"]
};

//#endregion
//#region src/facts/credentials/cloudant-password.ts
const cloudantPassword = {
	id: "cloudant-password",
	name: "IBM Cloudant password",
	variable: "CLOUDANT_PASSWORD",
	formats: [assigned([
		"cloudant_pass",
		"cloudant_pw",
		"cloudant_key",
		"cloudant_api",
		"cloudant_secret"
	], "[0-9a-f]{64}|[0-9a-f]{40}")],
	severity: "high",
	opens: "read, change and delete the documents in your Cloudant databases",
	rotate: "Delete the credential in IBM Cloud → your Cloudant instance → Service credentials, and make a new one.",
	docs: "https://cloud.ibm.com/docs/Cloudant?topic=Cloudant-connecting",
	sample: (random) => random.text(HEX, 64),
	sources: ["https://cloud.ibm.com/docs/Cloudant?topic=Cloudant-connecting"]
};

//#endregion
//#region src/facts/credentials/cloudflare-token.ts
const cloudflareToken = {
	id: "cloudflare-token",
	name: "Cloudflare API token",
	variable: "CLOUDFLARE_API_TOKEN",
	formats: [
		token([
			"cfat_",
			"cfut_",
			"cfk_"
		], "cf(?:at|ut|k)_[0-9A-Za-z]{40,48}"),
		assigned([
			"cloudflare",
			"cf_api",
			"cf_token"
		], "[0-9A-Za-z_-]{40}|[0-9a-f]{37}"),
		token(["v1.0-"], "v1\\.0-[0-9a-f]{24}-[0-9a-f]{146}")
	],
	severity: "blocker",
	opens: "change your DNS and workers: send your visitors elsewhere and read your mail",
	rotate: "Roll it at dash.cloudflare.com → My profile → API tokens.",
	docs: "https://developers.cloudflare.com/fundamentals/api/how-to/roll-token/",
	provenBy: "CRC32 checksum",
	prove(secret) {
		if (!/^cf(?:at|ut|k)_/.test(secret)) return "plausible";
		const body = secret.slice(secret.indexOf("_") + 1);
		return proofOf(body.length === 48 && crc32Hex(body.slice(0, 40)) === body.slice(40));
	},
	severityOf: (secret) => /^(?:cf|v1\.0-)/.test(secret) ? void 0 : "high",
	verify: {
		who: "Cloudflare",
		host: "api.cloudflare.com",
		request: (secret) => secret.startsWith("cfut_") ? {
			path: "/client/v4/user/tokens/verify",
			headers: bearer(secret)
		} : void 0,
		read({ status, json }) {
			if (status === 401) return inactive;
			const state = textAt(json, "result", "status");
			if (state === "active") return active();
			return state === "disabled" || state === "expired" ? inactive : void 0;
		},
		sources: ["https://developers.cloudflare.com/api/resources/user/subresources/tokens/methods/verify/"]
	},
	sample(random) {
		const body = random.text(BASE62, 40);
		return `cfut_${body}${crc32Hex(body)}`;
	},
	sources: ["https://developers.cloudflare.com/fundamentals/api/get-started/token-formats"]
};

//#endregion
//#region src/facts/credentials/cloudinary-secret.ts
const cloudinarySecret = {
	id: "cloudinary-secret",
	name: "Cloudinary API secret or key",
	variable: "CLOUDINARY_URL",
	formats: [
		token(["cloudinary://"], "cloudinary://\\d{12,18}:[\\w-]{24,40}@[0-9a-z][\\w-]{1,60}"),
		assigned(["cloudinary_api_secret", "cloudinary_secret"], "[\\w-]{27}|[\\w-]{32}"),
		assigned(["cloudinary_api_key", "cloudinary_key"], "\\d{15}")
	],
	severity: "blocker",
	opens: "upload, replace and delete the images and videos of your Cloudinary account",
	rotate: "Generate a new access key at console.cloudinary.com → Settings → API Keys, move to it, and disable the old one.",
	docs: "https://cloudinary.com/documentation/ts_how_to_rotate_api_keys_in_the_console",
	severityOf(secret) {
		if (secret.startsWith("cloudinary:")) return void 0;
		return /^\d{15}$/.test(secret) ? "low" : "high";
	},
	sample: (random) => `cloudinary://${random.text(DIGITS, 15)}:${random.text(BASE64URL, 27)}@shop`,
	sources: ["https://cloudinary.com/documentation/developer_onboarding_faq_find_credentials"]
};

//#endregion
//#region src/facts/credentials/cloudsmith-key.ts
const cloudsmithKey = {
	id: "cloudsmith-key",
	name: "Cloudsmith API key",
	variable: "CLOUDSMITH_API_KEY",
	formats: [token(["csa_"], "csa_[0-9A-Za-z]{36}")],
	severity: "blocker",
	opens: "download the packages of your Cloudsmith workspace and publish others in their place",
	rotate: "Click Refresh at cloudsmith.com → your user → Personal API Keys: the old key stops working at once.",
	docs: "https://docs.cloudsmith.com/accounts-and-teams/api-key",
	sample: (random) => `csa_${random.text(HEX, 30)}${random.text(BASE62, 6)}`
};

//#endregion
//#region src/facts/credentials/cockroachdb-cloud-key.ts
const cockroachdbCloudKey = {
	id: "cockroachdb-cloud-key",
	name: "CockroachDB Cloud API key",
	variable: "COCKROACH_API_KEY",
	formats: [token(["ccdb1_"], "CCDB1_[0-9A-Za-z]{22}_[0-9A-Za-z]{40}")],
	severity: "blocker",
	opens: "manage your CockroachDB clusters with the roles of its service account: add SQL users, delete clusters",
	rotate: "Delete it in the CockroachDB Cloud console → Access Management → Service Accounts → the account → API Access.",
	docs: "https://www.cockroachlabs.com/docs/cockroachcloud/cloud-api",
	sample: (random) => `CCDB1_${random.text(BASE62, 22)}_${random.text(BASE62, 40)}`
};

//#endregion
//#region src/facts/credentials/codeclimate-token.ts
const codeclimateToken = {
	id: "codeclimate-token",
	name: "Code Climate test reporter ID",
	variable: "CC_TEST_REPORTER_ID",
	formats: [assigned([
		"cc_test_reporter_id",
		"codeclimate_repo_token",
		"code_climate_repo_token"
	], "[0-9a-f]{64}")],
	severity: "low",
	opens: "send false coverage reports for your repository (it reads nothing)",
	rotate: "Regenerate it in the repository settings of Code Climate → Test coverage, where false reports would hurt.",
	docs: "https://docs.codeclimate.com/docs/finding-your-test-coverage-token",
	sample: (random) => random.text(HEX, 64)
};

//#endregion
//#region src/facts/credentials/codecov-token.ts
const codecovToken = {
	id: "codecov-token",
	name: "Codecov token",
	variable: "CODECOV_TOKEN",
	formats: [assigned(["codecov"], "[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|[0-9a-z]{32}")],
	severity: "medium",
	opens: "upload false coverage reports, which decide whether a pull request passes",
	rotate: "Regenerate it at app.codecov.io → the repository → Configuration → General (or the organization → Global Upload Token).",
	docs: "https://docs.codecov.com/docs/codecov-tokens",
	sample(random) {
		const [a, b, c, d, e] = [
			8,
			4,
			4,
			4,
			12
		].map((length) => random.text(HEX, length));
		return `${a}-${b}-${c}-${d}-${e}`;
	},
	sources: ["https://github.com/codecov/codecov-node"]
};

//#endregion
//#region src/facts/credentials/cohere-key.ts
const cohereKey = {
	id: "cohere-key",
	name: "Cohere API key",
	variable: "CO_API_KEY",
	formats: [assigned([
		"co_api_key",
		"cohere_api",
		"cohere_key",
		"cohere_token"
	], "[0-9A-Za-z]{40}")],
	severity: "high",
	opens: "run Cohere models on your bill",
	rotate: "Delete it at dashboard.cohere.com → API keys.",
	docs: "https://docs.cohere.com/docs/going-live",
	sample: (random) => random.text(BASE62, 40)
};

//#endregion
//#region src/facts/credentials/coinbase-key.ts
const coinbaseKey = {
	id: "coinbase-key",
	name: "Coinbase credential",
	variable: "COINBASE_API_SECRET",
	formats: [assigned([
		"coinbase_api",
		"coinbase_key",
		"coinbase_secret",
		"coinbase_token",
		"coinbase_access",
		"coinbase_client"
	], "(?![0-9a-f]{64})[\\w-]{64}|[0-9A-Za-z+/]{86}=="), assigned(["cdp_api_key_secret", "cdp_wallet_secret"], "[0-9A-Za-z+/]{86}==")],
	severity: "high",
	opens: "read the balances of your Coinbase account, and move funds where it was given that right",
	rotate: "Delete it at portal.cdp.coinbase.com → API keys (an OAuth app: reset its client secret), and look at the recent transactions.",
	docs: "https://docs.cdp.coinbase.com/get-started/authentication/",
	sample: (random) => random.text(BASE64URL, 64)
};

//#endregion
//#region src/facts/credentials/configcat-key.ts
const configcatKey = {
	id: "configcat-key",
	name: "ConfigCat SDK key",
	variable: "CONFIGCAT_SDK_KEY",
	formats: [token(["configcat-sdk-1/"], "configcat-sdk-1/[\\w-]{22}/[\\w-]{22}(?![\\w-])"), assigned(["configcat"], "[\\w-]{22}/[\\w-]{22}")],
	severity: "medium",
	opens: "read your feature flags and the rules of whom they are on for",
	rotate: "Add a second SDK key at app.configcat.com → View SDK Keys, move to it, then revoke the first. Of a key that a web page or an app must hold, accept this finding.",
	docs: "https://configcat.com/blog/2022/05/20/primary-and-secondary-sdk-key-rotation/",
	sample: (random) => `configcat-sdk-1/${random.text(BASE62, 22)}/${random.text(BASE62, 22)}`,
	sources: ["https://docs.rs/crate/configcat/0.1.6/source/src/constants.rs"]
};

//#endregion
//#region src/facts/credentials/confluent-key.ts
const confluentKey = {
	id: "confluent-key",
	name: "Confluent Cloud API key",
	variable: "CONFLUENT_CLOUD_API_SECRET",
	formats: [
		token(["cflt"], "cflt[0-9A-Za-z+/]{56,64}(?![0-9A-Za-z+/=])"),
		assigned(["confluent"], "[0-9A-Za-z+/]{64}"),
		assigned([
			"confluent_cloud",
			"confluent_api",
			"confluent_key",
			"confluent_token",
			"confluent_access"
		], "[0-9A-Z]{16}|[0-9a-z]{16}")
	],
	severity: "high",
	opens: "read and write the topics of your Kafka clusters, or manage your Confluent Cloud organization",
	rotate: "Run `confluent api-key delete <key>`, or delete it at confluent.cloud → API keys.",
	docs: "https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/manage-api-keys.html",
	severityOf(secret) {
		if (secret.length === 16) return "low";
		return secret.startsWith("cflt") ? "blocker" : void 0;
	},
	sample: (random) => `cflt${random.text(BASE62, 60)}`,
	sources: ["https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/overview.md"]
};

//#endregion
//#region src/facts/credentials/connection-string-password.ts
const PARTNER = anyCase([
	"server",
	"data source",
	"host",
	"user id",
	"userid",
	"uid",
	"initial catalog",
	"database"
]);
const PASSWORD$1 = anyCase(["password", "pwd"]);
const WEAK$10 = /^(?:\w{0,12}(?:pass(?:word|wd|w)?|pwd|secret)|[a-z]{1,3}|root|admin|test|invalid|postgres|\W*)$/i;
const LOCAL$1 = /(?:(?:server|data source|host)\s{0,4}=\s{0,4}(?:(?:tcp|np|lpc|admin):)?|sqlserver:\/\/)(?:localhost|127\.|\(local|\.[;\\]|(?:my)?(?:server|host|db|database|sql|mssql|sqlserver)(?:name|address)?[;,:\\])/i;
const passwordOf$9 = (text) => /(?:password|pwd)\s*=\s*(\S+)$/i.exec(text)?.[1] ?? "";
const connectionStringPassword = {
	id: "connection-string-password",
	name: "Connection string with a password",
	variable: "CONNECTION_STRING",
	formats: [around([
		"password=",
		"pwd=",
		"password ="
	], new RegExp(`((?:(?<!\\w)sqlserver://|(?<![\\w-])${PARTNER}[ ]?=)[^\\n"'\`<>]{1,240};[ ]{0,4}(?:"[ ]{1,3}[&+][ ]{1,3}")?${PASSWORD$1}[ ]?=[ ]?(?<hidden>[^\\s;"'\`<>]{1,120}))(?=[;"'\`\\s<&]|$)`, "dg"), {
		before: 270,
		after: 140,
		textOnly: true
	})],
	severity: "high",
	opens: "read and change the database: it answers to anybody who has this text and a way to its host",
	rotate: "Change the password of this database user, and allow connections from your servers only.",
	docs: "https://learn.microsoft.com/dotnet/framework/data/adonet/protecting-connection-information",
	isPublic(text) {
		const password = passwordOf$9(text);
		return isPlaceholder(password) || /^(?:[$%{(*[]|#[#{])|[})\]]$/.test(password);
	},
	severityOf: (text) => LOCAL$1.test(text) || WEAK$10.test(passwordOf$9(text)) || isOfWords(passwordOf$9(text)) ? "low" : void 0,
	guessable: true,
	wide: true,
	sample: (random) => `Server=db.shop.internal;Database=shop;User Id=shop;Password=${random.text(BASE62, 20)}`,
	examples: {
		bad: ["\"Shop\": \"<token>;\"", "connectionString=\"<token>\""],
		good: [
			"\"Shop\": \"Server=db.shop.internal;Database=shop;User Id=shop;Password={password};\"",
			"\"Shop\": \"Server=db.shop.internal;Database=shop;Integrated Security=true;\"",
			"URL=\"sqlserver://db.shop.internal:1433;database=shop;integratedSecurity=true\""
		]
	}
};

//#endregion
//#region src/facts/credentials/contentful-token.ts
const contentfulToken = {
	id: "contentful-token",
	name: "Contentful token",
	variable: "CONTENTFUL_ACCESS_TOKEN",
	formats: [token(["cfpat-"], "CFPAT-[\\w-]{43}(?![\\w-])"), assigned(["contentful"], "[\\w-]{43}")],
	severity: "blocker",
	opens: "read your content, drafts as well with a preview token; with a management token, change and delete it",
	rotate: "Revoke it at app.contentful.com → Settings → CMA tokens (delivery and preview tokens: the space → Settings → API keys).",
	docs: "https://www.contentful.com/developers/docs/references/authentication/",
	severityOf: (secret) => secret.startsWith("CFPAT-") ? void 0 : "medium",
	sample: (random) => `CFPAT-${random.text(BASE64URL, 43)}`,
	sources: ["https://contentful.com/help/personal-access-tokens"]
};

//#endregion
//#region src/facts/credentials/couchbase-capella-key.ts
const couchbaseCapellaKey = {
	id: "couchbase-capella-key",
	name: "Couchbase Capella API key",
	variable: "CAPELLA_API_SECRET",
	formats: [assigned([
		"capella_api",
		"capella_secret",
		"capella_auth",
		"capella_token",
		"couchbase_api",
		"couchbase_secret"
	], "[0-9A-Za-z+/]{64,120}={0,2}")],
	severity: "high",
	opens: "manage the Couchbase clusters of your organization: add users, read backups, delete clusters",
	rotate: "Rotate or delete it at cloud.couchbase.com → Settings → API Keys.",
	docs: "https://docs.couchbase.com/cloud/management-api-guide/management-api-start.html",
	sample: (random) => `${random.text(BASE62, 70)}==`
};

//#endregion
//#region src/facts/credentials/coveralls-token.ts
const coverallsToken = {
	id: "coveralls-token",
	name: "Coveralls token",
	variable: "COVERALLS_REPO_TOKEN",
	formats: [assigned(["coveralls"], "[0-9A-Za-z]{36,37}|[0-9A-Za-z]{32}")],
	severity: "medium",
	opens: "upload false coverage reports; with a personal token, add and change repositories on Coveralls",
	rotate: "Regenerate it at coveralls.io → the repository → Settings (a personal token: your account page).",
	docs: "https://docs.coveralls.io/api-introduction",
	severityOf: (secret) => secret.length > 32 ? "high" : void 0,
	sample: (random) => random.text(BASE62, 32)
};

//#endregion
//#region src/facts/credentials/crates-io-token.ts
const cratesIoToken = {
	id: "crates-io-token",
	name: "crates.io API token",
	variable: "CARGO_REGISTRY_TOKEN",
	formats: [token(["cio"], "(?<![+/])cio[0-9A-Za-z]{32}(?![+/=_-])")],
	severity: "blocker",
	opens: "publish new versions of your crates, which others build and run",
	rotate: "Revoke it at crates.io → Account settings → API Tokens (`cargo logout` only deletes your copy).",
	docs: "https://doc.rust-lang.org/cargo/reference/publishing.html",
	sample: (random) => `cio${random.text(BASE62, 32)}`,
	sources: ["https://doc.rust-lang.org/cargo/commands/cargo-logout.html"]
};

//#endregion
//#region src/facts/credentials/curl-password.ts
const WORD = /^(?:(?:my|your)?[-_]?(?:pass(?:word|wd|w)?|pwd|secret|token|api[-_]?key)|x+|\W*)$/i;
const WEAK$9 = /^(?:user|test|admin|guest|[a-z]{1,3})$/i;
const partsOf$1 = (whole) => {
	const [user = "", ...rest] = whole.split(":");
	return [user, rest.join(":")];
};
const secretOf = (whole) => {
	const [user, password] = partsOf$1(whole);
	return password === "" ? user : password;
};
const curlPassword = {
	id: "curl-password",
	name: "Password on a curl command line",
	variable: "API_PASSWORD",
	formats: [around(["curl"], /(?<![\w-])curl(?:\.exe)?[ \t](?:[^\n]|\\\r?\n){0,400}?(?<=[ \t])(?:-u[ \t]{0,4}|--user(?:=|[ \t]{1,4}))["']?((?:[^\s:"'`/]{1,80}(?=:)|(?=:)):(?<hidden>[^\s"'`]{0,120}))(?=["'\s`]|$)/dg, {
		before: 0,
		after: 900,
		textOnly: true
	})],
	severity: "high",
	opens: "sign in to that server as this user",
	rotate: "Change the password, or revoke the key, on that server.",
	docs: "https://curl.se/docs/manpage.html#-u",
	isPublic: (whole) => /^[$%{<[*]|\$\(|^\W*$|^\w+>$/.test(secretOf(whole)) || WORD.test(secretOf(whole)) || isPlaceholder(secretOf(whole)),
	severityOf(whole) {
		if (WEAK$9.test(secretOf(whole))) return "low";
		return /^[A-Za-z]{1,12}$/.test(secretOf(whole)) ? "medium" : void 0;
	},
	guessable: true,
	wide: true,
	sample: (random) => `shop:${random.text(BASE62, 20)}`,
	examples: {
		bad: ["curl -u <token> https://api.shop.internal/orders", "curl -s --user \"<token>\" https://api.shop.internal"],
		good: ["curl -u \"$API_USER:$API_PASSWORD\" https://api.shop.internal", "curl -u user:password https://example.com"]
	}
};

//#endregion
//#region src/facts/credentials/cursor-key.ts
const cursorKey = {
	id: "cursor-key",
	name: "Cursor API key",
	variable: "CURSOR_API_KEY",
	formats: [token(["crsr_"], "crsr_[0-9a-f]{64}"), assigned(["cursor"], "key_[0-9a-f]{64}")],
	severity: "blocker",
	opens: "start Cursor agents on your bill, and through them read and change the repositories they are linked to",
	rotate: "Delete it at cursor.com/dashboard → API keys.",
	docs: "https://cursor.com/docs/cli/reference/authentication",
	sample: (random) => `crsr_${random.text(HEX, 64)}`,
	sources: ["https://github.com/diegosouzapw/OmniRoute/wiki/Cursor-API-Key-And-CLI"]
};

//#endregion
//#region src/facts/credentials/database-url.ts
const SCHEMES = "postgres(?:ql)?|mysql|mariadb|mongodb(?:\\+srv)?|rediss?|amqps?|mssql|sqlserver|cockroachdb|clickhouse|nats|couchdb";
const LOCAL = /@(?:localhost|127\.|\[::1\]|0\.0\.0\.0|host\.docker\.internal|[a-z][a-z0-9_-]{0,20}(?:[:/?]|$))/i;
const RESERVED = /[@.,/](?:example\.(?:com|net|org)|[\w-]{1,60}\.(?:example|invalid|test))(?:[:/,?]|$)/i;
const WEAK$8 = /^(?:(?:my|your|some)?(?:pass(?:word|wd)?|pwd|secret)|(.)\1*|postgres|mysql|root|admin|user|test|guest|redis|mongo|\W*|x+)$/i;
const passwordOf$8 = (url) => /^[^:]+:\/\/[^:@/]*:([\s\S]*)@[^@]*$/.exec(url)?.[1] ?? "";
const databaseUrl = {
	id: "database-url",
	name: "Database URL with a password",
	variable: "DATABASE_URL",
	formats: [around(["://"], new RegExp(`(?<![0-9A-Za-z])((?:${SCHEMES})://[^\\s:@/"'\`<>]{0,80}:(?<hidden>[^\\s/"'\`<>@]{1,120})@[0-9A-Za-z\\[][0-9A-Za-z.:_\\]-]{1,200})`, "dg"), {
		before: 16,
		after: 420,
		textOnly: true,
		mayMatch: mayHaveUser
	})],
	severity: "high",
	opens: "read and change the database: it answers to anybody who has this URL and a way to its host",
	rotate: "Change the password of this database user (`ALTER ROLE … PASSWORD …`, or in the host's dashboard), and allow connections from your servers only.",
	docs: "https://www.postgresql.org/docs/current/sql-alterrole.html",
	isPublic(url) {
		const password = passwordOf$8(url);
		return isPlaceholder(url.replace(/example/gi, "")) || isPlaceholder(password) || RESERVED.test(url) || /^[$%#{(*]|^\[|\}$/.test(password);
	},
	severityOf: (url) => LOCAL.test(url) || WEAK$8.test(passwordOf$8(url)) || isOfWords(passwordOf$8(url)) ? "low" : void 0,
	guessable: true,
	wide: true,
	sample: (random) => `postgres://shop:${random.text(BASE62, 20)}@db.shop.internal:5432`,
	examples: {
		bad: ["DATABASE_URL=<token>/shop", "const pool = new Pool({ connectionString: \"<token>/shop\" });"],
		good: ["DATABASE_URL=postgres://shop:$DB_PASSWORD@db.shop.internal/shop", "DATABASE_URL=postgres://db.shop.internal/shop"]
	}
};

//#endregion
//#region src/facts/credentials/databento-key.ts
const databentoKey = {
	id: "databento-key",
	name: "Databento API key",
	variable: "DATABENTO_API_KEY",
	formats: [token(["db-"], "db-[0-9A-Za-z]{29}(?![\\w-])")],
	severity: "high",
	opens: "buy market data on your bill",
	rotate: "Rotate or delete it at databento.com/portal/keys.",
	docs: "https://databento.com/docs/portal/api-keys",
	sample: (random) => `db-${random.text(BASE62, 29)}`,
	sources: ["https://databento.com/docs/api-historical/basics/authentication"]
};

//#endregion
//#region src/facts/credentials/databricks-token.ts
const databricksToken = {
	id: "databricks-token",
	name: "Databricks token",
	variable: "DATABRICKS_TOKEN",
	formats: [token([
		"dapi",
		"dose",
		"dkea"
	], "(?:dapi|dose|dkea)[0-9a-fA-F]{32}(?:-\\d{1,2})?", { after: 56 })],
	severity: "blocker",
	opens: "read the data of your workspace and run jobs on your bill",
	rotate: "Revoke it in Databricks → Settings → Developer → Access tokens.",
	docs: "https://docs.databricks.com/aws/en/dev-tools/auth/pat",
	sample: (random) => `dapi${random.text(HEX, 32)}`
};

//#endregion
//#region src/facts/credentials/datadog-key.ts
const datadogKey = {
	id: "datadog-key",
	name: "Datadog key",
	variable: "DD_API_KEY",
	formats: [token(["ddapp_", "ddapi_"], "ddap[pi]_[0-9A-Za-z]{34,40}"), assigned([
		"datadog",
		"dd_api_key",
		"dd_app_key",
		"dd_application_key"
	], "[0-9A-Za-z]{40}|[0-9A-Za-z]{32}")],
	severity: "high",
	opens: "read your logs and metrics, or flood them with false ones",
	rotate: "Revoke it at app.datadoghq.com → Organization settings → API keys (or Application keys).",
	docs: "https://docs.datadoghq.com/account_management/api-app-keys/",
	sample: (random) => random.text(HEX, 32)
};

//#endregion
//#region src/facts/credentials/datagov-key.ts
const datagovKey = {
	id: "datagov-key",
	name: "api.data.gov key",
	variable: "DATA_GOV_API_KEY",
	formats: [assigned(["data_gov", "data.gov"], "[0-9A-Za-z]{40}")],
	severity: "medium",
	opens: "call the public APIs of US agencies in your name and use up your hourly limit",
	rotate: "Sign up for a new key at api.data.gov/signup, and have the old one disabled at api.data.gov/contact.",
	docs: "https://api.data.gov/docs/developer-manual",
	sample: (random) => random.text(BASE62, 40)
};

//#endregion
//#region src/facts/credentials/datastax-token.ts
const datastaxToken = {
	id: "datastax-token",
	name: "DataStax Astra application token",
	variable: "ASTRA_DB_APPLICATION_TOKEN",
	formats: [token(["astracs:"], "AstraCS:[0-9A-Za-z]{24,48}(?::[0-9a-f]{64})?")],
	severity: "blocker",
	opens: "read and change your Astra databases with everything its role allows",
	rotate: "Run `astra token delete <client id>`, or delete it at astra.datastax.com → Settings → Tokens.",
	docs: "https://docs.datastax.com/en/astra/docs/manage-application-tokens.html",
	severityOf: (secret) => secret.split(":").length === 3 ? void 0 : "medium",
	sample: (random) => `AstraCS:${random.text(BASE62, 24)}:${random.text(HEX, 64)}`,
	sources: ["https://docs.datastax.com/en/astra-cli/commands/astra-token-delete.html"]
};

//#endregion
//#region src/facts/credentials/deepgram-key.ts
const deepgramKey = {
	id: "deepgram-key",
	name: "Deepgram API key",
	variable: "DEEPGRAM_API_KEY",
	formats: [assigned(["deepgram"], "[0-9a-f]{40}")],
	severity: "high",
	opens: "transcribe and speak on your bill, and manage the project where its role allows",
	rotate: "Delete it at console.deepgram.com → Settings → API Keys.",
	docs: "https://developers.deepgram.com/docs/create-additional-api-keys",
	sample: (random) => random.text(HEX, 40)
};

//#endregion
//#region src/facts/credentials/deepseek-key.ts
const deepseekKey = {
	id: "deepseek-key",
	name: "DeepSeek API key",
	variable: "DEEPSEEK_API_KEY",
	formats: [assigned(["deepseek", "deep_seek"], "sk-[0-9a-f]{32}")],
	severity: "high",
	opens: "run DeepSeek models and use up your balance",
	rotate: "Delete it at platform.deepseek.com → API keys.",
	docs: "https://api-docs.deepseek.com/",
	sample: (random) => `sk-${random.text(HEX, 32)}`
};

//#endregion
//#region src/facts/credentials/defined-networking-key.ts
const definedNetworkingKey = {
	id: "defined-networking-key",
	name: "Defined Networking API key",
	variable: "DEFINED_API_KEY",
	formats: [token(["dnkey-"], "dnkey-[\\w=-]{26}-[\\w=-]{52}(?![\\w=-])", { after: 100 })],
	severity: "blocker",
	opens: "add hosts to your overlay network and change its firewall rules",
	rotate: "Delete it at admin.defined.net → API keys.",
	docs: "https://docs.defined.net/",
	sample: (random) => `dnkey-${random.text(BASE32, 26)}-${random.text(BASE32, 52)}`
};

//#endregion
//#region src/facts/credentials/deno-token.ts
const denoToken = {
	id: "deno-token",
	name: "Deno Deploy token",
	variable: "DENO_DEPLOY_TOKEN",
	formats: [token(["ddp_", "ddo_"], "dd[po]_[0-9A-Za-z]{36}")],
	severity: "blocker",
	opens: "deploy to your Deno Deploy projects and read their environment variables",
	rotate: "Delete it at console.deno.com → Settings → Access Tokens (personal ones of Deploy Classic: dash.deno.com/account#access-tokens).",
	docs: "https://github.com/denoland/deployctl",
	sample: (random) => `ddp_${random.text(BASE62, 36)}`
};

//#endregion
//#region src/facts/credentials/dependency-track-key.ts
const dependencyTrackKey = {
	id: "dependency-track-key",
	name: "Dependency-Track API key",
	variable: "DTRACK_API_KEY",
	formats: [token(["odt_"], "odt_(?:[0-9A-Za-z]{8}_)?[0-9A-Za-z]{32,36}(?!\\w)")],
	severity: "blocker",
	opens: "read which vulnerable components your projects have, and change what is known of them",
	rotate: "Regenerate or delete it in Dependency-Track → Administration → Access Management → Teams → the team → API Keys.",
	docs: "https://docs.dependencytrack.org/integrations/rest-api/",
	sample: (random) => `odt_${random.text(BASE62, 32)}`
};

//#endregion
//#region src/facts/credentials/devcycle-key.ts
const devcycleKey = {
	id: "devcycle-key",
	name: "DevCycle SDK key",
	variable: "DEVCYCLE_SERVER_SDK_KEY",
	formats: [token([
		"dvc_server_",
		"dvc_client_",
		"dvc_mobile_"
	], "dvc_(?:server|client|mobile)_(?=\\w{0,40}?\\d)\\w{24,60}(?!\\w)")],
	severity: "blocker",
	opens: "read the whole configuration of your DevCycle project: flags not yet released, and the rules of whom they are on for",
	rotate: "Generate a new SDK key at app.devcycle.com → Settings → Environments & Keys, move to it, then revoke the old one.",
	docs: "https://docs.devcycle.com/best-practices/security/compromised-keys",
	severityOf: (secret) => secret.startsWith("dvc_server_") ? void 0 : "low",
	sample: (random) => `dvc_server_${random.text(BASE36, 23)}7`,
	sources: ["https://docs.devcycle.com/essentials/keys"]
};

//#endregion
//#region src/facts/credentials/devin-key.ts
const devinKey = {
	id: "devin-key",
	name: "Devin API key",
	variable: "DEVIN_API_KEY",
	formats: [token(["cog_"], "cog_[0-9a-z]{52}"), token(["apk_"], "apk_(?:user_)?[0-9A-Za-z+/]{60,240}={0,2}(?![0-9A-Za-z+/=_])")],
	severity: "blocker",
	opens: "start Devin sessions on your bill, and through them read and change the repositories Devin may reach",
	rotate: "Revoke it at app.devin.ai → Settings → Service users (older keys: Settings → API Keys).",
	docs: "https://docs.devin.ai/api-reference/authentication",
	provenBy: "encoded owner",
	prove(secret) {
		if (secret.startsWith("cog_")) return "plausible";
		const inside = Buffer.from(secret.slice(secret.lastIndexOf("_") + 1), "base64").toString("latin1");
		return proofOf(/^(?:user-\w{1,64}_)?org-\w{1,64}:\w{8,64}$/.test(inside));
	},
	sample(random) {
		const inside = `org-${random.text(HEX, 32)}:${random.text(HEX, 32)}`;
		return `apk_${Buffer.from(inside).toString("base64")}`;
	}
};

//#endregion
//#region src/facts/credentials/digitalocean-token.ts
const digitaloceanToken = {
	id: "digitalocean-token",
	name: "DigitalOcean token",
	variable: "DIGITALOCEAN_TOKEN",
	formats: [token([
		"dop_v1_",
		"doo_v1_",
		"dor_v1_"
	], "do[opr]_v1_[0-9a-f]{64}")],
	severity: "blocker",
	opens: "start and destroy droplets, databases and backups of your account",
	rotate: "Delete it at cloud.digitalocean.com → API → Tokens.",
	docs: "https://docs.digitalocean.com/reference/api/create-personal-access-token/",
	verify: {
		who: "DigitalOcean",
		host: "api.digitalocean.com",
		request: (secret) => secret.startsWith("dor_") ? void 0 : {
			path: "/v2/account",
			headers: bearer(secret)
		},
		read: byStatus("account", "team", "name"),
		sources: ["https://docs.digitalocean.com/reference/api/reference/account/"]
	},
	sample: (random) => `dop_v1_${random.text(HEX, 64)}`
};

//#endregion
//#region src/facts/credentials/discord-client-secret.ts
const discordClientSecret = {
	id: "discord-client-secret",
	name: "Discord client secret",
	variable: "DISCORD_CLIENT_SECRET",
	formats: [assigned([
		"discord_client",
		"discord_secret",
		"discord_oauth",
		"discord_token"
	], "[\\w-]{32}"), assigned([
		"discord_client",
		"discord_application_id",
		"discord_app_id",
		"discord_token"
	], "\\d{17,19}")],
	severity: "high",
	opens: "pose as your app when people sign in with Discord",
	rotate: "Reset it at discord.com/developers/applications → your application → OAuth2 → Reset Secret.",
	docs: "https://docs.discord.com/developers/topics/oauth2",
	severityOf: (secret) => secret.length < 32 ? "low" : void 0,
	sample: (random) => random.text(BASE64URL, 32)
};

//#endregion
//#region src/facts/credentials/discord-token.ts
const userOf = (secret) => Buffer.from(secret.split(".")[0] ?? "", "base64").toString("latin1");
const STARTS = [..."mno"].flatMap((a) => [..."dtjz"].flatMap((b) => [..."aeimquycgk"].flatMap((c) => [..."wxyz012345"].map((d) => a + b + c + d))));
const discordToken = {
	id: "discord-token",
	name: "Discord bot token",
	variable: "DISCORD_TOKEN",
	formats: [token(STARTS, "[MNO][\\w-]{23,27}\\.[\\w-]{6}\\.[\\w-]{27,38}(?![\\w-])", { after: 96 }), assigned(["discord"], "[0-9a-f]{64}")],
	severity: "blocker",
	opens: "act as your bot on every server it has joined",
	rotate: "Reset it at discord.com/developers → your application → Bot → Reset Token.",
	docs: "https://docs.discord.com/developers/reference#authentication",
	provenBy: "encoded user id",
	prove: (secret) => secret.includes(".") ? proofOf(/^\d{17,20}$/.test(userOf(secret))) : "plausible",
	sample(random) {
		return `${Buffer.from(`1${random.text(DIGITS, 17)}`).toString("base64")}.${random.text(BASE64URL, 6)}.${random.text(BASE64URL, 38)}`;
	}
};

//#endregion
//#region src/facts/credentials/discord-webhook.ts
const discordWebhook = {
	id: "discord-webhook",
	name: "Discord webhook URL",
	variable: "DISCORD_WEBHOOK_URL",
	formats: [around(["api/webhooks/"], /(discord(?:app)?\.com\/api\/webhooks\/\d{15,21}\/[\w-]{60,72})(?![\w-])/dg, {
		before: 20,
		after: 140
	})],
	severity: "high",
	opens: "post into your Discord channel in your name",
	rotate: "Delete the webhook in Discord → channel settings → Integrations → Webhooks.",
	docs: "https://support.discord.com/hc/en-us/articles/228383668-Intro-to-Webhooks",
	sample: (random) => `discord.com/api/webhooks/${random.text(DIGITS, 18)}/${random.text(BASE62, 68)}`,
	examples: {
		bad: ["url: https://<token>"],
		good: ["url: https://discord.com/api/webhooks/$ID/$TOKEN"]
	}
};

//#endregion
//#region src/facts/credentials/disqus-key.ts
const disqusKey = {
	id: "disqus-key",
	name: "Disqus API key",
	variable: "DISQUS_SECRET_KEY",
	formats: [assigned([
		"disqus_secret",
		"disqus_private",
		"disqus_api",
		"disqus_key",
		"disqus_token"
	], "[0-9A-Za-z]{64}")],
	severity: "high",
	opens: "sign users in to your Disqus forum as anybody, and moderate it with the rights of your application",
	rotate: "Reset the keys of the application at disqus.com/api/applications.",
	docs: "https://disqus.com/api/docs/auth/",
	sample: (random) => random.text(BASE62, 64)
};

//#endregion
//#region src/facts/credentials/django-secret-key.ts
const djangoSecretKey = {
	id: "django-secret-key",
	name: "Django secret key",
	variable: "DJANGO_SECRET_KEY",
	formats: [token(["django-insecure-"], "django-insecure-[0-9a-z!@#$%^&*(_=+)-]{50}")],
	severity: "medium",
	opens: "forge sessions and password reset links of your site, if the site that is live runs with this key",
	rotate: "Make a new one (`python -c \"from django.core.management.utils import get_random_secret_key as k; print(k())\"`), and do not keep the old one in `SECRET_KEY_FALLBACKS`.",
	docs: "https://docs.djangoproject.com/en/stable/ref/settings/#secret-key",
	sample: (random) => `django-insecure-${random.text(`${LOWER}${DIGITS}!@#^&*-_=+`, 50)}`
};

//#endregion
//#region src/facts/credentials/docker-swarm-token.ts
const dockerSwarmToken = {
	id: "docker-swarm-token",
	name: "Docker Swarm token",
	variable: "SWARM_JOIN_TOKEN",
	formats: [token(["swmtkn-1-"], "SWMTKN-1-[0-9a-z]{50}-[0-9a-z]{24,25}"), token(["swmkey-1-"], "SWMKEY-1-[0-9A-Za-z+/]{40,43}(?![0-9A-Za-z+/])")],
	severity: "blocker",
	opens: "join your swarm as a node, and as a manager control all of it (with the unlock key: read the disk of a locked manager)",
	rotate: "Run `docker swarm join-token --rotate worker` and `docker swarm join-token --rotate manager`; an unlock key: `docker swarm unlock-key --rotate`.",
	docs: "https://docs.docker.com/reference/cli/docker/swarm/join-token/",
	sample: (random) => `SWMTKN-1-${random.text(BASE36, 50)}-${random.text(BASE36, 25)}`
};

//#endregion
//#region src/facts/credentials/dockerhub-token.ts
const dockerhubToken = {
	id: "dockerhub-token",
	name: "Docker Hub token",
	variable: "DOCKERHUB_TOKEN",
	formats: [token(["dckr_pat_", "dckr_oat_"], "dckr_(?:pat_[\\w-]{27}|oat_[\\w-]{32})(?![\\w-])")],
	severity: "blocker",
	opens: "pull your private images and push others in their place",
	rotate: "Delete it at app.docker.com → Account settings → Personal access tokens (or the organization's access tokens).",
	docs: "https://docs.docker.com/security/access-tokens/",
	sample: (random) => `dckr_pat_${random.text(BASE64URL, 27)}`
};

//#endregion
//#region src/facts/credentials/doppler-token.ts
const dopplerToken = {
	id: "doppler-token",
	name: "Doppler token",
	variable: "DOPPLER_TOKEN",
	formats: [token(["dp."], "dp\\.(?:pt|ct|sa|said|scim|audit|st(?:\\.[a-z0-9_-]{2,35})?)\\.[0-9A-Za-z]{40,44}", { after: 100 })],
	severity: "blocker",
	opens: "read every secret of the projects it is for",
	rotate: "Revoke it at dashboard.doppler.com → the project's Access tab (personal tokens: Tokens).",
	docs: "https://docs.doppler.com/docs/service-tokens",
	verify: {
		who: "Doppler",
		host: "api.doppler.com",
		request: (secret) => ({
			path: "/v3/me",
			headers: bearer(secret)
		}),
		read: byStatus("workplace", "name"),
		sources: ["https://docs.doppler.com/reference/auth-me", "https://docs.doppler.com/reference/api"]
	},
	sample: (random) => `dp.pt.${random.text(BASE62, 43)}`
};

//#endregion
//#region src/facts/credentials/dotnet-password.ts
const passwordOf$7 = (text) => /"([^"]*)$/.exec(text)?.[1] ?? "";
const WEAK$7 = /^(?:\w{0,12}(?:pass(?:word|wd|w)?|pwd|secret)\d{0,3}|admin|test|user|[a-z]{1,4}|\W*)$/i;
const dotnetPassword = {
	id: "dotnet-password",
	name: "Password in a .NET program or its settings",
	variable: "APP_PASSWORD",
	formats: [
		around(["networkcredential"], /(NetworkCredential\([ \t]*@?"[^"\r\n]{1,120}"[ \t]*,[ \t]*@?"(?<hidden>[^"\r\n]{1,120}))"/dg, {
			after: 300,
			textOnly: true
		}),
		around(["directoryentry"], /DirectoryEntry\([ \t]*@?"[^"\r\n]{1,200}"\s*,\s*(@?"[^"\r\n]{1,120}"\s*,\s*@?"(?<hidden>[^"\r\n]{1,120}))"/dg, {
			after: 500,
			textOnly: true
		}),
		around(["password\"", "pwd\""], /<add[ \t]{1,8}(key="(?![Cc]lear[Tt]ext)[\w.:-]{1,60}(?:[Pp]ass[Ww]ord|PASSWORD|[Pp]wd)"[ \t]{1,8}value="(?<hidden>[^"\r\n]{1,120}))"/dg, {
			before: 72,
			after: 160,
			textOnly: true
		})
	],
	severity: "high",
	opens: "sign in to that server as this user",
	rotate: "Change the password, and read the new one from a variable or the host's secret store.",
	docs: "https://learn.microsoft.com/dotnet/api/system.net.networkcredential",
	isPublic: (text) => isPlaceholder(passwordOf$7(text)) || /^(?:[$%{([<*]|#[#{])|^(?:true|false|encrypted)/i.test(passwordOf$7(text)),
	severityOf: (text) => WEAK$7.test(passwordOf$7(text)) ? "low" : void 0,
	guessable: true,
	wide: true,
	sample: (random) => `NetworkCredential("shop", "${random.text(BASE62, 20)}`,
	examples: {
		bad: ["client.Credentials = new <token>\");"],
		good: ["client.Credentials = new NetworkCredential(user, password);", "<add key=\"SmtpPassword\" value=\"#{SmtpPassword}\" />"]
	}
};

//#endregion
//#region src/facts/credentials/drone-token.ts
const droneToken = {
	id: "drone-token",
	name: "Drone CI token",
	variable: "DRONE_TOKEN",
	formats: [assigned([
		"drone_token",
		"drone_ci",
		"drone_access",
		"drone_user_token",
		"drone_rpc_secret"
	], "[0-9A-Za-z]{32}")],
	severity: "high",
	opens: "start and change your builds, and through them read their secrets",
	rotate: "Reset your personal token in the account settings of your Drone server; of the RPC secret, set a new one on the server and its runners.",
	docs: "https://docs.drone.io/cli/configure",
	sample: (random) => random.text(BASE36, 32)
};

//#endregion
//#region src/facts/credentials/dropbox-token.ts
const dropboxToken = {
	id: "dropbox-token",
	name: "Dropbox token or app secret",
	variable: "DROPBOX_TOKEN",
	formats: [token(["sl."], "sl\\.(?:u\\.)?[\\w-]{130,152}(?![\\w-])|sl\\.u\\.[\\w-]{200,1300}(?![\\w-])", { after: 1320 }), assigned([
		"dropbox_app",
		"dropbox_api",
		"dropbox_client",
		"dropbox_secret",
		"dropbox_key",
		"dropbox_token"
	], "[0-9a-z]{15}")],
	severity: "high",
	opens: "read and change the files its app may see, for as long as it lives (four hours); with an app secret, pose as that app when people link their Dropbox",
	rotate: "Revoke it with `/2/auth/token/revoke`, or unlink the app at dropbox.com → Settings → Connected apps. An app secret: open the app at dropbox.com/developers/apps → Settings; where no new one can be made there, make a new app.",
	docs: "https://developers.dropbox.com/oauth-guide",
	severityOf: (secret) => secret.length === 15 ? "medium" : void 0,
	sample: (random) => `sl.${random.text(BASE64URL, 135)}`
};

//#endregion
//#region src/facts/credentials/duffel-token.ts
const duffelToken = {
	id: "duffel-token",
	name: "Duffel access token",
	variable: "DUFFEL_ACCESS_TOKEN",
	formats: [token(["duffel_test_", "duffel_live_"], "duffel_(?:test|live)_[\\w=-]{43}(?![\\w=-])")],
	severity: "blocker",
	opens: "book flights and stays on your bill, and read the passengers of your orders",
	rotate: "Delete it at app.duffel.com → Developers → Access tokens.",
	docs: "https://duffel.com/docs/api/overview/test-mode",
	severityOf: (secret) => secret.startsWith("duffel_test_") ? "medium" : void 0,
	sample: (random) => `duffel_live_${random.text(BASE64URL, 43)}`
};

//#endregion
//#region src/facts/credentials/dynatrace-token.ts
const dynatraceToken = {
	id: "dynatrace-token",
	name: "Dynatrace token",
	variable: "DT_API_TOKEN",
	formats: [token([
		"dt0c01.",
		"dt0s01.",
		"dt0s02.",
		"dt0s16."
	], "dt0[cs]\\d\\d\\.[0-9A-Za-z]{8,24}\\.[0-9A-Za-z]{64}", { after: 112 })],
	severity: "blocker",
	opens: "read what your systems report, logs included",
	rotate: "Delete it in Dynatrace → Access tokens.",
	docs: "https://docs.dynatrace.com/docs/manage/identity-access-management/access-tokens-and-oauth-clients/access-tokens",
	sample: (random) => `dt0c01.${random.text(BASE32, 24)}.${random.text(BASE32, 64)}`
};

//#endregion
//#region src/facts/credentials/easypost-key.ts
const easypostKey = {
	id: "easypost-key",
	name: "EasyPost API key",
	variable: "EASYPOST_API_KEY",
	formats: [token(["ezak", "eztk"], "(?<![+/])EZ[AT]K[0-9A-Za-z]{54}(?![+/])")],
	severity: "blocker",
	opens: "buy shipping labels from your wallet and read the addresses of your customers",
	rotate: "Disable and delete it at easypost.com → Account settings → API Keys.",
	docs: "https://docs.easypost.com/docs/authentication",
	severityOf: (secret) => secret.startsWith("EZTK") ? "medium" : void 0,
	sample: (random) => `EZAK${random.text(BASE62, 54)}`
};

//#endregion
//#region src/facts/credentials/ebay-key.ts
const ebayKey = {
	id: "ebay-key",
	name: "eBay client secret",
	variable: "EBAY_CLIENT_SECRET",
	formats: [token(["prd-", "sbx-"], "(?:PRD|SBX)-[0-9a-f]{8,12}-(?:[0-9a-f]{4}-){3}[0-9a-f]{4,8}(?![\\w-])"), assigned(["ebay_client", "ebay_app"], "[0-9A-Za-z]{1,24}-[0-9A-Za-z]{1,24}-(?:PRD|SBX)-[0-9a-f]{8,9}-[0-9a-f]{8}")],
	severity: "high",
	opens: "call the eBay APIs as your application, and use the tokens of the sellers who trust it",
	rotate: "Rotate the Cert ID at developer.ebay.com → My Account → Application Keys.",
	docs: "https://developer.ebay.com/api-docs/static/gs_understand-application-keysets.html",
	severityOf(secret) {
		if (!/^(?:PRD|SBX)-/.test(secret)) return "low";
		return secret.startsWith("SBX-") ? "medium" : void 0;
	},
	sample(random) {
		const [a, b, c, d, e] = [
			12,
			4,
			4,
			4,
			4
		].map((length) => random.text(HEX, length));
		return `PRD-${a}-${b}-${c}-${d}-${e}`;
	}
};

//#endregion
//#region src/facts/credentials/elastic-cloud-key.ts
const elasticCloudKey = {
	id: "elastic-cloud-key",
	name: "Elastic Cloud API key",
	variable: "EC_API_KEY",
	formats: [token(["essu_"], "essu_[\\w+/-]{72,200}={0,2}(?![\\w+/=-])")],
	severity: "blocker",
	opens: "manage the Elastic deployments of your organization: reset their passwords, delete them",
	rotate: "Revoke it at cloud.elastic.co → Organization → API keys.",
	docs: "https://www.elastic.co/docs/deploy-manage/api-keys/elastic-cloud-api-keys",
	sample: (random) => `essu_${random.text(BASE62, 80)}`
};

//#endregion
//#region src/facts/credentials/elevenlabs-key.ts
const elevenlabsKey = {
	id: "elevenlabs-key",
	name: "ElevenLabs API key",
	variable: "ELEVENLABS_API_KEY",
	formats: [token(["sk_"], "sk_[0-9a-f]{48}(?!\\w)")],
	severity: "high",
	opens: "make speech on your bill and use the voices you have cloned",
	rotate: "Delete it at elevenlabs.io/app/settings/api-keys.",
	docs: "https://elevenlabs.io/docs/api-reference/authentication",
	sample: (random) => `sk_${random.text(HEX, 48)}`
};

//#endregion
//#region src/facts/credentials/endorlabs-key.ts
const endorlabsKey = {
	id: "endorlabs-key",
	name: "Endor Labs API key or secret",
	variable: "ENDOR_API_CREDENTIALS_SECRET",
	formats: [token(["endr+"], "endr\\+[0-9A-Za-z]{16}(?![\\w+])")],
	severity: "blocker",
	opens: "read the findings of your projects at Endor Labs, and change policies where its role allows (both are needed)",
	rotate: "Delete the API key at app.endorlabs.com → Access Control → API Keys.",
	docs: "https://docs.endorlabs.com/rest-api/authentication/",
	sample: (random) => `endr+${random.text(BASE62, 16)}`
};

//#endregion
//#region src/facts/credentials/ethereum-private-key.ts
const NAMES$2 = [
	"private_key",
	"priv_key",
	"wallet_key",
	"wallet_secret",
	"deployer_key",
	"signer_key",
	"owner_key"
];
const ORDER = 2n ** 256n - 432420386565659656852420866394968145599n;
const PUBLISHED$1 = /* @__PURE__ */ new Set([
	"bc1a50966c9e6486",
	"8335c55334821eef",
	"b26ab6529d20ebeb",
	"64034b44c579b335",
	"4d3e46eec8244d1d",
	"0aedba9d586f34f9",
	"28e543d3753fc9d1",
	"f070994a85994785",
	"38e69fdd19aefeb4",
	"967f21586cdf1248"
]);
const digits = (secret) => secret.replace(/^0x/i, "").toLowerCase();
const ethereumPrivateKey = {
	id: "ethereum-private-key",
	name: "Private key of an Ethereum account",
	variable: "WALLET_PRIVATE_KEY",
	formats: [assigned(NAMES$2, "0[xX][0-9a-fA-F]{64}")],
	severity: "high",
	opens: "take all that the account owns, on every chain, for good",
	rotate: "Move all funds and roles to a new account at once: a key cannot be changed or revoked.",
	docs: "https://ethereum.org/developers/docs/accounts/#externally-owned-accounts-and-key-pairs",
	provenBy: "range",
	prove(secret) {
		const value = BigInt(`0x${digits(secret)}`);
		return value > 0n && value < ORDER ? "plausible" : "disproven";
	},
	isPublic: (secret) => PUBLISHED$1.has(createHash("sha256").update(digits(secret)).digest("hex").slice(0, 16)),
	selfMade: true,
	sample: (random) => `0x4${random.text(HEX, 63)}`
};

//#endregion
//#region src/facts/credentials/etsy-key.ts
const etsyKey = {
	id: "etsy-key",
	name: "Etsy API key",
	variable: "ETSY_API_KEY",
	formats: [assigned(["etsy"], "[0-9a-z]{24}(?::[0-9a-z]{10})?"), assigned(["x_api_key"], "[0-9a-z]{24}:[0-9a-z]{10}")],
	severity: "high",
	opens: "call the Etsy API as your app and use up its limits",
	rotate: "Ask for a new secret, or register the app anew, at etsy.com/developers/your-apps.",
	docs: "https://developers.etsy.com/documentation",
	severityOf: (secret) => secret.includes(":") ? void 0 : "medium",
	sample: (random) => `${random.text(BASE36, 24)}:${random.text(BASE36, 10)}`,
	sources: ["https://github.com/etsy/open-api/discussions/1529"]
};

//#endregion
//#region src/facts/credentials/exoscale-key.ts
const exoscaleKey = {
	id: "exoscale-key",
	name: "Exoscale API key",
	variable: "EXOSCALE_API_SECRET",
	formats: [token(["exo"], "EXO[0-9a-f]{24}"), assigned(["exoscale"], "[\\w-]{43}|[0-9A-Za-z]{40}")],
	severity: "high",
	opens: "start and delete machines, databases and buckets at Exoscale with everything its role allows",
	rotate: "Run `exo iam api-key delete <name>`, or delete it at portal.exoscale.com → IAM → Keys.",
	docs: "https://community.exoscale.com/reference/cli/exo/iam/api-key/",
	severityOf: (secret) => secret.startsWith("EXO") && secret.length === 27 ? "low" : void 0,
	companion: {
		name: "secret",
		pattern: /(?<![\w-])([\w-]{43})(?![\w-])/dg,
		reach: 300,
		accept: (value) => entropyOf(value) > 4.2 && /\d/.test(value) && /[A-Z]/.test(value)
	},
	sample: (random) => random.text(BASE64URL, 43)
};

//#endregion
//#region src/facts/credentials/facebook-secret.ts
const facebookSecret = {
	id: "facebook-secret",
	name: "Facebook app secret",
	variable: "FACEBOOK_APP_SECRET",
	formats: [assigned([
		"facebook",
		"fb_app_secret",
		"fb_secret",
		"fb_client_secret",
		"fb_api",
		"fb_key"
	], "[0-9a-f]{32}")],
	severity: "high",
	opens: "pose as your app: change its settings and make tokens in its name",
	rotate: "Reset it at developers.facebook.com/apps → your app → App settings → Basic → App secret → Reset.",
	docs: "https://developers.facebook.com/docs/facebook-login/guides/access-tokens",
	sample: (random) => random.text(HEX, 32)
};

//#endregion
//#region src/facts/credentials/facebook-token.ts
const BEFORE = ["facebook", "access_token"];
const facebookToken = {
	id: "facebook-token",
	name: "Facebook access token",
	variable: "FACEBOOK_ACCESS_TOKEN",
	formats: [token(["eaa"], "(?<![+/])EAA[0-9A-Za-z]{80,400}(?![\\w+/=-])", { after: 420 }), around(BEFORE, new RegExp(`${anyCase(BEFORE)}[^\\n|]{0,60}?(?<![0-9A-Za-z])(\\d{13,17}\\|[\\w-]{27})(?![\\w-])`, "dg"), {
		after: 130,
		textOnly: true
	})],
	severity: "high",
	opens: "read and write at Facebook as the person, the page or the app it was made for",
	rotate: "Send `DELETE /me/permissions` with it, or let its owner change the password; of an app token, reset the app secret at developers.facebook.com/apps.",
	docs: "https://developers.facebook.com/docs/facebook-login/guides/access-tokens",
	sample: (random) => `EAA${random.text(BASE62, 160)}ZD`
};

//#endregion
//#region src/facts/credentials/fastly-token.ts
const fastlyToken = {
	id: "fastly-token",
	name: "Fastly API token",
	variable: "FASTLY_API_TOKEN",
	formats: [assigned(["fastly"], "[\\w-]{32}")],
	severity: "high",
	opens: "purge your cache, and with the global scope change what your domains serve",
	rotate: "Run `fastly auth revoke`, or delete it at manage.fastly.com → Account → API tokens.",
	docs: "https://www.fastly.com/documentation/guides/organizations-and-accounts/personal-user-profiles/managing-your-personal-api-tokens",
	sample: (random) => random.text(BASE64URL, 32)
};

//#endregion
//#region src/facts/credentials/figma-token.ts
const figmaToken = {
	id: "figma-token",
	name: "Figma token",
	variable: "FIGMA_TOKEN",
	formats: [token([
		"figd_",
		"figu_",
		"figo_"
	], "fig[duo]_[\\w-]{38,60}(?![\\w-])"), around(["figma"], /(?:figma|Figma|FIGMA)[^\n]{0,40}?(?<![0-9A-Za-z-])([0-9A-Fa-f]{4,7}-[0-9A-Fa-f]{8}-(?:[0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12})(?![0-9A-Za-z-])/dg, {
		after: 120,
		textOnly: true
	})],
	severity: "blocker",
	opens: "read the design files its owner can see",
	rotate: "Revoke it at figma.com → Settings → Security → Personal access tokens.",
	docs: "https://help.figma.com/hc/en-us/articles/8085703771159-Manage-personal-access-tokens",
	verify: {
		who: "Figma",
		host: "api.figma.com",
		request: (secret) => secret.startsWith("figd_") ? {
			path: "/v1/me",
			headers: { "x-figma-token": secret }
		} : void 0,
		read({ status, json }) {
			if (status === 200) return active(json, "handle");
			return status === 403 && textAt(json, "err") === "Invalid token" ? inactive : void 0;
		},
		sources: ["https://developers.figma.com/docs/rest-api/users-endpoints/"]
	},
	sample: (random) => `figd_${random.text(BASE64URL, 40)}`
};

//#endregion
//#region src/facts/credentials/filezilla-password.ts
const filezillaPassword = {
	id: "filezilla-password",
	name: "Password in FileZilla settings",
	variable: "FTP_PASSWORD",
	formats: [around(["<pass"], /<(Pass(?: encoding="base64")?>(?<hidden>[^<\s]{4,200}))<\/Pass>/dg, {
		after: 240,
		textOnly: true
	})],
	severity: "high",
	opens: "sign in to that server as this user, and read and change its files",
	rotate: "Change the password on that server, and keep the settings of FileZilla out of the repository.",
	docs: "https://wiki.filezilla-project.org/FileZilla_Client_Tutorial_(en)",
	guessable: true,
	sample: (random) => `Pass encoding="base64">${Buffer.from(random.text(BASE62, 16)).toString("base64")}`,
	examples: {
		bad: ["<User>shop</User><<token></Pass>"],
		good: ["<Pass></Pass>", "<Password>hidden</Password>"]
	}
};

//#endregion
//#region src/facts/credentials/finicity-key.ts
const finicityKey = {
	id: "finicity-key",
	name: "Finicity (Mastercard Open Finance) credential",
	variable: "FINICITY_PARTNER_SECRET",
	formats: [assigned(["finicity"], "[0-9a-f]{32}|[0-9A-Za-z]{20}")],
	severity: "high",
	opens: "read the bank accounts that your customers have linked (partner id, secret and app key are needed together)",
	rotate: "Make a new partner secret or app key in your project at developer.mastercard.com.",
	docs: "https://developer.mastercard.com/open-finance-us/documentation/onboarding/",
	severityOf: (secret) => secret.length === 32 ? "medium" : void 0,
	sample: (random) => random.text(BASE36, 20)
};

//#endregion
//#region src/facts/credentials/finnhub-key.ts
const finnhubKey = {
	id: "finnhub-key",
	name: "Finnhub API key",
	variable: "FINNHUB_API_KEY",
	formats: [assigned(["finnhub"], "[0-9a-z]{40}|[0-9a-z]{20}")],
	severity: "high",
	opens: "read the market data of your Finnhub plan and use up its limits",
	rotate: "Regenerate it at finnhub.io/dashboard.",
	docs: "https://finnhub.io/docs/api/authentication",
	sample: (random) => random.text(BASE36, 20)
};

//#endregion
//#region src/facts/credentials/firecrawl-key.ts
const firecrawlKey = {
	id: "firecrawl-key",
	name: "Firecrawl API key",
	variable: "FIRECRAWL_API_KEY",
	formats: [token(["fc-"], "(?<!-)fc-[0-9a-f]{32}(?![\\w-])")],
	severity: "high",
	opens: "crawl the web and use up your Firecrawl credits",
	rotate: "Delete it at firecrawl.dev/app/api-keys.",
	docs: "https://docs.firecrawl.dev/api-reference/v2-introduction",
	sample: (random) => `fc-${random.text(HEX, 32)}`
};

//#endregion
//#region src/facts/credentials/flickr-key.ts
const flickrKey = {
	id: "flickr-key",
	name: "Flickr API key",
	variable: "FLICKR_API_KEY",
	formats: [assigned(["flickr"], "[0-9a-z]{32}"), assigned([
		"flickr_secret",
		"flickr_api_secret",
		"flickr_app_secret",
		"flickr_client_secret"
	], "[0-9a-f]{16}")],
	severity: "high",
	opens: "call the Flickr API as your app, and with its secret act for the people who trust it",
	rotate: "Delete the app, or ask for a new key, at flickr.com/services/apps (App Garden → Apps by you).",
	docs: "https://www.flickr.com/services/api/misc.api_keys.html",
	severityOf: (secret) => secret.length === 32 ? "medium" : void 0,
	sample: (random) => random.text(HEX, 32)
};

//#endregion
//#region src/facts/credentials/flutterwave-key.ts
const flutterwaveKey = {
	id: "flutterwave-key",
	name: "Flutterwave API key",
	variable: "FLW_SECRET_KEY",
	formats: [token(["flwseck", "flwpubk"], "FLW(?:SECK|PUBK)(?:_TEST)?-[0-9A-Za-z]{32}-(?:[0-9a-z]{8,20}-)?X"), token(["flwseck_test"], "FLWSECK_TEST-?[0-9a-f]{12}")],
	severity: "blocker",
	opens: "do anything with your Flutterwave account: pay money out, refund, read your customers",
	rotate: "Generate new keys in the Flutterwave dashboard → Settings → Developers → API keys, and let the old ones expire at once.",
	docs: "https://developer.flutterwave.com/v3.0/docs/authentication",
	severityOf(secret) {
		if (secret.startsWith("FLWPUBK")) return "low";
		return secret.startsWith("FLWSECK_TEST") ? "medium" : void 0;
	},
	sample: (random) => `FLWSECK-${random.text(HEX, 32)}-X`
};

//#endregion
//#region src/facts/credentials/fly-token.ts
const flyToken = {
	id: "fly-token",
	name: "Fly.io token",
	variable: "FLY_API_TOKEN",
	formats: [
		token(["fo1_"], "fo1_[\\w-]{43}(?![\\w-])"),
		token(["flyv1 "], "FlyV1 [\\w+/=,-]{60,2000}", { after: 2040 }),
		token([
			"fm1r_",
			"fm1a_",
			"fm2_"
		], "fm(?:1[ar]|2)_[0-9A-Za-z+/]{80,1000}={0,3}(?![0-9A-Za-z+/])", { after: 1100 })
	],
	severity: "blocker",
	opens: "deploy to your apps and read their volumes and databases",
	rotate: "Run `fly tokens revoke <id>`, or delete it at fly.io → Dashboard → Tokens.",
	docs: "https://fly.io/docs/security/tokens/",
	sample: (random) => `fo1_${random.text(BASE64URL, 42)}${random.text(BASE62, 1)}`
};

//#endregion
//#region src/facts/credentials/frameio-token.ts
const frameioToken = {
	id: "frameio-token",
	name: "Frame.io developer token",
	variable: "FRAMEIO_TOKEN",
	formats: [token(["fio-u-"], "fio-u-[\\w=-]{64}(?![\\w=-])")],
	severity: "blocker",
	opens: "read and change the projects and videos its owner can see",
	rotate: "Delete it at developer.frame.io/app/tokens.",
	docs: "https://developer.frame.io/docs/getting-started/authentication",
	sample: (random) => `fio-u-${random.text(BASE64URL, 64)}`
};

//#endregion
//#region src/facts/credentials/freemius-key.ts
const SECRET = "sk_(?!live_|test_)(?=[\\w]{0,28}[^\\s\\w\"'\\\\])[^\\s\"'\\\\]{29}";
const freemiusKey = {
	id: "freemius-key",
	name: "Freemius secret key",
	variable: "FREEMIUS_SECRET_KEY",
	formats: [assigned(["freemius"], SECRET), around(["secret_key"], new RegExp(`${anyCase(["secret_key"])}["'][ \\t]{0,8}(?:=>|,)[ \\t]{0,8}["'](${SECRET})["']`, "dg"), {
		after: 80,
		textOnly: true
	})],
	severity: "high",
	opens: "read the buyers and licences of your plugin at Freemius, and change its plans and prices",
	rotate: "Ask Freemius for new keys; they stand at dashboard.freemius.com → the product → Settings → Keys. The secret key never belongs into the code you ship.",
	docs: "https://packagist.org/packages/freemius/php-sdk",
	sample: (random) => `sk_${random.text(BASE62, 21)}7#${random.text(`${BASE62}@&!?`, 6)}`
};

//#endregion
//#region src/facts/credentials/freshbooks-token.ts
const freshbooksToken = {
	id: "freshbooks-token",
	name: "FreshBooks credential",
	variable: "FRESHBOOKS_CLIENT_SECRET",
	formats: [assigned(["freshbooks", "fresh_books"], "[0-9a-z]{64}")],
	severity: "high",
	opens: "read and change invoices, clients and expenses in FreshBooks, or pose as your app there",
	rotate: "Open the app at my.freshbooks.com/#/developer: make a new client secret there, and revoke its tokens.",
	docs: "https://www.freshbooks.com/api/authentication",
	sample: (random) => random.text(HEX, 64)
};

//#endregion
//#region src/facts/credentials/fullstory-key.ts
const fullstoryKey = {
	id: "fullstory-key",
	name: "Fullstory API key",
	variable: "FULLSTORY_API_KEY",
	formats: [assigned(["fullstory", "full_story"], "(?:na1|eu1)\\.[0-9A-Za-z+/]{32,160}={0,2}")],
	severity: "high",
	opens: "read the recorded sessions of your users, and with an admin key delete users",
	rotate: "Delete it at app.fullstory.com → Settings → Integrations → API Keys.",
	docs: "https://help.fullstory.com/hc/en-us/articles/360052021773-Managing-API-Keys",
	sample: (random) => `na1.${random.text(BASE62, 64)}`,
	sources: ["https://developer.fullstory.com/server/v1/getting-started"]
};

//#endregion
//#region src/facts/credentials/gc-notify-key.ts
const UUID$5 = "[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}";
const gcNotifyKey = {
	id: "gc-notify-key",
	name: "GC Notify API key",
	variable: "NOTIFY_API_KEY",
	formats: [token(["gcntfy-"], `(?:gcntfy|GCNTFY)-[\\w-]{1,80}-${UUID$5}-${UUID$5}(?![\\w-])`)],
	severity: "blocker",
	opens: "send e-mails and text messages in the name of your government service",
	rotate: "Revoke it at notification.canada.ca → your service → API integration → API keys.",
	docs: "https://documentation.notification.canada.ca/",
	sample(random) {
		const uuid = () => [
			8,
			4,
			4,
			4,
			12
		].map((length) => random.text(HEX, length)).join("-");
		return `gcntfy-shop-${uuid()}-${uuid()}`;
	}
};

//#endregion
//#region src/facts/credentials/gcp-api-key.ts
const KEY$3 = "AIza[\\w-]{35}";
const PUBLISHED = /* @__PURE__ */ new Set([
	"0b476bdf9acf2123",
	"13df13cc08cc8fa4",
	"2037abcaffb2b777",
	"27a9a42931dff7eb",
	"37f8f09bdf12c2f2",
	"3a8b61d0f636b007",
	"3f370c9dd8225c63",
	"49f777db995e8260",
	"4c98242dcadc8b29",
	"5de6ee9e96441798",
	"6ca6473b42d9c17e",
	"6dc7fc8ebd924f29",
	"6f1ef2461e63469e",
	"82bdb75b8c312466",
	"8731261cb72d8626",
	"8a757c64eea84547",
	"a19f89ab3555eac1",
	"a5f359cecc3978ec",
	"a6c814bc555ae62c",
	"a9aaeec45f4065bd",
	"ab3ea7c28e929a57",
	"c35d04b38d08fd0c",
	"dc0fcf046c61640c",
	"e2f11ce8bec34620",
	"e4a5542bb7fd7b67",
	"ea5452e8b772e34a",
	"ea9bb1082cf95663",
	"eb540d2b6ee2a0a4"
]);
const IN_CLIENTS = [token(["aiza"], `${KEY$3}["'\`](?=[^{}]{0,200}?(?:authDomain|messagingSenderId))`, {
	after: 280,
	textOnly: true
}), around(["/maps/api/js?", "/maps/embed/"], new RegExp(`/maps/(?:api/js|embed/[\\w/]{2,20})\\?[^\\s"'<>]{0,160}?key=(${KEY$3}["'&])`, "dg"), {
	after: 240,
	textOnly: true
})];
const gcpApiKey = {
	id: "gcp-api-key",
	name: "Google API key",
	variable: "GOOGLE_API_KEY",
	formats: [
		token(["aiza"], `${KEY$3}(?![\\w-])`),
		token(["aq.ab8rn6"], "AQ\\.Ab8RN6[\\w-]{44}(?![\\w-])"),
		...IN_CLIENTS
	],
	severity: "high",
	opens: "call the Google APIs this key is open for (Gemini, Maps, Translate) on your bill",
	rotate: "Restrict or delete it in the Google Cloud console → APIs & Services → Credentials. A key that must be in a web page or an app gets an application and an API restriction there; then accept this finding.",
	docs: "https://cloud.google.com/docs/authentication/api-keys",
	isPublic: (secret) => PUBLISHED.has(createHash("sha256").update(secret.slice(0, 39)).digest("hex").slice(0, 16)),
	about: (secret) => isInClient(secret) ? "It is in the configuration of a web page or an app, where everybody can read it by design." : void 0,
	givenOut: /\.html?$|[.-]min\.js$|(?:^|\/)(?:google-services[\w.-]*\.json|GoogleService-Info[\w.-]*\.plist|AndroidManifest\.xml)$|\/res\/values[\w-]*\/[\w-]+\.xml$/i,
	severityOf: (secret) => isInClient(secret) ? "medium" : void 0,
	sample: (random) => `AIza${random.text(BASE64URL, 34)}${random.text(BASE62, 1)}`,
	examples: {
		bad: ["GEMINI_API_KEY=<token>", "const firebaseConfig = { apiKey: \"<token>\", authDomain: \"shop.firebaseapp.com\" };"],
		good: ["GEMINI_API_KEY=$GEMINI_API_KEY"]
	},
	sources: ["https://firebase.google.com/docs/projects/api-keys"]
};
const isInClient = (secret) => /["'`<&]$/.test(secret);

//#endregion
//#region src/facts/credentials/shared/pem.ts
const OPENSSH = "openssh-key-v1\0";
const SHORTEST = 46;
const unwrap = (text) => text.replaceAll(/\\+[nrt]|[\s"'+,\\;]/g, (piece) => piece === "+" ? piece : "");
function decodePem(pem) {
	const match = /-----BEGIN ([A-Z0-9 ]{0,24})PRIVATE KEY(?: BLOCK)?-----([\s\S]*?)(?:-----END|$)/.exec(pem);
	if (!match) return void 0;
	const [, kind = "", inner = ""] = match;
	const headers = /Proc-Type: ?4, ?ENCRYPTED[\s\S]{0,200}?DEK-Info:[^\n\\]{0,80}/.exec(inner);
	const body = unwrap(headers ? inner.slice(headers.index + headers[0].length) : inner);
	if (kind.startsWith("PGP")) return body.length >= 200 ? {
		kind: "pgp",
		locked: false
	} : void 0;
	if (!/^[0-9A-Za-z+/]+={0,2}$/.test(body)) return void 0;
	const bytes = Buffer.from(body, "base64");
	if (bytes.length < SHORTEST) return void 0;
	if (bytes.toString("latin1", 0, 15) === OPENSSH) return {
		kind: "openssh",
		locked: bytes.toString("latin1", 19, 23) !== "none"
	};
	if (headers) return {
		kind: "der",
		locked: true
	};
	return isDerSequence(bytes) ? {
		kind: "der",
		locked: kind.startsWith("ENCRYPTED")
	} : void 0;
}
function samplePem(random) {
	const head = Buffer.from("302e020100300506032b657004220420", "hex");
	return [
		`-----BEGIN PRIVATE KEY-----`,
		Buffer.concat([head, random.bytes(32)]).toString("base64"),
		`-----END PRIVATE KEY-----`
	].join("\n");
}

//#endregion
//#region src/facts/credentials/gcp-service-account.ts
const PEM = "-----BEGIN (?:RSA )?PRIVATE KEY-----[^{}\"]{20,8000}?-----END (?:RSA )?PRIVATE KEY-----";
const gcpServiceAccount = {
	id: "gcp-service-account",
	name: "Google Cloud service account key",
	variable: "GOOGLE_APPLICATION_CREDENTIALS",
	formats: [
		around(["private_key_id"], /\\?"private_key_id\\?"\s{0,8}:\s{0,8}\\?"[0-9A-Za-z]{20,64}\\?"[^{}]{0,400}?(-----BEGIN (?:RSA )?PRIVATE KEY-----[^{}"]{40,8000}?-----END (?:RSA )?PRIVATE KEY-----)/dg, {
			before: 8,
			after: 9e3
		}),
		around(["service_account"], new RegExp(`"type\\\\?"\\s{0,8}:\\s{0,8}\\\\?"service_account\\\\?"[^{}]{0,600}?"private_key\\\\?"\\s{0,8}:\\s{0,8}\\\\?"(${PEM})`, "dg"), {
			before: 24,
			after: 9e3
		}),
		around(["service_account"], new RegExp(`"private_key\\\\?"\\s{0,8}:\\s{0,8}\\\\?"(${PEM})[^{}]{0,600}?"type\\\\?"\\s{0,8}:\\s{0,8}\\\\?"service_account`, "dg"), {
			before: 9e3,
			after: 24
		})
	],
	severity: "blocker",
	opens: "act in your Google Cloud project as this service account: read buckets and databases, start machines on your bill",
	rotate: "Delete the key in the Google Cloud console → IAM & Admin → Service accounts → Keys (`gcloud iam service-accounts keys delete`), and make a new one only if workload identity does not do.",
	docs: "https://cloud.google.com/iam/docs/keys-create-delete",
	provenBy: "private key",
	prove: (secret) => decodePem(secret) === void 0 ? "disproven" : "proven",
	sample: (random) => samplePem(random).replaceAll("\n", "\\n"),
	examples: {
		bad: [`{"type": "service_account", "private_key_id": "${"0a1b2c3d4e".repeat(4)}", "private_key": "<token>\\n"}`],
		good: ["{\"type\": \"service_account\", \"private_key_id\": \"\", \"private_key\": \"\"}"]
	}
};

//#endregion
//#region src/facts/credentials/gitea-token.ts
const giteaToken = {
	id: "gitea-token",
	name: "Gitea access token",
	variable: "GITEA_TOKEN",
	formats: [assigned([
		"gitea_token",
		"gitea_access",
		"gitea_api",
		"gitea_secret",
		"gitea_key",
		"gitea_pat",
		"forgejo_token"
	], "[0-9a-f]{40}")],
	severity: "high",
	opens: "read and push to the repositories that this Gitea or Forgejo user reaches",
	rotate: "Delete it in Gitea → Settings → Applications.",
	docs: "https://docs.gitea.com/development/api-usage",
	sample: (random) => random.text(HEX, 40)
};

//#endregion
//#region src/facts/credentials/shared/github-verify.ts
const githubHeaders = (secret) => ({
	...bearer(secret),
	accept: "application/vnd.github+json",
	"x-github-api-version": "2022-11-28"
});
const GITHUB_VERIFY_SOURCES = [
	"https://docs.github.com/en/rest/authentication/authenticating-to-the-rest-api",
	"https://docs.github.com/en/rest/users/users#get-the-authenticated-user",
	"https://docs.github.com/en/rest/rate-limit/rate-limit"
];

//#endregion
//#region src/facts/credentials/github-fine-grained-token.ts
const CHECKED$1 = 77;
const githubFineGrainedToken = {
	id: "github-fine-grained-token",
	name: "GitHub fine-grained token",
	variable: "RELEASE_TOKEN",
	formats: [token(["github_pat_"], "github_pat_\\w{82}")],
	severity: "blocker",
	opens: "use every permission the token was given on the repositories it was given for",
	rotate: "Delete or regenerate it under GitHub → Settings → Developer settings → Personal access tokens → Fine-grained tokens.",
	docs: "https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/managing-your-personal-access-tokens",
	provenBy: "SHA-256 checksum",
	prove: (secret) => proofOf(sha256Base32(secret.slice(0, CHECKED$1)) === secret.slice(CHECKED$1, 85).toUpperCase()),
	verify: {
		who: "GitHub",
		host: "api.github.com",
		request: (secret) => ({
			path: "/user",
			headers: githubHeaders(secret)
		}),
		read: byStatus("login"),
		sources: GITHUB_VERIFY_SOURCES
	},
	sample(random) {
		const checked = `github_pat_1${random.text(BASE62, 21)}_${random.text(BASE62, 43)}`;
		return checked + sha256Base32(checked) + random.text(BASE62, 8);
	}
};

//#endregion
//#region src/facts/credentials/github-oauth-secret.ts
const githubOauthSecret = {
	id: "github-oauth-secret",
	name: "GitHub OAuth client secret",
	variable: "AUTH_GITHUB_SECRET",
	formats: [assigned([
		"github_client_secret",
		"github_secret",
		"github_oauth_secret",
		"github_app_secret",
		"gh_client_secret"
	], "[0-9a-f]{40}"), around(["clientid", "client_id"], /[cC]lient_?(?:ID|Id|id)["']?\s{0,4}[:=]\s{0,4}["'][0-9a-f]{20}["'][^"']{0,30}["']?[cC]lient_?[sS]ecret["']?\s{0,4}[:=]\s{0,4}["']([0-9a-f]{40})(?![0-9a-f])/dg, { textOnly: true })],
	severity: "high",
	opens: "pose as your app when people sign in with GitHub",
	rotate: "Generate a new client secret under GitHub → Settings → Developer settings → OAuth Apps (or GitHub Apps), then delete this one.",
	docs: "https://docs.github.com/en/apps/oauth-apps/building-oauth-apps/best-practices-for-creating-an-oauth-app",
	sample: (random) => random.text(HEX, 40)
};

//#endregion
//#region src/facts/credentials/github-token.ts
const githubToken = {
	id: "github-token",
	name: "GitHub token",
	variable: "RELEASE_TOKEN",
	formats: [
		token([
			"ghp_",
			"gho_",
			"ghu_",
			"ghs_"
		], "gh[pous]_[0-9A-Za-z]{36}"),
		token(["ghr_"], "ghr_(?:[0-9A-Za-z]{76}|[0-9A-Za-z]{36})"),
		token(["ghs_"], "ghs_\\d{1,12}_eyJ[\\w-]{10,400}\\.eyJ[\\w-]{10,1000}\\.[\\w-]{20,700}", { after: 2200 })
	],
	severity: "blocker",
	opens: "read and change every repository the token reaches, and run workflows with their secrets",
	rotate: "Delete it under GitHub → Settings → Developer settings → Personal access tokens (or OAuth and GitHub Apps), or without signing in: `curl -X POST https://api.github.com/credentials/revoke -d '{\"credentials\":[\"…\"]}'`.",
	docs: "https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/token-expiration-and-revocation",
	provenBy: "CRC32 checksum",
	prove(secret) {
		if (secret.length > 80) return proofOf(parseJwt(secret.slice(secret.indexOf("eyJ"))) !== void 0);
		return proofOf(crc32Base62(secret.slice(4, -6)) === secret.slice(-6));
	},
	verify: {
		who: "GitHub",
		host: "api.github.com",
		request: (secret) => secret.startsWith("ghr_") ? void 0 : {
			path: secret.startsWith("ghs_") ? "/rate_limit" : "/user",
			headers: githubHeaders(secret)
		},
		read: byStatus("login"),
		sources: GITHUB_VERIFY_SOURCES
	},
	sample(random) {
		const body = random.text(BASE62, 30);
		return `ghp_${body}${crc32Base62(body)}`;
	},
	sources: ["https://github.blog/engineering/behind-githubs-new-authentication-token-formats/"]
};

//#endregion
//#region src/facts/credentials/gitlab-token.ts
const ROUTABLE = /^gl[a-z]{2,6}-[\w-]{27,300}\.[0-9a-z]{2}\.[0-9a-z]{2}[0-9a-z]{7}$/;
const gitlabToken = {
	id: "gitlab-token",
	name: "GitLab token",
	variable: "GITLAB_TOKEN",
	formats: [
		token(["glpat-", "glrt-"], "gl(?:pat|rt)-[\\w-]{27,300}(?:\\.[0-9a-z]{2})?\\.[0-9a-z]{9}", { after: 330 }),
		token([
			"glpat-",
			"gldt-",
			"glrt-",
			"glft-",
			"glsoat-",
			"glffct-"
		], "gl(?:pat|dt|rt|ft|soat|ffct)-[\\w-]{20,50}(?![\\w-])"),
		token(["glrt-"], "glrt-t\\d_[\\w-]{27,300}(?:\\.[0-9a-z]{2}\\.[0-9a-z]{9})?", { after: 330 }),
		token(["glcbt-"], "glcbt-(?:[0-9a-zA-Z]{1,5}_)?[\\w-]{20}(?![\\w-])"),
		token(["glptt-"], "glptt-[0-9a-f]{40}"),
		token(["glimt-"], "glimt-[\\w-]{25}(?![\\w-])"),
		token(["glagent-"], "glagent-[\\w-]{50,100}(?![\\w-])"),
		token(["gloas-"], "gloas-[\\w-]{64}(?![\\w-])"),
		token(["gr1348941"], "GR1348941[\\w-]{20,50}(?![\\w-])"),
		assigned(["gitlab_session"], "[0-9a-z]{32}")
	],
	severity: "blocker",
	opens: "read and push code and run pipelines in the GitLab projects the token reaches",
	rotate: "Revoke it in GitLab → Edit profile → Access tokens (project, group, deploy and runner tokens: in their settings).",
	docs: "https://docs.gitlab.com/security/tokens/",
	provenBy: "CRC32 checksum",
	prove: (secret) => ROUTABLE.test(secret) && crc32Base36(secret.slice(0, -7)) === secret.slice(-7) ? "proven" : "plausible",
	verify: {
		who: "gitlab.com",
		host: "gitlab.com",
		request: (secret) => secret.startsWith("glpat-") ? {
			path: "/api/v4/personal_access_tokens/self",
			headers: { "private-token": secret }
		} : void 0,
		read({ status, json }) {
			if (status === 401) return {
				state: "unknown",
				why: "does not take it; a GitLab of your own may"
			};
			if (status !== 200) return void 0;
			return valueAt(json, "active") === false ? inactive : active();
		},
		sources: ["https://docs.gitlab.com/api/personal_access_tokens/"]
	},
	sample(random) {
		const checked = `glpat-${random.text(BASE62, 27)}.01.${random.text(BASE36, 2)}`;
		return checked + crc32Base36(checked);
	},
	sources: ["https://docs.gitlab.com/security/tokens/#token-prefixes"]
};

//#endregion
//#region src/facts/credentials/gitter-token.ts
const gitterToken = {
	id: "gitter-token",
	name: "Gitter access token",
	variable: "GITTER_TOKEN",
	formats: [assigned(["gitter"], "[\\w-]{40}")],
	severity: "medium",
	opens: "write in your Gitter rooms, if a server still takes it (gitter.im no longer does)",
	rotate: "Remove it. Gitter ended its tokens when it moved to Matrix; sign in to Matrix with a token of its own.",
	docs: "https://matrix.org/blog/2020/12/07/gitter-now-speaks-matrix",
	sample: (random) => random.text(HEX, 40)
};

//#endregion
//#region src/facts/credentials/gocardless-token.ts
const gocardlessToken = {
	id: "gocardless-token",
	name: "GoCardless access token",
	variable: "GOCARDLESS_ACCESS_TOKEN",
	formats: [assigned(["gocardless", "gc_access_token"], "(?:live|sandbox)_[\\w=-]{40}")],
	severity: "high",
	opens: "collect money from your customers' bank accounts and read their details",
	rotate: "Delete it at manage.gocardless.com → Developers, and create another.",
	docs: "https://developer.gocardless.com/getting-started/making-your-first-api-request",
	severityOf: (secret) => secret.startsWith("sandbox_") ? "medium" : void 0,
	sample: (random) => `live_${random.text(BASE64URL, 39)}7`
};

//#endregion
//#region src/facts/credentials/google-access-token.ts
const googleAccessToken = {
	id: "google-access-token",
	name: "Google access token",
	variable: "GOOGLE_OAUTH_ACCESS_TOKEN",
	formats: [token(["ya29."], "ya29\\.(?:c\\.|d\\.)?[\\w-]{30,1000}(?:\\.{2,8})?(?![\\w-])", { after: 1040 })],
	severity: "medium",
	opens: "call Google APIs as the person or service account it was made for, until it expires (an hour)",
	rotate: "Revoke it: `curl -d token=… https://oauth2.googleapis.com/revoke`. Look for a refresh token or a key beside it: that lives on.",
	docs: "https://developers.google.com/identity/protocols/oauth2/web-server",
	sample: (random) => `ya29.a0${random.text(BASE64URL, 160)}`
};

//#endregion
//#region src/facts/credentials/google-oauth-secret.ts
const CLIENT_ID = "\\d{6,14}-[0-9a-z]{32}\\.apps\\.googleusercontent\\.com";
const googleOauthSecret = {
	id: "google-oauth-secret",
	name: "Google OAuth client secret",
	variable: "GOOGLE_CLIENT_SECRET",
	formats: [
		token(["gocspx-"], "GOCSPX-[\\w-]{28}(?![\\w-])"),
		token(["1//0"], "1//0[\\w-]{40,120}(?![\\w-])"),
		assigned([
			"google_client_secret",
			"google_oauth_secret",
			"google_oauth_client_secret",
			"google_oauth2_client_secret"
		], "[\\w-]{24}"),
		around([".apps.googleusercontent.com"], /\.apps\.googleusercontent\.com[^\n]{0,20}\n?[^\n]{0,80}?(?:secret|SECRET|Secret)[^\n]{0,12}?["'](?=[\w-]{0,23}\d)(?=[\w-]{0,23}[A-Z])([\w-]{24})["']/dg, { textOnly: true }),
		token([".apps.googleusercontent.com"], CLIENT_ID, {
			before: 50,
			after: 30
		})
	],
	severity: "blocker",
	opens: "pose as your app when people sign in with Google",
	rotate: "Add a new secret and disable this one in the Google Cloud console → APIs & Services → Credentials → OAuth client.",
	docs: "https://support.google.com/cloud/answer/15549257",
	severityOf(secret) {
		if (secret.endsWith(".com")) return "low";
		return secret.length === 24 ? "high" : void 0;
	},
	sample: (random) => `GOCSPX-${random.text(BASE64URL, 28)}`
};

//#endregion
//#region src/facts/credentials/gradle-password.ts
const WEAK$6 = /^(?:(?:some|my|your|the)?[_-]?(?:pass(?:word|wd)?|pwd|secret|token)|test|guest|admin|x+)$/i;
const passwordOf$6 = (text) => text.replace(/^password\s{0,8}=?\s{0,8}["']/, "");
const gradlePassword = {
	id: "gradle-password",
	name: "Password in a Gradle build",
	variable: "ORG_GRADLE_PROJECT_mavenPassword",
	formats: [around(["credentials"], /(?<![A-Za-z])credentials\s{0,4}\{[^{}]{0,400}?(?<![A-Za-z])(password\s{0,8}=?\s{0,8}["'](?<hidden>[^"'$\s{}]{3,100}))["']/dg, {
		after: 560,
		textOnly: true
	})],
	severity: "high",
	opens: "download from, and often publish to, the repository of packages that this build uses",
	rotate: "Change the password on that server, and read it with `providers.gradleProperty` or from an environment variable.",
	docs: "https://docs.gradle.org/current/samples/sample_publishing_credentials.html",
	isPublic: (text) => isPlaceholder(passwordOf$6(text)),
	severityOf: (text) => WEAK$6.test(passwordOf$6(text)) ? "low" : void 0,
	guessable: true,
	sample: (random) => `password "${random.text(BASE62, 20)}`,
	examples: {
		bad: ["credentials {\n    username \"deploy\"\n    <token>\"\n}"],
		good: ["credentials {\n    username \"deploy\"\n    password \"$mavenPassword\"\n}"]
	}
};

//#endregion
//#region src/facts/credentials/grafana-token.ts
const checksumOf = (body) => Buffer.from(crc32Hex(body), "hex").reverse().toString("hex");
const grafanaToken = {
	id: "grafana-token",
	name: "Grafana token",
	variable: "GRAFANA_TOKEN",
	formats: [
		token(["glsa_"], "glsa_[0-9A-Za-z]{32}_[0-9a-fA-F]{8}"),
		token(["glc_"], "glc_(?=eyJ|[A-Za-z+/]{0,80}\\d)[0-9A-Za-z+/]{32,400}={0,3}", { after: 420 }),
		token(["eyjrijoi"], "eyJrIjoi[0-9A-Za-z+/]{70,400}={0,3}", { after: 420 })
	],
	severity: "blocker",
	opens: "read your dashboards and query the data behind them",
	rotate: "Delete it in Grafana → Administration → Service accounts (cloud tokens: grafana.com → Access Policies).",
	docs: "https://grafana.com/docs/grafana/latest/administration/service-accounts/",
	provenBy: "checksum or JSON inside",
	prove(secret) {
		if (secret.startsWith("glsa_")) return proofOf(checksumOf(secret.slice(0, 37)) === secret.slice(-8));
		const inside = decodeJson(secret.startsWith("glc_") ? secret.slice(4) : secret);
		return proofOf(inside?.k !== void 0);
	},
	sample(random) {
		const body = `glsa_${random.text(BASE62, 32)}`;
		return `${body}_${checksumOf(body)}`;
	}
};

//#endregion
//#region src/facts/credentials/greptile-key.ts
const greptileKey = {
	id: "greptile-key",
	name: "Greptile API key",
	variable: "GREPTILE_API_KEY",
	formats: [assigned(["greptile"], "[0-9A-Za-z+/]{48}")],
	severity: "high",
	opens: "ask Greptile about the code of the repositories you have connected, and so read it",
	rotate: "Delete it at app.greptile.com → API keys, and create another.",
	docs: "https://www.greptile.com/docs/mcp/authentication",
	sample: (random) => `${random.text(`${BASE62}+/`, 47)}7`
};

//#endregion
//#region src/facts/credentials/groq-key.ts
const groqKey = {
	id: "groq-key",
	name: "Groq API key",
	variable: "GROQ_API_KEY",
	formats: [token(["gsk_"], "gsk_[0-9A-Za-z]{48,52}")],
	severity: "blocker",
	opens: "call models on your bill",
	rotate: "Delete it at console.groq.com → API Keys.",
	docs: "https://console.groq.com/docs/production-readiness/security-onboarding",
	sample: (random) => `gsk_${random.text(BASE62, 52)}`
};

//#endregion
//#region src/facts/credentials/gumroad-token.ts
const gumroadToken = {
	id: "gumroad-token",
	name: "Gumroad access token",
	variable: "GUMROAD_ACCESS_TOKEN",
	formats: [assigned(["gumroad"], "[0-9a-f]{64}|[\\w-]{43}")],
	severity: "high",
	opens: "read your sales with the addresses of your customers, change your products and refund purchases",
	rotate: "Delete the application it belongs to at gumroad.com → Settings → Advanced, and create another.",
	docs: "https://gumroad.com/help/article/280-create-application-api",
	sample: (random) => `${random.text(BASE64URL, 42)}7`
};

//#endregion
//#region src/facts/credentials/harness-token.ts
const harnessToken = {
	id: "harness-token",
	name: "Harness token",
	variable: "HARNESS_PLATFORM_API_KEY",
	formats: [token(["pat.", "sat."], "[ps]at\\.[\\w-]{22}\\.[0-9A-Za-z]{24}\\.[0-9A-Za-z]{20}(?![\\w-])")],
	severity: "blocker",
	opens: "start and change deployments in your Harness account with the rights of its owner",
	rotate: "Delete it in Harness under your profile → My API Keys (service accounts: Access Control), or rotate it there.",
	docs: "https://developer.harness.io/harness-platform/use-harness-platform/automation/api/add-and-manage-api-keys",
	provenBy: "hexadecimal id",
	prove: (secret) => /^[0-9a-f]{24}$/.test(secret.split(".")[2] ?? "") ? "plausible" : "disproven",
	sample: (random) => `pat.${random.text(BASE64URL, 22)}.${random.text(HEX, 24)}.${random.text(BASE62, 20)}`
};

//#endregion
//#region src/facts/credentials/heroku-key.ts
const herokuKey = {
	id: "heroku-key",
	name: "Heroku API key",
	variable: "HEROKU_API_KEY",
	formats: [token(["hrku-"], "HRKU-(?:AA)?[\\w-]{36,60}(?![\\w-])"), assigned(["heroku"], "[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}")],
	severity: "blocker",
	opens: "deploy to your apps and read their configuration, database URLs included",
	rotate: "Regenerate it at dashboard.heroku.com → Account settings → API Key (`heroku authorizations:revoke` for others).",
	docs: "https://devcenter.heroku.com/articles/authentication",
	severityOf: (secret) => secret.startsWith("HRKU-") ? void 0 : "high",
	verify: {
		who: "Heroku",
		host: "api.heroku.com",
		request: (secret) => secret.startsWith("HRKU-") ? {
			path: "/account",
			headers: {
				...bearer(secret),
				accept: "application/vnd.heroku+json; version=3"
			}
		} : void 0,
		read: byStatus(),
		sources: ["https://devcenter.heroku.com/articles/platform-api-reference#error-responses"]
	},
	sample: (random) => `HRKU-AA${random.text(BASE64URL, 58)}`
};

//#endregion
//#region src/facts/credentials/honeycomb-key.ts
const INGEST = [...LOWER].map((letter) => `hc${letter}ik_`);
const honeycombKey = {
	id: "honeycomb-key",
	name: "Honeycomb API key",
	variable: "HONEYCOMB_API_KEY",
	formats: [token(INGEST, "hc[a-z]ik_[0-9a-z]{58}"), assigned([
		"honeycomb_api",
		"honeycomb_key",
		"honeycomb_config",
		"honeycomb_secret",
		"honeycomb_token",
		"honeycomb_write",
		"honeycomb_team"
	], "[0-9a-f]{32}|[0-9A-Za-z]{22}")],
	severity: "high",
	opens: "read and change the boards, triggers and data of this environment, or flood it with false events",
	rotate: "Delete or disable it in Honeycomb → Environment settings → API Keys.",
	docs: "https://docs.honeycomb.io/api/authentication",
	severityOf: (secret) => secret.startsWith("hc") && secret.length === 64 ? "medium" : void 0,
	sample: (random) => random.below(2) ? `hcaik_${random.text(BASE36, 58)}` : `${random.text(BASE62, 21)}7`,
	sources: ["https://docs.honeycomb.io/api/authentication"]
};

//#endregion
//#region src/facts/credentials/hubspot-token.ts
const UUID$4 = "[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}";
const hubspotToken = {
	id: "hubspot-token",
	name: "HubSpot access token",
	variable: "HUBSPOT_ACCESS_TOKEN",
	formats: [token([
		"pat-na",
		"pat-eu",
		"pat-ap"
	], `pat-(?:na|eu|ap)\\d-${UUID$4}`, { after: 64 }), assigned(["hubspot", "hapikey"], UUID$4)],
	severity: "high",
	opens: "read and change your contacts and deals",
	rotate: "Rotate it at app.hubspot.com → Settings → Integrations → Private apps → Auth.",
	docs: "https://developers.hubspot.com/docs/guides/apps/private-apps/overview",
	sample: (random) => `pat-na1-${[
		8,
		4,
		4,
		4,
		12
	].map((length) => random.text(HEX, length)).join("-")}`
};

//#endregion
//#region src/facts/credentials/huggingface-token.ts
const huggingfaceToken = {
	id: "huggingface-token",
	name: "Hugging Face token",
	variable: "HF_TOKEN",
	formats: [token(["hf_", "api_org_"], "(?:hf_|api_org_)[A-Za-z]{34}", { after: 56 })],
	severity: "blocker",
	opens: "read your private models and data sets, and with write access replace what others download",
	rotate: "Invalidate it at huggingface.co → Settings → Access Tokens.",
	docs: "https://huggingface.co/docs/hub/security-tokens",
	verify: {
		who: "Hugging Face",
		host: "huggingface.co",
		request: (secret) => secret.startsWith("hf_") ? {
			path: "/api/whoami-v2",
			headers: bearer(secret)
		} : void 0,
		read: byStatus("name"),
		sources: ["https://huggingface.co/docs/hub/api"]
	},
	sample: (random) => `hf_${random.text(UPPER + LOWER, 34)}`
};

//#endregion
//#region src/facts/credentials/ibm-cloud-key.ts
const ibmCloudKey = {
	id: "ibm-cloud-key",
	name: "IBM Cloud API key",
	variable: "IBMCLOUD_API_KEY",
	formats: [assigned([
		"ibm_cloud",
		"ibm_api",
		"ibm_iam",
		"ibm_key",
		"ibm_platform",
		"ibm_password",
		"cloud_iam",
		"iam_api_key",
		"iam_password",
		"ic_api_key",
		"bluemix_api"
	], "[\\w-]{44}")],
	severity: "high",
	opens: "act in every IBM Cloud account that this user or service belongs to, with all their rights",
	rotate: "Delete it in the IBM Cloud console → Manage → Access (IAM) → API keys (`ibmcloud iam api-key-delete`), and create another.",
	docs: "https://cloud.ibm.com/docs/iam?topic=iam-userapikey",
	sample: (random) => `${random.text(BASE64URL, 43)}7`
};

//#endregion
//#region src/facts/credentials/ibm-cos-key.ts
const ibmCosKey = {
	id: "ibm-cos-key",
	name: "IBM Cloud Object Storage key",
	variable: "COS_HMAC_SECRET_ACCESS_KEY",
	formats: [assigned([
		"secret_access_key",
		"cos_hmac",
		"cos_secret"
	], "[0-9a-f]{48}")],
	severity: "high",
	opens: "read, change and delete the objects in your buckets",
	rotate: "Delete the service credential in the IBM Cloud console → Object Storage → Service credentials.",
	docs: "https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-uhc-hmac-credentials-main",
	sample: (random) => random.text(HEX, 48)
};

//#endregion
//#region src/facts/credentials/influxdb-token.ts
const VALUE$2 = "[\\w-]{86}==";
const influxdbToken = {
	id: "influxdb-token",
	name: "InfluxDB token",
	variable: "INFLUX_TOKEN",
	formats: [
		token(["apiv3_"], "apiv3_[\\w-]{60,100}={0,2}(?![\\w=-])"),
		assigned(["influx"], VALUE$2),
		around(["influx"], new RegExp(`(?:influx|INFLUX|Influx)[^\\n]{0,40}\\n[^\\n]{0,16}?(?:token|TOKEN|Token)[^\\n]{0,8}?(?<![\\w-])(${VALUE$2})(?![\\w=-])`, "dg"), { textOnly: true })
	],
	severity: "high",
	opens: "read and write the time series of your InfluxDB with the rights of this token",
	rotate: "Delete it in InfluxDB → Load Data → API Tokens (`influx auth delete`).",
	docs: "https://docs.influxdata.com/influxdb/v2/admin/tokens/delete-token/",
	sample: (random) => `${random.text(BASE64URL, 85)}Q==`
};

//#endregion
//#region src/facts/credentials/infomaniak-token.ts
const infomaniakToken = {
	id: "infomaniak-token",
	name: "Infomaniak API token",
	variable: "INFOMANIAK_TOKEN",
	formats: [assigned(["infomaniak"], "[\\w-]{68,90}")],
	severity: "high",
	opens: "use what the token was made for: domains and their DNS, mail, drives",
	rotate: "Select it in the Infomaniak Manager → API tokens, and revoke it.",
	docs: "https://www.infomaniak.com/en/support/faq/2582/add-and-manage-infomaniak-api-tokens",
	sample: (random) => `${random.text(BASE64URL, 71)}7`
};

//#endregion
//#region src/facts/credentials/infracost-key.ts
const infracostKey = {
	id: "infracost-key",
	name: "Infracost API key",
	variable: "INFRACOST_API_KEY",
	formats: [token(["ico-"], "(?<![.-])ico-(?=[0-9a-z]{0,31}[A-Z])[0-9A-Za-z]{32}(?![\\w.-])")],
	severity: "high",
	opens: "query prices on your organisation's account and send false estimates to its dashboard",
	rotate: "Create another at dashboard.infracost.io → Org settings → API keys, and delete this one.",
	docs: "https://github.com/infracost/actions",
	sample: (random) => `ico-A${random.text(BASE62, 31)}`
};

//#endregion
//#region src/facts/credentials/intercom-token.ts
const intercomToken = {
	id: "intercom-token",
	name: "Intercom access token",
	variable: "INTERCOM_ACCESS_TOKEN",
	formats: [assigned(["intercom"], "[0-9A-Za-z=_-]{60}")],
	severity: "high",
	opens: "read your conversations with customers and write to them",
	rotate: "Regenerate it at app.intercom.com → Developer Hub → your app → Authentication.",
	docs: "https://developers.intercom.com/docs/build-an-integration/learn-more/authentication",
	sample: (random) => random.text(BASE62, 60)
};

//#endregion
//#region src/facts/credentials/intra42-secret.ts
const intra42Secret = {
	id: "intra42-secret",
	name: "42 intranet client secret",
	variable: "FORTYTWO_CLIENT_SECRET",
	formats: [token([
		"s-s4t2ud-",
		"s-s4t2af-",
		"u-s4t2ud-",
		"u-s4t2af-"
	], "[us]-s4t2(?:ud|af)-[0-9a-f]{64}")],
	severity: "blocker",
	opens: "call the API of the 42 intranet as your application, and pose as it when students sign in",
	rotate: "Generate a new secret at profile.intra.42.fr → Settings → API → your application.",
	docs: "https://api.intra.42.fr/apidoc/guides/getting_started",
	severityOf: (secret) => secret.startsWith("u-") ? "low" : void 0,
	sample: (random) => `s-s4t2ud-${random.text(HEX, 64)}`
};

//#endregion
//#region src/facts/credentials/ionic-token.ts
const ionicToken = {
	id: "ionic-token",
	name: "Ionic personal access token",
	variable: "IONIC_TOKEN",
	formats: [token(["ion_"], "ion_[0-9A-Za-z]{42}(?![\\w-])")],
	severity: "blocker",
	opens: "build and publish your mobile apps in Appflow, live updates included",
	rotate: "Delete it at dashboard.ionicframework.com → Personal Settings → Personal Access Tokens.",
	docs: "https://ionic.io/docs/appflow/ionic-cli/overview",
	sample: (random) => `ion_${random.text(BASE62, 42)}`
};

//#endregion
//#region src/facts/credentials/jenkins-token.ts
const jenkinsToken = {
	id: "jenkins-token",
	name: "Jenkins token",
	variable: "JENKINS_API_TOKEN",
	formats: [
		assigned(["jenkins"], "11[0-9a-f]{32}"),
		assigned([
			"jenkins_token",
			"jenkins_api_token",
			"jenkins_pass",
			"jenkins_crumb"
		], "[0-9a-f]{64}|[0-9a-f]{32}|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}"),
		around(["use the following password to proceed to installation"], /password to proceed to installation:\s{1,8}([0-9a-f]{32})(?![0-9a-f])/dg, { textOnly: true })
	],
	severity: "high",
	opens: "start builds as this user and read what they print, and as an administrator run anything on the server",
	rotate: "Revoke it in Jenkins under your user → Security → API Token.",
	docs: "https://www.jenkins.io/blog/2018/07/02/new-api-token-system/",
	sample: (random) => `11${random.text(HEX, 32)}`
};

//#endregion
//#region src/facts/credentials/jina-key.ts
const jinaKey = {
	id: "jina-key",
	name: "Jina AI API key",
	variable: "JINA_API_KEY",
	formats: [token(["jina_"], "jina_[0-9a-f]{32}[\\w-]{28}(?![\\w-])")],
	severity: "blocker",
	opens: "spend the tokens you have paid for",
	rotate: "Create another at jina.ai → API → API Key & Billing, and delete this one.",
	docs: "https://jina.ai/api-dashboard/",
	sample: (random) => `jina_${random.text(HEX, 32)}${random.text(BASE62, 28)}`
};

//#endregion
//#region src/facts/credentials/json-web-token.ts
const jsonWebToken = {
	id: "json-web-token",
	name: "JSON Web Token",
	variable: "ACCESS_TOKEN",
	formats: [token(["eyj"], "eyJ[\\w-]{10,2000}\\.eyJ[\\w-]{10,4000}\\.[\\w-]{20,1400}(?![\\w-])", { after: 7600 })],
	severity: "medium",
	opens: "call the API that issued it as the user it names, until it expires",
	rotate: "End the session at the issuer. If it was signed with a secret of yours, changing that secret ends all of them.",
	docs: "https://datatracker.ietf.org/doc/html/rfc8725",
	provenBy: "JSON Web Token",
	prove: (secret) => parseJwt(secret) === void 0 ? "disproven" : "plausible",
	isPublic(secret) {
		const claims = parseJwt(secret)?.claims;
		return claims?.sub === "1234567890" && claims.name === "John Doe" || claims?.role === "anon" || claims?.iss === "supabase-demo";
	},
	wide: true,
	sample(random) {
		const part = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");
		const claims = {
			sub: random.text(BASE62, 12),
			aud: "shop",
			iat: 17e8
		};
		return `${part({
			alg: "HS256",
			typ: "JWT"
		})}.${part(claims)}.${random.text(BASE64URL, 43)}`;
	}
};

//#endregion
//#region src/facts/credentials/jumpcloud-key.ts
const jumpcloudKey = {
	id: "jumpcloud-key",
	name: "JumpCloud API key",
	variable: "JUMPCLOUD_API_KEY",
	formats: [assigned(["jumpcloud"], "jca_[0-9A-Za-z]{36}|[0-9a-z]{40}")],
	severity: "high",
	opens: "manage the users and machines of your organisation as this administrator, and run commands on them",
	rotate: "Reset it in the JumpCloud admin console under your initials → My API Key: that ends the old one.",
	docs: "https://docs.jumpcloud.com/api/1.0/index.html",
	sample: (random) => random.text(HEX, 40)
};

//#endregion
//#region src/facts/credentials/jwt-signing-secret.ts
const QUOTED = `(?<quote>["'])(?<hidden>(?:(?!\\k<quote>|\\$[{(])\\S){8,200})\\k<quote>`;
const NAME = "[jJ][wW][tT][_.-]?(?:[sS]ecret|SECRET)(?:[_-]?(?:[kK]ey|KEY))?";
const secretIn = (text) => /[:=]>?\s{0,4}["']?(\S{8,200}?)["']?$/.exec(text)?.[1] ?? "";
const NO_SECRET = /^(?:[A-Z]+(?:_[A-Z]+){1,6}$|[\w.-]{0,20}[jJ][wW][tT][_.-]?(?:[sS]ecret|SECRET)[\w.-]{0,20}$|\$\w{1,40}$|(?:process|os|env|config|settings|this)\.|arn:|https?:|op:|vault:|ssm:|sm:|\/)/;
const WEAK$5 = /test|dev|local|secret|default|dummy|mock|sample|passw|^[a-z]{8,10}$/i;
const jwtSigningSecret = {
	id: "jwt-signing-secret",
	name: "JWT signing secret",
	variable: "JWT_SECRET",
	formats: [
		around(["jwt"], new RegExp(`(?<![A-Za-z0-9])(${NAME}["']?[ \\t]{0,4}[:=]>?[ \\t]{0,4}${QUOTED})`, "dg"), {
			after: 280,
			textOnly: true
		}),
		around(["jwt_secret"], /(?<![A-Za-z0-9])(JWT_SECRET(?:_KEY)?=(?<hidden>[^\s"'`$(){}<>[\],;:]{8,200}))(?=\s|$)/dg, {
			after: 240,
			textOnly: true
		}),
		around(["jwt:"], new RegExp(`(?<![A-Za-z0-9])(?:jwt|JWT|Jwt):[ \\t]{0,4}\\r?\\n(?:[ \\t][^\\n]{0,80}\\n){0,3}?[ \\t]{1,12}([sS]ecret:[ \\t]{1,4}${QUOTED})`, "dg"), {
			after: 560,
			textOnly: true
		})
	],
	severity: "high",
	opens: "sign tokens of their own, and with them be any user of your application",
	rotate: "Put another secret in the settings of the server. That ends all sessions, and is meant to.",
	docs: "https://datatracker.ietf.org/doc/html/rfc8725#section-3.5",
	isPublic: (text) => isPlaceholder(secretIn(text)) || NO_SECRET.test(secretIn(text)),
	severityOf: (text) => WEAK$5.test(secretIn(text)) ? "low" : void 0,
	guessable: true,
	sample: (random) => `JWT_SECRET=${random.text(BASE62, 32)}`,
	examples: {
		bad: ["<token>"],
		good: [
			"JWT_SECRET=$SECRET",
			"const jwtSecret = \"JWT_SECRET\";",
			"jwt:\n  secret: \"${JWT_SECRET}\""
		]
	}
};

//#endregion
//#region src/facts/credentials/kagi-key.ts
const VALUE$1 = "[\\w-]{11}\\.[\\w-]{43}";
const kagiKey = {
	id: "kagi-key",
	name: "Kagi token",
	variable: "KAGI_API_KEY",
	formats: [assigned(["kagi"], VALUE$1), around(["kagi.com/"], new RegExp(`kagi\\.com/[a-z]{1,20}\\?token=(${VALUE$1})(?![\\w-])`, "dg"))],
	severity: "high",
	opens: "search on your account: at your cost, or with your settings and history",
	rotate: "Generate a new token at kagi.com → Settings → API; that ends the old one (sessions: Settings → Account).",
	docs: "https://help.kagi.com/kagi/api/intro/auth.html",
	isPublic: (secret) => secret.startsWith("AADAfUCEQwM."),
	sample: (random) => `${random.text(BASE64URL, 11)}.${random.text(BASE64URL, 42)}7`,
	sources: ["https://help.kagi.com/kagi/api/intro/auth.html"]
};

//#endregion
//#region src/facts/credentials/kerberos-hash.ts
const kerberosHash = {
	id: "kerberos-hash",
	name: "Kerberos hash",
	variable: "KRB5_HASH",
	formats: [token(["$krb5asrep$", "$krb5tgs$"], "\\$krb5(?:asrep|tgs)\\$(?:(?:17|18|23)\\$)?[\\w@.:*/\\\\$-]{0,200}?[0-9a-fA-F]{16,32}\\$[0-9a-fA-F]{100,4000}", { after: 4300 })],
	severity: "high",
	opens: "try passwords on it as fast as their machines can, and sign in to your domain with the one that fits",
	rotate: "Change the password of this account to a long random one, and require pre-authentication (of services: use managed service accounts).",
	docs: "https://attack.mitre.org/techniques/T1558/004/",
	sample: (random) => `$krb5asrep$23$shop@SHOP.INTERNAL:${random.text(HEX, 32)}$${random.text(HEX, 400)}`,
	sources: ["https://github.com/hashcat/hashcat/blob/6fce6fb3ff120ed16b300af97cf2144b36edcbe8/src/modules/module_18200.c"]
};

//#endregion
//#region src/facts/credentials/kimi-key.ts
const kimiKey = {
	id: "kimi-key",
	name: "Kimi API key",
	variable: "MOONSHOT_API_KEY",
	formats: [assigned(["kimi", "moonshot"], "sk-[\\w-]{48}")],
	severity: "high",
	opens: "run Kimi models of Moonshot AI on your bill",
	rotate: "Delete it at platform.kimi.ai → Console → API Keys.",
	docs: "https://platform.kimi.ai/docs/overview",
	sample: (random) => `sk-${random.text(BASE62, 47)}7`
};

//#endregion
//#region src/facts/credentials/klaviyo-key.ts
const VALUE = "pk_(?:[0-9A-Za-z]{6}_)?[0-9A-Za-z]{34}";
const klaviyoKey = {
	id: "klaviyo-key",
	name: "Klaviyo private API key",
	variable: "KLAVIYO_API_KEY",
	formats: [assigned(["klaviyo"], VALUE), around(["klaviyo-api-key "], new RegExp(`[kK]laviyo-API-[kK]ey (${VALUE})(?!\\w)`, "dg"), { textOnly: true })],
	severity: "high",
	opens: "read the profiles of your customers and send them mail and messages in your name",
	rotate: "Delete it in Klaviyo → Settings → API keys.",
	docs: "https://developers.klaviyo.com/en/docs/retrieve_api_credentials",
	sample: (random) => `pk_${random.text(BASE62, 33)}7`,
	sources: ["https://developers.klaviyo.com/en/docs/retrieve_api_credentials"]
};

//#endregion
//#region src/facts/credentials/kraken-key.ts
const krakenKey = {
	id: "kraken-key",
	name: "Kraken private key",
	variable: "KRAKEN_API_SECRET",
	formats: [assigned(["kraken"], "[\\w=/+-]{80,90}|[0-9A-Za-z+/]{56}")],
	severity: "high",
	opens: "trade on your Kraken account, and withdraw from it where the key allows that",
	rotate: "Delete it at pro.kraken.com → Settings → API, and look at the orders and withdrawals since it leaked.",
	docs: "https://support.kraken.com/articles/360022839451-how-to-create-an-api-key-for-kraken-derivatives",
	severityOf: (secret) => secret.length === 56 ? "low" : void 0,
	sample: (random) => `${random.text(`${BASE62}+/`, 85)}A==`
};

//#endregion
//#region src/facts/credentials/kubernetes-secret.ts
const KIND = `kind:[ \\t]{1,4}["']?[Ss]ecret["']?[ \\t]*\\r?\\n`;
const LINES = "(?:(?!---|[^\\n]*kind:)[^\\n]{0,400}\\n){0,30}?";
const DATA = `[ \\t]{0,4}data:[ \\t]*\\r?\\n(?:[ \\t][^\\n]{0,400}\\n){0,8}?((?![ \\t]+["']?[\\w.-]{0,60}(?:[Uu]ser|USER|login|[Hh]ost|HOST|[Pp]ort|PORT|[Ee]mail|EMAIL|[Nn]ame|NAME|[Aa]ddress|url|Url|URL|[Ee]ndpoint|ENDPOINT|[Rr]egion|REGION|\\.crt|ca\\.pem)["']?:)[ \\t]{1,8}["']?[\\w.-]{1,80}["']?:[ \\t]{1,4}(?:[|>]-?\\r?\\n[ \\t]{1,12})?["']?(?<hidden>[0-9A-Za-z+/]{8,8000}={0,2})(?=["']?[ \\t]*(?:#[^\\n]*)?(?:\\r?\\n|\$)))`;
const textIn = (entry) => Buffer.from(/([0-9A-Za-z+/]{8,}={0,2})["']?$/.exec(entry)?.[1] ?? "", "base64").toString("utf8");
const WEAK$4 = /^(?:\w{1,20}:)?(?:\w{0,12}pass(?:word|wd|w)?\d{0,4}|pwd|secret|admin|root|test|[a-z]{1,4}|changeme)\s*$/i;
const DRAWN = /^[{-]|^(?=.*\d)(?=.*[A-Za-z]).{16,}$/s;
const kubernetesSecret = {
	id: "kubernetes-secret",
	name: "Kubernetes Secret with its value",
	variable: "APP_SECRET",
	formats: [around([
		"kind: secret",
		"kind: \"secret",
		"kind: 'secret"
	], new RegExp(`${KIND}${LINES}${DATA}`, "dg"), {
		after: 12e3,
		textOnly: true
	}), around([
		"kind: secret",
		"kind: \"secret",
		"kind: 'secret"
	], new RegExp(`${DATA}(?=["']?[^\\n]{0,80}\\n${LINES}[ \\t]{0,4}${KIND.replace("\\r?\\n", "(?:\\r?\\n|$)")})`, "dg"), {
		before: 1e4,
		after: 24,
		textOnly: true
	})],
	severity: "high",
	opens: "decode it and use what it opens: base 64 hides nothing",
	rotate: "Change what it holds where it is used, and keep the manifest out of the repository or encrypted (Sealed Secrets, SOPS, External Secrets).",
	docs: "https://kubernetes.io/docs/concepts/configuration/secret/",
	isPublic(entry) {
		const text = textIn(entry);
		return /^-----BEGIN (?:TRUSTED )?CERT|^\W*$/.test(text) || text.length <= 64 && isPlaceholder(text);
	},
	severityOf(entry) {
		if (WEAK$4.test(textIn(entry))) return "low";
		return DRAWN.test(textIn(entry)) ? void 0 : "medium";
	},
	guessable: true,
	wide: true,
	sample: (random) => `  password: ${Buffer.from(random.text(BASE62, 18)).toString("base64")}`,
	examples: {
		bad: ["apiVersion: v1\nkind: Secret\nmetadata:\n  name: shop\ndata:\n  user: c2hvcA==\n<token>\n", "apiVersion: v1\ndata:\n<token>\nkind: Secret\nmetadata:\n  name: shop\n"],
		good: [
			"apiVersion: v1\nkind: Secret\ndata:\n  password: {{ .Values.password | b64enc }}\n",
			"apiVersion: v1\nkind: ConfigMap\ndata:\n  motto: c2hvcC1wYXNzLTE5Nzg=\n",
			"apiVersion: v1\nkind: Secret\nmetadata:\n  name: shop\n---\nkind: ConfigMap\ndata:\n  motto: c2hvcC1wYXNzLTE5Nzg=\n"
		]
	}
};

//#endregion
//#region src/facts/credentials/kucoin-key.ts
const kucoinKey = {
	id: "kucoin-key",
	name: "KuCoin API secret",
	variable: "KUCOIN_API_SECRET",
	formats: [assigned([
		"kucoin_api",
		"kucoin_key",
		"kucoin_secret",
		"kucoin_token",
		"kucoin_access",
		"kc_api"
	], "[0-9a-f]{24}|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}")],
	severity: "high",
	opens: "trade on your KuCoin account, together with the key and its passphrase",
	rotate: "Delete it at kucoin.com → API Management, and look at the orders since it leaked.",
	docs: "https://www.kucoin.com/support/900006465403",
	severityOf: (secret) => secret.length === 24 ? "low" : void 0,
	sample: (random) => `${random.text(HEX, 8)}-${random.text(HEX, 4)}-4${random.text(HEX, 3)}-a${random.text(HEX, 3)}-${random.text(HEX, 12)}`
};

//#endregion
//#region src/facts/credentials/langsmith-key.ts
const langsmithKey = {
	id: "langsmith-key",
	name: "LangSmith API key",
	variable: "LANGSMITH_API_KEY",
	formats: [token(["lsv2_"], "lsv2_(?:pt|sk)_[0-9a-f]{32}_[0-9a-f]{10}")],
	severity: "blocker",
	opens: "read the traces of your app, prompts and answers of your users among them",
	rotate: "Delete it at smith.langchain.com → Settings → API Keys.",
	docs: "https://docs.langchain.com/langsmith/create-account-api-key",
	sample: (random) => `lsv2_pt_${random.text(HEX, 32)}_${random.text(HEX, 10)}`
};

//#endregion
//#region src/facts/credentials/laravel-key.ts
const laravelKey = {
	id: "laravel-key",
	name: "Laravel application key",
	variable: "APP_KEY",
	formats: [around(["base64:"], /(?:APP_(?:PREVIOUS_)?KEYS?|["']key["'])[ \t]{0,4}(?:=>|[=:,])[ \t]{0,4}(?:env\(["']APP_KEY["'],[ \t]?)?["']?(base64:[0-9A-Za-z+/]{43}[0-9A-Za-z+/=])(?![0-9A-Za-z+/=])/dg, {
		before: 48,
		after: 56,
		textOnly: true
	})],
	severity: "high",
	opens: "read and forge the cookies and encrypted values of your app, and with older set-ups run code on its server",
	rotate: "Run `php artisan key:generate`, and keep the old key in `APP_PREVIOUS_KEYS` only as long as you must.",
	docs: "https://laravel.com/docs/encryption#gracefully-rotating-encryption-keys",
	selfMade: true,
	sample: (random) => `base64:${random.bytes(32).toString("base64")}`,
	examples: {
		bad: ["APP_KEY=<token>", "'key' => env('APP_KEY', '<token>'),"],
		good: ["APP_KEY=", "icon: url(data:image/png;base64:AAAA)"]
	}
};

//#endregion
//#region src/facts/credentials/lark-app-secret.ts
const larkAppSecret = {
	id: "lark-app-secret",
	name: "Lark app secret",
	variable: "LARK_APP_SECRET",
	formats: [assigned([
		"lark_app_secret",
		"feishu_app_secret",
		"lark_secret",
		"feishu_secret"
	], "[0-9A-Za-z]{32}"), assigned(["lark", "feishu"], "cli_[0-9A-Za-z]{16,20}")],
	severity: "high",
	opens: "read messages, documents and the address book of your organisation with everything the app was granted",
	rotate: "Reset it at open.larksuite.com (open.feishu.cn) → your app → Credentials & Basic Info.",
	docs: "https://open.larksuite.com/document/server-docs/getting-started/server-api-list",
	severityOf: (secret) => secret.startsWith("cli_") ? "low" : void 0,
	sample: (random) => `${random.text(BASE62, 31)}7`
};

//#endregion
//#region src/facts/credentials/launchdarkly-key.ts
const UUID$3 = "[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}";
const launchdarklyKey = {
	id: "launchdarkly-key",
	name: "LaunchDarkly key",
	variable: "LAUNCHDARKLY_SDK_KEY",
	formats: [token(["sdk-", "api-"], `(?:sdk|api)-${UUID$3}`, { after: 56 }), assigned(["launchdarkly"], "[0-9A-Za-z=_-]{40}")],
	severity: "high",
	opens: "read your feature flags and, with an API token, switch them in production",
	rotate: "Reset it at app.launchdarkly.com → Project settings → Environments (or Authorization).",
	docs: "https://launchdarkly.com/docs/home/account/api",
	sample: (random) => `sdk-${[
		8,
		4,
		4,
		4,
		12
	].map((length) => random.text(HEX, length)).join("-")}`
};

//#endregion
//#region src/facts/credentials/lichess-token.ts
const lichessToken = {
	id: "lichess-token",
	name: "Lichess token",
	variable: "LICHESS_TOKEN",
	formats: [token(["lip_", "lio_"], "li[po]_(?=[\\w-]{0,31}\\d)(?=[\\w-]{0,31}[A-Z])(?:[\\w-]{32}|[0-9A-Za-z]{20})(?![\\w-])")],
	severity: "blocker",
	opens: "play and write as this Lichess account, as far as the token allows",
	rotate: "Delete it at lichess.org → Preferences → API access tokens (`curl -X DELETE https://lichess.org/api/token` with the token).",
	docs: "https://lichess.org/api#tag/OAuth",
	sample: (random) => `lip_A7${random.text(BASE62, 18)}`
};

//#endregion
//#region src/facts/credentials/lighton-key.ts
const lightonKey = {
	id: "lighton-key",
	name: "LightOn Paradigm API key",
	variable: "LIGHTON_API_KEY",
	formats: [assigned([
		"lighton",
		"paradigm_api",
		"paradigm_key",
		"paradigm_token",
		"paradigm_secret"
	], "[\\w-]{48}")],
	severity: "high",
	opens: "read the documents this user reaches in Paradigm and run models on your bill",
	rotate: "Revoke it in the LightOn console → API Keys (Paradigm: your profile).",
	docs: "https://developers.lighton.ai/authentication",
	sample: (random) => `${random.text(BASE62, 47)}7`
};

//#endregion
//#region src/facts/credentials/linear-key.ts
const linearKey = {
	id: "linear-key",
	name: "Linear API key",
	variable: "LINEAR_API_KEY",
	formats: [token(["lin_api_", "lin_oauth_"], "lin_(?:api_[0-9A-Za-z]{40}|oauth_[0-9a-f]{64})"), assigned([
		"linear_client_secret",
		"linear_oauth",
		"linear_secret",
		"linear_token"
	], "[0-9a-f]{32}")],
	severity: "blocker",
	opens: "read and change the issues and documents of your workspace",
	rotate: "Revoke it at linear.app → Settings → Security & access (client secrets: Settings → API → the application).",
	docs: "https://linear.app/docs/api-and-webhooks",
	severityOf: (secret) => secret.startsWith("lin_") ? void 0 : "high",
	verify: {
		who: "Linear",
		host: "api.linear.app",
		request: (secret) => secret.startsWith("lin_") ? {
			method: "POST",
			path: "/graphql",
			headers: {
				"content-type": "application/json",
				authorization: secret.startsWith("lin_oauth_") ? `Bearer ${secret}` : secret
			},
			body: JSON.stringify({ query: "{ viewer { id } organization { urlKey } }" })
		} : void 0,
		read({ status, json }) {
			if (status === 401) return inactive;
			return textAt(json, "data", "viewer", "id") === void 0 ? void 0 : active(json, "data", "organization", "urlKey");
		},
		sources: ["https://linear.app/developers/graphql"]
	},
	sample: (random) => `lin_api_${random.text(BASE62, 40)}`
};

//#endregion
//#region src/facts/credentials/linkedin-secret.ts
const linkedinSecret = {
	id: "linkedin-secret",
	name: "LinkedIn client secret",
	variable: "LINKEDIN_CLIENT_SECRET",
	formats: [token(["wpl_ap"], "WPL_AP[01]\\.[0-9A-Za-z]{16}(?:\\.[0-9A-Za-z+/]{4,12}={0,2})?(?!\\w)"), assigned([
		"linkedin_client",
		"linkedin_secret",
		"linkedin_key",
		"linkedin_token",
		"linkedin_api",
		"linkedin_app"
	], "[0-9A-Za-z]{16}|[0-9a-z]{14}")],
	severity: "high",
	opens: "pose as your app when people sign in with LinkedIn",
	rotate: "Add a new secret at linkedin.com/developers → your app → Auth, then delete this one.",
	docs: "https://learn.microsoft.com/en-us/linkedin/shared/authentication/application-secret-management",
	severityOf: (secret) => secret.length === 14 ? "low" : void 0,
	sample: (random) => `WPL_AP1.${random.text(BASE62, 16)}.${random.text(BASE62, 6)}==`
};

//#endregion
//#region src/facts/credentials/lob-key.ts
const lobKey = {
	id: "lob-key",
	name: "Lob API key",
	variable: "LOB_API_KEY",
	formats: [token(["live_", "test_"], "(?:live|test)_(?:pub_[0-9a-f]{31}|[0-9a-f]{35})(?![\\w-])")],
	severity: "high",
	opens: "print and post letters, postcards and cheques on your bill, and read the addresses you have sent to",
	rotate: "Rotate it at dashboard.lob.com → Settings → API Keys: that ends the old one.",
	docs: "https://help.lob.com/account-management/api-keys",
	severityOf(secret) {
		if (secret.includes("_pub_")) return "low";
		return secret.startsWith("test_") ? "medium" : void 0;
	},
	sample: (random) => `live_${random.text(HEX, 35)}`,
	sources: ["https://help.lob.com/account-management/api-keys"]
};

//#endregion
//#region src/facts/credentials/login-literal.ts
const ASSIGN = `["']?[ \\t]{0,8}(?:=>|:=|[:=])[ \\t]{0,8}`;
const USER = `(?:[Uu]ser(?:[_-]?[Nn]ame)?|USER(?:_?NAME)?|[Ll]ogin|LOGIN)${ASSIGN}["'][^"'\\r\\n]{1,80}["']`;
const PASSWORD = `(?:[Pp]ass(?:[Ww]ord|wd)?|PASS(?:WORD|WD)?|pwd|PWD)${ASSIGN}`;
const BETWEEN = "[ \\t]*[,;]?[ \\t]*(?:(?:#|//)[^\\n]{0,120})?(?:\\r?\\n[ \\t]*(?:(?:#|//)[^\\n]{0,120})?){0,4}[\"':]?";
const ASSIGNED = [
	"user",
	"username",
	"user_name",
	"login"
].flatMap((name) => [
	"=",
	":",
	" =",
	" :",
	"  ",
	"\":",
	"':",
	"' =",
	"\" :"
].map((sign) => name + sign));
const passwordOf$5 = (text) => /["']([^"']*)$/.exec(text)?.[1] ?? "";
const CHOSEN = /^(?=.*\d)(?=.*[A-Za-z])\S{8,}$/;
const loginLiteral = {
	id: "login-literal",
	name: "User and password in a program",
	variable: "LOGIN_PASSWORD",
	formats: [around(ASSIGNED, new RegExp(`(?<![A-Za-z])${USER}${BETWEEN}(${PASSWORD}["'](?<hidden>[^"'\\r\\n]{8,80}))(?=["'])`, "dg"), {
		after: 700,
		textOnly: true
	})],
	severity: "medium",
	opens: "sign in as this user, wherever the program does",
	rotate: "Change the password, and read the new one from a variable.",
	docs: "https://cwe.mitre.org/data/definitions/798.html",
	isPublic(text) {
		const password = passwordOf$5(text);
		return !CHOSEN.test(password) || /^[$%{(<[#]|pass(?:word|wd)?\d*$|^test/i.test(password) || isPlaceholder(password);
	},
	guessable: true,
	wide: true,
	sample: (random) => `password = "7${random.text(BASE62, 19)}a`,
	examples: {
		bad: ["user = \"ops\"\n<token>\"", "{ username: 'ops', <token>\" }"],
		good: ["user = \"ops\"\npassword = os.environ[\"PASSWORD\"]", "{ username: 'ann', password: 'password1' }"]
	}
};

//#endregion
//#region src/facts/credentials/looker-key.ts
const lookerKey = {
	id: "looker-key",
	name: "Looker API key",
	variable: "LOOKERSDK_CLIENT_SECRET",
	formats: [assigned([
		"looker_client",
		"lookersdk_client",
		"looker_secret",
		"looker_token",
		"looker_api",
		"looker_key"
	], "[0-9A-Za-z]{24}|[0-9A-Za-z]{20}")],
	severity: "high",
	opens: "query the data behind Looker as this user",
	rotate: "Delete it in Looker → your account → API Keys (or Admin → Users), and create another.",
	docs: "https://cloud.google.com/looker/docs/api-keys",
	severityOf: (secret) => secret.length === 20 ? "low" : void 0,
	sample: (random) => `${random.text(BASE36, 23)}7`
};

//#endregion
//#region src/facts/credentials/mailchimp-key.ts
const REGIONS = Array.from("123456789", (digit) => `-us${digit}`);
const mailchimpKey = {
	id: "mailchimp-key",
	name: "Mailchimp API key",
	variable: "MAILCHIMP_API_KEY",
	formats: [token(REGIONS, "[0-9a-f]{32}-us\\d{1,2}", {
		before: 40,
		after: 8
	})],
	severity: "blocker",
	opens: "read and export your mailing lists and send campaigns to them",
	rotate: "Revoke it at mailchimp.com → Account → Extras → API keys.",
	docs: "https://mailchimp.com/help/about-api-keys/",
	sample: (random) => `${random.text(HEX, 32)}-us1`
};

//#endregion
//#region src/facts/credentials/mailersend-token.ts
const mailersendToken = {
	id: "mailersend-token",
	name: "MailerSend API token",
	variable: "MAILERSEND_API_KEY",
	formats: [token(["mlsn."], "mlsn\\.(?:[0-9a-f]{64}|[0-9a-z]{48})")],
	severity: "blocker",
	opens: "send mail as your domain and read who you have written to",
	rotate: "Pause or delete it in MailerSend → Integrations → API tokens.",
	docs: "https://www.mailersend.com/help/managing-api-tokens",
	sample: (random) => `mlsn.${random.text(HEX, 64)}`
};

//#endregion
//#region src/facts/credentials/mailgun-key.ts
const KEY$2 = "[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8}";
const mailgunKey = {
	id: "mailgun-key",
	name: "Mailgun API key",
	variable: "MAILGUN_API_KEY",
	formats: [
		assigned(["mailgun"], `key-[0-9a-f]{32}|${KEY$2}`),
		token(["key-"], "key-[0-9a-f]{32}", { after: 48 }),
		token(["pubkey-"], "pubkey-[0-9a-f]{32}", { after: 48 }),
		around(["mailgun"], new RegExp(`${anyCase(["mailgun"])}[^\\n]{0,80}?(?<![0-9a-f-])(${KEY$2})(?![0-9a-f-])`, "dg"), { textOnly: true })
	],
	severity: "blocker",
	opens: "send mail as your domain (phishing that passes SPF and DKIM) and read stored messages",
	rotate: "Delete it at app.mailgun.com → API Security.",
	docs: "https://help.mailgun.com/hc/en-us/articles/203380100-Where-can-I-find-my-API-keys-and-SMTP-credentials",
	severityOf: (secret) => secret.startsWith("pubkey-") ? "low" : void 0,
	sample: (random) => `key-${random.text(HEX, 32)}`
};

//#endregion
//#region src/facts/credentials/mapbox-token.ts
const mapboxToken = {
	id: "mapbox-token",
	name: "Mapbox token",
	variable: "MAPBOX_SECRET_TOKEN",
	formats: [token([
		"sk.eyj",
		"tk.eyj",
		"pk.eyj"
	], "[pst]k\\.eyJ[0-9A-Za-z]{40,120}\\.[\\w-]{22}(?![\\w-])"), assigned(["mapbox"], "[pst]k\\.[0-9A-Za-z]{60}\\.[0-9A-Za-z]{22}")],
	severity: "blocker",
	opens: "load maps on your bill, and with a secret token (`sk.`) change your data and make tokens in your name",
	rotate: "Delete it at console.mapbox.com → Access tokens. A public token may stay where it is: restrict it to your URLs there.",
	docs: "https://docs.mapbox.com/accounts/guides/tokens/",
	provenBy: "JSON inside",
	prove: (secret) => decodeJson(secret.split(".")[1] ?? "")?.u === void 0 ? "disproven" : "plausible",
	severityOf(secret) {
		if (secret.startsWith("pk.")) return "low";
		return secret.startsWith("tk.") ? "medium" : void 0;
	},
	sample: (random) => `sk.${Buffer.from(`{"u":"shop","a":"${random.text(BASE62.toLowerCase(), 25)}"}`).toString("base64url")}.${random.text(BASE62, 22)}`
};

//#endregion
//#region src/facts/credentials/mattermost-token.ts
const ALPHABET = "ybndrfg8ejkmcpqxot1uwisza345h769";
const mattermostToken = {
	id: "mattermost-token",
	name: "Mattermost access token",
	variable: "MATTERMOST_TOKEN",
	formats: [assigned([
		"mattermost_token",
		"mattermost_access_token",
		"mattermost_bot_token",
		"mattermost_api_token",
		"mattermost_personal_access_token",
		"mattermost_api_key",
		"mattermost_pat"
	], "[0-9a-z]{26}")],
	severity: "high",
	opens: "read and write messages on your Mattermost server as this user or bot",
	rotate: "Delete it in Mattermost → Profile → Security → Personal Access Tokens (bots: Integrations → Bot Accounts).",
	docs: "https://developers.mattermost.com/integrate/reference/personal-access-token",
	provenBy: "alphabet",
	prove: (secret) => /[02lv]/.test(secret) ? "disproven" : "plausible",
	sample: (random) => `${random.text(ALPHABET, 25)}7`
};

//#endregion
//#region src/facts/credentials/maxmind-key.ts
const maxmindKey = {
	id: "maxmind-key",
	name: "MaxMind license key",
	variable: "GEOIPUPDATE_LICENSE_KEY",
	formats: [token(["_mmk"], "[0-9A-Za-z]{6}_[0-9A-Za-z]{29}_mmk(?!_)", {
		before: 40,
		after: 8
	}), assigned([
		"maxmind_license",
		"maxmind_key",
		"geoip_license",
		"geoipupdate_license"
	], "[0-9A-Za-z]{16}")],
	severity: "high",
	opens: "download databases and use web services of MaxMind on your account",
	rotate: "Deactivate it at maxmind.com → Account → Manage License Keys, and create another.",
	docs: "https://dev.maxmind.com/geoip/release-notes/2023-03-16-changes-to-maxmind-license-keys/",
	sample: (random) => `${random.text(BASE62, 6)}_${random.text(BASE62, 29)}_mmk`,
	sources: ["https://dev.maxmind.com/geoip/release-notes/2023-03-16-changes-to-maxmind-license-keys/"]
};

//#endregion
//#region src/facts/credentials/meraki-key.ts
const merakiKey = {
	id: "meraki-key",
	name: "Cisco Meraki API key",
	variable: "MERAKI_DASHBOARD_API_KEY",
	formats: [assigned([
		"meraki_api",
		"meraki_dashboard",
		"meraki_key",
		"meraki_secret",
		"meraki_token"
	], "[0-9a-f]{40}")],
	severity: "high",
	opens: "read and change the networks its administrator manages: firewalls, Wi-Fi and who may join",
	rotate: "Revoke it at dashboard.meraki.com → My profile → API access, and generate a new one.",
	docs: "https://developer.cisco.com/meraki/api-v1/",
	sample: (random) => random.text(HEX, 40),
	sources: ["https://pypi.org/project/meraki-sdk/1.4.0/"]
};

//#endregion
//#region src/facts/credentials/mercury-token.ts
const mercuryToken = {
	id: "mercury-token",
	name: "Mercury API token",
	variable: "MERCURY_API_TOKEN",
	formats: [token(["mercury_production_", "mercury_sandbox_"], "mercury_(?:production|sandbox)_[a-z]{3}_[0-9A-Za-z]{40,50}_yrucrem(?!\\w)")],
	severity: "blocker",
	opens: "read your bank accounts and their transactions, and with write access send money",
	rotate: "Revoke it at app.mercury.com → Settings → API Tokens, and look at the payments since it leaked.",
	docs: "https://docs.mercury.com/docs/getting-started",
	severityOf: (secret) => secret.startsWith("mercury_sandbox_") ? "medium" : void 0,
	sample: (random) => `mercury_production_rma_${random.text(BASE62, 44)}_yrucrem`
};

//#endregion
//#region src/facts/credentials/mergify-key.ts
const mergifyKey = {
	id: "mergify-key",
	name: "Mergify application key",
	variable: "MERGIFY_TOKEN",
	formats: [token(["mergify_application_key_"], "mergify_application_key_[\\w-]{64}(?![\\w-])")],
	severity: "blocker",
	opens: "control the merge queue of your organisation and read its pull requests and tests",
	rotate: "Delete it at dashboard.mergify.com → Settings → Security & Access → API Keys.",
	docs: "https://docs.mergify.com/api/application-keys",
	sample: (random) => `mergify_application_key_${random.text(BASE64URL, 64)}`
};

//#endregion
//#region src/facts/credentials/messagebird-key.ts
const messagebirdKey = {
	id: "messagebird-key",
	name: "MessageBird access key",
	variable: "MESSAGEBIRD_ACCESS_KEY",
	formats: [assigned(["messagebird", "message_bird"], "(?:live_|test_)?[0-9A-Za-z]{25}|[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}")],
	severity: "high",
	opens: "send messages and place calls on your bill, and read those of your customers",
	rotate: "Delete it in the MessageBird dashboard → Developers → API access, and create another.",
	docs: "https://docs.bird.com/connectivity-platform/getting-started/creating-access-keys",
	severityOf(secret) {
		if (secret.length === 36) return "low";
		return secret.startsWith("test_") ? "medium" : void 0;
	},
	sample: (random) => `${random.text(BASE62, 24)}7`
};

//#endregion
//#region src/facts/credentials/midtrans-key.ts
const BODY = "[\\w-]{16,24}(?![\\w-])";
const midtransKey = {
	id: "midtrans-key",
	name: "Midtrans key",
	variable: "MIDTRANS_SERVER_KEY",
	formats: [token(["mid-server-", "mid-client-"], `Mid-(?:server|client)-${BODY}`), token(["sb-mid-server-", "sb-mid-client-"], `SB-Mid-(?:server|client)-${BODY}`)],
	severity: "blocker",
	opens: "charge, refund and cancel payments, and read the transactions of your shop",
	rotate: "Replace it at dashboard.midtrans.com → Settings → Access Keys, or ask the support of Midtrans to.",
	docs: "https://docs.midtrans.com/reference/authorization",
	severityOf(secret) {
		if (secret.includes("Mid-client-")) return "low";
		return secret.startsWith("SB-") ? "medium" : void 0;
	},
	sample: (random) => `Mid-server-${random.text(BASE62, 24)}`,
	sources: ["https://docs.midtrans.com/reference/authorization", "https://docs.midtrans.com/reference/security-aspects"]
};

//#endregion
//#region src/facts/credentials/minimax-key.ts
const minimaxKey = {
	id: "minimax-key",
	name: "MiniMax API key",
	variable: "MINIMAX_API_KEY",
	formats: [token(["sk-api-"], "sk-api-[\\w-]{110,130}(?![\\w-])")],
	severity: "blocker",
	opens: "call models on your bill: text, speech, music and video",
	rotate: "Delete it at platform.minimax.io → API Keys, and look at the usage for calls that are not yours.",
	docs: "https://platform.minimax.io/docs/guides/quickstart",
	sample: (random) => `sk-api-${random.text(BASE64URL, 119)}`,
	sources: ["https://platform.minimax.io/docs/guides/quickstart"]
};

//#endregion
//#region src/facts/credentials/mistral-key.ts
const mistralKey = {
	id: "mistral-key",
	name: "Mistral API key",
	variable: "MISTRAL_API_KEY",
	formats: [assigned([
		"mistral_api",
		"mistral_key",
		"mistral_token",
		"mistral_secret"
	], "[0-9A-Za-z]{32}")],
	severity: "high",
	opens: "call models on your bill, and read the files and fine-tuned models of your workspace",
	rotate: "Delete it at console.mistral.ai → API keys, and look at the usage for calls that are not yours.",
	docs: "https://docs.mistral.ai/getting-started/quickstart/",
	sample: (random) => random.text(BASE62, 32)
};

//#endregion
//#region src/facts/credentials/mongodb-atlas-secret.ts
const mongodbAtlasSecret = {
	id: "mongodb-atlas-secret",
	name: "MongoDB Atlas service account credential",
	variable: "MONGODB_ATLAS_CLIENT_SECRET",
	formats: [token(["mdb_sa_sk_"], "mdb_sa_sk_[\\w-]{40}(?![\\w-])"), token(["mdb_sa_id_"], "mdb_sa_id_[0-9a-f]{24}(?![\\w-])")],
	severity: "blocker",
	opens: "manage your Atlas clusters: read backups, add users, delete databases",
	rotate: "Revoke it at cloud.mongodb.com → Organization access → Service accounts.",
	docs: "https://www.mongodb.com/docs/atlas/configure-api-access/",
	severityOf: (secret) => secret.startsWith("mdb_sa_id_") ? "low" : void 0,
	sample: (random) => `mdb_sa_sk_${random.text(BASE62, 40)}`
};

//#endregion
//#region src/facts/credentials/nasa-key.ts
const nasaKey = {
	id: "nasa-key",
	name: "NASA API key",
	variable: "NASA_API_KEY",
	formats: [assigned(["nasa_api", "nasa_key"], "[0-9A-Za-z]{40}"), around(["api.nasa.gov/"], /api\.nasa\.gov\/[^\s"'`]{0,160}?[?&]api_key=([0-9A-Za-z]{40})(?![0-9A-Za-z])/dg, {
		after: 230,
		textOnly: true
	})],
	severity: "medium",
	opens: "use up the requests per hour that your app may make",
	rotate: "Ask for a new key at api.nasa.gov and take the old one out of use.",
	docs: "https://api.nasa.gov/",
	sample: (random) => `${random.text(BASE62, 39)}7`
};

//#endregion
//#region src/facts/credentials/neon-key.ts
const neonKey = {
	id: "neon-key",
	name: "Neon API key",
	variable: "NEON_API_KEY",
	formats: [token(["napi_"], "napi_[0-9a-z]{60,66}")],
	severity: "blocker",
	opens: "read and delete the Postgres databases of your projects",
	rotate: "Revoke it at console.neon.tech → Account settings → API keys.",
	docs: "https://neon.com/docs/manage/api-keys",
	sample: (random) => `napi_${random.text(BASE36, 64)}`
};

//#endregion
//#region src/facts/credentials/netlify-token.ts
const netlifyToken = {
	id: "netlify-token",
	name: "Netlify token",
	variable: "NETLIFY_AUTH_TOKEN",
	formats: [token([
		"nfp_",
		"nfc_",
		"nfo_",
		"nfu_"
	], "nf[coup]_[0-9A-Za-z]{36,40}"), assigned(["netlify"], "[0-9A-Za-z=_-]{40,46}")],
	severity: "blocker",
	opens: "deploy to your sites and read their environment variables",
	rotate: "Revoke it at app.netlify.com → User settings → Applications → Personal access tokens.",
	docs: "https://docs.netlify.com/api/get-started/#authentication",
	severityOf: (secret) => secret.startsWith("nf") ? void 0 : "high",
	verify: {
		who: "Netlify",
		host: "api.netlify.com",
		request: (secret) => secret.startsWith("nfp_") ? {
			path: "/api/v1/user",
			headers: bearer(secret)
		} : void 0,
		read: byStatus(),
		sources: ["https://open-api.netlify.com/#tag/user"]
	},
	sample: (random) => `nfp_${random.text(BASE62, 36)}`
};

//#endregion
//#region src/facts/credentials/netrc-password.ts
const WEAK$3 = /^(?:pass(?:word|wd|w)?|pwd|secret|token|user|test|[a-z]{1,3}|x+|\W*)$/i;
const netrcPassword = {
	id: "netrc-password",
	name: "Password in a .netrc file",
	variable: "NETRC_PASSWORD",
	formats: [around(["machine"], /(?<![\w-])machine[ \t]{1,8}[\w.-]{1,200}\s{1,20}login[ \t]{1,8}\S{1,120}\s{1,20}password[ \t]{1,8}(\S{1,200})/dg, {
		before: 0,
		after: 620,
		textOnly: true
	})],
	severity: "high",
	opens: "sign in to that machine as this user",
	rotate: "Change the password, or revoke the token, on that machine.",
	docs: "https://www.gnu.org/software/inetutils/manual/html_node/The-_002enetrc-file.html",
	isPublic: (password) => /^[$%{<*]/.test(password) || isPlaceholder(password),
	severityOf: (password) => WEAK$3.test(password) ? "low" : void 0,
	guessable: true,
	wide: true,
	sample: (random) => random.text(BASE62, 20),
	examples: {
		bad: ["machine git.shop.internal login deploy password <token>", "machine git.shop.internal\n  login deploy\n  password <token>"],
		good: ["machine git.shop.internal login deploy password $NETRC_PASSWORD"]
	}
};

//#endregion
//#region src/facts/credentials/newrelic-key.ts
const newrelicKey = {
	id: "newrelic-key",
	name: "New Relic key",
	variable: "NEW_RELIC_API_KEY",
	formats: [
		token([
			"nrak-",
			"nraa-",
			"nrra-",
			"nriq-",
			"nrjs-",
			"nrsp-"
		], "NR(?:AK-[0-9A-Za-z]{27}|AA-[0-9a-f]{27}|RA-[0-9a-f]{42}|IQ-[\\w-]{32}|JS-[0-9a-f]{19}|SP-[0-9a-z]{2}[0-9A-Za-z]{31})(?![\\w-])"),
		token(["nrii-"], "NRII-[\\w-]{32}(?![\\w-])"),
		token(["nrli-"], "NRLI-[\\w-]{32}(?![\\w-])"),
		token(["nral"], "(?:[a-z]{2}\\d{2}xx[0-9a-f]{30}|[0-9a-f]{36})NRAL", {
			before: 36,
			after: 8
		}),
		assigned(["new_relic_license"], "[0-9a-f]{40}"),
		around(["license_key"], /New Relic[^\n]{0,40}\r?\n[ \t]{0,8}license_key:[ \t]{0,4}["']?([0-9a-f]{40})(?![0-9A-Za-z])/dg, {
			before: 80,
			after: 64,
			textOnly: true
		}),
		assigned([
			"new_relic_token",
			"new_relic_user",
			"new_relic_api",
			"new_relic_id"
		], "[0-9a-z]{64}")
	],
	severity: "blocker",
	opens: "read what your apps report (or, with a licence key, report false data on your bill)",
	rotate: "Delete it at one.newrelic.com → Administration → API keys.",
	docs: "https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/",
	severityOf(secret) {
		if (secret.startsWith("NRJS-") || secret.length === 64) return "low";
		return secret.length === 40 ? "high" : void 0;
	},
	sample: (random) => `NRAK-${random.text(BASE36.toUpperCase(), 26)}${random.text(UPPER, 1)}`
};

//#endregion
//#region src/facts/credentials/notion-token.ts
const notionToken = {
	id: "notion-token",
	name: "Notion integration token",
	variable: "NOTION_TOKEN",
	formats: [token(["ntn_"], "ntn_\\d{11}[0-9A-Za-z]{32,35}", { after: 64 }), token(["secret_"], "secret_[0-9A-Za-z]{43}", { after: 64 })],
	severity: "blocker",
	opens: "read and change the pages that are shared with the integration",
	rotate: "Refresh it at notion.so/profile/integrations → the integration → Internal integration secret.",
	docs: "https://developers.notion.com/docs/authorization",
	verify: {
		who: "Notion",
		host: "api.notion.com",
		request: (secret) => secret.startsWith("ntn_") ? {
			path: "/v1/users/me",
			headers: {
				...bearer(secret),
				"notion-version": "2022-06-28"
			}
		} : void 0,
		read: byStatus("bot", "workspace_name"),
		sources: ["https://developers.notion.com/reference/get-self", "https://developers.notion.com/reference/status-codes"]
	},
	sample: (random) => `ntn_${random.text(DIGITS, 11)}${random.text(BASE62, 35)}`
};

//#endregion
//#region src/facts/credentials/npm-token.ts
const npmToken = {
	id: "npm-token",
	name: "npm access token",
	variable: "NPM_TOKEN",
	formats: [token(["npm_"], "npm_[0-9A-Za-z]{36}"), around(["_authtoken"], /_authToken\s{0,4}=\s{0,4}["']?([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})(?![0-9a-f-])/dg)],
	severity: "blocker",
	opens: "publish a new version of your packages, which everybody who installs them then runs",
	rotate: "Delete it at npmjs.com → Access Tokens, or run `npm token revoke <id>`.",
	docs: "https://docs.npmjs.com/revoking-access-tokens",
	provenBy: "CRC32 checksum or UUID version",
	prove(secret) {
		if (secret.startsWith("npm_")) return proofOf(crc32Base62(secret.slice(4, -6)) === secret.slice(-6));
		return secret.charAt(14) === "1" ? "disproven" : "plausible";
	},
	verify: {
		who: "npm",
		host: "registry.npmjs.org",
		request: (secret) => secret.startsWith("npm_") ? {
			path: "/-/whoami",
			headers: bearer(secret)
		} : void 0,
		read: byStatus("username"),
		sources: ["https://docs.npmjs.com/cli/v10/commands/npm-whoami"]
	},
	sample(random) {
		const body = random.text(BASE62, 30);
		return `npm_${body}${crc32Base62(body)}`;
	}
};

//#endregion
//#region src/facts/credentials/nuget-key.ts
const WEAK$2 = /pass(?:word|wd)|^(?:secret|token|test|[a-z]{1,3}|x+|\W*)$/i;
const DOCUMENTED$1 = ["33f!!lloppa", "hal+9ooo_da!sY"];
const nugetKey = {
	id: "nuget-key",
	name: "NuGet API key",
	variable: "NUGET_API_KEY",
	formats: [token(["oy2"], "oy2[0-9a-z]{43}"), around(["cleartextpassword", "key=\"password\""], /<add[ \t]{1,8}key="(?:[Cc]lear[Tt]ext)?[Pp]assword"[ \t]{1,8}value="([^"\r\n]{1,200})"/dg, {
		before: 24,
		after: 260,
		textOnly: true
	})],
	severity: "blocker",
	opens: "publish packages in your name, or read the private packages of that source",
	rotate: "Delete it at nuget.org → your name → API Keys; a password: change it at the package source.",
	docs: "https://learn.microsoft.com/nuget/nuget-org/publish-a-package#create-an-api-key",
	isPublic: (secret) => /^[%$]/.test(secret) || DOCUMENTED$1.includes(secret) || isPlaceholder(secret),
	severityOf(secret) {
		if (secret.startsWith("oy2")) return void 0;
		return WEAK$2.test(secret) ? "low" : "high";
	},
	sample: (random) => `oy2${random.text(BASE36, 43)}`,
	sources: ["https://learn.microsoft.com/nuget/reference/nuget-config-file#packagesourcecredentials"]
};

//#endregion
//#region src/facts/credentials/nvidia-key.ts
const nvidiaKey = {
	id: "nvidia-key",
	name: "NVIDIA API key",
	variable: "NVIDIA_API_KEY",
	formats: [token(["nvapi-"], "nvapi-[\\w-]{64}(?![\\w-])")],
	severity: "blocker",
	opens: "call models on your account, and pull the images and models your organization may pull",
	rotate: "Delete or rotate it at org.ngc.nvidia.com/setup/api-keys (or build.nvidia.com → Settings → API keys).",
	docs: "https://docs.nvidia.com/rag/latest/api-key.html",
	sample: (random) => `nvapi-${random.text(BASE64URL, 64)}`,
	sources: ["https://docs.nvidia.com/nemo/retriever/latest/extraction/api-keys/index.html"]
};

//#endregion
//#region src/facts/credentials/nytimes-key.ts
const nytimesKey = {
	id: "nytimes-key",
	name: "New York Times API key",
	variable: "NYTIMES_API_KEY",
	formats: [assigned([
		"nytimes",
		"new_york_times",
		"nyt_api",
		"nyt_key"
	], "[0-9A-Za-z]{32}")],
	severity: "medium",
	opens: "use up your daily requests to the New York Times API, so that your app gets none",
	rotate: "Delete the app at developer.nytimes.com → My Apps and make a new one.",
	docs: "https://developer.nytimes.com/get-started",
	sample: (random) => random.text(BASE62, 32)
};

//#endregion
//#region src/facts/credentials/oauth-client-secret.ts
const HEXADECIMAL = "(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{48}|[0-9a-f]{64})";
const MIXED = `(?=[\\w~-]{0,63}[a-z])(?=[\\w~-]{0,63}[A-Z])[\\w~-]{20,64}`;
const oauthClientSecret = {
	id: "oauth-client-secret",
	name: "OAuth client secret",
	variable: "OAUTH_CLIENT_SECRET",
	formats: [assigned([
		"client_secret",
		"consumer_secret",
		"oauth_secret"
	], `${HEXADECIMAL}|${MIXED}`)],
	severity: "high",
	opens: "pose as your app when people sign in with it, and call the API in its name",
	rotate: "Make a new secret in the app's settings at the provider, put it in place, then delete this one.",
	docs: "https://datatracker.ietf.org/doc/html/rfc6749#section-2.3.1",
	isPublic: (secret) => secret.startsWith("7Fjfp0ZBr1K") || entropyOf(secret) < 3.2 || /^(?:[A-Za-z][a-z]{2,}[_-]?){2,}\d{0,2}$/.test(secret),
	wide: true,
	selfMade: true,
	sample: (random) => `a7B${random.text(BASE62, 29)}`
};

//#endregion
//#region src/facts/credentials/octopus-key.ts
const octopusKey = {
	id: "octopus-key",
	name: "Octopus Deploy API key",
	variable: "OCTOPUS_API_KEY",
	formats: [token(["api-"], "API-(?=[A-Z]{0,26}\\d)[0-9A-Z]{25,27}(?![\\w-])", { after: 40 })],
	severity: "high",
	opens: "deploy to your servers and read the variables of your projects, with the rights of its owner",
	rotate: "Revoke it in the Octopus web portal → Profile → My API Keys (or the page of the service account).",
	docs: "https://octopus.com/docs/octopus-rest-api/how-to-create-an-api-key",
	sample: (random) => `API-${random.text(BASE36.toUpperCase(), 25)}7`,
	sources: ["https://octopus.com/docs/octopus-rest-api/examples/users-and-teams/create-api-key"]
};

//#endregion
//#region src/facts/credentials/okta-token.ts
const oktaToken = {
	id: "okta-token",
	name: "Okta API token",
	variable: "OKTA_API_TOKEN",
	formats: [assigned(["okta", "ssws"], "00[\\w=-]{38,40}"), around(["ssws "], /SSWS (00[\w-]{40})(?![\w-])/dg, {
		after: 50,
		textOnly: true
	})],
	severity: "high",
	opens: "manage the people who sign in to your apps, with the rights of the admin who made it",
	rotate: "Revoke it in the Okta admin console → Security → API → Tokens.",
	docs: "https://developer.okta.com/docs/guides/create-an-api-token/main/",
	sample: (random) => `00${random.text(BASE64URL, 39)}a`
};

//#endregion
//#region src/facts/credentials/ollama-key.ts
const ollamaKey = {
	id: "ollama-key",
	name: "Ollama API key",
	variable: "OLLAMA_API_KEY",
	formats: [assigned(["ollama"], "[0-9a-f]{32}\\.[\\w-]{24}")],
	severity: "high",
	opens: "run cloud models on your account, and publish models under your name",
	rotate: "Revoke it at ollama.com/settings/keys. It does not expire by itself.",
	docs: "https://docs.ollama.com/api/authentication",
	sample: (random) => `${random.text(HEX, 32)}.${random.text(BASE62, 24)}`,
	sources: ["https://docs.ollama.com/api/authentication"]
};

//#endregion
//#region src/facts/credentials/onepassword-token.ts
const onepasswordToken = {
	id: "onepassword-token",
	name: "1Password token",
	variable: "OP_SERVICE_ACCOUNT_TOKEN",
	formats: [token(["ops_eyj"], "ops_eyJ[0-9A-Za-z+/_-]{200,1200}={0,3}", { after: 1300 }), token(["a3-"], "A3-[0-9A-Z]{6}-(?:[0-9A-Z]{11}|[0-9A-Z]{6}-[0-9A-Z]{5})-[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{5}", { after: 64 })],
	severity: "blocker",
	opens: "read the vaults it was given",
	rotate: "Revoke it at 1password.com → Developer → Service accounts; a new secret key is made under My profile.",
	docs: "https://developer.1password.com/docs/service-accounts/manage-service-accounts/",
	provenBy: "JSON inside",
	prove: (secret) => secret.startsWith("ops_") ? proofOf(decodeJson(secret.slice(4))?.signInAddress !== void 0) : "plausible",
	sample(random) {
		const inside = {
			signInAddress: "my.1password.com",
			email: `${random.text(BASE62, 13)}@1passwordserviceaccounts.com`,
			secretKey: `A3-${random.text(BASE32, 6)}`,
			srpX: random.text("0123456789abcdef", 64),
			deviceUuid: random.text(BASE32, 26)
		};
		return `ops_${Buffer.from(JSON.stringify(inside)).toString("base64url")}`;
	}
};

//#endregion
//#region src/facts/credentials/onesignal-key.ts
const onesignalKey = {
	id: "onesignal-key",
	name: "OneSignal API key",
	variable: "ONESIGNAL_API_KEY",
	formats: [token(["os_v2_app_", "os_v2_org_"], "os_v2_(?:app|org)_[a-z2-7]{103}")],
	severity: "blocker",
	opens: "send push messages, emails and texts to your users, and read who they are",
	rotate: "Rotate or delete it in OneSignal → Settings → Keys & IDs (organization keys: Organizations → Keys & IDs).",
	docs: "https://documentation.onesignal.com/docs/en/keys-and-ids",
	sample: (random) => `os_v2_app_${random.text(BASE32.toLowerCase(), 103)}`,
	sources: ["https://documentation.onesignal.com/docs/en/keys-and-ids"]
};

//#endregion
//#region src/facts/credentials/openai-key.ts
const openaiKey = {
	id: "openai-key",
	name: "OpenAI API key",
	variable: "OPENAI_API_KEY",
	formats: [token(["t3blbkfj"], "sk-(?:(?:proj|svcacct|admin|service|None)-)?[\\w-]{16,100}T3BlbkFJ[\\w-]{16,100}(?![\\w-])", {
		before: 120,
		after: 120
	}), assigned(["openai"], "sk-(?!ant-|or-)(?:proj-|svcacct-|admin-)?[0-9A-Za-z_-]{32,180}")],
	severity: "blocker",
	opens: "call models on your bill, and read what your project stored there (files, threads, fine-tunes)",
	rotate: "Delete it at platform.openai.com → API keys, and look at the usage page for calls that are not yours.",
	docs: "https://help.openai.com/en/articles/9047852-how-can-i-keep-my-api-key-safe-and-secure",
	provenBy: "marker in the middle",
	prove: (secret) => secret.includes("T3BlbkFJ") ? proofOf(true) : "plausible",
	verify: {
		who: "OpenAI",
		host: "api.openai.com",
		request: (secret) => secret.includes("T3BlbkFJ") && !secret.startsWith("sk-admin-") ? {
			path: "/v1/models",
			headers: bearer(secret)
		} : void 0,
		read({ status, json }) {
			if (status === 200) return active();
			return status === 401 && textAt(json, "error", "code") === "invalid_api_key" ? inactive : void 0;
		},
		sources: ["https://platform.openai.com/docs/guides/error-codes", "https://platform.openai.com/docs/api-reference/models/list"]
	},
	sample: (random) => `sk-proj-${random.text(BASE64URL, 74)}T3BlbkFJ${random.text(BASE64URL, 73)}${random.text(BASE62, 1)}`
};

//#endregion
//#region src/facts/credentials/openrouter-key.ts
const openrouterKey = {
	id: "openrouter-key",
	name: "OpenRouter API key",
	variable: "OPENROUTER_API_KEY",
	formats: [token(["sk-or-"], "sk-or-v1-[0-9a-f]{64}")],
	severity: "blocker",
	opens: "call models on your credit",
	rotate: "Delete it at openrouter.ai → Settings → Keys.",
	docs: "https://openrouter.ai/docs/api-reference/authentication",
	sample: (random) => `sk-or-v1-${random.text(HEX, 64)}`
};

//#endregion
//#region src/facts/credentials/openshift-token.ts
const openshiftToken = {
	id: "openshift-token",
	name: "OpenShift access token",
	variable: "OPENSHIFT_TOKEN",
	formats: [token(["sha256~"], "sha256~[\\w-]{43}(?![\\w-])")],
	severity: "high",
	opens: "act in your cluster as the user it belongs to: read secrets, change and delete what runs there",
	rotate: "Find it with `oc get useroauthaccesstokens` and remove it with `oc delete useroauthaccesstokens <name>`, or run `oc logout` with it.",
	docs: "https://docs.redhat.com/en/documentation/openshift_container_platform/4.10/html/authentication_and_authorization/managing-oauth-access-tokens",
	provenBy: "last character",
	prove: (secret) => /[AEIMQUYcgkosw048]$/.test(secret) ? "plausible" : "disproven",
	sample: (random) => `sha256~${random.bytes(32).toString("base64url")}`,
	sources: ["https://docs.okd.io/latest/authentication/managing-oauth-access-tokens.html"]
};

//#endregion
//#region src/facts/credentials/openweather-key.ts
const openweatherKey = {
	id: "openweather-key",
	name: "OpenWeather API key",
	variable: "OPENWEATHER_API_KEY",
	formats: [assigned([
		"open_weather",
		"pyowm",
		"owm_api",
		"owm_key"
	], "[0-9a-z]{32}")],
	severity: "medium",
	opens: "make calls on your account, up to its limit or at your cost",
	rotate: "Delete it at home.openweathermap.org/api_keys and make a new one.",
	docs: "https://openweathermap.org/appid",
	sample: (random) => random.text(HEX, 32)
};

//#endregion
//#region src/facts/credentials/ovh-key.ts
const ovhKey = {
	id: "ovh-key",
	name: "OVHcloud API key",
	variable: "OVH_APPLICATION_SECRET",
	formats: [assigned([
		"ovh_application_secret",
		"ovh_app_secret",
		"ovh_consumer_key"
	], "[0-9A-Za-z-]{32}"), assigned(["ovh_application_key", "ovh_app_key"], "[0-9A-Za-z]{16}")],
	severity: "high",
	opens: "act in your OVHcloud account, with the application key beside it: servers, domains, backups",
	rotate: "Delete the credential and the application with `DELETE /me/api/credential/{id}` and `DELETE /me/api/application/{id}` in the API console, and make a new token at api.ovh.com/createToken.",
	docs: "https://github.com/ovh/python-ovh",
	severityOf: (secret) => secret.length === 16 ? "low" : void 0,
	sample: (random) => `${random.text(BASE62, 31)}4`,
	sources: ["https://github.com/ovh/python-ovh"]
};

//#endregion
//#region src/facts/credentials/paddle-key.ts
const paddleKey = {
	id: "paddle-key",
	name: "Paddle API key",
	variable: "PADDLE_API_KEY",
	formats: [token(["pdl_live_apikey_", "pdl_sdbx_apikey_"], "pdl_(?:live|sdbx)_apikey_[0-9a-z]{26}_[0-9A-Za-z]{22}_[0-9A-Za-z]{3}")],
	severity: "blocker",
	opens: "read your customers and transactions, change prices and subscriptions, and refund payments",
	rotate: "Revoke it at Paddle → Developer tools → Authentication → API keys.",
	docs: "https://developer.paddle.com/api-reference/about/rotate-api-keys",
	isPublic: (secret) => secret.includes("_01gtgztp8f4kek3yd4g1wrksa3_"),
	severityOf: (secret) => secret.startsWith("pdl_sdbx_") ? "medium" : void 0,
	sample: (random) => `pdl_live_apikey_01${random.text(BASE36, 24)}_${random.text(BASE62, 22)}_${random.text(BASE62, 3)}`,
	sources: ["https://developer.paddle.com/api-reference/about/api-keys"]
};

//#endregion
//#region src/facts/credentials/particle-token.ts
const GIVEN = "(?:access_token=|Bearer )([0-9a-f]{40})(?![0-9A-Za-z])";
const particleToken = {
	id: "particle-token",
	name: "Particle access token",
	variable: "PARTICLE_ACCESS_TOKEN",
	formats: [
		assigned(["particle_access_token", "particle_token"], "[0-9a-f]{40}"),
		around(["api.particle.io"], new RegExp(`api\\.particle\\.io[^\\n]{0,100}\\n?[^\\n]{0,60}?${GIVEN}`, "dg"), {
			after: 240,
			textOnly: true
		}),
		around(["api.particle.io"], new RegExp(`${GIVEN}[^\\n]{0,60}\\n?[^\\n]{0,30}api\\.particle\\.io`, "dg"), {
			before: 160,
			after: 16,
			textOnly: true
		})
	],
	severity: "high",
	opens: "control your Particle devices: read them, call their functions, flash other firmware",
	rotate: "Run `particle token revoke <token>`, or `curl -X DELETE https://api.particle.io/v1/access_tokens/<token>`.",
	docs: "https://docs.particle.io/reference/cloud-apis/access-tokens",
	sample: (random) => random.text(HEX, 40),
	sources: ["https://docs.particle.io/reference/cloud-apis/access-tokens"]
};

//#endregion
//#region src/facts/credentials/password-comparison.ts
const literalOf = (text) => /["']([^"']*)$/.exec(text)?.[1] ?? "";
const NO_PASSWORD = /^(?:undefined|null|none|nil|empty|true|false|string|object|number|function|text|hidden|password|passwd|secret|required|invalid|missing|wrong|weak|short|unset|default|off|on|new|current|new-password|current-password)$/i;
const COMPARED = [
	"password",
	"passwd",
	"passphrase",
	"secret"
].flatMap((name) => [
	"",
	"']",
	"\"]"
].flatMap((end) => [
	"==",
	"!=",
	" ==",
	" !="
].map((operator) => name + end + operator)));
const passwordComparison = {
	id: "password-comparison",
	name: "Password that a program compares with",
	variable: "ADMIN_PASSWORD_HASH",
	formats: [around(COMPARED, /((?<![A-Za-z])(?:[\w.[\]]{0,40}[._[])?(?:[a-z]{1,20})?(?:[Pp]ass[Ww]ord|[Pp]asswd|[Pp]assphrase|[Ss]ecret)[\]"']{0,3}[ \t]{0,2}[!=]==?[ \t]{0,2}["'](?<hidden>[^"'\s${}<>%]{5,80}))(?=["'])/dg, {
		before: 64,
		after: 110,
		textOnly: true
	})],
	severity: "medium",
	opens: "sign in where this line decides who may",
	rotate: "Change the password, and compare with a hash that is read from a variable (`crypto.timingSafeEqual`, bcrypt, Argon2).",
	docs: "https://cwe.mitre.org/data/definitions/798.html",
	isPublic: (text) => NO_PASSWORD.test(literalOf(text)) || isPlaceholder(literalOf(text)),
	guessable: true,
	wide: true,
	sample: (random) => `password == "${random.text(BASE62, 20)}`,
	examples: {
		bad: ["if user == \"ops\" and <token>\":", "if (<token>\") return true;"],
		good: [
			"if (password == \"\") return false;",
			"if (input.type === 'password') hide();",
			"if (error.password === 'required') warn();"
		]
	}
};

//#endregion
//#region src/facts/credentials/password-hash.ts
const SALT = "[./0-9A-Za-z]";
const passwordHash = {
	id: "password-hash",
	name: "Password hash",
	variable: "ADMIN_PASSWORD_HASH",
	formats: [
		token([
			"$2a$",
			"$2b$",
			"$2x$",
			"$2y$"
		], `\\$2[abxy]\\$\\d{2}\\$${SALT}{53}`),
		token(["$1$", "$apr1$"], `\\$(?:apr1|1)\\$${SALT}{1,8}\\$${SALT}{22}`),
		token(["$5$"], `\\$5\\$(?:rounds=\\d{1,9}\\$)?${SALT}{1,16}\\$${SALT}{43}`),
		token(["$6$"], `\\$6\\$(?:rounds=\\d{1,9}\\$)?${SALT}{1,16}\\$${SALT}{86}`),
		token(["$8$", "$9$"], `\\$[89]\\$${SALT}{14}\\$${SALT}{43}`),
		token(["$argon2"], "\\$argon2(?:id|i|d)\\$v=\\d{1,3}\\$m=\\d{1,9},t=\\d{1,9},p=\\d{1,9}\\$[+/0-9A-Za-z]{11,64}\\$[+/0-9A-Za-z]{16,128}")
	],
	severity: "low",
	opens: "try passwords on it, as fast as their machines can, until one fits",
	rotate: "Set another password for this user, and keep the hash in the database or a secret.",
	docs: "https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html",
	severityOf: (secret) => /^\$(?:1|apr1|5|6|8)\$/.test(secret) ? "medium" : void 0,
	sample: (random) => `$2b$12$${random.text(BASE62, 53)}`,
	sources: ["https://manpages.ubuntu.com/manpages/jammy/man5/crypt.5.html"]
};

//#endregion
//#region src/facts/credentials/perplexity-key.ts
const perplexityKey = {
	id: "perplexity-key",
	name: "Perplexity API key",
	variable: "PERPLEXITY_API_KEY",
	formats: [token(["pplx-"], "pplx-[0-9A-Za-z]{48}")],
	severity: "blocker",
	opens: "search and call models on your bill",
	rotate: "Revoke it at perplexity.ai → Settings → API.",
	docs: "https://docs.perplexity.ai/guides/api-key-management",
	sample: (random) => `pplx-${random.text(BASE62, 48)}`
};

//#endregion
//#region src/facts/credentials/persona-key.ts
const personaKey = {
	id: "persona-key",
	name: "Persona API key",
	variable: "PERSONA_API_KEY",
	formats: [token(["persona_production_", "persona_sandbox_"], "persona_(?:production|sandbox)_(?=[\\w-]{0,31}\\d)[\\w-]{32,80}(?![\\w-])")],
	severity: "blocker",
	opens: "read the identity documents and checks of your users",
	rotate: "Make a new key in the Persona dashboard → API → API Keys and expire this one.",
	docs: "https://docs.withpersona.com/docs/getting-an-api-key",
	severityOf: (secret) => secret.startsWith("persona_sandbox_") ? "medium" : void 0,
	sample: (random) => `persona_production_${random.text(BASE62, 31)}5`,
	sources: ["https://docs.withpersona.com/docs/getting-an-api-key"]
};

//#endregion
//#region src/facts/credentials/phpmailer-password.ts
const passwordOf$4 = (line) => /["'](.*)$/.exec(line)?.[1] ?? "";
const phpmailerPassword = {
	id: "phpmailer-password",
	name: "Mail password in PHP code",
	variable: "SMTP_PASSWORD",
	formats: [around(["->password"], /([mM]ail(?:er)?->Password[ \t]{0,24}=[ \t]{0,8}["'](?<hidden>[^\s"'$]{1,80}))["']/dg, {
		before: 8,
		after: 130,
		textOnly: true
	})],
	severity: "high",
	opens: "send mail from this account and, with most providers, read it",
	rotate: "Change the password of the mail account (with Gmail: delete the app password).",
	docs: "https://github.com/PHPMailer/PHPMailer#a-simple-example",
	isPublic: (line) => isPlaceholder(passwordOf$4(line)),
	severityOf: (line) => /^(?:secret|pass(?:word)?|(?:my|your)[-_ ]?pass(?:word)?)$/i.test(passwordOf$4(line)) ? "low" : void 0,
	guessable: true,
	sample: (random) => `mail->Password = '${random.text(BASE62, 16)}`,
	examples: {
		bad: ["$<token>';"],
		good: ["$mail->Password = getenv('SMTP_PASSWORD');", "$mail->Password = \"$password\";"]
	}
};

//#endregion
//#region src/facts/credentials/pinecone-key.ts
const pineconeKey = {
	id: "pinecone-key",
	name: "Pinecone API key",
	variable: "PINECONE_API_KEY",
	formats: [token(["pcsk_"], "pcsk_[0-9A-Za-z]{5,6}_[0-9A-Za-z]{58,64}"), assigned(["pinecone"], "[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}")],
	severity: "blocker",
	opens: "read and delete the vectors of your project",
	rotate: "Delete it at app.pinecone.io → API keys.",
	docs: "https://docs.pinecone.io/guides/projects/manage-api-keys",
	sample: (random) => `pcsk_${random.text(BASE62, 6)}_${random.text(BASE62, 63)}`
};

//#endregion
//#region src/facts/credentials/pinterest-token.ts
const pinterestToken = {
	id: "pinterest-token",
	name: "Pinterest token",
	variable: "PINTEREST_ACCESS_TOKEN",
	formats: [token(["pina_", "pinr_"], "pin[ar]_(?=[\\w-]{0,39}\\d)(?=[\\w-]{0,39}[A-Z])[\\w-]{40,160}(?![\\w-])", { after: 170 })],
	severity: "blocker",
	opens: "read and change boards, pins and ads of the Pinterest account that granted it",
	rotate: "Reset the app secret at developers.pinterest.com/apps, and have the account remove and grant the app again.",
	docs: "https://developers.pinterest.com/docs/getting-started/set-up-authentication-and-authorization/",
	sample: (random) => `pina_AMA${random.text(BASE62, 60)}7`,
	sources: ["https://developers.pinterest.com/docs/developer-tools/token-debugger/"]
};

//#endregion
//#region src/facts/credentials/plaid-key.ts
const plaidKey = {
	id: "plaid-key",
	name: "Plaid API key",
	variable: "PLAID_SECRET",
	formats: [assigned(["plaid"], "[0-9a-z]{30}"), assigned(["plaid"], "[0-9A-Za-z]{24}")],
	severity: "high",
	opens: "call Plaid as your app and, with an access token, read the bank accounts of your users",
	rotate: "Rotate the secret at dashboard.plaid.com → Developers → Keys. The client id stays.",
	docs: "https://plaid.com/docs/quickstart/glossary/",
	severityOf: (secret) => secret.length === 24 ? "low" : void 0,
	sample: (random) => `${random.text(HEX, 29)}7`,
	sources: ["https://plaid.com/docs/quickstart/glossary/"]
};

//#endregion
//#region src/facts/credentials/plaid-token.ts
const plaidToken = {
	id: "plaid-token",
	name: "Plaid access token",
	variable: "PLAID_ACCESS_TOKEN",
	formats: [token([
		"access-production-",
		"access-development-",
		"access-sandbox-"
	], "access-(?:production|development|sandbox)-[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}(?![\\w-])")],
	severity: "blocker",
	opens: "read one user's bank accounts and transactions, with the keys of your app",
	rotate: "Call `/item/access_token/invalidate`: it answers with a new token, and this one ends.",
	docs: "https://plaid.com/docs/api/items/",
	severityOf: (secret) => secret.startsWith("access-production-") ? void 0 : "medium",
	sample(random) {
		return `access-production-${[
			8,
			4,
			4,
			4,
			12
		].map((length) => random.text(HEX, length)).join("-")}`;
	},
	sources: ["https://plaid.com/docs/quickstart/glossary/"]
};

//#endregion
//#region src/facts/credentials/planetscale-token.ts
const planetscaleToken = {
	id: "planetscale-token",
	name: "PlanetScale token or password",
	variable: "PLANETSCALE_TOKEN",
	formats: [token(["pscale_"], "pscale_(?:tkn|pw|oauth)_[\\w=.-]{32,64}(?![\\w=-])"), assigned([
		"pscale_id",
		"pscale_user",
		"planetscale_id",
		"planetscale_user",
		"planetscale_service_token_id"
	], "[0-9a-z]{12}")],
	severity: "blocker",
	opens: "read, change and delete your database",
	rotate: "Delete it at app.planetscale.com → Settings → Service tokens (or the database → Settings → Passwords).",
	docs: "https://planetscale.com/docs/concepts/service-tokens",
	severityOf: (secret) => secret.startsWith("pscale_") ? void 0 : "low",
	sample: (random) => `pscale_tkn_${random.text(BASE62, 43)}`
};

//#endregion
//#region src/facts/credentials/plivo-key.ts
const plivoKey = {
	id: "plivo-key",
	name: "Plivo auth token",
	variable: "PLIVO_AUTH_TOKEN",
	formats: [assigned(["plivo"], "[\\w-]{40}"), assigned(["plivo"], "[MS]A[0-9A-Z]{18}")],
	severity: "high",
	opens: "send messages and place calls on your bill, and read the numbers and texts of your customers",
	rotate: "Reset the auth token on the overview page of console.plivo.com.",
	docs: "https://support.plivo.com/hc/en-us/articles/360041731231-How-can-I-change-my-Auth-ID-or-Auth-Token",
	severityOf: (secret) => /^[MS]A[0-9A-Z]{18}$/.test(secret) ? "low" : void 0,
	sample: (random) => `${random.text(BASE62, 39)}4`,
	sources: ["https://docs.n8n.io/integrations/builtin/credentials/plivo.md"]
};

//#endregion
//#region src/facts/credentials/polar-token.ts
const polarToken = {
	id: "polar-token",
	name: "Polar access token",
	variable: "POLAR_ACCESS_TOKEN",
	formats: [token([
		"polar_oat_",
		"polar_pat_",
		"polar_at_",
		"polar_rt_"
	], "polar_(?:oat|pat|[ar]t(?:_[uo])?)_[\\w-]{40,43}(?![\\w-])")],
	severity: "blocker",
	opens: "read your customers and orders, change products and prices, and refund payments",
	rotate: "Delete it at polar.sh → Settings → Developers (of the organization, or of your account).",
	docs: "https://polar.sh/docs/integrate/oat",
	provenBy: "CRC32 checksum",
	prove(secret) {
		if (crc32Base62(secret.slice(-43, -6)) === secret.slice(-6)) return "proven";
		return secret.startsWith("polar_oat_") ? "disproven" : "plausible";
	},
	sample(random) {
		const body = random.text(BASE62, 37);
		return `polar_oat_${body}${crc32Base62(body)}`;
	},
	sources: ["https://polar.sh/docs/integrate/oat.md", "https://github.com/polarsource/polar/blob/main/server/polar/kit/crypto.py"]
};

//#endregion
//#region src/facts/credentials/polymarket-key.ts
const UUID$2 = "[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}";
const polymarketKey = {
	id: "polymarket-key",
	name: "Polymarket API credential",
	variable: "POLY_SECRET",
	formats: [
		assigned([
			"poly_secret",
			"poly_api_secret",
			"polymarket_secret",
			"polymarket_api_secret"
		], "[\\w+/-]{40,44}={0,2}"),
		assigned([
			"poly_passphrase",
			"poly_api_passphrase",
			"polymarket_passphrase",
			"polymarket_api_passphrase"
		], "[\\w-]{12,64}"),
		assigned([
			"poly_key",
			"poly_api_key",
			"polymarket_key",
			"polymarket_api_key"
		], UUID$2)
	],
	severity: "high",
	opens: "cancel your orders on Polymarket and read your trades, once it has all three values",
	rotate: "Delete the key with `deleteApiKey()` of the CLOB client, and make a new one with `createApiKey()`.",
	docs: "https://docs.polymarket.com/api-reference/authentication",
	severityOf: (secret) => secret.length === 36 ? "low" : void 0,
	sample: (random) => `${random.text(BASE64URL, 42)}4=`,
	sources: ["https://docs.polymarket.com/api-reference/authentication"]
};

//#endregion
//#region src/facts/credentials/posthog-key.ts
const posthogKey = {
	id: "posthog-key",
	name: "PostHog personal API key",
	variable: "POSTHOG_API_KEY",
	formats: [token(["phx_"], "phx_[\\w-]{41,52}(?![\\w-])")],
	severity: "blocker",
	opens: "read and delete what your users did and who they are",
	rotate: "Delete it at posthog.com → Settings → Personal API keys.",
	docs: "https://posthog.com/docs/api#private-endpoint-authentication",
	sample: (random) => `phx_${random.text(BASE62, 47)}`
};

//#endregion
//#region src/facts/credentials/postman-key.ts
const postmanKey = {
	id: "postman-key",
	name: "Postman API key",
	variable: "POSTMAN_API_KEY",
	formats: [token(["pmak-"], "PMAK-[0-9a-f]{24}-[0-9a-f]{34}")],
	severity: "blocker",
	opens: "read your workspaces, with the tokens saved in their environments",
	rotate: "Revoke it at postman.com → Settings → API keys.",
	docs: "https://learning.postman.com/docs/developer/postman-api/authentication/",
	verify: {
		who: "Postman",
		host: "api.getpostman.com",
		request: (secret) => ({
			path: "/me",
			headers: { "x-api-key": secret }
		}),
		read: byStatus("user", "username"),
		sources: ["https://learning.postman.com/docs/developer/postman-api/authentication/"]
	},
	sample: (random) => `PMAK-${random.text(HEX, 24)}-${random.text(HEX, 34)}`
};

//#endregion
//#region src/facts/credentials/postmark-token.ts
const UUID$1 = "[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}";
const postmarkToken = {
	id: "postmark-token",
	name: "Postmark token",
	variable: "POSTMARK_SERVER_TOKEN",
	formats: [assigned([
		"postmark_api",
		"postmark_server",
		"postmark_account",
		"postmark_token",
		"postmark_key"
	], UUID$1), around(["postmark"], new RegExp(`(?<![0-9A-Za-z])[Pp]ostmark["']?[ \\t]{0,4}[:=][ \\t]{0,4}["']?(${UUID$1})(?![\\w-])`, "dg"), {
		after: 64,
		textOnly: true
	})],
	severity: "high",
	opens: "send mail as your domain and read the mail you sent",
	rotate: "Make a new token at account.postmarkapp.com → your server → API Tokens (or Account → API Tokens) and delete this one.",
	docs: "https://postmarkapp.com/developer/api/overview",
	sample: (random) => [
		8,
		4,
		4,
		4,
		12
	].map((length) => random.text(HEX, length)).join("-")
};

//#endregion
//#region src/facts/credentials/prefect-key.ts
const prefectKey = {
	id: "prefect-key",
	name: "Prefect Cloud API key",
	variable: "PREFECT_API_KEY",
	formats: [token(["pnu_", "pnb_"], "pn[ub]_[0-9A-Za-z]{36}(?![\\w-])")],
	severity: "blocker",
	opens: "run and change your flows and read the blocks with their credentials",
	rotate: "Delete it at app.prefect.cloud → account icon → API Keys (or Service Accounts → Rotate key).",
	docs: "https://docs.prefect.io/v3/how-to-guides/cloud/manage-users/api-keys",
	sample: (random) => `pnu_${random.text(BASE62, 36)}`,
	sources: ["https://docs.prefect.io/latest/cloud/users/api-keys"]
};

//#endregion
//#region src/facts/credentials/private-ai-key.ts
const privateAiKey = {
	id: "private-ai-key",
	name: "Private AI API key",
	variable: "PRIVATE_AI_API_KEY",
	formats: [assigned([
		"private_ai_api",
		"private_ai_key",
		"private_ai_token"
	], "[0-9a-z]{32}")],
	severity: "high",
	opens: "call the API as you and on your bill, and send it whatever they like",
	rotate: "Regenerate it in your account: the old one ends with that.",
	docs: "https://docs.private-ai.com/",
	sample: (random) => `${random.text(BASE36, 31)}7`
};

//#endregion
//#region src/facts/credentials/private-key.ts
const BEGIN = "-----BEGIN (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----";
const END$1 = "-----END (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----";
const ENCODED = [
	"",
	"RSA ",
	"EC ",
	"OPENSSH ",
	"ENCRYPTED ",
	"DSA "
].map((kind) => Buffer.from(`-----BEGIN ${kind}PRIVATE KEY`).toString("base64").replace(/..={0,2}$/, ""));
const blockOf = (secret) => secret.startsWith("LS0t") ? Buffer.from(secret, "base64").toString("latin1") : secret;
const privateKey = {
	id: "private-key",
	name: "Private key",
	variable: "PRIVATE_KEY",
	formats: [
		around(["private key"], new RegExp(`(${BEGIN}(?:(?!-----BEGIN)[\\w+/=\\s\\\\:,.;"'()<>@-]){40,15000}?${END$1})`, "dg"), {
			before: 48,
			after: 16e3
		}),
		around(["private key"], new RegExp(`(${BEGIN}(?:\\\\[nr]|\\s){1,4}[0-9A-Za-z+/=]{60,76}(?:(?:\\\\[nr]|\\s){1,4}[0-9A-Za-z+/=]{1,76}){0,200})`, "dg"), {
			before: 48,
			after: 16e3
		}),
		around(["ls0tls1crudjti"], new RegExp(`(?<![0-9A-Za-z+/])((?:${ENCODED.join("|").replaceAll("+", "\\+")})[0-9A-Za-z+/]{60,16000}={0,2})`, "dy"), { after: 16100 }, true)
	],
	severity: "high",
	opens: "sign in, sign or decrypt as the owner of the key, wherever its public half is trusted",
	rotate: "Make a new pair and put its public half where the old one is trusted (`authorized_keys`, the certificate, the app's settings), then remove the old one there.",
	docs: "https://docs.github.com/en/authentication/connecting-to-github-with-ssh/checking-for-existing-ssh-keys",
	provenBy: "DER or OpenSSH structure",
	prove(secret) {
		const key = decodePem(blockOf(secret));
		if (key === void 0) return "disproven";
		return key.locked || key.kind === "pgp" ? "plausible" : "proven";
	},
	about: (secret) => decodePem(blockOf(secret))?.locked ? "A passphrase protects it, as well as that passphrase is." : void 0,
	severityOf: (secret) => decodePem(blockOf(secret))?.locked ? "medium" : void 0,
	selfMade: true,
	sample: samplePem,
	examples: {
		bad: ["<token>", "const key = `<token>`;"],
		good: ["# paste it between BEGIN and END", `-----BEGIN PRIVATE KEY-----\n…\n-----END PRIVATE KEY-----`]
	}
};

//#endregion
//#region src/facts/credentials/proof-key.ts
const proofKey = {
	id: "proof-key",
	name: "Proof API key",
	variable: "PROOF_API_KEY",
	formats: [token(["prf_"], "prf_(?:cli_)?(?=[\\w-]{0,35}\\d)(?=[\\w-]{0,35}[A-Z])(?=[\\w-]{0,35}[a-z])[\\w-]{36}(?![\\w-])")],
	severity: "high",
	opens: "read the documents that your customers had notarized, and begin transactions in your name",
	rotate: "Make a new key in Proof → Settings → API Keys and delete this one.",
	docs: "https://dev.proof.com/docs/business-quick-start",
	sample: (random) => `prf_${random.text(BASE62, 33)}aB7`,
	sources: ["https://dev.proof.com/docs/business-quick-start"]
};

//#endregion
//#region src/facts/credentials/psexec-password.ts
const passwordOf$3 = (command) => /[ \t]-p[ \t]+"?(\S{1,127}?)"?$/i.exec(command)?.[1] ?? "";
const WEAK$1 = /^(?:(?:my|your)?(?:pass(?:word|wd|w)?|pwd|secret)|admin|test|[a-z]{1,3})$/i;
const psexecPassword = {
	id: "psexec-password",
	name: "Password on a PsExec command line",
	variable: "ADMIN_PASSWORD",
	formats: [around(["psexec"], new RegExp(`${anyCase(["psexec"])}(?:64)?(?:\\.[eE][xX][eE])?"?[ \\t][^\\r\\n|&]{0,200}?(-[uU][ \\t]+"?[\\w.\\\\@-]{1,80}"?[ \\t]+-[pP][ \\t]+"?(?<hidden>[^\\s"$%<{][^\\s"]{0,126}))(?=["\\s]|$)`, "dg"), {
		after: 520,
		textOnly: true
	})],
	severity: "high",
	opens: "run commands on that machine as this user, often its administrator",
	rotate: "Change the password of this account. Leave `-p` out of the script: PsExec then asks for it.",
	docs: "https://learn.microsoft.com/sysinternals/downloads/psexec",
	isPublic: (command) => isPlaceholder(passwordOf$3(command)),
	severityOf: (command) => WEAK$1.test(passwordOf$3(command)) ? "low" : void 0,
	guessable: true,
	sample: (random) => `-u SHOP\\ops -p ${random.text(BASE62, 20)}`,
	examples: {
		bad: ["PsExec.exe \\\\web1 <token> -c setup.cmd"],
		good: ["psexec \\\\web1 -u ops -p %PASSWORD% setup.cmd", "psexec \\\\web1 -u ops -p $Password setup.cmd"]
	}
};

//#endregion
//#region src/facts/credentials/public-env-password.ts
const textOf = (assignment) => /=\s*["']?(.*)$/.exec(assignment)?.[1] ?? "";
const publicEnvPassword = {
	id: "public-env-password",
	name: "Password in a variable for the browser",
	variable: "ADMIN_PASSWORD",
	formats: [around([
		"react_app_",
		"vite_",
		"next_public_",
		"nuxt_public_",
		"expo_public_"
	], /((?:REACT_APP|VITE|NEXT_PUBLIC|NUXT_PUBLIC|EXPO_PUBLIC)_(?:[A-Z0-9_]{0,40}_)?PASS(?:WORD|WD)?[ \t]{0,4}=[ \t]{0,4}["']?(?<hidden>[^\s"'`$<>#=/][^\s"'`<>#]{3,80}))/dg, {
		after: 160,
		textOnly: true
	})],
	severity: "high",
	opens: "sign in with it, and so can everybody who looks at the scripts of your page",
	rotate: "Change the password, and have your server sign in: no variable with this beginning stays secret.",
	docs: "https://create-react-app.dev/docs/adding-custom-environment-variables/",
	isPublic: (assignment) => isPlaceholder(textOf(assignment)) || /^(?:true|false|null|undefined|http)/.test(textOf(assignment)),
	guessable: true,
	sample: (random) => `REACT_APP_ADMIN_PASSWORD=${random.text(BASE62, 14)}`,
	examples: {
		bad: ["<token>"],
		good: [
			"REACT_APP_ADMIN_PASSWORD=$ADMIN_PASSWORD",
			"VITE_FORGOT_PASSWORD=/forgot-password",
			"VITE_SHOW_PASSWORD=true"
		]
	}
};

//#endregion
//#region src/facts/credentials/pulumi-token.ts
const pulumiToken = {
	id: "pulumi-token",
	name: "Pulumi access token",
	variable: "PULUMI_ACCESS_TOKEN",
	formats: [token(["pul-"], "pul-[0-9a-f]{40}", { after: 56 })],
	severity: "blocker",
	opens: "read the state of your infrastructure and apply changes to it",
	rotate: "Delete it at app.pulumi.com → Account settings → Access tokens.",
	docs: "https://www.pulumi.com/docs/pulumi-cloud/access-management/access-tokens/",
	sample: (random) => `pul-${random.text(HEX, 40)}`
};

//#endregion
//#region src/facts/credentials/putty-key.ts
const puttyKey = {
	id: "putty-key",
	name: "PuTTY private key",
	variable: "SSH_PRIVATE_KEY",
	formats: [around(["putty-user-key-file-"], /(PuTTY-User-Key-File-\d: [\w-]{1,40}\r?\nEncryption: [\w-]{1,20}\r?\n[^\n]{0,200}\n[\w+/=:\s-]{1,6000}?Private-Lines: \d{1,3}\r?\n[0-9A-Za-z+/=]{16,64}(?:\r?\n[0-9A-Za-z+/=]{1,64}){0,100}(?![0-9A-Za-z+/=:-]))/dg, { after: 14e3 })],
	severity: "blocker",
	opens: "sign in wherever the public half of this key is trusted",
	rotate: "Make a new pair with PuTTYgen, put its public half where the old one is trusted (`authorized_keys`), and remove the old one there.",
	docs: "https://the.earth.li/~sgtatham/putty/latest/htmldoc/AppendixC.html",
	about: (secret) => isLocked(secret) ? "A passphrase protects it, as well as that passphrase is." : void 0,
	severityOf: (secret) => isLocked(secret) ? "medium" : void 0,
	selfMade: true,
	sample(random) {
		const lines = (bytes) => random.bytes(bytes).toString("base64").replaceAll(/.{64}(?=.)/g, "$&\n");
		return [
			"PuTTY-User-Key-File-3: ssh-ed25519",
			"Encryption: none",
			"Comment: shop",
			"Public-Lines: 2",
			lines(51),
			"Private-Lines: 1",
			lines(36)
		].join("\n");
	},
	examples: {
		bad: ["<token>"],
		good: ["# PuTTY-User-Key-File-3: keep it in a secret"]
	}
};
const isLocked = (key) => !/\nEncryption: none\r?\n/.test(key);

//#endregion
//#region src/facts/credentials/pypi-token.ts
const HEADS = ["AgEIcHlwaS5vcmc", "AgENdGVzdC5weXBpLm9yZw"];
function endsInSignature(body) {
	const bytes = Buffer.from(body, "base64url");
	return bytes.length > 60 && bytes[0] === 2 && bytes[bytes.length - 34] === 6 && bytes[bytes.length - 33] === 32;
}
const pypiToken = {
	id: "pypi-token",
	name: "PyPI token",
	variable: "PYPI_TOKEN",
	formats: [token(["pypi-age"], `pypi-(?:${HEADS.join("|")})[\\w-]{50,1000}`, { after: 1100 })],
	severity: "blocker",
	opens: "upload new versions of your Python packages, which everybody who installs them then runs",
	rotate: "Remove it at pypi.org → Account settings → API tokens.",
	docs: "https://pypi.org/help/#apitoken",
	provenBy: "macaroon structure",
	prove: (secret) => proofOf(endsInSignature(secret.slice(5))),
	sample(random) {
		const location = Buffer.from("pypi.org");
		const id = Buffer.from(random.text("0123456789abcdef", 36));
		const head = [
			Buffer.from([
				2,
				1,
				location.length
			]),
			location,
			Buffer.from([2, id.length]),
			id,
			Buffer.from([0])
		];
		return `pypi-${Buffer.concat([
			...head,
			Buffer.from([
				0,
				6,
				32
			]),
			random.bytes(32)
		]).toString("base64url")}`;
	}
};

//#endregion
//#region src/facts/credentials/rails-secret.ts
const railsSecret = {
	id: "rails-secret",
	name: "Rails secret key",
	variable: "SECRET_KEY_BASE",
	formats: [assigned(["secret_key_base"], "(?:[0-9a-f]{128}|[0-9a-f]{64})"), assigned(["rails_master_key"], "[0-9a-f]{32}")],
	severity: "high",
	opens: "sign in to your app as anybody by forging cookies, or read its encrypted credentials",
	rotate: "Make a new one with `bin/rails secret` (for the master key: `bin/rails credentials:edit` with a new key), deploy it, and expect everybody to be signed out.",
	docs: "https://guides.rubyonrails.org/security.html#environmental-security",
	selfMade: true,
	sample: (random) => random.text(HEX, 128)
};

//#endregion
//#region src/facts/credentials/railway-token.ts
const railwayToken = {
	id: "railway-token",
	name: "Railway token",
	variable: "RAILWAY_TOKEN",
	formats: [assigned(["railway_token", "railway_api_token"], "[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}")],
	severity: "high",
	opens: "deploy to your services and read their variables",
	rotate: "Delete it at railway.com → Account (or Project) settings → Tokens.",
	docs: "https://docs.railway.com/reference/public-api",
	sample: (random) => [
		8,
		4,
		4,
		4,
		12
	].map((length) => random.text(HEX, length)).join("-")
};

//#endregion
//#region src/facts/credentials/rainforest-key.ts
const rainforestKey = {
	id: "rainforest-key",
	name: "Rainforest Pay API key",
	variable: "RAINFOREST_API_KEY",
	formats: [token(["apikey_", "sbx_apikey_"], "(?:sbx_)?apikey_[0-9a-f]{64}")],
	severity: "high",
	opens: "move money and read the payments and merchants of your platform",
	rotate: "Make a new key in the Rainforest platform portal and delete this one.",
	docs: "https://docs.rainforestpay.com/docs/api-keys",
	severityOf: (secret) => secret.startsWith("sbx_") ? "medium" : void 0,
	sample: (random) => `apikey_${random.text(HEX, 64)}`,
	sources: ["https://docs.rainforestpay.com/docs/api-keys"]
};

//#endregion
//#region src/facts/credentials/ramp-key.ts
const rampKey = {
	id: "ramp-key",
	name: "Ramp client credential",
	variable: "RAMP_CLIENT_SECRET",
	formats: [token(["ramp_sec_"], "ramp_sec_[0-9A-Za-z]{48}(?![\\w-])"), token(["ramp_id_"], "ramp_id_[0-9A-Za-z]{40}(?![\\w-])")],
	severity: "blocker",
	opens: "read the spending of your company and issue cards, with the scopes of the app",
	rotate: "Rotate the client secret at app.ramp.com → Settings → Ramp developer → your app → Show Client Secret. The id is public.",
	docs: "https://support.ramp.com/hc/en-us/articles/25329686691603-What-to-do-if-OAuth-credentials-are-leaked",
	severityOf: (secret) => secret.startsWith("ramp_id_") ? "low" : void 0,
	sample: (random) => `ramp_sec_${random.text(BASE62, 48)}`,
	sources: ["https://support.ramp.com/hc/en-us/articles/25329686691603-What-to-do-if-OAuth-credentials-are-leaked"]
};

//#endregion
//#region src/facts/credentials/rapidapi-key.ts
const rapidapiKey = {
	id: "rapidapi-key",
	name: "RapidAPI key",
	variable: "RAPIDAPI_KEY",
	formats: [assigned(["rapid_api"], "[\\w-]{50}")],
	severity: "high",
	opens: "call every API you subscribed to, on your bill",
	rotate: "Add a new key at rapidapi.com → My Apps → Authorization and delete this one.",
	docs: "https://docs.rapidapi.com/docs/keys-and-key-rotation",
	sample: (random) => `${random.text(HEX, 10)}msh${random.text(HEX, 15)}p1${random.text(HEX, 6)}jsn${random.text(HEX, 11)}`,
	sources: ["https://docs.rapidapi.com/docs/keys-and-key-rotation"]
};

//#endregion
//#region src/facts/credentials/readme-key.ts
const readmeKey = {
	id: "readme-key",
	name: "ReadMe API key",
	variable: "README_API_KEY",
	formats: [token(["rdme_"], "rdme_[0-9a-z]{70}")],
	severity: "blocker",
	opens: "change and delete the pages of your developer hub",
	rotate: "Delete it at dash.readme.com → your project → Configuration → API Keys.",
	docs: "https://docs.readme.com/main/docs/your-dashboard-and-profile",
	sample: (random) => `rdme_${random.text(BASE36, 70)}`,
	sources: ["https://docs.readme.com/main/docs/your-dashboard-and-profile"]
};

//#endregion
//#region src/facts/credentials/redirect-pizza-token.ts
const redirectPizzaToken = {
	id: "redirect-pizza-token",
	name: "redirect.pizza API token",
	variable: "REDIRECT_PIZZA_TOKEN",
	formats: [assigned(["redirect_pizza", "redirect.pizza"], "rpa_[0-9a-z]{30}")],
	severity: "high",
	opens: "send the visitors of your redirected domains wherever they like",
	rotate: "Replace it at redirect.pizza/api.",
	docs: "https://packagist.org/packages/enflow/redirect-pizza-php-sdk",
	sample: (random) => `rpa_${random.text(BASE36, 29)}7`,
	sources: ["https://packagist.org/packages/enflow/redirect-pizza-php-sdk"]
};

//#endregion
//#region src/facts/credentials/render-key.ts
const renderKey = {
	id: "render-key",
	name: "Render API key",
	variable: "RENDER_API_KEY",
	formats: [token(["rnd_"], "rnd_[0-9A-Za-z]{28,32}", { after: 48 })],
	severity: "blocker",
	opens: "deploy to your services and read their environment variables",
	rotate: "Revoke it at dashboard.render.com → Account settings → API keys.",
	docs: "https://render.com/docs/api#create-an-api-key",
	sample: (random) => `rnd_${random.text(BASE62, 28)}`
};

//#endregion
//#region src/facts/credentials/replicate-token.ts
const replicateToken = {
	id: "replicate-token",
	name: "Replicate API token",
	variable: "REPLICATE_API_TOKEN",
	formats: [token(["r8_"], "r8_[0-9A-Za-z]{37}")],
	severity: "blocker",
	opens: "run models on your bill",
	rotate: "Disable it at replicate.com → Account settings → API tokens.",
	docs: "https://replicate.com/docs/topics/security/api-tokens",
	sample: (random) => `r8_${random.text(BASE62, 37)}`
};

//#endregion
//#region src/facts/credentials/resend-key.ts
const resendKey = {
	id: "resend-key",
	name: "Resend API key",
	variable: "RESEND_API_KEY",
	formats: [token(["re_"], "re_[0-9A-Za-z]{8}_[0-9A-Za-z]{24}", { after: 48 })],
	severity: "blocker",
	opens: "send mail as your domain (phishing that passes SPF and DKIM)",
	rotate: "Delete it at resend.com → API Keys.",
	docs: "https://resend.com/docs/knowledge-base/how-to-handle-api-keys",
	verify: {
		who: "Resend",
		host: "api.resend.com",
		request: (secret) => ({
			path: "/domains",
			headers: bearer(secret)
		}),
		read({ status, json }) {
			if (status === 200 || textAt(json, "name") === "restricted_api_key") return active();
			return /^API key is invalid\.?$/.test(textAt(json, "message") ?? "") ? inactive : void 0;
		},
		sources: ["https://resend.com/docs/api-reference/errors", "https://resend.com/docs/api-reference/domains/list-domains"]
	},
	sample: (random) => `re_${random.text(BASE62, 8)}_${random.text(BASE62, 24)}`
};

//#endregion
//#region src/facts/credentials/rootly-key.ts
const rootlyKey = {
	id: "rootly-key",
	name: "Rootly API key",
	variable: "ROOTLY_API_KEY",
	formats: [token(["rootly_"], "rootly_[0-9a-f]{64}")],
	severity: "blocker",
	opens: "read and change your incidents, schedules and who is called",
	rotate: "Revoke it at Rootly → Organization Settings → API Keys.",
	docs: "https://docs.rootly.com/api-reference/api-keys/revoke-an-api-key",
	sample: (random) => `rootly_${random.text(HEX, 64)}`,
	sources: ["https://docs.rootly.com/api-reference/api-keys/revoke-an-api-key"]
};

//#endregion
//#region src/facts/credentials/rubygems-token.ts
const rubygemsToken = {
	id: "rubygems-token",
	name: "RubyGems API key",
	variable: "GEM_HOST_API_KEY",
	formats: [token(["rubygems_"], "rubygems_[0-9a-f]{48}")],
	severity: "blocker",
	opens: "push new versions of your gems, which everybody who installs them then runs",
	rotate: "Delete it at rubygems.org → Settings → API keys.",
	docs: "https://guides.rubygems.org/api-key-scopes/",
	sample: (random) => `rubygems_${random.text(HEX, 48)}`
};

//#endregion
//#region src/facts/credentials/runpod-key.ts
const runpodKey = {
	id: "runpod-key",
	name: "Runpod API key",
	variable: "RUNPOD_API_KEY",
	formats: [token(["rpa_"], "rpa_[0-9A-Z]{40}[0-9A-Za-z]{6}")],
	severity: "blocker",
	opens: "start machines on your bill, and call and delete your endpoints",
	rotate: "Disable, then delete it at console.runpod.io → Settings → API Keys.",
	docs: "https://docs.runpod.io/references/troubleshooting/leaked-api-keys",
	sample: (random) => `rpa_${random.text(BASE36.toUpperCase(), 40)}${random.text(BASE36, 6)}`,
	sources: ["https://docs.runpod.io/get-started/api-keys"]
};

//#endregion
//#region src/facts/credentials/salesforce-token.ts
const salesforceToken = {
	id: "salesforce-token",
	name: "Salesforce access token",
	variable: "SALESFORCE_ACCESS_TOKEN",
	formats: [token(["00d"], "00D[0-9A-Za-z]{12,15}![\\w.]{80,130}(?![\\w-])", { after: 160 }), assigned(["salesforce", "sf_access_token"], "00[0-9A-Za-z]{13,16}![\\w.-]{80,120}")],
	severity: "high",
	opens: "read and change the data of your Salesforce organization as the user who signed in",
	rotate: "Revoke it at `https://<your domain>.my.salesforce.com/services/oauth2/revoke`, or end the session at Setup → Session Management.",
	docs: "https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_revoke_token.htm&language=en_US&type=5",
	sample: (random) => `00D${random.text(BASE62, 12)}!AQ${random.text(BASE62, 94)}`,
	sources: ["https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_revoke_token.htm&language=en_US&type=5"]
};

//#endregion
//#region src/facts/credentials/samsara-token.ts
const samsaraToken = {
	id: "samsara-token",
	name: "Samsara API token",
	variable: "SAMSARA_API_TOKEN",
	formats: [token(["samsara_api_"], "samsara_api_[0-9A-Za-z]{30}(?![\\w-])")],
	severity: "blocker",
	opens: "follow your vehicles and drivers, and change the settings of your fleet",
	rotate: "Delete it at cloud.samsara.com → Settings → Developer → API Tokens.",
	docs: "https://developers.samsara.com/docs/authentication",
	sample: (random) => `samsara_api_${random.text(BASE62, 30)}`,
	sources: ["https://developers.samsara.com/docs/authentication"]
};

//#endregion
//#region src/facts/credentials/sauce-key.ts
const sauceKey = {
	id: "sauce-key",
	name: "Sauce Labs access key",
	variable: "SAUCE_ACCESS_KEY",
	formats: [assigned([
		"sauce_access_key",
		"sauce_key",
		"sauce_api_key",
		"sauce_labs_access_key",
		"sauce_labs_key"
	], "[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}")],
	severity: "high",
	opens: "run tests on your account, and see recordings of those you ran",
	rotate: "Regenerate it at app.saucelabs.com → Account → User settings → Access Key.",
	docs: "https://docs.saucelabs.com/basics/acct-team-mgmt/managing-user-info/",
	sample: (random) => [
		8,
		4,
		4,
		4,
		12
	].map((length) => random.text(HEX, length)).join("-")
};

//#endregion
//#region src/facts/credentials/scaleway-key.ts
const scalewayKey = {
	id: "scaleway-key",
	name: "Scaleway API key",
	variable: "SCW_SECRET_KEY",
	formats: [assigned([
		"scw_secret",
		"scw_token",
		"scaleway_secret",
		"scaleway_token",
		"scaleway_api_key"
	], "[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}"), token(["scw"], "SCW(?=[A-Z]{0,16}\\d)[0-9A-Z]{17}(?![\\w-])")],
	severity: "high",
	opens: "act in your Scaleway account with the rights of its user: servers, buckets, databases",
	rotate: "Delete it in the Scaleway console → IAM & API keys → API keys.",
	docs: "https://www.scaleway.com/en/docs/iam/how-to/manage-api-keys/",
	severityOf: (secret) => secret.startsWith("SCW") ? "low" : void 0,
	sample: (random) => [
		8,
		4,
		4,
		4,
		12
	].map((length) => random.text(HEX, length)).join("-"),
	examples: {
		bad: ["SCW_SECRET_KEY=<token>", "scaleway_secret = \"<token>\""],
		good: ["SCW_SECRET_KEY=$SCALEWAY_KEY", "SCW_ACCESS_KEY=SCWXXXXXXXXXXXXXXXXX"]
	},
	sources: ["https://www.scaleway.com/en/developers/api/iam/api-keys"]
};

//#endregion
//#region src/facts/credentials/scalingo-token.ts
const scalingoToken = {
	id: "scalingo-token",
	name: "Scalingo API token",
	variable: "SCALINGO_API_TOKEN",
	formats: [token(["tk-us-"], "tk-us-[\\w-]{48}(?![\\w-])")],
	severity: "blocker",
	opens: "deploy to your apps and read their environment, database URLs included",
	rotate: "Delete it at dashboard.scalingo.com → Account → Tokens. It does not expire by itself.",
	docs: "https://developers.scalingo.com/tokens",
	sample: (random) => `tk-us-${random.text(BASE62, 48)}`,
	sources: ["https://developers.scalingo.com/tokens"]
};

//#endregion
//#region src/facts/credentials/segment-token.ts
const segmentToken = {
	id: "segment-token",
	name: "Segment Public API token",
	variable: "SEGMENT_PUBLIC_API_TOKEN",
	formats: [token(["sgp_"], "sgp_[0-9A-Za-z]{64}")],
	severity: "blocker",
	opens: "change the sources and destinations of your Segment workspace, and read where customer data flows",
	rotate: "Remove it at app.segment.com → Settings → Workspace settings → Access Management → Tokens.",
	docs: "https://www.twilio.com/docs/segment/api/public-api",
	sample: (random) => `sgp_${random.text(BASE62, 64)}`,
	sources: ["https://docs.gitlab.com/user/application_security/dast/browser/checks/798.169/"]
};

//#endregion
//#region src/facts/credentials/sendbird-token.ts
const sendbirdToken = {
	id: "sendbird-token",
	name: "Sendbird API token",
	variable: "SENDBIRD_API_TOKEN",
	formats: [assigned(["sendbird"], "[0-9a-f]{40}"), assigned(["sendbird"], "[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}")],
	severity: "high",
	opens: "read every chat of your Sendbird application, write in the name of any user, and delete users and channels",
	rotate: "Issue a new one at dashboard.sendbird.com → Settings → Application → General → API tokens and delete this one. The application id needs no change.",
	docs: "https://docs.sendbird.com/docs/security/documentation/app/sendbird-api-token-security-guide",
	severityOf: (secret) => secret.includes("-") ? "low" : void 0,
	sample: (random) => random.text(HEX, 40)
};

//#endregion
//#region src/facts/credentials/sendgrid-key.ts
const sendgridKey = {
	id: "sendgrid-key",
	name: "SendGrid API key",
	variable: "SENDGRID_API_KEY",
	formats: [token(["sg."], "SG\\.(?:[\\w=-]{16,24}\\.[\\w=-]{38,45}(?![\\w=-])|[\\w=.-]{66}(?![\\w=.-]))", { after: 80 })],
	severity: "blocker",
	opens: "send mail as your domain (phishing that passes SPF and DKIM) and read your contacts",
	rotate: "Delete it at app.sendgrid.com → Settings → API Keys.",
	docs: "https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys",
	verify: {
		who: "SendGrid",
		host: "api.sendgrid.com",
		request: (secret) => ({
			path: "/v3/scopes",
			headers: bearer(secret)
		}),
		read: ({ status }) => {
			if (status === 401) return {
				state: "unknown",
				why: "does not take it; its region EU, which was not asked, may"
			};
			return status === 200 ? active() : void 0;
		},
		sources: ["https://www.twilio.com/docs/sendgrid/api-reference/api-key-permissions/retrieve-a-list-of-scopes-for-which-this-user-has-access"]
	},
	sample: (random) => `SG.${random.text(BASE64URL, 22)}.${random.text(BASE64URL, 43)}`
};

//#endregion
//#region src/facts/credentials/sentry-token.ts
const sentryToken = {
	id: "sentry-token",
	name: "Sentry auth token",
	variable: "SENTRY_AUTH_TOKEN",
	formats: [
		token(["sntrys_"], "sntrys_eyJ[0-9A-Za-z+/]{40,400}={0,2}_[0-9A-Za-z+/]{43}(?![0-9A-Za-z+/])", { after: 480 }),
		token(["sntryu_"], "sntryu_[0-9a-f]{64}"),
		assigned(["sentry"], "[0-9a-f]{64}")
	],
	severity: "blocker",
	opens: "read your error reports (with what users sent) and your releases and source maps",
	rotate: "Revoke it at sentry.io → Settings → Developer settings → Organization tokens (or Account → Personal tokens).",
	docs: "https://docs.sentry.io/account/auth-tokens/",
	provenBy: "JSON inside",
	prove: (secret) => secret.startsWith("sntrys_") ? proofOf(decodeJson(secret.split("_")[1] ?? "")?.iat !== void 0) : "plausible",
	sample(random) {
		return `sntrys_${Buffer.from(JSON.stringify({
			iat: 1700000000.5,
			url: "https://sentry.io",
			region_url: "https://us.sentry.io",
			org: "shop"
		})).toString("base64")}_${random.text(BASE62, 43)}`;
	}
};

//#endregion
//#region src/facts/credentials/settlemint-token.ts
const settlemintToken = {
	id: "settlemint-token",
	name: "SettleMint access token",
	variable: "SETTLEMINT_ACCESS_TOKEN",
	formats: [token([
		"sm_aat_",
		"sm_pat_",
		"sm_sat_"
	], "sm_[aps]at_[0-9A-Za-z]{16}")],
	severity: "blocker",
	opens: "use and change the blockchain nodes and services of your SettleMint applications",
	rotate: "Delete it at console.settlemint.com, in your profile → Personal access tokens or in the application → Access tokens.",
	docs: "https://github.com/settlemint/docs/pull/85",
	sample: (random) => `sm_pat_${random.text(BASE62, 16)}`
};

//#endregion
//#region src/facts/credentials/sftp-config-password.ts
const passwordOf$2 = (text) => /"([^"]*)$/.exec(text)?.[1] ?? "";
const sftpConfigPassword = {
	id: "sftp-config-password",
	name: "Password in upload settings",
	variable: "SFTP_PASSWORD",
	formats: [around([
		"\"sftp\"",
		"\"ftp\"",
		"\"ftps\""
	], /"(?:protocol|type|transport)"\s{0,4}:\s{0,4}"(?:sftp|ftps?)"[^}]{0,600}?("(?:password|pass|passphrase)"\s{0,4}:\s{0,4}"(?<hidden>[^"\n]{1,120}))"/dg, {
		before: 24,
		after: 780,
		textOnly: true
	})],
	severity: "high",
	opens: "sign in to that server as this user, and change the files it serves",
	rotate: "Change the password on that server, use a key instead, and keep this file out of the repository.",
	docs: "https://github.com/Natizyskunk/vscode-sftp#configuration",
	isPublic: (text) => isPlaceholder(passwordOf$2(text)) || /^(?:|pass(?:word)?|secret)$/i.test(passwordOf$2(text)),
	guessable: true,
	sample: (random) => `"password": "${random.text(BASE62, 24)}`,
	examples: {
		bad: ["{ \"protocol\": \"sftp\", \"host\": \"shop.internal\", \"username\": \"deploy\", <token>\" }"],
		good: ["{ \"protocol\": \"sftp\", \"host\": \"shop.internal\", \"password\": \"\" }", "{ \"type\": \"ftp\", \"password\": \"password\" }"]
	}
};

//#endregion
//#region src/facts/credentials/shippo-token.ts
const shippoToken = {
	id: "shippo-token",
	name: "Shippo API token",
	variable: "SHIPPO_API_TOKEN",
	formats: [token(["shippo_live_", "shippo_test_"], "shippo_(?:live|test)_[0-9a-f]{40}")],
	severity: "blocker",
	opens: "buy shipping labels on your bill, and read the addresses of your customers",
	rotate: "Delete it at portal.goshippo.com → API Configuration → Developer keys, and create a new one.",
	docs: "https://docs.goshippo.com/guides/authentication",
	severityOf: (secret) => secret.startsWith("shippo_test_") ? "medium" : void 0,
	sample: (random) => `shippo_live_${random.text(HEX, 40)}`
};

//#endregion
//#region src/facts/credentials/shopify-token.ts
const shopifyToken = {
	id: "shopify-token",
	name: "Shopify access token",
	variable: "SHOPIFY_ACCESS_TOKEN",
	formats: [token([
		"shpat_",
		"shpca_",
		"shppa_",
		"shpss_",
		"shpua_"
	], "shp(?:at|ca|pa|ss|ua)_[0-9A-Za-z]{32,38}")],
	severity: "blocker",
	opens: "read the customers and orders of the shop and change its products and prices",
	rotate: "Uninstall or rotate it in the Shopify admin → Settings → Apps → Develop apps → API credentials.",
	docs: "https://shopify.dev/docs/apps/build/authentication-authorization/client-secrets/rotate-revoke-client-credentials",
	sample: (random) => `shpat_${random.text(HEX, 32)}`
};

//#endregion
//#region src/facts/credentials/sidekiq-credentials.ts
const sidekiqCredentials = {
	id: "sidekiq-credentials",
	name: "Sidekiq Pro or Enterprise credentials",
	variable: "BUNDLE_ENTERPRISE__CONTRIBSYS__COM",
	formats: [around(["contribsys.com "], /((?:gems|enterprise)\.contribsys\.com (?<hidden>[0-9a-f]{8}:[0-9a-f]{8}))(?![0-9A-Za-z])/dg, {
		before: 12,
		after: 40,
		textOnly: true
	}), assigned(["contribsys"], "[0-9a-f]{8}:[0-9a-f]{8}")],
	severity: "high",
	opens: "download the paid gems with your licence",
	rotate: "Write to support@contribsys.com for new credentials, and set them with `bundle config`.",
	docs: "https://sidekiq.org/wiki/Comm-Installation",
	sample: (random) => `enterprise.contribsys.com ${random.text(HEX, 8)}:${random.text(HEX, 8)}`,
	examples: {
		bad: ["bundle config --local <token>"],
		good: ["bundle config --local enterprise.contribsys.com \"$SIDEKIQ_CREDENTIALS\""]
	}
};

//#endregion
//#region src/facts/credentials/slack-token.ts
const slackToken = {
	id: "slack-token",
	name: "Slack token",
	variable: "SLACK_BOT_TOKEN",
	formats: [
		token([
			"xoxb-",
			"xoxp-",
			"xoxa-",
			"xoxr-",
			"xoxo-",
			"xoxs-",
			"xoxc-",
			"xoxe-"
		], "xox[abceoprs]-(?:\\d{1,4}-)?(?:\\d{6,16}-){1,4}[0-9A-Za-z]{8,72}(?![\\w-])"),
		token(["xoxe.xox"], "xoxe\\.xox[bp]-\\d-[0-9A-Za-z]{100,250}", { after: 300 }),
		token(["xoxe-"], "xoxe-\\d-[0-9A-Za-z]{100,250}", { after: 300 }),
		token(["xoxr-", "xoxa-"], "xox[ar]-(?:\\d-)?[0-9A-Za-z]{8,60}(?![\\w-])"),
		token(["xapp-"], "xapp-\\d-[0-9A-Z]{6,14}-\\d{8,16}-[0-9a-z]{40,80}"),
		token(["xoxd-"], "xoxd-[0-9A-Za-z%/+]{60,400}={0,2}", { after: 420 })
	],
	severity: "blocker",
	opens: "read and write messages in your Slack workspace with everything this token was granted",
	rotate: "Revoke it with `auth.revoke`, or reinstall the app at api.slack.com/apps → OAuth & Permissions.",
	docs: "https://docs.slack.dev/authentication/best-practices-for-security",
	verify: {
		who: "Slack",
		host: "slack.com",
		request: (secret) => /^(?:xox[bp]-|xoxe\.xox[bp]-)/.test(secret) ? {
			method: "POST",
			path: "/api/auth.test",
			headers: bearer(secret)
		} : void 0,
		read({ json }) {
			if (valueAt(json, "ok") === true) return active(json, "team");
			return [
				"account_inactive",
				"token_expired",
				"token_revoked"
			].includes(textAt(json, "error") ?? "") ? inactive : void 0;
		},
		sources: ["https://docs.slack.dev/reference/methods/auth.test"]
	},
	sample: (random) => `xoxb-${random.text(DIGITS, 12)}-${random.text(DIGITS, 13)}-${random.text(BASE62, 24)}`
};

//#endregion
//#region src/facts/credentials/slack-webhook.ts
const slackWebhook = {
	id: "slack-webhook",
	name: "Slack webhook URL",
	variable: "SLACK_WEBHOOK_URL",
	formats: [around(["hooks.slack.com/"], /(hooks\.slack\.com\/(?:services|workflows|triggers)\/[0-9A-Za-z_+/-]{36,70})(?![0-9A-Za-z_+/-])/dg)],
	severity: "high",
	opens: "post into your Slack channel in your app's name: a link to a fake sign-in page looks real there",
	rotate: "Remove it at api.slack.com/apps → Incoming Webhooks, and add a new one.",
	docs: "https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks",
	sample: (random) => `hooks.slack.com/services/T${random.text(BASE36.toUpperCase(), 10)}/B${random.text(BASE36.toUpperCase(), 10)}/${random.text(BASE62, 24)}`,
	examples: {
		bad: ["const hook = \"https://<token>\";"],
		good: ["const hook = process.env.SLACK_WEBHOOK_URL;", "# https://hooks.slack.com/services/T…/B…/…"]
	}
};

//#endregion
//#region src/facts/credentials/snowflake-token.ts
const snowflakeToken = {
	id: "snowflake-token",
	name: "Snowflake programmatic access token",
	variable: "SNOWFLAKE_TOKEN",
	formats: [assigned([
		"snowflake_token",
		"snowflake_pat",
		"snowflake_access"
	], "[\\w-]{100,140}")],
	severity: "high",
	opens: "query and change the data that its role reaches in your Snowflake account",
	rotate: "Remove it with `ALTER USER … REMOVE PROGRAMMATIC ACCESS TOKEN …`, or in Snowsight → Governance & security → Users & roles.",
	docs: "https://docs.snowflake.com/en/user-guide/programmatic-access-tokens",
	sample: (random) => random.text(BASE64URL, 120)
};

//#endregion
//#region src/facts/credentials/snyk-token.ts
const snykToken = {
	id: "snyk-token",
	name: "Snyk token",
	variable: "SNYK_TOKEN",
	formats: [token(["snyk_"], "snyk_(?:uat|sat|pat)\\.[0-9a-f]{8}\\.[\\w.-]{40,200}(?![\\w-])"), assigned(["snyk"], "[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}")],
	severity: "high",
	opens: "read the list of your known vulnerabilities",
	rotate: "Revoke it at app.snyk.io → Account settings.",
	docs: "https://docs.snyk.io/snyk-api/authentication-for-api",
	sample: (random) => `snyk_uat.${random.text(HEX, 8)}.${random.text(BASE62, 60)}`
};

//#endregion
//#region src/facts/credentials/softlayer-key.ts
const softlayerKey = {
	id: "softlayer-key",
	name: "IBM Cloud classic infrastructure (SoftLayer) API key",
	variable: "SL_API_KEY",
	formats: [assigned(["softlayer", "sl_api_key"], "[0-9a-f]{64}"), around(["api.softlayer.com"], /api\.softlayer\.com\/soap\/v3(?:\.1)?\/([0-9a-f]{64})(?![0-9A-Za-z])/dg)],
	severity: "high",
	opens: "order and cancel servers in your IBM Cloud account, and read their passwords",
	rotate: "Delete it in the IBM Cloud console → Manage → Access (IAM) → API keys → Classic infrastructure API keys, and create a new one.",
	docs: "https://cloud.ibm.com/docs/iam?topic=iam-classic_keys",
	sample: (random) => random.text(HEX, 64)
};

//#endregion
//#region src/facts/credentials/sonar-token.ts
const sonarToken = {
	id: "sonar-token",
	name: "Sonar token",
	variable: "SONAR_TOKEN",
	formats: [token([
		"squ_",
		"sqp_",
		"sqa_"
	], "sq[upa]_[0-9a-f]{40}", { after: 56 }), assigned([
		"sonar_token",
		"sonar_login",
		"sonarqube",
		"sonar",
		"dsonar"
	], "[0-9a-f]{40}")],
	severity: "high",
	opens: "read your source code and its known weaknesses",
	rotate: "Revoke it in SonarQube → My account → Security.",
	docs: "https://docs.sonarsource.com/sonarqube-server/user-guide/managing-tokens",
	sample: (random) => `sqp_${random.text(HEX, 40)}`
};

//#endregion
//#region src/facts/credentials/sourcegraph-token.ts
const sourcegraphToken = {
	id: "sourcegraph-token",
	name: "Sourcegraph access token",
	variable: "SRC_ACCESS_TOKEN",
	formats: [token(["sgp_"], "sgp_(?:(?:[0-9a-fA-F]{16}|local)_)?[0-9a-fA-F]{40}"), assigned([
		"src_access_token",
		"sourcegraph_token",
		"sourcegraph_access"
	], "[0-9a-f]{40}")],
	severity: "blocker",
	opens: "read all code that you can read on Sourcegraph, private repositories included",
	rotate: "Delete it in Sourcegraph → Settings → Access tokens.",
	docs: "https://sourcegraph.com/docs/cli/how-tos/revoking_an_access_token",
	severityOf: (secret) => secret.startsWith("sgp_") ? void 0 : "high",
	sample: (random) => `sgp_${random.text(HEX, 16)}_${random.text(HEX, 40)}`
};

//#endregion
//#region src/facts/credentials/square-token.ts
const squareToken = {
	id: "square-token",
	name: "Square access token",
	variable: "SQUARE_ACCESS_TOKEN",
	formats: [
		token(["sq0atp-", "sq0csp-"], "sq0(?:atp-[\\w-]{22,60}|csp-[\\w-]{43})(?![\\w-])"),
		token(["eaaa"], "EAAA[\\w-]{60}(?![\\w-])"),
		assigned(["square"], "EAAA[\\w-]{22,59}")
	],
	severity: "blocker",
	opens: "take payments, issue refunds and read the customers of your Square account",
	rotate: "Replace it at developer.squareup.com → your application → Credentials.",
	docs: "https://developer.squareup.com/docs/build-basics/access-tokens",
	sample: (random) => `EAAA${random.text(BASE64URL, 60)}`
};

//#endregion
//#region src/facts/credentials/squarespace-key.ts
const squarespaceKey = {
	id: "squarespace-key",
	name: "Squarespace API key",
	variable: "SQUARESPACE_API_KEY",
	formats: [assigned(["squarespace"], "[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}")],
	severity: "high",
	opens: "read the orders and customers of your shop, and change its products and stock",
	rotate: "Delete it in Squarespace → Settings → Developer tools → Developer API keys, and create a new one.",
	docs: "https://developers.squarespace.com/commerce-apis/authentication-and-permissions",
	sample: (random) => `${random.text(HEX, 8)}-${random.text(HEX, 4)}-${random.text(HEX, 4)}-${random.text(HEX, 4)}-${random.text(HEX, 12)}`
};

//#endregion
//#region src/facts/credentials/sslmate-key.ts
const sslmateKey = {
	id: "sslmate-key",
	name: "SSLMate API key",
	variable: "SSLMATE_API_KEY",
	formats: [assigned(["sslmate"], "(?:[0-9A-Za-z]{36}|\\d{1,9}_[0-9A-Za-z]{20})")],
	severity: "high",
	opens: "order, reissue and revoke TLS certificates of your domains on your bill",
	rotate: "Replace it at sslmate.com/account/api_credentials; where that offers no way, ask their support.",
	docs: "https://sslmate.com/help/reference/apiv2",
	sample: (random) => `${random.text(DIGITS, 3)}_${random.text(BASE62, 20)}`,
	sources: ["https://sslmate.com/help/reference/sslmate-agent.conf"]
};

//#endregion
//#region src/facts/credentials/stability-key.ts
const stabilityKey = {
	id: "stability-key",
	name: "Stability AI API key",
	variable: "STABILITY_API_KEY",
	formats: [assigned(["stability", "dreamstudio"], "sk-[0-9A-Za-z]{48}")],
	severity: "high",
	opens: "make images on your bill until the credits are gone",
	rotate: "Create a new key at platform.stability.ai → Account → API keys, then delete this one.",
	docs: "https://platform.stability.ai/docs/getting-started/authentication",
	sample: (random) => `sk-${random.text(BASE62, 48)}`
};

//#endregion
//#region src/facts/credentials/stackhawk-key.ts
const stackhawkKey = {
	id: "stackhawk-key",
	name: "StackHawk API key",
	variable: "HAWK_API_KEY",
	formats: [token(["hawk."], "hawk\\.[0-9A-Za-z]{20}\\.[0-9A-Za-z]{20}")],
	severity: "blocker",
	opens: "read the weaknesses that StackHawk found in your applications, and change scans",
	rotate: "Delete it at app.stackhawk.com → Settings → API Keys.",
	docs: "https://docs.stackhawk.com/integrations/ci-cd/github-actions/",
	sample: (random) => `hawk.${random.text(BASE62, 20)}.${random.text(BASE62, 20)}`,
	sources: ["https://github.com/kaakaww/scan-configuration"]
};

//#endregion
//#region src/facts/credentials/stripe-key.ts
const DOCUMENTED = /^sk_test_(?:4eC39HqLyjWDarjtT1zdp7dc|BQokikJOvBiI2HlWgH4olfQ2|tR3PYbcVNZZ796tH88S4VQ2u)/;
const STRIPES_OWN = /^[sr]k_(?:live|test)_(?:51[0-9A-Za-z]{90,}|[0-9A-Za-z]{24})$/;
const stripeKey = {
	id: "stripe-key",
	name: "Stripe secret key",
	variable: "STRIPE_SECRET_KEY",
	formats: [token([
		"sk_live_",
		"sk_test_",
		"rk_live_",
		"rk_test_",
		"sk_prod_",
		"rk_prod_"
	], "[sr]k_(?:live|test|prod)_[0-9A-Za-z]{10,247}", { after: 270 })],
	severity: "blocker",
	opens: "charge and refund cards, change prices and read every customer and payment",
	rotate: "Roll it in the Stripe dashboard → Developers → API keys (Clerk keys: dashboard.clerk.com → API keys), and look through the request logs.",
	docs: "https://docs.stripe.com/keys#rolling-keys",
	isPublic: (secret) => DOCUMENTED.test(secret),
	severityOf: (secret) => /^.k_test_/.test(secret) ? "high" : void 0,
	verify: {
		who: "Stripe",
		host: "api.stripe.com",
		request: (secret) => STRIPES_OWN.test(secret) ? {
			path: "/v1/balance",
			headers: bearer(secret)
		} : void 0,
		read({ status }) {
			if (status === 200 || status === 403) return active();
			return status === 401 ? inactive : void 0;
		},
		sources: ["https://docs.stripe.com/api/errors", "https://docs.stripe.com/api/balance/balance_retrieve"]
	},
	sample: (random) => `sk_live_51${random.text(BASE62, 97)}`
};

//#endregion
//#region src/facts/credentials/stripe-webhook-secret.ts
const stripeWebhookSecret = {
	id: "stripe-webhook-secret",
	name: "Webhook signing secret",
	variable: "STRIPE_WEBHOOK_SECRET",
	formats: [token(["whsec_"], "whsec_[0-9A-Za-z+/]{32,64}={0,2}")],
	severity: "blocker",
	opens: "send your app events that look genuine: payments that nobody made, accounts that nobody opened",
	rotate: "Roll it in the Stripe dashboard → Developers → Webhooks → the endpoint → Signing secret (other senders have it where the endpoint is set up).",
	docs: "https://docs.stripe.com/webhooks#roll-endpoint-secrets",
	sample: (random) => `whsec_${random.text(BASE62, 32)}`
};

//#endregion
//#region src/facts/credentials/sumologic-key.ts
const NAMES$1 = [
	"sumologic",
	"sumo_logic",
	"sumo_access",
	"sumo_token",
	"sumo_api",
	"sumo_key",
	"sumo_secret"
];
const sumologicKey = {
	id: "sumologic-key",
	name: "Sumo Logic access key",
	variable: "SUMOLOGIC_ACCESSKEY",
	formats: [assigned(NAMES$1, "(?=[0-9a-f]{0,63}[A-Zg-z])[0-9A-Za-z]{64}"), assigned(NAMES$1, "su[0-9A-Za-z]{12}")],
	severity: "high",
	opens: "search your logs and change collectors and dashboards in Sumo Logic",
	rotate: "Deactivate, then delete it in Sumo Logic → Administration → Security → Access Keys (your own: Preferences → Personal Access Keys).",
	docs: "https://www.sumologic.com/help/docs/manage/security/access-keys/",
	severityOf: (secret) => secret.length === 14 ? "low" : void 0,
	companion: {
		name: "access key",
		pattern: /(?<![0-9A-Za-z])([0-9A-Za-z]{64})(?![0-9A-Za-z])/dg,
		reach: 200,
		accept: (value) => /[A-Zg-z]/.test(value)
	},
	sample: (random) => random.text(BASE62, 64)
};

//#endregion
//#region src/facts/credentials/supabase-key.ts
const claimsOf = (secret) => parseJwt(secret)?.claims ?? {};
const supabaseKey = {
	id: "supabase-key",
	name: "Supabase secret key",
	variable: "SUPABASE_SERVICE_ROLE_KEY",
	formats: [
		token(["sb_secret_"], "sb_secret_[\\w-]{31}(?![\\w-])"),
		token(["sbp_"], "sbp_(?:v0_)?[0-9a-z]{40}"),
		token(["eyj"], "eyJ[\\w-]{10,120}\\.eyJ[\\w-]{0,40}(?:Imlzcy[\\w-]{0,4}zdXBhYmFzZ|InN1cGFiYXNl|iOiJzdXBhYmFzZ|6InN1cGFiYXNl|J1c3VwYWJhc2|c3VwYWJhc2)[\\w-]{10,400}\\.[\\w-]{20,100}(?![\\w-])", { after: 800 })
	],
	severity: "blocker",
	opens: "read and change every row of every table, whatever your row level security says",
	rotate: "Delete it at supabase.com → Project settings → API keys (legacy JWT keys: disable them there and use secret keys). Access tokens: Account → Access Tokens.",
	docs: "https://supabase.com/docs/guides/api/api-keys",
	provenBy: "JSON Web Token",
	prove: (secret) => secret.startsWith("eyJ") ? proofOf(claimsOf(secret).role === "service_role") : "plausible",
	isPublic: (secret) => claimsOf(secret).role === "anon" || claimsOf(secret).iss === "supabase-demo",
	verify: {
		who: "Supabase",
		host: "api.supabase.com",
		request: (secret) => secret.startsWith("sbp_") ? {
			path: "/v1/projects",
			headers: bearer(secret)
		} : void 0,
		read: byStatus(),
		sources: ["https://supabase.com/docs/reference/api/introduction"]
	},
	sample: (random) => `sb_secret_${random.text(BASE64URL, 22)}_${random.text(HEX, 8)}`,
	examples: {
		bad: ["SUPABASE_SERVICE_ROLE_KEY=<token>", "createClient(url, \"<token>\")"],
		good: ["createClient(url, process.env.SUPABASE_SERVICE_ROLE_KEY)"]
	}
};

//#endregion
//#region src/facts/credentials/tableau-token.ts
const tableauToken = {
	id: "tableau-token",
	name: "Tableau personal access token",
	variable: "TABLEAU_PAT_SECRET",
	formats: [around(["==:"], /(?<![0-9A-Za-z+/])([0-9A-Za-z+/]{22}==:[0-9A-Za-z]{32})(?![0-9A-Za-z])/dg, {
		before: 24,
		after: 40
	})],
	severity: "high",
	opens: "sign in to Tableau as you: read the data behind your workbooks and change them",
	rotate: "Revoke it in Tableau → My Account Settings → Personal Access Tokens.",
	docs: "https://help.tableau.com/current/api/rest_api/en-us/REST/rest_api_concepts_auth.htm",
	sample: (random) => `${random.bytes(16).toString("base64")}:${random.text(BASE62, 32)}`
};

//#endregion
//#region src/facts/credentials/tailscale-key.ts
const tailscaleKey = {
	id: "tailscale-key",
	name: "Tailscale key",
	variable: "TS_AUTHKEY",
	formats: [token(["tskey-"], "tskey-(?:api|auth|client|scim|webhook)-[0-9A-Za-z]{10,20}-[0-9A-Za-z]{18,40}")],
	severity: "blocker",
	opens: "join your private network, or (API keys) change who may",
	rotate: "Revoke it at login.tailscale.com → Settings → Keys.",
	docs: "https://tailscale.com/docs/reference/key-secret-management",
	sample: (random) => `tskey-auth-${random.text(BASE62, 16)}-${random.text(BASE62, 32)}`
};

//#endregion
//#region src/facts/credentials/tavily-key.ts
const tavilyKey = {
	id: "tavily-key",
	name: "Tavily API key",
	variable: "TAVILY_API_KEY",
	formats: [token(["tvly-"], "tvly-(?:(?:dev|prod)-)?[0-9A-Za-z]{32}(?![\\w-])")],
	severity: "blocker",
	opens: "search on your bill until your quota is gone",
	rotate: "Delete it at app.tavily.com → API Keys, and create a new one.",
	docs: "https://docs.tavily.com/documentation/best-practices/api-key-management",
	sample: (random) => `tvly-${random.text(BASE62, 32)}`
};

//#endregion
//#region src/facts/credentials/teamcity-token.ts
const encode = (text) => Buffer.from(text).toString("base64");
const HEADER = encode("{\"typ\": \"TCV2\"}");
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;
const teamcityToken = {
	id: "teamcity-token",
	name: "TeamCity access token",
	variable: "TEAMCITY_TOKEN",
	formats: [token([HEADER.toLowerCase()], `${HEADER}\\.[\\w-]{36}\\.[\\w-]{48}(?![\\w-])`)],
	severity: "blocker",
	opens: "start and change builds as you, and read the settings and logs of your projects",
	rotate: "Delete it in TeamCity → Your profile → Access Tokens.",
	docs: "https://www.jetbrains.com/help/teamcity/managing-your-user-account.html",
	provenBy: "UUID inside",
	prove: (secret) => proofOf(UUID.test(Buffer.from(secret.slice(-48), "base64").toString("latin1"))),
	sample(random) {
		const uuid = [
			8,
			4,
			4,
			4,
			12
		].map((length) => random.text(HEX, length)).join("-");
		return `${HEADER}.${encode(`TCV-${random.text(BASE62, 23)}`)}.${encode(uuid)}`;
	}
};

//#endregion
//#region src/facts/credentials/teams-webhook.ts
const teamsWebhook = {
	id: "teams-webhook",
	name: "Microsoft Teams webhook URL",
	variable: "TEAMS_WEBHOOK_URL",
	formats: [around([".webhook.office.com/"], /([0-9a-z-]{1,40}\.webhook\.office\.com\/webhookb2\/[0-9a-z-]{36}@[0-9a-z-]{36}\/IncomingWebhook\/[0-9a-z]{32}\/[0-9a-z-]{36}(?:\/[\w-]{20,80})?)/dg, {
		before: 48,
		after: 320
	}), around(["outlook.office.com/webhook/", "outlook.office365.com/webhook/"], /(outlook\.office(?:365)?\.com\/webhook\/[0-9a-f-]{36}(?:@|%40)[0-9a-f-]{36}\/IncomingWebhook\/[0-9a-f]{32}\/[0-9a-f-]{36})/dg, { after: 220 })],
	severity: "high",
	opens: "post into your Teams channel in your app's name",
	rotate: "Remove the connector in Teams → channel → Manage channel → Connectors.",
	docs: "https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook",
	sample(random) {
		const uuid = () => [
			8,
			4,
			4,
			4,
			12
		].map((length) => random.text(HEX, length)).join("-");
		return `shop.webhook.office.com/webhookb2/${uuid()}@${uuid()}/IncomingWebhook/${random.text(HEX, 32)}/${uuid()}`;
	},
	examples: {
		bad: ["url: https://<token>"],
		good: ["url: $TEAMS_WEBHOOK_URL"]
	}
};

//#endregion
//#region src/facts/credentials/telegram-bot-token.ts
const telegramBotToken = {
	id: "telegram-bot-token",
	name: "Telegram bot token",
	variable: "TELEGRAM_BOT_TOKEN",
	formats: [
		around([":aa"], /(?<![\w.:/+-]|\d,)(?:bot)?(\d{8,16}:AA[\w-]{32,33})(?![\w-])/dg, {
			before: 24,
			after: 48
		}),
		around(["telegr"], /(?:[Tt]ele?gr|TELEGR)[^\n]{0,60}?\n?[^\n]{0,40}?(?<![\w-])(\d{5,16}:A[\w-]{34})(?![\w-])/dg, {
			after: 150,
			textOnly: true
		}),
		around(["api.telegram.org/bot"], /api\.telegram\.org\/bot(\d{5,16}:[\w-]{30,40})(?![\w-])/dg, { after: 90 })
	],
	severity: "blocker",
	opens: "read what people write to your bot and answer in its name",
	rotate: "Send `/revoke` to @BotFather.",
	docs: "https://core.telegram.org/bots/features#botfather",
	isPublic: (secret) => /^(?:123456|110201543):/.test(secret) || /ABC-DEF1234ghIkl/.test(secret),
	verify: {
		who: "Telegram",
		host: "api.telegram.org",
		request: (secret) => ({ path: `/bot${secret}/getMe` }),
		read({ status, json }) {
			if (status === 401) return inactive;
			return status === 200 && valueAt(json, "ok") === true ? active(json, "result", "username") : void 0;
		},
		sources: ["https://core.telegram.org/bots/api#getme", "https://core.telegram.org/bots/api#making-requests"]
	},
	sample: (random) => `${random.text("123456789", 10)}:AA${random.text(BASE64URL, 32)}${random.text(DIGITS, 1)}`
};

//#endregion
//#region src/facts/credentials/telnyx-key.ts
const telnyxKey = {
	id: "telnyx-key",
	name: "Telnyx API key",
	variable: "TELNYX_API_KEY",
	formats: [token(["key0"], "KEY0[0-9A-F]{31}_[0-9A-Za-z]{22}")],
	severity: "blocker",
	opens: "send messages and place calls on your bill, and order numbers",
	rotate: "Delete it at portal.telnyx.com → Account settings → API Keys.",
	docs: "https://developers.telnyx.com/development/api-fundamentals/create-api-keys",
	sample: (random) => `KEY0${random.text(HEX, 31).toUpperCase()}_${random.text(BASE62, 22)}`
};

//#endregion
//#region src/facts/credentials/terraform-password.ts
const DATABASES = [
	"aws_db_instance",
	"aws_rds_cluster",
	"aws_docdb_cluster",
	"aws_redshift_cluster",
	"google_sql_user",
	"mysql_user",
	"postgresql_role"
];
const passwordOf$1 = (text) => text.replace(/^[^"]*"/, "");
const terraformPassword = {
	id: "terraform-password",
	name: "Database password in Terraform",
	variable: "TF_VAR_db_password",
	formats: [around(["administrator_login_password", "master_password"], /(?<!\w)((?:administrator_login_password|master_password)[ \t]{0,40}=[ \t]{0,4}"(?<hidden>[^"$\s]{4,128}))"/dg, {
		before: 0,
		after: 220,
		textOnly: true
	}), around(DATABASES.map((name) => `"${name}"`), new RegExp(`"(?:${DATABASES.join("|")})"(?:[^\\n]|\\n(?!\\})){0,1500}?\\n[ \\t]{1,8}(password[ \\t]{0,40}=[ \\t]{0,4}"(?<hidden>[^"$\\s]{4,128}))"`, "dg"), {
		after: 1800,
		textOnly: true
	})],
	severity: "high",
	opens: "sign in to the database as its administrator, where the network lets them",
	rotate: "Change the password of the database, and let the provider manage it (`manage_master_user_password` at AWS) or pass it in a variable marked `sensitive`.",
	docs: "https://developer.hashicorp.com/terraform/language/manage-sensitive-data",
	isPublic: (text) => isPlaceholder(passwordOf$1(text)),
	guessable: true,
	sample: (random) => `master_password = "${random.text(BASE62, 20)}`,
	examples: {
		bad: ["<token>\""],
		good: ["master_password = var.db_password", "master_password = \"${random_password.db.result}\""]
	}
};

//#endregion
//#region src/facts/credentials/terraform-token.ts
const terraformToken = {
	id: "terraform-token",
	name: "Terraform Cloud token",
	variable: "TF_API_TOKEN",
	formats: [token([".atlasv1."], "[0-9A-Za-z]{14}\\.atlasv1\\.[0-9A-Za-z_=-]{60,70}(?![\\w=-])", {
		before: 24,
		after: 96
	})],
	severity: "blocker",
	opens: "read the state of your infrastructure (with the passwords in it) and apply changes to it",
	rotate: "Delete it at app.terraform.io → Account settings → Tokens.",
	docs: "https://developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/api-tokens",
	sample: (random) => `${random.text(BASE62, 14)}.atlasv1.${random.text(BASE62, 67)}`
};

//#endregion
//#region src/facts/credentials/thingsboard-token.ts
const thingsboardToken = {
	id: "thingsboard-token",
	name: "ThingsBoard device token",
	variable: "THINGSBOARD_ACCESS_TOKEN",
	formats: [
		around([
			"/telemetry",
			"/attributes",
			"/claim"
		], /\/api\/v1\/(?=[A-Za-z]{0,19}\d)([0-9A-Za-z]{20})\/(?:telemetry|attributes|claim)(?![0-9A-Za-z])/dg, {
			before: 30,
			after: 12,
			textOnly: true
		}),
		assigned(["provision_device_key", "provision_device_secret"], "[0-9a-z]{20}"),
		assigned(["thingsboard_access", "thingsboard_token"], "[0-9A-Za-z]{20}")
	],
	severity: "high",
	opens: "send measurements in the name of your devices and read their attributes, or (provisioning) add devices of their own",
	rotate: "Change it in ThingsBoard → Entities → Devices → Manage credentials. Provisioning keys: Profiles → Device profiles → Device provisioning.",
	docs: "https://thingsboard.io/docs/reference/http-api/getting-connected/",
	sample: (random) => `a1${random.text(BASE36, 18)}`,
	sources: ["https://thingsboard.io/docs/paas/reference/http-api/provisioning/"]
};

//#endregion
//#region src/facts/credentials/thunderstore-token.ts
const thunderstoreToken = {
	id: "thunderstore-token",
	name: "Thunderstore API token",
	variable: "THUNDERSTORE_TOKEN",
	formats: [token(["tss_"], "tss_(?=[A-Za-z]{0,31}\\d)[0-9A-Za-z]{32}")],
	severity: "blocker",
	opens: "publish packages of your team that players download and run",
	rotate: "Remove the service account at thunderstore.io → Settings → Teams → Service Accounts, and create a new one.",
	docs: "https://github.com/GreenTF/upload-thunderstore-package/wiki",
	sample: (random) => `tss_1${random.text(BASE62, 31)}`
};

//#endregion
//#region src/facts/credentials/together-key.ts
const togetherKey = {
	id: "together-key",
	name: "Together AI API key",
	variable: "TOGETHER_API_KEY",
	formats: [token(["tgp_v1_"], "tgp_v1_[\\w-]{43}(?![\\w-])"), assigned(["together_api", "together_ai"], "[0-9a-f]{64}")],
	severity: "blocker",
	opens: "run models and training jobs on your bill",
	rotate: "Revoke it at api.together.ai → the project's Settings → API keys.",
	docs: "https://docs.together.ai/docs/api-keys-authentication",
	severityOf: (secret) => secret.startsWith("tgp_") ? void 0 : "high",
	sample: (random) => `tgp_v1_${random.text(BASE64URL, 43)}`
};

//#endregion
//#region src/facts/credentials/travis-token.ts
const travisToken = {
	id: "travis-token",
	name: "Travis CI API token",
	variable: "TRAVIS_TOKEN",
	formats: [assigned([
		"travis_token",
		"travis_api",
		"travis_access",
		"travis_auth",
		"travis_ci_token",
		"travis_pro_token"
	], "[\\w-]{22}")],
	severity: "high",
	opens: "start builds, and read and change the settings of your repositories on Travis CI",
	rotate: "Make a new one with `travis regenerate-token`, or at app.travis-ci.com → Settings.",
	docs: "https://developer.travis-ci.com/authentication",
	sample: (random) => random.text(BASE64URL, 22)
};

//#endregion
//#region src/facts/credentials/trello-token.ts
const trelloToken = {
	id: "trello-token",
	name: "Trello token",
	variable: "TRELLO_TOKEN",
	formats: [assigned(["trello"], "(?:ATTA)?[0-9a-f]{64}(?:[0-9A-F]{8})?"), assigned(["trello"], "[0-9A-Za-z-]{32}")],
	severity: "high",
	opens: "read and change the boards of the person it belongs to",
	rotate: "Revoke it at trello.com → Account → Settings → Applications, or with `DELETE /1/tokens/{token}`. An application's secret: trello.com/power-ups/admin → API Key.",
	docs: "https://developer.atlassian.com/cloud/trello/guides/rest-api/authorization/",
	severityOf: (secret) => secret.length === 32 ? "low" : void 0,
	sample: (random) => random.text(HEX, 64),
	sources: ["https://developer.atlassian.com/cloud/trello/guides/rest-api/api-introduction/"]
};

//#endregion
//#region src/facts/credentials/truenas-key.ts
const KEY$1 = "\\d{1,6}-[0-9A-Za-z]{64}";
const truenasKey = {
	id: "truenas-key",
	name: "TrueNAS API key",
	variable: "TRUENAS_API_KEY",
	formats: [
		assigned(["truenas", "freenas"], KEY$1),
		around(["login_with_api_key"], new RegExp(`login_with_api_key[^0-9]{1,60}(${KEY$1})(?![\\w-])`, "dg"), { textOnly: true }),
		around(["bearer "], new RegExp(`[Bb]earer (${KEY$1})(?![\\w-])`, "dg"), { textOnly: true })
	],
	severity: "high",
	opens: "manage the storage server as its user: read, share and destroy pools of data",
	rotate: "Delete or reset it in TrueNAS → the user menu → My API Keys.",
	docs: "https://www.truenas.com/docs/scale/toptoolbar/managingapikeys/",
	sample: (random) => `${random.below(90) + 1}-${random.text(BASE62, 64)}`
};

//#endregion
//#region src/facts/credentials/twilio-key.ts
const SID = Array.from(HEX, (digit) => `SK${digit}`);
const ACCOUNT = Array.from(HEX, (digit) => `AC${digit}`);
const twilioKey = {
	id: "twilio-key",
	name: "Twilio API key",
	variable: "TWILIO_AUTH_TOKEN",
	formats: [
		token(SID, "SK[0-9a-f]{32}", { after: 40 }),
		assigned([
			"twilio_auth",
			"twilio_token",
			"twilio_secret"
		], "[0-9a-f]{32}"),
		around(ACCOUNT, /AC[0-9a-f]{32}[^\n]{0,60}\n?[^\n]{0,60}?(?:auth|AUTH|Auth|token|TOKEN|Token)[^\n]{0,20}?(?<![0-9a-f])([0-9a-f]{32})(?![0-9a-f])/dg, {
			after: 220,
			textOnly: true
		})
	],
	severity: "high",
	opens: "send messages and place calls on your bill, and read the numbers and texts of your customers",
	rotate: "Delete the API key, or roll the auth token, at console.twilio.com → Account → API keys & tokens.",
	docs: "https://www.twilio.com/docs/iam/api-keys",
	sample: (random) => `SK${random.text(HEX, 32)}`
};

//#endregion
//#region src/facts/credentials/twitch-token.ts
const twitchToken = {
	id: "twitch-token",
	name: "Twitch token or secret",
	variable: "TWITCH_CLIENT_SECRET",
	formats: [token(["live_"], "live_\\d{6,12}_[0-9A-Za-z]{30}(?![\\w-])"), assigned(["twitch"], "(?:oauth:)?[0-9a-z]{30}")],
	severity: "high",
	opens: "broadcast on your channel (stream key), or act for your application and chat as its user",
	rotate: "A client secret: dev.twitch.tv/console → Applications → Manage → New Secret. A token: `POST https://id.twitch.tv/oauth2/revoke`. A stream key: Creator Dashboard → Settings → Stream → Reset.",
	docs: "https://dev.twitch.tv/docs/authentication/revoke-tokens",
	sample: (random) => random.text(BASE36, 30)
};

//#endregion
//#region src/facts/credentials/twitter-key.ts
const NAMES = [
	"twitter_api",
	"twitter_key",
	"twitter_token",
	"twitter_secret",
	"twitter_consumer",
	"twitter_client",
	"twitter_access",
	"twitter_oauth",
	"twitter_bearer",
	"twitter_app"
];
const twitterKey = {
	id: "twitter-key",
	name: "X (Twitter) key or token",
	variable: "TWITTER_API_SECRET",
	formats: [
		token(["aaaaaaaaaaaaaaaaaaaaa"], "(?=[0-9A-Za-z]{21,110}%)A{21}[0-9A-Za-z%]{75,101}(?!%)"),
		assigned(NAMES, "A{21}[0-9A-Za-z%]{75,101}"),
		assigned(NAMES, "\\d{5,25}-[0-9A-Za-z]{20,45}"),
		assigned(NAMES, "(?=[0-9a-f]{0,40}[A-Zg-z])[0-9A-Za-z]{41,50}"),
		assigned(NAMES, "(?=\\d{0,19}[A-Za-z])[0-9A-Za-z]{20,25}")
	],
	severity: "high",
	opens: "read and write on X as your application or its user, and use up your quota",
	rotate: "Regenerate it at developer.x.com → your app → Keys and tokens.",
	docs: "https://developer.x.com/en/docs/authentication/oauth-1-0a/api-key-and-secret",
	severityOf: (secret) => /^[0-9A-Za-z]{20,25}$/.test(secret) ? "low" : void 0,
	sample: (random) => random.text(BASE62, 50)
};

//#endregion
//#region src/facts/credentials/typeform-token.ts
const typeformToken = {
	id: "typeform-token",
	name: "Typeform personal access token",
	variable: "TYPEFORM_TOKEN",
	formats: [token(["tfp_"], "tfp_[\\w.=-]{59}(?![\\w-])")],
	severity: "blocker",
	opens: "read the answers people gave in your forms, and change or delete the forms",
	rotate: "Delete it at admin.typeform.com → Account → Personal tokens, and create a new one.",
	docs: "https://docs.n8n.io/integrations/builtin/credentials/typeform.md",
	sample: (random) => `tfp_${random.text(BASE62, 59)}`
};

//#endregion
//#region src/facts/credentials/unkey-key.ts
const unkeyKey = {
	id: "unkey-key",
	name: "Unkey root key",
	variable: "UNKEY_ROOT_KEY",
	formats: [token(["unkey_3z"], "unkey_3Z[0-9A-Za-z]{20,22}")],
	severity: "blocker",
	opens: "create, read and delete the API keys that you gave to your customers",
	rotate: "Delete it in the Unkey dashboard → Settings → Root Keys, and create a new one.",
	docs: "https://www.mintlify.com/unkeyed/unkey/security/root-keys",
	sample: (random) => `unkey_3Z${random.text(BASE62, 22)}`
};

//#endregion
//#region src/facts/credentials/upcloud-token.ts
const upcloudToken = {
	id: "upcloud-token",
	name: "UpCloud API token",
	variable: "UPCLOUD_TOKEN",
	formats: [token(["ucat_"], "ucat_[0-9A-Z]{26}")],
	severity: "blocker",
	opens: "start servers on your bill, and change or delete those you have",
	rotate: "Delete it in the UpCloud control panel → Account → API Tokens.",
	docs: "https://upcloud.com/docs/guides/managing-api-tokens/",
	sample: (random) => `ucat_${random.text(DIGITS + UPPER, 26)}`,
	sources: ["https://upcloud.com/docs/guides/getting-started-upcloud-api/"]
};

//#endregion
//#region src/facts/credentials/upstage-key.ts
const upstageKey = {
	id: "upstage-key",
	name: "Upstage API key",
	variable: "UPSTAGE_API_KEY",
	formats: [assigned(["upstage"], "(?=[0-9a-f]{0,39}[A-Zg-z])[0-9A-Za-z]{40}")],
	severity: "high",
	opens: "run Upstage models on your bill",
	rotate: "Delete it at console.upstage.ai → API keys, and create a new one.",
	docs: "https://console.upstage.ai/docs/getting-started/quick-start",
	sample: (random) => random.text(BASE62, 40)
};

//#endregion
//#region src/facts/credentials/url-password.ts
const WEAK = /^(?:(?:my|your|some)?(?:pass(?:word|wd|w)?|pwd|secret)|(.)\1*|token|user|test|guest|[a-z]{1,3}|x+|\.{2,}|\*+|\W*)$/i;
const NOBODY = /^(?:localhost|127\.|\[::1\]|(?:[\w-]+\.)*(?:example|foo|bar)\.|[\w.-]+\.(?:example|test|invalid)(?![\w.]))/i;
function isWeak(password) {
	const isOne = (text) => WEAK.test(text) || isOfWords(text);
	if (isOne(password)) return true;
	try {
		return isOne(decodeURIComponent(password).normalize("NFD").replaceAll(/\p{M}/gu, ""));
	} catch {
		return false;
	}
}
const partsOf = (url) => /^[^:]+:\/\/([^:@/]*):([\s\S]*)@([^@]*)$/.exec(url);
const urlPassword = {
	id: "url-password",
	name: "Password in a URL",
	variable: "SERVICE_URL",
	formats: [around(["://"], /(?<![0-9A-Za-z])((?:https?|ftps?|sftp|ssh|smtps?|imaps?|ldaps?|wss?|git\+https?):\/\/[^\s:@/"'`<>]{0,80}:(?<hidden>[^\s/"'`<>@]{1,200})@[0-9A-Za-z[][0-9A-Za-z.:_\]-]{1,200})/dg, {
		before: 16,
		after: 500,
		textOnly: true,
		mayMatch: mayHaveUser
	})],
	severity: "high",
	opens: "sign in to that server as this user",
	rotate: "Change the password on that server.",
	docs: "https://datatracker.ietf.org/doc/html/rfc3986#section-3.2.1",
	isPublic(url) {
		const [, , password = "", host = ""] = partsOf(url) ?? [];
		return /^[$%#{(*]|^\[|\}$/.test(password) || isPlaceholder(password) || NOBODY.test(host) || isPlaceholder(url);
	},
	severityOf: (url) => isWeak(partsOf(url)?.[2] ?? "") ? "low" : void 0,
	guessable: true,
	wide: true,
	sample: (random) => `https://deploy:${random.text(BASE62, 20)}@git.shop.internal`,
	examples: {
		bad: ["git clone <token>/shop.git"],
		good: ["git clone https://deploy:$GIT_PASSWORD@git.shop.internal/shop.git", "see https://user:password@example.com"]
	}
};

//#endregion
//#region src/facts/credentials/valtown-token.ts
const valtownToken = {
	id: "valtown-token",
	name: "Val Town API token",
	variable: "VAL_TOWN_API_KEY",
	formats: [token(["vtwn_"], "vtwn_[\\w-]{28,40}(?![\\w-])")],
	severity: "blocker",
	opens: "read and change your vals, with the secrets in their environment",
	rotate: "Delete it at val.town → Settings → API Tokens, and create a new one.",
	docs: "https://docs.dust.tt/docs/user-documentation/agents/tools/val-town",
	sample: (random) => `vtwn_${random.text(BASE62, 32)}`
};

//#endregion
//#region src/facts/credentials/vault-token.ts
const vaultToken = {
	id: "vault-token",
	name: "HashiCorp Vault token",
	variable: "VAULT_TOKEN",
	formats: [
		token(["hvs."], "hvs\\.[\\w-]{24,120}(?![\\w-])"),
		token(["hvb.", "hvr."], "hv[br]\\.[\\w-]{24,300}(?![\\w-])", { after: 320 }),
		token(["s.caes"], "s\\.CAES[\\w-]{60,140}(?![\\w-])"),
		assigned(["vault"], "[sbr]\\.[0-9A-Za-z]{24,26}"),
		assigned(["token"], "s\\.[0-9A-Za-z]{24}")
	],
	severity: "blocker",
	opens: "read the secrets in your Vault that the token's policies allow",
	rotate: "Run `vault token revoke <token>`.",
	docs: "https://developer.hashicorp.com/vault/docs/commands/token/revoke",
	provenBy: "length",
	prove(secret) {
		const length = secret.length - secret.indexOf(".") - 1;
		return length === 24 || length >= 60 ? "plausible" : "disproven";
	},
	sample: (random) => `hvs.CAES${random.text(BASE64URL, 90)}${random.text(BASE62, 1)}`
};

//#endregion
//#region src/facts/credentials/vault-unseal-key.ts
const KEY = "[0-9a-f]{66}|[0-9a-f]{64}|[0-9A-Za-z+/]{44}|[0-9A-Za-z+/]{43}=";
const END = "(?![0-9A-Za-z+/=])";
const vaultUnsealKey = {
	id: "vault-unseal-key",
	name: "HashiCorp Vault unseal key",
	variable: "VAULT_UNSEAL_KEY",
	formats: [
		around(["unseal key", "recovery key"], new RegExp(`(?:Unseal|Recovery) Key(?: \\d{1,2})?(?: \\(hex\\))? {0,4}: {0,4}(${KEY})${END}`, "dg"), { textOnly: true }),
		around(["operator unseal"], new RegExp(`operator unseal (${KEY})${END}`, "dg"), { textOnly: true }),
		assigned(["unseal_key", "vault_unseal"], KEY)
	],
	severity: "high",
	opens: "unseal your Vault with enough of these keys, and with the same keys make a new root token",
	rotate: "Run `vault operator rekey` for a new set of keys, and `vault operator seal` first if others have them too.",
	docs: "https://developer.hashicorp.com/vault/tutorials/operations/rekeying-and-rotating",
	isPublic: (secret) => secret.startsWith("IXyR0OJn"),
	sample: (random) => `${random.text(`${BASE62}+/`, 43)}7`,
	examples: {
		bad: ["Unseal Key 1: <token>", "vault operator unseal <token>"],
		good: ["vault operator unseal", "Unseal Key (will be hidden):"]
	},
	sources: ["https://developer.hashicorp.com/vault/docs/commands/operator/unseal"]
};

//#endregion
//#region src/facts/credentials/vcenter-password.ts
const passwordOf = (command) => /-password[ :]["']?(\S{1,64})$/i.exec(command)?.[1] ?? "";
const vcenterPassword = {
	id: "vcenter-password",
	name: "vCenter or ESXi password",
	variable: "VCENTER_PASSWORD",
	formats: [around(["-viserver"], new RegExp(`(${anyCase(["connect-viserver"])}[^\\r\\n|;]{1,160} ${anyCase(["-password"])}[ :]["']?(?<hidden>[^\\s"'$()<|;-][^\\s"'|;]{3,62}))(?=["'\\s|;]|$)`, "dg"), {
		before: 8,
		after: 260,
		textOnly: true
	})],
	severity: "high",
	opens: "start, stop, copy and delete the virtual machines of this server",
	rotate: "Change the password of this account, and use `Get-Credential` or `New-VICredentialStoreItem` instead of a password in the script.",
	docs: "https://developer.broadcom.com/powercli/latest/vmware.vimautomation.core/commands/connect-viserver",
	isPublic: (command) => isPlaceholder(passwordOf(command)),
	guessable: true,
	sample: (random) => `Connect-VIServer -Server vc.shop.internal -User ops -Password ${random.text(BASE62, 16)}`,
	examples: {
		bad: ["$null = <token>"],
		good: ["Connect-VIServer -Server vc.shop.internal -User $user -Password $password"]
	}
};

//#endregion
//#region src/facts/credentials/vercel-token.ts
const CHECKED = /^vc[aikpr]_[0-9A-Za-z]{56}$/;
const vercelToken = {
	id: "vercel-token",
	name: "Vercel token",
	variable: "VERCEL_TOKEN",
	formats: [token([
		"vcp_",
		"vci_",
		"vca_",
		"vcr_",
		"vck_"
	], "vc[aikpr]_[\\w-]{40,60}(?![\\w-])"), assigned([
		"vercel_token",
		"vercel_api",
		"vercel_access",
		"vercel_key",
		"vercel_secret"
	], "[0-9A-Za-z]{24}")],
	severity: "blocker",
	opens: "deploy to your projects and read their environment variables",
	rotate: "Delete it at vercel.com → Account settings → Tokens.",
	docs: "https://vercel.com/docs/sign-in-with-vercel/tokens",
	provenBy: "CRC32 checksum",
	prove: (secret) => CHECKED.test(secret) ? proofOf(crc32Base62(secret.slice(4, -6)) === secret.slice(-6)) : secret.startsWith("vc") && secret.charAt(3) === "_" ? "disproven" : "plausible",
	verify: {
		who: "Vercel",
		host: "api.vercel.com",
		request: (secret) => secret.startsWith("vcp_") ? {
			path: "/v2/user",
			headers: bearer(secret)
		} : void 0,
		read({ status, json }) {
			if (status === 200) return active(json, "user", "username");
			return valueAt(json, "error", "invalidToken") === true ? inactive : void 0;
		},
		sources: ["https://vercel.com/docs/rest-api/user/get-the-user", "https://vercel.com/docs/rest-api/errors"]
	},
	sample(random) {
		const body = random.text(BASE62, 50);
		return `vcp_${body}${crc32Base62(body)}`;
	}
};

//#endregion
//#region src/facts/credentials/wakatime-key.ts
const wakatimeKey = {
	id: "wakatime-key",
	name: "WakaTime API key",
	variable: "WAKATIME_API_KEY",
	formats: [token(["waka_"], "waka_[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}"), assigned(["wakatime", "waka_time"], "[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}")],
	severity: "high",
	opens: "read on which projects and files you work and when",
	rotate: "Replace it at wakatime.com/settings/api-key.",
	docs: "https://wakatime.com/api",
	sample: (random) => `waka_${random.text(HEX, 8)}-${random.text(HEX, 4)}-${random.text(HEX, 4)}-${random.text(HEX, 4)}-${random.text(HEX, 12)}`
};

//#endregion
//#region src/facts/credentials/wandb-key.ts
const wandbKey = {
	id: "wandb-key",
	name: "Weights & Biases API key",
	variable: "WANDB_API_KEY",
	formats: [
		token(["wandb_v1_"], "wandb_v1_[\\w-]{77}(?![\\w-])"),
		assigned([
			"wandb_api",
			"wandb_key",
			"wandb_token",
			"weights_and_biases"
		], "[0-9a-f]{40}"),
		around(["wandb login ", "wandb.login("], /wandb(?: login (?:--relogin )?|\.login\([ \t]{0,4}(?:key[ \t]{0,2}=[ \t]{0,2})?["'])([0-9a-f]{40})(?![0-9A-Za-z])/dg, { textOnly: true })
	],
	severity: "blocker",
	opens: "read and delete the runs, models and data sets of your teams",
	rotate: "Delete it at wandb.ai → User settings → API keys, and create a new one.",
	docs: "https://docs.wandb.ai/support/models/articles/why-does-my-api-key-fail-with-must-be-40-characters",
	severityOf: (secret) => secret.startsWith("wandb_") ? void 0 : "high",
	sample: (random) => `wandb_v1_${random.text(BASE64URL, 77)}`
};

//#endregion
//#region src/facts/credentials/weatherstack-key.ts
const weatherstackKey = {
	id: "weatherstack-key",
	name: "Weatherstack access key",
	variable: "WEATHERSTACK_API_KEY",
	formats: [assigned(["weatherstack"], "[0-9a-z]{32}")],
	severity: "high",
	opens: "use up your quota of weather requests",
	rotate: "Reset it in the account dashboard at weatherstack.com.",
	docs: "https://docs.apilayer.com/weatherstack/docs/getting-started",
	sample: (random) => random.text(HEX, 32)
};

//#endregion
//#region src/facts/credentials/wireguard-key.ts
const wireguardKey = {
	id: "wireguard-key",
	name: "WireGuard key",
	variable: "WIREGUARD_PRIVATE_KEY",
	formats: [around(["privatekey", "presharedkey"], /(?<![\w"'.$-])(?:PrivateKey|PresharedKey)[ \t]{0,8}=[ \t]{0,8}([0-9A-Za-z+/]{43}=)(?![\w=])/dg, {
		after: 80,
		textOnly: true
	}), assigned([
		"wireguard_private",
		"wireguard_preshared",
		"wg_private_key",
		"wg_preshared_key"
	], "[0-9A-Za-z+/]{43}=")],
	severity: "high",
	opens: "join your private network as this machine and read what is sent to it",
	rotate: "Make a new pair with `wg genkey | tee private.key | wg pubkey`, put the public key in the configuration of every peer, and remove the old one (`wg set wg0 peer … remove`).",
	docs: "https://man7.org/linux/man-pages/man8/wg.8.html",
	provenBy: "base 64 of 32 bytes",
	prove: (secret) => Buffer.from(secret, "base64").toString("base64") === secret ? "plausible" : "disproven",
	selfMade: true,
	sample: (random) => random.bytes(32).toString("base64")
};

//#endregion
//#region src/facts/credentials/wordpress-secret.ts
const wordpressSecret = {
	id: "wordpress-secret",
	name: "WordPress key or salt",
	variable: "AUTH_KEY",
	formats: [around([
		"auth_key",
		"logged_in_key",
		"nonce_key",
		"auth_salt",
		"logged_in_salt",
		"nonce_salt"
	], /define\([ \t]{0,4}["'](?:SECURE_)?(?:AUTH|LOGGED_IN|NONCE)_(?:KEY|SALT)["'],[ \t]{0,16}'([^'\n]{60,70})'/dg, {
		before: 24,
		after: 110,
		textOnly: true
	})],
	severity: "high",
	opens: "forge the cookies of your WordPress site and sign in as any of its users",
	rotate: "Put the eight lines of https://api.wordpress.org/secret-key/1.1/salt/ in their place. Everybody is signed out.",
	docs: "https://developer.wordpress.org/advanced-administration/security/hardening/",
	sample: (random) => random.text(BASE62, 64),
	examples: {
		bad: ["define('AUTH_KEY', '<token>');", "define( 'SECURE_AUTH_SALT', '<token>' );"],
		good: ["define('AUTH_KEY', 'put your unique phrase here');", "define('AUTH_KEY', getenv('AUTH_KEY'));"]
	}
};

//#endregion
//#region src/facts/credentials/xai-key.ts
const xaiKey = {
	id: "xai-key",
	name: "xAI API key",
	variable: "XAI_API_KEY",
	formats: [token(["xai-"], "xai-[\\w-]{70,120}(?![\\w-])")],
	severity: "blocker",
	opens: "call Grok on your bill",
	rotate: "Delete it at console.x.ai → API Keys.",
	docs: "https://docs.x.ai/docs/tutorial",
	sample: (random) => `xai-${random.text(BASE62, 80)}`
};

//#endregion
//#region src/facts/credentials/yandex-cloud-key.ts
const STATIC = [
	"yandex",
	"yc_static",
	"yc_access",
	"yc_secret",
	"yc_storage"
];
const yandexCloudKey = {
	id: "yandex-cloud-key",
	name: "Yandex Cloud key",
	variable: "YC_TOKEN",
	formats: [
		token(["t1.", "c1."], "[ct]1\\.[\\w-]{1,500}={0,2}\\.[\\w-]{86}={0,2}(?![\\w-])", { after: 620 }),
		token(["aqvn"], "AQVN[\\w-]{35,38}(?![\\w-])"),
		assigned(STATIC, "YC[\\w-]{38}"),
		assigned(STATIC, "YCA[\\w-]{22}")
	],
	severity: "blocker",
	opens: "use your Yandex Cloud account as this person or service account: read its storage and start servers on your bill",
	rotate: "`yc iam revoke-token` for an IAM token, `yc iam api-key delete` for an API key, `yc iam access-key delete` for a static key.",
	docs: "https://yandex.cloud/en/docs/iam/operations/compromised-credentials",
	severityOf: (secret) => /^YCA[\w-]{22}$/.test(secret) ? "low" : secret.startsWith("YC") ? "high" : void 0,
	sample: (random) => `AQVN${random.text(BASE62, 36)}`,
	sources: ["https://gitlab.com/gitlab-org/gitlab/-/issues/353039"]
};

//#endregion
//#region src/facts/credentials/zai-key.ts
const zaiKey = {
	id: "zai-key",
	name: "Z.ai (Zhipu) API key",
	variable: "ZAI_API_KEY",
	formats: [assigned([
		"zai",
		"z_ai",
		"zhipu",
		"bigmodel",
		"glm"
	], "[0-9a-f]{32}\\.[0-9A-Za-z]{16}")],
	severity: "high",
	opens: "run GLM models on your bill",
	rotate: "Delete it at z.ai → API Keys (bigmodel.cn for an account in China), and create a new one.",
	docs: "https://docs.z.ai/guides/develop/http/introduction",
	sample: (random) => `${random.text(HEX, 32)}.${random.text(BASE62, 16)}`
};

//#endregion
//#region src/facts/credentials/zendesk-token.ts
const zendeskToken = {
	id: "zendesk-token",
	name: "Zendesk API token",
	variable: "ZENDESK_API_TOKEN",
	formats: [assigned(["zendesk"], "(?=[0-9a-f]{0,39}[A-Zg-z])[0-9A-Za-z]{40}"), assigned(["zendesk"], "[0-9a-f]{64}")],
	severity: "high",
	opens: "read all tickets and customers of your Zendesk account, and answer in your name",
	rotate: "Deactivate, then delete it in Admin Center → Apps and integrations → APIs → API tokens (OAuth clients: the tab beside it).",
	docs: "https://support.zendesk.com/hc/en-us/articles/4408889192858",
	sample: (random) => random.text(BASE62, 40)
};

//#endregion
//#region src/facts/credentials/zuplo-key.ts
const zuploKey = {
	id: "zuplo-key",
	name: "Zuplo API key",
	variable: "ZUPLO_API_KEY",
	formats: [token(["zpka_"], "zpka_[0-9a-f]{32}_[0-9a-f]{8}")],
	severity: "blocker",
	opens: "call the API behind your gateway as one of its consumers",
	rotate: "Delete it at portal.zuplo.com → Services → API Key Service.",
	docs: "https://zuplo.com/docs/articles/api-key-leak-detection",
	provenBy: "CRC32 checksum",
	prove: (secret) => proofOf(crc32Hex(secret.slice(5, 37)) === secret.slice(-8)),
	sample(random) {
		const body = random.text(HEX, 32);
		return `zpka_${body}_${crc32Hex(body)}`;
	}
};

//#endregion
//#region src/facts/credentials/index.ts
const providers = [
	adafruitKey,
	adobeCredential,
	ageKey,
	aikidoToken,
	airtableToken,
	aivenToken,
	algoliaKey,
	alibabaKey,
	amplitudeSecret,
	anthropicKey,
	apifyToken,
	appsyncKey,
	artifactoryToken,
	asaasKey,
	asanaCredential,
	assemblyaiKey,
	atlassianToken,
	auth0Secret,
	authorizationToken,
	authressKey,
	awsAccessKey,
	awsBedrockKey,
	azureAppId,
	azureClientSecret,
	azureDevopsToken,
	azureServiceKey,
	azureStorageKey,
	basicAuthHeader,
	beamerKey,
	bitbucketSecret,
	bitlyToken,
	bitriseToken,
	bittrexKey,
	blynkToken,
	bootstrapToken,
	boxToken,
	braintreeToken,
	braveKey,
	brevoKey,
	buildkiteToken,
	canvaSecret,
	cerebrasKey,
	cfxKey,
	checkoutKey,
	circleciToken,
	civoKey,
	clickhouseKey,
	clickupToken,
	clojarsToken,
	cloudantPassword,
	cloudflareToken,
	cloudinarySecret,
	cloudsmithKey,
	cockroachdbCloudKey,
	codeclimateToken,
	codecovToken,
	cohereKey,
	coinbaseKey,
	configcatKey,
	confluentKey,
	connectionStringPassword,
	contentfulToken,
	couchbaseCapellaKey,
	coverallsToken,
	cratesIoToken,
	curlPassword,
	cursorKey,
	databaseUrl,
	databentoKey,
	databricksToken,
	datadogKey,
	datagovKey,
	datastaxToken,
	deepgramKey,
	deepseekKey,
	definedNetworkingKey,
	denoToken,
	dependencyTrackKey,
	devcycleKey,
	devinKey,
	digitaloceanToken,
	discordClientSecret,
	discordToken,
	discordWebhook,
	disqusKey,
	djangoSecretKey,
	dockerSwarmToken,
	dockerhubToken,
	dopplerToken,
	dotnetPassword,
	droneToken,
	dropboxToken,
	duffelToken,
	dynatraceToken,
	easypostKey,
	ebayKey,
	elasticCloudKey,
	elevenlabsKey,
	endorlabsKey,
	ethereumPrivateKey,
	etsyKey,
	exoscaleKey,
	facebookSecret,
	facebookToken,
	fastlyToken,
	figmaToken,
	filezillaPassword,
	finicityKey,
	finnhubKey,
	firecrawlKey,
	flickrKey,
	flutterwaveKey,
	flyToken,
	frameioToken,
	freemiusKey,
	freshbooksToken,
	fullstoryKey,
	gcNotifyKey,
	gcpApiKey,
	gcpServiceAccount,
	giteaToken,
	githubFineGrainedToken,
	githubOauthSecret,
	githubToken,
	gitlabToken,
	gitterToken,
	gocardlessToken,
	googleAccessToken,
	googleOauthSecret,
	gradlePassword,
	grafanaToken,
	greptileKey,
	groqKey,
	gumroadToken,
	harnessToken,
	herokuKey,
	honeycombKey,
	hubspotToken,
	huggingfaceToken,
	ibmCloudKey,
	ibmCosKey,
	influxdbToken,
	infomaniakToken,
	infracostKey,
	intercomToken,
	intra42Secret,
	ionicToken,
	jenkinsToken,
	jinaKey,
	jsonWebToken,
	jumpcloudKey,
	jwtSigningSecret,
	kagiKey,
	kerberosHash,
	kimiKey,
	klaviyoKey,
	krakenKey,
	kubernetesSecret,
	kucoinKey,
	langsmithKey,
	laravelKey,
	larkAppSecret,
	launchdarklyKey,
	lichessToken,
	lightonKey,
	linearKey,
	linkedinSecret,
	lobKey,
	loginLiteral,
	lookerKey,
	mailchimpKey,
	mailersendToken,
	mailgunKey,
	mapboxToken,
	mattermostToken,
	maxmindKey,
	merakiKey,
	mercuryToken,
	mergifyKey,
	messagebirdKey,
	midtransKey,
	minimaxKey,
	mistralKey,
	mongodbAtlasSecret,
	nasaKey,
	neonKey,
	netlifyToken,
	netrcPassword,
	newrelicKey,
	notionToken,
	npmToken,
	nugetKey,
	nvidiaKey,
	nytimesKey,
	oauthClientSecret,
	octopusKey,
	oktaToken,
	ollamaKey,
	onepasswordToken,
	onesignalKey,
	openaiKey,
	openrouterKey,
	openshiftToken,
	openweatherKey,
	ovhKey,
	paddleKey,
	particleToken,
	passwordComparison,
	passwordHash,
	perplexityKey,
	personaKey,
	phpmailerPassword,
	pineconeKey,
	pinterestToken,
	plaidKey,
	plaidToken,
	planetscaleToken,
	plivoKey,
	polarToken,
	polymarketKey,
	posthogKey,
	postmanKey,
	postmarkToken,
	prefectKey,
	privateAiKey,
	privateKey,
	proofKey,
	psexecPassword,
	publicEnvPassword,
	pulumiToken,
	puttyKey,
	pypiToken,
	railsSecret,
	railwayToken,
	rainforestKey,
	rampKey,
	rapidapiKey,
	readmeKey,
	redirectPizzaToken,
	renderKey,
	replicateToken,
	resendKey,
	rootlyKey,
	rubygemsToken,
	runpodKey,
	salesforceToken,
	samsaraToken,
	sauceKey,
	scalewayKey,
	scalingoToken,
	segmentToken,
	sendbirdToken,
	sendgridKey,
	sentryToken,
	settlemintToken,
	sftpConfigPassword,
	shippoToken,
	shopifyToken,
	sidekiqCredentials,
	slackToken,
	slackWebhook,
	snowflakeToken,
	snykToken,
	softlayerKey,
	sonarToken,
	sourcegraphToken,
	squareToken,
	squarespaceKey,
	sslmateKey,
	stabilityKey,
	stackhawkKey,
	stripeKey,
	stripeWebhookSecret,
	sumologicKey,
	supabaseKey,
	tableauToken,
	tailscaleKey,
	tavilyKey,
	teamcityToken,
	teamsWebhook,
	telegramBotToken,
	telnyxKey,
	terraformPassword,
	terraformToken,
	thingsboardToken,
	thunderstoreToken,
	togetherKey,
	travisToken,
	trelloToken,
	truenasKey,
	twilioKey,
	twitchToken,
	twitterKey,
	typeformToken,
	unkeyKey,
	upcloudToken,
	upstageKey,
	urlPassword,
	valtownToken,
	vaultToken,
	vaultUnsealKey,
	vcenterPassword,
	vercelToken,
	wakatimeKey,
	wandbKey,
	weatherstackKey,
	wireguardKey,
	wordpressSecret,
	xaiKey,
	yandexCloudKey,
	zaiKey,
	zendeskToken,
	zuploKey
];

//#endregion
export { isOfWords as a, BASE62 as c, anyCase as d, around as f, entropyOf as i, BASE64URL as l, samplePem as n, isPlaceholder as o, parseJwt as r, isTyped as s, providers as t, seeded as u };