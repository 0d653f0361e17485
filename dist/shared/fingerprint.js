import { createHash } from "node:crypto";

//#region src/core/fingerprint.ts
const FINGERPRINT_VERSION = 1;
function fingerprint(rule, ...parts) {
	const hash = createHash("sha256").update(`launch-ready finding ${1}\0`);
	for (const part of [rule, ...parts]) hash.update(`${Buffer.byteLength(part)}:`).update(part);
	return `${1}:${hash.digest("hex").slice(0, 32)}`;
}
const FINGERPRINT_PATTERN = /^[1-9]\d*:[0-9a-f]{32}$/;

//#endregion
export { fingerprint as n, FINGERPRINT_PATTERN as t };