import { n as UserError } from "./errors.js";
import { a as printable, n as listOf } from "./text.js";
import { r as sortFindings } from "./finding.js";
import { n as countOf } from "./outcome.js";
import { t as TOOL } from "./report.js";
import { n as readNamed } from "./files.js";
import { G as separationOf, I as parseFingerprints, R as sharedDatabase, _ as sameDatabase, n as sameSecret, q as toFinding, z as sharedSecret } from "./same-secret.js";
import { n as stageOf } from "./environment.js";
import { t as foreignJudge } from "./foreign-judge.js";
import path from "node:path";
import { glob } from "node:fs/promises";

//#region src/checks/env/fingerprints/compare.ts
function sharedProblems(files) {
	const byRank = [...files].sort((a, b) => rank(a) - rank(b));
	return byRank.flatMap((first, index) => byRank.slice(index + 1).flatMap((other) => sharedBy(first, other)));
}
const rank = ({ environment }) => stageOf(environment) === "production" ? 0 : 1;
function sharedBy(first, other) {
	const severities = separationOf(environmentOf(first), environmentOf(other), stageOf);
	if (severities === void 0) return [];
	const databases = pairs(first, other, ({ database }) => database);
	const named = new Set(databases.flatMap(({ a, b }) => [`a ${a}`, `b ${b}`]));
	const secrets = pairs(first, other, ({ value }) => value).filter(({ a, b }) => !named.has(`a ${a}`) && !named.has(`b ${b}`));
	const used = (file, name) => ({
		environment: environmentOf(file),
		name
	});
	return [...databases.map(({ a, b }) => ({
		...sharedDatabase(used(first, a), used(other, b), isPrivate(other, b) ? "medium" : severities.database),
		kind: "database"
	})), ...secrets.map(({ a, b }) => ({
		...sharedSecret(used(first, a), used(other, b), severities.secret),
		kind: "secret"
	}))];
}
const isPrivate = ({ variables }, name) => variables.some((each) => each.name === name && each.network === "private");
function pairs(first, other, printOf) {
	const byPrint = Map.groupBy(first.variables, printOf);
	return other.variables.flatMap((variable) => {
		const print = printOf(variable);
		const same = print === void 0 ? [] : byPrint.get(print) ?? [];
		const one = same.find(({ name }) => name === variable.name) ?? same[0];
		return one === void 0 ? [] : [{
			a: one.name,
			b: variable.name
		}];
	});
}
const environmentOf = ({ environment }) => ({
	name: environment,
	source: "the job",
	kind: "job",
	cells: /* @__PURE__ */ new Map(),
	isComplete: false
});

//#endregion
//#region src/app/env-compare.ts
async function compareFingerprints({ files, paths, config, tree, today, ...policy }) {
	const read = await Promise.all(paths.map((file) => readOne(files, file)));
	const groups = [...Map.groupBy(read, ({ file }) => file.environment.toLowerCase()).values()].map(newestFirst);
	const newest = groups.flatMap(([taken]) => taken === void 0 ? [] : [taken.file]);
	mustBeComparable(newest);
	const problems = sharedProblems(newest);
	const { vars } = config.env;
	const findings = problems.filter(({ variable }) => vars[variable]?.["never-share"] !== false).map(({ kind, ...problem }) => toFinding({
		...problem,
		rule: kind === "secret" ? sameSecret : sameDatabase
	}));
	const printsOf = ({ variables }) => variables.filter(({ value, database }) => value ?? database);
	const compared = newest.flatMap(printsOf);
	const bare = newest.filter((file) => printsOf(file).length === 0);
	const isAlone = newest.length < 2;
	const outcome = {
		check: "env",
		status: newest.length - bare.length < 2 ? "inconclusive" : "completed",
		reason: isAlone ? `there is only one environment to compare (${newest[0]?.environment ?? "none"})` : compared.length === 0 ? "no file holds a fingerprint: the jobs had no pepper, or no secret" : newest.length - bare.length < 2 ? `only one environment has fingerprints; ${withoutAny(bare)}` : null,
		coverage: {
			environments: newest.length,
			"compared values": compared.length
		},
		leftOut: [...compared.length === 0 || bare.length === 0 ? [] : [{
			what: "environments",
			count: bare.length,
			why: withoutAny(bare)
		}], ...groups.flatMap(passedOver)],
		durationMs: 0,
		asked: true
	};
	const failOn = policy.failOn ?? config["fail-on"];
	const { judge, notices } = await foreignJudge(tree, config, today);
	return judge({
		schema: 1,
		tool: { ...TOOL },
		verdict: "pass",
		exitCode: 0,
		failOn,
		scope: `the fingerprints of ${listOf(newest.map(({ environment }) => environment))}`,
		outcomes: [outcome],
		findings: sortFindings(findings),
		notices: [...notices]
	}, {
		failOn,
		warnOnly: policy.warnOnly ?? config["warn-only"]
	});
}
const withoutAny = (files) => `the ${files.length === 1 ? "file" : "files"} of ${listOf(files.map(({ environment }) => environment))} ${files.length === 1 ? "has" : "have"} none: the job had no pepper, or no secret`;
async function matching(patterns, folder) {
	const found = /* @__PURE__ */ new Set();
	for (const pattern of patterns) {
		const before = found.size;
		for await (const name of glob(pattern, { cwd: folder })) found.add(path.resolve(folder, name));
		if (found.size === before) throw new UserError(`\`${printable(pattern, 120)}\` matches no other file.`, "Download the artifact of the jobs first, and name its folder.");
	}
	return [...found].sort();
}
async function readOne(files, file) {
	const bytes = await readNamed(files, file, file);
	if (bytes === void 0) throw new UserError(`${printable(file, 200)} does not exist.`, "Download the artifact of the jobs first.");
	const read = parseFingerprints(bytes.toString("utf8"));
	if (read === void 0) throw new UserError(`${printable(file, 200)} is no file of fingerprints.`, "Name what the jobs left in the folder of `fingerprints` (`--fingerprints`).");
	return {
		name: printable(path.basename(file), 100),
		file: read
	};
}
const newestFirst = (files) => files.toSorted(({ file: a }, { file: b }) => Number(b.pepper !== void 0) - Number(a.pepper !== void 0) || (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
function passedOver([taken, ...others]) {
	if (taken === void 0 || others.length === 0) return [];
	const { environment, at } = taken.file;
	const reason = others.every(({ file }) => file.at <= at) ? "it is the newest by its own word" : "newer ones hold no fingerprint";
	const all = others.slice(0, 5).map(({ name, file }) => `${name} of ${file.at}`);
	const rest = others.length > 5 ? ` and ${others.length - 5} more` : "";
	const why = `${others.length + 1} files are of ${environment}: ${taken.name} of ${at} was compared, since ${reason}; not ${listOf(all)}${rest}`;
	return [{
		what: "files of fingerprints",
		count: others.length,
		why
	}];
}
function mustBeComparable(files) {
	const peppers = new Set(files.flatMap(({ pepper }) => pepper ?? []));
	if (peppers.size > 1) throw new UserError(`The fingerprints of ${listOf(files.map(({ environment }) => environment))} were made with ${countOf(peppers.size, "peppers")} and cannot be compared.`, "Set LAUNCH_READY_PEPPER once, as a secret of the repository and not of an environment, and run the jobs again.");
}

//#endregion
export { matching as n, compareFingerprints as t };