import { n as UserError, r as codeOf } from "./errors.js";
import { a as printable, n as listOf } from "./text.js";
import { r as CONFIG_FILES } from "./parse.js";
import { n as globMistake, t as globMatcher } from "./glob.js";
import { n as countOf } from "./outcome.js";
import { t as nodeFiles } from "./files.js";
import { c as locateGit, l as gitCommand, t as gitProcess } from "./git-process.js";
import { s as readText } from "./tree.js";
import { t as loadConfig } from "./configuration.js";
import { n as REPOSITORY_URL, t as REPOSITORY } from "./project.js";
import { n as stageOf, t as isSameEnvironment } from "./environment.js";
import { d as looksSecret, s as isOwnSecret } from "./variable-name.js";
import { n as worktreeTree } from "./worktree.js";
import { r as readProject } from "./project2.js";
import { t as givenBy } from "./platform-variables.js";
import path from "node:path";
import { mkdir, writeFile } from "node:fs/promises";

//#region src/app/init/config-text.ts
function configText(environments, variables) {
	return [
		`# yaml-language-server: $schema=${REPOSITORY_URL}/raw/main/docs/schema/launch-ready.schema.json`,
		"# Written by `launch-ready init` from what the repository shows. Behind each line stands its reason; every line may",
		"# be changed or deleted.",
		"version: 1",
		...environments.length === 0 ? [] : ["environments:", ...environments.flatMap(environmentLines)],
		...variables.length === 0 ? [] : [
			"env:",
			"  vars:",
			...variables.flatMap(variableLines)
		],
		""
	].join("\n");
}
const environmentLines = ({ name, because }) => [`  ${key(name)}: {} # ${comment$1(because)}`];
function variableLines({ name, seen, required, type, secret, owner }) {
	const lines = [`    # ${comment$1(seen)}`, `    ${key(name)}:`];
	lines.push(`      required: ${required.value} # ${comment$1(required.because)}`);
	if (type) lines.push(`      type: ${type.value} # ${comment$1(type.because)}`);
	if (secret) lines.push(`      secret: true # ${comment$1(secret.because)}`);
	if (owner) lines.push(`      owner: ${JSON.stringify(owner.value)} # ${comment$1(owner.because)}`);
	return lines;
}
const key = (name) => /^[A-Za-z_][\w-]*$/.test(name) && !/^(?:true|false|null|y|n|yes|no|on|off)$/i.test(name) ? name : JSON.stringify(name);
const comment$1 = (text) => printable(text, 200);

