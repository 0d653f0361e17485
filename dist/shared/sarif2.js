import { a as printable, t as cut } from "./text.js";
import { t as describeLocation } from "./finding.js";
import { i as describeOutcome } from "./report.js";
import { n as plainText } from "./plain-text.js";
import { n as REPOSITORY_URL } from "./project.js";
import { r as docsOf } from "./rule.js";
import { t as docsUrl } from "./links.js";

//#region src/report/sarif.ts
const SARIF_TOOL = "Launch Ready";
const SARIF_RESULTS_LIMIT = 25e3;
const SARIF_RESULTS_KEPT = 5e3;
const SARIF_TAGS_LIMIT = 20;
const SARIF_RULES_LIMIT = 25e3;
const LEVELS = {
	blocker: "error",
	high: "error",
	medium: "warning",
	low: "note"
};
const SCORES = {
	blocker: "9.5",
	high: "8.0",
	medium: "5.0",
	low: "2.0"
};
function renderSarif(report, rules) {
	const located = report.findings.filter((finding) => pathOf(finding) !== void 0);
	const unlocated = report.findings.filter((finding) => pathOf(finding) === void 0);
	const kept = located.slice(0, SARIF_RESULTS_LIMIT);
	const descriptors = describeRules(rules, kept);
	const indexOf = new Map(descriptors.map(({ id }, index) => [id, index]));
	const dropped = located.length - kept.length;
	const log = {
		$schema: "https://json.schemastore.org/sarif-2.1.0.json",
		version: "2.1.0",
		runs: [{
			tool: { driver: {
				name: SARIF_TOOL,
				semanticVersion: report.tool.version,
				informationUri: REPOSITORY_URL,
				rules: descriptors
			} },
			columnKind: "utf16CodeUnits",
			invocations: [{
				executionSuccessful: report.verdict !== "error",
				exitCode: report.exitCode,
				toolExecutionNotifications: [
					...report.outcomes.filter(({ status }) => status !== "completed").map(outcomeNotification),
					...unlocated.map(findingNotification),
					...kept.length > 5e3 ? [notification("note", `Code scanning shows the worst ${SARIF_RESULTS_KEPT} of ${located.length}`)] : [],
					...dropped > 0 ? [notification("warning", `${dropped} more results: code scanning takes ${SARIF_RESULTS_LIMIT}`)] : []
				]
			}],
			results: kept.map((finding) => resultOf(finding, indexOf.get(finding.rule) ?? 0))
		}]
	};
	return `${JSON.stringify(log, null, 2)}\n`;
}
function pathOf({ location }) {
	return location.kind === "file" || location.kind === "commit" ? location.path : void 0;
}
function describeRules(rules, findings) {
	const known = new Set(rules.map(({ id }) => id));
	const foreign = new Map(findings.filter(({ rule }) => !known.has(rule)).map((finding) => [finding.rule, finding]));
	return [...rules.map((rule) => descriptor(rule.id, rule.severity, rule.summary, rule.why, rule.fix)), ...[...foreign.values()].map(foreignDescriptor)].slice(0, SARIF_RULES_LIMIT);
}
function foreignDescriptor(finding) {
	const { rule, severity, origin } = finding;
	if (origin === void 0) return descriptor(rule, severity, rule, rule, "");
	const name = printable(`${origin.tool}: ${origin.rule}`, 255);
	const { properties: _, ...described } = descriptor(rule, severity, name, name, "");
	return {
		...described,
		helpUri: origin.url ?? docsUrl(finding),
		properties: { tags: [] }
	};
}
function descriptor(id, severity, summary, why, fix) {
	const check = id.split("/", 1)[0] ?? id;
	const tags = [
		"deploy-safety",
		check,
		...check === "secrets" ? ["security", "external/cwe/cwe-798"] : []
	];
	return {
		id,
		name: id.replace(/(?:^|[/-])([a-z0-9])/g, (_, letter) => letter.toUpperCase()),
		shortDescription: { text: cut(summary, 1024) },
		fullDescription: { text: cut(plainText(why), 1024) },
		help: {
			text: plainText(fix === "" ? why : `${why}\n\n${fix}`),
			markdown: fix === "" ? why : `${why}\n\n**Fix:** ${fix}`
		},
		helpUri: docsOf(id),
		defaultConfiguration: { level: LEVELS[severity] },
		properties: {
			tags: tags.slice(0, 20),
			"security-severity": SCORES[severity]
		}
	};
}
function resultOf(finding, ruleIndex) {
	const { ignored, severity } = finding;
	const words = [
		finding.title,
		finding.message,
		`What breaks: ${finding.impact}`,
		`Fix: ${finding.fix}`
	];
	return {
		ruleId: finding.rule,
		ruleIndex,
		level: LEVELS[severity],
		message: { text: words.map(plainText).join("\n\n") },
		locations: [{ physicalLocation: physicalLocation(finding) }],
		partialFingerprints: {
			primaryLocationLineHash: finding.fingerprint,
			"launchReady/v1": finding.fingerprint
		},
		baselineState: finding.state === "new" ? "new" : "unchanged",
		suppressions: ignored === void 0 ? [] : [{
			kind: ignored.by === "inline" ? "inSource" : "external",
			status: "accepted",
			justification: printable(ignored.reason)
		}],
		properties: {
			severity,
			state: finding.state,
			...finding.location.kind === "commit" ? { commit: finding.location.commit } : {}
		}
	};
}
function physicalLocation({ location }) {
	const artifactLocation = {
		uri: uriOf("path" in location ? location.path ?? "" : ""),
		uriBaseId: "%SRCROOT%"
	};
	if (location.kind === "file") {
		const { startLine, endLine, startColumn, endColumn } = location;
		return {
			artifactLocation,
			region: {
				startLine,
				endLine,
				...startColumn && { startColumn },
				...startColumn && endColumn && { endColumn }
			}
		};
	}
	const startLine = location.kind === "commit" ? location.startLine ?? 1 : 1;
	return {
		artifactLocation,
		region: {
			startLine,
			endLine: location.kind === "commit" ? location.endLine ?? startLine : startLine
		}
	};
}
const uriOf = (path) => path.toWellFormed().split("/").map(encodeURIComponent).join("/");
const notification = (level, text) => ({
	level,
	message: { text }
});
const outcomeNotification = (outcome) => notification(outcome.status === "skipped" ? "note" : "error", printable(describeOutcome(outcome), 1e3));
const findingNotification = (finding) => ({
	...notification(LEVELS[finding.severity], `${printable(`${finding.title} (${describeLocation(finding.location)})`, 1e3)}\n\n${plainText(finding.fix)}`),
	associatedRule: { id: finding.rule },
	properties: {
		fingerprint: finding.fingerprint,
		severity: finding.severity,
		state: finding.state
	}
});

//#endregion
export { SARIF_TOOL as a, SARIF_TAGS_LIMIT as i, SARIF_RESULTS_LIMIT as n, renderSarif as o, SARIF_RULES_LIMIT as r, SARIF_RESULTS_KEPT as t };