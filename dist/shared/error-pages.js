//#region src/facts/error-pages/walls.ts
const login = (id, what, advice) => ({
	id,
	what,
	advice,
	certain: true
});
const challenge = (id, by, verb = "challenge") => ({
	id,
	what: verb === "challenge" ? `a bot challenge of ${by}` : `a page on which ${by} refuses the visitor`,
	advice: `Let the check through: a rule at ${by} that skips the ${verb} for a secret header, sent as \`headers: { x-smoke-secret: $SMOKE_SECRET }\`, or check the address behind it.`,
	certain: true,
	isOfVisitor: true
});
const RATE_LIMIT = {
	id: "rate-limit",
	what: "a limit on requests (429)",
	advice: "Let the check through: an exception of the limit for a secret header, sent as `smoke: { protect: { headers: { x-smoke-secret: $SMOKE_SECRET } } }`; or send less at a time with `smoke: { parallel: 1 }`.",
	certain: false,
	isOfVisitor: true
};
const vercelSecret = "Create a \"Protection Bypass for Automation\" secret in the project’s settings, pass it as `VERCEL_AUTOMATION_BYPASS_SECRET`, and send `headers: { x-vercel-protection-bypass: $VERCEL_AUTOMATION_BYPASS_SECRET }`.";
const VERCEL = login("vercel-sso", "the login of Vercel’s deployment protection", vercelSecret);
const VERCEL_PASSWORD = login("vercel-password", "Vercel’s password page", vercelSecret);
const CLOUDFLARE_ACCESS = login("cloudflare-access", "the login of Cloudflare Access", "Create a service token, allow it in the application’s policy, and send `headers: { cf-access-client-id: $CF_ACCESS_CLIENT_ID, cf-access-client-secret: $CF_ACCESS_CLIENT_SECRET }`.");
const GOOGLE_IAP = login("google-iap", "the login of Google’s Identity-Aware Proxy", "Send an identity token of a service account that may pass: `headers: { authorization: $IAP_AUTHORIZATION }` with the secret `Bearer <token>`.");
const COGNITO = login("aws-cognito", "the login of Amazon Cognito", "A load balancer that authenticates takes no tokens: add a listener rule before it that forwards requests with a secret header, and send `headers: { x-smoke-secret: $SMOKE_SECRET }`.");
const AZURE = login("azure-easy-auth", "the login of Microsoft Entra (App Service authentication)", "Get a token of an app registration that may pass and send `headers: { authorization: $AZURE_AUTHORIZATION }` with the secret `Bearer <token>`, or leave the checked path out of the authentication.");
const IDENTITY_PROVIDER = (id, name) => login(id, `the single sign-on of ${name}`, "The app sends visitors to another host to sign in: describe the sign-in under `smoke.login`, check a path that needs none, or send `headers: { authorization: $SMOKE_AUTHORIZATION }` with a token that the app takes.");
const netlifyAdvice = "Switch the protection off for this deploy or for previews (Project configuration → Visitor access), or check the production address.";
const NETLIFY_SSO = login("netlify-sso", "the team login of Netlify", netlifyAdvice);
const NETLIFY_PASSWORD = {
	id: "netlify-password",
	what: "Netlify’s password page",
	advice: netlifyAdvice,
	certain: false
};
const basic = "Store `Basic ` and the base64 of `user:password` as a secret and send `headers: { authorization: $SMOKE_BASIC_AUTH }`.";
const BASIC = {
	id: "basic-auth",
	what: "a password prompt (HTTP basic authentication)",
	advice: basic,
	certain: false
};
const PANTHEON = login("pantheon-lock", "the lock of a Pantheon environment", basic);
const WPENGINE = login("wpengine-password", "the password of a WP Engine environment", basic);
const NGROK = login("ngrok-warning", "ngrok’s warning page", "Send `headers: { ngrok-skip-browser-warning: \"1\" }`.");
const CODESPACES = login("github-codespaces", "the login of a port forwarded by GitHub Codespaces", "Make the port public, or send `headers: { x-github-token: $GITHUB_TOKEN }`.");
const GITPOD = login("gitpod", "the login of a Gitpod workspace", "Make the port public, or check a deployed address.");
const STACKBLITZ = login("stackblitz", "the “connect to project” page of StackBlitz", "A preview of StackBlitz lives in the browser that opened it: check a deployed address.");
const TAILSCALE = login("tailscale", "the login of Tailscale", "Join the network in the job first, with an auth key (`TS_AUTHKEY`), or serve the address with Funnel.");
const HEROKU = login("heroku-login", "the login of Heroku", "Check the address of the app itself, not its page in the dashboard.");
const RENDER = login("render-login", "the login of Render", "Check the address of the app itself, not its page in the dashboard.");
const GITHUB = login("github-login", "the login of GitHub", "This address is for members only (a private Pages site, an OAuth proxy): make it public, or check an address that needs no login.");
const OAUTH_PROXY = login("oauth2-proxy", "the login of oauth2-proxy", "Let the checked path pass with `--skip-auth-route`, or send a token that it takes (`--skip-jwt-bearer-tokens`) as `headers: { authorization: $SMOKE_AUTHORIZATION }`.");
const AUTHELIA = login("authelia", "the login of Authelia", "Add a rule with `policy: bypass` for the checked path, or send `headers: { authorization: $SMOKE_BASIC_AUTH }` of a user who may pass with one factor.");
const SHOPIFY = login("shopify-password", "the password page of a Shopify store", "Remove the password of the storefront, or post it to `/password` in a step before.");

