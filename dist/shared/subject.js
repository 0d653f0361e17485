import { n as UserError, r as codeOf } from "./errors.js";
import { a as printable } from "./text.js";

//#region src/app/subject.ts
async function changesOf(git, scope, head) {
	if (git && scope.kind === "change") return git.changedFiles(scope.base, scope.head);
	return (await head.list()).map((entry) => ({
		path: entry.path,
		status: "added"
	}));
}
async function filesOfFolder(head, folder, option) {
	try {
		return await changesOf(void 0, { kind: "tree" }, head);
	} catch (error) {
		if (codeOf(error) === "ENOENT") throw new UserError(`There is no folder ${printable(folder, 200)}.`, `Correct ${option}.`, { cause: error });
		if (codeOf(error) === "ENOTDIR") throw new UserError(`${printable(folder, 200)} is a file, not a folder.`, `Correct ${option}: name the folder it lies in.`, { cause: error });
		throw error;
	}
}
async function describeRange(git, base, head, since) {
	const count = (await git.listCommits({
		from: [head],
		notFrom: [base]
	})).length;
	return `${count === 0 ? "no commits" : count === 1 ? "1 commit" : `${count} commits`} since ${since}`;
}
const isReviewed = (subject) => subject.review && subject.trust === "head";

//#endregion
export { isReviewed as i, describeRange as n, filesOfFolder as r, changesOf as t };