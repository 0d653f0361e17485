/** Tells the places where people keep what was made for tests, examples and documentation. */

const FOLDERS =
  /(?:^|\/)(?:tests?|__tests__|specs?|testing|[\w-]*test-?(?:data|cases|kit|utils?)|[\w-]*fixtures?|__fixtures__|mocks?|__mocks__|e2e|examples?|samples?|demos?)\//i;
const FILES =
  /(?:^|\/)(?:test_[^/]*|[^/]*[._-](?:test|spec|tests|fixture|mock)\.[\w.]{1,12}|[^/]*\.(?:md|mdx|rst|adoc))$/i;

/** Windows and other tools write these words in any case; a project's own (`Shop.Tests/`) end with one. */
export const isTestPath = (path: string): boolean =>
  FOLDERS.test(path) || FILES.test(path) || /(?:^|\/)[\w.]+\.(?:Unit|Integration|Functional)?Tests?\//.test(path);
