//#region src/core/project.ts
const REPOSITORY = "OWNER/launch-ready";
const REPOSITORY_URL = `https://github.com/${REPOSITORY}`;

//#endregion
//#region src/core/rule.ts
const DOCS_URL = `${REPOSITORY_URL}/blob/main/docs/rules`;
const docsOf = (ruleId) => `${DOCS_URL}/${ruleId}.md`;
const OTHER_TOOLS_URL = `${REPOSITORY_URL}/blob/main/docs/other-tools.md`;

//#endregion
export { REPOSITORY_URL as a, REPOSITORY as i, OTHER_TOOLS_URL as n, docsOf as r, DOCS_URL as t };