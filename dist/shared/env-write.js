import { n as UserError } from "./errors.js";
import { n as listOf, t as cut } from "./text.js";
import { r as parseDuration } from "./duration.js";
import { n as countOf } from "./outcome.js";
import { n as today, t as nodeClock } from "./clock.js";
import { t as nodeFiles } from "./files.js";
import { c as locateGit, l as gitCommand } from "./git-process.js";
import { s as nodeHttp } from "./run.js";
import { i as escapeText, r as codeSpanInTable } from "./markdown-escape.js";
import { n as CELL_WORDS, r as legendOf, t as CELL_SIGNS } from "./env-matrix.js";
import { l as safeFolder } from "./our-rules.js";
import { n as checkOnce, r as originOf } from "./check-command.js";
import { t as writeWholeFile } from "./write-file.js";
import { i as beginLine, o as stampOf, r as END, t as BEGIN } from "./documents.js";
import path from "node:path";

//#region src/report/markdown/env-documents.ts
function environmentDocument({ matrix, begin, today }) {
	const { environments, rows } = matrix;
	const known = environments.filter(({ source }) => source !== void 0);
	const heads = [
		"Variable",
		...environments.map(({ name }) => escapeText(name)),
		"Safe shape",
		"Read at",
		"If missing",
		"Owner",
		"What for"
	];
	return page(begin, "# Environment variables", `${countOf(rows.length, "variables")}${known.length === 0 ? "" : `; what environments have as of ${today}`}. No value stands here.`, table(heads, rows.map((row) => [
		nameCell(row),
		...row.cells.map(stateCell),
		row.shape === "" ? "" : codeSpanInTable(cut(row.shape, 80)),
		placesCell(row),
		escapeText(withoutLine(row.ifMissing)),
		escapeText(row.owner ?? ""),
		escapeText(cut(row.description ?? "", 200))
	])), [legendOf(matrix), "🔒 secret"].filter((each) => each !== "").join(" · "));
}
function secretsDocument({ matrix, begin, today }) {
	const secrets = matrix.rows.filter(({ isSecret }) => isSecret);
	const names = matrix.environments.map(({ name }) => name);
	return page(begin, "# Secrets", `${countOf(secrets.length, "secrets")}, as of ${today}. No value stands here: this says who answers for each, where it lives and how it is replaced.`, table([
		"Secret",
		"Owner",
		"Where it lives",
		"Environments",
		"Last changed",
		"Rotate by",
		"How to rotate"
	], secrets.map((row) => [
		codeSpanInTable(cut(row.name, 80)),
		row.owner === void 0 ? "⚠ none" : escapeText(row.owner),
		row.store === void 0 ? "⚠ not said" : escapeText(row.store),
		names.filter((_, index) => hasIt(row.cells[index])).map(escapeText).join(", "),
		changedCell(row, names),
		dueCell(row, today),
		rotateCell(row)
	])), "Replace a secret where it lives, deploy, see that the new one is in use, and only then delete the old one: a rotation that never reached production took down a whole service for an hour ([2025](https://safeguard.sh/resources/blog/cloudflare-r2-march-2025-credential-rotation-outage)).");
}
const page = (begin, ...parts) => `${[
	`${begin}\n<!-- Made by \`launch-ready env --write\`. What stands down to the line \`${END.slice(5, -4)}\` is written anew each time. -->`,
	...parts,
	END
].join("\n\n")}\n`;
const table = (heads, rows) => [
	`| ${heads.join(" | ")} |`,
	`|${heads.map(() => " --- |").join("")}`,
	...rows.map((cells) => `| ${cells.join(" | ")} |`)
].join("\n");
const nameCell = ({ name, isSecret }) => `${codeSpanInTable(cut(name, 80))}${isSecret ? " 🔒" : ""}`;
const stateCell = ({ state, note }) => state === "unneeded" ? CELL_SIGNS[state] : `${CELL_SIGNS[state]} ${escapeText(note ?? CELL_WORDS[state])}`;
function placesCell({ readAt, reads }) {
	const [first] = readAt;
	if (first === void 0) return "";
	return `${codeSpanInTable(cut(first.path, 80))}${reads > 1 ? ` (+${reads - 1})` : ""}`;
}
const withoutLine = (words) => words.replace(/:\d+(?=\)?$)/, "");
const hasIt = (cell) => cell !== void 0 && (cell.state === "set" || cell.state === "wrong" || cell.state === "unreadable" && cell.note === "listed");
const changedCell = ({ cells }, names) => cells.flatMap(({ changed }, index) => changed === void 0 ? [] : [`${escapeText(names[index] ?? "")}: ${changed}`]).join("<br>");
function dueCell({ cells, rotate }, today) {
	const every = parseDuration(rotate ?? "");
	const oldest = cells.flatMap(({ changed }) => changed ?? []).sort()[0];
	if (every === void 0) return "";
	if (oldest === void 0) return `every ${every / DAY} days`;
	const due = new Date(Date.parse(oldest) + every).toISOString().slice(0, 10);
	const left = Math.round((Date.parse(due) - Date.parse(today)) / DAY);
	return left < 0 ? `⚠ ${due} (${-left} days overdue)` : `${due} (in ${left} days)`;
}
const DAY = 864e5;
const rotateCell = ({ howToRotate }) => howToRotate === void 0 ? "" : howToRotate.startsWith("https://") ? `[${escapeText(new URL(howToRotate).host)}](${howToRotate})` : escapeText(howToRotate);
function replaceBetweenMarks(text, made) {
	const start = text.indexOf(`<!-- ${BEGIN}`);
	const end = text.indexOf(END, start);
	if (start === -1 || end === -1) return void 0;
	return text.slice(0, start) + made.trimEnd() + text.slice(end + END.length);
}

//#endregion
//#region src/app/cli/env-write.ts
const MAKERS = {
	"ENVIRONMENT.md": environmentDocument,
	"SECRETS.md": secretsDocument
};
async function envWrite(folder, options, terminal) {
	const below = safeFolder(folder, "`--write`");
	const location = await locateGit(path.resolve(terminal.cwd, options.repo));
	const root = location?.root ?? path.resolve(terminal.cwd, options.repo);
	if (!options.force && location !== void 0) await mustNotBePublic(location.gitDir, terminal, nodeHttp);
	const { report } = await checkOnce("env", options, terminal);
	const matrix = report.outcomes[0]?.matrix;
	if (matrix === void 0 || matrix.rows.length === 0) throw new UserError(`There is nothing to write: ${report.outcomes[0]?.reason ?? "nothing is declared and nothing is read"}.`, "Run it in the repository of the app, or name it with `--repo`.");
	const input = {
		matrix,
		begin: beginLine(stampOf(matrix.rows), safeFolder(options.workingDirectory ?? "", "`--working-directory`")),
		today: today(nodeClock)
	};
	const names = Object.keys(MAKERS);
	const texts = await Promise.all(names.map(async (name) => {
		const file = path.join(root, below, name);
		const made = MAKERS[name](input);
		const before = (await nodeFiles.read(file))?.toString("utf8");
		const text = before === void 0 ? made : replaceBetweenMarks(before, made);
		if (text === void 0) throw new UserError(`${path.posix.join(below, name)} is there already, and not from here: it has no line \`${input.begin.slice(0, 30)}…\`.`, "Name another folder, or take the file away; what stands between two such lines is all that is ever written over.");
		return {
			name,
			file,
			text
		};
	}));
	for (const { file, text } of texts) await writeWholeFile(file, text, "Name a folder you can write to (`--write`).");
	terminal.out(`Wrote ${listOf(names.map((name) => path.posix.join(below, name)))}. Commit them: from then on, \`launch-ready env\` says when they are stale.\n`);
	return 0;
}
async function mustNotBePublic(gitDir, { env }, http) {
	const { host, owner, name } = await originOf(gitCommand(gitDir, env)) ?? {};
	if (host !== "github.com") return;
	const slug = `${owner}/${name}`;
	const advice = "If that is all right, add `--force`; else write to a folder that is not committed.";
	const answer = await http.send({
		method: "GET",
		url: `https://api.github.com/repos/${slug}`,
		headers: {
			accept: "application/vnd.github+json",
			"user-agent": "launch-ready"
		},
		timeoutMs: 1e4,
		maxBytes: 1e6
	}).catch(() => void 0);
	if (answer?.status === 404) return;
	if (answer?.status === 200) throw new UserError(`${slug} is a public repository: everybody could read who answers for which secret.`, advice);
	throw new UserError(`Whether ${slug} is public could not be found out (GitHub did not say).`, advice);
}

//#endregion
export { envWrite };