//#region src/core/rule.ts
const DOCS_URL = "https://github.com/launch-ready/launch-ready/blob/main/docs/rules";
const docsOf = (ruleId) => `${DOCS_URL}/${ruleId}.md`;

//#endregion
export { docsOf as n, DOCS_URL as t };