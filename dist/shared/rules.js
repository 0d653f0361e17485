import { n as REASON } from "./suppress.js";
import { i as withoutLine, r as placeOf, t as atLine } from "./rule2.js";

//#region src/app/policy/rules/expired-ignore.ts
const expiredIgnore = {
	id: "policy/expired-ignore",
	severity: "medium",
	summary: "An ignore is past its date",
	why: "Somebody said until when the finding could wait. It is back now.",
	fix: "Mend what it hides, or set a new date with a reason.",
	since: "0.1.0",
	examples: {
		bad: ["# launch-ready:ignore env/new-variable -- set on Friday (until 2026-01-01)"],
		good: ["# launch-ready:ignore env/new-variable -- set on Friday (until 2999-01-01)"]
	},
	*check(subject) {
		for (const ignore of subject.expired) {
			const { location, words } = placeOf(ignore);
			yield {
				location,
				title: `An ignore of ${ignore.rule} expired on ${ignore.until ?? ""}`,
				message: `${words} counted until ${ignore.until ?? ""}; what it hid is reported again.`,
				fix: "Mend the finding and delete the ignore, or set a later date.",
				impact: "A risk that was accepted for a while is no longer accepted.",
				parts: [ignore.rule, ignore.reason]
			};
		}
	}
};

//#endregion
//#region src/app/policy/rules/ignore-without-reason.ts
const ignoreWithoutReason = {
	id: "policy/ignore-without-reason",
	severity: "medium",
	summary: "An ignore gives no reason",
	why: "In half a year nobody knows whether it still holds.",
	fix: "Write why: `launch-ready:ignore <rule> -- reason`, or `# reason` in `.launch-ready/ignore`.",
	since: "0.1.0",
	examples: {
		bad: [
			"# launch-ready:ignore env/new-variable",
			"# launch-ready:ignore env/new-variable -- REASON",
			"# launch-ready:ignore env/new-variable -- (until 2999-01-01)"
		],
		good: ["# launch-ready:ignore env/new-variable -- set on Friday"]
	},
	*check(subject) {
		for (const ignore of subject.ignores) {
			const isPasted = ignore.reason === REASON;
			if (ignore.reason !== "" && !isPasted) continue;
			const { location, words } = placeOf(ignore);
			yield {
				location,
				title: `An ignore of ${ignore.rule} gives no reason`,
				message: isPasted ? `${words} still says \`${REASON}\` where the reason belongs, so it does not count.` : `${words} does not say why. It counts all the same.`,
				fix: ignore.kind === "inline" ? `Write \`launch-ready:ignore ${ignore.rule} -- why it is all right\`.` : "Write `# why it is all right` at the end of the line.",
				impact: "Nobody can tell later whether the risk is still accepted.",
				parts: [ignore.rule, ignore.kind === "file" ? ignore.fingerprint : ignore.path]
			};
		}
	}
};

//#endregion
//#region src/app/policy/rules/loosened.ts
const loosened = {
	id: "policy/loosened",
	severity: "medium",
	summary: "This change loosens the checks that judge it",
	why: "A change that adds an ignore, switches a rule off or raises `fail-on` is judged by its own rules. That may well be right; a reviewer should see it.",
	fix: "Check the reason. To have every change judged by the rules of the base branch, set `policy: base`.",
	since: "0.1.0",
	examples: {
		bad: [
			"loosen: rules: { migrations/drop-column: off }",
			"loosen: fail-on: blocker",
			"loosen: warn-only: true",
			"loosen: secrets: { ignore-paths: [\"src/**\"] }"
		],
		good: ["loosen: fail-on: medium", "loosen: secrets: { generic: true }"]
	},
	*check(subject) {
		for (const { what, key } of subject.loosenings) yield {
			location: atLine(subject.configPath, subject.lineOfKey(key) ?? 1),
			title: `This change loosens its own checks: ${what.replaceAll("`", "")}`,
			message: `In ${subject.configPath}, ${what}.`,
			fix: "Check that this is meant. `policy: base` in launch-ready.yml makes the base branch’s configuration count.",
			impact: "What this switches off is no longer caught, in this change or a later one.",
			parts: [what]
		};
		for (const { what, location } of subject.added) yield {
			location,
			title: `This change silences a finding: ${what}`,
			message: `This change adds ${what}.`,
			fix: "Check the reason. `policy: base` in launch-ready.yml makes the base branch’s ignores count.",
			impact: "What it silences is not reported any more.",
			parts: [what]
		};
	}
};

//#endregion
//#region src/app/policy/rules/malformed-ignore.ts
const malformedIgnore = {
	id: "policy/malformed-ignore",
	severity: "medium",
	summary: "A line of `.launch-ready/ignore` is no entry",
	why: "Whoever wrote it believes that something is silenced, and it is not.",
	fix: "Write `fingerprint rule place # reason`, as every finding prints it ready to paste.",
	since: "0.1.0",
	examples: {
		bad: ["ignore: migrations/drop-column"],
		good: ["ignore: 1:0123456789abcdef0123456789abcdef migrations/drop-column db/1.sql:1 # nothing reads it", "ignore: # a comment"]
	},
	*check(subject) {
		for (const { line, text } of subject.malformed) yield {
			location: atLine(".launch-ready/ignore", line),
			title: `Line ${line} of .launch-ready/ignore is no entry`,
			message: `Line ${line} is not of the form \`fingerprint rule place # reason\`, so it silences nothing.`,
			fix: "Copy the line that the finding prints, or delete this one.",
			impact: "A finding that somebody meant to accept still fails the run.",
			parts: [text]
		};
	}
};

//#endregion
//#region src/app/policy/rules/stale-ignore.ts
const staleIgnore = {
	id: "policy/stale-ignore",
	severity: "low",
	summary: "An ignore silences nothing",
	why: "The finding it named is gone. Left behind, it may one day hide another one.",
	fix: "Delete it.",
	since: "0.1.0",
	examples: {
		bad: ["# launch-ready:ignore env/stale -- it was here once"],
		good: ["# launch-ready:ignore env/new-variable -- set on Friday"]
	},
	*check(subject) {
		for (const ignore of subject.stale) {
			const { location, words } = placeOf(ignore);
			yield {
				location,
				title: `An ignore of ${ignore.rule} silences nothing`,
				message: `${words} matches no finding any more.`,
				fix: "Delete the line.",
				...withoutLine(ignore),
				impact: "It may hide a later finding that nobody has judged.",
				parts: [
					ignore.rule,
					ignore.reason,
					ignore.kind === "file" ? ignore.fingerprint : ignore.path
				]
			};
		}
	}
};

//#endregion
//#region src/app/policy/rules/index.ts
const POLICY_RULES = [
	expiredIgnore,
	ignoreWithoutReason,
	loosened,
	malformedIgnore,
	staleIgnore
];

//#endregion
export { POLICY_RULES as t };