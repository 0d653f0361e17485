//#region src/checks/migrations/programs/sum-of-parts.ts
const sumOf = (parts) => ({
	parts,
	statements: parts.flatMap(({ statements }) => statements),
	unread: parts.flatMap(({ unread }) => unread),
	wrapping: parts.length > 0 && parts.every(({ wrapping }) => wrapping === "none") ? "none" : "transaction",
	down: parts.every(({ down }) => down === "given") ? "given" : "missing"
});

//#endregion
//#region src/checks/migrations/tools.ts
const CHECKSUM = "stores a checksum of every migration it ran and stops the deploy when it differs";
const NO_EFFECT = "does not run a migration twice, so databases that have it keep the old version and no longer match the file";
const ALONE = "Put it into a migration of its own";
const base = (path) => path.slice(path.lastIndexOf("/") + 1);
const folder = (path) => path.slice(0, Math.max(0, path.lastIndexOf("/")));
function sections(open, close) {
	return (text) => {
		const ranges = [];
		const begin = new RegExp(open, "gim");
		const end = new RegExp(close, "gim");
		for (let match = begin.exec(text); match; match = begin.exec(text)) {
			end.lastIndex = begin.lastIndex;
			const stop = end.exec(text)?.index ?? text.length;
			ranges.push({
				start: begin.lastIndex,
				end: stop
			});
			begin.lastIndex = stop;
		}
		return ranges.length > 0 ? ranges : [{
			start: 0,
			end: text.length
		}];
	};
}
const prisma = {
	name: "prisma",
	label: "Prisma",
	matches: (path, around) => /(?:^|\/)[^/]+\/migration\.sql$/.test(path) && !around.has(`${folder(path)}/snapshot.json`),
	wrapping: () => "implicit",
	runsApart: {
		since: "Prisma 7.4",
		statements: "create"
	},
	onEdit: CHECKSUM,
	outside: `${ALONE}: Prisma runs a file with a single statement without a transaction.`
};
const drizzle = {
	name: "drizzle",
	label: "Drizzle",
	matches: (path, around) => around.has(`${folder(path)}/meta/_journal.json`) || /(?:^|\/)[^/]+\/migration\.sql$/.test(path),
	wrapping: () => "transaction",
	onEdit: NO_EFFECT,
	outside: "Drizzle wraps every migration in a transaction: run this statement by hand or in a step of its own before `drizzle-kit migrate`."
};
const supabase = {
	name: "supabase",
	label: "Supabase",
	matches: (path) => /(?:^|\/)supabase\/migrations\/[^/]+\.sql$/.test(path),
	wrapping: () => "transaction",
	runsApart: {
		since: "version 2.109 of the Supabase CLI",
		statements: "create"
	},
	onEdit: NO_EFFECT,
	outside: `${ALONE} and update the Supabase CLI: older versions send a migration as one batch.`
};
const flyway = {
	name: "flyway",
	label: "Flyway",
	matches: (path) => /^(?:[VUB]\d[\d._]*|R)__.+\.sql$/.test(base(path)),
	isDown: (path) => base(path).startsWith("U"),
	isRepeatable: (path) => base(path).startsWith("R"),
	wrapping: () => "implicit",
	onEdit: CHECKSUM,
	outside: `${ALONE}: Flyway then runs it without a transaction (or set \`executeInTransaction=false\` in its \`.sql.conf\`).`
};
const goose = {
	name: "goose",
	label: "goose",
	matches: () => false,
	marker: /^\s*--\s*\+goose\s+Up\b/im,
	wrapping: (text) => /^\s*--\s*\+goose\s+NO\s+TRANSACTION\b/im.test(text) ? "none" : "transaction",
	up: sections(/^[ \t]*--[ \t]*\+goose[ \t]+Up\b[^\r\n]*/, /^[ \t]*--[ \t]*\+goose[ \t]+Down\b/),
	onEdit: NO_EFFECT,
	outside: `${ALONE} that begins with \`-- +goose NO TRANSACTION\`.`
};
const dbmate = {
	name: "dbmate",
	label: "dbmate",
	matches: () => false,
	marker: /^\s*--\s*migrate:up\b/im,
	wrapping: (text) => /^\s*--\s*migrate:up\b[^\r\n]*\btransaction:\s*false/im.test(text) ? "none" : "transaction",
	up: sections(/^[ \t]*--[ \t]*migrate:up\b[^\r\n]*/, /^[ \t]*--[ \t]*migrate:down\b/),
	onEdit: NO_EFFECT,
	outside: `${ALONE} whose first line is \`-- migrate:up transaction:false\`.`
};
const sqlMigrate = {
	name: "sql-migrate",
	label: "sql-migrate",
	matches: () => false,
	marker: /^\s*--\s*\+migrate\s+Up\b/im,
	wrapping: (text) => /^\s*--\s*\+migrate\s+Up\b[^\r\n]*\bnotransaction\b/im.test(text) ? "none" : "transaction",
	up: sections(/^[ \t]*--[ \t]*\+migrate[ \t]+Up\b[^\r\n]*/, /^[ \t]*--[ \t]*\+migrate[ \t]+Down\b/),
	onEdit: NO_EFFECT,
	outside: `${ALONE} that begins with \`-- +migrate Up notransaction\`.`
};
const liquibase = {
	name: "liquibase",
	label: "Liquibase",
	matches: () => false,
	marker: /^\s*--\s*liquibase\s+formatted\s+sql\b/im,
	wrapping: (text) => /^\s*--\s*changeset\b[^\r\n]*\brunInTransaction:\s*false/im.test(text) ? "none" : "transaction",
	onEdit: CHECKSUM,
	outside: "Put it into a changeset of its own with `runInTransaction:false`."
};
const tern = {
	name: "tern",
	label: "tern",
	matches: () => false,
	marker: /^---- create above \/ drop below ----/im,
	wrapping: (text) => /^---- tern: disable-tx ----/im.test(text) ? "none" : "transaction",
	up: (text) => [{
		start: 0,
		end: Math.max(0, text.search(/^---- create above \/ drop below ----/im))
	}],
	onEdit: NO_EFFECT,
	outside: `${ALONE} that begins with \`---- tern: disable-tx ----\`.`
};
const sqitch = {
	name: "sqitch",
	label: "Sqitch",
	matches: (path, around) => /(?:^|\/)(?:deploy|revert|verify)\/.+\.sql$/.test(path) && around.above(path, "sqitch.plan"),
	isDown: (path) => /(?:^|\/)(?:revert|verify)\//.test(path),
	wrapping: () => "none",
	onEdit: NO_EFFECT,
	outside: "Put it into a change of its own, without BEGIN and COMMIT."
};
const sqlx = {
	name: "sqlx",
	label: "sqlx",
	matches: (path, around) => /(?:^|\/)migrations\/\d+_[^/]+\.sql$/.test(path) && around.above(path, "Cargo.toml") && !around.above(path, "diesel.toml"),
	isDown: (path) => path.endsWith(".down.sql"),
	wrapping: (text) => /^--\s*no-transaction\b/.test(text) ? "none" : "transaction",
	onEdit: CHECKSUM,
	outside: `${ALONE} whose first line is \`-- no-transaction\`.`
};
const diesel = {
	name: "diesel",
	label: "Diesel",
	matches: (path, around) => /(?:^|\/)[^/]+\/(?:up|down)\.sql$/.test(path) && around.above(path, "Cargo.toml"),
	isDown: (path) => base(path) === "down.sql",
	wrapping: () => "transaction",
	onEdit: NO_EFFECT,
	outside: `${ALONE}, with \`run_in_transaction = false\` in the \`metadata.toml\` beside it.`
};
const upFolders = {
	name: "up-folders",
	label: "SQL",
	matches: (path) => /(?:^|\/)[^/]+\/(?:up|down)\.sql$/.test(path),
	isDown: (path) => base(path) === "down.sql",
	wrapping: () => "implicit",
	onEdit: NO_EFFECT,
	outside: `${ALONE}.`
};
const golangMigrate = {
	name: "golang-migrate",
	label: "golang-migrate",
	matches: (path) => /\.(?:up|down)\.sql$/.test(path),
	isDown: (path) => path.endsWith(".down.sql"),
	wrapping: () => "implicit",
	onEdit: NO_EFFECT,
	outside: `${ALONE}: golang-migrate sends a file as one query, and a single statement runs without a transaction.`
};
const atlas = {
	name: "atlas",
	label: "Atlas",
	matches: (path, around) => around.has(`${folder(path)}/atlas.sum`),
	wrapping: (text) => /^--\s*atlas:txmode\s+none\b/im.test(text) ? "none" : "transaction",
	onEdit: CHECKSUM,
	outside: `${ALONE} whose first line is \`-- atlas:txmode none\`.`
};
const plainTool = {
	name: "plain",
	label: "SQL",
	matches: (path) => /(?:^|\/)(?:migrations?|db\/migrate)\/(?:[^/]+\/)*[^/]+\.sql$/i.test(path),
	isDown: (path) => /(?:[._-](?:down|undo|rollback|revert)\.sql$)|(?:^|\/)(?:down|rollbacks?|undo|revert)\//i.test(path),
	wrapping: () => "unknown",
	onEdit: NO_EFFECT,
	outside: `${ALONE}, and tell the tool that runs it to open no transaction for this one (\`-- migrate:up transaction:false\` for dbmate, \`-- +goose NO TRANSACTION\` for goose). With both this finding is gone.`
};
const MARKED = [
	goose,
	dbmate,
	sqlMigrate,
	liquibase,
	tern
];
const PLACED = [
	supabase,
	prisma,
	drizzle,
	flyway,
	sqitch,
	atlas,
	sqlx,
	diesel,
	upFolders,
	golangMigrate,
	plainTool
];
const toolByPath = (path, around) => /\.sql$/i.test(path) ? PLACED.find((tool) => tool.matches(path, around)) : void 0;
const toolByText = (text) => MARKED.find((tool) => tool.marker?.test(text));

//#endregion
//#region src/checks/migrations/programs/liquibase/kind.ts
const tool = {
	name: "liquibase",
	label: "Liquibase",
	matches: (path) => /(?:liquibase|change-?logs?|change-?sets?|changes|migrations?|(?:^|\/)(?:db|database)\/)[^/]*(?:\/[^/]+)*\.(?:xml|ya?ml|json)$/i.test(path) && !/(?:^|\/)node_modules\//.test(path),
	wrapping: () => "transaction",
	onEdit: CHECKSUM,
	outside: "Put it into a changeSet of its own with `runInTransaction=\"false\"` (`runInTransaction: false` in YAML and JSON)."
};
const liquibaseKind = {
	tool,
	text: /\bdatabaseChangeLog\b/,
	what: "Liquibase changelogs"
};

//#endregion
export { sumOf as a, toolByText as i, plainTool as n, toolByPath as r, liquibaseKind as t };