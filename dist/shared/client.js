import { t as ApiFailure } from "./github-api.js";
import { promisify } from "node:util";
import { gzip } from "node:zlib";

//#region src/github/patience.ts
const WRITES_PER_MINUTE = 80;
const MAX_WAIT_MS = 6e4;
const UNSAID_WAIT_MS = 6e4;
const MAX_TOTAL_MS = 15e4;
const PAUSES_MS = [1e3, 3e3];
const MAX_ATTEMPTS = 3;
const MINUTE_MS = 6e4;
function isLimit({ response, message }) {
	if (response?.status === 429) return true;
	if (response?.status !== 403) return false;
	const { headers } = response;
	return headers["retry-after"] !== void 0 || String(headers["x-ratelimit-remaining"] ?? "") === "0" || /rate limit/i.test(message);
}
function pauseBefore(failure, { attempt, isRepeatable, now }) {
	const { response } = failure;
	if (attempt >= MAX_ATTEMPTS) return void 0;
	if (isLimit(failure)) {
		const after = Number(response?.headers["retry-after"]);
		if (Number.isFinite(after) && after >= 0) return after * 1e3;
		const reset = Number(response?.headers["x-ratelimit-reset"]);
		return String(response?.headers["x-ratelimit-remaining"] ?? "") === "0" && Number.isFinite(reset) ? Math.max(0, reset * 1e3 - now) : UNSAID_WAIT_MS;
	}
	return (response === void 0 || response.status >= 500) && isRepeatable ? PAUSES_MS[attempt] : void 0;
}
function patience(clock, tell) {
	const writes = [];
	let waited = 0;
	let began;
	async function pace() {
		const oldest = writes.at(-80);
		const free = oldest === void 0 ? 0 : oldest + MINUTE_MS - clock.now();
		if (free > 0) {
			tell(`Waiting ${Math.ceil(free / 1e3)} s: GitHub takes ${80} writes a minute.`);
			await clock.sleep(free);
		}
		writes.push(clock.now());
	}
	return { async run(request, { isWrite, isRepeatable }) {
		began ??= clock.now();
		for (let attempt = 0;; attempt++) {
			if (clock.now() - began > 15e4) throw new Error(`GitHub took more than ${MAX_TOTAL_MS / 1e3} s in this step, so it is not asked any more`);
			if (isWrite) await pace();
			try {
				return await request();
			} catch (error) {
				const pause = pauseBefore(failureOf(error), {
					attempt,
					isRepeatable,
					now: clock.now()
				});
				if (pause === void 0 || waited + pause > 6e4) throw error;
				waited += pause;
				if (pause > 0) tell(`GitHub asks for patience; trying again in ${Math.ceil(pause / 1e3)} s.`);
				await clock.sleep(pause);
			}
		}
	} };
}
function failureOf(error) {
	const message = Error.isError(error) ? error.message : String(error);
	if (typeof error !== "object" || error === null || !("response" in error)) return { message };
	const { response } = error;
	if (typeof response !== "object" || response === null || !("status" in response)) return { message };
	const headers = "headers" in response && typeof response.headers === "object" ? response.headers : {};
	return {
		message,
		response: {
			status: Number(response.status),
			headers: { ...headers }
		}
	};
}

//#endregion
//#region src/github/settings-client.ts
const VARIABLES_PER_PAGE = 30;
function settingsClient(octokit, here, ask) {
	const { rest, paginate } = octokit;
	const page = {
		...here,
		per_page: 100
	};
	const small = {
		...here,
		per_page: VARIABLES_PER_PAGE
	};
	return {
		listEnvironments: () => ask(async () => {
			const found = [];
			for (let number = 1;; number++) {
				const { data } = await rest.repos.getAllEnvironments({
					...page,
					page: number
				});
				const environments = data.environments ?? [];
				found.push(...environments.map(toEnvironment));
				if (environments.length < page.per_page) return found;
			}
		}),
		listEnvironmentSecrets: (environment) => ask(async () => {
			const given = {
				...page,
				environment_name: environment
			};
			return (await paginate(rest.actions.listEnvironmentSecrets, given)).map(toSecret);
		}),
		listEnvironmentVariables: (environment) => ask(async () => {
			const given = {
				...small,
				environment_name: environment
			};
			return (await paginate(rest.actions.listEnvironmentVariables, given)).map(toVariable);
		}),
		listRepositorySecrets: () => ask(async () => (await paginate(rest.actions.listRepoSecrets, page)).map(toSecret)),
		listOrganizationSecrets: () => ask(async () => (await paginate(rest.actions.listRepoOrganizationSecrets, page)).map(toSecret)),
		listRepositoryVariables: () => ask(async () => (await paginate(rest.actions.listRepoVariables, small)).map(toVariable)),
		listOrganizationVariables: () => ask(async () => (await paginate(rest.actions.listRepoOrganizationVariables, small)).map(toVariable))
	};
}
const toSecret = ({ name, created_at: createdAt, updated_at: updatedAt }) => ({
	name,
	createdAt,
	updatedAt
});
const toVariable = (data) => ({
	...toSecret(data),
	value: data.value
});
function toEnvironment(data) {
	const { name, protection_rules: rules = [], deployment_branch_policy: policy } = data;
	return {
		name,
		reviewers: rules.flatMap(({ reviewers: required = [] }) => required.flatMap(({ reviewer }) => reviewer?.login ?? reviewer?.slug ?? [])),
		waitMinutes: Math.max(0, ...rules.map(({ wait_timer: minutes = 0 }) => minutes)),
		branches: !policy ? "all" : policy.protected_branches ? "protected" : "named"
	};
}

