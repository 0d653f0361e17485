//#region src/facts/platform-variables.ts
const PLATFORMS = [
	{
		name: "the shell",
		source: "https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/V1_chap08.html",
		names: [
			"COLUMNS",
			"EDITOR",
			"HOME",
			"HOSTNAME",
			"LANG",
			"LANGUAGE",
			"LINES",
			"LOGNAME",
			"MAIL",
			"OLDPWD",
			"PAGER",
			"PATH",
			"PWD",
			"SHELL",
			"SHLVL",
			"SSH_AUTH_SOCK",
			"SUDO_USER",
			"TEMP",
			"TERM",
			"TERM_PROGRAM",
			"COLORTERM",
			"TMP",
			"TMPDIR",
			"TZ",
			"UID",
			"USER",
			"USERNAME",
			"VISUAL",
			"DISPLAY",
			"XDG_CACHE_HOME",
			"XDG_CONFIG_HOME",
			"XDG_DATA_HOME",
			"XDG_RUNTIME_DIR",
			"XDG_STATE_HOME",
			"APPDATA",
			"LOCALAPPDATA",
			"USERPROFILE",
			"ComSpec",
			"COMSPEC",
			"SystemRoot",
			"SYSTEMROOT",
			"windir",
			"ProgramFiles",
			"PROGRAMFILES",
			"NO_COLOR",
			"FORCE_COLOR",
			"CLICOLOR",
			"CLICOLOR_FORCE",
			"HTTP_PROXY",
			"HTTPS_PROXY",
			"NO_PROXY",
			"ALL_PROXY",
			"http_proxy",
			"https_proxy",
			"no_proxy",
			"all_proxy",
			"INIT_CWD",
			"NODE_PATH",
			"VIRTUAL_ENV",
			"PYTHONPATH",
			"GOPATH",
			"GOROOT",
			"JAVA_HOME"
		],
		prefixes: ["LC_"]
	},
	{
		name: "Node.js and its package managers",
		source: "https://docs.npmjs.com/cli/v11/using-npm/scripts#packagejson-vars",
		names: [
			"NODE_ENV",
			"NODE_OPTIONS",
			"NODE_DEBUG",
			"NODE_EXTRA_CA_CERTS",
			"JEST_WORKER_ID",
			"VITEST",
			"VITEST_POOL_ID",
			"VITEST_WORKER_ID",
			"STORYBOOK",
			"TURBO_HASH"
		],
		prefixes: [
			"npm_",
			"YARN_",
			"PNPM_"
		]
	},
	{
		name: "frameworks",
		source: "https://nextjs.org/docs/app/api-reference/config/next-config-js/env",
		names: [
			"NEXT_RUNTIME",
			"NEXT_PHASE",
			"__NEXT_PRIVATE_PREBUNDLED_REACT",
			"MIX_ENV",
			"RAILS_ENV",
			"RACK_ENV",
			"DJANGO_SETTINGS_MODULE",
			"MODE",
			"DEV",
			"PROD",
			"SSR",
			"ANALYZE",
			"CARGO_MANIFEST_DIR",
			"OUT_DIR",
			"SECRET_KEY_BASE_DUMMY"
		],
		prefixes: ["CARGO_"]
	},
	{
		name: "Elixir releases",
		source: "https://hexdocs.pm/mix/Mix.Tasks.Release.html#module-environment-variables",
		names: [
			"RELEASE_BOOT_SCRIPT",
			"RELEASE_BOOT_SCRIPT_CLEAN",
			"RELEASE_COMMAND",
			"RELEASE_COOKIE",
			"RELEASE_DISTRIBUTION",
			"RELEASE_MODE",
			"RELEASE_NAME",
			"RELEASE_NODE",
			"RELEASE_PROG",
			"RELEASE_REMOTE_VM_ARGS",
			"RELEASE_ROOT",
			"RELEASE_SYS_CONFIG",
			"RELEASE_TMP",
			"RELEASE_VM_ARGS",
			"RELEASE_VSN"
		]
	},
	{
		name: "GitHub Actions",
		source: "https://docs.github.com/en/actions/reference/workflows-and-actions/variables#default-environment-variables",
		names: [
			"GITHUB_ACTION",
			"GITHUB_ACTIONS",
			"GITHUB_ACTION_PATH",
			"GITHUB_ACTION_REF",
			"GITHUB_ACTION_REPOSITORY",
			"GITHUB_ACTOR",
			"GITHUB_ACTOR_ID",
			"GITHUB_API_URL",
			"GITHUB_BASE_REF",
			"GITHUB_ENV",
			"GITHUB_EVENT_NAME",
			"GITHUB_EVENT_PATH",
			"GITHUB_GRAPHQL_URL",
			"GITHUB_HEAD_REF",
			"GITHUB_JOB",
			"GITHUB_OUTPUT",
			"GITHUB_PATH",
			"GITHUB_REF",
			"GITHUB_REF_NAME",
			"GITHUB_REF_PROTECTED",
			"GITHUB_REF_TYPE",
			"GITHUB_REPOSITORY",
			"GITHUB_REPOSITORY_ID",
			"GITHUB_REPOSITORY_OWNER",
			"GITHUB_REPOSITORY_OWNER_ID",
			"GITHUB_RETENTION_DAYS",
			"GITHUB_RUN_ATTEMPT",
			"GITHUB_RUN_ID",
			"GITHUB_RUN_NUMBER",
			"GITHUB_SERVER_URL",
			"GITHUB_SHA",
			"GITHUB_STATE",
			"GITHUB_STEP_SUMMARY",
			"GITHUB_TOKEN",
			"GITHUB_TRIGGERING_ACTOR",
			"GITHUB_WORKFLOW",
			"GITHUB_WORKFLOW_REF",
			"GITHUB_WORKFLOW_SHA",
			"GITHUB_WORKSPACE",
			"ACTIONS_ID_TOKEN_REQUEST_TOKEN",
			"ACTIONS_RUNTIME_TOKEN"
		],
		prefixes: ["RUNNER_", "INPUT_"]
	},
	{
		name: "continuous integration",
		source: "https://docs.gitlab.com/ci/variables/predefined_variables/",
		names: [
			"CI",
			"CONTINUOUS_INTEGRATION",
			"BUILD_NUMBER",
			"GITLAB_CI",
			"GITLAB_FEATURES",
			"CI_DEPENDENCY_PROXY_PASSWORD",
			"CI_DEPLOY_PASSWORD",
			"CI_JOB_TOKEN",
			"CI_REGISTRY_PASSWORD",
			"BUILDKITE_AGENT_ACCESS_TOKEN"
		],
		prefixes: [
			"ACTIONS_",
			"CIRCLE_",
			"GITLAB_USER_",
			"CI_",
			"TRAVIS_",
			"BUILDKITE_",
			"JENKINS_",
			"BITBUCKET_",
			"CODEBUILD_",
			"DRONE_",
			"APPVEYOR_",
			"TEAMCITY_"
		]
	},
	{
		name: "Vercel",
		source: "https://vercel.com/docs/environment-variables/system-environment-variables",
		names: [
			"VERCEL",
			"VERCEL_AUTOMATION_BYPASS_SECRET",
			"VERCEL_OIDC_TOKEN"
		],
		prefixes: ["VERCEL_", "NEXT_PUBLIC_VERCEL_"]
	},
	{
		name: "Netlify",
		source: "https://docs.netlify.com/build/configure-builds/environment-variables/#read-only-variables",
		names: [
			"NETLIFY",
			"CONTEXT",
			"DEPLOY_URL",
			"DEPLOY_PRIME_URL",
			"DEPLOY_ID",
			"SITE_ID",
			"SITE_NAME",
			"COMMIT_REF",
			"CACHED_COMMIT_REF",
			"BRANCH",
			"HEAD",
			"BUILD_ID"
		],
		prefixes: ["NETLIFY_"]
	},
	{
		name: "Render",
		source: "https://render.com/docs/environment-variables",
		names: ["RENDER"],
		prefixes: ["RENDER_"]
	},
	{
		name: "Railway",
		source: "https://docs.railway.com/reference/variables",
		prefixes: ["RAILWAY_"]
	},
	{
		name: "Fly.io",
		source: "https://fly.io/docs/machines/runtime-environment/",
		prefixes: ["FLY_"]
	},
	{
		name: "Heroku",
		source: "https://devcenter.heroku.com/articles/dyno-metadata",
		names: ["DYNO"],
		prefixes: ["HEROKU_"]
	},
	{
		name: "Cloudflare Pages",
		source: "https://developers.cloudflare.com/pages/configuration/build-configuration/#environment-variables",
		names: ["CF_PAGES"],
		prefixes: ["CF_PAGES_"]
	},
	{
		name: "Deno Deploy",
		source: "https://docs.deno.com/deploy/reference/env-vars-and-contexts/",
		names: [
			"DENO_DEPLOYMENT_ID",
			"DENO_REGION",
			"DENO_DEPLOY"
		]
	},
	{
		name: "Supabase Edge Functions",
		source: "https://supabase.com/docs/guides/functions/secrets#default-secrets",
		names: ["SB_REGION", "SB_EXECUTION_ID"]
	},
	{
		name: "AWS Lambda and containers",
		source: "https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html#configuration-envvars-runtime",
		names: [
			"AWS_EXECUTION_ENV",
			"AWS_DEFAULT_REGION",
			"AWS_SESSION_TOKEN",
			"LAMBDA_TASK_ROOT",
			"LAMBDA_RUNTIME_DIR",
			"_HANDLER",
			"_X_AMZN_TRACE_ID",
			"AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
			"AWS_CONTAINER_CREDENTIALS_FULL_URI"
		],
		prefixes: ["AWS_LAMBDA_", "ECS_CONTAINER_METADATA_"]
	},
	{
		name: "Google Cloud Run",
		source: "https://docs.cloud.google.com/run/docs/container-contract#env-vars",
		names: [
			"K_SERVICE",
			"K_REVISION",
			"K_CONFIGURATION",
			"CLOUD_RUN_JOB",
			"CLOUD_RUN_EXECUTION",
			"GAE_ENV",
			"GAE_INSTANCE",
			"GAE_SERVICE",
			"GAE_VERSION"
		]
	},
	{
		name: "Azure App Service",
		source: "https://learn.microsoft.com/en-us/azure/app-service/reference-app-settings",
		names: [
			"WEBSITE_SITE_NAME",
			"WEBSITE_HOSTNAME",
			"WEBSITE_INSTANCE_ID",
			"WEBSITE_RESOURCE_GROUP",
			"WEBSITE_OWNER_NAME",
			"WEBSITE_SLOT_NAME",
			"WEBSITE_SKU",
			"WEBSITE_PLATFORM_VERSION",
			"WEBSITE_COMPUTE_MODE",
			"WEBSITE_VOLUME_TYPE",
			"WEBSITE_IIS_SITE_NAME",
			"WEBSITE_DEPLOYMENT_ID",
			"WEBSITE_PRIVATE_IP",
			"WEBSITE_PORT",
			"WEBSITE_AUTH_ENCRYPTION_KEY",
			"WEBSITE_AUTH_SIGNING_KEY"
		],
		prefixes: ["APPSETTING_"]
	},
	{
		name: "Kubernetes",
		source: "https://kubernetes.io/docs/concepts/services-networking/service/#environment-variables",
		prefixes: ["KUBERNETES_"]
	}
];
const NAMES = new Map(PLATFORMS.flatMap((platform) => (platform.names ?? []).map((name) => [name, platform])));
const PREFIXES = PLATFORMS.flatMap((platform) => (platform.prefixes ?? []).map((prefix) => [prefix, platform]));
const ASKS_THE_PLATFORM = /(?:TOKEN|SECRET|PASSWORD|KEY|PAT|CLIENT_ID|APP_ID|ORG_ID|TEAM_ID|ACCOUNT_ID|WEBHOOK(?:_URL)?|HOOK(?:_URL)?|DSN)$/i;
const ofPrefix = (name) => {
	const [prefix, platform] = PREFIXES.find(([each]) => name.startsWith(each)) ?? [];
	return prefix === "INPUT_" || !ASKS_THE_PLATFORM.test(name) ? platform : void 0;
};
const givenBy = (name) => (NAMES.get(name) ?? ofPrefix(name))?.name;

//#endregion
export { givenBy as t };