//#endregion
//#region src/checks/env/infer/code-owners.ts
const CODEOWNERS_FILES = [
	".github/CODEOWNERS",
	"CODEOWNERS",
	"docs/CODEOWNERS"
];
function ownersOf(text) {
	const rules = text.split(/\r?\n/).flatMap((line) => {
		const [pattern, ...owners] = line.replace(/(?:^|\s)#.*$/, "").trim().split(/\s+/);
		if (pattern === void 0 || pattern === "") return [];
		const globs = globsOf(pattern);
		if (globs.some((glob) => globMistake(glob) !== void 0)) return [];
		return [{
			matches: globMatcher(globs),
			owner: owners.find((owner) => owner.includes("@"))
		}];
	});
	return (path) => rules.findLast(({ matches }) => matches(path))?.owner;
}
function globsOf(pattern) {
	const isRooted = pattern.slice(0, -1).includes("/");
	const inner = pattern.replace(/^\//, "").replace(/\/$/, "");
	const root = isRooted ? inner : `**/${inner}`;
	if (pattern.endsWith("/")) return [`${root}/**`];
	return pattern.endsWith("*") ? [root] : [root, `${root}/**`];
}

//#endregion
//#region src/checks/env/infer/type-of-name.ts
const TYPES = [
	[/^(?:POSTGRES(?:QL)?|PG)_(?:URL|URI)$|^POSTGRES_(?:PRISMA_URL|URL_NON_POOLING)$/, "postgres-url"],
	[/^MYSQL_(?:URL|URI)$/, "mysql-url"],
	[/^(?:REDIS|VALKEY)_(?:URL|URI)$/, "redis-url"],
	[/^(?:[A-Z0-9]+_)*(?:URL|ORIGIN)$/, "url"],
	[/^PORT$|^[A-Z0-9_]*_PORT$/, "port"]
];
function typeOfName(name) {
	if (/(?:_PATH|RELATIVE|CALLBACK|REDIRECT|ALLOWED|TRUSTED|BASE_URL|PATTERN)/.test(name)) return void 0;
	return TYPES.find(([pattern]) => pattern.test(name))?.[1];
}

//#endregion
//#region src/checks/env/infer/infer.ts
function inferVariables(declarations, reads, ownerOf) {
	const declared = new Map(declarations.map((declaration) => [declaration.name, declaration]));
	const names = new Set(declared.keys());
	for (const [name, places] of reads) if (places.some(isOwn) && givenBy(name) === void 0) names.add(name);
	return [...names].sort().map((name) => inferOne(name, declared.get(name), (reads.get(name) ?? []).filter(isOwn), ownerOf));
}
const isOwn = ({ kind, required }) => kind === "code" || kind === "deploy" && required;
function inferOne(name, declaration, reads, ownerOf) {
	const [first] = reads;
	const isSecret = looksSecret(name);
	const type = inferType(name, reads);
	const owner = first === void 0 || !isSecret ? void 0 : ownerOf(first.path);
	return {
		name,
		seen: placesOf(declaration, reads),
		required: inferRequired(name, declaration, reads),
		...type === void 0 ? {} : { type },
		...isSecret ? { secret: {
			value: true,
			because: "its name"
		} } : {},
		...owner === void 0 || first === void 0 ? {} : { owner: {
			value: owner,
			because: `owns ${first.path} (CODEOWNERS)`
		} },
		isBuildTime: reads.some(({ phase }) => phase === "build")
	};
}
function inferRequired(name, declaration, reads) {
	const fallback = reads.find(({ hasDefault }) => hasDefault);
	const hard = reads.find(({ required, hasDefault }) => required && !hasDefault);
	if (declaration?.required === false) return {
		value: false,
		because: `${declaration.path}:${declaration.line} says optional`
	};
	if (hard && fallback === void 0) return {
		value: true,
		because: `${at(hard)} does not go on without it`
	};
	if (fallback) return {
		value: false,
		because: `${at(fallback)} has something to fall back to`
	};
	const [first] = reads;
	if (first === void 0) return {
		value: false,
		because: "no source file was seen to read it"
	};
	if (declaration !== void 0 && (isOwnSecret(name) || /(?:^|_)DATABASE_URL$/.test(name))) return {
		value: true,
		because: `${declaration.path} names it, and ${at(first)} has nothing to fall back to`
	};
	return {
		value: false,
		because: `${at(first)} reads it without saying that it must be there: write true if it must`
	};
}
function inferType(name, reads) {
	const typed = reads.find(({ type }) => type !== void 0 && isValueType(type));
	if (typed?.type !== void 0 && isValueType(typed.type)) return {
		value: typed.type,
		because: `${at(typed)} says so`
	};
	const byName = typeOfName(name);
	return byName === void 0 ? void 0 : {
		value: byName,
		because: "its name"
	};
}
const FROM_SCHEMAS = [
	"url",
	"port",
	"number",
	"boolean",
	"email"
];
const isValueType = (type) => FROM_SCHEMAS.some((each) => each === type);
const at = ({ path, line }) => `${path}:${line}`;
function placesOf(declaration, reads) {
	const places = [...declaration === void 0 ? [] : [`${declaration.path}:${declaration.line}`], ...reads.map(at)];
	const shown = places.slice(0, 2).join(", ");
	return places.length > 2 ? `${shown} and ${places.length - 2} more` : shown;
}

//#endregion
//#region src/app/init/find.ts
async function findAll(tree, config) {
	const project = await readProject(tree, {
		config,
		folder: ""
	});
	const inGithub = new Set([...project.reads].filter(([, reads]) => reads.some(({ kind }) => kind === "workflow")).map(([name]) => name));
	const declared = new Set(project.declarations.filter(({ explicit }) => explicit).map(({ name }) => name));
	return {
		project,
		environments: findEnvironments(project),
		variables: inferVariables(project.declarations, project.reads, await codeOwners(tree)).filter(({ name }) => !declared.has(name)),
		inGithub
	};
}
async function codeOwners(tree) {
	for (const file of CODEOWNERS_FILES) {
		const text = await readText(tree, file);
		if (text !== void 0) return ownersOf(text);
	}
	return () => void 0;
}
function findEnvironments({ workflows, envFiles, reads }) {
	const found = [];
	const add = (name, because) => {
		if (!found.some((each) => isSameEnvironment(each.name, name))) found.push({
			name,
			because
		});
	};
	const isOfApp = (name) => name !== void 0 && (reads.get(name) ?? []).some(({ kind }) => kind === "code");
	for (const { path, jobs } of workflows) for (const { environment, reads: references, env, steps } of jobs) {
		const hasOurs = references.some(({ name }) => isOfApp(name)) || [...env, ...steps.flatMap((step) => step.env)].some(({ name }) => isOfApp(name));
		for (const name of environment?.names ?? []) if (hasOurs || isPlainStage(name)) add(name, `${path}:${environment?.place.line ?? 1} names it`);
	}
	for (const { path } of envFiles) {
		const name = /(?:^|\/)\.env\.(\w+)(?:\.local)?$/.exec(path)?.[1];
		const stage = name === void 0 ? void 0 : stageOf(name);
		if (name !== void 0 && (stage === "production" || stage === "staging")) add(name, `${path} is for it`);
	}
	const rank = ({ name }) => stageOf(name) === "production" ? 0 : 1;
	return found.sort((a, b) => rank(a) - rank(b));
}
const isPlainStage = (name) => stageOf(name) !== void 0 && /^[A-Za-z]+$/.test(name);

//#endregion
//#region src/app/init/workflow-text.ts
const quickStart = (branch) => `name: Launch Ready
on:
  pull_request:
  push:
    branches: [${branchText(branch)}]
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
const branchText = (branch) => /^[A-Za-z][\w./-]*$/.test(branch) ? branch : JSON.stringify(branch);
function valuesJob({ environments, variables, inGithub, isGithubCom }) {
	const mapped = variables.filter(({ name }) => inGithub.has(name));
	if (environments.length === 0) return {
		isOn: false,
		because: "no environment was found"
	};
	if (!isGithubCom) return {
		isOn: false,
		because: "`deployment: false` is known on github.com only"
	};
	if (mapped.length === 0) return {
		isOn: false,
		because: "no workflow takes a value from GitHub’s secrets: they seem to be kept elsewhere"
	};
	return {
		isOn: true,
		because: `workflows take ${mapped.length} of them from GitHub’s secrets and variables`
	};
}
function workflowText(plan) {
	const start = quickStart(plan.branch);
	if (plan.environments.length === 0 || plan.variables.length === 0) return start;
	const { isOn, because } = valuesJob(plan);
	const job = jobLines(plan);
	return `${start}${(isOn ? job : [
		`  # Values are not looked at: ${comment(because)}.`,
		"  # Where GitHub keeps them, take the # away; where a host does, see docs/recipes.",
		...job.map((line) => `  #${line.slice(1)}`)
	]).join("\n")}\n`;
}
function jobLines({ environments, variables, inGithub }) {
	const names = environments.map(({ name }) => /^[A-Za-z][\w-]*$/.test(name) ? name : JSON.stringify(name));
	const known = variables.filter(({ name }) => inGithub.has(name));
	const mapped = known.length > 0 ? known : variables.filter(({ required, secret }) => required.value || secret);
	return [
		"  values:",
		"    # Forks and pull requests get no secrets of an environment.",
		"    if: github.event_name != 'pull_request'",
		"    runs-on: ubuntu-latest",
		"    timeout-minutes: 10",
		"    strategy:",
		"      fail-fast: false",
		"      matrix:",
		`        environment: [${names.join(", ")}]`,
		"    environment:",
		"      name: ${{ matrix.environment }}",
		"      # A look is no deployment.",
		"      deployment: false",
		"    permissions:",
		"      contents: read",
		"    steps:",
		"      - uses: actions/checkout@v7",
		`      - uses: ${REPOSITORY}/actions/env@v1`,
		"        with:",
		"          environment: ${{ matrix.environment }}",
		"          vars: ${{ toJSON(vars) }}",
		"        env:",
		...mapped.map(({ name, secret, seen }) => `          ${name}: \${{ ${secret ? "secrets" : "vars"}.${name} }} # ${comment(seen)}`)
	];
}
const comment = (text) => printable(text, 160);

