import { a as printable, r as mask, t as cut } from "./text.js";
import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";

//#region src/facts/credentials/shared/bech32.ts
const ALPHABET$1 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
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
	const data = Array.from(lower.slice(separator + 1), (char) => ALPHABET$1.indexOf(char));
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
	return `${prefix}1${[...data, ...tail].map((value) => ALPHABET$1.charAt(value)).join("")}`;
}

//#endregion
//#region src/facts/credentials/shared/random.ts
const DIGITS = "0123456789";
const UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const LOWER = "abcdefghijklmnopqrstuvwxyz";
const HEX$1 = "0123456789abcdef";
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
//#region src/facts/credentials/shared/format.ts
const LEFT = "(?:(?<![0-9A-Za-z])|(?<=\\\\[nrtbfv0])|(?<=%[0-9A-Fa-f]{2})|(?<=\\\\u[0-9A-Fa-f]{4}))";
const RIGHT = "(?![0-9A-Za-z])";
function token(keywords, source, reach = {}) {
	const anchored = reach.before === void 0;
	return around(keywords, new RegExp(`${LEFT}(${source})${RIGHT}`, anchored ? "dy" : "dg"), reach, anchored);
}
function around(keywords, pattern, reach = {}, anchored = false) {
	const { before = 0, after = 256, textOnly = false } = reach;
	return {
		keywords,
		pattern,
		before,
		after,
		textOnly,
		anchored
	};
}
const anyCase = (words) => `(?:${words.map((word) => word.replaceAll(/[a-z]/gi, (letter) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`)).join("|")})`;
const BETWEEN = "[\\w.-]{0,40}[\"'`\\\\\\])]{0,4}(?:[ \\t]{1,4}[A-Za-z]\\w{0,11})?[ \\t]{0,8}(?:[?.]=|:{0,3}=>?|==|:|,|>|\\|\\|=?)[ \\t]{0,8}(?:\\r?\\n[ \\t]{0,16})?(?:[\\w.]{1,24}\\()?[\"'`\\\\]{0,3}(?:[Bb]earer |[Tt]oken )?";
const NAME_START = "(?:(?<![A-Za-z])|(?<=[a-z])(?=[A-Z])|(?<=\\\\[nrt]))";
function assigned(names, source) {
	const keywords = [...new Set(names.flatMap((name) => spellings(name.toLowerCase())))];
	return {
		...around(keywords, new RegExp(`${NAME_START}${anyCase(keywords)}${BETWEEN}(?=[^\\s"'\`]{0,80}?\\d)(${source})(?![0-9A-Za-z_+/-])`, "dy"), {
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
//#region src/facts/credentials/age-key.ts
const ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
const ageKey = {
	id: "age-key",
	name: "age secret key",
	variable: "SOPS_AGE_KEY",
	formats: [token(["age-secret-key-1"], `AGE-SECRET-KEY-1[${ALPHABET.toUpperCase()}]{58}`)],
	severity: "blocker",
	opens: "decrypt everything that was encrypted for this key, secrets in SOPS files among it",
	rotate: "Make a new key with `age-keygen`, re-encrypt (`sops updatekeys`), and change the secrets that were readable with the old one.",
	docs: "https://github.com/FiloSottile/age#readme",
	provenBy: "bech32 checksum",
	prove: (secret) => proofOf(isBech32(secret)),
	sample(random) {
		const data = [...Array.from({ length: 51 }, () => random.below(32)), random.below(2) * 16];
		return encodeBech32("age-secret-key-", data).toUpperCase();
	}
};

//#endregion
//#region src/facts/credentials/airtable-token.ts
const airtableToken = {
	id: "airtable-token",
	name: "Airtable token",
	variable: "AIRTABLE_TOKEN",
	formats: [token(["pat"], "pat[0-9A-Za-z]{14}\\.[0-9a-f]{64}", { after: 96 })],
	severity: "blocker",
	opens: "read and change the bases it was given",
	rotate: "Delete it at airtable.com/create/tokens.",
	docs: "https://support.airtable.com/docs/creating-personal-access-tokens",
	sample: (random) => `pat${random.text(BASE62, 14)}.${random.text(HEX$1, 64)}`
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
	sample: (random) => random.text(HEX$1, 32)
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
	sample: (random) => `sk-ant-api03-${random.text(BASE64URL, 93)}AA`
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
//#region src/facts/credentials/shared/placeholder.ts
const WORDS = /example|placeholder|changeme|change[-_]me|redacted|replace[-_]?me|insert[-_]|your[-_.]|[-_]here|dummy[-_]|(?:sample|fake)[-_]?(?:key|token|secret|pass)|notreal|not[-_]a[-_]real|x{6}|\*{3}|\.{3}|…|do[-_]?not[-_]?use|lorem/i;
function isPlaceholder(body) {
	if (/<[^>]{1,40}>|\$\{|\$\(|\{\{|%\(|%s/.test(body)) return true;
	if (WORDS.test(body)) return true;
	const text = body.toLowerCase();
	const characters = new Set(text.replaceAll(/[^a-z0-9]/g, ""));
	if (text.length >= 8 && characters.size <= 3) return true;
	return text.length >= 12 && (steps(text) >= .75 || isRepetition(text));
}
function steps(text) {
	let count = 0;
	for (let at = 1; at < text.length; at++) {
		const step = text.charCodeAt(at) - text.charCodeAt(at - 1);
		if (step === 0 || step === 1) count++;
	}
	return count / (text.length - 1);
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

//#endregion
//#region src/facts/credentials/aws-access-key.ts
const ID = /^A(?:KIA|SIA|BIA|CCA)/;
const SECRET = "[0-9A-Za-z/+=]{40}";
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
		assigned(["aws_secret", "secret_access_key"], SECRET)
	],
	severity: "high",
	opens: "act in your AWS account with everything this key is allowed to do: read data, start servers on your bill, delete backups",
	rotate: "Deactivate, then delete it in the AWS console → IAM → Users → Security credentials (`aws iam update-access-key --status Inactive`), and look at CloudTrail for what it was used for.",
	docs: "https://docs.aws.amazon.com/IAM/latest/UserGuide/id-credentials-access-keys-update.html",
	provenBy: "alphabet",
	prove: (secret) => ID.test(secret) && !/^[A-Z2-7]{20}$/.test(secret) ? "disproven" : "plausible",
	isPublic: (secret) => /EXAMPLE(?:KEY)?$/.test(secret),
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
//#region src/facts/credentials/azure-client-secret.ts
const azureClientSecret = {
	id: "azure-client-secret",
	name: "Azure client secret",
	variable: "AZURE_CLIENT_SECRET",
	formats: [around(["q~"], /(?<![\w.~-])([\w.~-]{3}\dQ~[\w.~-]{31,34})(?![\w.~-])/dg, {
		before: 8,
		after: 48
	})],
	severity: "blocker",
	opens: "sign in to your Azure tenant as this app, with everything it may do there",
	rotate: "Delete it in the Azure portal → Microsoft Entra ID → App registrations → Certificates & secrets.",
	docs: "https://learn.microsoft.com/entra/identity-platform/how-to-add-credentials",
	sample: (random) => `${random.text(BASE62, 3)}${random.text(DIGITS, 1)}Q~${random.text(`${BASE62}_-`, 33)}a`
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
		token(["jqqj99"], "[0-9A-Za-z]{52}JQQJ99[0-9A-Za-z]{26}", {
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
	sample: (random) => `access_token$production$${random.text(BASE36, 16)}$${random.text(HEX$1, 32)}`
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
	sample: (random) => `xkeysib-${random.text(HEX$1, 64)}-${random.text(BASE62, 16)}`
};

//#endregion
//#region src/facts/credentials/buildkite-token.ts
const buildkiteToken = {
	id: "buildkite-token",
	name: "Buildkite token",
	variable: "BUILDKITE_API_TOKEN",
	formats: [token(["bkua_"], "bkua_[0-9a-z]{40}")],
	severity: "blocker",
	opens: "start builds and read their logs and artifacts",
	rotate: "Delete it at buildkite.com → Personal settings → API access tokens.",
	docs: "https://buildkite.com/docs/apis/managing-api-tokens",
	sample: (random) => `bkua_${random.text(BASE36, 40)}`
};

//#endregion
//#region src/facts/credentials/circleci-token.ts
const circleciToken = {
	id: "circleci-token",
	name: "CircleCI token",
	variable: "CIRCLECI_TOKEN",
	formats: [token(["ccipat_", "cciprj_"], "CCI(?:PAT|PRJ)_[0-9A-Za-z]{22}_[0-9a-f]{40}")],
	severity: "blocker",
	opens: "start pipelines with your contexts, and so read the secrets in them",
	rotate: "Delete it at app.circleci.com → User settings → Personal API tokens.",
	docs: "https://circleci.com/docs/managing-api-tokens/",
	sample: (random) => `CCIPAT_${random.text(BASE62, 22)}_${random.text(HEX$1, 40)}`
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
	severityOf: (secret) => /^(?:cf|v1\.0-)/.test(secret) ? void 0 : "high",
	sample: (random) => `cfut_${random.text(BASE62, 40)}${random.text(HEX$1, 8)}`
};

//#endregion
//#region src/facts/credentials/database-url.ts
const SCHEMES = "postgres(?:ql)?|mysql|mariadb|mongodb(?:\\+srv)?|rediss?|amqps?|mssql|sqlserver|cockroachdb|clickhouse|nats|couchdb";
const LOCAL = /@(?:localhost|127\.|\[::1\]|0\.0\.0\.0|host\.docker\.internal|[a-z][a-z0-9_-]{0,20}(?:[:/?]|$))/i;
const WEAK$1 = /^(?:pass(?:word|wd)?|pwd|secret|postgres|mysql|root|admin|user|test|guest|redis|mongo|\W*|x+)$/i;
const passwordOf = (url) => /^[^:]+:\/\/[^:@/]*:([\s\S]*)@[^@]*$/.exec(url)?.[1] ?? "";
const databaseUrl = {
	id: "database-url",
	name: "Database URL with a password",
	variable: "DATABASE_URL",
	formats: [around(["://"], new RegExp(`(?<![0-9A-Za-z])((?:${SCHEMES})://[^\\s:@/"'\`<>]{0,80}:(?<hidden>[^\\s/"'\`<>@]{1,120})@[0-9A-Za-z\\[][0-9A-Za-z.:_\\]-]{1,200})`, "dg"), {
		before: 16,
		after: 420,
		textOnly: true
	})],
	severity: "high",
	opens: "read and change the database: it answers to anybody who has this URL and a way to its host",
	rotate: "Change the password of this database user (`ALTER ROLE … PASSWORD …`, or in the host's dashboard), and allow connections from your servers only.",
	docs: "https://www.postgresql.org/docs/current/sql-alterrole.html",
	isPublic(url) {
		const password = passwordOf(url);
		return isPlaceholder(url) || /^[$%#{(*]|^\[|\}$/.test(password);
	},
	severityOf: (url) => LOCAL.test(url) || WEAK$1.test(passwordOf(url)) ? "low" : void 0,
	guessable: true,
	wide: true,
	sample: (random) => `postgres://shop:${random.text(BASE62, 20)}@db.shop.internal:5432`,
	examples: {
		bad: ["DATABASE_URL=<token>/shop", "const pool = new Pool({ connectionString: \"<token>/shop\" });"],
		good: ["DATABASE_URL=postgres://shop:$DB_PASSWORD@db.shop.internal/shop", "DATABASE_URL=postgres://db.shop.internal/shop"]
	}
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
	sample: (random) => `dapi${random.text(HEX$1, 32)}`
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
	sample: (random) => random.text(HEX$1, 32)
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
	sample: (random) => `dop_v1_${random.text(HEX$1, 64)}`
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
	sample: (random) => `dp.pt.${random.text(BASE62, 43)}`
};

//#endregion
//#region src/facts/credentials/dropbox-token.ts
const dropboxToken = {
	id: "dropbox-token",
	name: "Dropbox access token",
	variable: "DROPBOX_TOKEN",
	formats: [token(["sl."], "sl\\.(?:u\\.)?[\\w-]{130,152}(?![\\w-])|sl\\.u\\.[\\w-]{200,1300}(?![\\w-])", { after: 1320 })],
	severity: "high",
	opens: "read and change the files its app may see, for as long as it lives (four hours)",
	rotate: "Revoke it with `/2/auth/token/revoke`, or unlink the app at dropbox.com → Settings → Connected apps.",
	docs: "https://developers.dropbox.com/oauth-guide",
	sample: (random) => `sl.${random.text(BASE64URL, 135)}`
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
//#region src/facts/credentials/figma-token.ts
const figmaToken = {
	id: "figma-token",
	name: "Figma token",
	variable: "FIGMA_TOKEN",
	formats: [token([
		"figd_",
		"figu_",
		"figo_"
	], "fig[duo]_[\\w-]{38,60}(?![\\w-])"), around(["figma"], /[Ff]igma[^\n]{0,40}?(?<![0-9A-Za-z-])([0-9A-Fa-f]{4,7}-[0-9A-Fa-f]{8}-(?:[0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12})(?![0-9A-Za-z-])/dg, {
		after: 120,
		textOnly: true
	})],
	severity: "blocker",
	opens: "read the design files its owner can see",
	rotate: "Revoke it at figma.com → Settings → Security → Personal access tokens.",
	docs: "https://help.figma.com/hc/en-us/articles/8085703771159-Manage-personal-access-tokens",
	sample: (random) => `figd_${random.text(BASE64URL, 40)}`
};

//#endregion
//#region src/facts/credentials/fly-token.ts
const flyToken = {
	id: "fly-token",
	name: "Fly.io token",
	variable: "FLY_API_TOKEN",
	formats: [token(["fo1_"], "fo1_[\\w-]{43}(?![\\w-])"), token([
		"fm1r_",
		"fm1a_",
		"fm2_"
	], "fm(?:1[ar]|2)_[0-9A-Za-z+/]{80,1000}={0,3}(?![0-9A-Za-z+/])", { after: 1100 })],
	severity: "blocker",
	opens: "deploy to your apps and read their volumes and databases",
	rotate: "Run `fly tokens revoke <id>`, or delete it at fly.io → Dashboard → Tokens.",
	docs: "https://fly.io/docs/security/tokens/",
	sample: (random) => `fo1_${random.text(BASE64URL, 42)}${random.text(BASE62, 1)}`
};

//#endregion
//#region src/facts/credentials/gcp-api-key.ts
const gcpApiKey = {
	id: "gcp-api-key",
	name: "Google API key",
	variable: "GOOGLE_API_KEY",
	formats: [token(["aiza"], "AIza[\\w-]{35}(?![\\w-])"), token(["aq.ab8rn6"], "AQ\\.Ab8RN6[\\w-]{44}(?![\\w-])")],
	severity: "high",
	opens: "call the Google APIs this key is open for (Gemini, Maps, Translate) on your bill",
	rotate: "Restrict or delete it in the Google Cloud console → APIs & Services → Credentials. A key that must be in a web page or an app gets an application and an API restriction there; then accept this finding.",
	docs: "https://cloud.google.com/docs/authentication/api-keys",
	sample: (random) => `AIza${random.text(BASE64URL, 35)}`
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
const gcpServiceAccount = {
	id: "gcp-service-account",
	name: "Google Cloud service account key",
	variable: "GOOGLE_APPLICATION_CREDENTIALS",
	formats: [around(["private_key_id"], /\\?"private_key_id\\?"\s{0,8}:\s{0,8}\\?"[0-9A-Za-z]{20,64}\\?"[^{}]{0,400}?(-----BEGIN (?:RSA )?PRIVATE KEY-----[^{}"]{40,8000}?-----END (?:RSA )?PRIVATE KEY-----)/dg, {
		before: 8,
		after: 9e3
	})],
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
//#region src/facts/credentials/github-fine-grained-token.ts
const CHECKED$1 = 77;
const githubFineGrainedToken = {
	id: "github-fine-grained-token",
	name: "GitHub fine-grained token",
	variable: "GITHUB_TOKEN",
	formats: [token(["github_pat_"], "github_pat_\\w{82}")],
	severity: "blocker",
	opens: "use every permission the token was given on the repositories it was given for",
	rotate: "Delete or regenerate it under GitHub → Settings → Developer settings → Personal access tokens → Fine-grained tokens.",
	docs: "https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/managing-your-personal-access-tokens",
	provenBy: "SHA-256 checksum",
	prove: (secret) => proofOf(sha256Base32(secret.slice(0, CHECKED$1)) === secret.slice(CHECKED$1, 85).toUpperCase()),
	sample(random) {
		const checked = `github_pat_1${random.text(BASE62, 21)}_${random.text(BASE62, 43)}`;
		return checked + sha256Base32(checked) + random.text(BASE62, 8);
	}
};

//#endregion
//#region src/facts/credentials/github-token.ts
const githubToken = {
	id: "github-token",
	name: "GitHub token",
	variable: "GITHUB_TOKEN",
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
		], "gl(?:pat|dt|rt|ft|soat|ffct)-[\\w-]{20}(?![\\w-])"),
		token(["glrt-"], "glrt-t\\d_[\\w-]{27,300}(?:\\.[0-9a-z]{2}\\.[0-9a-z]{9})?", { after: 330 }),
		token(["glcbt-"], "glcbt-[0-9a-zA-Z]{1,5}_[\\w-]{20}(?![\\w-])"),
		token(["glptt-"], "glptt-[0-9a-f]{40}"),
		token(["glimt-"], "glimt-[\\w-]{25}(?![\\w-])"),
		token(["glagent-"], "glagent-[\\w-]{50}(?![\\w-])"),
		token(["gloas-"], "gloas-[\\w-]{64}(?![\\w-])"),
		token(["gr1348941"], "GR1348941[\\w-]{20}(?![\\w-])"),
		assigned(["gitlab_session"], "[0-9a-f]{32}")
	],
	severity: "blocker",
	opens: "read and push code and run pipelines in the GitLab projects the token reaches",
	rotate: "Revoke it in GitLab → Edit profile → Access tokens (project, group, deploy and runner tokens: in their settings).",
	docs: "https://docs.gitlab.com/security/tokens/",
	provenBy: "CRC32 checksum",
	prove: (secret) => ROUTABLE.test(secret) && crc32Base36(secret.slice(0, -7)) === secret.slice(-7) ? "proven" : "plausible",
	sample(random) {
		const checked = `glpat-${random.text(BASE62, 27)}.01.${random.text(BASE36, 2)}`;
		return checked + crc32Base36(checked);
	},
	sources: ["https://docs.gitlab.com/security/tokens/#token-prefixes"]
};

//#endregion
//#region src/facts/credentials/google-oauth-secret.ts
const googleOauthSecret = {
	id: "google-oauth-secret",
	name: "Google OAuth client secret",
	variable: "GOOGLE_CLIENT_SECRET",
	formats: [token(["gocspx-"], "GOCSPX-[\\w-]{28}(?![\\w-])"), token(["1//0"], "1//0[\\w-]{40,120}(?![\\w-])")],
	severity: "blocker",
	opens: "pose as your app when people sign in with Google",
	rotate: "Add a new secret and disable this one in the Google Cloud console → APIs & Services → Credentials → OAuth client.",
	docs: "https://support.google.com/cloud/answer/15549257",
	sample: (random) => `GOCSPX-${random.text(BASE64URL, 28)}`
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
		token(["glc_"], "glc_eyJ[0-9A-Za-z+/]{32,400}={0,3}", { after: 420 }),
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
	sample: (random) => `HRKU-AA${random.text(BASE64URL, 58)}`
};

//#endregion
//#region src/facts/credentials/hubspot-token.ts
const UUID$2 = "[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}";
const hubspotToken = {
	id: "hubspot-token",
	name: "HubSpot access token",
	variable: "HUBSPOT_ACCESS_TOKEN",
	formats: [token([
		"pat-na",
		"pat-eu",
		"pat-ap"
	], `pat-(?:na|eu|ap)\\d-${UUID$2}`, { after: 64 }), assigned(["hubspot", "hapikey"], UUID$2)],
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
	].map((length) => random.text(HEX$1, length)).join("-")}`
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
	sample: (random) => `hf_${random.text(UPPER + LOWER, 34)}`
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
	sample: (random) => `lsv2_pt_${random.text(HEX$1, 32)}_${random.text(HEX$1, 10)}`
};

//#endregion
//#region src/facts/credentials/launchdarkly-key.ts
const UUID$1 = "[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}";
const launchdarklyKey = {
	id: "launchdarkly-key",
	name: "LaunchDarkly key",
	variable: "LAUNCHDARKLY_SDK_KEY",
	formats: [token(["sdk-", "api-"], `(?:sdk|api)-${UUID$1}`, { after: 56 }), assigned(["launchdarkly"], "[0-9A-Za-z=_-]{40}")],
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
	].map((length) => random.text(HEX$1, length)).join("-")}`
};

//#endregion
//#region src/facts/credentials/linear-key.ts
const linearKey = {
	id: "linear-key",
	name: "Linear API key",
	variable: "LINEAR_API_KEY",
	formats: [token(["lin_api_", "lin_oauth_"], "lin_(?:api_[0-9A-Za-z]{40}|oauth_[0-9a-f]{64})")],
	severity: "blocker",
	opens: "read and change the issues and documents of your workspace",
	rotate: "Revoke it at linear.app → Settings → Security & access.",
	docs: "https://linear.app/docs/api-and-webhooks",
	sample: (random) => `lin_api_${random.text(BASE62, 40)}`
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
	sample: (random) => `${random.text(HEX$1, 32)}-us1`
};

//#endregion
//#region src/facts/credentials/mailgun-key.ts
const KEY = "[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8}";
const mailgunKey = {
	id: "mailgun-key",
	name: "Mailgun API key",
	variable: "MAILGUN_API_KEY",
	formats: [
		assigned(["mailgun"], `key-[0-9a-f]{32}|${KEY}`),
		token(["key-"], "key-[0-9a-f]{32}", { after: 48 }),
		around(["mailgun"], new RegExp(`${anyCase(["mailgun"])}[^\\n]{0,80}?(?<![0-9a-f-])(${KEY})(?![0-9a-f-])`, "dg"), { textOnly: true })
	],
	severity: "blocker",
	opens: "send mail as your domain (phishing that passes SPF and DKIM) and read stored messages",
	rotate: "Delete it at app.mailgun.com → API Security.",
	docs: "https://help.mailgun.com/hc/en-us/articles/203380100-Where-can-I-find-my-API-keys-and-SMTP-credentials",
	sample: (random) => `key-${random.text(HEX$1, 32)}`
};

//#endregion
//#region src/facts/credentials/mapbox-token.ts
const mapboxToken = {
	id: "mapbox-token",
	name: "Mapbox secret token",
	variable: "MAPBOX_SECRET_TOKEN",
	formats: [token(["sk.eyj"], "sk\\.eyJ[0-9A-Za-z]{40,120}\\.[\\w-]{22}(?![\\w-])")],
	severity: "blocker",
	opens: "change your maps and data and make tokens in your name",
	rotate: "Delete it at console.mapbox.com → Access tokens.",
	docs: "https://docs.mapbox.com/accounts/guides/tokens/",
	sample: (random) => `sk.${Buffer.from(`{"u":"shop","a":"${random.text(BASE62.toLowerCase(), 25)}"}`).toString("base64url")}.${random.text(BASE62, 22)}`
};

//#endregion
//#region src/facts/credentials/mongodb-atlas-secret.ts
const mongodbAtlasSecret = {
	id: "mongodb-atlas-secret",
	name: "MongoDB Atlas service account secret",
	variable: "MONGODB_ATLAS_CLIENT_SECRET",
	formats: [token(["mdb_sa_sk_"], "mdb_sa_sk_[\\w-]{40}(?![\\w-])")],
	severity: "blocker",
	opens: "manage your Atlas clusters: read backups, add users, delete databases",
	rotate: "Revoke it at cloud.mongodb.com → Organization access → Service accounts.",
	docs: "https://www.mongodb.com/docs/atlas/configure-api-access/",
	sample: (random) => `mdb_sa_sk_${random.text(BASE62, 40)}`
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
	sample: (random) => `nfp_${random.text(BASE62, 36)}`
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
		token(["nrli-"], "NRLI-[\\w-]{32}(?![\\w-])")
	],
	severity: "blocker",
	opens: "read what your apps report (or, with a licence key, report false data on your bill)",
	rotate: "Delete it at one.newrelic.com → Administration → API keys.",
	docs: "https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/",
	severityOf: (secret) => secret.startsWith("NRJS-") ? "low" : void 0,
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
	provenBy: "CRC32 checksum",
	prove: (secret) => secret.startsWith("npm_") ? proofOf(crc32Base62(secret.slice(4, -6)) === secret.slice(-6)) : "plausible",
	sample(random) {
		const body = random.text(BASE62, 30);
		return `npm_${body}${crc32Base62(body)}`;
	}
};

//#endregion
//#region src/facts/credentials/okta-token.ts
const oktaToken = {
	id: "okta-token",
	name: "Okta API token",
	variable: "OKTA_API_TOKEN",
	formats: [assigned(["okta", "ssws"], "00[\\w=-]{38,40}")],
	severity: "high",
	opens: "manage the people who sign in to your apps, with the rights of the admin who made it",
	rotate: "Revoke it in the Okta admin console → Security → API → Tokens.",
	docs: "https://developer.okta.com/docs/guides/create-an-api-token/main/",
	sample: (random) => `00${random.text(BASE64URL, 39)}a`
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
	sample: (random) => `sk-or-v1-${random.text(HEX$1, 64)}`
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
//#region src/facts/credentials/planetscale-token.ts
const planetscaleToken = {
	id: "planetscale-token",
	name: "PlanetScale token or password",
	variable: "PLANETSCALE_TOKEN",
	formats: [token(["pscale_"], "pscale_(?:tkn|pw|oauth)_[\\w=.-]{32,64}(?![\\w=-])")],
	severity: "blocker",
	opens: "read, change and delete your database",
	rotate: "Delete it at app.planetscale.com → Settings → Service tokens (or the database → Settings → Passwords).",
	docs: "https://planetscale.com/docs/concepts/service-tokens",
	sample: (random) => `pscale_tkn_${random.text(BASE62, 43)}`
};

//#endregion
//#region src/facts/credentials/posthog-key.ts
const posthogKey = {
	id: "posthog-key",
	name: "PostHog personal API key",
	variable: "POSTHOG_API_KEY",
	formats: [token(["phx_"], "phx_[0-9A-Za-z]{43,52}")],
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
	sample: (random) => `PMAK-${random.text(HEX$1, 24)}-${random.text(HEX$1, 34)}`
};

//#endregion
//#region src/facts/credentials/private-key.ts
const BEGIN = "-----BEGIN (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----";
const END = "-----END (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----";
const privateKey = {
	id: "private-key",
	name: "Private key",
	variable: "PRIVATE_KEY",
	formats: [around(["private key"], new RegExp(`(${BEGIN}(?:(?!-----BEGIN)[\\w+/=\\s\\\\:,.;"'()<>@-]){40,15000}?${END})`, "dg"), {
		before: 48,
		after: 16e3
	}), around(["private key"], new RegExp(`(${BEGIN}(?:\\\\[nr]|\\s){1,4}[0-9A-Za-z+/=]{60,76}(?:(?:\\\\[nr]|\\s){1,4}[0-9A-Za-z+/=]{1,76}){0,200})`, "dg"), {
		before: 48,
		after: 16e3
	})],
	severity: "high",
	opens: "sign in, sign or decrypt as the owner of the key, wherever its public half is trusted",
	rotate: "Make a new pair and put its public half where the old one is trusted (`authorized_keys`, the certificate, the app's settings), then remove the old one there.",
	docs: "https://docs.github.com/en/authentication/connecting-to-github-with-ssh/checking-for-existing-ssh-keys",
	provenBy: "DER or OpenSSH structure",
	prove(secret) {
		const key = decodePem(secret);
		if (key === void 0) return "disproven";
		return key.locked || key.kind === "pgp" ? "plausible" : "proven";
	},
	about: (secret) => decodePem(secret)?.locked ? "A passphrase protects it, as well as that passphrase is." : void 0,
	severityOf: (secret) => decodePem(secret)?.locked ? "medium" : void 0,
	sample: samplePem,
	examples: {
		bad: ["<token>", "const key = `<token>`;"],
		good: ["# paste it between BEGIN and END", `-----BEGIN PRIVATE KEY-----\n…\n-----END PRIVATE KEY-----`]
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
	sample: (random) => `pul-${random.text(HEX$1, 40)}`
};

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
	].map((length) => random.text(HEX$1, length)).join("-")
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
	sample: (random) => `re_${random.text(BASE62, 8)}_${random.text(BASE62, 24)}`
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
	sample: (random) => `rubygems_${random.text(HEX$1, 48)}`
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
	sample: (random) => `shpat_${random.text(HEX$1, 32)}`
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
		], "xox[abceoprs]-(?:\\d{1,4}-)?(?:\\d{6,14}-){1,4}[0-9A-Za-z]{8,72}(?![\\w-])"),
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
	sample: (random) => `snyk_uat.${random.text(HEX$1, 8)}.${random.text(BASE62, 60)}`
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
		"sonar"
	], "[0-9a-f]{40}")],
	severity: "high",
	opens: "read your source code and its known weaknesses",
	rotate: "Revoke it in SonarQube → My account → Security.",
	docs: "https://docs.sonarsource.com/sonarqube-server/user-guide/managing-tokens",
	sample: (random) => `sqp_${random.text(HEX$1, 40)}`
};

//#endregion
//#region src/facts/credentials/square-token.ts
const squareToken = {
	id: "square-token",
	name: "Square access token",
	variable: "SQUARE_ACCESS_TOKEN",
	formats: [token(["sq0atp-", "sq0csp-"], "sq0(?:atp-[\\w-]{22,60}|csp-[\\w-]{43})(?![\\w-])"), token(["eaaa"], "EAAA[\\w-]{60}(?![\\w-])")],
	severity: "blocker",
	opens: "take payments, issue refunds and read the customers of your Square account",
	rotate: "Replace it at developer.squareup.com → your application → Credentials.",
	docs: "https://developer.squareup.com/docs/build-basics/access-tokens",
	sample: (random) => `EAAA${random.text(BASE64URL, 60)}`
};

//#endregion
//#region src/facts/credentials/stripe-key.ts
const DOCUMENTED = /^sk_test_(?:4eC39HqLyjWDarjtT1zdp7dc|BQokikJOvBiI2HlWgH4olfQ2|tR3PYbcVNZZ796tH88S4VQ2u)/;
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
	sample: (random) => `sb_secret_${random.text(BASE64URL, 22)}_${random.text(HEX$1, 8)}`,
	examples: {
		bad: ["SUPABASE_SERVICE_ROLE_KEY=<token>", "createClient(url, \"<token>\")"],
		good: ["createClient(url, process.env.SUPABASE_SERVICE_ROLE_KEY)"]
	}
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
//#region src/facts/credentials/teams-webhook.ts
const teamsWebhook = {
	id: "teams-webhook",
	name: "Microsoft Teams webhook URL",
	variable: "TEAMS_WEBHOOK_URL",
	formats: [around([".webhook.office.com/"], /([0-9a-z-]{1,40}\.webhook\.office\.com\/webhookb2\/[0-9a-z-]{36}@[0-9a-z-]{36}\/IncomingWebhook\/[0-9a-z]{32}\/[0-9a-z-]{36}(?:\/[\w-]{20,80})?)/dg, {
		before: 48,
		after: 320
	})],
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
		].map((length) => random.text(HEX$1, length)).join("-");
		return `shop.webhook.office.com/webhookb2/${uuid()}@${uuid()}/IncomingWebhook/${random.text(HEX$1, 32)}/${uuid()}`;
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
	isPublic: (secret) => secret.startsWith("123456:") || /ABC-DEF1234ghIkl/.test(secret),
	sample: (random) => `${random.text("123456789", 10)}:AA${random.text(BASE64URL, 32)}${random.text(DIGITS, 1)}`
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
//#region src/facts/credentials/twilio-key.ts
const SID = Array.from(HEX$1, (digit) => `sk${digit}`);
const ACCOUNT = Array.from(HEX$1, (digit) => `ac${digit}`);
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
	sample: (random) => `SK${random.text(HEX$1, 32)}`
};

//#endregion
//#region src/facts/credentials/url-password.ts
const WEAK = /^(?:pass(?:word|wd|w)?|pwd|secret|token|user|test|guest|[a-z]{1,3}|x+|\.{2,}|\*+|\W*)$/i;
const partsOf = (url) => /^[^:]+:\/\/([^:@/]*):([\s\S]*)@([^@]*)$/.exec(url);
const urlPassword = {
	id: "url-password",
	name: "Password in a URL",
	variable: "SERVICE_URL",
	formats: [around(["://"], /(?<![0-9A-Za-z])((?:https?|ftps?|sftp|ssh|smtps?|imaps?|ldaps?|wss?|git\+https?):\/\/[^\s:@/"'`<>]{0,80}:(?<hidden>[^\s/"'`<>@]{1,200})@[0-9A-Za-z[][0-9A-Za-z.:_\]-]{1,200})/dg, {
		before: 16,
		after: 500,
		textOnly: true
	})],
	severity: "high",
	opens: "sign in to that server as this user",
	rotate: "Change the password on that server.",
	docs: "https://datatracker.ietf.org/doc/html/rfc3986#section-3.2.1",
	isPublic(url) {
		const [, , password = "", host = ""] = partsOf(url) ?? [];
		return /^[$%#{(*]|^\[|\}$/.test(password) || isPlaceholder(password) || /^(?:localhost|127\.|example\.)/.test(host) || isPlaceholder(url);
	},
	severityOf: (url) => WEAK.test(partsOf(url)?.[2] ?? "") ? "low" : void 0,
	guessable: true,
	wide: true,
	sample: (random) => `https://deploy:${random.text(BASE62, 20)}@git.shop.internal`,
	examples: {
		bad: ["git clone <token>/shop.git"],
		good: ["git clone https://deploy:$GIT_PASSWORD@git.shop.internal/shop.git", "see https://user:password@example.com"]
	}
};

//#endregion
//#region src/facts/credentials/vault-token.ts
const vaultToken = {
	id: "vault-token",
	name: "HashiCorp Vault token",
	variable: "VAULT_TOKEN",
	formats: [
		token(["hvs."], "hvs\\.[\\w-]{24,120}(?![\\w-])"),
		token(["hvb.", "hvr."], "hv[br]\\.[\\w-]{90,300}(?![\\w-])", { after: 320 }),
		assigned(["vault"], "[sb]\\.[0-9A-Za-z]{24}"),
		assigned(["token"], "s\\.[0-9A-Za-z]{24}")
	],
	severity: "blocker",
	opens: "read the secrets in your Vault that the token's policies allow",
	rotate: "Run `vault token revoke <token>`.",
	docs: "https://developer.hashicorp.com/vault/docs/commands/token/revoke",
	sample: (random) => `hvs.CAES${random.text(BASE64URL, 90)}${random.text(BASE62, 1)}`
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
		"vercel_access"
	], "[0-9A-Za-z]{24}")],
	severity: "blocker",
	opens: "deploy to your projects and read their environment variables",
	rotate: "Delete it at vercel.com → Account settings → Tokens.",
	docs: "https://vercel.com/docs/sign-in-with-vercel/tokens",
	provenBy: "CRC32 checksum",
	prove: (secret) => CHECKED.test(secret) ? proofOf(crc32Base62(secret.slice(4, -6)) === secret.slice(-6)) : secret.startsWith("vc") && secret.charAt(3) === "_" ? "disproven" : "plausible",
	sample(random) {
		const body = random.text(BASE62, 50);
		return `vcp_${body}${crc32Base62(body)}`;
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
		const body = random.text(HEX$1, 32);
		return `zpka_${body}_${crc32Hex(body)}`;
	}
};

//#endregion
//#region src/facts/credentials/index.ts
const providers = [
	ageKey,
	airtableToken,
	algoliaKey,
	anthropicKey,
	atlassianToken,
	awsAccessKey,
	awsBedrockKey,
	azureClientSecret,
	azureServiceKey,
	azureStorageKey,
	braintreeToken,
	brevoKey,
	buildkiteToken,
	circleciToken,
	cloudflareToken,
	databaseUrl,
	databricksToken,
	datadogKey,
	digitaloceanToken,
	discordToken,
	discordWebhook,
	dockerhubToken,
	dopplerToken,
	dropboxToken,
	dynatraceToken,
	figmaToken,
	flyToken,
	gcpApiKey,
	gcpServiceAccount,
	githubFineGrainedToken,
	githubToken,
	gitlabToken,
	googleOauthSecret,
	grafanaToken,
	groqKey,
	herokuKey,
	hubspotToken,
	huggingfaceToken,
	intercomToken,
	jsonWebToken,
	langsmithKey,
	launchdarklyKey,
	linearKey,
	mailchimpKey,
	mailgunKey,
	mapboxToken,
	mongodbAtlasSecret,
	neonKey,
	netlifyToken,
	newrelicKey,
	notionToken,
	npmToken,
	oktaToken,
	onepasswordToken,
	openaiKey,
	openrouterKey,
	perplexityKey,
	pineconeKey,
	planetscaleToken,
	posthogKey,
	postmanKey,
	privateKey,
	pulumiToken,
	pypiToken,
	railwayToken,
	renderKey,
	replicateToken,
	resendKey,
	rubygemsToken,
	sendgridKey,
	sentryToken,
	shopifyToken,
	slackToken,
	slackWebhook,
	snykToken,
	sonarToken,
	squareToken,
	stripeKey,
	stripeWebhookSecret,
	supabaseKey,
	tailscaleKey,
	teamsWebhook,
	telegramBotToken,
	terraformToken,
	twilioKey,
	urlPassword,
	vaultToken,
	vercelToken,
	xaiKey,
	zuploKey
];

//#endregion
//#region src/checks/secrets/engine/decode.ts
const PROBE = 8e3;
function decodeContent(bytes) {
	const encoding = utf16(bytes);
	if (encoding !== void 0) return {
		bytes: translate(bytes, encoding),
		binary: false
	};
	return {
		bytes,
		binary: bytes.subarray(0, PROBE).includes(0)
	};
}
function utf16(bytes) {
	if (bytes[0] === 255 && bytes[1] === 254) return "le";
	if (bytes[0] === 254 && bytes[1] === 255) return "be";
	const probe = bytes.subarray(0, 1024);
	if (probe.length < 16) return void 0;
	const zeros = [0, 0];
	for (const [at, byte] of probe.entries()) if (byte === 0) zeros[at & 1] = (zeros[at & 1] ?? 0) + 1;
	const [even = 0, odd = 0] = zeros;
	const many = probe.length * .35;
	if (odd > many && even < probe.length * .02) return "le";
	if (even > many && odd < probe.length * .02) return "be";
}
const PIECE = 8388608;
function translate(bytes, order) {
	const parts = [];
	const decoder = new TextDecoder(order === "le" ? "utf-16le" : "utf-16be");
	for (let at = 0; at < bytes.length; at += PIECE) parts.push(Buffer.from(decoder.decode(bytes.subarray(at, at + PIECE), { stream: true })));
	parts.push(Buffer.from(decoder.decode()));
	return Buffer.concat(parts);
}

//#endregion
//#region src/checks/secrets/engine/detector.ts
const GENERIC = "generic";

//#endregion
//#region src/checks/secrets/engine/lines.ts
const [LF, CR] = [10, 13];
function lineFinder(bytes) {
	const first = bytes[0] === 239 && bytes[1] === 187 && bytes[2] === 191 ? 3 : 0;
	let at = first;
	let [line, lineStart, units] = [
		1,
		0,
		0
	];
	return (offset) => {
		if (offset < at) {
			at = first;
			[line, lineStart, units] = [
				1,
				0,
				0
			];
		}
		for (; at < offset; at++) {
			const byte = bytes[at] ?? 0;
			if (byte === LF || byte === CR && bytes[at + 1] !== LF) {
				line++;
				lineStart = at + 1;
				units = 0;
			} else if (byte >= 240) units += 2;
			else if (byte < 128 || byte >= 192) units++;
		}
		return {
			line,
			lineStart,
			column: units + 1
		};
	};
}
function lineEnd(bytes, offset, limit) {
	const last = Math.min(limit, bytes.length);
	for (let at = offset; at < last; at++) if (bytes[at] === LF || bytes[at] === CR) return at;
	return last;
}

//#endregion
//#region src/checks/secrets/engine/overlap.ts
const rankOf = (match) => match.owner === "generic" ? 0 : match.owner.wide ? 1 : 2;
function withoutOverlaps(matches) {
	const best = [...matches].sort((a, b) => rankOf(b) - rankOf(a) || b.end - b.start - (a.end - a.start) || a.start - b.start);
	const kept = [];
	for (const match of best) {
		const at = firstAfter(kept, match.start);
		const before = kept[at - 1];
		const after = kept[at];
		if (before !== void 0 && before.end > match.start || after !== void 0 && after.start < match.end) continue;
		kept.splice(at, 0, match);
	}
	return kept;
}
function firstAfter(sorted, start) {
	let low = 0;
	let high = sorted.length;
	while (low < high) {
		const middle = low + high >> 1;
		if ((sorted[middle]?.start ?? 0) < start) low = middle + 1;
		else high = middle;
	}
	return low;
}

//#endregion
//#region src/checks/secrets/engine/automaton.ts
const newNode = () => ({
	next: /* @__PURE__ */ new Map(),
	fail: void 0,
	hits: [],
	index: 0
});
function buildAutomaton(keywords) {
	const root = newNode();
	const classOf = /* @__PURE__ */ new Uint8Array(256);
	let classes = 1;
	for (const { keyword, id } of keywords) {
		let node = root;
		for (const byte of Buffer.from(keyword, "latin1")) {
			if (classOf[byte] === 0) classOf[byte] = classes++;
			const next = node.next.get(byte) ?? newNode();
			node.next.set(byte, next);
			node = next;
		}
		node.hits.push({
			id,
			length: keyword.length
		});
	}
	for (let byte = 97; byte <= 122; byte++) classOf[byte - 32] = classOf[byte] ?? 0;
	const order = linkFailures(root);
	const sorted = [...order.filter((node) => node.hits.length === 0), ...order.filter((node) => node.hits.length > 0)];
	for (const [index, node] of sorted.entries()) node.index = index;
	const table = new Int32Array(sorted.length * classes);
	const byteOf = new Map([...root.next.keys()].map((byte) => [classOf[byte] ?? 0, byte]));
	for (let byte = 0; byte < 256; byte++) if (classOf[byte]) byteOf.set(classOf[byte] ?? 0, lower(byte));
	for (const node of order) for (let symbol = 1; symbol < classes; symbol++) table[node.index * classes + symbol] = step(node, byteOf.get(symbol) ?? 0, root).index * classes;
	for (const node of order) table[node.index * classes] = root.index * classes;
	const firstHit = sorted.findIndex((node) => node.hits.length > 0);
	const threshold = (firstHit === -1 ? sorted.length : firstHit) * classes;
	const hitsOf = sorted.map((node) => node.hits);
	const start = root.index * classes;
	return { search(bytes, onHit) {
		let state = start;
		const length = bytes.length;
		for (let at = 0; at < length; at++) {
			state = table[state + classOf[bytes[at]]];
			if (state >= threshold) onHit(hitsOf[state / classes] ?? [], at + 1);
		}
	} };
}
const lower = (byte) => byte >= 65 && byte <= 90 ? byte + 32 : byte;
function linkFailures(root) {
	const order = [root];
	for (const node of order) for (const [byte, child] of node.next) {
		child.fail = node === root ? root : step(node.fail ?? root, byte, root);
		child.hits = [...child.hits, ...child.fail.hits];
		order.push(child);
	}
	return order;
}
function step(from, byte, root) {
	for (let node = from; node !== void 0; node = node.fail) {
		const next = node.next.get(byte);
		if (next !== void 0) return next;
	}
	return root;
}

//#endregion
//#region src/checks/secrets/engine/search.ts
const MARGIN = 8;
const LONGEST_WINDOW = 65536;
const MAX_MATCHES = 5e3;
function buildSearch(detectors) {
	const automaton = buildAutomaton(detectors.flatMap(({ format }, id) => format.keywords.map((keyword) => ({
		keyword,
		id
	}))));
	return (bytes, { binary }) => {
		const matches = [];
		const windows = new Array(detectors.length).fill(void 0);
		const lastStart = new Array(detectors.length).fill(-1);
		const add = (id, detector, from, found) => {
			const indices = found.indices;
			const whole = indices?.[1];
			if (whole === void 0 || matches.length > 5e3) return;
			const start = from + whole[0];
			if (start <= (lastStart[id] ?? -1)) return;
			lastStart[id] = start;
			const part = indices?.groups?.hidden ?? whole;
			const hidden = {
				start: from + part[0],
				end: from + part[1]
			};
			const text = (found[1] ?? "").toLowerCase();
			const visible = detector.format.keywords.find((keyword) => text.startsWith(keyword))?.length ?? 0;
			matches.push({
				owner: detector.owner,
				start,
				end: from + whole[1],
				hidden,
				visible
			});
		};
		const tryAt = (id, detector, start) => {
			const { pattern, after } = detector.format;
			const from = Math.max(0, start - MARGIN);
			const text = bytes.toString("latin1", from, Math.min(bytes.length, start + after + MARGIN));
			pattern.lastIndex = start - from;
			const found = pattern.exec(text);
			if (found !== null) add(id, detector, from, found);
		};
		const flush = (id, detector, window) => {
			const text = bytes.toString("latin1", window.from, window.to);
			const { pattern } = detector.format;
			pattern.lastIndex = 0;
			for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
				add(id, detector, window.from, found);
				if (found[0] === "") pattern.lastIndex++;
			}
		};
		automaton.search(bytes, (hits, end) => {
			for (const { id, length } of hits) {
				const detector = detectors[id];
				if (detector === void 0 || binary && detector.format.textOnly) continue;
				const { format } = detector;
				const start = end - length;
				if (format.anchored) {
					if (mayBegin(bytes, start) || format.inName) tryAt(id, detector, start);
					continue;
				}
				const from = Math.max(0, start - format.before - MARGIN);
				const to = Math.min(bytes.length, start + format.after + MARGIN);
				const open = windows[id];
				if (open !== void 0 && from <= open.to && to - open.from <= LONGEST_WINDOW) {
					open.to = Math.max(open.to, to);
					continue;
				}
				if (open !== void 0) flush(id, detector, open);
				windows[id] = {
					from,
					to
				};
			}
		});
		for (const [id, window] of windows.entries()) {
			const detector = detectors[id];
			if (window !== void 0 && detector !== void 0) flush(id, detector, window);
		}
		return {
			matches: matches.slice(0, MAX_MATCHES),
			truncated: matches.length > MAX_MATCHES
		};
	};
}
function mayBegin(bytes, start) {
	if (start === 0 || !isAlphanumeric(bytes[start - 1] ?? 0)) return true;
	return bytes[start - 2] === 92 || bytes[start - 3] === 37 || bytes[start - 6] === 92;
}
const isAlphanumeric = (byte) => byte >= 48 && byte <= 57 || byte >= 65 && byte <= 90 || byte >= 97 && byte <= 122;

//#endregion
//#region src/checks/secrets/excerpt.ts
const WIDTH = 160;
const BEFORE = 60;
const SIDE = 800;
const LOOKS_SECRET = /((?:pass\w*|pwd|secret\w*|token|api\w*key|key|auth\w*|credential\w*)["'\]]?\s{0,4}(?:=>|:=|=|:)\s{0,4}["'`]?)[^\s"'`,;&<>]{4,}/gi;
function excerptOf(bytes, match, lineStart, ranges) {
	const end = lineEnd(bytes, match.start, match.start + SIDE);
	const begin = Math.max(lineStart, match.start - SIDE);
	const shownEnd = lineEnd(bytes, match.start, match.end);
	const all = merge(ranges.filter((range) => range.start < end && range.end > begin));
	let text = "";
	let highlightStart;
	let highlightEnd = 0;
	const put = (piece, from) => {
		if (from >= match.start && highlightStart === void 0) highlightStart = text.length;
		text += piece;
	};
	let at = begin;
	const plainUpTo = (to) => {
		for (const stop of [
			match.start,
			shownEnd,
			to
		]) {
			if (stop <= at || stop > to) continue;
			put(plain(bytes, at, stop), at);
			at = stop;
			if (at === shownEnd) highlightEnd = text.length;
		}
	};
	for (const range of all) {
		plainUpTo(Math.max(at, range.start));
		put(maskRange(bytes, range), Math.max(at, range.start));
		at = Math.max(at, Math.min(range.end, end));
		if (at >= shownEnd && highlightEnd === 0) highlightEnd = text.length;
	}
	plainUpTo(end);
	const start = highlightStart ?? 0;
	const skip = Math.max(0, start - BEFORE);
	const lead = skip > 0 ? `…${text.slice(skip + 1)}` : text;
	const shown = cut(lead, WIDTH);
	return {
		text: shown,
		highlight: {
			start: Math.min(start - skip, shown.length),
			end: Math.min(Math.max(highlightEnd, start) - skip, shown.length)
		},
		evidence: maskRange(bytes, all.find((range) => range.start <= match.hidden.start && range.end >= match.hidden.end) ?? {
			...match.hidden,
			visible: 0
		})
	};
}
const RUN = /[0-9A-Za-z+/_=-]{20,}/g;
const isRandom = (run) => /\d/.test(run) && entropyOf(run) >= 3;
const plain = (bytes, from, to) => printable(bytes.toString("utf8", from, to), SIDE * 6).replaceAll(LOOKS_SECRET, "$1****").replaceAll(RUN, (run) => isRandom(run) ? "****" : run);
function maskRange(bytes, range) {
	const text = bytes.toString("utf8", range.start, Math.min(range.end, range.start + 200));
	const head = /^-----BEGIN [A-Z0-9 ]{0,40}-----/.exec(text)?.[0];
	return head === void 0 ? printable(mask(text, range.visible)) : `${head}****`;
}
function merge(ranges) {
	const merged = [];
	for (const range of [...ranges].sort((a, b) => a.start - b.start || b.visible - a.visible)) {
		const last = merged.at(-1);
		if (last !== void 0 && range.start < last.end) last.end = Math.max(last.end, range.end);
		else merged.push({ ...range });
	}
	return merged;
}

//#endregion
//#region src/checks/secrets/generic/assignment.ts
const NAMES = [
	...[
		"passw",
		"passphrase",
		"pwd",
		"secret",
		"token",
		"credential"
	],
	...[
		"apikey",
		"api_key",
		"api-key",
		"accesskey",
		"access_key",
		"access-key",
		"authkey",
		"auth_key"
	],
	...[
		"privatekey",
		"private_key",
		"encryptionkey",
		"encryption_key",
		"signingkey",
		"signing_key",
		"masterkey",
		"master_key"
	]
];
const VALUE = "[^\\s\"'`<>(){}\\[\\],;\\\\]{8,256}";
const assignment = {
	...around(NAMES, new RegExp(`${anyCase(NAMES)}[\\w.-]{0,40}["'\`\\]]{0,2}(?:[ \\t]{1,4}(?:string|String|str|&str))?[ \\t]{0,8}(?::{0,2}=>?|==?=?|:|,)[ \\t]{0,8}["'\`]?(${VALUE})(?=["'\`\\s,;})<&]|$)`, "dy"), {
		after: 360,
		textOnly: true
	}, true),
	inName: true
};
const isNamePart = (byte) => byte >= 48 && byte <= 57 || byte >= 65 && byte <= 90 || byte >= 97 && byte <= 122 || byte === 95 || byte === 45 || byte === 46;
function nameBefore(bytes, valueStart) {
	let end = valueStart;
	while (end > 0 && valueStart - end < 40 && !isNamePart(bytes[end - 1] ?? 0)) end--;
	const head = bytes.toString("latin1", Math.max(0, end - 100), end);
	return /([\w.-]{1,80}?)(?:[ \t]+(?:string|String|str|&str))?$/.exec(head)?.[1] ?? "";
}
const isQuoted = (bytes, valueStart) => [
	34,
	39,
	96
].includes(bytes[valueStart - 1] ?? 0);

//#endregion
//#region src/checks/secrets/generic/files.ts
const NOT_READ = /(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.ya?ml|bun\.lockb?|composer\.lock|Gemfile\.lock|Cargo\.lock|poetry\.lock|uv\.lock|Pipfile\.lock|go\.sum|flake\.lock|mix\.lock|pubspec\.lock)$|\.(?:min\.(?:js|css)|map|svg|ipynb|snap|lock|csv|tsv|pdf|po|pot)$|(?:^|\/)node_modules\//i;
const UNQUOTED = /(?:^|\/)(?:\.env[\w.-]*|[\w.-]*\.env|Dockerfile[\w.-]*|\.npmrc|\.netrc|\.pgpass|credentials)$|\.(?:env|ini|cfg|conf|config|properties|ya?ml|toml|sh|bash|zsh|tfvars|xml)$/i;
const isReadGenerically = (path) => !NOT_READ.test(path);
const mayBeUnquoted = (path) => path === "" || UNQUOTED.test(path);

//#endregion
//#region src/checks/secrets/generic/rarity.ts
const UUID = /^\{?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\}?$/i;
const HEX = /^(?:0x)?[0-9a-f]+$/i;
const NAME_OF_SOMETHING_ELSE = /(?:^|[_.-])(?:public|pub|csrf|xsrf|cancel|continuation|page|next|sync)[_.-]?(?:key|token)|(?:name|id|ids|url|uri|path|file|dir|type|kind|hash|hashed|sha\d*|md5|digest|checksum|integrity|expir\w*|length|size|count|limit|policy|field|input|label|hint|header|pattern|regex|class|selector|prefix|suffix|version|algorithm|status|error|message|text|title|izer|enc(?:oding)?)s?$|tokeniz|i18n|locale/i;
const CODE = /^(?:process\.env|os\.|env\.|import\.meta|self\.|this\.|config\.|settings\.|secrets\.|vars\.|props\.|params\.|req\.|request\.|var\.|data\.|local\.|module\.|ENV\b|\$|%|@|&|#|!)|=>|\(\)|::|->|&&|\|\||^(?:true|false|null|undefined|none|nil)$/i;
function isRare(value, name) {
	if (NAME_OF_SOMETHING_ELSE.test(name) || CODE.test(value)) return false;
	if (isPlaceholder(value) || UUID.test(value) || value === name) return false;
	if (/^(?:sha\d{3}-|https?:|[a-z]+:\/\/|data:|\/|\.\.?\/|~\/|[a-z]:[\\/]|arn:|\$2[aby]\$|\$argon2|\$\d\$|ENC\[|vault:|op:\/\/)/i.test(value)) return false;
	if (HEX.test(value)) return value.length >= 20 && entropyOf(value.toLowerCase()) >= 3 && /\d/.test(value) && /[a-f]/i.test(value);
	if (isWords(value)) return false;
	const classes = [
		/[a-z]/,
		/[A-Z]/,
		/\d/,
		/[^0-9A-Za-z]/
	].filter((kind) => kind.test(value)).length;
	const entropy = entropyOf(value);
	if (value.length < 16) return classes >= 3 && entropy >= 2.9 && /\d/.test(value);
	return /\d/.test(value) && classes >= 2 && entropy >= 3.5;
}
function isWords(value) {
	if (/^v?\d+(?:[.:-]\d+)*$/.test(value)) return true;
	const pieces = value.split(/[^A-Za-z]+|(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/).filter((piece) => piece !== "");
	const letters = pieces.join("").length;
	if (letters === 0) return true;
	const words = pieces.filter((piece) => piece.length >= 3 && isPronounceable(piece));
	return words.join("").length / letters >= .75 && words.join("").length / value.length >= .5;
}
function isPronounceable(piece) {
	const word = piece.toLowerCase();
	if (/[^aeiouy]{5}|[aeiou]{4}|[jqvxz]{2}|q[^u]/.test(word)) return false;
	if (/[a-z][A-Z]/.test(piece)) return false;
	const vowels = word.replaceAll(/[^aeiouy]/g, "").length;
	return vowels / word.length >= .2 && vowels / word.length <= .7;
}

//#endregion
//#region src/checks/secrets/scanner.ts
let search;
function searchAll() {
	const detectors = providers.flatMap((owner) => owner.formats.map((format) => ({
		owner,
		format
	})));
	detectors.push({
		owner: GENERIC,
		format: assignment
	});
	search ??= buildSearch(detectors);
	return search;
}
function scanContent(raw, options) {
	const { bytes, binary } = decodeContent(raw);
	const { matches, truncated } = searchAll()(bytes, { binary });
	if (matches.length === 0) return {
		hits: [],
		samples: 0,
		truncated
	};
	const textOf = (start, end) => bytes.toString("utf8", start, end);
	let samples = 0;
	const found = [];
	const everything = [];
	for (const match of matches) {
		everything.push({
			...match.hidden,
			visible: match.visible
		});
		const verdict = match.owner === "generic" ? genericVerdict(match, bytes, options) : tokenVerdict(match, match.owner, textOf);
		if (verdict === "sample") samples++;
		else if (verdict === "secret") found.push(match);
	}
	const kept = withoutOverlaps(found.map((match) => withCompanion(match, bytes)));
	for (const { companion } of kept) if (companion) everything.push({
		...companion,
		visible: 0
	});
	const companions = kept.flatMap(({ companion }) => companion ?? []);
	const alone = kept.filter((match) => !companions.some(({ start, end }) => start < match.end && match.start < end));
	const positionOf = lineFinder(bytes);
	const counts = /* @__PURE__ */ new Map();
	return {
		hits: alone.map((match) => {
			const from = positionOf(match.start);
			const to = positionOf(match.end);
			const secret = textOf(match.hidden.start, match.hidden.end);
			const whole = textOf(match.start, match.end);
			const place = {
				line: from.line,
				column: from.column,
				endLine: to.line,
				endColumn: to.column
			};
			const excerpt = excerptOf(bytes, match, from.lineStart, everything);
			const paired = match.companion !== void 0;
			const common = {
				secret,
				place,
				excerpt,
				evidence: excerpt.evidence,
				paired
			};
			if (match.owner === "generic") {
				const name = match.name ?? "";
				const occurrence = next(counts, name);
				return {
					...common,
					kind: "generic",
					name,
					occurrence
				};
			}
			if (match.owner.guessable) {
				const name = whole.replace(secret, "");
				return {
					...common,
					kind: "guessable",
					provider: match.owner,
					whole,
					name,
					occurrence: next(counts, name)
				};
			}
			return {
				...common,
				kind: "token",
				provider: match.owner,
				whole
			};
		}),
		samples,
		truncated
	};
}
function next(counts, name) {
	const count = counts.get(name) ?? 0;
	counts.set(name, count + 1);
	return count;
}
function tokenVerdict(match, owner, textOf) {
	const whole = textOf(match.start, match.end);
	if (owner.isPublic?.(whole)) return "sample";
	if (owner.guessable || match.end - match.start > 600) return "secret";
	return isPlaceholder(whole.slice(match.visible)) ? "sample" : "secret";
}
function genericVerdict(match, bytes, { generic, path }) {
	if (!generic || !isReadGenerically(path)) return "no";
	if (!isQuoted(bytes, match.start) && !mayBeUnquoted(path)) return "no";
	match.name = nameBefore(bytes, match.start);
	return isRare(bytes.toString("utf8", match.start, match.end), match.name) ? "secret" : "no";
}
function withCompanion(match, bytes) {
	if (match.owner === "generic" || match.owner.companion === void 0 || match.end - match.start > 32) return match;
	const { pattern, reach, accept } = match.owner.companion;
	const from = Math.max(0, match.start - reach);
	const text = bytes.toString("latin1", from, Math.min(bytes.length, match.end + reach));
	let best;
	pattern.lastIndex = 0;
	for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
		const [first = 0, last = 0] = found.indices?.[1] ?? [];
		if (!accept(found[1] ?? "")) continue;
		const [start, end] = [from + first, from + last];
		const distance = start >= match.end ? start - match.end : match.start - end;
		if (best === void 0 || distance < best.distance) best = {
			start,
			end,
			distance
		};
	}
	return best === void 0 ? match : {
		...match,
		companion: {
			start: best.start,
			end: best.end
		}
	};
}

//#endregion
export { seeded as a, BASE62 as i, MAX_MATCHES as n, providers as r, scanContent as t };