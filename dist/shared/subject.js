//#region src/app/subject.ts
async function changesOf(git, scope, head) {
	if (git && scope.kind === "change") return git.changedFiles(scope.base, scope.head);
	return (await head.list()).map((entry) => ({
		path: entry.path,
		status: "added"
	}));
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
export { describeRange as n, isReviewed as r, changesOf as t };