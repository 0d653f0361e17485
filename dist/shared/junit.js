import { t as describeLocation } from "./finding.js";
import { c as isBlocking, i as describeOutcome } from "./report.js";
import { s as describeState } from "./silencing.js";
import { n as annotationMessage } from "./commands.js";

//#region src/report/junit.ts
function renderJunit(report) {
	const suites = report.outcomes.map((outcome) => suiteOf(outcome, report));
	const sum = (key) => suites.reduce((total, { counts }) => total + counts[key], 0);
	return [
		"<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
		`<testsuites${attributes({
			name: "Launch Ready",
			tests: sum("tests"),
			failures: sum("failures"),
			errors: sum("errors"),
			skipped: sum("skipped")
		})}>`,
		...suites.flatMap(({ lines }) => lines),
		"</testsuites>",
		""
	].join("\n");
}
function suiteOf(outcome, report) {
	const cases = [outcomeCase(outcome), ...report.findings.filter(({ check }) => check === outcome.check).map((finding) => findingCase(finding, report))];
	const count = (kind) => cases.filter((one) => one.kind === kind).length;
	const counts = {
		tests: cases.length,
		failures: count("failure"),
		errors: count("error"),
		skipped: count("skipped")
	};
	const time = (outcome.durationMs / 1e3).toFixed(3);
	return {
		counts,
		lines: [
			`  <testsuite${attributes({
				name: outcome.check,
				...counts,
				time
			})}>`,
			...cases.flatMap(({ lines }) => lines),
			"  </testsuite>"
		]
	};
}
function outcomeCase(outcome) {
	const open = `    <testcase${attributes({
		classname: outcome.check,
		name: `${outcome.check}: looked at what it should`
	})}>`;
	const message = describeOutcome(outcome);
	const close = "    </testcase>";
	if (outcome.status === "completed") return {
		kind: "passed",
		lines: [
			open,
			`      <system-out>${escapeXml(message)}</system-out>`,
			close
		]
	};
	const kind = outcome.status === "skipped" ? "skipped" : "error";
	return {
		kind,
		lines: [
			open,
			`      <${kind}${attributes({ message })}/>`,
			close
		]
	};
}
function findingCase(finding, report) {
	const { location } = finding;
	const place = location.kind === "file" ? {
		file: location.path,
		line: location.startLine
	} : {};
	const name = `${finding.rule}: ${finding.title} (${describeLocation(location)})`;
	const open = `    <testcase${attributes({
		classname: finding.check,
		name,
		...place
	})}>`;
	const kind = isBlocking(finding, report.failOn) ? "failure" : "skipped";
	const state = finding.state === "new" ? `${finding.severity}, does not block` : describeState(finding);
	const message = kind === "failure" ? finding.title : `${state}: ${finding.title}`;
	const attributesOfKind = kind === "failure" ? {
		type: finding.rule,
		message
	} : { message };
	const body = kind === "failure" ? `>${escapeXml(annotationMessage(finding))}</failure>` : "/>";
	return {
		kind,
		lines: [
			open,
			`      <${kind}${attributes(attributesOfKind)}${body}`,
			"    </testcase>"
		]
	};
}
const attributes = (values) => Object.entries(values).map(([name, value]) => ` ${name}="${escapeXml(String(value)).replaceAll("\n", "&#10;").replaceAll("	", "&#9;")}"`).join("");
const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;
const ENTITIES = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"\"": "&quot;",
	"'": "&apos;",
	"\r": "&#13;"
};
const escapeXml = (text) => text.toWellFormed().replace(ILLEGAL, "").replace(/[&<>"'\r]/g, (char) => ENTITIES[char] ?? "");

//#endregion
export { renderJunit };