import { i as messageOf } from "./errors.js";
import { t as ApiFailure } from "./github-api.js";

//#region src/github/client.ts
const API_VERSION = "2022-11-28";
async function githubClient({ token, apiUrl, owner, repo }) {
	const { getOctokit } = await import("./github.js");
	const octokit = getOctokit(token, {
		baseUrl: apiUrl,
		userAgent: "launch-ready"
	});
	octokit.hook.before("request", (options) => {
		options.headers["x-github-api-version"] = API_VERSION;
	});
	const { rest } = octokit;
	const here = {
		owner,
		repo
	};
	return {
		listComments: (pullRequest) => ask(async () => {
			return (await octokit.paginate(rest.issues.listComments, {
				...here,
				issue_number: pullRequest,
				per_page: 100
			})).map(toComment);
		}),
		createComment: (pullRequest, body) => ask(async () => toComment((await rest.issues.createComment({
			...here,
			issue_number: pullRequest,
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
		createCheckRun: ({ name, headSha, conclusion, output }) => ask(async () => {
			const { data } = await rest.checks.create({
				...here,
				name,
				head_sha: headSha,
				status: "completed",
				conclusion,
				output
			});
			return {
				id: data.id,
				url: data.html_url ?? ""
			};
		}),
		updateCheckRun: (id, output) => ask(async () => {
			await rest.checks.update({
				...here,
				check_run_id: id,
				output
			});
		}),
		openPullRequests: ({ repository, branch }) => ask(async () => {
			const head = `${repository.split("/")[0]}:${branch}`;
			return (await octokit.paginate(rest.pulls.list, {
				...here,
				state: "open",
				head,
				per_page: 100
			})).filter((pull) => pull.head.repo?.full_name === repository && pull.head.ref === branch).map((pull) => ({
				number: pull.number,
				headSha: pull.head.sha
			}));
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
}
function toComment(data) {
	return {
		id: data.id,
		body: data.body ?? "",
		author: data.user?.login ?? "",
		url: data.html_url
	};
}
async function ask(call) {
	try {
		return await call();
	} catch (error) {
		const answered = typeof error === "object" && error !== null && "response" in error && error.response !== void 0;
		const status = typeof error === "object" && error !== null && "status" in error ? Number(error.status) : 0;
		throw new ApiFailure(answered ? status : 0, messageOf(error), { cause: error });
	}
}

//#endregion
export { githubClient };