//#endregion
//#region src/app/init/init.ts
const CONFIG = CONFIG_FILES[0];
const WORKFLOW = ".github/workflows/launch-ready.yml";
async function init({ repo, dryRun = false }, terminal) {
	const folder = path.resolve(terminal.cwd, repo);
	const location = await locateGit(folder);
	if (location === void 0) throw new UserError(`${folder} is not a git repository.`, "Run it in the repository, or name it with --repo.");
	const { root } = location;
	const command = gitCommand(location.gitDir, terminal.env);
	const git = gitProcess(command);
	const tree = worktreeTree(command, nodeFiles, root);
	const config = await loadConfig(tree);
	const found = await findAll(tree, config);
	const plan = {
		...found,
		branch: (await git.defaultUpstream())?.replace(/^origin\//, "") ?? "main",
		isGithubCom: isGithubCom(terminal.env)
	};
	const wanted = [...config.path === void 0 ? [{
		file: CONFIG,
		text: configText(found.environments, found.variables)
	}] : [], {
		file: WORKFLOW,
		text: workflowText(plan)
	}];
	if (dryRun) {
		terminal.out(wanted.map(({ file, text }) => `# ${file}\n${text}`).join("\n"));
		return 0;
	}
	const written = await writeNew(root, wanted);
	if (written.length === 0) throw new UserError(`${listOf([config.path ?? CONFIG, WORKFLOW])} are there already.`, "Edit them by hand; `launch-ready init --dry-run` prints what would be written.");
	const { variables, environments } = found;
	const needed = variables.filter(({ required }) => required.value).length;
	const values = valuesJob(plan);
	terminal.out([
		`Wrote ${listOf(written)}. ${written.includes(CONFIG) ? `Each line of ${CONFIG} has its reason behind it; read it, correct it, commit it.` : "Commit it."}`,
		`Found ${countOf(variables.length, "variables")} (${needed} required) and ${environments.length === 0 ? "no environment" : `${countOf(environments.length, "environments")}: ${listOf(environments.map(({ name }) => name))}`}.`,
		`Values of environments are ${values.isOn ? "" : "not "}looked at: ${values.because}.`,
		..."OWNER/launch-ready".startsWith("OWNER/") ? [`First write the account that holds the action in place of OWNER in \`${REPOSITORY}\`.`] : [],
		`To see today what it would say of all files: \`node dist/cli.js --tree --repo ${repo}\``,
		""
	].join("\n"));
	return 0;
}
async function writeNew(root, wanted) {
	const written = [];
	for (const { file, text } of wanted) {
		const target = path.join(root, file);
		await mkdir(path.dirname(target), { recursive: true });
		try {
			await writeFile(target, text, { flag: "wx" });
			written.push(file);
		} catch (error) {
			if (codeOf(error) !== "EEXIST") throw error;
		}
	}
	return written;
}
const isGithubCom = ({ GITHUB_SERVER_URL }) => GITHUB_SERVER_URL === void 0 || GITHUB_SERVER_URL === "https://github.com";

//#endregion
export { init };