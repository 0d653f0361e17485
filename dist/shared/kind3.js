//#region src/checks/migrations/programs/django/kind.ts
const tool = {
	name: "django",
	label: "Django",
	matches: (path) => /(?:^|\/)(?:\w+_)?migrations\/(?!__)\w+\.py$/.test(path),
	wrapping: (text) => /^[ \t]+atomic\s*=\s*False\b/m.test(text) ? "none" : "transaction",
	onEdit: "does not run a migration twice, so databases that have it keep the old version and no longer match the file",
	outside: "Put it into a migration of its own with `atomic = False`, and use `AddIndexConcurrently` or `RemoveIndexConcurrently` of `django.contrib.postgres.operations` for indexes."
};
const djangoKind = {
	tool,
	text: /^[ \t]*class[ \t]+Migration\b/m,
	what: "Django migrations"
};

//#endregion
export { djangoKind as t };