//#endregion
//#region src/facts/error-pages/wall-blocks.ts
const SHORT$2 = 1500;
const MOST = 2e4;
const says$1 = ({ page }, words) => page.main.length <= SHORT$2 && words.test(page.text.slice(0, MOST));
const block = (id, by) => ({
	...challenge(id, by, "block"),
	certain: false
});
const WALL_BLOCKS = [
	{
		wall: block("cloudflare-block", "Cloudflare"),
		is: (answer) => / used Cloudflare to restrict access$/.test(answer.page.title) || says$1(answer, /\bSorry, you have been blocked\b|\bYou are (?:being rate limited|unable to access)\b/) && (/cloudflare/i.test(answer.page.raw) || answer.header("server") === "cloudflare") || answer.header("server") === "cloudflare" && /^\s*error code: 10\d\d\s*$/.test(answer.page.text)
	},
	{
		wall: block("vercel-firewall", "Vercel’s firewall"),
		is: ({ header }) => header("x-vercel-mitigated") === "deny"
	},
	{
		wall: block("aws-waf-block", "AWS WAF"),
		is: (answer) => answer.status === 403 && (says$1(answer, /\bRequest blocked\.[\s\S]{0,600}\bGenerated by cloudfront\b/) || answer.header("server").startsWith("awselb/") && /^403 Forbidden$/.test(answer.page.title))
	},
	{
		wall: block("akamai", "Akamai"),
		is: (answer) => says$1(answer, /\bAccess Denied\b[\s\S]{0,600}\bReference #[0-9a-f]+\.[0-9a-f.]+/i) || answer.page.main.length <= SHORT$2 && /\berrors\.edgesuite\.net\//.test(answer.page.raw)
	},
	{
		wall: block("imperva", "Imperva"),
		is: (answer) => says$1(answer, /\b(?:Incapsula|Imperva) incident ID\b|\bincident ID:? \d+-\d{6,}[\s\S]{0,200}\bImperva\b/i)
	},
	{
		wall: block("sucuri", "Sucuri"),
		is: (answer) => says$1(answer, /\bSucuri Website Firewall\b/i) || answer.header("server") === "sucuri/cloudproxy" && says$1(answer, /\bAccess Denied\b/)
	},
	{
		wall: block("datadome", "DataDome"),
		is: ({ header, page }) => header("x-dd-b") !== "" && /captcha-delivery\.com/.test(page.raw)
	},
	{
		wall: block("perimeterx", "HUMAN (PerimeterX)"),
		is: ({ page }) => /^\s*\{/.test(page.raw) && /"appId"\s*:\s*"PX\w+"/.test(page.raw) && /"blockScript"\s*:/.test(page.raw)
	},
	{
		wall: block("azure-waf", "Azure’s firewall"),
		is: (answer) => answer.status === 403 && (answer.header("x-azure-ref") !== "" && says$1(answer, /\bThe request is blocked\./) || answer.header("server").startsWith("microsoft-azure-application-gateway/") && /^403 Forbidden$/.test(answer.page.title))
	},
	{
		wall: block("f5", "F5"),
		is: (answer) => says$1(answer, /\bThe requested URL was rejected\. Please consult with your administrator\b/)
	},
	{
		wall: block("fortiweb", "FortiWeb"),
		is: (answer) => says$1(answer, /\bWeb Page Blocked!?[\s\S]{0,600}\bAttack ID\b/i)
	},
	{
		wall: block("mod-security", "ModSecurity"),
		is: (answer) => says$1(answer, /\bThis error was generated by Mod_?Security\b/i)
	},
	{
		wall: RATE_LIMIT,
		is: ({ status, header }) => status === 429 && header("retry-after") !== ""
	}
];
const isBlockStatus = (status) => status >= 400 && status < 500 || status === 503;

//#endregion
//#region src/facts/error-pages/wall-hosts.ts
const WALL_HOSTS = [
	{
		at: /^vercel\.com$/,
		path: /^\/(?:sso-api|sso\/|login)/,
		wall: VERCEL
	},
	{
		at: /\.cloudflareaccess\.com$/,
		wall: CLOUDFLARE_ACCESS
	},
	{
		at: /./,
		path: /^\/cdn-cgi\/access\/(?:login|authorized)/,
		wall: CLOUDFLARE_ACCESS
	},
	{
		at: /\.auth(?:-fips)?\.[a-z0-9-]+\.amazoncognito\.com$/,
		wall: COGNITO
	},
	{
		at: /^accounts\.google\.com$/,
		path: /^\/(?:o\/oauth2|v3\/signin|signin|ServiceLogin|AccountChooser)/,
		wall: GOOGLE_IAP
	},
	{
		at: /^iap\.googleapis\.com$/,
		wall: GOOGLE_IAP
	},
	{
		at: /^login\.(?:microsoftonline\.(?:com|us|de)|partner\.microsoftonline\.cn|windows\.net)$/,
		wall: AZURE
	},
	{
		at: /\.(?:b2clogin|ciamlogin)\.com$/,
		wall: IDENTITY_PROVIDER("azure-b2c", "Azure AD B2C")
	},
	{
		at: /\.(?:okta|oktapreview|okta-emea)\.com$/,
		wall: IDENTITY_PROVIDER("okta", "Okta")
	},
	{
		at: /\.auth0\.com$/,
		path: /^\/(?:authorize|login|u\/login|samlp)/,
		wall: IDENTITY_PROVIDER("auth0", "Auth0")
	},
	{
		at: /\.onelogin\.com$/,
		wall: IDENTITY_PROVIDER("onelogin", "OneLogin")
	},
	{
		at: /(?:^|\.)pingone\.(?:com|eu|ca|asia)$/,
		wall: IDENTITY_PROVIDER("pingone", "PingOne")
	},
	{
		at: /\.(?:jumpcloud)\.com$/,
		wall: IDENTITY_PROVIDER("jumpcloud", "JumpCloud")
	},
	{
		at: /\.(?:accounts\.dev|clerk\.accounts\.dev)$/,
		wall: IDENTITY_PROVIDER("clerk", "Clerk")
	},
	{
		at: /^api\.workos\.com$|\.authkit\.app$/,
		wall: IDENTITY_PROVIDER("workos", "WorkOS")
	},
	{
		at: /./,
		path: /^(?:\/auth)?\/realms\/[^/]+\/protocol\/(?:openid-connect\/auth|saml)/,
		wall: IDENTITY_PROVIDER("keycloak", "Keycloak")
	},
	{
		at: /^app\.netlify\.com$/,
		path: /^\/(?:authorize|login|edge-access|sites\/[^/]+\/access)/,
		wall: NETLIFY_SSO
	},
	{
		at: /^(?:id|sso|dashboard)\.heroku\.com$/,
		wall: HEROKU
	},
	{
		at: /^dashboard\.render\.com$/,
		path: /^\/(?:login|sso)/,
		wall: RENDER
	},
	{
		at: /\.app\.github\.dev$|^github\.dev$/,
		path: /^\/(?:auth|pf-signin|signin)/,
		wall: CODESPACES
	},
	{
		at: /^github\.com$/,
		path: /^\/codespaces\//,
		wall: CODESPACES
	},
	{
		at: /^github\.com$/,
		path: /^\/(?:login|sessions|pages\/auth|orgs\/[^/]+\/sso)/,
		wall: GITHUB
	},
	{
		at: /(?:^|\.)gitpod\.io$/,
		path: /^\/(?:login|start|sorry|api\/authorize)/,
		wall: GITPOD
	},
	{
		at: /^stackblitz\.com$/,
		path: /^\/(?:sign_in|register|edit)/,
		wall: STACKBLITZ
	},
	{
		at: /^login\.tailscale\.com$/,
		wall: TAILSCALE
	},
	{
		at: /./,
		path: /^\/oauth2\/(?:start|sign_in)$/,
		wall: OAUTH_PROXY
	},
	{
		at: /^auth(?:elia)?\./,
		path: /^\/\?rd=|^\/api\/(?:verify|authz)/,
		wall: AUTHELIA
	}
];

//#endregion
//#region src/facts/error-pages/wall-pages.ts
const SHORT$1 = 1500;
const isShort = ({ page }) => page.main.length <= SHORT$1;
const says = (answer, words) => isShort(answer) && words.test(answer.page.text);
const has = (answer, markup) => isShort(answer) && markup.test(answer.page.raw);
const isRefused = ({ status }) => status === 401 || status === 403 || status === 429 || status === 405 || status === 503;
const VERCEL_LOGIN = /vercel\.com\/sso-api|_vercel_sso_nonce/;
const WALL_PAGES = [
	{
		wall: VERCEL,
		is: (answer) => answer.header("set-cookie").includes("_vercel_sso_nonce") || isRefused(answer) && has(answer, VERCEL_LOGIN)
	},
	{
		wall: VERCEL,
		is: (answer) => /^(?:Authentication Required|Login – Vercel|Log in to Vercel)$/.test(answer.page.title) && has(answer, /vercel/i)
	},
	{
		wall: VERCEL_PASSWORD,
		is: (answer) => isRefused(answer) && has(answer, /_vercel_password/)
	},
	{
		wall: challenge("vercel-challenge", "Vercel"),
		is: ({ header, page }) => header("x-vercel-mitigated") === "challenge" || page.title === "Vercel Security Checkpoint"
	},
	{
		wall: challenge("cloudflare-challenge", "Cloudflare"),
		is: (answer) => answer.header("cf-mitigated") === "challenge" || /^(?:Just a moment\.\.\.|Checking your browser.{0,60}|Verifying you are human.{0,60}|Please Wait\.\.\. \| Cloudflare|DDOS-GUARD)$/i.test(answer.page.title) && has(answer, /\/cdn-cgi\/challenge-platform\/|_cf_chl_opt|cf-browser-verification|cf_chl_|challenges\.cloudflare\.com/) || has(answer, /window\._cf_chl_opt\s*=/)
	},
	{
		wall: challenge("cloudflare-block", "Cloudflare", "block"),
		is: ({ page }) => page.title === "Attention Required! | Cloudflare" || page.title === "Access denied | Cloudflare"
	},
	{
		wall: CLOUDFLARE_ACCESS,
		is: (answer) => /(?:^| ・ | · | \| )(?:Sign in|Login|Forbidden)? ?.{0,3}Cloudflare Access$/.test(answer.page.title) || has(answer, /\.cloudflareaccess\.com\/cdn-cgi\/access\/|cdn-cgi\/access\/(?:login|sso)/)
	},
	{
		wall: challenge("aws-waf", "AWS WAF"),
		is: (answer) => /^(?:challenge|captcha)$/.test(answer.header("x-amzn-waf-action")) || has(answer, /\.token\.awswaf\.com\/|window\.gokuProps\s*=|AwsWafIntegration/)
	},
	{
		wall: challenge("datadome", "DataDome"),
		is: (answer) => isRefused(answer) && (answer.headers.has("x-datadome") || answer.header("server") === "datadome" || has(answer, /captcha-delivery\.com|geo\.captcha-delivery/))
	},
	{
		wall: challenge("imperva", "Imperva"),
		is: (answer) => answer.page.main.length < 500 && /_Incapsula_Resource|Incapsula incident ID/.test(answer.page.raw)
	},
	{
		wall: challenge("sucuri", "Sucuri", "block"),
		is: (answer) => answer.headers.has("x-sucuri-block") || /^Sucuri WebSite Firewall - (?:Access Denied|CloudProxy)/.test(answer.page.title) || has(answer, /sucuri_cloudproxy_js/)
	},
	{
		wall: challenge("perimeterx", "HUMAN (PerimeterX)"),
		is: (answer) => isRefused(answer) && has(answer, /\bpx-captcha\b|_pxAppId|captcha\.px-cdn\.net/)
	},
	{
		wall: challenge("akamai", "Akamai", "block"),
		is: (answer) => isRefused(answer) && (answer.header("server") === "akamaighost" || says(answer, /You don.t have permission to access "?\S{1,300} on this server\.[\s\S]{0,40}Reference #\d+\.[0-9a-f.]+/))
	},
	{
		wall: challenge("kasada", "Kasada"),
		is: (answer) => isRefused(answer) && (answer.headers.has("x-kpsdk-ct") || has(answer, /\/ips\.js\?|KPSDK\.now/))
	},
	{
		wall: challenge("fastly", "Fastly"),
		is: (answer) => /^Client Challenge$/.test(answer.page.title) && has(answer, /_fs-ch-|fastly/i)
	},
	{
		wall: challenge("ddos-guard", "DDoS-Guard"),
		is: (answer) => isRefused(answer) && (answer.page.title === "DDoS-Guard" || answer.header("server") === "ddos-guard")
	},
	{
		wall: challenge("anubis", "Anubis"),
		is: (answer) => has(answer, /id="anubis_challenge"|\.within\.website\/x\/cmd\/anubis/)
	},
	{
		wall: challenge("wordfence", "Wordfence", "block"),
		is: (answer) => says(answer, /Generated by Wordfence at|Your access to this (?:site|service) has been limited by the site owner/)
	},
	{
		wall: challenge("turnstile", "Cloudflare Turnstile"),
		is: (answer) => answer.page.said < 300 && /\b(?:verify|verifying|confirm|checking) (?:that )?(?:you are|you.re|your|if).{0,20}(?:human|not a (?:ro)?bot|browser|connection)/i.test(answer.page.text) && /challenges\.cloudflare\.com\/turnstile|hcaptcha\.com|recaptcha/.test(answer.page.raw) && !/<input[^>]{1,200}type=["']?(?:password|email|text)/i.test(answer.page.raw)
	},
	{
		wall: GOOGLE_IAP,
		is: (answer) => answer.header("x-goog-iap-generated-response") === "true" || says(answer, /^\s*(?:Invalid IAP credentials|Unable to parse IAP|IAP: )/)
	},
	{
		wall: COGNITO,
		is: (answer) => isRefused(answer) && has(answer, /amazoncognito\.com\/(?:login|oauth2\/authorize)/)
	},
	{
		wall: AZURE,
		is: (answer) => isRefused(answer) && /login\.(?:microsoftonline\.com|windows\.net)/.test(answer.header("www-authenticate")) || answer.page.title === "Sign in to your account" && has(answer, /aadcdn\.ms(?:ft)?auth(?:images)?\.(?:net|com)|login\.microsoftonline\.com/)
	},
	{
		wall: NGROK,
		is: (answer) => answer.header("ngrok-error-code") === "err_ngrok_6024" || has(answer, /\bERR_NGROK_6024\b/)
	},
	{
		wall: CODESPACES,
		is: (answer) => has(answer, /\/pf-signin\?|You are about to access a development port served by someone.s codespace/)
	},
	{
		wall: STACKBLITZ,
		is: (answer) => /^Connect to (?:Project|StackBlitz)/i.test(answer.page.title) && has(answer, /stackblitz|webcontainer/i)
	},
	{
		wall: OAUTH_PROXY,
		is: (answer) => says(answer, /Secured with OAuth2 Proxy/) || isRefused(answer) && has(answer, /action="\/oauth2\/(?:start|sign_in)"/)
	},
	{
		wall: AUTHELIA,
		is: (answer) => /^Login - Authelia$/.test(answer.page.title) || has(answer, /Powered by Authelia/)
	},
	{
		wall: PANTHEON,
		is: (answer) => isRefused(answer) && answer.headers.has("x-pantheon-styx-hostname") && answer.header("www-authenticate").startsWith("basic")
	},
	{
		wall: WPENGINE,
		is: (answer) => isRefused(answer) && answer.header("www-authenticate").startsWith("basic") && (/wp ?engine/.test(answer.header("x-powered-by")) || /wp ?engine|password protected/.test(answer.header("www-authenticate")))
	},
	{
		wall: BASIC,
		is: ({ status, header }) => status === 401 && header("www-authenticate").startsWith("basic")
	},
	{
		wall: NETLIFY_SSO,
		is: (answer) => isRefused(answer) && has(answer, /app\.netlify\.com\/(?:authorize|edge-access)|Log in with Netlify/)
	},
	{
		wall: NETLIFY_PASSWORD,
		is: ({ status, header, page }) => status === 401 && header("server") === "netlify" && page.kind === "html"
	},
	{
		wall: SHOPIFY,
		is: (answer) => has(answer, /<form[^>]{0,300}action="\/password"[\s\S]{0,4000}storefront_password/)
	}
];

//#endregion
//#region src/facts/error-pages/access-walls.ts
function wallAtAddress(url, from) {
	const host = url.hostname.toLowerCase();
	if (from !== void 0 && from.hostname.toLowerCase() === host) return void 0;
	return WALL_HOSTS.find(({ at, path }) => at.test(host) && (path === void 0 || path.test(url.pathname)))?.wall;
}
function recogniseWall(answer) {
	const header = (name) => answer.headers.get(name)?.join(", ").toLowerCase() ?? "";
	const asked = {
		...answer,
		header
	};
	return WALL_PAGES.find(({ is }) => is(asked))?.wall ?? (isBlockStatus(answer.status) ? WALL_BLOCKS.find(({ is }) => is(asked))?.wall : void 0);
}

//#endregion
//#region src/facts/error-pages/entities.ts
const NAMED$1 = new Map([
	..."nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml".split(" ").map((name, index) => [name, String.fromCodePoint(160 + index)]),
	["amp", "&"],
	["lt", "<"],
	["gt", ">"],
	["quot", "\""],
	["apos", "'"],
	["nbsp", " "],
	["rsquo", "’"],
	["lsquo", "‘"],
	["ldquo", "“"],
	["rdquo", "”"],
	["ndash", "–"],
	["mdash", "—"],
	["hellip", "…"],
	["bull", "•"],
	["rarr", "→"],
	["larr", "←"],
	["euro", "€"],
	["rsaquo", "›"],
	["lsaquo", "‹"]
]);
const decodeEntities = (text) => text.replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,8}\d{0,2});?/gi, decodeEntity);
function decodeEntity(whole, name) {
	if (!name.startsWith("#")) return NAMED$1.get(name) ?? NAMED$1.get(name.toLowerCase()) ?? whole;
	const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
	return code > 0 && code <= 1114111 ? String.fromCodePoint(code) : whole;
}

//#endregion
//#region src/facts/error-pages/read-html.ts
const MAX_TEXT = 65536;
const MAX_LINES$1 = 200;
const MAX_HEADING = 500;
const LONG_WORD = /\S{200,}/g;
const UNSEEN = /* @__PURE__ */ new Set([
	"script",
	"style",
	"template",
	"noscript",
	"svg",
	"iframe",
	"select",
	"object"
]);
const AROUND = /* @__PURE__ */ new Set([
	"nav",
	"header",
	"footer",
	"aside"
]);
const PRESSED = /* @__PURE__ */ new Set([
	"a",
	"button",
	"label",
	"option"
]);
const INLINE = new Set("a abbr b bdi bdo big button cite code del dfn em font i img input ins kbd label mark path q s samp small span strike strong sub sup tt u use var wbr".split(" "));
const CLOSED = new Set("a article aside button dialog div footer form h1 h2 h3 h4 header main nav section span ul".split(" "));
function readHtml(raw) {
	const lower = raw.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
	const headings = [];
	let title = "";
	let text = "";
	let main = "";
	let said = 0;
	let around = 0;
	let pressed = 0;
	let preformatted = 0;
	let hidden;
	let open;
	let held = "";
	let position = 0;
	const say = (part) => {
		if (part === "" || hidden !== void 0) return;
		if (open !== void 0) held += part;
		if (open === "title") return;
		const shown = preformatted > 0 || part === "\n" ? part : part.replace(/[\r\n]+/g, " ");
		if (text.length < MAX_TEXT) text += shown;
		if (around > 0) return;
		if (main.length < MAX_TEXT) main += shown;
		if (pressed === 0 && part.trim() !== "") said += part.replace(LONG_WORD, "…").replace(/\s+/g, " ").length;
	};
	while (position < raw.length) {
		const tag = raw.indexOf("<", position);
		if (tag === -1) {
			say(raw.slice(position));
			break;
		}
		say(raw.slice(position, tag));
		if (lower.startsWith("<!--", tag)) {
			position = after(lower, "-->", tag + 4);
			continue;
		}
		const [, slash = "", word = ""] = /^(\/?)([a-z][a-z0-9-]*)/.exec(lower.slice(tag + 1, tag + 24)) ?? [];
		if (word === "" && !/[!?/]/.test(lower.charAt(tag + 1))) {
			say("<");
			position = tag + 1;
			continue;
		}
		const isOpening = slash === "" && word !== "";
		const end = after(lower, ">", tag + 1);
		const attributes = lower.slice(tag + 1 + word.length, Math.min(end, tag + 2e3));
		position = end;
		if (isOpening && UNSEEN.has(word)) {
			position = after(lower, ">", after(lower, `</${word}`, position));
			continue;
		}
		if (hidden !== void 0) {
			if (word === hidden.name) hidden.depth += isOpening ? 1 : -1;
			if (hidden.depth <= 0) hidden = void 0;
			continue;
		}
		if (isOpening && CLOSED.has(word) && isHidden(word, attributes)) {
			hidden = {
				name: word,
				depth: 1
			};
			continue;
		}
		if (!INLINE.has(word)) say("\n");
		const step = isOpening ? 1 : -1;
		if (AROUND.has(word)) around = Math.max(0, around + step);
		if (PRESSED.has(word)) pressed = isOpening ? 1 : 0;
		if (word === "pre") preformatted = isOpening ? 1 : 0;
		if (isOpening && word === "title" && title === "") {
			open = "title";
			held = "";
		} else if (isOpening && (word === "h1" || word === "h2") && headings.length < 3) {
			open = "heading";
			held = "";
		} else if (!isOpening && word === "title" && open === "title") {
			title = tidy(held).slice(0, MAX_HEADING);
			open = void 0;
		} else if (!isOpening && (word === "h1" || word === "h2") && open === "heading") {
			const heading = tidy(held).slice(0, MAX_HEADING);
			if (heading !== "") headings.push(heading);
			open = void 0;
		}
	}
	const visible = tidy(text);
	const lines = main.split("\n").map(tidy).filter(Boolean).slice(0, MAX_LINES$1);
	return {
		title,
		headings,
		text: title === "" ? visible : `${title} ${visible}`,
		main: tidy(main),
		lines,
		said
	};
}
function isHidden(name, attributes) {
	if (attributes.includes("blazor-error-ui")) return true;
	if (name === "dialog") return !/\sopen\b/.test(attributes);
	if (/\shidden(?:[\s=>]|$)/.test(attributes) || /style\s*=\s*["'][^"']{0,300}(?:display\s*:\s*none|visibility\s*:\s*hidden)/.test(attributes)) return true;
	const classes = /\sclass\s*=\s*["']?([^"'>]{1,500})/.exec(attributes)?.[1] ?? "";
	return /(?:^|\s)(?:hidden|hide|d-none|is-hidden|display-none|invisible)(?:\s|$)/.test(classes) && !/(?::|d-\w{2}-)(?:block|flex|inline|grid|table)/.test(classes);
}
function after(text, mark, from) {
	const at = text.indexOf(mark, from);
	return at === -1 ? text.length : at + mark.length;
}
const tidy = (text) => decodeEntities(text).replace(/\s+/g, " ").trim();

//#endregion
//#region src/facts/error-pages/page.ts
const MAX_RAW = 1048576;
const MAX_JSON = 1048576;
const EMPTY = {
	kind: "empty",
	raw: "",
	title: "",
	headings: [],
	text: "",
	main: "",
	lines: [],
	said: 0
};
const MAX_LINES = 200;
function readPage(body, contentType) {
	const media = (contentType ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
	if (body.length === 0) return EMPTY;
	if (isBinary(media, body)) return {
		...EMPTY,
		kind: "binary"
	};
	const raw = decode(body, contentType);
	if (raw.trim() === "") return EMPTY;
	const json = looksLikeJson(media, raw) ? parseJson(raw) : void 0;
	const cut = raw.slice(0, MAX_RAW);
	if (json !== void 0) return {
		...asText("json", cut),
		json: json.value
	};
	if (looksLikeHtml(media, cut)) return {
		kind: "html",
		raw: cut,
		...readHtml(cut)
	};
	return asText(looksLikeXml(media, cut) ? "xml" : "text", cut);
}
const asText = (kind, raw) => ({
	...EMPTY,
	kind,
	raw,
	text: raw,
	main: raw,
	lines: raw.slice(0, 65536).split("\n", MAX_LINES).map((line) => line.trim()).filter(Boolean),
	said: raw.trim().length
});
const TEXTUAL = /^text\/|[/+](?:json|xml|javascript|x-ndjson|x-httpd-php|x-www-form-urlencoded)$/;
const utf16 = ([first, second]) => first === 255 && second === 254 ? "utf-16le" : first === 254 && second === 255 ? "utf-16be" : void 0;
function isBinary(media, body) {
	if (media !== "" && TEXTUAL.test(media)) return false;
	if (/^(?:image|audio|video|font)\//.test(media)) return true;
	return utf16(body) === void 0 && body.subarray(0, 1024).includes(0);
}
function decode(body, contentType) {
	const named = /charset\s*=\s*["']?([\w.:-]{1,40})/i;
	const charset = utf16(body) ?? named.exec(contentType ?? "")?.[1] ?? named.exec(/<meta\s[^>]{0,200}charset[^>]{0,60}>/i.exec(latin1(body))?.[0] ?? "")?.[1] ?? "utf-8";
	try {
		return new TextDecoder(charset).decode(body);
	} catch {
		return new TextDecoder().decode(body);
	}
}
const latin1 = (body) => new TextDecoder("latin1").decode(body.subarray(0, 1024));
const looksLikeJson = (media, raw) => /[/+]json$/.test(media) || /^\s*[[{]/.test(raw);
function parseJson(raw) {
	if (raw.length > MAX_JSON) return void 0;
	try {
		return { value: JSON.parse(raw) };
	} catch {
		return;
	}
}
const SNIFFED = /^\s*(?:<\?xml[^>]{0,200}\?>\s*)?<(?:!doctype html|html|head|script|iframe|h[1-6]|div|font|table|a|style|title|b|body|br|p|center|pre|meta|main|section|span|strong|ul|!--)[\s>/-]/i;
function looksLikeHtml(media, raw) {
	if (media === "") return SNIFFED.test(raw);
	return /html(?:\+xml)?$/.test(media) && /<[a-z!/]/i.test(raw) || /^\s*<(?:!doctype html|html)[\s>]/i.test(raw);
}
const looksLikeXml = (media, raw) => /[/+]xml$/.test(media) || /^\s*<\?xml[\s>]/.test(raw) || media === "" && /^\s*<[A-Za-z][\w:.-]{0,60}[\s>]/.test(raw);

//#endregion
//#region src/facts/error-pages/blank.ts
const SHOWS = /<(?:script|img|svg|canvas|video|iframe|object|embed|input|form|frame|frameset|picture|meta[^>]{1,80}refresh|[a-z]+[:-][a-z-]+)[\s>/]/i;
const isBlankPage = (page) => page.kind === "empty" || page.kind === "html" && page.text.trim() === page.title && !SHOWS.test(page.raw);

//#endregion
//#region src/facts/error-pages/databases.ts
const reach = "The app cannot use its database: look at the database’s state, the connection variable of this environment and its password.";
const schema = "The database and the code do not fit: look whether this release’s migrations ran.";
const hide = "Show visitors a page without the database’s words.";
const ABOUT = /\b(?:release notes|changelog|documentation|how to|tutorial|guide|fixed (?:a|an|the|in)|bug fixes|for example|this (?:article|page describes|section)|posted (?:by|on)|asked (?:by|on)|answers?\b.{0,20}\bvotes?)\b/i;
const database = (id, what, advice, text) => ({
	id: `db-${id}`,
	what,
	advice: `${advice} ${hide}`,
	text,
	unless: ABOUT
});
const DATABASES = [
	database("refused", "a page that says its database does not answer", reach, /\bECONNREFUSED \S{1,80}:(?:5432|5433|3306|6379|27017|1433|6543)\b|could not connect to server: (?:Connection refused|No such file)|Can't connect to (?:local )?MySQL server|MySQL server has gone away|Can.t reach database server at|MongoServerSelectionError|MongoNetworkError|\[tedious\]|SQLSTATE\[HY000\] \[(?:2002|1045|2006|1049)\]/),
	database("login", "a page that says its database refuses the password", reach, /password authentication failed for user|Access denied for user '[^']{1,80}'@|ER_ACCESS_DENIED_ERROR|no pg_hba\.conf entry for host|SASL: SCRAM-SERVER-FIRST-MESSAGE/),
	database("full", "a page that says its database has no connection left", "Look for connections that are not given back, and put a pool between the app and the database.", /remaining connection slots are reserved|sorry, too many clients already|Too many connections|Max client connections reached|Timed out fetching a new connection from the connection pool/),
	database("schema", "a page that says a table or column is missing", schema, /\brelation "[^"]{1,80}" does not exist|\bcolumn "?[\w."]{1,80}"? (?:of relation "[^"]{1,80}" )?does not exist|Table '[^']{1,120}' doesn't exist|Unknown column '[^']{1,80}' in|\bno such (?:table|column): \w|Base table or view not found|The (?:table|column) `[^`]{1,120}` does not exist in the current database|Invalid object name '/),
	database("sql", "a page with an SQL error in it", schema, /You have an error in your SQL syntax|SQLSTATE\[\w{5}\]|\bORA-\d{5}: |Unclosed quotation mark after the character string|PG::\w+Error|ActiveRecord::\w+Error|PrismaClient\w{3,40}Error|sqlalchemy\.exc\.\w+|django\.db\.utils\.\w+Error|QueryFailedError|SequelizeDatabaseError/)
];

//#endregion
//#region src/facts/error-pages/debug-pages.ts
const FRAMES = /File "[^"\n]{1,300}",? line \d+|\bat (?:async )?[\w$.<>[\] ]{0,120} ?\(?[^()\s]{1,300}:\d+(?::\d+)?\)?|[\w$.]{3,200}\([\w$]{1,80}\.(?:java|kt|scala|groovy):\d+\)|#\d{1,3} \/?[^\s#]{1,200}\(\d+\)|[\w./@-]{1,200}\.rbw?:\d+:in\b|[\w./@-]{1,200}\.exs?:\d+|\/[\w./@-]{1,200}\.(?:py|php|js|mjs|cjs|ts|tsx|jsx|rb|pl|pm|go|rs|java|vue|svelte|astro)(?::| line | on line |\()\d+|[\w./@-]{1,200}\.(?:py|rb|php|js|ts|pl|pm|go|ex)\b.{0,120}?\b(?:at )?line \d+|\bat \/[\w./-]{1,200} line \d+|\bat [\w.`<>]{3,200}\([^)]{0,200}\) in \S{1,200}:line \d+/g;
const NAMED = /(?:^|[\s.:\\(])(?:[A-Z][A-Za-z]{0,60}(?:Error|Exception|Fault)|Error|Exception|Traceback|Whoops|panic|RuntimeError)\b|\b(?:exception|error) (?:page|caught|in|at|thrown|trace)\b|\b(?:unhandled|uncaught)\b|^\p{L}+error\b/iu;
const ARTICLE = /\b(?:how to|tutorial|guide|documentation|reference|changelog|release notes|for example|reading a|understanding|this (?:article|page|section|chapter)|javadoc)\b/i;
const MAX_PROSE = 3;
const FEW$1 = 2;
function isDebugPage(page) {
	if (page.kind !== "html" && page.kind !== "text") return false;
	const [first = "", second = "", third = ""] = page.lines;
	const head = [
		page.title,
		page.headings[0] ?? "",
		first,
		second,
		third
	].map((line) => line.slice(0, 300));
	if (!head.some((line) => NAMED.test(line))) return false;
	if ([page.title, page.headings[0] ?? ""].some((line) => /^[\w:.\\]{0,80}(?:Error|Exception|NotFound|DoesNotExist)\w{0,20} at (?:[A-Z]{3,7} )?\/\S{0,300}$/.test(line))) return true;
	const frames = page.text.slice(0, 4e4).match(FRAMES)?.length ?? 0;
	if (frames < FEW$1) return false;
	if (page.kind === "text") return page.text.length < 1e5 && page.lines.slice(0, 6).some((line) => NAMED.test(line)) && prose(page) <= 1;
	return prose(page) <= MAX_PROSE && !ARTICLE.test(head.join(" ")) && (page.headings.length === 0 || frames >= 3 || page.said < 3e3);
}
const prose = ({ lines }) => lines.filter((line) => line.length > 110 && line.split(" ").length > 16 && (line.match(/[{}()[\]=;<>/\\_"]/g)?.length ?? 0) < 6).length;

//#endregion
//#region src/facts/error-pages/frameworks.ts
const log$1 = "Open the app’s log for the moment of this request: the stack trace is there.";
const debug$1 = "Switch debug mode off in this environment: this page shows code and settings to everybody. Then look at the error it names.";
const route$1 = "The app runs, but has no such route: look at what was deployed, and at the base path.";
const setUp$1 = "A new project answers, not your app: look at what the deploy has copied and which app it starts.";
const FRAMEWORKS = [
	{
		id: "express",
		what: "an error page of Express",
		advice: route$1,
		title: /^Error$/,
		raw: /<pre>(?:Cannot (?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) |[A-Za-z]*Error\b|[^<]{1,400}<br>\s*&nbsp;)/
	},
	{
		id: "express-short",
		what: "an error page of Express",
		advice: log$1,
		title: /^Error$/,
		raw: /<pre>(?:Internal Server Error|Not Found|Forbidden|Bad Request|Unauthorized|Service Unavailable)<\/pre>/
	},
	{
		id: "django-debug",
		what: "a debug page of Django",
		advice: debug$1,
		raw: /seeing this error because you have <code>DEBUG = True<\/code>|Django tried these URL patterns/
	},
	{
		id: "django-csrf",
		what: "Django’s “CSRF verification failed”",
		advice: "Send the CSRF token, or list the site’s address in `CSRF_TRUSTED_ORIGINS`.",
		text: /CSRF verification failed\. Request aborted\./,
		maxText: 3e3
	},
	{
		id: "drf-browsable",
		what: "an error in Django REST framework’s browsable API",
		advice: log$1,
		title: /Django REST framework$/,
		text: /\bHTTP [45]\d\d [A-Z][a-z]/,
		maxText: 6e3
	},
	{
		id: "django-welcome",
		what: "the welcome page of Django",
		advice: setUp$1,
		text: /The install worked successfully! Congratulations!/
	},
	{
		id: "werkzeug",
		what: "the Werkzeug debugger (Flask)",
		advice: `${debug$1} The debugger runs any code that a visitor types.`,
		raw: /Werkzeug Debugger<\/title>|\/\/ Werkzeug Debugger|The debugger caught an exception in your WSGI application/
	},
	{
		id: "quart-debug",
		what: "a debug page of Quart",
		advice: debug$1,
		heading: /^\w{1,80} /,
		raw: /^\s{0,20}<style>[\s\S]{0,200}\.traceback, \.locals/
	},
	{
		id: "starlette-debug",
		what: "a debug page of Starlette",
		advice: debug$1,
		title: /^Starlette Debugger$/
	},
	{
		id: "python-trace",
		what: "a Python stack trace",
		advice: log$1,
		text: /Traceback \(most recent call last\):\s+File "/,
		maxText: 2e4,
		raw: /^\s{0,50}(?:<[^>]{1,100}>\s{0,50}){0,12}(?:[^<\n]{0,200}\n)?\s{0,50}Traceback \(most recent call last\)/
	},
	{
		id: "node-trace",
		what: "a Node.js stack trace",
		advice: log$1,
		raw: /^\s*(?:<pre>)?[A-Za-z]*Error: [^\n]{0,500}\n\s+at [^\n]{1,300}:\d+:\d+\)?/
	},
	{
		id: "rails",
		what: "an error page of Rails",
		advice: log$1,
		raw: /class="rails-default-error-page"/
	},
	{
		id: "rails-debug",
		what: "a debug page of Rails",
		advice: debug$1,
		title: /^(?:Action Controller: Exception caught|Action View: Exception|Routing Error)/
	},
	{
		id: "rails-host",
		what: "Rails’ “blocked host”",
		advice: "Add the host to `config.hosts` of this environment.",
		text: /Blocked hosts?: \S{1,253}/
	},
	{
		id: "rails-welcome",
		what: "the welcome page of Rails",
		advice: setUp$1,
		title: /^(?:Yay! You.re on Rails!|Ruby on Rails \d)/
	},
	{
		id: "rack",
		what: "a debug page of Rack or Sinatra",
		advice: debug$1,
		text: /You.re seeing this error because you have enabled the show_exceptions setting|You.re seeing this error because you use Rack::ShowExceptions/,
		maxText: 1e5
	},
	{
		id: "sinatra",
		what: "an error page of Sinatra",
		advice: route$1,
		text: /Sinatra doesn.t know this ditty/
	},
	{
		id: "next-client",
		what: "Next.js’ “application error”",
		advice: "The page crashed in rendering: look at the server’s log for the digest, or open the page with the browser’s console.",
		text: /Application error: a (?:client|server)-side exception has occurred/,
		maxText: 400
	},
	{
		id: "next-error",
		what: "an error page of Next.js",
		advice: log$1,
		heading: /^(?:404|500)$/,
		text: /This page could not be found|Internal Server Error/,
		maxText: 200
	},
	{
		id: "next-global",
		what: "an error page of Next.js",
		advice: log$1,
		raw: /<html id="__next_error__"/,
		text: /This page could not be found|Application error|Internal Server Error|Something went wrong|^$/,
		maxText: 400
	},
	{
		id: "next-page",
		what: "an error page of Next.js",
		advice: log$1,
		raw: /<script id="__NEXT_DATA__"[^>]{0,200}>[^<]{0,50000}?"page":"\/(?:_error|404|500)"/
	},
	{
		id: "nuxt",
		what: "an error page of Nuxt",
		advice: log$1,
		raw: /id="__nuxt|nuxt/i,
		text: /^(?:404|500) (?:Page not found|Server Error|Internal Server Error|Page not found: \S{0,200}|This page is temporarily unusable\.)/i,
		maxText: 300
	},
	{
		id: "sveltekit",
		what: "an error page of SvelteKit",
		advice: log$1,
		raw: /<span class="status">[45]\d\d<\/span>\s*<div class="message">/
	},
	{
		id: "vite-error",
		what: "an error of Vite’s development server",
		advice: log$1,
		title: /^Error$/,
		raw: /@vite\/client/
	},
	{
		id: "vite-host",
		what: "Vite’s “this host is not allowed”",
		advice: "A development server answers: build the app and serve the result.",
		text: /Blocked request\. This host \(.{1,253}\) is not allowed/
	},
	{
		id: "spring",
		what: "Spring’s Whitelabel error page",
		advice: log$1,
		heading: /^Whitelabel Error Page$/
	},
	{
		id: "aspnet",
		what: "an error page of ASP.NET",
		advice: debug$1,
		heading: /^(?:Server Error in '.{0,80}' Application\.|An unhandled exception occurred while processing the request\.)/
	},
	{
		id: "aspnet-error",
		what: "an error page of ASP.NET",
		advice: log$1,
		heading: /^An error occurred while processing your request\.$/
	},
	{
		id: "cherrypy",
		what: "an error page of CherryPy",
		advice: log$1,
		text: /Powered by CherryPy/,
		title: /^[45]\d\d /
	},
	{
		id: "bottle",
		what: "an error page of Bottle",
		advice: log$1,
		text: /Sorry, the requested URL .{0,300} caused an error/
	},
	{
		id: "mojolicious",
		what: "an error page of Mojolicious",
		advice: log$1,
		title: /^(?:Page not found|Server error)/i,
		text: /Page not found\.\.\. yet!|Raptor not found|have been notified about the problem|in your Mojolicious|development mode/i,
		maxText: 4e3
	},
	{
		id: "catalyst",
		what: "an error page of Catalyst",
		advice: log$1,
		text: /\(en\) Please come back later\s*\(fr\) SVP veuillez revenir plus tard/
	},
	{
		id: "catalyst-debug",
		what: "a debug page of Catalyst",
		advice: debug$1,
		title: / on Catalyst \d+\.\d+$/,
		text: /^(?:Unknown resource|Caught exception|Couldn.t )/,
		maxText: 2e4
	},
	{
		id: "phoenix",
		what: "a debug page of Phoenix",
		advice: debug$1,
		title: /^Phoenix\.\w+\.\w+Error at|^\w+(?:\.\w+)*Error at (?:GET|POST) /
	},
	{
		id: "play",
		what: "an error page of Play",
		advice: log$1,
		heading: /^(?:Action Not Found|Oops, an error occurred)$/i,
		maxText: 4e3
	}
];

//#endregion
//#region src/facts/error-pages/error-phrases.ts
const THING$1 = "(?:page|file|resource|route|site|web ?site|web ?page|app|application|project|deployment|url|document|content|address|endpoint|store|shop|host|domain|service|object|item|blog|post|entry|path|topic|article|product|listing|event|profile|category|folder|directory|image|video)";
const CANT = "(?:could ?n.t|could not|can ?not|can.t|was ?n.t|was not|is not|isn.t|has not been|hasn.t been)";
const NOT = "(?:does ?n.t|does not|doesnt|no longer|did ?n.t|did not)";
const BROKE = "(?:an?|the|some) (?:unexpected |unknown |unhandled |internal |critical |fatal |server |application |serious |system |technical )*(?:error|exception|problem)";
const ENGLISH = [
	"bad request|un?authori[sz]ed(?: access)?|authori[sz]ation required|authentication (?:is )?required|payment required|forbidden|access (?:denied|forbidden|is denied|not allowed)|permission denied|not allowed",
	`(?:the )?(?:requested )?(?:${THING$1} )?not[ -]?found(?: on (?:this |the )?[\\w-]+| here)?|${THING$1} (?:is )?(?:missing|gone|unavailable|offline|suspended|disabled|expired|removed|deleted)|no such [\\w-]+|no (?:active|available|healthy) (?:service|server|upstream|deployment|backend)s?|(?:the |this )?(?:[\\p{L}\\d.-]+ ){1,3}(?:was |is |were )?not[ -]found|.{0,24}\\b404 page|(?:there(?:.s| is) )?nothing (?:is |was )?(?:found |to see )?here(?: yet)?`,
	`(?:this|the|that|your|our|web) (?:requested )?${THING$1} (?:you requested |you are looking for |you.re looking for |you were looking for )?${CANT} (?:be )?(?:found|displayed|loaded|available|reached|here|located|retrieved|accessible|working|started|shown|processed|served)(?: on this server| at this time| right now)?`,
	`(?:we|i) (?:${CANT}|${NOT}) (?:seem to )?(?:find|locate|load|display|show|reach) (?:that|this|the|your|what|any)(?: requested)? ?(?:${THING$1}|you.{1,40})?.{0,40}`,
	`(?:the|this|that) (?:requested )?${THING$1} (?:that )?(?:you (?:were|are|.re|requested|tried|followed).{0,40})?${NOT} exist(?:s)?(?: here| anymore| any ?more)?(?:,? or (?:has|was|may have).{0,40})?`,
	"method not allowed|not acceptable|proxy authentication required|request time-?out|timed? ?out|conflict|gone|length required|precondition failed|(?:payload|content|request entity|uri|request-uri) too (?:large|long)|unsupported media type|(?:requested )?range not satisfiable|expectation failed|i.m a teapot|misdirected request|unprocessable (?:entity|content)|locked|failed dependency|too early|upgrade required|precondition required|too many requests|rate limit(?: exceeded|ed)?|request header (?:fields|or cookie) too large|unavailable for legal reasons|page expired|session expired|client closed request",
	"(?:internal )?(?:server(?:-side)?|software|application|system|website|client|web ?service|runtime|database|script|configuration|proxy|gateway|origin|connection|network|web server) (?:error|failure|exception)|(?:[\\w.-]+ ){1,2}(?:application|server|tunnel|dns|database|runtime|gateway|proxy|connection|fatal|function|worker) error|(?:[\\w.-]+ )?error (?:code:? ?|no\\.? ?)?#?\\d{3,5}|(?:worker|function|script|lambda) (?:threw exception|exceeded .{3,20}|crashed|timed out|has crashed)|internal error|not implemented|connect(?:ion)? (?:failed|failure|refused|reset|timed out|error|closed)|(?:dns|host|name) (?:resolution |lookup )?(?:error|failure|failed|not resolved)|no (?:such domain|response|server available|healthy upstream|route matched)|(?:client|user|protocol|upstream|backend|request|fetch|backend fetch) (?:error|failed|failure)|bad gateway|gateway time-?out|(?:origin )?(?:is )?unreachable|(?:http )?version not supported|variant also negotiates|insufficient storage|loop detected|not extended|network authentication required|(?:web )?server is (?:down|returning an unknown error|temporarily unavailable|offline|busy)|(?:critical|fatal|serious|unknown) error",
	`(?:the |this |our )?(?:${THING$1}|server|web ?service|backend)? ?(?:is |are )?(?:temporarily|currently|temporary)? ?(?:unavailable|offline|down|out of service|overloaded|not available|not working|unreachable)(?: (?:temporarily|right now|at the moment|for maintenance))?`,
	`${BROKE} (?:has |have )?(?:occ?urr?ed|happened).{0,60}|${BROKE} (?:was encountered|on (?:this|the|our) .{1,30})|(?:unexpected|unhandled|uncaught|unknown) (?:error|exception|server error).{0,30}|there (?:was|has been|is) ${BROKE}.{0,60}|(?:we|i|the server|you).{0,5} (?:have |has |are |.re |.ve )?(?:encountered|experienc(?:ed|ing)|hit|having|ran into) (?:${BROKE}|(?:some )?(?:technical )?(?:difficult|issue|problem|trouble|error)).{0,60}`,
	"something(?: has|.s|s)? (?:went|gone|is|just went|broke|broken?) ?(?:terribly |horribly |seriously |very |really )?(?:wrong|broken|bad|awry|amiss)?(?:[\\s,.!:–-]*(?:on|with|while|here|please|and|try|in|at|when|during|so|we|but|processing|loading|our|\\().{0,60})?|(?:we.re|we are|i.m) (?:really |very |so )?sorry,? ?(?:but )?(?:something|an error|there|this|we).{0,60}|that.s an error|this (?:is|was) (?:an error|not supposed to happen)|(?:we.ve got|houston,? we have) (?:some|a|an) (?:trouble|problem).{0,20}|(?:change|request|action) (?:you wanted )?(?:was |has been )?rejected.{0,20}|the change you wanted was rejected|request (?:was )?(?:blocked|denied|failed)|error \\w+ occurred|(?:temporary|permanent|ssl|tls|dns|network) (?:error|failure)|unknown (?:host|domain|error|server|site)|(?:could not|cannot|unable to|failed to) (?:connect|resolve|load|open|complete|establish).{0,40}|not in cache|requirements not met|cannot (?:handle|process|serve|complete) your request|application .{1,30} cannot handle your request|invalid or missing csrf token|csrf verification failed.{0,40}|invalid (?:url|host(?: header)?|hostname|request|address)|page load error|(?:oops|whoops).{0,3} (?:an error|there was|you|we|looks|this|that|something|page).{0,50}",
	`(?:we.re|we are|${THING$1} is|site|currently|is|we.ll be) ?(?:down|closed|back|offline|under|in)? ?(?:for|under|in)? ?(?:a bit of |some |scheduled |planned |routine |brief |ongoing |temporary |emergency )*maintenance(?: mode| page| break| in progress| work)?|(?:scheduled|planned|site|system|website|under|.{1,25}) (?:maintenance|maintenance mode|maintenance page)|(?:we.ll|we will|will) be (?:right )?back.{0,40}|back soon|be right back|(?:temporarily|currently) (?:down|closed|offline|unavailable).{0,30}|briefly unavailable.{0,60}|(?:we.re|we are) (?:temporarily |currently )?(?:offline|down|updating|upgrading).{0,30}|(?:(?:we.re|we are|.{1,20} is) )?(?:currently )?(?:performing|undergoing) (?:.{1,30} )?maintenance.{0,30}`,
	"you(?: are|.re| look| seem|.ve)?(?: a bit| a little| to be)? ?(?:lost|off the (?:map|path|grid)).{0,20}|(?:this|that) page (?:slipped|got lost|has vanished|is lost|went missing).{0,40}|page (?:lost|missing|does ?n.t exist|does not exist|no longer exists).{0,20}|(?:dead|broken) (?:end|link)|(?:the )?page .{1,50} (?:does ?n.t|does not|no longer) exists?.{0,40}|whitelabel error page|(?:it |this )?looks like (?:you.re lost|this page|something|there was).{0,40}"
];
const OTHER_LANGUAGES = {
	de: ["(?:die )?(?:angeforderte |gewünschte |gesuchte )?(?:seite|datei|ressource|adresse|webseite|website|url|objekt)(?: wurde| konnte| existiert| ist)?(?: leider)?(?: nicht| derzeit nicht)? ?(?:gefunden(?: werden)?|existiert nicht|nicht vorhanden|verfügbar|erreichbar)(?: werden)?!?", "(?:interner )?(?:server|anwendungs|system|verbindungs|datenbank)-?fehler|(?:ein|es ist ein) (?:unerwarteter |interner |technischer |unbekannter )?fehler (?:ist )?(?:aufgetreten|passiert).{0,30}|etwas ist schief ?gelaufen.{0,20}|da ist etwas schief ?gelaufen|zugriff (?:verweigert|verboten)|kein zugriff|nicht (?:gefunden|berechtigt|autorisiert|verfügbar)|verboten|ungültige anfrage|fehlerhafte anfrage|dienst (?:derzeit )?nicht (?:verfügbar|erreichbar)|zu viele anfragen|wartungsarbeiten|wartungsmodus|(?:wir sind|wir kommen) (?:gleich|bald) (?:zurück|wieder da).{0,20}|(?:derzeit|momentan|vorübergehend) nicht (?:erreichbar|verfügbar)|diese seite (?:existiert|gibt es)(?: leider)? nicht(?: mehr)?|fehler bei der anfrage|zeitüberschreitung.{0,30}"],
	fr: ["(?:la |cette )?(?:page|ressource|fichier|adresse|url)(?: demandée| recherchée| que vous .{3,40})?(?: est| n.a pas été| n.a pu être| n.a pas pu être)? ?(?:introuvable|non trouvée?|trouvée|inexistante|manquante|n.existe (?:pas|plus))|page (?:non trouvée|introuvable|pas trouvée)", "erreur (?:interne )?(?:du |de )?(?:serveur|l.application|passerelle|connexion)(?: interne)?|erreur (?:interne|inattendue|fatale)|(?:une|il y a eu une) erreur (?:inattendue |interne |technique |est )*(?:survenue|s.est produite|est survenue).{0,40}|accès (?:refusé|interdit|non autorisé)|interdit|non (?:autorisé|trouvé)|requête (?:incorrecte|invalide)|service (?:temporairement )?(?:indisponible|non disponible)|(?:site )?en (?:cours de )?maintenance|site (?:temporairement )?(?:indisponible|hors ligne)|trop de requêtes|délai d.attente.{0,30}|(?:oups ?!? ?)?quelque chose s.est mal passé.{0,20}|nous revenons (?:bientôt|très vite).{0,20}|cette page n.existe (?:pas|plus)"],
	es: ["(?:la |esta )?(?:página|recurso|archivo|pagina|dirección|url)(?: solicitada| que buscas?| que está buscando| que .{3,30})? ?(?:no (?:se )?(?:ha sido |pudo ser |ha podido ser |puede ser )?(?:encontrada|encontrado|encontró|encuentra|existe|disponible|está disponible|ha encontrado)(?: encontrada)?)|página no encontrada|no encontrad[oa]|no se (?:ha )?(?:encontró|encontrado|pudo encontrar) (?:la|el|esta) .{3,30}", "error (?:interno )?(?:del? |en el )?(?:servidor|aplicación|conexión|sistema)(?: interno)?|error (?:interno|inesperado|fatal)|(?:se ha producido|ha ocurrido|ocurrió|se produjo|hubo|ha habido) un (?:error|problema).{0,50}|algo (?:ha )?(?:salió|salido|fue|ido) mal.{0,20}|acceso (?:denegado|prohibido|no autorizado)|prohibido|no autorizado|solicitud (?:incorrecta|inválida)|petición (?:incorrecta|inválida)|servicio (?:temporalmente )?no disponible|(?:sitio |página )?(?:web )?en (?:mantenimiento|construcción)|(?:modo )?mantenimiento|demasiadas (?:solicitudes|peticiones)|tiempo de espera .{3,30}|volvemos (?:pronto|enseguida|en breve).{0,20}"],
	pt: ["(?:a |esta )?(?:página|pagina|recurso|arquivo|endereço|url)(?: solicitada| requisitada| que você .{3,40})? ?(?:não (?:foi |pôde ser |pode ser )?(?:encontrad[ao]|existe|localizad[ao]|disponível|está disponível)(?: mais)?)|não encontrad[oa]|página inexistente|não (?:foi possível encontrar|encontramos) .{3,40}", "erro (?:interno )?(?:do|no|de) (?:servidor|aplicação|sistema|conexão)(?: interno)?|erro (?:interno|inesperado|fatal)|(?:ocorreu|aconteceu|houve) um (?:erro|problema).{0,50}|algo (?:deu|saiu) errado.{0,20}|algo correu mal.{0,20}|acesso (?:negado|proibido|não autorizado)|proibido|não autorizado|(?:requisição|solicitação|pedido) (?:inválid[ao]|incorret[ao])|serviço (?:temporariamente )?(?:indisponível|não disponível)|(?:site )?em manutenção|(?:modo )?manutenção|muitas (?:requisições|solicitações)|voltamos (?:já|logo|em breve).{0,20}"],
	it: ["(?:la )?(?:pagina|risorsa|file)(?: richiesta| che stai cercando)? ?(?:non (?:è stata |è )?(?:trovata|trovato|esiste|disponibile))|non trovat[oa]|errore (?:interno )?(?:del )?server(?: interno)?|errore (?:interno|imprevisto)|(?:si è verificato|c.è stato) un (?:errore|problema).{0,40}|qualcosa è andato storto.{0,20}|accesso (?:negato|vietato)|vietato|servizio (?:temporaneamente )?non disponibile|(?:sito )?in manutenzione|richiesta non valida"],
	nl: ["(?:de )?(?:pagina|bestand)(?: die je zoekt)? ?(?:is |kon )?(?:niet (?:gevonden|beschikbaar)|bestaat niet)(?: worden)?|niet gevonden|(?:interne )?serverfout|interne fout|er is (?:iets misgegaan|een (?:onverwachte )?fout opgetreden).{0,30}|er ging iets mis.{0,20}|toegang geweigerd|verboden toegang|(?:tijdelijk )?niet (?:beschikbaar|bereikbaar)|(?:in |onder )onderhoud|ongeldig verzoek"],
	pl: ["(?:strona )?nie (?:została )?(?:znaleziono|znaleziona|istnieje|znaleziono strony)|nie znaleziono (?:strony)?|(?:wewnętrzny )?błąd (?:serwera|wewnętrzny|aplikacji)|(?:wewnętrzny )?błąd (?:wewnętrzny )?serwera|wystąpił (?:nieoczekiwany )?błąd.{0,30}|coś poszło nie tak.{0,20}|(?:odmowa|brak) dostępu|dostęp zabroniony|usługa (?:tymczasowo )?niedostępna|przerwa techniczna"],
	tr: ["(?:sayfa|sayfanız) bulunamadı|aradığınız sayfa bulunamadı|sunucu hatası|bir hata oluştu|bir şeyler ters gitti|erişim engellendi|yetkisiz erişim|bakım çalışması|hizmet kullanılamıyor"],
	ru: ["(?:запрашиваемая |такая )?страница не (?:найдена|существует)|не найдено?|файл не найден|(?:внутренняя )?ошибка (?:сервера|приложения|на сервере)|(?:произошла|возникла) (?:непредвиденная |внутренняя )?ошибка.{0,30}|что-то пошло не так.{0,20}|доступ (?:запрещ[её]н|закрыт)|(?:сервис|сайт|сервер|страница) (?:временно )?(?:недоступ(?:ен|на)|на обслуживании)|(?:ведутся )?технические работы|неверный запрос|ошибка"],
	ja: [".{0,20}(?:ページ|ファイル|コンテンツ|サイト|url)(?:が|は|を)(?:見つかりません|みつかりません|見つけられません|存在しません|表示できません|ご利用いただけません|削除された).{0,20}|お探しのページ.{0,20}|(?:内部)?サーバー?(?:内部)?エラー.{0,20}|(?:予期しない|システム|内部|アプリケーション)?エラーが(?:発生|起き).{0,20}|(?:アクセス|閲覧)(?:が|は)?(?:拒否|禁止|できません).{0,20}|アクセス権.{0,12}|(?:ただいま|現在)?.{0,10}メンテナンス中.{0,20}|サービス.{0,8}(?:利用できません|ご利用いただけません|停止).{0,10}|問題が発生しました.{0,20}|エラー|しばらく.{0,20}(?:お待ち|アクセス)ください.{0,10}"],
	zh: [".{0,16}(?:页面|網頁|网页|頁面|文件|檔案|资源|資源|网站|網站)(?:未|没有|沒有|找|不).{0,4}(?:找到|存在|不到|见了|見了|可用|可访问).{0,20}|找不到.{0,12}(?:页面|網頁|网页|頁面|文件|檔案).{0,12}|(?:抱歉|对不起|對不起|很抱歉|哎呀|糟糕).{0,30}(?:页面|頁面|网页|網頁|错误|錯誤|出错|問題|问题).{0,20}|(?:服务器|伺服器|内部|內部|系统|系統)(?:内部|內部)?(?:服务器|伺服器)?(?:错误|錯誤|繁忙|异常|異常).{0,12}|(?:发生|發生|出现|出現).{0,8}(?:错误|錯誤|异常|異常).{0,12}|(?:禁止|拒绝|拒絕)(?:访问|訪問|存取).{0,8}|(?:访问|訪問|存取)(?:被|遭)?(?:拒绝|拒絕|禁止).{0,8}|(?:服务|服務|网站|網站)(?:暂时|暫時|暂)?(?:不可用|无法使用|無法使用|维护中|維護中).{0,12}|(?:系统|系統|网站|網站)?.{0,6}(?:维护|維護)中.{0,12}|(?:出错|出錯)(?:了|啦).{0,6}|错误|錯誤|(?:错误|無效|无效)(?:的)?(?:请求|請求)"],
	ko: [".{0,20}페이지를? ?(?:찾을 수 없|존재하지).{0,20}|(?:내부 )?서버 ?(?:내부 )?오류.{0,20}|오류가 발생.{0,20}|(?:접근|액세스)(?:이|가)? ?(?:거부|금지|차단).{0,12}|(?:서비스|사이트).{0,12}(?:이용할 수 없|점검).{0,20}|.{0,8}점검 중.{0,12}"]
};

//#endregion
//#region src/facts/error-pages/error-words.ts
const CYRILLIC = /[\u0400-\u04ff]/;
const ARABIC = /[\u0600-\u06ff]/;
const EAST_ASIA = /[\u2e80-\ud7ff\uf900-\uffef]/;
const WORDS = {
	en: /err|404|n[o'’]t|snt|dnt|no |bad|authori|authent|forbid|denied|permis|found|miss|gone|avail|offline|suspend|disabl|expir|remov|delet|time|conflict|insuff|too |unsupp|unproc|unable|unknown|unexp|lock|fail|fatal|excep|exceed|teapot|misdir|rate |reject|block|closed|refus|reset|down|oops|whoops|somethin|wrong|broke|amiss|problem|trouble|diffic|issue|crash|maint|back|lost|slip|vanish|dead|link|invalid|limit|require|unreach|busy|threw|out of|overload|off the|loop|sorry|negotiat|updat|upgrad|looks like/,
	de: /fehl|nicht|schief|zugriff|verbot|ungült|viele|wartung|wieder|zurück|zeit|gefunden|verfügbar|erreichbar|existier/,
	fr: /err|accès|interdit|indispo|trop|délai|introuv|trouv|manquant|inexist|n.existe|refus|non |revenons|mal pass|hors ligne|maint|requête/,
	es: /err|no |mal|acces|prohib|negad|incorr|invál|mantenim|construc|demasiad|espera|volvemos|problema/,
	pt: /err|algo|não|inexist|invál|incorr|proib|negad|indispo|manuten|muit|volta|problema/,
	it: /err|non |trov|stort|negat|vietat|problema|manuten/,
	nl: /niet|fout|mis|geweigerd|verboden|onderhoud|ongeldig/,
	pl: /nie|błąd|coś|odmowa|brak|zabron|przerwa/,
	tr: /bulunam|hata|ters|engel|yetkisiz|bakım|kullan/,
	ru: CYRILLIC,
	uk: CYRILLIC,
	bg: CYRILLIC,
	ja: EAST_ASIA,
	zh: EAST_ASIA,
	ko: EAST_ASIA,
	"zh, ja, ko": EAST_ASIA,
	ar: ARABIC,
	fa: ARABIC,
	el: /[\u0370-\u03ff]/,
	he: /[\u0590-\u05ff]/,
	hi: /[\u0900-\u097f]/,
	th: /[\u0e00-\u0e7f]/,
	vi: /[à-ỹ]/,
	cs: /chyb|omlouv|neplat|nedost|zamít|neb|nen|neex|není|nepo|odep|zak|údrž|špat|něco|mimo/,
	sk: /chyb|nedost|neb|nen|neex|nie|nepo|zam|zak|údrž|niečo|mimo/,
	sv: /inte|ej behörig|otillg|saknas|fel|nekad|förbj|underh|gick|tillbaka|nere|hittas|obehör|ogiltig/,
	da: /ikke|utilg|fejl|galt|nægtet|forbudt|vedlige|tilbage|nede|adgang|ugyldig/,
	no: /ikke|utilg|feil|galt|nektet|forbudt|vedlike|tilbake|nede|tilgang|ugyldig/,
	fi: /ei|käyt|voitu|poissa|virhe|pieleen|vikaan|estetty|kielletty|huol|ole |löy/,
	hu: /nem|hibás|félre|hiba|elromlott|megtag|karbant|tilt|található|létez|elérhető/,
	ro: /nu |invalid|indispon|eroare|negăs|interz|refuz|resp|mentenan|întreț|greșit|mers/,
	hr: /[\u0400-\u04ff]|nije|ne |grešk|pogrešk|odbijen|zabran|održav|pošlo|krivo|nedost/,
	sl: /ni |ne |napak|narobe|zavrn|prepov|vzdrž|dostop/,
	lt: /nerast|neegz|nepas|klaid|nutiko|negerai|draud|darbai|prieig/,
	lv: /nav|neeks|kļūd|greizi|liegt|aizlieg|apkop/,
	et: /ei |pole|viga|tõrge|läks|keela|hoold/,
	id: /tidak|kesalahan|salah|masalah|perbaikan|pemelihara|ralat|dilarang|ditolak/,
	ca: /no |error|malament|denegat|prohib|manten/
};

//#endregion
//#region src/facts/error-pages/more-languages.ts
const MORE_LANGUAGES = {
	cs: ["(?:požadovan[áéý] |hledan[áéý] |tato )?(?:stránka|soubor|stránku|adresa)(?: bohužel)? (?:nebyl[ao]? nalezen[ao]?|se nepodařilo najít|nenalezen[ao]?|neexistuje|není k dispozici).{0,20}|nenalezeno|(?:vnitřní |interní )?chyba (?:serveru|aplikace)|(?:vnitřní|interní) chyba.{0,20}|(?:došlo k|nastala|vyskytla se) (?:\\p{L}+ )?chyb[aěy]?.{0,30}|něco se pokazilo.{0,20}|přístup (?:odepřen|zakázán|zamítnut)|služba (?:je )?(?:dočasně )?nedostupná|(?:probíhá )?údržba.{0,20}|neplatný požadavek|omlouváme se.{0,40}"],
	sk: ["(?:požadovaná )?stránka (?:nebola nájdená|neexistuje|sa nenašla)|stránku sa nepodarilo nájsť|nenájdené|(?:vnútorná|interná) chyba servera|chyba servera|(?:vyskytla sa|nastala) (?:\\p{L}+ )?chyba.{0,30}|niečo sa pokazilo.{0,20}|prístup (?:zamietnutý|zakázaný)|služba (?:je )?(?:dočasne )?nedostupná|(?:prebieha )?údržba.{0,20}"],
	sv: ["(?:den )?(?:sidan|filen|sida|resursen)(?: du (?:söker|letar efter))?(?: kunde inte| finns inte| hittades inte| saknas)(?: hittas| visas| längre)?.{0,20}|hittades inte|(?:internt )?serverfel|internt fel.{0,20}|(?:ett|det har) (?:\\p{L}+ )?fel (?:har )?(?:uppstod|uppstått|inträffade|inträffat).{0,30}|något gick (?:fel|snett).{0,30}|åtkomst nekad|ej behörig|obehörig|förbjudet|(?:tjänsten|webbplatsen|sidan) (?:är )?(?:tillfälligt )?(?:otillgänglig|inte tillgänglig|nere)(?: för underhåll)?|underhåll pågår|felaktig begäran|vi är snart tillbaka.{0,10}"],
	da: ["(?:den )?(?:siden|side|filen)(?: du (?:søger|leder efter))?(?: blev ikke| kunne ikke| findes ikke| eksisterer ikke)(?: fundet| findes| længere)?.{0,20}|ikke fundet|(?:intern )?serverfejl|intern fejl.{0,20}|der (?:opstod|skete|er opstået|er sket) en (?:\\p{L}+ )?fejl.{0,30}|noget gik galt.{0,30}|adgang nægtet|ingen adgang|(?:tjenesten|siden) er (?:midlertidigt )?(?:utilgængelig|ikke tilgængelig|nede).{0,20}|ugyldig anmodning|vi er snart tilbage.{0,10}"],
	no: ["(?:siden|filen)(?: du (?:søker|leter) etter)?(?: ble ikke| kunne ikke| finnes ikke| eksisterer ikke)(?: funnet| vises| lenger)?.{0,20}|ikke funnet|(?:intern )?(?:tjener|server)feil|intern feil.{0,20}|(?:det )?(?:oppstod|har oppstått|skjedde) en (?:\\p{L}+ )?feil.{0,30}|noe gikk galt.{0,30}|(?:ingen tilgang|tilgang nektet)|(?:tjenesten|siden) er (?:midlertidig )?(?:utilgjengelig|nede).{0,20}|ugyldig forespørsel|vi er snart tilbake.{0,10}"],
	fi: ["(?:hakemaasi |etsimääsi |pyydettyä )?(?:sivua|sivu|tiedostoa)(?: ei)?(?: löytynyt| löydy| ole olemassa| voitu näyttää).{0,20}|ei löytynyt|(?:sisäinen )?palvelinvirhe|palvelimen (?:sisäinen )?virhe|(?:tapahtui|on tapahtunut) (?:\\p{L}+ )?virhe.{0,30}|jokin meni (?:pieleen|vikaan).{0,30}|jotain meni (?:pieleen|vikaan).{0,30}|pääsy (?:kielletty|estetty)|(?:palvelu|sivusto) (?:ei ole|on) (?:tilapäisesti |väliaikaisesti )?(?:käytettävissä|poissa käytöstä|huollossa).{0,20}|huoltokatko|virheellinen pyyntö"],
	hu: ["az? (?:keresett |kért |megadott )?(?:oldal|fájl|lap)(?: nem)? ?(?:található|létezik|elérhető).{0,20}|(?:az )?oldal nem (?:található|létezik|elérhető)|nem található|(?:belső )?(?:szerver|kiszolgáló)hiba|belső hiba.{0,20}|(?:váratlan |ismeretlen )?hiba (?:történt|lépett fel).{0,30}|valami (?:hiba történt|elromlott|félresikerült).{0,20}|hozzáférés megtagadva|a szolgáltatás (?:átmenetileg )?nem (?:elérhető|érhető el)|karbantartás.{0,30}|hibás kérés"],
	ro: ["(?:această )?(?:pagina|pagină|fișierul)(?: (?:căutată|solicitată|cerută|pe care .{3,30}))? nu (?:a fost|a putut fi|există|este)(?: găsită?| găsit| disponibilă)?.{0,20}|negăsit|nu a fost găsit|eroare (?:internă )?(?:de |a )?(?:server|serverului|aplicației)(?: internă)?|eroare internă.{0,20}|a apărut o (?:\\p{L}+ )?eroare.{0,30}|ceva nu a (?:mers|funcționat).{0,20}|acces (?:interzis|refuzat|respins)|serviciu(?:l)?(?: este)? (?:temporar )?indisponibil|(?:site )?în mentenanță|cerere (?:invalidă|greșită)"],
	bg: ["(?:търсената |тази )?страница(?:та)?(?: не (?:е намерена|съществува|беше намерена)).{0,20}|не е намерен[ао]?|(?:вътрешна )?(?:сървърна грешка|грешка (?:на|в) сървъра)|възникна (?:\\p{L}+ )?грешка.{0,30}|нещо се обърка.{0,20}|достъпът? е?\\s?(?:отказан|забранен)|услугата е (?:временно )?недостъпна|в процес на поддръжка"],
	hr: ["(?:tražena |ova )?stranica (?:nije (?:pronađena|pronađen|nađena)|ne postoji).{0,20}|nije (?:pronađeno|pronađena)|(?:unutarnja |interna )?(?:greška|pogreška) (?:na )?(?:poslužitelj[au]|server[au])|došlo je do (?:\\p{L}+ )?(?:greške|pogreške).{0,30}|nešto je pošlo (?:po zlu|krivo).{0,20}|pristup (?:odbijen|zabranjen)|usluga (?:je )?(?:privremeno )?nedostupna|(?:u tijeku je )?održavanje.{0,20}|stranica nije pronađena|страница није пронађена|дошло је до грешке.{0,20}"],
	sl: ["(?:iskana )?strani? (?:ni (?:bila najdena|mogoče najti|na voljo)|ne obstaja|ne najdem).{0,20}|ni najdeno|(?:notranja )?napaka strežnika|prišlo je do napake.{0,30}|nekaj je šlo narobe.{0,20}|dostop (?:zavrnjen|prepovedan)|storitev (?:začasno )?ni na voljo"],
	lt: ["(?:ieškomas )?puslapis (?:nerastas|neegzistuoja|nepasiekiamas).{0,20}|nerasta|(?:vidinė )?serverio klaida|(?:įvyko|atsirado) (?:\\p{L}+ )?klaida.{0,30}|kažkas (?:nutiko|negerai).{0,20}|prieiga (?:uždrausta|draudžiama)|paslauga (?:laikinai )?nepasiekiama|vyksta (?:techniniai )?(?:priežiūros )?darbai"],
	lv: ["(?:meklētā )?lapa (?:nav atrasta|neeksistē).{0,20}|nav atrasts|(?:iekšēja )?servera kļūda|(?:radās|notika) (?:\\p{L}+ )?kļūda.{0,30}|kaut kas nogāja greizi.{0,20}|piekļuve (?:liegta|aizliegta)|pakalpojums (?:īslaicīgi )?nav pieejams"],
	et: ["(?:otsitavat )?lehekülge? (?:ei (?:leitud|leidu|eksisteeri)|pole olemas).{0,20}|lehte ei leitud|ei leitud|(?:sisemine )?serveri (?:sise)?viga|(?:ilmnes|tekkis|esines) (?:\\p{L}+ )?(?:viga|tõrge).{0,30}|midagi läks valesti.{0,20}|juurdepääs keelatud|teenus (?:ajutiselt )?pole saadaval"],
	el: ["η σελίδα (?:που .{3,30} )?δεν (?:βρέθηκε|υπάρχει|είναι διαθέσιμη).{0,20}|δεν βρέθηκε|(?:εσωτερικό )?σφάλμα (?:του )?διακομιστή|(?:παρουσιάστηκε|προέκυψε) (?:ένα )?(?:\\p{L}+ )?σφάλμα.{0,30}|κάτι πήγε (?:στραβά|λάθος).{0,20}|(?:δεν επιτρέπεται η|απαγορεύεται η|άρνηση) πρόσβασης?|η υπηρεσία δεν είναι (?:προσωρινά )?διαθέσιμη|(?:υπό|εργασίες) συντήρησης?.{0,20}"],
	uk: ["(?:запитувану |потрібну |цю )?сторінк[ау] не (?:знайдено|існує|вдалося знайти).{0,20}|(?:файл )?не знайдено|(?:внутрішня )?помилка (?:сервера|на сервері|додатка)|(?:сталася|виникла) (?:\\p{L}+ )?помилка.{0,30}|щось пішло не так.{0,20}|доступ заборонено|(?:сервіс|сайт|сервер) (?:тимчасово )?(?:недоступний|не працює|на обслуговуванні)|(?:ведуться )?технічні роботи|(?:неправильний|невірний|некоректний) запит|помилка"],
	ar: [".{0,16}(?:الصفحة|الملف|الموقع)(?: (?:التي|المطلوبة|المطلوب).{0,40}?)? ?(?:غير (?:موجودة?|متوفرة?|متاحة?)|لم يتم العثور عليها|لا يمكن العثور).{0,20}|لم يتم العثور على .{0,30}|لا توجد صفحة.{0,20}|خطأ (?:في |داخلي في )?(?:الخادم|خادم)(?: الداخلي)?.{0,20}|حدث خطأ.{0,40}|(?:تم )?(?:رفض|منع) الوصول.{0,20}|الوصول (?:مرفوض|ممنوع|محظور)|(?:ممنوع|محظور)(?: الوصول)?|الخدمة غير متاحة.{0,20}|(?:الموقع )?(?:تحت|قيد) الصيانة.{0,20}|طلب غير صالح|غير مصرح.{0,20}|عذرا.{0,40}"],
	he: ["(?:ה)?(?:דף|עמוד|קובץ)(?: .{0,20})? לא (?:נמצא|קיים).{0,20}|לא נמצא|שגיאת שרת(?: פנימית)?|שגיאה פנימית.{0,20}|(?:אירעה|התרחשה) שגיאה.{0,30}|משהו השתבש.{0,20}|(?:ה)?גישה (?:נדחתה|חסומה|אסורה)|(?:ה)?שירות (?:אינו|לא) זמין.{0,20}|(?:האתר )?בתחזוקה.{0,20}"],
	fa: [".{0,12}صفحه(?: .{0,30}?)? (?:یافت نشد|پیدا نشد|وجود ندارد).{0,20}|یافت نشد|خطای (?:داخلی )?سرور.{0,20}|خطایی رخ داده? ?است.{0,20}|مشکلی پیش آمده? ?است.{0,20}|دسترسی (?:غیرمجاز|غیر مجاز|ممنوع|محدود).{0,10}|(?:سرویس|سایت) در دسترس نیست.{0,20}|(?:سایت )?در (?:دست|حال) (?:تعمیر|بروزرسانی|به‌روزرسانی).{0,20}"],
	hi: [".{0,20}(?:पृष्ठ|पेज) (?:नहीं मिला|मौजूद नहीं).{0,20}|(?:आंतरिक )?सर्वर त्रुटि.{0,20}|कुछ गलत हो गया.{0,20}|(?:कोई )?त्रुटि हुई.{0,20}|पहुँच (?:अस्वीकृत|निषेध).{0,10}|सेवा (?:अनुपलब्ध|उपलब्ध नहीं).{0,12}"],
	th: [".{0,12}ไม่พบ(?:หน้า|ไฟล์|เพจ|ข้อมูล).{0,30}|หน้า.{0,24}ไม่(?:พบ|มี).{0,20}|(?:เซิร์ฟเวอร์)?.{0,8}(?:เกิดข้อผิดพลาด|ข้อผิดพลาด).{0,40}|(?:ไม่อนุญาต|ปฏิเสธ)(?:ให้)?(?:การ)?เข้า(?:ถึง|ใช้).{0,20}|(?:ระบบ|เว็บไซต์)?.{0,12}ปิดปรับปรุง.{0,30}|บริการไม่พร้อมใช้งาน.{0,20}"],
	vi: ["(?:không tìm thấy|không tồn tại) (?:trang|tệp|tập tin|đường dẫn).{0,30}|(?:trang|liên kết)(?: .{0,40})? (?:không (?:tồn tại|tìm thấy|khả dụng)).{0,20}|không tìm thấy|lỗi (?:máy chủ|hệ thống)(?: nội bộ)?.{0,20}|(?:đã )?(?:xảy ra|có) lỗi.{0,40}|đã có lỗi xảy ra.{0,30}|(?:truy cập|quyền truy cập) (?:bị )?(?:từ chối|cấm).{0,20}|(?:dịch vụ|trang web|hệ thống)(?: hiện)? (?:không khả dụng|đang (?:được )?bảo trì|tạm ngưng).{0,20}|yêu cầu không hợp lệ"],
	id: ["(?:halaman|berkas|laman|url)(?: yang (?:anda|kamu) .{3,30})? (?:tidak (?:ditemukan|tersedia|ada|dapat ditemukan)).{0,20}|tidak ditemukan|kesalahan (?:server|peladen)(?: internal)?|(?:terjadi|telah terjadi) (?:kesalahan|masalah).{0,40}|ada yang salah.{0,20}|akses (?:ditolak|dilarang)|layanan tidak tersedia.{0,20}|(?:situs |website )?(?:sedang )?(?:dalam )?(?:pemeliharaan|perbaikan).{0,20}|permintaan (?:tidak valid|salah)|halaman tidak (?:dijumpai|ditemui).{0,20}|ralat (?:dalaman )?pelayan"],
	ca: ["(?:la )?pàgina(?: que .{3,30})? no (?:trobada|existeix|s.ha trobat).{0,20}|pàgina no trobada|no (?:s.ha )?trobat|error (?:intern )?del servidor|s.ha produït un error.{0,30}|alguna cosa ha anat malament.{0,20}|accés (?:denegat|prohibit)|servei (?:temporalment )?no disponible|(?:lloc )?en manteniment"]
};
const REASONS_OF_EAST_ASIA = [
	"(?:未授权|未授權|未经授权|需要(?:代理)?(?:授权|授權|身份|验证|驗證|登录|登入)).{0,16}|.{0,10}(?:请求|請求|要求)的?.{0,8}(?:有错|有誤|有误|错误|錯誤|无效|無效|超时|逾時|超時|过大|過大|过长|過長|不正确|不正確|太多|过多|過多|频繁|頻繁|被拒绝|被拒絕|失败|失敗|冲突).{0,8}|.{0,8}(?:冲突|衝突)|(?:资源|資源|内容|頁面|页面)?已(?:被)?(?:删除|刪除|移除|过期|過期|失效|下线|下架).{0,6}|需要有效长度|前提条件.{0,6}|不支持的媒体.{0,6}|.{0,8}(?:不支持|不支援|尚未实施|未实现|未實作).{0,6}|未满足期望值|.{0,8}(?:服务器|伺服器|网关|閘道|连接|連接|連線|连线|网络|網路|系统|系統|数据库|資料庫|访问|訪問|存取|操作|网站|網站|页面|頁面|网页|網頁).{0,8}(?:错误|錯誤|忙|繁忙|超时|逾時|異常|异常|出错|出錯|失败|失敗|故障|崩溃|崩潰|维护中|維護中|已关闭|已關閉|暂停|暫停|不可用|被禁止|被拒绝|被拒絕)(?:了|啦)?|(?:禁止|拒绝|拒絕)(?:进入|進入|存取|访问|訪問).{0,4}|(?:无|沒有|没有|無)(?:权|權)(?:限)?.{0,10}|(?:暂停|暫停|停止|暂时|暫時).{0,2}(?:服务|服務|关闭|關閉|无法|無法).{0,10}|(?:无法|無法)(?:响应|回應|访问|訪問|显示|顯示|连接|連接|連線|打开|開啟|找到|处理|處理).{0,20}|(?:网关|閘道)(?:超时|逾時|错误|錯誤)|.{0,10}(?:见|見|找)不到.{0,12}(?:了|啦|页|頁)|.{0,6}(?:走丢|走失|迷路|失联|失聯|丢失|遗失|不见|不見)(?:了|啦).{0,6}|.{0,12}(?:出错|出錯|壞掉|坏掉|出问题|出問題|挂)了?.{0,6}|(?:站点|站點|网站|網站|系统|系統)?.{0,4}(?:升级|升級|维护|維護|维修|維修)(?:中|通知|公告|公吿).{0,10}",
	"(?:不正な|無効な)(?:リクエスト|要求).{0,6}|(?:リクエスト|要求|接続|ゲートウェイ|サーバー?).{0,10}(?:タイムアウト|エラー|失敗|長すぎ|大きすぎ|多すぎ|不正|拒否).{0,12}|(?:認証|ログイン|許可).{0,6}(?:必要|失敗|されていません|エラー).{0,8}|(?:権限|許可)が(?:ありません|必要).{0,6}|(?:不正|無効)な(?:ゲートウェイ|アクセス|URL).{0,6}|(?:ただ今|只今|現在).{0,16}(?:混み合|混雑|つながりにくく|停止|利用できません|ご利用いただけません).{0,20}|.{0,12}(?:一時的に|ご不便を|ご迷惑を).{0,30}|.{0,10}(?:禁止されています|ページが見当たりません|ページはありません)|(?:サービス|サイト|システム).{0,6}(?:メンテナンス|停止|終了|障害).{0,16}|許可されていないメソッド.{0,6}",
	".{0,16}(?:페이지|파일|주소|리소스|문서|url|요청).{0,8}찾을 수 (?:없습니다|없음|없어요).{0,10}|(?:잘못된|유효하지 않은) (?:요청|접근|주소).{0,10}|(?:요청|연결|게이트웨이|서버).{0,10}(?:시간.{0,3}초과|오류|에러|실패|거부).{0,12}|(?:권한|인증).{0,6}(?:없습니다|필요|실패).{0,12}|(?:존재하지 않는|삭제된|없는) (?:페이지|주소|게시).{0,12}|.{0,12}(?:일시적|문제가 발생|오류입니다|에러가 발생|접속이 (?:원활|불가)).{0,24}|(?:시스템|서버|서비스).{0,6}(?:점검|장애|중단|응답).{0,16}"
];

//#endregion
//#region src/facts/error-pages/states.ts
const THING = "(?:app|application|(?:web ?)?site|(?:web ?)?page|service|server|deployment|space|project|domain|function|worker|backend|upstream|tunnel|host(?:name)?|gateway|container|instance|machine|account|store|shop|endpoint|repl|isolate|origin|system|platform|portal|api|database|connection|request|route|url|uri|resource|object|bucket|method|header|tenant|workspace|cluster|node|pod|proxy|network|environment|link|program|script|process|client|user|key|token|session|certificate|path|file)s?";
const IS = "(?:is|are|isn.t|aren.t|has|have|hasn.t|haven.t|was not|wasn.t|does not|doesn.t|did not|didn.t|could not|couldn.t|cannot|can not|can.t|.s|failed|to|not)";
const STATE = "(?:down|paused|asleep|sleep(?:ing)?|stopped|unavailable|unreachable|offline|suspended|disabled|expired|crash(?:ed|ing)?|in error|fail(?:ed|ing|ure)?|broken|unresponsive|overloaded|misconfigured|exhausted|over (?:its |the )?quota|running|live(?: yet)?|available|respond(?:ing)?|ready|configured|published|enabled|claimed|found|exists?|connected|permitted|active|taking too long|too (?:busy|long|large|many)|tim(?:ed|ing) out|deleted|removed|archived|locked|blocked|denied|refused|forbidden|invalid|rejected|outage|issues|interpreted|reached|loaded|started|boot|processed|served|decoded|displayed|matched|parsed|understood|authori[sz]ed|allowed|supported|installed|valid)";
const GOOD = /\b(?:is|are|has|have)(?: \S+){0,2} (?:up|running|live|available|ready|configured|published|enabled|claimed|found|connected|permitted|active|loaded|started|processed|served|decoded|displayed|matched|parsed|understood|authori[sz]ed|allowed|supported|installed|valid)\b/i;
const NEGATIVE = /\b(?:not|no longer|n.t|never|cannot|unable|neither|either|yet to|failed|nothing)\b|n.t\b/i;
const LINE$1 = new RegExp(`^(?:\\S+ ){0,6}?${THING}\\b.{0,40}?(?:^|[\\s’'])${IS}\\b.{0,40}?\\b${STATE}\\b.{0,60}$`, "i");
const MAX = 160;
function isBadState(line) {
	if (line.length > MAX || !LINE$1.test(line)) return false;
	return !GOOD.test(line) || NEGATIVE.test(line);
}

//#endregion
//#region src/facts/error-pages/error-lines.ts
const LANGUAGES = Object.entries({
	en: ENGLISH,
	...OTHER_LANGUAGES,
	...MORE_LANGUAGES,
	"zh, ja, ko": REASONS_OF_EAST_ASIA
});
const compiled = /* @__PURE__ */ new Map();
function expressionsOf(language, phrases) {
	const known = compiled.get(language);
	if (known !== void 0) return known;
	const made = phrases.map((each) => new RegExp(`^(?:${each})$`, "u"));
	compiled.set(language, made);
	return made;
}
const GAP = "[\\s.:;!,–—|/·-]*";
const CODE = "(?:[45]\\d\\d|[45]0x|[45]xx)";
const LEAD = new RegExp(`^(?:oo+ps(?:ie)?|whoops|uh[ -]?oh|oh no|hmm+|so sorry|sorry|ouch|yikes|argh|snap|well,? this is awkward|this is embarrassing|errore|error|erro|erreur|fehler|fout|błąd|hata|ошибка http|ошибка|エラー|错误|錯誤|fatal error|http(?:/[\\d.]+)|http(?: status)?(?: code)?(?: error)?|status(?: code)?|hoppla|ups+|oups|désolé|lo sentimos|desculpe|entschuldigung|jejda|ojej|hups(?:is)?|hoppsan|ops|oh non|vaya|ay|哎呀|抱歉|糟糕|对不起|對不起|申し訳ございません|죄송합니다|извините|на жаль|chyba|viga|virhe|hiba|eroare|грешка|σφάλμα|помилка|خطأ|오류)${GAP}`);
const CODE_FIRST = new RegExp(`^(?:error |status |code |page )?${CODE}(?: error| page)?${GAP}`);
const CODE_LAST = new RegExp(`${GAP}\\(?(?:error |http |code )?(?:code )?#?${CODE}(?: error)?[^)]{0,40}\\)?[\\s.!:]*$`);
const GAP_LAST = new RegExp(`${GAP}$`);
const MAX_LINE = 120;
const decoration = /^[^\p{L}\p{N}(]+|[^\p{L}\p{N})!?.]+$/gu;
const plain = (line) => line.replace(decoration, "").replace(/[’‘`´]/g, "'").replace(/(?<=[A-Z])_(?=[A-Z])/g, " ").replace(/^([45]) ?([0-9oO]) ?([0-9])(?![\p{L}\p{N}])/u, spaced).replace(/\s*[.!?…:;]+$/, "").replace(/\s+/g, " ").trim();
function spaced(_, first, second, third) {
	return `${first}${second.replace(/o/i, "0")}${third}`;
}
const isPhrase = (text) => LANGUAGES.some(([language, phrases]) => WORDS[language]?.test(text) && expressionsOf(language, phrases).some((each) => each.test(text)));
const isPhraseWithCode = (text) => text !== "" && [
	text,
	text.replace(GAP_LAST, ""),
	text.replace(CODE_LAST, "")
].some(isPhrase);
function withoutLead(line) {
	const once = line.replace(LEAD, "");
	const twice = once.replace(LEAD, "");
	return [.../* @__PURE__ */ new Set([
		line,
		once,
		twice
	])];
}
function isWhole(line) {
	if (line === "" || line.length > MAX_LINE) return false;
	for (const start of withoutLead(line.toLowerCase())) {
		if (isPhraseWithCode(start)) return true;
		const code = CODE_FIRST.exec(start);
		if (code === null) continue;
		const rest = start.slice(code[0].length);
		if (rest === "" || rest.replace(CODE_LAST, "") === "" || withoutLead(rest).slice(0, 2).some((each) => each === "" || isPhraseWithCode(each))) return true;
	}
	return false;
}
const parts = (line) => [
	...line.split(/\s+[|·•–—»›❘~/-]+\s+|\s+::?\s+|[|–—]\s+/),
	...line.split(": ").slice(-1),
	.../^(?:(?:http|error|status) ?)*[45]\d\d\b[^:]{0,60}(?=: \p{L})/iu.exec(line)?.slice(0, 1) ?? []
];
const STATUS_AT_END = /[(（](?:error |http |#)?[45]\d\d(?:[ :-]+\p{L}[\p{L} -]{1,40})?[)）]$/u;
function isErrorLine(line) {
	if (line === "" || line.length > 240) return false;
	if (/^\p{L}*[\s(]*\d{3}\b.*\?$/u.test(line)) return false;
	if (STATUS_AT_END.test(line)) return true;
	return [line, ...parts(line)].some((part) => isWhole(plain(part)));
}
const isWholeErrorLine = (line) => line.length <= 240 && isWhole(plain(line));
const isBareCode = (line) => /^\D{0,3}[45](?:\d\d|[oO]\d| \d \d| [oO0] \d)\D{0,2}$/u.test(line.trim());
const IN_USE = /^(?:40[0-9]|41[0-9]|42[1-689]|431|444|451|49[4-9]|50[0-8]|51[01]|52[0-79]|530)$/;
const isBareStatus = (line) => {
	const digits = /^(?:error |http |status |code )*#?([45] ?[0-9oO] ?\d)[\s.!:]*$/i.exec(line.trim())?.[1] ?? "";
	return IN_USE.test(digits.replace(/ /g, "").replace(/o/i, "0"));
};
const isVague = (line) => parts(line).some((part) => /^(?:(?:an? |the |server |application |system |site )?error(?: page| message| response| details)?|oops|ooops|whoops|sorry|uh oh|problem|problem loading page|unavailable|maintenance|attention|warning|fehler|erreur|erro|errore|ошибка|エラー|错误|錯誤|오류|fout|błąd|hata|unicorn|exception|down|offline|outage|we'?ll be back)$/i.test(plain(part)));
const SENTENCE = /\b(?:(?:page|url|resource|file|address|site|document|link|path|route|content)\b.{0,60}\b(?:(?:was|were|is|could|can) ?(?:not|n.t) (?:be )?(?:found|available|here|located)|(?:does ?n.t|does not|no longer|didn.t) exists?|cannot be found|can.t be found|not found|has been (?:moved|removed|deleted)|has(?:n.t| not) been (?:created|made|published|written)|may have been (?:moved|removed|deleted)|unavailable)|(?:error|problem|exception) (?:has |have )?(?:occ?urr?ed|happened)|something (?:went|has gone|is) wrong|(?:please )?(?:try|check back|come back|retry) (?:it |again )?(?:later|soon|shortly|in a (?:few|couple)|in a moment)|(?:encountered|experiencing) (?:an?|some|technical)? ?(?:\w+ )?(?:error|condition|difficult|problem|issue)|(?:couldn.t|could not|can.t|cannot|unable to|not able to) (?:be )?(?:find|found|process|handle|complete|connect|reach|serve|load|display|fulfil)|temporarily (?:unavailable|down|unable)|(?:down|undergoing|under|scheduled|performing).{0,24}maintenance|(?:be|are) (?:right )?back (?:soon|shortly|online|in)|(?:do not|don.t) have (?:permission|access)|not authori[sz]ed|went wrong|notified (?:about|of)|is (?:down|offline) (?:for|at)|timed out|bad problem|technical (?:difficult|problem|issue)|we.ve been notified|stumbled|mistyped|broken link|nicht gefunden|introuvable|no encontrad|não encontrad|non trovat|не найден|見つかりません|找不到|不存在|apologi[sz]e for|for the inconvenience|(?:thanks|thank you) for your patience|(?:having|hit|ran into|had) (?:some|a|an|a few)? ?(?:\w+ )?(?:issue|problem|trouble|difficult|snag|hiccup)|working (?:on|to) (?:it\b|(?:fix|restore|resolve|get))|back (?:up|online|in no time)\b|(?:contact|notify) (?:the |your |our |us\b|site )?(?:site |system |web ?site )?(?:administrator|owner|webmaster|web ?master|host)\b|refresh(?:ing)? (?:the|this) page|check (?:the|your) (?:url|address|logs?|spelling|link)|got itself in trouble|could not be (?:found|understood|interpreted|processed|decoded|completed|loaded)|unhandled (?:error|exception)|does not have .{1,30} enabled|(?:plus tard|später|spaeter|más tarde|mais tarde|più tardi|later opnieuw|позже|稍后|稍後|しばらく|나중에|później|daha sonra))/iu;
const isErrorSentence = (line) => line.length <= 400 && SENTENCE.test(line);
const FAILING = /^(?:\S+ ){1,4}is (?:currently |temporarily )?down$|^.{2,60} is experiencing (?:an? |some )?.{0,24}(?:outage|problems?|issues?|downtime|difficulties)\b|^(?:failure to|error (?:while )?\w+ing|an? (?:invalid|unexpected|bad|empty) (?:response|reply|answer|request)) \S.{0,80}|^(?:fatal|panic|exception|critical|error|erro|erreur|fehler|errore|ошибка|エラー|错误|錯誤)\s*[:：]\s*\S|^(?:unable to|could not|cannot|can't|no such|unknown|invalid|too (?:many|big|large|long)|missing|unsupported|malformed|illegal|unrecogni[sz]ed|unexpected|duplicate|bad|no matching|nothing matches|failed to|access|connection) \S+(?: \S+){0,5}$|^(?:\S+ ){0,5}(?:error|failed|failure|denied|forbidden|refused|unavailable|not allowed|not available|not met|not supported|not configured|not authorized|rejected|expired|suspended|blocked|disabled|offline|timed out|timeout|unreachable|does not exist|closed|prohibited|could not be started|header required|unresponsive|malfunction|crashed|not found|too (?:large|long|many|big)|not running|not live|not claimed|in error|paused|abort(?:ed)?|incorrect|malformed|overloaded|hors service|fuera de servicio|außer betrieb|fora de serviço|fuori servizio|buiten werking|не работает|nie działa|ur funktion|ei toimi)$/i;
const WITH_REASON = /^(?:http(?:\/[\d.]+)? |error )?[45](?:\d\d|0x)[ :–-]+(?:happened|happend|occurred|bad request|unauthori[sz]ed|payment required|forbidden|not found|method not allowed|not acceptable|request time-?out|conflict|gone|length required|(?:payload|content|request entity|ur[il]) too l|unsupported media type|unprocessable|too many requests|internal (?:server )?error|server error|not implemented|bad gateway|service (?:temporarily )?unavailable|gateway time-?out|backend|connection|access denied)\b.{0,60}$/i;
const LISTED = /\b(?:and|or|of) \S+$/i;
const isFailing = (line) => line.length <= 240 && (line.length <= MAX_LINE && parts(line).some((part) => FAILING.test(plain(part)) && !LISTED.test(plain(part))) || isBadState(plain(line)) || !/[?|]/.test(line) && WITH_REASON.test(plain(line)));

//#endregion
//#region src/facts/error-pages/generic.ts
const ENOUGH = 4;
const FIRST = 8;
const BEGINNING = 14;
const FEW = 20;
const MARKED = /<(?:html|body|main|div|section|article|h1|p)\s[^>]{0,300}?\b(?:class|id)\s*=\s*["'][^"']{0,300}?\b(?:error-?(?:404|500|403|50x|page|container|wrapper|content|code|box)|(?:page|http|status)-?(?:error|404|500|not-?found)|not-?found(?:-page|-container)?|maintenance(?:-page|-mode)?|error)\b/i;
const SHOWS_ERROR = /<img\s[^>]{0,300}?\b(?:src|alt)\s*=\s*["'](?:[^"'>]{0,200}\/)?(?:(?:http|error|page)?[-_ ]?(?:40\d|50\d)|[^"'>/]{0,30}\b(?:error|not[-_ ]?found|maintenance)\b[^"'>/.]{0,30})(?:\.[a-z]{3,4})?["'?]/i;
const EXPLAINS = /\b(?:status codes?\b.{0,40}\b(?:indicat|mean|is|are|tell)|RFC ?\d{4}|(?:indicates|means) that|this (?:article|guide|tutorial|chapter|section|reference|specification|class|function|method|module|library|document describes)|how to (?:fix|solve|handle|debug|resolve|read)|changelog|release notes)/i;
const TEACHES = /\b(?:for example|see also|learn (?:more|how)|frequently asked|troubleshoot)/i;
const SELLS = /(?:[$€£]\s?\d|\b\d+[.,]\d\d\s?(?:€|EUR|USD|kr)|\badd to (?:cart|bag|basket)\b|\b(?:in|out of) stock\b)/i;
const WRITES = /(?:\b(?:posted|published|written|opened|reported|commented) (?:on|by|in)\b|\bmin(?:utes?)? read\b|\b\d+ (?:comments?|replies|results|items|issues|votes|reviews)\b|\b(?:uptime|all systems operational|incident history)\b|#\d{2,6}\b)/i;
const ASKS = /<input[^>]{0,300}\btype\s*=\s*["']?(?:password|email|tel|file|date|checkbox|radio)\b|<textarea\b/i;
const isBareErrorPage = (page) => page.kind === "html" && evidence(page) >= ENOUGH;
const firstSentence = (line) => line.split(/[.!?。！]\s*(?=[\p{Lu}\p{Lo}]|$)/u, 1)[0] ?? line;
function evidence(page) {
	const { title, headings, lines, said } = page;
	const beginning = lines.slice(0, FIRST);
	const first = headings.slice(0, 2);
	const whole = said <= 140 && beginning.length <= 3 && isWholeErrorLine(beginning.join(" "));
	const inTitle = isErrorLine(title);
	const inHeading = first.some(isErrorLine) || isErrorLine(first.join(" "));
	const inLine = beginning.some((line) => isWholeErrorLine(firstSentence(line)) && !isBareCode(line));
	const code = beginning.some(isBareCode);
	const sentence = lines.slice(0, BEGINNING).some(isErrorSentence) || isErrorSentence(beginning.join(" "));
	const isTerse = headings.length === 0 && lines.length <= 4 && said <= 250 && isErrorSentence(lines[0] ?? "");
	const isOnlyStatus = said <= 120 && lines.length <= 8 && (inTitle || !/\d{3}(?!\s*$)/.test(title)) && [
		title,
		headings[0] ?? "",
		lines[0] ?? ""
	].some(isBareStatus) && lines.filter((line) => /^[\d.,]+ ?[%\p{L}]{0,12}$/u.test(line)).length <= 1;
	const strong = inTitle || inHeading || inLine;
	const failing = said <= 600 && lines.length <= BEGINNING;
	const stateInLine = isTerse || failing && headings.length === 0 && said > 0 && lines.slice(0, 4).some((line) => line.includes(" ") && isFailing(line));
	if (page.title !== "" && said === 0 && (isWholeErrorLine(title) || isFailing(title) || inTitle && !isBareCode(title))) return ENOUGH;
	if (said <= FEW && !/<script/i.test(page.raw) && SHOWS_ERROR.test(page.raw.slice(0, 2e4))) return ENOUGH;
	if (!strong && !whole && !isOnlyStatus && !stateInLine && !(failing && (isFailing(title) || first.some(isFailing))) && !(code && sentence) && !(isVague(title) || first.some(isVague))) return 0;
	let points = 0;
	if (inTitle) points += isBareCode(title) ? 2 : 3;
	else if (failing && isFailing(title)) points += 2;
	else if (isVague(title)) points += 1;
	if (inHeading) points += first.every(isBareCode) ? inTitle || inLine || sentence ? 2 : 1 : 3;
	else if (failing && first.some(isFailing)) points += 2;
	else if (first.some(isVague)) points += 1;
	if (inLine) points += inTitle || inHeading ? 1 : 2;
	if (code) points += 1;
	if (isOnlyStatus) points += 2;
	if (stateInLine) points += title === "" || said <= 80 && lines.length <= 4 ? 3 : 2;
	if (sentence) points += 2;
	if (whole) points += 3;
	if (MARKED.test(page.raw.slice(0, 1e5))) points += 1;
	return points - against(page, inTitle, inHeading) + (said <= 300 ? 1 : 0);
}
function against({ raw, main, headings, title, lines, said }, inTitle, inHeading) {
	let points = 0;
	if (said > 4e3) points += 6;
	else if (said > 2e3) points += 4;
	else if (said > 1200) points += 2;
	else if (said > 600) points += 1;
	if (EXPLAINS.test(main)) points += 8;
	if (TEACHES.test(main)) points += 2;
	if (SELLS.test(main)) points += 8;
	if (WRITES.test(main)) points += 3;
	const heading = headings[0] ?? "";
	if (inHeading && !inTitle && heading.length > 3 && title.startsWith(heading)) points += 4;
	if (ASKS.test(raw)) points += 2;
	if (!inHeading && headings.length > 0 && !inTitle && !headings.some(isVague) && !headings.some(isFailing)) points += 2;
	if (!inTitle && title !== "" && !isVague(title) && lines.length > 30) points += 1;
	if (headings.length >= 3 && said > 300) points += 1;
	return points;
}
const MAX_PLAIN = 4e3;
function isBareErrorText(page) {
	if (page.kind !== "text" || page.text.length > MAX_PLAIN) return false;
	const first = (page.lines[0] ?? "").replace(/^(?:HTTP\/[\d.]{1,5}|UNKNOWN)\s+/, "");
	if (/^(?:40[01345]|50[0234])$/.test(page.text.trim())) return true;
	if (!/\p{L}{2}/u.test(first) || CODE_LINE.test(first)) return false;
	if (isErrorLine(first)) return true;
	if (page.text.length > 500 || page.lines.length > 4 || HEALTHY.test(first) || NOTHING_WRONG.test(first)) return false;
	if (page.lines.length === 1 && first.length <= MAX_REFUSAL && REFUSES.test(first)) return true;
	return isProgramError(first) || first.length <= 200 && (isFailing(first) || isFailedCode(first));
}
const MAX_REFUSAL = 160;
const REFUSES = /\b(?:cannot|can.t|couldn.t|could not|unable to|(?:is|was|are|were|do|does|did|has|have|will) ?(?:not|n.t)|invalid|malformed|unsupported|only (?:supports?|accepts?|allow(?:s|ed)?)|required|missing|no \S+(?: \S+){0,3} (?:found|provided|given|specified|supplied|configured)|unknown \S+|unexpected|refused|denied|forbidden|unauthori[sz]ed|unauthenticated|expired|exceeded|too (?:many|large|long)|(?:server|internal|fatal|unhandled) (?:error|exception)|(?:error|exception) (?:while|when|in|during|processing))\b/i;
const NOTHING_WRONG = /\b(?:no|without|zero|0) (?:errors?|fail(?:ed|ures?)|issues?|problems?|warnings?)\b|\b(?:errors?|fail(?:ed|ures?)|warnings?)[ :=]+(?:0|none|false|null)\b|\bnot? (?:required|needed|expired)\b/i;
const HEALTHY = /^(?:ok|okay|success|healthy|alive|pong|ready|true|no (?:errors?|issues?|problems?|failures?)|0 errors?|all (?:good|ok|systems)|status:? ?(?:ok|up|healthy)|user-agent|sitemap|#)/i;
const CODE_LINE = /^(?:(?:event|data|id|retry):|(?:export|import|const|let|var|function|class) )|[{};]$/;
const isFailedCode = (line) => /^(?:[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|[a-z]+(?:_[a-z0-9]+)+)$/.test(line) && /(?:^|_)(?:NOT|NO|ERROR|FAIL(?:ED|URE)?|INVALID|DENIED|PAUSED|EXPIRED|MISSING|FORBIDDEN|UNAUTHORIZED|DISABLED|TIMEOUT|EXCEEDED|BLOCKED|UNAVAILABLE|SUSPENDED|LIMITED|LOOP|BAD|DELETED|CRASHED)(?:_|$)/i.test(line);
const isProgramError = (line) => /^[a-z]{2,14}: (?:no|cannot|can't|failed|invalid|unexpected|unknown|connection|could not|unable|missing|not) \S/.test(line) || /^(?:(?:[A-Za-z_$][\w.$\\]{0,80})?(?:Error|Exception)\b:? \S|(?:panic|fatal|error|unhandled rejection|fatal error|internal error|upstream error|failed): \S|failed to [a-z]+ \S|cannot (?:get|head|post|put|patch|delete|options) \/|(?:file|no input file|route|page|resource) (?:not found|specified)\b|you (?:need to|must|have to|are not) (?:be )?(?:authenticated?|authori[sz]ed?|log(?:ged)? ?in|sign(?:ed)? in)\b|invalid (?:request|host)|invalid \S{1,30} (?:received|given|in request)\b|.{0,80}\b(?:connection refused|no such host|deadline exceeded|broken pipe|connection reset by peer|i\/o timeout|ECONNREFUSED|ETIMEDOUT|ENOTFOUND|an? (?:unhandled|uncaught|unexpected) (?:lowlevel )?(?:error|exception))\b)/i.test(line) || line.length <= 160 && isErrorSentence(line) && !/^(?:ok|success)/i.test(line);

//#endregion
//#region src/facts/error-pages/hosting.ts
const deployment$1 = (host) => `Look at the deployment's state and log at ${host}, and whether this address still belongs to it.`;
const origin$1 = "The network in front is up, the app behind it is not: look at the app’s log and at the port it listens on.";
const HOSTING = [
	{
		id: "vercel-no-deployment",
		what: "Vercel’s “deployment not found”",
		advice: deployment$1("Vercel"),
		text: /\bDEPLOYMENT_(?:NOT_FOUND|DELETED|DISABLED|BLOCKED|PAUSED)\b/
	},
	{
		id: "vercel-function",
		what: "Vercel’s “function has crashed”",
		advice: "Open the function’s log at Vercel: it crashed or ran out of time.",
		text: /\b(?:FUNCTION|EDGE_FUNCTION|MIDDLEWARE)_(?:INVOCATION|RUNTIME|THROTTLED)_?[A-Z_]*\b|This Serverless Function has crashed/
	},
	{
		id: "vercel",
		what: "an error page of Vercel",
		advice: deployment$1("Vercel"),
		text: /Code: ?`?[A-Z_]{4,40}`?,? ?ID: ?`?[a-z]{3}\d::/
	},
	{
		id: "netlify-no-site",
		what: "Netlify’s “not found”",
		advice: deployment$1("Netlify"),
		text: /Not Found - Request ID: [0-9A-HJKMNP-TV-Z]{26}|followed a broken link or entered a URL that doesn.t exist on this site/
	},
	{
		id: "heroku-no-app",
		what: "Heroku’s “no such app”",
		advice: deployment$1("Heroku"),
		raw: /herokucdn\.com\/error-pages\/no-such-app/
	},
	{
		id: "heroku",
		what: "Heroku’s “application error”",
		advice: "Run `heroku logs --tail`: the app crashed, did not start or did not answer in time.",
		raw: /herokucdn\.com\/error-pages\/|www\.herokucdn\.com\/error/
	},
	{
		id: "render-suspended",
		what: "Render’s “service suspended”",
		advice: deployment$1("Render"),
		text: /This service has been suspended(?: by its owner)?/
	},
	{
		id: "render-waking",
		what: "Render’s waiting page",
		advice: "The instance was asleep: give the check more retries, or keep an instance running.",
		text: /APPLICATION LOADING|SERVICE WAKING UP|INCOMING HTTP REQUEST DETECTED/
	},
	{
		id: "railway",
		what: "Railway’s “no app here”",
		advice: deployment$1("Railway"),
		text: /The train has not arrived at the station|Application failed to respond/
	},
	{
		id: "cloudflare-origin",
		what: "Cloudflare’s “origin does not answer”",
		advice: origin$1,
		title: /\b52\d: |\b530\b/,
		raw: /cf-error-details|cloudflare/i
	},
	{
		id: "cloudflare-code",
		what: "an error of Cloudflare",
		advice: "Look the code up under \"Cloudflare 1xxx errors\": the host, its DNS record or a rule refuses the request.",
		text: /^\s*error code: \d{3,4}\s*$/i
	},
	{
		id: "cloudflare-1xxx",
		what: "an error page of Cloudflare",
		advice: "Look the code up under \"Cloudflare 1xxx errors\": the host, its DNS record or a rule refuses the request.",
		raw: /id="cf-error-details"|class="cf-error-(?:code|details|overview)/,
		text: /\bError(?: code)?:?\s+(?:1\d{3}|5\d\d)\b/i
	},
	{
		id: "github-pages-none",
		what: "GitHub’s “no Pages site here”",
		advice: "Look at Settings → Pages of the repository, and at its last Pages deployment.",
		text: /There isn.t a GitHub Pages site here|The site configured at this address does not contain the requested file/
	},
	{
		id: "gitlab-pages",
		what: "GitLab’s 404 page",
		advice: deployment$1("GitLab Pages"),
		text: /The page you.re looking for could not be found.{0,40}Make sure the address is correct/
	},
	{
		id: "storage-xml",
		what: "an error of a storage bucket",
		advice: "Look at the bucket’s name, its website setting and who may read it.",
		raw: /^\s*(?:<\?xml[^>]{0,80}\?>\s*)?<Error>\s*<Code>[A-Za-z]{4,60}<\/Code>/
	},
	{
		id: "s3-website",
		what: "an error page of an S3 website",
		advice: "Look at the bucket’s name, its website setting and who may read it.",
		text: /Code: (?:NoSuch(?:Bucket|Key|WebsiteConfiguration)|AccessDenied|PermanentRedirect)\b/
	},
	{
		id: "azure-storage",
		what: "an error of Azure storage",
		advice: "Look at the account’s static website setting.",
		text: /The requested content does not exist\..{0,80}HttpStatusCode: ?404|HttpStatusCode: ?404.{0,80}ErrorCode: ?WebContentNotFound/
	},
	{
		id: "cloudfront",
		what: "an error page of CloudFront",
		advice: "Look at the distribution’s origin, its alternate names and the app behind it.",
		text: /Generated by cloudfront|The request could not be satisfied/i
	},
	{
		id: "azure-app",
		what: "Azure’s “web app not found or stopped”",
		advice: deployment$1("Azure"),
		text: /Web app not found\.|This web app (?:is|has been) stopped|Your web app is running and waiting for your content|Our services aren.t available right now/i
	},
	{
		id: "google-frontend",
		what: "an error page of Google’s servers",
		advice: "Look at the service’s log at Google Cloud, and at the routing to it.",
		text: /That.s an error\.|Error: (?:Server Error|Page not found|Forbidden|Not Found) (?:The (?:server encountered an error and could not complete your request|requested URL)|Your client does not have permission)/
	},
	{
		id: "firebase",
		what: "Firebase’s “site not found”",
		advice: "Run `firebase hosting:channel:list` and look at the last `firebase deploy`.",
		text: /This file does not exist and there was no index\.html found|Firebase Hosting Setup Complete|You.re seeing this because you.ve successfully setup Firebase Hosting|You haven.t deployed an app yet/
	},
	{
		id: "fastly",
		what: "Fastly’s “unknown domain”",
		advice: "Add the domain to the Fastly service, or point its DNS elsewhere.",
		text: /Fastly error: unknown domain/
	},
	{
		id: "pantheon",
		what: "Pantheon’s “unknown site”",
		advice: deployment$1("Pantheon"),
		text: /404 error unknown site!|The gods are wise, but do not know of the site/
	},
	{
		id: "shopify",
		what: "Shopify’s “shop unavailable”",
		advice: deployment$1("Shopify"),
		text: /Sorry, this shop is currently unavailable|Only one step left!.{0,80}Shopify/
	},
	{
		id: "surge",
		what: "Surge’s “project not found”",
		advice: deployment$1("Surge"),
		text: /^\s*project not found\s*$/
	},
	{
		id: "wpengine",
		what: "WP Engine’s “no site here”",
		advice: deployment$1("WP Engine"),
		text: /The site you were looking for couldn.t be found/
	},
	{
		id: "kinsta",
		what: "Kinsta’s “no site for domain”",
		advice: deployment$1("Kinsta"),
		text: /No Site For Domain/
	},
	{
		id: "pythonanywhere",
		what: "an error page of PythonAnywhere",
		advice: "Open the error log on the Web tab.",
		text: /Something went wrong :-\(.{0,200}(?:PythonAnywhere|Web tab)/
	},
	{
		id: "ngrok",
		what: "an error page of ngrok",
		advice: "The tunnel is not running: deploy the app to a host for what customers use.",
		raw: /\bERR_NGROK_\d{3,5}\b/,
		text: /^/,
		maxText: 600
	},
	{
		id: "kubernetes-backend",
		what: "the default backend of a Kubernetes ingress",
		advice: "No ingress rule matches this host and path.",
		text: /^\s*(?:default backend - 404|response 404 \(backend NotFound\).{0,80})\s*$/
	},
	{
		id: "parked",
		what: "a parked domain",
		advice: "Point the domain’s DNS at your host.",
		text: /\b(?:This domain (?:is|has been) (?:parked|for sale|registered at)|is parked free, courtesy of|(?:website|domain|site|\S+\.\w+) is for sale|offering it for sale|Future home of something quite cool|Related searches.{0,200}domain)\b/i,
		maxText: 800
	}
];

//#endregion
//#region src/facts/error-pages/json-errors.ts
const isFields = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const STATUS_KEYS = [
	"statuscode",
	"status",
	"code",
	"statustext",
	"httpstatus",
	"httpcode",
	"errorcode"
];
const TEXT_KEYS = [
	"message",
	"error",
	"errors",
	"detail",
	"title",
	"statusmessage",
	"msg",
	"reason",
	"description",
	"errormessage",
	"errordescription",
	"errormsg",
	"fault",
	"faultstring"
];
const BESIDE_KEYS = "path timestamp requestid url uri trace stack stacktrace data type instance traceid success ok name id digest unhandled fatal cause exception file line hint details result datetime method classname errortype errorcodes correlationid documentationurl helpurl moreinfo docs help jsonrpc apiversion kind metadata context namespace request version rootcause extensions locations links server host time date service class messages requestid statusmessage retryable retryafter ts solution suggestion invalidparams invalidfields validation fields errorid errorname errorclass subcode logref target innererror parameter pointer source level severity support".split(" ");
const KNOWN_KEYS = /* @__PURE__ */ new Set([
	...STATUS_KEYS,
	...TEXT_KEYS,
	...BESIDE_KEYS
]);
const SAYS = /^(?:error:? ?)?(?:\d{3}:? )?(?:endpoint request timed out|missing authentication token|no route matched with those values|route .{1,200} not found|cannot (?:get|head|post|put|patch|delete) \/\S{0,200}|upstream .{1,60}|an internal server error occurred|(?:not|un)[ _-]?(?:found|allowed|authenticated|authori[sz]ed)|internal[ _]?(?:server[ _]?)?error|invalid (?:api )?(?:key|token|credentials).{0,40}|(?:jwt|token|api key) .{0,30}(?:expired|missing|invalid|required)|no (?:api ?key|token|authorization|credentials).{0,40}|authentication credentials were not provided|(?:the )?(?:requested )?(?:resource|route|endpoint|function|url) .{0,60}(?:not found|not exist|could not be found).{0,40})[.!]?$/i;
const isErrorStatus = (value) => (typeof value === "number" || typeof value === "string") && /^[45]\d\d(?:\s[A-Za-z ]{2,40})?$/.test(String(value));
const isFailureText = (value) => typeof value === "string" && (SAYS.test(value) || isErrorLine(value));
const MAX_DEPTH = 2;
const FAILED_CODE = /(?:NOT|ERROR|FAIL|INVALID|DENIED|PAUSED|EXPIRED|MISSING|FORBIDDEN|UNAUTH|DISABLED|TIMEOUT|EXCEEDED|BLOCKED|UNAVAILABLE|SUSPENDED|LIMIT|NO_?MATCHING|CONFLICT|REJECTED|PGRST|^(?:[0-9]{2}|[A-Z]{2})[0-9A-Z]{3}$)(?![a-z]{4})/i;
const REJECTS = /\b(?:must (?:be|have|not|match)|is required|are required|is not (?:a |an )?(?:valid|allowed)|should (?:be|have|match)|is (?:missing|invalid)|expected)\b/i;
const FAILED = /* @__PURE__ */ new Set([
	"error",
	"fail",
	"failed",
	"failure",
	"ko"
]);
const normalised = (json) => Object.fromEntries(Object.entries(json).slice(0, 100).map(([key, value]) => [key.toLowerCase().replace(/[_-]/g, ""), value]));
function isJsonError(json, depth = 1) {
	if (!isFields(json) || depth > MAX_DEPTH) return false;
	const fields = normalised(json);
	const keys = Object.keys(fields);
	if (keys.length === 0) return false;
	if (isGraphQlError(fields, keys) || isProblem(fields, keys)) return true;
	if (keys.length === 1 && fields["message"] === null) return true;
	const error = fields["error"];
	if (isFields(error) && keys.every((key) => [
		"error",
		"status",
		"statuscode",
		"success",
		"ok",
		"timestamp",
		"jsonrpc",
		"id",
		"requestid",
		"traceid"
	].includes(key))) return saysSomething(normalised(error));
	if (!keys.every((key) => KNOWN_KEYS.has(key) || key.startsWith("__") || key.startsWith("$"))) return false;
	const hasData = [fields["data"], fields["result"]].some((value) => value !== void 0 && value !== null && value !== false && value !== "" && !isEmpty(value));
	const says = TEXT_KEYS.filter((key) => isSaying(fields[key]));
	if (STATUS_KEYS.some((key) => key !== "errorcode" && isErrorStatus(fields[key]))) return says.some((key) => !["description", "title"].includes(key) || isFailureText(fields[key])) && (!hasData || says.some((key) => key === "error" || isFailureText(fields[key]))) || "stack" in fields || "type" in fields;
	if (hasData) return false;
	const [title] = [fields["title"]];
	if (says.some((key) => isFailureText(fields[key]) && !(key === "title" && typeof fields["id"] === "number" && title !== void 0))) return true;
	if (fields["success"] === false || fields["ok"] === false || error === true || typeof fields["status"] === "string" && FAILED.has(fields["status"].toLowerCase())) return says.length > 0 || error === true;
	if (typeof error === "string") return error.trim() !== "" && !/^(?:none|null|false|ok|no error|0)$/i.test(error.trim());
	if (isSaying(fields["errormessage"]) || isSaying(fields["errormsg"]) || isSaying(fields["faultstring"])) return true;
	if (typeof fields["message"] === "string" && (FAILED_CODE.test(String(fields["code"] ?? "")) || keys.length <= 4 && (isFailing(fields["message"]) || isErrorSentence(fields["message"])))) return true;
	if (keys.length <= 3 && typeof fields["code"] === "number" && fields["code"] >= 400 && typeof fields["message"] === "string" && REJECTS.test(fields["message"])) return true;
	if ("exception" in fields && ("trace" in fields || "message" in fields)) return true;
	if (keys.some((key) => key === "type" || key === "name") && /(?:Exception|Error)$/.test(String(json["__type"] ?? json["name"] ?? ""))) return says.length > 0;
	return isErrors(fields["errors"], keys) || isValidation(fields["detail"]) || "message" in fields && keys.length <= 2 && isErrorSentence(String(fields["message"]));
}
const isProblem = (fields, keys) => typeof fields["type"] === "string" && /^(?:about:blank|https?:\/\/|urn:|\/)/.test(fields["type"]) && isErrorStatus(fields["status"]) && (typeof fields["title"] === "string" || typeof fields["detail"] === "string") && !keys.some((key) => [
	"id",
	"data",
	"items",
	"results",
	"url"
].includes(key));
const isEmpty = (value) => typeof value === "object" && value !== null && Object.keys(value).length === 0;
const isSaying = (value) => typeof value === "string" && value.trim() !== "" || typeof value === "object" && value !== null && !isEmpty(value);
const saysSomething = (error) => [
	"message",
	"code",
	"type",
	"reason",
	"detail",
	"title",
	"rootcause",
	"statuscode",
	"status",
	"name",
	"errors",
	"errormessage"
].some((key) => {
	const value = error[key];
	return typeof value === "number" || isSaying(value);
});
const isGraphQlError = (fields, keys) => Array.isArray(fields["errors"]) && fields["errors"].length > 0 && fields["errors"].some((each) => isFields(each) && typeof each["message"] === "string") && (!fields["data"] || isFields(fields["data"]) && Object.values(fields["data"]).every((value) => value === null)) && keys.every((key) => [
	"errors",
	"data",
	"extensions"
].includes(key));
function isErrors(errors, keys) {
	if (keys.length > 2) return false;
	if (typeof errors === "string") return errors.trim() !== "";
	if (isFields(errors)) return typeof errors["detail"] === "string";
	return Array.isArray(errors) && errors.length > 0 && keys.length === 1 && errors.every((each) => typeof each === "string" || isFields(each) && (isErrorStatus(each["status"]) || typeof each["message"] === "string"));
}
const isValidation = (detail) => Array.isArray(detail) && detail.length > 0 && detail.every((each) => isFields(each) && "loc" in each && "msg" in each);

//#endregion
//#region src/facts/error-pages/listings.ts
const TITLE = /^(?:index of|directory listing(?: for| of)?|listing(?: of| directory|:)|directory:?|files (?:within|in)|contents of|folder listing|browsing(?: directory)?|directory contents of)[\s:]+\S{0,300}\/?(?: \S{1,100}\/)?$/i;
const PATH = /^(?:~|\.)?\/(?:[\w.%~ -]{1,100}\/)*$/;
const PARENT = /<a\b[^>]{0,300}\bhref\s*=\s*["']?(?:\.\/)?\.\.\/?["'>\s]|>\s{0,5}(?:parent directory|\.\.\/?)\s{0,5}<|>\[to parent directory\]/i;
const COLUMNS = /\bname\b[\s\S]{0,80}\b(?:(?:last )?modified|size|date)\b/i;
const LINK = /<a\b[^>]{0,500}\bhref\s*=\s*["']?([^"'>\s]{1,500})/gi;
const PRE = /^\s*(?:<!doctype html>\s*)?(?:<meta[^>]{0,100}>\s*)*<pre>\s*<a href=/i;
const LONG_LISTING = 2e4;
function isFileListing(page) {
	if (page.kind !== "html") return false;
	const start = page.raw.slice(0, 3e5);
	const names = [page.title, page.headings[0] ?? ""];
	const isTable = PARENT.test(start) || COLUMNS.test(page.main);
	if (names.some((name) => TITLE.test(name) && (isTable || /[/\\:]/.test(name) && isOnlyFiles(start, page)))) return true;
	if (names.some((name) => PATH.test(name)) && isTable && hasFewWords(start, page)) return true;
	if (PARENT.test(start) && COLUMNS.test(page.main) && /\b(?:parent directory|directory|folder)\b|\.\.\//i.test(page.main)) return page.said < LONG_LISTING && hasFewWords(start, page);
	return page.headings.length === 0 && page.title === "" && PRE.test(start) && isOnlyFiles(start, page);
}
const linksOf = (start) => [...start.matchAll(LINK)].slice(0, 500).map(([, href = ""]) => href);
const hasFewWords = (start, page) => page.said <= 300 + 80 * linksOf(start).length && !page.lines.some((line) => line.split(" ").length > 18);
function isOnlyFiles(start, page) {
	const links = linksOf(start);
	return links.length > 0 && links.every((href) => !/^(?:https?:|mailto:|#|javascript:)/i.test(href)) && hasFewWords(start, page);
}

//#endregion
//#region src/facts/error-pages/paused-apps.ts
const deployment = (host) => `Look at the deployment's state and log at ${host}, and whether this address still belongs to it.`;
const origin = "The network in front is up, the app behind it is not: look at the app’s log and at the port it listens on.";
const PAUSED_APPS = [
	{
		id: "vercel-paused",
		what: "Vercel’s “deployment paused”",
		advice: deployment("Vercel"),
		text: /^This deployment is (?:temporarily )?paused/i,
		maxText: 300
	},
	{
		id: "netlify-function",
		what: "Netlify’s “function has crashed”",
		advice: "Open the function’s log at Netlify: it crashed or ran out of time.",
		text: /This (?:edge )?function has crashed/i
	},
	{
		id: "netlify-usage",
		what: "Netlify’s “usage limits reached”",
		advice: deployment("Netlify"),
		text: /This site was paused as it reached its usage limits/i
	},
	{
		id: "fly",
		what: "an error of Fly’s proxy",
		advice: origin,
		text: /\[P[A-Z]\d{2}\] \S/,
		maxText: 400
	},
	{
		id: "huggingface",
		what: "Hugging Face’s “space not running”",
		advice: deployment("Hugging Face"),
		text: /(?:Your space is in error|This Space is sleeping|This Space has been paused|Space is (?:building|restarting))\b/i,
		maxText: 600
	},
	{
		id: "streamlit",
		what: "Streamlit’s “app not running”",
		advice: deployment("Streamlit"),
		text: /This app has gone to sleep due to inactivity|^Oh no\. Error running app|You do not have access to this app or it does not exist/i,
		maxText: 600
	},
	{
		id: "replit",
		what: "Replit’s “app not running”",
		advice: deployment("Replit"),
		text: /Run this (?:Repl|app) to see the results here|This app isn.t live yet/i,
		maxText: 600
	},
	{
		id: "imperva",
		what: "an error page of Imperva",
		advice: "A firewall in front refused the request or could not reach the app: let the check through, and look at the app.",
		raw: /Incapsula incident ID|_Incapsula_Resource/,
		text: /^/,
		maxText: 1e3
	},
	{
		id: "github-unicorn",
		what: "GitHub’s “page takes too long”",
		advice: "GitHub itself did not answer in time: look at its status page and ask again.",
		title: /^Unicorn! . GitHub$/
	},
	{
		id: "caprover",
		what: "the placeholder page of CapRover",
		advice: deployment("CapRover"),
		title: /^CapRover/i,
		text: /Nothing here yet|CapRover is installed and running/i,
		maxText: 400
	},
	{
		id: "pythonanywhere-welcome",
		what: "the placeholder page of PythonAnywhere",
		advice: deployment("PythonAnywhere"),
		text: /another great website hosted by PythonAnywhere/
	},
	{
		id: "domain-parking",
		what: "a parked domain",
		advice: "Point the domain’s DNS at your host.",
		text: /\b(?:Sedo Domain Parking|Parked Domain name on|Registered at Namecheap|registered with Gandi|domain has been mapped to Squarespace|Domain Isn.t Connected To A Website)\b/i,
		maxText: 800
	}
];

//#endregion
//#region src/facts/error-pages/php.ts
const log = "Open the app’s log for the moment of this request: the stack trace is there.";
const debug = "Switch debug mode off in this environment: this page shows code and settings to everybody. Then look at the error it names.";
const PHP = [
	{
		id: "php",
		what: "a page with a PHP error in it",
		advice: "Mend the error (the server’s PHP log has it), and set `display_errors=Off`: visitors see file names.",
		raw: /<b>(?:Fatal error|Parse error|Warning|Notice|Deprecated|Recoverable fatal error)<\/b>: {1,2}[^\n]{1,1000} on line <b>\d+<\/b>| {2}thrown in <b>[^<\n]{1,500}<\/b> on line <b>\d+<\/b>/
	},
	{
		id: "php-text",
		what: "a page with a PHP error in it",
		advice: "Mend the error (the server’s PHP log has it), and set `display_errors=Off`: visitors see file names.",
		text: /\b(?:PHP )?(?:Fatal error|Parse error|Warning|Notice|Deprecated): {1,2}.{1,500} in \/\S{1,200} on line \d+/s
	},
	{
		id: "php-start",
		what: "a page with a PHP error in it",
		advice: "Mend the error (the server’s PHP log has it), and set `display_errors=Off`: visitors see file names.",
		raw: /^\s{0,20}(?:PHP )?(?:Fatal error|Parse error|Warning|Notice|Deprecated): {1,2}[^\n]{1,500} in \S{1,300} on line \d+/
	},
	{
		id: "xdebug",
		what: "a PHP error shown by Xdebug",
		advice: debug,
		raw: /class=['"]xdebug-error/
	},
	{
		id: "laravel-debug",
		what: "a debug page of Laravel",
		advice: debug,
		raw: /<title>[^<]{0,200}Whoops! There was an error|window\.ignite\(|laravel-exceptions-renderer|class="(?:Whoops )?exc-(?:title|message)/
	},
	{
		id: "symfony",
		what: "an error page of Symfony",
		advice: log,
		text: /Oops! An Error Occurred The server returned a/
	},
	{
		id: "symfony-debug",
		what: "a debug page of Symfony",
		advice: debug,
		raw: /^\s{0,20}<!-- [^>]{0,400}\(\d{3} [A-Z][A-Za-z ]{2,40}\) -->\s{0,20}<!DOCTYPE html>/
	},
	{
		id: "wordpress",
		what: "WordPress’ error page",
		advice: "Look at the PHP log and at `wp-config.php`.",
		text: /There has been a critical error on this website|Error establishing a database connection/i,
		maxText: 800
	},
	{
		id: "wordpress-die",
		what: "WordPress’ error page",
		advice: "Look at the PHP log and at `wp-config.php`.",
		raw: /<body id="error-page">/,
		text: /^/
	},
	{
		id: "wordpress-maintenance",
		what: "WordPress’ maintenance page",
		advice: "An update is running or was interrupted: remove the file `.maintenance`.",
		text: /Briefly unavailable for scheduled maintenance/
	},
	{
		id: "mediawiki-setup",
		what: "a MediaWiki that nobody has set up",
		advice: "The wiki’s `LocalSettings.php` is missing: look at what the deploy has copied.",
		text: /LocalSettings\.php not found\./,
		maxText: 400
	},
	{
		id: "drupal",
		what: "an error page of Drupal",
		advice: log,
		text: /The website encountered an unexpected error\. (?:Please t|T)ry again later/
	},
	{
		id: "laravel",
		what: "an error page of Laravel",
		advice: log,
		raw: /class="[^"]{0,200}\bmin-h-screen\b/,
		text: /^(?:[45]\d\d )?(?:Not Found|Server Error|Page Expired|Forbidden|Service Unavailable|Too Many Requests|Unauthorized)$/i
	}
];

//#endregion
//#region src/facts/error-pages/servers.ts
const behind = "The server in front is up, the app behind it did not answer: look at the app’s log and the port it listens on.";
const route = "The server does not know this address: look at its routing and at what was deployed.";
const setUp = "The server runs, but your app is not on it: look at the deploy’s log and the server’s site configuration.";
const SERVERS = [
	{
		id: "nginx-refuses",
		what: "an error page of nginx",
		advice: "nginx answers this by itself: look at its `root`, `index`, `try_files` and `client_max_body_size`, and at who may read the files.",
		title: /^(?:403|404|405|413|414|416) /,
		raw: /<hr>\s*<center>(?:nginx|openresty)/i
	},
	{
		id: "nginx",
		what: "an error page of nginx",
		advice: behind,
		title: /^[45]\d\d /,
		raw: /<hr>\s*<center>(?:nginx|openresty)/i
	},
	{
		id: "apache",
		what: "an error page of Apache",
		advice: route,
		title: /^[45]\d\d /,
		raw: /<address>Apache|The requested URL was not found on this server|<p>The server encountered an internal error or\s+misconfiguration/
	},
	{
		id: "iis",
		what: "an error page of IIS",
		advice: route,
		text: /HTTP Error [45]\d\d(?:\.\d+)? (?:-|–) /,
		maxText: 6e3
	},
	{
		id: "iis-short",
		what: "an error page of IIS",
		advice: route,
		title: /^(?:[45]\d\d - |IIS \d+\.\d Detailed Error|Service Unavailable$|Bad Request$)/,
		heading: /^(?:Server Error|HTTP Error|Service Unavailable|Bad Request)/
	},
	{
		id: "tomcat",
		what: "an error page of Tomcat",
		advice: "Look at the application’s log (`catalina.out`).",
		heading: /^HTTP Status [45]\d\d/
	},
	{
		id: "jetty",
		what: "an error page of Jetty",
		advice: "Look at the application’s log.",
		heading: /^HTTP ERROR:? [45]\d\d/i
	},
	{
		id: "haproxy",
		what: "an error page of HAProxy",
		advice: behind,
		text: /No server is available to handle this request|The server returned an invalid or incomplete response|The server didn.t respond in time/,
		maxText: 400
	},
	{
		id: "envoy",
		what: "an error of Envoy",
		advice: behind,
		text: /^\s*(?:upstream connect error or disconnect\/reset before headers|no healthy upstream|upstream request timeout)/
	},
	{
		id: "traefik",
		what: "an error of Traefik",
		advice: behind,
		text: /^\s*no available server\s*$/
	},
	{
		id: "go",
		what: "a 404 of a Go server or of Traefik",
		advice: route,
		text: /^\s*404 page not found\s*$/
	},
	{
		id: "varnish",
		what: "an error page of Varnish",
		advice: behind,
		text: /Guru Meditation:/
	},
	{
		id: "python-http",
		what: "an error page of Python’s http.server",
		advice: route,
		heading: /^Error response$/,
		text: /Error code: [45]\d\d\b/
	},
	{
		id: "squid",
		what: "an error page of a Squid proxy",
		advice: "A proxy on the way could not reach the app: look at the proxy’s access rules and at the app.",
		raw: /<meta type="copyright" content="Copyright \(C\) 1996-|The requested URL could not be retrieved/,
		text: /^/,
		maxText: 4e3
	},
	{
		id: "litespeed",
		what: "an error page of LiteSpeed",
		advice: route,
		text: /Proudly powered by LiteSpeed Web Server/i
	},
	{
		id: "nginx-welcome",
		what: "the welcome page of nginx",
		advice: setUp,
		title: /^Welcome to (?:nginx|OpenResty|tengine)!?(?: on .{1,40})?$/i
	},
	{
		id: "nginx-test",
		what: "the test page of nginx",
		advice: setUp,
		title: /^Test Page for the (?:Nginx|Apache) HTTP Server/i
	},
	{
		id: "apache-welcome",
		what: "the welcome page of Apache",
		advice: setUp,
		title: /^(?:Apache\d? .{1,30} Default Page|HTTP Server Test Page|Apache HTTP Server Test Page)/i
	},
	{
		id: "apache-works",
		what: "the welcome page of Apache",
		advice: setUp,
		heading: /^It works!$/,
		maxText: 200
	},
	{
		id: "iis-welcome",
		what: "the welcome page of IIS",
		advice: setUp,
		title: /^IIS (?:\d+(?:\.\d)?|Windows Server)$/
	},
	{
		id: "caddy-welcome",
		what: "the welcome page of Caddy",
		advice: setUp,
		title: /^Caddy works!$/
	},
	{
		id: "lighttpd-welcome",
		what: "the placeholder page of lighttpd",
		advice: setUp,
		title: /^Welcome page$/,
		text: /placeholder page installed by the .{0,40}lighttpd/i,
		maxText: 4e3
	},
	{
		id: "tomcat-welcome",
		what: "the welcome page of Tomcat",
		advice: setUp,
		title: /^Apache Tomcat\/\d/,
		text: /If you.re seeing this, you.ve successfully installed Tomcat/,
		maxText: 8e3
	},
	{
		id: "panel-welcome",
		what: "the default page of a hosting panel",
		advice: setUp,
		title: /^(?:Default Web Site Page|Default PLESK Page|Web Server's Default Page|Domain Default page)$/i
	},
	{
		id: "php-source",
		what: "PHP source code, not run",
		advice: "The server hands the code out instead of running it: install or enable PHP for this site, and replace every secret in that file.",
		raw: /^\s*<\?php\s/
	}
];

//#endregion
//#region src/facts/error-pages/signature.ts
const SHORT = 1500;
function matches(signature, page) {
	const { title, heading, text, raw, unless, maxText = text === void 0 ? Number.POSITIVE_INFINITY : SHORT } = signature;
	if (page.main.length > maxText) return false;
	if (title !== void 0 && !title.test(page.title)) return false;
	if (heading !== void 0 && !page.headings.some((each) => heading.test(each))) return false;
	if (text !== void 0 && !text.test(page.main)) return false;
	if (unless?.test(page.text)) return false;
	return raw === void 0 || raw.test(page.raw);
}

//#endregion
//#region src/facts/error-pages/welcome.ts
const LINE = /^(?:it works ?!?|it.s (?:running|alive|working)!?|yay! you.re on rails!|(?:.{2,40} )?(?:default|test|placeholder|sample) (?:web ?)?(?:page|site|web site|server page|index page)(?: (?:for|of|on|powered|installed|is)\b.{0,60})?|welcome to (?:nginx|openresty|tengine|apache|caddy|httpd|lighttpd|litespeed|h2o|hiawatha|cherokee|yaws|jetty|tomcat|wildfly|jboss|glassfish|payara|undertow|centos|fedora|debian|ubuntu|your new (?:app|site|website|droplet|server|hosting|domain))\b.{0,60}|.{0,40}welcome to your new (?:app|site|website)!?|your (?:\S+ ){0,5}(?:app|site|website|server|application|web app|domain) is (?:up and |now )?(?:running|live|ready|created|active|successfully .{1,30})(?: and waiting for your content)?!?|congratulations!? .{0,60}(?:installed|running|deployed|worked|set ?up|created).{0,40}|.{1,40} (?:is|has been|was) (?:successfully )?(?:installed|set up|configured)(?: successfully)?!?|hier entsteht (?:eine|in kürze).{0,60}|site en construction|sitio en construcción|site em construção|sito in (?:costruzione|allestimento)|(?:this )?(?:web ?)?site (?:is )?under construction|future home of .{1,80}|this (?:domain|website|site|page) (?:is|has been) (?:parked|registered|reserved|for sale|not (?:yet )?(?:configured|connected|published|set ?up)|coming soon).{0,80}|sorry, this is just a placeholder\W*|(?:just )?another placeholder page)$/i;
const WAITS = /\b(?:waiting for your (?:content|code|app)|your (?:app|application|site|website) will (?:appear|be) here (?:once|when|as soon as)|time to (?:take the next step and )?deploy|deploy your (?:code|app|application|first app|site)\b|upload your (?:website|site|web) ?(?:files)?|publiez? (?:votre|le) site|vous pouvez publier|(?:your|the) (?:first )?.{0,40}application is now running on|ready (?:for you )?to (?:deploy|upload)|replace this (?:page|file|default)|(?:site|domain|domaine).{0,12} (?:a bien été créé|has been created|n'est pas encore (?:installé|configuré))|isn't connected to a website|has not (?:yet )?been claimed|domain not claimed|get this (?:domain|app) (?:back|now)|generated by the domain owner|is this your domain\b)/i;
const PARKED = /^(?:.{0,80}\b(?:this|the|that)? ?domain(?: name)?(?: \S{3,80})? (?:is|has been|was|may be) (?:already |currently |now )?(?:registered|reserved|parked|for sale|available for (?:sale|purchase)|expired|suspended|pending)\b.{0,80}|\S+\.[a-z]{2,12}\b.{0,30}\b(?:is for sale|registered at|is parked)\b.{0,40}|(?:parked|reserved|expired) domain(?: name)?\b.{0,60}|domain (?:expired|suspended|parked|parking|not (?:claimed|configured|connected))\b.{0,60}|(?:diese|die) domain(?: \S+)? (?:ist|wurde|steht) (?:bereits |schon )?(?:registriert|reserviert|geparkt|vergeben|zum verkauf).{0,60}|hier entsteht .{0,80}|(?:dit|deze) domein(?:naam)? (?:is|staat) .{0,80}|(?:ce|le) (?:nom de )?domaine(?: \S+)? (?:est|a été) .{0,80}|(?:este|el) dominio(?: \S+)? (?:está|ha sido|se encuentra) .{0,80}|(?:este|o) domínio(?: \S+)? (?:está|foi) .{0,80}|(?:questo|il) dominio(?: \S+)? è .{0,80}|(?:ta |ten )?domena(?: \S+)? (?:jest|została) .{0,80}|(?:этот )?домен(?: \S+)? (?:припаркован|зарегистрирован|продаётся|продается|не прилинкован).{0,80}|.{0,40}(?:域名|網域).{0,12}(?:出售|已过期|已過期|停放|未绑定).{0,20}|.{0,20}このドメイン(?:は|の).{0,40}|site non installé)$/i;
const SELLS_HOSTING = /<(?:nav|form)\b|[$€£] ?\d/i;
const MAX_PARKED = 600;
const SERVER_WORDS = /\b(?:server|hosting|domain|web ?site|document root|index\.html|administrator|configur|nginx|apache|deploy)/i;
const MAX_TITLE = 160;
const MAX_SAID = 2500;
function isWelcomePage(page) {
	if (page.kind !== "html" || page.said > MAX_SAID) return false;
	const first = page.lines[0] ?? "";
	if (/^welcome page$/i.test(page.title) && page.said <= 60) return true;
	const greetings = [
		page.title,
		...page.headings.slice(0, 2),
		...page.lines.slice(0, 3)
	].filter((line) => line.length <= MAX_TITLE);
	if (page.said <= MAX_PARKED && page.lines.length <= 20) {
		if (greetings.some((line) => PARKED.test(line.trim()))) return true;
		if (WAITS.test(page.main.slice(0, 2e3).replaceAll("’", "'")) && !SELLS_HOSTING.test(page.raw)) return true;
	}
	const named = [page.title, ...page.headings.slice(0, 1)].filter((line) => line.length <= MAX_TITLE && LINE.test(line.trim()));
	if (named.length === 0) return page.title === "" && page.said <= 80 && LINE.test(first);
	if (/\b(?:test|sample)\b/i.test(named[0] ?? "")) return SERVER_WORDS.test(page.main);
	return named.length > 1 || page.said <= 400 || SERVER_WORDS.test(page.main);
}

//#endregion
//#region src/facts/error-pages/xml-errors.ts
const ROOT = /^\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[^>]{0,300}-->\s*)?<(?:[\w-]{1,30}:)?([\w-]{1,60})[\s/>]/;
const ERROR_ROOT = /^(?:errors?|error-?response|response-?status|fault|exception|service-?exception(?:-?report)?|exception-?report|problem|http-?error|status-?error|o?auth-?error)$/i;
const SOAP_FAULT = /<(?:[\w-]{1,30}:)?Envelope\b[\s\S]{0,2000}?<(?:[\w-]{1,30}:)?Fault[\s>]/;
function isXmlError(raw) {
	const start = raw.slice(0, 8e3);
	const root = ROOT.exec(start)?.[1] ?? "";
	if (ERROR_ROOT.test(root)) return true;
	if (/^envelope$/i.test(root)) return SOAP_FAULT.test(start);
	return raw.length < 8e3 && /^(?:map|hash|response|result|api)$/i.test(root) && /<(?:status|code|statusCode)>[45]\d\d<\//i.test(start) && /<(?:error|message|reason)>/i.test(start);
}

//#endregion
//#region src/facts/error-pages.ts
const SIGNATURES = [
	...HOSTING,
	...PAUSED_APPS,
	...PHP,
	...FRAMEWORKS,
	...DATABASES,
	...SERVERS
];
const LOG = "Open the app’s log for the moment of this request.";
const LISTING = "The server runs, but your app is not on it: look at the deploy’s log and the server’s site configuration. Switch the listing of folders off: it shows every file to everybody.";
const SET_UP = "The server runs, but your app is not on it: look at the deploy’s log and the server’s site configuration.";
const LEAK = "Switch debug mode off in this environment: this page shows code and file names to everybody. Then look at the error it names.";
function recogniseErrorPage(page) {
	if (page.kind === "binary" || page.kind === "empty") return void 0;
	const signature = SIGNATURES.find((each) => matches(each, page));
	if (signature !== void 0) return {
		id: signature.id,
		what: signature.what,
		advice: signature.advice
	};
	if (page.kind === "json") return isJsonError(page.json) ? {
		id: "json",
		what: "an error as JSON",
		advice: LOG
	} : void 0;
	if (page.kind === "xml") return isXmlError(page.raw) ? {
		id: "xml",
		what: "an error as XML",
		advice: LOG
	} : void 0;
	if (isFileListing(page)) return {
		id: "file-listing",
		what: "a list of files",
		advice: LISTING
	};
	if (isDebugPage(page)) return {
		id: "stack-trace",
		what: "a page with a stack trace",
		advice: LEAK
	};
	if (isWelcomePage(page)) return {
		id: "welcome",
		what: "the page of a server without an app",
		advice: SET_UP
	};
	return isBareErrorPage(page) || isBareErrorText(page) ? {
		id: "bare",
		what: "an error page",
		advice: LOG
	} : void 0;
}

//#endregion
export { readPage as a, wallAtAddress as c, MAX_RAW as i, isJsonError as n, decodeEntities as o, isBlankPage as r, recogniseWall as s, recogniseErrorPage as t };