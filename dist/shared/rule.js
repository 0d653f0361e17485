import { n as REPOSITORY_URL } from "./project.js";

//#region src/core/rule.ts
const DOCS_URL = `${REPOSITORY_URL}/blob/main/docs/rules`;
const docsOf = (ruleId) => `${DOCS_URL}/${ruleId}.md`;
const OTHER_TOOLS_URL = `${REPOSITORY_URL}/blob/main/docs/other-tools.md`;

//#endregion
export { OTHER_TOOLS_URL as n, docsOf as r, DOCS_URL as t };