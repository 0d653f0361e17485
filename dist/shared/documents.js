import { s as readText } from "./tree.js";
import { createHash } from "node:crypto";

//#region src/checks/env/documents.ts
const DOCUMENTS = ["ENVIRONMENT.md", "SECRETS.md"];
const BEGIN = "launch-ready:begin env";
const END = "<!-- launch-ready:end -->";
function stampOf(rows) {
	const facts = rows.map(({ name, isSecret, shape, readAt, owner, store, rotate, description }) => [
		name,
		isSecret,
		shape,
		readAt.map(({ path }) => path),
		owner ?? "",
		store ?? "",
		rotate ?? "",
		description ?? ""
	]);
	return createHash("sha256").update(JSON.stringify(facts)).digest("hex").slice(0, 16);
}
const beginLine = (stamp, folder = "") => `<!-- ${BEGIN} ${folder === "" ? "" : `${folder} `}sha256:${stamp} -->`;
async function findDocuments(tree) {
	const found = [];
	for (const { path, kind } of await tree.list()) {
		const name = DOCUMENTS.find((each) => path === each || path.endsWith(`/${each}`));
		if (name === void 0 || kind !== "file") continue;
		(await readText(tree, path) ?? "").split(/\r\n|\r|\n/).forEach((text, index) => {
			const [, folder = "", stamp] = /^<!-- launch-ready:begin env (?:(\S+) )?sha256:([0-9a-f]{16}) -->$/.exec(text) ?? [];
			if (stamp !== void 0) found.push({
				path,
				name,
				stamp,
				folder,
				line: index + 1
			});
		});
	}
	return found;
}

//#endregion
export { findDocuments as a, beginLine as i, DOCUMENTS as n, stampOf as o, END as r, BEGIN as t };