import { n as UserError, r as codeOf } from "./errors.js";
import { c as locateGit, l as gitCommand, t as gitProcess } from "./git-process.js";
import { t as REPOSITORY } from "./project.js";
import path from "node:path";
import { mkdir, writeFile } from "node:fs/promises";

//#region src/app/cli/init.ts
const QUICK_START = `name: Launch Ready
on:
  pull_request:
  push:
    branches: [main]
  workflow_dispatch:
permissions:
  contents: read
  pull-requests: write
jobs:
  launch-ready:
    runs-on: ubuntu-latest
    timeout-minutes: 10
    steps:
      - uses: actions/checkout@v7
      - uses: ${REPOSITORY}@v1
`;
const WORKFLOW = ".github/workflows/launch-ready.yml";
async function init(repo, terminal) {
	const folder = path.resolve(terminal.cwd, repo);
	const location = await locateGit(folder);
	if (location === void 0) throw new UserError(`${folder} is not a git repository.`, "Run it in the repository, or name it with --repo.");
	const { root } = location;
	const branch = (await gitProcess(gitCommand(location.gitDir, terminal.env)).defaultUpstream())?.replace(/^origin\//, "") ?? "main";
	const file = path.join(root, WORKFLOW);
	await mkdir(path.dirname(file), { recursive: true });
	try {
		await writeFile(file, QUICK_START.replace("branches: [main]", `branches: [${branch}]`), { flag: "wx" });
	} catch (error) {
		if (codeOf(error) !== "EEXIST") throw error;
		throw new UserError(`${WORKFLOW} is there already.`, "Edit it by hand; the README shows what belongs into it.");
	}
	terminal.out(`Wrote ${WORKFLOW}. Commit it; from the next pull request on, Launch Ready looks at every change.\n${"OWNER/launch-ready".startsWith("OWNER/") ? `First write the account that holds the action in place of OWNER in \`${REPOSITORY}\`.\n` : ""}To see today what it would say of all files: \`node dist/cli.js --tree --repo ${repo}\`\n`);
	return 0;
}

//#endregion
export { init };