//#endregion
//#region src/github/client.ts
const API_VERSION = "2022-11-28";
const TIMEOUT_MS = 2e4;
const APP_TOKEN = /^ghs_/;
const ADDING = /^(?:POST |PATCH \/repos\/\{owner\}\/\{repo\}\/check-runs\/)/;
async function githubClient(options) {
	const { token, apiUrl, owner, repo, clock, progress, timeoutMs = TIMEOUT_MS } = options;
	const { getOctokit } = await import("./github.js");
	const octokit = getOctokit(token, {
		baseUrl: apiUrl,
		userAgent: "launch-ready"
	});
	const { run } = patience(clock, progress);
	octokit.hook.wrap("request", async (request, parameters) => {
		parameters.headers["x-github-api-version"] = API_VERSION;
		const isWrite = parameters.method !== "GET";
		const isRepeatable = !ADDING.test(`${parameters.method} ${parameters.url}`);
		const send = async () => {
			parameters.request = {
				...parameters.request,
				signal: AbortSignal.timeout(timeoutMs)
			};
			return request(parameters);
		};
		return run(send, {
			isWrite,
			isRepeatable
		});
	});
	const { rest } = octokit;
	const here = {
		owner,
		repo
	};
	let login;
	return {
		...settingsClient(octokit, here, ask),
		login() {
			login ??= APP_TOKEN.test(token) ? Promise.resolve(void 0) : whose();
			return login;
		},
		pullRequest: (number) => ask(async () => toPullRequest((await rest.pulls.get({
			...here,
			pull_number: number
		})).data)),
		openPullRequests: ({ repository, branch }) => ask(async () => {
			const head = `${repository.split("/")[0]}:${branch}`;
			return (await octokit.paginate(rest.pulls.list, {
				...here,
				state: "open",
				head,
				per_page: 100
			})).map(toPullRequest).filter((pull) => pull.head?.repository === repository && pull.head.branch === branch);
		}),
		pullRequestDiff: (number) => diff(async () => rest.pulls.get({
			...here,
			pull_number: number,
			mediaType: { format: "diff" }
		})),
		compareDiff: (base, head) => diff(async () => rest.repos.compareCommitsWithBasehead({
			...here,
			basehead: `${base}...${head}`,
			mediaType: { format: "diff" }
		})),
		async *pullRequestFiles(number) {
			for (let page = 1;; page++) {
				const { data } = await ask(() => rest.pulls.listFiles({
					...here,
					pull_number: number,
					per_page: 100,
					page
				}));
				for (const { filename, previous_filename: from = filename, patch } of data) yield {
					path: filename,
					from,
					...patch === void 0 ? {} : { patch }
				};
				if (data.length < 100) return;
			}
		},
		listComments: (number, since) => ask(async () => {
			return (await octokit.paginate(rest.issues.listComments, {
				...here,
				issue_number: number,
				per_page: 100,
				...since === void 0 ? {} : { since }
			})).map(toComment);
		}),
		createComment: (number, body) => ask(async () => toComment((await rest.issues.createComment({
			...here,
			issue_number: number,
			body
		})).data)),
		updateComment: (id, body) => ask(async () => toComment((await rest.issues.updateComment({
			...here,
			comment_id: id,
			body
		})).data)),
		deleteComment: (id) => ask(async () => {
			await rest.issues.deleteComment({
				...here,
				comment_id: id
			});
		}),
		listReviewComments: (number) => ask(async () => {
			return (await octokit.paginate(rest.pulls.listReviewComments, {
				...here,
				pull_number: number,
				per_page: 100
			})).map((comment) => ({
				...toComment(comment),
				isCurrent: typeof comment.line === "number",
				...comment.in_reply_to_id === void 0 ? {} : { answers: comment.in_reply_to_id }
			}));
		}),
		createReview: (number, review) => ask(async () => {
			await rest.pulls.createReview({
				...here,
				pull_number: number,
				...review
			});
		}),
		updateReviewComment: (id, body) => ask(async () => {
			await rest.pulls.updateReviewComment({
				...here,
				comment_id: id,
				body
			});
		}),
		deleteReviewComment: (id) => ask(async () => {
			await rest.pulls.deleteReviewComment({
				...here,
				comment_id: id
			});
		}),
		findCheckRun: (commit, name) => ask(async () => {
			const { data } = await rest.checks.listForRef({
				...here,
				ref: commit,
				check_name: name,
				per_page: 100
			});
			const [newest] = data.check_runs.toSorted((a, b) => b.id - a.id);
			return newest && toCheckRun(newest);
		}),
		checkRun: (id) => ask(async () => toCheckRun((await rest.checks.get({
			...here,
			check_run_id: id
		})).data)),
		createCheckRun: (created) => ask(async () => toCheckRun((await rest.checks.create({
			...here,
			...created
		})).data)),
		appendToCheckRun: (id, output) => ask(async () => toCheckRun((await rest.checks.update({
			...here,
			check_run_id: id,
			output
		})).data)),
		uploadSarif: ({ commit, ref, sarif }) => ask(async () => {
			const compressed = (await promisify(gzip)(sarif)).toString("base64");
			await rest.codeScanning.uploadSarif({
				...here,
				commit_sha: commit,
				ref,
				sarif: compressed,
				tool_name: "Launch Ready"
			});
		}),
		listDeploymentStatuses: (deployment) => ask(async () => {
			const { data } = await rest.repos.listDeploymentStatuses({
				...here,
				deployment_id: deployment,
				per_page: 30
			});
			return data.map(({ state, description }) => ({
				state,
				description
			}));
		}),
		createDeploymentStatus: (deployment, status) => ask(async () => {
			await rest.repos.createDeploymentStatus({
				...here,
				deployment_id: deployment,
				...status
			});
		}),
		lastGoodBefore: (environment, commit) => ask(async () => {
			const { data } = await rest.repos.listDeployments({
				...here,
				environment,
				per_page: 30
			});
			for (const deployment of data.filter(({ sha }) => sha !== commit)) {
				const success = (await rest.repos.listDeploymentStatuses({
					...here,
					deployment_id: deployment.id,
					per_page: 10
				})).data.find((status) => status.state === "success");
				if (success !== void 0) return {
					commit: deployment.sha,
					date: success.created_at.slice(0, 10)
				};
			}
		}),
		lastDeployed: (environment) => ask(async () => {
			const { data } = await rest.repos.listDeployments({
				...here,
				environment,
				per_page: 30
			});
			for (const deployment of data) if ((await rest.repos.listDeploymentStatuses({
				...here,
				deployment_id: deployment.id,
				per_page: 10
			})).data.some((status) => status.state === "success")) return deployment.sha;
		})
	};
	async function whose() {
		try {
			return (await ask(() => rest.users.getAuthenticated())).data.login;
		} catch (error) {
			if (error instanceof ApiFailure && [
				401,
				403,
				404
			].includes(error.status)) return void 0;
			throw error;
		}
	}
}
async function diff(call) {
	try {
		return String((await ask(call)).data);
	} catch (error) {
		if (error instanceof ApiFailure && (error.status === 406 || error.status === 422)) return void 0;
		throw error;
	}
}
function toComment(data) {
	const { id, body = "", user, html_url: url, created_at: createdAt } = data;
	return {
		id,
		body,
		author: user?.login ?? "",
		url,
		createdAt
	};
}
function toPullRequest(data) {
	const { number, head } = data;
	return {
		number,
		headSha: head.sha,
		...head.repo === null ? {} : { head: {
			repository: head.repo.full_name,
			branch: head.ref
		} }
	};
}
const toCheckRun = (data) => ({
	id: data.id,
	externalId: data.external_id ?? "",
	annotations: data.output.annotations_count
});
async function ask(call) {
	try {
		return await call();
	} catch (error) {
		const failure = failureOf(error);
		throw new ApiFailure(failure.response?.status ?? 0, failure.message, {
			cause: error,
			isLimit: isLimit(failure)
		});
	}
}

//#endregion
export { githubClient };