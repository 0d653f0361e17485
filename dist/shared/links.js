import { t as IGNORE_FILE } from "./suppress.js";
import { n as OTHER_TOOLS_URL, r as docsOf, t as DOCS_URL } from "./rule.js";

//#region src/report/links.ts
const encode = (text) => encodeURIComponent(text.toWellFormed()).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
const encodePath = (path) => path.split("/").map(encode).join("/");
const homeOf = ({ serverUrl, fullName }) => `${serverUrl}/${encodePath(fullName)}`;
const anchorOf = (start, end) => start === void 0 ? "" : end === void 0 || end === start ? `#L${start}` : `#L${start}-L${end}`;
function placeUrl(location, repository) {
	if (repository === void 0) return void 0;
	const home = homeOf(repository);
	if (location.kind === "commit") {
		if (location.path === void 0) return `${home}/commit/${encode(location.commit)}`;
		return blobUrl(home, location.commit, location.path, anchorOf(location.startLine, location.endLine));
	}
	if (location.kind !== "file" || repository.commit === void 0) return void 0;
	return blobUrl(home, repository.commit, location.path, anchorOf(location.startLine, location.endLine));
}
const blobUrl = (home, commit, path, anchor) => `${home}/blob/${encode(commit)}/${encodePath(path)}${/\.(?:md|mdx|markdown)$/i.test(path) ? "?plain=1" : ""}${anchor}`;
function editUrl(path, line, repository) {
	if (repository?.headRef === void 0) return void 0;
	return `${homeOf(repository)}/edit/${encodePath(repository.headRef)}/${encodePath(path)}#L${line}`;
}
const MAX_VALUE = 2e3;
function ignoreFileUrl(lines, repository) {
	if (repository?.headRef === void 0) return void 0;
	const branch = encodePath(repository.headRef);
	if (repository.ignoreFileExists) return `${homeOf(repository)}/edit/${branch}/${encodePath(IGNORE_FILE)}`;
	const value = encode(`${lines}\n`);
	const begun = value.length > MAX_VALUE ? "" : `&value=${value}`;
	return `${homeOf(repository)}/new/${branch}?filename=${encode(IGNORE_FILE)}${begun}`;
}
function docsUrl(finding) {
	if (finding.origin !== void 0) return OTHER_TOOLS_URL;
	return finding.docs.startsWith(`${DOCS_URL}/`) && /^[\w:/.#-]+$/.test(finding.docs) && !finding.docs.includes("..") ? finding.docs : docsOf(encodePath(finding.rule));
}
const originUrl = ({ url }, trust) => trust && url !== void 0 && TOOL_PAGE.test(url) ? url : void 0;
const TOOL_PAGE = /^https:\/\/[a-z\d-]+(?:\.[a-z\d-]+)+(?::\d+)?(?:[/?#][\w./?=&%#~+:@,-]*)?$/i;

//#endregion
export { placeUrl as a, originUrl as i, editUrl as n, ignoreFileUrl as r, docsUrl as t };