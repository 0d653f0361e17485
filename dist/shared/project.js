//#region src/core/project.ts
const REPOSITORY = "OWNER/launch-ready";
const REPOSITORY_URL = `https://github.com/${REPOSITORY}`;

//#endregion
export { REPOSITORY_URL as n, REPOSITORY as t };