//#region src/checks/migrations/programs/javascript/files.ts
const SCRIPT = /(?:^|\/)(?:\w*migrations?|migrate)\/(?:[^/]+\/)*(?!index\.)[^/]+(?<!\.d|\.test|\.spec)\.[cm]?[jt]s$/;
const isScript = (path) => SCRIPT.test(path);
const base = (path) => path.slice(path.lastIndexOf("/") + 1);
const compare = (a, b) => a < b ? -1 : a > b ? 1 : 0;
const byFileName = (files) => files.toSorted((a, b) => compare(base(a.path), base(b.path)) || compare(a.path, b.path));
const NO_EFFECT = "does not run a migration twice, so databases that have it keep the old version and no longer match the file";

//#endregion
export { byFileName as n, isScript as r, NO_EFFECT as t };