//#region src/report/json.ts
const renderJson = (report) => `${JSON.stringify(orderReport(report), null, 2)}\n`;
const orderReport = (report) => ({
	schema: report.schema,
	tool: {
		name: report.tool.name,
		version: report.tool.version
	},
	verdict: report.verdict,
	exitCode: report.exitCode,
	wouldBe: report.wouldBe,
	failOn: report.failOn,
	scope: report.scope,
	commit: report.commit,
	outcomes: report.outcomes.map(orderOutcome),
	findings: report.findings.map(orderFinding),
	loosened: report.loosened,
	notices: report.notices,
	shown: report.shown
});
const orderOutcome = (outcome) => ({
	check: outcome.check,
	status: outcome.status,
	reason: outcome.reason,
	coverage: outcome.coverage,
	leftOut: outcome.leftOut.map(({ what, count, why }) => ({
		what,
		count,
		why
	})),
	durationMs: outcome.durationMs,
	asked: outcome.asked
});
const orderFinding = (finding) => ({
	check: finding.check,
	rule: finding.rule,
	severity: finding.severity,
	title: finding.title,
	message: finding.message,
	fix: finding.fix,
	impact: finding.impact,
	location: orderLocation(finding.location),
	fingerprint: finding.fingerprint,
	state: finding.state,
	ignored: finding.ignored && {
		by: finding.ignored.by,
		reason: finding.ignored.reason,
		until: finding.ignored.until
	},
	evidence: finding.evidence,
	excerpt: finding.excerpt && {
		text: finding.excerpt.text,
		line: finding.excerpt.line,
		highlight: finding.excerpt.highlight && {
			start: finding.excerpt.highlight.start,
			end: finding.excerpt.highlight.end
		}
	},
	inlineIgnorable: finding.inlineIgnorable,
	docs: finding.docs,
	newIn: finding.newIn,
	data: finding.data === void 0 ? void 0 : sortKeys(finding.data)
});
function orderLocation(location) {
	switch (location.kind) {
		case "file": {
			const { kind, path, startLine, endLine, startColumn, endColumn } = location;
			return {
				kind,
				path,
				startLine,
				endLine,
				...defined({
					startColumn,
					endColumn
				})
			};
		}
		case "commit": {
			const { kind, commit, path, startLine, endLine } = location;
			return {
				kind,
				commit,
				...defined({ path }),
				...defined({
					startLine,
					endLine
				})
			};
		}
		case "object": return {
			kind: location.kind,
			object: location.object,
			...defined({ name: location.name })
		};
		case "variable": return {
			kind: location.kind,
			name: location.name,
			...defined({ environment: location.environment })
		};
		case "request": return {
			kind: location.kind,
			url: location.url,
			check: location.check
		};
	}
}
function defined(values) {
	return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== void 0));
}
function sortKeys(value) {
	if (Array.isArray(value)) return value.map(sortKeys);
	if (typeof value !== "object" || value === null) return value;
	const entries = Object.entries(value).sort(([a], [b]) => a < b ? -1 : 1);
	return Object.fromEntries(entries.map(([key, inner]) => [key, sortKeys(inner)]));
}

//#endregion
export { renderJson as t };