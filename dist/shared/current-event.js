import { a as printable } from "./text.js";
import { c as number, f as string, h as unknown, i as boolean, l as object } from "./schemas.js";
import { l as gitCommand, t as gitProcess } from "./git-process.js";
import { t as eventPayload } from "./runner-variables.js";

//#region src/github/event.ts
const ZERO = /^0+$/;
const oid = string().regex(/^[0-9a-f]{40,64}$/);
const person = object({
	login: string().prefault(""),
	type: string().prefault("")
});
const repository = object({
	full_name: string(),
	default_branch: string().exactOptional(),
	private: boolean().prefault(true)
});
const side = object({
	sha: oid,
	ref: string(),
	repo: object({ full_name: string() }).nullable()
});
const pullRequest = object({
	number: number().int(),
	head: side,
	base: side,
	user: person.nullable().prefault(null)
});
const payloadSchema = object({
	action: string().exactOptional(),
	repository: repository.exactOptional(),
	sender: person.exactOptional(),
	pull_request: pullRequest.exactOptional(),
	merge_group: object({
		head_sha: oid,
		base_sha: oid,
		head_ref: string().prefault("")
	}).exactOptional(),
	before: oid.exactOptional(),
	after: oid.nullable().exactOptional(),
	deleted: boolean().exactOptional(),
	deployment: object({
		id: number().int().exactOptional(),
		sha: oid,
		environment: string().prefault(""),
		created_at: string().exactOptional()
	}).exactOptional(),
	deployment_status: object({
		state: string(),
		environment_url: string().prefault("")
	}).exactOptional(),
	release: object({ tag_name: string() }).exactOptional(),
	client_payload: object({
		url: unknown(),
		environment: unknown(),
		git: unknown()
	}).partial().nullable().exactOptional(),
	workflow_run: object({
		head_sha: oid,
		event: string().prefault(""),
		head_branch: string().nullable().prefault(null),
		head_repository: object({ full_name: string() }).nullable().prefault(null)
	}).exactOptional()
});
const isBot = (login) => login === "dependabot[bot]";
function readEvent(variables, json) {
	const parsed = payloadSchema.safeParse(withoutNulls(json));
	const payload = parsed.success ? parsed.data : {};
	const pull = payload.pull_request;
	const fromElsewhere = pull !== void 0 && pull.head.repo?.full_name !== variables.repository;
	const common = {
		name: variables.name,
		fork: fromElsewhere || isBot(pull?.user?.login ?? "") || isBot(variables.actor),
		defaultBranch: payload.repository?.default_branch ?? (variables.name === "schedule" ? variables.ref.replace("refs/heads/", "") : void 0),
		isPublic: payload.repository?.private !== true,
		reportCommit: variables.sha || void 0,
		commit: variables.sha || void 0,
		...pull === void 0 ? {} : { pullRequest: {
			number: pull.number,
			headRef: pull.head.ref,
			sameRepository: !fromElsewhere
		} }
	};
	const event = (words, question, more = {}) => ({
		...common,
		words,
		question,
		...more
	});
	if (!parsed.success) return event(`event ${printable(variables.name, 60)}`, {
		kind: "refused",
		why: `The event file is not what GitHub documents for \`${printable(variables.name, 60)}\`: ${printable(parsed.error.issues[0]?.path.join(".") ?? "", 80)} ${printable(parsed.error.issues[0]?.message ?? "", 120)}.`,
		advice: "If GITHUB_EVENT_PATH was changed by a step, undo that; otherwise please report it."
	});
	switch (variables.name) {
		case "pull_request":
		case "pull_request_review":
		case "pull_request_review_comment":
			if (!pull) break;
			return event(`pull request #${pull.number}`, {
				kind: "pull-request",
				merge: variables.sha,
				head: pull.head.sha,
				base: pull.base.sha
			}, {
				reportCommit: pull.head.sha,
				commit: pull.head.sha
			});
		case "pull_request_target":
			if (!pull) break;
			if (fromElsewhere && ![
				void 0,
				variables.sha,
				pull.base.sha
			].includes(variables.checkedOut)) return event(`pull request #${pull.number} (pull_request_target)`, forkWithSecrets("pull_request_target"));
			return event(`pull request #${pull.number} (pull_request_target)`, {
				kind: "pull-request",
				merge: void 0,
				head: pull.head.sha,
				base: pull.base.sha
			}, {
				reportCommit: pull.head.sha,
				commit: pull.head.sha
			});
		case "merge_group": {
			const group = payload.merge_group;
			if (!group) break;
			const number = /\/pr-(\d+)-/.exec(group.head_ref)?.[1];
			return event(number ? `merge queue, pull request #${number}` : "merge queue", {
				kind: "range",
				base: group.base_sha,
				head: group.head_sha
			}, {
				reportCommit: group.head_sha,
				commit: group.head_sha
			});
		}
		case "push": return event(`push to ${printable(variables.ref.replace(/^refs\/(?:heads|tags)\//, ""), 80)}`, pushQuestion(variables, payload));
		case "schedule":
		case "workflow_dispatch": return event(variables.name === "schedule" ? "scheduled run" : "manual run", {
			kind: "history",
			head: variables.sha
		});
		case "release": return event(`release ${printable(payload.release?.tag_name ?? "", 60)}`, { kind: "deployed" });
		case "deployment": return event(`deployment to ${printable(payload.deployment?.environment ?? "", 60)}`, {
			kind: "since-tag",
			head: payload.deployment?.sha ?? variables.sha
		}, deploymentOf(payload));
		case "deployment_status": {
			const state = payload.deployment_status?.state ?? "";
			const words = `deployment to ${printable(payload.deployment?.environment ?? "", 60)}: ${printable(state, 30)}`;
			if (state !== "success") return event(words, {
				kind: "nothing",
				why: `the deployment’s state is ${printable(state, 30)}: only a success is looked at`
			}, deploymentOf(payload));
			return event(words, { kind: "deployed" }, deploymentOf(payload));
		}
		case "repository_dispatch": return event(`dispatch ${printable(payload.action ?? "", 60)}`, { kind: "deployed" }, dispatched(payload));
		case "workflow_run": {
			const run = payload.workflow_run;
			if (!run) break;
			if (run.head_repository?.full_name !== variables.repository && ![void 0, variables.sha].includes(variables.checkedOut)) return event("workflow run", forkWithSecrets("workflow_run"), { fork: true });
			return event("workflow run", { kind: "tree" }, {
				reportCommit: run.head_sha,
				...ranFor(run)
			});
		}
	}
	if (variables.checkedOut !== void 0 && variables.sha !== "" && variables.checkedOut !== variables.sha) return event(`event ${printable(variables.name, 60)}`, {
		kind: "range",
		base: variables.sha,
		head: variables.checkedOut
	}, { fork: true });
	return event(`event ${printable(variables.name, 60)}`, { kind: "tree" });
}
const withoutNulls = (json) => typeof json === "object" && json !== null && !Array.isArray(json) ? Object.fromEntries(Object.entries(json).filter(([, value]) => value !== null)) : json;
const forkWithSecrets = (eventName) => ({
	kind: "refused",
	why: `This job runs with the repository’s secrets (\`${eventName}\`) and has a fork’s commit checked out: whatever that commit brings along can read them.`,
	advice: "Use the event `pull_request`; the recipe for forks in the README shows how its findings get onto the pull request."
});
function pushQuestion(variables, payload) {
	const head = payload.after ?? variables.sha;
	const before = payload.before ?? "";
	if (payload.deleted || ZERO.test(head)) return {
		kind: "nothing",
		why: "the branch or tag was deleted"
	};
	if (variables.ref.startsWith("refs/tags/")) return {
		kind: "since-tag",
		head: variables.sha
	};
	if (before !== "" && !ZERO.test(before)) return {
		kind: "range",
		base: before,
		head
	};
	const branch = payload.repository?.default_branch;
	if (branch === void 0 || variables.ref === `refs/heads/${branch}`) return {
		kind: "history",
		head
	};
	return {
		kind: "since-branch",
		branch,
		head
	};
}
function deploymentOf({ deployment, deployment_status: status }) {
	const url = status?.environment_url ?? "";
	const began = Date.parse(deployment?.created_at ?? "");
	return {
		...deployment === void 0 ? {} : {
			commit: deployment.sha,
			reportCommit: deployment.sha
		},
		...deployment?.environment ? { environment: deployment.environment } : {},
		...deployment?.id === void 0 ? {} : { deployment: deployment.id },
		...Number.isNaN(began) ? {} : { deployedAt: began },
		...isWebAddress(url) ? { url } : {}
	};
}
function dispatched({ client_payload: payload }) {
	const git = object({ sha: oid }).safeParse(payload?.git);
	return {
		...typeof payload?.url === "string" && isWebAddress(payload.url) ? { url: payload.url } : {},
		...typeof payload?.environment === "string" && payload.environment !== "" ? { environment: payload.environment } : {},
		...git.success ? {
			commit: git.data.sha,
			reportCommit: git.data.sha
		} : {}
	};
}
function ranFor(run) {
	const { event, head_sha: sha, head_branch: branch, head_repository: repository } = run;
	if (event !== "pull_request" || branch === null || repository === null) return {};
	return { ranFor: {
		repository: repository.full_name,
		branch,
		sha
	} };
}
const isWebAddress = (text) => /^https?:$/.test(URL.parse(text)?.protocol ?? "");

//#endregion
//#region src/app/current-event.ts
async function currentEvent(env, variables, location) {
	const checkedOut = location && await gitProcess(gitCommand(location.gitDir, env)).resolveCommit("HEAD");
	const { eventName: name, sha, ref, repository, actor } = variables;
	return {
		event: readEvent({
			name,
			sha,
			ref,
			repository,
			actor,
			checkedOut
		}, await eventPayload(env)),
		checkedOut
	};
}

//#endregion
export { currentEvent as t };