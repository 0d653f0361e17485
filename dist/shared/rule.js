import { n as REPOSITORY_URL } from "./project.js";

//#region src/core/rule.ts
const DOCS_URL = `${REPOSITORY_URL}/blob/main/docs/rules`;
const docsOf = (ruleId) => `${DOCS_URL}/${ruleId}.md`;

//#endregion
export { docsOf as n, DOCS_URL as t };